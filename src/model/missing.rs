//! What becomes of values that were not reported (缺报), and of groups that lack
//! too many.

use std::collections::BTreeMap;

/// What a value that was not reported does to its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingRule {
    /// Left out; its weight is spread over its siblings in proportion to theirs.
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
