//! The headline of a result: the index and how far it can be trusted.

use crate::model::{Catalogue, Observation, Status};
use crate::report::document::{Fact, Line, Tone};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::provenance;
use crate::report::words::page::Bounds;
use crate::report::words::separator;
use crate::report::words::{page, phrases, terms};
use crate::score::aggregation::state::State;
use crate::score::grade::Graded;
use crate::score::{Assessment, PointResult};

/// Every fact of the headline.
pub(super) fn full(run: &Run, assessment: &Assessment) -> Vec<Fact> {
    let mut facts = vec![index(run, assessment)];
    facts.extend(grade(&run.catalogue, assessment));
    if assessment.binding.total > 0 {
        facts.push(Fact::new(page::BINDING, page::binding(assessment.binding)));
    }
    facts.push(Fact::new(page::COVERAGE, page::coverage(assessment.coverage)));
    facts.extend(by_rule(&run.catalogue, assessment));
    facts.push(data_status(assessment));
    if let Some(other) = assessment.index.other_weighting {
        let weighting = terms::weighting(run.settings.weighting.other());
        facts.push(Fact::new(page::OTHER_WEIGHTING, page::other_weighting(other, weighting)));
    }
    facts.push(Fact::new(page::METHOD, method(run, assessment)));
    facts.extend(provenance(run));
    facts
}

/// The facts that no table may go without.
pub(super) fn brief(run: &Run, assessment: &Assessment) -> Vec<Fact> {
    let mut facts = vec![index(run, assessment), data_status(assessment)];
    facts.extend(provenance(run));
    facts
}

/// What the command line changed, and which catalogue it is.
pub(super) fn provenance(run: &Run) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(changed) = provenance::overrides(&run.catalogue, &run.overrides) {
        facts.push(Fact::new(page::OVERRIDES, Line::new(changed, Tone::Doubtful)));
    }
    facts.push(Fact::new(page::CATALOGUE, Line::new(catalogue(&run.catalogue), Tone::Faint)));
    facts
}

/// Which catalogue it is.
pub(super) fn catalogue(catalogue: &Catalogue) -> String {
    page::catalogue(
        &catalogue.title,
        catalogue.version.as_deref(),
        catalogue.identity.file.as_deref(),
        &catalogue.identity.sha256,
    )
}

/// The kind of the area, where that leaves points out.
pub(super) fn by_rule(catalogue: &Catalogue, assessment: &Assessment) -> Option<Fact> {
    let is_by_rule = |point: &&PointResult| point.observation == Observation::ByRule;
    let count = assessment.points.iter().filter(is_by_rule).count();
    let kind = catalogue.kind_name(&assessment.area).filter(|_| count > 0)?;
    Some(Fact::new(page::KIND, page::by_rule(kind, count)))
}

/// The title of a result.
pub(super) fn title(run: &Run, assessment: &Assessment) -> String {
    page::title(&run.catalogue.index, &phrases::area(&assessment.area), assessment.year)
}

fn index(run: &Run, assessment: &Assessment) -> Fact {
    let index = assessment.index;
    let coverage = assessment.coverage;
    let why = if coverage.reported + coverage.not_applicable == coverage.points {
        Bounds::Complete
    } else if run.catalogue.compares_areas(&run.settings) {
        Bounds::Relative
    } else {
        Bounds::Missing
    };
    let bounds = page::bounds(index.low, index.high, why);
    let line = match (index.score, index.withheld) {
        (Some(score), _) => Line::new(format!("{}{bounds}", number::score(score)), Tone::Strong),
        (None, Some(withheld)) => {
            Line::new(format!("{}{bounds}", page::withheld(withheld)), Tone::Bad)
        }
        (None, None) => Line::from(terms::NONE),
    };
    Fact::new(page::INDEX, line)
}

/// The grade, where there is an index.
pub(super) fn grade(catalogue: &Catalogue, assessment: &Assessment) -> Option<Fact> {
    if catalogue.grades.is_empty() || assessment.index.score.is_none() {
        return None;
    }
    let index = assessment.index;
    let Some(graded) = index.graded else {
        return Some(Fact::new(page::GRADE, page::not_due(catalogue.first_target_year())));
    };
    let name = |graded: Graded| {
        graded.grade.map_or(&*page::NO_GRADE, |at| catalogue.grades[at].name.as_str())
    };
    let mut parts = vec![name(graded).to_owned()];
    if let Some(barred) = graded.barred.map(|at| &catalogue.grades[at]) {
        let most = barred.max_unmet_binding.unwrap_or(0);
        let best = graded.best_barred.map_or(barred, |at| &catalogue.grades[at]);
        let unmet = assessment.binding.unmet();
        parts.push(page::barred(&best.name, &barred.name, unmet, most));
    }
    if let Some(low) = index.graded_low.filter(|low| low.grade != graded.grade) {
        parts.push(page::grade_low(name(low)));
    }
    Some(Fact::new(page::GRADE, parts.join(separator::CLAUSE.get())))
}

/// How many values are not final.
pub(super) fn data_status(assessment: &Assessment) -> Fact {
    Fact::new(page::DATA_STATUS, statuses(assessment.statuses, assessment.supposed))
}

/// How many values are not final, by their numbers by status and how many are
/// supposed.
fn statuses(statuses: [usize; 4], supposed: usize) -> Line {
    let by_status: Vec<(&str, usize)> = Status::ALL
        .into_iter()
        .zip(statuses)
        .skip(1)
        .map(|(status, count)| (terms::status(status), count))
        .chain([(terms::WHAT_IF.get(), supposed)])
        .filter(|(_, count)| *count > 0)
        .collect();
    let count: usize = by_status.iter().map(|(_, count)| count).sum();
    if count == 0 {
        Line::from(page::ALL_FINAL)
    } else {
        Line::new(page::not_final(count, &by_status), Tone::Doubtful)
    }
}

/// How many values of several results are not final, by the numbers of each.
pub(super) fn statuses_of(results: impl Iterator<Item = ([usize; 4], usize)>) -> Line {
    let (mut sums, mut supposed) = ([0; 4], 0);
    for (counts, own) in results {
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        supposed += own;
    }
    statuses(sums, supposed)
}

/// How many points have nothing to be compared with.
pub(super) fn incomparable(assessment: &Assessment) -> usize {
    assessment.points.iter().filter(|point| point.state() == State::Incomparable).count()
}

fn method(run: &Run, assessment: &Assessment) -> String {
    let mut parts = vec![page::method(&run.catalogue, &run.settings)];
    let count = |picks: fn(&crate::score::PointResult) -> bool| {
        assessment.points.iter().filter(|point| picks(point)).count()
    };
    let without_milestone =
        count(|point| point.judged.as_ref().is_some_and(|judged| judged.without_milestone));
    if without_milestone > 0 {
        parts.push(page::without_milestone(without_milestone));
    }
    let fallback = count(|point| point.fallback);
    if fallback > 0 {
        parts.push(page::fallback(fallback));
    }
    let incomparable = incomparable(assessment);
    if incomparable > 0 {
        parts.push(page::incomparable(incomparable));
    }
    parts.join(separator::CLAUSE.get())
}
