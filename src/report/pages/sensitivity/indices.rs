//! Several areas: their indices and grades over the draws.

use super::areas::order;
use super::one::grade_name;
use crate::analysis::sensitivity::estimate::ShareOfDraws;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::words::page::column as shared;
use crate::report::words::separator;
use crate::report::words::{phrases, sensitivity as words, terms};

/// The columns that only some data need.
#[derive(Clone, Copy)]
struct Needed {
    /// The published grade, and how often it comes out.
    grades: bool,
    /// How often there is no index.
    withheld: bool,
}

impl Needed {
    fn of(tried: &TriedRun<'_>) -> Self {
        let all = 0..tried.results.len();
        Self {
            grades: tried.sensitivity.areas.iter().any(|area| area.grades.is_some()),
            withheld: all.filter_map(|area| withheld(tried, area)).any(|own| own.count > 0),
        }
    }
}

/// The areas in the order of their ranks.
pub(super) fn indices(document: &mut Document, tried: &TriedRun<'_>) {
    let Some(ranks) = &tried.sensitivity.ranks else { return };
    let needed = Needed::of(tried);
    let mut table = Table::new(columns(needed));
    table.rows.extend(order(ranks).into_iter().map(|area| row(tried, area, needed)));
    document.title(2, words::INDICES);
    document.table(table);
    document.text(Line::new(note(needed), Tone::Faint));
}

fn columns(needed: Needed) -> Vec<Column> {
    let mut columns = vec![
        Column::text(shared::AREA),
        Column::number(words::column::INDEX),
        Column::number(words::column::MEDIAN),
        Column::number(words::column::SPREAD),
    ];
    if needed.grades {
        columns.push(Column::word(words::column::GRADE));
        columns.push(Column::number(words::column::SAME_GRADE));
    }
    if needed.withheld {
        columns.push(Column::number(words::NO_INDEX));
    }
    columns
}

fn note(needed: Needed) -> String {
    let grades = needed.grades.then_some(words::SAME_GRADE_NOTE);
    let withheld = needed.withheld.then_some(words::WITHHELD_NOTE);
    let notes = [words::INDEX_NOTE].into_iter().chain(grades).chain(withheld);
    notes.map(String::from).collect::<Vec<_>>().join(separator::CLAUSE.get())
}

fn row(tried: &TriedRun<'_>, area: usize, needed: Needed) -> Vec<Line> {
    let none = || terms::NONE.to_owned();
    let share = |own: Option<ShareOfDraws>| own.map_or_else(none, words::share);
    let (result, spread) = (tried.results[area], tried.sensitivity.areas[area].spread);
    let ends = spread.map(|own| [own.p05.value, own.p95.value].map(number::score));
    let mut cells = vec![
        phrases::area(&result.area),
        phrases::optional_score(result.index.score),
        spread.map_or_else(none, |own| words::estimate(own.median)),
        ends.map_or_else(none, |[low, high]| phrases::range(&low, &high)),
    ];
    if needed.grades {
        let graded = result.index.graded;
        cells.push(graded.map_or_else(none, |own| grade_name(tried, own.grade).to_owned()));
        cells.push(share(same_grade(tried, area)));
    }
    if needed.withheld {
        cells.push(share(withheld(tried, area)));
    }
    cells.into_iter().map(Line::from).collect()
}

/// Of all draws those that give the published grade, or like it none; `None`
/// where nothing is published.
fn same_grade(tried: &TriedRun<'_>, area: usize) -> Option<ShareOfDraws> {
    let shares = tried.sensitivity.areas[area].grades.as_ref()?;
    let published = tried.results[area].index.graded?.grade;
    Some(published.map_or(shares.ungraded, |at| shares.grades[at]))
}

/// Of all draws those that give no index.
fn withheld(tried: &TriedRun<'_>, area: usize) -> Option<ShareOfDraws> {
    let draws = tried.sensitivity.draws;
    let spread = tried.sensitivity.areas[area].spread;
    ShareOfDraws::new(spread.map_or(draws, |own| own.withheld), draws)
}
