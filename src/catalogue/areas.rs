//! `areas` of the catalogue with their kinds, and for which kinds points and
//! groups exist (`applies_to`).

use super::mistakes::{Mistakes, Way};
use super::written;
use crate::model::{Areas, Fault, Kinds};

/// Reads the areas of a catalogue.
pub(crate) fn read(written: &written::Catalogue, mistakes: &mut Mistakes) -> Areas {
    let way = Way::TOP.key("areas");
    let mut areas = Areas::default();
    for (name, kind) in written.areas.iter().flat_map(|pairs| &pairs.0) {
        let way = way.key(name);
        mistakes.check_name(kind, &way);
        if let Err(by) = areas.list(name, kind) {
            let (name, by) = (name.clone(), by.to_owned());
            mistakes.add(&way, Fault::DuplicateArea { name, by });
        }
    }
    areas
}

/// The kinds for which a point or group exists: of those above it the ones
/// that its own `applies_to`, given with its name, allows.
pub(crate) fn narrow(
    above: &Kinds,
    (written, name): (&Option<Vec<String>>, &str),
    areas: &Areas,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Kinds {
    let Some(written) = written else { return above.clone() };
    let way = way.key("applies_to");
    let mut kinds = Vec::new();
    for (at, kind) in written.iter().enumerate() {
        if let Some(found) = areas.find_kind(kind) {
            kinds.push(found);
        } else {
            let (name, known) = (kind.clone(), areas.kinds().to_vec());
            mistakes.add(&way.index(at), Fault::UnknownKind { name, known });
        }
    }
    // A mistake that has been reported is not reported for all that it empties.
    if kinds.len() < written.len() || above.as_ref().is_some_and(Vec::is_empty) {
        return above.clone();
    }
    kinds.retain(|kind| above.as_ref().is_none_or(|above| above.contains(kind)));
    if kinds.is_empty() {
        let (name, is_empty) = (name.to_owned(), written.is_empty());
        mistakes.add(&way, Fault::AppliesNowhere { name, is_empty });
    }
    Some(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_exists_where_all_above_it_and_it_itself_do() {
        let mut areas = Areas::default();
        for (name, kind) in [("甲", "区"), ("乙", "街道"), ("丙", "社区")] {
            areas.list(name, kind).unwrap();
        }
        let list = |kinds: &[&str]| kinds.iter().map(|&kind| kind.to_owned()).collect::<Vec<_>>();
        for (above, own, found, mistakes) in [
            (None, None, None, 0),
            (None, Some(&["街道"][..]), Some(vec![1]), 0),
            (Some(vec![0, 1]), None, Some(vec![0, 1]), 0),
            (Some(vec![0, 1]), Some(&["社区", " 街道"]), Some(vec![1]), 0),
            (Some(vec![0]), Some(&["街道"]), Some(vec![]), 1),
            (None, Some(&[]), Some(vec![]), 1),
            (Some(vec![0]), Some(&["县", "镇"]), Some(vec![0]), 2),
            (Some(vec![]), Some(&["街道"]), Some(vec![]), 0),
        ] {
            let mut reported = Mistakes::default();
            let way = Way::TOP;
            let written = own.map(list);
            let narrowed = narrow(&above, (&written, "点"), &areas, &way, &mut reported);
            assert_eq!((&narrowed, reported.found.len()), (&found, mistakes), "{above:?} {own:?}");
        }
    }
}
