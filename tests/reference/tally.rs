//! Counts how many published numbers are reproduced.

/// How many numbers of a table are reproduced.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    expected: usize,
    absent: usize,
    wrong: Vec<String>,
}

impl Tally {
    /// Compares two texts.
    pub(crate) fn text(&mut self, what: &str, found: &str, expected: &str) {
        self.expected += 1;
        if found != expected {
            self.wrong.push(format!("{what}: {found} instead of {expected}"));
        }
    }

    /// Compares two numbers: at most 1e-9 of the expected one apart, or as
    /// much of 1; both may be absent.
    pub(crate) fn number(&mut self, what: &str, found: Option<f64>, expected: Option<f64>) {
        let near = match (found, expected) {
            (Some(found), Some(expected)) => {
                self.expected += 1;
                (found - expected).abs() <= 1e-9 * expected.abs().max(f64::from(expected == 0.0))
            }
            (None, None) => {
                self.absent += 1;
                true
            }
            _ => false,
        };
        if !near {
            self.wrong.push(format!("{what}: {found:?} instead of {expected:?}"));
        }
    }

    /// Prints the count, and fails where a number is not reproduced or there
    /// were not as many as there should be.
    #[track_caller]
    #[allow(clippy::print_stdout, reason = "the count is what one runs it for")]
    pub(crate) fn report(self, what: &str, expected: usize, absent: usize) {
        let lacking = match self.absent {
            0 => String::new(),
            absent => format!(", {absent} absent as published"),
        };
        let right = self.expected - self.wrong.len().min(self.expected);
        println!("{what}: {right} of {} reproduced{lacking}", self.expected);
        let shown = self.wrong.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
        assert!(self.wrong.is_empty(), "{what}: {} wrong:\n{shown}", self.wrong.len());
        assert_eq!((self.expected, self.absent), (expected, absent), "{what}");
    }
}
