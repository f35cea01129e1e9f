//! Tables of made-up communities, over a MiB: the same bytes on every machine.

use crate::cli::harness::shipped;

/// Texts of more bytes are read in blocks.
const LARGE: usize = 1 << 20;

/// A remark that makes rows long, so that few of them are over the threshold.
const REMARK: &str = "各社区按季上报、街道汇总、区里核定；";

/// A point with the value that the district's demonstration data have.
struct Point {
    name: String,
    value: String,
    unit: String,
}

/// A table: its header, and its rows.
#[derive(Clone)]
pub(super) struct Table {
    pub(super) header: String,
    pub(super) rows: Vec<String>,
}

/// The scored points that the demonstration data report.
fn points() -> Vec<Point> {
    let text = shipped("data/2020.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(Result::unwrap).take(42);
    let own = |at: usize, row: &csv::StringRecord| row[at].to_owned();
    let points =
        rows.map(|row| Point { name: own(1, &row), value: own(2, &row), unit: own(3, &row) });
    points.filter(|point| !["", "不适用"].contains(&point.value.as_str())).collect()
}

impl Point {
    /// The value, for numbers up to a tenth less by area and year.
    fn of(&self, area: usize, year: usize, decimals: usize) -> String {
        let less = u8::try_from((area * 7 + year) % 10).unwrap();
        self.value.parse::<f64>().map_or_else(
            |_| self.value.clone(),
            |number| format!("{:.decimals$}", number * f64::from(100 - less) / 100.0),
        )
    }
}

fn area(number: usize) -> String {
    format!("社区{number:05}")
}

/// Area and year, and the cells from the name of a point to a long remark.
fn remarked(number: usize, year: usize) -> Vec<(String, usize, String)> {
    let remark = REMARK.repeat(14);
    let row = |point: Point| {
        let (name, value) = (&point.name, point.of(number, year, 2));
        (area(number), year, format!("{name},{value},{remark}"))
    };
    points().into_iter().map(row).collect()
}

impl Table {
    /// About 20,000 short rows with a value each, area after area; every
    /// fiftieth value is not there.
    pub(super) fn contiguous() -> Self {
        let points = points();
        let mut rows = Vec::new();
        for number in 0..530 {
            let there = |(at, _): &(usize, &Point)| !(number * 31 + at * 17).is_multiple_of(50);
            for (_, point) in points.iter().enumerate().filter(there) {
                let Point { name, unit, .. } = point;
                let value = point.of(number, 2020, 2);
                rows.push(format!("{},2020,{name},{value},{unit},演示", area(number)));
            }
        }
        Self { header: "地区,年份,测评点,数值,单位,数据状态".to_owned(), rows }
    }

    /// Few rows with a long remark, of two years of 25 areas.
    pub(super) fn remarked() -> Self {
        let rows = |area| [2019, 2020].into_iter().flat_map(move |year| remarked(area, year));
        let rows = (0..25).flat_map(rows).map(|(area, year, rest)| format!("{area},{year},{rest}"));
        Self { header: "地区,年份,测评点,数值,备注".to_owned(), rows: rows.collect() }
    }

    /// Rows of 50 areas that state no year.
    pub(super) fn without_years() -> Self {
        let rows = (0..50).flat_map(|number| remarked(number, 2020));
        let rows = rows.map(|(area, _, rest)| format!("{area},{rest}"));
        Self { header: "地区,测评点,数值,备注".to_owned(), rows: rows.collect() }
    }

    /// The same points as columns, with long names of areas and many decimals.
    pub(super) fn wide() -> Self {
        let points = points();
        let names: Vec<&str> = points.iter().map(|point| point.name.as_str()).collect();
        let row = |number: usize| {
            let values: Vec<String> =
                points.iter().map(|point| point.of(number, 2020, 10)).collect();
            format!("{}{},2020,{}", area(number), REMARK.repeat(10), values.join(","))
        };
        let header = format!("地区,年份,{}", names.join(","));
        Self { header, rows: (0..1150).map(row).collect() }
    }

    /// The same rows in an order by chance (Fisher–Yates with a linear
    /// congruential generator).
    pub(super) fn shuffled(mut self) -> Self {
        let mut state: u64 = 2019;
        for last in (1..self.rows.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let other = usize::try_from(state >> 33).unwrap() % (last + 1);
            self.rows.swap(last, other);
        }
        self
    }

    /// The same table with another row at a position.
    pub(super) fn with_row(mut self, at: usize, row: impl Into<String>) -> Self {
        self.rows[at] = row.into();
        self
    }

    /// The text, which is large.
    pub(super) fn text(&self, line_end: &str) -> String {
        let text = self.part(&self.rows, line_end);
        assert!(text.len() > LARGE, "{} bytes are read whole", text.len());
        text
    }

    /// The same rows in two texts; the first ends with the area of the middle.
    pub(super) fn halves(&self) -> [String; 2] {
        let area = |row: &String| row.split(',').next().unwrap().to_owned();
        let middle = area(&self.rows[self.rows.len() / 2]);
        let end = self.rows.iter().rposition(|row| area(row) == middle).unwrap() + 1;
        [&self.rows[..end], &self.rows[end..]].map(|rows| self.part(rows, "\n"))
    }

    fn part(&self, rows: &[String], line_end: &str) -> String {
        let lines = std::iter::once(&self.header).chain(rows).map(String::as_str);
        lines.flat_map(|line| [line, line_end]).collect()
    }
}
