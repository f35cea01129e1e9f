//! The reference set of relative methods: what all areas report of a point,
//! in a year or in all years together.

use std::collections::BTreeMap;

use super::relative::{Distribution, comparable};
use crate::model::{Catalogue, Record, ReferenceSet, Relative, Settings, Year};

/// What relative methods compare with, by point and year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reference {
    set: Option<ReferenceSet>,
    /// One column per point of the catalogue that is scored by comparison.
    columns: BTreeMap<Option<Year>, Vec<Option<Distribution>>>,
}

impl Reference {
    /// The reference set that records make up.
    #[must_use]
    pub fn of<'r>(
        catalogue: &Catalogue,
        settings: &Settings,
        records: impl IntoIterator<Item = &'r Record>,
    ) -> Self {
        let mut gathering = Gathering::new(catalogue, settings);
        for record in records {
            gathering.add(record);
        }
        gathering.finish()
    }

    /// What the values of a point of a year are compared with.
    #[must_use]
    pub fn distribution(&self, point: usize, year: Year) -> Option<&Distribution> {
        self.columns.get(&key(self.set?, year))?.get(point)?.as_ref()
    }
}

/// A reference set as far as records have been added to it. In which order
/// they come changes nothing.
#[derive(Debug, Clone)]
pub struct Gathering<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    /// The points that are scored by comparison.
    points: Vec<(usize, Relative)>,
    columns: BTreeMap<Option<Year>, Vec<Gathered>>,
}

impl<'a> Gathering<'a> {
    /// An empty set.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, settings: &'a Settings) -> Self {
        let relative = |(at, point)| Some((at, settings.method_of(point).relative()?));
        let points = catalogue.scored_points().iter().enumerate().filter_map(relative).collect();
        Self { catalogue, settings, points, columns: BTreeMap::new() }
    }

    /// Adds the values of an area and year.
    pub fn add(&mut self, record: &Record) {
        if self.points.is_empty() {
            return;
        }
        let key = key(self.settings.reference_set, record.year);
        let empty = || self.points.iter().map(|(_, relative)| Gathered::new(*relative)).collect();
        let columns = self.columns.entry(key).or_insert_with(empty);
        for ((at, _), column) in self.points.iter().zip(columns) {
            if let Some(reading) = record.observations[*at].reading() {
                column.add(comparable(self.catalogue, &self.catalogue.points[*at], reading.value));
            }
        }
    }

    /// The whole set.
    #[must_use]
    pub fn finish(self) -> Reference {
        let Self { catalogue, settings, points, columns } = self;
        let finished = |gathered: Vec<Gathered>| {
            let mut columns = vec![None; catalogue.scored];
            for ((at, relative), gathered) in points.iter().zip(gathered) {
                columns[*at] = gathered.finish(*relative);
            }
            columns
        };
        let columns = columns.into_iter().map(|(key, gathered)| (key, finished(gathered)));
        Reference { set: Some(settings.reference_set), columns: columns.collect() }
    }
}

fn key(set: ReferenceSet, year: Year) -> Option<Year> {
    match set {
        ReferenceSet::Year => Some(year),
        ReferenceSet::AllYears => None,
    }
}

/// The values of a point so far: only their ends where these suffice.
#[derive(Debug, Clone)]
enum Gathered {
    Ends(usize, f64, f64),
    /// Kept, because sums and ranks must not depend on the order of areas.
    Values(Vec<f64>),
}

impl Gathered {
    fn new(relative: Relative) -> Self {
        match relative {
            Relative::MinMax => Self::Ends(0, f64::INFINITY, f64::NEG_INFINITY),
            Relative::ZScore | Relative::Percentile => Self::Values(Vec::new()),
        }
    }

    fn add(&mut self, x: f64) {
        match self {
            Self::Ends(count, min, max) => {
                (*count, *min, *max) = (*count + 1, min.min(x), max.max(x));
            }
            Self::Values(values) => values.push(x),
        }
    }

    fn finish(self, relative: Relative) -> Option<Distribution> {
        match self {
            Self::Ends(0, ..) => None,
            Self::Ends(count, min, max) => Some(Distribution::Ends { count, min, max }),
            Self::Values(values) if values.is_empty() => None,
            Self::Values(mut values) => {
                values.sort_by(f64::total_cmp);
                Some(if relative == Relative::ZScore {
                    moments(&values)
                } else {
                    Distribution::Ranks(values)
                })
            }
        }
    }
}

/// Mean and standard deviation (n − 1; 0 of a single value) of sorted values.
#[allow(clippy::cast_precision_loss, reason = "there are fewer areas than 2^52")]
fn moments(sorted: &[f64]) -> Distribution {
    let count = sorted.len();
    let mean = sorted.iter().sum::<f64>() / count as f64;
    let squares: f64 = sorted.iter().map(|x| (x - mean) * (x - mean)).sum();
    let varies = sorted.first() < sorted.last();
    let sd = if varies { (squares / (count - 1) as f64).sqrt() } else { 0.0 };
    Distribution::Moments { count, mean, sd }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(relative: Relative, values: &[f64]) -> Option<Distribution> {
        let mut gathered = Gathered::new(relative);
        for value in values {
            gathered.add(*value);
        }
        gathered.finish(relative)
    }

    #[test]
    fn columns_by_hand() {
        let values = [4.0, 2.0, 6.0, 4.0];
        let ends = Distribution::Ends { count: 4, min: 2.0, max: 6.0 };
        assert_eq!(finished(Relative::MinMax, &values), Some(ends));
        let ranks = Distribution::Ranks(vec![2.0, 4.0, 4.0, 6.0]);
        assert_eq!(finished(Relative::Percentile, &values), Some(ranks));
        let sd = (8.0_f64 / 3.0).sqrt();
        let moments = Distribution::Moments { count: 4, mean: 4.0, sd };
        assert_eq!(finished(Relative::ZScore, &values), Some(moments));
    }

    #[test]
    fn without_values_there_is_nothing_to_compare_with() {
        for relative in [Relative::MinMax, Relative::ZScore, Relative::Percentile] {
            assert_eq!(finished(relative, &[]), None);
        }
    }

    #[test]
    fn equal_values_have_no_spread_whatever_rounding_makes_of_their_mean() {
        let Some(Distribution::Moments { sd, .. }) = finished(Relative::ZScore, &[0.1; 3]) else {
            panic!("there are values");
        };
        assert_eq!(sd.total_cmp(&0.0), std::cmp::Ordering::Equal);
    }
}
