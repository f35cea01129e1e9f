//! The catalogue as people write it: English keys, Chinese values, nothing
//! unknown. The JSON Schema for editors is made from these types, and the
//! build script reads the built-in catalogue with them.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// A catalogue of an index.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "gdindex catalogue")]
pub(crate) struct Catalogue {
    /// Title of the indicator system.
    pub(crate) title: String,
    /// Name of the index; the title where it is not given.
    pub(crate) index: Option<String>,
    /// Version of the catalogue, shown in every output.
    pub(crate) version: Option<String>,
    /// Area that data without an area column speak of.
    pub(crate) area: Option<String>,
    /// Areas by name or code, each with its kind: 区, 街道, 社区.
    pub(crate) areas: Option<Pairs<String>>,
    /// Document it comes from.
    pub(crate) source: Option<String>,
    /// Year of the baselines.
    pub(crate) baseline_year: Option<i64>,
    /// Names of the levels, from the first down to the points.
    pub(crate) levels: Option<Vec<String>>,
    /// How the index is computed.
    pub(crate) scoring: Option<Scoring>,
    /// How far the choices of the index are open.
    pub(crate) uncertainty: Option<Uncertainty>,
    /// Grades, best first: the first that fits is given.
    pub(crate) grades: Option<Vec<Grade>>,
    /// Scales of labels for qualitative points.
    pub(crate) scales: Option<Pairs<Vec<Label>>>,
    /// Stages of the plan, from the first to the last.
    pub(crate) stages: Option<Vec<Stage>>,
    /// The first-level indicators.
    pub(crate) dimensions: Vec<Node>,
    /// Points shown in gap tables, never in index, coverage or binding record.
    pub(crate) monitored: Option<Vec<Point>>,
    /// English of whatever else the catalogue names, by the name as it stands
    /// there: 约束性: binding.
    pub(crate) names_en: Option<Pairs<String>>,
}

/// How the index is computed.
#[derive(Debug, Default, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scoring {
    /// How a value becomes a share of its target.
    pub(crate) method: Option<Method>,
    /// What relative methods compare with.
    pub(crate) reference_set: Option<ReferenceSet>,
    /// How z-scores come out.
    pub(crate) zscore: Option<ZScale>,
    /// Lowest and highest score.
    pub(crate) score_range: Option<(f64, f64)>,
    /// Mean over the children of every group that has no own.
    pub(crate) aggregation: Option<Aggregation>,
    /// Groups weigh their own weight, or what their points weigh.
    pub(crate) weighting: Option<Weighting>,
    /// What a value that was not reported does.
    pub(crate) missing: Option<Missing>,
    /// Least share of reported points, 0 to 1.
    pub(crate) min_coverage: Option<f64>,
    /// What happens to a group under the least share.
    pub(crate) below_coverage: Option<BelowCoverage>,
    /// Kinds of target and what an unmet one costs.
    pub(crate) attributes: Option<Pairs<Attribute>>,
}

/// How a value becomes a score: against its target, or among the other areas.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Method {
    Attainment,
    Progress,
    Efficacy,
    #[serde(rename = "minmax")]
    MinMax,
    #[serde(rename = "zscore")]
    ZScore,
    Percentile,
}

/// Which values relative methods compare: those of the same year or of all.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReferenceSet {
    Year,
    AllYears,
}

/// What z-scores come out as: mean + sd·z.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ZScale {
    /// Score of the mean value.
    pub(crate) mean: f64,
    /// What a standard deviation adds.
    pub(crate) sd: f64,
}

/// The mean over the children of a group.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Aggregation {
    Arithmetic,
    Geometric,
    Harmonic,
}

/// How groups weigh.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Weighting {
    ByLevel,
    ByPoint,
}

/// What a value that was not reported does.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MissingRule {
    Renormalise,
    Floor,
    Refuse,
}

/// One rule on missing values, or one per attribute.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Missing {
    Uniform(MissingRule),
    ByAttribute(Pairs<MissingRule>),
}

/// What happens to a group with too little data.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum BelowCoverage {
    Flag,
    Drop,
}

/// A kind of target.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attribute {
    /// What an unmet point keeps of its attainment.
    pub(crate) unmet: Option<Unmet>,
    /// Whether its points enter the binding record and the bars of grades.
    pub(crate) binding: Option<bool>,
    /// Multiplies the weight of its points.
    pub(crate) weight: Option<f64>,
}

/// What an unmet point keeps of its attainment.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Unmet {
    Named(UnmetName),
    Slope(Slope),
    Factor(Factor),
}

/// Rules without a number.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum UnmetName {
    Proportional,
    Zero,
}

/// max(0, 1 − k·(1 − a))
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slope {
    pub(crate) slope: f64,
}

/// f·a
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Factor {
    pub(crate) factor: f64,
}

/// How far the choices of the index are open. Every list holds what `scoring`
/// does; a list of one closes its choice.
#[derive(Debug, Default, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Uncertainty {
    /// Every weight moves by up to this share up or down, 0 to less than 1; 0
    /// keeps the weights.
    pub(crate) weights: Option<f64>,
    /// Methods to try.
    pub(crate) method: Option<Vec<Method>>,
    /// Means to try.
    pub(crate) aggregation: Option<Vec<Aggregation>>,
    /// Weightings to try.
    pub(crate) weighting: Option<Vec<Weighting>>,
    /// What unmet points may keep, by attribute; one that is not named keeps
    /// its rule.
    pub(crate) attributes: Option<Pairs<UnmetRanges>>,
    /// Rules on missing values to try.
    pub(crate) missing: Option<Vec<Missing>>,
    /// How far the score of a label moves towards those beside it, 0 to 0.5.
    pub(crate) scales: Option<f64>,
    /// Lower scores enter a geometric or harmonic mean that the catalogue does
    /// not use as this.
    pub(crate) least: Option<f64>,
}

/// A range of rules for unmet points, or several.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum UnmetRanges {
    One(UnmetRange),
    Several(Vec<UnmetRange>),
}

/// A range of rules for unmet points, both ends included.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum UnmetRange {
    Slope(SlopeRange),
    Factor(FactorRange),
}

/// Slopes from the first to the second.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SlopeRange {
    pub(crate) slope: (f64, f64),
}

/// Factors from the first to the second.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactorRange {
    pub(crate) factor: (f64, f64),
}

/// A grade of the index.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grade {
    /// Its name.
    pub(crate) name: String,
    /// Lowest score that reaches it, included.
    pub(crate) min: Option<f64>,
    /// The most binding points not met or not reported that it allows.
    pub(crate) max_unmet_binding: Option<usize>,
}

/// A label of a scale.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_field_names, reason = "the key is called label")]
pub(crate) struct Label {
    /// The word.
    pub(crate) label: String,
    /// Its score.
    pub(crate) score: f64,
    /// Other words for the same.
    pub(crate) aliases: Option<Vec<String>>,
}

/// A stage of the plan.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stage {
    /// Its first year; the year after the stage before where it is not given.
    pub(crate) from: Option<i64>,
    /// Its last year.
    pub(crate) until: i64,
    /// What is to be reached.
    pub(crate) goal: Option<String>,
}

/// A group of points or groups.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Node {
    /// Its name.
    pub(crate) name: String,
    /// English name.
    pub(crate) name_en: Option<String>,
    /// Weight among its siblings.
    pub(crate) weight: Option<f64>,
    /// Mean over its own children.
    pub(crate) aggregation: Option<Aggregation>,
    /// What a value that was not reported does, in the whole subtree.
    pub(crate) missing: Option<Missing>,
    /// Least share of reported points, in the whole subtree.
    pub(crate) min_coverage: Option<f64>,
    /// What happens under the least share, in the whole subtree.
    pub(crate) below_coverage: Option<BelowCoverage>,
    /// Kinds of area for which it exists, with its whole subtree.
    pub(crate) applies_to: Option<Vec<String>>,
    /// Groups of the next level.
    pub(crate) children: Option<Vec<Node>>,
    /// Its measurement points.
    pub(crate) points: Option<Vec<Point>>,
}

/// A measurement point.
#[derive(Debug, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Point {
    /// Stable identifier, ASCII by custom.
    pub(crate) id: String,
    /// Name as printed.
    pub(crate) name: String,
    /// English name.
    pub(crate) name_en: Option<String>,
    /// Unit of its values.
    pub(crate) unit: Option<String>,
    /// Kind of target.
    pub(crate) attribute: Option<String>,
    /// Departments that supply it.
    pub(crate) departments: Option<Vec<String>>,
    /// Value at the baseline year.
    pub(crate) baseline: Option<Text>,
    /// Year of the baseline, where it is not the catalogue's.
    pub(crate) baseline_year: Option<i64>,
    /// Targets by year: 69, 30以下, 大于6.8, 1至2, 明显.
    pub(crate) targets: Option<Pairs<Text>>,
    /// Direction of a bare number: higher (default) or lower is better.
    pub(crate) direction: Option<Direction>,
    /// The value that scores 0; for an interval [below, above].
    pub(crate) floor: Option<Floor>,
    /// Works on logarithms.
    pub(crate) transform: Option<Transform>,
    /// Scale of its labels.
    pub(crate) scale: Option<String>,
    /// Values outside are errors; null leaves an end open.
    pub(crate) plausible: Option<(Option<f64>, Option<f64>)>,
    /// Other names under which departments send it.
    pub(crate) aliases: Option<Vec<String>>,
    /// Remark for readers.
    pub(crate) note: Option<String>,
    /// Source, where it is not the catalogue's.
    pub(crate) source: Option<String>,
    /// Weight among its siblings.
    pub(crate) weight: Option<f64>,
    /// Its own method.
    pub(crate) method: Option<Method>,
    /// Kinds of area for which it exists.
    pub(crate) applies_to: Option<Vec<String>>,
}

/// Direction of a bare number.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Direction {
    Higher,
    Lower,
}

/// The value that scores 0.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Floor {
    Value(f64),
    Sides(Option<f64>, Option<f64>),
}

/// How values are transformed before they are compared.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Transform {
    Log,
}

/// A scalar kept as it is written: `2.0` stays `2.0`.
#[derive(Debug, serde::Deserialize, serde::Serialize)]
#[serde(transparent)]
pub(crate) struct Text(pub(crate) String);

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "string"] })
    }
}

/// A mapping in its written order; a repeated key is an error, where YAML
/// libraries silently keep the last.
#[derive(Debug)]
pub(crate) struct Pairs<T>(pub(crate) Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}

impl<T: Serialize> Serialize for Pairs<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

struct PairsVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PairsVisitor<T> {
    type Value = Pairs<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs: Vec<(String, T)> = Vec::new();
        while let Some((Text(key), value)) = map.next_entry()? {
            if pairs.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom(format!("duplicate key `{key}`")));
            }
            pairs.push((key, value));
        }
        Ok(Pairs(pairs))
    }
}

impl<T: JsonSchema> JsonSchema for Pairs<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Map_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}
