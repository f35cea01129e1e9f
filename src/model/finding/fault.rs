//! Everything that a finding can say, each with its facts.

use super::code::Code;
use super::data::{CellFault, Reference, UnitSource};
use super::draws::DrawsFault;
use super::files::FileKind;
use super::mistakes::{Expected, Limit, ListFault, StageFault};
use crate::model::encoding::Undecodable;
use crate::model::observation::Status;
use crate::model::place::Place;
use crate::model::target::TargetFault;
use crate::model::year::Year;

/// What is found, in the order of the codes. A `text` is as it was written, a
/// `unit` that of the point; `nearest` are names like it, best first, and
/// `first` is where the same stands already.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the variants say what their fields are")]
pub enum Fault {
    /// The file is no table, but of this kind.
    NotATable(FileKind),
    /// The bytes are not text.
    Encoding(Undecodable),
    /// There is nothing in the file.
    EmptyFile,
    /// No row is a header; the names nearest to what its first rows say, and
    /// whether it would be one if commas of full width (，) separated cells.
    NoHeader { nearest: Vec<String>, has_wide_commas: bool },
    /// Two columns are for the same.
    DuplicateColumn { heading: String, first: String },
    /// A heading that may be meant for something.
    UnknownColumn { heading: String, nearest: Vec<String> },
    /// A heading that means nothing here.
    UnusedColumn { heading: String },
    /// The name of the file ends as that of another kind of file.
    MisnamedFile { extension: String, is_workbook: bool },
    /// The workbook has no sheet of this name; those that it has, none where the
    /// file is no workbook.
    UnknownSheet { sheet: String, sheets: Vec<String> },
    /// Of several sheets this one was read.
    ChosenSheet { sheet: String, others: Vec<String> },
    /// This sheet has data of points as well and was not read.
    UnreadSheet { sheet: String },
    /// A double quote without its partner.
    UnclosedQuote,
    /// A cell with a double quote too many.
    StrayQuote { text: String },
    /// A cell with an invisible control character.
    ControlCharacter { text: String },
    /// A row has more cells than the header.
    ExtraCells { expected: usize, found: usize },
    /// A row has more cells than any table may.
    TooWide { found: usize, most: usize },
    /// A cell under no heading says something.
    StrayCell { text: String },
    /// A row ends before the column of values.
    MissingCells { expected: usize, found: usize },
    /// A row slid into other columns: what stands in the column `found_in` belongs
    /// in the other one; in none where it is no group above the point.
    ShiftedRow { text: String, found_in: String, belongs_in: String },
    /// A row says this and names no point.
    MissingName { text: String },
    /// The catalogue has no point of this name.
    UnknownPoint { name: String, nearest: Vec<String> },
    /// The name is no point but a word for a sum: 合计.
    TotalPoint { name: String },
    /// Neither a column nor a name of file or folder says the year.
    NoYear,
    /// The name of the file or folder has several years.
    AmbiguousYear { years: Vec<Year>, name: String },
    /// A text that is no year.
    BadYear { text: String },
    /// A row names no area while others do.
    MissingArea,
    /// The area of a row is a word for a sum: 全区合计.
    TotalRow { text: String },
    /// A spreadsheet turned the code of an area into a rounded number, or into one
    /// with an exponent.
    DamagedCode { text: String, is_exponent: bool },
    /// A cell is not a value of its point.
    UnreadableValue { point: String, text: String, unit: String, why: CellFault },
    /// A value stands in a merged cell of several rows.
    MergedValue { point: String },
    /// A value stands in another unit than its point has.
    WrongUnit { point: String, text: String, unit: String },
    /// Two places state different units for a point.
    ContradictoryUnits { point: String, unit: String, stated: [(UnitSource, String); 2] },
    /// A text that is no label of the point's scale.
    WrongLabel { point: String, text: String, labels: Vec<String> },
    /// A text that is no status of data.
    UnknownStatus { text: String },
    /// Two values for the same point, area and year.
    Conflict { point: String, text: String, other: String, first: Box<Place> },
    /// A value outside the plausible range of its point.
    Implausible { point: String, text: String, unit: String, range: (Option<f64>, Option<f64>) },
    /// A value of 0 or less where logarithms are taken.
    NotPositive { point: String, text: String },
    /// Nothing is of the years and areas asked for; those that there are.
    NothingSelected { years: Vec<Year>, areas: Vec<String> },
    /// An area asked for is not there.
    AbsentArea { area: String, nearest: Vec<String> },
    /// The same value twice for a point, area and year.
    Duplicate { point: String, text: String, first: Box<Place> },
    /// A row without a year was taken for this one while other rows state another.
    AssumedYear { year: Year },
    /// A value far from what it is compared with; whether it looks like a share
    /// where a percentage is expected.
    Magnitude {
        point: String,
        text: String,
        unit: String,
        reference: Reference,
        looks_like_share: bool,
    },
    /// A point that missed its target in `last_year`, where it was this value, and
    /// of which nothing is said now.
    SilentUnmet {
        point: String,
        text: String,
        status: Status,
        area: String,
        year: Year,
        last_year: Year,
    },
    /// A value for a point that the catalogue's `applies_to` leaves out for areas
    /// of this kind.
    NotApplicableByRule { point: String, text: String, area: String, kind: String },
    /// So many areas are not on the catalogue's list: the first of them, and names
    /// near the very first.
    UnlistedArea { first: Vec<String>, count: usize, nearest: Vec<String> },
    /// So many rows are of a year that is not selected.
    OtherYear { year: Year, rows: usize },
    /// So many rows are of an area that is not selected.
    OtherArea { area: String, rows: usize },
    /// A row of text under the table that was not taken for data.
    TextRow { text: String },
    /// A row that is the header again.
    RepeatedHeader,
    /// A record of draws cannot be computed again.
    DrawsFile(DrawsFault),
    /// The catalogue is not YAML, in the library's words.
    CatalogueSyntax { message: String },
    /// A key that no catalogue has in this place; those it may have.
    UnknownKey { key: String, allowed: Vec<String>, nearest: Vec<String> },
    /// A key that stands on `first_line` already.
    RepeatedKey { key: String, first_line: usize },
    /// A key that has to be there, or a name that says nothing.
    MissingKey { key: String },
    /// A value of another type than its key takes.
    WrongType { key: String, text: String, expected: Vec<Expected> },
    /// Two points with the same id.
    DuplicateId { id: String, by: String },
    /// Two points that are called the same, or two groups among siblings where
    /// `by` is empty.
    DuplicateName { name: String, by: String },
    /// An English name that another name of its kind has already.
    DuplicateEnglish { name: String, english: String, other: String },
    /// A name of the glossary that nothing in the catalogue has.
    UnknownName { name: String, nearest: Vec<String> },
    /// A scale that the catalogue does not have.
    UnknownScale { name: String, known: Vec<String> },
    /// An attribute that the catalogue does not have.
    UnknownAttribute { name: String, known: Vec<String> },
    /// A baseline or target that is no label of the point's scale.
    NotOnScale { text: String, labels: Vec<String> },
    /// A scale without labels.
    EmptyScale { name: String },
    /// A label that is blank, repeated, or a word for having no value.
    BadLabel { text: String },
    /// A target whose label scores 0: nothing can be a ratio to it.
    ZeroScaleTarget { text: String },
    /// The wording of a target that cannot be used.
    UnreadableTarget { text: String, why: TargetFault },
    /// The wording of a baseline that is no number.
    UnreadableBaseline { text: String },
    /// A point without a target that its method needs.
    NoTarget { point: String },
    /// A point whose targets are intervals and so say no direction, where areas
    /// are compared.
    NoDirection { point: String },
    /// A text or number that is no year.
    TargetYear { text: String },
    /// A target of 0 or less, to which nothing can be a ratio.
    TargetNotPositive { text: String },
    /// A floor that is no worse than a target.
    FloorBeyondTarget { floor: f64, target: String },
    /// A floor of two numbers without an interval, one with an interval, or any on
    /// a scale.
    FloorShape { expects_pair: bool, has_scale: bool },
    /// What of a point has no logarithm.
    LogDomain { what: String },
    /// A number outside the range of its key.
    OutOfRange { key: String, value: f64, limit: Limit },
    /// Children of a group none of which weighs anything.
    ZeroWeights { group: String },
    /// A group without children.
    EmptyGroup { group: String },
    /// A target that no plausible value meets.
    PlausibleExcludesTarget { target: String, range: (Option<f64>, Option<f64>) },
    /// A range whose lower end is not below its upper end.
    RangeReversed { key: String, low: f64, high: f64 },
    /// A grade whose least score is not below that of the one before.
    GradesNotFalling { grade: String, above: String },
    /// Stages whose years do not rise.
    StagesNotRising(StageFault),
    /// A list of what is to be tried that cannot be.
    UncertaintyList { key: String, fault: ListFault },
    /// A geometric or harmonic mean of scores that can be negative; the key that
    /// makes them so, and the lowest.
    MeanNeedsPositiveScores { key: &'static str, low: f64 },
    /// An area that is listed already, perhaps written otherwise.
    DuplicateArea { name: String, by: String },
    /// A kind that no listed area has.
    UnknownKind { name: String, known: Vec<String> },
    /// A point or group whose `applies_to` leaves no kind: it is empty itself, or
    /// what is above leaves out all of it.
    AppliesNowhere { name: String, is_empty: bool },
    /// A rule by which what is not reported scores as much as the mean value.
    SilencePays { low: f64, mean: f64 },
}

impl Fault {
    /// The name of the point it is about, for faults of data.
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        match self {
            Self::MergedValue { point }
            | Self::UnreadableValue { point, .. }
            | Self::WrongUnit { point, .. }
            | Self::ContradictoryUnits { point, .. }
            | Self::WrongLabel { point, .. }
            | Self::Conflict { point, .. }
            | Self::Implausible { point, .. }
            | Self::NotPositive { point, .. }
            | Self::Duplicate { point, .. }
            | Self::Magnitude { point, .. }
            | Self::SilentUnmet { point, .. }
            | Self::NotApplicableByRule { point, .. } => Some(point),
            _ => None,
        }
    }

    /// The code under which it is documented.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line per kind of finding")]
    pub fn code(&self) -> Code {
        match self {
            Self::NotATable(_) => Code::NotATable,
            Self::Encoding(_) => Code::Encoding,
            Self::EmptyFile => Code::EmptyFile,
            Self::NoHeader { .. } => Code::NoHeader,
            Self::DuplicateColumn { .. } => Code::DuplicateColumn,
            Self::UnknownColumn { .. } => Code::UnknownColumn,
            Self::UnusedColumn { .. } => Code::UnusedColumn,
            Self::MisnamedFile { .. } => Code::MisnamedFile,
            Self::UnknownSheet { .. } => Code::UnknownSheet,
            Self::ChosenSheet { .. } => Code::ChosenSheet,
            Self::UnreadSheet { .. } => Code::UnreadSheet,
            Self::UnclosedQuote => Code::UnclosedQuote,
            Self::StrayQuote { .. } => Code::StrayQuote,
            Self::ControlCharacter { .. } => Code::ControlCharacter,
            Self::ExtraCells { .. } | Self::TooWide { .. } | Self::StrayCell { .. } => {
                Code::ExtraCells
            }
            Self::MissingCells { .. } => Code::MissingCells,
            Self::ShiftedRow { .. } => Code::ShiftedRow,
            Self::MissingName { .. } => Code::MissingName,
            Self::UnknownPoint { .. } | Self::TotalPoint { .. } => Code::UnknownPoint,
            Self::NoYear => Code::NoYear,
            Self::AmbiguousYear { .. } => Code::AmbiguousYear,
            Self::BadYear { .. } => Code::BadYear,
            Self::MissingArea => Code::MissingArea,
            Self::TotalRow { .. } => Code::TotalRow,
            Self::DamagedCode { .. } => Code::DamagedCode,
            Self::UnreadableValue { .. } => Code::UnreadableValue,
            Self::MergedValue { .. } => Code::MergedValue,
            Self::WrongUnit { .. } | Self::ContradictoryUnits { .. } => Code::WrongUnit,
            Self::WrongLabel { .. } => Code::WrongLabel,
            Self::UnknownStatus { .. } => Code::UnknownStatus,
            Self::Conflict { .. } => Code::Conflict,
            Self::Implausible { .. } => Code::Implausible,
            Self::NotPositive { .. } => Code::NotPositive,
            Self::NothingSelected { .. } | Self::AbsentArea { .. } => Code::NothingSelected,
            Self::Duplicate { .. } => Code::Duplicate,
            Self::AssumedYear { .. } => Code::AssumedYear,
            Self::Magnitude { .. } => Code::Magnitude,
            Self::SilentUnmet { .. } => Code::SilentUnmet,
            Self::NotApplicableByRule { .. } => Code::NotApplicableByRule,
            Self::UnlistedArea { .. } => Code::UnlistedArea,
            Self::OtherYear { .. } => Code::OtherYear,
            Self::OtherArea { .. } => Code::OtherArea,
            Self::TextRow { .. } => Code::TextRow,
            Self::RepeatedHeader => Code::RepeatedHeader,
            Self::DrawsFile(_) => Code::DrawsFile,
            Self::CatalogueSyntax { .. } => Code::CatalogueSyntax,
            Self::UnknownKey { .. } => Code::UnknownKey,
            Self::RepeatedKey { .. } => Code::RepeatedKey,
            Self::MissingKey { .. } => Code::MissingKey,
            Self::WrongType { .. } => Code::WrongType,
            Self::DuplicateId { .. } => Code::DuplicateId,
            Self::DuplicateName { .. } | Self::DuplicateEnglish { .. } => Code::DuplicateName,
            Self::UnknownName { .. } => Code::UnknownName,
            Self::UnknownScale { .. } => Code::UnknownScale,
            Self::UnknownAttribute { .. } => Code::UnknownAttribute,
            Self::NotOnScale { .. } => Code::NotOnScale,
            Self::EmptyScale { .. } => Code::EmptyScale,
            Self::BadLabel { .. } => Code::BadLabel,
            Self::ZeroScaleTarget { .. } => Code::ZeroScaleTarget,
            Self::UnreadableTarget { .. } => Code::UnreadableTarget,
            Self::UnreadableBaseline { .. } => Code::UnreadableBaseline,
            Self::NoTarget { .. } => Code::NoTarget,
            Self::NoDirection { .. } => Code::NoDirection,
            Self::TargetYear { .. } => Code::TargetYear,
            Self::TargetNotPositive { .. } => Code::TargetNotPositive,
            Self::FloorBeyondTarget { .. } => Code::FloorBeyondTarget,
            Self::FloorShape { .. } => Code::FloorShape,
            Self::LogDomain { .. } => Code::LogDomain,
            Self::OutOfRange { .. } => Code::OutOfRange,
            Self::ZeroWeights { .. } => Code::ZeroWeights,
            Self::EmptyGroup { .. } => Code::EmptyGroup,
            Self::PlausibleExcludesTarget { .. } => Code::PlausibleExcludesTarget,
            Self::RangeReversed { .. } => Code::RangeReversed,
            Self::GradesNotFalling { .. } => Code::GradesNotFalling,
            Self::StagesNotRising(_) => Code::StagesNotRising,
            Self::UncertaintyList { .. } => Code::UncertaintyList,
            Self::MeanNeedsPositiveScores { .. } => Code::MeanNeedsPositiveScores,
            Self::DuplicateArea { .. } => Code::DuplicateArea,
            Self::UnknownKind { .. } => Code::UnknownKind,
            Self::AppliesNowhere { .. } => Code::AppliesNowhere,
            Self::SilencePays { .. } => Code::SilencePays,
        }
    }
}
