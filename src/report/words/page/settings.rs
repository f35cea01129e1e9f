//! The choices in force, what the command line changed, and which catalogue
//! it is.

use crate::model::{Catalogue, MissingPolicy, Settings};
use crate::report::words::language::{counted, say};
use crate::report::words::{either, separator, terms};

/// The choices in force.
#[must_use]
pub fn method(catalogue: &Catalogue, settings: &Settings) -> String {
    let missing = match &settings.missing {
        MissingPolicy::Uniform(rule) => terms::missing(*rule),
        MissingPolicy::ByAttribute(_) => either("缺报按属性处理", "not reported: by attribute"),
    };
    let mut parts = vec![
        terms::method(settings.method).to_owned(),
        terms::weighting(settings.weighting).to_owned(),
        terms::aggregation(settings.aggregation).to_owned(),
        missing.to_owned(),
    ];
    if catalogue.compares_areas(settings) {
        parts.push(terms::reference_set(settings.reference_set).to_owned());
    }
    if settings.pace {
        parts.push(say!("按时序进度评判", "judged by schedule"));
    }
    if let Some(year) = settings.target_year {
        parts.push(say!("按{year}年评判", "judged by the targets of {year}"));
    }
    parts.join(separator::PART.get())
}

/// Points judged by their target for want of a milestone.
#[must_use]
pub fn without_milestone(count: usize) -> String {
    let points = counted(count, "point", "points");
    say!(
        "{count}项没有时序里程碑（等级、区间或无基期值），按目标评判",
        "{points} without a milestone (a scale, an interval or no baseline), judged by the target"
    )
}

/// Points whose method fell back on attainment.
#[must_use]
pub fn fallback(count: usize) -> String {
    let points = counted(count, "point", "points");
    say!(
        "{count}项无法计算进度（无起点，或起点已达标），改用实现程度",
        "{points} without progress (no origin, or one that meets the target), scored by attainment"
    )
}

/// Points whose values cannot be compared with those of other areas.
#[must_use]
pub fn incomparable(count: usize) -> String {
    let points = counted(count, "point", "points");
    say!(
        "{count}项没有可比较的地区（只有一个地区，或各地区的值相同），不计分",
        "{points} not scored: no areas to compare (only one, or all with the same value)"
    )
}

/// How many results have points that cannot be compared.
#[must_use]
pub fn incomparable_results(count: usize) -> String {
    let have = counted(count, "result has", "results have");
    say!(
        "{count}个结果中有测评点没有可比较的地区（只有一个地区，或各地区的值相同），不计分",
        "{have} points that are not scored: no areas to compare (only one, or all with the same value)"
    )
}

/// A supposed value.
#[must_use]
pub fn supposed(point: &str, text: &str) -> String {
    say!("假设“{point}”= {text}", "supposing “{point}” = {text}")
}

/// Invalid cells were left out.
#[must_use]
pub fn skipped(errors: usize) -> String {
    let entries = counted(errors, "invalid entry", "invalid entries");
    say!("跳过{errors}处无效数据，按缺报处理", "{entries} skipped and treated as not reported")
}

/// Which catalogue it is.
#[must_use]
pub fn catalogue(title: &str, version: Option<&str>, file: Option<&str>, sha256: &str) -> String {
    let version = version.map(|version| format!(" {version}")).unwrap_or_default();
    let file = file.unwrap_or(either("内置", "built in"));
    let fingerprint = sha256.get(..12).unwrap_or(sha256);
    say!("{title}{version}（{file}，{fingerprint}）", "{title}{version} ({file}, {fingerprint})")
}
