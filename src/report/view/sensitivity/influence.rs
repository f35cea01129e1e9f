//! One choice at a time, and one point or group left out.

use serde::Serialize;

use super::numbers::EndsView;
use crate::analysis::sensitivity::alone::{Alone, Trial};
use crate::analysis::sensitivity::left_out::{Item, LeftOut};
use crate::analysis::sensitivity::shift::RankShift;
use crate::model::{Catalogue, Group};
use crate::report::keys::sensitivity::option;
use crate::report::outcome::sensitivity::TriedRun;

/// What a choice does alone.
#[derive(Debug, Serialize)]
pub(super) struct AloneView {
    choice: &'static str,
    /// How many values were tried.
    tried: usize,
    /// Those that have a name; weights and scores of labels are drawn.
    options: Vec<OptionView>,
    /// By area, over what was tried and what is published.
    ends: Vec<Option<EndsView<f64>>>,
    shift: Option<f64>,
}

#[derive(Debug, Serialize)]
struct OptionView {
    attribute: Option<String>,
    option: String,
    /// By area.
    scores: Vec<Option<f64>>,
    shift: Option<f64>,
}

/// What is different without a point or a group: the indices by area, and
/// what that adds to each.
#[derive(Debug, Serialize)]
pub(super) struct LeftOutView {
    left_out: &'static str,
    id: Option<String>,
    name: String,
    path: Vec<String>,
    scores: Vec<Option<f64>>,
    changes: Vec<Option<f64>>,
    rank_shift: Option<RankShiftView>,
}

#[derive(Debug, Serialize)]
struct RankShiftView {
    areas: usize,
    mean_absolute: f64,
    largest: Option<ShiftView>,
}

#[derive(Debug, Serialize)]
struct ShiftView {
    area: String,
    rank: usize,
    without: usize,
}

pub(super) fn alone(tried: &TriedRun<'_>) -> Vec<AloneView> {
    let catalogue = &tried.run.catalogue;
    tried.sensitivity.alone.iter().map(|own| of_choice(catalogue, own)).collect()
}

fn of_choice(catalogue: &Catalogue, alone: &Alone) -> AloneView {
    AloneView {
        choice: alone.choice.key(),
        tried: alone.trials.len(),
        options: alone.trials.iter().filter_map(|own| outcome(catalogue, own)).collect(),
        ends: alone.ends.iter().map(|ends| ends.map(Into::into)).collect(),
        shift: alone.shift,
    }
}

fn outcome(catalogue: &Catalogue, outcome: &Trial) -> Option<OptionView> {
    let (attribute, option) = option(catalogue, &outcome.tried)?;
    Some(OptionView {
        attribute: attribute.map(ToOwned::to_owned),
        option,
        scores: outcome.indices.clone(),
        shift: outcome.shift,
    })
}

pub(super) fn left_out(tried: &TriedRun<'_>) -> Vec<LeftOutView> {
    let catalogue = &tried.run.catalogue;
    let groups = catalogue.root.descendants();
    let view = |own: &LeftOut| without(tried, &groups, own);
    tried.sensitivity.left_out.iter().filter_map(view).collect()
}

fn without(
    tried: &TriedRun<'_>,
    groups: &[(Vec<&str>, &Group)],
    own: &LeftOut,
) -> Option<LeftOutView> {
    let (left_out, id, name, path) = match own.item {
        Item::Point(at) => {
            let point = &tried.run.catalogue.points[at];
            ("point", Some(point.id.clone()), &point.name, point.path.clone())
        }
        Item::Group(position) => {
            let (_, group) = groups.iter().find(|(_, group)| group.position == position)?;
            ("group", None, &group.name, group.path.to_vec())
        }
    };
    Some(LeftOutView {
        left_out,
        id,
        name: name.clone(),
        path,
        scores: own.indices.clone(),
        changes: own.changes.clone(),
        rank_shift: own.rank_shift.map(|own| rank_shift(tried, own)),
    })
}

fn rank_shift(tried: &TriedRun<'_>, own: RankShift) -> RankShiftView {
    let largest = own.largest.map(|shift| ShiftView {
        area: tried.results[shift.area].area.clone(),
        rank: shift.rank,
        without: shift.without,
    });
    RankShiftView { areas: own.areas, mean_absolute: own.mean_absolute, largest }
}
