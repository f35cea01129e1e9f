//! Units of measurement, and the numbers that stand before them.

use super::number;
use super::text::squeeze;

/// The unit of a point; empty for counts without one and for grades.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    text: String,
    squeezed: String,
}

impl Unit {
    /// A unit as printed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.trim().to_owned(), squeezed: squeeze(text) }
    }

    /// The unit as printed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the point has no unit.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.squeezed.is_empty()
    }

    /// Whether this is the percent sign.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.squeezed == "%"
    }

    /// Whether `text` is this unit, in any width of its characters.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        squeeze(text) == self.squeezed
    }

    /// The squeezed text without this unit at its end.
    #[must_use]
    pub fn strip<'a>(&self, squeezed: &'a str) -> Option<&'a str> {
        if self.is_none() {
            return None;
        }
        squeezed.strip_suffix(self.squeezed.as_str())
    }

    /// The number in a squeezed text: alone, with this unit behind it, or
    /// with 万 or 亿, which move the decimal point: `3.421万元` is 34210 元.
    #[must_use]
    pub fn read(&self, squeezed: &str) -> Option<f64> {
        let bare = self.strip(squeezed).unwrap_or(squeezed);
        number::read(bare).or_else(|| {
            if self.is_percent() || self.squeezed.starts_with(['万', '亿']) {
                return None;
            }
            let shifted = |mark, places| {
                bare.strip_suffix(mark).and_then(|rest| number::read_shifted(rest, places))
            };
            shifted('万', 4).or_else(|| shifted('亿', 8))
        })
    }
}

/// Whether a text has 万 or 亿, which move the decimal point of a number.
#[must_use]
pub fn has_ten_thousands(text: &str) -> bool {
    text.contains(['万', '亿'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wan_and_yi_shift_the_decimal_point_before_the_unit() {
        let yuan = Unit::new("元");
        assert_eq!(yuan.read("3.421万元"), Some(34210.0));
        assert_eq!(yuan.read("3.421万"), Some(34210.0));
        assert_eq!(yuan.read("0.5亿元"), Some(50_000_000.0));
        assert_eq!(yuan.read("31295元"), Some(31295.0));
        assert_eq!(yuan.read("31295"), Some(31295.0));
        assert_eq!(yuan.read("31295人"), None);
        assert_eq!(Unit::new("万元").read("3.5万元"), Some(3.5));
        assert_eq!(Unit::new("万元").read("3.5万"), None);
        assert_eq!(Unit::new("%").read("98%"), Some(98.0));
        assert_eq!(Unit::new("%").read("0.98万%"), None);
        assert_eq!(Unit::new("个").read("98%"), None);
        for (text, shifts) in [("3.4万", true), ("0.2亿元", true), ("34000元", false)] {
            assert_eq!(has_ten_thousands(text), shifts, "{text}");
        }
    }

    #[test]
    fn units_match_in_any_width() {
        assert!(Unit::new("%").matches(" ％ "));
        assert!(Unit::new("元/人").matches("元／人"));
        assert!(!Unit::new("%").matches("‰"));
    }
}
