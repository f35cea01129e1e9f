//! Whether the range of a course holds what it promises: many courses of a
//! straight line with independent normal errors, and a new value of each.

use gdindex::analysis::trend::course::{CONFIDENCE, Course, Measure};
use gdindex::model::Year;

/// A plain generator, so that every run draws the same numbers.
struct Random(u64);

impl Random {
    /// Marsaglia's xorshift with a multiplier (Vigna), as a number under 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A standard normal number (Box and Muller).
    fn normal(&mut self) -> f64 {
        let (one, other) = (1.0 - self.uniform(), self.uniform());
        (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    }
}

fn year(year: i32) -> Year {
    Year::new(year.into()).unwrap()
}

/// The share of new values within the range given for them.
fn share_within(random: &mut Random, years: &[i32], ahead: i32) -> f64 {
    const TIMES: u32 = 20_000;
    let line = |at: i32| 50.0 + 1.5 * f64::from(at - 2000);
    let by = years[years.len() - 1] + ahead;
    let mut within = 0;
    for _ in 0..TIMES {
        let value = |at: &i32| (year(*at), line(*at) + 4.0 * random.normal());
        let levels: Vec<(Year, f64)> = years.iter().map(value).collect();
        let course = Course::through(Measure::Unit, &levels).unwrap();
        let new = line(by) + 4.0 * random.normal();
        let off = (new - course.level_in(year(by))).abs();
        within += u32::from(off <= course.margin(year(by)).unwrap());
    }
    f64::from(within) / f64::from(TIMES)
}

#[test]
fn trend_ranges_hold_a_new_value_as_often_as_they_say() {
    let mut random = Random(20_351_231);
    for years in [
        (2018..=2020).collect::<Vec<_>>(),
        (2017..=2020).collect(),
        (2016..=2020).collect(),
        (2011..=2020).collect(),
        vec![2010, 2018, 2020],
        vec![2015, 2016, 2017, 2020],
    ] {
        for ahead in [1, 3, 15] {
            let share = share_within(&mut random, &years, ahead);
            let is_near = (CONFIDENCE - 0.02..=CONFIDENCE + 0.04).contains(&share);
            assert!(is_near, "{years:?}, {ahead} years ahead: {share}");
        }
    }
}
