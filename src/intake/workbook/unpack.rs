//! The ZIP archive around a workbook: its parts unpacked and looked through.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::amend::amend;
use super::budget::Budget;
use super::fault::WorkbookFault;
use super::markup::{Results, defuse};

/// An archive of the parts in markup, uncompressed and looked through.
pub(super) struct Unpacked {
    pub(crate) bytes: Vec<u8>,
    pub(super) results: Results,
}

/// Unpacks what calamine reads. What it gets is an archive of our own: its
/// sizes are counted, not declared, and its parts are sound.
pub(super) fn unpack(bytes: &[u8], budget: &mut Budget) -> Result<Unpacked, WorkbookFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut unpacked = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut results = Results::Calculated;
    for index in 0..archive.len() {
        let Some((name, mut part)) = part(&mut archive, index, budget.markup)? else {
            continue;
        };
        budget.unpack(&part)?;
        if defuse(&mut part)? == Results::Pending {
            results = Results::Pending;
        }
        if let Some(amended) = amend(&part)? {
            budget.unpack(&amended)?;
            part = amended;
        }
        unpacked.start_file(name, stored)?;
        unpacked.write_all(&part)?;
    }
    Ok(Unpacked { bytes: unpacked.finish()?.into_inner(), results })
}

/// Name and content of an entry in markup, cut a byte beyond the limit.
fn part(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    limit: u64,
) -> Result<Option<(String, Vec<u8>)>, WorkbookFault> {
    // Other programs' own data may have any tags, and are no part of a sheet.
    let is_markup = |name: &str| {
        let name = name.to_ascii_lowercase();
        let is_foreign = name.starts_with("customxml/");
        !is_foreign && [".xml", ".rels"].iter().any(|extension| name.ends_with(extension))
    };
    let Some(name) = archive.name_for_index(index).transpose()?.filter(|name| is_markup(name))
    else {
        return Ok(None);
    };
    let name = name.into_owned();
    let mut content = Vec::new();
    archive.by_index(index)?.take(limit + 1).read_to_end(&mut content)?;
    Ok(Some((name, content)))
}
