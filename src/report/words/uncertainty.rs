//! Words of mistakes in the catalogue's `uncertainty`.

use super::usage;
use crate::model::finding::{ListFault, Own};
use crate::model::{Lack, UnmetRule};
use crate::report::number::shortest;

/// What is wrong with a list.
#[must_use]
pub(super) fn message(key: &str, fault: &ListFault) -> String {
    match fault {
        ListFault::Empty { .. } => format!("“{key}”是空的，没有可以采用的做法"),
        ListFault::Repeated { first, again } => {
            format!("“{key}”的第{again}项与第{first}项相同")
        }
        ListFault::LacksOwn { own: Own::Unmet(rule) } => {
            format!("“{key}”的范围不含它在 scoring 里的规则 {}", unmet(*rule))
        }
        ListFault::LacksOwn { own } => {
            format!("“{key}”里没有目录本身采用的 {}", own_text(own))
        }
        ListFault::Unfit { method, lack, points } => {
            let points: Vec<&str> = points.iter().map(String::as_str).collect();
            usage::needs(&format!("“{key}”里的 {}", method.key()), *lack, &points)
        }
    }
}

/// What to write instead.
#[must_use]
pub(super) fn hint(key: &str, fault: &ListFault) -> String {
    match fault {
        ListFault::Empty { own: Own::Unmet(rule) } => {
            format!("写出含 {} 的范围；要让它保持不变，就删去“{key}”", unmet(*rule))
        }
        ListFault::Empty { own } => {
            format!("至少写目录本身采用的：{key}: [{}]，即保持不变", own_text(own))
        }
        ListFault::Repeated { .. } => "每种做法只写一次，否则会被多算一份".to_owned(),
        ListFault::LacksOwn { own: Own::Unmet(rule) } => {
            format!("把范围放宽到含 {}，或再加一个这样的范围", unmet_end(*rule))
        }
        ListFault::LacksOwn { own } => {
            format!("加上 {}：公布的指数要在所试的做法之内", own_text(own))
        }
        ListFault::Unfit { method, lack, .. } => {
            let method = method.key();
            format!("从列表里删去 {method}，或给这些测评点{}", remedy(*lack))
        }
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
        UnmetRule::Zero => "factor: 0（即 zero）".to_owned(),
        UnmetRule::Slope(_) | UnmetRule::Factor(_) => unmet(rule),
    }
}

fn remedy(lack: Lack) -> &'static str {
    match lack {
        Lack::Target => "写出 targets",
        Lack::Floor => "写出 floor",
        Lack::Direction => "写出自己的 method",
    }
}
