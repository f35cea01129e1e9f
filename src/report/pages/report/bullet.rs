//! A value on its way from the baseline to the target, as a drawing.

use crate::model::{Catalogue, Goal, Point, Settings, Value, Year};
use crate::report::document::chart::{Aim, Axis, Bullet, Chart, Drawing, KeyEntry, Sign};
use crate::report::number;
use crate::report::words::phrases;
use crate::report::words::report::chart as words;
use crate::score::normalisation::judged::judge;
use crate::score::{PointResult, Verdict};

/// Room on either side of the outermost marks.
const MARGIN: f64 = 0.12;

/// What the marks stand for.
pub(super) fn key() -> Chart {
    use Sign::{Baseline, Goal, Met, Milestone, Target, Unmet};
    let entry = |sign| KeyEntry { sign, text: words::sign(sign).to_owned() };
    let entries = [Baseline, Met, Unmet, Milestone, Target, Goal].map(entry);
    Chart { words: words::KEY.to_owned(), drawing: Drawing::BulletKey(entries.into()) }
}

/// The drawing; `None` where the point has no target.
pub(super) fn chart(
    (catalogue, settings): (&Catalogue, &Settings),
    result: &PointResult,
    year: Year,
) -> Option<Chart> {
    let point = &catalogue.points[result.point];
    let judged_year = settings.judged_year(year);
    let (_, target) = &point.targets[point.target_for(judged_year)?];
    let place = |value: Value| place(catalogue, point, value);
    let value = result.observation.reading().map(|reading| place(reading.value));
    let baseline = point.baseline.map(place);
    let milestone = milestone(point, settings, year);
    let aim = match target.goal {
        Goal::Bound(comparison, bound) => match comparison.direction() {
            crate::model::Direction::Higher => Aim::AtLeast(bound),
            crate::model::Direction::Lower => Aim::AtMost(bound),
        },
        Goal::Interval(low, high) => Aim::Between(low, high),
        Goal::Label(label) => Aim::AtLeast(place(Value::Label(label))),
    };
    let ends = match aim {
        Aim::AtLeast(at) | Aim::AtMost(at) => [at, at],
        Aim::Between(low, high) => [low, high],
    };
    let marks = [value, baseline, milestone].into_iter().flatten().chain(ends);
    let axis = Axis::around(marks, MARGIN)?;
    let met = result.verdict == Verdict::Met;
    let bullet = Bullet { axis, value, baseline, milestone, target: aim, met };
    let words = words(point, result, milestone, &phrases::catalogue_target(target));
    Some(Chart { words, drawing: Drawing::Bullet(bullet) })
}

fn words(point: &Point, result: &PointResult, milestone: Option<f64>, target: &str) -> String {
    let with_unit = |text: &str| phrases::with_unit(point, text);
    let value = result.observation.reading().map(|_| phrases::value(point, result));
    let baseline = point.baseline_text.as_deref().map(with_unit);
    let milestone = milestone.map(|own| with_unit(&number::amount(own)));
    words::bullet(value.as_deref(), baseline.as_deref(), milestone.as_deref(), &with_unit(target))
}

/// Where a value stands: a number as it is, a label by its score.
fn place(catalogue: &Catalogue, point: &Point, value: Value) -> f64 {
    match value {
        Value::Number(x) => x,
        Value::Label(label) => catalogue.scale(point).map_or(0.0, |scale| scale.score(label)),
    }
}

/// What is due in the year on the straight way to the target, before the
/// target's own year.
fn milestone(point: &Point, settings: &Settings, year: Year) -> Option<f64> {
    let pace = Settings { pace: true, ..settings.clone() };
    let judged = judge(point, &pace, year)?;
    match judged.goal {
        Goal::Bound(_, bound) if judged.wording.is_none() => Some(bound),
        _ => None,
    }
}
