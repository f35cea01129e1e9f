//! Lists of what is tried: something, nothing twice, and what the catalogue
//! itself does, which comes first.

use crate::catalogue::mistakes::{Mistakes, Way};
use crate::model::finding::{ListFault, Own};
use crate::model::{Attribute, Fault, MissingPolicy};

/// Checks a list and puts the catalogue's own value first; `shown` is how a
/// mistake shows it.
pub(super) fn read<T>(
    list: Vec<T>,
    own: T,
    is_same: impl Fn(&T, &T) -> bool + Copy,
    shown: Own,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Vec<T> {
    check(&list, is_same, |value| is_same(value, &own), shown, way, mistakes);
    with_own(own, list.into_iter(), is_same)
}

/// Reports a list that is empty, says the same twice or leaves out what the
/// catalogue itself does.
pub(super) fn check<T>(
    list: &[T],
    is_same: impl Fn(&T, &T) -> bool,
    is_own: impl Fn(&T) -> bool,
    shown: Own,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) {
    let mut add = |way: &Way<'_>, fault| {
        let key = way.last().to_owned();
        mistakes.add(way, Fault::UncertaintyList { key, fault });
    };
    for (again, value) in list.iter().enumerate() {
        if let Some(first) = list[..again].iter().position(|before| is_same(before, value)) {
            let fault = ListFault::Repeated { first: first + 1, again: again + 1 };
            add(&way.index(again), fault);
        }
    }
    if list.is_empty() {
        add(way, ListFault::Empty { own: shown });
    } else if !list.iter().any(is_own) {
        add(way, ListFault::LacksOwn { own: shown });
    }
}

/// The catalogue's own value first, then the others.
pub(super) fn with_own<T>(
    own: T,
    others: impl Iterator<Item = T>,
    is_same: impl Fn(&T, &T) -> bool,
) -> Vec<T> {
    let others: Vec<T> = others.filter(|other| !is_same(other, &own)).collect();
    std::iter::once(own).chain(others).collect()
}

/// Whether two policies have the same rule for points of each of so many
/// attributes and for points of none, however they are written.
pub(super) fn rules_alike(
    attributes: usize,
) -> impl Fn(&MissingPolicy, &MissingPolicy) -> bool + Copy {
    move |one, other| {
        let mut kinds = (0..attributes).map(Some).chain([None]);
        kinds.all(|kind| one.rule(kind) == other.rule(kind))
    }
}

/// A policy as a mistake shows it.
pub(super) fn shown_policy(policy: &MissingPolicy, attributes: &[Attribute]) -> Own {
    match policy {
        MissingPolicy::Uniform(rule) => Own::Missing(*rule),
        MissingPolicy::ByAttribute(rules) => {
            let named = rules.iter().map(|(at, rule)| (attributes[*at].name.clone(), *rule));
            Own::MissingBy(named.collect())
        }
    }
}
