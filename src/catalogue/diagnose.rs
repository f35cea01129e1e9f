//! The thorough way through a catalogue with mistakes: finds those of structure
//! and, with these mended, those of meaning.

use super::mistakes::{Mistake, Step, Way};
use super::structure::Walker;
use super::yaml::{self, Position, Positioned, Yaml};
use super::{english, valid, written};
use crate::model::{Fault, Identity};

/// Faults with their lines.
pub(crate) type Located = Vec<(usize, Fault)>;

/// All mistakes of a catalogue that is read along this schema; `error` is why
/// the YAML library would not read it.
pub(crate) fn diagnose(
    text: &str,
    error: Option<&serde_yaml::Error>,
    schema: &serde_json::Value,
) -> Located {
    let syntax = |line, message| vec![(line, Fault::CatalogueSyntax { message })];
    let tree = match yaml::parse(text) {
        Ok(Some(tree)) => tree,
        Ok(None) => return syntax(1, String::new()),
        Err(error) => return syntax(error.line, error.message),
    };
    let mut mended = tree.clone();
    let mut walker = Walker::new(schema);
    walker.walk(&mut mended, schema, &Way::TOP);
    let mut located = locate(&tree, walker.mistakes.found);
    let is_broken = !located.is_empty();
    let known = |mistake: &Mistake| {
        is_mended(&mended, mistake, &walker.mended) || (is_broken && is_taken_out(&tree, mistake))
    };
    let meant = mistakes_of_meaning(&mended);
    located.extend(locate(&mended, meant.into_iter().filter(|mistake| !known(mistake)).collect()));
    located.sort_by_key(|(line, _)| *line);
    match error {
        Some(error) if located.is_empty() => {
            syntax(error.location().map_or(1, |location| location.line()), error.to_string())
        }
        // Never silent: a refusal says why, in the library's words if need be.
        None if located.is_empty() => syntax(1, String::new()),
        _ => located,
    }
}

fn mistakes_of_meaning(mended: &Positioned) -> Vec<Mistake> {
    let mut text = String::new();
    mended.write(&mut text);
    let identity = Identity { file: None, sha256: String::new() };
    match serde_yaml::from_str::<written::Catalogue>(&text) {
        Ok(written) => valid::build(&written, identity).err().unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// Whether a mistake speaks of something that was taken out or filled in, of a
/// mapping or list of which something was, or of a list of such mappings.
fn is_mended(tree: &Positioned, mistake: &Mistake, mended: &[(Position, String)]) -> bool {
    let is_part = |node: &Positioned| mended.iter().any(|(at, _)| *at == node.position);
    let has_part = |node: &Positioned| match &node.value {
        Yaml::List(items) => items.iter().any(is_part),
        Yaml::Map(_) | Yaml::Scalar { .. } => false,
    };
    if tree.at(&mistake.way).is_some_and(|node| is_part(node) || has_part(node)) {
        return true;
    }
    let Some((Step::Key(key), above)) = mistake.way.split_last() else {
        return false;
    };
    tree.at(above).is_some_and(|map| mended.iter().any(|(at, k)| *at == map.position && k == key))
}

/// Whether a mistake speaks of a name that was there before something was taken
/// out.
fn is_taken_out(tree: &Positioned, mistake: &Mistake) -> bool {
    let (Fault::UnknownName { name, .. }, Yaml::Map(entries)) = (&mistake.fault, &tree.value)
    else {
        return false;
    };
    entries.iter().filter(|own| own.key != english::KEY).any(|own| own.value.says(name))
}

fn locate(tree: &Positioned, mistakes: Vec<Mistake>) -> Located {
    mistakes
        .into_iter()
        .map(|mistake| {
            let line = mistake.line.unwrap_or_else(|| tree.line_at(&mistake.way));
            (line, mistake.fault)
        })
        .collect()
}
