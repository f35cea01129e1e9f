//! Names as names of files that every system takes, and that stay in their
//! folder.

use unicode_normalization::UnicodeNormalization;

/// Characters of a name that is kept; the longest that systems take is 255
/// bytes, ending included.
const LONGEST: usize = 200;
/// What stands for a character that no name of a file may have.
const FILLER: char = '_';

/// For each name one of a file with this ending, no two of them the same file
/// on systems that do not tell capitals or forms of a letter apart.
#[must_use]
pub fn file_names(names: &[&str], ending: &str) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    let mut unique = |name: &str| {
        let numbered = |number: usize| match number {
            1 => name.to_owned(),
            _ => format!("{name}-{number}"),
        };
        let numbers = 1..=taken.len() + 1;
        let free = numbers.map(numbered).find(|name| !taken.contains(&compared(name)));
        let name = free.unwrap_or_default();
        taken.push(compared(&name));
        format!("{name}.{ending}")
    };
    names.iter().map(|name| unique(&safe(name))).collect()
}

fn compared(name: &str) -> String {
    name.nfkc().flat_map(char::to_lowercase).collect()
}

/// The name without what has a meaning in paths or is forbidden on some
/// system: separators, dots at its ends, names of devices.
fn safe(name: &str) -> String {
    let is_forbidden = |c: char| c.is_control() || "/\\:*?\"<>|\u{FFFD}".contains(c);
    let mut kept = String::new();
    for c in crate::report::listing::Field::from(name).text().trim().chars() {
        if kept.len() + c.len_utf8() > LONGEST {
            break;
        }
        kept.push(if is_forbidden(c) { FILLER } else { c });
    }
    let trimmed = kept.trim_end_matches(['.', ' ']).trim();
    let named = match trimmed.strip_prefix('.') {
        Some(rest) => format!("{FILLER}{rest}"),
        None => trimmed.to_owned(),
    };
    if named.is_empty() || is_device(&named) { format!("{named}{FILLER}") } else { named }
}

/// Whether Windows takes the name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().find_map(|device| stem.strip_prefix(device));
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || numbered.is_some_and(|rest| rest.chars().count() == 1 && rest != "0")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_kept_where_every_system_takes_them() {
        for name in ["区财政局", "区委宣传部（区文明办）", "区人社局 2", "a.b", "CONSOLE", "COM10"]
        {
            assert_eq!(file_names(&[name], "csv"), [format!("{name}.csv")]);
        }
    }

    #[test]
    fn no_name_leaves_its_folder_or_stands_for_something_else() {
        for (name, expected) in [
            ("../x", "_._x"),
            ("..", "_"),
            (".", "_"),
            ("", "_"),
            (" \u{200B}", "_"),
            ("a/b", "a_b"),
            ("C:\\x", "C__x"),
            ("a\0b\nc", "a_b c"),
            ("a*?\"<>|b", "a______b"),
            (".ssh", "_ssh"),
            ("甲局. ", "甲局"),
            ("CON", "CON_"),
            ("con.txt", "con.txt_"),
            ("Lpt1", "Lpt1_"),
        ] {
            assert_eq!(file_names(&[name], "csv"), [format!("{expected}.csv")], "{name:?}");
        }
        let long = file_names(&[&"甲".repeat(999)], "xlsx");
        assert!(long[0].len() <= 255 && long[0].ends_with("甲.xlsx"), "{long:?}");
    }

    #[test]
    fn no_two_names_are_the_same_file() {
        let names = ["a/b", "a:b", "A_B", "a_b-2", "ａ_b", "乙"];
        let expected = ["a_b", "a_b-2", "A_B-3", "a_b-2-2", "ａ_b-4", "乙"];
        assert_eq!(file_names(&names, "csv"), expected.map(|name| format!("{name}.csv")));
    }
    proptest! {
        #[test]
        fn whatever_the_names_are_every_file_is_another_one_in_the_folder(
            names in prop::collection::vec("\\PC{0,3}|[./:aA\u{FF41}-]{0,3}|(?s:.){0,120}", 0..20),
        ) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let files = file_names(&names, "csv");
            let different: BTreeSet<String> = files.iter().map(|file| compared(file)).collect();
            prop_assert_eq!(different.len(), names.len());
            for file in files {
                prop_assert!(!file.contains(['/', '\\', ':', '\0', '\n']) && !file.starts_with('.'));
                prop_assert!(file.len() <= 255 && file.len() > ".csv".len());
            }
        }
    }
}
