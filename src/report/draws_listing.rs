//! A record of draws: what each of them chose, a row per draw, so that they
//! can be looked at and computed again.

use super::listing::Field;
use super::number::shortest;
use crate::model::choices::Choices;
use crate::model::draw_columns::{Column, Slot};
use crate::model::{Catalogue, MissingPolicy, MissingRule, UnmetRule};

/// The row of a draw, which is counted from 1: a field per column.
#[must_use]
pub fn row(catalogue: &Catalogue, columns: &[Column], draw: usize, own: &Choices) -> Vec<Field> {
    let field = |column: &Column| match column.slot {
        Slot::Draw => draw.into(),
        Slot::Method => own.method.key().into(),
        Slot::Aggregation => own.aggregation.key().into(),
        Slot::Weighting => own.weighting.key().into(),
        Slot::Missing => missing(catalogue, &own.missing).into(),
        Slot::Unmet(attribute) => unmet(own.unmet[attribute]).into(),
        Slot::Label { scale, label } => own.scales[scale][label].into(),
        Slot::Group(position) => own.groups[position].into(),
        Slot::Point(point) => own.points[point].into(),
    };
    columns.iter().map(field).collect()
}

/// `floor`, or by attribute `约束性=floor;预期性=renormalise`.
fn missing(catalogue: &Catalogue, policy: &MissingPolicy) -> String {
    let rules = match policy {
        MissingPolicy::Uniform(rule) => return rule.key().to_owned(),
        MissingPolicy::ByAttribute(rules) if rules.is_empty() => {
            return MissingRule::Renormalise.key().to_owned();
        }
        MissingPolicy::ByAttribute(rules) => rules.iter(),
    };
    let rule = |(at, rule): (&usize, &MissingRule)| {
        format!("{}={}", catalogue.attributes[*at].name, rule.key())
    };
    rules.map(rule).collect::<Vec<_>>().join(";")
}

/// As `--fix attributes=…` takes it.
fn unmet(rule: UnmetRule) -> String {
    match rule {
        UnmetRule::Slope(slope) => format!("slope:{}", shortest(slope)),
        UnmetRule::Factor(factor) => format!("factor:{}", shortest(factor)),
        UnmetRule::Zero => "zero".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    #[test]
    fn choices_are_written_as_the_command_line_writes_them() {
        for (rule, text) in [
            (UnmetRule::Slope(1.7), "slope:1.7"),
            (UnmetRule::Factor(0.1 + 0.2), "factor:0.30000000000000004"),
            (UnmetRule::Zero, "zero"),
        ] {
            assert_eq!(unmet(rule), text);
        }
        let catalogue = catalogue::built_in().unwrap();
        let names: Vec<&str> = catalogue.attributes.iter().map(|own| own.name.as_str()).collect();
        let [first, second] = names[..] else { panic!("{names:?}") };
        let by_attribute =
            MissingPolicy::ByAttribute([(0, MissingRule::Floor), (1, MissingRule::Refuse)].into());
        let text = format!("{first}=floor;{second}=refuse");
        assert_eq!(missing(&catalogue, &by_attribute), text);
        assert_eq!(missing(&catalogue, &MissingPolicy::ByAttribute([].into())), "renormalise");
    }
}
