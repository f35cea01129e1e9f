//! Arguments in, exit code out.

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    gdindex::cli::run(std::env::args_os(), &mut stdout().lock(), &mut stderr()).into()
}
