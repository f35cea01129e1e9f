//! The index on the scale of grades.

use crate::report::document::chart::{Axis, Band, Chart, Drawing, Gauge, Mark};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::words::report::chart as words;
use crate::score::Assessment;

/// The drawing; `None` where there is neither an index nor bounds.
pub(super) fn chart(run: &Run, result: &Assessment) -> Option<Chart> {
    let range = run.settings.range;
    let index = result.index;
    let bounds = index.low.zip(index.high);
    let known = index.score.into_iter().chain(bounds.iter().flat_map(|(low, high)| [*low, *high]));
    let known: Vec<f64> = known.collect();
    if known.is_empty() {
        return None;
    }
    // Relative scores may leave the range.
    let low = known.iter().copied().fold(range.low, f64::min);
    let high = known.iter().copied().fold(range.high, f64::max);
    let axis = Axis::new(low, high)?;
    let value = index.score.map(|at| Mark { at, text: number::score(at) });
    let bands = bands(run, low, high);
    let grades: Vec<(String, String)> =
        bands.iter().map(|band| (band.name.clone(), band.from.text.clone())).collect();
    let words = words::gauge(value.as_ref().map(|own| own.text.as_str()), bounds, &grades);
    Some(Chart { words, drawing: Drawing::Gauge(Gauge { axis, value, bounds, bands }) })
}

/// The grades from the worst up, each from its least score; one without a
/// least score begins where the axis does.
fn bands(run: &Run, low: f64, high: f64) -> Vec<Band> {
    let rising = run.catalogue.grades.iter().rev();
    let band = |(name, at): (&String, f64)| Band {
        from: Mark { at, text: number::amount(at) },
        name: name.clone(),
    };
    rising
        .map(|grade| (&grade.name, grade.min.unwrap_or(low).max(low)))
        .filter(|(_, from)| *from < high)
        .map(band)
        .collect()
}
