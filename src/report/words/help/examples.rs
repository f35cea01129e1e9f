//! Examples of every command, each of which runs in a checkout as it stands.

use super::Text;
use crate::report::words::language::say;

/// A command line, and what it gives. Where its exit status is not 0 the text
/// says so.
#[derive(Debug)]
pub struct Example {
    /// What is typed.
    pub command: &'static str,
    /// What comes of it.
    pub gives: Text,
}

/// Heading of the examples.
pub const EXAMPLES: Text = Text::new("例", "Examples");

/// Every exit status, and what it means.
pub const EXIT_STATUSES: [(&str, Text); 3] = [
    ("0", Text::new("完成", "done")),
    (
        "1",
        Text::new(
            "完成，而答案是“不”（数据不合格、指数不发布）",
            "done, and the answer is no (data do not pass, index withheld)",
        ),
    ),
    ("2", Text::new("无法完成", "could not be done")),
];

/// The examples of a command, named by the words after `gdindex`.
#[must_use]
pub fn examples(command: &str) -> &'static [Example] {
    match command {
        "" => &PROGRAM,
        "score" => &SCORE,
        "gap" => &GAP,
        "rank" => &RANK,
        "trend" => &TREND,
        "sensitivity" => &SENSITIVITY,
        "report" => &REPORT,
        "check" => &CHECK,
        "explain" => &EXPLAIN,
        "tidy" => &TIDY,
        "template" => &TEMPLATE,
        "catalogue" => &CATALOGUE,
        "catalogue show" => &CATALOGUE_SHOW,
        "catalogue list" => &CATALOGUE_LIST,
        "catalogue validate" => &CATALOGUE_VALIDATE,
        "catalogue schema" => &CATALOGUE_SCHEMA,
        "completions" => &COMPLETIONS,
        "man" => &MAN,
        _ => &[],
    }
}

/// What help ends with: the examples of a command, and for the program what
/// its exit status means.
#[must_use]
pub fn at_the_end(command: &str) -> String {
    let lines =
        examples(command).iter().map(|own| format!("\n  {}\n      {}", own.command, own.gives));
    let examples: String = lines.collect();
    let statuses =
        if command.is_empty() { format!("\n\n{}", exit_statuses()) } else { String::new() };
    say!("{EXAMPLES}：{examples}{statuses}", "{EXAMPLES}:{examples}{statuses}")
}

fn exit_statuses() -> String {
    let [done, no, failed] = EXIT_STATUSES.map(|(_, meaning)| meaning.get());
    say!("退出码：0 {done}；1 {no}；2 {failed}", "Exit status: 0 {done}; 1 {no}; 2 {failed}")
}

const fn example(command: &'static str, gives: Text) -> Example {
    Example { command, gives }
}

static PROGRAM: [Example; 6] = [
    example(
        "gdindex score data/2020/*",
        Text::new("各部门的文件合起来算综合指数", "the index, from the files of all departments"),
    ),
    example(
        "gdindex gap data/2017.csv --reach 96",
        Text::new("最少补哪几项能到96分", "the fewest points that bring it to 96"),
    ),
    example(
        "gdindex trend data/2019.csv data/2020.csv",
        Text::new(
            "指数为什么变，目标能否达到",
            "what moved the index, and which targets are in reach",
        ),
    ),
    example(
        "gdindex check data/2020/* --min-coverage 90%",
        Text::new("数据对不对，齐不齐", "whether the data are right and complete"),
    ),
    example(
        "gdindex explain 家庭医生签约服务覆盖率 data/2020.csv",
        Text::new("这一项怎样计分", "how this point comes to its score"),
    ),
    example(
        "gdindex template data/2019.csv -f xlsx --split sheets",
        Text::new(
            "各部门的空白填报表，写到文件夹 sheets",
            "a blank sheet for each department, in the folder sheets",
        ),
    ),
];

static SCORE: [Example; 3] = [
    example(
        "gdindex score data/2020.csv",
        Text::new("综合指数、等级、各级得分、差距", "index, grade, scores by level, gaps"),
    ),
    example(
        "gdindex score data/2020/* -o 2020.xlsx",
        Text::new(
            "各部门的文件合起来算，写成工作簿",
            "the departments' files together, as a workbook",
        ),
    ),
    example(
        "gdindex score data/2020.csv --set 家庭医生签约服务覆盖率=50",
        Text::new("这一项若是50%，指数会是多少", "what the index would be with 50% there"),
    ),
];

static GAP: [Example; 3] = [
    example(
        "gdindex gap data/2020.csv --by department",
        Text::new("各数据来源的差距", "the gaps of each department"),
    ),
    example(
        "gdindex gap data/2020.csv --unmet -f csv",
        Text::new("没达标和缺报的测评点，CSV", "points missed or not reported, as CSV"),
    ),
    example(
        "gdindex gap data/2017.csv --reach 96",
        Text::new("最少补哪几项能到96分", "the fewest points that bring the index to 96"),
    ),
];

static RANK: [Example; 3] = [
    example(
        "gdindex rank data/街道/*.csv",
        Text::new(
            "各街道的名次，与上一年相比",
            "ranks of the sub-districts, compared with the year before",
        ),
    ),
    example(
        "gdindex rank data/街道/2020.csv --profile 示例街道甲",
        Text::new("这个街道的强项和弱项", "strengths and weaknesses of this sub-district"),
    ),
    example(
        "gdindex rank data/街道/2020.csv --method minmax",
        Text::new("按极差标准化排名", "ranks with min-max normalisation"),
    ),
];

static TREND: [Example; 3] = [
    example(
        "gdindex trend data/2017.csv data/2018.csv data/2019.csv",
        Text::new(
            "历年变化，2020年的目标能否达到",
            "the change over the years, and which targets of 2020 are in reach",
        ),
    ),
    example(
        "gdindex trend data/2019.csv data/2020.csv --top 3",
        Text::new("升降最多的各3项", "the 3 that rose and the 3 that fell the most"),
    ),
    example(
        "gdindex trend data/街道/*.csv -f csv",
        Text::new("各街道逐年逐项，CSV", "every sub-district, year and point, as CSV"),
    ),
];

static SENSITIVITY: [Example; 3] = [
    example(
        "gdindex sensitivity data/2020.csv",
        Text::new(
            "换种算法，指数和等级会变多少",
            "how far index and grade depend on the choices made",
        ),
    ),
    example(
        "gdindex sensitivity data/2020.csv --vary weights --draws 1000",
        Text::new("只换权重，抽取1000次", "with other weights only, 1000 draws"),
    ),
    example(
        "gdindex sensitivity data/街道/2020.csv --draws 1000",
        Text::new("各街道的名次会变多少", "how far ranks depend on them"),
    ),
];

static CHECK: [Example; 3] = [
    example(
        "gdindex check data/2020/*",
        Text::new(
            "各部门的文件有没有错，齐不齐",
            "whether the departments' files are right and complete",
        ),
    ),
    example(
        "gdindex check data/2020.csv --min-coverage 95%",
        Text::new(
            "填报率不到95%，不通过，退出码1",
            "coverage is below 95%: not passed, exit status 1",
        ),
    ),
    example(
        "gdindex check data/2020.csv --by department",
        Text::new("给各部门的催报", "a reminder for each department"),
    ),
];

static EXPLAIN: [Example; 3] = [
    example(
        "gdindex explain 家庭医生签约服务覆盖率",
        Text::new("目标、权重、来源", "its target, weight and source"),
    ),
    example(
        "gdindex explain 家庭医生签约服务覆盖率 data/2020.csv",
        Text::new(
            "数值怎样成为得分，占指数几分",
            "how its value becomes a score, and part of the index",
        ),
    ),
    example(
        "gdindex explain unknown-point",
        Text::new("这个问题是什么意思，怎样改正", "what this finding means, and how it is mended"),
    ),
];

static TIDY: [Example; 2] = [
    example(
        "gdindex tidy data/2020/区市场监管局.xlsx",
        Text::new("工作簿里的数据，干净的CSV", "the data of a workbook as clean CSV"),
    ),
    example(
        "gdindex tidy data/2020/* -o 2020-tidy.csv",
        Text::new("各部门的文件合成一个", "the departments' files in one"),
    ),
];

static TEMPLATE: [Example; 3] = [
    example(
        "gdindex template data/2019.csv --department 区民政局",
        Text::new(
            "给区民政局的填报表，附2019年的值",
            "the sheet for “区民政局”, beside its values of 2019",
        ),
    ),
    example(
        "gdindex template data/2019.csv -f xlsx --split sheets",
        Text::new(
            "各部门一个工作簿，写到文件夹 sheets",
            "a workbook for each department, in the folder sheets",
        ),
    ),
    example(
        "gdindex template --year 2021 -o 2021.csv",
        Text::new("2021年全部测评点的空白表", "a blank sheet with all points for 2021"),
    ),
];

static CATALOGUE: [Example; 3] = [
    example(
        "gdindex catalogue show",
        Text::new("指标体系与名义权重", "the indicators and their nominal weights"),
    ),
    example("gdindex catalogue list -f csv", Text::new("全部测评点，CSV", "all points, as CSV")),
    example(
        "gdindex catalogue validate indicators.yaml",
        Text::new("目录有没有错", "whether the catalogue has mistakes"),
    ),
];

static CATALOGUE_SHOW: [Example; 2] = [
    example(
        "gdindex catalogue show",
        Text::new("指标体系与名义权重", "the indicators and their nominal weights"),
    ),
    example(
        "gdindex catalogue show --weighting by-point",
        Text::new("按测评点加权的权重", "the weights where every point weighs the same"),
    ),
];

static CATALOGUE_LIST: [Example; 2] = [
    example(
        "gdindex catalogue list",
        Text::new(
            "全部测评点的名称、编号、单位、目标",
            "names, IDs, units and targets of all points",
        ),
    ),
    example(
        "gdindex catalogue list -o points.csv",
        Text::new("写成CSV文件", "the same, into a CSV file"),
    ),
];

static CATALOGUE_VALIDATE: [Example; 2] = [
    example(
        "gdindex catalogue validate",
        Text::new("正在使用的目录有没有错", "whether the catalogue in use has mistakes"),
    ),
    example(
        "gdindex catalogue validate indicators.yaml -f json",
        Text::new("这份目录，JSON", "this catalogue, as JSON"),
    ),
];

static CATALOGUE_SCHEMA: [Example; 2] = [
    example(
        "gdindex catalogue schema",
        Text::new("目录的JSON Schema", "the JSON Schema of catalogues"),
    ),
    example(
        "gdindex catalogue schema -o indicators.schema.json",
        Text::new("写成文件，供编辑器使用", "into a file, for an editor to use"),
    ),
];

static COMPLETIONS: [Example; 3] = [
    example(
        "gdindex completions bash",
        Text::new(
            "bash的补全脚本，可在 ~/.bashrc 里用 source 读入",
            "the script for bash, to be read with source in ~/.bashrc",
        ),
    ),
    example(
        "gdindex completions zsh -o _gdindex",
        Text::new(
            "zsh的，放到 $fpath 的一个文件夹里",
            "that for zsh, to be put into a folder of $fpath",
        ),
    ),
    example(
        "gdindex completions fish -o gdindex.fish",
        Text::new(
            "fish的，放到 ~/.config/fish/completions",
            "that for fish, to be put into ~/.config/fish/completions",
        ),
    ),
];

static MAN: [Example; 3] = [
    example(
        "gdindex man score",
        Text::new("score 的手册页，可用 man -l - 显示", "the page of score, which man -l - shows"),
    ),
    example(
        "gdindex man catalogue show -o gdindex-catalogue-show.1",
        Text::new("写成文件", "a page into a file"),
    ),
    example(
        "gdindex man --dir man1",
        Text::new("全部手册页，写到文件夹 man1", "all pages, in the folder man1"),
    ),
];

static REPORT: [Example; 3] = [
    example(
        "gdindex report data/2017.csv data/2018.csv data/2019.csv data/2020.csv -o 2020.html",
        Text::new(
            "2020年的年度报告，附以前三年的变化",
            "the annual report of 2020, with the three years before",
        ),
    ),
    example(
        "gdindex report data/2020.csv -o 2020.xlsx",
        Text::new("同样内容的工作簿", "the same as a workbook"),
    ),
    example(
        "gdindex report data/街道/*.csv -o 街道.html --lang en",
        Text::new("各街道并列，英文", "the sub-districts side by side, in English"),
    ),
];
