//! What each command does, and how it is called.

use super::Text;

/// Usage of the program.
pub const USAGE: Text =
    Text::new("gdindex 命令 [选项] [文件]…", "gdindex COMMAND [OPTIONS] [FILE]…");
/// What `score` does.
pub const SCORE: Text = Text::new(
    "计算综合指数：总分与上下界、等级、各级得分、差距",
    "compute the index: its value and bounds, grade, scores by level, gaps",
);
/// Usage of `score`.
pub const USAGE_SCORE: Text =
    Text::new("gdindex score [选项] FILE…", "gdindex score [OPTIONS] FILE…");
/// What `gap` does.
pub const GAP: Text = Text::new(
    "差距表：哪些没达标、差多少、补上能增多少分",
    "show what is unmet, by how much, and what meeting it would gain",
);
/// Usage of `gap`.
pub const USAGE_GAP: Text = Text::new("gdindex gap [选项] FILE…", "gdindex gap [OPTIONS] FILE…");
/// What `rank` does.
pub const RANK: Text = Text::new(
    "地区排名：指数、等级、各一级指标的名次，数据够不够区分先后",
    "rank areas by index, with grades and first-level scores, and whether the data can tell them apart",
);
/// Usage of `rank`.
pub const USAGE_RANK: Text = Text::new("gdindex rank [选项] FILE…", "gdindex rank [OPTIONS] FILE…");
/// What `trend` does.
pub const TREND: Text = Text::new(
    "历年趋势：指数为什么变，时序进度，按现在的速度哪些目标能达到",
    "show the trend over the years: what moved the index, the schedule, and which targets the present pace will reach",
);
/// Usage of `trend`.
pub const USAGE_TREND: Text =
    Text::new("gdindex trend [选项] FILE…", "gdindex trend [OPTIONS] FILE…");
/// What `sensitivity` does.
pub const SENSITIVITY: Text = Text::new(
    "敏感性：换一种同样说得通的算法，指数、等级、名次会变多少",
    "show how far index, grade and rank depend on choices that could as well be made otherwise",
);
/// Usage of `sensitivity`.
pub const USAGE_SENSITIVITY: Text =
    Text::new("gdindex sensitivity [选项] FILE…", "gdindex sensitivity [OPTIONS] FILE…");
/// What `report` does.
pub const REPORT: Text = Text::new(
    "年度报告：可以打印的网页（或Markdown、XLSX），含图表和全部数据",
    "write the annual report: one page to print (or Markdown, XLSX) with charts and all data",
);
/// Usage of `report`.
pub const USAGE_REPORT: Text = Text::new(
    "gdindex report [选项] FILE… -o 报告.html",
    "gdindex report [OPTIONS] FILE… -o REPORT.html",
);
/// What `check` does.
pub const CHECK: Text = Text::new(
    "检查数据：错误、疑问、填报是否完整；不合格退出码为1",
    "check data for errors, doubts and completeness; exit status 1 if they do not pass",
);
/// Usage of `check`.
pub const USAGE_CHECK: Text =
    Text::new("gdindex check [选项] FILE…", "gdindex check [OPTIONS] FILE…");
/// What `explain` does.
pub const EXPLAIN: Text = Text::new(
    "说明一个测评点怎样计分，或一个问题代码的含义",
    "explain how a point is scored, or what a finding code means",
);
/// Usage of `explain`.
pub const USAGE_EXPLAIN: Text = Text::new(
    "gdindex explain [选项] 测评点|代码 [FILE…]",
    "gdindex explain [OPTIONS] POINT|CODE [FILE…]",
);
/// What `template` does.
pub const TEMPLATE_COMMAND: Text = Text::new(
    "空白填报表：发给各部门填写，CSV或带下拉列表的XLSX",
    "make blank sheets for departments to fill in, CSV or XLSX with drop-downs",
);
/// Usage of `template`.
pub const USAGE_TEMPLATE: Text =
    Text::new("gdindex template [选项] [FILE…]", "gdindex template [OPTIONS] [FILE…]");
/// What `catalogue` does.
pub const CATALOGUE: Text = Text::new(
    "指标目录：查看、列出、校验、输出JSON Schema",
    "show, list or validate the catalogue of indicators, or print its JSON Schema",
);
/// Usage of `catalogue`.
pub const USAGE_CATALOGUE: Text = Text::new(
    "gdindex catalogue show|list|validate|schema [选项] [FILE]",
    "gdindex catalogue show|list|validate|schema [OPTIONS] [FILE]",
);
/// What `catalogue show` does.
pub const CATALOGUE_SHOW: Text =
    Text::new("指标体系与名义权重", "show the indicators and their nominal weights");
/// What `catalogue list` does.
pub const CATALOGUE_LIST: Text = Text::new(
    "全部测评点：名称、编号、单位、目标、数据来源",
    "list all points: name, ID, unit, target, department",
);
/// What `catalogue validate` does.
pub const CATALOGUE_VALIDATE: Text =
    Text::new("校验目录，一次列出全部错误", "validate a catalogue and list all mistakes at once");
/// What `catalogue schema` does.
pub const CATALOGUE_SCHEMA: Text = Text::new(
    "目录的JSON Schema，供编辑器校验",
    "print the JSON Schema of catalogues, for editors",
);
/// What `tidy` does.
pub const TIDY: Text = Text::new(
    "整理：任何读得懂的文件，写成干净的UTF-8 CSV",
    "write any readable file as clean UTF-8 CSV",
);
/// Usage of `tidy`.
pub const USAGE_TIDY: Text = Text::new("gdindex tidy [选项] FILE…", "gdindex tidy [OPTIONS] FILE…");
/// What `completions` does.
pub const COMPLETIONS: Text = Text::new(
    "命令行补全的脚本：bash、zsh、fish、PowerShell",
    "completion scripts for bash, zsh, fish and PowerShell",
);
/// Usage of `completions`.
pub const USAGE_COMPLETIONS: Text =
    Text::new("gdindex completions [选项] SHELL", "gdindex completions [OPTIONS] SHELL");
/// What `man` does.
pub const MAN: Text =
    Text::new("手册页：一个命令的，或全部", "manual pages: of one command, or all of them");
/// Usage of `man`.
pub const USAGE_MAN: Text =
    Text::new("gdindex man [选项] [命令]", "gdindex man [OPTIONS] [COMMAND]");
