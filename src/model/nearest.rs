//! The names nearest to what somebody typed, for messages that suggest one.

use std::collections::HashSet;

/// How similar a name must be to be suggested, from 0 to 1.
const SIMILAR: f64 = 0.6;
/// How many names are suggested.
const SUGGESTIONS: usize = 3;

/// The candidates most similar to `wanted`, best first and among equals in
/// their order. Each is given as what is shown and what is compared.
pub fn nearest<'a>(
    wanted: &str,
    candidates: impl Iterator<Item = (&'a str, &'a str)>,
) -> Vec<String> {
    let mut scored: Vec<(f64, &str)> = candidates
        .map(|(shown, compared)| (similarity(wanted, compared), shown))
        .filter(|(score, _)| *score >= SIMILAR)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.iter().take(SUGGESTIONS).map(|(_, name)| (*name).to_owned()).collect()
}

/// [`nearest`], with names and what is wanted compared in this form; a name that
/// stands there twice is one candidate.
pub fn nearest_in<'a>(
    form: impl Fn(&str) -> String,
    wanted: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let mut seen = HashSet::new();
    let names = names.into_iter().filter(|name| seen.insert(*name));
    let forms: Vec<(&str, String)> = names.map(|name| (name, form(name))).collect();
    nearest(&form(wanted), forms.iter().map(|(name, form)| (*name, form.as_str())))
}

/// Jaro–Winkler similarity (Winkler 1990), 0…1; at least 0.9 where one text
/// contains the other (短名 in 全名).
fn similarity(wanted: &str, known: &str) -> f64 {
    let contained = wanted.chars().count() >= 2
        && (known.contains(wanted) || (known.chars().count() >= 2 && wanted.contains(known)));
    let near = strsim::jaro_winkler(wanted, known);
    if contained { near.max(0.9) } else { near }
}
