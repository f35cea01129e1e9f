//! The draws of COINr over the ASEM example, computed again from its record of
//! them: 1,000 sets of normalisation, mean and all weights.

use std::num::NonZeroUsize;

use gdindex::analysis::rank::competition_ranks;
use gdindex::analysis::sensitivity::rank_spread::RankSpread;
use gdindex::analysis::sensitivity::ranks::Ranks;
use gdindex::analysis::sensitivity::scores::Scores;
use gdindex::intake::{Source, read_draws};
use gdindex::model::choices::Choices;
use gdindex::model::{Aggregation, Catalogue, Method, Record, Relative, ScoreRange, ZScale};
use gdindex::score::trials::{Rows, Trials, Varied};

use super::asem::example;
use super::data::Table;
use super::tally::Tally;

const DRAWS: usize = 1000;
const AREAS: usize = 51;

/// The example as COINr drew over it. No score is below 0, so that none is
/// lifted in a geometric mean.
fn drawn_over() -> Option<(std::path::PathBuf, Catalogue, Vec<Record>)> {
    let (folder, mut catalogue, panel) = example()?;
    catalogue.settings.range = ScoreRange { low: 1.0, high: 100.0 };
    catalogue.settings.zscore = ZScale { mean: 10.0, sd: 2.0 };
    catalogue.uncertainty.least = 0.0;
    Some((folder, catalogue, panel.records))
}

/// What a column of COINr is called here.
fn heading(catalogue: &Catalogue, column: &str) -> String {
    let groups = catalogue.root.descendants();
    let group = groups.iter().find(|(path, _)| path.last() == Some(&column));
    match column {
        "rep" => "draw".to_owned(),
        "normalisation" => "method".to_owned(),
        "aggregation" => column.to_owned(),
        _ => format!("weight:{}", group.map_or(column.to_owned(), |(path, _)| path.join("/"))),
    }
}

/// The record of COINr as one of this program, read by it. The index itself
/// has a weight there, which means nothing.
fn draws(catalogue: &Catalogue, parameters: &Table) -> Vec<Choices> {
    let columns = || parameters.header().iter().filter(|column| *column != "Index");
    let headings: Vec<String> = columns().map(|column| heading(catalogue, column)).collect();
    let mut text = headings.join(",") + "\n";
    for row in parameters.rows() {
        let cells: Vec<&str> = columns()
            .map(|column| match row.text(column) {
                "n_minmax" => "minmax",
                "n_zscore" => "zscore",
                "a_amean" => "arithmetic",
                "a_gmean" => "geometric",
                other => other,
            })
            .collect();
        text += &(cells.join(",") + "\n");
    }
    let source = Source::new("draws.csv", text);
    read_draws(catalogue, &catalogue.settings, &source).unwrap()
}

fn varied(catalogue: &Catalogue) -> Varied {
    let methods = [Relative::MinMax, Relative::ZScore].map(Method::Relative);
    let missing = vec![catalogue.settings.missing.clone()];
    let aggregations = vec![Aggregation::Arithmetic, Aggregation::Geometric];
    Varied { methods: methods.into(), aggregations, missing, attributes: Vec::new(), scales: false }
}

/// Indices one draw after the other.
type Way<'w> = &'w dyn Fn(&[Choices], &mut Rows<'_>);

fn indices(way: Way<'_>, draws: &[Choices]) -> Vec<f64> {
    let mut indices = vec![0.0; draws.len() * AREAS];
    way(draws, &mut Rows { cells: &mut indices, width: AREAS });
    indices
}

#[test]
fn every_draw_comes_to_the_scores_of_coinr() {
    let Some((folder, catalogue, records)) = drawn_over() else { return };
    let draws = draws(&catalogue, &Table::read(&folder, "ua_replicate_parameters.csv"));
    assert_eq!((draws.len(), records.len()), (DRAWS, AREAS));
    let varied = varied(&catalogue);
    let trials = Trials::new((&catalogue, &catalogue.settings), &records, &records, &varied);
    let scores = Table::read(&folder, "ua_replicate_scores.csv");
    let compare = |way: Way<'_>, step: usize, tally: &mut Tally| {
        let tried: Vec<Choices> = draws.iter().step_by(step).cloned().collect();
        for (at, found) in indices(way, &tried).chunks(AREAS).enumerate() {
            for row in scores.rows() {
                let area = records.iter().position(|own| own.area == row.text("uCode")).unwrap();
                let column = format!("r_{}", at * step + 1);
                let what = format!("{} {column}", row.text("uCode"));
                tally.number(&what, Some(found[area]), row.number(&column));
            }
        }
    };
    let mut tally = Tally::default();
    compare(&|own, rows| trials.run(own, &mut trials.work(), rows), 1, &mut tally);
    tally.report("COINr ASEM, replayed draws", AREAS * DRAWS, 0);
    let mut tally = Tally::default();
    compare(&|own, rows| trials.at_length(own, &mut trials.work(), rows), 50, &mut tally);
    tally.report("COINr ASEM, every 50th draw the long way", AREAS * DRAWS / 50, 0);
}

#[test]
fn ranks_over_the_draws_are_those_of_coinr() {
    let Some((folder, catalogue, records)) = drawn_over() else { return };
    let draws = draws(&catalogue, &Table::read(&folder, "ua_replicate_parameters.csv"));
    let varied = varied(&catalogue);
    let trials = Trials::new((&catalogue, &catalogue.settings), &records, &records, &varied);
    let way: Way<'_> = &|own, rows| trials.run(own, &mut trials.work(), rows);
    let nominal = indices(way, &[Choices::of(&catalogue, &catalogue.settings)]);
    let nominal_ranks = competition_ranks(nominal.iter().map(|score| Some(*score)));
    let ranks = Ranks::of(&Scores::new(AREAS, indices(way, &draws)).unwrap(), NonZeroUsize::MIN);
    let area = |code: &str| records.iter().position(|own| own.area == code).unwrap();

    let mut tally = Tally::default();
    for row in Table::read(&folder, "ua_nominal.csv").rows() {
        let area = area(row.text("uCode"));
        tally.number(row.text("uCode"), Some(nominal[area]), row.number("Score"));
        tally.text(row.text("uCode"), &rank(nominal_ranks[area]), row.text("Rank"));
    }
    tally.report("COINr ASEM, nominal scores and ranks", AREAS * 2, 0);

    let mut tally = Tally::default();
    for row in Table::read(&folder, "ua_rank_stats.csv").rows() {
        let area = area(row.text("uCode"));
        let spread = RankSpread::of(&ranks, area).unwrap();
        tally.text(row.text("uCode"), &rank(nominal_ranks[area]), row.text("Nominal"));
        for (column, found) in [
            ("Mean", spread.mean),
            ("Median", spread.median),
            ("Q5", spread.p05),
            ("Q95", spread.p95),
        ] {
            let what = format!("{} {column}", row.text("uCode"));
            tally.number(&what, Some(found.value), row.number(column));
        }
    }
    tally.report("COINr ASEM, ranks over the draws", AREAS * 5, 0);
}

fn rank(rank: Option<usize>) -> String {
    rank.map(|rank| rank.to_string()).unwrap_or_default()
}
