//! What was said in one area and year, in few bytes: a plain value of a scored
//! point takes 9. What is not plain is kept beside, as in any record.

use std::collections::BTreeSet;

use super::origin::Origin;
use super::plain::{KIND, Kept, NOTHING, PACKED, Packed, Plain};
use crate::intake::panel::merge::settle;
use crate::model::{Fault, Figure, Finding, Observation, Place, Record, Status, Value, Year};

/// Bytes of a point: its value and its line.
const WIDTH: usize = PACKED + 4;
/// What was said in one area and year.
#[derive(Debug, Clone)]
pub struct Slate {
    year: Year,
    /// [`WIDTH`] bytes a point, once anything plain was said.
    cells: Box<[u8]>,
    /// The status of all plain values.
    status: Option<Status>,
    odd: Option<Box<Odd>>,
}

/// What is not plain.
#[derive(Debug, Clone, Default)]
struct Odd {
    /// In no order of lines.
    said: Vec<(usize, Observation)>,
    refused: BTreeSet<usize>,
    /// What counts in the end, where it is not plain.
    settled: Vec<(usize, Observation)>,
}

impl Slate {
    /// Nothing said yet.
    pub(super) fn new(year: Year) -> Self {
        Self { year, cells: Box::default(), status: None, odd: None }
    }

    /// Nothing said yet, in the same memory.
    pub(super) fn clear(&mut self, year: Year) {
        self.cells.fill(0);
        (self.year, self.status, self.odd) = (year, None, None);
    }

    /// The year.
    pub(crate) fn year(&self) -> Year {
        self.year
    }

    /// Adds a plain value.
    #[inline]
    pub(super) fn put(
        &mut self,
        point: usize,
        plain: Plain,
        line: u32,
        status: Status,
        origin: &Origin,
    ) {
        match Kept::new(point, plain, line, status) {
            Some(value) => self.put_kept(value, origin),
            None => self.say(point, origin.observation(point, plain, line, status)),
        }
    }

    /// Adds a plain value that fits.
    #[inline]
    pub(super) fn put_kept(&mut self, value: Kept, origin: &Origin) {
        if !self.keep(value) {
            self.make_room(value, origin);
        }
    }

    /// Adds a plain value for which there was no room: it is the first one, or
    /// has to stand beside.
    #[cold]
    fn make_room(&mut self, value: Kept, origin: &Origin) {
        let Kept { line, point, packed, status } = value;
        if self.cells.is_empty() && origin.catalogue.scored > 0 {
            self.cells = vec![0; origin.catalogue.scored * WIDTH].into();
            self.put_kept(value, origin);
        } else if let Some(plain) = packed.plain() {
            let point = usize::from(point);
            self.say(point, origin.observation(point, plain, line, status));
        }
    }

    /// Keeps a plain value in few bytes, unless there is one already, or all
    /// others have another status.
    #[inline]
    fn keep(&mut self, value: Kept) -> bool {
        let Kept { line, point, packed, status } = value;
        let start = usize::from(point) * WIDTH;
        let Some(cell) = self.cells.get_mut(start..start + WIDTH) else { return false };
        if cell[KIND] != NOTHING || self.status.is_some_and(|own| own != status) {
            return false;
        }
        self.status = Some(status);
        cell[..PACKED].copy_from_slice(&packed.0);
        cell[PACKED..].copy_from_slice(&line.to_le_bytes());
        true
    }

    /// Keeps anything else.
    pub(super) fn say(&mut self, point: usize, said: Observation) {
        self.odd.get_or_insert_default().said.push((point, said));
    }

    /// Notes that a cell for a point was refused.
    pub(super) fn refuse(&mut self, point: usize) {
        self.odd.get_or_insert_default().refused.insert(point);
    }

    /// Adds what a later part of the input says of the same area and year.
    pub(super) fn append(&mut self, later: &mut Self, origin: &Origin) {
        for point in 0..later.points() {
            let Some((plain, line)) = later.plain(point) else { continue };
            self.put(point, plain, line, later.status.unwrap_or_default(), origin);
        }
        if let Some(odd) = later.odd.take() {
            let own = self.odd.get_or_insert_default();
            own.said.extend(odd.said);
            own.refused.extend(odd.refused);
        }
    }

    /// Settles what was said more than once, in the order of the input.
    pub(super) fn settle(&mut self, origin: &Origin, findings: &mut Vec<Finding>) {
        let Some(mut odd) = self.odd.take() else { return };
        odd.said.sort_by_key(|(point, said)| (*point, said.place().and_then(|place| place.line)));
        for group in odd.said.chunk_by(|one, other| one.0 == other.0) {
            let point = group[0].0;
            let plain = self.plain(point).map(|(plain, line)| {
                origin.observation(point, plain, line, self.status.unwrap_or_default())
            });
            self.forget(point);
            let mut all: Vec<Observation> = group.iter().map(|(_, said)| said.clone()).collect();
            all.extend(plain);
            all.sort_by_key(|said| said.place().and_then(|place| place.line));
            let mut held = Observation::NotReported;
            let mut is_disputed = false;
            for said in all {
                let name = &origin.catalogue.points[point].name;
                if let Some((place, fault)) = settle(&mut held, said, name) {
                    is_disputed |= matches!(fault, Fault::Conflict { .. });
                    findings.push(Finding::new(place, fault));
                }
            }
            if is_disputed {
                odd.refused.insert(point);
            } else {
                odd.settled.push((point, held));
            }
        }
        odd.said.clear();
        odd.refused.retain(|point| {
            self.plain(*point).is_none() && odd.settled.iter().all(|(own, _)| own != point)
        });
        self.odd = Some(odd);
    }

    /// Replaces all that was said by a record.
    pub(super) fn set(&mut self, record: Record) {
        self.cells.fill(0);
        let said = record.observations.into_iter().enumerate();
        self.odd = Some(Box::new(Odd {
            said: Vec::new(),
            refused: record.invalid,
            settled: said.filter(|(_, said)| *said != Observation::NotReported).collect(),
        }));
    }

    /// The row of the first point that something was said of.
    pub(super) fn first_row(&self, origin: &Origin) -> Option<Place> {
        let points = origin.catalogue.points.len();
        let line = (0..points).find_map(|point| {
            let settled = || self.settled().find(|(own, _)| *own == point)?.1.place()?.line;
            self.plain(point).map(|(_, line)| line as usize).or_else(settled)
        })?;
        Some(Place { line: Some(line), ..origin.whole() })
    }

    /// What scoring needs to know of every point, without end: of what is no
    /// point nothing was said.
    pub fn figures(&self) -> impl Iterator<Item = Figure> {
        let mut cells = self.cells.chunks_exact(WIDTH);
        (0..).map(move |point| self.figure_of(point, cells.next().and_then(plain)))
    }

    /// Whether everything was said plainly, and no number needs a second look.
    pub(super) fn is_calm(&self, origin: &Origin) -> bool {
        let mut cells = self.cells.chunks_exact(WIDTH).zip(&origin.calm);
        self.odd.is_none()
            && cells.all(|(cell, calm)| match plain(cell) {
                Some((Plain::Number(number), _)) => calm.holds(number.value()),
                Some((Plain::Label(_), _)) | None => true,
            })
    }

    /// The same of one point, by what was said plainly of it.
    #[inline]
    fn figure_of(&self, point: usize, plain: Option<(Plain, u32)>) -> Figure {
        if let Some((plain, _)) = plain {
            let status = self.status.unwrap_or_default();
            return Figure::Reported { value: plain.value(), status, supposed: false };
        }
        let settled = self.settled().find(|(own, _)| *own == point);
        settled.map_or(Figure::NotReported, |(_, said)| said.figure())
    }

    /// The plain number of a point.
    pub(super) fn number(&self, point: usize) -> Option<f64> {
        match self.figure_of(point, self.plain(point)) {
            Figure::Reported { value: Value::Number(number), .. } => Some(number),
            _ => None,
        }
    }

    /// All of it, as any reader of a panel knows it.
    pub(super) fn record(&self, area: &str, origin: &Origin) -> Record {
        let status = self.status.unwrap_or_default();
        let observation = |point| match self.plain(point) {
            Some((plain, line)) => origin.observation(point, plain, line, status),
            None => self
                .settled()
                .find(|(own, _)| *own == point)
                .map_or(Observation::NotReported, |(_, said)| said.clone()),
        };
        Record {
            area: area.to_owned(),
            year: self.year,
            observations: (0..origin.catalogue.points.len()).map(observation).collect(),
            invalid: self.odd.as_ref().map(|odd| odd.refused.clone()).unwrap_or_default(),
        }
    }

    /// Forgets a plain value.
    fn forget(&mut self, point: usize) {
        if let Some(kind) = self.cells.get_mut(point * WIDTH + KIND) {
            *kind = NOTHING;
        }
    }

    fn points(&self) -> usize {
        self.cells.len() / WIDTH
    }

    fn settled(&self) -> impl Iterator<Item = &(usize, Observation)> {
        self.odd.iter().flat_map(|odd| &odd.settled)
    }

    fn plain(&self, point: usize) -> Option<(Plain, u32)> {
        plain(self.cells.get(point * WIDTH..)?.get(..WIDTH)?)
    }
}

/// The plain value of a cell, and its line.
#[inline]
fn plain(cell: &[u8]) -> Option<(Plain, u32)> {
    let (packed, line) = cell.split_first_chunk()?;
    Some((Packed(*packed).plain()?, u32::from_le_bytes(*line.first_chunk()?)))
}
