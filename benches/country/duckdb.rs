//! The same index by DuckDB, where `duckdb` is on the PATH: queries made from
//! the built-in catalogue, for its attainment, its equal weights and its
//! arithmetic means.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use gdindex::model::{Catalogue, Child, Direction, Goal, Group, Point, UnmetRule, Year};
use gdindex::score::aggregation::tree::Evaluator;
use gdindex::score::normalisation::judged::judge;

use crate::generator::{Shape, YEAR};

const METHOD: &str = include_str!("duckdb/method.sql");
const LONG: &str = include_str!("duckdb/long.sql");
const WIDE: &str = include_str!("duckdb/wide.sql");

/// DuckDB, and the queries with their holes that depend on the catalogue
/// filled.
#[derive(Debug)]
pub(crate) struct DuckDb {
    /// What it says it is.
    pub(crate) version: String,
    long: String,
    wide: String,
}

impl DuckDb {
    /// DuckDB as it is found on the PATH.
    pub(crate) fn find(catalogue: &Catalogue) -> Option<Self> {
        let found = Command::new("duckdb").arg("--version").output().ok()?;
        let version = String::from_utf8(found.stdout).ok().filter(|_| found.status.success())?;
        let version = version.trim().to_owned();
        let fill = |query: &str| fill(&format!("{METHOD}\n{query}"), &holes(catalogue));
        Some(Self { version, long: fill(LONG), wide: fill(WIDE) })
    }

    /// Writes the query for a file into a file beside it.
    pub(crate) fn write_query(
        &self,
        shape: Shape,
        file: &Path,
        output: &Path,
        threads: usize,
    ) -> anyhow::Result<PathBuf> {
        let query = match shape {
            Shape::Contiguous | Shape::Shuffled => &self.long,
            Shape::Wide => &self.wide,
        };
        let text = |path: &Path| path.to_string_lossy().replace('\'', "''");
        let holes =
            [("file", text(file)), ("output", text(output)), ("threads", threads.to_string())];
        let path = file.with_extension("sql");
        fs::write(&path, fill(query, &holes))?;
        Ok(path)
    }
}

fn fill(query: &str, holes: &[(&str, String)]) -> String {
    let filled =
        |query: String, (hole, text): &(&str, String)| query.replace(&format!("{{{hole}}}"), text);
    holes.iter().fold(query.to_owned(), filled)
}

fn holes(catalogue: &Catalogue) -> Vec<(&'static str, String)> {
    let terms: Vec<Term> = (0..catalogue.scored).map(|place| Term::new(catalogue, place)).collect();
    let each = |separator: &str, write: fn(&Term) -> String| {
        terms.iter().map(write).collect::<Vec<_>>().join(separator)
    };
    vec![
        ("labels", labels(catalogue)),
        ("names", each(", ", |term| term.name.clone())),
        ("points", each(", ", Term::row)),
        ("beside", each(", ", Term::beside)),
        ("columns", each(", ", Term::column)),
        ("scores", each(", ", Term::score)),
        ("sum", each(" + ", |term| format!("{:e} * s{}", term.weight, term.place))),
        ("count", terms.len().to_string()),
        ("tree", mean(&catalogue.root)),
    ]
}

/// What SQL needs to know of a point.
struct Term {
    place: usize,
    /// In quotes.
    name: String,
    bound: f64,
    is_lower: bool,
    slope: f64,
    weight: f64,
    has_labels: bool,
}

impl Term {
    fn new(catalogue: &Catalogue, place: usize) -> Self {
        let point = &catalogue.points[place];
        let (bound, direction) = bound(catalogue, point);
        let weights = Evaluator::new(catalogue, &catalogue.settings).nominal_weights();
        Self {
            place,
            name: quoted(&point.name),
            bound,
            is_lower: direction == Direction::Lower,
            slope: match catalogue.attribute(point).map(|attribute| attribute.unmet) {
                Some(UnmetRule::Slope(slope)) => slope,
                rule => panic!("{}: no SQL for {rule:?}", point.name),
            },
            weight: weights.points[place],
            has_labels: point.scale.is_some(),
        }
    }

    fn row(&self) -> String {
        let Self { place, name, bound, is_lower, slope, weight, .. } = self;
        format!("({name}, {place}, {bound:e}, {is_lower}, {slope:e}, {weight:e})")
    }

    fn beside(&self) -> String {
        format!("max(score) FILTER (WHERE place = {0}) AS s{0}", self.place)
    }

    fn column(&self) -> String {
        format!("'p{}': '{}'", self.place, if self.has_labels { "VARCHAR" } else { "DOUBLE" })
    }

    fn score(&self) -> String {
        let Self { place, bound, is_lower, slope, has_labels, .. } = self;
        let number = if *has_labels { format!("as_number(p{place})") } else { format!("p{place}") };
        format!("score({number}, {bound:e}, {is_lower}, {slope:e}) AS s{place}")
    }
}

fn bound(catalogue: &Catalogue, point: &Point) -> (f64, Direction) {
    let year = Year::new(YEAR).expect("a year of our time");
    let goal = judge(point, &catalogue.settings, year).expect("every point has a target").goal;
    match (goal, catalogue.scale(point)) {
        (Goal::Bound(comparison, bound), _) => (bound, comparison.direction()),
        (Goal::Label(wanted), Some(scale)) => (scale.score(wanted), Direction::Higher),
        _ => panic!("{}: no SQL for {goal:?}", point.name),
    }
}

/// Which label counts how much; no two scales share one.
fn labels(catalogue: &Catalogue) -> String {
    let labels = catalogue.scales.iter().flat_map(|scale| &scale.labels);
    let cases = labels.map(|label| format!("WHEN {} THEN {:e}", quoted(&label.text), label.score));
    cases.collect::<Vec<_>>().join(" ")
}

/// The mean of a group over what is not NULL.
fn mean(group: &Group) -> String {
    let child = |child: &Child| match child {
        Child::Point(point) => format!("s{point}"),
        Child::Group(group) => mean(group),
    };
    let children: Vec<String> = group.children.iter().map(child).collect();
    format!("list_avg([{}])", children.join(", "))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
