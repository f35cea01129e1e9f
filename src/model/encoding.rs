//! The encodings of text.

/// How characters are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// GB18030, of which GBK and GB2312 are parts.
    Gb18030,
}

impl Encoding {
    /// Its usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// Why bytes are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecodable {
    /// They are not in the encoding that was asked for, or that the file's
    /// byte order mark announces.
    Not(Encoding),
    /// Some lines are UTF-8 and others are not: this one is in the encoding
    /// of the fewer.
    Mixed(Encoding),
    /// It ends within a character of UTF-8.
    Truncated,
    /// Neither UTF-8 nor GB18030.
    Neither,
    /// It could be GB18030, but most of what it would say is no Chinese that
    /// anybody writes.
    Unlikely,
    /// It is UTF-8 though another encoding was asked for.
    IsUtf8,
}
