//! What speaks against the data as annotations of a CI job: worst first, and
//! no more of a level than CI shows, the rest rolled up.

use crate::model::Severity;
use crate::model::text::harmless;
use crate::report::outcome::alerts::{self, Alert};
use crate::report::outcome::check::Checked;
use crate::report::words::check as words;

/// How many annotations of a level GitHub shows for a step.
pub const MOST: usize = 10;

/// How grave an annotation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Speaks against the data.
    Error,
    /// Somebody should look.
    Warning,
    /// Worth knowing.
    Notice,
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Notice,
        }
    }
}

/// An annotation; nothing in it steers a terminal.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// How grave it is.
    pub level: Level,
    /// The file, where there is one.
    pub file: Option<String>,
    /// The line, where the file is a text.
    pub line: Option<usize>,
    /// The code.
    pub title: String,
    /// What is wrong, and what to do.
    pub message: String,
}

/// The annotations of a check, at most [`MOST`] of each level.
#[must_use]
pub fn annotations(checked: &Checked<'_>) -> Vec<Annotation> {
    let all = alerts::all(checked);
    let levels = all.chunk_by(|one, other| one.severity == other.severity);
    levels.flat_map(shown).collect()
}

/// All of a level where it has room, else the first ones and the roll-up.
fn shown(level: &[Alert]) -> Vec<Annotation> {
    if level.len() <= MOST {
        return level.iter().map(annotation).collect();
    }
    let (first, rest) = level.split_at(MOST - 1);
    first.iter().map(annotation).chain([roll_up(rest)]).collect()
}

fn annotation(alert: &Alert) -> Annotation {
    let place = &alert.place;
    let is_text = place.sheet().is_none();
    let file = place.file.as_deref().filter(|file| *file != "-");
    let mut message = alert.message.clone();
    if place.file.is_some() && !(is_text && file.is_some()) {
        message = format!("{place}: {message}");
    }
    if !alert.hint.is_empty() {
        message = format!("{message}\n{}", alert.hint);
    }
    Annotation {
        level: alert.severity.into(),
        file: file.map(harmless),
        line: place.line.filter(|_| is_text && file.is_some()),
        title: alert.code.to_owned(),
        message,
    }
}

/// How many there are of each code, in the order in which they come first.
fn roll_up(rest: &[Alert]) -> Annotation {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for alert in rest {
        match counts.iter_mut().find(|(code, _)| *code == alert.code) {
            Some((_, count)) => *count += 1,
            None => counts.push((alert.code, 1)),
        }
    }
    let severity = rest.first().map_or(Severity::Note, |alert| alert.severity);
    Annotation {
        level: severity.into(),
        file: None,
        line: None,
        title: words::more_title(rest.len()),
        message: words::more(rest.len(), &counts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Place;
    use crate::model::Spot;

    #[test]
    fn a_cell_of_a_workbook_is_named_in_the_message_and_has_no_line() {
        let place =
            |file: &str, spot| Place { file: Some(file.into()), line: Some(5), column: None, spot };
        let sheet = Some(Spot::Sheet { sheet: "表1".into(), column: Some(2) });
        for (place, file, line, message) in [
            (place("a.csv", None), Some("a.csv"), Some(5), "错\n改"),
            (place("a.xlsx", sheet), Some("a.xlsx"), None, "a.xlsx#表1:C5: 错\n改"),
            (place("-", None), None, None, "-:5: 错\n改"),
        ] {
            let alert = Alert {
                severity: Severity::Warning,
                code: "conflict",
                place,
                message: "错".to_owned(),
                hint: "改".to_owned(),
            };
            let annotation = annotation(&alert);
            assert_eq!(annotation.file.as_deref(), file);
            assert_eq!((annotation.line, annotation.message.as_str()), (line, message));
        }
    }
}
