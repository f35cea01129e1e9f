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
const VOCABULARY: [(&str, &str); 16] = [
    ("model/observation.rs", "cells without a value: 不适用, 暂无, 缺"),
    ("intake/header/suspicion.rs", "words in headings that must not be ignored: 年度, 街道"),
    ("model/target.rs", "phrases of targets: 以上, 不低于, 至"),
    ("model/unit.rs", "万 and 亿 in numbers"),
    ("model/year.rs", "年 behind a year"),
    ("intake/header/heading.rs", "headings of columns: 测评点, 数值, 年份"),
    ("intake/header/unit_words.rs", "how units are written: 单位：, 元, 人次"),
    ("intake/table/value.rs", "words in cells: 无, 约, 左右"),
    ("intake/table/remark.rs", "how notes under a table begin: 注：, 填报人"),
    ("intake/table/total.rs", "how rows of sums and averages are named: 合计, 平均"),
    ("intake/table/date.rs", "年, 月 and 日 in dates"),
    ("intake/table/status.rs", "how final a value is: 快报, 估算"),
    ("intake/sheet_choice.rs", "sheets of explanations: 说明"),
    ("intake/table/year.rs", "年 and 年度 behind a year"),
    ("intake/table/unit.rs", "cells of the unit column that name none: 无"),
    ("intake/panel/merge.rs", "不适用, quoted as the cell had it"),
];

/// Files outside the one place of words that hold full-width punctuation and
/// no Chinese: signs that are read or set, never said.
const TYPOGRAPHY: [(&str, &str); 3] = [
    ("output/roff.rs", "signs beside which a line may not be broken"),
    ("output/line_break.rs", "signs that may not begin a line"),
    ("intake/workbook/number_format.rs", "brackets and commas of number formats"),
];

/// Files of words whose Chinese is data: it is the same in every language.
const DATA: [(&str, &str); 3] = [
    ("report/words/help/examples.rs", "command lines, which are the same in every language"),
    ("report/words/sheet.rs", "headings of blank sheets, which departments fill in"),
    ("report/words/findings/examples.rs", "lines of files that somebody wrote"),
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

    /// Whether it is of the one place of words.
    fn holds_words(&self) -> bool {
        self.name.starts_with("report/words/")
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

/// The text without the items under `#[cfg(test)]`, whose lines are blank.
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
        let is_last = |line: &str| {
            let own = line.strip_prefix(indent).unwrap_or_default();
            own == "}" || (own.ends_with(';') && !own.starts_with(' '))
        };
        kept.push('\n');
        for line in lines.by_ref() {
            kept.push('\n');
            if is_last(line) {
                break;
            }
        }
    }
    kept
}

/// What is left of a text when comments are taken out: code, and the contents
/// of string and character literals.
#[derive(Default)]
struct Scanned {
    code: String,
    literals: Vec<Literal>,
    /// The line that is being read, from 0.
    line: usize,
}

/// A string or character literal.
struct Literal {
    text: String,
    /// Its line, from 1.
    line: usize,
    /// How much code stands before it.
    at: usize,
}

impl Scanned {
    fn add(&mut self, text: &[char]) {
        let (line, at) = (self.line + 1, self.code.len());
        self.literals.push(Literal { text: text.iter().collect(), line, at });
    }
}

fn scan(text: &str) -> Scanned {
    let chars: Vec<char> = text.chars().collect();
    let mut scanned = Scanned::default();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let length = match rest {
            ['/', '/', ..] => length_to(rest, &['\n']),
            ['/', '*', ..] => length_to(rest, &['*', '/']) + 2,
            ['"', ..] | ['\'', '\\', ..] | ['\'', _, '\'', ..] => literal(rest, &mut scanned),
            ['r', '"' | '#', ..] if !scanned.code.ends_with(is_word) => raw(rest, &mut scanned),
            _ => {
                scanned.code.push(rest[0]);
                1
            }
        };
        let read = rest.iter().take(length);
        scanned.line += read.filter(|c| **c == '\n').count();
        at += length;
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
    scanned.add(&chars[1..at.min(chars.len())]);
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
    scanned.add(&body[..length]);
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

fn is_chinese(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// Full-width punctuation that English has not; “” stand in both.
fn is_wide(c: char) -> bool {
    "，。；：、？！（）～".contains(c)
}

/// Whether a text is Chinese, by its characters or its punctuation.
fn is_foreign(c: char) -> bool {
    is_chinese(c) || is_wide(c)
}

#[test]
fn only_the_one_place_of_words_speaks_chinese() {
    let listed = || VOCABULARY.iter().chain(&TYPOGRAPHY).map(|(name, _)| *name);
    let mut unused: BTreeSet<&str> = listed().collect();
    let mut speaking = Vec::new();
    for source in sources().iter().filter(|source| !source.holds_words()) {
        let is_vocabulary = VOCABULARY.iter().any(|(name, _)| *name == source.name);
        let is_typography = TYPOGRAPHY.iter().any(|(name, _)| *name == source.name);
        for Literal { text, line, .. } in scan(&source.text).literals {
            let has_words = text.contains(is_chinese);
            if !has_words && !text.contains(|c| is_wide(c) || matches!(c, '“' | '”')) {
                continue;
            }
            unused.remove(source.name.as_str());
            if !is_vocabulary && (has_words || !is_typography) {
                speaking.push(format!("src/{}:{line}: {text:?}", source.name));
            }
        }
    }
    assert!(
        speaking.is_empty() && unused.is_empty(),
        "words belong to src/report/words:\n{}\nlisted here and without Chinese: {unused:?}",
        speaking.join("\n"),
    );
}

/// What is wrong with the literals of a file of words: text that is Chinese
/// alone, and English that is empty or speaks Chinese.
fn in_one_language(text: &str, is_data: bool) -> Vec<(usize, &'static str, String)> {
    let Scanned { code, literals, .. } = scan(text);
    let mut wrong = Vec::new();
    let mut literals = literals.into_iter().peekable();
    while let Some(literal) = literals.next() {
        let before = code[..literal.at].trim_end();
        let opens = |opening| before.strip_suffix(opening).is_some_and(|b| !b.ends_with(is_word));
        if !PAIRS.into_iter().any(opens) {
            if !is_data && unquoted(&literal.text).contains(is_foreign) {
                let place = "Chinese, and not the first in Text::new(…), either(…) or say!(…)";
                wrong.push((literal.line, place, literal.text));
            }
            continue;
        }
        let is_second = |next: &Literal| code[literal.at..next.at].trim() == ",";
        let Some(english) = literals.next_if(is_second) else {
            wrong.push((literal.line, "no English literal beside", literal.text));
            continue;
        };
        if english.text.is_empty() && !literal.text.is_empty() {
            wrong.push((english.line, "the English is empty", literal.text));
        } else if unquoted(&english.text).contains(is_foreign) {
            wrong.push((english.line, "Chinese in the English, outside “…”", english.text));
        }
    }
    wrong
}

/// What a pair of texts, Chinese and English, opens with.
const PAIRS: [&str; 3] = ["Text::new(", "either(", "say!("];

/// A text without what it quotes.
fn unquoted(text: &str) -> String {
    let mut parts = text.split('“');
    let first = parts.next().unwrap_or_default().to_owned();
    first
        + &parts.map(|part| part.split_once('”').map_or(part, |(_, rest)| rest)).collect::<String>()
}

#[test]
fn every_text_is_in_chinese_and_in_english() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.holds_words()) {
        let is_data = DATA.iter().any(|(name, _)| *name == source.name);
        for (line, what, literal) in in_one_language(&source.text, is_data) {
            wrong.push(format!("src/{}:{line}: {what}: {literal:?}", source.name));
        }
    }
    assert!(wrong.is_empty(), "{} texts in one language:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_text_in_one_language_is_found_where_it_stands() {
    let fine = [
        r#"const A: Text = Text::new("达标", "met");"#,
        "either(\n    \"缺报\", // 注\n    \"not reported\",\n)",
        r#"say!("{n}年“{name}”", "“{name}” of {n}")"#,
        r#"say!("填“不适用”", "write “不适用” (not applicable)"; x)"#,
        r#"Text::new("", "")"#,
        r#"format!("“{text}”")"#,
        r#"format!("{a} = {b}")"#,
    ];
    for text in fine {
        assert_eq!(in_one_language(text, false), [], "{text}");
    }
    let wrong = [
        (r#"const A: Text = Text::new("达标", "");"#, "empty"),
        (r#"const A: Text = Text::new("达标", ENGLISH);"#, "beside"),
        (r#"either("缺报", "缺报")"#, "in the English"),
        (r#"either("甲", "a，b")"#, "in the English"),
        (r#"say!("甲", "“a” 甲 “b”")"#, "in the English"),
        (r#"format!("{a}；{b}")"#, "not the first"),
        (r#"either(x, "缺报")"#, "not the first"),
        (r#"neither("缺报", "not reported")"#, "not the first"),
        (r"share.starts_with('（')", "not the first"),
    ];
    for (text, what) in wrong {
        let found = in_one_language(&format!("\n\n{text}"), false);
        let [(3, said, _)] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert!(said.contains(what), "{text}: {said}");
    }
    assert_eq!(in_one_language(r#"const YEAR: &str = "年份";"#, true), []);
    assert_eq!(in_one_language(r#"either("甲", "")"#, true).len(), 1);
}

#[test]
fn this_test_reads_rust_as_the_compiler_does() {
    let text = "use crate::{a::{b, x}, c};\n// \"注\"\nlet s = \"年\\\"\"; let c = '省'; \
                fn f<'a>() { r#\"万\"# }\n/* \"亿\" */ use super::super::score::S;\n\
                #[cfg(test)]\nmod tests {\n    use crate::cli;\n}\n";
    let scanned = scan(&without_tests(text));
    let literals = scanned.literals.iter().map(|literal| (literal.line, literal.text.as_str()));
    assert_eq!(literals.collect::<Vec<_>>(), [(3, "年\\\""), (3, "省"), (3, "万")]);
    let source = |name: &str| Source { name: name.to_owned(), text: without_tests(text) };
    let names = |set: BTreeSet<String>| set.into_iter().collect::<Vec<_>>();
    assert_eq!(names(named(&source("report/number.rs"))), ["a", "c", "score"]);
    assert_eq!(names(named(&source("report/pages/gap.rs"))), ["a", "c"]);
    assert_eq!(source("report/mod.rs").depth(), 1);
    assert_eq!(source("check.rs").folder(), "check");
    assert_eq!(source("lib.rs").depth(), 0);
}
