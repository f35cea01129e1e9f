//! Words among which options choose, and what they mean to the model: a string
//! goes no further in.

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::model::{self, Aggregation, Method, MissingRule, Weighting};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Encoding {
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    #[value(name = "utf-16", aliases = ["utf16", "utf-16le"])]
    Utf16,
    #[value(name = "utf-16be")]
    Utf16Be,
    #[value(name = "gb18030", aliases = ["gbk", "gb2312", "cp936"])]
    Gb18030,
}

impl From<Encoding> for model::Encoding {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Self::Utf8,
            Encoding::Utf16 => Self::Utf16Le,
            Encoding::Utf16Be => Self::Utf16Be,
            Encoding::Gb18030 => Self::Gb18030,
        }
    }
}

/// A choice of the model, whose words are those of catalogues.
pub(crate) trait Word: Copy + Send + Sync + 'static {
    /// All that can be chosen.
    const ALL: &'static [Self];

    /// The word for it.
    fn key(self) -> &'static str;

    /// What a word stands for.
    fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|own| own.key() == word)
    }
}

macro_rules! words {
    ($($choice:ty),+) => {
        $(impl Word for $choice {
            const ALL: &'static [Self] = &<$choice>::ALL;

            fn key(self) -> &'static str {
                <$choice>::key(self)
            }
        })+
    };
}

words!(Method, Weighting, Aggregation, MissingRule);

/// Reads one of the words of a choice.
pub(crate) fn word<T: Word>() -> impl TypedValueParser<Value = T> {
    let words = PossibleValuesParser::new(T::ALL.iter().map(|own| own.key()));
    words.try_map(|word| T::of(&word).ok_or(word))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    Department,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}
