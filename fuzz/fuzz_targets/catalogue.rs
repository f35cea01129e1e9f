//! A catalogue: the input is the file.

#![no_main]

use std::collections::BTreeSet;

use gdindex::catalogue::read;
use gdindex::model::{Catalogue, Code, Finding, Observation, Reading, Record, Status, Value, Year};
use gdindex::score::Scorer;
use gdindex_fuzz::reading::assert_said;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    match read(data, Some("c.yaml")) {
        Ok(catalogue) => {
            assert_valid(&catalogue);
            assert_scores(&catalogue);
        }
        Err(findings) => assert_explained(data, &findings),
    }
});

/// A refusal has reasons, each an error with a line that the file has.
fn assert_explained(data: &[u8], findings: &[Finding]) {
    let lines = 1 + data.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    assert!(!findings.is_empty());
    for finding in findings {
        assert!(finding.is_error(), "{finding:?}");
        assert_said(finding);
        match finding.place.line {
            Some(line) => assert!((1..=lines + 1).contains(&line), "{finding:?} of {lines}"),
            None => assert_eq!(finding.fault.code(), Code::EmptyFile),
        }
    }
}

fn assert_valid(catalogue: &Catalogue) {
    assert!(catalogue.scored > 0 && catalogue.scored <= catalogue.points.len());
    let mut inside = catalogue.root.points();
    inside.sort_unstable();
    assert!(inside.into_iter().eq(0..catalogue.scored), "each scored point stands in one group");
    for (index, point) in catalogue.points.iter().enumerate() {
        assert_eq!(catalogue.names.get(&point.id), Some(index), "{point:?}");
        assert_eq!(catalogue.names.get(&point.name), Some(index), "{point:?}");
        assert!(point.weight.is_finite() && point.weight >= 0.0, "{point:?}");
        let method = catalogue.settings.method_of(point);
        assert_eq!(point.lack(method), None, "{point:?}");
        assert!(point.targets.is_sorted_by(|one, next| one.0 < next.0), "{point:?}");
        assert!(point.scale.is_none_or(|scale| scale < catalogue.scales.len()), "{point:?}");
    }
}

/// With nothing reported, and with every baseline, there are scores in their
/// range or none.
fn assert_scores(catalogue: &Catalogue) {
    for is_reported in [false, true] {
        let said = |value: Option<Value>| value.filter(|_| is_reported).map(reported);
        let said = |value| said(value).unwrap_or_default();
        let baselines = catalogue.points.iter().map(|point| said(point.baseline));
        let record = Record {
            area: "甲".to_owned(),
            year: Year::new(2020).expect("it is a year"),
            observations: baselines.collect(),
            invalid: BTreeSet::new(),
        };
        let index = Scorer::new(catalogue, &catalogue.settings).assess(&record).index;
        let range = catalogue.settings.range;
        for score in
            [index.score, index.low, index.high, index.other_weighting].into_iter().flatten()
        {
            let slack = 1e-9 * (1.0 + range.high.abs().max(range.low.abs()));
            assert!(
                (range.low - slack..=range.high + slack).contains(&score),
                "{score} of {range:?}"
            );
        }
    }
}

fn reported(value: Value) -> Observation {
    Observation::Reported(Box::new(Reading {
        value,
        text: String::new(),
        status: Status::Final,
        place: None,
    }))
}
