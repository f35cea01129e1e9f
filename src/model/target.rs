//! Targets as the documents write them: `69`, `30以下`, `大于6.8`, `1至2`, `明显`.

use super::number;
use super::scale::Scale;
use super::text::{has_disguised_digit, squeeze};
use super::unit::Unit;

/// The direction in which a value gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better (正向).
    Higher,
    /// Less is better (逆向).
    Lower,
}

/// How a value is compared with a target's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// 不低于, 以上: the number itself meets it.
    AtLeast,
    /// 大于, 超过, 高于: only beyond the number.
    MoreThan,
    /// 不超过, 以下, 以内: the number itself meets it.
    AtMost,
    /// 小于, 低于, 不满: only below the number.
    LessThan,
}

impl Comparison {
    /// The direction in which values get better.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::AtLeast | Self::MoreThan => Direction::Higher,
            Self::AtMost | Self::LessThan => Direction::Lower,
        }
    }

    /// Whether equality does not meet the target.
    #[must_use]
    pub fn is_strict(self) -> bool {
        matches!(self, Self::MoreThan | Self::LessThan)
    }

    /// Whether `x` satisfies the comparison with `bound`.
    #[must_use]
    pub fn holds(self, x: f64, bound: f64) -> bool {
        match self {
            Self::AtLeast => x >= bound,
            Self::MoreThan => x > bound,
            Self::AtMost => x <= bound,
            Self::LessThan => x < bound,
        }
    }

    /// How much better than `bound` a number is; negative where it is worse.
    #[must_use]
    pub fn surplus(self, x: f64, bound: f64) -> f64 {
        match self.direction() {
            Direction::Higher => x - bound,
            Direction::Lower => bound - x,
        }
    }

    /// The sign used in machine formats: `>=`, `>`, `<=`, `<`.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
        }
    }
}

/// What a value has to satisfy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// A number and how to compare with it.
    Bound(Comparison, f64),
    /// At least `0` and at most `1`, both included.
    Interval(f64, f64),
    /// At least this label of the point's scale.
    Label(usize),
}

impl Goal {
    /// The direction in which values get better; none for an interval or a
    /// label.
    #[must_use]
    pub fn direction(self) -> Option<Direction> {
        match self {
            Self::Bound(comparison, _) => Some(comparison.direction()),
            Self::Interval(..) | Self::Label(_) => None,
        }
    }

    /// The numbers in it; none in a label.
    pub fn numbers(self) -> impl Iterator<Item = f64> + Clone {
        let numbers = match self {
            Self::Bound(_, bound) => [Some(bound), None],
            Self::Interval(low, high) => [Some(low), Some(high)],
            Self::Label(_) => [None, None],
        };
        numbers.into_iter().flatten()
    }
}

/// A target: the goal and its wording.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// What has to be satisfied.
    pub goal: Goal,
    /// The wording of the catalogue.
    pub text: String,
}

/// Why the wording of a target cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetFault {
    /// Not one of the accepted forms.
    Unreadable,
    /// 左右, 约: a target must be exact.
    Approximate,
    /// The wording says the opposite of `direction`.
    AgainstDirection,
    /// The label is not on the point's scale.
    NotOnScale,
    /// The interval's lower end is above its upper end.
    Reversed,
    /// Another target of the point says the opposite direction.
    MixedDirections,
}

const PREFIXES: [(&str, Comparison); 27] = [
    ("不低于", Comparison::AtLeast),
    ("不少于", Comparison::AtLeast),
    ("不小于", Comparison::AtLeast),
    ("大于等于", Comparison::AtLeast),
    ("大于或等于", Comparison::AtLeast),
    ("至少", Comparison::AtLeast),
    ("≥", Comparison::AtLeast),
    (">=", Comparison::AtLeast),
    ("不超过", Comparison::AtMost),
    ("不高于", Comparison::AtMost),
    ("不大于", Comparison::AtMost),
    ("不多于", Comparison::AtMost),
    ("小于等于", Comparison::AtMost),
    ("小于或等于", Comparison::AtMost),
    ("至多", Comparison::AtMost),
    ("≤", Comparison::AtMost),
    ("<=", Comparison::AtMost),
    ("大于", Comparison::MoreThan),
    ("超过", Comparison::MoreThan),
    ("高于", Comparison::MoreThan),
    ("多于", Comparison::MoreThan),
    (">", Comparison::MoreThan),
    ("小于", Comparison::LessThan),
    ("低于", Comparison::LessThan),
    ("少于", Comparison::LessThan),
    ("不满", Comparison::LessThan),
    ("<", Comparison::LessThan),
];

const SUFFIXES: [(&str, Comparison); 5] = [
    ("及以上", Comparison::AtLeast),
    ("以上", Comparison::AtLeast),
    ("及以下", Comparison::AtMost),
    ("以下", Comparison::AtMost),
    ("以内", Comparison::AtMost),
];

const APPROXIMATE: [&str; 6] = ["左右", "大约", "约", "上下", "≈", "近"];

impl Target {
    /// Reads the wording of a target. 以上, 以下, 以内, 不低于 and 不超过
    /// include the number; 大于, 小于, 超过, 低于, 高于 and 不满 do not
    /// (Civil Code of the PRC, art. 1259). A bare number takes `direction`.
    ///
    /// # Errors
    /// Says why the wording cannot be used.
    pub fn read(
        text: &str,
        direction: Option<Direction>,
        unit: &Unit,
        scale: Option<&Scale>,
    ) -> Result<Self, TargetFault> {
        let goal = match scale {
            Some(scale) => Goal::Label(scale.find(text).ok_or(TargetFault::NotOnScale)?),
            None => read_goal(text, direction, unit)?,
        };
        Ok(Self { goal, text: text.trim().to_owned() })
    }
}

fn read_goal(text: &str, direction: Option<Direction>, unit: &Unit) -> Result<Goal, TargetFault> {
    let squeezed = squeeze(text);
    if has_disguised_digit(text) {
        return Err(TargetFault::Unreadable);
    }
    if APPROXIMATE.iter().any(|word| squeezed.contains(word)) {
        return Err(TargetFault::Approximate);
    }
    if let Some(value) = read_amount(&squeezed, unit) {
        let comparison = match direction {
            Some(Direction::Lower) => Comparison::AtMost,
            _ => Comparison::AtLeast,
        };
        return Ok(Goal::Bound(comparison, value));
    }
    if let Some((comparison, value)) = read_phrase(&squeezed, unit) {
        return match direction {
            Some(wanted) if wanted != comparison.direction() => Err(TargetFault::AgainstDirection),
            _ => Ok(Goal::Bound(comparison, value)),
        };
    }
    match read_interval(&squeezed, unit) {
        Some((low, high)) if low > high => Err(TargetFault::Reversed),
        Some(_) if direction.is_some() => Err(TargetFault::AgainstDirection),
        Some((low, high)) => Ok(Goal::Interval(low, high)),
        None => Err(TargetFault::Unreadable),
    }
}

/// The wording of an approximate target as that of an exact one: `20左右` is
/// `20`.
#[must_use]
pub fn without_approximation(text: &str) -> String {
    let exact = APPROXIMATE.iter().fold(text.to_owned(), |text, word| text.replace(word, ""));
    exact.trim().to_owned()
}

/// A number with or without the point's unit.
fn read_amount(squeezed: &str, unit: &Unit) -> Option<f64> {
    number::read(unit.strip(squeezed).unwrap_or(squeezed))
}

fn read_phrase(squeezed: &str, unit: &Unit) -> Option<(Comparison, f64)> {
    let prefixed = PREFIXES.iter().find_map(|(word, comparison)| {
        let amount = read_amount(squeezed.strip_prefix(word)?, unit)?;
        Some((*comparison, amount))
    });
    prefixed.or_else(|| {
        SUFFIXES.iter().find_map(|(word, comparison)| {
            let amount = read_amount(squeezed.strip_suffix(word)?, unit)?;
            Some((*comparison, amount))
        })
    })
}

/// `1至2`, `5-10`, `5~10`, `5到10`; the hyphen after the first character, so
/// that a leading minus stays a sign.
fn read_interval(squeezed: &str, unit: &Unit) -> Option<(f64, f64)> {
    let separators = ['至', '到', '-', '~', '—', '–', '～'];
    squeezed.char_indices().skip(1).filter(|(_, c)| separators.contains(c)).find_map(|(at, c)| {
        let low = read_amount(&squeezed[..at], unit)?;
        let high = read_amount(&squeezed[at + c.len_utf8()..], unit)?;
        Some((low, high))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Comparison::{AtLeast, AtMost, LessThan, MoreThan};

    fn read(text: &str, direction: Option<Direction>) -> Result<Goal, TargetFault> {
        Target::read(text, direction, &Unit::new("%"), None).map(|t| t.goal)
    }

    #[test]
    fn every_accepted_form_is_read() {
        for (text, goal) in [
            ("69", Goal::Bound(AtLeast, 69.0)),
            ("２.０", Goal::Bound(AtLeast, 2.0)),
            ("30以下", Goal::Bound(AtMost, 30.0)),
            ("30 以内", Goal::Bound(AtMost, 30.0)),
            ("大于6.8", Goal::Bound(MoreThan, 6.8)),
            ("大于 6.8%", Goal::Bound(MoreThan, 6.8)),
            ("99.45%以上", Goal::Bound(AtLeast, 99.45)),
            ("不低于3", Goal::Bound(AtLeast, 3.0)),
            ("不超过5", Goal::Bound(AtMost, 5.0)),
            ("低于5", Goal::Bound(LessThan, 5.0)),
            ("小于5", Goal::Bound(LessThan, 5.0)),
            ("不满5", Goal::Bound(LessThan, 5.0)),
            ("高于5", Goal::Bound(MoreThan, 5.0)),
            ("超过5", Goal::Bound(MoreThan, 5.0)),
            ("≥69", Goal::Bound(AtLeast, 69.0)),
            ("<= 30", Goal::Bound(AtMost, 30.0)),
            ("＞60", Goal::Bound(MoreThan, 60.0)),
            ("1至2", Goal::Interval(1.0, 2.0)),
            ("5-10", Goal::Interval(5.0, 10.0)),
            ("5%～10%", Goal::Interval(5.0, 10.0)),
            ("-5--1", Goal::Interval(-5.0, -1.0)),
            ("35,000", Goal::Bound(AtLeast, 35000.0)),
        ] {
            assert_eq!(read(text, None), Ok(goal), "{text}");
        }
        assert_eq!(read("3", Some(Direction::Lower)), Ok(Goal::Bound(AtMost, 3.0)));
    }

    #[test]
    fn what_is_not_exact_is_refused() {
        for (text, fault) in [
            ("20左右", TargetFault::Approximate),
            ("约20", TargetFault::Approximate),
            ("很多", TargetFault::Unreadable),
            ("", TargetFault::Unreadable),
            ("10²", TargetFault::Unreadable),
            ("20个以上", TargetFault::Unreadable),
            ("2至1", TargetFault::Reversed),
            ("大于", TargetFault::Unreadable),
        ] {
            assert_eq!(read(text, None), Err(fault), "{text}");
        }
        assert_eq!(read("大于6", Some(Direction::Lower)), Err(TargetFault::AgainstDirection));
        assert_eq!(read("30以下", Some(Direction::Higher)), Err(TargetFault::AgainstDirection));
    }

    #[test]
    fn an_approximate_target_without_its_approximation_is_a_number() {
        for text in ["20左右", "约20", "大约 20", "20上下", "≈20", "近20"] {
            assert_eq!(read(text, None), Err(TargetFault::Approximate), "{text}");
            assert_eq!(without_approximation(text), "20", "{text}");
        }
    }

    #[test]
    fn strict_targets_exclude_the_number_itself() {
        assert!(!MoreThan.holds(6.8, 6.8));
        assert!(AtLeast.holds(6.8, 6.8));
        assert!(!LessThan.holds(5.0, 5.0));
        assert!(AtMost.holds(5.0, 5.0));
    }
}
