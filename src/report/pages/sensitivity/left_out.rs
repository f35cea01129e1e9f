//! What is different without a point or a group.

use crate::analysis::sensitivity::left_out::{Item, LeftOut};
use crate::model::Catalogue;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::pages::extent::Extent;
use crate::report::pages::tables;
use crate::report::words::{phrases, sensitivity as words, terms};

/// The items that matter most; with everything all of them.
pub(super) fn left_out(document: &mut Document, tried: &TriedRun<'_>, extent: Extent) {
    let several = tried.results.len() > 1;
    let mut items: Vec<&LeftOut> = tried.sensitivity.left_out.iter().collect();
    if let Some(why) = nothing_to_compare(tried) {
        document.title(2, words::left_out(None));
        document.text(Line::new(why, Tone::Faint));
        return;
    }
    items.sort_by(|a, b| influence(b, several).total_cmp(&influence(a, several)));
    let all = items.len();
    if !extent.all {
        items.truncate(extent.top);
    }
    let mut table = Table::new(columns(several));
    table.rows.extend(items.iter().map(|own| row(tried, own, several)));
    if table.rows.is_empty() {
        return;
    }
    document.title(2, words::left_out((items.len() < all).then_some(items.len())));
    document.table(table);
    document.text(Line::new(words::LEFT_OUT_NOTE, Tone::Faint));
    if items.len() < all {
        let more = words::more_left_out(all - items.len());
        document.text(Line::new(extent.rest.told(more), Tone::Faint));
    }
}

/// Why leaving anything out says nothing: there is no index that could change,
/// or no rank.
fn nothing_to_compare(tried: &TriedRun<'_>) -> Option<&'static str> {
    let published = tried.results.iter().filter(|own| own.index.score.is_some()).count();
    match (published, tried.results.len()) {
        (0, _) => Some(words::LEFT_OUT_WITHHELD.get()),
        (1, 2..) => Some(words::LEFT_OUT_UNRANKED.get()),
        _ => None,
    }
}

/// How much changes; less than nothing where nothing is known.
fn influence(own: &LeftOut, several: bool) -> f64 {
    if several {
        return own.rank_shift.map_or(-1.0, |shift| shift.mean_absolute);
    }
    own.changes.first().copied().flatten().map_or(-1.0, f64::abs)
}

fn columns(several: bool) -> Vec<Column> {
    let (second, third) = if several {
        (Column::number(words::column::SHIFT), Column::text(words::column::LARGEST))
    } else {
        (Column::number(words::column::WITHOUT), Column::number(words::column::CHANGE))
    };
    vec![Column::text(words::column::ITEM), second, third]
}

fn row(tried: &TriedRun<'_>, own: &LeftOut, several: bool) -> Vec<Line> {
    let name = Line::from(name(&tried.run.catalogue, own.item));
    if !several {
        let index = phrases::optional_score(own.indices[0]);
        return vec![name, Line::from(index), tables::signed(own.changes[0])];
    }
    let Some(shift) = own.rank_shift else {
        return vec![name, Line::from(terms::NONE), Line::from(terms::NONE)];
    };
    // Where an area loses its index, ranks are not the published ones.
    let ranked = tried.results.iter().filter(|own| own.index.score.is_some()).count();
    let largest = shift.largest.map_or_else(
        || words::NOTHING.to_owned(),
        |own| {
            let area = phrases::area(&tried.results[own.area].area);
            let moved = words::shift(&area, own.rank, own.without);
            if shift.areas < ranked { words::among(&moved, shift.areas) } else { moved }
        },
    );
    vec![name, Line::from(number::score(shift.mean_absolute)), Line::from(largest)]
}

/// What a point or a group is called.
fn name(catalogue: &Catalogue, item: Item) -> String {
    match item {
        Item::Point(point) => catalogue.points[point].name.clone(),
        Item::Group(position) => {
            let groups = catalogue.root.descendants();
            let group = groups.iter().find(|(_, group)| group.position == position);
            group.map_or_else(String::new, |(path, _)| words::group(&path.join("/")))
        }
    }
}
