//! The rows of an area: its index over the draws, its grades, its ranks, and
//! what holds in every draw.

use super::line::Line;
use crate::analysis::sensitivity::AreaSensitivity;
use crate::analysis::sensitivity::estimate::ShareOfDraws;
use crate::analysis::sensitivity::grades::GradeShares;
use crate::analysis::sensitivity::histogram::Histogram;
use crate::analysis::sensitivity::margin::{Border, Margin};
use crate::analysis::sensitivity::rank_spread::RankSpread;
use crate::analysis::sensitivity::robust::Robust;
use crate::analysis::sensitivity::spread::Spread;
use crate::analysis::sensitivity::wrong_value::WrongValue;
use crate::model::Catalogue;
use crate::report::keys::result::withheld_key;
use crate::report::keys::sensitivity::{slip_key, ungraded_key};
use crate::report::outcome::sensitivity::TriedRun;

/// The rows of an area.
pub(super) fn area(tried: &TriedRun<'_>, at: usize) -> Vec<Line> {
    let catalogue = &tried.run.catalogue;
    let own = &tried.sensitivity.areas[at];
    let ranks = tried.sensitivity.ranks.as_ref();
    let mut lines = vec![nominal(tried, at)];
    lines.extend(own.spread.iter().flat_map(spread));
    lines.extend(withheld(tried, own));
    lines.extend(own.histogram.iter().flat_map(histogram));
    lines.extend(own.grades.iter().flat_map(|shares| grades(catalogue, shares)));
    lines.extend(margin(catalogue, own));
    let wrong = own.wrong_values.iter().flatten();
    lines.extend(wrong.map(|own| wrong_value(catalogue, own)));
    if let Some(ranks) = ranks {
        lines.push(Line { rank: ranks.nominal[at], ..Line::new("rank", "nominal") });
        lines.extend(ranks.spreads[at].iter().flat_map(rank_spread));
    }
    lines.extend(robust(catalogue, &own.robust));
    lines
}

/// What is published; `option` says why it is withheld.
fn nominal(tried: &TriedRun<'_>, at: usize) -> Line {
    let index = tried.results[at].index;
    Line {
        value: index.score,
        grade: tried
            .run
            .catalogue
            .grade_name(index.graded.and_then(|graded| graded.grade))
            .map(ToOwned::to_owned),
        option: index.withheld.map(|why| withheld_key(why).to_owned()),
        ..Line::new("index", "nominal")
    }
}

fn spread(own: &Spread) -> Vec<Line> {
    let line = |item| Line { count: Some(own.count), ..Line::new("index", item) };
    vec![
        line("mean").estimate(own.mean),
        Line { value: own.sd, ..line("sd") },
        line("median").estimate(own.median),
        line("p05").estimate(own.p05),
        line("p95").estimate(own.p95),
        line("min").value(own.min),
        line("max").value(own.max),
    ]
}

fn withheld(tried: &TriedRun<'_>, own: &AreaSensitivity) -> Option<Line> {
    let draws = tried.sensitivity.draws;
    let withheld = own.spread.map_or(draws, |spread| spread.withheld);
    Some(Line::new("index", "withheld").share(ShareOfDraws::new(withheld, draws)?))
}

fn histogram(own: &Histogram) -> Vec<Line> {
    let bins = own.counts.iter().enumerate().map(|(bin, count)| {
        let (low, high) = own.borders(bin);
        let line = Line::new("histogram", (bin + 1).to_string());
        Line { low: Some(low), high: Some(high), count: Some(*count), ..line }
    });
    bins.collect()
}

/// The shares add up to 1.
fn grades(catalogue: &Catalogue, shares: &GradeShares) -> Vec<Line> {
    let line = |item, share: &ShareOfDraws| Line::new("grade", item).share(*share);
    let named = catalogue.grades.iter().zip(&shares.grades);
    let named =
        named.map(|(own, share)| Line { grade: Some(own.name.clone()), ..line("graded", share) });
    let others = [line("ungraded", &shares.ungraded), line("withheld", &shares.withheld)];
    named.chain(others).collect()
}

fn margin(catalogue: &Catalogue, own: &AreaSensitivity) -> Vec<Line> {
    let line = |item, border: Border| Line {
        grade: catalogue.grade_name(border.grade).map(ToOwned::to_owned),
        ..Line::new("margin", item).value(border.distance)
    };
    match own.margin {
        Ok(Margin { above, below }) => {
            let above = above.map(|own| line("above", own));
            above.into_iter().chain(below.map(|own| line("below", own))).collect()
        }
        Err(why) => {
            vec![Line { option: Some(ungraded_key(why).to_owned()), ..Line::new("margin", "none") }]
        }
    }
}

fn wrong_value(catalogue: &Catalogue, own: &WrongValue) -> Line {
    Line {
        option: Some(slip_key(own.slip).to_owned()),
        grade: catalogue.grade_name(own.grade).map(ToOwned::to_owned),
        score: own.index,
        plausible: Some(own.plausible),
        ..Line::new("wrong_value", &catalogue.points[own.point].id).value(own.value)
    }
}

fn rank_spread(own: &RankSpread) -> Vec<Line> {
    let line = |item| Line { count: Some(own.ranked), ..Line::new("rank", item) };
    vec![
        line("mean").estimate(own.mean),
        line("median").estimate(own.median),
        line("p05").estimate(own.p05),
        line("p95").estimate(own.p95),
        line("min").value(own.min),
        line("max").value(own.max),
        line("first").share(own.first),
    ]
}

fn robust(catalogue: &Catalogue, own: &Robust) -> Vec<Line> {
    let ends = |item, (low, high): (f64, f64)| Line {
        low: Some(low),
        high: Some(high),
        ..Line::new("robust", item)
    };
    let score = own.score.map(|score| ends("index", score));
    let grade = catalogue.grade_name(own.grade).map(ToOwned::to_owned);
    let grade = grade.map(|grade| Line { grade: Some(grade), ..Line::new("robust", "grade") });
    let ranks = own.ranks.map(|(best, worst)| ends("rank", (best.into(), worst.into())));
    [score, grade, ranks].into_iter().flatten().collect()
}
