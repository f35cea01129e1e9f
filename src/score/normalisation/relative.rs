//! Relative methods: scores of values among those of the reference set.

use crate::model::{Catalogue, Direction, Point, ScoreRange, Value, ZScale};

/// The values of a point in the reference set, as its method needs them.
#[derive(Debug, Clone, PartialEq)]
pub enum Distribution {
    /// For `minmax`.
    Ends {
        /// How many values there are.
        count: usize,
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
    },
    /// For `zscore`.
    Moments {
        /// How many values there are.
        count: usize,
        /// Their mean.
        mean: f64,
        /// Their standard deviation (n − 1); 0 where all are the same.
        sd: f64,
    },
    /// For `percentile`: the values in rising order.
    Ranks(Vec<f64>),
}

/// How a value stands among those of the reference set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RelativeStanding {
    /// Between the least and the greatest of `count`.
    Between {
        /// How many values there are.
        count: usize,
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
    },
    /// About the mean of `count`.
    About {
        /// How many values there are.
        count: usize,
        /// Their mean.
        mean: f64,
        /// Their standard deviation.
        sd: f64,
    },
    /// Before so many of `count`.
    Before {
        /// How many values there are.
        count: usize,
        /// How many of them are worse.
        worse: usize,
    },
}

/// The number that is compared: the value, the score of a label, the natural
/// logarithm under `transform: log`.
#[must_use]
pub fn comparable(catalogue: &Catalogue, point: &Point, value: Value) -> f64 {
    match value {
        Value::Label(label) => catalogue.scale(point).map_or(0.0, |scale| scale.score(label)),
        Value::Number(x) if point.log => x.ln(),
        Value::Number(x) => x,
    }
}

/// How a compared number stands in a distribution.
#[must_use]
pub fn standing(distribution: &Distribution, x: f64, direction: Direction) -> RelativeStanding {
    match distribution {
        Distribution::Ends { count, min, max } => {
            RelativeStanding::Between { count: *count, min: *min, max: *max }
        }
        Distribution::Moments { count, mean, sd } => {
            RelativeStanding::About { count: *count, mean: *mean, sd: *sd }
        }
        Distribution::Ranks(sorted) => RelativeStanding::Before {
            count: sorted.len(),
            worse: match direction {
                Direction::Higher => sorted.partition_point(|other| *other < x),
                Direction::Lower => sorted.len() - sorted.partition_point(|other| *other <= x),
            },
        },
    }
}

/// The score of a compared number, where less is better of its negative:
///
/// * `minmax`: l + (u − l)·(x − min)/(max − min);
/// * `zscore`: mean + sd·(x − x̄)/s, in score units, whatever the score range;
/// * `percentile`: l + (u − l)·(number of worse values)/(n − 1); ties share
///   the lower rank.
///
/// `None` where the quotient is not defined: all values are the same, or
/// there is only one, or they are too far apart for the arithmetic.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "there are fewer areas than 2^52")]
pub fn score(
    standing: RelativeStanding,
    x: f64,
    direction: Direction,
    (range, zscale): (ScoreRange, ZScale),
) -> Option<f64> {
    let in_range = |share: f64| range.score(share.clamp(0.0, 1.0));
    match standing {
        RelativeStanding::Between { min, max, .. } => {
            let way = match direction {
                Direction::Higher => x - min,
                Direction::Lower => max - x,
            };
            quotient(way, max - min).map(in_range)
        }
        RelativeStanding::About { mean, sd, .. } => {
            let distance = match direction {
                Direction::Higher => x - mean,
                Direction::Lower => mean - x,
            };
            let z = quotient(distance, sd)?;
            Some(zscale.mean + zscale.sd * z).filter(|score| score.is_finite())
        }
        RelativeStanding::Before { count, worse } => {
            let others = count.saturating_sub(1);
            quotient(worse as f64, others as f64).map(in_range)
        }
    }
}

fn quotient(way: f64, whole: f64) -> Option<f64> {
    (whole > 0.0 && whole.is_finite()).then_some(way / whole).filter(|share| share.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Higher, Lower};

    const RANGE: ScoreRange = ScoreRange { low: 1.0, high: 101.0 };
    const ZSCALE: ZScale = ZScale { mean: 10.0, sd: 2.0 };

    fn of(distribution: &Distribution, x: f64, direction: Direction) -> Option<f64> {
        score(standing(distribution, x, direction), x, direction, (RANGE, ZSCALE))
    }

    #[test]
    fn scores_by_hand() {
        let ends = Distribution::Ends { count: 3, min: 2.0, max: 6.0 };
        let moments = Distribution::Moments { count: 3, mean: 4.0, sd: 2.0 };
        let ranks = Distribution::Ranks(vec![2.0, 4.0, 4.0, 4.0, 6.0]);
        for (distribution, x, higher, lower) in [
            (&ends, 2.0, 1.0, 101.0),
            (&ends, 3.0, 26.0, 76.0),
            (&ends, 6.0, 101.0, 1.0),
            (&moments, 2.0, 8.0, 12.0),
            (&moments, 4.0, 10.0, 10.0),
            (&moments, 40.0, 46.0, -26.0),
            (&ranks, 2.0, 1.0, 101.0),
            (&ranks, 4.0, 26.0, 26.0),
            (&ranks, 6.0, 101.0, 1.0),
        ] {
            assert_eq!(of(distribution, x, Higher), Some(higher), "{distribution:?} {x}");
            assert_eq!(of(distribution, x, Lower), Some(lower), "{distribution:?} {x}");
        }
    }

    #[test]
    fn where_nothing_differs_there_is_no_score() {
        for distribution in [
            Distribution::Ends { count: 1, min: 5.0, max: 5.0 },
            Distribution::Ends { count: 2, min: -f64::MAX, max: f64::MAX },
            Distribution::Moments { count: 4, mean: 5.0, sd: 0.0 },
            Distribution::Moments { count: 2, mean: 0.0, sd: f64::INFINITY },
            Distribution::Ranks(vec![5.0]),
        ] {
            assert_eq!(of(&distribution, 5.0, Higher), None, "{distribution:?}");
            assert_eq!(of(&distribution, 5.0, Lower), None, "{distribution:?}");
        }
        assert_eq!(
            of(&Distribution::Ranks(vec![5.0, 5.0]), 5.0, Higher),
            Some(1.0),
            "ties are last"
        );
    }
}
