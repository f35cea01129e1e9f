//! Large data. A text is cut into blocks that several threads read; areas are
//! handed over as they are complete, so that memory is bounded by the number
//! of areas, or by nothing where each area's rows stand together.
//!
//! This differs from the ordinary reader only in how bytes become records:
//! header, names, cells, repeated values and findings are the same code. `threads`
//! take `blocks` and read them (`reader`): a row that differs from rows before it
//! in nothing but a plain value takes a fast lane (`long_lane`, `wide_lane`),
//! every other row goes through the full code. What was said is kept in few bytes
//! (`plain`, `slate`), by area (`group`), in the order of the input (`sequence`)
//! or, where an area comes back after others, in any (`scattered`). A text of
//! which not every row can be understood on its own, or that is not UTF-8, is
//! [unsuited](Outcome::Unsuited) and is left to the ordinary reader.

mod blocks;
mod calm;
mod decimal;
mod delivery;
mod gather;
mod group;
mod long_lane;
mod order;
mod origin;
mod plain;
mod prelude;
mod queue;
mod reader;
mod scattered;
mod sequence;
mod slate;
mod threads;
mod wide_lane;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Seek};

use super::journal::Journal;
use super::run::Run;
use super::selection::Selection;
use super::table::area::Areas;
use super::table::report_others;
use super::table::year::Years;
use crate::model::{Catalogue, Finding, Place};
use delivery::Stop;
use prelude::Prelude;
use threads::{Seen, Text};

pub use delivery::{Consumer, Delivery};
pub use group::Group;
pub use slate::Slate;
pub use threads::{BLOCK, Division};

/// What became of a large text.
#[derive(Debug)]
pub enum Outcome {
    /// All areas were handed over; this is to be said about the data.
    Done(Vec<Finding>),
    /// It has to be read in the ordinary way. What was handed over does not
    /// count.
    Unsuited,
}

/// Reads a text, area by area.
///
/// # Errors
/// Where it cannot be read, or a part cannot be delivered.
pub fn read<C: Consumer>(
    catalogue: &Catalogue,
    (name, mut source): (&str, impl Read + Seek + Send),
    selection: &Selection,
    division: Division,
    consumer: &C,
    delivery: &mut dyn Delivery<C::Part>,
) -> io::Result<Outcome> {
    let mut run = Run::new(catalogue, selection);
    run.journal.open(name);
    let Some(prelude) = prelude::read(&mut run, name, &mut source)? else {
        return Ok(Outcome::Unsuited);
    };
    let text = Text { catalogue, selection, name, prelude: &prelude, division };
    let mut take = |part| delivery.take(part).map_err(Stop::from);
    let mut read = text.in_sequence(&mut source, consumer, &mut take);
    if let Err(Stop::ComesBack) = read {
        delivery.restart()?;
        let mut take = |part| delivery.take(part).map_err(Stop::from);
        read = text.in_any_order(&mut source, consumer, &mut take);
    }
    match read {
        Ok(seen) => Ok(Outcome::Done(finish(run, name, &prelude, seen))),
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Unsuited | Stop::ComesBack) => {
            delivery.restart()?;
            Ok(Outcome::Unsuited)
        }
    }
}

/// All that is to be said about a text.
fn finish(mut run: Run, name: &str, prelude: &Prelude, seen: Seen) -> Vec<Finding> {
    run.journal.absorb(seen.findings);
    run.journal.absorb(seen.notes.findings);
    let mut unlisted = Journal::default();
    seen.notes.unlisted.report(run.catalogue, &mut unlisted);
    run.journal.absorb(unlisted.drain());
    run.found.rows += seen.rows;
    let mut years = Years::new((name, None), run.year, run.reach, Some(prelude.header.line));
    let mut areas = Areas::new(String::new(), Vec::new(), &run.catalogue.areas);
    for (other_years, other_areas) in seen.others {
        years.absorb(other_years);
        areas.absorb(other_areas);
    }
    report_others(&mut run, years, areas);
    run.report_absent_areas(&seen.notes.areas.iter().map(String::as_str));
    run.finish(&Place { file: Some(name.into()), ..Place::default() })
}
