//! Methods of scoring (normalisation, 无量纲化): how values of many units become
//! scores of one range. In the formulas x is the value, J the judged target and
//! O the origin: the floor, else the baseline.

/// How a value becomes a share of what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// 实现程度: x/J where more is better, J/x where less is, 0…1.
    Attainment,
    /// 进度: the way gone from the origin to the judged target,
    /// (x − O)/(J − O), 0…1.
    Progress,
    /// 功效系数法: 0.6 + 0.4·(x − O)/(J − O), 0…1.
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

/// How a value compares with those of the reference set: the normalisations of
/// the Handbook on Constructing Composite Indicators (OECD/JRC 2008, step 5).
/// Where less is better the negative of every value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative {
    /// 极差标准化: its place between the least and the greatest value,
    /// (x − min)/(max − min).
    MinMax,
    /// 标准分: its distance from the mean in standard deviations,
    /// z = (x − x̄)/s, with s over n − 1.
    ZScore,
    /// 百分位: the share of the other areas with a worse value, worse/(n − 1).
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

/// The mean and the standard deviation with which z-scores come out: mean + sd·z.
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
