//! `--fix` and `--vary`: which choices are held, and which vary.

use anyhow::bail;

use crate::analysis::sensitivity::space::{Held, Leeway, Space, Wishes};
use crate::cli::args::choice::Word;
use crate::cli::settings::{ensure_fit, ensure_scores};
use crate::model::nearest::nearest;
use crate::model::text::squeeze;
use crate::model::{
    Aggregation, Catalogue, Choice, Method, MissingPolicy, MissingRule, Settings, UnmetRule,
    Weighting, fit,
};
use crate::report::words::{findings, sensitivity, terms, usage};

/// The choices that are tried, by what the command line says.
pub(crate) fn space<'a>(
    (fix, vary): (&[String], &[String]),
    catalogue: &'a Catalogue,
    settings: &Settings,
) -> anyhow::Result<Space<'a>> {
    let fixed = fix.iter().map(|text| held(text)).collect::<anyhow::Result<Vec<_>>>()?;
    let varied = vary.iter().map(|text| choice("--vary", text));
    let wishes = Wishes { fixed, varied: varied.collect::<anyhow::Result<Vec<_>>>()? };
    ensure_possible(catalogue, settings, &wishes.fixed)?;
    let space = Space::new(catalogue, settings, &wishes);
    let is_rule_held = matches!(space.leeway(Choice::Attributes), Leeway::Held(Held::Unmet(_)));
    if is_rule_held && !space.is_declared_open(Choice::Attributes) {
        bail!(usage::no_open_attribute());
    }
    ensure_together(&space, catalogue, settings)?;
    for choice in &wishes.varied {
        if !space.is_declared_open(*choice) {
            bail!(usage::closed_choice(choice.key()));
        }
        if wishes.fixed.iter().any(|(fixed, _)| fixed == choice) {
            bail!(usage::fixed_and_varied(choice.key()));
        }
    }
    Ok(space)
}

/// The choices that the catalogue declares open.
pub(crate) fn declared<'a>(
    catalogue: &'a Catalogue,
    settings: &Settings,
) -> anyhow::Result<Space<'a>> {
    let space = Space::new(catalogue, settings, &Wishes::default());
    ensure_together(&space, catalogue, settings)?;
    Ok(space)
}

/// Refuses what could not be chosen for an index either.
fn ensure_possible(
    catalogue: &Catalogue,
    settings: &Settings,
    fixed: &[(Choice, Held)],
) -> anyhow::Result<()> {
    let mut settings = settings.clone();
    for (_, held) in fixed {
        match held {
            Held::Method(method) => settings.method = *method,
            Held::Aggregation(aggregation) => settings.aggregation = *aggregation,
            Held::Missing(missing) => settings.missing.clone_from(missing),
            Held::Nominal | Held::Weighting(_) | Held::Unmet(_) => {}
        }
    }
    ensure_fit(catalogue, &settings)?;
    ensure_scores(&settings)
}

/// Refuses a method, a mean and a rule on missing values that a draw could put
/// together and an index could not: those of the catalogue go with each other,
/// but maybe not with what the command line says.
fn ensure_together(
    space: &Space<'_>,
    catalogue: &Catalogue,
    settings: &Settings,
) -> anyhow::Result<()> {
    for choices in space.together() {
        if let Some(fault) = fit::faults(catalogue, settings, &choices).first() {
            let values = [
                (Choice::Method, terms::method(choices.method)),
                (Choice::Aggregation, terms::aggregation(choices.aggregation)),
                (Choice::Missing, sensitivity::missing(&choices.missing)),
            ];
            let values = values.map(|(choice, value)| (choice.key(), value));
            bail!(usage::clashing_choices(&values, &findings::message(fault)));
        }
    }
    Ok(())
}

fn choice(option: &str, text: &str) -> anyhow::Result<Choice> {
    let wanted = squeeze(text);
    let found = Choice::ALL.into_iter().find(|choice| choice.key() == wanted);
    let Some(found) = found else {
        let keys = Choice::ALL.map(Choice::key);
        let near = nearest(&wanted, keys.iter().map(|key| (*key, *key)));
        bail!(usage::unknown_choice(option, text, &near, &keys));
    };
    Ok(found)
}

/// Reads `CHOICE=VALUE`.
fn held(typed: &str) -> anyhow::Result<(Choice, Held)> {
    let Some((name, value)) = typed.split_once(['=', '＝']) else {
        bail!(usage::bad_fix(typed));
    };
    let choice = choice("--fix", name)?;
    let value = squeeze(value);
    let held = match choice {
        _ if value == NOMINAL => Some(Held::Nominal),
        Choice::Weights | Choice::Scales => None,
        Choice::Method => Method::of(&value).map(Held::Method),
        Choice::Aggregation => Aggregation::of(&value).map(Held::Aggregation),
        Choice::Weighting => Weighting::of(&value).map(Held::Weighting),
        Choice::Missing => {
            MissingRule::of(&value).map(|own| Held::Missing(MissingPolicy::Uniform(own)))
        }
        Choice::Attributes => UnmetRule::read(&value).map(Held::Unmet),
    };
    let Some(held) = held else {
        let forms = forms(choice);
        let near = nearest(&value, forms.iter().map(|own| (own.as_str(), own.as_str())));
        bail!(usage::bad_fixed_value(choice.key(), &value, &near, &forms));
    };
    Ok((choice, held))
}

/// What stands for the catalogue's own value.
const NOMINAL: &str = "nominal";

/// What can be written for a choice.
fn forms(choice: Choice) -> Vec<String> {
    fn words<T: Word>() -> Vec<String> {
        T::ALL.iter().map(|own| own.key().to_owned()).collect()
    }
    let own = match choice {
        Choice::Weights | Choice::Scales => Vec::new(),
        Choice::Method => words::<Method>(),
        Choice::Aggregation => words::<Aggregation>(),
        Choice::Weighting => words::<Weighting>(),
        Choice::Missing => words::<MissingRule>(),
        Choice::Attributes => {
            ["slope:2", "factor:0.8", "zero", "proportional"].map(String::from).to_vec()
        }
    };
    own.into_iter().chain([NOMINAL.to_owned()]).collect()
}
