//! What the terminal is like: how wide, whether in colour, and how much it is
//! shown at once.

use std::io::IsTerminal;

use anstream::ColorChoice;

use super::args::choice::When;
use super::args::output::{Format, Output};
use crate::output::destination::sink::Sink;
use crate::output::terminal::Style;

/// How many findings a terminal shows at once, unless asked for all.
const SHOWN: usize = 20;

/// How a page is written that goes there.
pub(crate) fn page_style(output: &Output, sink: &Sink) -> Style {
    let stdout = std::io::stdout();
    match sink {
        Sink::Stdout => Style {
            width: width(stdout.is_terminal()),
            colour: wants_colour(output.color, &stdout),
        },
        Sink::File(_) => Style { width: None, colour: output.color == When::Always },
    }
}

/// How remarks on standard error are written.
pub(crate) fn remark_style(output: &Output) -> Style {
    let stderr = std::io::stderr();
    Style { width: width(stderr.is_terminal()), colour: wants_colour(output.color, &stderr) }
}

/// How many findings a page on standard output shows.
pub(crate) fn most_on_page(output: &Output) -> usize {
    let is_page = output.format == Format::Table && output.file.is_none();
    most(output, width(is_page && std::io::stdout().is_terminal()).filter(|_| is_page))
}

/// How many findings are shown on standard error.
pub(crate) fn most_remarks(output: &Output) -> usize {
    most(output, remark_style(output).width)
}

fn most(output: &Output, width: Option<usize>) -> usize {
    if width.is_some() && !output.verbose { SHOWN } else { usize::MAX }
}

/// Columns: `COLUMNS` where it is set, else those of the terminal; a pipe has
/// none, so that a line is a line. A terminal that does not tell has 80.
fn width(is_terminal: bool) -> Option<usize> {
    const USUAL: usize = 80;
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let of_terminal = || own().filter(|columns| *columns > 0).unwrap_or(USUAL);
    set.filter(|columns| *columns > 0).or_else(|| is_terminal.then(of_terminal))
}

fn wants_colour(when: When, stream: &impl anstream::stream::RawStream) -> bool {
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => anstream::AutoStream::choice(stream) != ColorChoice::Never,
    }
}
