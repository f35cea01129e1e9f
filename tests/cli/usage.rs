//! Wrong arguments: exit status 2, nothing on standard output, and a message
//! in Chinese that names what is wrong.

use gdindex::model::{Aggregation, Choice, Method, MissingRule, Weighting};

use super::harness::{FORMATS, Folder, Outcome, gdindex};

/// Arguments, and what the message has to name.
const WRONG: [(&str, &str); 36] = [
    ("scoer data/2020.csv", "scoer"),
    ("score", "FILE"),
    ("gap", "FILE"),
    ("check", "FILE"),
    ("explain", "POINT"),
    ("catalogue", ""),
    ("catalogue show a.yaml b.yaml", "b.yaml"),
    ("catalogue shwo", "shwo"),
    ("score data/2020.csv --fromat json", "--fromat"),
    ("score data/2020.csv -f xml", "xml"),
    ("score data/2020.csv -f", "--format"),
    ("score data/2020.csv -o", "--output"),
    ("score data/2020.csv --year 20", "20"),
    ("score data/2020.csv --year 二〇二〇", "二〇二〇"),
    ("score data/2020.csv --target-year soon", "soon"),
    ("score data/2020.csv --method topsis", "topsis"),
    ("score data/2020.csv --weighting equal", "equal"),
    ("score data/2020.csv --aggregation median", "median"),
    ("score data/2020.csv --missing zero", "zero"),
    ("score data/2020.csv --color sometimes", "sometimes"),
    ("score data/2020.csv -q -v", "--verbose"),
    ("score data/2020.csv --set 居务公开率", "居务公开率"),
    ("score data/2020.csv --set 居务公开度=98", "居务公开度"),
    ("score data/2020.csv --set 居务公开率=约98", "约98"),
    ("score data/nowhere.csv", "data/nowhere.csv"),
    ("score data", "data"),
    ("score data/2020.csv -c nowhere.yaml", "nowhere.yaml"),
    ("gap data/2020.csv --top few", "few"),
    ("gap data/2020.csv --reach high", "high"),
    ("gap data/2020.csv --reach 95 --unmet", "--unmet"),
    ("gap data/2020.csv --sort size", "size"),
    ("gap data/2020.csv --attribute 约束", "约束"),
    ("gap data/2020.csv --department 财政局", "财政局"),
    ("check data/2020.csv --min-coverage 200%", "200%"),
    ("explain 居务公开度", "居务公开度"),
    ("catalogue show indicators.yaml -c indicators.yaml", "--catalogue"),
];

fn has_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

#[track_caller]
fn assert_failed_in_chinese(outcome: &Outcome) {
    assert_eq!(outcome.status, 2, "{outcome}");
    assert_eq!(outcome.stdout, "", "{outcome}");
    assert!(has_chinese(&outcome.stderr), "{outcome}");
    for english in ["error", "Usage", "usage", "tip:", "For more", "required", "os error"] {
        assert!(!outcome.stderr.contains(english), "{english} in {outcome}");
    }
}

#[test]
fn wrong_arguments_are_named_in_chinese_and_exit_with_2() {
    for (arguments, named) in WRONG {
        let outcome = gdindex(arguments).outcome();
        assert_failed_in_chinese(&outcome);
        if !named.is_empty() {
            assert!(outcome.stderr.starts_with("gdindex: 错误: "), "{outcome}");
        }
        assert!(outcome.stderr.contains(named), "{named} is not named in {outcome}");
    }
}

#[test]
fn without_arguments_the_help_is_shown_and_nothing_is_done() {
    let outcome = gdindex("").outcome();
    assert_failed_in_chinese(&outcome);
    assert!(outcome.stderr.contains("用法："), "{outcome}");
}

#[test]
fn all_files_that_cannot_be_read_are_named_at_once() {
    let outcome = gdindex("score data/a.csv data/2020.csv data/b.csv data").outcome();
    assert_failed_in_chinese(&outcome);
    for name in ["“data/a.csv”", "“data/b.csv”", "“data”"] {
        assert!(outcome.stderr.contains(name), "{name} in {outcome}");
    }
}

#[test]
fn a_near_miss_is_suggested() {
    for (arguments, suggestion) in [
        ("scoer data/2020.csv", "score"),
        ("score data/2020.csv --fromat json", "--format"),
        ("score data/2020.csv -f jso", "json"),
        ("catalogue shwo", "show"),
        ("score data/2020.csv --set 居务公开度=98", "居务公开率"),
        ("explain 居务公开度", "居务公开率"),
        ("explain confilct", "conflict"),
    ] {
        let outcome = gdindex(arguments).ends(2);
        assert!(outcome.stderr.contains(suggestion), "{suggestion} in {outcome}");
    }
}

#[test]
fn help_and_version_are_what_was_asked_for() {
    for arguments in [
        "--help",
        "-h",
        "score --help",
        "gap --help",
        "rank --help",
        "check --help",
        "explain --help",
        "catalogue --help",
        "catalogue show --help",
        "catalogue schema --help",
    ] {
        let help = gdindex(arguments).prints();
        assert!(help.contains("用法：gdindex"), "{help}");
        for english in ["Usage", "Options", "Commands", "Print ", "possible values"] {
            assert!(!help.contains(english), "{english} in {help}");
        }
    }
    let version = format!("gdindex {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(gdindex("--version").prints(), version);
    assert_eq!(gdindex("-V").prints(), version);
}

#[test]
fn help_names_every_word_that_can_be_chosen() {
    let words = Method::ALL.map(Method::key).into_iter();
    let words = words.chain(Weighting::ALL.map(Weighting::key));
    let words = words.chain(Aggregation::ALL.map(Aggregation::key));
    let words = words.chain(MissingRule::ALL.map(MissingRule::key)).map(|word| ("score", word));
    let choices = Choice::ALL.map(|choice| ("sensitivity", choice.key()));
    let formats = FORMATS.map(|format| ("check", format));
    for (command, word) in words.chain(choices).chain(formats) {
        for language in ["zh", "en"] {
            let help = gdindex(&format!("{command} --help --lang {language}")).prints();
            let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
            let mut named = help.split(|c: char| !is_word(c));
            assert!(named.any(|own| own == word), "{word} in {help}");
        }
    }
}

#[test]
fn control_characters_of_a_file_name_do_not_reach_the_terminal() {
    let name = "\u{1b}[31m2020.csv";
    let folder = Folder::new().with(name, "年份,测评点,数值\n2020,居务公开度,1\n");
    let mut shown = Vec::new();
    for command in ["check", "check -f markdown", "check -f csv", "check -f json", "score", "gap"] {
        let outcome = gdindex(command).arg(name).within(folder.path()).outcome();
        if format!("{}{}", outcome.stdout, outcome.stderr).contains('\u{1b}') {
            shown.push(command);
        }
    }
    assert!(shown.is_empty(), "shown by {shown:?}");
}

#[test]
fn control_characters_of_arguments_do_not_reach_the_terminal() {
    let evil = "\u{1b}[31m居务";
    let folder = Folder::new();
    let mut shown = Vec::new();
    for run in [
        gdindex("score data/2020.csv --set").arg(format!("{evil}=1")),
        gdindex("score data/2020.csv --set").arg(format!("居务公开率={evil}")),
        gdindex("explain").arg(evil),
        gdindex("score").arg(folder.path().join(evil)),
        gdindex("score data/2020.csv -c").arg(evil),
        gdindex("gap data/2020.csv --department").arg(evil),
        gdindex("score data/2020.csv --year").arg(evil),
        gdindex("score data/2020.csv --method").arg(evil),
        gdindex(evil),
        gdindex("score data/2020.csv").arg(format!("--{evil}")),
    ] {
        let outcome = run.ends(2);
        if outcome.stderr.contains('\u{1b}') {
            shown.push(outcome.stderr);
        }
    }
    assert!(shown.is_empty(), "{shown:#?}");
}

/// A catalogue whose every name ends with a character that steers a terminal.
fn hostile_catalogue() -> String {
    let name = |text: &str| format!("\"{text}\\e[31m\"");
    let point = |id: &str, own: &str| {
        let (name, department, attribute) = (name(own), name("局"), name("必达"));
        format!(
            "{{ id: {id}, name: {name}, unit: \"%\", attribute: {attribute}, departments: [{department}], baseline: 10, targets: {{ 2020: 90 }} }}"
        )
    };
    let group = |own: &str, id: &str| {
        format!("  - {{ name: {}, points: [{}] }}\n", name(own), point(id, &format!("点{id}")))
    };
    format!(
        "title: {}\nindex: {}\nbaseline_year: 2017\nlevels: [{}]\nscoring: {{ attributes: {{ {}: {{ binding: true }} }} }}\n\
         grades: [{{ name: {}, min: 60 }}, {{ name: {} }}]\ndimensions:\n{}{}",
        name("目录"),
        name("指数"),
        name("一级"),
        name("必达"),
        name("好"),
        name("差"),
        group("甲组", "a"),
        group("乙组", "b"),
    )
}

#[test]
fn control_characters_of_a_catalogue_do_not_reach_the_terminal() {
    let data = "年份,地区,测评点,数值\n2019,甲,a,50\n2019,乙,a,60\n2020,甲,a,80\n2020,甲,b,95\n2020,乙,a,70\n";
    let folder = Folder::new().with("目录.yaml", hostile_catalogue()).with("数据.csv", data);
    let mut shown = Vec::new();
    for command in [
        "score",
        "gap",
        "gap --by department",
        "rank --year 2020",
        "rank --year 2020 --profile 甲",
        "trend",
        "sensitivity --year 2020 --draws 20",
        "sensitivity --year 2020 --draws 20 --area 甲",
        "report --draws 20",
        "report --draws 20 --area 甲",
        "check",
        "check --by department",
        "explain a",
    ] {
        for format in ["table", "markdown", "html"] {
            let run = gdindex(command).arg("数据.csv").arg("-c").arg("目录.yaml");
            let outcome = run.arg("-f").arg(format).within(folder.path()).outcome();
            assert_ne!(outcome.stdout, "", "{command} -f {format}\n{outcome}");
            if format!("{}{}", outcome.stdout, outcome.stderr).contains('\u{1b}') {
                shown.push(format!("{command} -f {format}"));
            }
        }
    }
    assert!(shown.is_empty(), "shown by {shown:#?}");
}

#[test]
fn a_rule_cannot_be_held_that_no_attribute_takes() {
    let point = "dimensions: [{ name: 甲, points: [{ id: p, name: 点, attribute: 约束性, targets: { 2020: 9 } }] }]";
    let closed = format!(
        "title: 假\nscoring: {{ attributes: {{ 约束性: {{ unmet: {{ slope: 2 }} }} }} }}\nuncertainty: {{ attributes: {{}} }}\n{point}\n"
    );
    let open = closed.replace("{} }", "{ 约束性: { slope: [1, 3] } } }");
    let folder = Folder::new()
        .with("closed.yaml", closed)
        .with("open.yaml", open)
        .with("2020.csv", "测评点,数值\n点,8\n");
    let held = |catalogue: &str, value: &str| {
        gdindex(&format!("sensitivity 2020.csv -c {catalogue} --draws 2 --fix attributes={value}"))
            .within(folder.path())
            .outcome()
    };
    let refused = held("closed.yaml", "slope:1");
    assert_failed_in_chinese(&refused);
    assert!(refused.stderr.contains("uncertainty.attributes"), "{refused}");
    for (catalogue, value) in [("closed.yaml", "nominal"), ("open.yaml", "slope:1")] {
        assert_eq!(held(catalogue, value).status, 0, "{catalogue} {value}");
    }
}
