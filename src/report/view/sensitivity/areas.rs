//! An area: its index under the choices in force and over the draws.

use serde::Serialize;

use super::numbers::{EndsView, EstimateView, ShareView};
use crate::analysis::sensitivity::estimate::ShareOfDraws;
use crate::analysis::sensitivity::grades::GradeShares;
use crate::analysis::sensitivity::histogram::Histogram;
use crate::analysis::sensitivity::margin::{Border, Margin};
use crate::analysis::sensitivity::rank_spread::RankSpread;
use crate::analysis::sensitivity::spread::Spread;
use crate::analysis::sensitivity::wrong_value::WrongValue;
use crate::analysis::sensitivity::{AreaSensitivity, RankSensitivity};
use crate::model::Catalogue;
use crate::report::keys::sensitivity::{slip_key, ungraded_key};
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::view::result::{self, IndexView};
use crate::report::view::value::unit;
use crate::score::Assessment;

/// An area. `index` is what is published; of a single area there are no ranks.
#[derive(Debug, Serialize)]
pub(super) struct AreaView {
    area: String,
    kind: Option<String>,
    year: i32,
    not_final: usize,
    index: IndexView,
    rank: Option<usize>,
    spread: Option<SpreadView>,
    histogram: Option<HistogramView>,
    /// With `ungraded` and `withheld` the shares of all draws add up to 1;
    /// `null` where no grade is given.
    grades: Option<Vec<GradeView>>,
    ungraded: Option<ShareView>,
    withheld: Option<ShareView>,
    margin: Option<MarginView>,
    wrong_values: Option<Vec<WrongView>>,
    /// Why neither margin nor wrong values are known.
    not_graded: Option<&'static str>,
    ranks: Option<RanksView>,
    robust: RobustView,
}

#[derive(Debug, Serialize)]
struct SpreadView {
    count: usize,
    withheld: usize,
    mean: EstimateView,
    sd: Option<f64>,
    median: EstimateView,
    p05: EstimateView,
    p95: EstimateView,
    min: f64,
    max: f64,
}

/// A bin holds its lower border; the last one both.
#[derive(Debug, Serialize)]
struct HistogramView {
    from: f64,
    width: f64,
    borders: Vec<f64>,
    counts: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct GradeView {
    grade: String,
    #[serde(flatten)]
    share: ShareView,
}

#[derive(Debug, Serialize)]
struct MarginView {
    above: Option<BorderView>,
    below: Option<BorderView>,
}

#[derive(Debug, Serialize)]
struct BorderView {
    grade: Option<String>,
    distance: f64,
}

/// `value` is what was reported, `wrong` what it would be by the slip; score
/// and grade are what would come of that.
#[derive(Debug, Serialize)]
struct WrongView {
    id: String,
    name: String,
    unit: Option<String>,
    value: Option<f64>,
    slip: &'static str,
    wrong: f64,
    score: Option<f64>,
    grade: Option<String>,
    plausible: bool,
}

#[derive(Debug, Serialize)]
struct RanksView {
    count: usize,
    withheld: usize,
    mean: EstimateView,
    median: EstimateView,
    p05: EstimateView,
    p95: EstimateView,
    min: u32,
    max: u32,
    first: ShareView,
}

/// What holds in every draw.
#[derive(Debug, Serialize)]
struct RobustView {
    score: Option<EndsView<f64>>,
    grade: Option<String>,
    rank: Option<u32>,
    ranks: Option<EndsView<u32>>,
    always_ahead_of: Vec<String>,
}

/// The areas, in the order of the input.
pub(super) fn areas(tried: &TriedRun<'_>) -> Vec<AreaView> {
    (0..tried.results.len()).map(|at| area(tried, at)).collect()
}

fn area(tried: &TriedRun<'_>, at: usize) -> AreaView {
    let catalogue = &tried.run.catalogue;
    let (result, own) = (tried.results[at], &tried.sensitivity.areas[at]);
    let ranks = tried.sensitivity.ranks.as_ref();
    let draws = tried.sensitivity.draws;
    let withheld = own.spread.map_or(draws, |spread| spread.withheld);
    AreaView {
        area: result.area.clone(),
        kind: catalogue.kind_name(&result.area).map(ToOwned::to_owned),
        year: result.year.get(),
        not_final: result.not_final(),
        index: result::index(catalogue, result),
        rank: ranks.and_then(|ranks| ranks.nominal[at]),
        spread: own.spread.map(Into::into),
        histogram: own.histogram.as_ref().map(histogram),
        grades: own.grades.as_ref().map(|shares| grades(catalogue, shares)),
        ungraded: own.grades.as_ref().map(|shares| shares.ungraded.into()),
        withheld: ShareOfDraws::new(withheld, draws).map(Into::into),
        margin: own.margin.ok().map(|own| margin(catalogue, own)),
        wrong_values: wrong_values(catalogue, result, own),
        not_graded: own.margin.err().map(ungraded_key),
        ranks: ranks.and_then(|ranks| ranks.spreads[at]).map(Into::into),
        robust: robust(tried, at),
    }
}

impl From<Spread> for SpreadView {
    fn from(own: Spread) -> Self {
        Self {
            count: own.count,
            withheld: own.withheld,
            mean: own.mean.into(),
            sd: own.sd,
            median: own.median.into(),
            p05: own.p05.into(),
            p95: own.p95.into(),
            min: own.min,
            max: own.max,
        }
    }
}

impl From<RankSpread> for RanksView {
    fn from(own: RankSpread) -> Self {
        Self {
            count: own.ranked,
            withheld: own.withheld,
            mean: own.mean.into(),
            median: own.median.into(),
            p05: own.p05.into(),
            p95: own.p95.into(),
            min: own.min,
            max: own.max,
            first: own.first.into(),
        }
    }
}

fn histogram(own: &Histogram) -> HistogramView {
    let bins = 0..own.counts.len();
    let upper = bins.map(|bin| own.borders(bin).1);
    HistogramView {
        from: own.from,
        width: own.width,
        borders: std::iter::once(own.from).chain(upper).collect(),
        counts: own.counts.clone(),
    }
}

fn grades(catalogue: &Catalogue, shares: &GradeShares) -> Vec<GradeView> {
    let named = catalogue.grades.iter().zip(&shares.grades);
    named
        .map(|(own, share)| GradeView { grade: own.name.clone(), share: (*share).into() })
        .collect()
}

fn margin(catalogue: &Catalogue, margin: Margin) -> MarginView {
    let view = |own: Border| BorderView {
        grade: catalogue.grade_name(own.grade).map(ToOwned::to_owned),
        distance: own.distance,
    };
    MarginView { above: margin.above.map(view), below: margin.below.map(view) }
}

fn wrong_values(
    catalogue: &Catalogue,
    result: &Assessment,
    own: &AreaSensitivity,
) -> Option<Vec<WrongView>> {
    let wrong = own.wrong_values.as_ref().ok()?.iter();
    Some(wrong.map(|own| wrong_value(catalogue, result, own)).collect())
}

fn wrong_value(catalogue: &Catalogue, result: &Assessment, wrong: &WrongValue) -> WrongView {
    let point = &catalogue.points[wrong.point];
    let reading = result.of_point(wrong.point).observation.reading();
    WrongView {
        id: point.id.clone(),
        name: point.name.clone(),
        unit: unit(point).map(ToOwned::to_owned),
        value: reading.and_then(|reading| reading.value.number()),
        slip: slip_key(wrong.slip),
        wrong: wrong.value,
        score: wrong.index,
        grade: catalogue.grade_name(wrong.grade).map(ToOwned::to_owned),
        plausible: wrong.plausible,
    }
}

fn robust(tried: &TriedRun<'_>, at: usize) -> RobustView {
    let robust = tried.sensitivity.areas[at].robust;
    RobustView {
        score: robust.score.map(Into::into),
        grade: tried.run.catalogue.grade_name(robust.grade).map(ToOwned::to_owned),
        rank: robust.rank(),
        ranks: robust.ranks.map(Into::into),
        always_ahead_of: always_behind(tried, tried.sensitivity.ranks.as_ref(), at),
    }
}

fn always_behind(tried: &TriedRun<'_>, ranks: Option<&RankSensitivity>, at: usize) -> Vec<String> {
    let Some(pairs) = ranks.and_then(|ranks| ranks.pairs.as_ref()) else { return Vec::new() };
    pairs.always_behind(at).map(|other| tried.results[other].area.clone()).collect()
}
