//! The rules of scoring: attributes, scales, grades, missing values.

use std::collections::BTreeMap;

use super::mistakes::{Mistakes, Way};
use super::{scalar, written};
use crate::model::finding::Limit;
use crate::model::observation::Absence;
use crate::model::text::squeeze;
use crate::model::{
    Aggregation, Attribute, BelowCoverage, Fault, Grade, Label, Method, MissingPolicy, MissingRule,
    ReferenceSet, Relative, Scale, ScoreRange, Settings, UnmetRule, Weighting, ZScale,
};

/// The rules of a catalogue.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) settings: Settings,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) scales: Vec<Scale>,
    pub(crate) grades: Vec<Grade>,
}

impl Rules {
    /// A geometric or harmonic mean needs scores that are not negative.
    pub(crate) fn check_mean(
        &self,
        aggregation: Aggregation,
        way: &Way<'_>,
        mistakes: &mut Mistakes,
    ) {
        if aggregation != Aggregation::Arithmetic
            && let Some((key, low)) = self.settings.negative_scores()
        {
            mistakes.add(way, Fault::MeanNeedsPositiveScores { key, low });
        }
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

/// Reads the rules; what is not written takes the project's default.
pub(crate) fn read(written: &written::Catalogue, mistakes: &mut Mistakes) -> Rules {
    let none = written::Scoring::default();
    let scoring = written.scoring.as_ref().unwrap_or(&none);
    let way = Way::TOP.key("scoring");
    let attributes = read_attributes(scoring, &way, mistakes);
    let settings = read_settings(scoring, &attributes, &way, mistakes);
    let rules = Rules {
        settings,
        attributes,
        scales: read_scales(written, mistakes),
        grades: read_grades(written, mistakes),
    };
    rules.check_mean(rules.settings.aggregation, &way.key("aggregation"), mistakes);
    check_silence(&rules.settings, &rules.settings.missing, &way.key("missing"), mistakes);
    rules
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
                missing(written, attributes, &way.key("missing"), mistakes)
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

/// Reads a rule on missing values.
pub(crate) fn missing(
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

fn read_scales(written: &written::Catalogue, mistakes: &mut Mistakes) -> Vec<Scale> {
    let top = Way::TOP.key("scales");
    let scales = written.scales.iter().flat_map(|pairs| &pairs.0);
    scales
        .map(|(name, labels)| {
            let way = top.key(name);
            if labels.is_empty() {
                mistakes.add(&way, Fault::EmptyScale { name: name.clone() });
            }
            report_labels(labels, &way, mistakes);
            let labels = labels.iter().enumerate();
            let labels = labels.map(|(at, label)| read_label(label, &way.index(at), mistakes));
            Scale { name: name.clone(), labels: labels.collect() }
        })
        .collect()
}

/// Each label must say something, and something else than the others; what
/// stands for no value cannot be a label.
fn report_labels(labels: &[written::Label], way: &Way<'_>, mistakes: &mut Mistakes) {
    let mut seen: Vec<String> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        let way = way.index(at);
        let aliases = label.aliases.iter().flatten().map(|alias| (alias, "aliases"));
        for (text, key) in std::iter::once((&label.label, "label")).chain(aliases) {
            let squeezed = squeeze(text);
            if squeezed.is_empty() || Absence::read(&squeezed).is_some() || seen.contains(&squeezed)
            {
                mistakes.add(&way.key(key), Fault::BadLabel { text: text.clone() });
            }
            seen.push(squeezed);
        }
    }
}

fn read_label(written: &written::Label, way: &Way<'_>, mistakes: &mut Mistakes) -> Label {
    let score = way.key("score");
    Label {
        text: written.label.clone(),
        score: scalar::number(written.score, Limit::NotNegative, &score, mistakes),
        aliases: written.aliases.clone().unwrap_or_default(),
    }
}

fn read_grades(written: &written::Catalogue, mistakes: &mut Mistakes) -> Vec<Grade> {
    let way = Way::TOP.key("grades");
    let mut grades: Vec<Grade> = Vec::new();
    for (at, grade) in written.grades.iter().flatten().enumerate() {
        let way = way.index(at);
        let min =
            grade.min.map(|min| scalar::number(min, Limit::Finite, &way.key("min"), mistakes));
        if let Some(above) = grades.last() {
            let falls = match (above.min, min) {
                (Some(above), Some(own)) => own < above || own.is_nan() || above.is_nan(),
                (Some(_), None) => true,
                (None, _) => false,
            };
            if !falls {
                let (grade, above) = (grade.name.clone(), above.name.clone());
                mistakes.add(&way.key("min"), Fault::GradesNotFalling { grade, above });
            }
        }
        grades.push(Grade {
            name: grade.name.clone(),
            min,
            max_unmet_binding: grade.max_unmet_binding,
        });
    }
    grades
}

impl From<written::Method> for Method {
    fn from(written: written::Method) -> Self {
        match written {
            written::Method::Attainment => Self::Attainment,
            written::Method::Progress => Self::Progress,
            written::Method::Efficacy => Self::Efficacy,
            written::Method::MinMax => Self::Relative(Relative::MinMax),
            written::Method::ZScore => Self::Relative(Relative::ZScore),
            written::Method::Percentile => Self::Relative(Relative::Percentile),
        }
    }
}

impl From<written::ReferenceSet> for ReferenceSet {
    fn from(written: written::ReferenceSet) -> Self {
        match written {
            written::ReferenceSet::Year => Self::Year,
            written::ReferenceSet::AllYears => Self::AllYears,
        }
    }
}

impl From<written::Aggregation> for Aggregation {
    fn from(written: written::Aggregation) -> Self {
        match written {
            written::Aggregation::Arithmetic => Self::Arithmetic,
            written::Aggregation::Geometric => Self::Geometric,
            written::Aggregation::Harmonic => Self::Harmonic,
        }
    }
}

impl From<written::Weighting> for Weighting {
    fn from(written: written::Weighting) -> Self {
        match written {
            written::Weighting::ByLevel => Self::ByLevel,
            written::Weighting::ByPoint => Self::ByPoint,
        }
    }
}

impl From<written::MissingRule> for MissingRule {
    fn from(written: written::MissingRule) -> Self {
        match written {
            written::MissingRule::Renormalise => Self::Renormalise,
            written::MissingRule::Floor => Self::Floor,
            written::MissingRule::Refuse => Self::Refuse,
        }
    }
}

impl From<written::BelowCoverage> for BelowCoverage {
    fn from(written: written::BelowCoverage) -> Self {
        match written {
            written::BelowCoverage::Flag => Self::Flag,
            written::BelowCoverage::Drop => Self::Drop,
        }
    }
}
