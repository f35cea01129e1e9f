//! A single area: its index over the draws, its grades, and its first-level
//! groups.

use super::facts::{common_facts, draws_facts, spread};
use super::histogram::bins;
use crate::analysis::sensitivity::AreaSensitivity;
use crate::analysis::sensitivity::estimate::ShareOfDraws;
use crate::analysis::sensitivity::histogram::Histogram;
use crate::analysis::sensitivity::margin::Border;
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::pages::headline;
use crate::report::words::page::{self, column as shared};
use crate::report::words::separator;
use crate::report::words::{phrases, sensitivity as words};

/// The facts of a single area.
pub(super) fn facts(tried: &TriedRun<'_>) -> Vec<Fact> {
    let (run, result) = (tried.run, tried.results[0]);
    let area = &tried.sensitivity.areas[0];
    let mut facts = headline::brief(run, result);
    facts.truncate(1);
    facts.push(Fact::new(words::SPREAD, spread(area.spread.as_ref(), tried.sensitivity.draws)));
    facts.extend(headline::grade(&run.catalogue, result));
    facts.extend(margin_fact(tried, area));
    facts.extend(common_facts(tried));
    facts
}

/// The facts of a single area that only draws tell.
pub(super) fn spread_facts(tried: &TriedRun<'_>) -> Vec<Fact> {
    let area = &tried.sensitivity.areas[0];
    let spread = spread(area.spread.as_ref(), tried.sensitivity.draws);
    let mut facts = vec![Fact::new(words::SPREAD, spread)];
    facts.extend(margin_fact(tried, area));
    facts.extend(draws_facts(tried));
    facts
}

fn margin_fact(tried: &TriedRun<'_>, area: &AreaSensitivity) -> Option<Fact> {
    let margins = margins(tried, area);
    let text = margins.join(separator::CLAUSE.get());
    (!margins.is_empty()).then(|| Fact::new(words::MARGIN, text))
}

/// How far the index is from other grades.
fn margins(tried: &TriedRun<'_>, area: &AreaSensitivity) -> Vec<String> {
    let Ok(margin) = &area.margin else { return Vec::new() };
    let name = |border: &Border| grade_name(tried, border.grade).to_owned();
    let above = margin.above.map(|own| words::margin_above(&name(&own), own.distance));
    let below = margin.below.map(|own| words::margin_below(&name(&own), own.distance));
    above.into_iter().chain(below).collect()
}

/// The name of a grade.
pub(super) fn grade_name<'t>(tried: &'t TriedRun<'_>, grade: Option<usize>) -> &'t str {
    grade.map_or(page::NO_GRADE.get(), |at| tried.run.catalogue.grades[at].name.as_str())
}

/// Where the index lies over the draws, and which grades it has.
pub(super) fn distribution(document: &mut Document, tried: &TriedRun<'_>) {
    let area = &tried.sensitivity.areas[0];
    if let Some(histogram) = area.histogram.as_ref().filter(|own| own.counts.len() > 1) {
        document.title(2, words::HISTOGRAM);
        document.table(histogram_table(histogram, tried.results[0].index.score));
    }
    grades(document, tried);
}

/// How often the index has each grade.
pub(super) fn grades(document: &mut Document, tried: &TriedRun<'_>) {
    let area = &tried.sensitivity.areas[0];
    let Some(grades) = &area.grades else { return };
    let mut table = Table::new(vec![
        Column::word(words::column::GRADE),
        Column::number(words::column::SHARE),
        Column::word(words::column::BAR),
    ]);
    let named = tried.run.catalogue.grades.iter().map(|own| own.name.as_str()).zip(&grades.grades);
    let others =
        [(page::NO_GRADE.get(), &grades.ungraded), (words::NO_INDEX.get(), &grades.withheld)];
    let others = others.into_iter().filter(|(_, share)| share.count > 0);
    for (name, share) in named.chain(others) {
        table.rows.push(vec![
            Line::from(name),
            Line::from(words::share(*share)),
            Line::new(bar(share.share), Tone::Faint),
        ]);
    }
    document.title(2, words::GRADES);
    document.table(table);
}

/// The bins, that of the published index marked.
fn histogram_table(histogram: &Histogram, published: Option<f64>) -> Table {
    let mut table = Table::new(vec![
        Column::number(words::column::BIN),
        Column::number(words::column::SHARE),
        Column::word(words::column::BAR),
    ]);
    for bin in bins(histogram, published) {
        let tone = if bin.published { Tone::Strong } else { Tone::Faint };
        table.rows.push(vec![
            Line::from(bin.text),
            Line::from(bin.share),
            Line::new(bar(bin.height), tone),
        ]);
    }
    table
}

/// A bar as long as a share.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20")]
fn bar(share: f64) -> String {
    const LONGEST: f64 = 20.0;
    let length = (share.clamp(0.0, 1.0) * LONGEST).round() as usize;
    let length = if share > 0.0 { length.max(1) } else { 0 };
    "█".repeat(length)
}

/// How often each first-level group is the weakest and the strongest.
pub(super) fn parts(document: &mut Document, tried: &TriedRun<'_>) {
    let parts = &tried.sensitivity.dimensions;
    let groups = tried.results[0].groups.iter().filter(|group| group.path.len() == 1);
    let mut table = Table::new(vec![
        Column::text(words::column::PART),
        Column::number(shared::SCORE),
        Column::number(words::column::WEAKEST),
        Column::number(words::column::STRONGEST),
    ]);
    for (group, own) in groups.zip(parts) {
        table.rows.push(vec![
            Line::from(group.path[0].as_str()),
            Line::from(phrases::optional_score(group.outcome.score())),
            often(own.weakest),
            often(own.strongest),
        ]);
    }
    if !table.rows.is_empty() {
        document.title(2, words::PARTS);
        document.table(table);
    }
}

fn often(share: ShareOfDraws) -> Line {
    let tone = if share.count == 0 { Tone::Faint } else { Tone::Plain };
    Line::new(words::share(share), tone)
}
