//! The help of `report`.

use super::Text;

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
