//! What an index owes to its parts, over random worlds: against the second
//! road, and against data that hold the wrong value.

use gdindex::analysis::sensitivity::left_out::{Item, left_out};
use gdindex::analysis::sensitivity::margin::{Border, Margin};
use gdindex::analysis::sensitivity::wrong_value::{Slip, wrong_values};
use gdindex::model::Group;
use proptest::prelude::*;
use proptest::sample::select;

use crate::random::world;
use crate::second_road::{Held, held, index_of};
use crate::world::{Answer, Said};
use crate::{config, near};

/// The numbers of the points that leave with an item.
fn leaving(answer: &Answer, item: Item) -> Vec<usize> {
    let points = match item {
        Item::Point(point) => vec![point],
        Item::Group(position) => {
            let groups = answer.catalogue.root.descendants();
            let group = groups.into_iter().find(|(_, group)| group.position == position);
            group.map_or_else(Vec::new, |(_, group): (_, &Group)| group.points())
        }
    };
    points.into_iter().map(|point| answer.number(point)).collect()
}

fn grade(answer: &Answer) -> Option<usize> {
    answer.assessment.index.graded.and_then(|graded| graded.grade)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_left_out_does_not_apply_by_the_second_road(world in world()) {
        let answer = world.assessed();
        let nominal = answer.assessment.index.score;
        for own in left_out(&answer.catalogue, &answer.settings, &[&answer.assessment]) {
            let mut held = held(&world);
            for number in leaving(&answer, own.item) {
                held[number] = Held::NotApplicable;
            }
            let expected = nominal.and_then(|_| index_of(&world, &held));
            near("index", own.indices[0], expected)?;
            near("change", own.changes[0], expected.zip(nominal).map(|(own, all)| own - all))?;
        }
    }

    #[test]
    fn a_wrong_value_changes_the_grade_where_data_with_it_have_another(
        world in world(),
        at in any::<prop::sample::Index>(),
        slip in select(Slip::ALL.to_vec()),
    ) {
        let answer = world.assessed();
        let Answer { catalogue, settings, assessment } = &answer;
        let Ok(found) = wrong_values(catalogue, settings, assessment, &[]) else { return Ok(()) };
        let points = &assessment.points;
        let point = at.index(points.len());
        let number = answer.number(point);
        let Some(Said::Number(x)) = world.points().iter().find(|p| p.number == number).map(|p| p.said)
        else {
            prop_assert!(found.iter().all(|wrong| wrong.point != point), "{found:?}");
            return Ok(());
        };
        let told = found.iter().find(|wrong| (wrong.point, wrong.slip) == (point, slip));
        let Some(value) = slip.of(x) else {
            prop_assert_eq!(told, None);
            return Ok(());
        };
        let wrong = world.saying(number, Said::Number(value)).assessed();
        let expected = grade(&wrong);
        prop_assert_eq!(told.is_some(), expected != grade(&answer), "{:?} {}", slip, value);
        if let Some(told) = told {
            prop_assert_eq!(told.grade, expected);
            near("index", told.index, wrong.assessment.index.score)?;
        }
    }

    #[test]
    fn a_score_beyond_a_border_has_the_grade_beyond_it(world in world()) {
        let Answer { catalogue, assessment, .. } = world.assessed();
        let Ok(margin) = Margin::of(&catalogue, &assessment) else { return Ok(()) };
        let index = assessment.index.score.unwrap();
        let at = |score| gdindex::score::grade::grade(&catalogue.grades, score, assessment.binding.unmet());
        // What 10 digits of an index leave out of a distance; mins are 1 apart.
        let slack = 1e-6;
        if let Some(Border { grade, distance }) = margin.above {
            prop_assert_eq!(at(index + distance + slack).grade, grade);
            prop_assert_eq!(at(index + (distance - slack).max(0.0)).grade, at(index).grade);
        }
        if let Some(Border { grade, distance }) = margin.below {
            prop_assert_eq!(at(index - distance - slack).grade, grade);
            prop_assert_eq!(at(index - (distance - slack).max(0.0)).grade, at(index).grade);
        }
        for (far, border) in [(-1e9, margin.below), (1e9, margin.above)] {
            prop_assert!(border.is_some() || at(far).grade == at(index).grade, "{far}");
        }
    }
}
