//! Variance shares (Sobol indices): how much of the spread of a number each of
//! its inputs explains, alone and with all that it takes part in.

mod bootstrap;
mod design;
mod indices;
mod jansen;
mod model;
#[cfg(test)]
mod tests;

use std::num::NonZeroUsize;

pub use indices::{BootstrapEstimate, SobolIndices};
pub use model::{Matrix, Model};

/// Fewest rows that are decomposed: the ends of a 95 % interval lie beyond what
/// resampling fewer can show.
pub const LEAST_ROWS: usize = 64;

/// Where the spread comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct VarianceShares {
    /// Rows of each matrix.
    pub rows: usize,
    /// How often the model was evaluated: rows × (inputs + 2).
    pub evaluations: usize,
    /// Variance V of the number, over both matrices.
    pub variance: f64,
    /// One for each input.
    pub inputs: Vec<SobolIndices>,
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
) -> Result<VarianceShares, Undecomposed> {
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
    Ok(VarianceShares {
        rows,
        evaluations: values.len(),
        variance: whole.variance,
        inputs: inputs.ok_or(Undecomposed::TooFew)?,
    })
}
