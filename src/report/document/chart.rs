//! Drawings as data: what is drawn and its words, before any format is chosen.
//! Where nothing can be drawn the words stand instead.

/// A drawing with the words that say the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows, in words.
    pub words: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// An index on the scale of grades.
    Gauge(Gauge),
    /// A score as the length of a bar; in a cell.
    Bar(Bar),
    /// A value on its way from the baseline to the target; in a cell.
    Bullet(Bullet),
    /// What the marks of a bullet stand for.
    BulletKey(Vec<KeyEntry>),
    /// An index between its bounds; in a cell.
    Span(Span),
    /// Scores over years.
    Years(Years),
    /// How scores are distributed.
    Bins(Bins),
}

/// The range that a drawing covers; its ends are finite and differ, and so is
/// the way between them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// The range between two numbers; `None` where nothing could be drawn on
    /// it.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        let is_drawable = low.is_finite() && high.is_finite() && (high - low).is_finite();
        (is_drawable && low < high).then_some(Self { low, high })
    }

    /// The range that holds all these numbers with a margin of a share of it on
    /// either side; a single number stands in the middle.
    #[must_use]
    pub fn around(numbers: impl Iterator<Item = f64> + Clone, margin: f64) -> Option<Self> {
        let low = numbers.clone().fold(f64::INFINITY, f64::min);
        let high = numbers.fold(f64::NEG_INFINITY, f64::max);
        let way = if low < high { (high - low) * margin } else { low.abs().max(1.0) * margin };
        Self::new(low - way, high + way)
    }

    /// Where a number stands: 0 at the low end, 1 at the high end; numbers
    /// outside stand at the nearer end.
    #[must_use]
    pub fn share(self, x: f64) -> f64 {
        ((x - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// Round numbers on it, some `wanted` of them: multiples of 1, 2 or 5 times
    /// a power of ten.
    #[must_use]
    pub fn ticks(self, wanted: f64) -> Vec<f64> {
        const MOST: f64 = 50.0;
        let rough = (self.high - self.low) / wanted;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|own| own * power);
        let Some(step) = step.into_iter().find(|step| *step >= rough) else { return Vec::new() };
        let (first, last) = ((self.low / step).ceil(), (self.high / step).floor());
        if !(0.0..=MOST).contains(&(last - first)) {
            return Vec::new();
        }
        let ticks = std::iter::successors(Some(first), |at| Some(at + 1.0));
        ticks.take_while(|at| *at <= last).map(|at| at * step).collect()
    }
}

/// A number with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands.
    pub at: f64,
    /// How it is written.
    pub text: String,
}

/// An index on the scale of grades.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// From the lowest to the highest score.
    pub axis: Axis,
    /// The index.
    pub value: Option<Mark>,
    /// Its bounds.
    pub bounds: Option<(f64, f64)>,
    /// The ends of the axis and the least scores of grades, rising; each band
    /// reaches to the next.
    pub bands: Vec<Band>,
}

/// The scores of a grade.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The least of them.
    pub from: Mark,
    /// The grade.
    pub name: String,
}

/// A score as the length of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// From the lowest to the highest score.
    pub axis: Axis,
    /// The score.
    pub value: f64,
}

/// A value on its way from the baseline to the target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bullet {
    /// The range that holds all of them.
    pub axis: Axis,
    /// The value.
    pub value: Option<f64>,
    /// The value at the baseline year.
    pub baseline: Option<f64>,
    /// What is due in the year.
    pub milestone: Option<f64>,
    /// What is to be reached.
    pub target: Aim,
    /// Whether the value meets what it is judged by.
    pub met: bool,
}

/// A mark of a bullet with what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyEntry {
    /// The mark.
    pub sign: Sign,
    /// What it stands for.
    pub text: String,
}

/// A mark of a bullet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The value at the baseline year.
    Baseline,
    /// A value that meets its target.
    Met,
    /// A value that does not.
    Unmet,
    /// What is due in the year.
    Milestone,
    /// What is to be reached.
    Target,
    /// Where the target is met.
    Goal,
}

/// Where a target lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aim {
    /// There or above.
    AtLeast(f64),
    /// There or below.
    AtMost(f64),
    /// Between two numbers.
    Between(f64, f64),
}

/// An index between its bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The range of all rows.
    pub axis: Axis,
    /// The index.
    pub value: Option<f64>,
    /// Its bounds.
    pub ends: Option<(f64, f64)>,
}

/// Scores over years.
#[derive(Debug, Clone, PartialEq)]
pub struct Years {
    /// The range of scores.
    pub axis: Axis,
    /// Round scores with their text.
    pub ticks: Vec<Mark>,
    /// The years, rising.
    pub years: Vec<i32>,
    /// The lines; the first is the main one.
    pub lines: Vec<Series>,
    /// By year the bounds of the main one.
    pub bounds: Vec<Option<(f64, f64)>>,
}

/// A line over years.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// By year its score; a year without one interrupts it.
    pub marks: Vec<Option<Mark>>,
}

/// How scores are distributed.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    /// The bins, rising.
    pub bins: Vec<Bin>,
}

/// A range of scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Bin {
    /// Its ends.
    pub text: String,
    /// Its height as a share of the highest.
    pub height: f64,
    /// Its share of all.
    pub share: String,
    /// Whether the published index lies in it.
    pub published: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_its_numbers_and_is_never_empty() {
        let around = |numbers: &[f64]| Axis::around(numbers.iter().copied(), 0.1);
        assert_eq!(around(&[0.0, 10.0]), Axis::new(-1.0, 11.0));
        assert_eq!(around(&[5.0]), Axis::new(4.5, 5.5));
        assert_eq!(around(&[0.0, 0.0]), Axis::new(-0.1, 0.1));
        assert_eq!(around(&[]), None);
        assert_eq!(around(&[-1e308, 1e308]), None);
        assert_eq!(around(&[f64::NAN, f64::INFINITY]), None);
        assert_eq!(Axis::new(1.0, 1.0), None);
    }

    #[test]
    fn shares_run_from_end_to_end() {
        let axis = Axis::new(60.0, 100.0).unwrap();
        let cases = [(0.0, 0.0), (60.0, 0.0), (70.0, 0.25), (100.0, 1.0), (900.0, 1.0)];
        for (x, share) in cases {
            assert!((axis.share(x) - share).abs() < 1e-12, "{x}");
        }
    }

    #[test]
    fn ticks_are_round_and_few() {
        for (low, high, wanted, expected) in [
            (0.0, 100.0, 5.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0][..]),
            (73.0, 101.0, 4.0, &[80.0, 90.0, 100.0]),
            (91.2, 91.9, 4.0, &[91.2, 91.4, 91.6, 91.8]),
            (-3.0, 4.0, 4.0, &[-2.0, 0.0, 2.0, 4.0]),
        ] {
            let ticks = Axis::new(low, high).unwrap().ticks(wanted);
            let is_near = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-9;
            assert!(
                ticks.len() == expected.len() && ticks.iter().zip(expected).all(is_near),
                "{ticks:?}"
            );
        }
    }
}
