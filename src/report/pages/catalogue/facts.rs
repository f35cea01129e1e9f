//! What a catalogue is made of: levels, attributes, kinds of area, stages; and
//! whether its weights are far apart.

use crate::model::{Catalogue, Group};
use crate::report::document::{Fact, Line, Tone};
use crate::report::pages::headline;
use crate::report::words::separator;
use crate::report::words::{catalogue as words, page, phrases};

/// From this ratio of nominal weights on `show` warns.
const UNEVEN: f64 = 5.0;

pub(super) fn counts(catalogue: &Catalogue) -> Vec<Fact> {
    let scored = catalogue.scored_points();
    let mut levels = Vec::new();
    count_levels(&catalogue.root, 0, &mut levels);
    let deepest = levels.len();
    let name = |at: usize| {
        let named = catalogue.levels.get(at).filter(|_| at < deepest);
        named.cloned().unwrap_or_else(|| words::unnamed_level(at + 1))
    };
    let mut parts: Vec<String> =
        levels.iter().enumerate().map(|(at, count)| words::level(*count, &name(at))).collect();
    let points = catalogue.levels.get(deepest).map_or(&*words::POINTS, String::as_str);
    parts.push(words::level(scored.len(), points));
    let monitored = catalogue.points.len() - catalogue.scored;
    if monitored > 0 {
        parts.push(words::monitored(monitored));
    }
    let mut facts = vec![
        Fact::new(words::COUNTS, parts.join(separator::PART.get())),
        Fact::new(words::ATTRIBUTES, attributes(catalogue).join(separator::PART.get())),
    ];
    facts.extend(areas(catalogue));
    facts.extend(stages(catalogue));
    let based = scored.iter().filter(|point| point.baseline.is_some()).count();
    facts.extend([
        Fact::new(words::BASELINES, words::baselines(based, scored.len() - based)),
        Fact::new(page::CATALOGUE, Line::new(headline::catalogue(catalogue), Tone::Faint)),
    ]);
    facts
}

/// A doubt where nominal weights differ by more than 5 : 1.
pub(super) fn uneven(catalogue: &Catalogue, weights: &[f64]) -> Option<Fact> {
    let weighing = || weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
    let (heaviest, most) = weighing().max_by(|a, b| a.1.total_cmp(b.1))?;
    let (lightest, least) = weighing().min_by(|a, b| a.1.total_cmp(b.1))?;
    let name = |at: usize| catalogue.points[at].name.as_str();
    (most / least > UNEVEN).then(|| {
        let text = words::uneven(name(heaviest), name(lightest), most / least);
        Fact::new(words::DOUBT, Line::new(text, Tone::Doubtful))
    })
}

/// How many scored points have each attribute, and how many have none.
fn attributes(catalogue: &Catalogue) -> Vec<String> {
    let scored = catalogue.scored_points();
    let mut counts: Vec<String> = catalogue
        .attributes
        .iter()
        .enumerate()
        .map(|(at, attribute)| {
            let count = scored.iter().filter(|point| point.attribute == Some(at)).count();
            words::attribute(&attribute.name, count)
        })
        .collect();
    let without = scored.iter().filter(|point| point.attribute.is_none()).count();
    if without > 0 {
        counts.push(words::attribute(words::NO_ATTRIBUTE.get(), without));
    }
    counts
}

/// How many areas of each kind are listed, and how many points they have.
fn areas(catalogue: &Catalogue) -> Option<Fact> {
    let of_kind = |(at, name): (usize, &String)| {
        let count = catalogue.areas.listed().iter().filter(|area| area.kind == at).count();
        let points = (0..catalogue.scored).filter(|point| catalogue.applies(*point, Some(at)));
        words::areas(name, count, points.count())
    };
    let kinds: Vec<String> = catalogue.areas.kinds().iter().enumerate().map(of_kind).collect();
    (!kinds.is_empty()).then(|| Fact::new(words::AREAS, kinds.join(separator::PART.get())))
}

/// The years of each stage.
fn stages(catalogue: &Catalogue) -> Option<Fact> {
    let stages: Vec<String> = catalogue.stages.iter().map(phrases::years).collect();
    (!stages.is_empty()).then(|| Fact::new(words::STAGES, stages.join(separator::PART.get())))
}

fn count_levels(group: &Group, depth: usize, counts: &mut Vec<usize>) {
    for inner in group.groups() {
        if counts.len() == depth {
            counts.push(0);
        }
        counts[depth] += 1;
        count_levels(inner, depth + 1, counts);
    }
}
