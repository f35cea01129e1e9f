//! Mistakes in what the catalogue scores by: groups and their weights, scales,
//! grades, stages, and rules that do not go together.

use super::uncertainty;
use crate::model::Fault;
use crate::model::finding::StageFault;
use crate::report::number::shortest;
use crate::report::words::findings::said::Said;
use crate::report::words::language::say;
use crate::report::words::needs;

/// What is said of scoring, where the finding is about it.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::EmptyGroup { group } => Said::new(
            say!(
                "{}没有下级，也没有测评点",
                "there are neither groups nor points under {}";
                group_name(group)
            ),
            say!("加上 children 或 points，或删去它", "add children or points, or delete it"),
        ),
        Fault::ZeroWeights { group } => Said::new(
            say!(
                "{}的下级权重全是0",
                "all weights under {} are 0";
                group_name(group)
            ),
            say!("至少一个下级的权重要大于0", "at least one weight must be above 0"),
        ),
        Fault::EmptyScale { name } => Said::new(
            say!("量表“{name}”没有等级", "the scale “{name}” has no labels"),
            say!(
                "写出等级，例如 - {{ label: 明显, score: 100 }}",
                "add labels, e.g. “- {{ label: 明显, score: 100 }}”"
            ),
        ),
        Fault::BadLabel { text } => Said::new(
            say!(
                "“{text}”不能作等级：空白、重复，或是表示没有数据的写法",
                "“{text}” cannot be a label: it is blank, repeated, or a way to say that there are \
                 no data"
            ),
            say!(
                "每个等级写一个不同的词，例如 明显、有效、一般",
                "give each label a word of its own, e.g. “明显”, “有效”, “一般”"
            ),
        ),
        Fault::GradesNotFalling { grade, above } => Said::new(
            say!(
                "等级“{grade}”的 min 没有低于前一等级“{above}”",
                "min of the grade “{grade}” is not below that of the grade before it, “{above}”"
            ),
            say!(
                "等级从好到差排列，min 逐级降低；只有最后一级可以不写 min",
                "order grades from best to worst, with min falling; only the last may have no min"
            ),
        ),
        Fault::StagesNotRising(fault) => stages(fault),
        Fault::SilencePays { low, mean } => Said::new(
            needs::silence_pays(&shortest(*low), &shortest(*mean)),
            say!(
                "把 score_range 的下限改到远低于 zscore 的 mean，或用 renormalise、refuse",
                "put the lower end of score_range far below the mean of zscore, or use renormalise \
                 or refuse"
            ),
        ),
        Fault::MeanNeedsPositiveScores { key, low } => Said::new(
            say!(
                "几何平均、调和平均不能用于负分，{}",
                "geometric and harmonic means cannot take negative scores: {}";
                needs::negative_scores(key, &shortest(*low))
            ),
            positive_hint(key),
        ),
        Fault::UncertaintyList { key, fault } => uncertainty::said(key, fault),
        _ => return None,
    })
}

fn group_name(group: &str) -> String {
    if group.is_empty() {
        say!("目录（dimensions）", "dimensions")
    } else {
        format!("“{group}”")
    }
}

fn positive_hint(key: &str) -> String {
    match key {
        "zscore.mean" => say!(
            "把 zscore 的 mean 改为离0足够远的正数，或用 arithmetic",
            "make the mean of zscore a positive number far enough from 0, or use arithmetic"
        ),
        _ => say!(
            "把 score_range 的下限改为0以上，或用 arithmetic",
            "raise the lower end of score_range to 0 or more, or use arithmetic"
        ),
    }
}

fn stages(fault: &StageFault) -> Said {
    match fault {
        StageFault::Overlaps { from, before } => Said::new(
            say!(
                "from 是{from}，而前一阶段到{before}年才结束",
                "from is {from}, but the stage before lasts until {before}"
            ),
            say!(
                "写晚于{before}的年份；紧接前一阶段的不必写 from",
                "write a year after {before}; a stage that follows straight on needs no from"
            ),
        ),
        StageFault::Reversed { from, until } => Said::new(
            say!(
                "from 是{from}，晚于本阶段的 until {until}",
                "from is {from}, which is after until of this stage, {until}"
            ),
            say!(
                "from 写不晚于{until}的年份，或把 until 改晚",
                "write a year for from that is no later than {until}, or a later until"
            ),
        ),
        StageFault::Falls { until, before } => Said::new(
            say!(
                "until 是{until}，没有晚于前一阶段的 until {before}",
                "until is {until}, which is not after until of the stage before, {before}"
            ),
            say!(
                "各阶段从早到晚排列：写晚于{before}的年份，或改前一阶段的 until",
                "order stages from first to last: write a year after {before}, or change until of \
                 the stage before"
            ),
        ),
    }
}
