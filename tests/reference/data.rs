//! The reference data where they are, as tables.

use std::io::Write as _;
use std::path::PathBuf;

/// A CSV file with a header.
pub(crate) struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The folder of the reference data; where there is none, that is said on
/// standard error, past the capture of tests.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let beside = || format!("{}/../shared/reference", env!("CARGO_MANIFEST_DIR"));
    let root = std::env::var("GDINDEX_REFERENCE").unwrap_or_else(|_| beside());
    let folder = PathBuf::from(root).join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    let skipped = format!("\n** NOT CHECKED against {name}: there is no {}\n", folder.display());
    std::io::stderr().write_all(skipped.as_bytes()).unwrap();
    None
}

impl Table {
    /// Reads a file of a folder.
    pub(crate) fn read(folder: &std::path::Path, file: &str) -> Self {
        let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
        let texts = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = texts(reader.headers().unwrap());
        let rows = reader.records().map(|record| texts(&record.unwrap())).collect();
        Self { header, rows }
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The rows, as cells by name.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { header: &self.header, cells })
    }

    /// Some columns under other names, as CSV.
    pub(crate) fn columns(&self, columns: &[(&str, String)]) -> String {
        let mut lines =
            vec![columns.iter().map(|(_, to)| to.as_str()).collect::<Vec<_>>().join(",")];
        for row in self.rows() {
            let cells: Vec<&str> = columns.iter().map(|(from, _)| row.text(from)).collect();
            lines.push(cells.join(","));
        }
        lines.join("\n") + "\n"
    }
}

/// A row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    header: &'a [String],
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// The text of a column.
    pub(crate) fn text(self, column: &str) -> &'a str {
        let at = self.header.iter().position(|name| name == column);
        &self.cells[at.unwrap_or_else(|| panic!("no column {column}"))]
    }

    /// The number of a column; `None` where it is empty.
    pub(crate) fn number(self, column: &str) -> Option<f64> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.parse().unwrap())
    }
}
