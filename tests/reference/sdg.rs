//! The SDG Index 2019: indicators, goals, and the index of every country whose
//! goals are complete.

use super::computed::{Computed, catalogue, panel};
use super::data::{Table, folder};
use super::tally::Tally;

const YEAR: i32 = 2019;

#[test]
fn scores_goals_and_the_index_of_complete_countries_are_the_published_ones() {
    let Some(folder) = folder("sdg") else { return };
    let catalogue = catalogue("sdg2019.yaml");
    let raw = Table::read(&folder, "sdg2019_raw.csv");
    let points = catalogue.points.iter().map(|point| (point.id.as_str(), point.id.clone()));
    let columns: Vec<(&str, String)> =
        [("id", "area".to_owned())].into_iter().chain(points).collect();
    let panel = panel(&catalogue, "2019.csv", &raw.columns(&columns));
    let computed = Computed::of(&catalogue, &panel);

    for (what, file, expected, absent) in [
        ("indicators", "sdg2019_expected_normalised.csv", 12_788, 982),
        ("goals", "sdg2019_expected_goals.csv", 2_693, 61),
    ] {
        let table = Table::read(&folder, file);
        let mut tally = Tally::default();
        for row in table.rows() {
            for column in &table.header()[1..] {
                let found = computed.score((row.text("id"), YEAR), column);
                let what = format!("{} {column}", row.text("id"));
                tally.number(&what, found, row.number(column));
            }
        }
        tally.report(&format!("SDG Index 2019, {what}"), expected, absent);
    }
    compare_index(
        &computed,
        &Table::read(&folder, "sdg2019_expected_goals.csv"),
        &Table::read(&folder, "sdg2019_expected_index.csv"),
    );
}

/// Where a goal has no data the publishers take the mean of the region: there
/// is no index without it.
fn compare_index(computed: &Computed<'_>, goals: &Table, index: &Table) {
    let mut tally = Tally::default();
    for row in index.rows() {
        let id = row.text("id");
        let own = goals.rows().find(|goals| goals.text("id") == id).unwrap();
        let is_complete = goals.header()[1..].iter().all(|goal| own.number(goal).is_some());
        let expected = row.number("score").filter(|_| is_complete);
        tally.number(id, computed.score((id, YEAR), "Index"), expected);
    }
    tally.report("SDG Index 2019, index of complete countries", 110, 52);
}
