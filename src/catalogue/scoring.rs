//! `scoring` of the catalogue: methods, means, missing values, attributes.

use std::collections::BTreeMap;

use super::mistakes::{Mistakes, Way};
use super::{scalar, written};
use crate::model::finding::Limit;
use crate::model::{
    Aggregation, Attribute, BelowCoverage, Fault, Method, MissingPolicy, MissingRule, ReferenceSet,
    ScoreRange, Settings, UnmetRule, Weighting, ZScale,
};

/// The rules of scoring.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) settings: Settings,
    pub(crate) attributes: Vec<Attribute>,
}

/// Reads the rules; what is not written takes the project's default.
pub(crate) fn read(written: &written::Catalogue, mistakes: &mut Mistakes) -> Rules {
    let none = written::Scoring::default();
    let scoring = written.scoring.as_ref().unwrap_or(&none);
    let way = Way::TOP.key("scoring");
    let attributes = read_attributes(scoring, &way, mistakes);
    let settings = read_settings(scoring, &attributes, &way, mistakes);
    Rules { settings, attributes }
}

/// Checks whether the choices for all groups go together.
pub(crate) fn check(settings: &Settings, mistakes: &mut Mistakes) {
    let way = Way::TOP.key("scoring");
    check_mean(settings, settings.aggregation, &way.key("aggregation"), mistakes);
    check_silence(settings, &settings.missing, &way.key("missing"), mistakes);
}

/// A geometric or harmonic mean needs scores that are not negative.
pub(crate) fn check_mean(
    settings: &Settings,
    aggregation: Aggregation,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) {
    if aggregation != Aggregation::Arithmetic
        && let Some((key, low)) = settings.negative_scores()
    {
        mistakes.add(way, Fault::MeanNeedsPositiveScores { key, low });
    }
}

/// What is not reported must not score as much as the mean value.
pub(crate) fn check_silence(
    settings: &Settings,
    missing: &MissingPolicy,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) {
    if settings.rewards_silence(missing) {
        let (low, mean) = (settings.range.low, settings.zscore.mean);
        mistakes.add(way, Fault::SilencePays { low, mean });
    }
}

/// Reads a rule on missing values.
pub(crate) fn read_missing(
    written: &written::Missing,
    attributes: &[Attribute],
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> MissingPolicy {
    let pairs = match written {
        written::Missing::Uniform(rule) => return MissingPolicy::Uniform((*rule).into()),
        written::Missing::ByAttribute(pairs) => &pairs.0,
    };
    let mut rules = BTreeMap::new();
    for (name, rule) in pairs {
        if let Some(at) = find_attribute(name, attributes, &way.key(name), mistakes) {
            rules.insert(at, (*rule).into());
        }
    }
    MissingPolicy::ByAttribute(rules)
}

/// The index of the attribute with this name.
pub(crate) fn find_attribute(
    name: &str,
    attributes: &[Attribute],
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    let found = attributes.iter().position(|attribute| attribute.name == name);
    if found.is_none() {
        let known = attributes.iter().map(|attribute| attribute.name.clone()).collect();
        mistakes.add(way, Fault::UnknownAttribute { name: name.to_owned(), known });
    }
    found
}

fn read_settings(
    scoring: &written::Scoring,
    attributes: &[Attribute],
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Settings {
    Settings {
        method: scoring.method.map_or(Method::Attainment, Into::into),
        reference_set: scoring.reference_set.map_or(ReferenceSet::Year, Into::into),
        zscore: scoring.zscore.map_or_else(ZScale::default, |written| {
            read_zscale(written, &way.key("zscore"), mistakes)
        }),
        range: read_range(scoring.score_range, &way.key("score_range"), mistakes),
        aggregation: scoring.aggregation.map_or(Aggregation::Arithmetic, Into::into),
        least: None,
        weighting: scoring.weighting.map_or(Weighting::ByLevel, Into::into),
        missing: scoring
            .missing
            .as_ref()
            .map_or(MissingPolicy::Uniform(MissingRule::Renormalise), |written| {
                read_missing(written, attributes, &way.key("missing"), mistakes)
            }),
        min_coverage: scoring.min_coverage.map_or(0.65, |share| {
            scalar::number(share, Limit::Share, &way.key("min_coverage"), mistakes)
        }),
        below_coverage: scoring.below_coverage.map_or(BelowCoverage::Flag, Into::into),
        pace: false,
        target_year: None,
    }
}

fn read_zscale(written: written::ZScale, way: &Way<'_>, mistakes: &mut Mistakes) -> ZScale {
    let mut finite = |value, limit, key| scalar::number(value, limit, &way.key(key), mistakes);
    ZScale {
        mean: finite(written.mean, Limit::Finite, "mean"),
        sd: finite(written.sd, Limit::Positive, "sd"),
    }
}

fn read_range(written: Option<(f64, f64)>, way: &Way<'_>, mistakes: &mut Mistakes) -> ScoreRange {
    let (low, high) = written.unwrap_or((0.0, 100.0));
    let low = scalar::number(low, Limit::Finite, way, mistakes);
    let high = scalar::number(high, Limit::Finite, way, mistakes);
    if low >= high {
        let key = way.last().to_owned();
        mistakes.add(way, Fault::RangeReversed { key, low, high });
    }
    ScoreRange { low, high }
}

fn read_attributes(
    scoring: &written::Scoring,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Vec<Attribute> {
    let way = way.key("attributes");
    let written = scoring.attributes.iter().flat_map(|pairs| &pairs.0);
    written
        .map(|(name, attribute)| {
            let way = way.key(name);
            Attribute {
                name: name.clone(),
                unmet: read_unmet(attribute.unmet.as_ref(), &way.key("unmet"), mistakes),
                binding: attribute.binding.unwrap_or(false),
                weight: scalar::weight(attribute.weight, &way, mistakes),
            }
        })
        .collect()
}

fn read_unmet(
    written: Option<&written::Unmet>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> UnmetRule {
    use written::{Unmet, UnmetName};
    match written {
        None | Some(Unmet::Named(UnmetName::Proportional)) => UnmetRule::Slope(1.0),
        Some(Unmet::Named(UnmetName::Zero)) => UnmetRule::Zero,
        Some(Unmet::Slope(slope)) => {
            let way = way.key("slope");
            UnmetRule::Slope(scalar::number(slope.slope, Limit::NotNegative, &way, mistakes))
        }
        Some(Unmet::Factor(factor)) => {
            let way = way.key("factor");
            UnmetRule::Factor(scalar::number(factor.factor, Limit::Share, &way, mistakes))
        }
    }
}
