//! Variance shares (Sobol indices): how much of the spread of a number each of
//! its inputs explains, alone and with all that it takes part in.

mod bootstrap;
mod design;
mod jansen;
#[cfg(test)]
mod tests;

use std::num::NonZeroUsize;

/// Fewest rows that are decomposed: the ends of a 95 % interval lie beyond what
/// resampling fewer can show.
pub const LEAST_ROWS: usize = 64;

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

/// Where the spread comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Rows of each matrix.
    pub rows: usize,
    /// How often the model was evaluated: rows × (inputs + 2).
    pub evaluations: usize,
    /// Variance V of the number, over both matrices.
    pub variance: f64,
    /// One for each input.
    pub inputs: Vec<Share>,
}

/// What one input explains of the variance, as shares of it. Estimates are not
/// clipped: a first order just under 0, or a total just over 1, is noise. The
/// first orders add up to 1 where nothing interacts, else to less; the totals to
/// 1, else to more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// First order: what the input explains alone, V(E(f | input)) / V.
    pub first: Estimate,
    /// Total: what would be left if all but this input were known,
    /// E(V(f | all others)) / V. Never negative, and 0 for an input without
    /// influence.
    pub total: Estimate,
}

/// An estimate, and how far to trust it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate itself.
    pub value: f64,
    /// Its standard error, by bootstrap.
    pub se: f64,
    /// Lower end of its 95 % interval, by bootstrap percentiles.
    pub low: f64,
    /// Upper end of it.
    pub high: f64,
}

/// Why there are no shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecomposed {
    /// No spread to be shared out: the samples differ by no more than rounding.
    Constant,
    /// Some evaluations gave no finite number.
    Missing {
        /// How many.
        count: usize,
    },
    /// Fewer than [`LEAST_ROWS`] rows.
    TooFew,
}

/// Decomposes the variance of a model by Saltelli's design and Jansen's
/// estimators (Saltelli et al. 2010, Computer Physics Communications 181,
/// 259–270), with a bootstrap over rows. The same bits for a seed on any number
/// of threads; memory for rows × (3·inputs + 4) numbers.
///
/// # Errors
///
/// Where nothing varies, a value is missing, or rows are too few.
pub fn decompose(
    model: &impl Model,
    rows: usize,
    threads: NonZeroUsize,
    seed: u64,
) -> Result<Shares, Undecomposed> {
    if rows < LEAST_ROWS {
        return Err(Undecomposed::TooFew);
    }
    let values = design::evaluate(model, rows, threads);
    let missing = values.iter().filter(|value| !value.is_finite()).count();
    if missing > 0 {
        return Err(Undecomposed::Missing { count: missing });
    }
    let terms = jansen::Terms::new(&values, model.inputs()).ok_or(Undecomposed::Constant)?;
    let whole = terms.decompose(0..rows).ok_or(Undecomposed::Constant)?;
    let inputs = bootstrap::estimates(&terms, &whole, threads, seed);
    Ok(Shares {
        rows,
        evaluations: values.len(),
        variance: whole.variance,
        inputs: inputs.ok_or(Undecomposed::TooFew)?,
    })
}
