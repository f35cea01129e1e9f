//! Records of draws and what is said about wrong ones.

use super::*;
use crate::model::finding::{DrawsCell, Limit};
use crate::model::{Aggregation, Code, Method, MissingPolicy, MissingRule, Relative, UnmetRule};

const CATALOGUE: &str = "\
title: 小目录
scoring:
  aggregation: arithmetic
  attributes: { 约束性: { unmet: { slope: 2 } }, 'a;b=c': { unmet: zero } }
scales: { 成效: [{ label: 明显, score: 100 }, { label: 有效, score: 75 }, { label: 差, score: 0 }] }
dimensions:
  - name: 民生
    weight: 3
    points:
      - { id: jobs, name: 就业率, unit: \"%\", attribute: 约束性, targets: { 2020: 90 } }
      - { id: staff, name: 社工数, weight: 2, targets: { 2020: 5至10 } }
  - name: 治理
    points:
      - { id: order, name: 治安, scale: 成效, attribute: 'a;b=c', targets: { 2020: 有效 } }
";

fn catalogue() -> Catalogue {
    crate::catalogue::read(CATALOGUE.as_bytes(), None).unwrap()
}

fn read(bytes: impl Into<Vec<u8>>) -> Result<Vec<Choices>, Vec<Finding>> {
    let catalogue = catalogue();
    read_draws(&catalogue, &catalogue.settings, &Source::new("d.csv", bytes))
}

fn nominal() -> Choices {
    let catalogue = catalogue();
    Choices::of(&catalogue, &catalogue.settings)
}

/// Lines and faults.
fn faults(text: &str) -> Vec<(Option<usize>, Fault)> {
    let mistakes = read(text).unwrap_err();
    mistakes.into_iter().map(|finding| (finding.place.line, finding.fault)).collect()
}

#[test]
fn a_column_that_is_missing_leaves_its_choice_as_it_is() {
    assert_eq!(read("draw\n1\n2\n").unwrap(), [nominal(), nominal()]);
}

#[test]
fn every_column_puts_its_own_choice() {
    for (heading, cell, change) in [
        ("method", "progress", (|own| own.method = Method::Progress) as fn(&mut Choices)),
        ("aggregation", "harmonic", |own| own.aggregation = Aggregation::Harmonic),
        ("weighting", "by-point", |own| own.weighting = crate::model::Weighting::ByPoint),
        ("missing", "floor", |own| own.missing = MissingPolicy::Uniform(MissingRule::Floor)),
        ("unmet:约束性", "slope:1.7", |own| own.unmet[0] = UnmetRule::Slope(1.7)),
        ("unmet:a;b=c", "proportional", |own| own.unmet[1] = UnmetRule::Slope(1.0)),
        ("unmet:约束性", "factor:0.8", |own| own.unmet[0] = UnmetRule::Factor(0.8)),
        ("scale:成效:有效", "60.5", |own| own.scales[0][1] = 60.5),
        ("weight:治理", "0.30000000000000004", |own| own.groups[2] = 0.1 + 0.2),
        ("weight:staff", "5e-324", |own| own.points[1] = 5e-324),
    ] {
        let mut expected = nominal();
        change(&mut expected);
        assert_ne!(expected, nominal(), "{heading}");
        assert_eq!(read(format!("{heading}\n{cell}\n")).unwrap(), [expected], "{heading}");
    }
}

#[test]
fn rules_on_missing_values_by_attribute_may_have_any_name() {
    let by_attribute = |rules: &[(usize, MissingRule)]| {
        MissingPolicy::ByAttribute(rules.iter().copied().collect())
    };
    for (cell, rules) in [
        ("约束性=floor", vec![(0, MissingRule::Floor)]),
        ("a;b=c=refuse", vec![(1, MissingRule::Refuse)]),
        ("a;b=c=refuse;约束性=floor", vec![(0, MissingRule::Floor), (1, MissingRule::Refuse)]),
        (
            "约束性＝floor；a;b=c = renormalise",
            vec![(0, MissingRule::Floor), (1, MissingRule::Renormalise)],
        ),
    ] {
        let draws = read(format!("missing\n{cell}\n")).unwrap();
        assert_eq!(draws[0].missing, by_attribute(&rules), "{cell}");
    }
    for cell in
        ["约束性", "约束性=", "=floor", "约束性=floor;约束性=refuse", "约束性=floor;", "甲=floor"]
    {
        assert_eq!(faults(&format!("missing\n{cell}\n"))[0].1.code(), Code::DrawsFile, "{cell}");
    }
}

#[test]
fn a_record_is_read_as_spreadsheets_save_it() {
    let plain = "draw,unmet:约束性,weight:jobs\n1,slope:2,0.5\n\n2,slope:2.5,1.5\n";
    let expected = read(plain).unwrap();
    assert_eq!(expected.len(), 2);
    let gb18030 = encoding_rs::GB18030.encode(plain).0.into_owned();
    let utf_16: Vec<u8> = "\u{FEFF}"
        .chars()
        .chain(plain.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        plain.replace('\n', "\r\n").into_bytes(),
        plain.replace('\n', "\r").into_bytes(),
        format!("\u{FEFF}{plain}").into_bytes(),
        plain.replace(',', "\t").into_bytes(),
        plain.replace(',', ";").into_bytes(),
        plain.replace("slope:2,", "\"slope:2\",").into_bytes(),
        plain.replace('\n', ",,\n").into_bytes(),
        format!("\n{plain},,\n").into_bytes(),
        plain.replace("weight:jobs", " ｗeight：jobs ").into_bytes(),
        gb18030,
        utf_16,
    ] {
        assert_eq!(
            read(bytes.clone()).as_ref(),
            Ok(&expected),
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

fn unreadable(heading: &str, text: &str, expected: DrawsCell) -> Fault {
    let (heading, text) = (heading.to_owned(), text.to_owned());
    Fault::DrawsFile(DrawsFault::Unreadable { heading, text, expected })
}

#[test]
fn every_mistake_is_said_at_once_on_its_physical_line() {
    let text = "draw,method,weight:jobs,weight:民生,weight:beds,method\r\n\
                \r\n\
                1,minmaxx,一,-1,3,minmax\r\n\
                \"1\n2\",progress,1 2,1e999,3,progress\r\n\
                3,progress\r\n\
                4,progress,1,1,3,progress,5\r\n\
                5,minmax,1,1,3,minmax\r\n";
    let beds = DrawsFault::UnknownColumn {
        heading: "weight:beds".to_owned(),
        nearest: ["weight:jobs", "weight:order", "weight:民生"].map(String::from).into(),
    };
    let repeated = Fault::DuplicateColumn { heading: "method".into(), first: "method".into() };
    let words = DrawsCell::Word(Method::ALL.map(|own| own.key().to_owned()).to_vec());
    let (key, limit) = ("weight:民生".to_owned(), Limit::NotNegative);
    let expected = [
        (1, Fault::DrawsFile(beds)),
        (1, repeated),
        (3, unreadable("method", "minmaxx", words)),
        (3, unreadable("weight:jobs", "一", DrawsCell::Number)),
        (3, Fault::OutOfRange { key, value: -1.0, limit }),
        (4, unreadable("draw", "1 2", DrawsCell::Number)),
        (5, unreadable("weight:jobs", "1 2", DrawsCell::Number)),
        (5, unreadable("weight:民生", "1e999", DrawsCell::Number)),
        (6, Fault::DrawsFile(DrawsFault::ShortRow { expected: 6, found: 2 })),
        (7, Fault::DrawsFile(DrawsFault::StrayCell { text: "5".to_owned() })),
        (8, lacks_direction()),
    ];
    assert_eq!(faults(text), expected.map(|(line, fault)| (Some(line), fault)));
}

fn lacks_direction() -> Fault {
    let (method, lack) = (Method::Relative(Relative::MinMax), crate::model::Lack::Direction);
    Fault::DrawsFile(DrawsFault::Unfit { method, lack, points: vec!["社工数".to_owned()] })
}

#[test]
fn nothing_is_said_under_no_heading() {
    let stray = || Fault::DrawsFile(DrawsFault::StrayCell { text: "0.5".to_owned() });
    for text in
        ["draw,,\n1,,\n2,0.5,\n", "draw\n1\n2,,0.5\n", "draw,\u{200B},weight:jobs\n1,,1\n2,0.5,1\n"]
    {
        assert_eq!(faults(text), [(Some(3), stray())], "{text}");
    }
}

#[test]
fn choices_that_do_not_go_together_are_refused() {
    let weightless = |group: &str| Fault::ZeroWeights { group: group.to_owned() };
    for (text, fault) in [
        ("weight:jobs,weight:staff\n0,0\n", weightless("民生")),
        ("weight:民生,weight:治理\n0,0\n", weightless("")),
        ("method\nminmax\n", lacks_direction()),
        (
            "scale:成效:有效\n0\n",
            Fault::OutOfRange {
                key: "scale:成效:有效".into(), value: 0.0, limit: Limit::Positive
            },
        ),
    ] {
        assert_eq!(faults(text), [(Some(2), fault)], "{text}");
    }
    assert!(read("scale:成效:明显\n0\n").is_ok(), "it is no target");
    assert!(read("weight:jobs,weight:staff\n0,1\n").is_ok());
}

#[test]
fn a_mean_that_negative_scores_could_meet_is_refused() {
    let mut catalogue = catalogue();
    catalogue.settings.range.low = -1.0;
    let read = |text: &str| {
        let source = Source::new("d.csv", text.as_bytes());
        read_draws(&catalogue, &catalogue.settings, &source)
    };
    assert!(read("aggregation\narithmetic\n").is_ok());
    let mistakes = read("aggregation\narithmetic\ngeometric\n").unwrap_err();
    let fault = Fault::MeanNeedsPositiveScores { key: "score_range", low: -1.0 };
    let found: Vec<_> = mistakes.iter().map(|own| (own.place.line, &own.fault)).collect();
    assert_eq!(found, [(Some(3), &fault)]);
}

#[test]
fn a_file_without_draws_is_refused() {
    for (bytes, code) in [
        (&b""[..], Code::EmptyFile),
        (b"\n , \n", Code::EmptyFile),
        (b"draw,method\n", Code::DrawsFile),
        (b"draw,method\n,\n\n", Code::DrawsFile),
        (b"draw,\"method\n", Code::UnclosedQuote),
        (b"draw\n\"1\n", Code::UnclosedQuote),
        (b"%PDF-1.4", Code::NotATable),
        (b"draw\n\xFF\xFF\xFF\n", Code::Encoding),
    ] {
        let found: Vec<Code> =
            read(bytes).unwrap_err().iter().map(|finding| finding.fault.code()).collect();
        assert_eq!(found, [code], "{}", String::from_utf8_lossy(bytes));
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "(draw|method|weight:jobs|[,;\t\"\n\r=:一1.-]|floor|progress){0,30}") {
        if let Ok(draws) = read(text) {
            proptest::prop_assert!(!draws.is_empty());
        }
    }
}
