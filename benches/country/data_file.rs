//! Files of generated data: written once, used again.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use gdindex::model::fingerprint::fingerprint;
use sha2::{Digest, Sha256};

use crate::generator::{Gaps, Generator, Shape};

/// Areas in the sample by which a change of the generator is noticed.
const SAMPLE: u64 = 10;

/// A file of data.
#[derive(Debug)]
pub(crate) struct DataFile {
    pub(crate) path: PathBuf,
    pub(crate) shape: Shape,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
    /// SHA-256 in hexadecimal digits.
    pub(crate) sha256: String,
}

/// The folder, without files of another generator or catalogue.
pub(crate) fn folder(generator: &Generator) -> anyhow::Result<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().context("no target folder")?;
    let folder = target.join("country");
    let mut sample = Vec::new();
    for shape in Shape::ALL {
        generator.write(shape, SAMPLE, Gaps::None, &mut sample)?;
    }
    let (stamp, wanted) = (folder.join("generator.sha256"), fingerprint(&sample));
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(stamp, wanted)?;
    Ok(folder)
}

/// The file of a shape, written unless it is there.
pub(crate) fn prepare(
    folder: &Path,
    generator: &Generator,
    shape: Shape,
    areas: u64,
) -> anyhow::Result<DataFile> {
    let path = folder.join(format!("{shape}-{areas}.csv"));
    if !path.exists() {
        write(&path, generator, shape, areas, Gaps::None)?;
    }
    let (bytes, sha256) = digest(&path)?;
    Ok(DataFile { path, shape, rows: generator.rows(shape, areas), bytes, sha256 })
}

/// Writes a file whole or not at all.
pub(crate) fn write(
    path: &Path,
    generator: &Generator,
    shape: Shape,
    areas: u64,
    gaps: Gaps,
) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut out = BufWriter::with_capacity(1 << 20, File::create(&unfinished)?);
    generator.write(shape, areas, gaps, &mut out)?;
    out.flush()?;
    fs::rename(unfinished, path)
}

/// Length and SHA-256; the file is in memory afterwards, if it fits.
fn digest(path: &Path) -> io::Result<(u64, String)> {
    let mut hasher = Sha256::new();
    let bytes = io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok((bytes, format!("{:x}", hasher.finalize())))
}
