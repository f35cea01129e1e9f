//! How final a value is, as a cell states it.

use crate::model::Status;
use crate::model::text::key;

/// The status that a cell states; `None` for a word that is none.
pub(super) fn read(text: &str) -> Option<Status> {
    Some(match key(text).as_str() {
        "" | "正式" | "终值" | "final" => Status::Final,
        "初步" | "快报" | "provisional" => Status::Provisional,
        "估计" | "估算" | "estimated" => Status::Estimated,
        "演示" | "示例" | "demonstration" => Status::Demonstration,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_read_and_other_words_are_not() {
        for (text, expected) in [
            ("", Some(Status::Final)),
            (" 正式 ", Some(Status::Final)),
            ("快报", Some(Status::Provisional)),
            ("Estimated", Some(Status::Estimated)),
            ("演示", Some(Status::Demonstration)),
            ("草稿", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
