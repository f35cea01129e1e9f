//! The table of ranks, and what is to be known when reading it.

use super::facts::alone;
use crate::analysis::rank::{AreaStanding, Ranked};
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::rank::RankedRun;
use crate::report::pages::tables;
use crate::report::words::page::column;
use crate::report::words::{page, phrases, rank as words, terms};

/// Ranks; a column only where it says something.
pub(super) fn ranks(ranked: &RankedRun<'_>) -> Table {
    let mut shown: Vec<Shown<'_>> = vec![rank_column(), area_column(), index_column()];
    shown.extend(bounds_column(ranked));
    shown.extend(span_column(ranked));
    shown.extend(grade_column(ranked));
    shown.extend(binding_column(ranked));
    shown.extend(change_column(ranked));
    let rows = &ranked.ranking.rows;
    let rows = rows.iter().map(|row| shown.iter().map(|(_, cell)| cell(row)).collect()).collect();
    Table { columns: shown.iter().map(|(column, _)| column.clone()).collect(), rows }
}

/// What is to be known when reading the ranks.
pub(super) fn remarks(document: &mut Document, ranked: &RankedRun<'_>) {
    let rows = &ranked.ranking.rows;
    if let Some(alone) = alone(ranked) {
        document.text(alone);
    }
    document.list(indistinct(rows));
    let unbounded = rows.iter().filter(|row| row.rank.is_some() && row.span.is_none()).count();
    if unbounded > 0 {
        document.text(Line::new(words::without_bounds(unbounded), Tone::Doubtful));
    }
    let withheld = rows.iter().filter_map(|Ranked { standing, .. }| {
        let area = phrases::area(&standing.area);
        Some(Line::new(page::withheld_of(&area, standing.withheld?), Tone::Doubtful))
    });
    document.list(withheld.collect());
}

pub(super) fn rank_text(rank: Option<usize>) -> String {
    rank.map_or_else(|| terms::NONE.to_owned(), |rank| rank.to_string())
}

/// A column of the table of ranks: its heading, and its cell of each row.
type Shown<'a> = (Column, Box<dyn Fn(&Ranked) -> Line + 'a>);

fn rank_column<'a>() -> Shown<'a> {
    (Column::number(words::column::RANK), Box::new(|row| Line::from(rank_text(row.rank))))
}

fn area_column<'a>() -> Shown<'a> {
    let cell = |row: &Ranked| Line::from(phrases::area(&row.standing.area));
    (Column::text(column::AREA), Box::new(cell))
}

fn index_column<'a>() -> Shown<'a> {
    let cell = |row: &Ranked| Line::new(phrases::optional_score(row.standing.score), Tone::Strong);
    (Column::number(column::INDEX), Box::new(cell))
}

fn bounds_column<'a>(ranked: &RankedRun<'_>) -> Option<Shown<'a>> {
    let is_needed = ranked.ranking.rows.iter().any(|row| row.standing.low.is_some());
    let cell = |row: &Ranked| bounds(&row.standing);
    is_needed.then(|| -> Shown<'a> { (Column::number(column::BOUNDS), Box::new(cell)) })
}

/// Bounds say nothing new of an area that has reported everything.
fn bounds(standing: &AreaStanding) -> Line {
    let coverage = standing.coverage;
    if coverage.reported + coverage.not_applicable == coverage.points {
        return Line::new(words::COMPLETE, Tone::Faint);
    }
    tables::bounds(standing.low, standing.high)
}

fn span_column<'a>(ranked: &RankedRun<'_>) -> Option<Shown<'a>> {
    let is_needed = ranked.ranking.rows.iter().any(|row| row.indistinct.is_some());
    let cell = |row: &Ranked| match row.indistinct.and(row.span) {
        Some(span) => Line::new(words::span(span), Tone::Doubtful),
        None => Line::default(),
    };
    is_needed.then(|| -> Shown<'a> { (Column::number(words::column::SPAN), Box::new(cell)) })
}

fn grade_column<'a>(ranked: &'a RankedRun<'_>) -> Option<Shown<'a>> {
    let grades = &ranked.run.catalogue.grades;
    let is_needed = ranked.ranking.rows.iter().any(|row| row.standing.grade.is_some());
    let cell = |row: &Ranked| match row.standing.grade {
        Some(grade) => Line::from(grades[grade].name.as_str()),
        None => Line::from(terms::NONE),
    };
    is_needed.then(|| -> Shown<'a> { (Column::word(column::GRADE), Box::new(cell)) })
}

fn binding_column<'a>(ranked: &RankedRun<'_>) -> Option<Shown<'a>> {
    let is_needed = ranked.ranking.rows.iter().any(|row| row.standing.binding.total > 0);
    let cell = |row: &Ranked| tables::binding(row.standing.binding);
    is_needed.then(|| -> Shown<'a> { (Column::number(words::column::BINDING), Box::new(cell)) })
}

fn change_column<'a>(ranked: &RankedRun<'_>) -> Option<Shown<'a>> {
    let before = ranked.ranking.before?;
    let cell = |row: &Ranked| {
        Line::from(row.change().map_or_else(|| terms::NONE.to_owned(), words::change))
    };
    Some((Column::number(words::since(before.year)), Box::new(cell)))
}

/// The groups of areas that the data do not suffice to tell apart, in words.
fn indistinct(rows: &[Ranked]) -> Vec<Line> {
    let groups = rows.chunk_by(|a, b| a.indistinct == b.indistinct);
    let groups: Vec<String> =
        groups.filter(|group| group[0].indistinct.is_some()).map(group_line).collect();
    let heading = (!groups.is_empty()).then(|| words::INDISTINCT.to_owned());
    let lines = heading.into_iter().chain(groups);
    lines.map(|text| Line::new(text, Tone::Doubtful)).collect()
}

fn group_line(group: &[Ranked]) -> String {
    let ends = [group.first(), group.last()].map(|row| row.and_then(|row| row.rank).unwrap_or(0));
    let areas: Vec<String> = group.iter().map(|row| phrases::area(&row.standing.area)).collect();
    words::indistinct(ends[0], ends[1], &areas)
}
