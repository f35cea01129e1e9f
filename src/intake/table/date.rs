//! Dates, which are no values: they stand in signatures and in wrong cells.

use crate::model::Year;
use crate::model::text::squeeze;

/// Whether a text is a date: `2021-01-05`, `2021年1月5日`, `2021/1/5`, `1月5日`.
pub(super) fn is_date(text: &str) -> bool {
    let start: String = text.chars().take(40).collect();
    let squeezed = squeeze(&start);
    let is_day = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_no_year = squeezed.strip_suffix('日').and_then(|date| date.split_once('月'));
    if has_no_year.is_some_and(|(month, day)| is_day(month) && is_day(day)) {
        return true;
    }
    let mut parts = squeezed.split(['-', '/', '年', '月', '.']);
    let year = parts.next().and_then(Year::read);
    year.is_some()
        && squeezed.contains(['-', '/', '年'])
        && parts.all(|part| is_day(part.trim_end_matches('日')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_values() {
        for text in ["2021-01-05", "2021年1月5日", "2021/1/5", "2021 年 1 月", "2021年", "1月5日"]
        {
            assert!(is_date(text), "{text}");
        }
        for text in ["2021", "98", "2021.5", "98-99", "2021-2022", "31295", ""] {
            assert!(!is_date(text), "{text}");
        }
    }
}
