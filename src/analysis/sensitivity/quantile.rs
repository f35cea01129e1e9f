//! Quantiles of draws and their standard errors, from order statistics.

use super::estimate::Estimate;

/// The quantiles that are shown: 5 %, 50 % and 95 %.
pub(super) const SHOWN: [f64; 3] = [0.05, 0.5, 0.95];

/// Where a quantile stands among sorted numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    /// The order statistic below, from 0, and the one above; the same where it
    /// stands on one.
    between: [usize; 2],
    /// How far it is on its way from the one below to the one above.
    share: f64,
}

impl Place {
    /// The place of the quantile at `p`, limited to 0…1, among `count` numbers,
    /// of which there is at least one: h = (count − 1)·p, straight between the
    /// order statistics around it (type 7 of Hyndman and Fan 1996, the default
    /// of R). What rounding puts beside an order statistic stands on it.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to a number of draws, of which there are fewer than 2^52"
    )]
    fn of(p: f64, count: usize) -> Self {
        let h = (count - 1) as f64 * p.clamp(0.0, 1.0);
        let is_on_one = (h - h.round()).abs() <= 4.0 * f64::EPSILON * h;
        let h = if is_on_one { h.round() } else { h };
        Self { between: [h.floor() as usize, h.ceil() as usize], share: h - h.floor() }
    }

    /// The quantile, from order statistics.
    fn value(self, order: &impl Fn(usize) -> f64) -> f64 {
        let [low, high] = self.between.map(order);
        (low + (high - low) * self.share).min(high)
    }
}

/// The quantile at `p` of sorted numbers, of which there is at least one.
pub(super) fn quantile(sorted: &[f64], p: f64) -> f64 {
    Place::of(p, sorted.len()).value(&|place| sorted[place])
}

/// The quantile at `p` with the ends of its interval of one standard error.
#[derive(Debug, Clone, Copy)]
struct Places {
    own: Place,
    /// At p ± √(p(1 − p)/count), limited to 0…1.
    ends: [Place; 2],
}

impl Places {
    #[allow(clippy::cast_precision_loss, reason = "there are fewer draws than 2^52")]
    fn of(p: f64, count: usize) -> Self {
        let reach = (p * (1.0 - p) / count as f64).sqrt();
        let ends = [p - reach, p + reach].map(|p| Place::of(p, count));
        Self { own: Place::of(p, count), ends }
    }
}

/// The quantile at `p` of `count` numbers, of which there is at least one,
/// from their order statistics.
///
/// Its standard error is half the distance between the quantiles at
/// p ± √(p(1 − p)/count) (Woodruff 1952; the interval without any assumption
/// about the distribution in Conover, *Practical Nonparametric Statistics*,
/// 3.2). With so few numbers that this leaves 0…1, under 20 at 5 % and 95 %,
/// it is limited to the extremes and too small.
pub(super) fn estimate(p: f64, count: usize, order: impl Fn(usize) -> f64) -> Estimate {
    let places = Places::of(p, count);
    let [low, high] = places.ends.map(|end| end.value(&order));
    let se = (count > 1).then(|| (high - low) / 2.0);
    Estimate { value: places.own.value(&order), se }
}

/// Puts the order statistics that [`estimate`] asks for at the [`SHOWN`]
/// quantiles where they belong; the other numbers stand anywhere.
pub(super) fn arrange(values: &mut [f64]) {
    let count = values.len();
    if count == 0 {
        return;
    }
    let places = SHOWN.map(|p| Places::of(p, count)).into_iter();
    let all = places.flat_map(|places| [places.own, places.ends[0], places.ends[1]]);
    let mut wanted: Vec<usize> = all.flat_map(|place| place.between).collect();
    wanted.sort_unstable();
    wanted.dedup();
    select(values, 0, &wanted);
}

/// Puts the order statistics at these rising positions where they belong; the
/// values are those from position `from` on.
fn select(values: &mut [f64], from: usize, wanted: &[usize]) {
    let half = wanted.len() / 2;
    let Some(middle) = wanted.get(half) else { return };
    let (below, _, above) = values.select_nth_unstable_by(middle - from, f64::total_cmp);
    select(below, from, &wanted[..half]);
    select(above, middle + 1, &wanted[half + 1..]);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantile(p: f64, sorted: &[f64]) -> f64 {
        Place::of(p, sorted.len()).value(&|at| sorted[at])
    }

    #[test]
    fn quantiles_are_those_of_type_7() {
        // h = (n − 1)p by hand; R: quantile(c(1, 2, 4, 8, 16), p).
        let five = [1.0, 2.0, 4.0, 8.0, 16.0];
        for (p, sorted, expected) in [
            (0.5, &[7.0][..], 7.0),
            (0.05, &[7.0], 7.0),
            (0.5, &[1.0, 2.0], 1.5),
            (0.05, &[0.0, 10.0], 0.5),
            (0.0, &five, 1.0),
            (0.05, &five, 1.2),
            (0.3, &five, 2.4),
            (0.5, &five, 4.0),
            (0.75, &five, 8.0),
            (0.95, &five, 14.4),
            (1.0, &five, 16.0),
            (-0.2, &five, 1.0),
            (1.3, &five, 16.0),
        ] {
            let found = quantile(p, sorted);
            assert!((found - expected).abs() < 1e-14, "{p} of {sorted:?}: {found}");
        }
    }

    #[test]
    fn rounding_does_not_put_a_quantile_beside_the_number_it_stands_on() {
        // 140 × 0.05 is not 7 in binary fractions.
        let sorted: Vec<f64> = (0..141).map(f64::from).collect();
        let found = SHOWN.map(|p| quantile(p, &sorted).to_bits());
        assert_eq!(found, [7.0, 70.0, 133.0].map(f64::to_bits));
    }

    #[test]
    fn the_standard_error_is_half_the_distance_between_the_quantiles_around() {
        // √(0.25/100) = 0.05: the quantiles at 0.45 and 0.55 of 0…99 are 44.55
        // and 54.45.
        let hundred = estimate(0.5, 100, |at| f64::from(u8::try_from(at).unwrap()));
        assert!((hundred.value - 49.5).abs() < 1e-12);
        assert!((hundred.se.unwrap() - 4.95).abs() < 1e-12);
        // √(0.05 × 0.95/4) is more than 0.05: from the least to 0.05 + 0.109.
        let four = estimate(0.05, 4, |at| [0.0, 10.0, 20.0, 30.0][at]);
        assert!((four.value - 1.5).abs() < 1e-12);
        let above = 30.0 * (0.05 + (0.05_f64 * 0.95 / 4.0).sqrt());
        assert!((four.se.unwrap() - above / 2.0).abs() < 1e-12);
    }

    #[test]
    fn a_single_number_has_no_standard_error() {
        assert_eq!(estimate(0.5, 1, |_| 3.0), Estimate { value: 3.0, se: None });
    }

    proptest! {
        #[test]
        fn arranged_numbers_have_the_quantiles_of_sorted_ones(
            values in prop::collection::vec(prop_oneof![-9.0..9.0, Just(1.0), Just(-0.0)], 1..400),
        ) {
            let (mut sorted, mut arranged) = (values.clone(), values);
            sorted.sort_by(f64::total_cmp);
            arrange(&mut arranged);
            for p in SHOWN {
                let of = |values: &[f64]| estimate(p, values.len(), |at| values[at]);
                prop_assert_eq!(of(&arranged), of(&sorted));
            }
        }

        #[test]
        fn a_quantile_lies_between_the_least_and_the_greatest(
            mut values in prop::collection::vec(-1e6..1e6, 1..60),
            p in 0.0..=1.0,
        ) {
            values.sort_by(f64::total_cmp);
            let found = quantile(p, &values);
            prop_assert!(values[0] <= found && found <= values[values.len() - 1]);
        }
    }
}
