//! The one step from a catalogue as written to a valid one.

use super::mistakes::{Mistake, Mistakes, Way};
use super::{
    areas, english, grades, names, point, scalar, scales, scoring, stages, tree, uncertainty,
    written,
};
use crate::model::{Catalogue, Identity, Point, Year};

/// Makes the catalogue, or reports every mistake of meaning.
pub(crate) fn build(
    written: &written::Catalogue,
    identity: Identity,
) -> Result<Catalogue, Vec<Mistake>> {
    let mut mistakes = Mistakes::default();
    mistakes.check_name(&written.title, &Way::TOP.key("title"));
    let rules = scoring::read(written, &mut mistakes);
    let scales = scales::read(written, &mut mistakes);
    let grades = grades::read(written, &mut mistakes);
    scoring::check(&rules.settings, &mut mistakes);
    let baseline_year = read_baseline_year(written, &mut mistakes);
    let areas = areas::read(written, &mut mistakes);
    let context = point::Context { rules: &rules, scales: &scales, areas: &areas, baseline_year };
    let (root, mut points) = tree::read(&written.dimensions, &context, &mut mistakes);
    let scored = points.len();
    points.extend(read_monitored(written, &context, &mut mistakes));
    let names = names::read(written, &points, &mut mistakes);
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
        grades,
        scales,
        stages,
        names,
        glossary,
        root,
        points,
        scored,
        identity,
    })
}

fn read_baseline_year(written: &written::Catalogue, mistakes: &mut Mistakes) -> Option<Year> {
    scalar::year(written.baseline_year?, &Way::TOP.key("baseline_year"), mistakes)
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
            let read = point::read(written, context, &None, &way.index(at), mistakes);
            Point { monitored: true, ..read }
        })
        .collect()
}
