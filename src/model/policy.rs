//! The choices of a composite index: method, weights, means, missing values,
//! attributes and grades.

use std::collections::BTreeMap;

use super::number;
use super::point::Point;
use super::year::Year;

/// How a value becomes a share of what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// 实现程度: value against judged target.
    Attainment,
    /// 进度: way from the origin to the judged target.
    Progress,
    /// 功效系数法: 0.6 + 0.4 × progress.
    Efficacy,
    /// Against the other areas in the data instead of a target.
    Relative(Relative),
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 6] = [
        Self::Attainment,
        Self::Progress,
        Self::Efficacy,
        Self::Relative(Relative::MinMax),
        Self::Relative(Relative::ZScore),
        Self::Relative(Relative::Percentile),
    ];

    /// The word for it in catalogues, options and outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Attainment => "attainment",
            Self::Progress => "progress",
            Self::Efficacy => "efficacy",
            Self::Relative(Relative::MinMax) => "minmax",
            Self::Relative(Relative::ZScore) => "zscore",
            Self::Relative(Relative::Percentile) => "percentile",
        }
    }

    /// How it compares areas, where it does.
    #[must_use]
    pub fn relative(self) -> Option<Relative> {
        match self {
            Self::Relative(relative) => Some(relative),
            Self::Attainment | Self::Progress | Self::Efficacy => None,
        }
    }
}

/// How a value compares with those of the reference set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative {
    /// 极差标准化: its place between the least and the greatest value.
    MinMax,
    /// 标准分: its distance from the mean in standard deviations.
    ZScore,
    /// 百分位: the share of the other areas with a worse value.
    Percentile,
}

/// Which values a relative method compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceSet {
    /// Those of all areas in the same year.
    Year,
    /// Those of all areas in all years together.
    AllYears,
}

/// The mean and the standard deviation with which z-scores come out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ZScale {
    /// Score of the mean value.
    pub mean: f64,
    /// What a standard deviation adds.
    pub sd: f64,
}

impl Default for ZScale {
    /// The T-score, which is read like scores of 0 to 100.
    fn default() -> Self {
        Self { mean: 50.0, sd: 10.0 }
    }
}

/// How the weights of groups come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighting {
    /// A group weighs its own weight.
    ByLevel,
    /// A group weighs the sum of its applicable points' weights, times its own.
    ByPoint,
}

impl Weighting {
    /// Both weightings.
    pub const ALL: [Self; 2] = [Self::ByLevel, Self::ByPoint];

    /// The word for it in catalogues, options and outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ByLevel => "by-level",
            Self::ByPoint => "by-point",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::ByLevel => Self::ByPoint,
            Self::ByPoint => Self::ByLevel,
        }
    }
}

/// The mean over the children of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aggregation {
    /// Σ w·s
    Arithmetic,
    /// exp Σ w·ln s
    Geometric,
    /// 1 / Σ (w/s)
    Harmonic,
}

impl Aggregation {
    /// All means.
    pub const ALL: [Self; 3] = [Self::Arithmetic, Self::Geometric, Self::Harmonic];

    /// The word for it in catalogues, options and outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Arithmetic => "arithmetic",
            Self::Geometric => "geometric",
            Self::Harmonic => "harmonic",
        }
    }
}

/// What a value that was not reported does to its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingRule {
    /// Left out; its weight is spread over its siblings.
    Renormalise,
    /// Scored as the lowest score.
    Floor,
    /// The group has no score.
    Refuse,
}

impl MissingRule {
    /// All rules.
    pub const ALL: [Self; 3] = [Self::Renormalise, Self::Floor, Self::Refuse];

    /// The word for it in catalogues, options and outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Renormalise => "renormalise",
            Self::Floor => "floor",
            Self::Refuse => "refuse",
        }
    }
}

/// The rule on missing values, one for all or one per attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingPolicy {
    /// The same for every point.
    Uniform(MissingRule),
    /// By index of the attribute; every other point is renormalised.
    ByAttribute(BTreeMap<usize, MissingRule>),
}

impl MissingPolicy {
    /// The rule for a point with this attribute.
    #[must_use]
    pub fn rule(&self, attribute: Option<usize>) -> MissingRule {
        match self {
            Self::Uniform(rule) => *rule,
            Self::ByAttribute(rules) => {
                attribute.and_then(|a| rules.get(&a).copied()).unwrap_or(MissingRule::Renormalise)
            }
        }
    }

    /// Whether every rule named is `rule`.
    #[must_use]
    pub fn is_only(&self, rule: MissingRule) -> bool {
        match self {
            Self::Uniform(own) => *own == rule,
            Self::ByAttribute(rules) => rules.values().all(|r| *r == rule),
        }
    }

    /// Whether any rule named is `rule`.
    #[must_use]
    pub fn has(&self, rule: MissingRule) -> bool {
        match self {
            Self::Uniform(own) => *own == rule,
            Self::ByAttribute(rules) => rules.values().any(|r| *r == rule),
        }
    }
}

/// What happens to a group with too little data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BelowCoverage {
    /// It is flagged 数据不足 and keeps its score.
    Flag,
    /// It gets no score where the unweighted share of its children with a
    /// score is under the minimum.
    Drop,
}

/// What an unmet point keeps of its attainment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UnmetRule {
    /// max(0, 1 − k·(1 − a)); 1 is proportional.
    Slope(f64),
    /// f·a
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
    /// Whether its points enter the binding record and the bars of grades.
    pub binding: bool,
    /// Multiplies the weight of its points.
    pub weight: f64,
}

/// A grade of the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// Its name.
    pub name: String,
    /// Lowest score that reaches it, included; `None` takes every score.
    pub min: Option<f64>,
    /// The most binding points not met or not reported that it allows.
    pub max_unmet_binding: Option<usize>,
}

/// The lowest and the highest score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoreRange {
    /// Score of a = 0.
    pub low: f64,
    /// Score of a = 1.
    pub high: f64,
}

impl ScoreRange {
    /// l + (u − l)·a
    #[must_use]
    pub fn score(self, share: f64) -> f64 {
        self.low + (self.high - self.low) * share
    }
}

/// The choices in force for one run: the catalogue's `scoring` with the
/// overrides of the command line.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Method of every point that has no own.
    pub method: Method,
    /// What relative methods compare.
    pub reference_set: ReferenceSet,
    /// How z-scores come out.
    pub zscore: ZScale,
    /// Lowest and highest score.
    pub range: ScoreRange,
    /// Mean of every group that has no own.
    pub aggregation: Aggregation,
    /// Lower scores enter that mean as this, where it is geometric or
    /// harmonic; `None`, as in every catalogue, takes them as they are.
    pub least: Option<f64>,
    /// How groups weigh.
    pub weighting: Weighting,
    /// Rule on missing values of every group that sets none.
    pub missing: MissingPolicy,
    /// Least coverage of the index and of every group that sets none.
    pub min_coverage: f64,
    /// What happens under the least coverage.
    pub below_coverage: BelowCoverage,
    /// Judge against milestones before the first target year too (时序进度).
    pub pace: bool,
    /// Judge as if it were this year.
    pub target_year: Option<Year>,
}

impl Settings {
    /// What lets scores be negative, where something does: the lower end of
    /// the score range, or z-scores about a mean of 0 or less. Each with the
    /// key under which it is set.
    #[must_use]
    pub fn negative_scores(&self) -> Option<(&'static str, f64)> {
        if self.range.low < 0.0 {
            return Some(("score_range", self.range.low));
        }
        let is_about_zero =
            self.method == Method::Relative(Relative::ZScore) && self.zscore.mean <= 0.0;
        is_about_zero.then_some(("zscore.mean", self.zscore.mean))
    }

    /// Whether a rule on missing values would give as much as the mean value
    /// gets: z-scores have no lowest one, and the score range may begin above.
    #[must_use]
    pub fn rewards_silence(&self, missing: &MissingPolicy) -> bool {
        self.method == Method::Relative(Relative::ZScore)
            && self.range.low >= self.zscore.mean
            && missing.has(MissingRule::Floor)
    }

    /// The method of a point: its own, else the one for all.
    #[must_use]
    pub fn method_of(&self, point: &Point) -> Method {
        point.method.unwrap_or(self.method)
    }

    /// The year by which a value of `year` is judged.
    #[must_use]
    pub fn judged_year(&self, year: Year) -> Year {
        self.target_year.unwrap_or(year)
    }
}
