//! Arguments in, exit code out. Windows leaves `*` in file names to the program;
//! elsewhere the shell has put the names there already.

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    gdindex::cli::run(wild::args_os(), &mut stdout().lock(), &mut stderr()).into()
}
