//! Labels, headings and sentences of the pages.

use super::Text;
use super::separator;
use super::terms;
use crate::check::completeness::Tally;
use crate::model::{Catalogue, Form, MissingPolicy, Place, Settings, Year};
use crate::report::number::{percent, score, shortest};
use crate::score::tree::Coverage;
use crate::score::{BindingRecord, Withheld};

/// Labels of the headline.
pub const INDEX: Text = Text::new("综合指数", "");
/// Label of the grade.
pub const GRADE: Text = Text::new("等级", "");
/// Label of the binding record.
pub const BINDING: Text = Text::new("约束性", "");
/// Label of coverage.
pub const COVERAGE: Text = Text::new("填报", "");
/// Label of the kind of an area.
pub const KIND: Text = Text::new("地区类别", "");
/// Label of how final the data are.
pub const DATA_STATUS: Text = Text::new("数据状态", "");
/// Label of the index under the other weighting.
pub const OTHER_WEIGHTING: Text = Text::new("换种权重", "");
/// Label of the choices in force.
pub const METHOD: Text = Text::new("计分", "");
/// Label of what the command line changed.
pub const OVERRIDES: Text = Text::new("本次调整", "");
/// Label of the catalogue.
pub const CATALOGUE: Text = Text::new("目录", "");
/// Label of the result of a check.
pub const CHECK: Text = Text::new("检查", "");
/// Label of the findings.
pub const FINDINGS: Text = Text::new("问题", "");
/// Label of the required coverage.
pub const REQUIRED: Text = Text::new("填报要求", "");

/// Heading of the table of levels.
pub const LEVELS: Text = Text::new("各级得分", "");
/// Heading of the gap table.
pub const GAPS: Text = Text::new("差距（按可增分从大到小）", "");
/// Heading of gap tables in other orders.
pub const GAPS_PLAIN: Text = Text::new("差距", "");
/// Heading of the points not reported.
pub const DATA_FIRST: Text = Text::new("先补数据（缺报）", "");
/// Heading of the points that are met.
pub const MET: Text = Text::new("已达标", "");
/// Heading of the points without a target.
pub const NO_TARGET: Text = Text::new("无目标（与其他地区比较计分）", "");
/// Heading of the points that do not apply.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "");
/// Heading of the monitored points.
pub const MONITORED: Text = Text::new("监测承诺（不计入指数）", "");
/// Heading of the way to a score.
pub const REACH: Text = Text::new("最少补哪几项", "");
/// Heading of the findings.
pub const FINDINGS_LIST: Text = Text::new("问题清单", "");
/// Heading of coverage by level.
pub const COVERAGE_BY_LEVEL: Text = Text::new("填报情况（按一级指标）", "");
/// Heading of coverage by groups of every level.
pub const COVERAGE_BY_GROUP: Text = Text::new("填报情况（按各级指标）", "");
/// Heading of the points of which nothing usable was said.
pub const LACKING: Text = Text::new("缺报和有误的测评点", "");
/// Heading of coverage by department.
pub const COVERAGE_BY_DEPARTMENT: Text = Text::new("填报情况（按数据来源）", "");
/// Heading of the computation of a point.
pub const COMPUTATION: Text = Text::new("计算", "");
/// Heading of the way of a point to the index.
pub const WAY_TO_INDEX: Text = Text::new("到综合指数", "");

/// Headings of columns.
pub mod column {
    use super::Text;

    /// A group.
    pub const GROUP: Text = Text::new("指标", "");
    /// A score.
    pub const SCORE: Text = Text::new("得分", "");
    /// A weight.
    pub const WEIGHT: Text = Text::new("权重", "");
    /// Points of the index lost.
    pub const LOST: Text = Text::new("失分", "");
    /// Reported of applicable points.
    pub const REPORTED: Text = Text::new("已报/应报", "");
    /// A remark.
    pub const REMARK: Text = Text::new("提示", "");
    /// A point.
    pub const POINT: Text = Text::new("测评点", "");
    /// An attribute.
    pub const ATTRIBUTE: Text = Text::new("属性", "");
    /// A verdict.
    pub const VERDICT: Text = Text::new("判定", "");
    /// A value.
    pub const VALUE: Text = Text::new("现值", "");
    /// A target.
    pub const TARGET: Text = Text::new("目标", "");
    /// A gap.
    pub const GAP: Text = Text::new("差距", "");
    /// A unit.
    pub const UNIT: Text = Text::new("单位", "");
    /// A gain.
    pub const GAIN: Text = Text::new("增分", "");
    /// A range of gains.
    pub const GAIN_SPAN: Text = Text::new("补报后指数变化", "");
    /// A department.
    pub const DEPARTMENT: Text = Text::new("数据来源", "");
    /// An area.
    pub const AREA: Text = Text::new("地区", "");
    /// A kind of area.
    pub const KIND: Text = Text::new("类别", "");
    /// Why there is no index.
    pub const REASON: Text = Text::new("原因", "");
    /// A year.
    pub const YEAR: Text = Text::new("年份", "");
    /// An index.
    pub const INDEX: Text = Text::new("指数", "");
    /// Bounds of an index.
    pub const BOUNDS: Text = Text::new("下界～上界", "");
    /// A grade.
    pub const GRADE: Text = Text::new("等级", "");
    /// Coverage.
    pub const COVERAGE: Text = Text::new("填报率", "");
    /// Binding points met.
    pub const BINDING: Text = Text::new("约束性达标", "");
    /// Values that are not final.
    pub const NOT_FINAL: Text = Text::new("非正式", "");
    /// The index after a step.
    pub const INDEX_AFTER: Text = Text::new("达标后指数", "");
    /// Points of a department.
    pub const POINTS: Text = Text::new("测评点", "");
    /// Points that exist there.
    pub const APPLICABLE: Text = Text::new("应报", "");
    /// Points not reported.
    pub const UNREPORTED: Text = Text::new("缺报", "");
    /// Points with a value.
    pub const REPORTED_POINTS: Text = Text::new("已报", "");
    /// Points that do not exist there.
    pub const NOT_APPLICABLE: Text = Text::new("不适用", "");
    /// Points of which nothing usable was said.
    pub const INVALID: Text = Text::new("有误", "");
    /// What came of a point.
    pub const ANSWER: Text = Text::new("情况", "");
    /// An identifier.
    pub const ID: Text = Text::new("编号", "");
    /// An attainment.
    pub const ATTAINMENT: Text = Text::new("实现程度", "");
}

/// The title of a result.
#[must_use]
pub fn title(index: &str, area: &str, year: Year) -> String {
    format!("{index} · {area} {year}年")
}

/// What there is to say of the bounds of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounds {
    /// Nothing is missing.
    Complete,
    /// Scores depend on the other areas.
    Relative,
    /// Something is missing.
    Missing,
}

/// The bounds of an index behind its score.
#[must_use]
pub fn bounds(low: Option<f64>, high: Option<f64>, why: Bounds) -> String {
    match (low, high) {
        _ if why == Bounds::Complete => "（无缺报）".to_owned(),
        _ if why == Bounds::Relative => "（得分随其他地区而变，不给上下界）".to_owned(),
        (Some(low), Some(high)) => {
            format!("（缺报按最低至最高分计：{} ～ {}）", score(low), score(high))
        }
        _ => "（有已报数据未计入，不给上下界）".to_owned(),
    }
}

/// Why an index is withheld.
#[must_use]
pub fn withheld(withheld: Withheld) -> String {
    format!("不发布：{}", reason(withheld))
}

/// Whose index is withheld, and why.
#[must_use]
pub fn withheld_of(whose: &str, withheld: Withheld) -> String {
    format!("{whose}：{}", self::withheld(withheld))
}

/// Heading of the results without an index.
pub const WITHHELD: Text = Text::new("不发布的指数", "");

/// The reason alone.
#[must_use]
pub fn reason(withheld: Withheld) -> String {
    match withheld {
        Withheld::Refused => "有缺报，规则为有缺报不出分".to_owned(),
        Withheld::Coverage { share, minimum } => {
            format!("填报率{}，低于{}", percent(share), percent(minimum))
        }
        Withheld::Weight { share } => {
            format!("有得分的测评点只占指数权重的{}，不到一半", percent(share))
        }
        Withheld::Dropped => "有得分的下级指标太少".to_owned(),
        Withheld::Nothing => "没有可计分的数据".to_owned(),
        Withheld::Incomparable => {
            "可比较的数据太少；相对方法要有两个以上地区，而且数值不全相同".to_owned()
        }
        Withheld::Negative => "有负的得分，不能求几何平均或调和平均".to_owned(),
    }
}

/// The grade is not due yet.
#[must_use]
pub fn not_due(first: Option<Year>) -> String {
    match first {
        Some(first) => format!("未到考核年（首个目标年{first}），不评等级"),
        None => "未到考核年，不评等级".to_owned(),
    }
}

/// The bar that kept a better grade away.
#[must_use]
pub fn barred(best: &str, next: &str, unmet: usize, most: usize) -> String {
    let kept =
        if best == next { format!("“{next}”") } else { format!("“{best}”“{next}”") };
    format!("未评{kept}：约束性未达标或缺报{unmet}项，“{next}”至多{most}项")
}

/// The grade at the lower bound.
#[must_use]
pub fn grade_low(grade: &str) -> String {
    format!("按下界为“{grade}”")
}

/// No grade fits.
pub const NO_GRADE: Text = Text::new("无", "");

/// The record of binding points.
#[must_use]
pub fn binding(record: BindingRecord) -> String {
    let mut parts = vec![format!("达标{}", record.met)];
    for (name, count) in [
        ("未达标", record.missed),
        ("未到期", record.pending),
        ("缺报", record.unreported),
        ("不适用", record.not_applicable),
    ] {
        if count > 0 {
            parts.push(format!("{name}{count}"));
        }
    }
    format!("{}项：{}", record.total, parts.join(separator::PART.get()))
}

/// Coverage in a sentence.
#[must_use]
pub fn coverage(coverage: Coverage) -> String {
    let applicable = coverage.points - coverage.not_applicable;
    let share = coverage.share().map_or_else(|| terms::NONE.to_owned(), percent);
    let rest = match coverage.not_applicable {
        0 => String::new(),
        count => format!("，另有{count}项不适用"),
    };
    format!("应报{applicable}项，已报{}项（{share}）{rest}", coverage.reported)
}

/// The kind of an area, and how many points it leaves out.
#[must_use]
pub fn by_rule(kind: &str, count: usize) -> String {
    format!("{kind}；按目录有{count}个测评点不适用，不必填报")
}

/// [`coverage`] with what is lacking.
#[must_use]
pub fn completeness(tally: Tally) -> String {
    let lacking = [("缺报", tally.not_reported), ("有误", tally.invalid)];
    let lacking = lacking.into_iter().filter(|(_, count)| *count > 0);
    let parts = lacking.map(|(name, count)| format!("，{name}{count}项"));
    coverage(tally.coverage()) + &parts.collect::<String>()
}

/// Every value is final.
pub const ALL_FINAL: Text = Text::new("全部为正式数据", "");

/// How many values are not final, by status.
#[must_use]
pub fn not_final(count: usize, by_status: &[(&str, usize)]) -> String {
    let parts: Vec<String> = by_status.iter().map(|(name, n)| format!("{name}{n}")).collect();
    format!("{count}项不是正式数据（{}）", parts.join(separator::PART.get()))
}

/// The index under the other weighting.
#[must_use]
pub fn other_weighting(index: f64, weighting: &str) -> String {
    format!("{}（{weighting}）", score(index))
}

/// The choices in force.
#[must_use]
pub fn method(catalogue: &Catalogue, settings: &Settings) -> String {
    let missing = match &settings.missing {
        MissingPolicy::Uniform(rule) => terms::missing(*rule),
        MissingPolicy::ByAttribute(_) => "缺报按属性处理",
    };
    let mut parts = vec![
        terms::method(settings.method).to_owned(),
        terms::weighting(settings.weighting).to_owned(),
        terms::aggregation(settings.aggregation).to_owned(),
        missing.to_owned(),
    ];
    if catalogue.compares_areas(settings) {
        parts.push(terms::reference_set(settings.reference_set).to_owned());
    }
    if settings.pace {
        parts.push("按时序进度评判".to_owned());
    }
    if let Some(year) = settings.target_year {
        parts.push(format!("按{year}年评判"));
    }
    parts.join(separator::PART.get())
}

/// Points judged by their target for want of a milestone.
#[must_use]
pub fn without_milestone(count: usize) -> String {
    format!("{count}项没有时序里程碑（等级、区间或无基期值），按目标评判")
}

/// Points whose method fell back on attainment.
#[must_use]
pub fn fallback(count: usize) -> String {
    format!("{count}项无法计算进度（无起点，或起点已达标），改用实现程度")
}

/// Points whose values cannot be compared with those of other areas.
#[must_use]
pub fn incomparable(count: usize) -> String {
    format!("{count}项没有可比较的地区（只有一个地区，或各地区的值相同），不计分")
}

/// How many results have points that cannot be compared.
#[must_use]
pub fn incomparable_results(count: usize) -> String {
    format!("{count}个结果中有测评点没有可比较的地区（只有一个地区，或各地区的值相同），不计分")
}

/// A supposed value.
#[must_use]
pub fn supposed(point: &str, text: &str) -> String {
    format!("假设“{point}”= {text}")
}

/// Invalid cells were left out.
#[must_use]
pub fn skipped(errors: usize) -> String {
    format!("跳过{errors}处无效数据，按缺报处理")
}

/// Which catalogue it is.
#[must_use]
pub fn catalogue(title: &str, version: Option<&str>, file: Option<&str>, sha256: &str) -> String {
    let version = version.map(|version| format!(" {version}")).unwrap_or_default();
    let file = file.unwrap_or("内置");
    let fingerprint = sha256.get(..12).unwrap_or(sha256);
    format!("{title}{version}（{file}，{fingerprint}）")
}

/// The remark of a group with too little data.
pub const INSUFFICIENT: Text = Text::new("数据不足", "");
/// The remark of a group that was refused a score.
pub const REFUSED: Text = Text::new("有缺报，不出分", "");
/// The remark of a group that was dropped.
pub const DROPPED: Text = Text::new("数据不足，未计入", "");
/// The remark of a group of which nothing was reported.
pub const NOTHING: Text = Text::new("全部缺报", "");

/// The remark of a group of which nothing can be compared with other areas.
pub const INCOMPARABLE: Text = Text::new("没有可比较的地区", "");

/// The remark of a group whose mean negative scores have not.
pub const NEGATIVE: Text = Text::new("有负分，不能求平均", "");

/// The remark of a group of which nothing applicable weighs anything.
pub const WEIGHTLESS: Text = Text::new("权重为0", "");

/// How many points are met, which do not apply, and how many of these by rule.
#[must_use]
pub fn met_line(
    met: usize,
    untargeted: usize,
    not_applicable: &[String],
    by_rule: usize,
) -> String {
    let by_rule =
        if by_rule > 0 { format!("；按目录不适用{by_rule}项") } else { String::new() };
    let rest = if not_applicable.is_empty() {
        String::new()
    } else {
        format!(
            "；不适用{}项：{}",
            not_applicable.len(),
            not_applicable.join(separator::LIST.get())
        )
    };
    let untargeted =
        if untargeted > 0 { format!("；无目标{untargeted}项") } else { String::new() };
    format!("已达标{met}项{untargeted}{rest}{by_rule}")
}

/// Nothing that was reported is unmet.
pub const ALL_MET: Text = Text::new("已报的测评点全部达标", "");

/// Monitored points without data.
#[must_use]
pub fn monitored_without_data(count: usize) -> String {
    format!("另有{count}项监测承诺没有数据")
}

/// A table was cut.
#[must_use]
pub fn cut(total: usize, shown: usize) -> String {
    format!("共{total}项，显示前{shown}项")
}

/// The index is at the score already.
#[must_use]
pub fn reach_done(wanted: f64) -> String {
    format!("综合指数已达到{}", score(wanted))
}

/// The score is out of reach.
#[must_use]
pub fn reach_impossible(wanted: f64, best: f64) -> String {
    let (best, wanted) = (score(best), shortest(wanted));
    format!("未达标的测评点全部达标，综合指数也只有{best}，到不了{wanted}；先补数据")
}

/// The index is withheld, so nothing can be said.
pub const REACH_WITHHELD: Text = Text::new("综合指数不发布，无法计算", "");

/// How many points bring the index to the score.
#[must_use]
pub fn reach(points: usize, wanted: f64, shortest: bool) -> String {
    let doubt = if shortest { "" } else { "（逐项选取，未必最少）" };
    format!("下列{points}项达标，综合指数即达到{}{doubt}", score(wanted))
}

/// The heading of a department.
#[must_use]
pub fn department(name: &str, points: usize, gain: Option<f64>) -> String {
    let gain = gain
        .filter(|gain| *gain > 0.0)
        .map(|gain| format!("，逐项达标合计可增{}分", score(gain)))
        .unwrap_or_default();
    format!("{name}（{points}项{gain}）")
}

/// The check is passed.
pub const PASSED: Text = Text::new("通过", "");
/// The check is not passed.
pub const NOT_PASSED: Text = Text::new("不通过", "");

/// How many findings there are.
#[must_use]
pub fn finding_counts(errors: usize, warnings: usize, notes: usize) -> String {
    let notes = if notes > 0 { format!("，提示{notes}条") } else { String::new() };
    format!("错误{errors}处，警告{warnings}处{notes}")
}

/// The coverage that is required.
#[must_use]
pub fn required(share: f64, shortfalls: &[String]) -> String {
    if shortfalls.is_empty() {
        format!("填报率不低于{}，符合", percent(share))
    } else {
        format!(
            "填报率不低于{}，不符合：{}",
            percent(share),
            super::check::some_results(shortfalls)
        )
    }
}

/// The line of a remark on standard error.
#[must_use]
pub fn finding_line(place: &Place, severity: &str, code: &str, message: &str) -> String {
    match &place.file {
        Some(_) => format!("{place}: {severity}[{code}]: {message}"),
        None => format!("{severity}[{code}]: {message}"),
    }
}

/// A list of findings that was cut.
#[must_use]
pub fn cut_findings(all: usize, shown: usize) -> String {
    format!("共{all}处，显示前{shown}处；全部请加 -v，或用 gdindex check -f csv")
}

/// What an input was read as.
#[must_use]
pub fn input(name: &str, form: &Form) -> String {
    match form {
        Form::Text(encoding) => format!("{name}：{}编码", super::files::encoding(*encoding)),
        Form::Sheet(sheet) => format!("{name}：XLSX工作簿，工作表“{sheet}”"),
    }
}

/// How much of large data has been read.
#[must_use]
pub fn progress(read: u64, total: u64) -> String {
    const MIB: u64 = 1 << 20;
    let percent = (read * 100).checked_div(total).unwrap_or(0).min(100);
    format!("已读{}/{} MiB（{percent}%）", read / MIB, total / MIB)
}

/// The findings that stop a run.
#[must_use]
pub fn refused(errors: usize) -> String {
    format!("数据有{errors}处错误，没有计算；改正后重试，或用 --skip-invalid 跳过（按缺报处理）")
}

/// The findings that stop a run even under `--skip-invalid`.
#[must_use]
pub fn refused_file(errors: usize) -> String {
    format!("数据有{errors}处错误，其中有无法跳过的（文件读不通，或没有数据）；改正后重试")
}

/// A catalogue with mistakes.
#[must_use]
pub fn bad_catalogue(mistakes: usize) -> String {
    format!("目录有{mistakes}处错误，无法使用")
}
