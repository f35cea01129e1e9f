//! The first-level indicators of all areas: scores and ranks as a heat map, and
//! distances from the benchmark.

use unicode_width::UnicodeWidthStr;

use super::heat::Bands;
use super::ranks::rank_text;
use crate::analysis::benchmark::distance;
use crate::analysis::rank::Ranked;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::rank::RankedRun;
use crate::report::pages::tables;
use crate::report::words::page::column;
use crate::report::words::{phrases, rank as words, terms};

/// Columns of scores that a table has room for; more go into further tables.
const COLUMNS: usize = 5;

/// Scores and ranks within the first-level indicators, shaded.
pub(super) fn heat_map(document: &mut Document, ranked: &RankedRun<'_>) {
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

/// How far every area is from the benchmark.
pub(super) fn distances(document: &mut Document, ranked: &RankedRun<'_>) {
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
