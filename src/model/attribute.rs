//! Attributes of points (指标属性): what an unmet target costs, and whether it
//! binds.

use super::number;

/// What an unmet point keeps of its attainment a, 0…1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UnmetRule {
    /// max(0, 1 − k·(1 − a)) with this k; 1 is proportional, 2 takes 2 points
    /// for each per cent that is lacking (每差1%扣2分).
    Slope(f64),
    /// f·a with this f, 0…1.
    Factor(f64),
    /// Nothing.
    Zero,
}

impl UnmetRule {
    /// Reads a rule as it is written in one word: `slope:2`, `factor:0.8`,
    /// `zero`, `proportional`. Slopes are 0 or more, factors 0 to 1.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let number = |text: &str| number::read(text).filter(|number| *number >= 0.0);
        match text.split_once(':') {
            Some(("slope", slope)) => number(slope).map(Self::Slope),
            Some(("factor", factor)) => {
                number(factor).filter(|factor| *factor <= 1.0).map(Self::Factor)
            }
            None if text == "zero" => Some(Self::Zero),
            None if text == "proportional" => Some(Self::Slope(1.0)),
            _ => None,
        }
    }
}

/// A kind of target: 约束性 is an obligation, 预期性 an expectation.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribute {
    /// Name by which points refer to it.
    pub name: String,
    /// Rule for unmet points under the method `attainment`.
    pub unmet: UnmetRule,
    /// Whether its points enter the binding record (约束性完成情况)
    /// and count against the bars of grades.
    pub binding: bool,
    /// Multiplies the weight of its points.
    pub weight: f64,
}
