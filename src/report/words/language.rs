//! The language of this run, and texts in both languages.
//!
//! It is one setting of the process and no parameter: help is made before
//! arguments are read, and errors are put into words where they are printed,
//! by `Display`, which takes none. It is set once, before anything is said.

use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::report::document::Line;

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// 中文.
    Chinese,
    /// English.
    English,
}

static IS_ENGLISH: AtomicBool = AtomicBool::new(false);

impl Language {
    /// The language of this run; Chinese until another is set.
    #[must_use]
    pub fn current() -> Self {
        if IS_ENGLISH.load(Ordering::Relaxed) { Self::English } else { Self::Chinese }
    }

    /// Makes this the language of the run.
    pub fn speak(self) {
        IS_ENGLISH.store(self == Self::English, Ordering::Relaxed);
    }

    /// Its tag, as web pages name it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}

/// A fixed text in both languages; used as a string it is in the language of
/// the run. (It is not `Clone`, so that `to_owned` gives a `String`.)
#[derive(Debug)]
pub struct Text {
    zh: &'static str,
    en: &'static str,
}

impl Text {
    /// A text in Chinese and in English.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The text in the language of the run.
    #[must_use]
    pub fn get(&self) -> &'static str {
        either(self.zh, self.en)
    }

    /// Whether a word that was typed is this one, in either language.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let typed = typed.trim();
        typed == self.zh || typed.eq_ignore_ascii_case(self.en)
    }
}

/// The one of two texts that is in the language of the run.
#[must_use]
pub fn either(zh: &'static str, en: &'static str) -> &'static str {
    match Language::current() {
        Language::Chinese => zh,
        Language::English => en,
    }
}

/// A text with values in it, in the language of the run: the Chinese format,
/// the English one, and after a semicolon the values that both take by
/// position.
macro_rules! say {
    ($zh:literal, $en:literal $(; $($value:expr),+ $(,)?)?) => {
        match $crate::report::words::Language::current() {
            $crate::report::words::Language::Chinese => format!($zh $(, $($value),+)?),
            $crate::report::words::Language::English => format!($en $(, $($value),+)?),
        }
    };
}
pub(in crate::report::words) use say;

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.get())
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.get().to_owned()
    }
}

impl From<Text> for Line {
    fn from(text: Text) -> Self {
        Self::from(text.get())
    }
}

impl From<Text> for clap::builder::StyledStr {
    fn from(text: Text) -> Self {
        Self::from(text.get())
    }
}

impl From<Text> for clap::builder::Str {
    fn from(text: Text) -> Self {
        Self::from(text.get())
    }
}

/// A count with its English noun: 1 point, 2 points.
pub(in crate::report::words) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
