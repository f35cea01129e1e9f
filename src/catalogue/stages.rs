//! The stages of the plan: each begins where it says, else the year after the
//! one before; they rise and do not overlap.

use super::mistakes::{Mistakes, Way};
use super::{scalar, written};
use crate::model::finding::StageFault;
use crate::model::{Fault, Stage, Year};

/// The stages in order.
pub(super) fn read(written: &written::Catalogue, mistakes: &mut Mistakes) -> Vec<Stage> {
    let way = Way::TOP.key("stages");
    let mut stages: Vec<Stage> = Vec::new();
    for (at, stage) in written.stages.iter().flatten().enumerate() {
        let before = stages.last().map(|before| before.until);
        stages.extend(read_stage(stage, before, &way.index(at), mistakes));
    }
    stages
}

/// A stage; `before` is the last year of the one before.
fn read_stage(
    written: &written::Stage,
    before: Option<Year>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<Stage> {
    let from = written.from.and_then(|from| scalar::year(from, &way.key("from"), mistakes));
    let until = scalar::year(written.until, &way.key("until"), mistakes);
    for (key, fault) in faults(from, until, before) {
        mistakes.add(&way.key(key), Fault::StagesNotRising(fault));
    }
    let from = from.or(before.and_then(Year::next));
    Some(Stage { from, until: until?, goal: written.goal.clone() })
}

/// What is wrong with the years of a stage, and under which key.
fn faults(
    from: Option<Year>,
    until: Option<Year>,
    before: Option<Year>,
) -> impl Iterator<Item = (&'static str, StageFault)> {
    let overlaps = from.zip(before).filter(|(from, before)| from <= before);
    let reversed = from.zip(until).filter(|(from, until)| from > until);
    let falls = until.zip(before).filter(|(until, before)| until <= before);
    [
        overlaps.map(|(from, before)| ("from", StageFault::Overlaps { from, before })),
        reversed.map(|(from, until)| ("from", StageFault::Reversed { from, until })),
        falls.map(|(until, before)| ("until", StageFault::Falls { until, before })),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::super::read as read_catalogue;
    use super::*;
    use crate::model::{Catalogue, Code, Finding};

    /// A catalogue with these stages on line 2.
    fn with(stages: &str) -> Result<Catalogue, Vec<Finding>> {
        let point = "{ id: a, name: A, targets: { 2020: 1 } }";
        let text = format!(
            "title: 例\nstages: [{stages}]\ndimensions:\n  - name: 甲\n    points: [{point}]\n"
        );
        read_catalogue(text.as_bytes(), None)
    }

    fn year(year: i64) -> Year {
        Year::new(year).unwrap()
    }

    /// First and last year of each stage.
    fn spans(stages: &str) -> Vec<(Option<i32>, i32)> {
        let stages = with(stages).unwrap().stages;
        stages.iter().map(|stage| (stage.from.map(Year::get), stage.until.get())).collect()
    }

    #[test]
    fn a_stage_begins_where_it_says_else_the_year_after_the_one_before() {
        for (stages, expected) in [
            ("", vec![]),
            ("{ until: 2020 }", vec![(None, 2020)]),
            ("{ from: 2018, until: 2020 }", vec![(Some(2018), 2020)]),
            (
                "{ until: 2020 }, { until: 2030 }, { until: 2035 }",
                vec![(None, 2020), (Some(2021), 2030), (Some(2031), 2035)],
            ),
            (
                "{ from: 2020, until: 2020 }, { until: 2021 }, { from: 2025, until: 2030 }",
                vec![(Some(2020), 2020), (Some(2021), 2021), (Some(2025), 2030)],
            ),
            (
                "{ from: null, until: 2198 }, { until: 2199 }",
                vec![(None, 2198), (Some(2199), 2199)],
            ),
        ] {
            assert_eq!(spans(stages), expected, "{stages}");
        }
    }

    #[test]
    fn a_year_belongs_to_the_stage_that_holds_it() {
        let stated = "{ from: 2018, until: 2020 }, { until: 2030 }, { from: 2033, until: 2035 }";
        let open = "{ until: 2020 }, { until: 2030 }";
        for (stages, of, expected) in [
            (stated, 2017, None),
            (stated, 2018, Some(0)),
            (stated, 2020, Some(0)),
            (stated, 2021, Some(1)),
            (stated, 2030, Some(1)),
            (stated, 2032, None),
            (stated, 2033, Some(2)),
            (stated, 2035, Some(2)),
            (stated, 2036, None),
            (open, 1900, Some(0)),
            (open, 2021, Some(1)),
            (open, 2031, None),
            ("", 2020, None),
        ] {
            assert_eq!(with(stages).unwrap().stage_of(year(of)), expected, "{stages}: {of}");
        }
    }

    #[test]
    fn every_year_that_does_not_rise_is_a_mistake_of_its_own() {
        use StageFault::{Falls, Overlaps, Reversed};
        let overlaps = |from, before| Overlaps { from: year(from), before: year(before) };
        let reversed = |from, until| Reversed { from: year(from), until: year(until) };
        let falls = |until, before| Falls { until: year(until), before: year(before) };
        for (stages, expected) in [
            ("{ from: 2021, until: 2020 }", vec![reversed(2021, 2020)]),
            ("{ until: 2020 }, { from: 2020, until: 2030 }", vec![overlaps(2020, 2020)]),
            ("{ until: 2020 }, { until: 2020 }", vec![falls(2020, 2020)]),
            (
                "{ until: 2030 }, { from: 2018, until: 2020 }",
                vec![overlaps(2018, 2030), falls(2020, 2030)],
            ),
            (
                "{ until: 2030 }, { from: 2025, until: 2020 }",
                vec![overlaps(2025, 2030), reversed(2025, 2020), falls(2020, 2030)],
            ),
            (
                "{ from: 2022, until: 2020 }, { until: 2019 }, { from: 2019, until: 2030 }",
                vec![reversed(2022, 2020), falls(2019, 2020), overlaps(2019, 2019)],
            ),
            ("{ until: 2199 }, { until: 2035 }", vec![falls(2035, 2199)]),
        ] {
            let found: Vec<Fault> =
                with(stages).unwrap_err().into_iter().map(|finding| finding.fault).collect();
            let expected: Vec<Fault> = expected.into_iter().map(Fault::StagesNotRising).collect();
            assert_eq!(found, expected, "{stages}");
        }
    }

    #[test]
    fn a_year_that_is_missing_or_none_is_compared_with_nothing() {
        for (stages, codes) in [
            ("{ from: 2018 }, { until: 2030 }", vec![Code::MissingKey]),
            ("{ until: 二〇二〇 }, { until: 2030 }", vec![Code::WrongType]),
            ("{ until: 20 }, { until: 2030 }", vec![Code::TargetYear]),
            ("{ until: 2020 }, { from: 21, until: 2030 }", vec![Code::TargetYear]),
            ("{ until: 2020 }, { from: 前年, until: 2030 }", vec![Code::WrongType]),
            (
                "{ until: 2020 }, { from: 2020, goal: 好 }, { until: 2019 }",
                vec![Code::MissingKey, Code::StagesNotRising, Code::StagesNotRising],
            ),
        ] {
            let findings = with(stages).unwrap_err();
            let found: Vec<Code> = findings.iter().map(|f| f.fault.code()).collect();
            assert_eq!(found, codes, "{stages}");
        }
    }
}
