//! The Human Development Index of every country and year.

use gdindex::report::number::fixed;

use super::computed::{Computed, catalogue, panel};
use super::data::{Table, folder};
use super::tally::Tally;

#[test]
fn the_hdi_of_every_country_and_year_is_the_published_one() {
    let Some(folder) = folder("hdi") else { return };
    let table = Table::read(&folder, "hdi_hdr2021-22_country_year.csv");
    let names = ["area", "year", "le", "eys", "mys", "gnipc"].map(str::to_owned);
    let columns: Vec<(&str, String)> =
        ["iso3", "year", "le", "eys", "mys", "gnipc"].into_iter().zip(names).collect();
    let catalogue = catalogue("hdi.yaml");
    let computed =
        Computed::of(&catalogue, &panel(&catalogue, "data.csv", &table.columns(&columns)));
    let mut tally = Tally::default();
    for row in table.rows() {
        let (area, year) = (row.text("iso3"), row.text("year").parse().unwrap());
        let found = computed.score((area, year), "Index").map(|index| fixed(index, 3));
        let expected = fixed(row.number("hdi").unwrap(), 3);
        tally.text(&format!("{area} {year}"), &found.unwrap_or_default(), &expected);
    }
    tally.report("HDI 2021/22, 3 decimals", 5571, 0);
}
