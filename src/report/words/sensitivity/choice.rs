//! The choices, and the rules that can be chosen.

use crate::model::{Choice, MissingPolicy, MissingRule, UnmetRange, UnmetRule, Weighting};
use crate::report::number;
use crate::report::words::language::say;
use crate::report::words::{Text, either, terms};
use crate::score::grade::at_ten_digits;

/// As the catalogue has it.
pub const AS_GIVEN: Text = Text::new("照目录", "as in the catalogue");
/// As what is published has it.
pub const AS_PUBLISHED: Text = Text::new("同公布", "as published");
/// What the catalogue leaves closed.
pub const CLOSED: Text = Text::new("未放开", "closed");

/// What a choice is called.
#[must_use]
pub fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::Weights => either("权重大小", "weights"),
        Choice::Method => either("计分方法", "method"),
        Choice::Aggregation => either("平均方法", "mean"),
        Choice::Weighting => either("加权方式", "weighting"),
        Choice::Attributes => either("未达标扣分", "deductions"),
        Choice::Missing => either("缺报处理", "missing data"),
        Choice::Scales => either("量表分值", "label scores"),
    }
}

/// A weighting; it stands beside the name of the choice.
#[must_use]
pub fn weighting(weighting: Weighting) -> &'static str {
    let in_english = match weighting {
        Weighting::ByLevel => "by level",
        Weighting::ByPoint => "by point",
    };
    either(terms::weighting(weighting), in_english)
}

/// A rule on missing values; it stands beside the name of the choice.
#[must_use]
pub fn missing(missing: &MissingPolicy) -> &'static str {
    match missing {
        MissingPolicy::Uniform(rule) => missing_rule(*rule),
        MissingPolicy::ByAttribute(_) => either("缺报按属性处理", "by attribute"),
    }
}

fn missing_rule(rule: MissingRule) -> &'static str {
    let in_english = match rule {
        MissingRule::Renormalise => "renormalise",
        MissingRule::Floor => "score lowest",
        MissingRule::Refuse => "refuse",
    };
    either(terms::missing(rule), in_english)
}

/// A rule for unmet points.
fn unmet(rule: UnmetRule) -> String {
    match rule {
        UnmetRule::Slope(slope) => {
            let percent = exact(slope);
            say!("每差1%扣{percent}%", "{percent}% per 1% short")
        }
        UnmetRule::Factor(factor) => {
            let (tenths, factor) = (exact(factor * 10.0), exact(factor));
            say!("打{tenths}折", "×{factor}")
        }
        UnmetRule::Zero => either("不得分", "scores 0").to_owned(),
    }
}

/// At 10 significant digits: tenths of a factor and the ends of a range are
/// computed.
fn exact(own: f64) -> String {
    number::shortest(at_ten_digits(own))
}

/// A range of rules for the unmet points of an attribute.
#[must_use]
pub fn unmet_range(attribute: &str, range: UnmetRange) -> String {
    let (least, most) = (unmet(range.at(0.0)), unmet(range.at(1.0)));
    let (UnmetRange::Slope(from, to) | UnmetRange::Factor(from, to)) = range;
    let in_english = match range {
        UnmetRange::Slope(..) => format!("{}% to {}% per 1% short", exact(from), exact(to)),
        UnmetRange::Factor(..) => format!("×{} to ×{}", exact(from), exact(to)),
    };
    say!("{attribute}{least}至{most}", "{attribute} {in_english}")
}

/// The rule of an attribute.
#[must_use]
pub fn unmet_of(attribute: &str, rule: UnmetRule) -> String {
    let rule = unmet(rule);
    say!("{attribute}{rule}", "{attribute} {rule}")
}

/// How far weights move.
#[must_use]
pub fn weights(share: f64) -> String {
    let share = super::estimate::percent(share);
    say!("各项权重±{share}", "each weight ±{share}")
}

/// How far the scores of labels move.
#[must_use]
pub fn scales(share: f64) -> String {
    let share = super::estimate::percent(share);
    say!("中间各档至多移间距的{share}", "inner labels ±{share} of a step")
}

/// What is held.
#[must_use]
pub fn held(value: &str) -> String {
    say!("固定：{value}", "held: {value}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_without_what_binary_fractions_add() {
        for (range, text) in [
            (UnmetRange::Factor(0.3, 0.9), "甲打3折至打9折"),
            (UnmetRange::Factor(0.07, 0.875), "甲打0.7折至打8.75折"),
            (UnmetRange::Slope(0.1, 0.7), "甲每差1%扣0.1%至每差1%扣0.7%"),
            (UnmetRange::Slope(0.0, 1.0 / 3.0), "甲每差1%扣0%至每差1%扣0.3333333333%"),
        ] {
            assert_eq!(unmet_range("甲", range), text);
        }
        assert_eq!(unmet_of("甲", UnmetRule::Factor(0.29)), "甲打2.9折");
    }
}
