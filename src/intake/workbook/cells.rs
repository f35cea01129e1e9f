//! The cells of one sheet, in one walk over its markup for the formulas
//! without a result and one for the values.

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

use calamine::{
    Cell, DataRef, Font, NumberFormat as StoredFormat, Style, Xlsx, XlsxFormulaMetadata as Formula,
    expand_shared_formula,
};

use super::amend::STRUCK;
use super::budget::Budget;
use super::fault::WorkbookFault;
use super::markup::Results;
use super::number_format::NumberFormat;
use super::sheet::{Merge, SheetCell, SheetRow};
use super::shown::{self, Epoch};

/// A workbook that is being read.
pub(super) type Book = Xlsx<Cursor<Vec<u8>>>;

/// Row and column, each from 0.
type Position = (u32, u32);

/// The largest sheet: rows and columns.
const LARGEST: Position = (1_048_576, 16_384);

/// The rows of a sheet that have something in them.
///
/// # Errors
/// The sheet cannot be parsed, or is too large.
pub(super) fn rows(
    book: &mut Book,
    sheet: &str,
    results: Results,
    budget: &mut Budget,
) -> Result<Vec<SheetRow>, WorkbookFault> {
    let pending = pending(book, sheet, results, budget)?;
    let mut cells = values(book, sheet, pending, budget)?;
    if !cells.is_sorted_by_key(|(position, _)| *position) {
        cells.sort_by_key(|(position, _)| *position);
    }
    let is_sound = |pair: &[(Position, String)]| pair[0].0 != pair[1].0;
    if !cells.windows(2).all(is_sound) {
        return Err(WorkbookFault::Damaged);
    }
    Ok(by_row(cells))
}

/// Sorted cells as rows; each row takes the room of its cells and no more.
fn by_row(mut cells: Vec<(Position, String)>) -> Vec<SheetRow> {
    let cell = |((_, column), text): &mut (Position, String)| SheetCell {
        column: *column as usize,
        text: std::mem::take(text),
        merge: Merge::None,
    };
    let rows = cells.chunk_by_mut(|one, next| one.0.0 == next.0.0);
    rows.map(|row| SheetRow {
        number: row[0].0.0 as usize + 1,
        cells: row.iter_mut().map(cell).collect(),
    })
    .collect()
}

/// The formulas that have no result, as `=SUM(C2:C5)`.
fn pending(
    book: &mut Book,
    sheet: &str,
    results: Results,
    budget: &mut Budget,
) -> Result<BTreeMap<Position, String>, WorkbookFault> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut shared = HashMap::new();
    let mut found = BTreeMap::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let Some(formula) = cell.formula else {
            continue;
        };
        if let Formula::Shared { shared_index, formula, .. } = &formula {
            shared.insert(*shared_index, (cell.pos, formula.clone()));
        }
        let is_placeholder = matches!(cell.value, DataRef::Float(0.0) | DataRef::Int(0));
        if cell.value == DataRef::Empty || (results == Results::Pending && is_placeholder) {
            let text = format!("={}", written(formula, cell.pos, &shared));
            budget.spend(&text)?;
            found.insert(cell.pos, text);
        }
    }
    Ok(found)
}

/// A formula as it is written in its cell; empty where the file does not say.
fn written(
    formula: Formula,
    position: Position,
    shared: &HashMap<usize, (Position, String)>,
) -> String {
    match formula {
        Formula::Normal { formula } | Formula::Shared { formula, .. } => formula,
        Formula::SharedDerived { shared_index } => shared
            .get(&shared_index)
            .and_then(|(first, formula)| expand_shared_formula(formula, *first, position).ok())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// What the cells hold, in the order of the file.
fn values(
    book: &mut Book,
    sheet: &str,
    mut pending: BTreeMap<Position, String>,
    budget: &mut Budget,
) -> Result<Vec<(Position, String)>, WorkbookFault> {
    let epoch = if book.has_1904_epoch() { Epoch::Year1904 } else { Epoch::Year1900 };
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut formats = Formats::default();
    let mut cells = Vec::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let position = cell.get_position();
        let text = match pending.remove(&position) {
            Some(formula) => formula,
            None => text(&cell, formats.get(style, reader.styles()), epoch)?,
        };
        let text = if is_struck(reader.styles().get(style)) { struck(text) } else { text };
        if text.is_empty() {
            continue;
        }
        if position.0 >= LARGEST.0 || position.1 >= LARGEST.1 {
            return Err(WorkbookFault::Damaged);
        }
        budget.spend(&text)?;
        cells.push((position, text));
    }
    Ok(cells)
}

/// Whether the whole cell is struck out.
fn is_struck(style: Option<&Style>) -> bool {
    style.and_then(|style| style.font.as_ref()).is_some_and(Font::has_strikethrough)
}

/// Struck-out text, which is not to be taken for what it says.
fn struck(text: String) -> String {
    if text.trim().is_empty() { text } else { format!("{STRUCK}{text}{STRUCK}") }
}

/// A cell as the person sees it.
///
/// # Errors
/// It is a number whose format the file does not have, so that nobody knows
/// whether it is a percentage.
fn text(
    cell: &Cell<DataRef<'_>>,
    format: Option<&NumberFormat>,
    epoch: Epoch,
) -> Result<String, WorkbookFault> {
    let number = |value: f64| {
        let format = format.ok_or(WorkbookFault::Damaged)?;
        Ok(shown::number(value, format, epoch))
    };
    Ok(match cell.get_value() {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTimeIso(text) => shown::iso(text),
        DataRef::DateTime(moment) => return number(moment.as_f64()),
        DataRef::Float(value) => return number(*value),
        #[expect(clippy::cast_precision_loss, reason = "Excel holds doubles only")]
        DataRef::Int(value) => return number(*value as f64),
    })
}

/// The formats that were met so far, by their number.
#[derive(Default)]
struct Formats {
    met: HashMap<usize, Option<NumberFormat>>,
}

impl Formats {
    /// The format with this number; `None` where the file has no such.
    fn get(&mut self, id: usize, styles: &[Style]) -> Option<&NumberFormat> {
        let read = || match styles.get(id) {
            Some(style) => Some(parsed(style.number_format.as_ref())),
            None if id == 0 => Some(parsed(None)),
            None => None,
        };
        self.met.entry(id).or_insert_with(read).as_ref()
    }
}

/// A format of the file. Some built-in ones are dates whose code each
/// language has its own way of writing; calamine does not name them.
fn parsed(stored: Option<&StoredFormat>) -> NumberFormat {
    let code = stored.map_or("General", |stored| stored.format_code.as_str());
    let id = stored.and_then(|stored| stored.format_id);
    NumberFormat::parse(match id {
        Some(32..=35 | 55 | 56) if code == "General" => "h:mm:ss",
        Some(27..=31 | 36 | 50..=54 | 57 | 58) if code == "General" => "yyyy-mm-dd",
        _ => code,
    })
}
