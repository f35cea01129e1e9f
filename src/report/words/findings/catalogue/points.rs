//! Mistakes in the catalogue's points: targets, baselines, floors, logarithms,
//! and where they apply.

use crate::model::Fault;
use crate::model::target::{TargetFault, without_approximation};
use crate::report::number::shortest;
use crate::report::words::findings::said::Said;
use crate::report::words::language::say;
use crate::report::words::{phrases, quoted_list};

/// What is said of points, where the finding is about one.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::NoTarget { point } => Said::new(
            say!("测评点“{point}”没有目标", "the point “{point}” has no target"),
            say!(
                "写出目标年份和目标值，例如 targets: {{ 2020: 69 }}",
                "give the year and the target, e.g. targets: {{ 2020: 69 }}"
            ),
        ),
        Fault::NoDirection { point } => Said::new(
            say!(
                "测评点“{point}”的目标是区间，与其他地区相比时不知道高好还是低好",
                "the target of the point “{point}” is an interval, so nothing says whether higher \
                 or lower is better where areas are compared"
            ),
            say!(
                "给该点 method: attainment，或不写目标（越低越好的写 direction: lower）",
                "give the point method: attainment, or no target (and direction: lower if lower \
                 is better)"
            ),
        ),
        Fault::TargetYear { text } => Said::new(
            say!("“{text}”不是1900至2199之间的年份", "“{text}” is not a year within 1900 to 2199"),
            say!("写成四位数字的年份，例如 2020", "write a year of four digits, e.g. 2020"),
        ),
        Fault::UnreadableTarget { text, why } => {
            Said::new(unreadable_target(text, *why), target_hint(text, *why))
        }
        Fault::NotOnScale { text, labels } => Said::new(
            say!("“{text}”不是该量表的等级", "“{text}” is not a label of that scale"),
            say!("填{}之一", "write one of {}"; quoted_list(labels)),
        ),
        Fault::ZeroScaleTarget { text } => Said::new(
            say!(
                "目标等级“{text}”的分值是0，无法计算实现程度",
                "the target's label “{text}” has score 0, so attainment cannot be computed"
            ),
            say!("目标等级的分值要大于0", "the score of the target's label must be above 0"),
        ),
        Fault::TargetNotPositive { text } => Said::new(
            say!(
                "目标“{text}”不大于0，实现程度是与目标之比，无法计算",
                "the target “{text}” is not above 0; attainment is a ratio to the target and \
                 cannot be computed"
            ),
            say!(
                "给出 floor（得零分的值）；越低越好的目标可以是0，要写 direction: lower",
                "give a floor (the value that scores 0); a target may be 0 if lower is better, \
                 with direction: lower"
            ),
        ),
        Fault::PlausibleExcludesTarget { target, range } => Said::new(
            say!(
                "目标“{target}”不在合理范围（{}）内",
                "the target “{target}” is outside the plausible range ({})";
                phrases::limits(*range, "")
            ),
            say!(
                "改 plausible 或目标；不设限的一端写 null",
                "change plausible or the target; null for an end that is open"
            ),
        ),
        Fault::UnreadableBaseline { text } => Said::new(
            say!("读不懂基期值“{text}”", "the baseline “{text}” cannot be read"),
            say!(
                "写一个数（可带该点的单位）；没有基期值就不写",
                "write a number (the point's unit may follow it), or leave it out if there is none"
            ),
        ),
        Fault::FloorBeyondTarget { floor, target } => Said::new(
            say!(
                "零分值 {} 不劣于目标“{target}”",
                "the floor {} is no worse than the target “{target}”";
                shortest(*floor)
            ),
            say!(
                "floor 是得零分的值，要比目标差",
                "the floor is the value that scores 0 and must be worse than the target"
            ),
        ),
        Fault::FloorShape { expects_pair, has_scale } => floor_shape(*expects_pair, *has_scale),
        Fault::LogDomain { what } => log_domain(what),
        Fault::AppliesNowhere { name, is_empty } => applies_nowhere(name, *is_empty),
        _ => return None,
    })
}

fn unreadable_target(text: &str, why: TargetFault) -> String {
    match why {
        TargetFault::Approximate => {
            say!("目标“{text}”不是确数", "the target “{text}” is not an exact number")
        }
        TargetFault::AgainstDirection => {
            say!("目标“{text}”与 direction 矛盾", "the target “{text}” contradicts direction")
        }
        TargetFault::Reversed => say!(
            "目标“{text}”的下限大于上限",
            "the lower end of the target “{text}” is above its upper end"
        ),
        TargetFault::MixedDirections => say!(
            "目标“{text}”的方向与该点最早的目标相反",
            "the target “{text}” has the opposite direction of the point's first target"
        ),
        TargetFault::Unreadable | TargetFault::NotOnScale => {
            say!("读不懂目标“{text}”", "the target “{text}” cannot be read")
        }
    }
}

fn target_hint(text: &str, why: TargetFault) -> String {
    match why {
        TargetFault::Approximate => {
            let number = without_approximation(text);
            say!(
                "写确数 {number}，把原文“{text}”记在 note 里",
                "write the exact number, {number}, and keep the wording “{text}” in note"
            )
        }
        TargetFault::AgainstDirection => say!(
            "原文已说明方向，删去 direction",
            "the wording already states the direction; delete direction"
        ),
        TargetFault::MixedDirections => say!(
            "同一测评点各年目标的方向要一致；拆成两个测评点，或改正",
            "the targets of a point have one direction; make two points of it, or correct the \
             targets"
        ),
        TargetFault::Reversed => say!("把小的数写在前面", "write the smaller number first"),
        TargetFault::Unreadable | TargetFault::NotOnScale => say!(
            "可用的写法：69、30以下、30以内、大于6.8、99.45%以上、不低于3、不超过5、低于5、高于5、≥69、<= 30、1至2、5-10，或量表的等级（如 明显）",
            "write it like 69 or ≥69, “99.45%以上” or “不低于3” (at least), “大于6.8” or “高于5” \
             (above), <= 30, “30以下”, “30以内” or “不超过5” (at most), “低于5” (below), “1至2” or \
             5-10 (an interval), or as a label of the scale, e.g. “明显”"
        ),
    }
}

fn floor_shape(expects_pair: bool, has_scale: bool) -> Said {
    if has_scale {
        return Said::new(
            say!("有量表的测评点不能有 floor", "a point with a scale cannot have a floor"),
            say!("删去 floor", "delete floor"),
        );
    }
    if expects_pair {
        return Said::new(
            say!("区间目标的 floor 要写成两个数", "for an interval the floor is two numbers"),
            say!(
                "例如 floor: [0, 10]；某一侧不设就写 null",
                "e.g. floor: [0, 10]; null for a side that has none"
            ),
        );
    }
    Said::new(
        say!("只有区间目标的 floor 才写成两个数", "the floor is two numbers only for an interval"),
        say!("例如 floor: 40", "e.g. floor: 40"),
    )
}

fn log_domain(what: &str) -> Said {
    if what == "floor" {
        return Said::new(
            say!(
                "transform: log 需要 floor（区间目标需要两个）",
                "transform: log needs a floor (two for an interval)"
            ),
            say!(
                "给出大于0的 floor（得零分的值；区间目标写两个数），或删去 transform",
                "give a floor above 0 (the value that scores 0; two numbers for an interval), or \
                 delete transform"
            ),
        );
    }
    Said::new(
        say!("transform: log 不能用于 {what}", "transform: log cannot take {what}"),
        say!(
            "对数只能用于大于0的数；改数值，或删去 transform",
            "only numbers above 0 have a logarithm; change the number, or delete transform"
        ),
    )
}

fn applies_nowhere(name: &str, is_empty: bool) -> Said {
    if is_empty {
        return Said::new(
            say!(
                "“{name}”的 applies_to 是空的，对哪里都不适用",
                "applies_to of “{name}” is empty, so it applies nowhere"
            ),
            say!(
                "写出适用的地区类别，例如 applies_to: [区]；处处适用的不写 applies_to",
                "name the kinds of area where it applies, e.g. “applies_to: [区]”; without \
                 applies_to it applies everywhere"
            ),
        );
    }
    Said::new(
        say!(
            "“{name}”的 applies_to 与上级的没有共同之处，对哪里都不适用",
            "applies_to of “{name}” has nothing in common with applies_to above it, so it applies \
             nowhere"
        ),
        say!(
            "只写上级的 applies_to 里也有的类别",
            "name only kinds that applies_to above it names, too"
        ),
    )
}
