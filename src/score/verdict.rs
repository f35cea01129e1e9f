//! The verdict on a point (达标, 未达标, 未到期…), and the record of binding
//! points (约束性指标完成情况) that it goes into.

use super::aggregation::state::State;
use crate::model::Figure;

/// How a point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// 达标
    Met,
    /// 未达标: due and not met.
    Missed,
    /// 未到期: not met, and the target year has not come.
    Pending,
    /// 无目标: reported, and there is no target to judge it by.
    NoTarget,
    /// 缺报
    NotReported,
    /// 不适用
    NotApplicable,
}

impl Verdict {
    /// How a point stands; it is due or not where it has a target.
    pub(super) fn of(figure: Figure, due: Option<bool>, met: Option<bool>) -> Self {
        match (figure, due.zip(met)) {
            (Figure::NotApplicable, _) => Self::NotApplicable,
            (Figure::NotReported, _) => Self::NotReported,
            (Figure::Reported { .. }, None) => Self::NoTarget,
            (Figure::Reported { .. }, Some((_, true))) => Self::Met,
            (Figure::Reported { .. }, Some((true, false))) => Self::Missed,
            (Figure::Reported { .. }, Some((false, false))) => Self::Pending,
        }
    }

    /// What the point brings into its group, with the score that it has.
    pub(super) fn state(self, score: Option<f64>) -> State {
        match (self, score) {
            (Self::NotApplicable, _) => State::NotApplicable,
            (Self::NotReported, _) => State::Missing,
            (_, Some(score)) => State::Scored(score),
            (_, None) => State::Incomparable,
        }
    }
}

/// How binding points (约束性) stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BindingRecord {
    /// All binding points that have a target.
    pub total: usize,
    /// Target met.
    pub met: usize,
    /// Target due and not met.
    pub missed: usize,
    /// Target not met and not yet due.
    pub pending: usize,
    /// Not reported.
    pub unreported: usize,
    /// Not applicable.
    pub not_applicable: usize,
}

impl BindingRecord {
    /// Points that bars count: not met or not reported.
    #[must_use]
    pub fn unmet(&self) -> usize {
        self.missed + self.pending + self.unreported
    }
}
