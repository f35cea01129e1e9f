//! The page of `rank`: areas side by side.

use unicode_width::UnicodeWidthStr;

use super::{headline, profile, tables};
use crate::analysis::benchmark::distance;
use crate::analysis::rank::{Ranked, Standing};
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::heat::Bands;
use crate::report::number;
use crate::report::outcome::rank::RankedRun;
use crate::report::translated;
use crate::report::words::page::column;
use crate::report::words::{page, phrases, rank as words, terms};

/// Columns of scores that a table has room for; more go into further tables.
const COLUMNS: usize = 5;

/// The ranking, or the profile of the one area that was asked for.
#[must_use]
pub fn rank(ranked: &RankedRun<'_>) -> Document {
    match translated::run(ranked.run) {
        Some(told) => page(&translated::ranked(ranked, &told)),
        None => page(ranked),
    }
}

/// The page as it is told.
pub(super) fn page(ranked: &RankedRun<'_>) -> Document {
    match ranked.profiled_row() {
        Some(row) => profile::profile(ranked, row),
        None => side_by_side(ranked),
    }
}

fn side_by_side(ranked: &RankedRun<'_>) -> Document {
    let (run, ranking) = (ranked.run, &ranked.ranking);
    let mut document = Document::default();
    document.title(1, words::title(&run.catalogue.index, ranking.year));
    document.facts(facts(ranked));
    document.title(2, words::RANKS);
    document.table(ranks(ranked));
    remarks(&mut document, ranked);
    heat_map(&mut document, ranked);
    distances(&mut document, ranked);
    document
}

fn facts(ranked: &RankedRun<'_>) -> Vec<Fact> {
    let ranking = &ranked.ranking;
    let withheld = ranking.rows.len() - ranking.ranked;
    let mut facts = vec![Fact::new(words::AREAS, words::areas(ranking.ranked, withheld))];
    facts.extend(mixed_kinds(ranked));
    let standings = ranking.rows.iter().map(|row| &row.standing);
    let status = headline::statuses_of(standings.map(|own| (own.statuses, own.supposed)));
    facts.push(Fact::new(page::DATA_STATUS, status));
    facts.extend(before(ranked));
    facts.extend(benchmark(ranked));
    facts.push(Fact::new(page::METHOD, page::method(&ranked.run.catalogue, &ranked.run.settings)));
    facts.extend(headline::provenance(ranked.run));
    facts
}

/// That areas of several kinds are ranked together: other points make up their
/// indices.
fn mixed_kinds(ranked: &RankedRun<'_>) -> Option<Fact> {
    let catalogue = &ranked.run.catalogue;
    let named = catalogue.areas.kinds().iter().map(String::as_str).chain([words::UNLISTED.get()]);
    let mut kinds: Vec<(&str, usize)> = named.map(|kind| (kind, 0)).collect();
    for row in ranked.ranking.rows.iter().filter(|row| row.rank.is_some()) {
        let at = catalogue.areas.kind(&row.standing.area).unwrap_or(kinds.len() - 1);
        kinds[at].1 += 1;
    }
    kinds.retain(|(_, count)| *count > 0);
    let is_mixed = kinds.len() > 1;
    is_mixed.then(|| Fact::new(page::KIND, Line::new(words::mixed(&kinds), Tone::Doubtful)))
}

pub(super) fn before(ranked: &RankedRun<'_>) -> Option<Fact> {
    let before = ranked.ranking.before?;
    let tone = if before.not_final > 0 { Tone::Doubtful } else { Tone::Plain };
    Some(Fact::new(words::BEFORE, Line::new(words::before(before), tone)))
}

pub(super) fn benchmark(ranked: &RankedRun<'_>) -> Option<Fact> {
    let wanted = ranked.wanted.as_ref()?;
    let line = match &ranked.benchmark {
        Some(benchmark) => {
            let first = ranked.ranking.rows.iter().filter(|row| row.rank == Some(1)).count();
            Line::from(words::benchmark(wanted, benchmark, first))
        }
        None => Line::new(words::NO_BENCHMARK, Tone::Bad),
    };
    Some(Fact::new(words::BENCHMARK, line))
}

/// A column of the table of ranks: its heading, and its cell of each row.
type Shown<'a> = (Column, Box<dyn Fn(&Ranked) -> Line + 'a>);

/// Ranks; a column only where it says something.
fn ranks(ranked: &RankedRun<'_>) -> Table {
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

fn rank_column<'a>() -> Shown<'a> {
    (Column::number(words::column::RANK), Box::new(|row| Line::from(rank_text(row.rank))))
}

fn rank_text(rank: Option<usize>) -> String {
    rank.map_or_else(|| terms::NONE.to_owned(), |rank| rank.to_string())
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
fn bounds(standing: &Standing) -> Line {
    let coverage = standing.coverage;
    match (standing.low, standing.high) {
        _ if coverage.reported + coverage.not_applicable == coverage.points => {
            Line::new(words::COMPLETE, Tone::Faint)
        }
        (Some(low), Some(high)) => {
            Line::from(phrases::range(&number::score(low), &number::score(high)))
        }
        _ => Line::from(terms::NONE),
    }
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

/// Binding points met of those that exist there: the rest is unmet.
fn binding_column<'a>(ranked: &RankedRun<'_>) -> Option<Shown<'a>> {
    let is_needed = ranked.ranking.rows.iter().any(|row| row.standing.binding.total > 0);
    let cell = |row: &Ranked| {
        let binding = row.standing.binding;
        Line::from(format!("{}/{}", binding.met, binding.total - binding.not_applicable))
    };
    is_needed.then(|| -> Shown<'a> { (Column::number(words::column::BINDING), Box::new(cell)) })
}

fn change_column<'a>(ranked: &RankedRun<'_>) -> Option<Shown<'a>> {
    let before = ranked.ranking.before?;
    let cell = |row: &Ranked| {
        Line::from(row.change().map_or_else(|| terms::NONE.to_owned(), words::change))
    };
    Some((Column::number(words::since(before.year)), Box::new(cell)))
}

/// What is to be known when reading the ranks.
fn remarks(document: &mut Document, ranked: &RankedRun<'_>) {
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

/// Why a rank means nothing, where there is nothing to rank against.
pub(super) fn alone(ranked: &RankedRun<'_>) -> Option<Line> {
    let text = match (ranked.ranking.rows.len(), ranked.ranking.ranked) {
        (1, _) => words::ALONE,
        (_, 1) => words::ALONE_RANKED,
        _ => return None,
    };
    Some(Line::new(text, Tone::Doubtful))
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

/// Scores and ranks within the first-level indicators, shaded.
fn heat_map(document: &mut Document, ranked: &RankedRun<'_>) {
    let bands = Bands::of(&ranked.run.catalogue);
    let names = dimension_names(ranked).enumerate();
    let shown: Vec<Cells> = names.map(|(at, name)| (name, cells(ranked, &bands, at))).collect();
    if shown.is_empty() {
        return;
    }
    document.title(2, words::DIMENSIONS);
    push_tables(document, ranked, &shown);
    let mut dimensions = ranked.ranking.rows.iter().flat_map(|row| &row.standing.dimensions);
    let insufficient = dimensions.any(|own| own.insufficient && own.score.is_some());
    document.text(Line::new(words::legend(&bands.legend(), insufficient), Tone::Faint));
}

fn dimension_names<'a>(ranked: &'a RankedRun<'_>) -> impl Iterator<Item = &'a str> {
    ranked.run.catalogue.root.groups().map(|group| group.name.as_str())
}

/// A column of numbers: its heading, and its cell of each row.
type Cells<'a> = (&'a str, Vec<Line>);

/// The columns behind rank and area, in as many tables as they need.
fn push_tables(document: &mut Document, ranked: &RankedRun<'_>, shown: &[Cells<'_>]) {
    for part in shown.chunks(COLUMNS) {
        let mut columns = vec![Column::number(words::column::RANK), Column::text(column::AREA)];
        columns.extend(part.iter().map(|(heading, _)| Column::number(*heading)));
        let mut table = Table::new(columns);
        for (at, row) in ranked.ranking.rows.iter().enumerate() {
            let area = phrases::area(&row.standing.area);
            let cells = part.iter().map(|(_, cells)| cells[at].clone());
            let first = [Line::from(rank_text(row.rank)), Line::from(area)];
            table.rows.push(first.into_iter().chain(cells).collect());
        }
        document.table(table);
    }
}

/// The cells of a first-level indicator: symbol, score and rank, each in the
/// width of the widest, so that they stand below one another.
fn cells(ranked: &RankedRun<'_>, bands: &Bands, at: usize) -> Vec<Line> {
    let rows = &ranked.ranking.rows;
    let of = ranked.ranking.ranked_in[at];
    let texts: Vec<[String; 2]> = rows.iter().map(|row| score_and_rank(row, at)).collect();
    let widest = |part: usize| texts.iter().map(|text| text[part].width()).max().unwrap_or(0);
    let widths = [widest(0), widest(1)];
    let cell = |(row, [score, rank]): (&Ranked, &[String; 2])| {
        let dimension = row.standing.dimensions[at];
        let Some(value) = dimension.score else {
            return Line::from(terms::NONE);
        };
        let shade = bands.shade(value, row.dimension_ranks[at], of);
        let symbol = shade.map_or(" ", words::symbol);
        let padding = " ".repeat(widths[0] - score.width());
        let text = format!("{symbol} {padding}{score} {rank:>width$}", width = widths[1]);
        Line::new(text.trim_end(), shade.map_or(Tone::Plain, Tone::Shade))
    };
    rows.iter().zip(&texts).map(cell).collect()
}

fn score_and_rank(row: &Ranked, at: usize) -> [String; 2] {
    let dimension = row.standing.dimensions[at];
    let Some(score) = dimension.score else {
        return [String::new(), String::new()];
    };
    let mark = if dimension.insufficient { words::INSUFFICIENT } else { "" };
    let rank = words::rank_in_brackets(row.dimension_ranks[at]);
    [format!("{mark}{}", number::score(score)), rank]
}

/// How far every area is from the benchmark.
fn distances(document: &mut Document, ranked: &RankedRun<'_>) {
    let Some(benchmark) = &ranked.benchmark else {
        return;
    };
    let rows = &ranked.ranking.rows;
    let line = |own: Option<f64>, other| tables::signed(distance(own, other));
    let index = rows.iter().map(|row| line(row.standing.score, benchmark.index)).collect();
    let mut shown: Vec<Cells> = vec![(column::INDEX.get(), index)];
    for (at, name) in dimension_names(ranked).enumerate() {
        let other = benchmark.dimensions[at];
        let cell = |row: &Ranked| line(row.standing.dimensions[at].score, other);
        shown.push((name, rows.iter().map(cell).collect()));
    }
    document.title(2, words::DISTANCES);
    push_tables(document, ranked, &shown);
}
