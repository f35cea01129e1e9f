//! The page of `gap`: what is unmet, what it would gain, what to do first.

use super::headline;
use super::tables::{self, Gaps};
use crate::analysis::departments::departments;
use crate::analysis::priority::{Order, Priorities, priorities};
use crate::analysis::reach::{Reach, reaches};
use crate::model::Observation;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::gap::Choice;
use crate::report::outcome::run::Run;
use crate::report::translated;
use crate::report::words::page::column;
use crate::report::words::{gap as words, page, terms};
use crate::score::{Assessment, PointResult};

/// The gap tables of every result, with the way to a score where asked for.
#[must_use]
pub fn gap(run: &Run, choice: &Choice, reaches: &[Option<Reach>]) -> Document {
    match translated::run(run) {
        Some(told) => page(&told, &translated::choice(choice, &run.catalogue), reaches),
        None => page(run, choice, reaches),
    }
}

fn page(run: &Run, choice: &Choice, reaches: &[Option<Reach>]) -> Document {
    let mut document = Document::default();
    for (at, assessment) in run.assessments.iter().enumerate() {
        document.title(1, headline::title(run, assessment));
        document.facts(headline::brief(run, assessment));
        if let Some(reach) = reaches.get(at) {
            reach_section(&mut document, run, assessment, reach.as_ref());
        } else if choice.by_department {
            by_department(&mut document, run, assessment, choice);
        } else {
            in_one(&mut document, run, assessment, choice);
        }
    }
    document
}

/// The gap section of `score`.
pub(super) fn what_to_do_first(document: &mut Document, run: &Run, assessment: &Assessment) {
    let picked = priorities(assessment, Order::Gain);
    unmet_section(document, run, &picked, words::GAPS.get());
    unreported_section(document, run, &picked);
    let catalogue = &run.catalogue;
    let (by_rule, confirmed): (Vec<&PointResult>, Vec<&PointResult>) =
        picked.not_applicable.iter().partition(|r| r.observation == Observation::ByRule);
    let names = confirmed.iter().map(|r| catalogue.points[r.point].name.clone());
    let names: Vec<String> = names.collect();
    let untargeted = picked.untargeted.len();
    document.text(words::met_line(picked.met.len(), untargeted, &names, by_rule.len()));
    monitored_section(document, run, assessment, &Choice::default());
}

fn in_one(document: &mut Document, run: &Run, assessment: &Assessment, choice: &Choice) {
    let picked = choice.pick(&run.catalogue, assessment);
    let heading = if choice.order == Order::Gain { words::GAPS } else { words::GAPS_PLAIN };
    unmet_section(document, run, &picked, heading.get());
    unreported_section(document, run, &picked);
    for (heading, points) in [
        (words::MET, &picked.met),
        (words::NO_TARGET, &picked.untargeted),
        (words::NOT_APPLICABLE, &picked.not_applicable),
    ] {
        if !points.is_empty() {
            document.title(2, heading);
            let columns = Gaps { verdicts: false, gains: false };
            document.table(tables::gaps(&run.catalogue, points, columns));
        }
    }
    if let Some(top) = choice.top {
        let all = Choice { top: None, ..choice.clone() }.pick(&run.catalogue, assessment);
        let total = all.all().len();
        if total > top {
            document.text(Line::new(page::cut(total, top), Tone::Faint));
        }
    } else if choice.attribute.is_none() && choice.department.is_none() {
        monitored_section(document, run, assessment, choice);
    }
}

fn unmet_section(document: &mut Document, run: &Run, picked: &Priorities<'_>, heading: &str) {
    if picked.unmet.is_empty() && picked.met.is_empty() && !picked.untargeted.is_empty() {
        return;
    }
    if picked.unmet.is_empty() {
        document.text(Line::new(words::ALL_MET, Tone::Good));
        return;
    }
    document.title(2, heading);
    document.table(tables::gaps(&run.catalogue, &picked.unmet, Gaps::of(&picked.unmet)));
}

fn unreported_section(document: &mut Document, run: &Run, picked: &Priorities<'_>) {
    if !picked.unreported.is_empty() {
        document.title(2, words::DATA_FIRST);
        document.table(tables::unreported(&run.catalogue, &picked.unreported));
    }
}

fn monitored_section(document: &mut Document, run: &Run, assessment: &Assessment, choice: &Choice) {
    let all = &assessment.monitored;
    let shown: Vec<&PointResult> =
        all.iter().filter(|result| choice.shows_monitored(result)).collect();
    if shown.is_empty() {
        return;
    }
    document.title(2, page::MONITORED);
    let columns = Gaps { verdicts: true, gains: false };
    document.table(tables::gaps(&run.catalogue, &shown, columns));
    let without = all.iter().filter(|result| result.observation.reading().is_none()).count();
    if without > 0 {
        document.text(Line::new(words::monitored_without_data(without), Tone::Faint));
    }
}

fn by_department(document: &mut Document, run: &Run, assessment: &Assessment, choice: &Choice) {
    for department in departments(&run.catalogue, assessment) {
        let name = department.name.unwrap_or(terms::NO_DEPARTMENT.get());
        let own = Choice { department: Some(name.to_owned()), ..choice.clone() };
        let is_wanted = |wanted: &String| {
            wanted == name || (department.name.is_none() && terms::is_no_department(wanted))
        };
        if !choice.department.as_ref().is_none_or(is_wanted) {
            continue;
        }
        let picked = own.pick(&run.catalogue, assessment);
        let points = picked.all();
        if points.is_empty() {
            continue;
        }
        document.title(2, words::department(name, department.points.len(), department.gain));
        let columns = Gaps { verdicts: true, gains: true };
        let mut table = tables::gaps(&run.catalogue, &points, columns);
        table.columns.pop();
        for row in &mut table.rows {
            row.pop();
        }
        document.table(table);
    }
}

fn reach_section(
    document: &mut Document,
    run: &Run,
    assessment: &Assessment,
    reach: Option<&Reach>,
) {
    let Some(reach) = reach else {
        document.text(Line::new(words::REACH_WITHHELD, Tone::Bad));
        return;
    };
    if assessment.index.score.is_some_and(|score| reaches(score, reach.wanted)) {
        document.text(Line::new(words::reach_done(reach.wanted), Tone::Good));
        return;
    }
    if !reach.is_possible() {
        document.text(Line::new(words::reach_impossible(reach.wanted, reach.best), Tone::Bad));
        return;
    }
    document.title(2, words::REACH);
    document.text(words::reach(reach.steps.len(), reach.wanted, reach.shortest));
    let points: Vec<&PointResult> =
        reach.steps.iter().map(|step| &assessment.points[step.point]).collect();
    let columns = Gaps { verdicts: false, gains: false };
    let mut table: Table = tables::gaps(&run.catalogue, &points, columns);
    table.columns.push(Column::number(column::INDEX_AFTER));
    for (row, step) in table.rows.iter_mut().zip(&reach.steps) {
        row.push(Line::new(number::score(step.index), Tone::Strong));
    }
    document.table(table);
}
