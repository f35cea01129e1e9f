//! Titles of the pages and their parts, and the facts at their head.

use crate::model::{Stage, Year};
use crate::report::number::{score, signed};
use crate::report::words::language::say;
use crate::report::words::separator::{CLAUSE, PART};
use crate::report::words::{Text, list, phrases};

pub use crate::report::words::page::LEVELS;

/// Label of the years without data.
pub const GAPS: Text = Text::new("缺数据的年份", "Years missing");
/// Label of the stage of the latest year.
pub const STAGE: Text = Text::new("所处阶段", "Stage");

/// Heading of the indices.
pub const INDICES: Text = Text::new("各年指数", "Index by year");
/// Heading of what moved the index.
pub const PARTS: Text = Text::new("指数为什么变", "Why the index changed");
/// Heading of the schedule.
pub const SCHEDULE: Text =
    Text::new("时序进度（月数：正为超前，负为滞后）", "Schedule (months: + ahead, - behind)");
/// Heading of the stages.
pub const STAGES: Text = Text::new("各阶段末的目标", "Targets at the end of each stage");
/// Heading of the paces towards all target years.
pub const PACES: Text = Text::new("各目标年的进度", "Pace by target year");
/// Heading of the outlook.
pub const OUTLOOK: Text = Text::new("指数展望", "Outlook");

/// The series are drawn each on its own scale.
pub const SERIES_NOTE: Text = Text::new(
    "走势按各行自己的最低到最高画，·为没有得分的年份",
    "Course: each row is drawn from its own lowest to its own highest; · is a year without a score",
);

/// Several areas.
pub const AREAS_NOTE: Text = Text::new(
    "达标、未达标、未报：目标年已到的计分测评点项数；↑↗→↓：目标年未到的，对下一个目标的进度；\
     --area 地区 看一个地区的全部内容",
    "Met, Missed, Not reported: scored points whose target year has come; \
     ↑↗→↓: the others by their pace towards the next target; --area AREA shows all of one area",
);

/// The title of the years of an area.
#[must_use]
pub fn title(index: &str, area: &str, (first, last): (Year, Year)) -> String {
    let years = phrases::span(first, last);
    say!("{index} · {area} {years}趋势", "{index} · {area} {years} · trend")
}

/// The title of several areas.
#[must_use]
pub fn areas_title(index: &str, (first, last): (Year, Year)) -> String {
    let years = phrases::span(first, last);
    say!("{index} · {years}趋势", "{index} · {years} · trend")
}

/// The index of a year with its change.
#[must_use]
pub fn index(value: f64, year: Year, changes: &[(Year, f64)], series: &str) -> String {
    let change = |(year, change): &(Year, f64)| {
        let change = signed(*change);
        say!("比{year}年{change}", "{change} vs {year}")
    };
    let value = score(value);
    let index = phrases::in_year(&value, year);
    let parts: Vec<String> = [index].into_iter().chain(changes.iter().map(change)).collect();
    let text = parts.join(PART.get());
    if series.is_empty() { text } else { say!("{text}　{series}", "{text} {series}") }
}

/// Several years' numbers of values that are not final, and of which kinds they
/// are.
#[must_use]
pub fn not_final(by_year: &[(Year, usize)], in_all: &str) -> String {
    let of = |(year, count): &(Year, usize)| say!("{year}年{count}项", "{year}: {count}");
    let years = list(&by_year.iter().map(of).collect::<Vec<_>>());
    say!("{years}；共{in_all}", "{years}; in total {in_all}")
}

/// Years without data.
#[must_use]
pub fn gaps(years: &[Year]) -> String {
    let runs = years.chunk_by(|year, next| year.next() == Some(*next));
    let runs: Vec<String> = runs.map(|run| phrases::span(run[0], run[run.len() - 1])).collect();
    let years = list(&runs);
    say!(
        "{years}；不补数，速度按实际间隔的年数计算",
        "{years}; no values are filled in, and paces count the years between"
    )
}

/// Only one year of data.
#[must_use]
pub fn one_year(year: Year) -> String {
    say!(
        "只有{year}年一年的数据，看不出变化和速度；再给其他年份的文件",
        "There are data for {year} only, which show neither change nor pace; add files of other years"
    )
}

/// The stage of some years that follow each other.
#[must_use]
pub fn in_stage(years: (Year, Year), stage: Option<(usize, &Stage)>) -> String {
    let years = phrases::span(years.0, years.1);
    match stage {
        Some((at, stage)) => {
            let stage = stage_name(at, stage);
            say!("{years}属{stage}", "{years} in {stage}")
        }
        None => say!("{years}不在各步之内", "{years} in no stage"),
    }
}

/// The stages of all years, with the goal of the last.
#[must_use]
pub fn stages(parts: &[String], goal: Option<&str>) -> String {
    let stages = parts.join(CLAUSE.get());
    match goal {
        Some(goal) => say!("{stages}：{goal}", "{stages}: {goal}"),
        None => stages,
    }
}

/// The name of a stage.
#[must_use]
pub fn stage_name(at: usize, stage: &Stage) -> String {
    let (number, years) = (at + 1, phrases::years(stage));
    say!("第{number}步（{years}）", "stage {number} ({years})")
}

/// A year as a heading.
#[must_use]
pub fn year(year: Year) -> String {
    say!("{year}年", "{year}")
}
