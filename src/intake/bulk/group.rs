//! What was said of one area, and what is done with it once all of it is known.

use super::calm::is_doubtful;
use super::origin::Origin;
use super::slate::Slate;
use crate::intake::journal::Journal;
use crate::intake::panel;
use crate::intake::panel::applicable::{self, Unlisted};
use crate::model::text::squeeze;
use crate::model::{Finding, Panel, Year};

/// All years of one area.
#[derive(Debug, Default)]
pub struct Group {
    /// The area as first written.
    pub(super) area: String,
    /// The area as areas are compared.
    pub(super) key: String,
    /// A slate per year, rising once the group is finished.
    pub(super) slates: Vec<Slate>,
}

/// What is to be said about areas.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) findings: Vec<Finding>,
    pub(super) unlisted: Unlisted,
    /// The areas, where somebody asks for some of them.
    pub(super) areas: Vec<String>,
}

impl Notes {
    /// Adds those of areas that come later.
    pub(super) fn absorb(&mut self, later: Self) {
        self.findings.extend(later.findings);
        self.unlisted.absorb(later.unlisted);
        self.areas.extend(later.areas);
    }
}

impl Group {
    /// An area about which nothing has been said yet.
    pub(super) fn new(area: &str) -> Self {
        Self { area: area.to_owned(), key: squeeze(area), slates: Vec::new() }
    }

    /// Whether this is the area of that name.
    pub(super) fn is(&self, area: &str) -> bool {
        self.area == area || (!self.key.is_empty() && self.key == squeeze(area))
    }

    /// The position of the slate of a year.
    pub(super) fn slate(&mut self, year: Year, blank: impl FnOnce() -> Slate) -> usize {
        let found = self.slates.iter().position(|slate| slate.year() == year);
        found.unwrap_or_else(|| {
            self.slates.push(blank());
            self.slates.len() - 1
        })
    }

    /// Adds what a later part of the input says of the same area.
    pub(super) fn append(&mut self, later: Self, origin: &Origin) {
        for mut slate in later.slates {
            let year = slate.year();
            match self.slates.iter_mut().find(|own| own.year() == year) {
                Some(own) => own.append(&mut slate, origin),
                None => self.slates.push(slate),
            }
        }
    }

    /// Settles what was said, and takes out what cannot be right or does not
    /// apply.
    pub(super) fn finish(&mut self, origin: &Origin, notes: &mut Notes) {
        self.slates.sort_by_key(Slate::year);
        for slate in &mut self.slates {
            slate.settle(origin, &mut notes.findings);
        }
        let kind = origin.catalogue.areas.kind(&self.area);
        if kind.is_some() || self.is_doubtful(origin) {
            self.check(kind, origin, &mut notes.findings);
        }
        if kind.is_none() && !origin.catalogue.areas.is_empty() {
            let row = self.slates.iter().find_map(|slate| slate.first_row(origin));
            notes.unlisted.note(row.unwrap_or_else(|| origin.whole()), &self.area);
        }
        if origin.keeps_names {
            notes.areas.push(self.area.clone());
        }
    }

    /// Whether anything is to be said about any number, alone or beside the one
    /// reported before. What that is, and where both stand, is seen in the
    /// records, which are made for such areas only.
    fn is_doubtful(&self, origin: &Origin) -> bool {
        if let [slate] = &*self.slates
            && slate.is_calm(origin)
        {
            return false;
        }
        let mut points = origin.catalogue.points.iter().zip(&origin.calm).enumerate();
        points.any(|(index, (point, calm))| {
            let mut before = None;
            self.slates.iter().any(|slate| {
                let Some(x) = slate.number(index) else { return false };
                let last = before.replace(x);
                !calm.holds_beside(x, last) && is_doubtful(point, slate.year(), x, last)
            })
        })
    }

    /// What every panel is checked for.
    fn check(&mut self, kind: Option<usize>, origin: &Origin, findings: &mut Vec<Finding>) {
        let records = self.slates.iter().map(|slate| slate.record(&self.area, origin));
        let mut panel = Panel { records: records.collect() };
        let mut journal = Journal::default();
        for (kind, record) in panel.records.iter_mut().filter_map(|record| Some((kind?, record))) {
            applicable::settle(origin.catalogue, kind, record, &mut journal);
        }
        panel::check_values(origin.catalogue, &mut panel, &mut journal);
        for (slate, record) in self.slates.iter_mut().zip(panel.records) {
            slate.set(record);
        }
        findings.extend(journal.drain());
    }

    /// The area as first written.
    #[must_use]
    pub fn area(&self) -> &str {
        &self.area
    }

    /// The years, rising, each with what was said of every point.
    pub fn years(&self) -> impl Iterator<Item = (Year, &Slate)> {
        self.slates.iter().map(|slate| (slate.year(), slate))
    }
}
