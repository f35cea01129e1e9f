//! The steps of the plan, and the index at their ends.

use super::values::estimated;
use crate::analysis::trend::Trend;
use crate::analysis::trend::outlook::Outlook;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::extent::Extent;
use crate::report::pages::tables;
use crate::report::words::page::column;
use crate::report::words::{page, phrases, terms, trend as words};
use crate::score::{PointResult, Verdict};

/// How far the points with a target at the end of a stage are.
pub(super) fn stages(document: &mut Document, run: &Run, trend: &Trend<'_>) {
    let mut table = Table::new(vec![
        Column::text(words::column::STAGE),
        Column::number(words::column::POINTS),
        Column::number(words::column::AS_OF),
        Column::number(words::column::MET),
        Column::number(words::column::UNMET),
        Column::number(words::column::UNREPORTED),
        Column::number(words::column::NOT_APPLICABLE),
        Column::number(words::column::ATTAINMENT),
    ]);
    for own in &trend.stages {
        let stage = &run.catalogue.stages[own.stage];
        let has_any = !own.points.is_empty();
        let shown = |count: usize| match count {
            count if has_any => Line::from(count.to_string()),
            _ => Line::from(terms::NONE),
        };
        let count = |verdict| shown(own.count(verdict));
        table.rows.push(vec![
            Line::from(words::stage_name(own.stage, stage)),
            Line::from(words::points(own.total, own.monitored)),
            Line::from(words::as_of(own.as_of)),
            count(Verdict::Met),
            shown(own.count(Verdict::Missed) + own.count(Verdict::Pending)),
            count(Verdict::NotReported),
            count(Verdict::NotApplicable),
            Line::from(phrases::optional_percent(own.attainment)),
        ]);
    }
    if table.rows.is_empty() {
        return;
    }
    document.title(2, words::STAGES);
    document.table(table);
}

/// The index in years to come.
pub(super) fn outlook(document: &mut Document, run: &Run, trend: &Trend<'_>, extent: Extent) {
    let why = match (trend.outlook.is_empty(), trend.latest().index.score) {
        (false, _) => None,
        _ if run.catalogue.compares_areas(&run.settings) => Some(words::NO_OUTLOOK),
        (true, None) => Some(words::NO_OUTLOOK_WITHHELD),
        (true, Some(_)) => return,
    };
    document.title(2, words::OUTLOOK);
    if let Some(why) = why {
        document.text(Line::new(why, Tone::Faint));
        return;
    }
    document.table(indices(trend));
    document.list(trend.outlook.iter().filter_map(withheld).collect());
    document.list(trend.outlook.iter().map(|own| Line::from(words::outlook_note(own))).collect());
    document.text(Line::new(words::OUTLOOK_NOTE, Tone::Doubtful));
    for own in &trend.outlook {
        to_deliver(document, run, own, extent);
    }
}

/// The index of each year to come, at pace and with all targets met.
fn indices(trend: &Trend<'_>) -> Table {
    let has_binding = trend.latest().binding.total > 0;
    let mut columns = vec![
        Column::number(column::YEAR),
        Column::number(words::column::AT_PACE),
        Column::number(words::column::ALL_MET),
        Column::number(words::column::TO_DELIVER),
        Column::number(words::column::MET),
    ];
    columns.extend(has_binding.then(|| Column::number(column::BINDING)));
    let mut table = Table::new(columns);
    for own in &trend.outlook {
        let met = own.at_pace.points.iter().filter(|own| own.verdict == Verdict::Met).count();
        let coverage = own.at_pace.coverage;
        let existing = coverage.points - coverage.not_applicable;
        let mut row = vec![
            Line::from(own.year.to_string()),
            Line::new(phrases::optional_score(own.at_pace.index.score), Tone::Strong),
            Line::from(phrases::optional_score(own.all_met)),
            Line::from(phrases::optional_score(own.to_deliver)),
            Line::from(format!("{met}/{existing}")),
        ];
        row.extend(has_binding.then(|| tables::binding(own.at_pace.binding)));
        table.rows.push(row);
    }
    table
}

/// Why the index of a year to come is withheld, where it is.
fn withheld(outlook: &Outlook) -> Option<Line> {
    let withheld = outlook.at_pace.index.withheld?;
    Some(Line::new(page::withheld_of(&words::year(outlook.year), withheld), Tone::Doubtful))
}

/// What is lost at the pace of each point, by what it would gain.
fn to_deliver(document: &mut Document, run: &Run, outlook: &Outlook, extent: Extent) {
    let gain = |own: &PointResult| own.gain.met.unwrap_or(0.0);
    let points = outlook.at_pace.points.iter();
    let mut points: Vec<&PointResult> = points.filter(|own| gain(own) > 0.0).collect();
    points.sort_by(|a, b| gain(b).total_cmp(&gain(a)));
    points.truncate(if extent.all { usize::MAX } else { extent.top });
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::number(words::column::PROJECTED),
        Column::number(words::column::MILESTONE),
        Column::word(column::UNIT),
        Column::number(column::GAIN),
    ]);
    for own in points {
        let point = &run.catalogue.points[own.point];
        let value = own.observation.reading().map(|reading| reading.value);
        let value = value.map(|value| estimated(&run.catalogue, point, value));
        table.rows.push(vec![
            Line::from(point.name.as_str()),
            Line::from(value.unwrap_or_else(|| terms::NONE.to_owned())),
            Line::from(phrases::judged_target(point, own)),
            Line::from(phrases::short_unit(point)),
            tables::signed(own.gain.met),
        ]);
    }
    if !table.rows.is_empty() {
        document.title(3, words::to_deliver(outlook.year));
        document.table(table);
    }
}
