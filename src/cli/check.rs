//! `check`: are the data complete and right?

use std::io::Write;

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::args::CheckArgs;
use super::{ExitStatus, load};
use crate::analysis::departments::departments;
use crate::check::{self, Verdict};
use crate::report::pages::findings::worst_first;
use crate::report::run::Run;
use crate::report::view::{self, CoverageView, FindingView, Preamble};
use crate::report::{listing, pages};
use crate::score;

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    preamble: Preamble,
    passed: bool,
    errors: usize,
    warnings: usize,
    min_coverage: f64,
    findings: Vec<FindingView>,
    coverage: CoverageView,
    departments: Vec<Json>,
    results: Vec<Json>,
}

/// Runs the command.
pub(crate) fn run(
    args: &CheckArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let call = load::Call {
        command: "check",
        catalogue: args.data.catalogue.as_deref(),
        files: &args.files,
        output: &args.output,
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let run = load::run_for_check(load::Request {
        catalogue,
        files: &args.files,
        data: &args.data,
        scoring: None,
        skip_invalid: false,
    })?;
    load::describe_inputs(&run, &args.output, stderr);
    let min_coverage = args.min_coverage.unwrap_or(run.settings.min_coverage);
    let verdict = check::judge(&run.findings, &run.assessments, min_coverage);
    call.write(
        stdout,
        || pages::check::check(&run, &verdict, args.output.verbose),
        || listing::check(&run, &worst_first(&run.findings, true)),
        || view(&run, &verdict),
    )?;
    Ok(if verdict.passed() { ExitStatus::Done } else { ExitStatus::No })
}

fn view(run: &Run, verdict: &Verdict) -> View {
    let all = run.assessments.iter().map(|assessment| assessment.coverage);
    View {
        preamble: Preamble::new("check", run),
        passed: verdict.passed(),
        errors: verdict.errors,
        warnings: verdict.warnings,
        min_coverage: verdict.min_coverage,
        findings: run.findings.iter().map(view::finding).collect(),
        coverage: all.fold(score::tree::Coverage::default(), score::tree::Coverage::plus).into(),
        departments: total_departments(run),
        results: run.assessments.iter().map(|assessment| result(run, assessment)).collect(),
    }
}

/// Departments over all areas and years.
fn total_departments(run: &Run) -> Vec<Json> {
    let mut totals: Vec<(Option<&str>, score::tree::Coverage)> = Vec::new();
    for assessment in &run.assessments {
        for department in departments(&run.catalogue, assessment) {
            match totals.iter_mut().find(|(name, _)| *name == department.name) {
                Some((_, total)) => *total = total.plus(department.coverage),
                None => totals.push((department.name, department.coverage)),
            }
        }
    }
    let view = |(name, coverage)| json!({ "name": name, "coverage": CoverageView::from(coverage) });
    totals.into_iter().map(view).collect()
}

fn result(run: &Run, assessment: &score::Assessment) -> Json {
    let unreported: Vec<&str> = assessment
        .points
        .iter()
        .filter(|point| point.verdict == score::Verdict::NotReported)
        .map(|point| run.catalogue.points[point.point].id.as_str())
        .collect();
    let levels: Vec<Json> = assessment
        .groups
        .iter()
        .map(|group| {
            json!({
                "path": group.path,
                "coverage": CoverageView::from(group.coverage),
                "insufficient": group.insufficient,
            })
        })
        .collect();
    json!({
        "area": assessment.area,
        "year": assessment.year.get(),
        "not_final": assessment.not_final(),
        "coverage": CoverageView::from(assessment.coverage),
        "nodes": levels,
        "departments": departments(&run.catalogue, assessment)
            .iter()
            .map(view::department)
            .collect::<Vec<_>>(),
        "unreported": unreported,
    })
}
