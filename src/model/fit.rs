//! Whether choices go together: the same conditions as for a catalogue.

use super::choices::Choices;
use super::finding::{DrawsFault, Fault};
use super::{Aggregation, Catalogue, Child, Group, Lack, Settings};

/// Why an index cannot be computed under these choices.
#[must_use]
pub fn faults(catalogue: &Catalogue, settings: &Settings, own: &Choices) -> Vec<Fault> {
    let tried = Settings {
        method: own.method,
        aggregation: own.aggregation,
        missing: own.missing.clone(),
        ..settings.clone()
    };
    let mut faults = unfit(catalogue, &tried);
    let groups = catalogue.root.all();
    faults.extend(negative(&groups, &tried));
    faults.extend(silence(&groups, &tried));
    let weightless = groups.iter().filter(|group| is_weightless(group, own));
    faults.extend(weightless.map(|group| Fault::ZeroWeights { group: group.name.clone() }));
    faults
}

/// Points that the method cannot score.
fn unfit(catalogue: &Catalogue, tried: &Settings) -> Vec<Fault> {
    let fault = |lack| {
        let points = catalogue.scored_points().iter();
        let unfit = points.filter(|point| point.lack(tried.method_of(point)) == Some(lack));
        let points: Vec<String> = unfit.map(|point| point.name.clone()).collect();
        let method = tried.method;
        (!points.is_empty()).then_some(DrawsFault::Unfit { method, lack, points })
    };
    Lack::ALL.into_iter().filter_map(fault).map(Fault::DrawsFile).collect()
}

/// A mean that negative scores could meet.
fn negative(groups: &[&Group], tried: &Settings) -> Option<Fault> {
    let (key, low) = tried.negative_scores()?;
    let mean = |group: &&Group| group.aggregation.unwrap_or(tried.aggregation);
    let has_other_mean = groups.iter().map(mean).any(|mean| mean != Aggregation::Arithmetic);
    has_other_mean.then_some(Fault::MeanNeedsPositiveScores { key, low })
}

/// A rule that gives a missing value as much as the mean one.
fn silence(groups: &[&Group], tried: &Settings) -> Option<Fault> {
    let own = groups.iter().filter_map(|group| group.missing.as_ref());
    let mut policies = std::iter::once(&tried.missing).chain(own);
    let pays = policies.any(|policy| tried.rewards_silence(policy));
    pays.then_some(Fault::SilencePays { low: tried.range.low, mean: tried.zscore.mean })
}

/// Whether no child of a group weighs anything.
fn is_weightless(group: &Group, own: &Choices) -> bool {
    group.children.iter().all(|child| {
        let weight = match child {
            Child::Group(inner) => own.groups[inner.position],
            Child::Point(point) => own.points[*point],
        };
        weight <= 0.0
    })
}
