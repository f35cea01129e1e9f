//! Words in workbooks: names of sheets, footers, and the font they are set in.

/// The font: one that Excel and WPS have wherever Chinese is read.
pub const FONT: &str = "微软雅黑";
/// Name of the sheet with the page.
pub const PAGE: &str = "结果";
/// Name of the sheet with the flat table.
pub const LISTING: &str = "数据";
/// Footer of printed pages; `&P` is the page, `&N` how many there are.
pub const FOOTER: &str = "&C第&P页，共&N页";
