//! The choices in force: those of the catalogue, and what the command line
//! changes of them.

use anyhow::bail;

use super::args::ScoringArgs;
use crate::analysis::what_if::{Supposed, Supposition};
use crate::intake;
use crate::model::{Aggregation, Catalogue, Lack, Lookup, MissingPolicy, Settings};
use crate::report::outcome::run::Overrides;
use crate::report::translated;
use crate::report::words::{findings, needs, usage};

/// The choices in force, and what the command line changed.
pub(crate) fn settings(
    catalogue: &Catalogue,
    args: Option<&ScoringArgs>,
) -> anyhow::Result<(Settings, Overrides)> {
    let mut settings = catalogue.settings.clone();
    let mut overrides = Overrides::default();
    let Some(args) = args else {
        return Ok((settings, overrides));
    };
    let mut note = |option: String| overrides.options.push(option);
    if let Some(method) = args.method {
        settings.method = method;
        ensure_fit(catalogue, &settings)?;
        note(format!("method={}", method.key()));
    }
    if let Some(weighting) = args.weighting {
        settings.weighting = weighting;
        note(format!("weighting={}", weighting.key()));
    }
    if let Some(aggregation) = args.aggregation {
        settings.aggregation = aggregation;
        note(format!("aggregation={}", aggregation.key()));
    }
    if let Some(missing) = args.missing {
        settings.missing = MissingPolicy::Uniform(missing);
        note(format!("missing={}", missing.key()));
    }
    if let Some(year) = args.target_year {
        settings.target_year = Some(year);
        note(format!("target-year={year}"));
    }
    if args.pace {
        settings.pace = true;
        note("pace".to_owned());
    }
    ensure_scores(&settings)?;
    for text in &args.set {
        overrides.suppositions.push(supposition(catalogue, text)?);
    }
    Ok((settings, overrides))
}

/// Refuses choices whose scores a mean or a rule cannot deal with.
pub(crate) fn ensure_scores(settings: &Settings) -> anyhow::Result<()> {
    if settings.aggregation != Aggregation::Arithmetic
        && let Some((key, low)) = settings.negative_scores()
    {
        bail!(needs::mean_needs_positive(key, low));
    }
    if settings.rewards_silence(&settings.missing) {
        let (low, mean) = (settings.range.low, settings.zscore.mean);
        bail!(needs::silence_pays(&low.to_string(), &mean.to_string()));
    }
    Ok(())
}

/// Refuses a method that some scored points cannot be scored by.
pub(crate) fn ensure_fit(catalogue: &Catalogue, settings: &Settings) -> anyhow::Result<()> {
    for lack in Lack::ALL {
        let points = catalogue.scored_points().iter();
        let unfit = points.filter(|point| point.lack(settings.method_of(point)) == Some(lack));
        let names: Vec<&str> = unfit.map(translated::point).collect();
        if !names.is_empty() {
            bail!(needs::unfit_points(settings.method.key(), lack, &names));
        }
    }
    Ok(())
}

/// Reads `POINT=VALUE`.
fn supposition(catalogue: &Catalogue, typed: &str) -> anyhow::Result<Supposition> {
    let Some((name, text)) = typed.split_once(['=', '＝']) else {
        bail!(usage::bad_set(typed));
    };
    let point = match catalogue.point_meant(name) {
        Lookup::Found(point) => point,
        Lookup::Unknown(nearest) => bail!(usage::unknown_point(name, &nearest)),
    };
    let value = catalogue.label_meant(&catalogue.points[point], text);
    let supposed = match intake::read_value(catalogue, point, value) {
        Ok(intake::Entry::Value(value)) => Supposed::Value(value),
        Ok(intake::Entry::Missing) => Supposed::NotReported,
        Ok(intake::Entry::NotApplicable) => Supposed::NotApplicable,
        Err(fault) => {
            bail!(findings::of_supposed(typed, &fault))
        }
    };
    Ok(Supposition { point, supposed, text: text.trim().to_owned() })
}
