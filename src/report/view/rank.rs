//! The JSON of `rank`: areas side by side.

use serde::Serialize;

use super::finding::{FindingView, findings};
use super::preamble::Preamble;
use super::result::{BindingView, CoverageView};
use crate::analysis::benchmark::{Benchmark, Compared, Profile, distance};
use crate::analysis::rank::{Ranked, Span};
use crate::model::Catalogue;
use crate::report::keys::rank::benchmark_key;
use crate::report::keys::result::{verdict_key, withheld_key};
use crate::report::outcome::rank::RankedRun;
use crate::report::outcome::run::Run;
use crate::score::Assessment;

/// The JSON of `rank`.
#[derive(Debug, Serialize)]
pub struct RankView {
    #[serde(flatten)]
    preamble: Preamble,
    year: Option<i32>,
    compared_year: Option<i32>,
    ranked: usize,
    benchmark: Option<BenchmarkView>,
    results: Vec<RankedView>,
    profile: Option<ProfileView>,
    findings: Vec<FindingView>,
}

#[derive(Debug, Serialize)]
struct BenchmarkView {
    kind: &'static str,
    area: Option<String>,
    index: Option<f64>,
    nodes: Vec<ScoreOfNode>,
    points: Vec<ScoreOfPoint>,
}

#[derive(Debug, Serialize)]
struct ScoreOfNode {
    path: Vec<String>,
    score: Option<f64>,
}

#[derive(Debug, Serialize)]
struct ScoreOfPoint {
    id: String,
    score: Option<f64>,
}

#[derive(Debug, Serialize)]
struct RankedView {
    rank: Option<usize>,
    best_rank: Option<usize>,
    worst_rank: Option<usize>,
    indistinct: Option<usize>,
    area: String,
    year: i32,
    not_final: usize,
    index: IndexView,
    binding: BindingView,
    coverage: CoverageView,
    change: Option<ChangeView>,
    distance: Option<f64>,
    nodes: Vec<NodeView>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    points: Vec<DistanceOfPoint>,
}

#[derive(Debug, Serialize)]
struct IndexView {
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    grade: Option<String>,
    withheld: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct ChangeView {
    score: f64,
    places: i64,
    score_before: f64,
    rank_before: usize,
}

#[derive(Debug, Serialize)]
struct NodeView {
    path: Vec<String>,
    score: Option<f64>,
    rank: Option<usize>,
    insufficient: bool,
    distance: Option<f64>,
}

#[derive(Debug, Serialize)]
struct DistanceOfPoint {
    id: String,
    score: Option<f64>,
    distance: Option<f64>,
}

#[derive(Debug, Serialize)]
struct ProfileView {
    area: String,
    nodes: Vec<ComparedView<NodeKey>>,
    strengths: Vec<String>,
    weaknesses: Vec<String>,
    points: Vec<ComparedView<PointKey>>,
}

#[derive(Debug, Serialize)]
struct NodeKey {
    path: Vec<String>,
}

#[derive(Debug, Serialize)]
struct PointKey {
    id: String,
    name: String,
    verdict: &'static str,
}

#[derive(Debug, Serialize)]
struct ComparedView<K> {
    #[serde(flatten)]
    key: K,
    score: Option<f64>,
    rank: Option<usize>,
    of: usize,
    benchmark: Option<f64>,
    distance: Option<f64>,
    effective_weight: Option<f64>,
    weighted_distance: Option<f64>,
}

/// The view of data that were refused.
#[must_use]
pub fn refused(run: &Run) -> RankView {
    RankView {
        preamble: Preamble::new("rank", run),
        year: None,
        compared_year: None,
        ranked: 0,
        benchmark: None,
        results: Vec::new(),
        profile: None,
        findings: findings(&run.findings),
    }
}

/// The view of a ranking.
#[must_use]
pub fn rank(ranked: &RankedRun<'_>) -> RankView {
    let ranking = &ranked.ranking;
    let results = ranking.rows.iter().enumerate();
    RankView {
        year: Some(ranking.year.get()),
        compared_year: ranking.before.map(|before| before.year.get()),
        ranked: ranking.ranked,
        benchmark: benchmark(ranked),
        results: results
            .map(|(at, row)| result(ranked, row, ranked.results.get(at).copied()))
            .collect(),
        profile: ranked.profile().map(|profile| self::profile(&ranked.run.catalogue, &profile)),
        ..refused(ranked.run)
    }
}

fn benchmark(ranked: &RankedRun<'_>) -> Option<BenchmarkView> {
    let (wanted, benchmark) = (ranked.wanted.as_ref()?, ranked.benchmark.as_ref()?);
    let catalogue = &ranked.run.catalogue;
    let nodes = catalogue.root.descendants().into_iter().zip(&benchmark.groups);
    let nodes = nodes.map(|((path, _), score)| ScoreOfNode {
        path: path.into_iter().map(ToOwned::to_owned).collect(),
        score: *score,
    });
    let points = catalogue.scored_points().iter().zip(&benchmark.points);
    let points = points.map(|(point, score)| ScoreOfPoint { id: point.id.clone(), score: *score });
    Some(BenchmarkView {
        kind: benchmark_key(wanted),
        area: benchmark.area.clone(),
        index: benchmark.index,
        nodes: nodes.collect(),
        points: points.collect(),
    })
}

fn result(ranked: &RankedRun<'_>, row: &Ranked, assessment: Option<&Assessment>) -> RankedView {
    let standing = &row.standing;
    let benchmark = ranked.benchmark.as_ref();
    let span = |pick: fn(Span) -> usize| row.span.map(pick);
    RankedView {
        rank: row.rank,
        best_rank: span(|span| span.best),
        worst_rank: span(|span| span.worst),
        indistinct: row.indistinct,
        area: standing.area.clone(),
        year: standing.year.get(),
        not_final: standing.not_final(),
        index: index(&ranked.run.catalogue, row),
        binding: standing.binding.into(),
        coverage: standing.coverage.into(),
        change: change(row),
        distance: benchmark.and_then(|benchmark| distance(standing.score, benchmark.index)),
        nodes: nodes(ranked, row),
        points: benchmark
            .zip(assessment)
            .map(|(benchmark, own)| points(&ranked.run.catalogue, own, benchmark))
            .unwrap_or_default(),
    }
}

fn index(catalogue: &Catalogue, row: &Ranked) -> IndexView {
    let standing = &row.standing;
    IndexView {
        score: standing.score,
        low: standing.low,
        high: standing.high,
        grade: catalogue.grade_name(standing.grade).map(ToOwned::to_owned),
        withheld: standing.withheld.map(withheld_key),
    }
}

fn change(row: &Ranked) -> Option<ChangeView> {
    let (change, before) = (row.change()?, row.before?);
    Some(ChangeView {
        score: change.score,
        places: change.places,
        score_before: before.score,
        rank_before: before.rank,
    })
}

fn nodes(ranked: &RankedRun<'_>, row: &Ranked) -> Vec<NodeView> {
    let benchmark = ranked.benchmark.as_ref();
    let groups = ranked.run.catalogue.root.groups();
    groups
        .zip(&row.standing.dimensions)
        .zip(&row.dimension_ranks)
        .enumerate()
        .map(|(at, ((group, dimension), rank))| NodeView {
            path: group.path.to_vec(),
            score: dimension.score,
            rank: *rank,
            insufficient: dimension.insufficient,
            distance: benchmark.and_then(|own| distance(dimension.score, own.dimensions[at])),
        })
        .collect()
}

fn points(
    catalogue: &Catalogue,
    assessment: &Assessment,
    benchmark: &Benchmark,
) -> Vec<DistanceOfPoint> {
    let compared = assessment.points.iter().zip(&benchmark.points);
    compared
        .map(|(result, benchmark)| DistanceOfPoint {
            id: catalogue.points[result.point].id.clone(),
            score: result.score,
            distance: distance(result.score, *benchmark),
        })
        .collect()
}

fn profile(catalogue: &Catalogue, profile: &Profile<'_>) -> ProfileView {
    let ids = |points: Vec<&Compared>| {
        points.into_iter().map(|point| catalogue.points[point.at].id.clone()).collect()
    };
    let groups = &profile.assessment.groups;
    let node = |own: &Compared| compared(own, NodeKey { path: groups[own.at].path.to_vec() });
    let point = |own: &Compared| {
        let point = &catalogue.points[own.at];
        let verdict = verdict_key(profile.result(own).verdict);
        compared(own, PointKey { id: point.id.clone(), name: point.name.clone(), verdict })
    };
    ProfileView {
        area: profile.assessment.area.clone(),
        nodes: profile.groups.iter().map(node).collect(),
        strengths: ids(profile.strengths()),
        weaknesses: ids(profile.weaknesses()),
        points: profile.points.iter().map(point).collect(),
    }
}

fn compared<K>(own: &Compared, key: K) -> ComparedView<K> {
    ComparedView {
        key,
        score: own.score,
        rank: own.rank,
        of: own.of,
        benchmark: own.benchmark,
        distance: own.distance(),
        effective_weight: own.effective_weight,
        weighted_distance: own.weighted_distance(),
    }
}
