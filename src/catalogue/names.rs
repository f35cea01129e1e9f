//! What points are called: each id, name and alias may belong to one only.

use std::collections::HashMap;

use super::mistakes::{Mistakes, Way};
use super::tree::each_point;
use super::written;
use crate::model::text::fold;
use crate::model::{Fault, Names, Point};

/// Indexes points by what they are called.
pub(crate) fn read(
    written: &written::Catalogue,
    points: &[Point],
    mistakes: &mut Mistakes,
) -> Names {
    let names = Names::new(points);
    if names.has_repeated() {
        report_repeated(written, mistakes);
    }
    names
}

/// Two points may not be called the same: ids, names and aliases together.
fn report_repeated(written: &written::Catalogue, mistakes: &mut Mistakes) {
    let top = Way::TOP;
    let mut seen = Called::default();
    each_point(&written.dimensions, &top.key("dimensions"), &mut |point, way| {
        seen.report(point, way, mistakes);
    });
    let way = top.key("monitored");
    for (at, point) in written.monitored.iter().flatten().enumerate() {
        seen.report(point, &way.index(at), mistakes);
    }
}

/// What the points before are called.
#[derive(Debug, Default)]
struct Called {
    ids: HashMap<String, usize>,
    names: HashMap<String, usize>,
    points: Vec<String>,
}

impl Called {
    /// Reports what another point is called already.
    fn report(&mut self, point: &written::Point, way: &Way<'_>, mistakes: &mut Mistakes) {
        let own = self.points.len();
        self.points.push(point.name.clone());
        let id = fold(&point.id);
        let with_id = *self.ids.entry(id.clone()).or_insert(own);
        let with_name = self.names.get(&id).copied().unwrap_or(own);
        if with_id != own {
            let by = self.points[with_id].clone();
            mistakes.add(&way.key("id"), Fault::DuplicateId { id: point.id.clone(), by });
        } else if with_name != own {
            let by = self.points[with_name].clone();
            mistakes.add(&way.key("id"), Fault::DuplicateName { name: point.id.clone(), by });
        }
        let named = std::iter::once((&point.name, "name"));
        let aliases = point.aliases.iter().flatten().map(|alias| (alias, "aliases"));
        for (name, key) in named.chain(aliases) {
            let folded = fold(name);
            let with_id = self.ids.get(&folded).copied().unwrap_or(own);
            let with_name = *self.names.entry(folded).or_insert(own);
            if let Some(other) = [with_name, with_id].into_iter().find(|other| *other != own) {
                let by = self.points[other].clone();
                mistakes.add(&way.key(key), Fault::DuplicateName { name: name.clone(), by });
            }
        }
    }
}
