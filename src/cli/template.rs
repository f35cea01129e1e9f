//! `template`: blank sheets to hand out to departments.

use std::io::Write;
use std::path::Path;

use anyhow::bail;

use super::args::{Format, OutputArgs, TemplateArgs};
use super::{ExitStatus, load, screen};
use crate::model::text::{fold, harmless};
use crate::model::{Catalogue, Year};
use crate::output::destination::sink::Sink;
use crate::output::destination::{file_name, folder};
use crate::output::{csv, workbook};
use crate::report::outcome::run::Run;
use crate::report::template::{self, Order, Sheet, Supplier};
use crate::report::translated;
use crate::report::words::{terms, usage};
use crate::score::Assessment;

/// How a blank sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Workbook,
}

/// Runs the command.
pub(crate) fn run(
    args: &TemplateArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let output = args.output();
    let form = form(&output)?;
    let call = load::Call {
        command: "template",
        catalogue: args.catalogue.as_deref(),
        files: &args.files,
        record: None,
        output: &output,
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let suppliers = suppliers(args, &catalogue)?;
    let earlier = earlier(args, &catalogue, &output, stderr)?;
    if earlier.as_deref().is_some_and(load::is_refused) {
        return Ok(ExitStatus::Failed);
    }
    let area = args.area.as_deref().map(|area| catalogue.area_meant(area.trim()));
    let order = order((&catalogue, area.as_deref()), args.year, earlier.as_deref())?;
    ensure_asked(&order, &suppliers)?;
    if let Some(folder) = &args.split {
        split(order, &suppliers, folder, form, stdout)?;
    } else {
        let sink = match &output.output {
            Some(path) => Sink::file(path, &call.inputs())?,
            None => Sink::Stdout,
        };
        if form == Form::Workbook {
            screen::ensure_leaves_screen(&sink, usage::workbook_on_terminal())?;
        }
        sink.write(&form.write(&template::sheet(order, &suppliers))?, stdout)?;
    }
    Ok(ExitStatus::Done)
}

fn form(output: &OutputArgs) -> anyhow::Result<Form> {
    match output.asked_format() {
        None | Some(Format::Csv) => Ok(Form::Csv),
        Some(Format::Xlsx) => Ok(Form::Workbook),
        Some(_) => bail!(usage::only_sheets()),
    }
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
        }
    }

    fn write(self, sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
        match self {
            Self::Csv => Ok(csv::write_blank(sheet)?.into()),
            Self::Workbook => workbook::write_blank(sheet),
        }
    }
}

/// The departments asked for, each once.
fn suppliers<'a>(
    args: &TemplateArgs,
    catalogue: &'a Catalogue,
) -> anyhow::Result<Vec<Supplier<'a>>> {
    let mut found = Vec::new();
    for name in &args.department {
        let name = load::department(catalogue, name)?;
        let supplier = catalogue.departments().contains(&name).then_some(name);
        if !found.contains(&supplier) {
            found.push(supplier);
        }
    }
    Ok(found)
}

/// Refuses a department that has nothing to report of the area.
fn ensure_asked(order: &Order<'_>, suppliers: &[Supplier<'_>]) -> anyhow::Result<()> {
    let points = &order.catalogue.points;
    let is_known =
        |supplier: &Supplier<'_>| points.iter().any(|point| point.is_supplied_by(*supplier));
    let idle = suppliers.iter().find(|own| is_known(own) && !order.asks(**own));
    let area = order.area.or(order.catalogue.area.as_deref()).unwrap_or_default();
    match idle {
        Some(idle) => {
            let name = idle.map(|own| translated::name(order.catalogue, own));
            let area = translated::area(order.catalogue, area);
            bail!(usage::nothing_to_supply(name.unwrap_or(terms::NO_DEPARTMENT.get()), &area))
        }
        None => Ok(()),
    }
}

/// The earlier data, where there are any.
fn earlier(
    args: &TemplateArgs,
    catalogue: &Catalogue,
    output: &OutputArgs,
    stderr: &mut dyn Write,
) -> anyhow::Result<Option<load::Kept>> {
    if args.files.is_empty() {
        return Ok(None);
    }
    let run = load::run(load::Request {
        skip_invalid: args.skip_invalid,
        ..load::Request::reading(catalogue.clone(), &args.files, &args.data())
    })?;
    load::remark(&run, output, stderr);
    Ok(Some(run))
}

/// What is handed out: for the year asked for, else the one after the latest
/// of the data, beside the values of the latest year before that.
fn order<'a>(
    (catalogue, area): (&'a Catalogue, Option<&'a str>),
    year: Option<Year>,
    earlier: Option<&'a Run>,
) -> anyhow::Result<Order<'a>> {
    let results = earlier.map_or(&[][..], |run| &run.assessments);
    ensure_one_area(catalogue, area, results)?;
    let latest = results.iter().map(|result| result.year).max();
    let year = year.or_else(|| latest?.next());
    let before = results.iter().filter(|result| year.is_none_or(|year| result.year < year));
    let earlier = before.max_by_key(|result| result.year);
    if let (Some(year), None, Some(_)) = (year, earlier, latest) {
        bail!(usage::no_earlier_year(year, &years(results)));
    }
    Ok(Order { catalogue, year, area, earlier })
}

/// Refuses values of another area than that of the sheet.
fn ensure_one_area(
    catalogue: &Catalogue,
    area: Option<&str>,
    results: &[Assessment],
) -> anyhow::Result<()> {
    let own = catalogue.area.as_deref().map(fold).unwrap_or_default();
    if area.is_some() || results.iter().all(|result| result.area == own) {
        return Ok(());
    }
    let mut areas: Vec<String> = results.iter().map(|result| result.area.clone()).collect();
    areas.dedup();
    bail!(usage::which_area(&areas))
}

fn years(results: &[Assessment]) -> Vec<String> {
    let mut years: Vec<Year> = results.iter().map(|result| result.year).collect();
    years.sort_unstable();
    years.dedup();
    years.iter().map(ToString::to_string).collect()
}

/// Writes a file per supplier and says which.
fn split(
    order: Order<'_>,
    asked: &[Supplier<'_>],
    folder: &str,
    form: Form,
    stdout: &mut dyn Write,
) -> anyhow::Result<()> {
    if folder.is_empty() {
        bail!(usage::no_folder());
    }
    let sheets = sheets(order, asked);
    let names: Vec<&str> = sheets.iter().map(|(name, _)| *name).collect();
    let names = file_name::file_names(&names, form.ending());
    let files: anyhow::Result<Vec<folder::NewFile>> = names
        .into_iter()
        .zip(&sheets)
        .map(|(name, (_, sheet))| Ok((name, form.write(sheet)?)))
        .collect();
    let written = folder::write(Path::new(folder), &files?)?;
    let lines = written.iter().map(|path| format!("{}\n", harmless(&path.to_string_lossy())));
    Sink::Stdout.write(lines.collect::<String>().as_bytes(), stdout)
}

/// A sheet per supplier with its name; where no point has one, a single sheet
/// with that of the index.
fn sheets<'a>(order: Order<'a>, asked: &[Supplier<'a>]) -> Vec<(&'a str, Sheet)> {
    if order.catalogue.departments().is_empty() {
        return vec![(&order.catalogue.index, template::sheet(order, &[]))];
    }
    let all = template::suppliers(&order);
    let suppliers = if asked.is_empty() { &all[..] } else { asked };
    let sheet = |supplier: &Supplier<'a>| {
        let name = supplier.unwrap_or(terms::NO_DEPARTMENT.get());
        (name, template::sheet(order, &[*supplier]))
    };
    suppliers.iter().map(sheet).collect()
}
