//! The words of `explain`: a point, its formula with its numbers, its way to
//! the index.

use super::Text;
use super::phrases;
use crate::model::{
    Catalogue, Comparison, Direction, Floor, Goal, Method, Point, Relative, Settings, UnmetRule,
    Value, Year,
};
use crate::report::number::{self, amount, fixed, score};
use crate::score::judged::Judged;
use crate::score::method;
use crate::score::relative::{Standing, comparable};
use crate::score::{PointResult, Verdict};

/// Label of the identifier.
pub const ID: Text = Text::new("编号", "");
/// Label of the place in the tree.
pub const PATH: Text = Text::new("所属", "");
/// Label of the attribute.
pub const ATTRIBUTE: Text = Text::new("属性", "");
/// Label of the unit.
pub const UNIT: Text = Text::new("单位", "");
/// Label of the departments.
pub const DEPARTMENTS: Text = Text::new("数据来源", "");
/// Label of the baseline.
pub const BASELINE: Text = Text::new("基期值", "");
/// Label of the targets.
pub const TARGETS: Text = Text::new("目标", "");
/// Label of the floor.
pub const FLOOR: Text = Text::new("零分值", "");
/// Label of the plausible range.
pub const PLAUSIBLE: Text = Text::new("合理范围", "");
/// Label of the scale.
pub const SCALE: Text = Text::new("量表", "");
/// Label of the nominal weight.
pub const WEIGHT: Text = Text::new("名义权重", "");
/// Label of the source.
pub const SOURCE: Text = Text::new("出处", "");
/// Label of the note.
pub const NOTE: Text = Text::new("说明", "");
/// Label of the kinds of area for which a point exists.
pub const APPLIES_TO: Text = Text::new("适用地区", "");
/// Label of the aliases.
pub const ALIASES: Text = Text::new("又称", "");
/// Label of a value.
pub const VALUE: Text = Text::new("现值", "");
/// Label of the origin of a value.
pub const ORIGIN: Text = Text::new("取自", "");
/// Label of the judged target.
pub const JUDGED: Text = Text::new("评判目标", "");
/// Label of the attainment.
pub const ATTAINMENT: Text = Text::new("实现程度", "");
/// Label of the share after method and attribute.
pub const SHARE: Text = Text::new("计分比例", "");
/// Label of the comparison with other areas.
pub const COMPARISON: Text = Text::new("与各地区比较", "");
/// Label of the score.
pub const SCORE: Text = Text::new("得分", "");
/// Label of the gap.
pub const GAP: Text = Text::new("差距", "");
/// Label of the gain.
pub const GAIN: Text = Text::new("可增分", "");
/// Label of the meaning of a code.
pub const MEANING: Text = Text::new("含义", "");
/// Label of the file of an example.
pub const EXAMPLE: Text = Text::new("例", "");
/// Label of what stands in an example.
pub const WRONG: Text = Text::new("写着", "");
/// Label of what should stand there.
pub const RIGHT: Text = Text::new("应写", "");
/// What stands in an empty file.
pub const EMPTY: Text = Text::new("（什么也没有）", "");
/// Label of the remedy of a code.
pub const REMEDY: Text = Text::new("怎么改", "");
/// Label of the severity of a code.
pub const SEVERITY: Text = Text::new("级别", "");
/// A monitored point.
pub const MONITORED: Text = Text::new("监测承诺，不计入指数", "");

/// A heading of a column: the group a share is a share of.
pub const STEP: Text = Text::new("逐级", "");
/// A heading of a column: the weight within the group.
pub const WITHIN: Text = Text::new("组内权重", "");
/// A heading of a column: the score of the group.
pub const GROUP_SCORE: Text = Text::new("该级得分", "");

/// A value of a year.
#[must_use]
pub fn in_year(value: &str, year: Year) -> String {
    format!("{value}（{year}年）")
}

/// A target by a year.
#[must_use]
pub fn by_year(year: Year, target: &str) -> String {
    format!("{year}年 {target}")
}

/// The judged target in a sentence.
#[must_use]
pub fn judged(point: &Point, judged: &Judged, year: Year) -> String {
    let target = phrases::with_unit(point, &phrases::target(point, judged));
    let kind = if judged.wording.is_none() {
        format!("{year}年里程碑，目标年{}", judged.target_year)
    } else {
        format!("{}年目标", judged.target_year)
    };
    let due = if judged.due { "已到期" } else { "未到期" };
    format!("{target}（{kind}，{due}）")
}

/// The formula of attainment with its numbers.
#[must_use]
pub fn attainment(catalogue: &Catalogue, point: &Point, result: &PointResult) -> String {
    let (Some(reading), Some(a), Some(judged)) =
        (result.observation.reading(), result.attainment, &result.judged)
    else {
        return super::terms::NONE.to_owned();
    };
    let formula = match (reading.value, judged.goal) {
        _ if result.verdict == Verdict::Met => "达到目标，计1".to_owned(),
        (Value::Number(x), Goal::Bound(comparison, bound)) => {
            bound_formula(point, x, comparison, bound)
        }
        (Value::Number(x), Goal::Interval(low, high)) => {
            let Floor::Sides(below, above) = point.floor else {
                return format!("{} = {}", ratio_to_interval(x, low, high), share(a));
            };
            match (x < low, below, above) {
                (true, Some(floor), _) => way(x, floor, low, point.log),
                (false, _, Some(floor)) => way(x, floor, high, point.log),
                _ => ratio_to_interval(x, low, high),
            }
        }
        (Value::Label(own), Goal::Label(wanted)) => {
            catalogue.scale(point).map_or_else(String::new, |scale| {
                format!(
                    "现值等级分 ÷ 目标等级分 = {} ÷ {}",
                    amount(scale.score(own)),
                    amount(scale.score(wanted))
                )
            })
        }
        _ => String::new(),
    };
    format!("{formula} = {}", share(a)).replace("计1 = 1.000000", "计1")
}

fn bound_formula(point: &Point, x: f64, comparison: Comparison, bound: f64) -> String {
    let higher = comparison.direction() == crate::model::Direction::Higher;
    match point.floor {
        Floor::Value(floor) => way(x, floor, bound, point.log),
        _ if (x - bound).abs() == 0.0 => "等于目标而须超出，实现程度计1，仍算未达标".to_owned(),
        _ if higher && x <= 0.0 => "现值不大于0，计0".to_owned(),
        _ if higher => format!("现值 ÷ 目标 = {} ÷ {}", amount(x), amount(bound)),
        _ if bound == 0.0 => "目标为0，现值大于0，计0".to_owned(),
        _ => format!("目标 ÷ 现值 = {} ÷ {}", amount(bound), amount(x)),
    }
}

fn ratio_to_interval(x: f64, low: f64, high: f64) -> String {
    if x < low {
        format!("现值 ÷ 下限 = {} ÷ {}", amount(x), amount(low))
    } else {
        format!("上限 ÷ 现值 = {} ÷ {}", amount(high), amount(x))
    }
}

fn way(x: f64, from: f64, to: f64, log: bool) -> String {
    let ln = if log { "ln " } else { "" };
    let [x, from, to] = [x, from, to].map(amount);
    format!("（{ln}{x} − {ln}{from}）÷（{ln}{to} − {ln}{from}），限于0至1")
}

/// What method and attribute make of the attainment.
#[must_use]
pub fn worth(
    catalogue: &Catalogue,
    method_in_force: Method,
    point: &Point,
    result: &PointResult,
) -> String {
    let (Some(reading), Some(a), Some(judged)) =
        (result.observation.reading(), result.attainment, &result.judged)
    else {
        return super::terms::NONE.to_owned();
    };
    if result.verdict == Verdict::Met {
        return "达标，计1".to_owned();
    }
    let progress = method::progress(catalogue, point, reading.value, judged.goal);
    match (method_in_force, progress) {
        (Method::Attainment, _) => after_attribute(catalogue, point, a),
        (Method::Progress, Some(p)) => {
            format!("进度 {}，限于0至1 = {}", share(p), share(p.clamp(0.0, 1.0)))
        }
        (Method::Progress, None) => format!("没有起点，用实现程度 {}", share(a)),
        (Method::Efficacy, Some(p)) => {
            format!("0.6 + 0.4 × 进度 {} = {}", share(p), share((0.6 + 0.4 * p).clamp(0.0, 1.0)))
        }
        (Method::Efficacy, None) => {
            format!("没有起点，0.6 × 实现程度 {} = {}", share(a), share(0.6 * a))
        }
        (Method::Relative(_), _) => super::terms::NONE.to_owned(),
    }
}

/// The formula of a relative method with its numbers; `None` where nothing was
/// reported of a scored point.
#[must_use]
pub fn comparison(
    catalogue: &Catalogue,
    settings: &Settings,
    point: &Point,
    (relative, result): (Relative, &PointResult),
) -> Option<String> {
    let value = result.observation.reading()?.value;
    if point.monitored {
        return None;
    }
    let name = super::terms::method(Method::Relative(relative));
    let Some((standing, score)) = result.standing.zip(result.score) else {
        return Some(format!("{name}：没有可比较的地区，或各地区的值相同，不计分"));
    };
    let x = comparable(catalogue, point, value);
    let (formula, count) = match standing {
        Standing::Between { count, min, max } => (between(point, settings, x, (min, max)), count),
        Standing::About { count, mean, sd } => (about(point, settings, x, (mean, sd)), count),
        Standing::Before { count, worse } => {
            let share = format!("{worse} ÷（{count} − 1）");
            (format!("劣于本地的{worse}个，{}", ranged(settings, &share)), count)
        }
    };
    let set = super::terms::reference_set(settings.reference_set);
    let log = if point.log { "，取自然对数" } else { "" };
    Some(format!("{name}（{set}，{count}个值{log}）：{formula} = {}", number::score(score)))
}

fn between(point: &Point, settings: &Settings, x: f64, (min, max): (f64, f64)) -> String {
    let [x, min, max] = [x, min, max].map(amount);
    let way = match point.direction {
        Some(Direction::Lower) => format!("{max} − {x}"),
        _ => format!("{x} − {min}"),
    };
    ranged(settings, &format!("（{way}）÷（{max} − {min}）"))
}

fn about(point: &Point, settings: &Settings, x: f64, (mean, sd): (f64, f64)) -> String {
    let [x, average, deviation] = [x, mean, sd].map(|number| fixed(number, 6));
    let way = match point.direction {
        Some(Direction::Lower) => format!("{average} − {x}"),
        _ => format!("{x} − {average}"),
    };
    let (mean, sd) = (amount(settings.zscore.mean), amount(settings.zscore.sd));
    format!("{mean} + {sd} ×（{way}）÷ {deviation}")
}

/// A share, put into the score range.
fn ranged(settings: &Settings, share: &str) -> String {
    let (low, high) = (settings.range.low, settings.range.high);
    let space = if share.starts_with('（') { "" } else { " " };
    if low == 0.0 {
        return format!("{} ×{space}{share}", amount(high));
    }
    format!("{} + {} ×{space}{share}", amount(low), amount(high - low))
}

fn after_attribute(catalogue: &Catalogue, point: &Point, a: f64) -> String {
    let name = phrases::attribute(catalogue, point);
    let rule = catalogue.attribute(point).map_or(UnmetRule::Slope(1.0), |at| at.unmet);
    let kept = share(method::after_attribute(rule, a));
    match rule {
        UnmetRule::Slope(1.0) => format!("{name}未达标按比例 = {kept}"),
        UnmetRule::Slope(k) => {
            format!("{name}未达标：1 − {} ×（1 − {}） = {kept}", amount(k), share(a))
        }
        UnmetRule::Factor(f) => format!("{name}未达标：{} × {} = {kept}", amount(f), share(a)),
        UnmetRule::Zero => format!("{name}未达标计0"),
    }
}

/// The score with its share of the index.
#[must_use]
pub fn points_of_index(value: f64, weight: f64) -> String {
    let share = score(weight * 100.0);
    format!("{} × 权重 {share}% = 指数的 {} 分", score(value), score(value * weight))
}

/// A share with six decimals.
#[must_use]
pub fn share(value: f64) -> String {
    fixed(value, 6)
}
