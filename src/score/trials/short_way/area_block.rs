//! A few areas side by side: sets of them, and numbers for each of them.

use super::per_draw::PerDraw;

/// How many areas are walked together: what is one and the same for them is
/// then done once, and all that they come to stays close at hand.
pub(super) const AREAS_AT_ONCE: usize = 8;

/// An area each has a bit.
pub(super) type AreaSet = u8;

/// Numbers of these areas under draws side by side.
pub(super) type PerAreaAndDraw = [PerDraw; AREAS_AT_ONCE];

/// The areas that have a bit.
pub(super) fn bits(areas: AreaSet) -> impl Iterator<Item = usize> {
    (0..AREAS_AT_ONCE).filter(move |area| holds(areas, *area))
}

/// Whether an area has a bit.
pub(super) fn holds(areas: AreaSet, area: usize) -> bool {
    areas >> area & 1 == 1
}

/// The bits of areas for which something holds; beyond the last area it does.
pub(super) fn areas_where<T>(block: &[T], holds: impl Fn(&T) -> bool) -> AreaSet {
    let without = block.iter().enumerate().filter(|(_, own)| !holds(own));
    !without.fold(0, |areas, (area, _)| areas | 1 << area)
}
