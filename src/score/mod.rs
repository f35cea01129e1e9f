//! The method as one readable page: from the values of one area and year to
//! the index.
//!
//! 1. **Target.** Every point is judged by its target of the year
//!    ([`judged`](normalisation::judged)); the [`verdict`] says whether it is met.
//! 2. **Normalisation.** Its value becomes a score ([`normalisation`]): against
//!    the target, by a method and the rule of its attribute, or among the other
//!    areas.
//! 3. **Weighting and aggregation.** Scores are averaged up the tree, with the
//!    rules on missing values ([`aggregation`]).
//! 4. **Trust.** Bounds, the other weighting, withholding and the [`grade`] say how
//!    far the [`index`] can be trusted.
//! 5. **Gap.** [`gap`] and gain say what to do first.
//!
//! [`Scorer::assess`] carries this out for an area and year. Two others come to
//! the same numbers in less time: [`bulk`] for very many areas, of which only a
//! summary is wanted, and [`trials`] for the same areas under very many choices.
//! What they gain time by is called a *short way*, and laws hold every short way
//! to the long one (`tests/laws.rs`, `tests/laws/trials.rs`).

pub mod aggregation;
mod assessment;
mod bounds;
pub mod bulk;
pub mod gap;
pub mod grade;
pub mod index;
pub mod normalisation;
mod scorer;
pub mod summary;
pub mod trials;
pub mod verdict;
pub mod withheld;

pub use assessment::{Assessment, PointResult};
pub use index::Index;
pub use scorer::Scorer;
pub use summary::{GroupResult, Summary};
pub use verdict::{BindingRecord, Verdict};
pub use withheld::Withheld;
