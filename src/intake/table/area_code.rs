//! Areas by code (GB/T 2260: 6 digits, 9 with the sub-district, 12 with the
//! community): how code and name make an area, and codes that lost digits.

use crate::intake::rows::cell_text::shown;
use crate::model::area::is_code;
use crate::model::text::{fold, unguarded};
use crate::model::{Areas, Fault};

/// What a row says of its area; `None` for a column that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stated<'x> {
    /// The cell in the column of codes.
    pub(crate) code: Option<&'x str>,
    /// The cell in the column of names.
    pub(crate) name: Option<&'x str>,
}

impl<'x> Stated<'x> {
    /// The code of a row that says nothing else, if no digit of it is lost.
    pub(super) fn only_code(self) -> Option<&'x str> {
        let ((Some(only), None) | (None, Some(only))) = (self.code, self.name) else {
            return None;
        };
        is_code(only).then_some(only)
    }

    /// The area: code and name with a space between, so that two communities
    /// of one name stay apart; else the one that is there.
    pub(super) fn area(self) -> String {
        let folded = |cell: Option<&str>| fold(unguarded(cell.unwrap_or_default()));
        let (code, name) = (folded(self.code), folded(self.name));
        if code.is_empty() || name.starts_with(&code) {
            return name;
        }
        if name.is_empty() { code } else { format!("{code} {name}") }
    }

    /// What a spreadsheet made of its code: `5.30111E+11` of twelve digits,
    /// which nobody can read back, or a code that has lost its leading zero. A
    /// code that the catalogue lists is right as it is.
    pub(super) fn damage(self, areas: &Areas) -> Option<Fault> {
        let cells = [self.code, self.name].into_iter().flatten();
        let exponent = cells.map(fold).find(|text| is_exponent(text));
        if let Some(text) = exponent {
            return Some(Fault::DamagedCode { text: shown(&text), is_exponent: true });
        }
        let code = fold(unguarded(self.code?));
        let is_short =
            code.bytes().all(|byte| byte.is_ascii_digit()) && is_code(&format!("0{code}"));
        (is_short && areas.find(&code).is_none())
            .then(|| Fault::DamagedCode { text: shown(&code), is_exponent: false })
    }
}

/// Whether a text is a number in exponent form: `5.30111E+11`.
fn is_exponent(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['e', 'E']) else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = number
        .split_once('.')
        .map_or_else(|| is_digits(number), |(whole, rest)| is_digits(whole) && is_digits(rest));
    is_number && is_digits(exponent.strip_prefix('+').unwrap_or(exponent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated<'x>(code: &'x str, name: &'x str) -> Stated<'x> {
        Stated { code: Some(code), name: Some(name) }
    }

    #[test]
    fn code_and_name_make_one_area() {
        for (code, name, area) in [
            ("530111001", "示例街道甲", "530111001 示例街道甲"),
            ("５３０１１１００１ ", " 示例　街道甲", "530111001 示例 街道甲"),
            ("010101", "示例", "010101 示例"),
            ("", "示例街道甲", "示例街道甲"),
            ("530111001", "", "530111001"),
            ("530111001", "530111001", "530111001"),
            ("530111001", "530111001 示例街道甲", "530111001 示例街道甲"),
        ] {
            assert_eq!(stated(code, name).area(), area, "{code} {name}");
        }
        assert_eq!(Stated { code: None, name: Some("示例区") }.area(), "示例区");
    }

    #[test]
    fn codes_that_lost_digits_are_seen() {
        let mut areas = Areas::default();
        areas.list("01001", "county").unwrap();
        for (code, name, is_exponent) in [
            ("5.30111E+11", "示例", Some(true)),
            ("5E11", "", Some(true)),
            ("", "5.30111e+11", Some(true)),
            ("10101", "示例", Some(false)),
            ("10101001", "示例", Some(false)),
            ("10101001001", "示例", Some(false)),
            ("01001", "示例", None),
            ("530111", "示例", None),
            ("530111001", "示例", None),
            ("530111001001", "示例", None),
            ("", "10101", None),
            ("E1", "3E村", None),
            ("", "", None),
        ] {
            let found = stated(code, name).damage(&areas).map(|fault| match fault {
                Fault::DamagedCode { is_exponent, .. } => is_exponent,
                other => panic!("{other:?}"),
            });
            assert_eq!(found, is_exponent, "{code} {name}");
        }
    }
}
