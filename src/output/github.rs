//! Annotations as workflow commands of GitHub Actions.
//!
//! A command is a line that begins with `::`; what input says stays inside
//! its own command, whatever it says.

use std::fmt::Write;

use crate::report::ci::annotations::{Annotation, Level};

/// A line per annotation, and a last one that is none.
#[must_use]
pub fn write(annotations: &[Annotation], closing: &str) -> String {
    let mut text: String = annotations.iter().map(command).collect();
    let _ = writeln!(text, "{closing}");
    text
}

fn command(annotation: &Annotation) -> String {
    let level = match annotation.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Notice => "notice",
    };
    let file = annotation.file.as_deref().map(|file| format!("file={}", property(file)));
    let line = annotation.line.map(|line| format!("line={line}"));
    let title = format!("title={}", property(&annotation.title));
    let properties: Vec<String> = file.into_iter().chain(line).chain([title]).collect();
    format!("::{level} {}::{}\n", properties.join(","), data(&annotation.message))
}

/// Text behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text between `=` and `,`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_command() {
        let hostile = "a,b\r\n::error::x%0Ay: z";
        let annotation = Annotation {
            level: Level::Warning,
            file: Some(hostile.to_owned()),
            line: Some(3),
            title: "conflict".to_owned(),
            message: hostile.to_owned(),
        };
        assert_eq!(
            write(&[annotation], "完"),
            "::warning file=a%2Cb%0D%0A%3A%3Aerror%3A%3Ax%250Ay%3A z,line=3,title=conflict\
             ::a,b%0D%0A::error::x%250Ay: z\n完\n"
        );
    }
}
