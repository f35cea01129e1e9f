//! Areas side by side: ranks, and the change against the year before.

mod certainty;
mod competition;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use crate::model::Year;
use crate::score::aggregation::coverage::Coverage;
use crate::score::summary::not_final;
use crate::score::{Assessment, BindingRecord, Withheld};
use certainty::{Certainty, Interval, indistinct_groups};
use competition::comparable;

pub use certainty::Span;
pub use competition::competition_ranks;

/// What ranking needs to know of one area and year.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaStanding {
    /// The area.
    pub area: String,
    /// The year of the values.
    pub year: Year,
    /// The index; `None` where it is withheld.
    pub score: Option<f64>,
    /// With every unreported point at the lowest score.
    pub low: Option<f64>,
    /// The same at the highest score.
    pub high: Option<f64>,
    /// Index of the grade, where it is due.
    pub grade: Option<usize>,
    /// Why there is no score.
    pub withheld: Option<Withheld>,
    /// The record of binding points.
    pub binding: BindingRecord,
    /// Coverage of the index.
    pub coverage: Coverage,
    /// Numbers of values by status, as in
    /// [`Summary::statuses`](crate::score::Summary::statuses).
    pub statuses: [usize; 4],
    /// Number of values that the command line supposed.
    pub supposed: usize,
    /// First-level indicators, in the order of the catalogue.
    pub dimensions: Box<[Dimension]>,
}

/// A first-level indicator of one area and year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dimension {
    /// Its score, where it has one.
    pub score: Option<f64>,
    /// Whether its coverage is under the minimum.
    pub insufficient: bool,
}

impl AreaStanding {
    /// How many values are not final: supposed ones are not.
    #[must_use]
    pub fn not_final(&self) -> usize {
        not_final(&self.statuses, self.supposed)
    }
}

impl From<&Assessment> for AreaStanding {
    fn from(assessment: &Assessment) -> Self {
        let first_level = assessment.groups.iter().filter(|group| group.path.len() == 1);
        Self {
            area: assessment.area.clone(),
            year: assessment.year,
            score: assessment.index.score,
            low: assessment.index.low,
            high: assessment.index.high,
            grade: assessment.index.graded.and_then(|graded| graded.grade),
            withheld: assessment.index.withheld,
            binding: assessment.binding,
            coverage: assessment.coverage,
            statuses: assessment.statuses,
            supposed: assessment.supposed,
            dimensions: first_level
                .map(|group| Dimension {
                    score: group.outcome.score(),
                    insufficient: group.insufficient,
                })
                .collect(),
        }
    }
}

/// The areas of one year by rank.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// The year.
    pub year: Year,
    /// The year with which it is compared: the latest before it.
    pub before: Option<YearBefore>,
    /// The areas, best first; equal ones as they came, and those whose index
    /// is withheld behind all others.
    pub rows: Vec<Ranked>,
    /// How many areas have a rank.
    pub ranked: usize,
    /// How many of these have a score in each first-level indicator.
    pub ranked_in: Box<[usize]>,
}

/// The year with which a ranking is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearBefore {
    /// The year.
    pub year: Year,
    /// How many areas have an index in both years.
    pub in_both: usize,
    /// How many of its values are not final.
    pub not_final: usize,
}

/// An area in a ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// How it stands.
    pub standing: AreaStanding,
    /// 1 + how many areas have a higher index: equal ones share the better
    /// rank. `None` where the index is withheld.
    pub rank: Option<usize>,
    /// The same within each first-level indicator, among the areas with a
    /// rank.
    pub dimension_ranks: Box<[Option<usize>]>,
    /// The ranks that it may have once everything is reported; `None` where
    /// it has no rank or no bounds.
    pub span: Option<Span>,
    /// Number of the group of areas that the data do not suffice to tell
    /// apart, from 1 by rank; `None` where it is told apart from all others.
    pub indistinct: Option<usize>,
    /// How it stood in the year before; `None` where it had no index.
    pub before: Option<Past>,
}

/// Index and rank of the year before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Past {
    /// The index.
    pub score: f64,
    /// Its rank among the areas of that year.
    pub rank: usize,
}

/// What changed against the year before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankChange {
    /// Index less that of the year before.
    pub score: f64,
    /// By how many places it rose; negative where it fell.
    pub places: i64,
}

impl Ranked {
    /// What changed; `None` where one of the two years has no index.
    #[must_use]
    pub fn change(&self) -> Option<RankChange> {
        let before = self.before?;
        let place = |rank: usize| i64::try_from(rank).unwrap_or(i64::MAX);
        Some(RankChange {
            score: self.standing.score? - before.score,
            places: place(before.rank) - place(self.rank?),
        })
    }
}

/// Ranks the areas of `year`, or of the latest year there is, and compares
/// them with the latest year before. `None` where that year has no area. Only
/// two years are held at a time.
#[must_use]
pub fn rank(
    standings: impl IntoIterator<Item = AreaStanding>,
    year: Option<Year>,
) -> Option<Ranking> {
    let mut years = two_latest(standings, year);
    let (latest, standings) = years.pop_last()?;
    if year.is_some_and(|wanted| wanted != latest) {
        return None;
    }
    let mut ranking = rank_year(latest, standings);
    if let Some((before, standings)) = years.pop_last() {
        compare(&mut ranking, before, &standings);
    }
    Some(ranking)
}

/// The two latest years up to `last`.
fn two_latest(
    standings: impl IntoIterator<Item = AreaStanding>,
    last: Option<Year>,
) -> BTreeMap<Year, Vec<AreaStanding>> {
    let mut years: BTreeMap<Year, Vec<AreaStanding>> = BTreeMap::new();
    for standing in standings {
        if last.is_none_or(|last| standing.year <= last) {
            years.entry(standing.year).or_default().push(standing);
        }
        if years.len() > 2 {
            years.pop_first();
        }
    }
    years
}

fn rank_year(year: Year, standings: Vec<AreaStanding>) -> Ranking {
    let standings = by_falling_score(standings);
    let ranked = standings.iter().filter(|standing| standing.score.is_some()).count();
    let ranks = competition_ranks(standings.iter().map(|standing| standing.score));
    let mut dimension_ranks = dimension_ranks(&standings);
    let dimensions = dimension_ranks.first().map_or(0, |ranks| ranks.len());
    let ranked_in = |at: usize| dimension_ranks.iter().filter(|ranks| ranks[at].is_some()).count();
    let ranked_in = (0..dimensions).map(ranked_in).collect();
    let interval = |own: &AreaStanding| Some(Interval::of(own.score?, own.low.zip(own.high)));
    let intervals: Vec<Interval> = standings.iter().filter_map(interval).collect();
    let certainty = Certainty::of(&intervals);
    let groups = indistinct_groups(&intervals);
    let rows = standings.into_iter().enumerate().map(|(at, standing)| Ranked {
        standing,
        rank: ranks[at],
        dimension_ranks: std::mem::take(&mut dimension_ranks[at]),
        span: intervals.get(at).and_then(|own| certainty.span(*own)),
        indistinct: groups.get(at).copied().flatten(),
        before: None,
    });
    Ranking { year, before: None, rows: rows.collect(), ranked, ranked_in }
}

/// The best first, those without a score last; equal ones as they came.
fn by_falling_score(standings: Vec<AreaStanding>) -> Vec<AreaStanding> {
    let key = |own: &AreaStanding| own.score.map_or(f64::NEG_INFINITY, comparable);
    let mut keyed: Vec<(f64, AreaStanding)> =
        standings.into_iter().map(|own| (key(&own), own)).collect();
    keyed.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    keyed.into_iter().map(|(_, own)| own).collect()
}

/// Ranks within each first-level indicator, by area. An area whose index is
/// withheld is out of the comparison everywhere.
fn dimension_ranks(standings: &[AreaStanding]) -> Vec<Box<[Option<usize>]>> {
    let dimensions = standings.first().map_or(0, |standing| standing.dimensions.len());
    let by_dimension: Vec<Vec<Option<usize>>> = (0..dimensions)
        .map(|at| {
            let score = |standing: &AreaStanding| standing.score.and(standing.dimensions[at].score);
            competition_ranks(standings.iter().map(score))
        })
        .collect();
    (0..standings.len())
        .map(|area| by_dimension.iter().map(|ranks| ranks[area]).collect())
        .collect()
}

fn compare(ranking: &mut Ranking, year: Year, standings: &[AreaStanding]) {
    let ranks = competition_ranks(standings.iter().map(|standing| standing.score));
    let past = standings.iter().zip(ranks).filter_map(|(standing, rank)| {
        Some((standing.area.as_str(), Past { score: standing.score?, rank: rank? }))
    });
    let past: HashMap<&str, Past> = past.collect();
    for row in &mut ranking.rows {
        row.before = past.get(row.standing.area.as_str()).copied();
    }
    let in_both = ranking.rows.iter().filter(|row| row.change().is_some()).count();
    let not_final = standings.iter().map(AreaStanding::not_final).sum();
    ranking.before = Some(YearBefore { year, in_both, not_final });
}
