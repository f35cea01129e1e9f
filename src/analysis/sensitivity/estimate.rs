//! What draws say, with how far the draws that happened to be made may be off.

/// A number with its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Its standard error; `None` of a single draw, which says nothing about
    /// others.
    pub se: Option<f64>,
}

/// In how many draws something holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareOfDraws {
    /// How many it holds in.
    pub count: usize,
    /// Of how many, at least 1.
    pub of: usize,
    /// p = count / of.
    pub share: f64,
    /// Its standard error √(p(1 − p)/of), which is 0 and says nothing where it
    /// holds in none or in all: then there is [`unseen`](Self::unseen).
    pub se: f64,
    /// Where it holds in none or in all of n draws: the share of further draws
    /// that are otherwise is at most 3/n (at most 1), with a confidence of
    /// 95 % (the rule of three: Hanley and Lippman-Hand 1983; good from 30
    /// draws on).
    pub unseen: Option<f64>,
}

impl ShareOfDraws {
    /// The share that `count` draws are of `of` draws; `None` of none.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "there are fewer draws than 2^52")]
    pub fn new(count: usize, of: usize) -> Option<Self> {
        if of == 0 {
            return None;
        }
        let n = of as f64;
        let share = count as f64 / n;
        let se = (share * (1.0 - share) / n).max(0.0).sqrt();
        let unseen = (count == 0 || count == of).then(|| (3.0 / n).min(1.0));
        Some(Self { count, of, share, se, unseen })
    }

    /// Whether it holds in every draw.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.count == self.of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_a_standard_error_and_at_its_ends_the_rule_of_three() {
        for (count, of, share, se, unseen) in [
            (1, 4, 0.25, 0.046_875_f64.sqrt(), None),
            (50, 100, 0.5, 0.05, None),
            (0, 300, 0.0, 0.0, Some(0.01)),
            (300, 300, 1.0, 0.0, Some(0.01)),
            (0, 2, 0.0, 0.0, Some(1.0)),
        ] {
            let found = ShareOfDraws::new(count, of).unwrap();
            assert_eq!(found, ShareOfDraws { count, of, share, se, unseen });
            assert_eq!(found.is_all(), count == of);
        }
        assert_eq!(ShareOfDraws::new(0, 0), None);
    }
}
