//! Bytes into text, strictly: byte order mark, else the parity of NULs, else
//! UTF-8, else GB18030. Nothing is ever replaced.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};

use crate::model::{Encoding, Undecodable};

/// A text and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text<'b> {
    /// The text, without byte order mark.
    pub(crate) text: Cow<'b, str>,
    /// The encoding.
    pub(crate) encoding: Encoding,
}

/// Bytes that are no text: why, and the line of the first that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotText {
    /// From 1.
    pub(crate) line: usize,
    /// Why.
    pub(crate) why: Undecodable,
}

const MARKS: [(&[u8], Encoding); 3] = [
    (b"\xEF\xBB\xBF", Encoding::Utf8),
    (b"\xFF\xFE", Encoding::Utf16Le),
    (b"\xFE\xFF", Encoding::Utf16Be),
];

/// The text of bytes, in the encoding asked for or found out.
pub(crate) fn decode(bytes: &[u8], asked: Option<Encoding>) -> Result<Text<'_>, NotText> {
    let fits = |own: Encoding| asked.is_none_or(|asked| asked == own || are_utf_16([asked, own]));
    let marked = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark));
    match (asked, marked.filter(|(_, own)| fits(*own))) {
        (_, Some((mark, own))) => decode_as(&bytes[mark.len()..], *own),
        (Some(Encoding::Gb18030), None) => decode_as_gb18030(bytes),
        (Some(asked), None) => decode_as(bytes, asked),
        (None, None) => decode_unmarked(bytes),
    }
}

/// Whether both are UTF-16, whose byte order the mark tells better than the
/// user.
fn are_utf_16(encodings: [Encoding; 2]) -> bool {
    encodings.iter().all(|one| matches!(one, Encoding::Utf16Le | Encoding::Utf16Be))
}

fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Text<'_>, NotText> {
    let text = strict(bytes, encoding)
        .map_err(|line| NotText { line, why: Undecodable::Not(encoding) })?;
    Ok(Text { text: without_marks(text), encoding })
}

/// A text without marks at its start, of which joined files have several, and
/// without the sign with which old programs end a file.
fn without_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    const MARK: char = '\u{FEFF}';
    const END: char = '\u{1A}';
    match text {
        Cow::Borrowed(text) => text.trim_start_matches(MARK).trim_end_matches(END).into(),
        Cow::Owned(text) if text.starts_with(MARK) || text.ends_with(END) => {
            text.trim_start_matches(MARK).trim_end_matches(END).to_owned().into()
        }
        text @ Cow::Owned(_) => text,
    }
}

/// As asked for, unless the bytes say plainly that they are UTF-8.
fn decode_as_gb18030(bytes: &[u8]) -> Result<Text<'_>, NotText> {
    match lines(bytes).position(is_utf_8_chinese) {
        Some(_) if std::str::from_utf8(bytes).is_ok() => {
            let line =
                line_after(&bytes[..bytes.iter().take_while(|byte| byte.is_ascii()).count()]);
            Err(NotText { line, why: Undecodable::IsUtf8 })
        }
        _ => decode_as(bytes, Encoding::Gb18030),
    }
}

fn decode_unmarked(bytes: &[u8]) -> Result<Text<'_>, NotText> {
    if let Some(encoding) = by_nuls(bytes) {
        return decode_as(bytes, encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if !is_gb2312_by_chance(text) => decode_as(bytes, Encoding::Utf8),
        Ok(_) => decode_as(bytes, Encoding::Gb18030),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            let is_cut = error.error_len().is_none();
            if is_cut && std::str::from_utf8(valid).is_ok_and(has_chinese) {
                return Err(NotText { line: line_after(valid), why: Undecodable::Truncated });
            }
            mixed(bytes).map_or_else(|| likely_gb18030(bytes), Err)
        }
    }
}

/// Lines of UTF-8 among lines that are not: the first of the fewer.
fn mixed(bytes: &[u8]) -> Option<NotText> {
    let is_other = |line: &[u8]| std::str::from_utf8(line).is_err();
    let (utf_8, others) = lines(bytes).fold((0_usize, 0_usize), |(utf_8, others), line| {
        (utf_8 + usize::from(is_utf_8_chinese(line)), others + usize::from(is_other(line)))
    });
    if utf_8 == 0 || others == 0 {
        return None;
    }
    let own = if utf_8 < others { Encoding::Utf8 } else { Encoding::Gb18030 };
    let is_own =
        |line: &&[u8]| if utf_8 < others { is_utf_8_chinese(line) } else { is_other(line) };
    let before = lines(bytes).take_while(|line| !is_own(line)).map(|line| line.len() + 1);
    let start: usize = before.sum();
    Some(NotText { line: line_after(&bytes[..start]), why: Undecodable::Mixed(own) })
}

fn likely_gb18030(bytes: &[u8]) -> Result<Text<'_>, NotText> {
    let text = strict(bytes, Encoding::Gb18030)
        .map_err(|line| NotText { line, why: Undecodable::Neither })?;
    if is_mostly_gb2312(bytes) {
        return Ok(Text { text: without_marks(text), encoding: Encoding::Gb18030 });
    }
    let first = bytes.iter().take_while(|byte| byte.is_ascii()).count();
    Err(NotText { line: line_after(&bytes[..first]), why: Undecodable::Unlikely })
}

/// UTF-16 without a mark: its line ends, digits and delimiters have NULs, all
/// on even or all on odd places (`一` has one on the other). Of the two byte
/// orders the one in which more characters are usual: in the wrong one line
/// ends, commas and digits are letters of no table. Where that says nothing, of
/// letters alone, the one with more NULs.
pub(super) fn by_nuls(bytes: &[u8]) -> Option<Encoding> {
    const LOOKED_AT: usize = 1 << 16;
    let mut nuls = [0_usize; 2];
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == 0) {
        nuls[at % 2] += 1;
    }
    // Every character of ASCII has one: of a text that is ASCII half the bytes.
    let rarest = if std::str::from_utf8(bytes).is_ok() { 5 } else { 50 };
    let all = nuls[0] + nuls[1];
    if all == 0 || all * rarest < bytes.len() {
        return None;
    }
    let start = &bytes[..bytes.len().min(LOOKED_AT) & !1];
    let likely = |encoding: Encoding, nuls: usize| {
        let text = strict(start, encoding).ok()?;
        let (usual, all) = (usual(&text), text.chars().count());
        (nuls > 0 && usual * 10 >= all * 9).then_some((usual, nuls, encoding))
    };
    let orders = [likely(Encoding::Utf16Be, nuls[0]), likely(Encoding::Utf16Le, nuls[1])];
    let best = orders.into_iter().flatten().max_by_key(|(usual, nuls, _)| (*usual, *nuls));
    best.map(|(_, _, encoding)| encoding)
}

/// How many characters of a text are Chinese or ASCII: bytes of another
/// encoding read as UTF-16 give Hangul, private and rare characters.
fn usual(text: &str) -> usize {
    let is_usual = |c: &char| {
        matches!(c, ' '..='~' | '\t' | '\r' | '\n' | '\u{FEFF}' | '\u{2000}'..='\u{206F}'
            | '\u{2100}'..='\u{22FF}' | '\u{3000}'..='\u{303F}' | '\u{4E00}'..='\u{9FFF}'
            | '\u{FF00}'..='\u{FFEF}')
    };
    text.chars().filter(is_usual).count()
}

/// Whether at least half of what is not ASCII is in the rows of GB2312, which
/// hold what is commonly written. Big5, Shift-JIS and Latin-1 are not.
fn is_mostly_gb2312(bytes: &[u8]) -> bool {
    let (mut common, mut rare, mut at) = (0_usize, 0_usize, 0);
    while at < bytes.len() {
        match bytes[at..] {
            [0..0x80, ..] => at += 1,
            [0xA1..=0xA3 | 0xB0..=0xF7, 0xA1..=0xFE, ..] => {
                common += 1;
                at += 2;
            }
            _ => {
                rare += 1;
                at += 2;
            }
        }
    }
    common >= rare
}

/// Whether UTF-8 was met by chance: a text of a few characters in GB2312 may
/// be valid UTF-8, and then it says letters that no table here has.
fn is_gb2312_by_chance(text: &str) -> bool {
    let is_odd = |c: char| matches!(c, '\u{100}'..='\u{7FF}');
    let mut others = text.chars().filter(|c| !c.is_ascii()).peekable();
    others.peek().is_some()
        && others.all(|c| c < '\u{800}')
        && text.contains(is_odd)
        && are_gb2312_hanzi(text.as_bytes())
}

fn are_gb2312_hanzi(bytes: &[u8]) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at..] {
            [0..0x80, ..] => at += 1,
            [0xB0..=0xF7, 0xA1..=0xFE, ..] => at += 2,
            _ => return false,
        }
    }
    true
}

/// The lines of bytes, without their ends.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| matches!(byte, b'\n' | b'\r'))
}

/// Whether a line is UTF-8 with a character of three bytes. A line of GB18030
/// is that by chance only where it has next to no Chinese in it.
fn is_utf_8_chinese(line: &[u8]) -> bool {
    !line.is_ascii() && std::str::from_utf8(line).is_ok_and(has_chinese)
}

fn has_chinese(text: &str) -> bool {
    text.contains(
        |c: char| matches!(c, '\u{3000}'..='\u{303F}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'),
    )
}

/// The text of bytes in an encoding, else the line of the first that does not
/// fit.
fn strict(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>, usize> {
    let decoder = match encoding {
        Encoding::Utf8 => {
            let text = std::str::from_utf8(bytes);
            return text
                .map(Cow::Borrowed)
                .map_err(|error| line_after(&bytes[..error.valid_up_to()]));
        }
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
    };
    let mut decoder = decoder.new_decoder_without_bom_handling();
    let longest = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(longest.unwrap_or(0));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(Cow::Owned(text)),
        _ => Err(line_after(text.as_bytes())),
    }
}

/// The line on which the byte behind these stands.
fn line_after(bytes: &[u8]) -> usize {
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
    ends + 1 - bytes.windows(2).filter(|pair| pair == b"\r\n").count()
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    const SAMPLE: &str = "年份,测评点,数值\r\n2020,城镇登记失业率,3.26\r\n";
    pub(crate) const ALL: [Encoding; 4] =
        [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030];

    pub(crate) fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Gb18030 => GB18030.encode(text).0.into_owned(),
        }
    }

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let text = decode(bytes, None).unwrap();
        (text.text.into_owned(), text.encoding)
    }

    #[test]
    fn every_encoding_is_found_out_with_and_without_a_mark() {
        for encoding in ALL {
            let bytes = encode(SAMPLE, encoding);
            assert_eq!(read(&bytes), (SAMPLE.to_owned(), encoding));
            assert_eq!(decode(&bytes, Some(encoding)).unwrap().text, SAMPLE);
            let marked = encode(&format!("\u{FEFF}{SAMPLE}"), encoding);
            if encoding != Encoding::Gb18030 {
                assert_eq!(read(&marked), (SAMPLE.to_owned(), encoding));
            }
        }
        assert_eq!(read(b""), (String::new(), Encoding::Utf8));
        assert_eq!(read("a\0b,c".as_bytes()), ("a\0b,c".to_owned(), Encoding::Utf8));
    }

    #[test]
    fn characters_with_a_nul_of_their_own_do_not_hide_the_byte_order() {
        for cells in ["一一一", "一一一一一一一一一一一一一一一一一一一一", "一,第一,一", "天,夀"]
        {
            let text = format!("年份,数值\n{cells}\n");
            for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
                assert_eq!(read(&encode(&text, encoding)), (text.clone(), encoding));
            }
        }
    }

    #[test]
    fn characters_beyond_gbk_are_read() {
        let text = "年份,测评点,数值,㐀𠮷①,€\n";
        assert_eq!(read(&encode(text, Encoding::Gb18030)), (text.to_owned(), Encoding::Gb18030));
    }

    #[test]
    fn the_line_that_breaks_is_named_with_every_line_end() {
        for end in ["\n", "\r\n", "\r"] {
            let [one, two] = [format!("年份,数值{end}"), format!("城镇{end}")];
            for (bytes, asked, why) in [
                (encode(&two, Encoding::Gb18030), None, Undecodable::Mixed(Encoding::Gb18030)),
                (b"\xFF\xFF".to_vec(), None, Undecodable::Mixed(Encoding::Gb18030)),
                (b"\xE5\x9F".to_vec(), None, Undecodable::Truncated),
                (b"\xFF".to_vec(), Some(Encoding::Utf8), Undecodable::Not(Encoding::Utf8)),
            ] {
                let whole = [one.as_bytes(), one.as_bytes(), &bytes].concat();
                assert_eq!(decode(&whole, asked), Err(NotText { line: 3, why }), "{bytes:?}");
            }
            let gbk = [encode(&one, Encoding::Gb18030), b"\x80\xFF".to_vec()].concat();
            let why = Undecodable::Neither;
            assert_eq!(decode(&gbk, None), Err(NotText { line: 2, why }));
            let utf_16 = [encode(&one, Encoding::Utf16Le), b"\x00\xD8a\0".to_vec()].concat();
            let why = Undecodable::Not(Encoding::Utf16Le);
            assert_eq!(decode(&utf_16, Some(Encoding::Utf16Le)), Err(NotText { line: 2, why }));
        }
        let marked = [b"\xEF\xBB\xBF", encode("测", Encoding::Gb18030).as_slice()].concat();
        let why = Undecodable::Not(Encoding::Utf8);
        assert_eq!(decode(&marked, None), Err(NotText { line: 1, why }));
    }

    #[test]
    fn of_two_encodings_the_line_of_the_fewer_is_named() {
        let [one, two] = ["年份,数值\n", "城镇\n"].map(|text| encode(text, Encoding::Gb18030));
        let mixed = [&one[..], &two, "官渡\n".as_bytes(), &two].concat();
        let why = Undecodable::Mixed(Encoding::Utf8);
        assert_eq!(decode(&mixed, None), Err(NotText { line: 3, why }));
    }

    #[test]
    fn a_few_characters_of_gb2312_that_are_valid_utf_8_are_chinese() {
        for area in ["双水", "石山", "水师", "木", "母"] {
            let text = format!("area,value\n{area},1\n");
            assert_eq!(read(&encode(&text, Encoding::Gb18030)), (text, Encoding::Gb18030));
        }
        for text in ["25 °C ± 1", "Zürich", "Москва", "Ελλάδα", "a·b", "São Tomé"]
        {
            assert_eq!(read(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        }
    }

    #[test]
    fn other_encodings_are_refused_and_not_read_as_rare_characters() {
        let utf_8 = "year,area\n2020,官渡\n".as_bytes();
        let why = Undecodable::IsUtf8;
        assert_eq!(decode(utf_8, Some(Encoding::Gb18030)), Err(NotText { line: 2, why }));
        assert_eq!(decode(b"a,1\n", Some(Encoding::Gb18030)).unwrap().text, "a,1\n");
        for area in [&b"\xA4\xA4\xA5\xBF\xB0\xCF\xA5x\xA5_"[..], b"Z\xFCrich", b"\x93\x8C\x8B\x9E"]
        {
            let bytes = [b"year,area\n2020,", area, b"\n"].concat();
            let why = Undecodable::Unlikely;
            assert_eq!(decode(&bytes, None), Err(NotText { line: 2, why }), "{area:?}");
        }
    }

    #[test]
    fn several_marks_and_the_end_sign_of_old_programs_are_no_text() {
        assert_eq!(read("\u{FEFF}\u{FEFF}a,b\n\u{1A}".as_bytes()).0, "a,b\n");
        let odd = [encode(SAMPLE, Encoding::Utf16Le), vec![b'x']].concat();
        let why = Undecodable::Not(Encoding::Utf16Le);
        assert_eq!(decode(&odd, None), Err(NotText { line: 3, why }));
    }

    #[test]
    fn stray_nuls_do_not_make_a_text_utf_16() {
        let mut bytes = encode(SAMPLE, Encoding::Gb18030);
        bytes.insert(20, 0);
        assert_eq!(read(&bytes).1, Encoding::Gb18030);
        bytes.insert(22, 0);
        assert_eq!(read(&bytes).1, Encoding::Gb18030);
        let ascii = b"id,value,note\nfamily-doctor,47,a\0b\nunemployment,3,c\n";
        assert_eq!(decode(ascii, None).unwrap().encoding, Encoding::Utf8);
    }

    /// Whether a text holds all that the bytes say, but for the signs that end
    /// it. GB18030 has two ways to write some characters.
    fn holds(mut bytes: &[u8], decoded: &Text) -> bool {
        let Text { text, encoding } = decoded;
        let again = encode(text, *encoding);
        let end = encode("\u{1A}", *encoding);
        while let Some(before) = bytes.strip_suffix(end.as_slice()) {
            bytes = before;
        }
        match encoding {
            Encoding::Gb18030 => strict(&again, *encoding).is_ok_and(|same| same == *text),
            _ => bytes.ends_with(&again) && bytes.len() - again.len() <= 3,
        }
    }

    proptest! {
        #[test]
        fn a_table_comes_back_from_every_encoding(
            cells in proptest::collection::vec("[年份测评点数值城镇登记失业率社区服务费占比重一]{1,8}|一|[0-9.]{1,5}|[Ａ-Ｚ０-９％（）]{1,4}", 1..20),
        ) {
            let text = format!("年份,数值\n{}\n", cells.join(","));
            for encoding in ALL {
                let bytes = encode(&text, encoding);
                let decoded = decode(&bytes, None).unwrap();
                prop_assert_eq!((decoded.text.as_ref(), decoded.encoding), (text.as_str(), encoding));
            }
        }

        #[test]
        fn a_damaged_table_is_refused_on_a_line_it_has_or_read_without_loss(
            cells in proptest::collection::vec("[一-龥]{1,6}|[0-9.]{1,5}|[％㐀€𠮷]", 1..12),
            encoding in prop::sample::select(ALL.to_vec()),
            damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
            asked in any::<bool>(),
        ) {
            let mut bytes = encode(&format!("年份,数值\r\n{}\r\n", cells.join("\n")), encoding);
            for (at, byte) in damage {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            match decode(&bytes, asked.then_some(encoding)) {
                Ok(decoded) => prop_assert!(holds(&bytes, &decoded), "{decoded:?}"),
                Err(error) => prop_assert!((1..=cells.len() + 6).contains(&error.line), "{error:?}"),
            }
        }

        #[test]
        fn any_bytes_are_text_or_name_a_line_they_have(
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
            asked in proptest::option::of(prop::sample::select(ALL.to_vec())),
        ) {
            if let Err(error) = decode(&bytes, asked) {
                prop_assert!((1..=bytes.len() + 1).contains(&error.line));
            }
        }
    }
}
