//! Draws that were recorded come back as they were, whatever the catalogue,
//! and to the same results.

use std::num::NonZeroUsize;

use gdindex::analysis::sensitivity::draws::{Drawer, Draws};
use gdindex::analysis::sensitivity::space::{Space, Wishes};
use gdindex::analysis::sensitivity::{NoShares, Question, Sensitivity};
use gdindex::intake::{Selection, Source, read, read_draws};
use gdindex::model::choices::Choices;
use gdindex::model::draw_columns::Column;
use gdindex::model::{Catalogue, Code, MissingPolicy, MissingRule, Record, Settings};
use gdindex::output::csv::{Lines, Style, header};
use gdindex::report::listing::Field;
use gdindex::report::listing::draws::row;
use gdindex::score::normalisation::reference::Reference;
use gdindex::score::{Assessment, Scorer};
use proptest::prelude::*;

use super::config;
use super::trials::{choices, dice};
use crate::random::world;

/// Draws as they are recorded.
fn record(catalogue: &Catalogue, draws: &[Choices]) -> String {
    let columns = Column::all(catalogue);
    let headings: Vec<&str> = columns.iter().map(|column| column.heading.as_str()).collect();
    let mut lines = Lines::default();
    for (at, own) in draws.iter().enumerate() {
        lines.add(row(catalogue, &columns, at + 1, own).iter().map(Field::shown)).unwrap();
    }
    header(&headings, Style::default()).unwrap() + lines.text()
}

/// What a record keeps of choices: not the weight of the index itself, which
/// means nothing, nor that a rule on missing values named no attribute.
fn recorded(mut own: Choices, nominal: &Choices) -> Choices {
    own.groups[0] = nominal.groups[0];
    if own.missing == MissingPolicy::ByAttribute([].into()) {
        own.missing = MissingPolicy::Uniform(MissingRule::Renormalise);
    }
    own
}

/// What is refused of choices that can be written but not computed with.
const TOGETHER: [Code; 4] =
    [Code::DrawsFile, Code::MeanNeedsPositiveScores, Code::SilencePays, Code::ZeroWeights];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_draw_comes_back_to_the_bit(world in world(), dice in dice()) {
        let answer = world.assessed();
        let (catalogue, settings) = (&answer.catalogue, &answer.settings);
        let nominal = Choices::of(catalogue, settings);
        let drawn = recorded(choices(catalogue, &nominal, &dice), &nominal);
        let text = record(catalogue, &[nominal.clone(), drawn.clone()]);
        match read_draws(catalogue, settings, &Source::new("d.csv", text.as_bytes())) {
            Ok(draws) => prop_assert_eq!(draws, [recorded(nominal.clone(), &nominal), drawn]),
            Err(mistakes) => {
                for mistake in mistakes {
                    let code = mistake.fault.code();
                    prop_assert!(mistake.place.column.is_none(), "{mistake:?}\n{text}");
                    prop_assert!(TOGETHER.contains(&code), "{mistake:?}\n{text}");
                    prop_assert_eq!(mistake.place.line, Some(3), "{:?}\n{}", mistake, text);
                }
            }
        }
    }
}

/// The shipped streets of one year, or the first of them.
fn records(catalogue: &Catalogue, count: usize) -> Vec<Record> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/街道/2020.csv");
    let source = Source::new("2020.csv", std::fs::read(path).unwrap());
    let mut records = read(catalogue, &[source], &Selection::default()).panel.records;
    records.truncate(count);
    records
}

fn sensitivity(
    (catalogue, settings): (&Catalogue, &Settings),
    records: &[Record],
    draws: Draws<'_>,
) -> Sensitivity {
    let reference = Reference::of(catalogue, settings, records);
    let scorer = Scorer::new(catalogue, settings).with_reference(&reference);
    let assessments: Vec<Assessment> = records.iter().map(|own| scorer.assess(own)).collect();
    let assessments: Vec<&Assessment> = assessments.iter().collect();
    let space = Space::new(catalogue, settings, &Wishes::default());
    Sensitivity::of(Question {
        catalogue,
        settings,
        assessments: &assessments,
        others: &[],
        space: &space,
        draws,
        threads: NonZeroUsize::MIN,
    })
}

#[test]
fn a_replay_comes_to_the_same_results_to_the_bit() {
    let catalogue = &gdindex::catalogue::built_in().unwrap();
    let settings = &catalogue.settings;
    let space = Space::new(catalogue, settings, &Wishes::default());
    let seeded = Draws::Seeded { seed: 7, count: 300 };
    let drawer = Drawer::new(&space, seeded);
    let mut draws = vec![space.nominal().clone(); seeded.count()];
    draws.iter_mut().enumerate().for_each(|(at, own)| drawer.draw(at, own));
    let source = Source::new("d.csv", record(catalogue, &draws));
    let read = read_draws(catalogue, settings, &source).unwrap();
    let nominal = space.nominal();
    assert_eq!(read, draws.into_iter().map(|own| recorded(own, nominal)).collect::<Vec<_>>());
    for count in [1, 5] {
        let records = records(catalogue, count);
        assert_eq!(records.len(), count);
        let seeded = sensitivity((catalogue, settings), &records, seeded);
        let replayed = sensitivity((catalogue, settings), &records, Draws::Replayed(&read));
        assert!(seeded.areas[0].spread.is_some_and(|spread| spread.sd > Some(0.0)));
        // Debug shows every bit of a number, but not which NaN it is.
        assert_eq!(format!("{:?}", replayed.areas), format!("{:?}", seeded.areas));
        assert_eq!(format!("{:?}", replayed.ranks), format!("{:?}", seeded.ranks));
        assert_eq!(format!("{:?}", replayed.dimensions), format!("{:?}", seeded.dimensions));
        assert_eq!(replayed.shares, Err(NoShares::Replayed));
        assert!(seeded.shares.is_ok() && replayed.open.is_empty());
    }
}
