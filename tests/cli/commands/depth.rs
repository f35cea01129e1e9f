//! `--depth`: how many levels `score` lists, in every format.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::cli::harness::{Folder, gdindex};

const DATA: &str = "data/2017.csv";

/// A node of every level of the built-in catalogue, and the heading above.
const LEVELS: [&str; 3] = ["社会服务", "民生保障", "公共服务"];
const HEADING: &str = "各级得分";
const NEXT: &str = "差距（";

/// The part of a page about levels; empty where there is none.
fn levels(page: &str) -> &str {
    let after = page.split_once(HEADING).map_or("", |(_, after)| after);
    after.split_once(NEXT).map_or(after, |(levels, _)| levels)
}

/// Which levels a text names.
fn named(text: &str) -> Vec<&'static str> {
    LEVELS.into_iter().filter(|level| text.contains(level)).collect()
}

#[test]
fn pages_list_as_many_levels_as_were_asked_for() {
    for format in ["table", "markdown"] {
        for (options, expected) in [
            ("--depth 0", &LEVELS[..0]),
            ("--depth 1", &LEVELS[..1]),
            ("--depth 2", &LEVELS[..2]),
            ("--depth 3", &LEVELS),
            ("--depth 99", &LEVELS),
            ("", &LEVELS[..2]),
            ("-v", &LEVELS),
            ("-v --depth 1", &LEVELS[..1]),
        ] {
            let page = gdindex(&format!("score {DATA} -f {format} {options}")).ends(0).stdout;
            assert_eq!(named(levels(&page)), expected, "{format} {options}\n{page}");
            assert!(page.contains("综合指数") && page.contains(NEXT), "{format} {options}\n{page}");
        }
    }
}

#[test]
fn json_and_csv_have_the_nodes_down_to_a_depth_and_all_by_default() {
    let all = gdindex(&format!("score {DATA} -f json")).json();
    let rows = gdindex(&format!("score {DATA} -f csv")).ends(0).stdout;
    for depth in 0..=4 {
        let json = gdindex(&format!("score {DATA} -f json --depth {depth}")).json();
        let mut expected = all.clone();
        let nodes = expected["results"][0]["nodes"].as_array_mut().unwrap();
        nodes.retain(|node| node["path"].as_array().unwrap().len() <= depth);
        let count = nodes.len();
        assert_eq!(json, expected, "{depth}: nothing else is left out");
        let csv = gdindex(&format!("score {DATA} -f csv --depth {depth}")).ends(0).stdout;
        assert_eq!(csv.lines().count(), 2 + count, "{depth}: header, index and nodes");
        assert!(csv.lines().all(|row| rows.lines().any(|own| own == row)), "{depth}");
    }
    let counts = all["results"][0]["nodes"].as_array().unwrap().len();
    assert_eq!(rows.lines().count(), 2 + counts);
}

#[test]
fn workbooks_list_as_many_levels_as_were_asked_for() {
    let folder = Folder::new();
    for (depth, expected) in [(0, &LEVELS[..0]), (1, &LEVELS[..1]), (3, &LEVELS)] {
        let path = folder.path().join(format!("{depth}.xlsx"));
        gdindex(&format!("score {DATA} --depth {depth} -o")).arg(&path).prints();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(std::fs::read(&path).unwrap())).unwrap();
        let names = book.sheet_names();
        let page = text(&mut book, &names[0]);
        assert_eq!(named(levels(&page)), expected, "{depth}\n{page}");
        let flat = text(&mut book, names.last().unwrap());
        let csv = gdindex(&format!("score {DATA} -f csv --depth {depth}")).ends(0).stdout;
        assert_eq!(flat.lines().count(), csv.lines().count(), "{depth}\n{flat}");
    }
}

/// The cells of a sheet, a line per row.
fn text(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> String {
    let range = book.worksheet_range(sheet).unwrap();
    let row = |cells: &[Data]| {
        let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
        cells.join(",") + "\n"
    };
    range.rows().map(row).collect()
}

#[test]
fn a_depth_is_a_whole_number() {
    for depth in ["x", "-1", "1.5", ""] {
        let outcome = gdindex(&format!("score {DATA} --depth")).arg(depth).ends(2);
        let said = format!("--depth <N>：“{depth}”不是层级；写成整数，0只有综合指数");
        assert!(outcome.stderr.contains(&said), "{outcome}");
    }
}
