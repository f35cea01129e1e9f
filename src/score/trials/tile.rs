//! The tree of a few areas, under draws side by side.

use std::ops::Range;

use super::bundle::Bundle;
use super::lane::{Lane, WIDTH, add, add_weighted, divide};
use super::program::{Mean, Program};
use super::table::{Entering, Mover, Table};

/// How many areas are walked together: what is one and the same for them is
/// then done once, and all that they come to stays close at hand.
pub(super) const TILE: usize = 8;

/// An area each has a bit.
pub(super) type Areas = u8;

/// Numbers of these areas under draws side by side.
pub(super) type Lanes = [Lane; TILE];

/// A few areas under draws.
#[derive(Clone, Copy)]
pub(super) struct Tile<'a> {
    pub(super) number: usize,
    pub(super) program: &'a Program,
    pub(super) table: &'a Table,
    pub(super) entering: &'a Entering,
    pub(super) bundle: &'a Bundle,
    /// The lowest score.
    pub(super) low: f64,
    /// By term, what it weighs in each area, where groups weigh what applies
    /// there; else empty.
    pub(super) applicable: &'a [Lanes],
}

impl Tile<'_> {
    /// What every group comes to, by place: Σ w·f(s) / Σ w, and anything where
    /// there is no score. The weights of what can be in a group add up to 1:
    /// where all of it is there, there is nothing to be divided.
    ///
    /// The groups below the index may be left out where nobody asks for them.
    pub(super) fn walk(&self, asks_for_groups: bool, means: &mut Vec<Lanes>) {
        let places = self.program.means.len();
        means.resize(places, [[0.0; WIDTH]; TILE]);
        let is_flat = self.table.is_complete[self.number] && self.entering.is_uniform;
        if is_flat && !asks_for_groups {
            return self.add_points(0..places, &self.bundle.nominal, &mut means[places - 1]);
        }
        for (place, mean) in self.program.means.iter().enumerate() {
            let (below, own) = means.split_at_mut(place);
            let own = &mut own[0];
            self.add_points(place..place + 1, &self.bundle.weights, own);
            self.add_groups(place, mean, below, own);
            for area in bits(!self.full(place)) {
                divide(&mut own[area], &self.total(area, mean));
            }
        }
    }

    /// In which areas nothing is missing in a group.
    fn full(&self, place: usize) -> Areas {
        let own = self.table.full[self.number * self.program.means.len() + place];
        if self.applicable.is_empty() { own } else { 0 }
    }

    /// What a term weighs in an area.
    fn weights(&self, term: usize, area: usize) -> &Lane {
        self.applicable.get(term).map_or(&self.bundle.weights[term], |areas| &areas[area])
    }

    /// By term of a point, in which areas it has a score.
    fn present(&self) -> &[Areas] {
        &self.table.present[self.number * self.program.points..][..self.program.points]
    }

    /// Σ w·f(s) over the points of groups that follow each other.
    fn add_points(&self, places: Range<usize>, weights: &[Lane], sums: &mut Lanes) {
        let means = &self.program.means;
        let points = means[places.start].points.start..means[places.end - 1].points.end;
        let known = &self.entering.known[self.number * self.program.points..][points.clone()];
        for (area, sum) in sums.iter_mut().enumerate() {
            let mut own = [0.0; WIDTH];
            for (weights, scores) in weights[points.clone()].iter().zip(known) {
                add_weighted(&mut own, weights, &[scores[area]; WIDTH]);
            }
            *sum = own;
        }
        let (first, entry) = (self.number * means.len(), self.entering.entries[places.start]);
        for moving in self.entering.moving(first + places.start..first + places.end) {
            let (weights, sum) = (&weights[moving.term], &mut sums[moving.area]);
            match moving.by {
                Mover::Label(label) => add_weighted(sum, weights, &self.bundle.labels[label]),
                Mover::Rule { attribute, shortfall } => {
                    let scores = self.bundle.rules[attribute].scores(shortfall, self.low);
                    add_weighted(sum, weights, &entry.enter_all(&scores));
                }
            }
        }
    }

    /// The same over groups.
    fn add_groups(&self, place: usize, mean: &Mean, means: &[Lanes], sums: &mut Lanes) {
        for (term, at) in self.program.groups(mean) {
            let (above, below) = (self.entering.entries[place], self.entering.entries[at]);
            let is_as_is = above.takes_as_is(below);
            let has = self.has(at);
            if is_as_is && has == Areas::MAX && self.applicable.is_empty() {
                for (sum, mean) in sums.iter_mut().zip(&means[at]) {
                    add_weighted(sum, &self.bundle.weights[term], mean);
                }
                continue;
            }
            for area in bits(has) {
                let mean = &means[at][area];
                let entered =
                    if is_as_is { *mean } else { above.enter_all(&below.leave_all(mean)) };
                add_weighted(&mut sums[area], self.weights(term, area), &entered);
            }
        }
    }

    /// Where a group has a score.
    pub(super) fn has(&self, place: usize) -> Areas {
        self.table.has[self.number * self.program.means.len() + place]
    }

    /// Σ w of what has a score in an area.
    fn total(&self, area: usize, mean: &Mean) -> Lane {
        let mut total = [0.0; WIDTH];
        for term in mean.points.clone().filter(|term| holds(self.present()[*term], area)) {
            add(&mut total, self.weights(term, area));
        }
        for (term, at) in self.program.groups(mean) {
            if holds(self.has(at), area) {
                add(&mut total, self.weights(term, area));
            }
        }
        total
    }

    /// The weight in the index of what has a score in an area, with everything
    /// reported.
    pub(super) fn scored(&self, area: usize) -> Lane {
        let mut scored = [0.0; WIDTH];
        for (nominal, present) in self.bundle.nominal.iter().zip(self.present()) {
            if holds(*present, area) {
                add(&mut scored, nominal);
            }
        }
        scored
    }
}

/// The areas that have a bit.
pub(super) fn bits(areas: Areas) -> impl Iterator<Item = usize> {
    (0..TILE).filter(move |area| holds(areas, *area))
}

/// Whether an area has a bit.
pub(super) fn holds(areas: Areas, area: usize) -> bool {
    areas >> area & 1 == 1
}

/// The bits of areas for which something holds; beyond the last area it does.
pub(super) fn areas_where<T>(tile: &[T], holds: impl Fn(&T) -> bool) -> Areas {
    let without = tile.iter().enumerate().filter(|(_, own)| !holds(own));
    !without.fold(0, |areas, (area, _)| areas | 1 << area)
}
