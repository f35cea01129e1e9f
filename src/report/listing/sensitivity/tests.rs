//! Whether the table has a field for everything, whatever the data.

use std::collections::BTreeSet;

use super::sensitivity;
use crate::report::listing::Listing;
use crate::report::outcome::sensitivity::Source;
use crate::report::view::sensitivity::tests::{ONE, SEVERAL, VAST, tried};

fn listing(data: &str, source: Source) -> Listing {
    tried(data, source, sensitivity)
}

fn replayed() -> Source {
    Source::Replayed("draws.csv".into())
}

/// The texts of a column, each once.
fn texts(listing: &Listing, column: &str) -> BTreeSet<String> {
    let at = listing.header.iter().position(|key| *key == column).unwrap();
    listing.rows.iter().map(|row| row[at].text()).collect()
}

#[test]
fn every_row_has_a_field_for_every_column_and_no_number_beyond_all() {
    for (data, source) in [
        (ONE, Source::Seeded(1)),
        (SEVERAL, Source::Seeded(1)),
        (VAST, Source::Seeded(1)),
        (SEVERAL, replayed()),
    ] {
        listing(data, source).assert_whole();
    }
}

#[test]
fn no_two_columns_have_the_same_key() {
    let mut header = listing(ONE, Source::Seeded(1)).header;
    let count = header.len();
    header.sort_unstable();
    header.dedup();
    assert_eq!(header.len(), count);
}

#[test]
fn no_two_rows_are_on_the_same_thing() {
    const KEYS: [&str; 7] = ["area", "section", "item", "option", "attribute", "state", "grade"];
    for data in [ONE, SEVERAL] {
        let listing = listing(data, Source::Seeded(1));
        let column = |key: &str| listing.header.iter().position(|own| *own == key).unwrap();
        let columns = KEYS.map(column);
        let mut seen = BTreeSet::new();
        for row in &listing.rows {
            let own = columns.map(|at| row[at].text());
            assert!(seen.insert(own.clone()), "{own:?}");
        }
    }
}

#[test]
fn a_single_area_and_several_have_their_sections() {
    for (data, source, expected) in [
        (
            ONE,
            Source::Seeded(1),
            "absent_area alone choice grade histogram index left_out margin part robust \
             variance_share wrong_value",
        ),
        (
            SEVERAL,
            Source::Seeded(1),
            "absent_area ahead alone average_shift choice grade histogram index \
             largest_rank_shift left_out margin rank rank_shift robust variance_share wrong_value",
        ),
        (
            ONE,
            replayed(),
            "absent_area choice grade histogram index left_out margin part robust variance_share \
             wrong_value",
        ),
    ] {
        let found = texts(&listing(data, source), "section");
        let expected: BTreeSet<String> = expected.split_whitespace().map(Into::into).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn every_row_says_where_its_draws_come_from() {
    for (source, seed, replay) in
        [(Source::Seeded(u64::MAX), "18446744073709551615", ""), (replayed(), "", "draws.csv")]
    {
        let listing = listing(ONE, source);
        assert_eq!(texts(&listing, "seed"), BTreeSet::from([seed.to_owned()]));
        assert_eq!(texts(&listing, "replay"), BTreeSet::from([replay.to_owned()]));
        assert_eq!(texts(&listing, "draws"), BTreeSet::from(["100".to_owned()]));
    }
}
