//! Choices as text: as `--fix` takes them, and as the record of draws writes
//! and reads them.

use crate::model::{Catalogue, MissingPolicy, MissingRule, UnmetRule};
use crate::report::number::shortest;

/// A rule on missing values: `floor`, or by attribute
/// `约束性=floor;预期性=renormalise`. What no attribute says is `renormalise`.
pub(in crate::report) fn missing(catalogue: &Catalogue, policy: &MissingPolicy) -> String {
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

/// A rule for unmet points: `slope:2`, `factor:0.5`, `zero`.
pub(in crate::report) fn unmet(rule: UnmetRule) -> String {
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
