//! How far a number depends on choices that could have been made otherwise:
//! seeded draws over the choices that the catalogue leaves open, the share of
//! the spread that each of them explains, and what single points and values do.
//! The steps are those of the OECD/JRC handbook on composite indicators:
//!
//! 1. **What varies.** The [`space`] of choices, which of them can meet
//!    (`combinations`), the [`draws`] and their [`random`] numbers.
//! 2. **Uncertainty analysis.** A [`monte_carlo`] experiment gives the [`scores`]
//!    of every area in every draw. Of an index they say how it is [`spread`]
//!    ([`histogram`], quantiles, each an [`estimate`] with its error), which
//!    [`grades`] it has and which of its [`dimensions`] is the weakest; of
//!    several areas their [`ranks`], the [`rank_spread`] of each, how far they
//!    [`shift`], and who is ahead of whom ([`pairs`]); and what is [`robust`].
//! 3. **Sensitivity analysis.** Each choice [`alone`] (one at a time), and its
//!    Sobol indices ([`variance`]) in the `output`.
//! 4. **Single parts.** The [`margin`] to another grade, what a point or a group
//!    does when it is [`left_out`](mod@left_out), and which [`wrong_value`] would be enough.

pub mod alone;
mod combinations;
pub mod dimensions;
pub mod draws;
pub mod estimate;
pub mod grades;
pub mod histogram;
pub mod left_out;
pub mod margin;
pub mod monte_carlo;
mod output;
pub mod pairs;
mod quantile;
pub mod random;
pub mod rank_spread;
pub mod ranks;
pub mod robust;
pub mod scores;
pub mod shift;
pub mod space;
pub mod spread;
mod threads;
pub mod variance;
pub mod wrong_value;

use std::num::NonZeroUsize;

use super::rank::competition_ranks;
use crate::model::{Catalogue, Choice, Record, Settings};
use crate::score::Assessment;
use crate::score::trials::Trials;
use alone::{Alone, Published};
use dimensions::{DimensionShares, dimension_shares};
use draws::{Drawer, Draws};
use estimate::Estimate;
use grades::GradeShares;
use histogram::Histogram;
use left_out::{LeftOut, left_out};
use margin::{Margin, Ungraded};
use output::Output;
use pairs::Pairs;
use rank_spread::RankSpread;
use ranks::Ranks;
use robust::Robust;
use scores::Scores;
use shift::average_shift;
use space::Space;
use spread::{Moments, Spread};
use variance::{Undecomposed, VarianceShares};
use wrong_value::{WrongValue, wrong_values};

/// At most so many rows are decomposed; the errors are printed.
const MOST_ROWS: usize = 4096;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    /// The catalogue.
    pub catalogue: &'q Catalogue,
    /// The choices in force.
    pub settings: &'q Settings,
    /// The areas of one year.
    pub assessments: &'q [&'q Assessment],
    /// What relative methods compare with besides these.
    pub others: &'q [Record],
    /// The choices that are tried.
    pub space: &'q Space<'q>,
    /// The draws.
    pub draws: Draws<'q>,
    /// By how many threads; they change no bit.
    pub threads: NonZeroUsize,
}

/// How far the indices of some areas can be trusted.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    /// How many draws there were.
    pub draws: usize,
    /// The areas, in the order given.
    pub areas: Vec<AreaSensitivity>,
    /// Of several areas their ranks.
    pub ranks: Option<RankSensitivity>,
    /// Of a single area its first-level groups.
    pub dimensions: Vec<DimensionShares>,
    /// The choices that vary; none is known of recorded draws.
    pub open: Vec<Choice>,
    /// What each of them explains of the spread: of the index of a single
    /// area, or of the average shift in rank of several.
    pub shares: Result<VarianceShares, NoShares>,
    /// What each of them does alone.
    pub alone: Vec<Alone>,
    /// What is different without a point or a group.
    pub left_out: Vec<LeftOut>,
}

/// Why there are no variance shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoShares {
    /// Draws that were recorded are no design for it.
    Replayed,
    /// No choice is open.
    NothingOpen,
    /// The draws do not allow it.
    Undecomposed(Undecomposed),
}

/// How far the index of an area can be trusted.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaSensitivity {
    /// Its index over the draws; `None` where every draw withholds it.
    pub spread: Option<Spread>,
    /// How it is distributed.
    pub histogram: Option<Histogram>,
    /// How often it has each grade; `None` where no grade is given.
    pub grades: Option<GradeShares>,
    /// How far it is from another grade.
    pub margin: Result<Margin, Ungraded>,
    /// The single wrong values that would change its grade.
    pub wrong_values: Result<Vec<WrongValue>, Ungraded>,
    /// What holds in every draw.
    pub robust: Robust,
}

/// How far the ranks of several areas can be trusted.
#[derive(Debug, Clone, PartialEq)]
pub struct RankSensitivity {
    /// By area the rank under the choices in force.
    pub nominal: Vec<Option<usize>>,
    /// By area the ranks over the draws; `None` where it never has one.
    pub spreads: Vec<Option<RankSpread>>,
    /// Who is ahead of whom; `None` of too many areas.
    pub pairs: Option<Pairs>,
    /// The average shift in rank; `None` where no draw ranks anybody.
    pub shift: Option<Estimate>,
}

impl Sensitivity {
    /// The answer.
    #[must_use]
    pub fn of(question: Question<'_>) -> Self {
        let Question { catalogue, settings, assessments, others, draws, threads, .. } = question;
        let records: Vec<Record> = assessments.iter().map(|own| own.record()).collect();
        let compared: Vec<Record> = records.iter().chain(others).cloned().collect();
        let varied = draws.varied(question.space);
        let trials = Trials::new((catalogue, settings), &records, &compared, &varied);
        let drawer = Drawer::new(question.space, draws);
        let outcomes = monte_carlo::run(&drawer, &trials, threads);
        let indices: Vec<Option<f64>> = assessments.iter().map(|own| own.index.score).collect();
        let nominal = competition_ranks(indices.iter().copied());
        let ranks = (assessments.len() > 1)
            .then(|| RankSensitivity::of(&outcomes.scores, nominal.clone(), threads));
        let open = drawer.open();
        let output = Output { drawer: &drawer, trials: &trials, open: &open, nominal: &nominal };
        let published = Published { indices: &indices, ranks: &nominal };
        Self {
            draws: draws.count(),
            areas: question.areas(&outcomes.scores, ranks.as_ref(), &compared),
            dimensions: dimension_shares(&outcomes.dimensions, trials.dimensions()),
            shares: shares(&output, draws, threads),
            alone: alone::alone(&open, &drawer, &trials, published),
            left_out: left_out(catalogue, settings, assessments),
            ranks,
            open,
        }
    }
}

impl Question<'_> {
    fn areas(
        &self,
        scores: &Scores,
        ranks: Option<&RankSensitivity>,
        compared: &[Record],
    ) -> Vec<AreaSensitivity> {
        let Self { catalogue, settings, assessments, .. } = *self;
        let area = |(at, own): (usize, &&Assessment)| {
            let ranks = ranks.and_then(|ranks| ranks.spreads[at].as_ref());
            let wrong_values = wrong_values(catalogue, settings, own, compared);
            AreaSensitivity::of((catalogue, own), &scores.of_area(at), ranks, wrong_values)
        };
        assessments.iter().enumerate().map(area).collect()
    }
}

fn shares(
    output: &Output<'_>,
    draws: Draws<'_>,
    threads: NonZeroUsize,
) -> Result<VarianceShares, NoShares> {
    let Draws::Seeded { seed, count } = draws else { return Err(NoShares::Replayed) };
    if output.open.is_empty() {
        return Err(NoShares::NothingOpen);
    }
    let rows = count.min(MOST_ROWS);
    variance::decompose(output, rows, threads, seed).map_err(NoShares::Undecomposed)
}

impl AreaSensitivity {
    fn of(
        (catalogue, assessment): (&Catalogue, &Assessment),
        scores: &[f64],
        ranks: Option<&RankSpread>,
        wrong_values: Result<Vec<WrongValue>, Ungraded>,
    ) -> Self {
        let spread = Spread::of(scores);
        let unmet = assessment.binding.unmet();
        let is_graded = assessment.index.grade_due && !catalogue.grades.is_empty();
        let grades = is_graded.then(|| GradeShares::of(scores, &catalogue.grades, unmet)).flatten();
        Self {
            robust: Robust::of(spread.as_ref(), grades.as_ref(), ranks),
            histogram: Histogram::of(scores),
            margin: Margin::of(catalogue, assessment),
            spread,
            grades,
            wrong_values,
        }
    }
}

impl RankSensitivity {
    fn of(scores: &Scores, nominal: Vec<Option<usize>>, threads: NonZeroUsize) -> Self {
        let ranks = Ranks::of(scores, threads);
        let shift = |draw: usize| average_shift(&nominal, ranks.of_draw(draw));
        let shifts: Vec<f64> =
            (0..ranks.draws()).map(shift).filter(|shift| !shift.is_nan()).collect();
        Self {
            spreads: (0..ranks.areas()).map(|area| RankSpread::of(&ranks, area)).collect(),
            pairs: Pairs::of(&ranks, threads),
            shift: shifts.first().map(|first| Moments::of(&shifts, *first).mean),
            nominal,
        }
    }
}
