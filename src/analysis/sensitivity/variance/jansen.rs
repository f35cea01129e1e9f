//! Jansen's estimators as sums over rows: whatever rows are chosen, once or
//! several times, their terms are added up.

/// Variance of values of size 1 that counts as none. A standard deviation of
/// 10^−12 is thousands of times what rounding a sum of a hundred doubles leaves,
/// and a billionth of what is printed; shares of it would be shares of rounding.
const NO_VARIANCE: f64 = 1e-24;

/// What each row adds to the sums: c + d, c² + d² of its centred values
/// c = f(A) and d = f(B), and for each input (f(B) − f(ABᵢ))² and
/// (f(A) − f(ABᵢ))².
pub(super) struct Terms {
    /// Row after row.
    cells: Vec<f64>,
    width: usize,
    /// The largest value, by which all are divided, so that squares neither
    /// overflow nor vanish.
    scale: f64,
}

/// The variance, and what inputs explain of it: the first order and the total of
/// the first input, of the second, and so on.
pub(super) struct Decomposed {
    pub(super) variance: f64,
    pub(super) shares: Vec<f64>,
}

impl Terms {
    /// The terms of a design's finite values; `None` where all of them are 0.
    pub(super) fn new(values: &[f64], inputs: usize) -> Option<Self> {
        let scale = values.iter().fold(0.0, |scale: f64, value| scale.max(value.abs()));
        if scale == 0.0 {
            return None;
        }
        let rows = || values.chunks_exact(inputs + 2).map(|row| row.iter().map(|v| v / scale));
        let mean = rows().flat_map(|row| row.take(2)).sum::<f64>() / count(2 * rows().len());
        let mut cells = Vec::with_capacity(rows().len() * width(inputs));
        for row in rows() {
            push_row(&mut cells, row.map(|value| value - mean));
        }
        Some(Self { cells, width: width(inputs), scale })
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.cells.len() / self.width
    }

    /// How many shares there are: two for each input.
    pub(super) fn shares(&self) -> usize {
        self.width - 2
    }

    /// V, Sᵢ = 1 − Σ (f(B) − f(ABᵢ))² / (2·N·V) and
    /// Tᵢ = Σ (f(A) − f(ABᵢ))² / (2·N·V) over N chosen rows; `None` where
    /// nothing varies among them.
    pub(super) fn decompose(
        &self,
        chosen: impl ExactSizeIterator<Item = usize>,
    ) -> Option<Decomposed> {
        let double = count(2 * chosen.len());
        let mut sums = vec![0.0; self.width];
        for row in chosen {
            let cells = &self.cells[row * self.width..][..self.width];
            sums.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell);
        }
        let variance = (sums[1] - sums[0] * sums[0] / double) / (double - 1.0);
        if variance <= NO_VARIANCE {
            return None;
        }
        let mut shares = sums.split_off(2);
        for pair in shares.chunks_exact_mut(2) {
            pair[0] = 1.0 - pair[0] / double / variance;
            pair[1] = pair[1] / double / variance;
        }
        Some(Decomposed { variance: variance * self.scale * self.scale, shares })
    }
}

fn width(inputs: usize) -> usize {
    2 * inputs + 2
}

/// The terms of one row of centred values.
fn push_row(cells: &mut Vec<f64>, mut row: impl Iterator<Item = f64>) {
    let (Some(a), Some(b)) = (row.next(), row.next()) else { return };
    cells.extend([a + b, a * a + b * b]);
    cells.extend(row.flat_map(|mixed| [(b - mixed).powi(2), (a - mixed).powi(2)]));
}

#[allow(clippy::cast_precision_loss, reason = "rows in memory are fewer than 2^52")]
fn count(number: usize) -> f64 {
    number as f64
}
