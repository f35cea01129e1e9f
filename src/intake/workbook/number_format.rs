//! Number formats of Excel (`0.0%`, `0.0"万元"`, `yyyy-mm-dd`): what of a cell
//! is not in its number, but in the way it is shown.

use crate::model::number;

/// A number format, read: its sections for numbers, at most three.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NumberFormat {
    sections: Vec<Section>,
}

/// What a format makes of a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shows {
    /// Digits.
    Number(Frame),
    /// A day, a time of the day or both.
    Date(Calendar),
    /// Hours, minutes or seconds that go on counting: `[h]:mm`.
    Duration,
    /// Words in place of the number.
    Words(String),
    /// Nothing, or a dash.
    Nothing,
}

/// What stands around the digits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Frame {
    /// Words before them.
    pub(super) before: String,
    /// Words and percent signs behind them.
    pub(super) after: String,
    /// How many percent signs there are, each showing a hundred times the
    /// number.
    pub(super) percents: usize,
}

/// Which parts of a date are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    Year,
    Day,
    Time,
    DayAndTime,
}

impl NumberFormat {
    /// Reads a format as the file has it. Any text is some format.
    pub(super) fn parse(code: &str) -> Self {
        let tokens = tokens(code);
        let all = tokens.split(|token| *token == Token::EndOfSection).take(3);
        let numeric: Vec<&[Token]> = all.filter(|tokens| !tokens.contains(&Token::Text)).collect();
        let section = |(place, tokens): (usize, &&[Token])| Section {
            range: condition(tokens).unwrap_or_else(|| Range::usual(place, numeric.len())),
            shows: shows(tokens),
        };
        Self { sections: numeric.iter().enumerate().map(section).collect() }
    }

    /// What it makes of this number. Where a section hides the number, it is
    /// shown as the other sections show numbers: a hidden 0% is still 0%.
    pub(super) fn of(&self, value: f64) -> &Shows {
        const PLAIN: &Shows =
            &Shows::Number(Frame { before: String::new(), after: String::new(), percents: 0 });
        let applies = self.sections.iter().find(|section| section.range.contains(value));
        let shows = applies.or(self.sections.last()).map_or(PLAIN, |section| &section.shows);
        if *shows != Shows::Nothing {
            return shows;
        }
        let mut others = self.sections.iter().map(|section| &section.shows);
        others.find(|shows| matches!(shows, Shows::Number(_))).unwrap_or(PLAIN)
    }
}

/// The part of a format for some of the numbers.
#[derive(Debug, Clone, PartialEq)]
struct Section {
    range: Range,
    shows: Shows,
}

/// The numbers a section is for.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Range {
    All,
    Above(f64),
    From(f64),
    Below(f64),
    UpTo(f64),
    Equal(f64),
    NotEqual(f64),
}

impl Range {
    /// `positive and zero;negative`, `positive;negative;zero`.
    fn usual(place: usize, sections: usize) -> Self {
        match (place, sections) {
            (0, 2) => Self::From(0.0),
            (0, 3) => Self::Above(0.0),
            (1, 3) => Self::Below(0.0),
            _ => Self::All,
        }
    }

    #[expect(clippy::float_cmp, reason = "Excel compares the stored number")]
    fn contains(self, value: f64) -> bool {
        match self {
            Self::All => true,
            Self::Above(limit) => value > limit,
            Self::From(limit) => value >= limit,
            Self::Below(limit) => value < limit,
            Self::UpTo(limit) => value <= limit,
            Self::Equal(limit) => value == limit,
            Self::NotEqual(limit) => value != limit,
        }
    }
}

/// A piece of a format. What shows nothing by itself (colours, widths, fills,
/// spaces) is none.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Digit,
    Point,
    Comma,
    Percent,
    /// Text that is shown as it is.
    Literal(String),
    /// A sign that needs no quotes: `-`, `/`, `(`.
    Sign,
    Year,
    /// Month or, beside hours or seconds, minute.
    Month,
    Day,
    Time,
    Elapsed,
    Condition(Range),
    Text,
    EndOfSection,
}

fn tokens(code: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let (token, length) = first_token(first, rest);
        found.extend(token);
        rest = &rest[length..];
    }
    found
}

/// The token at the beginning and how long it is.
fn first_token(first: char, text: &str) -> (Option<Token>, usize) {
    let after = &text[first.len_utf8()..];
    let next = after.chars().next().map_or(0, char::len_utf8);
    match first {
        '"' => {
            let end = after.find('"').unwrap_or(after.len());
            (Some(Token::Literal(after[..end].to_owned())), text.len().min(end + 2))
        }
        '\\' | '!' => (Some(Token::Literal(after[..next].to_owned())), 1 + next),
        '_' | '*' => (None, 1 + next),
        '[' => {
            let end = after.find(']').unwrap_or(after.len());
            (bracket(&after[..end]), text.len().min(end + 2))
        }
        'E' | 'e' if after.starts_with(['+', '-']) => (None, 2),
        _ => match word(text) {
            Some((token, length)) => (Some(token), length),
            None => (single(first), first.len_utf8()),
        },
    }
}

/// `General`, also as a Chinese or Japanese Excel calls it (`G/` and
/// ideographs), and the two halves of the day.
fn word(text: &str) -> Option<(Token, usize)> {
    let starts = |word: &str| text.get(..word.len()).is_some_and(|t| t.eq_ignore_ascii_case(word));
    let local = text.strip_prefix("G/").map_or(0, |rest| {
        let end = rest.find(|c: char| c.is_ascii() || !c.is_alphabetic());
        end.unwrap_or(rest.len())
    });
    let words = [("General", Token::Digit), ("AM/PM", Token::Time), ("A/P", Token::Time)];
    let known = words.into_iter().find(|(word, _)| starts(word));
    known
        .map(|(word, token)| (token, word.len()))
        .or_else(|| (local > 0).then_some((Token::Digit, "G/".len() + local)))
}

/// What stands in square brackets; currencies, languages and colours are not
/// shown or not wanted.
fn bracket(inner: &str) -> Option<Token> {
    const ELAPSED: [char; 6] = ['h', 'm', 's', 'H', 'M', 'S'];
    if !inner.is_empty() && inner.trim_matches(ELAPSED).is_empty() {
        return Some(Token::Elapsed);
    }
    let signs = ["<>", ">=", "<=", ">", "<", "="];
    let (sign, limit) =
        signs.into_iter().find_map(|sign| Some((sign, inner.strip_prefix(sign)?)))?;
    let limit = number::read(limit.trim())?;
    Some(Token::Condition(match sign {
        "<>" => Range::NotEqual(limit),
        ">=" => Range::From(limit),
        "<=" => Range::UpTo(limit),
        ">" => Range::Above(limit),
        "<" => Range::Below(limit),
        _ => Range::Equal(limit),
    }))
}

fn single(c: char) -> Option<Token> {
    match c {
        '0' | '#' | '?' => Some(Token::Digit),
        '.' => Some(Token::Point),
        ',' => Some(Token::Comma),
        '%' => Some(Token::Percent),
        '@' => Some(Token::Text),
        ';' => Some(Token::EndOfSection),
        // e is the year in Chinese and Japanese formats.
        'y' | 'Y' | 'e' | 'E' => Some(Token::Year),
        'm' | 'M' => Some(Token::Month),
        // a is the day of the week.
        'd' | 'D' | 'a' | 'A' => Some(Token::Day),
        'h' | 'H' | 's' | 'S' => Some(Token::Time),
        _ if c.is_whitespace() => None,
        _ if c.is_ascii() && !c.is_ascii_digit() => Some(Token::Sign),
        _ => Some(Token::Literal(c.to_string())),
    }
}

fn condition(tokens: &[Token]) -> Option<Range> {
    tokens.iter().find_map(|token| match token {
        Token::Condition(range) => Some(*range),
        _ => None,
    })
}

fn shows(tokens: &[Token]) -> Shows {
    if tokens.contains(&Token::Elapsed) {
        return Shows::Duration;
    }
    if let Some(calendar) = calendar(tokens) {
        return Shows::Date(calendar);
    }
    let is_digit = |token: &Token| *token == Token::Digit;
    match (tokens.iter().position(is_digit), tokens.iter().rposition(is_digit)) {
        (Some(first), Some(last)) => Shows::Number(frame(tokens, first, last)),
        _ => words(tokens),
    }
}

fn calendar(tokens: &[Token]) -> Option<Calendar> {
    let has = |token| tokens.contains(&token);
    let (year, month, day, time) =
        (has(Token::Year), has(Token::Month), has(Token::Day), has(Token::Time));
    match (year || day || (month && !time), time) {
        (true, true) => Some(Calendar::DayAndTime),
        (false, true) => Some(Calendar::Time),
        (true, false) if !month && !day => Some(Calendar::Year),
        (true, false) => Some(Calendar::Day),
        (false, false) => None,
    }
}

/// A section without digits: words, or signs that stand for nothing or zero.
fn words(tokens: &[Token]) -> Shows {
    let text: String = tokens.iter().filter_map(literal).collect();
    let has_words = text.chars().any(char::is_alphabetic);
    if has_words { Shows::Words(text.trim().to_owned()) } else { Shows::Nothing }
}

fn literal(token: &Token) -> Option<&str> {
    match token {
        Token::Literal(text) => Some(text),
        _ => None,
    }
}

/// What stands around the digits; nothing where the shown digits are not the
/// number's, so that words behind them say nothing about the number.
fn frame(tokens: &[Token], first: usize, last: usize) -> Frame {
    let (before, digits, after) = (&tokens[..first], &tokens[first..=last], &tokens[last + 1..]);
    let plain = Frame::default();
    if is_disguise(digits) || after.first() == Some(&Token::Comma) {
        return plain;
    }
    let percents = |tokens: &[Token]| tokens.iter().filter(|t| **t == Token::Percent).count();
    let leading = percents(before);
    let frame = Frame {
        before: before.iter().filter_map(literal).map(of_note).collect(),
        after: "%".repeat(leading) + &after.iter().map(behind).collect::<String>(),
        percents: leading + percents(after),
    };
    let is_part = |c: char| c.is_numeric() || matches!(c, '.' | ',' | '．' | '，');
    if frame.before.contains(is_part) || frame.after.contains(is_part) { plain } else { frame }
}

/// Whether digits are shown in other places than the number has them:
/// thousands left out (`0.0,`), a point of letters (`0!.0000`), a fraction, a
/// telephone number.
fn is_disguise(digits: &[Token]) -> bool {
    let is_foreign = |token: &Token| !matches!(token, Token::Digit | Token::Point | Token::Comma);
    let points = digits.iter().filter(|token| **token == Token::Point).count();
    let scales = digits.windows(2).any(|pair| *pair == [Token::Comma, Token::Point]);
    digits.iter().any(is_foreign) || points > 1 || scales
}

fn behind(token: &Token) -> String {
    match token {
        Token::Percent => "%".to_owned(),
        token => literal(token).map(of_note).unwrap_or_default(),
    }
}

/// The text without what does not change the number: signs, which the number
/// has itself, brackets, currencies and spaces.
fn of_note(text: &str) -> String {
    const IDLE: &str = "+-−()（）$¥￥€£￡";
    text.chars().filter(|c| !c.is_whitespace() && !IDLE.contains(*c)).collect()
}
