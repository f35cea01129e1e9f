//! How scores are distributed, in bins with readable borders.

use super::scores::is_score;
use crate::score::grade::{at_ten_digits, is_under};

/// At most so many bins.
const MOST_BINS: usize = 20;

/// How many scores lie in each of equal bins. A bin holds its lower border but
/// not its upper one, the last bin both.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Lower border of the first bin.
    pub from: f64,
    /// Width of a bin: 1, 2 or 5 times a power of ten; 0 where all scores are
    /// one and the same.
    pub width: f64,
    /// Scores in each bin.
    pub counts: Vec<usize>,
}

impl Histogram {
    /// As many bins as fit, but at most 20, of those scores that are not
    /// withheld (NaN); `None` where all are. Scores that agree to 9 digits are
    /// one bin. Borders are multiples of the width, and scores reach them as
    /// they reach grades: at 10 significant digits.
    #[must_use]
    pub fn of(scores: &[f64]) -> Option<Self> {
        let values = || scores.iter().copied().filter(|score| is_score(*score));
        let min = values().reduce(f64::min)?;
        let max = values().fold(min, f64::max);
        let Some((grid, first, bins)) = finest(min, max) else {
            return Some(Self { from: min + 0.0, width: 0.0, counts: vec![values().count()] });
        };
        let borders: Vec<f64> = (0..=bins).map(|bin| grid.border(first + real(bin))).collect();
        let mut counts = vec![0; bins];
        for value in values() {
            counts[bin(value, &borders, grid.position(value) - first)] += 1;
        }
        Some(Self { from: borders[0], width: grid.width(), counts })
    }

    /// The borders of a bin, each the double nearest to its decimal text.
    #[must_use]
    pub fn borders(&self, bin: usize) -> (f64, f64) {
        let Some(grid) = Grid::of_width(self.width) else { return (self.from, self.from) };
        let first = grid.position(self.from).round() + real(bin);
        (grid.border(first), grid.border(first + 1.0))
    }
}

/// Whether a score reaches a border. Nearly all that do are not under it as
/// they are, and need no digits counted.
fn reaches(score: f64, border: f64) -> bool {
    score >= border || !is_under(score, border)
}

/// The bin between these borders that a value lies in, by about how many of
/// them it is above the first: rounding is by far less than one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 20, ≥ 0")]
fn bin(value: f64, borders: &[f64], about: f64) -> usize {
    let last = borders.len() - 2;
    let near = (about as usize).min(last);
    if near < last && reaches(value, borders[near + 1]) {
        near + 1
    } else if near > 0 && !reaches(value, borders[near]) {
        near - 1
    } else {
        near
    }
}

/// The multiples of a width.
#[derive(Debug, Clone, Copy)]
enum Grid {
    /// Of a whole number.
    Wide(f64),
    /// Of one divided by a whole number: doubles hold that, but not the width.
    Fine(f64),
}

impl Grid {
    /// The grid of `digit` (1, 2 or 5) times 10 to a power, where doubles can
    /// tell it.
    fn new(digit: f64, power: i32) -> Option<Self> {
        let grid = if power < 0 {
            Self::Fine((10_f64.powi(-power) / digit).round())
        } else {
            Self::Wide(digit * 10_f64.powi(power))
        };
        (grid.width().is_normal()).then_some(grid)
    }

    /// The grid whose width this is; `None` of 0.
    fn of_width(width: f64) -> Option<Self> {
        let grid = if width < 1.0 { Self::Fine((1.0 / width).round()) } else { Self::Wide(width) };
        (width > 0.0).then_some(grid)
    }

    fn width(self) -> f64 {
        match self {
            Self::Wide(width) => width,
            Self::Fine(per_unit) => 1.0 / per_unit,
        }
    }

    /// How many widths above 0 a value is.
    fn position(self, value: f64) -> f64 {
        match self {
            Self::Wide(width) => value / width,
            Self::Fine(per_unit) => value * per_unit,
        }
    }

    /// The border so many widths above 0.
    fn border(self, steps: f64) -> f64 {
        match self {
            Self::Wide(width) => steps * width + 0.0,
            Self::Fine(per_unit) => steps / per_unit + 0.0,
        }
    }

    /// The last border that a value reaches, in widths.
    fn below(self, value: f64) -> f64 {
        let near = self.position(value).floor();
        let is_reached = |steps: &f64| reaches(value, self.border(*steps));
        [near + 1.0, near].into_iter().find(is_reached).unwrap_or(near - 1.0)
    }

    /// The position of the first border and the number of bins from `min` to
    /// `max`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "asked if few")]
    fn span(self, min: f64, max: f64) -> Option<(f64, usize)> {
        let (first, last) = (self.below(min), self.below(max));
        let ends_there = at_ten_digits(max) <= self.border(last);
        let bins = if ends_there { last - first } else { last - first + 1.0 };
        (bins <= real(MOST_BINS)).then(|| (first, bins.max(1.0) as usize))
    }
}

/// The finest grid with few enough bins from `min` to `max`, with its first
/// border and the number of bins; `None` where they are too near each other to
/// be told apart.
fn finest(min: f64, max: f64) -> Option<(Grid, f64, usize)> {
    const TOLD_APART: f64 = 1e-9;
    let least = max / real(MOST_BINS) - min / real(MOST_BINS);
    if least * real(MOST_BINS) <= TOLD_APART * min.abs().max(max.abs()) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "a power of ten that a double has")]
    let power = least.log10().floor() as i32;
    let grids = (power..power + 3).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| (digit, power)));
    grids.into_iter().find_map(|(digit, power)| {
        let grid = Grid::new(digit, power)?;
        let (first, bins) = grid.span(min, max)?;
        Some((grid, first, bins))
    })
}

/// A number of bins.
#[allow(clippy::cast_precision_loss, reason = "at most 20")]
fn real(bins: usize) -> f64 {
    bins as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Lower border of the first bin, width and counts.
    fn histogram(scores: &[f64]) -> (f64, f64, Vec<usize>) {
        let found = Histogram::of(scores).unwrap();
        (found.from, found.width, found.counts)
    }

    #[test]
    fn bins_have_readable_borders_and_hold_their_lower_one() {
        for (scores, expected) in [
            // 0.5 wide they would be 22.
            (&[60.0, 61.0, 71.0][..], (60.0, 1.0, vec![1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
            (
                &[80.0, 80.05, 80.1, f64::NAN],
                (80.0, 0.005, sparse(20, &[(0, 1), (10, 1), (19, 1)])),
            ),
            (&[0.0, 20.0], (0.0, 1.0, sparse(20, &[(0, 1), (19, 1)]))),
            (&[0.5, 20.5], (0.0, 2.0, sparse(11, &[(0, 1), (10, 1)]))),
            (&[-3.0, -1.5, 1.0], (-3.0, 0.2, sparse(20, &[(0, 1), (7, 1), (19, 1)]))),
            (&[1000.0, 31_000.0], (0.0, 2000.0, sparse(16, &[(0, 1), (15, 1)]))),
        ] {
            assert_eq!(histogram(scores), expected, "{scores:?}");
        }
    }

    fn sparse(bins: usize, counts: &[(usize, usize)]) -> Vec<usize> {
        let mut all = vec![0; bins];
        for (bin, count) in counts {
            all[*bin] = *count;
        }
        all
    }

    #[test]
    fn a_score_that_rounding_left_under_a_border_belongs_to_the_bin_that_begins_there() {
        // Bins of 0.5 from 80 to 90; 0.1 + 0.2 is more than 0.3, 89.5 less an
        // ulp is a score of 89.5.
        let under = |border: f64| f64::from_bits(border.to_bits() - 1);
        let (from, width, counts) = histogram(&[under(80.0), under(89.5), 89.499, 90.0]);
        assert_eq!((from, width), (80.0, 0.5));
        assert_eq!(counts, sparse(20, &[(0, 1), (18, 1), (19, 2)]));
        let over = f64::from_bits(90.0_f64.to_bits() + 1);
        assert_eq!(histogram(&[80.0, over]), (80.0, 0.5, sparse(20, &[(0, 1), (19, 1)])));
    }

    #[test]
    fn equal_scores_are_one_bin_without_width() {
        assert_eq!(histogram(&[83.1, f64::NAN, 83.1]), (83.1, 0.0, vec![2]));
        assert!(Histogram::of(&[-0.0, -0.0]).unwrap().from.is_sign_positive());
        let found = Histogram::of(&[0.3, 0.1 + 0.2]).unwrap();
        assert_eq!((found.counts.as_slice(), found.borders(0)), (&[2][..], (0.3, 0.3)));
        assert_eq!(Histogram::of(&[f64::NAN]), None);
    }

    #[test]
    fn borders_are_the_doubles_of_their_texts() {
        let found = Histogram::of(&[80.02, 83.9]).unwrap();
        let lower: Vec<f64> = (0..found.counts.len()).map(|bin| found.borders(bin).0).collect();
        assert_eq!(lower[..4], [80.0, 80.2, 80.4, 80.6]);
        assert_eq!(found.borders(19), (83.8, 84.0));
    }

    proptest! {
        #[test]
        fn every_score_is_in_a_bin_and_a_finer_grid_would_have_too_many(
            values in prop::collection::vec(-100_i32..100, 2..60),
            unit in prop::sample::select(vec![1e-4, 0.01, 0.3, 1.0, 7.0, 1e6]),
        ) {
            let scores: Vec<f64> = values.iter().map(|value| f64::from(*value) * unit).collect();
            let found = Histogram::of(&scores).unwrap();
            prop_assert_eq!(found.counts.iter().sum::<usize>(), scores.len());
            prop_assert!(found.counts.len() <= MOST_BINS);
            let (first, last) = (found.counts[0], found.counts[found.counts.len() - 1]);
            prop_assert!(first > 0 && last > 0, "an empty bin at an end");
            for (bin, count) in found.counts.iter().enumerate() {
                let (low, high) = found.borders(bin);
                let is_last = bin + 1 == found.counts.len();
                let near = (high - low) * 1e-9;
                let is_in = |own: &&f64| **own >= low - near && (**own < high - near || is_last);
                prop_assert_eq!(scores.iter().filter(is_in).count(), *count);
            }
            let range = values.iter().max().unwrap() - values.iter().min().unwrap();
            if range > 0 {
                // The next finer width is at least 0.4 of this one, and may
                // need one bin more than the range takes.
                let finer = f64::from(range) * unit / (found.width * 0.4);
                prop_assert!(finer > 19.0 - 1e-9, "{finer}");
            }
        }

        #[test]
        fn no_numbers_are_too_strange(scores in prop::collection::vec(prop::num::f64::ANY, 0..9)) {
            let known = scores.iter().filter(|score| score.is_finite()).count();
            let found = Histogram::of(&scores);
            prop_assert_eq!(found.map_or(0, |found| found.counts.iter().sum()), known);
        }
    }
}
