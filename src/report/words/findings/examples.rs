//! An example of each finding code: the smallest input that raises it, as
//! somebody would write it by mistake, and the same input put right.

use crate::model::Code;
use crate::report::words::either;
use crate::report::words::language::say;

/// The smallest input that raises a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Where it stands.
    pub setting: Setting,
    /// Its lines; none for an empty file.
    pub wrong: Vec<&'static str>,
    /// What should stand there.
    pub right: Right,
}

/// Where the lines of an example stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A data file of this name, read with these options against the built-in
    /// catalogue.
    Data {
        /// Its name.
        file: &'static str,
        /// Options of the command line; mostly none.
        options: &'static str,
    },
    /// `2020.xlsx` as it is, or with `#` and a sheet behind its name. A line that
    /// begins with `▸` names a sheet, the next are its rows; `〃` is a cell
    /// merged with the one above.
    Workbook {
        /// The name on the command line.
        asked: &'static str,
    },
    /// `draws.csv`, computed again with `--replay`.
    Replayed,
    /// `2020.csv`, compared with `2019.csv`. A line that begins with `▸` names
    /// the file whose lines come next.
    Against,
    /// `2020.csv`, read against a catalogue that has `transform: log` for its
    /// point; the built-in one has it for none.
    Logarithmic,
    /// Some of the outermost keys of a catalogue.
    Catalogue,
    /// Points under a `points` of a catalogue.
    Points,
}

/// What should stand there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Right {
    /// These lines.
    Lines(Vec<&'static str>),
    /// What no lines can show.
    Words(&'static str),
    /// The same: nothing is wrong.
    Same,
}

impl Setting {
    /// The file that holds the lines.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Data { file, .. } => file,
            Self::Workbook { .. } => "2020.xlsx",
            Self::Logarithmic | Self::Against => "2020.csv",
            Self::Replayed => "draws.csv",
            Self::Catalogue | Self::Points => "indicators.yaml",
        }
    }

    /// The options that the example needs.
    #[must_use]
    pub fn options(self) -> Option<&'static str> {
        match self {
            Self::Data { options, .. } => Some(options).filter(|options| !options.is_empty()),
            Self::Against => Some("--against 2019.csv"),
            Self::Replayed => Some("--replay draws.csv"),
            Self::Workbook { .. } | Self::Logarithmic | Self::Catalogue | Self::Points => None,
        }
    }

    /// File, options and place in a few words.
    #[must_use]
    pub fn text(self) -> String {
        let file = self.file();
        match (self, self.options()) {
            (Self::Workbook { asked }, _) => say!(
                "{asked}，“▸”后是工作表名，“〃”是与上格合并",
                "{asked}; “▸” names a sheet, “〃” is a cell merged with the one above"
            ),
            (Self::Points, _) => say!("{file}，points 之下", "{file}, under points"),
            (Self::Logarithmic, _) => say!(
                "{file}，目录里该点有 transform: log",
                "{file}, where the catalogue has transform: log for the point"
            ),
            (_, Some(options)) => say!("{file}，选项 {options}", "{file}, with {options}"),
            (_, None) => file.to_owned(),
        }
    }
}

impl Right {
    /// What to write, as one text; `None` where nothing is to be changed.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Lines(lines) => Some(lines.join("\n")),
            Self::Words(words) => Some((*words).to_owned()),
            Self::Same => None,
        }
    }
}

const HEADER: &str = "年份,测评点,数值";
const HEADER_AND_STATUS: &str = "年份,测评点,数值,数据状态";
const HEADER_AND_STREET: &str = "年份,街道,测评点,数值";
const RATE: &str = "2020,城镇登记失业率,3.2";
const RATE_LAST: &str = "2019,城镇登记失业率,3.5";
const TURNOUT: &str = "2020,基层民主参选率,95.2";
const TURNOUT_LAST: &str = "2017,基层民主参选率,94.1";

/// The example of a code. A new code needs an arm here; `tests/cli/examples.rs`
/// proves what it shows.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one arm per code")]
pub fn example(code: Code) -> Example {
    match code {
        Code::NotATable => data(
            "2020.pdf",
            ["%PDF-1.7"],
            told(either("请对方提供表格文件", "ask for the table as a CSV or XLSX file")),
        ),
        Code::Encoding => data(
            "2020.csv",
            [HEADER, RATE, "2020,\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD},95.2"],
            lines([HEADER, RATE, TURNOUT]),
        ),
        Code::EmptyFile => data("2020.csv", [], lines([HEADER, RATE])),
        Code::NoHeader => data("2020.csv", [RATE], lines([HEADER, RATE])),
        Code::DuplicateColumn => data(
            "2020.csv",
            ["年份,测评点,数值,完成值", "2020,城镇登记失业率,3.2,3.1"],
            lines([HEADER, RATE]),
        ),
        Code::UnknownColumn => data(
            "2020.csv",
            ["年份,居务公开率,民主参选率", "2020,100,95.2"],
            lines(["年份,居务公开率,基层民主参选率", "2020,100,95.2"]),
        ),
        Code::UnusedColumn => data(
            "2020.csv",
            ["年份,测评点,数值,联系人", "2020,城镇登记失业率,3.2,张三"],
            Right::Same,
        ),
        Code::MisnamedFile => data(
            "2020.xlsx",
            [HEADER, RATE],
            told(either(
                "文件名改成 2020.csv；或另存为Excel工作簿",
                "rename the file 2020.csv, or save it as an Excel workbook",
            )),
        ),
        Code::UnknownSheet => {
            workbook("2020.xlsx#汇总", ["▸汇总表", HEADER, RATE], lines(["▸汇总", HEADER, RATE]))
        }
        Code::ChosenSheet => {
            workbook("2020.xlsx", ["▸数据", HEADER, RATE, "▸联系人", "区人社局"], Right::Same)
        }
        Code::UnreadSheet => workbook(
            "2020.xlsx",
            ["▸上半年", HEADER, RATE, "▸下半年", HEADER, TURNOUT],
            lines(["▸全年", HEADER, RATE, TURNOUT]),
        ),
        Code::UnclosedQuote => row("2020,城镇登记失业率,\"3.2", RATE),
        Code::StrayQuote => data(
            "2020.csv",
            ["年份,测评点,数值,备注", "2020,城镇登记失业率,3.2,按\"快报\"填"],
            lines(["年份,测评点,数值,备注", "2020,城镇登记失业率,3.2,\"按\"\"快报\"\"填\""]),
        ),
        Code::ControlCharacter => row("2020,城镇登记失业率,3\u{b}.2", RATE),
        Code::ExtraCells => {
            row("2020,城镇居民人均可支配收入,31,295", "2020,城镇居民人均可支配收入,\"31,295\"")
        }
        Code::MissingCells => data(
            "2020.csv",
            ["年份,测评点,单位,数值", "2020,城镇登记失业率,3.2"],
            lines(["年份,测评点,单位,数值", "2020,城镇登记失业率,%,3.2"]),
        ),
        Code::ShiftedRow => data(
            "2020.csv",
            ["年份,三级指标,测评点,数值", "2020,城镇登记失业率,3.2,"],
            lines(["年份,三级指标,测评点,数值", "2020,就业情况,城镇登记失业率,3.2"]),
        ),
        Code::MissingName => row("2020,,3.2", RATE),
        Code::UnknownPoint => row("2020,失业率,3.2", RATE),
        Code::NoYear => {
            data("数据.csv", ["测评点,数值", "城镇登记失业率,3.2"], lines([HEADER, RATE]))
        }
        Code::AmbiguousYear => {
            data("2019-2020.csv", ["测评点,数值", "城镇登记失业率,3.2"], lines([HEADER, RATE]))
        }
        Code::BadYear => row("20年,城镇登记失业率,3.2", RATE),
        Code::MissingArea => data(
            "2020.csv",
            [HEADER_AND_STREET, "2020,示例街道甲,居务公开率,100", "2020,,基层民主参选率,95.2"],
            lines([
                HEADER_AND_STREET,
                "2020,示例街道甲,居务公开率,100",
                "2020,示例街道甲,基层民主参选率,95.2",
            ]),
        ),
        Code::TotalRow => data(
            "2020.csv",
            [HEADER_AND_STREET, "2020,示例街道甲,居务公开率,100", "2020,合计,居务公开率,100"],
            lines([HEADER_AND_STREET, "2020,示例街道甲,居务公开率,100"]),
        ),
        Code::DamagedCode => data(
            "2020.csv",
            ["年份,地区代码,地区,测评点,数值", "2020,5.30E+05,官渡区,居务公开率,100"],
            lines(["年份,地区代码,地区,测评点,数值", "2020,530111,官渡区,居务公开率,100"]),
        ),
        Code::UnreadableValue => row("2020,城镇登记失业率,约3.2", RATE),
        Code::MergedValue => workbook(
            "2020.xlsx",
            ["▸数据", HEADER, "2020,居务公开率,95.2", "2020,基层民主参选率,〃"],
            lines(["▸数据", HEADER, "2020,居务公开率,95.2", TURNOUT]),
        ),
        Code::WrongUnit => row("2020,社区居家养老服务中心,68家", "2020,社区居家养老服务中心,68个"),
        Code::WrongLabel => row("2020,公共文化设施,良好", "2020,公共文化设施,基本完好"),
        Code::UnknownStatus => data(
            "2020.csv",
            [HEADER_AND_STATUS, "2020,城镇登记失业率,3.2,暂定"],
            lines([HEADER_AND_STATUS, "2020,城镇登记失业率,3.2,初步"]),
        ),
        Code::Conflict => {
            data("2020.csv", [HEADER, RATE, "2020,城镇登记失业率,3.1"], lines([HEADER, RATE]))
        }
        Code::Implausible => row("2020,基层民主参选率,952", TURNOUT),
        Code::NotPositive => Example {
            setting: Setting::Logarithmic,
            ..row("2020,城镇居民人均可支配收入,0", "2020,城镇居民人均可支配收入,31295")
        },
        Code::NothingSelected => data("2020.csv", [HEADER], lines([HEADER, RATE])),
        Code::Duplicate => data("2020.csv", [HEADER, RATE, RATE], lines([HEADER, RATE])),
        Code::AssumedYear => data(
            "2020.csv",
            [HEADER, "2019,城镇登记失业率,3.3", ",基层民主参选率,95.2"],
            lines([HEADER, "2019,城镇登记失业率,3.3", "2019,基层民主参选率,95.2"]),
        ),
        Code::Magnitude => data(
            "2020.csv",
            [HEADER, TURNOUT_LAST, "2020,基层民主参选率,0.952"],
            lines([HEADER, TURNOUT_LAST, TURNOUT]),
        ),
        Code::SilentUnmet => Example {
            setting: Setting::Against,
            wrong: vec!["▸2019.csv", HEADER, RATE_LAST, "▸2020.csv", HEADER, TURNOUT],
            right: lines(["▸2019.csv", HEADER, RATE_LAST, "▸2020.csv", HEADER, RATE, TURNOUT]),
        },
        Code::NotApplicableByRule => data(
            "2020.csv",
            [
                HEADER_AND_STREET,
                "2020,示例街道甲,居务公开率,100",
                "2020,示例街道甲,教育支出占财政支出比重,24",
            ],
            lines([HEADER_AND_STREET, "2020,示例街道甲,居务公开率,100"]),
        ),
        Code::UnlistedArea => data(
            "2020.csv",
            [HEADER_AND_STREET, "2020,示例街甲,居务公开率,100"],
            lines([HEADER_AND_STREET, "2020,示例街道甲,居务公开率,100"]),
        ),
        Code::OtherYear => with_option("--year 2020", [HEADER, "2019,城镇登记失业率,3.3", RATE]),
        Code::OtherArea => with_option(
            "--area 示例街道甲",
            [HEADER_AND_STREET, "2020,示例街道甲,居务公开率,100", "2020,示例街道乙,居务公开率,98"],
        ),
        Code::TextRow => data("2020.csv", [HEADER, RATE, "注：年末数"], Right::Same),
        Code::RepeatedHeader => data("2020.csv", [HEADER, RATE, HEADER, TURNOUT], Right::Same),
        Code::DrawsFile => {
            replayed(["1,arithmetic", "2,几何平均"], ["1,arithmetic", "2,geometric"])
        }
        Code::CatalogueSyntax => point(["  targets: { 2020: 90"], ["  targets: { 2020: 90 }"]),
        Code::UnknownKey => point(
            ["  unti: \"%\"", "  targets: { 2020: 90 }"],
            ["  unit: \"%\"", "  targets: { 2020: 90 }"],
        ),
        Code::RepeatedKey => point(
            ["  targets: { 2020: 90 }", "  targets: { 2035: 95 }"],
            ["  targets: { 2020: 90, 2035: 95 }"],
        ),
        Code::MissingKey => points(
            ["- name: 就业率", "  targets: { 2020: 90 }"],
            ["- id: jobs", "  name: 就业率", "  targets: { 2020: 90 }"],
        ),
        Code::WrongType => point(
            ["  weight: 两倍", "  targets: { 2020: 90 }"],
            ["  weight: 2", "  targets: { 2020: 90 }"],
        ),
        Code::DuplicateId => points(
            [
                "- { id: jobs, name: 就业率, targets: { 2020: 90 } }",
                "- { id: jobs, name: 参保率, targets: { 2020: 98 } }",
            ],
            [
                "- { id: jobs, name: 就业率, targets: { 2020: 90 } }",
                "- { id: pensions, name: 参保率, targets: { 2020: 98 } }",
            ],
        ),
        Code::DuplicateName => points(
            [
                "- { id: jobs, name: 就业率, targets: { 2020: 90 } }",
                "- { id: youth-jobs, name: 就业率, targets: { 2020: 80 } }",
            ],
            [
                "- { id: jobs, name: 就业率, targets: { 2020: 90 } }",
                "- { id: youth-jobs, name: 青年就业率, targets: { 2020: 80 } }",
            ],
        ),
        Code::UnknownScale => point(
            ["  scale: 效果", "  targets: { 2020: 明显 }"],
            ["  scale: 成效", "  targets: { 2020: 明显 }"],
        ),
        Code::UnknownName => catalogue(
            ["area: 官渡区", "names_en: { 关渡区: Guandu District }"],
            ["area: 官渡区", "names_en: { 官渡区: Guandu District }"],
        ),
        Code::UnknownAttribute => point(
            ["  attribute: 约束", "  targets: { 2020: 90 }"],
            ["  attribute: 约束性", "  targets: { 2020: 90 }"],
        ),
        Code::NotOnScale => point(
            ["  scale: 成效", "  targets: { 2020: 良好 }"],
            ["  scale: 成效", "  targets: { 2020: 明显 }"],
        ),
        Code::EmptyScale => catalogue(
            ["scales:", "  成效: []"],
            [
                "scales:",
                "  成效:",
                "    - { label: 明显, score: 100 }",
                "    - { label: 不明显, score: 0 }",
            ],
        ),
        Code::BadLabel => catalogue(
            [
                "scales:",
                "  成效:",
                "    - { label: 明显, score: 100 }",
                "    - { label: 缺, score: 0 }",
            ],
            [
                "scales:",
                "  成效:",
                "    - { label: 明显, score: 100 }",
                "    - { label: 不明显, score: 0 }",
            ],
        ),
        Code::ZeroScaleTarget => point(
            ["  scale: 成效", "  targets: { 2020: 不明显 }"],
            ["  scale: 成效", "  targets: { 2020: 明显 }"],
        ),
        Code::UnreadableTarget => {
            point(["  targets: { 2020: 90左右 }"], ["  targets: { 2020: 90 }"])
        }
        Code::UnreadableBaseline => point(
            ["  baseline: 约85", "  targets: { 2020: 90 }"],
            ["  baseline: 85", "  targets: { 2020: 90 }"],
        ),
        Code::NoTarget => point([], ["  targets: { 2020: 90 }"]),
        Code::NoDirection => point(
            ["  method: minmax", "  targets: { 2020: 1至2 }"],
            ["  method: attainment", "  targets: { 2020: 1至2 }"],
        ),
        Code::TargetYear => point(["  targets: { 十三五末: 90 }"], ["  targets: { 2020: 90 }"]),
        Code::TargetNotPositive => points(
            ["- id: fires", "  name: 火灾起数", "  targets: { 2020: 0 }"],
            ["- id: fires", "  name: 火灾起数", "  direction: lower", "  targets: { 2020: 0 }"],
        ),
        Code::FloorBeyondTarget => point(
            ["  floor: 95", "  targets: { 2020: 90 }"],
            ["  floor: 60", "  targets: { 2020: 90 }"],
        ),
        Code::FloorShape => point(
            ["  floor: 0", "  targets: { 2020: 5至10 }"],
            ["  floor: [0, 20]", "  targets: { 2020: 5至10 }"],
        ),
        Code::LogDomain => points(
            ["- id: income", "  name: 人均收入", "  transform: log", "  targets: { 2020: 35000 }"],
            [
                "- id: income",
                "  name: 人均收入",
                "  transform: log",
                "  floor: 1000",
                "  targets: { 2020: 35000 }",
            ],
        ),
        Code::OutOfRange => {
            catalogue(["scoring:", "  min_coverage: 65"], ["scoring:", "  min_coverage: 0.65"])
        }
        Code::ZeroWeights => catalogue(
            [
                "dimensions:",
                "  - name: 民生",
                "    points:",
                "      - { id: jobs, name: 就业率, weight: 0, targets: { 2020: 90 } }",
            ],
            [
                "dimensions:",
                "  - name: 民生",
                "    points:",
                "      - { id: jobs, name: 就业率, weight: 1, targets: { 2020: 90 } }",
            ],
        ),
        Code::EmptyGroup => catalogue(
            ["dimensions:", "  - name: 民生"],
            [
                "dimensions:",
                "  - name: 民生",
                "    points:",
                "      - { id: jobs, name: 就业率, targets: { 2020: 90 } }",
            ],
        ),
        Code::PlausibleExcludesTarget => point(
            ["  targets: { 2020: 90 }", "  plausible: [0, 1]"],
            ["  targets: { 2020: 90 }", "  plausible: [0, 100]"],
        ),
        Code::RangeReversed => point(
            ["  targets: { 2020: 90 }", "  plausible: [100, 0]"],
            ["  targets: { 2020: 90 }", "  plausible: [0, 100]"],
        ),
        Code::GradesNotFalling => catalogue(
            ["grades:", "  - { name: 合格, min: 60 }", "  - { name: 优秀, min: 90 }"],
            ["grades:", "  - { name: 优秀, min: 90 }", "  - { name: 合格, min: 60 }"],
        ),
        Code::StagesNotRising => catalogue(
            ["stages:", "  - { from: 2018, until: 2020 }", "  - { from: 2020, until: 2030 }"],
            ["stages:", "  - { from: 2018, until: 2020 }", "  - { from: 2021, until: 2030 }"],
        ),
        Code::UncertaintyList => catalogue(
            ["scoring: { aggregation: arithmetic }", "uncertainty:", "  aggregation: [geometric]"],
            [
                "scoring: { aggregation: arithmetic }",
                "uncertainty:",
                "  aggregation: [arithmetic, geometric]",
            ],
        ),
        Code::SilencePays => catalogue(
            ["scoring:", "  method: zscore", "  zscore: { mean: 0, sd: 1 }", "  missing: floor"],
            [
                "scoring:",
                "  method: zscore",
                "  zscore: { mean: 0, sd: 1 }",
                "  score_range: [-3, 3]",
                "  missing: floor",
            ],
        ),
        Code::MeanNeedsPositiveScores => catalogue(
            ["scoring:", "  aggregation: geometric", "  score_range: [-100, 100]"],
            ["scoring:", "  aggregation: geometric", "  score_range: [0, 100]"],
        ),
        Code::DuplicateArea => {
            catalogue(["areas:", "  官渡区: 区", "  官渡 区: 区"], ["areas:", "  官渡区: 区"])
        }
        Code::UnknownKind => catalogue(
            [
                "areas: { 官渡区: 区 }",
                "dimensions:",
                "  - name: 财政",
                "    applies_to: [县]",
                "    points:",
                "      - { id: education, name: 教育支出占比, targets: { 2020: 25 } }",
            ],
            [
                "areas: { 官渡区: 区 }",
                "dimensions:",
                "  - name: 财政",
                "    applies_to: [区]",
                "    points:",
                "      - { id: education, name: 教育支出占比, targets: { 2020: 25 } }",
            ],
        ),
        Code::AppliesNowhere => {
            point(["  applies_to: []", "  targets: { 2020: 90 }"], ["  targets: { 2020: 90 }"])
        }
    }
}

fn data<const N: usize>(file: &'static str, wrong: [&'static str; N], right: Right) -> Example {
    Example { setting: Setting::Data { file, options: "" }, wrong: wrong.into(), right }
}

fn workbook<const N: usize>(
    asked: &'static str,
    wrong: [&'static str; N],
    right: Right,
) -> Example {
    Example { setting: Setting::Workbook { asked }, wrong: wrong.into(), right }
}

/// Rows of a record of draws.
fn replayed(wrong: [&'static str; 2], right: [&'static str; 2]) -> Example {
    let whole = |rows: [&'static str; 2]| [&["draw,aggregation"][..], &rows].concat();
    Example { setting: Setting::Replayed, wrong: whole(wrong), right: Right::Lines(whole(right)) }
}

/// One row of `2020.csv` under the usual header.
fn row(wrong: &'static str, right: &'static str) -> Example {
    data("2020.csv", [HEADER, wrong], lines([HEADER, right]))
}

/// Rows of `2020.csv` of which an option selects some.
fn with_option<const N: usize>(options: &'static str, rows: [&'static str; N]) -> Example {
    let setting = Setting::Data { file: "2020.csv", options };
    Example { setting, wrong: rows.into(), right: Right::Same }
}

fn catalogue<const N: usize, const M: usize>(
    wrong: [&'static str; N],
    right: [&'static str; M],
) -> Example {
    Example { setting: Setting::Catalogue, wrong: wrong.into(), right: lines(right) }
}

fn points<const N: usize, const M: usize>(
    wrong: [&'static str; N],
    right: [&'static str; M],
) -> Example {
    Example { setting: Setting::Points, wrong: wrong.into(), right: lines(right) }
}

/// One point; only what is behind its name differs.
fn point<const N: usize, const M: usize>(
    wrong: [&'static str; N],
    right: [&'static str; M],
) -> Example {
    let whole = |rest: &[&'static str]| [&["- id: jobs", "  name: 就业率"], rest].concat();
    let (wrong, right) = (whole(&wrong), Right::Lines(whole(&right)));
    Example { setting: Setting::Points, wrong, right }
}

fn lines<const N: usize>(lines: [&'static str; N]) -> Right {
    Right::Lines(lines.into())
}

fn told(words: &'static str) -> Right {
    Right::Words(words)
}
