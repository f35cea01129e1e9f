//! The rows of the choices: what is published, and what each may come to.

use super::line::Line;
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::view::sensitivity::choices::{self, ChoiceView, Nominal};

/// Of each choice what is published, with the state `nominal`, and then how it
/// stands: a row for each of its values or ranges.
pub(super) fn choices(tried: &TriedRun<'_>) -> Vec<Line> {
    let choices = choices::choices(tried);
    choices.into_iter().flat_map(|own| [published(&own), standing(&own)].concat()).collect()
}

fn line(own: &ChoiceView, state: &'static str) -> Line {
    Line { state: Some(state), ..Line::new("choice", own.choice) }
}

fn published(own: &ChoiceView) -> Vec<Line> {
    let line = || line(own, "nominal");
    match &own.nominal {
        None => Vec::new(),
        Some(Nominal::Value(value)) => vec![Line { option: Some(value.clone()), ..line() }],
        Some(Nominal::Rules(rules)) => {
            let rule = rules.iter().map(|own| Line {
                attribute: Some(own.attribute.clone()),
                option: Some(own.rule.clone()),
                ..line()
            });
            rule.collect()
        }
        Some(Nominal::Scales(scales)) => {
            let labels =
                scales.iter().flat_map(|own| own.labels.iter().map(move |label| (own, label)));
            let label = labels.map(|(scale, label)| Line {
                option: Some(format!("{}/{}", scale.scale, label.label)),
                ..line().value(label.score)
            });
            label.collect()
        }
    }
}

/// How a choice stands. What its values could be is said where it varies only.
fn standing(own: &ChoiceView) -> Vec<Line> {
    let line = || line(own, own.state);
    if own.state != "open" {
        return vec![Line { option: own.held_at.clone(), ..line() }];
    }
    let moves = own.share.map(|share| Line { share: Some(share), ..line() });
    let values = own.values.iter().flatten();
    let values = values.map(|value| Line { option: Some(value.clone()), ..line() });
    let ranges = own.ranges.iter().flatten().map(|range| Line {
        attribute: Some(range.attribute.clone()),
        option: Some(range.rule.to_owned()),
        low: Some(range.from),
        high: Some(range.to),
        ..line()
    });
    let least =
        own.least.map(|least| Line { option: Some("least".to_owned()), ..line().value(least) });
    moves.into_iter().chain(values).chain(ranges).chain(least).collect()
}
