//! `man`: pages that formatters take without a warning.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::cli::harness::{Folder, gdindex};

const PAGES: [&str; 18] = [
    "gdindex-catalogue-list.1",
    "gdindex-catalogue-schema.1",
    "gdindex-catalogue-show.1",
    "gdindex-catalogue-validate.1",
    "gdindex-catalogue.1",
    "gdindex-check.1",
    "gdindex-completions.1",
    "gdindex-explain.1",
    "gdindex-gap.1",
    "gdindex-man.1",
    "gdindex-rank.1",
    "gdindex-report.1",
    "gdindex-score.1",
    "gdindex-sensitivity.1",
    "gdindex-template.1",
    "gdindex-tidy.1",
    "gdindex-trend.1",
    "gdindex.1",
];

fn pages(lang: &str) -> Folder {
    let folder = Folder::new();
    let listed = gdindex("man --dir man1 --lang").arg(lang).within(folder.path()).prints();
    let mut names: Vec<&str> =
        listed.lines().map(|line| line.trim_start_matches("man1/")).collect();
    names.sort_unstable();
    assert_eq!(names, PAGES);
    folder
}

/// What groff makes of a page, and what it says about it; `None` where it is
/// not installed.
fn formatted(page: &str) -> Option<(String, String)> {
    let mut command = Command::new("groff");
    command.args(["-k", "-man", "-Tutf8", "-ww", "-rLL=80n", "-P-c"]).env("LC_ALL", "C.UTF-8");
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().ok()?;
    child.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Some((text(output.stdout), text(output.stderr)))
}

#[test]
fn formatters_take_every_page_without_a_warning() {
    for lang in ["zh", "en"] {
        let folder = pages(lang);
        for name in PAGES {
            if let Some((_, warnings)) = formatted(&folder.read(&format!("man1/{name}"))) {
                assert_eq!(warnings, "", "{lang} {name}");
            }
        }
    }
}

/// The text between two headings.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let begin = page
        .find(&format!("\n.SH \"{heading}\"\n"))
        .unwrap_or_else(|| panic!("{heading} in {page}"));
    let rest = &page[begin + 1..];
    rest.find("\n.SH ").map_or(rest, |end| &rest[..end])
}

#[test]
fn a_page_says_what_help_says() {
    for (lang, headings) in [
        ("zh", ["名称", "用法", "说明", "例", "退出码", "另见"]),
        ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "EXIT STATUS", "SEE ALSO"]),
    ] {
        let page = gdindex("man catalogue show --lang").arg(lang).prints();
        let version = env!("CARGO_PKG_VERSION");
        let title = format!(
            ".TH \"gdindex-catalogue-show\" \"1\" \"\" \"gdindex {version}\" \"gdindex\"\n"
        );
        assert!(page.contains(&title), "{page}");
        let [name, synopsis, _, examples, statuses, _] = headings.map(|own| section(&page, own));
        assert!(name.contains("gdindex\\-catalogue\\-show \\- "), "{name}");
        assert!(synopsis.contains("gdindex catalogue show|list|validate|schema"), "{synopsis}");
        assert!(examples.contains("\\fBgdindex catalogue show \\-\\-weighting by\\-point\\fR\n"));
        assert_eq!(statuses.matches(".TP").count(), 3, "{statuses}");
        for option in ["\\fB\\-\\-weighting\\fR", "\\fB\\-o\\fR, \\fB\\-\\-output\\fR"] {
            assert!(page.contains(option), "{option} in {page}");
        }
    }
}

/// `whatis` and its kin take the name as it stands.
#[test]
fn the_name_of_a_page_is_plain_text() {
    let page = gdindex("man score").prints();
    let name = section(&page, "名称").lines().nth(1).unwrap().to_owned();
    assert_eq!(name, "gdindex\\-score \\- 计算综合指数：");
    assert!(!section(&page, "名称").contains("\\:"), "{page}");
}

#[test]
fn chinese_lines_stay_within_the_page() {
    let folder = pages("zh");
    let Some((text, _)) = formatted(&folder.read("man1/gdindex-sensitivity.1")) else { return };
    // Terminals of old print bold by printing twice.
    let printed: Vec<char> = text.chars().collect();
    let is_last = |at: &usize| printed.get(at + 1) != Some(&'\u{8}') && printed[*at] != '\u{8}';
    let plain: String = (0..printed.len()).filter(is_last).map(|at| printed[at]).collect();
    let wide = |c: char| ('\u{2E80}'..='\u{FFEF}').contains(&c);
    for line in plain.lines() {
        let columns: usize = line.chars().map(|c| if wide(c) { 2 } else { 1 }).sum();
        assert!(columns <= 80, "{line}");
    }
}

#[test]
fn pages_are_never_written_over_other_files() {
    let folder = Folder::new().with("man1/gdindex-gap.1", "mine");
    let outcome = gdindex("man --dir man1").within(folder.path()).ends(2);
    assert!(outcome.stderr.contains("gdindex-gap.1"), "{outcome}");
    assert_eq!(folder.read("man1/gdindex-gap.1"), "mine");
    assert_eq!(std::fs::read_dir(folder.path().join("man1")).unwrap().count(), 1);
    let again = pages("en");
    gdindex("man --dir man1 --lang en").within(again.path()).ends(0);
    let other_language = gdindex("man --dir man1").within(again.path()).ends(2);
    assert!(other_language.stderr.contains("gdindex.1"), "{other_language}");
    for wrong in ["man --dir=", "man score --dir man1"] {
        gdindex(wrong).within(folder.path()).ends(2);
    }
}

#[test]
fn a_page_goes_where_it_is_told() {
    let folder = Folder::new();
    gdindex("man gap -o gap.1").within(folder.path()).ends(0);
    assert_eq!(folder.read("gap.1"), gdindex("man gap").prints());
    assert!(gdindex("man").prints().contains(".TH \"gdindex\""));
}
