//! Several files into one folder: all or none, and none over another.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};

use super::sink::Sink;
use crate::report::words::usage;

/// A file to be written: its name in the folder, and its content.
pub type NewFile = (String, Vec<u8>);

/// Writes the files into a folder, which is made where it is not there; gives
/// their paths. What is there already with the same content is left alone.
///
/// # Errors
/// Where a file is there with another content: nothing is written then. Where
/// one cannot be written: those before it are taken away again.
pub fn write(folder: &Path, files: &[NewFile]) -> anyhow::Result<Vec<PathBuf>> {
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let mut missing = Vec::new();
    let mut different = Vec::new();
    for (path, (_, bytes)) in paths.iter().zip(files) {
        match fs::read(path) {
            Ok(there) if there == *bytes => {}
            Err(error) if is_nothing_there(&error) => missing.push((path, bytes)),
            Ok(_) => different.push(path.to_string_lossy().into_owned()),
            Err(error) => bail!(usage::cannot_write(&path.to_string_lossy(), &error)),
        }
    }
    if !different.is_empty() {
        bail!(usage::already_there(&different));
    }
    fs::create_dir_all(folder)
        .map_err(|error| anyhow!(usage::cannot_make_folder(&folder.to_string_lossy(), &error)))?;
    write_all(&missing)?;
    Ok(paths)
}

fn is_nothing_there(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn write_all(files: &[(&PathBuf, &Vec<u8>)]) -> anyhow::Result<()> {
    for (at, (path, bytes)) in files.iter().enumerate() {
        let written = Sink::File((*path).clone()).write(bytes, &mut io::sink() as &mut dyn Write);
        if let Err(error) = written {
            for (path, _) in &files[..at] {
                // It was not there before; where it stays, the error still says why.
                let _ = fs::remove_file(path);
            }
            return Err(error);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, content: &str) -> NewFile {
        (name.to_owned(), content.into())
    }

    #[test]
    fn files_are_written_with_the_folders_above_them_and_may_be_there_already() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        for _ in 0..2 {
            let paths = write(&deep, &[file("1", "甲"), file("2", "乙")]).unwrap();
            assert_eq!(paths, [deep.join("1"), deep.join("2")]);
            assert_eq!(fs::read_to_string(&paths[1]).unwrap(), "乙");
        }
    }

    #[test]
    fn nothing_is_written_where_another_file_is_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("2"), "丙").unwrap();
        fs::create_dir(path("3")).unwrap();
        for name in ["2", "3"] {
            let error = write(folder.path(), &[file("1", "甲"), file(name, "乙")]).unwrap_err();
            assert!(error.to_string().contains(path(name).to_str().unwrap()), "{error}");
            assert!(!path("1").exists());
        }
        assert_eq!(fs::read_to_string(path("2")).unwrap(), "丙");
    }

    #[test]
    fn what_was_written_before_a_failure_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let files = [file("1", "甲"), file("no folder/2", "乙")];
        assert!(write(folder.path(), &files).is_err());
        assert!(!folder.path().join("1").exists());
    }
}
