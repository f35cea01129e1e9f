//! The page of `rank --profile`: strengths and weaknesses of one area.

use super::facts;
use crate::analysis::benchmark::{Compared, Profile};
use crate::analysis::rank::Ranked;
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::rank::RankedRun;
use crate::report::pages::{headline, tables};
use crate::report::words::page::column;
use crate::report::words::{phrases, rank as words, separator};
use crate::score::{PointResult, Verdict};

/// The levels of the tree that a profile shows.
const DEEPEST: usize = 2;

/// One area beside the benchmark.
pub(super) fn profile(ranked: &RankedRun<'_>, row: &Ranked) -> Document {
    let mut document = Document::default();
    let Some(own) = ranked.profiled.map(|at| ranked.results[at]) else {
        return document;
    };
    document.title(1, words::profile_title(&headline::title(ranked.run, own)));
    let mut shown = headline::brief(ranked.run, own);
    let own_facts = [Some(rank_fact(ranked, row)), facts::benchmark(ranked), facts::before(ranked)];
    shown.splice(1..1, own_facts.into_iter().flatten());
    document.facts(shown);
    if let Some(alone) = facts::alone(ranked) {
        document.text(alone);
    }
    if let Some(profile) = ranked.profile() {
        levels(&mut document, ranked, &profile);
        points(&mut document, ranked, &profile);
    }
    unreported(&mut document, ranked, &own.points);
    document
}

fn rank_fact(ranked: &RankedRun<'_>, row: &Ranked) -> Fact {
    let line = match row.rank {
        Some(rank) => {
            let text = words::rank_of(rank, ranked.ranking.ranked, row.indistinct.and(row.span));
            let change = row.change().zip(ranked.ranking.before);
            let change = change.map(|(change, before)| {
                format!("{}{}", separator::CLAUSE, words::changed_since(before.year, change))
            });
            Line::new(text + &change.unwrap_or_default(), Tone::Strong)
        }
        None => Line::new(words::NO_RANK, Tone::Bad),
    };
    Fact::new(words::RANK, line)
}

fn levels(document: &mut Document, ranked: &RankedRun<'_>, profile: &Profile<'_>) {
    let mut table = table_of(column::GROUP.get());
    for compared in &profile.groups {
        let group = &profile.assessment.groups[compared.at];
        if group.path.len() <= DEEPEST {
            table.rows.push(row(tables::group_name(group), compared));
        }
    }
    if !table.rows.is_empty() {
        document.title(2, words::LEVELS);
        document.table(table);
        let note = words::weighted_note(ranked.run.catalogue.is_arithmetic(&ranked.run.settings));
        document.text(Line::new(note, Tone::Faint));
    }
}

/// An empty table of things that are compared.
fn table_of(things: &str) -> Table {
    Table::new(vec![
        Column::text(things),
        Column::number(column::SCORE),
        Column::number(words::column::RANK),
        Column::number(words::column::BENCHMARK),
        Column::number(words::column::DISTANCE),
        Column::number(column::WEIGHT),
        Column::number(words::column::WEIGHTED),
    ])
}

fn row(name: Line, compared: &Compared) -> Vec<Line> {
    vec![
        name,
        Line::from(phrases::optional_score(compared.score)),
        Line::from(words::rank_among(compared.rank, compared.of)),
        Line::from(phrases::optional_score(compared.benchmark)),
        tables::signed(compared.distance()),
        Line::from(phrases::optional_percent(compared.effective_weight)),
        tables::signed(compared.weighted_distance()),
    ]
}

fn points(document: &mut Document, ranked: &RankedRun<'_>, profile: &Profile<'_>) {
    let sections = [
        (words::STRENGTHS, profile.strengths(), words::none_above()),
        (words::WEAKNESSES, profile.weaknesses(), words::none_below()),
    ];
    for (heading, compared, none) in sections {
        document.title(2, heading);
        if compared.is_empty() {
            document.text(none);
        }
        document.table(table_of_points(ranked, &compared));
    }
    let equal = |point: &&Compared| point.distance() == Some(0.0);
    let equal = profile.points.iter().filter(equal).count();
    let alone = profile.points.iter().filter(|own| own.score.is_some() && own.benchmark.is_none());
    let alone: Vec<String> =
        alone.map(|own| ranked.run.catalogue.points[own.at].name.clone()).collect();
    document.text(words::rest(equal, &alone));
}

fn table_of_points(ranked: &RankedRun<'_>, points: &[&Compared]) -> Table {
    let mut table = table_of(column::POINT.get());
    let name = |point: &Compared| ranked.run.catalogue.points[point.at].name.clone();
    table.rows.extend(points.iter().map(|point| row(Line::from(name(point)), point)));
    table
}

fn unreported(document: &mut Document, ranked: &RankedRun<'_>, points: &[PointResult]) {
    let points: Vec<&PointResult> =
        points.iter().filter(|point| point.verdict == Verdict::NotReported).collect();
    if !points.is_empty() {
        document.title(2, words::UNREPORTED);
        document.table(tables::unreported(&ranked.run.catalogue, &points));
    }
}
