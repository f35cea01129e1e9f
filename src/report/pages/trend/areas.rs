//! Several areas over the years, a row each.

use std::collections::BTreeSet;

use super::facts::{counts, gaps, stages};
use super::series::drawn;
use crate::analysis::trend::pace::{Arrow, Pace, PaceStatus, Unknown};
use crate::analysis::trend::{PointTrend, Trend};
use crate::model::Year;
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::{headline, tables};
use crate::report::words::page::column;
use crate::report::words::{page, phrases, trend as words};
use crate::score::Assessment;

/// Columns of years that a table has room for; more go into further tables.
const COLUMNS: usize = 4;
const ARROWS: [Arrow; 4] = [Arrow::Up, Arrow::Rising, Arrow::Level, Arrow::Down];

/// A row for each area.
pub(super) fn areas(run: &Run, trends: &[Trend<'_>]) -> Document {
    let mut document = Document::default();
    let years: BTreeSet<Year> = run.assessments.iter().map(|own| own.year).collect();
    let years: Vec<Year> = years.into_iter().collect();
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return document;
    };
    document.title(1, words::areas_title(&run.catalogue.index, (*first, *last)));
    let mut facts = Vec::from_iter(stages(&run.catalogue, &years));
    let status = headline::statuses_of(counts(&run.assessments));
    facts.push(Fact::new(page::DATA_STATUS, status));
    facts.extend(gaps(&years));
    facts.extend(headline::provenance(run));
    document.facts(facts);
    for part in years.chunks(COLUMNS) {
        document.table(table(run, trends, part, &years));
    }
    document.list(withheld(run));
    document.text(Line::new(words::SERIES_NOTE, Tone::Faint));
    document.text(Line::new(words::AREAS_NOTE, Tone::Faint));
    document
}

/// The areas in some of the years; with the last also where they go.
fn table(run: &Run, trends: &[Trend<'_>], part: &[Year], years: &[Year]) -> Table {
    let column = |heading: Column, cell: &dyn Fn(&Trend<'_>) -> Line| {
        (heading, trends.iter().map(cell).collect::<Vec<Line>>())
    };
    let name = |trend: &Trend<'_>| Line::from(phrases::area(&trend.latest().area));
    let mut shown = vec![column(Column::text(column::AREA), &name)];
    for year in part {
        let index = |trend: &Trend<'_>| Line::from(phrases::optional_score(trend.score_of(*year)));
        shown.push(column(Column::number(year.to_string()), &index));
    }
    if part.last() != years.last() {
        return Table::of(shown);
    }
    shown.push(column(Column::number(words::column::CHANGE), &|trend| {
        tables::signed(last_change(trend, years))
    }));
    let series = |trend: &Trend<'_>| Line::from(drawn(years, |year| trend.score_of(year)));
    shown.push(column(Column::word(words::column::SERIES), &series));
    let outcomes: Vec<Vec<usize>> = trends.iter().map(|trend| outcomes(run, trend)).collect();
    for (at, heading) in headings().iter().enumerate() {
        let counts = outcomes.iter().map(|own| Line::from(own[at].to_string()));
        shown.push((Column::number(heading), counts.collect()));
    }
    Table::of(shown)
}

/// The change between the last two years of all; an area that has other years
/// has none.
fn last_change(trend: &Trend<'_>, years: &[Year]) -> Option<f64> {
    let [.., before, last] = *years else { return None };
    trend.changes.iter().find(|own| (own.from, own.to) == (before, last))?.total
}

/// What is counted of the points: those whose target year has come, and the
/// arrows of the others.
const DUE: [PaceStatus; 3] =
    [PaceStatus::Met, PaceStatus::Overdue, PaceStatus::Unknown(Unknown::Silent)];

fn headings() -> Vec<String> {
    use words::column::{MET, MISSED, SILENT};
    let due = [MET.get(), MISSED.get(), SILENT.get()].into_iter();
    due.chain(ARROWS.map(words::arrow)).map(ToOwned::to_owned).collect()
}

/// How many scored points there are of each.
fn outcomes(run: &Run, trend: &Trend<'_>) -> Vec<usize> {
    let latest = trend.latest().year;
    let scored = &trend.points[..run.catalogue.scored];
    let by = |own: &PointTrend, pace: &Pace| run.catalogue.points[own.point].targets[pace.target].0;
    let due = scored.iter().filter_map(|own| own.paces.iter().find(|pace| by(own, pace) <= latest));
    let due: Vec<PaceStatus> = due.map(|pace| pace.status).collect();
    let next = scored.iter().filter_map(|own| own.paces.iter().find(|pace| by(own, pace) > latest));
    let next: Vec<Option<Arrow>> = next.map(|pace| pace.status.arrow()).collect();
    let due = DUE.map(|status| due.iter().filter(|own| **own == status).count());
    let next = ARROWS.map(|arrow| next.iter().filter(|own| **own == Some(arrow)).count());
    due.into_iter().chain(next).collect()
}

/// The areas and years without an index, each with the reason.
fn withheld(run: &Run) -> Vec<Line> {
    let reason = |own: &Assessment| {
        let area = phrases::area_and_year(&own.area, own.year);
        Some(Line::new(page::withheld_of(&area, own.index.withheld?), Tone::Doubtful))
    };
    run.assessments.iter().filter_map(reason).collect()
}
