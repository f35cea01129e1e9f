//! A page without anything that could steer a terminal or that no web page may
//! hold: names in catalogues and data are somebody else's text.

use super::chart::Drawing;
use super::{Block, Document, Fact, Line, Table};
use crate::model::text::harmless;

impl Document {
    /// The page with all its texts [harmless].
    #[must_use]
    pub fn harmless(mut self) -> Self {
        self.mark.as_mut().into_iter().for_each(tame);
        for block in &mut self.blocks {
            match block {
                Block::Title(_, text) => tame(text),
                Block::Facts(facts) | Block::KeyFacts(facts) => {
                    facts.iter_mut().for_each(tame_fact);
                }
                Block::Chart(chart) => {
                    tame(&mut chart.words);
                    tame_drawing(&mut chart.drawing);
                }
                Block::Table(table) => tame_table(table),
                Block::Text(line) => tame_line(line),
                Block::List(lines) => lines.iter_mut().for_each(tame_line),
            }
        }
        self
    }
}

fn tame(text: &mut String) {
    *text = harmless(text);
}

fn tame_fact(fact: &mut Fact) {
    tame(&mut fact.label);
    fact.body.lines_mut().iter_mut().for_each(tame_line);
}

fn tame_table(table: &mut Table) {
    for column in &mut table.columns {
        tame(&mut column.heading);
    }
    table.rows.iter_mut().flatten().for_each(tame_line);
}

fn tame_line(line: &mut Line) {
    tame(&mut line.text);
    if let Some(drawing) = &mut line.drawing {
        tame_drawing(drawing);
    }
}

/// The names of grades and groups; all other texts of a drawing are numbers or
/// our own words.
fn tame_drawing(drawing: &mut Drawing) {
    match drawing {
        Drawing::Gauge(gauge) => gauge.bands.iter_mut().for_each(|band| tame(&mut band.name)),
        Drawing::Years(years) => years.lines.iter_mut().for_each(|line| tame(&mut line.name)),
        Drawing::Bar(_)
        | Drawing::Bullet(_)
        | Drawing::BulletKey(_)
        | Drawing::Span(_)
        | Drawing::Bins(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::chart::{Axis, Band, Chart, Gauge, Mark, Series, Years};
    use super::super::{Body, Column};
    use super::*;

    const HOSTILE: &str = "甲\u{1b}[31m\u{202E}";

    fn line() -> Line {
        Line { drawing: Some(Box::new(gauge())), ..Line::from(HOSTILE) }
    }

    fn gauge() -> Drawing {
        let from = Mark { at: 0.0, text: "0".to_owned() };
        let axis = Axis::new(0.0, 100.0).unwrap();
        let bands = vec![Band { from, name: HOSTILE.to_owned() }];
        Drawing::Gauge(Gauge { axis, value: None, bounds: None, bands })
    }

    fn years() -> Drawing {
        let lines = vec![Series { name: HOSTILE.to_owned(), marks: Vec::new() }];
        let axis = Axis::new(0.0, 100.0).unwrap();
        Drawing::Years(Years {
            axis,
            ticks: Vec::new(),
            years: Vec::new(),
            lines,
            bounds: Vec::new(),
        })
    }

    #[test]
    fn nothing_on_a_page_can_steer_a_terminal() {
        let fact = |body| Fact { label: HOSTILE.to_owned(), body };
        let chart = |drawing| Block::Chart(Chart { words: HOSTILE.to_owned(), drawing });
        let table = Table { columns: vec![Column::text(HOSTILE)], rows: vec![vec![line()]] };
        let blocks = vec![
            Block::Title(1, HOSTILE.to_owned()),
            Block::Facts(vec![fact(Body::Text(line()))]),
            Block::KeyFacts(vec![fact(Body::Verbatim(vec![line()]))]),
            chart(gauge()),
            chart(years()),
            Block::Table(table),
            Block::Text(line()),
            Block::List(vec![line()]),
        ];
        let document = Document { blocks, mark: Some(HOSTILE.to_owned()) };
        assert_eq!(format!("{document:?}").matches("\\u{1b}").count(), 19);
        let shown = format!("{:?}", document.harmless());
        assert!(!shown.contains("\\u{1b}") && !shown.contains("\\u{202e}"), "{shown}");
    }
}
