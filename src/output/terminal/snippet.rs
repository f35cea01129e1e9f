//! An excerpt of an input with carets under what it is about.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::report::document::Excerpt;

/// Columns before an excerpt, so that it stands under its message.
const INDENT: usize = 4;

/// Draws an excerpt on a terminal of `width` columns: the line, cut where it
/// is long, and under it the carets.
pub(super) fn draw(excerpt: &Excerpt, width: usize, colour: bool) -> String {
    let snippet = Snippet::source(excerpt.text.as_str())
        .line_start(excerpt.line)
        .annotation(AnnotationKind::Primary.span(excerpt.marked.clone()));
    let report = [Group::with_level(Level::ERROR).element(snippet)];
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let drawn = renderer.term_width(width.saturating_sub(INDENT)).render(&report);
    // The first line is an empty one that leads from a title which ours has not.
    let lines = drawn.lines().skip(1).map(|line| format!("{}{line}\n", " ".repeat(INDENT)));
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, cell: &str) -> Excerpt {
        let start = text.find(cell).unwrap();
        Excerpt { line: 12, text: text.to_owned(), marked: start..start + cell.len() }
    }

    #[test]
    fn carets_stand_right_under_wide_characters() {
        let drawn = draw(&excerpt("2020,社会服务事业费,约98,%", "约98"), 80, false);
        let expected = "    12 | 2020,社会服务事业费,约98,%\n       |                      ^^^^\n";
        assert_eq!(drawn, expected.replace("                      ^", "                     ^"));
    }

    #[test]
    fn a_long_line_is_cut_around_its_cell() {
        use unicode_width::UnicodeWidthStr;

        let long = "社会服务事业费,".repeat(500);
        let drawn = draw(&excerpt(&format!("{long}约98,{long}"), "约98"), 80, false);
        assert!(drawn.contains("约98") && drawn.contains("^^^^"), "{drawn}");
        assert!(drawn.lines().all(|line| line.width() <= 80), "{drawn}");
    }
}
