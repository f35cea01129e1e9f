//! How workbooks look: font, colours, formats, paper.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::size;
use crate::report::document::{Shade, Side, Tone};
use crate::report::words::workbook as words;

/// Sizes of titles by level.
const TITLES: [f64; 3] = [16.0, 13.0, 12.0];

/// Missed.
const DARK_RED: Color = Color::RGB(0x9C_00_06);
/// In order.
const DARK_GREEN: Color = Color::RGB(0x00_61_00);
/// To be looked at.
const DARK_ORANGE: Color = Color::RGB(0xB4_5F_06);
/// In the background.
const GREY: Color = Color::RGB(0x7F_7F_7F);
/// Lines between cells.
const LINE: Color = Color::RGB(0xBF_BF_BF);
/// Behind cells to fill in.
const TO_FILL: Color = Color::RGB(0xFF_F9_DB);
/// Behind headings.
const FILL: Color = Color::RGB(0xDD_EB_F7);

/// Inches of white on a printed page: left, right, top, bottom, and above and
/// below header and footer.
const MARGINS: [f64; 6] = [0.5, 0.5, 0.6, 0.7, 0.3, 0.3];
/// UTF-16 units that a header may have.
const LONGEST_HEADER: usize = 255;
/// What Excel calls A4.
const A4: u8 = 9;

/// An empty workbook in the house's font, without the time of its making.
///
/// # Errors
/// None in practice: the settings are constant.
pub(super) fn workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&text(), size::ROW_PIXELS, size::COLUMN_PIXELS)?;
    let epoch = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    Ok(workbook)
}

/// Ordinary text.
pub(super) fn text() -> Format {
    Format::new()
        .set_font_name(words::FONT)
        .set_font_size(size::TEXT)
        .set_align(FormatAlign::VerticalCenter)
}

/// Text over several lines.
pub(super) fn paragraph() -> Format {
    text().set_text_wrap().set_align(FormatAlign::Top)
}

/// The size of a title of this level; 1 is the page's own.
pub(super) fn title_size(level: u8) -> f64 {
    let at = usize::from(level.saturating_sub(1)).min(TITLES.len() - 1);
    TITLES[at]
}

/// A title.
pub(super) fn title(level: u8) -> Format {
    paragraph().set_bold().set_font_size(title_size(level))
}

/// The label of a fact.
pub(super) fn label() -> Format {
    paragraph().set_bold().set_font_color(GREY)
}

/// A cell of a table.
pub(super) fn cell(side: Side) -> Format {
    let format = text().set_border(FormatBorder::Thin).set_border_color(LINE);
    match side {
        Side::Left => format.set_align(FormatAlign::Left).set_indent(1),
        Side::Right => format.set_align(FormatAlign::Right),
    }
}

/// A cell of a table that is to be filled in where the rest is protected.
pub(super) fn to_fill(side: Side) -> Format {
    cell(side).set_background_color(TO_FILL).set_text_wrap().set_unlocked()
}

/// The heading of a column.
pub(super) fn heading(side: Side) -> Format {
    cell(side).set_bold().set_background_color(FILL).set_text_wrap()
}

/// A format in a tone.
pub(super) fn toned(format: Format, tone: Tone) -> Format {
    match tone {
        Tone::Plain => format,
        Tone::Strong => format.set_bold(),
        Tone::Good => format.set_font_color(DARK_GREEN),
        Tone::Bad => format.set_font_color(DARK_RED),
        Tone::Doubtful => format.set_font_color(DARK_ORANGE),
        Tone::Faint => format.set_font_color(GREY),
        Tone::Shade(shade) => format.set_background_color(ground(shade)),
    }
}

/// The ground of a cell of a heat map, light enough for black text.
fn ground(shade: Shade) -> Color {
    Color::RGB(match shade {
        Shade::Lowest => 0xF8_A5_A0,
        Shade::Low => 0xFA_D0_AC,
        Shade::Middle => 0xFF_F3_B8,
        Shade::High => 0xD3_EB_C8,
        Shade::Highest => 0x96_CF_9A,
    })
}

/// Which way up the paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// Upright.
    Portrait,
    /// On its side.
    Landscape,
}

/// Puts the title of the whole on the left above a printed page, and the mark
/// on the right.
pub(super) fn head(sheet: &mut Worksheet, title: Option<&str>, mark: Option<&str>) {
    let header = header(title, mark);
    if !header.is_empty() {
        sheet.set_header(header);
    }
}

/// Both as a header, without the title where there is no room for it.
fn header(title: Option<&str>, mark: Option<&str>) -> String {
    let mark = mark.map(|mark| format!("&R{}", in_header(mark)));
    let title = title.map(|title| format!("&L{}", in_header(title)));
    let whole: String = [&title, &mark].into_iter().flatten().map(String::as_str).collect();
    if whole.encode_utf16().count() <= LONGEST_HEADER { whole } else { mark.unwrap_or_default() }
}

/// A text in a header: a single & would begin a field, and a digit behind a
/// field be the size of its letters.
fn in_header(text: &str) -> String {
    let text = text.replace('&', "&&");
    if text.starts_with(|c: char| c.is_ascii_digit()) { format!(" {text}") } else { text }
}

/// Prints on A4, as wide as the sheet, with page numbers.
pub(super) fn print_on(sheet: &mut Worksheet, paper: Paper) {
    match paper {
        Paper::Portrait => sheet.set_portrait(),
        Paper::Landscape => sheet.set_landscape(),
    };
    let [left, right, top, bottom, header, footer] = MARGINS;
    sheet
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(left, right, top, bottom, header, footer)
        .set_footer(words::FOOTER);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_command_in_a_header() {
        assert_eq!(header(Some("2025指数"), Some("R&D")), "&L 2025指数&RR&&D");
        assert_eq!(header(None, None), "");
    }

    #[test]
    fn a_title_too_long_for_the_header_leaves_the_mark() {
        let title = "甲".repeat(LONGEST_HEADER);
        assert_eq!(header(Some(&title), Some("演示")), "&R演示");
        assert_eq!(header(Some(&title[..9]), Some("演示")), "&L甲甲甲&R演示");
    }
}
