//! The choices: what is published, what was tried, and what each of them does.

use crate::analysis::sensitivity::alone::{Alone, Trial, Tried};
use crate::analysis::sensitivity::space::{Held, Leeway, Space};
use crate::analysis::sensitivity::variance;
use crate::model::{Catalogue, Choice, UnmetRule};
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::pages::tables;
use crate::report::words::separator;
use crate::report::words::{phrases, sensitivity as words, terms};

/// Every choice in force, what was tried of it, and what it explains.
pub(super) fn choices(document: &mut Document, tried: &TriedRun<'_>) {
    let least = || Line::new(words::least(tried.run.catalogue.uncertainty.least), Tone::Faint);
    if matches!(tried.source, Source::Replayed(_)) {
        document.text(least());
        return;
    }
    let several = tried.results.len() > 1;
    let (alone, note) = if several {
        (words::column::ALONE_SHIFT, words::ALONE_SHIFT_NOTE)
    } else {
        (words::column::ALONE, words::ALONE_NOTE)
    };
    let mut table = Table::new(vec![
        Column::word(words::column::CHOICE),
        Column::text(words::column::IN_FORCE),
        Column::text(words::column::TRIED),
        Column::number(alone),
        Column::number(words::column::FIRST),
        Column::number(words::column::TOTAL),
    ]);
    for choice in Choice::ALL {
        table.rows.push(row(tried, choice));
    }
    document.title(2, words::CHOICES);
    document.table(table);
    if !tried.sensitivity.open.is_empty() {
        document.text(Line::new(note, Tone::Faint));
    }
    let drawn = tried.sensitivity.alone.iter().map(Alone::draws).max().unwrap_or(0);
    if drawn > 0 {
        document.text(Line::new(words::alone_draws(drawn), Tone::Faint));
    }
    if tried.sensitivity.shares.is_ok() {
        document.text(Line::new(words::SHARES_NOTE, Tone::Faint));
    }
    if tried.space.lifts() {
        document.text(least());
    }
}

fn row(tried: &TriedRun<'_>, choice: Choice) -> Vec<Line> {
    let open = tried.sensitivity.open.iter().position(|own| *own == choice);
    let alone = open.map(|at| &tried.sensitivity.alone[at]);
    let shares = open.and_then(|at| tried.sensitivity.shares.as_ref().ok()?.inputs.get(at));
    let share = |own: Option<variance::BootstrapEstimate>| {
        Line::from(own.map_or(terms::NONE.to_owned(), words::share_of_variance))
    };
    vec![
        Line::from(words::choice(choice)),
        Line::from(in_force(tried, choice)),
        what_was_tried(tried, choice),
        Line::from(alone.map_or(terms::NONE.to_owned(), |own| ends(tried, own))),
        share(shares.map(|own| own.first)),
        share(shares.map(|own| own.total)),
    ]
}

/// What the index is between, or by how much ranks move.
fn ends(tried: &TriedRun<'_>, alone: &Alone) -> String {
    if tried.results.len() > 1 {
        return phrases::optional_score(alone.shift);
    }
    let ends = alone.ends.first().copied().flatten();
    ends.map_or(terms::NONE.to_owned(), |(least, most)| {
        phrases::range(&number::score(least), &number::score(most))
    })
}

fn in_force(tried: &TriedRun<'_>, choice: Choice) -> String {
    let nominal = tried.space.nominal();
    match choice {
        Choice::Weights | Choice::Scales => words::AS_GIVEN.to_owned(),
        Choice::Method => terms::method(nominal.method).to_owned(),
        Choice::Aggregation => terms::aggregation(nominal.aggregation).to_owned(),
        Choice::Weighting => words::weighting(nominal.weighting).to_owned(),
        Choice::Missing => words::missing(&nominal.missing).to_owned(),
        Choice::Attributes => rules(&tried.run.catalogue, &nominal.unmet),
    }
}

fn rules(catalogue: &Catalogue, unmet: &[UnmetRule]) -> String {
    let rules = catalogue.attributes.iter().zip(unmet);
    let rules: Vec<String> =
        rules.map(|(attribute, rule)| words::unmet_of(&attribute.name, *rule)).collect();
    if rules.is_empty() { words::AS_GIVEN.to_owned() } else { rules.join(separator::LIST.get()) }
}

fn what_was_tried(tried: &TriedRun<'_>, choice: Choice) -> Line {
    match tried.space.leeway(choice) {
        Leeway::Closed => Line::new(words::CLOSED, Tone::Faint),
        Leeway::Held(held) => Line::new(words::held(&held_at(tried.space, held)), Tone::Doubtful),
        Leeway::Open => Line::from(open(tried, choice)),
    }
}

fn held_at(space: &Space<'_>, held: &Held) -> String {
    match held {
        Held::Nominal => words::AS_PUBLISHED.to_owned(),
        Held::Method(method) => terms::method(*method).to_owned(),
        Held::Aggregation(aggregation) => terms::aggregation(*aggregation).to_owned(),
        Held::Weighting(weighting) => words::weighting(*weighting).to_owned(),
        Held::Missing(missing) => words::missing(missing).to_owned(),
        Held::Unmet(rule) => held_rules(space, *rule),
    }
}

/// A rule that is held, of every attribute that it holds for: the catalogue
/// leaves it open.
fn held_rules(space: &Space<'_>, rule: UnmetRule) -> String {
    let attributes = space.catalogue().attributes.iter().zip(space.rules());
    let open = attributes.filter(|(_, ranges)| !ranges.is_empty());
    let rules = open.map(|(attribute, _)| words::unmet_of(&attribute.name, rule));
    rules.collect::<Vec<_>>().join(separator::LIST.get())
}

fn open(tried: &TriedRun<'_>, choice: Choice) -> String {
    let (space, catalogue) = (tried.space, &tried.run.catalogue);
    let parts: Vec<String> = match choice {
        Choice::Weights => vec![words::weights(catalogue.uncertainty.weights)],
        Choice::Scales => vec![words::scales(catalogue.uncertainty.scales)],
        Choice::Method => {
            space.methods().iter().map(|own| terms::method(*own).to_owned()).collect()
        }
        Choice::Aggregation => {
            space.aggregations().iter().map(|own| terms::aggregation(*own).to_owned()).collect()
        }
        Choice::Weighting => {
            space.weightings().iter().map(|own| words::weighting(*own).to_owned()).collect()
        }
        Choice::Missing => {
            space.missing().iter().map(|own| words::missing(own).to_owned()).collect()
        }
        Choice::Attributes => {
            let attributes = catalogue.attributes.iter().zip(space.rules());
            let ranges = attributes.flat_map(|(attribute, ranges)| {
                ranges.iter().map(|range| words::unmet_range(&attribute.name, *range))
            });
            ranges.collect()
        }
    };
    parts.join(separator::LIST.get())
}

/// Every value of a list, alone.
pub(super) fn alone(document: &mut Document, tried: &TriedRun<'_>) {
    let several = tried.results.len() > 1;
    let last = if several { words::column::SHIFT } else { words::column::CHANGE };
    let mut columns =
        vec![Column::word(words::column::CHOICE), Column::text(words::column::OPTION)];
    columns.extend((!several).then(|| Column::number(words::column::INDEX)));
    columns.push(Column::number(last));
    let mut table = Table::new(columns);
    let published = tried.results.first().and_then(|own| own.index.score);
    for alone in &tried.sensitivity.alone {
        let listed = alone.trials.iter().filter(|own| !is_published(tried, &own.tried));
        for outcome in listed {
            let Some(option) = option(tried, outcome) else { continue };
            let mut row = vec![Line::from(words::choice(alone.choice)), Line::from(option)];
            if several {
                row.push(Line::from(phrases::optional_score(outcome.shift)));
            } else {
                let index = outcome.indices[0];
                row.push(Line::from(phrases::optional_score(index)));
                row.push(tables::signed(index.zip(published).map(|(own, base)| own - base)));
            }
            table.rows.push(row);
        }
    }
    if !table.rows.is_empty() {
        document.title(2, words::ALONE);
        document.table(table);
    }
}

fn is_published(tried: &TriedRun<'_>, own: &Tried) -> bool {
    let nominal = tried.space.nominal();
    match own {
        Tried::Method(method) => *method == nominal.method,
        Tried::Aggregation(aggregation) => *aggregation == nominal.aggregation,
        Tried::Weighting(weighting) => *weighting == nominal.weighting,
        Tried::Missing(missing) => *missing == nominal.missing,
        Tried::Unmet(attribute, rule) => nominal.unmet[*attribute] == *rule,
        Tried::Corner(_) | Tried::Drawn(_) => true,
    }
}

fn option(tried: &TriedRun<'_>, outcome: &Trial) -> Option<String> {
    Some(match &outcome.tried {
        Tried::Method(method) => terms::method(*method).to_owned(),
        Tried::Aggregation(aggregation) => terms::aggregation(*aggregation).to_owned(),
        Tried::Weighting(weighting) => words::weighting(*weighting).to_owned(),
        Tried::Missing(missing) => words::missing(missing).to_owned(),
        Tried::Unmet(attribute, rule) => {
            words::unmet_of(&tried.run.catalogue.attributes[*attribute].name, *rule)
        }
        Tried::Corner(_) | Tried::Drawn(_) => return None,
    })
}
