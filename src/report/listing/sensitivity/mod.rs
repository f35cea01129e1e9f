//! `sensitivity`: a row per area and statement. `section` says of what kind a statement is, `item` what it is
//! on; what is said of all areas together has no area.

mod areas;
mod choices;
mod influence;
mod line;
mod ranking;
#[cfg(test)]
mod tests;

use super::Listing;
use crate::report::outcome::sensitivity::TriedRun;
use line::{Line, OfRun, header};

/// The choices; each area with its index, grades and ranks; the ranking; then
/// what the numbers hang on.
#[must_use]
pub fn sensitivity(tried: &TriedRun<'_>) -> Listing {
    let run = OfRun::new(tried);
    let mut lines = choices::choices(tried);
    for area in 0..tried.results.len() {
        let own = areas::area(tried, area).into_iter().chain(ranking::ahead(tried, area));
        lines.extend(own.map(|line| line.of_area(area)));
    }
    lines.extend(ranking::ranking(tried));
    lines.extend(influence::influence(tried));
    lines.extend(tried.absent.iter().map(|area| Line::new("absent_area", *area)));
    let rows = lines.into_iter().map(|line| line.fields(tried, &run));
    Listing { header: header(), rows: rows.collect() }
}
