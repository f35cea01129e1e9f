//! A file that is being written must not stay behind when the program is
//! interrupted.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once};

/// Exit status of a program that was interrupted, by custom of shells.
const INTERRUPTED: i32 = 130;

static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);
static WATCH: Once = Once::new();

/// An unfinished file; it is finished, one way or the other, when this goes.
#[derive(Debug)]
pub(super) struct Unfinished;

impl Unfinished {
    /// From now on an interrupt removes the file.
    pub(super) fn begin(path: &Path) -> Self {
        WATCH.call_once(|| {
            // Where signals cannot be watched an interrupt leaves the file.
            let _ = ctrlc::set_handler(|| {
                if let Some(path) = UNFINISHED.lock().ok().and_then(|mut path| path.take()) {
                    let _ = std::fs::remove_file(path);
                }
                std::process::exit(INTERRUPTED);
            });
        });
        Self::set(Some(path.to_owned()));
        Self
    }

    fn set(path: Option<PathBuf>) {
        if let Ok(mut unfinished) = UNFINISHED.lock() {
            *unfinished = path;
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        Self::set(None);
    }
}
