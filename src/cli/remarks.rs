//! What is said on standard error beside the answer: how inputs were read, what
//! was found about them, and why nothing was computed.

use super::args::output::Output;
use super::request::is_refused;
use super::screen;
use super::streams::Streams;
use crate::model::{Finding, Input, Severity};
use crate::output::terminal;
use crate::report::document::{Line, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::findings;
use crate::report::words::{page, usage};

/// Findings on standard error: errors always, warnings unless quiet, notes
/// where asked for; and why nothing was computed.
pub(crate) fn on_run(run: &Run, output: &Output, streams: &mut Streams<'_>) {
    on_outcome(run, is_refused(run), output, streams);
}

/// [Remarks](on_run) on a run that was refused, or was not.
pub(crate) fn on_outcome(run: &Run, is_refused: bool, output: &Output, streams: &mut Streams<'_>) {
    on_inputs(run, output, streams);
    let shown: Vec<&Finding> = run
        .findings
        .iter()
        .filter(|finding| match finding.severity() {
            Severity::Error => true,
            Severity::Warning => !output.quiet,
            Severity::Note => output.verbose,
        })
        .collect();
    let errors: Vec<&Finding> = run.findings.iter().filter(|f| f.is_error()).collect();
    let skipped = run.overrides.skipped.filter(|errors| *errors > 0);
    let closing = if is_refused {
        let may_be_skipped = skipped.is_none() && errors.iter().all(|f| f.is_skippable());
        let count = errors.len();
        let text = if may_be_skipped { usage::refused(count) } else { usage::refused_file(count) };
        Some(Line::new(text, Tone::Bad))
    } else {
        skipped.map(|errors| Line::new(page::skipped(errors), Tone::Doubtful))
    };
    say(&shown, closing, output, streams);
}

/// Why a catalogue cannot be used.
pub(crate) fn on_catalogue(mistakes: &[Finding], output: &Output, streams: &mut Streams<'_>) {
    let shown: Vec<&Finding> = mistakes.iter().collect();
    let closing = Line::new(usage::bad_catalogue(mistakes.len()), Tone::Bad);
    say(&shown, Some(closing), output, streams);
}

/// What each input was read as, on standard error, where asked for.
pub(crate) fn on_inputs(run: &Run, output: &Output, streams: &mut Streams<'_>) {
    if output.verbose {
        let form = |input: &Input| {
            let form = input.form.as_ref()?;
            Some(Line::new(page::input(&input.name, form), Tone::Faint))
        };
        say_lines(&run.inputs.iter().filter_map(form).collect::<Vec<_>>(), output, streams);
    }
}

fn say(found: &[&Finding], closing: Option<Line>, output: &Output, streams: &mut Streams<'_>) {
    let lines = findings::list(found, screen::most_remarks(output)).into_iter().chain(closing);
    say_lines(&lines.collect::<Vec<Line>>(), output, streams);
}

fn say_lines(lines: &[Line], output: &Output, streams: &mut Streams<'_>) {
    streams.tell(&terminal::write_lines(lines, screen::remark_style(output)));
}
