//! Mistakes in the catalogue's `uncertainty`.

use crate::model::finding::{ListFault, Own};
use crate::model::{Lack, UnmetRule};
use crate::report::number::shortest;
use crate::report::words::findings::said::Said;
use crate::report::words::language::say;
use crate::report::words::{either, needs};

/// What is said of a list.
pub(super) fn said(key: &str, fault: &ListFault) -> Said {
    match fault {
        ListFault::Empty { own } => Said::new(
            say!(
                "“{key}”是空的，没有可以采用的做法",
                "“{key}” is empty, which leaves nothing to try"
            ),
            filling(key, own),
        ),
        ListFault::Repeated { first, again } => Said::new(
            say!(
                "“{key}”的第{again}项与第{first}项相同",
                "item {again} of “{key}” is the same as item {first}"
            ),
            say!(
                "每种做法只写一次，否则会被多算一份",
                "write each only once, or it would count twice"
            ),
        ),
        ListFault::LacksOwn { own } => lacks_own(key, own),
        ListFault::Unfit { method, lack, points } => {
            let points: Vec<&str> = points.iter().map(String::as_str).collect();
            let unfit = say!("“{key}”里的 {}", "{} in “{key}”"; method.key());
            Said::new(
                needs::method_needs(&unfit, *lack, &points),
                say!(
                    "从列表里删去 {}，或给这些测评点{}",
                    "take {} off the list, or give these points {}";
                    method.key(),
                    remedy(*lack)
                ),
            )
        }
    }
}

/// What to write into an empty list.
fn filling(key: &str, own: &Own) -> String {
    let own_text = own_text(own);
    match own {
        Own::Unmet(_) => say!(
            "写出含 {own_text} 的范围；要让它保持不变，就删去“{key}”",
            "write a range that includes {own_text}; to leave it as it is, delete “{key}”"
        ),
        _ => say!(
            "至少写目录本身采用的：{key}: [{own_text}]，即保持不变",
            "write at least what the catalogue itself uses, which leaves it as it is: \
             “{key}: [{own_text}]”"
        ),
    }
}

/// A list without what the catalogue itself does.
fn lacks_own(key: &str, own: &Own) -> Said {
    let own_text = own_text(own);
    match own {
        Own::Unmet(rule) => Said::new(
            say!(
                "“{key}”的范围不含它在 scoring 里的规则 {own_text}",
                "the ranges of “{key}” do not include its rule under scoring, {own_text}"
            ),
            say!(
                "把范围放宽到含 {}，或再加一个这样的范围",
                "widen the range until it includes {}, or add a range that does";
                unmet_end(*rule)
            ),
        ),
        _ => Said::new(
            say!(
                "“{key}”里没有目录本身采用的 {own_text}",
                "“{key}” lacks “{own_text}”, which the catalogue itself uses"
            ),
            say!(
                "加上 {own_text}：公布的指数要在所试的做法之内",
                "add “{own_text}”: the published index must be one of those tried"
            ),
        ),
    }
}

fn own_text(own: &Own) -> String {
    match own {
        Own::Method(method) => method.key().to_owned(),
        Own::Aggregation(aggregation) => aggregation.key().to_owned(),
        Own::Weighting(weighting) => weighting.key().to_owned(),
        Own::Missing(rule) => rule.key().to_owned(),
        Own::MissingBy(rules) => {
            let rules = rules.iter().map(|(name, rule)| format!("{name}: {}", rule.key()));
            format!("{{ {} }}", rules.collect::<Vec<_>>().join(", "))
        }
        Own::Unmet(rule) => unmet(*rule),
    }
}

/// A rule for unmet points as the catalogue writes it.
fn unmet(rule: UnmetRule) -> String {
    match rule {
        UnmetRule::Slope(slope) => format!("slope: {}", shortest(slope)),
        UnmetRule::Factor(factor) => format!("factor: {}", shortest(factor)),
        UnmetRule::Zero => "zero".to_owned(),
    }
}

/// A rule for unmet points as a range can hold it.
fn unmet_end(rule: UnmetRule) -> String {
    match rule {
        UnmetRule::Zero => say!("factor: 0（即 zero）", "factor: 0 (which is zero)"),
        UnmetRule::Slope(_) | UnmetRule::Factor(_) => unmet(rule),
    }
}

fn remedy(lack: Lack) -> &'static str {
    match lack {
        Lack::Target => either("写出 targets", "targets"),
        Lack::Floor => either("写出 floor", "a floor"),
        Lack::Direction => either("写出自己的 method", "a method of their own"),
    }
}
