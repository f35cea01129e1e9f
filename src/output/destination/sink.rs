//! Where output goes: standard output, or a file that is written whole or not
//! at all and is never an input.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};

use super::interrupt::Unfinished;
use crate::report::words::usage;

/// A place for output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sink {
    /// Standard output.
    Stdout,
    /// A file.
    File(PathBuf),
}

impl Sink {
    /// A file named on the command line, unless it is one of the inputs.
    ///
    /// # Errors
    /// Where it is an input or a folder.
    pub fn file(path: &str, inputs: &[String]) -> anyhow::Result<Self> {
        if path == "-" {
            return Ok(Self::Stdout);
        }
        if inputs.iter().any(|input| is_same(input, path)) {
            bail!(usage::over_input("-o", path));
        }
        if Path::new(path).is_dir() {
            bail!(usage::is_folder("-o", path));
        }
        Ok(Self::File(PathBuf::from(path)))
    }

    /// Writes everything. On standard output a closed pipe is success.
    ///
    /// # Errors
    /// Where the output cannot be written.
    pub fn write(&self, bytes: &[u8], stdout: &mut dyn Write) -> anyhow::Result<()> {
        self.copy(&mut &*bytes, stdout)
    }

    /// [Writes](Self::write) everything that there is to be read.
    ///
    /// # Errors
    /// Where the output cannot be read or written.
    pub fn copy(&self, from: &mut dyn Read, stdout: &mut dyn Write) -> anyhow::Result<()> {
        match self {
            Self::Stdout => match io::copy(from, stdout).and_then(|_| stdout.flush()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                Err(error) => Err(anyhow!(usage::cannot_write_stdout(&error))),
                Ok(()) => Ok(()),
            },
            Self::File(path) => replace(path, from)
                .map_err(|error| anyhow!(usage::cannot_write(&path.to_string_lossy(), &error))),
        }
    }
}

/// Writes beside the file, then renames: the file is whole or as it was. What
/// is no ordinary file (a device, a pipe) is written to directly.
fn replace(path: &Path, from: &mut dyn Read) -> io::Result<()> {
    let existing = fs::metadata(path).ok();
    if existing.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        return io::copy(from, &mut fs::OpenOptions::new().write(true).open(path)?).map(|_| ());
    }
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gdindex-");
    #[cfg(unix)]
    builder.permissions(permissions(existing.as_ref()));
    let mut file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    let unfinished = Unfinished::begin(file.path());
    io::copy(from, &mut file)?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    drop(unfinished);
    Ok(())
}

/// Those of the file it replaces, else what the umask leaves of rw-rw-rw-.
#[cfg(unix)]
fn permissions(existing: Option<&fs::Metadata>) -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    existing.map_or_else(|| fs::Permissions::from_mode(0o666), fs::Metadata::permissions)
}

/// Where standard input comes from, on systems that can tell.
const STANDARD_INPUT: &str = "/dev/stdin";

/// Whether an input and an output are the same file under whatever names.
#[must_use]
pub fn is_same(input: &str, output: &str) -> bool {
    let input = Path::new(if input == "-" { STANDARD_INPUT } else { input });
    let output = Path::new(output);
    identity(input) == identity(output) || same_file(input, output)
}

/// Whether two names lead to the same file, hard links included.
#[cfg(unix)]
fn same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |path: &Path| {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some((metadata.dev(), metadata.ino()))
    };
    identity(one).is_some_and(|one| Some(one) == identity(other))
}

#[cfg(not(unix))]
fn same_file(_: &Path, _: &Path) -> bool {
    false
}

/// The same file under whatever name.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_owned())
}
