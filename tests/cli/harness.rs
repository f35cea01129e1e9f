//! Runs the program and keeps all that it says.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value as Json;
use tempfile::TempDir;

/// What the program looks at apart from its arguments.
const ENVIRONMENT: [&str; 7] = [
    "GDINDEX_CATALOGUE",
    "GDINDEX_LANG",
    "NO_COLOR",
    "COLUMNS",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "GITHUB_STEP_SUMMARY",
];

/// The folder of the repository, where a run happens unless told otherwise:
/// `data/` and `indicators.yaml` are there.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A run that has not begun.
pub(crate) struct Run {
    command: Command,
    stdin: Vec<u8>,
}

/// A run with these arguments, which spaces separate.
pub(crate) fn gdindex(arguments: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gdindex"));
    command.args(arguments.split_whitespace()).current_dir(repository());
    for name in ENVIRONMENT {
        command.env_remove(name);
    }
    Run { command, stdin: Vec::new() }
}

impl Run {
    /// One more argument, whatever is in it.
    pub(crate) fn arg(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// The run happens in this folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// With this variable in its environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// With this on its standard input.
    pub(crate) fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = bytes.into();
        self
    }

    /// The same run once more.
    pub(crate) fn again(&self) -> Self {
        let mut run = gdindex("");
        run.command.args(self.command.get_args());
        if let Some(folder) = self.command.get_current_dir() {
            run.command.current_dir(folder);
        }
        run
    }

    /// The command itself, for tests that need their own pipes.
    pub(crate) fn command(self) -> Command {
        self.command
    }

    /// Runs to the end, whatever the end is.
    pub(crate) fn outcome(mut self) -> Outcome {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        // A program that does not read its input may have closed it.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        let output = child.wait_with_output().unwrap();
        Outcome {
            what: format!("{:?}", self.command),
            status: output.status.code().expect("an exit status, not a signal"),
            stdout: text(output.stdout),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs to the end, which has this exit status.
    #[track_caller]
    pub(crate) fn ends(self, status: i32) -> Outcome {
        let outcome = self.outcome();
        assert_eq!(outcome.status, status, "{outcome}");
        outcome
    }

    /// Runs to a good end without a word on standard error; what was asked for.
    #[track_caller]
    pub(crate) fn prints(self) -> String {
        let outcome = self.ends(0);
        assert_eq!(outcome.stderr, "", "{outcome}");
        outcome.stdout
    }

    /// Runs to a good end; the JSON that it prints.
    #[track_caller]
    pub(crate) fn json(self) -> Json {
        self.ends(0).json()
    }
}

/// Standard output, which is UTF-8 but for workbooks.
fn text(bytes: Vec<u8>) -> String {
    const WORKBOOK: &[u8] = b"PK";
    if bytes.starts_with(WORKBOOK) {
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    String::from_utf8(bytes).unwrap()
}

/// Every format: pages, data, and what CI reads.
pub(crate) const FORMATS: [&str; 8] =
    ["table", "markdown", "xlsx", "html", "csv", "json", "github", "junit"];

/// The formats that a command has.
pub(crate) fn formats_of(command: &str) -> &'static [&'static str] {
    const PAGES: usize = 4;
    const PAGES_AND_DATA: usize = 6;
    match command.split(' ').next() {
        Some("report") => &FORMATS[..PAGES],
        Some("check") => &FORMATS,
        _ => &FORMATS[..PAGES_AND_DATA],
    }
}

/// Those that are text: what a workbook says is read with a reader of its own.
pub(crate) fn texts_of(command: &str) -> impl Iterator<Item = &'static str> {
    formats_of(command).iter().copied().filter(|format| *format != "xlsx")
}

/// How a run ended, and all that it said.
pub(crate) struct Outcome {
    what: String,
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Outcome {
    /// Standard output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Json {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }

    /// Standard output as CSV: the header, and the rows, all of one length.
    #[track_caller]
    pub(crate) fn csv(&self) -> Table {
        Table::read(&self.stdout).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, status, stdout, stderr } = self;
        writeln!(f, "{what}\nexit {status}\n── stdout ──\n{stdout}── stderr ──\n{stderr}")
    }
}

/// A table that was read from CSV.
pub(crate) struct Table {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    fn read(text: &str) -> Result<Self, csv::Error> {
        let own = |record: &csv::StringRecord| record.iter().map(ToOwned::to_owned).collect();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = own(reader.headers()?);
        let rows = reader.records().map(|record| record.map(|record| own(&record)));
        Ok(Self { header, rows: rows.collect::<Result<_, _>>()? })
    }

    /// A cell of a row.
    #[track_caller]
    pub(crate) fn cell<'a>(&self, row: &'a [String], column: &str) -> &'a str {
        let at = self.header.iter().position(|heading| heading == column);
        &row[at.unwrap_or_else(|| panic!("no column {column} in {:?}", self.header))]
    }

    /// The only row with this in that column.
    #[track_caller]
    pub(crate) fn row(&self, column: &str, text: &str) -> &[String] {
        let mut rows = self.rows.iter().filter(|row| self.cell(row, column) == text);
        let row = rows.next().unwrap_or_else(|| panic!("no row with {column} {text}"));
        assert!(rows.next().is_none(), "two rows with {column} {text}");
        row
    }
}

/// A folder for one test.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// An empty folder; its own name states no year.
    pub(crate) fn new() -> Self {
        Self(tempfile::Builder::new().prefix("gdindex-test").rand_bytes(12).tempdir().unwrap())
    }

    /// With a file in it, and the folders above that.
    pub(crate) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// What one of its files holds.
    #[track_caller]
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// The names in it, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// What a file of the repository holds.
#[track_caller]
pub(crate) fn shipped(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}
