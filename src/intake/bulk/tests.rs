//! Reading in blocks gives what the ordinary reader gives.

use std::fmt::Write as _;
use std::io::{self, Cursor};
use std::num::NonZeroUsize;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::*;
use crate::intake;
use crate::intake::sample::catalogue;
use crate::intake::source::Source;
use crate::model::finding::Reference;
use crate::model::{Fault, Figure, Observation, Year};

type Row = (String, Year, Vec<Figure>);

/// Keeps what was said of every area.
struct Keeper {
    points: usize,
}

impl Consumer for Keeper {
    type Part = Vec<Row>;

    fn add(&self, part: &mut Vec<Row>, group: &Group) {
        for (year, slate) in group.years() {
            let figures = slate.figures().take(self.points).collect();
            part.push((group.area().to_owned(), year, figures));
        }
    }
}

impl Delivery<Vec<Row>> for Vec<Row> {
    fn take(&mut self, mut part: Vec<Row>) -> io::Result<()> {
        self.append(&mut part);
        Ok(())
    }

    fn restart(&mut self) -> io::Result<()> {
        self.clear();
        Ok(())
    }
}

/// What is said, and about what.
type Said = Vec<(Option<usize>, Option<String>, String)>;

fn said(findings: &[Finding]) -> Said {
    let column = |finding: &Finding| finding.place.column.as_deref().map(str::to_owned);
    let fault = |finding: &Finding| without_spots(&format!("{:?}", finding.fault));
    findings.iter().map(|one| (one.place.line, column(one), fault(one))).collect()
}

/// Places name a line and a column; blocks do not know bytes.
fn without_spots(text: &str) -> String {
    let mut parts = text.split("spot: ");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once(" }").map_or("", |(_, rest)| rest));
    }
    kept
}

fn ordinary(name: &str, text: &str, selection: &Selection) -> (Vec<Row>, Said) {
    let catalogue = catalogue();
    let read = intake::read(&catalogue, &[Source::new(name, text)], selection);
    let rows = read.panel.records.iter().map(|record| {
        let figures = record.observations.iter().map(Observation::figure).collect();
        (record.area.clone(), record.year, figures)
    });
    (rows.collect(), said(&read.findings))
}

fn in_blocks(
    name: &str,
    text: &str,
    selection: &Selection,
    (threads, block): (usize, usize),
) -> Option<(Vec<Row>, Said)> {
    let catalogue = catalogue();
    let division = Division { threads: NonZeroUsize::new(threads).unwrap(), block };
    let keeper = Keeper { points: catalogue.points.len() };
    let mut rows = Vec::new();
    let source = Cursor::new(text.as_bytes());
    let read = read(&catalogue, (name, source), selection, division, &keeper, &mut rows);
    match read.unwrap() {
        Outcome::Done(findings) => Some((rows, said(&findings))),
        Outcome::Unsuited => None,
    }
}

const DIVISIONS: [(usize, usize); 5] = [(1, 1 << 18), (1, 1), (2, 16), (3, 100), (8, 1000)];

/// Whether all divisions give the same as the ordinary reader; how many could.
fn agree(name: &str, text: &str, selection: &Selection) -> usize {
    let expected = ordinary(name, text, selection);
    let read = DIVISIONS.iter().filter_map(|division| {
        let found = in_blocks(name, text, selection, *division)?;
        assert_eq!(found, expected, "{division:?} {text}");
        Some(())
    });
    read.count()
}

const NAMES: [&str; 5] =
    ["城镇登记失业率", "pension", "城镇居民人均可支配收入", "migrants", "safety"];

fn table(areas: usize) -> String {
    let mut text = "地区,年份,测评点,数值\n".to_owned();
    for area in 0..areas {
        for (at, name) in NAMES.iter().enumerate() {
            let value =
                if at == 3 { "有效".to_owned() } else { format!("{}.{at}", 90 + area % 9) };
            writeln!(text, "{area:06},2020,{name},{value}").unwrap();
        }
    }
    text
}

#[test]
fn a_plain_table_is_read_in_blocks() {
    let text = table(50);
    assert_eq!(agree("x.csv", &text, &Selection::default()), DIVISIONS.len());
    assert_eq!(agree("x.csv", &text.replace('\n', "\r\n"), &Selection::default()), DIVISIONS.len());
    let selection = Selection { areas: vec!["000007".to_owned()], ..Selection::default() };
    assert_eq!(agree("x.csv", &text, &selection), DIVISIONS.len());
    let selection = Selection { year: Year::new(2019), ..Selection::default() };
    assert_eq!(agree("x.csv", &text, &selection), DIVISIONS.len());
}

#[test]
fn a_wide_table_is_read_in_blocks() {
    let mut text = "地区,年份,城镇登记失业率,pension,migrants\n".to_owned();
    for area in 0..60 {
        let label = ["有效", "明显", "", "—"][area % 4];
        writeln!(text, "{area:06},2020,3.{area},98.50,{label}").unwrap();
    }
    assert_eq!(agree("x.csv", &text, &Selection::default()), DIVISIONS.len());
}

#[test]
fn what_is_too_long_for_an_area_is_none_in_blocks_either() {
    let row = |end: &str, name: &str| format!("{}{end},2020,{name},98\n", "长".repeat(30_000));
    let rows = [row("甲", NAMES[0]), row("乙", NAMES[0]), row("甲", NAMES[1])];
    let text = format!("地区,年份,测评点,数值\n{}", rows.concat());
    assert_eq!(agree("x.csv", &text, &Selection::default()), DIVISIONS.len());
}

#[test]
fn a_line_that_ends_with_a_lone_return_is_no_part_of_the_area_behind_it() {
    let head = "地区,年份,测评点,数值\r甲街道 ,2020,pension,1\r";
    let rows = "甲街道,2020,城镇登记失业率,9\n8\r甲街道,2020,城镇登记失业率,1";
    agree("a.csv", &format!("{head}{rows}"), &Selection::default());
}

fn field() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[1-9][0-9]?(\\.[0-9]{1,2})?",
        1 => prop::sample::select(vec![
            "", "—", "98%", "约98", "不适用", "有效", "明显", "07", "-0", "1e1", "31,295", "\"98\"",
            " 98 ", "980", "0.98", "31295.50", "4294967296.25", "\"9\n8\"", "9\"8", "98\u{202E}",
        ]).prop_map(str::to_owned),
    ]
}

prop_compose! {
    /// Where years are `apart`, nothing is in the way of reading in blocks.
    fn long_rows()(
        rows in prop::collection::vec(
            (0..4_usize, 0..10_usize, 0..7_usize, field(), 0..12_usize), 0..60),
        order in 0..3_usize,
        apart in any::<bool>(),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        title in any::<bool>(),
        last_end in any::<bool>(),
        tail in 0..3_usize,
    ) -> String {
        let areas = ["甲街道", "乙 街道", "530111", "甲街道 "];
        let years = if apart {
            ["2020", "2014", "2017", "2019", "2020", "2014", "2017", "2019", "2020年", "2017年"]
        } else {
            ["2020", "2020", "2020", "2020", "2020", "2020", "2019", "2020年", "去年", ""]
        };
        let names = [NAMES[0], NAMES[1], NAMES[2], NAMES[3], NAMES[4], "没有", "失信执行人名单"];
        let mut rows = rows;
        match order {
            0 => rows.sort_by_key(|row| row.0),
            1 => rows.sort_by_key(|row| (row.0, row.2)),
            _ => {}
        }
        let mut lines = Vec::new();
        if title { lines.push("官渡区,,,,".to_owned()); }
        lines.push(format!("地区,年份,测评点,数值{}", ["", ",备注", ",单位,数据状态"][tail]));
        for (area, year, name, value, rare) in rows {
            let value = if apart { value.replace('"', "") } else { value };
            let rare = if apart && [0, 11].contains(&rare) { 2 } else { rare };
            let rest = match (tail, rare) {
                (1, 0) => ",295",
                (1, 1) => ",\"见,表\"",
                (1, _) => ",无",
                (2, 0) => ",人,初步",
                (2, 1) => ",,正式",
                (2, 2) => ",%,演示",
                (2, _) => ",,",
                _ => "",
            };
            lines.push(format!("{},{},{},{value}{rest}", areas[area], years[year], names[name]));
            if rare == 11 { lines.push(["", "注：快报数", ",,,,,1", "合计,2020,pension,98"][area].to_owned()); }
        }
        let mut text = lines.join(end);
        if last_end { text.push_str(end); }
        text
    }
}

prop_compose! {
    fn wide_rows()(
        rows in prop::collection::vec((0..4_usize, 0..4_usize, [field(), field(), field()]), 0..20),
    ) -> String {
        let areas = ["甲街道", "乙 街道", "530111", "甲街道 "];
        let years = ["2014", "2017", "2019", "2020"];
        let mut text = "地区,年份,城镇登记失业率,pension,失信执行人名单\n".to_owned();
        for (area, year, values) in rows {
            writeln!(text, "{},{},{}", areas[area], years[year], values.join(",")).unwrap();
        }
        text
    }
}

proptest! {
    #[test]
    fn blocks_and_threads_change_nothing(text in long_rows(), which in 0..3_usize) {
        let selection = match which {
            0 => Selection::default(),
            1 => Selection { year: Year::new(2020), ..Selection::default() },
            _ => Selection { areas: vec!["甲街道".to_owned()], ..Selection::default() },
        };
        agree("x.csv", &text, &selection);
        agree("2020.csv", &text, &selection);
    }

    #[test]
    fn blocks_and_threads_change_nothing_of_a_column_per_point(text in wide_rows()) {
        agree("x.csv", &text, &Selection::default());
    }
}

/// Whether a value of a text is far from one of 2014 or 2017, after which
/// there is always a year without data.
fn jumps_over_years(text: &str) -> bool {
    let read = intake::read(&catalogue(), &[Source::new("x.csv", text)], &Selection::default());
    read.findings.iter().any(|finding| match &finding.fault {
        Fault::Magnitude { reference: Reference::Earlier { year, .. }, .. } => {
            [2014, 2017].contains(&year.get())
        }
        _ => false,
    })
}

#[test]
fn many_of_these_texts_jump_over_missing_years_and_are_read_in_blocks() {
    let mut runner = TestRunner::deterministic();
    for texts in [long_rows().boxed(), wide_rows().boxed()] {
        let is_seen = |text: &String| {
            jumps_over_years(text) && agree("x.csv", text, &Selection::default()) > 0
        };
        let texts = (0..128).map(|_| texts.new_tree(&mut runner).unwrap().current());
        let seen = texts.filter(is_seen).count();
        assert!(seen > 32, "{seen}");
    }
}
