//! Which shade of the heat map a score has.

use crate::model::Catalogue;
use crate::report::document::Shade;
use crate::report::words::{rank as words, separator};
use crate::score::grade::at_ten_digits;

/// How scores are told into shades.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Bands {
    /// By the least scores of the grades, falling; bars play no part, as they
    /// are those of the index.
    Grades(Vec<f64>),
    /// By fifths of the ranks: the catalogue has no such scores, or more than
    /// there are shades for.
    Fifths,
}

impl Bands {
    /// The bands of a catalogue.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let least: Vec<f64> = catalogue.grades.iter().filter_map(|grade| grade.min).collect();
        if (1..Shade::FALLING.len()).contains(&least.len()) {
            Self::Grades(least)
        } else {
            Self::Fifths
        }
    }

    /// The shade of a score that has this rank among so many.
    pub(super) fn shade(&self, score: f64, rank: Option<usize>, of: usize) -> Option<Shade> {
        let shades = Shade::FALLING;
        match self {
            Self::Grades(least) => {
                let score = at_ten_digits(score);
                let band = least.iter().take_while(|least| score < **least).count();
                Some(spread(band, least.len()))
            }
            Self::Fifths => rank
                .map(|rank| shades[((rank - 1) * shades.len() / of.max(1)).min(shades.len() - 1)]),
        }
    }

    /// What the shades mean.
    pub(super) fn legend(&self) -> String {
        let Self::Grades(least) = self else {
            return words::fifths();
        };
        let bands = (0..=least.len()).map(|band| {
            let above = band.checked_sub(1).map(|above| least[above]);
            words::band(spread(band, least.len()), least.get(band).copied(), above)
        });
        bands.collect::<Vec<_>>().join(separator::ENTRY.get())
    }
}

/// The shade of a band, 0 the best and `last` the worst: the bands spread over
/// all shades.
fn spread(band: usize, last: usize) -> Shade {
    let steps = Shade::FALLING.len() - 1;
    Shade::FALLING[(steps * band + last / 2) / last]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_spread_over_all_shades_and_include_their_least_score() {
        use Shade::{High, Highest, Low, Lowest, Middle};
        for (least, score, shade) in [
            (vec![90.0, 80.0, 60.0], 90.0, Highest),
            (vec![90.0, 80.0, 60.0], 89.999_999_999_99, Highest),
            (vec![90.0, 80.0, 60.0], 89.99, High),
            (vec![90.0, 80.0, 60.0], 60.0, Low),
            (vec![90.0, 80.0, 60.0], 59.99, Lowest),
            (vec![60.0], 60.0, Highest),
            (vec![60.0], 0.0, Lowest),
            (vec![80.0, 60.0], 70.0, Middle),
            (vec![90.0, 80.0, 70.0, 60.0], 75.0, Middle),
        ] {
            assert_eq!(Bands::Grades(least).shade(score, None, 0), Some(shade), "{score}");
        }
    }

    #[test]
    fn without_grades_ranks_are_told_into_fifths() {
        let symbols = |of: usize| -> String {
            let shade = |rank| Bands::Fifths.shade(0.0, Some(rank), of).unwrap();
            (1..=of).map(|rank| words::symbol(shade(rank))).collect()
        };
        assert_eq!(symbols(5), "█▇▅▃▁");
        assert_eq!(symbols(8), "██▇▇▅▃▃▁");
        assert_eq!(symbols(1), "█");
        assert_eq!(Bands::Fifths.shade(99.0, None, 3), None);
    }
}
