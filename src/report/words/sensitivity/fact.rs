//! The facts at the head of the page.

use super::choice::choice;
use super::estimate::{ERRORS, estimate, share_of_variance};
use crate::analysis::sensitivity::estimate::Estimate;
use crate::analysis::sensitivity::variance::Undecomposed;
use crate::analysis::sensitivity::{NoShares, variance};
use crate::model::{Choice, MissingPolicy, MissingRule, Year};
use crate::report::number;
use crate::report::words::language::{counted, say};
use crate::report::words::{Text, either, list, phrases};

/// No draw gives an index.
pub const ALL_WITHHELD: Text = Text::new("每次抽取都不出指数", "no draw gives an index");
/// Draws rank areas, but none that has a published rank too.
pub const NOTHING_COMPARED: Text = Text::new(
    "没有一个地区既有公布的名次、又在抽取中有名次，无从比较；抽取中的名次见下表",
    "no area has both a published rank and a rank in the draws, so there is nothing to compare; the ranks in the draws are in the table below",
);
/// That shares are too uncertain to name a choice.
pub const UNCLEAR_CHOICES: Text = Text::new(
    "还分不出主要来自哪一项，各项的界见“单独解释”",
    "not clear yet; the bounds of each choice are under First order",
);

/// The spread of an index.
#[must_use]
pub fn spread(median: Estimate, ends: (f64, f64), extremes: (f64, f64)) -> String {
    let median = estimate(median);
    let ends = phrases::range(&number::score(ends.0), &number::score(ends.1));
    let (least, most) = (number::score(extremes.0), number::score(extremes.1));
    say!(
        "中位数{median}；九成在{ends}之间；最低{least}，最高{most}",
        "median {median}; 90% within {ends}; lowest {least}, highest {most}"
    )
}

/// Draws that give no index.
#[must_use]
pub fn withheld(count: usize, of: usize) -> String {
    say!("另有{count}次不出指数（共{of}次）", "{count} of {of} draws give no index")
}

/// How many draws there were, and from which seed.
#[must_use]
pub fn seeded(draws: usize, seed: u64) -> String {
    let count = counted(draws, "draw", "draws");
    say!(
        "{draws}次，种子{seed}（种子相同，结果逐位相同）；{ERRORS}",
        "{count}, seed {seed} (the same seed gives the same result to the last digit); {ERRORS}"
    )
}

/// How many draws there were, and from which file.
#[must_use]
pub fn replayed(draws: usize, file: &str) -> String {
    let file = if file == "-" { either("标准输入", "standard input") } else { file };
    let count = counted(draws, "draw", "draws");
    say!("{draws}次，照{file}重算；{ERRORS}", "{count}, as recorded in {file}; {ERRORS}")
}

/// The choices that explain most of the spread.
#[must_use]
pub fn main_choices(shares: &[(Choice, variance::BootstrapEstimate)], of_ranks: bool) -> String {
    let whole = spreading(of_ranks);
    let part = |(own, share): &(Choice, variance::BootstrapEstimate)| {
        let (own, share) = (choice(*own), share_of_variance(*share));
        say!(
            "{own}（单独解释{whole}波动的{share}）",
            "{own} (alone {share} of the variance of {whole})"
        )
    };
    list(&shares.iter().map(part).collect::<Vec<_>>())
}

/// That no choice alone explains much.
#[must_use]
pub fn no_main_choice(of_ranks: bool) -> String {
    let whole = spreading(of_ranks);
    say!(
        "没有一项单独解释{whole}波动的两成以上，多由几项共同造成",
        "no choice alone explains over 20% of the variance of {whole}; it comes from several together"
    )
}

/// What spreads over the draws.
fn spreading(of_ranks: bool) -> &'static str {
    if of_ranks { either("名次", "ranks") } else { either("指数", "the index") }
}

/// Why there are no variance shares; `missing` is the rule on missing values
/// that all draws have, if it does not vary.
#[must_use]
pub fn no_shares(why: NoShares, missing: Option<&MissingPolicy>) -> String {
    match why {
        NoShares::Replayed => {
            either("照记录重算时不分解波动", "not looked for when recorded draws are replayed")
                .to_owned()
        }
        NoShares::NothingOpen => either("没有放开的选择", "no choice is open").to_owned(),
        NoShares::Undecomposed(Undecomposed::Constant) => {
            either("怎样抽取结果都一样，没有波动", "none: every draw gives the same").to_owned()
        }
        NoShares::Undecomposed(Undecomposed::Missing { count }) => missing_indices(count, missing),
        NoShares::Undecomposed(Undecomposed::TooFew) => too_few(),
    }
}

fn missing_indices(count: usize, missing: Option<&MissingPolicy>) -> String {
    let is_floor = missing == Some(&MissingPolicy::Uniform(MissingRule::Floor));
    let remedy = if is_floor {
        ""
    } else {
        either(
            "；用 --fix missing=floor 固定后再看",
            "; hold missing data with --fix missing=floor",
        )
    };
    let draws = counted(count, "draw gives", "draws give");
    say!("分解时有{count}次不出指数，无法分解{remedy}", "no telling: {draws} no index{remedy}")
}

fn too_few() -> String {
    say!(
        "抽取太少，无法分解波动；用 --draws {} 或更多",
        "too few draws to tell; use --draws {} or more";
        variance::LEAST_ROWS
    )
}

/// The distance to the next grade up.
#[must_use]
pub fn margin_above(grade: &str, distance: f64) -> String {
    let distance = number::score(distance);
    say!("离“{grade}”还差{distance}分", "“{grade}” if {distance} higher")
}

/// The distance to the next grade down.
#[must_use]
pub fn margin_below(grade: &str, distance: f64) -> String {
    let distance = number::score(distance);
    say!("再低{distance}分为“{grade}”", "“{grade}” if {distance} lower")
}

/// The average shift in rank.
#[must_use]
pub fn average_shift(shift: Estimate) -> String {
    let shift = estimate(shift);
    say!("平均每个地区变动{shift}名", "an area moves by {shift} ranks on average")
}

/// Areas with other years only.
#[must_use]
pub fn absent(areas: &[String], year: Year) -> String {
    let areas = list(areas);
    say!("没有{year}年数据：{areas}", "no data for {year}: {areas}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remedy_already_in_force_is_not_told_again() {
        let withheld = NoShares::Undecomposed(Undecomposed::Missing { count: 7 });
        for (held, is_told) in [
            (None, true),
            (Some(MissingPolicy::Uniform(MissingRule::Renormalise)), true),
            (Some(MissingPolicy::Uniform(MissingRule::Refuse)), true),
            // Points without an attribute are renormalised.
            (Some(MissingPolicy::ByAttribute([(0, MissingRule::Floor)].into())), true),
            (Some(MissingPolicy::Uniform(MissingRule::Floor)), false),
        ] {
            let text = no_shares(withheld, held.as_ref());
            assert_eq!(text.contains("--fix missing=floor"), is_told, "{held:?}: {text}");
        }
    }
}
