//! Arguments and options.

use super::Text;

/// Files.
pub const FILES: Text = Text::new(
    "数据文件（CSV、XLSX），可以多个；“-”为标准输入，\n“文件#工作表”指定工作簿里的一张表",
    "data files (CSV, XLSX), any number; “-” is standard input, “file#sheet” one sheet of a workbook",
);
/// Files of earlier years.
pub const EARLIER_FILES: Text = Text::new(
    "以前年份的数据，可以没有；最近一年的值列在填报表里供对照",
    "data of earlier years, may be left out; the values of the latest year are shown in the sheet to compare with",
);
/// The subject of `explain`.
pub const SUBJECT: Text = Text::new(
    "测评点的名称或编号，或问题代码（如 unknown-point）",
    "name or ID of a point, or a finding code (such as unknown-point)",
);
/// `--catalogue`
pub const CATALOGUE_FILE: Text = Text::new(
    "指标目录；缺省依次为 $GDINDEX_CATALOGUE、\n./indicators.yaml、内置目录",
    "catalogue of indicators; by default $GDINDEX_CATALOGUE, else ./indicators.yaml, else the built-in one",
);
/// `--format`
pub const FORMAT: Text = Text::new(
    "输出格式：table、markdown、csv、json、xlsx、html；\ncheck 另有 github、junit [缺省由 -o 的文件名结尾决定，\n否则 table]",
    "format: table, markdown, csv, json, xlsx, html; for check also github, junit [default: by the file name after -o, else table]",
);
/// `--output`
pub const OUTPUT: Text = Text::new(
    "写到文件（整个写完才替换），不写标准输出",
    "write to a file (replaced only when all is written), not to standard output",
);
/// `--encoding`
pub const ENCODING: Text = Text::new(
    "文本的编码：utf-8、utf-16、utf-16be、gb18030（gbk）\n[缺省由内容判断]",
    "encoding of text: utf-8, utf-16, utf-16be, gb18030 (gbk) [default: by content]",
);
/// `--year`
pub const YEAR: Text = Text::new(
    "只算这一年；数据没有年份时即为其年份",
    "only this year; for data without a year, their year",
);
/// `--area`
pub const AREA: Text = Text::new(
    "只算这个地区，写名称或代码；可重复",
    "only this area, by name or code; may be repeated",
);
/// `--target-year`
pub const TARGET_YEAR: Text = Text::new("按这一年的目标评判", "judge by the targets of this year");
/// `--pace`
pub const PACE: Text = Text::new(
    "按时序进度评判：首个目标年之前用里程碑",
    "judge by schedule: before the first target year by milestones",
);
/// `--method`
pub const METHOD: Text = Text::new(
    "计分方法：attainment、progress、efficacy，\n与各地区比较：minmax、zscore、percentile",
    "scoring method: attainment, progress, efficacy; against other areas: minmax, zscore, percentile",
);
/// `--weighting`
pub const WEIGHTING: Text =
    Text::new("权重：by-level 逐级，by-point 按测评点", "weights: by-level, by-point");
/// `--aggregation`
pub const AGGREGATION: Text =
    Text::new("平均：arithmetic、geometric、harmonic", "mean: arithmetic, geometric, harmonic");
/// `--missing`
pub const MISSING: Text = Text::new(
    "缺报：renormalise 分摊权重，floor 最低分，\nrefuse 不出分",
    "what is not reported: renormalise shares its weight, floor gives the lowest score, refuse gives no score",
);
/// `--set`
pub const SET: Text = Text::new(
    "假设某测评点的值，可多次使用：--set 名称=数值",
    "suppose a value of a point; may be repeated: --set POINT=VALUE",
);
/// `--skip-invalid`
pub const SKIP_INVALID: Text = Text::new(
    "跳过无效的格子（按缺报），各种输出都会注明",
    "skip invalid cells (as not reported); every output says so",
);
/// `--bom`
pub const BOM: Text =
    Text::new("CSV以BOM开头，便于Excel打开", "begin CSV with a BOM, so that Excel opens it");
/// `--no-header`
pub const NO_HEADER: Text = Text::new("CSV不带表头", "CSV without header");
/// `--color`
pub const COLOR: Text = Text::new(
    "颜色：auto、always、never [缺省 auto]",
    "colour: auto, always, never [default: auto]",
);
/// `--lang`
pub const LANG: Text = Text::new(
    "语言：zh 中文，en 英文 [缺省 $GDINDEX_LANG，否则 zh]",
    "language: zh Chinese, en English\n[default: $GDINDEX_LANG, else zh]",
);
/// `--quiet`
pub const QUIET: Text = Text::new("不输出提示和警告", "no notes or warnings");
/// `--verbose`
pub const VERBOSE: Text =
    Text::new("更详细：全部层级、提示、编码", "more detail: all levels, notes, encodings");
/// `--unmet`
pub const UNMET: Text =
    Text::new("只看未达标、未到期和缺报的", "only what is missed, not due or not reported");
/// `--attribute`
pub const ATTRIBUTE: Text =
    Text::new("只看这种属性，如 约束性", "only this attribute, such as “约束性” (binding)");
/// `--department`
pub const DEPARTMENT: Text = Text::new("只看这个数据来源", "only this department");
/// `--department` of `template`
pub const SUPPLIERS: Text = Text::new(
    "只给这个数据来源，可多次使用 [缺省全部]",
    "only this department; may be repeated [default: all]",
);
/// `--split`
pub const SPLIT: Text = Text::new(
    "每个数据来源一个文件，写到这个文件夹，\n列出写了哪些；不覆盖已有的文件",
    "write one file per department into this folder and list them; existing files are never overwritten",
);
/// `--year` of `template`
pub const SHEET_YEAR: Text = Text::new(
    "填报哪一年 [缺省为FILE最近一年的下一年；\n没有FILE则由部门填]",
    "year to report [default: the one after the latest of FILE; without FILE, for departments to fill in]",
);
/// `--area` of `template`
pub const SHEET_AREA: Text =
    Text::new("填报哪个地区：加一列地区", "area to report; adds a column for it");
/// `--format` of `template`
pub const SHEET_FORMAT: Text = Text::new(
    "格式：csv、xlsx\n[缺省由 -o 的文件名结尾决定，否则 csv]",
    "format: csv, xlsx [default: by the file name after -o, else csv]",
);
/// `--verbose` of `template`
pub const VERBOSE_DATA: Text = Text::new("更详细：提示、编码", "more detail: notes, encodings");
/// `--by`
pub const BY: Text = Text::new("分组：department 按数据来源", "group by: department");
/// `--sort`
pub const SORT: Text = Text::new(
    "排序：gain 可增分、attainment 实现程度、\ncatalogue 目录次序 [缺省 gain]",
    "order: gain, attainment, catalogue (its order) [default: gain]",
);
/// `--top`
pub const TOP: Text = Text::new("只看前几项", "only the first N");
/// `--reach`
pub const REACH: Text = Text::new(
    "最少补哪几项，综合指数就能到这个分数",
    "the fewest points that bring the index to this score",
);
/// `--year` of `rank`
pub const RANKED_YEAR: Text = Text::new(
    "排这一年 [缺省为数据里最近一年]，与数据里的前一年\n相比；数据没有年份时即为其年份",
    "rank this year [default: the latest of the data], compared with the year before in the data; for data without a year, their year",
);
/// `--benchmark`
pub const BENCHMARK: Text = Text::new(
    "与它相比：地区的名称或代码，@best 第一名，\n@median 各项的中位数",
    "compare with it: name or code of an area, @best the first, @median the median of each",
);
/// `--profile`
pub const PROFILE: Text = Text::new(
    "只看这个地区的强项和弱项\n[基准缺省为 @median]",
    "only strengths and weaknesses of this area [default benchmark: @median]",
);
/// `--year` of `trend`
pub const LAST_YEAR: Text = Text::new(
    "只看到这一年为止；数据没有年份时即为其年份",
    "only up to this year; for data without a year, their year",
);
/// `--top` of `trend`
pub const MOVERS: Text = Text::new(
    "升、降和展望里各列前几项 [缺省5]",
    "how many to list of rises, falls and outlook [default: 5]",
);
/// `--set` of `trend`
pub const SET_LATEST: Text = Text::new(
    "假设某测评点最近一年的值，可多次使用：\n--set 名称=数值",
    "suppose the latest value of a point; may be repeated: --set POINT=VALUE",
);
/// `--verbose` of `trend`
pub const VERBOSE_TREND: Text = Text::new(
    "更详细：全部测评点和层级、提示、编码",
    "more detail: all points and levels, notes, encodings",
);
/// `--min-coverage`
pub const MIN_COVERAGE: Text = Text::new(
    "填报率低于此数即不合格，如 0.9 或 90%\n[缺省为目录的 min_coverage]",
    "coverage below this fails the check, such as 0.9 or 90% [default: min_coverage of the catalogue]",
);
/// `--require`
pub const REQUIRE: Text = Text::new(
    "必须有数据的测评点或属性（如 约束性），\n可多次使用；缺了即不合格",
    "point or attribute (such as “约束性”, binding) that must have data; may be repeated; the check fails without",
);
/// `check --by`
pub const CHECK_BY: Text = Text::new(
    "department：给各部门写催报\n（缺什么、错什么、怎样填）",
    "department: a reminder for each (what is missing or wrong, how to fill it in)",
);
/// `--against`
pub const AGAINST: Text = Text::new(
    "与上次的数据文件相比，写在数据文件之后：\n新报、改数、撤回，以及没达标就不再报的",
    "compare with the data files of last time, written after those of now: newly reported, revised, withdrawn, and what was missed and is no longer reported",
);
/// `--strict`
pub const STRICT: Text = Text::new("有警告也不合格", "warnings fail the check, too");
/// `--depth`
pub const DEPTH: Text = Text::new(
    "列到第几级：0只有综合指数，1到一级指标…\n[缺省全部；页面两级，-v 全部]",
    "down to which level: 0 the index alone, 1 the first-level indicators… [default: all; on pages two, with -v all]",
);
/// `--threads` of `score`
pub const THREADS: Text = Text::new(
    "读大文件用几个线程，结果都一样 [缺省为处理器数]",
    "threads that read large files; the result is the same [default: number of processors]",
);
/// `--threads` of `sensitivity`
pub const THREADS_SENSITIVITY: Text = Text::new(
    "用几个线程重算，结果都一样 [缺省为处理器数]",
    "threads that compute; the result is the same [default: number of processors]",
);
/// `--draws`
pub const DRAWS: Text = Text::new("抽取多少次 [缺省 10000]", "how many draws [default: 10000]");
/// `--seed`
pub const SEED: Text = Text::new(
    "随机数的种子：同一种子，结果逐位相同 [缺省 1]",
    "seed of random numbers: the same seed gives the same result to the last digit [default: 1]",
);
/// `--fix`
pub const FIX: Text = Text::new(
    "某项选择不变，可重复：--fix aggregation=geometric，\n值写 nominal 就照公布的做法（目录加本次选项）",
    "hold a choice, may be repeated: --fix aggregation=geometric; the value nominal keeps what is published (catalogue and options of this run)",
);
/// `--vary`
pub const VARY: Text = Text::new(
    "只放开这项选择，可重复：weights、method、aggregation、\nweighting、attributes、missing、scales",
    "leave only this choice open, may be repeated: weights, method, aggregation, weighting, attributes, missing, scales",
);
/// `--write-draws`
pub const WRITE_DRAWS: Text = Text::new(
    "把每次抽到的选择和权重写到这个CSV文件",
    "write the choices and weights of every draw to this CSV file",
);
/// `--replay`
pub const REPLAY: Text = Text::new(
    "不抽取，照这个CSV文件里的选择和权重重算",
    "no draws: compute again with the choices and weights in this CSV file",
);
/// `--top` of `sensitivity`
pub const LEFT_OUT: Text = Text::new(
    "影响最大的列出几项 [缺省 5]",
    "how many of the most influential to list [default: 5]",
);
/// `--year` of `sensitivity`
pub const TRIED_YEAR: Text =
    Text::new("算哪一年 [缺省最近一年]", "year to compute [default: the latest]");
/// `--verbose` of `sensitivity`
pub const VERBOSE_SENSITIVITY: Text = Text::new(
    "更详细：全部测评点和分组、提示、编码",
    "more detail: all points and groups, notes, encodings",
);
/// `--draws` of `report`
pub const REPORT_DRAWS: Text = Text::new(
    "换用其他算法重算的次数 [缺省 1000]",
    "how many times to compute with other choices\n[default: 1000]",
);
/// `--format` of `report`
pub const REPORT_FORMAT: Text = Text::new(
    "输出格式：html、markdown、xlsx、table\n[缺省由 -o 的文件名结尾决定，否则 html]",
    "format: html, markdown, xlsx, table\n[default: by the file name after -o, else html]",
);
/// `--year` of `report`
pub const REPORT_YEAR: Text = Text::new(
    "报告这一年，以前各年作为历年变化 [缺省最近一年]",
    "report on this year, with those before [default: the latest]",
);
/// `--help`
pub const HELP: Text = Text::new("显示帮助", "show help");
/// `--version`
pub const VERSION: Text = Text::new("显示版本", "show the version");
/// Argument of `completions`.
pub const SHELL: Text =
    Text::new("哪个shell：bash、zsh、fish、powershell", "which shell: bash, zsh, fish, powershell");
/// Argument of `man`.
pub const MAN_PAGE: Text = Text::new(
    "哪个命令，如 score、catalogue show [缺省为总的一页]",
    "which command, such as score or catalogue show [default: the page of the program]",
);
/// `--dir`
pub const MAN_DIR: Text = Text::new(
    "全部手册页写到这个文件夹，列出写了哪些；不覆盖已有的文件",
    "all pages into this folder, listing them; never over existing files",
);
