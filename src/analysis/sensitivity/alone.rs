//! One choice at a time (OAT), all else as published: what a tornado diagram
//! shows. Interactions stay out of sight here; `variance` has them.

use super::draws::Drawer;
use super::ranks::{UNRANKED, ranks_of};
use super::scores::is_score;
use super::shift::average_shift;
use super::space::Space;
use crate::model::choices::Choices;
use crate::model::{Aggregation, Choice, Method, MissingPolicy, UnmetRule, Weighting};
use crate::score::trials::{Rows, Trials, Work};

/// Of choices without a list the draws are tried: all of them, of many areas as
/// many as come to so many scores, and at least [`FEWEST`].
const MOST_SCORES: usize = 500_000;
const FEWEST: usize = 1000;

/// Ends of the rules of several attributes are put together in at most so many
/// ways; of more, draws are tried.
const MOST_CORNERS: usize = 64;

/// A value of a choice.
#[derive(Debug, Clone, PartialEq)]
pub enum Tried {
    /// A method.
    Method(Method),
    /// A mean.
    Aggregation(Aggregation),
    /// A weighting.
    Weighting(Weighting),
    /// An end of a range of rules for the unmet points of an attribute, by its
    /// index.
    Unmet(usize, UnmetRule),
    /// Ends of the ranges of several attributes together: the rules of all.
    Corner(Vec<UnmetRule>),
    /// A rule on missing values.
    Missing(MissingPolicy),
    /// Weights or scores of labels as a draw has them.
    Drawn(usize),
}

/// What a choice does alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Alone {
    /// The choice.
    pub choice: Choice,
    /// Each value that was tried.
    pub trials: Vec<Trial>,
    /// By area the least and the greatest index over all that was tried and
    /// what is published; `None` where there is none.
    pub ends: Vec<Option<(f64, f64)>>,
    /// The greatest average shift in rank; `None` of a single area, and where
    /// nobody has a rank.
    pub shift: Option<f64>,
}

impl Alone {
    /// How many draws were tried, where it has no list.
    #[must_use]
    pub fn draws(&self) -> usize {
        self.trials.iter().filter(|own| matches!(own.tried, Tried::Drawn(_))).count()
    }
}

/// What one value of a choice comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// The value.
    pub tried: Tried,
    /// The index of each area; `None` where it is withheld.
    pub indices: Vec<Option<f64>>,
    /// The average shift in rank.
    pub shift: Option<f64>,
}

/// What is published.
#[derive(Debug, Clone, Copy)]
pub(super) struct Published<'p> {
    /// By area.
    pub(super) indices: &'p [Option<f64>],
    /// By area.
    pub(super) ranks: &'p [Option<usize>],
}

/// Every open choice alone.
pub(super) fn alone(
    open: &[Choice],
    drawer: &Drawer<'_>,
    trials: &Trials<'_>,
    published: Published<'_>,
) -> Vec<Alone> {
    let space = drawer.space();
    let mut tester = Tester { space, drawer, trials, published, work: trials.work() };
    open.iter().map(|choice| tester.alone(*choice)).collect()
}

struct Tester<'t> {
    space: &'t Space<'t>,
    drawer: &'t Drawer<'t>,
    trials: &'t Trials<'t>,
    published: Published<'t>,
    work: Work,
}

impl Tester<'_> {
    fn alone(&mut self, choice: Choice) -> Alone {
        let values = self.values(choice);
        let draws: Vec<Choices> = values.iter().map(|tried| self.choices(choice, tried)).collect();
        let width = self.trials.areas();
        let mut indices = vec![0.0; draws.len() * width];
        self.trials.run(&draws, &mut self.work, &mut Rows { cells: &mut indices, width });
        let rows = values.into_iter().zip(indices.chunks(width.max(1)));
        let trials: Vec<Trial> = rows.map(|(tried, indices)| self.trial(tried, indices)).collect();
        let ends = (0..self.trials.areas()).map(|area| {
            let tried = trials.iter().filter_map(|own| own.indices[area]);
            tried.chain(self.published.indices[area]).map(|own| (own, own)).reduce(widened)
        });
        Alone {
            choice,
            ends: ends.collect(),
            shift: trials.iter().filter_map(|own| own.shift).reduce(f64::max),
            trials,
        }
    }

    /// All as published but this value.
    fn choices(&self, choice: Choice, tried: &Tried) -> Choices {
        let mut choices = self.space.nominal().clone();
        if let Tried::Drawn(draw) = tried {
            let mut drawn = choices.clone();
            self.drawer.draw(*draw, &mut drawn);
            choices.take(choice, &drawn);
        }
        put(tried, &mut choices);
        choices
    }

    fn trial(&self, tried: Tried, indices: &[f64]) -> Trial {
        let areas = indices.len();
        let mut ranks = vec![UNRANKED; areas];
        ranks_of(indices, &mut ranks, &mut Vec::new());
        let shift = average_shift(self.published.ranks, ranks);
        let score = |index: f64| Some(index).filter(|index| is_score(*index));
        Trial {
            tried,
            indices: indices.iter().copied().map(score).collect(),
            shift: Some(shift).filter(|shift| areas > 1 && !shift.is_nan()),
        }
    }

    /// The values of a choice: those of its list, the ends of its ranges, or
    /// what draws have.
    fn values(&self, choice: Choice) -> Vec<Tried> {
        let space = self.space;
        match choice {
            Choice::Method => space.methods().iter().copied().map(Tried::Method).collect(),
            Choice::Aggregation => {
                space.aggregations().iter().copied().map(Tried::Aggregation).collect()
            }
            Choice::Weighting => space.weightings().iter().copied().map(Tried::Weighting).collect(),
            Choice::Missing => space.missing().iter().cloned().map(Tried::Missing).collect(),
            Choice::Attributes => {
                let ends = self.ends_of_rules();
                // The rules of several attributes move together too, and the index
                // is lowest and highest where all of them are at an end.
                ends.into_iter().chain(self.corners()).collect()
            }
            Choice::Weights | Choice::Scales => self.drawn().collect(),
        }
    }

    fn drawn(&self) -> impl Iterator<Item = Tried> + use<> {
        let fitting = MOST_SCORES / self.trials.areas().max(1);
        (0..self.drawer.count().min(fitting.max(FEWEST))).map(Tried::Drawn)
    }

    /// By attribute the ends of its ranges; none where it is not open.
    fn ends(&self) -> impl Iterator<Item = Vec<UnmetRule>> {
        let rules = self.space.rules().iter();
        rules.map(|ranges| ranges.iter().flat_map(|range| [range.at(0.0), range.at(1.0)]).collect())
    }

    fn ends_of_rules(&self) -> Vec<Tried> {
        let ends = self.ends().enumerate();
        ends.flat_map(|(at, ends)| ends.into_iter().map(move |rule| Tried::Unmet(at, rule)))
            .collect()
    }

    /// The rules of several open attributes, each at an end.
    fn corners(&self) -> Vec<Tried> {
        if self.ends().filter(|ends| !ends.is_empty()).count() < 2 {
            return Vec::new();
        }
        let mut corners = vec![self.space.nominal().unmet.clone()];
        for (at, ends) in self.ends().enumerate().filter(|(_, ends)| !ends.is_empty()) {
            let with = |corner: &Vec<UnmetRule>, rule| {
                let mut corner = corner.clone();
                corner[at] = rule;
                corner
            };
            corners = corners
                .iter()
                .flat_map(|corner| ends.iter().map(move |rule| with(corner, *rule)))
                .collect();
            if corners.len() > MOST_CORNERS {
                return self.drawn().collect();
            }
        }
        corners.into_iter().map(Tried::Corner).collect()
    }
}

fn put(tried: &Tried, choices: &mut Choices) {
    match tried {
        Tried::Method(method) => choices.method = *method,
        Tried::Aggregation(aggregation) => choices.aggregation = *aggregation,
        Tried::Weighting(weighting) => choices.weighting = *weighting,
        Tried::Unmet(attribute, rule) => choices.unmet[*attribute] = *rule,
        Tried::Corner(rules) => choices.unmet.clone_from(rules),
        Tried::Missing(missing) => choices.missing.clone_from(missing),
        Tried::Drawn(_) => {}
    }
}

fn widened(one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    (one.0.min(other.0), one.1.max(other.1))
}
