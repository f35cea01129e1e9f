//! What is different without a point or a group.

use super::Choice;
use crate::analysis::sensitivity::left_out::{Item, LeftOut};
use crate::model::Catalogue;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::pages::tables;
use crate::report::tried::TriedRun;
use crate::report::words::{phrases, sensitivity as words};

/// The items that matter most; with everything all of them.
pub(super) fn left_out(document: &mut Document, tried: &TriedRun<'_>, choice: Choice) {
    let several = tried.results.len() > 1;
    let mut items: Vec<&LeftOut> = tried.sensitivity.left_out.iter().collect();
    items.sort_by(|a, b| influence(b, several).total_cmp(&influence(a, several)));
    let all = items.len();
    if !choice.all {
        items.truncate(choice.top);
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
        document.text(Line::new(words::more_left_out(all - items.len()), Tone::Faint));
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
    let shift = own.rank_shift;
    let largest = shift.and_then(|shift| shift.largest).map_or_else(
        || words::NOTHING.to_owned(),
        |own| words::shift(&phrases::area(&tried.results[own.area].area), own.rank, own.without),
    );
    let mean = shift.map_or_else(String::new, |shift| number::score(shift.mean_absolute));
    vec![name, Line::from(mean), Line::from(largest)]
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
