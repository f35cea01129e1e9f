//! `score -f csv` of large texts: what reading them in blocks by several
//! threads gives is what reading them whole gives.

#[cfg(unix)]
mod interrupt;
mod sample;

use std::fs::File;

use crate::cli::harness::{Folder, Outcome, gdindex};
use sample::Table;

const THREADS: [&str; 3] = ["1", "2", "8"];

/// A folder with a large text, and with the same rows in two files: several
/// files are always read whole.
fn folder(table: &Table) -> Folder {
    let [first, second] = table.halves();
    let folder = Folder::new().with("large.csv", table.text("\n"));
    folder.with("first.csv", first).with("second.csv", second)
}

fn score(folder: &Folder, arguments: &str) -> Outcome {
    gdindex(&format!("score -q -f csv {arguments}")).within(folder.path()).outcome()
}

/// The rows of `score`, which has nothing to remark.
#[track_caller]
fn rows(folder: &Folder, arguments: &str) -> String {
    let outcome = score(folder, arguments);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""), "{outcome}");
    outcome.stdout
}

/// The rows as they are where the data are read whole.
#[track_caller]
fn expected(folder: &Folder, options: &str) -> String {
    rows(folder, &format!("first.csv second.csv {options}"))
}

fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

/// What `score` says of a large text of which it computes nothing, and what it
/// says of the same text where it is read whole.
fn refusals(table: &Table) -> [String; 2] {
    let folder = Folder::new().with("large.csv", table.text("\n"));
    ["csv", "markdown"].map(|format| {
        let run = gdindex("score large.csv -q --depth 0 -f").arg(format).within(folder.path());
        let outcome = run.ends(2);
        assert_eq!(outcome.stdout, "", "{outcome}");
        outcome.stderr
    })
}

#[test]
fn many_areas_have_the_same_rows_for_any_number_of_threads() {
    let folder = folder(&Table::contiguous());
    let expected = expected(&folder, "");
    assert_eq!(expected.lines().count(), 1 + 530 * 43, "an index and 42 groups of each");
    for threads in THREADS {
        let found = rows(&folder, &format!("large.csv --threads {threads}"));
        assert!(found == expected, "{threads} threads");
    }
}

#[test]
fn a_file_standard_input_and_a_pipe_have_the_same_rows() {
    let folder = folder(&Table::remarked());
    let expected = expected(&folder, "--depth 1");
    let path = folder.path().join("large.csv");
    for threads in THREADS {
        let run =
            || gdindex("score - -q -f csv --depth 1 --threads").arg(threads).within(folder.path());
        let piped = run().stdin(folder.read("large.csv")).prints();
        assert!(piped == expected, "a pipe, {threads} threads");
        let redirected = run().command().stdin(File::open(&path).unwrap()).output().unwrap();
        assert!(redirected.stdout == expected.as_bytes(), "a file, {threads} threads");
        let named = rows(&folder, &format!("large.csv --depth 1 --threads {threads}"));
        assert!(named == expected, "a name, {threads} threads");
    }
}

#[test]
fn a_column_per_point_gives_the_same_rows() {
    let folder = folder(&Table::wide());
    let expected = expected(&folder, "--depth 0");
    for threads in THREADS {
        let found = rows(&folder, &format!("large.csv --depth 0 --threads {threads}"));
        assert!(found == expected, "{threads} threads");
    }
}

#[test]
fn rows_in_any_order_give_the_same_rows_in_the_order_in_which_areas_begin() {
    let table = Table::remarked();
    let shuffled = table.clone().shuffled();
    let folder = folder(&table).with("shuffled.csv", shuffled.text("\n"));
    let expected = expected(&folder, "--depth 1");
    let mut areas: Vec<&str> = Vec::new();
    for row in &shuffled.rows {
        let area = row.split(',').next().unwrap();
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    for threads in THREADS {
        let found = rows(&folder, &format!("shuffled.csv --depth 1 --threads {threads}"));
        assert!(sorted(&found) == sorted(&expected), "{threads} threads");
        let mut order: Vec<&str> =
            found.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect();
        order.dedup();
        assert_eq!(order, areas, "{threads} threads");
    }
}

#[test]
fn an_area_that_comes_back_after_others_is_one_area() {
    let mut table = Table::remarked();
    let folder = folder(&table);
    let expected = expected(&folder, "--depth 1");
    table.rows.rotate_left(5);
    let back: Vec<String> = table.rows.drain(..20).collect();
    table.rows.extend(back);
    let folder = folder.with("back.csv", table.text("\n"));
    for threads in THREADS {
        let found = rows(&folder, &format!("back.csv --depth 1 --threads {threads}"));
        assert!(found == expected, "{threads} threads");
    }
}

#[test]
fn only_so_many_levels_are_listed_as_were_asked_for() {
    let folder = folder(&Table::remarked());
    let all = rows(&folder, "large.csv");
    for (depth, most) in [(0, 1), (1, 1 + 4), (9, 43)] {
        let found = rows(&folder, &format!("large.csv --depth {depth}"));
        assert_eq!(found.lines().count(), 1 + 50 * most, "{depth}");
        let is_so_deep = |row: &&str| match row.split(',').nth(2) {
            Some("" | "path") => true,
            path => path.is_some_and(|path| path.split('/').count() <= depth),
        };
        let kept: Vec<&str> = all.lines().filter(is_so_deep).collect();
        assert!(found.lines().eq(kept), "{depth}");
    }
}

#[test]
fn areas_and_years_are_selected() {
    let folder = folder(&Table::remarked());
    for (options, results) in [
        ("--area 社区00007", 2),
        ("--area 社区00007 --area 社区00021 --year 2020", 2),
        ("--year 2019", 25),
    ] {
        let options = format!("{options} --depth 0");
        let found = rows(&folder, &format!("large.csv {options}"));
        assert_eq!(found, expected(&folder, &options), "{options}");
        assert_eq!(found.lines().count(), 1 + results, "{options}");
    }
    for (options, code) in [
        ("--area 别处", "large.csv: 错误[nothing-selected]: "),
        (
            "--area 社区00007 --area 别处",
            "错误[nothing-selected]: 选用的文件和年份里没有地区“别处”\n",
        ),
        ("--year 2018", "large.csv: 错误[nothing-selected]: "),
    ] {
        let outcome = score(&folder, &format!("large.csv {options}"));
        assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{outcome}");
        assert!(outcome.stderr.starts_with(code), "{outcome}");
    }
}

#[test]
fn standard_input_without_years_needs_one() {
    let text = Table::without_years().text("\n");
    let folder = Folder::new().with("2020.csv", text.as_str());
    let piped =
        |options: &str| gdindex(&format!("score - -q -f csv --depth 0 {options}")).stdin(&*text);
    let refused = piped("").ends(2);
    assert!(refused.stderr.contains("错误[no-year]"), "{refused}");
    assert_eq!(refused.stdout, "");
    assert!(
        piped("--year 2020").prints() == rows(&folder, "2020.csv --depth 0"),
        "the name says the year"
    );
}

#[test]
fn line_ends_byte_order_marks_and_encodings_change_nothing() {
    let table = Table::remarked();
    let text = table.text("\n");
    let gbk = encoding_rs::GBK.encode(&text).0.into_owned();
    assert!(gbk.len() > 1 << 20, "{} bytes", gbk.len());
    let utf16 = [vec![0xFF, 0xFE], text.encode_utf16().flat_map(u16::to_le_bytes).collect()];
    let folder = folder(&table)
        .with("crlf.csv", table.text("\r\n"))
        .with("cr.csv", table.text("\r"))
        .with("bom.csv", format!("\u{FEFF}{text}"))
        .with("open.csv", text.trim_end())
        .with("gbk.csv", gbk)
        .with("utf16.csv", utf16.concat());
    let expected = expected(&folder, "--depth 0");
    for file in ["crlf", "cr", "bom", "open", "gbk", "utf16"] {
        assert!(rows(&folder, &format!("{file}.csv --depth 0")) == expected, "{file}");
    }
}

#[test]
fn what_compares_areas_or_supposes_values_computes_as_for_small_data() {
    let folder = folder(&Table::remarked());
    for options in ["--method percentile --missing renormalise", "--set 居务公开率=99"] {
        let options = format!("{options} --year 2020 --depth 0");
        let expected = score(&folder, &format!("first.csv second.csv {options}"));
        let found = score(&folder, &format!("large.csv {options}"));
        assert_eq!((found.status, expected.status), (0, 0), "{found}{expected}");
        assert!(found.stdout == expected.stdout, "{options}");
    }
}

#[test]
fn choices_of_scoring_are_those_of_small_data() {
    let folder = folder(&Table::remarked());
    for options in ["--weighting by-point --missing floor", "--target-year 2035", "--bom", "--pace"]
    {
        let options = format!("{options} --depth 1");
        let found = rows(&folder, &format!("large.csv {options}"));
        assert!(found == expected(&folder, &options), "{options}");
    }
    let found = rows(&folder, "large.csv --depth 0 --no-header");
    assert_eq!(found.lines().count(), 50);
}

#[test]
fn an_error_far_behind_names_its_line_and_lets_nothing_out() {
    let broken = |table: Table| table.with_row(1700, "社区00001,2020,居务公开率,约98,");
    for table in [Table::remarked(), Table::remarked().shuffled()] {
        let folder = Folder::new().with("large.csv", broken(table).text("\n")).with("old.csv", "x");
        for threads in THREADS {
            let outcome = score(&folder, &format!("large.csv --depth 0 --threads {threads}"));
            assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{outcome}");
            let place =
                "large.csv:1702: 错误[unreadable-value]: “居务公开率”的数值“约98”不是确数\n";
            assert!(outcome.stderr.starts_with(place), "{outcome}");
            assert!(outcome.stderr.contains("\n数据有1处错误，没有计算；"), "{outcome}");
        }
        for output in ["old.csv", "new.csv"] {
            let outcome = score(&folder, &format!("large.csv --depth 0 -o {output}"));
            assert_eq!(outcome.status, 2, "{outcome}");
            assert_eq!(folder.read("old.csv"), "x");
            assert_eq!(folder.names(), ["large.csv", "old.csv"]);
        }
    }
}

#[test]
fn an_output_file_holds_what_standard_output_would() {
    let folder = folder(&Table::remarked()).with("old.csv", "x");
    let expected = expected(&folder, "--depth 0");
    for output in ["old.csv", "new.csv"] {
        assert_eq!(rows(&folder, &format!("large.csv --depth 0 -o {output}")), "");
        assert!(folder.read(output) == expected, "{output}");
    }
    assert_eq!(folder.names(), ["first.csv", "large.csv", "new.csv", "old.csv", "second.csv"]);
    let refused = score(&folder, "large.csv -o ./large.csv");
    assert_eq!(refused.status, 2, "{refused}");
    assert!(refused.stderr.contains("-o 不能写到输入文件"), "{refused}");
}

#[test]
fn every_row_says_how_many_errors_were_skipped() {
    let table = Table::remarked()
        .with_row(10, "社区00000,2019,居务公开率,约98,")
        .with_row(1700, "社区00001,2020,没有的点,98,");
    let folder = folder(&table);
    let options = "--skip-invalid --depth 0";
    let expected = score(&folder, &format!("first.csv second.csv {options}"));
    for threads in THREADS {
        let found = score(&folder, &format!("large.csv {options} --threads {threads}"));
        assert_eq!(found.status, 0, "{found}");
        assert!(found.stderr.ends_with("跳过2处无效数据，按缺报处理\n"), "{found}");
        assert!(found.stdout == expected.stdout, "{found}");
        let rows = found.csv();
        for row in &rows.rows {
            assert_eq!(rows.cell(row, "overrides"), "跳过2处无效数据，按缺报处理");
        }
    }
}

#[test]
fn where_nothing_is_left_nothing_is_computed() {
    let mut table = Table::remarked();
    for row in &mut table.rows {
        *row = row.replace(",2019,", ",去年,").replace(",2020,", ",今年,");
    }
    let folder = Folder::new().with("large.csv", table.text("\n"));
    let [found, expected] = ["csv", "markdown"].map(|format| {
        let run = gdindex("score large.csv -q --skip-invalid -f").arg(format);
        run.within(folder.path()).ends(2)
    });
    assert_eq!((found.stdout.as_str(), expected.stdout.as_str()), ("", ""));
    let last = |outcome: &Outcome| outcome.stderr.lines().last().map(ToOwned::to_owned);
    assert_eq!(last(&found), last(&expected));
}

#[test]
fn values_given_twice_name_both_lines_however_far_apart() {
    let table = Table::remarked();
    let same = table.rows[10].clone();
    let mut cells: Vec<&str> = same.split(',').collect();
    cells[3] = "67";
    let other = cells.join(",");
    for table in [table.clone(), table.shuffled()] {
        let at = table.rows.iter().position(|row| *row == same).unwrap() + 2;
        for (row, code, status) in [(&same, "警告[duplicate]", 0), (&other, "错误[conflict]", 2)]
        {
            let mut table = table.clone();
            table.rows.push(row.clone());
            let last = table.rows.len() + 1;
            let folder = Folder::new().with("large.csv", table.text("\n"));
            for threads in THREADS {
                let run = gdindex("score large.csv -f csv --depth 0 --threads").arg(threads);
                let outcome = run.within(folder.path()).ends(status);
                let line = format!("large.csv:{last}: {code}: ");
                let said = outcome.stderr.lines().find(|said| said.starts_with(&line));
                let first = format!("large.csv:{at} ");
                assert!(said.is_some_and(|said| said.contains(&first)), "{first} {outcome}");
            }
        }
    }
}

#[test]
fn a_value_that_jumps_over_missing_years_names_both_lines_however_far_apart() {
    let mut table = Table::remarked();
    for row in &mut table.rows {
        *row = row.replace(",2019,", ",2016,");
    }
    let row = |table: &Table, start: &str| {
        table.rows.iter().position(|row| row.starts_with(start)).unwrap()
    };
    // Each is near enough to baseline and target, which are 43 and 67.
    let [before, jump] = [("2016", 10), ("2020", 200)].map(|(year, value)| {
        let start = format!("社区00007,{year},社区居家养老服务中心,");
        let at = row(&table, &start);
        table.rows[at] = format!("{start}{value},{}", "长".repeat(200));
        start
    });
    for table in [table.clone(), table.shuffled()] {
        let [before, jump] = [&before, &jump].map(|start| row(&table, start) + 2);
        let folder = Folder::new().with("large.csv", table.text("\n"));
        let said = |options: &str| {
            let run = gdindex(&format!("score large.csv --depth 0 {options}"));
            run.within(folder.path()).ends(0).stderr
        };
        let whole = said("-f markdown");
        let line = format!(
            "large.csv:{jump}: 警告[magnitude]: “社区居家养老服务中心”的数值“200”与2016年的“10”（large.csv:{before}）相比，"
        );
        let line = whole.lines().find(|own| own.starts_with(&line)).expect(&whole);
        assert!(line.ends_with("差10倍以上，像是有一处小数点或单位错了"), "{line}");
        for threads in THREADS {
            let found = said(&format!("-f csv --threads {threads}"));
            assert_eq!(without_excerpts(&found), without_excerpts(&whole), "{threads}");
        }
    }
}

#[test]
fn rows_that_depend_on_others_are_refused_in_the_same_words() {
    for (row, code) in [
        ("社区00001,2020,\"居务公开率,98,", "unclosed-quote"),
        ("社区00001,2020,\"居务\"公开率,98,", "stray-quote"),
        (",2020,居务公开率,98,", "missing-area"),
        ("社区00001,,居务公开率,98,", "no-year"),
        ("社区00001,2020,居务公开率,98,,,,多", "extra-cells"),
    ] {
        let [found, expected] = refusals(&Table::remarked().with_row(950, row));
        assert!(expected.contains(&format!("large.csv:952: 错误[{code}]")), "{expected}");
        assert_eq!(without_excerpts(&found), without_excerpts(&expected));
    }
}

/// Reading in blocks does not show the lines that findings are about.
fn without_excerpts(said: &str) -> Vec<&str> {
    let is_excerpt = |line: &&str| {
        line.trim_start().trim_start_matches(char::is_numeric).trim_start().starts_with('|')
    };
    said.lines().filter(|line| !is_excerpt(line)).collect()
}

#[test]
fn a_number_of_threads_is_a_small_positive_number() {
    for threads in ["0", "x", "-1", "1.5", "513", ""] {
        let outcome = gdindex("score data/2020.csv --threads").arg(threads).ends(2);
        let said = format!("--threads <N>：“{threads}”不是线程数；写1到512的整数");
        assert!(outcome.stderr.contains(&said), "{outcome}");
        assert_eq!(outcome.stdout, "");
    }
    let run = |threads: &str| gdindex("score data/2020.csv --threads").arg(threads).prints();
    assert_eq!(run("1"), run("512"), "small data need no threads");
}
