//! The rows on what the numbers hang on: first-level groups, variance shares,
//! single choices, single points and groups.

use super::line::Line;
use crate::analysis::sensitivity::alone::{Alone, Trial};
use crate::analysis::sensitivity::left_out::{Item, LeftOut};
use crate::analysis::sensitivity::variance::BootstrapEstimate;
use crate::model::{Catalogue, Choice};
use crate::report::keys::sensitivity::{no_shares_key, option};
use crate::report::outcome::sensitivity::TriedRun;

/// All these rows.
pub(super) fn influence(tried: &TriedRun<'_>) -> Vec<Line> {
    let catalogue = &tried.run.catalogue;
    let mut lines = parts(tried);
    lines.extend(variance(tried));
    lines.extend(tried.sensitivity.alone.iter().flat_map(|own| alone(catalogue, own)));
    lines.extend(tried.sensitivity.left_out.iter().flat_map(|own| left_out(catalogue, own)));
    lines
}

/// How often each first-level group of a single area is the weakest, and how
/// often the strongest.
fn parts(tried: &TriedRun<'_>) -> Vec<Line> {
    let groups = tried.run.catalogue.root.groups().zip(&tried.sensitivity.dimensions);
    let lines = groups.flat_map(|(group, own)| {
        [("weakest", own.weakest), ("strongest", own.strongest)].map(|(option, share)| Line {
            area: Some(0),
            option: Some(option.to_owned()),
            ..Line::new("part", group.path.join("/")).share(share)
        })
    });
    lines.collect()
}

/// The variance shares: those of the index of a single area have that area.
fn variance(tried: &TriedRun<'_>) -> Vec<Line> {
    let area = (tried.results.len() == 1).then_some(0);
    let line = |item| Line { area, ..Line::new("variance_share", item) };
    let shares = match &tried.sensitivity.shares {
        Ok(shares) => shares,
        Err(why) => {
            let (key, count) = no_shares_key(*why);
            return vec![Line { option: Some(key.to_owned()), count, ..line("none") }];
        }
    };
    let interval = |choice: &Choice, option: &str, own: BootstrapEstimate| Line {
        option: Some(option.to_owned()),
        value: Some(own.value),
        se: Some(own.se),
        low: Some(own.low),
        high: Some(own.high),
        count: Some(shares.evaluations),
        ..line(choice.key())
    };
    let lines = tried.sensitivity.open.iter().zip(&shares.inputs).flat_map(|(choice, own)| {
        [interval(choice, "first", own.first), interval(choice, "total", own.total)]
    });
    lines.collect()
}

/// Of each value with a name the index of every area and, without area, the
/// average shift in rank; of the choice the ends of both.
fn alone(catalogue: &Catalogue, own: &Alone) -> Vec<Line> {
    let line = || Line::new("alone", own.choice.key());
    let mut lines: Vec<Line> =
        own.trials.iter().flat_map(|trial| outcome(catalogue, line, trial)).collect();
    lines.extend(own.ends.iter().enumerate().filter_map(|(area, ends)| {
        let (low, high) = (*ends)?;
        let count = Some(own.trials.len());
        Some(Line { low: Some(low), high: Some(high), count, ..line().of_area(area) })
    }));
    lines.extend(own.shift.map(|shift| Line { high: Some(shift), ..line() }));
    lines
}

fn outcome(catalogue: &Catalogue, line: impl Fn() -> Line, outcome: &Trial) -> Vec<Line> {
    let Some((attribute, text)) = option(catalogue, &outcome.tried) else { return Vec::new() };
    let line = || Line {
        option: Some(text.clone()),
        attribute: attribute.map(ToOwned::to_owned),
        ..line()
    };
    let scores = outcome.indices.iter().enumerate();
    let mut lines: Vec<Line> =
        scores.map(|(area, score)| Line { score: *score, ..line().of_area(area) }).collect();
    lines.extend(outcome.shift.map(|shift| line().value(shift)));
    lines
}

/// Of every area the index without an item; without area how far ranks move;
/// and once more the area whose rank moves most.
fn left_out(catalogue: &Catalogue, own: &LeftOut) -> Vec<Line> {
    let (option, item) = match own.item {
        Item::Point(at) => ("point", catalogue.points[at].id.clone()),
        Item::Group(position) => ("group", path(catalogue, position)),
    };
    let line = |section| Line { option: Some(option.to_owned()), ..Line::new(section, &item) };
    let scores = own.indices.iter().zip(&own.changes).enumerate();
    let mut lines: Vec<Line> = scores
        .map(|(area, (score, change))| Line {
            score: *score,
            change: *change,
            ..line("left_out").of_area(area)
        })
        .collect();
    if let Some(shift) = own.rank_shift {
        let count = Some(shift.areas);
        lines.push(Line { count, ..line("rank_shift").value(shift.mean_absolute) });
        lines.extend(shift.largest.map(|largest| Line {
            rank: Some(largest.rank),
            rank_without: Some(largest.without),
            ..line("largest_rank_shift").of_area(largest.area)
        }));
    }
    lines
}

/// The path of the group at a position.
fn path(catalogue: &Catalogue, position: usize) -> String {
    let groups = catalogue.root.descendants().into_iter();
    let mut own = groups.filter(|(_, group)| group.position == position);
    own.next().map(|(path, _)| path.join("/")).unwrap_or_default()
}
