//! Words of `trend`: years side by side, and where the pace leads.

use super::Text;
use super::separator;
use super::{list, phrases, terms};
use crate::analysis::trend::change::Instead;
use crate::analysis::trend::course::{CONFIDENCE, Measure};
use crate::analysis::trend::outlook::Outlook;
use crate::analysis::trend::pace::{Arrival, Arrow, Status, Unknown};
use crate::analysis::trend::standing::{Progress, Standing};
use crate::model::{Stage, Year};
use crate::report::number::{estimate, fixed, percent, score, signed};

/// Label of the years without data.
pub const GAPS: Text = Text::new("缺数据的年份", "");
/// Label of the stage of the latest year.
pub const STAGE: Text = Text::new("所处阶段", "");

/// Heading of the indices.
pub const INDICES: Text = Text::new("各年指数", "");
/// Heading of what moved the index.
pub const PARTS: Text = Text::new("指数为什么变", "");
/// Heading of the levels.
pub const LEVELS: Text = Text::new("各级得分", "");
/// Heading of the schedule.
pub const SCHEDULE: Text = Text::new("时序进度（月数：正为超前，负为滞后）", "");
/// Heading of the stages.
pub const STAGES: Text = Text::new("各阶段末的目标", "");
/// Heading of the paces towards all target years.
pub const PACES: Text = Text::new("各目标年的进度", "");
/// Heading of the outlook.
pub const OUTLOOK: Text = Text::new("指数展望", "");

/// Headings of columns.
pub mod column {
    use super::Text;

    /// A change.
    pub const CHANGE: Text = Text::new("变化", "");
    /// A series as a small drawing.
    pub const SERIES: Text = Text::new("走势", "");
    /// The index under pace.
    pub const ON_SCHEDULE: Text = Text::new("按时序", "");
    /// What values moved.
    pub const VALUES: Text = Text::new("数值", "");
    /// What coverage moved.
    pub const COVERAGE: Text = Text::new("填报", "");
    /// What targets moved.
    pub const TARGETS: Text = Text::new("目标", "");
    /// Two years.
    pub const YEARS: Text = Text::new("年份", "");
    /// What a point moved the index by.
    pub const CONTRIBUTION: Text = Text::new("指数变化", "");
    /// Newly reported, or not any more.
    pub const TURNOVER: Text = Text::new("情况", "");
    /// The last reported value.
    pub const LAST: Text = Text::new("上次填报", "");
    /// The index with that value.
    pub const WITH: Text = Text::new("计入后指数", "");
    /// What silence is worth.
    pub const WORTH: Text = Text::new("停报使指数", "");
    /// An arrow.
    pub const STATUS: Text = Text::new("进度", "");
    /// By which year a target is due.
    pub const BY: Text = Text::new("目标年", "");
    /// What is required in a year.
    pub const REQUIRED: Text = Text::new("需变/年", "");
    /// What changes in a year.
    pub const ACTUAL: Text = Text::new("实变/年", "");
    /// The value in the target year.
    pub const PROJECTED: Text = Text::new("届时预计", "");
    /// Its range.
    pub const RANGE: Text = Text::new("区间", "");
    /// The year of arrival.
    pub const ARRIVAL: Text = Text::new("达标年", "");
    /// What is due.
    pub const MILESTONE: Text = Text::new("应达到", "");
    /// How far it is from that.
    pub const DIFFERENCE: Text = Text::new("相差", "");
    /// A stage.
    pub const STAGE: Text = Text::new("阶段", "");
    /// How many points.
    pub const POINTS: Text = Text::new("有目标", "");
    /// Points that were not reported when they had to be.
    pub const SILENT: Text = Text::new("未报", "");
    /// Points that do not meet the target, due or not.
    pub const UNMET: Text = Text::new("未达到", "");
    /// By which year.
    pub const AS_OF: Text = Text::new("截至", "");
    /// The mean attainment.
    pub const ATTAINMENT: Text = Text::new("已报实现程度", "");
    /// The index at pace.
    pub const AT_PACE: Text = Text::new("按现速度", "");
    /// The index with all targets met.
    pub const ALL_MET: Text = Text::new("目标全达标", "");
    /// What is left to deliver.
    pub const TO_DELIVER: Text = Text::new("尚需", "");
    /// Points whose target is met.
    pub const MET: Text = Text::new("达标", "");
}

/// The title of the years of an area.
#[must_use]
pub fn title(index: &str, area: &str, (first, last): (Year, Year)) -> String {
    format!("{index} · {area} {}趋势", phrases::span(first, last))
}

/// The title of several areas.
#[must_use]
pub fn areas_title(index: &str, (first, last): (Year, Year)) -> String {
    format!("{index} · {}趋势", phrases::span(first, last))
}

/// The index of a year with its change.
#[must_use]
pub fn index(value: f64, year: Year, changes: &[(Year, f64)], series: &str) -> String {
    let changes = changes.iter().map(|(year, change)| format!("，比{year}年{}", signed(*change)));
    let text = format!("{}（{year}年）{}", score(value), changes.collect::<String>());
    if series.is_empty() { text } else { format!("{text}　{series}") }
}

/// Several years' numbers of values that are not final, and of which kinds they
/// are.
#[must_use]
pub fn not_final(by_year: &[(Year, usize)], in_all: &str) -> String {
    let years: Vec<String> =
        by_year.iter().map(|(year, count)| format!("{year}年{count}项")).collect();
    format!("{}；共{in_all}", list(&years))
}

/// Years without data.
#[must_use]
pub fn gaps(years: &[Year]) -> String {
    let runs = years.chunk_by(|year, next| year.next() == Some(*next));
    let runs: Vec<String> = runs.map(|run| phrases::span(run[0], run[run.len() - 1])).collect();
    format!("{}；不补数，速度按实际间隔的年数计算", list(&runs))
}

/// Only one year of data.
#[must_use]
pub fn one_year(year: Year) -> String {
    format!("只有{year}年一年的数据，看不出变化和速度；再给其他年份的文件")
}

/// The stage of some years that follow each other.
#[must_use]
pub fn in_stage(years: (Year, Year), stage: Option<(usize, &Stage)>) -> String {
    let years = phrases::span(years.0, years.1);
    match stage {
        Some((at, stage)) => format!("{years}属{}", stage_name(at, stage)),
        None => format!("{years}不在各步之内"),
    }
}

/// The stages of all years, with the goal of the last.
#[must_use]
pub fn stages(parts: &[String], goal: Option<&str>) -> String {
    let goal = goal.map(|goal| format!("：{goal}")).unwrap_or_default();
    format!("{}{goal}", parts.join(separator::CLAUSE.get()))
}

/// The name of a stage.
#[must_use]
pub fn stage_name(at: usize, stage: &Stage) -> String {
    format!("第{}步（{}）", at + 1, phrases::years(stage))
}

/// A year as a heading.
#[must_use]
pub fn year(year: Year) -> String {
    format!("{year}年")
}

/// A change from one year to another.
#[must_use]
pub fn from_to(from: Year, to: Year) -> String {
    format!("{from}→{to}")
}

/// Explains the parts.
pub const PARTS_NOTE: Text = Text::new(
    "依次计算：先换两年都报的数值，再换填报范围（新报、停报、不适用），最后换评判目标；\
     三部分之和等于指数变化（各数分别四舍五入）",
    "",
);

/// Why there are no parts.
pub const NO_PARTS: Text = Text::new("得分取决于其他地区，指数变化不能分解到数值、填报和目标", "");

/// Why a change is not told.
pub const NO_CHANGE: Text = Text::new("—：两年中有一年的指数不发布", "");

/// What no point moved alone.
#[must_use]
pub fn joint(from: Year, to: Year, joint: f64) -> String {
    format!("{}：各测评点单独的影响之外，共同影响{}", from_to(from, to), signed(joint))
}

/// Heading of the movers.
#[must_use]
pub fn movers(from: Year, to: Year) -> String {
    format!("{to}年比{from}年升降最大的测评点")
}

/// More movers than are shown.
#[must_use]
pub fn movers_cut(up: usize, down: usize, still: usize, shown: usize) -> String {
    let still = if still > 0 { format!("，不影响指数{still}项") } else { String::new() };
    format!("数值有变的：指数因此上升{up}项、下降{down}项{still}；升降各显示前{shown}项，-v 全部")
}

/// No value changed.
pub const NO_MOVERS: Text = Text::new("两年都报的计分测评点，数值都没有变", "");

/// Values changed, and nobody can say what each moved.
pub const NO_CONTRIBUTIONS: Text =
    Text::new("有一年的指数不发布，或得分取决于其他地区，算不出各测评点的影响；按目录次序列出", "");

/// Heading of the points that came and went.
#[must_use]
pub fn turnover(from: Year, to: Year) -> String {
    format!("只在一年填报的测评点（{from}年、{to}年）")
}

/// Why a point has a value in one of two years only: what there is in the other.
#[must_use]
pub fn only_in(year: Year, other: Year, instead: Instead) -> String {
    match instead {
        Instead::NotReported => format!("只报{year}年"),
        Instead::NotApplicable => format!("{other}年不适用"),
        Instead::Invalid => format!("{other}年有误"),
    }
}

/// Explains the changes by coming and going.
pub const TURNOVER_NOTE: Text = Text::new("指数变化＝数值变了以后，只计入或去掉这一项的影响", "");

/// Heading of the silence.
#[must_use]
pub fn silence(year: Year) -> String {
    format!("停报的作用（{year}年没有报、以前报过）")
}

/// What silence is worth in all.
#[must_use]
pub fn silence_in_all(index_with: f64, worth: f64) -> String {
    let why = if worth > 0.0 { "停报抬高了指数" } else { "停报没有抬高指数" };
    format!("都按上次填报的值计，指数为{}，变化{}：{why}", score(index_with), signed(-worth))
}

/// A value of a year.
#[must_use]
pub fn last_reported(year: Year, value: &str) -> String {
    format!("{value}（{year}年）")
}

/// Heading of the paces towards the targets of a year.
#[must_use]
pub fn paces(by: Year, latest: Year) -> String {
    if by > latest {
        format!("到{by}年的目标：按现在的速度能否达到")
    } else {
        format!("{by}年的目标（已到期）")
    }
}

/// The symbol of an arrow.
#[must_use]
pub fn arrow(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "↑",
        Arrow::Rising => "↗",
        Arrow::Level => "→",
        Arrow::Down => "↓",
    }
}

/// How a point moves, with its arrow.
#[must_use]
pub fn status(status: Status) -> String {
    let arrow = status.arrow().map_or("", self::arrow);
    let text = match status {
        Status::Met => "已达标",
        Status::Slipping => "将失守",
        Status::OnTrack => "够快",
        Status::Moderate => "偏慢",
        Status::Stalled => "停滞",
        Status::Away => "倒退",
        Status::Overdue => "未达标",
        Status::Unknown(Unknown::NeverReported) => "从未报",
        Status::Unknown(Unknown::OneYear) => "仅报1年",
        Status::Unknown(Unknown::Silent) => "到期未报",
        Status::Unknown(Unknown::NotApplicable) => "不适用",
    };
    format!("{arrow}{text}")
}

/// A change in per cent.
pub const GROWTH: Text = Text::new("带%的变化是年增长率（按对数计分的测评点）", "");

/// Explains the bands.
pub const BANDS: Text = Text::new(
    "需变/年＝（目标－末次值）÷剩余年数，实变/年＝各填报年份的最小二乘斜率。\
     实变不小于需变为↑，不小于一半为↗，不到一半或不动为→，反方向为↓（可持续发展目标指数的分档）",
    "",
);

/// What the projections rest on.
#[must_use]
pub fn admission() -> String {
    format!(
        "届时预计是从末次值起，照已报各年的速度直线延长，只是算术，不是预测；区间有{}把握，\
         由以往各年偏离直线的程度推出，只有两年的没有区间。*停在合理范围的边上",
        confidence()
    )
}

fn confidence() -> String {
    format!("{}%", fixed(CONFIDENCE * 100.0, 0))
}

/// A yearly change with its sign; growth as a percentage.
#[must_use]
pub fn yearly(change: f64, measure: Measure) -> String {
    let number = match measure {
        Measure::Unit => estimate(change),
        Measure::Growth => percent(change),
        Measure::Steps => format!("{}级", estimate(change)),
    };
    if change > 0.0 { format!("+{number}") } else { number }
}

/// When a target is met.
#[must_use]
pub fn arrival(arrival: Arrival) -> String {
    match arrival {
        Arrival::In(year) => year.to_string(),
        Arrival::Beyond => format!("{}年后", Year::LAST),
        Arrival::Never => "达不到".to_owned(),
    }
}

/// The mark of a value that stays at the end of what is possible.
pub const LIMITED: &str = "*";

/// How the points of a year stand against their schedule.
#[must_use]
pub fn schedule_of(year: Year, counts: &[(Progress, usize)], index: Option<f64>) -> String {
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(own, count)| format!("{}{count}项", progress(*own)));
    let index = index.map(|index| format!("按时序进度评判，指数{}", score(index)));
    let counts: Vec<String> = counts.collect();
    let counts = if counts.is_empty() {
        NO_MILESTONE.to_owned()
    } else {
        counts.join(separator::PART.get())
    };
    let parts: Vec<String> = [counts].into_iter().chain(index).collect();
    format!("{year}年：{}", parts.join(separator::CLAUSE.get()))
}

/// Where a value is on the way.
#[must_use]
pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Ahead => "超前",
        Progress::OnSchedule => "按期",
        Progress::Behind => "滞后",
    }
}

/// No point has a milestone.
const NO_MILESTONE: Text = Text::new("没有里程碑", "");

/// By how many months a value is ahead; without a time whether it is behind.
#[must_use]
pub fn months(standing: &Standing) -> String {
    let Some(months) = standing.months else {
        return progress(standing.progress).to_owned();
    };
    let count = fixed(months.count, 1);
    if months.at_least && count == "0.0" {
        return progress(standing.progress).to_owned();
    }
    let sign = if months.count > 0.0 && count != "0.0" { "+" } else { "" };
    let or_more = if months.at_least { "…" } else { "" };
    format!("{sign}{count}{or_more}")
}

/// Explains the months.
pub const MONTHS_NOTE: Text = Text::new(
    "时序进度是从基期值到目标值的直线。月数＝该值按直线应达到的时间与当年之差，\
     “…”表示不止（超出目标或差于基期值）；相差为正是好于应达到的，为负是不足",
    "",
);

/// Nobody is behind.
#[must_use]
pub fn none_behind(year: Year) -> String {
    format!("{year}年没有滞后的测评点；-v 列出全部")
}

/// More points than are shown.
#[must_use]
pub fn only_behind(year: Year) -> String {
    format!("只列{year}年滞后的，-v 全部")
}

/// How many points have a target, and how many of these are not scored.
#[must_use]
pub fn points(all: usize, monitored: usize) -> String {
    match monitored {
        0 => all.to_string(),
        count => format!("{all}（监测{count}）"),
    }
}

/// Years of the data in which the end of a stage can be seen.
#[must_use]
pub fn as_of(year: Option<Year>) -> String {
    year.map_or_else(|| terms::NONE.to_owned(), self::year)
}

/// What the outlook rests on.
#[must_use]
pub fn outlook_note(outlook: &Outlook) -> String {
    let some = |count: usize, text: String| (count > 0).then_some(text);
    let Outlook { limited, kept, silent, unknown, .. } = *outlook;
    let limited = some(limited, format!("（其中{limited}项停在合理范围的边上）"));
    let parts = [
        Some(format!("{}项按速度延长{}", outlook.continued, limited.unwrap_or_default())),
        some(kept, format!("{kept}项只报过1年，按原值不变")),
        some(silent, format!("最近一年没有报的{silent}项从上次的值算起")),
        some(unknown, format!("{unknown}项没有数据，仍按缺报")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}年：{}", outlook.year, parts.join(separator::CLAUSE.get()))
}

/// What the outlook is.
pub const OUTLOOK_NOTE: Text = Text::new(
    "按现速度＝每个测评点照现在的速度走到那一年，按那一年的目标计分；\
     两者之差是要靠工作补上的。照直延长的算术，不是预测，越远越不可靠",
    "",
);

/// Why there is no outlook.
pub const NO_OUTLOOK: Text = Text::new("得分取决于其他地区，不能展望", "");
/// The same.
pub const NO_OUTLOOK_WITHHELD: Text = Text::new("最近一年的指数不发布，不展望", "");

/// Heading of what is to be delivered.
#[must_use]
pub fn to_deliver(year: Year) -> String {
    format!("{year}年差在哪（按可增分从大到小）")
}

/// The series are drawn each on its own scale.
pub const SERIES_NOTE: Text = Text::new("走势按各行自己的最低到最高画，·为没有得分的年份", "");

/// Several areas.
pub const AREAS_NOTE: Text = Text::new(
    "达标、未达标、未报：目标年已到的计分测评点项数；↑↗→↓：目标年未到的，对下一个目标的进度；\
     --area 地区 看一个地区的全部内容",
    "",
);
