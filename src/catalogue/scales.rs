//! `scales` of the catalogue: the labels of qualitative points.

use super::mistakes::{Mistakes, Way};
use super::{scalar, written};
use crate::model::finding::Limit;
use crate::model::observation::Absence;
use crate::model::text::squeeze;
use crate::model::{Fault, Label, Scale};

/// The scales in order.
pub(crate) fn read(written: &written::Catalogue, mistakes: &mut Mistakes) -> Vec<Scale> {
    let top = Way::TOP.key("scales");
    let scales = written.scales.iter().flat_map(|pairs| &pairs.0);
    scales
        .map(|(name, labels)| {
            let way = top.key(name);
            if labels.is_empty() {
                mistakes.add(&way, Fault::EmptyScale { name: name.clone() });
            }
            report_labels(labels, &way, mistakes);
            let labels = labels.iter().enumerate();
            let labels = labels.map(|(at, label)| read_label(label, &way.index(at), mistakes));
            Scale { name: name.clone(), labels: labels.collect() }
        })
        .collect()
}

/// The index of the scale with this name.
pub(crate) fn find(
    name: &str,
    scales: &[Scale],
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    let found = scales.iter().position(|scale| scale.name == name);
    if found.is_none() {
        let known = scales.iter().map(|scale| scale.name.clone()).collect();
        mistakes.add(way, Fault::UnknownScale { name: name.to_owned(), known });
    }
    found
}

/// What a mistake shows of a scale.
pub(crate) fn labels(scale: &Scale) -> Vec<String> {
    scale.labels.iter().map(|label| label.text.clone()).collect()
}

/// Each label must say something, and something else than the others; what
/// stands for no value cannot be a label.
fn report_labels(labels: &[written::Label], way: &Way<'_>, mistakes: &mut Mistakes) {
    let mut seen: Vec<String> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        let way = way.index(at);
        let aliases = label.aliases.iter().flatten().map(|alias| (alias, "aliases"));
        for (text, key) in std::iter::once((&label.label, "label")).chain(aliases) {
            let squeezed = squeeze(text);
            if squeezed.is_empty() || Absence::read(&squeezed).is_some() || seen.contains(&squeezed)
            {
                mistakes.add(&way.key(key), Fault::BadLabel { text: text.clone() });
            }
            seen.push(squeezed);
        }
    }
}

fn read_label(written: &written::Label, way: &Way<'_>, mistakes: &mut Mistakes) -> Label {
    let score = way.key("score");
    Label {
        text: written.label.clone(),
        score: scalar::number(written.score, Limit::NotNegative, &score, mistakes),
        aliases: written.aliases.clone().unwrap_or_default(),
    }
}
