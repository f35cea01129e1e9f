//! `rank`: areas side by side.

use std::collections::HashMap;
use std::io::Write;

use anyhow::bail;

use super::args::{Format, RankArgs};
use super::{ExitStatus, load};
use crate::analysis::benchmark::{Benchmark, Wanted};
use crate::analysis::rank::{self, AreaStanding, Ranking};
use crate::intake::Reach;
use crate::model::area::is_called;
use crate::model::nearest::nearest_in;
use crate::model::text::{key, squeeze};
use crate::model::{Catalogue, Year};
use crate::report::outcome::rank::RankedRun;
use crate::report::outcome::run::Run;
use crate::report::words::{phrases, usage};
use crate::report::{listing, pages, translated, view};
use crate::score::Assessment;

/// Runs the command.
pub(crate) fn run(
    args: &RankArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let output = &args.compute.output;
    let call = load::Call::computing("rank", &args.files, &args.compute);
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let request = load::Request::computing(catalogue, &args.files, &args.compute);
    // The year before is compared with, also where `--year` selects one.
    let run = load::run(load::Request { reach: Reach::UpToThisYear, ..request })?;
    load::remark(&run, output, stderr);
    if load::is_refused(&run) {
        if output.format() == Format::Json {
            let page = crate::report::document::Document::default;
            let listing = crate::report::listing::Listing::default;
            call.write(stdout, page, listing, || view::rank::refused(&run))?;
        }
        return Ok(ExitStatus::Failed);
    }
    let ranked = ranked(args, &run)?;
    call.write(
        stdout,
        || pages::rank::rank(&ranked),
        || listing::rank::rank(&ranked),
        || view::rank::rank(&ranked),
    )?;
    Ok(if ranked.has_answer() { ExitStatus::Done } else { ExitStatus::No })
}

fn ranked<'a>(args: &RankArgs, run: &'a Run) -> anyhow::Result<RankedRun<'a>> {
    let year = args.compute.data.year;
    let standings = run.assessments.iter().map(AreaStanding::from);
    let Some(ranking) = rank::rank(standings, year) else {
        bail!(usage::year_without_data(&years(run)));
    };
    let needs_points = args.benchmark.is_some() || args.profile.is_some();
    let results = if needs_points { results(run, &ranking) } else { Vec::new() };
    let find = |option, name: &str| find((&run.catalogue, option, name), ranking.year, &results);
    let profiled = args.profile.as_deref().map(|name| find("--profile", name)).transpose()?;
    let wanted = args.benchmark.clone().or(profiled.map(|_| Wanted::Median));
    let benchmark = match &wanted {
        Some(Wanted::Area(name)) => Some(Benchmark::of_area(results[find("--benchmark", name)?])),
        Some(Wanted::Best) if ranking.ranked > 0 => Some(Benchmark::of_area(results[0])),
        Some(Wanted::Median) => Benchmark::median(&results),
        Some(Wanted::Best) | None => None,
    };
    Ok(RankedRun { run, ranking, results, wanted, benchmark, profiled })
}

/// The years of the data.
pub(super) fn years(run: &Run) -> Vec<String> {
    let mut years: Vec<Year> = run.assessments.iter().map(|own| own.year).collect();
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| year.to_string()).collect()
}

/// The results of the ranked year in the order of the ranking.
fn results<'a>(run: &'a Run, ranking: &Ranking) -> Vec<&'a Assessment> {
    let of_year = run.assessments.iter().filter(|own| own.year == ranking.year);
    let by_area: HashMap<&str, &Assessment> = of_year.map(|own| (own.area.as_str(), own)).collect();
    ranking.rows.iter().map(|row| by_area[row.standing.area.as_str()]).collect()
}

/// The position of an area that is named on the command line: by all of its
/// text, else by the code or the name where its text is both.
fn find(
    (catalogue, option, name): (&Catalogue, &str, &str),
    year: Year,
    of: &[&Assessment],
) -> anyhow::Result<usize> {
    let wanted = squeeze(&catalogue.area_meant(name));
    let at_once = of.iter().position(|own| squeeze(&own.area) == wanted);
    if let Some(at) = at_once {
        return Ok(at);
    }
    let is_part = |own: &Assessment| is_called(&own.area, &wanted);
    let found: Vec<usize> = (0..of.len()).filter(|at| is_part(of[*at])).collect();
    let shown = |own: &Assessment| phrases::area(&translated::area(catalogue, &own.area));
    match found.as_slice() {
        [at] => Ok(*at),
        [] => {
            let there: Vec<String> = of.iter().map(|own| shown(own)).collect();
            // What is typed may be meant for either name.
            let own: Vec<String> = of.iter().map(|own| phrases::area(&own.area)).collect();
            let near = nearest_in(key, name, own.iter().chain(&there).map(String::as_str));
            bail!(usage::unknown_area(option, name, year, &near, &there))
        }
        several => {
            let areas: Vec<String> = several.iter().map(|at| shown(of[*at])).collect();
            bail!(usage::ambiguous_area(option, name, &areas))
        }
    }
}
