//! Where the plain values of a file stand, and what each is as any reader of a
//! panel knows it.

use std::sync::Arc;

use super::calm::Calm;
use super::plain::Plain;
use crate::intake::panel::merge::reported;
use crate::model::{Catalogue, Observation, Place, Status};

/// Where the plain values of a file stand.
#[derive(Debug, Clone)]
pub(super) struct Origin<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// The file.
    pub(super) file: Arc<str>,
    /// Numbers that need no second look.
    pub(super) calm: Vec<Calm>,
    /// Whether somebody asks which areas there are.
    pub(super) keeps_names: bool,
    /// The heading over the values of each point.
    pub(super) headings: Vec<Option<Arc<str>>>,
}

impl Origin<'_> {
    /// The file as a whole.
    pub(super) fn whole(&self) -> Place {
        Place { file: Some(self.file.clone()), ..Place::default() }
    }

    /// A plain value as any reader of a panel knows it.
    pub(super) fn observation(
        &self,
        point: usize,
        plain: Plain,
        line: u32,
        status: Status,
    ) -> Observation {
        let place = Place {
            file: Some(self.file.clone()),
            line: Some(line as usize),
            column: self.headings[point].clone(),
            spot: None,
        };
        let text = match plain {
            Plain::Number(decimal) => decimal.text(),
            Plain::Label(label) => {
                let scale = self.catalogue.scale(&self.catalogue.points[point]);
                scale.map(|scale| scale.labels[label].text.clone()).unwrap_or_default()
            }
        };
        reported(plain.value(), &text, status, place)
    }
}
