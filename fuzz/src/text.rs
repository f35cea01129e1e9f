//! Texts as the targets look at them, without the program's own reading.

use encoding_rs::{Encoding as Codec, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use gdindex::model::Encoding;

/// Every encoding of tables.
pub const ENCODINGS: [Encoding; 4] =
    [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030];

/// The bytes of a text.
pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Gb18030 => GB18030.encode(text).0.into_owned(),
    }
}

/// The text of bytes, with its byte order mark; `None` where they are none.
pub fn decode(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let codec: &'static Codec = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
    };
    let text = codec.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

/// A text without the mark that says how it is encoded.
pub fn unmarked(text: &str, encoding: Encoding) -> &str {
    let marked = text.strip_prefix('\u{FEFF}').filter(|_| encoding != Encoding::Gb18030);
    marked.unwrap_or(text)
}

/// How many line ends there are: CRLF, LF and CR are one each.
pub fn line_ends(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}

/// A text with every line end written another way.
pub fn with_line_ends(text: &str, end: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', end)
}
