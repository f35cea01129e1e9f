//! How a value became a score: the formulas of a point with its numbers.

use crate::model::{
    Catalogue, Comparison, Direction, Floor, Goal, Method, Point, Relative, Settings, UnmetRule,
    Value,
};
use crate::report::number::{self, amount, fixed};
use crate::report::words::language::{counted, say};
use crate::report::words::{either, terms};
use crate::score::normalisation::method;
use crate::score::normalisation::relative::{RelativeStanding, comparable};
use crate::score::{PointResult, Verdict};

/// The formula of attainment with its numbers.
#[must_use]
pub fn attainment(catalogue: &Catalogue, point: &Point, result: &PointResult) -> String {
    let (Some(reading), Some(a), Some(judged)) =
        (result.observation.reading(), result.attainment, &result.judged)
    else {
        return terms::NONE.to_owned();
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
    let higher = comparison.direction() == Direction::Higher;
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
        return terms::NONE.to_owned();
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
        (Method::Relative(_), _) => terms::NONE.to_owned(),
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
    let name = terms::method(Method::Relative(relative));
    let Some((standing, score)) = result.standing.zip(result.score) else {
        return Some(say!(
            "{name}：没有可比较的地区，或各地区的值相同，不计分",
            "{name}: no areas to compare with, or all with the same value, so no score"
        ));
    };
    let x = comparable(catalogue, point, value);
    let (formula, count) = match standing {
        RelativeStanding::Between { count, min, max } => {
            (between(point, settings, x, (min, max)), count)
        }
        RelativeStanding::About { count, mean, sd } => {
            (about(point, settings, x, (mean, sd)), count)
        }
        RelativeStanding::Before { count, worse } => (before(settings, count, worse), count),
    };
    let set = terms::reference_set(settings.reference_set);
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

/// A share with six decimals.
#[must_use]
pub fn share(value: f64) -> String {
    fixed(value, 6)
}
