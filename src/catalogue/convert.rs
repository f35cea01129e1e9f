//! The choices that are one word, from their words to what they mean: the build
//! script reads the words, too, and knows nothing of the model.

use super::written;
use crate::model::{
    Aggregation, BelowCoverage, Direction, Method, MissingRule, ReferenceSet, Relative, Weighting,
};

impl From<written::Method> for Method {
    fn from(written: written::Method) -> Self {
        match written {
            written::Method::Attainment => Self::Attainment,
            written::Method::Progress => Self::Progress,
            written::Method::Efficacy => Self::Efficacy,
            written::Method::MinMax => Self::Relative(Relative::MinMax),
            written::Method::ZScore => Self::Relative(Relative::ZScore),
            written::Method::Percentile => Self::Relative(Relative::Percentile),
        }
    }
}

impl From<written::ReferenceSet> for ReferenceSet {
    fn from(written: written::ReferenceSet) -> Self {
        match written {
            written::ReferenceSet::Year => Self::Year,
            written::ReferenceSet::AllYears => Self::AllYears,
        }
    }
}

impl From<written::Aggregation> for Aggregation {
    fn from(written: written::Aggregation) -> Self {
        match written {
            written::Aggregation::Arithmetic => Self::Arithmetic,
            written::Aggregation::Geometric => Self::Geometric,
            written::Aggregation::Harmonic => Self::Harmonic,
        }
    }
}

impl From<written::Weighting> for Weighting {
    fn from(written: written::Weighting) -> Self {
        match written {
            written::Weighting::ByLevel => Self::ByLevel,
            written::Weighting::ByPoint => Self::ByPoint,
        }
    }
}

impl From<written::MissingRule> for MissingRule {
    fn from(written: written::MissingRule) -> Self {
        match written {
            written::MissingRule::Renormalise => Self::Renormalise,
            written::MissingRule::Floor => Self::Floor,
            written::MissingRule::Refuse => Self::Refuse,
        }
    }
}

impl From<written::BelowCoverage> for BelowCoverage {
    fn from(written: written::BelowCoverage) -> Self {
        match written {
            written::BelowCoverage::Flag => Self::Flag,
            written::BelowCoverage::Drop => Self::Drop,
        }
    }
}

impl From<written::Direction> for Direction {
    fn from(written: written::Direction) -> Self {
        match written {
            written::Direction::Higher => Self::Higher,
            written::Direction::Lower => Self::Lower,
        }
    }
}
