//! Values whose text says no more than the value, in few bytes: what nearly
//! every cell of large data has.

use super::decimal::Decimal;
use crate::model::{Catalogue, Status, Value};

/// Bytes of a value: the digits of its number and its kind.
pub(super) const PACKED: usize = 4 + 1;
/// Where in these its kind stands.
pub(super) const KIND: usize = PACKED - 1;
/// The kind of a point about which nothing plain was said.
pub(super) const NOTHING: u8 = 0;
/// The kind of a number without decimals; those with some follow.
const NUMBER: u8 = 1;
/// The kind of the first label of a scale; others follow.
const LABEL: u8 = 32;
/// The most labels of a scale that fit.
const MOST_LABELS: usize = (u8::MAX - LABEL) as usize;

/// A value whose text says no more than the value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Plain {
    /// A number.
    Number(Decimal),
    /// A label by its own name.
    Label(usize),
}

/// A plain value in few bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Packed(pub(super) [u8; PACKED]);

/// A plain value of a point as it is kept, with the line and the status of its
/// row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    pub(super) line: u32,
    pub(super) point: u16,
    pub(super) packed: Packed,
    pub(super) status: Status,
}

impl Plain {
    /// The same in few bytes, where it fits.
    #[inline]
    fn packed(self) -> Option<Packed> {
        let (digits, kind) = match self {
            Self::Number(Decimal { digits, decimals }) => {
                (i32::try_from(digits).ok()?, NUMBER + decimals)
            }
            Self::Label(label) => (0, LABEL.checked_add(u8::try_from(label).ok()?)?),
        };
        let [a, b, c, d] = digits.to_le_bytes();
        Some(Packed([a, b, c, d, kind]))
    }

    /// The value itself.
    pub(super) fn value(self) -> Value {
        match self {
            Self::Number(decimal) => Value::Number(decimal.value()),
            Self::Label(label) => Value::Label(label),
        }
    }
}

impl Kept {
    /// A value, if it fits.
    #[inline]
    pub(super) fn new(point: usize, plain: Plain, line: u32, status: Status) -> Option<Self> {
        let (point, packed) = (u16::try_from(point).ok()?, plain.packed()?);
        Some(Self { line, point, packed, status })
    }
}

impl Packed {
    /// The value; `None` for nothing.
    #[inline]
    pub(super) fn plain(self) -> Option<Plain> {
        let [digits @ .., kind] = self.0;
        match kind {
            NOTHING => None,
            kind if kind < LABEL => {
                let (digits, decimals) = (i64::from(i32::from_le_bytes(digits)), kind - NUMBER);
                Some(Plain::Number(Decimal { digits, decimals }))
            }
            kind => Some(Plain::Label(usize::from(kind - LABEL))),
        }
    }
}

/// The labels of a point by their own names; `None` for a point with numbers.
pub(super) fn labels(catalogue: &Catalogue, point: usize) -> Option<Vec<Box<[u8]>>> {
    let labels = &catalogue.scale(&catalogue.points[point])?.labels;
    Some(labels.iter().take(MOST_LABELS).map(|label| label.text.as_bytes().into()).collect())
}
