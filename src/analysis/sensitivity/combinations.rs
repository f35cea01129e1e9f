//! Which of the choices that are tried can meet: all that occurs in any draw,
//! or where a choice is tried alone.

use super::space::{Held, Leeway, Space, with};
use crate::model::choices::Choices;
use crate::model::{Aggregation, Choice};
use crate::score::trials::Varied;

impl Space<'_> {
    /// Everything that can occur.
    #[must_use]
    pub fn varied(&self) -> Varied {
        let rules = self.leeway(Choice::Attributes);
        let moves = !matches!(rules, Leeway::Closed | Leeway::Held(Held::Nominal));
        let (nominal, base) = (self.nominal(), self.base());
        let methods = self.occurring(Choice::Method, self.methods());
        let aggregations = self.occurring(Choice::Aggregation, self.aggregations());
        let missing = self.occurring(Choice::Missing, self.missing());
        Varied {
            methods: with(&with(methods, &base.method), &nominal.method),
            aggregations: with(&with(aggregations, &base.aggregation), &nominal.aggregation),
            missing: with(&with(missing, &base.missing), &nominal.missing),
            attributes: self.rules().iter().map(|ranges| moves && !ranges.is_empty()).collect(),
            scales: self.varies(Choice::Scales),
        }
    }

    /// Whether a mean is drawn that is not the one in force and lifts low scores.
    #[must_use]
    pub fn lifts(&self) -> bool {
        let means = self.occurring(Choice::Aggregation, self.aggregations());
        let drawn = with(means, &self.base().aggregation);
        drawn
            .iter()
            .any(|mean| *mean != Aggregation::Arithmetic && *mean != self.nominal().aggregation)
    }

    /// Every method, mean and rule on missing values that can meet: in a draw, or
    /// where one of them is tried alone.
    #[must_use]
    pub fn together(&self) -> Vec<Choices> {
        let mut met = Vec::new();
        let methods = with(self.occurring(Choice::Method, self.methods()), &self.base().method);
        for method in methods {
            let means = self.occurring(Choice::Aggregation, self.aggregations());
            for aggregation in with(means, &self.base().aggregation) {
                let rules = self.occurring(Choice::Missing, self.missing());
                for missing in with(rules, &self.base().missing) {
                    met.push(Choices { method, aggregation, missing, ..self.base().clone() });
                }
            }
        }
        let alone = |choice| {
            let put = move |own: &Choices| {
                let mut alone = self.nominal().clone();
                alone.take(choice, own);
                alone
            };
            met.iter().map(put).collect::<Vec<_>>()
        };
        let lists = [Choice::Method, Choice::Aggregation, Choice::Missing].into_iter();
        let open = lists.filter(|choice| self.varies(*choice));
        let alone: Vec<Choices> = open.flat_map(alone).collect();
        met.extend(alone);
        met
    }

    /// What of a list is drawn: all of it, or nothing.
    fn occurring<'l, T>(&self, choice: Choice, list: &'l [T]) -> &'l [T] {
        if self.varies(choice) { list } else { &[] }
    }
}
