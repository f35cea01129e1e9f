//! `trend`: a row per area, item and year, the items being the index, its groups
//! and its points.

mod area;
mod index;
mod line;
mod points;
#[cfg(test)]
mod tests;

use super::{Listing, Named};
use crate::analysis::trend::Trend;
use crate::report::outcome::run::Run;
use area::Area;
use line::{Line, header};

/// The rows of every area: the index, its groups depth-first, its points in the
/// order of the catalogue; of each the years rising.
#[must_use]
pub fn trend(run: &Run, trends: &[Trend<'_>]) -> Listing {
    let named = Named::of(run);
    let rows = trends.iter().flat_map(|trend| {
        let area = Area { catalogue: &run.catalogue, trend };
        lines(&area).into_iter().map(|line| line.fields(&named)).collect::<Vec<_>>()
    });
    Listing { header: header(), rows: rows.collect() }
}

fn lines(area: &Area<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = area.years().map(|(at, own)| area.index(at, own)).collect();
    lines.extend(area.trend.outlook.iter().map(|own| area.outlook(own)));
    for group in 0..area.trend.latest().groups.len() {
        lines.extend(area.years().map(|(at, own)| area.group(at, own, group)));
    }
    lines.extend(area.trend.points.iter().flat_map(|own| area.point(own)));
    lines
}
