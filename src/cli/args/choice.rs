//! Words among which options choose, and what they mean to the model: a string
//! goes no further in.

use clap::ValueEnum;

use crate::model;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Encoding {
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    #[value(name = "utf-16", aliases = ["utf16", "utf-16le"])]
    Utf16,
    #[value(name = "utf-16be")]
    Utf16Be,
    #[value(name = "gb18030", aliases = ["gbk", "gb2312", "cp936"])]
    Gb18030,
}

impl From<Encoding> for model::Encoding {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Self::Utf8,
            Encoding::Utf16 => Self::Utf16Le,
            Encoding::Utf16Be => Self::Utf16Be,
            Encoding::Gb18030 => Self::Gb18030,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Method {
    Attainment,
    Progress,
    Efficacy,
    #[value(name = "minmax")]
    MinMax,
    #[value(name = "zscore")]
    ZScore,
    Percentile,
}

impl From<Method> for model::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Attainment => Self::Attainment,
            Method::Progress => Self::Progress,
            Method::Efficacy => Self::Efficacy,
            Method::MinMax => Self::Relative(model::Relative::MinMax),
            Method::ZScore => Self::Relative(model::Relative::ZScore),
            Method::Percentile => Self::Relative(model::Relative::Percentile),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Weighting {
    ByLevel,
    ByPoint,
}

impl From<Weighting> for model::Weighting {
    fn from(weighting: Weighting) -> Self {
        match weighting {
            Weighting::ByLevel => Self::ByLevel,
            Weighting::ByPoint => Self::ByPoint,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Aggregation {
    Arithmetic,
    Geometric,
    Harmonic,
}

impl From<Aggregation> for model::Aggregation {
    fn from(aggregation: Aggregation) -> Self {
        match aggregation {
            Aggregation::Arithmetic => Self::Arithmetic,
            Aggregation::Geometric => Self::Geometric,
            Aggregation::Harmonic => Self::Harmonic,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Missing {
    Renormalise,
    Floor,
    Refuse,
}

impl From<Missing> for model::MissingRule {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Renormalise => Self::Renormalise,
            Missing::Floor => Self::Floor,
            Missing::Refuse => Self::Refuse,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    Department,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}
