//! The drawing in `src/lib.rs` is the architecture: these tests read the
//! source files and fail where the code leaves the drawing.

#![allow(clippy::unwrap_used, reason = "a test stops where it must")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each folder may import of this crate, apart from itself. `cli` alone
/// knows everybody.
const ALLOWED: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("catalogue", &["model"]),
    ("intake", &["model"]),
    ("score", &["model"]),
    ("check", &["model", "score"]),
    ("analysis", &["model", "score"]),
    ("report", &["model", "score", "analysis", "check"]),
    ("output", &["report"]),
    ("cli", &["analysis", "catalogue", "check", "intake", "model", "output", "report", "score"]),
];

/// Files outside the one place of words that hold Chinese all the same:
/// vocabulary that is *read*, never shown.
const VOCABULARY: [(&str, &str); 11] = [
    ("model/observation.rs", "cells without a value: 不适用, 暂无, 缺"),
    ("intake/suspicion.rs", "words in headings that must not be ignored: 年度, 街道"),
    ("model/target.rs", "phrases of targets: 以上, 不低于, 至"),
    ("model/point.rs", "万 and 亿 in numbers"),
    ("model/year.rs", "年 behind a year"),
    ("intake/heading.rs", "headings of columns: 测评点, 数值, 年份"),
    ("intake/cell.rs", "words in cells: 无, 约, 左右"),
    ("intake/remark.rs", "how notes under a table begin: 注：, 填报人"),
    ("intake/year.rs", "年 and 年度 behind a year"),
    ("intake/unit.rs", "cells of the unit column that name none: 无"),
    ("intake/merge.rs", "不适用, quoted as the cell had it"),
];

/// A source file without its tests.
struct Source {
    /// Path below `src/`, with `/`.
    name: String,
    /// The text without test items.
    text: String,
}

impl Source {
    /// The top-level folder (or file) it belongs to; empty for the crate root.
    fn folder(&self) -> &str {
        let first = self.name.split('/').next().unwrap();
        first
            .strip_suffix(".rs")
            .filter(|name| *name != "lib" && *name != "main")
            .unwrap_or(if self.name.contains('/') { first } else { "" })
    }

    /// How many modules deep it is: 0 for the crate root.
    fn depth(&self) -> usize {
        let parts = self.name.split('/').count();
        parts - usize::from(self.name.ends_with("mod.rs") || self.folder().is_empty())
    }
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every file of `src` as written.
fn as_written() -> Vec<Source> {
    let mut found = Vec::new();
    files(&src(), &mut found);
    let read = |path: PathBuf| {
        let name = path.strip_prefix(src()).unwrap().to_str().unwrap().replace('\\', "/");
        Source { name, text: fs::read_to_string(&path).unwrap() }
    };
    found.into_iter().map(read).collect()
}

/// Every file of `src` that is not a test, without the tests it holds.
fn sources() -> Vec<Source> {
    let written = as_written();
    let tests: BTreeSet<String> = written.iter().flat_map(test_files).collect();
    written
        .into_iter()
        .filter(|source| !tests.contains(&source.name))
        .map(|source| Source { text: without_tests(&source.text), ..source })
        .collect()
}

/// The files that `#[cfg(test)] mod name;` declares.
fn test_files(source: &Source) -> Vec<String> {
    let folder = source.name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let lines: Vec<&str> = source.text.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]").filter_map(|pair| {
        let item = pair[1].strip_suffix(';')?;
        Some(item.rsplit_once("mod ")?.1.to_owned())
    });
    declared
        .flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")])
        .collect()
}

/// The text without the items under `#[cfg(test)]`.
fn without_tests(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let is_last = |line: &&str| {
            let own = line.strip_prefix(indent).unwrap_or_default();
            own == "}" || (own.ends_with(';') && !own.starts_with(' '))
        };
        let _ = lines.by_ref().find(is_last);
    }
    kept
}

/// What is left of a text when comments are taken out: code, and the contents
/// of string and character literals.
#[derive(Default)]
struct Scanned {
    code: String,
    literals: Vec<String>,
}

fn scan(text: &str) -> Scanned {
    let chars: Vec<char> = text.chars().collect();
    let mut scanned = Scanned::default();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => length_to(rest, &['\n']),
            ['/', '*', ..] => length_to(rest, &['*', '/']) + 2,
            ['"', ..] | ['\'', '\\', ..] | ['\'', _, '\'', ..] => literal(rest, &mut scanned),
            ['r', '"' | '#', ..] if !scanned.code.ends_with(is_word) => raw(rest, &mut scanned),
            _ => {
                scanned.code.push(rest[0]);
                1
            }
        };
    }
    scanned
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn length_to(chars: &[char], end: &[char]) -> usize {
    chars.windows(end.len()).position(|window| window == end).unwrap_or(chars.len())
}

/// A literal that ends with the character it begins with.
fn literal(chars: &[char], scanned: &mut Scanned) -> usize {
    let mut at = 1;
    while at < chars.len() && chars[at] != chars[0] {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    scanned.literals.push(chars[1..at.min(chars.len())].iter().collect());
    at + 1
}

/// A raw string, or an identifier that begins with r.
fn raw(chars: &[char], scanned: &mut Scanned) -> usize {
    let hashes = chars[1..].iter().take_while(|c| **c == '#').count();
    if chars.get(1 + hashes) != Some(&'"') {
        scanned.code.push('r');
        return 1;
    }
    let mut end = vec!['"'];
    end.extend(std::iter::repeat_n('#', hashes));
    let body = &chars[hashes + 2..];
    let length = length_to(body, &end);
    scanned.literals.push(body[..length].iter().collect());
    hashes + 2 + length + end.len()
}

/// The folders of this crate that the code of a file names, through `crate::`,
/// `gdindex::` or enough `super::`.
fn named(source: &Source) -> BTreeSet<String> {
    let code = scan(&source.text).code;
    let mut found = BTreeSet::new();
    for root in ["crate::", "gdindex::"] {
        for (at, _) in code.match_indices(root) {
            if !code[..at].ends_with(is_word) {
                found.extend(first_segments(&code[at + root.len()..]));
            }
        }
    }
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let supers = code[at..].split("super::").take_while(|part| part.is_empty()).count();
        if supers >= source.depth() {
            found.extend(first_segments(&code[at + supers * "super::".len()..]));
        }
    }
    found
}

/// `a::b` names a; `{a::b, c}` names a and c.
fn first_segments(path: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| is_word(*c)).collect::<String>();
    let Some(group) = path.strip_prefix('{') else {
        return vec![word(path)];
    };
    let mut depth = 0;
    let mut items = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            c if depth == 0 => items.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    items.iter().map(|item| word(item)).filter(|item| !item.is_empty()).collect()
}

/// The words of the drawing in `src/lib.rs`.
fn drawing() -> BTreeSet<String> {
    let text = fs::read_to_string(src().join("lib.rs")).unwrap();
    let lines = text.lines().skip_while(|line| *line != "//! ```text").skip(1);
    let drawn = lines.take_while(|line| *line != "//! ```");
    let words = drawn.flat_map(|line| line.split(|c: char| !c.is_ascii_lowercase()));
    words.filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

fn folders() -> BTreeSet<String> {
    let found = as_written();
    found.iter().map(Source::folder).filter(|name| !name.is_empty()).map(String::from).collect()
}

#[test]
fn the_folders_are_the_drawing() {
    let mut drawn = drawing();
    assert!(drawn.remove("main"), "the drawing begins with main");
    assert_eq!(folders(), drawn, "folders of src and words of the drawing in src/lib.rs");
    let known: BTreeSet<String> = ALLOWED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(known, drawn, "folders this test knows and words of the drawing");
    let text = fs::read_to_string(src().join("lib.rs")).unwrap();
    let modules = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let modules: BTreeSet<String> = modules.map(ToOwned::to_owned).collect();
    assert_eq!(modules, drawn, "modules of src/lib.rs and words of its drawing");
}

#[test]
fn no_lower_folder_imports_a_higher_one() {
    let mut wrong = Vec::new();
    for source in sources() {
        let allowed: &[&str] = match source.name.as_str() {
            "main.rs" => &["cli"],
            "lib.rs" => &[],
            _ => ALLOWED.iter().find(|(name, _)| *name == source.folder()).unwrap().1,
        };
        for name in named(&source) {
            let is_folder = ALLOWED.iter().any(|(folder, _)| *folder == name);
            let is_fine = name == source.folder() || allowed.contains(&name.as_str());
            if !is_fine && (is_folder || source.name == "main.rs") {
                wrong.push(format!("src/{} imports {name}", source.name));
            }
        }
    }
    assert!(wrong.is_empty(), "against the drawing in src/lib.rs:\n{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = as_written()
        .into_iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.name)
        .collect();
    assert!(silent.is_empty(), "no //! at the top of src/: {silent:?}");
}

#[test]
fn only_the_one_place_of_words_speaks_chinese() {
    let is_chinese = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let mut unused: BTreeSet<&str> = VOCABULARY.iter().map(|(name, _)| *name).collect();
    let mut speaking = Vec::new();
    for source in sources() {
        let is_listed = VOCABULARY.iter().any(|(name, _)| *name == source.name);
        for literal in scan(&source.text).literals.iter().filter(|text| text.contains(is_chinese)) {
            unused.remove(source.name.as_str());
            if !is_listed && !source.name.starts_with("report/words/") {
                speaking.push(format!("src/{}: {literal:?}", source.name));
            }
        }
    }
    assert!(
        speaking.is_empty() && unused.is_empty(),
        "words belong to src/report/words:\n{}\nlisted here and without Chinese: {unused:?}",
        speaking.join("\n"),
    );
}

#[test]
fn this_test_reads_rust_as_the_compiler_does() {
    let text = "use crate::{a::{b, x}, c};\n// \"注\"\nlet s = \"年\\\"\"; let c = '省'; \
                fn f<'a>() { r#\"万\"# }\n/* \"亿\" */ use super::super::score::S;\n\
                #[cfg(test)]\nmod tests {\n    use crate::cli;\n}\n";
    let scanned = scan(&without_tests(text));
    assert_eq!(scanned.literals, ["年\\\"", "省", "万"]);
    let source = |name: &str| Source { name: name.to_owned(), text: without_tests(text) };
    let names = |set: BTreeSet<String>| set.into_iter().collect::<Vec<_>>();
    assert_eq!(names(named(&source("report/words.rs"))), ["a", "c", "score"]);
    assert_eq!(names(named(&source("report/pages/gap.rs"))), ["a", "c"]);
    assert_eq!(source("report/mod.rs").depth(), 1);
    assert_eq!(source("check.rs").folder(), "check");
    assert_eq!(source("lib.rs").depth(), 0);
}
