//! The ASEM example as COINr computes it, in many configurations.

use std::path::Path;

use gdindex::analysis::sensitivity::left_out::{Item, left_out};
use gdindex::model::{
    Aggregation, BelowCoverage, Catalogue, Child, Group, Method, Panel, ReferenceSet, Relative,
    ScoreRange,
};
use gdindex::score::Assessment;

use super::computed::{Computed, catalogue, panel};
use super::data::{Table, folder};
use super::tally::Tally;

const YEAR: i32 = 2018;

fn read(folder: &Path, file: &str, catalogue: &Catalogue) -> Panel {
    let points = catalogue.points.iter().map(|point| (point.id.as_str(), point.id.clone()));
    let keys = [("uCode", "area".to_owned()), ("Time", "year".to_owned())];
    let columns: Vec<(&str, String)> = keys.into_iter().chain(points).collect();
    panel(catalogue, "data.csv", &Table::read(folder, file).columns(&columns))
}

/// The example, with its data.
pub(super) fn example() -> Option<(std::path::PathBuf, Catalogue, Panel)> {
    let folder = folder("asem")?;
    let catalogue = catalogue("asem.yaml");
    let panel = read(&folder, "asem_data.csv", &catalogue);
    Some((folder, catalogue, panel))
}

fn each_group(group: &mut Group, change: &mut dyn FnMut(&mut Group)) {
    change(group);
    for child in &mut group.children {
        if let Child::Group(inner) = child {
            each_group(inner, change);
        }
    }
}

/// Sets weights by code.
fn weigh(catalogue: &mut Catalogue, weight: &dyn Fn(&str) -> f64) {
    for point in &mut catalogue.points {
        point.weight = weight(&point.id);
    }
    each_group(&mut catalogue.root, &mut |group| {
        if !group.name.is_empty() {
            group.weight = weight(&group.name);
        }
    });
}

/// The unequal weights of the example.
fn weigh_unequally(catalogue: &mut Catalogue, folder: &Path) {
    let meta = Table::read(folder, "asem_meta.csv");
    weigh(catalogue, &|code| {
        let row = meta.rows().find(|row| row.text("iCode") == code).unwrap();
        row.number("WeightAlt").unwrap()
    });
}

fn scaled(catalogue: &mut Catalogue, low: f64, high: f64) {
    catalogue.settings.range = ScoreRange { low, high };
}

/// Arithmetic in the pillars, geometric in the sub-indices, harmonic above.
fn mix_means(catalogue: &mut Catalogue, _: &Path) {
    scaled(catalogue, 1.0, 100.0);
    catalogue.settings.aggregation = Aggregation::Harmonic;
    each_group(&mut catalogue.root, &mut |group| {
        let has_points = group.children.iter().any(|child| matches!(child, Child::Point(_)));
        let mean = if has_points { Aggregation::Arithmetic } else { Aggregation::Geometric };
        group.aggregation = (!group.name.is_empty()).then_some(mean);
    });
}

type Change = fn(&mut Catalogue, &Path);

/// Each configuration: its file, what it changes, and how many of its 60 × 51
/// cells are empty.
const CONFIGURATIONS: [(&str, Change, usize); 9] = [
    ("expected_a_minmax0_100_amean.csv", |_, _| {}, 63),
    (
        "expected_b_minmax1_100_gmean.csv",
        |catalogue, _| {
            scaled(catalogue, 1.0, 100.0);
            catalogue.settings.aggregation = Aggregation::Geometric;
        },
        63,
    ),
    (
        "expected_c_minmax1_100_hmean.csv",
        |catalogue, _| {
            scaled(catalogue, 1.0, 100.0);
            catalogue.settings.aggregation = Aggregation::Harmonic;
        },
        63,
    ),
    (
        "expected_e_minmax0_100_amean_equalweights.csv",
        |catalogue, _| weigh(catalogue, &|_| 1.0),
        63,
    ),
    ("expected_f_minmax0_100_amean_altweights.csv", weigh_unequally, 63),
    (
        "expected_h_goalposts_amean_altweights.csv",
        |catalogue, folder| {
            weigh_unequally(catalogue, folder);
            scaled(catalogue, 0.0, 1.0);
            catalogue.settings.method = Method::Attainment;
        },
        63,
    ),
    (
        "expected_j_prank_amean.csv",
        |catalogue, _| {
            scaled(catalogue, 0.0, 1.0);
            catalogue.settings.method = Method::Relative(Relative::Percentile);
        },
        63,
    ),
    ("expected_k_minmax1_100_mixed_amean_gmean_hmean.csv", mix_means, 63),
    (
        "expected_l_minmax0_100_amean_datthresh0.9.csv",
        |catalogue, _| {
            catalogue.settings.below_coverage = BelowCoverage::Drop;
            catalogue.settings.min_coverage = 0.9;
        },
        158,
    ),
];

#[test]
fn every_configuration_comes_to_the_scores_of_coinr() {
    let Some((folder, catalogue, panel)) = example() else { return };
    for (file, change, absent) in CONFIGURATIONS {
        let mut catalogue = catalogue.clone();
        change(&mut catalogue, &folder);
        let computed = Computed::of(&catalogue, &panel);
        let table = Table::read(&folder, file);
        let mut tally = Tally::default();
        for row in table.rows() {
            for column in &table.header()[1..] {
                let found = computed.score((row.text("uCode"), YEAR), column);
                let what = format!("{} {column}", row.text("uCode"));
                tally.number(&what, found, row.number(column));
            }
        }
        tally.report(&format!("COINr ASEM, {file}"), 51 * 60 - absent, absent);
    }
}

#[test]
fn a_panel_compared_over_all_years_comes_to_the_scores_of_coinr() {
    let Some(folder) = folder("asem") else { return };
    let mut catalogue = catalogue("asem.yaml");
    catalogue.settings.reference_set = ReferenceSet::AllYears;
    let panel = read(&folder, "asem_panel_data.csv", &catalogue);
    let computed = Computed::of(&catalogue, &panel);
    let table = Table::read(&folder, "expected_panel_global_minmax_aggregates.csv");
    let mut tally = Tally::default();
    for row in table.rows() {
        let (area, year) = (row.text("uCode"), row.text("Time").parse().unwrap());
        for column in &table.header()[2..] {
            let what = format!("{area} {year} {column}");
            tally.number(&what, computed.score((area, year), column), row.number(column));
        }
    }
    tally.report("COINr ASEM, panel over 5 years", 255 * 11, 0);
}

#[test]
fn nominal_weights_are_the_effective_weights_of_coinr() {
    let Some((folder, catalogue, panel)) = example() else { return };
    for (file, change) in [
        ("expected_effective_weights_original.csv", (|_, _| {}) as Change),
        ("expected_effective_weights_alt.csv", weigh_unequally),
    ] {
        let mut catalogue = catalogue.clone();
        change(&mut catalogue, &folder);
        let computed = Computed::of(&catalogue, &panel);
        let result = computed.result(&panel.records[0].area, YEAR);
        let mut weights = vec![("Index", 1.0)];
        let groups = result.groups.iter();
        weights.extend(groups.map(|group| (group.path.last().unwrap().as_str(), group.weight)));
        let points = result.points.iter();
        weights.extend(
            points.map(|own| (catalogue.points[own.point].id.as_str(), own.weight.unwrap())),
        );
        let table = Table::read(&folder, file);
        let mut tally = Tally::default();
        for row in table.rows() {
            let code = row.text("iCode");
            let found = weights.iter().find(|(name, _)| *name == code).map(|(_, weight)| *weight);
            tally.number(code, found, row.number("EffWeight"));
        }
        tally.report(&format!("COINr ASEM, {file}"), 60, 0);
    }
}

#[test]
fn coverage_is_the_data_availability_of_coinr() {
    let Some((folder, catalogue, panel)) = example() else { return };
    let computed = Computed::of(&catalogue, &panel);
    let table = Table::read(&folder, "expected_data_availability_groups.csv");
    let mut tally = Tally::default();
    for row in table.rows() {
        let result = computed.result(row.text("uCode"), YEAR);
        for column in &table.header()[1..] {
            let group = result.groups.iter().find(|group| group.path.last() == Some(column));
            let coverage = group.map_or(result.coverage, |group| group.coverage);
            tally.number(column, coverage.share(), row.number(column));
        }
    }
    tally.report("COINr ASEM, data availability of groups", 51 * 11, 0);

    let table = Table::read(&folder, "expected_data_availability_units.csv");
    let mut tally = Tally::default();
    for row in table.rows() {
        let coverage = computed.result(row.text("uCode"), YEAR).coverage;
        tally.number(row.text("uCode"), coverage.share(), row.number("Dat_Avail"));
        let missing = (coverage.points - coverage.reported).to_string();
        tally.text(row.text("uCode"), &missing, row.text("N_missing"));
    }
    tally.report("COINr ASEM, data availability of countries", 51 * 2, 0);
}

#[test]
fn leaving_one_out_comes_to_the_scores_and_rank_changes_of_coinr() {
    let Some((folder, catalogue, panel)) = example() else { return };
    let computed = Computed::of(&catalogue, &panel);
    for (level, count) in [(1, 49), (2, 8), (3, 2)] {
        let scores = Table::read(&folder, &format!("expected_a_remove_level{level}_scores.csv"));
        let changes = Table::read(&folder, &format!("expected_a_remove_level{level}.csv"));
        let areas: Vec<&Assessment> =
            scores.rows().map(|row| computed.result(row.text("uCode"), YEAR)).collect();
        let found = left_out(&catalogue, &catalogue.settings, &areas);
        assert_eq!(found.len(), 49 + 8 + 2, "everything but the index itself can be left out");
        let (mut tally, mut moved) = (Tally::default(), Tally::default());
        for removed in scores.header()[1..].iter().filter(|name| *name != "Nominal") {
            let own = found.iter().find(|own| code(&catalogue, own.item) == removed).unwrap();
            for (row, (index, change)) in scores.rows().zip(own.indices.iter().zip(&own.changes)) {
                let what = format!("{} without {removed}", row.text("uCode"));
                tally.number(&what, *index, row.number(removed));
                let nominal = index.zip(*change).map(|(index, change)| index - change);
                tally.number(&what, nominal, row.number("Nominal"));
            }
            let expected = changes.rows().find(|row| row.text("removed") == removed).unwrap();
            let change = own.rank_shift.map(|shift| shift.mean_absolute);
            moved.number(removed, change, expected.number("mean_abs_rank_change"));
        }
        let expected = 51 * count * 2;
        tally.report(&format!("COINr ASEM, index without one of level {level}"), expected, 0);
        moved.report(&format!("COINr ASEM, mean rank change of level {level}"), count, 0);
    }
}

/// The code of what is left out.
fn code(catalogue: &Catalogue, item: Item) -> &str {
    match item {
        Item::Point(point) => &catalogue.points[point].id,
        Item::Group(position) => {
            let groups = catalogue.root.descendants();
            groups
                .into_iter()
                .find(|(_, group)| group.position == position)
                .unwrap()
                .0
                .last()
                .unwrap()
        }
    }
}
