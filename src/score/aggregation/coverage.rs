//! Coverage (data availability): how much of what applies was reported.

use super::state::State;

/// How many points a group has, by what was said about them. Its share tells how
/// much of what applies was reported, whatever the rule on missing values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// All points.
    pub points: usize,
    /// Those with a value.
    pub reported: usize,
    /// Those that do not exist there.
    pub not_applicable: usize,
}

impl Coverage {
    /// Reported / (points − not applicable); `None` where nothing applies.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "numbers of points are small")]
    pub fn share(self) -> Option<f64> {
        let applicable = self.points - self.not_applicable;
        (applicable > 0).then(|| self.reported as f64 / applicable as f64)
    }

    /// Whether every point that applies has a value.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.reported + self.not_applicable == self.points
    }

    /// Counts one more point.
    pub fn count(&mut self, state: State) {
        self.points += 1;
        match state {
            State::Scored(_) | State::Incomparable => self.reported += 1,
            State::NotApplicable => self.not_applicable += 1,
            State::Missing => {}
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            points: self.points + other.points,
            reported: self.reported + other.reported,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }
}
