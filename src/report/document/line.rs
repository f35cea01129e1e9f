//! A text with its tone, or a drawing with its words.

use super::chart::{Chart, Drawing};
use crate::model::Excerpt;

/// A text with its tone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// The text.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// The line of an input that it is about; terminals show it beneath.
    pub excerpt: Option<Box<Excerpt>>,
    /// What is drawn in place of the text, which says the same.
    pub drawing: Option<Box<Drawing>>,
}

/// How a text is meant; colour repeats it where there is colour, and never
/// says anything that the words do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// What matters most.
    Strong,
    /// In order.
    Good,
    /// Wrong or missed.
    Bad,
    /// To be looked at.
    Doubtful,
    /// In the background.
    Faint,
    /// A cell of a heat map.
    Shade(Shade),
}

/// A band of a heat map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// The worst.
    Lowest,
    /// Below the middle.
    Low,
    /// In the middle.
    Middle,
    /// Above the middle.
    High,
    /// The best.
    Highest,
}

impl Shade {
    /// Every shade, the best first.
    pub const FALLING: [Self; 5] =
        [Self::Highest, Self::High, Self::Middle, Self::Low, Self::Lowest];
}

impl Line {
    /// A drawing with its words; nothing where there is none.
    #[must_use]
    pub fn drawn(chart: Option<Chart>) -> Self {
        chart.map_or_else(Self::default, |chart| Self {
            drawing: Some(Box::new(chart.drawing)),
            ..Self::from(chart.words)
        })
    }

    /// A text with a tone.
    #[must_use]
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, excerpt: None, drawing: None }
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::new(text, Tone::Plain)
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
