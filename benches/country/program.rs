//! The program to be measured, and how it is called.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::data_file::DataFile;
use crate::process::Input;
use crate::task::{Task, Work, command};

/// The program; what an older one does not know is left out.
#[derive(Debug)]
pub(crate) struct Program {
    path: PathBuf,
    has_depth: bool,
    has_threads: bool,
}

impl Program {
    pub(crate) fn new(path: &Path) -> anyhow::Result<Self> {
        let path = path.canonicalize().with_context(|| path.display().to_string())?;
        let help = command(&path).args(["score", "--help"]).output()?;
        ensure!(help.status.success(), "{} is not the program", path.display());
        let help = String::from_utf8_lossy(&help.stdout);
        let (has_depth, has_threads) = (help.contains("--depth"), help.contains("--threads"));
        Ok(Self { path, has_depth, has_threads })
    }

    /// A task for every number of threads, or one that takes as many as the
    /// program likes.
    pub(crate) fn tasks(&self, file: &DataFile, threads: &[usize]) -> Vec<Task> {
        let told = |number: &usize| Some(*number);
        let threads: Vec<_> =
            if self.has_threads { threads.iter().map(told).collect() } else { vec![None] };
        let path = file.path.to_string_lossy().into_owned();
        let tasks = threads.iter().flat_map(|threads| {
            let file = self.score(&path, Input::None, *threads);
            [file, self.score("-", Input::Pipe(path.clone().into()), *threads)]
        });
        tasks.collect()
    }

    /// What one district takes.
    pub(crate) fn start_up(&self) -> Vec<Task> {
        let task = |arguments: &[&str]| {
            let name = format!("gdindex {}", arguments.join(" "));
            Task::new(name, None, self.work(arguments.iter().copied(), Input::None))
        };
        vec![task(&["--version"]), task(&["score", "data/2020.csv"])]
    }

    /// Scores of a file, the index of every area alone: what they are, and
    /// what was said about them.
    pub(crate) fn indices(&self, file: &Path) -> anyhow::Result<(Vec<u8>, String)> {
        let file = file.to_string_lossy();
        let output = command(&self.path).args(self.arguments(&file, None)).output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(output.status.success(), "{file}: {said}");
        Ok((output.stdout, said))
    }

    fn score(&self, file: &str, input: Input, threads: Option<usize>) -> Task {
        let name = if file == "-" { "gdindex, through a pipe" } else { "gdindex" };
        let arguments = self.arguments(file, threads);
        Task::new(name, threads, self.work(arguments.iter().map(String::as_str), input))
    }

    fn arguments(&self, file: &str, threads: Option<usize>) -> Vec<String> {
        let mut arguments = vec!["score", file, "-f", "csv"];
        if self.has_depth {
            arguments.extend(["--depth", "0"]);
        }
        let threads = threads.map(|threads| format!("--threads={threads}"));
        arguments.into_iter().map(str::to_owned).chain(threads).collect()
    }

    fn work<'a>(&self, arguments: impl Iterator<Item = &'a str>, input: Input) -> Work {
        let arguments = arguments.map(str::to_owned).collect();
        Work::Program { program: self.path.clone(), arguments, input }
    }
}
