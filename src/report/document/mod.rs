//! What a person reads, as data: titles, facts, tables and lines, before any
//! format is chosen.

pub mod chart;
mod harmless;
mod line;
mod table;

pub use crate::model::Excerpt;
use chart::Chart;
pub use line::{Line, Shade, Tone};
pub use table::{Column, Side, Table};

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// Its parts in order.
    pub blocks: Vec<Block>,
    /// What must stand on every sheet it is printed on: that the data are not
    /// official.
    pub mark: Option<String>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A title; 1 is the page's own.
    Title(u8, String),
    /// Labels with their text.
    Facts(Vec<Fact>),
    /// The few facts that matter most.
    KeyFacts(Vec<Fact>),
    /// A drawing.
    Chart(Chart),
    /// A table.
    Table(Table),
    /// A paragraph.
    Text(Line),
    /// Lines of their own.
    List(Vec<Line>),
}

/// A label with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The text.
    pub body: Body,
}

/// The text of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A text, broken where there is no room.
    Text(Line),
    /// Lines of a file, kept as they are.
    Verbatim(Vec<Line>),
}

impl Document {
    /// Adds a title.
    pub fn title(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Title(level, text.into()));
    }

    /// Adds a paragraph.
    pub fn text(&mut self, line: impl Into<Line>) {
        self.blocks.push(Block::Text(line.into()));
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds lines of their own, unless there are none.
    pub fn list(&mut self, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    /// The page for a format that draws nothing: without drawings, whose numbers
    /// stand beside them, and with its mark under the title.
    #[must_use]
    pub fn undrawn(mut self) -> Self {
        self.blocks.retain(|block| !matches!(block, Block::Chart(_)));
        if let Some(mark) = &self.mark {
            let line = Line::new(mark.as_str(), Tone::Doubtful);
            self.blocks.insert(self.blocks.len().min(1), Block::Text(line));
        }
        for block in &mut self.blocks {
            if let Block::Table(table) = block {
                table.drop_drawn();
            }
        }
        self
    }

    /// Adds the parts of another page as a part of this one: without its title,
    /// the titles under it a level lower.
    pub fn nest(&mut self, other: Self) {
        for block in other.blocks {
            match block {
                Block::Title(1, _) => {}
                Block::Title(level, text) => self.title(level + 1, text),
                block => self.blocks.push(block),
            }
        }
    }

    /// Adds a drawing, where there is one.
    pub fn chart(&mut self, chart: Option<Chart>) {
        self.blocks.extend(chart.map(Block::Chart));
    }

    /// Adds the facts that matter most.
    pub fn key_facts(&mut self, facts: Vec<Fact>) {
        self.blocks.push(Block::KeyFacts(facts));
    }

    /// Adds facts.
    pub fn facts(&mut self, facts: Vec<Fact>) {
        self.blocks.push(Block::Facts(facts));
    }
}

impl Fact {
    /// A fact.
    #[must_use]
    pub fn new(label: impl Into<String>, line: impl Into<Line>) -> Self {
        Self { label: label.into(), body: Body::Text(line.into()) }
    }

    /// A fact that shows lines of a file.
    #[must_use]
    pub fn verbatim(label: impl Into<String>, lines: Vec<Line>) -> Self {
        Self { label: label.into(), body: Body::Verbatim(lines) }
    }
}

impl Body {
    /// Its lines; a text is one.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        match self {
            Self::Text(line) => std::slice::from_ref(line),
            Self::Verbatim(lines) => lines,
        }
    }

    fn lines_mut(&mut self) -> &mut [Line] {
        match self {
            Self::Text(line) => std::slice::from_mut(line),
            Self::Verbatim(lines) => lines,
        }
    }
}
