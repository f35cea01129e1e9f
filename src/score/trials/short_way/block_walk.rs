//! The walk through the tree: what a block of areas comes to, under draws side by
//! side.

use std::ops::Range;

use super::area_block::{AREAS_AT_ONCE, AreaSet, PerAreaAndDraw, bits, holds};
use super::choices_per_draw::ChoicesPerDraw;
use super::flat_tree::{FlatMean, FlatTree};
use super::per_draw::{DRAWS_AT_ONCE, PerDraw, add, add_weighted, divide};
use super::prepared::{MeanInputs, MovedBy, Prepared};

/// A few areas under draws.
#[derive(Clone, Copy)]
pub(super) struct BlockWalk<'a> {
    pub(super) number: usize,
    pub(super) tree: &'a FlatTree,
    pub(super) prepared: &'a Prepared,
    pub(super) inputs: &'a MeanInputs,
    pub(super) chosen: &'a ChoicesPerDraw,
    /// The lowest score.
    pub(super) low: f64,
    /// By term, what it weighs in each area, where groups weigh what applies
    /// there; else empty.
    pub(super) applicable: &'a [PerAreaAndDraw],
}

impl BlockWalk<'_> {
    /// What every group comes to, by place: Σ w·f(s) / Σ w, and anything where
    /// there is no score. The weights of what can be in a group add up to 1:
    /// where all of it is there, there is nothing to be divided.
    ///
    /// The groups below the index may be left out where nobody asks for them.
    pub(super) fn run(&self, asks_for_groups: bool, means: &mut Vec<PerAreaAndDraw>) {
        let places = self.tree.means.len();
        means.resize(places, [[0.0; DRAWS_AT_ONCE]; AREAS_AT_ONCE]);
        let is_flat = self.prepared.is_complete[self.number] && self.inputs.is_uniform;
        if is_flat && !asks_for_groups {
            return self.add_points(0..places, &self.chosen.nominal, &mut means[places - 1]);
        }
        for (place, mean) in self.tree.means.iter().enumerate() {
            let (below, own) = means.split_at_mut(place);
            let own = &mut own[0];
            self.add_points(place..place + 1, &self.chosen.weights, own);
            self.add_groups(place, mean, below, own);
            for area in bits(!self.full(place)) {
                divide(&mut own[area], &self.total(area, mean));
            }
        }
    }

    /// In which areas nothing is missing in a group.
    fn full(&self, place: usize) -> AreaSet {
        let own = self.prepared.full[self.number * self.tree.means.len() + place];
        if self.applicable.is_empty() { own } else { 0 }
    }

    /// What a term weighs in an area.
    fn weights(&self, term: usize, area: usize) -> &PerDraw {
        self.applicable.get(term).map_or(&self.chosen.weights[term], |areas| &areas[area])
    }

    /// By term of a point, in which areas it has a score.
    fn present(&self) -> &[AreaSet] {
        &self.prepared.present[self.number * self.tree.points..][..self.tree.points]
    }

    /// Σ w·f(s) over the points of groups that follow each other.
    fn add_points(&self, places: Range<usize>, weights: &[PerDraw], sums: &mut PerAreaAndDraw) {
        let means = &self.tree.means;
        let points = means[places.start].points.start..means[places.end - 1].points.end;
        let known = &self.inputs.known[self.number * self.tree.points..][points.clone()];
        for (area, sum) in sums.iter_mut().enumerate() {
            let mut own = [0.0; DRAWS_AT_ONCE];
            for (weights, scores) in weights[points.clone()].iter().zip(known) {
                add_weighted(&mut own, weights, &[scores[area]; DRAWS_AT_ONCE]);
            }
            *sum = own;
        }
        let (first, function) = (self.number * means.len(), self.inputs.functions[places.start]);
        for moving in self.inputs.moving(first + places.start..first + places.end) {
            let (weights, sum) = (&weights[moving.term], &mut sums[moving.area]);
            match moving.by {
                MovedBy::Label(label) => add_weighted(sum, weights, &self.chosen.labels[label]),
                MovedBy::Rule { attribute, shortfall } => {
                    let scores = self.chosen.rules[attribute].scores(shortfall, self.low);
                    add_weighted(sum, weights, &function.apply_all(&scores));
                }
            }
        }
    }

    /// The same over groups.
    fn add_groups(
        &self,
        place: usize,
        mean: &FlatMean,
        means: &[PerAreaAndDraw],
        sums: &mut PerAreaAndDraw,
    ) {
        for (term, at) in self.tree.groups(mean) {
            let (above, below) = (self.inputs.functions[place], self.inputs.functions[at]);
            let is_as_is = above.takes_as_is(below);
            let has = self.has(at);
            if is_as_is && has == AreaSet::MAX && self.applicable.is_empty() {
                for (sum, mean) in sums.iter_mut().zip(&means[at]) {
                    add_weighted(sum, &self.chosen.weights[term], mean);
                }
                continue;
            }
            for area in bits(has) {
                let mean = &means[at][area];
                let entered =
                    if is_as_is { *mean } else { above.apply_all(&below.invert_all(mean)) };
                add_weighted(&mut sums[area], self.weights(term, area), &entered);
            }
        }
    }

    /// Where a group has a score.
    pub(super) fn has(&self, place: usize) -> AreaSet {
        self.prepared.has[self.number * self.tree.means.len() + place]
    }

    /// Σ w of what has a score in an area.
    fn total(&self, area: usize, mean: &FlatMean) -> PerDraw {
        let mut total = [0.0; DRAWS_AT_ONCE];
        for term in mean.points.clone().filter(|term| holds(self.present()[*term], area)) {
            add(&mut total, self.weights(term, area));
        }
        for (term, at) in self.tree.groups(mean) {
            if holds(self.has(at), area) {
                add(&mut total, self.weights(term, area));
            }
        }
        total
    }

    /// The weight in the index of what has a score in an area, with everything
    /// reported.
    pub(super) fn scored(&self, area: usize) -> PerDraw {
        let mut scored = [0.0; DRAWS_AT_ONCE];
        for (nominal, present) in self.chosen.nominal.iter().zip(self.present()) {
            if holds(*present, area) {
                add(&mut scored, nominal);
            }
        }
        scored
    }
}
