//! `rank`: a row per area and node.

use super::{Field, Listing, Named, flag};
use crate::analysis::benchmark::{Compared, distance};
use crate::analysis::rank::{Ranked, Span};
use crate::report::keys::rank::benchmark_key;
use crate::report::keys::result::withheld_key;
use crate::report::outcome::rank::RankedRun;
use crate::score::{Assessment, PointResult};

/// The rows of each area: the index first, then its first-level
/// indicators; with a benchmark its points too; of a profiled area all groups
/// and points, and no other area.
#[must_use]
pub fn rank(ranked: &RankedRun<'_>) -> Listing {
    let header = "area year path point rank ranked score low high grade withheld best_rank \
                  worst_rank indistinct binding_met binding_total binding_not_applicable \
                  binding_unmet coverage \
                  insufficient not_final compared_year score_before rank_before score_change \
                  places benchmark benchmark_area benchmark_score distance effective_weight weighted_distance \
                  overrides catalogue";
    let named = Named::of(ranked.run);
    let rows = ranked.ranking.rows.iter().enumerate();
    let shown = rows.filter(|(at, _)| ranked.profiled.is_none_or(|wanted| wanted == *at));
    let rows = shown.flat_map(|(at, row)| {
        let lines = lines(ranked, row, ranked.results.get(at).copied()).into_iter();
        lines.map(|line| line.fields(ranked, row, &named)).collect::<Vec<_>>()
    });
    Listing { header: header.split_whitespace().collect(), rows: rows.collect() }
}

fn lines(ranked: &RankedRun<'_>, row: &Ranked, assessment: Option<&Assessment>) -> Vec<Line> {
    let mut lines = vec![of_index(ranked, row)];
    if let Some(profile) = ranked.profile() {
        lines.extend(profile.groups.iter().map(|own| of_group(profile.assessment, own)));
        lines.extend(profile.points.iter().map(|own| of_point(ranked, own)));
    } else {
        lines.extend(of_dimensions(ranked, row));
        lines.extend(assessment.into_iter().flat_map(|own| of_points(ranked, own)));
    }
    lines
}

/// What the rows differ in.
#[derive(Default)]
struct Line {
    path: String,
    point: Option<String>,
    rank: Option<usize>,
    ranked: Option<usize>,
    score: Option<f64>,
    /// From `low` to `coverage`, and from `not_final` to `places`.
    of_index: Option<[Vec<Field>; 2]>,
    insufficient: Option<bool>,
    benchmark: Option<f64>,
    effective_weight: Option<f64>,
}

impl Line {
    fn fields(self, ranked: &RankedRun<'_>, row: &Ranked, named: &Named) -> Vec<Field> {
        /// Columns that only the index has, before `insufficient` and behind.
        const OF_INDEX: [usize; 2] = [12, 6];
        let of_index = self.of_index.unwrap_or(OF_INDEX.map(|count| vec![Field::Empty; count]));
        let [before, behind] = of_index;
        let standing = &row.standing;
        let away = distance(self.score, self.benchmark);
        let weighted = away.zip(self.effective_weight).map(|(away, weight)| away * weight);
        let mut fields: Vec<Field> = vec![
            standing.area.as_str().into(),
            f64::from(standing.year.get()).into(),
            self.path.into(),
            self.point.into(),
            self.rank.into(),
            self.ranked.into(),
            self.score.into(),
        ];
        fields.extend(before);
        fields.push(self.insufficient.map(flag).into());
        fields.extend(behind);
        let wanted = ranked.wanted.as_ref().zip(ranked.benchmark.as_ref());
        fields.extend([
            wanted.map(|(wanted, _)| benchmark_key(wanted)).into(),
            wanted.and_then(|(_, benchmark)| benchmark.area.clone()).into(),
            self.benchmark.into(),
            away.into(),
            self.effective_weight.into(),
            weighted.into(),
            named.overrides.as_deref().into(),
            named.catalogue.as_str().into(),
        ]);
        fields
    }
}

fn of_index(ranked: &RankedRun<'_>, row: &Ranked) -> Line {
    let (standing, binding) = (&row.standing, row.standing.binding);
    let span = |pick: fn(Span) -> usize| row.span.map(pick);
    let grade = ranked.run.catalogue.grade_name(standing.grade);
    let before_insufficient = vec![
        standing.low.into(),
        standing.high.into(),
        grade.into(),
        standing.withheld.map(withheld_key).into(),
        span(|span| span.best).into(),
        span(|span| span.worst).into(),
        row.indistinct.into(),
        binding.met.into(),
        binding.total.into(),
        binding.not_applicable.into(),
        binding.unmet().into(),
        standing.coverage.share().into(),
    ];
    #[allow(clippy::cast_precision_loss, reason = "places are fewer than areas")]
    let places = row.change().map(|change| change.places as f64);
    let behind_insufficient = vec![
        standing.not_final().into(),
        ranked.ranking.before.map(|before| f64::from(before.year.get())).into(),
        row.before.map(|before| before.score).into(),
        row.before.map(|before| before.rank).into(),
        row.change().map(|change| change.score).into(),
        places.into(),
    ];
    Line {
        rank: row.rank,
        ranked: Some(ranked.ranking.ranked),
        score: standing.score,
        of_index: Some([before_insufficient, behind_insufficient]),
        benchmark: ranked.benchmark.as_ref().and_then(|benchmark| benchmark.index),
        effective_weight: ranked.profiled.and(standing.score).map(|_| 1.0),
        ..Line::default()
    }
}

fn of_dimensions(ranked: &RankedRun<'_>, row: &Ranked) -> Vec<Line> {
    let dimension = |(at, path): (usize, String)| Line {
        path,
        rank: row.dimension_ranks[at],
        ranked: Some(ranked.ranking.ranked_in[at]),
        score: row.standing.dimensions[at].score,
        insufficient: Some(row.standing.dimensions[at].insufficient),
        benchmark: ranked.benchmark.as_ref().and_then(|benchmark| benchmark.dimensions[at]),
        ..Line::default()
    };
    let paths = ranked.run.catalogue.root.groups().map(|group| group.path.join("/"));
    paths.enumerate().map(dimension).collect()
}

fn of_points(ranked: &RankedRun<'_>, assessment: &Assessment) -> Vec<Line> {
    let Some(benchmark) = &ranked.benchmark else {
        return Vec::new();
    };
    let compared = assessment.points.iter().zip(&benchmark.points);
    let line = |(result, benchmark): (&PointResult, &Option<f64>)| {
        let point = &ranked.run.catalogue.points[result.point];
        Line {
            path: point.path.join("/"),
            point: Some(point.id.clone()),
            score: result.score,
            benchmark: *benchmark,
            ..Line::default()
        }
    };
    compared.map(line).collect()
}

fn of_group(assessment: &Assessment, own: &Compared) -> Line {
    let group = &assessment.groups[own.at];
    Line { path: group.path.join("/"), insufficient: Some(group.insufficient), ..of_compared(own) }
}

fn of_point(ranked: &RankedRun<'_>, own: &Compared) -> Line {
    let point = &ranked.run.catalogue.points[own.at];
    Line { path: point.path.join("/"), point: Some(point.id.clone()), ..of_compared(own) }
}

fn of_compared(own: &Compared) -> Line {
    Line {
        rank: own.rank,
        ranked: Some(own.of),
        score: own.score,
        benchmark: own.benchmark,
        effective_weight: own.effective_weight,
        ..Line::default()
    }
}
