//! The short way to the indices of many areas under many choices: whatever
//! does not depend on the choices is laid out once, and the tree is then walked
//! once for several areas and several draws together. Here is what makes ten
//! thousand draws over a city affordable.
//!
//! | laid out once, from what is [given](super::given) | |
//! |---|---|
//! | [`point_scores`], by method | what every area scores at every point, and on which choices that depends |
//! | [`flat_tree`], by rule on missing values | which points and groups enter which mean |
//! | [`prepared`], by both | what enters the means of every area, for each kind of mean ([`mean_function`]) |
//!
//! The index of some areas is [`withheld`] in every draw. The [`layout`] holds all
//! of this and tells which choices can take the short way.
//!
//! | for a few draws at a time | |
//! |---|---|
//! | [`choices_per_draw`] | their weights, rules and scores of labels, side by side ([`per_draw`]) |
//! | [`block_walk`] | what a few areas ([`area_block`]) come to under all of them |
//!
//! The [`run`] puts these together and writes what the areas come to.
//!
//! It knows trees in which values are left out or scored the lowest; what can
//! refuse or drop a group takes the long way, as do negative scores under a
//! geometric or harmonic mean, and weights that are 0 elsewhere than in the
//! catalogue.

mod area_block;
mod block_walk;
mod choices_per_draw;
mod flat_tree;
mod layout;
mod mean_function;
mod per_draw;
mod point_scores;
mod prepared;
mod run;
mod withheld;

pub(super) use layout::{ShortWay, Way};
pub(super) use run::{AlikeDraws, Scratch};
