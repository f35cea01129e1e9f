//! `template`: blank sheets to hand out to departments.

use anyhow::bail;
use clap::Args;

use crate::cli::args::DataArgs;
use crate::cli::args::choice::{Encoding, When};
use crate::cli::args::output::{Format, Output};
use crate::cli::args::value::read_year;
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::{Kept, Request, is_refused};
use crate::cli::streams::Streams;
use crate::cli::{names, remarks, write};
use crate::model::text::fold;
use crate::model::{Catalogue, Year};
use crate::output::destination::file_name;
use crate::output::destination::folder::NewFile;
use crate::output::{csv, workbook};
use crate::report::outcome::run::Run;
use crate::report::template::{self, Order, Sheet, Supplier};
use crate::report::translated;
use crate::report::words::{help, terms, usage};
use crate::score::Assessment;

/// How a blank sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Workbook,
}

#[derive(Debug, Args)]
pub(crate) struct TemplateArgs {
    #[arg(value_name = "FILE", help = help::EARLIER_FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "NAME", help = help::SUPPLIERS, help_heading = help::COMMAND_OPTIONS)]
    department: Vec<String>,
    #[arg(long, value_name = "DIR", conflicts_with = "output",
          help = help::SPLIT, help_heading = help::COMMAND_OPTIONS)]
    split: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = read_year,
          help = help::SHEET_YEAR, help_heading = help::COMMAND_OPTIONS)]
    year: Option<Year>,
    #[arg(long, value_name = "NAME", help = help::SHEET_AREA, help_heading = help::COMMAND_OPTIONS)]
    area: Option<String>,
    #[arg(short = 'c', long, value_name = "PATH", help = help::CATALOGUE_FILE, help_heading = help::DATA_OPTIONS)]
    catalogue: Option<String>,
    #[arg(long, value_name = "ENCODING", help = help::ENCODING, help_heading = help::DATA_OPTIONS)]
    encoding: Option<Encoding>,
    #[arg(long, help = help::SKIP_INVALID, help_heading = help::DATA_OPTIONS)]
    skip_invalid: bool,
    #[arg(short, long, value_name = "FORMAT", help = help::SHEET_FORMAT, help_heading = help::OUTPUT_OPTIONS)]
    format: Option<Format>,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    output: Option<String>,
    #[arg(long, value_name = "WHEN", default_value = "auto", help = help::COLOR, help_heading = help::OUTPUT_OPTIONS)]
    color: When,
    #[arg(short, long, conflicts_with = "verbose", help = help::QUIET, help_heading = help::OUTPUT_OPTIONS)]
    quiet: bool,
    #[arg(short, long, help = help::VERBOSE_DATA, help_heading = help::OUTPUT_OPTIONS)]
    verbose: bool,
}

impl TemplateArgs {
    /// Which earlier data: of the area, of whatever years there are.
    fn data(&self) -> DataArgs {
        DataArgs {
            catalogue: self.catalogue.clone(),
            encoding: self.encoding,
            year: None,
            area: self.area.iter().cloned().collect(),
        }
    }

    /// What comes out, and where.
    fn output(&self, form: Form) -> Output {
        Output {
            // Files in a folder are listed on standard output.
            format: if self.split.is_some() { Format::Table } else { form.format() },
            file: self.output.clone(),
            csv: csv::Style::default(),
            sheets: workbook::Sheets::One,
            color: self.color,
            quiet: self.quiet,
            verbose: self.verbose,
        }
    }
}

/// Runs the command.
pub(crate) fn run(args: &TemplateArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let form = form(args)?;
    let call = Call {
        command: "template",
        catalogue: args.catalogue.as_deref(),
        files: &args.files,
        record: None,
        output: args.output(form),
    };
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let suppliers = suppliers(args, &catalogue)?;
    let earlier = earlier(args, &catalogue, &call.output, streams)?;
    if earlier.as_deref().is_some_and(is_refused) {
        return Ok(ExitStatus::Failed);
    }
    let area = args.area.as_deref().map(|area| catalogue.area_meant(area.trim()));
    let order = order((&catalogue, area.as_deref()), args.year, earlier.as_deref())?;
    ensure_asked(&order, &suppliers)?;
    if let Some(folder) = &args.split {
        split(order, &suppliers, folder, form, streams)?;
    } else {
        call.sink()?.write(&form.write(&template::sheet(order, &suppliers))?, streams.stdout)?;
    }
    Ok(ExitStatus::Done)
}

fn form(args: &TemplateArgs) -> anyhow::Result<Form> {
    match Format::asked(args.format, args.output.as_deref()) {
        None | Some(Format::Csv) => Ok(Form::Csv),
        Some(Format::Xlsx) => Ok(Form::Workbook),
        Some(_) => bail!(usage::only_sheets()),
    }
}

impl Form {
    fn format(self) -> Format {
        match self {
            Self::Csv => Format::Csv,
            Self::Workbook => Format::Xlsx,
        }
    }

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
        let name = names::department(catalogue, name)?;
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
    output: &Output,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Option<Kept>> {
    if args.files.is_empty() {
        return Ok(None);
    }
    let data = args.data();
    let request = Request::reading(catalogue.clone(), &args.files, &data);
    let run = Request { skip_invalid: args.skip_invalid, ..request }.run()?;
    remarks::on_run(&run, output, streams);
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
        bail!(usage::no_earlier_year(year, &names::years(results)));
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

/// Writes a file per supplier and says which.
fn split(
    order: Order<'_>,
    asked: &[Supplier<'_>],
    folder: &str,
    form: Form,
    streams: &mut Streams<'_>,
) -> anyhow::Result<()> {
    if folder.is_empty() {
        bail!(usage::no_folder());
    }
    let sheets = sheets(order, asked);
    let suppliers: Vec<&str> = sheets.iter().map(|(name, _)| *name).collect();
    let names = file_name::file_names(&suppliers, form.ending());
    let files: anyhow::Result<Vec<NewFile>> = names
        .into_iter()
        .zip(&sheets)
        .map(|(name, (_, sheet))| Ok((name, form.write(sheet)?)))
        .collect();
    write::into_folder(folder, &files?, streams.stdout)
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
