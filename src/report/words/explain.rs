//! The words of `explain`: a point, its formula with its numbers, its way to
//! the index.

use super::language::{counted, say};
use super::{Text, either, phrases};
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
pub const ID: Text = Text::new("编号", "ID");
/// Label of the place in the tree.
pub const PATH: Text = Text::new("所属", "Belongs to");
/// Label of the attribute.
pub const ATTRIBUTE: Text = Text::new("属性", "Attribute");
/// Label of the unit.
pub const UNIT: Text = Text::new("单位", "Unit");
/// Label of the departments.
pub const DEPARTMENTS: Text = Text::new("数据来源", "Department");
/// Label of the baseline.
pub const BASELINE: Text = Text::new("基期值", "Baseline");
/// Label of the targets.
pub const TARGETS: Text = Text::new("目标", "Targets");
/// Label of the floor.
pub const FLOOR: Text = Text::new("零分值", "Floor");
/// Label of the plausible range.
pub const PLAUSIBLE: Text = Text::new("合理范围", "Plausible");
/// Label of the scale.
pub const SCALE: Text = Text::new("量表", "Scale");
/// Label of the nominal weight.
pub const WEIGHT: Text = Text::new("名义权重", "Nominal weight");
/// Label of the source.
pub const SOURCE: Text = Text::new("出处", "Source");
/// Label of the note.
pub const NOTE: Text = Text::new("说明", "Note");
/// Label of the kinds of area for which a point exists.
pub const APPLIES_TO: Text = Text::new("适用地区", "Applies to");
/// Label of the aliases.
pub const ALIASES: Text = Text::new("又称", "Also called");
/// Label of a value.
pub const VALUE: Text = Text::new("现值", "Value");
/// Label of the origin of a value.
pub const ORIGIN: Text = Text::new("取自", "Taken from");
/// Label of the judged target.
pub const JUDGED: Text = Text::new("评判目标", "Judged target");
/// Label of the attainment.
pub const ATTAINMENT: Text = Text::new("实现程度", "Attainment");
/// Label of the share after method and attribute.
pub const SHARE: Text = Text::new("计分比例", "Share scored");
/// Label of the comparison with other areas.
pub const COMPARISON: Text = Text::new("与各地区比较", "Among areas");
/// Label of the score.
pub const SCORE: Text = Text::new("得分", "Score");
/// Label of the gap.
pub const GAP: Text = Text::new("差距", "Gap");
/// Label of the gain.
pub const GAIN: Text = Text::new("可增分", "Gain");
/// Label of the meaning of a code.
pub const MEANING: Text = Text::new("含义", "Meaning");
/// Label of the file of an example.
pub const EXAMPLE: Text = Text::new("例", "Example");
/// Label of what stands in an example.
pub const WRONG: Text = Text::new("写着", "Written");
/// Label of what should stand there.
pub const RIGHT: Text = Text::new("应写", "Should be");
/// What stands in an empty file.
pub const EMPTY: Text = Text::new("（什么也没有）", "(nothing at all)");
/// Label of the remedy of a code.
pub const REMEDY: Text = Text::new("怎么改", "Remedy");
/// Label of the severity of a code.
pub const SEVERITY: Text = Text::new("级别", "Level");
/// A monitored point.
pub const MONITORED: Text =
    Text::new("监测承诺，不计入指数", "monitored commitment, not part of the index");

/// A heading of a column: the group a share is a share of.
pub const STEP: Text = Text::new("逐级", "Level");
/// A heading of a column: the weight within the group.
pub const WITHIN: Text = Text::new("组内权重", "Weight in group");
/// A heading of a column: the score of the group.
pub const GROUP_SCORE: Text = Text::new("该级得分", "Score");

/// A value of a year.
#[must_use]
pub fn in_year(value: &str, year: Year) -> String {
    say!("{value}（{year}年）", "{value} ({year})")
}

/// A target by a year.
#[must_use]
pub fn by_year(year: Year, target: &str) -> String {
    say!("{year}年 {target}", "{target} by {year}")
}

/// The judged target in a sentence.
#[must_use]
pub fn judged(point: &Point, judged: &Judged, year: Year) -> String {
    let target = phrases::with_unit(point, &phrases::target(point, judged));
    let target_year = judged.target_year;
    let kind = if judged.wording.is_none() {
        say!(
            "{year}年里程碑，目标年{target_year}",
            "milestone of {year}, target year {target_year}"
        )
    } else {
        say!("{target_year}年目标", "target of {target_year}")
    };
    let due = if judged.due { either("已到期", "due") } else { either("未到期", "not due") };
    say!("{target}（{kind}，{due}）", "{target} ({kind}, {due})")
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
        _ if result.verdict == Verdict::Met => {
            return say!("达到目标，计1", "target met, counts 1");
        }
        (Value::Number(x), Goal::Bound(comparison, bound)) => {
            bound_formula(point, x, comparison, bound)
        }
        (Value::Number(x), Goal::Interval(low, high)) => interval_formula(point, x, low, high),
        (Value::Label(own), Goal::Label(wanted)) => {
            catalogue.scale(point).map_or_else(String::new, |scale| {
                say!(
                    "现值等级分 ÷ 目标等级分 = {} ÷ {}",
                    "score of the label ÷ score of the target's label = {} ÷ {}";
                    amount(scale.score(own)),
                    amount(scale.score(wanted))
                )
            })
        }
        _ => String::new(),
    };
    format!("{formula} = {}", share(a))
}

fn bound_formula(point: &Point, x: f64, comparison: Comparison, bound: f64) -> String {
    let higher = comparison.direction() == crate::model::Direction::Higher;
    let (value, target) = (amount(x), amount(bound));
    match point.floor {
        Floor::Value(floor) => way(x, floor, bound, point.log),
        _ if (x - bound).abs() == 0.0 => say!(
            "等于目标而须超出，实现程度计1，仍算未达标",
            "at the target, which must be surpassed: unmet, attainment"
        ),
        _ if higher && x <= 0.0 => say!("现值不大于0，计0", "value not above 0, attainment"),
        _ if higher => {
            say!("现值 ÷ 目标 = {value} ÷ {target}", "value ÷ target = {value} ÷ {target}")
        }
        _ if bound == 0.0 => {
            say!("目标为0，现值大于0，计0", "target 0, value above 0, attainment")
        }
        _ => say!("目标 ÷ 现值 = {target} ÷ {value}", "target ÷ value = {target} ÷ {value}"),
    }
}

fn interval_formula(point: &Point, x: f64, low: f64, high: f64) -> String {
    let Floor::Sides(below, above) = point.floor else { return ratio_to_interval(x, low, high) };
    match (x < low, below, above) {
        (true, Some(floor), _) => way(x, floor, low, point.log),
        (false, _, Some(floor)) => way(x, floor, high, point.log),
        _ => ratio_to_interval(x, low, high),
    }
}

fn ratio_to_interval(x: f64, low: f64, high: f64) -> String {
    let is_below = x < low;
    let [x, low, high] = [x, low, high].map(amount);
    if is_below {
        say!("现值 ÷ 下限 = {x} ÷ {low}", "value ÷ lower end = {x} ÷ {low}")
    } else {
        say!("上限 ÷ 现值 = {high} ÷ {x}", "upper end ÷ value = {high} ÷ {x}")
    }
}

fn way(x: f64, from: f64, to: f64, log: bool) -> String {
    let ln = if log { "ln " } else { "" };
    let [x, from, to] = [x, from, to].map(amount);
    say!(
        "（{ln}{x} − {ln}{from}）÷（{ln}{to} − {ln}{from}），限于0至1",
        "({ln}{x} − {ln}{from}) ÷ ({ln}{to} − {ln}{from}), clamped to 0–1"
    )
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
        return say!("达标，计1", "met, counts 1");
    }
    let progress = method::progress(catalogue, point, reading.value, judged.goal);
    match (method_in_force, progress) {
        (Method::Attainment, _) => after_attribute(catalogue, point, a),
        (Method::Progress, Some(p)) => say!(
            "进度 {}，限于0至1 = {}",
            "progress {}, clamped to 0–1 = {}";
            share(p),
            share(p.clamp(0.0, 1.0))
        ),
        (Method::Progress, None) => {
            say!("没有起点，用实现程度 {}", "no origin, so the attainment, {}"; share(a))
        }
        (Method::Efficacy, Some(p)) => say!(
            "0.6 + 0.4 × 进度 {} = {}",
            "0.6 + 0.4 × progress {} = {}";
            share(p),
            share((0.6 + 0.4 * p).clamp(0.0, 1.0))
        ),
        (Method::Efficacy, None) => say!(
            "没有起点，0.6 × 实现程度 {} = {}",
            "no origin, so 0.6 × attainment {} = {}";
            share(a),
            share(0.6 * a)
        ),
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
        return Some(say!(
            "{name}：没有可比较的地区，或各地区的值相同，不计分",
            "{name}: no areas to compare with, or all with the same value, so no score"
        ));
    };
    let x = comparable(catalogue, point, value);
    let (formula, count) = match standing {
        Standing::Between { count, min, max } => (between(point, settings, x, (min, max)), count),
        Standing::About { count, mean, sd } => (about(point, settings, x, (mean, sd)), count),
        Standing::Before { count, worse } => (before(settings, count, worse), count),
    };
    let set = super::terms::reference_set(settings.reference_set);
    let log = if point.log { either("，取自然对数", ", natural logarithms") } else { "" };
    let (score, values) = (number::score(score), counted(count, "value", "values"));
    Some(say!(
        "{name}（{set}，{count}个值{log}）：{formula} = {score}",
        "{name} ({set}, {values}{log}): {formula} = {score}"
    ))
}

fn before(settings: &Settings, count: usize, worse: usize) -> String {
    let share = say!("× {worse} ÷（{count} − 1）", "× {worse} ÷ ({count} − 1)");
    let ranged = ranged(settings, &share);
    say!("劣于本地的{worse}个，{ranged}", "{worse} worse than this one, {ranged}")
}

fn between(point: &Point, settings: &Settings, x: f64, (min, max): (f64, f64)) -> String {
    let [x, min, max] = [x, min, max].map(amount);
    let way = match point.direction {
        Some(Direction::Lower) => format!("{max} − {x}"),
        _ => format!("{x} − {min}"),
    };
    ranged(settings, &say!("×（{way}）÷（{max} − {min}）", "× ({way}) ÷ ({max} − {min})"))
}

fn about(point: &Point, settings: &Settings, x: f64, (mean, sd): (f64, f64)) -> String {
    let [x, average, deviation] = [x, mean, sd].map(|number| fixed(number, 6));
    let way = match point.direction {
        Some(Direction::Lower) => format!("{average} − {x}"),
        _ => format!("{x} − {average}"),
    };
    let (mean, sd) = (amount(settings.zscore.mean), amount(settings.zscore.sd));
    say!("{mean} + {sd} ×（{way}）÷ {deviation}", "{mean} + {sd} × ({way}) ÷ {deviation}")
}

/// A share, written as a factor, put into the score range.
fn ranged(settings: &Settings, times_share: &str) -> String {
    let (low, high) = (settings.range.low, settings.range.high);
    if low == 0.0 {
        return format!("{} {times_share}", amount(high));
    }
    format!("{} + {} {times_share}", amount(low), amount(high - low))
}

fn after_attribute(catalogue: &Catalogue, point: &Point, a: f64) -> String {
    let attribute = catalogue.attribute(point);
    let unmet = match attribute {
        Some(attribute) => say!("{}未达标", "{}, unmet"; attribute.name),
        None => say!("—未达标", "unmet"),
    };
    let rule = attribute.map_or(UnmetRule::Slope(1.0), |attribute| attribute.unmet);
    let (kept, a) = (share(method::after_attribute(rule, a)), share(a));
    match rule {
        UnmetRule::Slope(1.0) => say!("{unmet}按比例 = {kept}", "{unmet}: in proportion = {kept}"),
        UnmetRule::Slope(k) => say!(
            "{unmet}：1 − {} ×（1 − {a}） = {kept}",
            "{unmet}: 1 − {} × (1 − {a}) = {kept}";
            amount(k)
        ),
        UnmetRule::Factor(f) => {
            say!("{unmet}：{} × {a} = {kept}", "{unmet}: {} × {a} = {kept}"; amount(f))
        }
        UnmetRule::Zero => say!("{unmet}计0", "{unmet}: counts 0"),
    }
}

/// The score with its share of the index.
#[must_use]
pub fn points_of_index(value: f64, weight: f64) -> String {
    say!(
        "{} × 权重 {}% = 指数的 {} 分",
        "{} × weight {}% = {} points of the index";
        score(value),
        score(weight * 100.0),
        score(value * weight)
    )
}

/// A share with six decimals.
#[must_use]
pub fn share(value: f64) -> String {
    fixed(value, 6)
}
