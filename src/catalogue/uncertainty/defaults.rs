//! How far choices are open where the catalogue does not say.

use super::list::with_own;
use crate::model::{
    Aggregation, Attribute, Method, MissingPolicy, MissingRule, Point, Relative, ScoreRange,
    Settings, UnmetRange, UnmetRule,
};

/// The catalogue's method, and those of its kind by which every point can be
/// scored: against targets, or among areas in the score range.
pub(super) fn methods(settings: &Settings, points: &[Point]) -> Vec<Method> {
    let of_kind: &[Method] = match settings.method {
        Method::Attainment | Method::Progress | Method::Efficacy => {
            &[Method::Attainment, Method::Progress, Method::Efficacy]
        }
        Method::Relative(Relative::ZScore) => &[],
        Method::Relative(_) => {
            &[Method::Relative(Relative::MinMax), Method::Relative(Relative::Percentile)]
        }
    };
    let fits = |method: Method| {
        let own = |point: &Point| point.method.unwrap_or(method);
        points.iter().all(|point| point.lack(own(point)).is_none())
    };
    let others = of_kind.iter().copied().filter(|method| fits(*method));
    with_own(settings.method, others, PartialEq::eq)
}

/// The catalogue's mean, the arithmetic and the geometric one; its own alone
/// where a method that is tried makes scores that can be negative.
pub(super) fn aggregations(settings: &Settings, methods: &[Method]) -> Vec<Aggregation> {
    let others = [Aggregation::Arithmetic, Aggregation::Geometric];
    let may_vary = tried(settings, methods).all(|tried| tried.negative_scores().is_none());
    with_own(settings.aggregation, others.into_iter().filter(|_| may_vary), PartialEq::eq)
}

/// The catalogue's rule, leaving out and scoring the lowest; without what
/// would be a reward under a method that is tried.
pub(super) fn missing(
    settings: &Settings,
    methods: &[Method],
    is_same: impl Fn(&MissingPolicy, &MissingPolicy) -> bool,
) -> Vec<MissingPolicy> {
    let others = [MissingRule::Renormalise, MissingRule::Floor].map(MissingPolicy::Uniform);
    let may_vary =
        |policy: &MissingPolicy| !tried(settings, methods).any(|t| t.rewards_silence(policy));
    with_own(settings.missing.clone(), others.into_iter().filter(may_vary), is_same)
}

/// The settings under each method.
fn tried(settings: &Settings, methods: &[Method]) -> impl Iterator<Item = Settings> {
    methods.iter().map(|method| Settings { method: *method, ..settings.clone() })
}

/// From proportional to three times as steep, or as steep as the catalogue
/// has it; a factor up to proportional. What is proportional stays so.
pub(super) fn unmet(attribute: &Attribute) -> Vec<UnmetRange> {
    match attribute.unmet {
        UnmetRule::Slope(one) | UnmetRule::Factor(one) if (one - 1.0).abs() <= 0.0 => Vec::new(),
        UnmetRule::Slope(slope) => vec![UnmetRange::Slope(slope.min(1.0), slope.max(3.0))],
        UnmetRule::Factor(factor) => vec![UnmetRange::Factor(factor, 1.0)],
        UnmetRule::Zero => vec![UnmetRange::Factor(0.0, 1.0)],
    }
}

/// A hundredth of the highest score, or the lowest one: it is common to rescale
/// scores to 1…100 before geometric means are taken.
pub(super) fn least(range: ScoreRange) -> f64 {
    range.low.max(range.high / 100.0)
}
