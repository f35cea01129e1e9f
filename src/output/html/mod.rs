//! Pages as HTML: one file that needs nothing else, for the screen, for narrow
//! windows and for paper.

mod chart;
mod part;
#[cfg(test)]
mod tests;

use askama::Template;

use crate::report::document::{Block, Document};
use crate::report::words::report as words;
use crate::report::words::{Language, Text};
use part::Part;

/// How it looks.
const STYLE: &str = include_str!("style.css");

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    language: &'static str,
    title: &'a str,
    mark: Option<&'a str>,
    style: &'static str,
    skip: Text,
    contents: Text,
    /// What stands before the first section.
    lead: Vec<Part<'a>>,
    sections: Vec<Section<'a>>,
}

/// What stands under a title of the second level.
struct Section<'a> {
    title: &'a str,
    parts: Vec<Part<'a>>,
}

/// Writes a page as HTML. It must have been made [harmless](Document::harmless).
///
/// # Errors
/// Only where a template cannot be filled in.
pub fn write(document: &Document) -> anyhow::Result<String> {
    let mut blocks = document.blocks.iter().peekable();
    let title = match blocks.peek() {
        Some(Block::Title(1, text)) => text.as_str(),
        _ => "",
    };
    if !title.is_empty() {
        blocks.next();
    }
    let mut page = Page {
        language: Language::current().tag(),
        title,
        mark: document.mark.as_deref(),
        style: STYLE,
        skip: words::SKIP,
        contents: words::CONTENTS,
        lead: Vec::new(),
        sections: Vec::new(),
    };
    let mut under = title;
    for block in blocks {
        if let Block::Title(2, text) = block {
            page.sections.push(Section { title: text, parts: Vec::new() });
        }
        if let Block::Title(_, text) = block {
            under = text;
        }
        let part = Part::of(block, under)?;
        match page.sections.last_mut() {
            Some(section) => section.parts.extend(part),
            None => page.lead.extend(part),
        }
    }
    Ok(page.render()?)
}
