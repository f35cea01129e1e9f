//! Manual pages, as troff and its kin read them.

use unicode_width::UnicodeWidthChar;

use super::line_break::pieces;

/// The title of a page, whose lines are not stretched and whose words are not
/// divided.
#[must_use]
pub fn title(name: &str, version: &str) -> String {
    format!(".TH \"{name}\" \"1\" \"\" \"gdindex {version}\" \"gdindex\"\n.ad l\n.nh\n")
}

/// A section: its heading and what stands under it.
#[must_use]
pub fn section(heading: &str, body: &str) -> String {
    format!(".SH \"{heading}\"\n{body}")
}

/// A paragraph under a tag.
#[must_use]
pub fn tagged(tag: &str, text: &str) -> String {
    format!(".TP\n\\fB{}\\fR\n{}\n", escaped(tag), escaped(text))
}

/// Text in which nothing is a request or an escape.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

/// The page with marks where Chinese text may be broken: formatters know no
/// such place in most locales, and lines would run over the edge. The first
/// text is the name, which programs read that do not know the marks.
#[must_use]
pub fn breakable(page: &str) -> String {
    let mut is_name = true;
    let line = |line: &str| match line.strip_prefix('.') {
        Some(_) => format!("{line}\n"),
        None if std::mem::take(&mut is_name) => format!("{}\n", line.replace('：', "：\n")),
        None => format!("{}\n", with_breaks(line)),
    };
    page.lines().map(line).collect()
}

fn with_breaks(line: &str) -> String {
    const NOT_LAST: [char; 4] = ['（', '“', '《', '‘'];
    let is_wide = |c: Option<char>| c.and_then(UnicodeWidthChar::width) == Some(2);
    let mut text = String::new();
    for piece in pieces(line, usize::MAX) {
        let last = text.chars().next_back();
        let meets_chinese = is_wide(last) || is_wide(piece.chars().next());
        if meets_chinese && last.is_some_and(|c| c != ' ' && !NOT_LAST.contains(&c)) && piece != " "
        {
            text.push_str("\\:");
        }
        text.push_str(&piece);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_request_and_no_escape() {
        for (text, expected) in
            [("a-b", "a\\-b"), (".SH", "\\&.SH"), ("'tis", "\\&'tis"), ("a\\b", "a\\eb")]
        {
            assert_eq!(tagged("t", text), format!(".TP\n\\fBt\\fR\n{expected}\n"));
        }
    }

    #[test]
    fn chinese_may_be_broken_but_before_closing_and_behind_opening_punctuation() {
        for (line, expected) in [
            ("各级得分", "各\\:级\\:得\\:分"),
            ("甲，乙（丙）", "甲，\\:乙\\:（丙）"),
            ("写“甲”", "写\\:“甲”"),
            ("CSV 文件", "CSV 文\\:件"),
            ("\\-\\-lang en", "\\-\\-lang en"),
            (".SH 名称", ".SH 名称"),
        ] {
            assert_eq!(
                breakable(&format!("名称：某\n{line}")),
                format!("名称：\n某\n{expected}\n")
            );
        }
    }
}
