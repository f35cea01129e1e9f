//! The one step from a catalogue as written to a valid one.

use super::mistakes::{Mistake, Mistakes, Way};
use super::{applies, english, point, scalar, scoring, stages, tree, uncertainty, written};
use crate::model::{Catalogue, Identity, Names, Point};

/// Makes the catalogue, or reports every mistake of meaning.
pub(crate) fn build(
    written: &written::Catalogue,
    identity: Identity,
) -> Result<Catalogue, Vec<Mistake>> {
    let mut mistakes = Mistakes::default();
    mistakes.check_name(&written.title, &Way::TOP.key("title"));
    let rules = scoring::read(written, &mut mistakes);
    let year = written.baseline_year;
    let baseline_year =
        year.and_then(|year| scalar::year(year, &Way::TOP.key("baseline_year"), &mut mistakes));
    let areas = applies::read_areas(written, &mut mistakes);
    let context = point::Context { rules: &rules, baseline_year, areas: &areas };
    let (root, mut points) = tree::read(&written.dimensions, &context, &mut mistakes);
    let scored = points.len();
    points.extend(read_monitored(written, &context, &mut mistakes));
    let names = read_names(written, &points, &mut mistakes);
    let glossary = english::read(written, &mut mistakes);
    let stages = stages::read(written, &mut mistakes);
    let uncertainty = uncertainty::read(written, &rules, &root, &points[..scored], &mut mistakes);
    if !mistakes.found.is_empty() {
        return Err(mistakes.found);
    }
    Ok(Catalogue {
        title: written.title.clone(),
        index: written.index.clone().unwrap_or_else(|| written.title.clone()),
        version: written.version.clone(),
        area: written.area.clone(),
        areas,
        source: written.source.clone(),
        levels: written.levels.clone().unwrap_or_default(),
        settings: rules.settings,
        uncertainty,
        attributes: rules.attributes,
        grades: rules.grades,
        scales: rules.scales,
        stages,
        names,
        glossary,
        root,
        points,
        scored,
        identity,
    })
}

fn read_monitored(
    written: &written::Catalogue,
    context: &point::Context<'_>,
    mistakes: &mut Mistakes,
) -> Vec<Point> {
    let way = Way::TOP.key("monitored");
    let monitored = written.monitored.iter().flatten().enumerate();
    monitored
        .map(|(at, written)| {
            let way = way.index(at);
            let read = point::read(written, context, &way, mistakes);
            let own = (&written.applies_to, &*written.name);
            let applies_to = applies::narrow(&None, own, context.areas, &way, mistakes);
            Point { monitored: true, applies_to, ..read }
        })
        .collect()
}

fn read_names(written: &written::Catalogue, points: &[Point], mistakes: &mut Mistakes) -> Names {
    let names = Names::new(points);
    if names.has_repeated() {
        report_repeated_names(written, mistakes);
    }
    names
}

/// Two points may not be called the same: ids, names and aliases together.
fn report_repeated_names(written: &written::Catalogue, mistakes: &mut Mistakes) {
    let top = Way::TOP;
    let mut seen = tree::Called::default();
    tree::each_point(&written.dimensions, &top.key("dimensions"), &mut |point, way| {
        seen.report(point, way, mistakes);
    });
    let way = top.key("monitored");
    for (at, point) in written.monitored.iter().flatten().enumerate() {
        seen.report(point, &way.index(at), mistakes);
    }
}
