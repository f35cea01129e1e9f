//! Before anything is timed: the same areas in every shape have the same
//! index, by the program and by DuckDB.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

use crate::data_file;
use crate::duckdb::DuckDb;
use crate::generator::{Gaps, Generator, Shape};
use crate::program::Program;

const AREAS: u64 = 1_000;

/// How far two indices may be apart.
const TOLERANCE: f64 = 1e-9;

/// The index of every area.
type Indices = BTreeMap<String, f64>;

/// Everybody whose figures are compared.
pub(crate) struct Parties<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) generator: &'a Generator,
    pub(crate) program: &'a Program,
    pub(crate) duckdb: Option<&'a DuckDb>,
}

impl Parties<'_> {
    /// Compares all shapes of complete data and of data with gaps.
    pub(crate) fn agree(&self) -> anyhow::Result<()> {
        for gaps in [Gaps::None, Gaps::OneIn(13)] {
            let mut first = None;
            for shape in Shape::ALL {
                let found = self.indices(shape, gaps)?;
                let expected = first.get_or_insert_with(|| found[0].1.clone());
                for (who, indices) in &found {
                    compare(&format!("{who}, {shape}, {gaps}"), indices, expected)?;
                }
            }
        }
        Ok(())
    }

    /// What everybody makes of a sample.
    fn indices(&self, shape: Shape, gaps: Gaps) -> anyhow::Result<Vec<(&str, Indices)>> {
        let path = self.folder.join(format!("sample-{shape}.csv"));
        data_file::write(&path, self.generator, shape, AREAS, gaps)?;
        let (scores, said) = self.program.indices(&path)?;
        // The catalogue lists no area of the whole country; nothing else is to be said.
        let is_known = said.matches('[').count() == said.matches("[unlisted-area]").count();
        ensure!(matches!(gaps, Gaps::OneIn(_)) || is_known, "{said}");
        let mut found = vec![("gdindex", read(scores.as_slice())?)];
        if let Some(duckdb) = self.duckdb {
            found.push(("DuckDB", of_duckdb(duckdb, shape, &path)?));
        }
        fs::remove_file(path)?;
        Ok(found)
    }
}

fn of_duckdb(duckdb: &DuckDb, shape: Shape, path: &Path) -> anyhow::Result<Indices> {
    let output = path.with_extension("out");
    let query = duckdb.write_query(shape, path, &output, 1)?;
    let run = Command::new("duckdb").stdin(File::open(&query)?).output()?;
    ensure!(run.status.success(), "DuckDB: {}", String::from_utf8_lossy(&run.stderr));
    let indices = read(File::open(&output)?)?;
    fs::remove_file(output)?;
    fs::remove_file(query)?;
    Ok(indices)
}

/// Reads area and score of every row that is about the index itself.
fn read(table: impl Read) -> anyhow::Result<Indices> {
    let mut reader = csv::Reader::from_reader(table);
    let header = reader.headers()?.clone();
    let column = |name: &str| header.iter().position(|heading| heading == name);
    let (area, score) = (column("area").context("no area")?, column("score").context("no score")?);
    let path = column("path");
    let mut indices = Indices::new();
    for row in reader.records() {
        let row = row?;
        if path.is_none_or(|path| row[path].is_empty()) {
            let is_new = indices.insert(row[area].to_owned(), row[score].parse()?).is_none();
            ensure!(is_new, "{} twice", &row[area]);
        }
    }
    Ok(indices)
}

fn compare(what: &str, found: &Indices, expected: &Indices) -> anyhow::Result<()> {
    let agrees = |(area, score): &(&String, &f64)| {
        expected.get(*area).is_some_and(|index| (**score - index).abs() <= TOLERANCE)
    };
    let agreeing = found.iter().filter(agrees).count();
    println!("{what}: {agreeing} of {AREAS} indices agree to {TOLERANCE:e}");
    ensure!(agreeing as u64 == AREAS && found.len() == agreeing, "they do not agree");
    Ok(())
}
