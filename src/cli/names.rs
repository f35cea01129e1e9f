//! What is named on the command line: the department, the attribute or the area
//! that is meant. What is not there is refused, with what is.

use std::collections::BTreeSet;

use anyhow::bail;

use crate::model::area::is_called;
use crate::model::nearest::{nearest, nearest_in};
use crate::model::text::{key, squeeze};
use crate::model::{Catalogue, Year};
use crate::report::translated;
use crate::report::words::{phrases, terms, usage};
use crate::score::Assessment;

/// The department that is meant; one that supplies no point is refused.
/// A word stands for those who are not named.
pub(crate) fn department<'a>(catalogue: &'a Catalogue, name: &str) -> anyhow::Result<&'a str> {
    if let Some(own) = catalogue.department_meant(name) {
        return Ok(own);
    }
    if terms::is_no_department(name) {
        return Ok(terms::NO_DEPARTMENT.get());
    }
    let own = catalogue.departments();
    let known: Vec<&str> = own.iter().map(|own| translated::name(catalogue, own)).collect();
    // What is typed may be meant for either name.
    let either: BTreeSet<&str> = own.into_iter().chain(known.iter().copied()).collect();
    let near = nearest(name, either.into_iter().map(|known| (known, known)));
    let known: Vec<String> = known.into_iter().map(ToOwned::to_owned).collect();
    bail!(usage::unknown_department(name, &near, &known))
}

/// The position of the attribute that is meant.
pub(crate) fn attribute(catalogue: &Catalogue, name: &str) -> anyhow::Result<usize> {
    if let Some(at) = catalogue.attribute_meant(name) {
        return Ok(at);
    }
    let known = catalogue.attributes.iter();
    let known = known.map(|own| translated::name(catalogue, &own.name).to_owned());
    bail!(usage::unknown_attribute(name, &known.collect::<Vec<String>>()))
}

/// The position of an area that is named on the command line: by all of its
/// text, else by the code or the name where its text is both.
pub(crate) fn area(
    (catalogue, option, name): (&Catalogue, &str, &str),
    year: Year,
    of: &[&Assessment],
) -> anyhow::Result<usize> {
    let wanted = squeeze(&catalogue.area_meant(name));
    let at_once = of.iter().position(|own| squeeze(&own.area) == wanted);
    if let Some(at) = at_once {
        return Ok(at);
    }
    let is_part = |own: &Assessment| is_called(&own.area, &wanted);
    let found: Vec<usize> = (0..of.len()).filter(|at| is_part(of[*at])).collect();
    let shown = |own: &Assessment| phrases::area(&translated::area(catalogue, &own.area));
    match found.as_slice() {
        [at] => Ok(*at),
        [] => {
            let there: Vec<String> = of.iter().map(|own| shown(own)).collect();
            // What is typed may be meant for either name.
            let own: Vec<String> = of.iter().map(|own| phrases::area(&own.area)).collect();
            let near = nearest_in(key, name, own.iter().chain(&there).map(String::as_str));
            bail!(usage::unknown_area(option, name, year, &near, &there))
        }
        several => {
            let areas: Vec<String> = several.iter().map(|at| shown(of[*at])).collect();
            bail!(usage::ambiguous_area(option, name, &areas))
        }
    }
}

/// The years that there are results for, each once.
pub(crate) fn years(results: &[Assessment]) -> Vec<String> {
    let years: BTreeSet<Year> = results.iter().map(|result| result.year).collect();
    years.iter().map(ToString::to_string).collect()
}
