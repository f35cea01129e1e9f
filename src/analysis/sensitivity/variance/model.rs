//! What is decomposed, and by which samples.

/// What is decomposed: a function of several independent inputs, each of which
/// may be a whole group of numbers that vary together.
pub trait Model: Sync {
    /// One sample of all inputs. Whatever varies belongs to exactly one input.
    type Input: Clone;
    /// Memory of one thread.
    type Work;

    /// How many inputs there are.
    fn inputs(&self) -> usize;

    /// Memory for one thread.
    fn work(&self) -> Self::Work;

    /// A sample to be overwritten, with whatever does not vary in place.
    fn blank(&self) -> Self::Input;

    /// Overwrites every input by row `row` of a matrix: a function of matrix and
    /// row alone, independent of all others (see [`Matrix::stream`]).
    fn sample(&self, matrix: Matrix, row: u64, into: &mut Self::Input, work: &mut Self::Work);

    /// Replaces one input, the whole of it and nothing else.
    fn take(&self, input: usize, into: &mut Self::Input, from: &Self::Input);

    /// The number for each of several inputs, a function of that alone; NaN
    /// where there is none.
    fn values(&self, inputs: &[Self::Input], work: &mut Self::Work, values: &mut [f64]);
}

/// The two independent samples that the design mixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matrix {
    /// The base sample.
    A,
    /// Where the replaced inputs come from.
    B,
}

impl Matrix {
    /// The stream of random numbers for one of its rows: 2·row for A, 2·row + 1
    /// for B. No two rows share one; the bootstrap takes from the other end.
    #[must_use]
    pub fn stream(self, row: u64) -> u64 {
        2 * row + u64::from(self == Self::B)
    }
}
