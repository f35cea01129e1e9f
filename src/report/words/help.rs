//! The help of the command line.

use super::Text;

/// The program in a sentence.
pub const ABOUT: Text =
    Text::new("官渡区社会治理指数计算器：由指标目录和各部门表格计算综合指数、差距和数据质量", "");
/// What `score` does.
pub const SCORE: Text = Text::new("计算综合指数：总分与上下界、等级、各级得分、差距", "");
/// What `gap` does.
pub const GAP: Text = Text::new("差距表：哪些没达标、差多少、补上能增多少分", "");
/// What `rank` does.
pub const RANK: Text = Text::new("地区排名：指数、等级、各一级指标的名次，数据够不够区分先后", "");
/// What `trend` does.
pub const TREND: Text =
    Text::new("历年趋势：指数为什么变，时序进度，按现在的速度哪些目标能达到", "");
/// What `sensitivity` does.
pub const SENSITIVITY: Text =
    Text::new("敏感性：换一种同样说得通的算法，指数、等级、名次会变多少", "");
/// What `check` does.
pub const CHECK: Text = Text::new("检查数据：错误、疑问、填报是否完整；不合格退出码为1", "");
/// What `report` does.
pub const REPORT: Text = Text::new(
    "年度报告：一个可以打印的网页（或Markdown、XLSX），含各种图表和全部数据",
    "annual report: one page to print (or Markdown, XLSX), with charts and all data",
);
/// `--draws` of `report`
pub const REPORT_DRAWS: Text = Text::new(
    "换用其他算法重算的次数 [缺省 2000]",
    "how many times to compute with other choices\n[default: 2000]",
);
/// `--format` of `report`
pub const REPORT_FORMAT: Text = Text::new(
    "输出格式：html、markdown、xlsx、table\n[缺省由 -o 的文件名结尾决定，否则 html]",
    "format: html, markdown, xlsx, table\n[default: by the end of the name after -o, else html]",
);
/// What `explain` does.
pub const EXPLAIN: Text = Text::new("说明一个测评点怎样计分，或一个问题代码的含义", "");
/// What `template` does.
pub const TEMPLATE_COMMAND: Text =
    Text::new("空白填报表：发给各部门填写，CSV或带下拉列表的XLSX", "");
/// What `catalogue` does.
pub const CATALOGUE: Text = Text::new("指标目录：查看、列出、校验、输出JSON Schema", "");
/// What `catalogue show` does.
pub const CATALOGUE_SHOW: Text = Text::new("指标体系与名义权重", "");
/// What `catalogue list` does.
pub const CATALOGUE_LIST: Text = Text::new("全部测评点：名称、编号、单位、目标、数据来源", "");
/// What `catalogue validate` does.
pub const CATALOGUE_VALIDATE: Text = Text::new("校验目录，一次列出全部错误", "");
/// What `catalogue schema` does.
pub const CATALOGUE_SCHEMA: Text = Text::new("目录的JSON Schema，供编辑器校验", "");

/// Files.
pub const FILES: Text = Text::new(
    "数据文件（CSV、XLSX），可以多个；“-”为标准输入，\n“文件#工作表”指定工作簿里的一张表",
    "",
);
/// Files of earlier years.
pub const EARLIER_FILES: Text =
    Text::new("以前年份的数据，可以没有；最近一年的值列在填报表里供对照", "");
/// The subject of `explain`.
pub const SUBJECT: Text = Text::new("测评点的名称或编号，或问题代码（如 unknown-point）", "");
/// `--catalogue`
pub const CATALOGUE_FILE: Text =
    Text::new("指标目录；缺省依次为 $GDINDEX_CATALOGUE、\n./indicators.yaml、内置目录", "");
/// `--format`
pub const FORMAT: Text = Text::new(
    "输出格式：table、markdown、csv、json、xlsx；check 另有\ngithub、junit [缺省由 -o 的文件名结尾决定，否则 table]",
    "",
);
/// `--output`
pub const OUTPUT: Text = Text::new("写到文件（整个写完才替换），不写标准输出", "");
/// `tidy`
pub const TIDY: Text = Text::new("整理：任何读得懂的文件，写成干净的UTF-8 CSV", "");
/// `--encoding`
pub const ENCODING: Text =
    Text::new("文本的编码：utf-8、utf-16、utf-16be、gb18030（gbk）\n[缺省由内容判断]", "");
/// `--year`
pub const YEAR: Text = Text::new("只算这一年；数据没有年份时即为其年份", "");
/// `--area`
pub const AREA: Text = Text::new("只算这个地区，写名称或代码；可重复", "");
/// `--target-year`
pub const TARGET_YEAR: Text = Text::new("按这一年的目标评判", "");
/// `--pace`
pub const PACE: Text = Text::new("按时序进度评判：首个目标年之前用里程碑", "");
/// `--method`
pub const METHOD: Text = Text::new(
    "计分方法：attainment、progress、efficacy，\n与各地区比较：minmax、zscore、percentile",
    "",
);
/// `--weighting`
pub const WEIGHTING: Text = Text::new("权重：by-level 逐级，by-point 按测评点", "");
/// `--aggregation`
pub const AGGREGATION: Text = Text::new("平均：arithmetic、geometric、harmonic", "");
/// `--missing`
pub const MISSING: Text =
    Text::new("缺报：renormalise 分摊权重，floor 最低分，\nrefuse 不出分", "");
/// `--set`
pub const SET: Text = Text::new("假设某测评点的值，可多次使用：--set 名称=数值", "");
/// `--skip-invalid`
pub const SKIP_INVALID: Text = Text::new("跳过无效的格子（按缺报），各种输出都会注明", "");
/// `--bom`
pub const BOM: Text = Text::new("CSV以BOM开头，便于Excel打开", "");
/// `--no-header`
pub const NO_HEADER: Text = Text::new("CSV不带表头", "");
/// `--color`
pub const COLOR: Text = Text::new("颜色：auto、always、never [缺省 auto]", "");
/// `--lang`
pub const LANG: Text = Text::new(
    "语言：zh 中文，en 英文 [缺省 $GDINDEX_LANG，否则 zh]",
    "language: zh Chinese, en English\n[default: $GDINDEX_LANG, else zh]",
);
/// `--quiet`
pub const QUIET: Text = Text::new("不输出提示和警告", "");
/// `--verbose`
pub const VERBOSE: Text = Text::new("更详细：全部层级、提示、编码", "");
/// `--unmet`
pub const UNMET: Text = Text::new("只看未达标、未到期和缺报的", "");
/// `--attribute`
pub const ATTRIBUTE: Text = Text::new("只看这种属性，如 约束性", "");
/// `--department`
pub const DEPARTMENT: Text = Text::new("只看这个数据来源", "");
/// `--department` of `template`
pub const SUPPLIERS: Text = Text::new("只给这个数据来源，可多次使用 [缺省全部]", "");
/// `--split`
pub const SPLIT: Text =
    Text::new("每个数据来源一个文件，写到这个文件夹，\n列出写了哪些；不覆盖已有的文件", "");
/// `--year` of `template`
pub const SHEET_YEAR: Text =
    Text::new("填报哪一年 [缺省为FILE最近一年的下一年；\n没有FILE则由部门填]", "");
/// `--area` of `template`
pub const SHEET_AREA: Text = Text::new("填报哪个地区：加一列地区", "");
/// `--format` of `template`
pub const SHEET_FORMAT: Text =
    Text::new("格式：csv、xlsx\n[缺省由 -o 的文件名结尾决定，否则 csv]", "");
/// `--verbose` of `template`
pub const VERBOSE_DATA: Text = Text::new("更详细：提示、编码", "");
/// `--by`
pub const BY: Text = Text::new("分组：department 按数据来源", "");
/// `--sort`
pub const SORT: Text =
    Text::new("排序：gain 可增分、attainment 实现程度、\ncatalogue 目录次序 [缺省 gain]", "");
/// `--top`
pub const TOP: Text = Text::new("只看前几项", "");
/// `--reach`
pub const REACH: Text = Text::new("最少补哪几项，综合指数就能到这个分数", "");
/// `--year` of `rank`
pub const RANKED_YEAR: Text = Text::new(
    "排这一年 [缺省为数据里最近一年]，与数据里的前一年\n相比；数据没有年份时即为其年份",
    "",
);
/// `--benchmark`
pub const BENCHMARK: Text =
    Text::new("与它相比：地区的名称或代码，@best 第一名，\n@median 各项的中位数", "");
/// `--profile`
pub const PROFILE: Text = Text::new("只看这个地区的强项和弱项\n[基准缺省为 @median]", "");
/// `--year` of `trend`
pub const LAST_YEAR: Text = Text::new("只看到这一年为止；数据没有年份时即为其年份", "");
/// `--top` of `trend`
pub const MOVERS: Text = Text::new("升、降和展望里各列前几项 [缺省5]", "");
/// `--set` of `trend`
pub const SET_LATEST: Text =
    Text::new("假设某测评点最近一年的值，可多次使用：\n--set 名称=数值", "");
/// `--verbose` of `trend`
pub const VERBOSE_TREND: Text = Text::new("更详细：全部测评点和层级、提示、编码", "");
/// `--min-coverage`
pub const MIN_COVERAGE: Text =
    Text::new("填报率低于此数即不合格，如 0.9 或 90%\n[缺省为目录的 min_coverage]", "");
/// `--require`
pub const REQUIRE: Text =
    Text::new("必须有数据的测评点或属性（如 约束性），\n可多次使用；缺了即不合格", "");
/// `check --by`
pub const CHECK_BY: Text = Text::new("department：给各部门写催报\n（缺什么、错什么、怎样填）", "");
/// `--against`
pub const AGAINST: Text = Text::new(
    "与上次的数据文件相比，写在数据文件之后：\n新报、改数、撤回，以及没达标就不再报的",
    "",
);
/// `--strict`
pub const STRICT: Text = Text::new("有警告也不合格", "");
/// `--depth`
pub const DEPTH: Text =
    Text::new("列到第几级：0只有综合指数，1到一级指标…\n[缺省全部；页面两级，-v 全部]", "");
/// `--threads` of `score`
pub const THREADS: Text = Text::new("读大文件用几个线程，结果都一样 [缺省为处理器数]", "");
/// `--threads` of `sensitivity`
pub const THREADS_SENSITIVITY: Text = Text::new("用几个线程重算，结果都一样 [缺省为处理器数]", "");
/// `--help`
pub const HELP: Text = Text::new("显示帮助", "");
/// `--version`
pub const VERSION: Text = Text::new("显示版本", "");

/// Heading of the arguments.
pub const ARGUMENTS: Text = Text::new("参数", "");
/// Heading of the options on data.
pub const DATA_OPTIONS: Text = Text::new("数据", "");
/// Heading of the options on scoring.
pub const SCORING_OPTIONS: Text = Text::new("计分", "");
/// Heading of the options on output.
pub const OUTPUT_OPTIONS: Text = Text::new("输出", "");
/// Heading of the options of a command.
pub const COMMAND_OPTIONS: Text = Text::new("选项", "");
/// Heading of the commands.
pub const COMMANDS: Text = Text::new("命令", "");
/// Placeholder of a command.
pub const COMMAND: Text = Text::new("命令", "");

/// Layout of the help of the program.
pub const TEMPLATE: Text = Text::new("{about}\n\n用法：{usage}\n\n{all-args}{after-help}", "");
/// Examples.
pub const EXAMPLES: Text = Text::new(
    "例：
  gdindex score 2020.csv                      综合指数和差距
  gdindex score 2020/*                        各部门的文件合起来算
  gdindex gap 2020.csv --unmet -f csv         未达标的测评点，CSV
  gdindex gap 2020.csv --reach 95             最少补哪几项能到95分
  gdindex rank 街道/*.csv                     各街道的名次
  gdindex trend 2017.csv 2018.csv 2019.csv    历年变化，目标能否达到
  gdindex check 2020/* --min-coverage 90%     检查数据，不合格退出码为1
  gdindex explain 家庭医生签约服务覆盖率 2020.csv
  gdindex template 2019.csv -f xlsx --split 填报表  各部门的空白填报表

退出码：0 完成；1 完成，而答案是“不”（数据不合格、指数不发布）；2 无法完成",
    "",
);

/// Usage of the program.
pub const USAGE: Text = Text::new("gdindex 命令 [选项] [文件]…", "");
/// Usage of `score`.
pub const USAGE_SCORE: Text = Text::new("gdindex score [选项] FILE…", "");
/// Usage of `gap`.
pub const USAGE_GAP: Text = Text::new("gdindex gap [选项] FILE…", "");
/// Usage of `rank`.
pub const USAGE_RANK: Text = Text::new("gdindex rank [选项] FILE…", "");
/// Usage of `trend`.
pub const USAGE_TREND: Text = Text::new("gdindex trend [选项] FILE…", "");
/// Usage of `report`.
pub const USAGE_REPORT: Text = Text::new(
    "gdindex report [选项] FILE… -o 报告.html",
    "gdindex report [OPTIONS] FILE… -o REPORT.html",
);
/// Usage of `check`.
pub const USAGE_CHECK: Text = Text::new("gdindex check [选项] FILE…", "");
/// Usage of `explain`.
pub const USAGE_EXPLAIN: Text = Text::new("gdindex explain [选项] 测评点|代码 [FILE…]", "");
/// Usage of `tidy`.
pub const USAGE_TIDY: Text = Text::new("gdindex tidy [选项] FILE…", "");
/// Usage of `template`.
pub const USAGE_TEMPLATE: Text = Text::new("gdindex template [选项] [FILE…]", "");
/// Usage of `catalogue`.
pub const USAGE_CATALOGUE: Text =
    Text::new("gdindex catalogue show|list|validate|schema [选项] [FILE]", "");

/// `--draws`
pub const DRAWS: Text = Text::new("抽取多少次 [缺省 10000]", "");
/// `--seed`
pub const SEED: Text = Text::new("随机数的种子：同一种子，结果逐位相同 [缺省 1]", "");
/// `--fix`
pub const FIX: Text = Text::new(
    "某项选择不变，可重复：--fix aggregation=geometric，\n值写 nominal 就照公布的做法（目录加本次选项）",
    "",
);
/// `--vary`
pub const VARY: Text = Text::new(
    "只放开这项选择，可重复：weights、method、aggregation、\nweighting、attributes、missing、scales",
    "",
);
/// `--write-draws`
pub const WRITE_DRAWS: Text = Text::new("把每次抽到的选择和权重写到这个CSV文件", "");
/// `--replay`
pub const REPLAY: Text = Text::new("不抽取，照这个CSV文件里的选择和权重重算", "");
/// `--top` of `sensitivity`
pub const LEFT_OUT: Text = Text::new("影响最大的列出几项 [缺省 5]", "");
/// `--year` of `sensitivity`
pub const TRIED_YEAR: Text = Text::new("算哪一年 [缺省最近一年]", "");
/// `--verbose` of `sensitivity`
pub const VERBOSE_SENSITIVITY: Text = Text::new("更详细：全部测评点和分组、提示、编码", "");
/// How `sensitivity` is called.
pub const USAGE_SENSITIVITY: Text = Text::new("gdindex sensitivity [选项] FILE…", "");
