//! The columns of the table, and a row of it.

use crate::analysis::sensitivity::estimate::{Estimate, ShareOfDraws};
use crate::report::listing::{Field, Named, flag};
use crate::report::outcome::sensitivity::{Source, TriedRun};

/// A row; what a statement does not have stays empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Its place among the results; none where all are meant.
    pub(super) area: Option<usize>,
    /// What kind of statement it is.
    pub(super) section: &'static str,
    pub(super) item: String,
    pub(super) option: Option<String>,
    pub(super) attribute: Option<String>,
    pub(super) state: Option<&'static str>,
    pub(super) grade: Option<String>,
    pub(super) value: Option<f64>,
    pub(super) se: Option<f64>,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) count: Option<usize>,
    /// Of how many draws.
    pub(super) of: Option<usize>,
    pub(super) share: Option<f64>,
    pub(super) unseen: Option<f64>,
    /// Of how many draws both areas share a rank.
    pub(super) ties: Option<usize>,
    /// The index that comes of it.
    pub(super) score: Option<f64>,
    /// What that adds to the index.
    pub(super) change: Option<f64>,
    pub(super) rank: Option<usize>,
    pub(super) rank_without: Option<usize>,
    pub(super) plausible: Option<bool>,
}

/// The keys of the columns, in the order of [`Line::fields`].
pub(super) fn header() -> Vec<&'static str> {
    let keys = "area year section item option attribute state grade value se low high count of \
                share unseen ties score change rank rank_without plausible kind draws seed replay \
                overrides catalogue";
    keys.split_whitespace().collect()
}

impl Line {
    /// A row on something that says nothing yet.
    pub(super) fn new(section: &'static str, item: impl Into<String>) -> Self {
        Self { section, item: item.into(), ..Self::default() }
    }

    /// The row with a number and its standard error.
    pub(super) fn estimate(self, own: Estimate) -> Self {
        Self { value: Some(own.value), se: own.se, ..self }
    }

    /// The row with a number.
    pub(super) fn value(self, value: impl Into<f64>) -> Self {
        Self { value: Some(value.into()), ..self }
    }

    /// The row with a share of draws.
    pub(super) fn share(self, own: ShareOfDraws) -> Self {
        Self {
            se: Some(own.se),
            count: Some(own.count),
            of: Some(own.of),
            share: Some(own.share),
            unseen: own.unseen,
            ..self
        }
    }

    /// The row of an area.
    pub(super) fn of_area(self, area: usize) -> Self {
        Self { area: Some(area), ..self }
    }

    /// Its fields, in the order of [`header`].
    pub(super) fn fields(self, tried: &TriedRun<'_>, run: &OfRun) -> Vec<Field> {
        let area = self.area.map(|at| tried.results[at].area.as_str());
        let kind = area.and_then(|area| tried.run.catalogue.kind_name(area));
        let [draws, seed, replay, overrides, catalogue] = run.0.clone();
        let fields = [
            area.into(),
            f64::from(tried.year.get()).into(),
            self.section.into(),
            self.item.into(),
            self.option.into(),
            self.attribute.into(),
            self.state.into(),
            self.grade.into(),
            self.value.into(),
            self.se.into(),
            self.low.into(),
            self.high.into(),
            self.count.into(),
            self.of.into(),
            self.share.into(),
            self.unseen.into(),
            self.ties.into(),
            self.score.into(),
            self.change.into(),
            self.rank.into(),
            self.rank_without.into(),
            self.plausible.map(flag).into(),
            kind.into(),
            draws,
            seed,
            replay,
            overrides,
            catalogue,
        ];
        fields.into_iter().map(Field::finite).collect()
    }
}

/// What all rows share: draws, seed, replay, overrides, catalogue.
pub(super) struct OfRun([Field; 5]);

impl OfRun {
    pub(super) fn new(tried: &TriedRun<'_>) -> Self {
        let (seed, replay) = match &tried.source {
            // As a number it might lose digits.
            Source::Seeded(seed) => (Some(seed.to_string()), None),
            Source::Replayed(file) => (None, Some(file.as_str())),
        };
        let named = Named::of(tried.run);
        Self([
            tried.sensitivity.draws.into(),
            seed.into(),
            replay.into(),
            named.overrides.into(),
            named.catalogue.into(),
        ])
    }
}
