//! Results with English names: areas, paths of groups, wordings of targets,
//! labels that were reported.

use std::sync::Arc;

use super::wording;
use crate::analysis::what_if::Supposed;
use crate::model::{Catalogue, Observation, Reading};
use crate::report::outcome::run::Run;
use crate::score::normalisation::judged::Judged;
use crate::score::{Assessment, PointResult};

/// Puts the names of the run's catalogue, which is `own` in English, into its
/// results and suppositions.
pub(super) fn name(run: &mut Run, own: &Catalogue) {
    let names = Names::new(own, &run.catalogue);
    run.assessments.iter_mut().for_each(|assessment| names.put(assessment));
    for supposition in &mut run.overrides.suppositions {
        if let Supposed::Value(value) = supposition.supposed {
            let point = &own.points[supposition.point];
            supposition.text = wording::value(own, point, value, &supposition.text);
        }
    }
}

/// What is put into results.
pub(super) struct Names<'a> {
    own: &'a Catalogue,
    shown: &'a Catalogue,
    /// The paths of all groups, in depth-first order.
    paths: Vec<Arc<[String]>>,
}

impl<'a> Names<'a> {
    /// Those of `shown`, which is `own` in English.
    pub(super) fn new(own: &'a Catalogue, shown: &'a Catalogue) -> Self {
        let groups = shown.root.descendants().into_iter();
        Self { own, shown, paths: groups.map(|(_, group)| Arc::clone(&group.path)).collect() }
    }

    /// Puts them into a result.
    pub(super) fn put(&self, assessment: &mut Assessment) {
        let summary = &mut assessment.summary;
        summary.area = self.own.area_in_english(&summary.area);
        for (group, path) in summary.groups.iter_mut().zip(&self.paths) {
            group.path = Arc::clone(path);
        }
        let points = assessment.points.iter_mut().chain(&mut assessment.monitored);
        points.for_each(|point| self.put_into_point(point));
    }

    fn put_into_point(&self, result: &mut PointResult) {
        let point = result.point;
        if let Some(judged) = &mut result.judged {
            self.put_into_target(point, judged);
        }
        if let Observation::Reported(reading) = &mut result.observation {
            let Reading { value, text, .. } = &mut **reading;
            *text = wording::value(self.own, &self.own.points[point], *value, text);
        }
    }

    /// The wording is that of the target of its year; a milestone has none.
    fn put_into_target(&self, point: usize, judged: &mut Judged) {
        let Some(wording) = &mut judged.wording else { return };
        let mut targets = self.shown.points[point].targets.iter();
        if let Some((_, target)) = targets.find(|(year, _)| *year == judged.target_year) {
            wording.clone_from(&target.text);
        }
    }
}
