//! Words in workbooks: names of sheets, footers, and the font they are set in.

use super::Text;

/// The font: one that Excel and WPS have wherever Chinese is read.
pub const FONT: Text = Text::new("微软雅黑", "Microsoft YaHei");
/// Name of the sheet with the page.
pub const PAGE: Text = Text::new("结果", "Results");
/// Name of the sheet with the flat table.
pub const LISTING: Text = Text::new("数据", "Data");
/// Footer of printed pages; `&P` is the page, `&N` how many there are.
pub const FOOTER: Text = Text::new("&C第&P页，共&N页", "&CPage &P of &N");
