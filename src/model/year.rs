//! A calendar year.

use std::fmt;

/// A calendar year between 1900 and 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

impl Year {
    /// The last one that the program knows.
    pub const LAST: Self = Self(2199);

    /// The year, where it is between 1900 and 2199.
    #[must_use]
    pub fn new(year: i64) -> Option<Self> {
        i32::try_from(year).ok().filter(|y| (1900..=Self::LAST.0).contains(y)).map(Self)
    }

    /// The year as people write it: `2020` or `2020年`, in any digit width.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::new(text.parse().ok()?);
        }
        let folded = super::text::fold(text);
        let digits = folded.strip_suffix('年').unwrap_or(&folded).trim_end();
        if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Self::new(digits.parse().ok()?)
    }

    /// The plain number.
    #[must_use]
    pub fn get(self) -> i32 {
        self.0
    }

    /// Years from `earlier` to this one; negative where this one is earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> f64 {
        f64::from(self.0 - earlier.0)
    }

    /// The year after, unless it is beyond the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::new(i64::from(self.0) + 1)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_write_them() {
        for (text, year) in [
            ("2020", Some(2020)),
            (" ２０２０年 ", Some(2020)),
            ("2020 年", Some(2020)),
            ("20", None),
            ("1899", None),
            ("2200", None),
            ("2020.5", None),
            ("+202", None),
            ("二〇二〇", None),
            ("", None),
        ] {
            assert_eq!(Year::read(text).map(Year::get), year, "{text}");
        }
    }
}
