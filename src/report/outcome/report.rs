//! What the annual report speaks of: the run, the area it is about or the areas
//! side by side, their years, and how far the results can be trusted.

use super::rank::RankedRun;
use super::run::Run;
use super::sensitivity::TriedRun;
use crate::analysis::rank::{AreaStanding, rank};
use crate::analysis::trend::Trend;
use crate::model::{Catalogue, Year};
use crate::score::Assessment;

/// The annual report.
#[derive(Debug)]
pub struct AnnualReport<'a> {
    /// The data, their findings and results.
    pub run: &'a Run,
    /// The year reported on.
    pub year: Year,
    /// The years of the areas reported on one by one: of one that is looked at,
    /// or of all. The last year of each is that of the report.
    pub subjects: Vec<Trend<'a>>,
    /// Areas side by side, where there are several.
    pub ranked: Option<RankedRun<'a>>,
    /// How far the index of the one area, or the ranks of all, depend on the
    /// choices, or why nobody can tell.
    pub tried: Result<TriedRun<'a>, String>,
    /// Areas with other years only.
    pub absent: Vec<&'a str>,
}

impl<'a> AnnualReport<'a> {
    /// The one area reported on, where it is one.
    #[must_use]
    pub fn subject(&self) -> Option<&Trend<'a>> {
        match self.subjects.as_slice() {
            [subject] => Some(subject),
            _ => None,
        }
    }

    /// The results of the year reported on, one by one.
    pub fn results(&self) -> impl Iterator<Item = &'a Assessment> {
        self.subjects.iter().map(|subject| {
            let years: &'a [Assessment] = subject.years;
            &years[years.len() - 1]
        })
    }

    /// Whether any index that was asked for can be given.
    #[must_use]
    pub fn has_answer(&self) -> bool {
        self.results().any(|result| result.index.score.is_some())
    }
}

/// The area that the report is about: the only one, else that of the catalogue;
/// `None` where it is about all.
#[must_use]
pub fn main_area<'r>(catalogue: &Catalogue, results: &[&'r Assessment]) -> Option<&'r str> {
    match results {
        [own] => Some(own.area.as_str()),
        all => {
            let own = all.iter().find(|own| Some(&own.area) == catalogue.area.as_ref());
            own.map(|own| own.area.as_str())
        }
    }
}

/// The areas side by side, where there are several. An area of another kind than
/// they is not ranked among its parts.
#[must_use]
pub fn side_by_side<'a>(run: &'a Run, main: Option<&str>, year: Year) -> Option<RankedRun<'a>> {
    let kind = |area: &str| run.catalogue.areas.kind(area);
    let is_other = |own: &&Assessment| main.is_some_and(|area| own.area != area);
    let others = || run.assessments.iter().filter(|own| own.year == year).filter(is_other);
    let is_above = main.is_some_and(|area| others().any(|own| kind(&own.area) != kind(area)));
    let shown = run.assessments.iter().filter(|own| !is_above || is_other(own));
    let ranking = rank(shown.map(AreaStanding::from), Some(year))?;
    (ranking.rows.len() > 1).then(|| RankedRun::plain(run, ranking))
}
