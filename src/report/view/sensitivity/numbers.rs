//! Numbers with how far they may be off.

use serde::Serialize;

use crate::analysis::sensitivity::estimate::{Estimate, ShareOfDraws};
use crate::analysis::sensitivity::variance;

/// A number with its standard error.
#[derive(Debug, Serialize)]
pub(super) struct EstimateView {
    value: f64,
    se: Option<f64>,
}

impl From<Estimate> for EstimateView {
    fn from(own: Estimate) -> Self {
        Self { value: own.value, se: own.se }
    }
}

/// A number with its standard error and its 95 % interval.
#[derive(Debug, Serialize)]
pub(super) struct IntervalView {
    value: f64,
    se: f64,
    low: f64,
    high: f64,
}

impl From<variance::BootstrapEstimate> for IntervalView {
    fn from(own: variance::BootstrapEstimate) -> Self {
        Self { value: own.value, se: own.se, low: own.low, high: own.high }
    }
}

/// In how many draws something holds.
#[derive(Debug, Serialize)]
pub(super) struct ShareView {
    count: usize,
    of: usize,
    share: f64,
    se: f64,
    unseen: Option<f64>,
}

impl From<ShareOfDraws> for ShareView {
    fn from(own: ShareOfDraws) -> Self {
        Self { count: own.count, of: own.of, share: own.share, se: own.se, unseen: own.unseen }
    }
}

/// The least and the greatest.
#[derive(Debug, Serialize)]
pub(super) struct EndsView<T> {
    min: T,
    max: T,
}

impl<T> From<(T, T)> for EndsView<T> {
    fn from((min, max): (T, T)) -> Self {
        Self { min, max }
    }
}
