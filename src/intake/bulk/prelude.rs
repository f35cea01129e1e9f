//! What stands before the first row of a large text, read by the full code.

use std::io::{self, Read};
use std::sync::Arc;

use super::blocks::row_end;
use crate::intake::header::{self, Header, Shape};
use crate::intake::input;
use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::has_steering;
use crate::intake::rows::{Body, Rows, delimited};
use crate::intake::run::Run;
use crate::intake::selection::Inclusion;
use crate::intake::source::encoding;
use crate::intake::source::kind::{Kind, kind};
use crate::intake::table::above;
use crate::intake::table::year::Years;
use crate::model::{Encoding, Year};

/// How much of a text is looked at: more than any header takes.
const HEAD: u64 = 1 << 17;

/// What is known of a text before its rows are read.
#[derive(Debug)]
pub(super) struct Prelude {
    /// The header, without the rows.
    pub(super) header: Header<'static>,
    /// The unit that a title states.
    pub(super) unit: Option<String>,
    /// The character between cells.
    pub(super) delimiter: u8,
    /// The first byte below the header.
    pub(super) start: u64,
    /// Its line.
    pub(super) line: usize,
    /// Whether the text cannot be anything but UTF-8 by its first characters.
    pub(super) is_proven: bool,
}

/// Reads up to the header and it; `None` where the text has to be read in the
/// ordinary way.
pub(super) fn read(
    run: &mut Run,
    name: &str,
    source: &mut impl Read,
) -> io::Result<Option<Prelude>> {
    let mut head = Vec::new();
    source.take(HEAD).read_to_end(&mut head)?;
    let is_all = (head.len() as u64) < HEAD;
    if !is_all {
        let Some(end) = row_end(&head) else { return Ok(None) };
        head.truncate(end);
    }
    Ok(of_head(run, name, &head))
}

fn of_head(run: &mut Run, name: &str, head: &[u8]) -> Option<Prelude> {
    let is_plain = kind(head) == Kind::Text && !head.contains(&0) && !head.contains(&0x1A);
    let decoded = encoding::decode(head, run.encoding).ok()?;
    if !is_plain || decoded.encoding != Encoding::Utf8 {
        return None;
    }
    input::report_broken_promise(&mut run.journal, name, false);
    let text = &*decoded.text;
    let header = header::find(&run.headings, Body::Text(text)).ok()?;
    let mut rows = header.rows.clone();
    let above = above::read(run, &mut rows, &header, has_steering(text))?;
    let Rows::Text(rows) = rows else { return None };
    let (at, line) = rows.position();
    let delimiter = u8::try_from(rows.delimiter()).ok()?;
    let layout = header.layout;
    let is_suited = layout.is_readable() && !layout.has_unread() && !run.journal.has_errors();
    let start = (head.len() - text.len() + at) as u64;
    let header_line = header.line;
    let header =
        Header { rows: Rows::Text(delimited::Rows::new("", delimiter)), line: header_line, layout };
    (is_suited && states_year(run, name, &header)).then(|| Prelude {
        header,
        unit: above.unit,
        delimiter,
        start,
        line,
        is_proven: text.contains(|c| c >= '\u{800}'),
    })
}

/// Whether rows without a year of their own have one.
fn states_year(run: &Run, name: &str, header: &Header) -> bool {
    let mut scratch = Journal::default();
    let mut years = Years::new((name, None), run.year, run.reach, Some(header.line));
    header.layout.year.is_some()
        || years.choose(None, header.line, &mut scratch, |_: Year| false) != Inclusion::Unknown
}

impl Prelude {
    /// The heading over the values of each point.
    pub(super) fn headings(&self, points: usize) -> Vec<Option<Arc<str>>> {
        let heading = |column: usize| Some(self.header.layout.columns.get(column)?.heading.clone());
        match &self.header.layout.shape {
            Shape::Long(long) => vec![heading(long.value); points],
            Shape::Wide(measures) => {
                let mut headings = vec![None; points];
                for (column, point) in measures {
                    headings[*point] = heading(*column);
                }
                headings
            }
        }
    }
}
