//! The headline of a result: title, index with its bounds, grade, binding
//! points, coverage, and how final the data are.

use crate::model::Year;
use crate::report::number::{percent, score};
use crate::report::words::language::{counted, say};
use crate::report::words::{Text, separator, terms};
use crate::score::aggregation::coverage::Coverage;
use crate::score::{BindingRecord, Verdict, Withheld};

/// The title of a result.
#[must_use]
pub fn title(index: &str, area: &str, year: Year) -> String {
    say!("{index} · {area} {year}年", "{index} · {area} {year}")
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
        _ if why == Bounds::Complete => say!("（无缺报）", " (all reported)"),
        _ if why == Bounds::Relative => say!(
            "（得分随其他地区而变，不给上下界）",
            " (no bounds: scores depend on the other areas)"
        ),
        (Some(low), Some(high)) => say!(
            "（缺报按最低至最高分计：{} ～ {}）",
            " (bounds {}–{}: unreported points at worst and best)";
            score(low), score(high)
        ),
        _ => say!(
            "（有已报数据未计入，不给上下界）",
            " (no bounds: some reported data are left out)"
        ),
    }
}

/// Why an index is withheld.
#[must_use]
pub fn withheld(withheld: Withheld) -> String {
    say!("不发布：{}", "withheld: {}"; reason(withheld))
}

/// Whose index is withheld, and why.
#[must_use]
pub fn withheld_of(whose: &str, withheld: Withheld) -> String {
    say!("{whose}：{}", "{whose} {}"; self::withheld(withheld))
}

/// Heading of the results without an index.
pub const WITHHELD: Text = Text::new("不发布的指数", "Withheld indices");

/// The reason alone.
#[must_use]
pub fn reason(withheld: Withheld) -> String {
    match withheld {
        Withheld::Refused => say!(
            "有缺报，规则为有缺报不出分",
            "something is not reported, and the rule is then to give no score"
        ),
        Withheld::Coverage { share, minimum } => say!(
            "填报率{}，低于{}",
            "coverage is {}, below {}";
            percent(share), percent(minimum)
        ),
        Withheld::Weight { share } => say!(
            "有得分的测评点只占指数权重的{}，不到一半",
            "the points with a score carry {} of the weight, less than half";
            percent(share)
        ),
        Withheld::Dropped => {
            say!("有得分的下级指标太少", "too few of the indicators below it have a score")
        }
        Withheld::Nothing => say!("没有可计分的数据", "there are no data to score"),
        Withheld::Incomparable => say!(
            "可比较的数据太少；相对方法要有两个以上地区，而且数值不全相同",
            "too few data can be compared; relative methods need two areas or more, with values that differ"
        ),
        Withheld::Negative => say!(
            "有负的得分，不能求几何平均或调和平均",
            "a score is negative, and negative scores have no geometric or harmonic mean"
        ),
    }
}

/// The grade is not due yet.
#[must_use]
pub fn not_due(first: Option<Year>) -> String {
    match first {
        Some(first) => say!(
            "未到考核年（首个目标年{first}），不评等级",
            "not due (first target year {first}), no grade"
        ),
        None => say!("未到考核年，不评等级", "not due, no grade"),
    }
}

/// The bar that kept a better grade away.
#[must_use]
pub fn barred(best: &str, next: &str, unmet: usize, most: usize) -> String {
    let kept = if best == next {
        format!("“{next}”")
    } else {
        say!("“{best}”“{next}”", "“{best}” or “{next}”")
    };
    let are = counted(unmet, "binding point is", "binding points are");
    say!(
        "未评{kept}：约束性未达标或缺报{unmet}项，“{next}”至多{most}项",
        "not {kept}: {are} missed or not reported, “{next}” allows {most}"
    )
}

/// The grade at the lower bound.
#[must_use]
pub fn grade_low(grade: &str) -> String {
    say!("按下界为“{grade}”", "“{grade}” at the lower bound")
}

/// No grade fits.
pub const NO_GRADE: Text = Text::new("无", "none");

/// The record of binding points.
#[must_use]
pub fn binding(record: BindingRecord) -> String {
    let others = [
        (Verdict::Missed, record.missed),
        (Verdict::Pending, record.pending),
        (Verdict::NotReported, record.unreported),
        (Verdict::NotApplicable, record.not_applicable),
    ];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    let other = |(verdict, count): (Verdict, usize)| {
        let name = terms::verdict(verdict);
        say!("{name}{count}", "{count} {name}")
    };
    let met = say!("达标{}", "{} met"; record.met);
    let parts: Vec<String> = std::iter::once(met).chain(others.map(other)).collect();
    let parts = parts.join(separator::PART.get());
    let total = record.total;
    let points = counted(total, "point", "points");
    say!("{total}项：{parts}", "{points}: {parts}")
}

/// Coverage in a sentence.
#[must_use]
pub fn coverage(coverage: Coverage) -> String {
    let applicable = coverage.points - coverage.not_applicable;
    let reported = coverage.reported;
    let share = coverage.share().map_or_else(|| terms::NONE.to_owned(), percent);
    let rest = match coverage.not_applicable {
        0 => String::new(),
        count => say!("，另有{count}项不适用", ", {count} more not applicable"),
    };
    say!(
        "应报{applicable}项，已报{reported}项（{share}）{rest}",
        "{reported} of {applicable} reported ({share}){rest}"
    )
}

/// The kind of an area, and how many points it leaves out.
#[must_use]
pub fn by_rule(kind: &str, count: usize) -> String {
    let points_do = counted(count, "point does", "points do");
    say!(
        "{kind}；按目录有{count}个测评点不适用，不必填报",
        "{kind}; by the catalogue {points_do} not apply and need not be reported"
    )
}

/// Every value is final.
pub const ALL_FINAL: Text = Text::new("全部为正式数据", "all data are final");

/// How many values are not final, by status.
#[must_use]
pub fn not_final(count: usize, by_status: &[(&str, usize)]) -> String {
    let part = |(name, n): &(&str, usize)| say!("{name}{n}", "{n} {name}");
    let parts = by_status.iter().map(part).collect::<Vec<_>>().join(separator::PART.get());
    let values = counted(count, "value", "values");
    say!("{count}项不是正式数据（{parts}）", "{values} not final ({parts})")
}

/// The index under the other weighting.
#[must_use]
pub fn other_weighting(index: f64, weighting: &str) -> String {
    say!("{}（{weighting}）", "{} ({weighting})"; score(index))
}
