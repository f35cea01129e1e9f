//! What is said of mistakes in a catalogue.

use super::findings::span;
use super::language::say;
use super::{either, list, quoted_list, uncertainty, usage};
use crate::model::Fault;
use crate::model::finding::{Expected, Limit, StageFault};
use crate::model::target::{TargetFault, without_approximation};
use crate::report::number::shortest;

/// What is wrong with a catalogue.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::CatalogueSyntax { message } => {
            say!("不是正确的YAML（{message}）", "this is not YAML ({message})")
        }
        Fault::UnknownKey { key, .. } => say!("没有“{key}”这个键", "there is no key “{key}”"),
        Fault::DuplicateEnglish { name, english, other } => say!(
            "“{name}”的英文名称“{english}”已用于“{other}”",
            "the English name “{english}” of “{name}” is that of “{other}” already"
        ),
        Fault::UnknownName { name, .. } => say!(
            "names_en 里的“{name}”在目录中没有出现",
            "“{name}” in names_en occurs nowhere in the catalogue"
        ),
        Fault::RepeatedKey { key, first_line } => say!(
            "键“{key}”重复，第{first_line}行已有",
            "the key “{key}” stands here again; it is on line {first_line} already"
        ),
        Fault::MissingKey { key } => say!("缺少“{key}”", "“{key}” is missing"),
        Fault::WrongType { key, text, expected } => wrong_type(key, text, &expectation(expected)),
        Fault::DuplicateId { id, by } => say!(
            "编号“{id}”已被测评点“{by}”使用",
            "the id “{id}” is already used by the point “{by}”"
        ),
        Fault::DuplicateName { name, by } if by.is_empty() => say!(
            "同一上级已有名为“{name}”的指标",
            "there is already an indicator “{name}” under the same parent"
        ),
        Fault::DuplicateName { name, by } => say!(
            "名称“{name}”已被测评点“{by}”使用",
            "the name “{name}” is already used by the point “{by}”"
        ),
        Fault::UnknownScale { name, .. } => {
            say!("没有名为“{name}”的量表", "there is no scale “{name}”")
        }
        Fault::UnknownAttribute { name, .. } => {
            say!("scoring.attributes 里没有“{name}”", "scoring.attributes has no “{name}”")
        }
        Fault::NotOnScale { text, .. } => {
            say!("“{text}”不是该量表的等级", "“{text}” is not a label of that scale")
        }
        Fault::EmptyScale { name } => {
            say!("量表“{name}”没有等级", "the scale “{name}” has no labels")
        }
        Fault::BadLabel { text } => say!(
            "“{text}”不能作等级：空白、重复，或是表示没有数据的写法",
            "“{text}” cannot be a label: it is blank, repeated, or a way to say that there are no \
             data"
        ),
        Fault::ZeroScaleTarget { text } => say!(
            "目标等级“{text}”的分值是0，无法计算实现程度",
            "the target's label “{text}” has score 0, so attainment cannot be computed"
        ),
        Fault::UnreadableTarget { text, why } => unreadable_target(text, *why),
        Fault::UnreadableBaseline { text } => {
            say!("读不懂基期值“{text}”", "the baseline “{text}” cannot be read")
        }
        Fault::NoTarget { point } => {
            say!("测评点“{point}”没有目标", "the point “{point}” has no target")
        }
        Fault::NoDirection { point } => say!(
            "测评点“{point}”的目标是区间，与其他地区相比时不知道高好还是低好",
            "the target of the point “{point}” is an interval, so nothing says whether higher or \
             lower is better where areas are compared"
        ),
        Fault::TargetYear { text } => {
            say!("“{text}”不是1900至2199之间的年份", "“{text}” is not a year within 1900 to 2199")
        }
        Fault::TargetNotPositive { text } => say!(
            "目标“{text}”不大于0，实现程度是与目标之比，无法计算",
            "the target “{text}” is not above 0; attainment is a ratio to the target and cannot be \
             computed"
        ),
        Fault::FloorBeyondTarget { floor, target } => say!(
            "零分值 {} 不劣于目标“{target}”",
            "the floor {} is no worse than the target “{target}”";
            shortest(*floor)
        ),
        Fault::FloorShape { has_scale: true, .. } => {
            say!("有量表的测评点不能有 floor", "a point with a scale cannot have a floor")
        }
        Fault::FloorShape { expects_pair: true, .. } => {
            say!("区间目标的 floor 要写成两个数", "for an interval the floor is two numbers")
        }
        Fault::FloorShape { .. } => say!(
            "只有区间目标的 floor 才写成两个数",
            "the floor is two numbers only for an interval"
        ),
        Fault::LogDomain { what } if what == "floor" => say!(
            "transform: log 需要 floor（区间目标需要两个）",
            "transform: log needs a floor (two for an interval)"
        ),
        Fault::LogDomain { what } => {
            say!("transform: log 不能用于 {what}", "transform: log cannot take {what}")
        }
        Fault::OutOfRange { key, value, limit } => say!(
            "“{key}”是 {}，{}",
            "“{key}” is {}; it must be {}";
            shortest(*value),
            limitation(*value, *limit)
        ),
        Fault::ZeroWeights { group } => say!(
            "{}的下级权重全是0",
            "all weights under {} are 0";
            group_name(group)
        ),
        Fault::EmptyGroup { group } => say!(
            "{}没有下级，也没有测评点",
            "there are neither groups nor points under {}";
            group_name(group)
        ),
        Fault::PlausibleExcludesTarget { target, range } => say!(
            "目标“{target}”不在合理范围（{}）内",
            "the target “{target}” is outside the plausible range ({})";
            span(*range, "")
        ),
        Fault::RangeReversed { key, low, high } => say!(
            "“{key}”的下限 {} 应小于上限 {}",
            "the lower end of “{key}”, {}, should be below the upper end, {}";
            shortest(*low),
            shortest(*high)
        ),
        Fault::DuplicateArea { name, by } => say!(
            "areas 里“{name}”和“{by}”是同一个地区",
            "“{name}” and “{by}” in areas are the same area"
        ),
        Fault::UnknownKind { name, .. } => {
            say!("areas 里没有“{name}”一类的地区", "areas lists no area of the kind “{name}”")
        }
        Fault::AppliesNowhere { name, is_empty: true } => say!(
            "“{name}”的 applies_to 是空的，对哪里都不适用",
            "applies_to of “{name}” is empty, so it applies nowhere"
        ),
        Fault::AppliesNowhere { name, .. } => say!(
            "“{name}”的 applies_to 与上级的没有共同之处，对哪里都不适用",
            "applies_to of “{name}” has nothing in common with applies_to above it, so it applies \
             nowhere"
        ),
        Fault::GradesNotFalling { grade, above } => say!(
            "等级“{grade}”的 min 没有低于前一等级“{above}”",
            "min of the grade “{grade}” is not below that of the grade before it, “{above}”"
        ),
        Fault::StagesNotRising(fault) => stages(fault),
        Fault::UncertaintyList { key, fault } => uncertainty::message(key, fault),
        Fault::SilencePays { low, mean } => usage::silence_pays(&shortest(*low), &shortest(*mean)),
        Fault::MeanNeedsPositiveScores { key, low } => say!(
            "几何平均、调和平均不能用于负分，{}",
            "geometric and harmonic means cannot take negative scores: {}";
            usage::negative_scores(key, &shortest(*low))
        ),
        _ => String::new(),
    }
}

fn wrong_type(key: &str, text: &str, expected: &str) -> String {
    if key.is_empty() {
        return say!(
            "这个文件不是指标目录：最外层应是{expected}",
            "this file is not a catalogue of indicators: its outermost level should be {expected}"
        );
    }
    if text.is_empty() {
        return say!(
            "“{key}”后面没有值，应是{expected}",
            "there is no value after “{key}”; it should be {expected}"
        );
    }
    say!(
        "“{key}”不能是 {text}，应是{expected}",
        "“{key}” cannot be “{text}”; it should be {expected}"
    )
}

fn expectation(expected: &[Expected]) -> String {
    let words: Vec<String> = expected
        .iter()
        .map(|expected| match expected {
            Expected::Text => say!("文字", "text"),
            Expected::Number => say!("数", "a number"),
            Expected::WholeNumber => say!("整数", "a whole number"),
            Expected::Flag => say!("true 或 false", "true or false"),
            Expected::List => say!("列表", "a list"),
            Expected::Pair => say!("两个数 [下限, 上限]", "two numbers [low, high]"),
            Expected::Mapping => say!("“键: 值”的对照", "a mapping (key: value)"),
            Expected::Word(words) => say!("{}之一", "one of {}"; list(words)),
        })
        .collect();
    words.join(either("，或", ", or "))
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

/// What a number must be; in Chinese with its verb.
fn limitation(value: f64, limit: Limit) -> String {
    match limit {
        Limit::Finite => say!("应是有限的数", "finite"),
        Limit::NotNegative | Limit::Positive if !value.is_finite() => {
            say!("应是有限的数", "finite")
        }
        Limit::Positive => say!("应大于0", "above 0"),
        Limit::NotNegative => say!("不能小于0", "0 or more"),
        Limit::Share => say!("应在0与1之间", "from 0 to 1"),
        Limit::UpTo(low, high) => {
            say!("应在{}与{}之间", "from {} to {}"; shortest(low), shortest(high))
        }
        Limit::Below(low, high) => say!(
            "应不小于{}，小于{}",
            "at least {} and below {}";
            shortest(low),
            shortest(high)
        ),
    }
}

fn group_name(group: &str) -> String {
    if group.is_empty() {
        say!("目录（dimensions）", "dimensions")
    } else {
        format!("“{group}”")
    }
}

fn stages(fault: &StageFault) -> String {
    match fault {
        StageFault::Overlaps { from, before } => say!(
            "from 是{from}，而前一阶段到{before}年才结束",
            "from is {from}, but the stage before lasts until {before}"
        ),
        StageFault::Reversed { from, until } => say!(
            "from 是{from}，晚于本阶段的 until {until}",
            "from is {from}, which is after until of this stage, {until}"
        ),
        StageFault::Falls { until, before } => say!(
            "until 是{until}，没有晚于前一阶段的 until {before}",
            "until is {until}, which is not after until of the stage before, {before}"
        ),
    }
}

/// What to write in the catalogue instead.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn hint(fault: &Fault) -> String {
    match fault {
        Fault::CatalogueSyntax { .. } => say!(
            "检查缩进（用空格）、冒号后的空格、引号和括号；冒号要用半角",
            "check indentation (by spaces), the space after colons, quotes and brackets; colons \
             are half-width"
        ),
        Fault::UnknownKey { nearest, allowed, .. } => keys_hint(nearest, allowed),
        Fault::DuplicateEnglish { .. } => say!(
            "同类的英文名称也要能区分，改成不同的",
            "English names have to be told apart too: give them different ones"
        ),
        Fault::UnknownName { nearest, .. } if !nearest.is_empty() => {
            let nearest = quoted_list(nearest);
            say!("是不是{nearest}？", "did you mean {nearest}?")
        }
        Fault::UnknownName { .. } => say!(
            "照抄目录里的写法，或删去；指标和测评点的英文名称写在各自的 name_en 里",
            "write it as the catalogue does, or delete it; groups and points have their own name_en"
        ),
        Fault::RepeatedKey { .. } => say!("只留一个", "leave only one"),
        Fault::MissingKey { key } => say!("补上 {key}: …", "add {key}: …"),
        Fault::WrongType { text, .. } if text.is_empty() => say!(
            "写出值；冒号要用半角并加空格（2035: 84），数里不要写逗号",
            "write the value; the colon is half-width with a space after it (2035: 84), and \
             numbers have no commas"
        ),
        Fault::WrongType { key, .. } if key == "unmet" => say!(
            "例如 unmet: {{ slope: 2 }}、unmet: {{ factor: 0.5 }}、unmet: zero",
            "e.g. unmet: {{ slope: 2 }}, unmet: {{ factor: 0.5 }} or unmet: zero"
        ),
        Fault::WrongType { .. } => say!(
            "对照 gdindex catalogue schema 或内置的 indicators.yaml 改正",
            "compare it with gdindex catalogue schema or with the built-in indicators.yaml"
        ),
        Fault::DuplicateId { .. } => {
            say!("每个测评点的编号要唯一", "give each point an id of its own")
        }
        Fault::DuplicateName { .. } => say!(
            "测评点的名称、别名、编号之间，以及同一上级的指标之间不能重名",
            "names, aliases and ids of points must all differ, and so must the names of indicators \
             under the same parent"
        ),
        Fault::UnknownScale { known, .. } if known.is_empty() => {
            say!("先在 scales 里写出这个量表", "add this scale to scales first")
        }
        Fault::UnknownAttribute { known, .. } if known.is_empty() => say!(
            "先在 scoring.attributes 里写出这个属性",
            "add this attribute to scoring.attributes first"
        ),
        Fault::UnknownKind { known, .. } if known.is_empty() => say!(
            "先在 areas 里写出地区和类别，例如 areas: {{ 官渡区: 区 }}",
            "list areas with their kinds under areas first, e.g. “areas: {{ 官渡区: 区 }}”"
        ),
        Fault::UnknownScale { known, .. }
        | Fault::UnknownAttribute { known, .. }
        | Fault::UnknownKind { known, .. } => {
            say!("已有{}", "known: {}"; quoted_list(known))
        }
        Fault::NotOnScale { labels, .. } => {
            say!("填{}之一", "write one of {}"; quoted_list(labels))
        }
        Fault::EmptyScale { .. } => say!(
            "写出等级，例如 - {{ label: 明显, score: 100 }}",
            "add labels, e.g. “- {{ label: 明显, score: 100 }}”"
        ),
        Fault::BadLabel { .. } => say!(
            "每个等级写一个不同的词，例如 明显、有效、一般",
            "give each label a word of its own, e.g. “明显”, “有效”, “一般”"
        ),
        Fault::ZeroScaleTarget { .. } => {
            say!("目标等级的分值要大于0", "the score of the target's label must be above 0")
        }
        Fault::UnreadableTarget { text, why } => target_hint(text, *why),
        Fault::UnreadableBaseline { .. } => say!(
            "写一个数（可带该点的单位）；没有基期值就不写",
            "write a number (the point's unit may follow it), or leave it out if there is \
             none"
        ),
        Fault::NoTarget { .. } => say!(
            "写出目标年份和目标值，例如 targets: {{ 2020: 69 }}",
            "give the year and the target, e.g. targets: {{ 2020: 69 }}"
        ),
        Fault::NoDirection { .. } => say!(
            "给该点 method: attainment，或不写目标（越低越好的写 direction: lower）",
            "give the point method: attainment, or no target (and direction: lower if lower is \
             better)"
        ),
        Fault::TargetYear { .. } => {
            say!("写成四位数字的年份，例如 2020", "write a year of four digits, e.g. 2020")
        }
        Fault::TargetNotPositive { .. } => say!(
            "给出 floor（得零分的值）；越低越好的目标可以是0，要写 direction: lower",
            "give a floor (the value that scores 0); a target may be 0 if lower is better, with \
             direction: lower"
        ),
        Fault::FloorBeyondTarget { .. } => say!(
            "floor 是得零分的值，要比目标差",
            "the floor is the value that scores 0 and must be worse than the target"
        ),
        Fault::FloorShape { has_scale: true, .. } => say!("删去 floor", "delete floor"),
        Fault::FloorShape { expects_pair: true, .. } => say!(
            "例如 floor: [0, 10]；某一侧不设就写 null",
            "e.g. floor: [0, 10]; null for a side that has none"
        ),
        Fault::FloorShape { .. } => say!("例如 floor: 40", "e.g. floor: 40"),
        Fault::LogDomain { what } if what == "floor" => say!(
            "给出大于0的 floor（得零分的值；区间目标写两个数），或删去 transform",
            "give a floor above 0 (the value that scores 0; two numbers for an interval), or \
             delete transform"
        ),
        Fault::LogDomain { .. } => say!(
            "对数只能用于大于0的数；改数值，或删去 transform",
            "only numbers above 0 have a logarithm; change the number, or delete transform"
        ),
        Fault::OutOfRange { key, limit, .. } => range_hint(key, *limit),
        Fault::ZeroWeights { .. } => {
            say!("至少一个下级的权重要大于0", "at least one weight must be above 0")
        }
        Fault::EmptyGroup { .. } => {
            say!("加上 children 或 points，或删去它", "add children or points, or delete it")
        }
        Fault::PlausibleExcludesTarget { .. } => say!(
            "改 plausible 或目标；不设限的一端写 null",
            "change plausible or the target; null for an end that is open"
        ),
        Fault::RangeReversed { .. } => say!("小的数在前", "the smaller number first"),
        Fault::DuplicateArea { .. } => say!("每个地区只写一次", "list each area once"),
        Fault::AppliesNowhere { is_empty: true, .. } => say!(
            "写出适用的地区类别，例如 applies_to: [区]；处处适用的不写 applies_to",
            "name the kinds of area where it applies, e.g. “applies_to: [区]”; without applies_to \
             it applies everywhere"
        ),
        Fault::AppliesNowhere { .. } => say!(
            "只写上级的 applies_to 里也有的类别",
            "name only kinds that applies_to above it names, too"
        ),
        Fault::GradesNotFalling { .. } => say!(
            "等级从好到差排列，min 逐级降低；只有最后一级可以不写 min",
            "order grades from best to worst, with min falling; only the last may have no min"
        ),
        Fault::StagesNotRising(fault) => stages_hint(fault),
        Fault::UncertaintyList { key, fault } => uncertainty::hint(key, fault),
        Fault::SilencePays { .. } => say!(
            "把 score_range 的下限改到远低于 zscore 的 mean，或用 renormalise、refuse",
            "put the lower end of score_range far below the mean of zscore, or use renormalise or \
             refuse"
        ),
        Fault::MeanNeedsPositiveScores { key: "zscore.mean", .. } => say!(
            "把 zscore 的 mean 改为离0足够远的正数，或用 arithmetic",
            "make the mean of zscore a positive number far enough from 0, or use arithmetic"
        ),
        Fault::MeanNeedsPositiveScores { .. } => say!(
            "把 score_range 的下限改为0以上，或用 arithmetic",
            "raise the lower end of score_range to 0 or more, or use arithmetic"
        ),
        _ => String::new(),
    }
}

fn keys_hint(nearest: &[String], allowed: &[String]) -> String {
    let allowed = allowed.join(", ");
    match nearest.first() {
        Some(nearest) => say!(
            "是不是 {nearest}？这里可用的键：{allowed}",
            "did you mean {nearest}? keys allowed here: {allowed}"
        ),
        None => say!("这里可用的键：{allowed}", "keys allowed here: {allowed}"),
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

fn range_hint(key: &str, limit: Limit) -> String {
    match limit {
        Limit::Share => say!(
            "写成0至1之间的数，例如65%写成 0.65",
            "write a number from 0 to 1, e.g. 0.65 for 65%"
        ),
        Limit::UpTo(low, high) => say!(
            "写成{}至{}之间的数",
            "write a number from {} to {}";
            shortest(low),
            shortest(high)
        ),
        Limit::Below(..) if key == "weights" => say!(
            "写成小于1的份额，例如上下25%写成 0.25；不变写 0",
            "write a share below 1, e.g. 0.25 for 25% up and down, or 0 for no change"
        ),
        Limit::Below(low, high) => say!(
            "写成不小于{}、小于{}的数",
            "write a number that is at least {} and below {}";
            shortest(low),
            shortest(high)
        ),
        Limit::Positive => say!("写成大于0的数", "write a number above 0"),
        Limit::NotNegative => say!("写成0或大于0的数", "write 0 or a number above 0"),
        Limit::Finite => say!(
            "写成有限的数；plausible 不设限的一端写 null",
            "write a finite number; null for an end of plausible that is open"
        ),
    }
}

fn stages_hint(fault: &StageFault) -> String {
    match fault {
        StageFault::Overlaps { before, .. } => say!(
            "写晚于{before}的年份；紧接前一阶段的不必写 from",
            "write a year after {before}; a stage that follows straight on needs no from"
        ),
        StageFault::Reversed { until, .. } => say!(
            "from 写不晚于{until}的年份，或把 until 改晚",
            "write a year for from that is no later than {until}, or a later until"
        ),
        StageFault::Falls { before, .. } => say!(
            "各阶段从早到晚排列：写晚于{before}的年份，或改前一阶段的 until",
            "order stages from first to last: write a year after {before}, or change until of the \
             stage before"
        ),
    }
}
