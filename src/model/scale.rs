//! Scales of grades for qualitative points: 明显, 有效, 一般, 不明显.

use super::text::{squeeze, unguarded};

/// A label of a scale with its score on 0…100.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The word as it is printed.
    pub text: String,
    /// Score of the label; only ratios and differences between labels count.
    pub score: f64,
    /// Other words for the same label.
    pub aliases: Vec<String>,
}

/// An ordered set of labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Name by which points refer to it.
    pub name: String,
    /// Labels in the order of the catalogue.
    pub labels: Vec<Label>,
}

impl Scale {
    /// Index of the label with this text or alias.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<usize> {
        let wanted = squeeze(unguarded(text));
        self.labels.iter().position(|label| {
            std::iter::once(&label.text).chain(&label.aliases).any(|known| squeeze(known) == wanted)
        })
    }

    /// Score of a label.
    #[must_use]
    pub fn score(&self, label: usize) -> f64 {
        self.labels[label].score
    }

    /// Steps from `from` up to `to`: how many different scores lie in
    /// `(score(from), score(to)]`; 0 where `from` is at least as good.
    #[must_use]
    pub fn steps(&self, from: usize, to: usize) -> usize {
        self.height(to).saturating_sub(self.height(from))
    }

    /// How many steps a label is above the lowest: how many different scores
    /// are under its own.
    #[must_use]
    pub fn height(&self, label: usize) -> usize {
        let own = self.score(label);
        self.rungs().iter().take_while(|score| **score < own).count()
    }

    /// The height of the best label.
    #[must_use]
    pub fn top(&self) -> usize {
        self.rungs().len().saturating_sub(1)
    }

    /// The first label at a height, in the order of the catalogue.
    #[must_use]
    pub fn at_height(&self, height: usize) -> Option<usize> {
        (0..self.labels.len()).find(|label| self.height(*label) == height)
    }

    /// The different scores, rising.
    fn rungs(&self) -> Vec<f64> {
        let mut scores: Vec<f64> = self.labels.iter().map(|label| label.score).collect();
        scores.sort_by(f64::total_cmp);
        scores.dedup();
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> Scale {
        let label = |text: &str, score, aliases: &[&str]| Label {
            text: text.into(),
            score,
            aliases: aliases.iter().map(|&a| a.into()).collect(),
        };
        Scale {
            name: "成效".into(),
            labels: vec![
                label("明显", 100.0, &["显著"]),
                label("有效", 75.0, &[]),
                label("一般", 50.0, &[]),
                label("差", 50.0, &[]),
            ],
        }
    }

    #[test]
    fn labels_are_found_by_text_and_alias() {
        assert_eq!(scale().find(" 显 著"), Some(0));
        assert_eq!(scale().find("有效"), Some(1));
        assert_eq!(scale().find("及时"), None);
    }

    #[test]
    fn steps_count_different_scores() {
        assert_eq!(scale().steps(1, 0), 1);
        assert_eq!(scale().steps(2, 0), 2);
        assert_eq!(scale().steps(3, 2), 0);
        assert_eq!(scale().steps(0, 1), 0);
    }

    #[test]
    fn heights_count_steps_from_below() {
        let heights: Vec<usize> = (0..4).map(|label| scale().height(label)).collect();
        assert_eq!((heights, scale().top()), (vec![2, 1, 0, 0], 2));
        let labels: Vec<_> = (0..4).map(|height| scale().at_height(height)).collect();
        assert_eq!(labels, [Some(2), Some(1), Some(0), None]);
    }
}
