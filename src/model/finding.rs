//! What is wrong, doubtful or worth knowing about input: a code, a place, and
//! the facts. The words are made elsewhere (`report::words`).

use super::aggregation::{Aggregation, Weighting};
use super::attribute::UnmetRule;
use super::encoding::Undecodable;
use super::excerpt::Excerpt;
use super::method::Method;
use super::missing::MissingRule;
use super::observation::Status;
use super::place::Place;
use super::point::Lack;
use super::target::TargetFault;
use super::year::Year;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is computed until it is mended.
    Error,
    /// Computed, but somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

/// A finding about the input.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
    /// The line it is about, where somebody asked for it.
    pub excerpt: Option<Box<Excerpt>>,
}

impl Finding {
    /// A finding at a place.
    #[must_use]
    pub fn new(place: Place, fault: Fault) -> Self {
        Self { place, fault, excerpt: None }
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.fault.code().severity()
    }

    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// Whether `--skip-invalid` can compute without what it concerns: it is
    /// about single cells or rows, not about a whole file.
    #[must_use]
    pub fn is_skippable(&self) -> bool {
        !self.is_error() || self.fault.code().is_about_a_row()
    }
}

/// The kind of a file that is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// ZIP, RAR and other archives.
    Archive,
    /// gzip.
    Gzip,
    /// PNG, JPEG, GIF.
    Image,
    /// PDF.
    Pdf,
    /// DOCX, PPTX, RTF.
    Document,
    /// XLS and other OLE files.
    OldOffice,
    /// XLSB.
    BinaryWorkbook,
    /// ODS and other OpenDocument files.
    OpenDocument,
    /// A workbook with a password.
    Encrypted,
    /// A workbook that cannot be read.
    DamagedWorkbook,
    /// A workbook larger than any table.
    HugeWorkbook,
    /// HTML or XML, whatever its name.
    WebPage,
    /// Text in UTF-32.
    Utf32,
    /// Bytes that are no text.
    Binary,
}

/// Why a cell is not a value of its point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// Not one of the accepted forms.
    Unreadable,
    /// `约98`, `≥98`, `98左右`.
    Approximate,
    /// `55-58`, `55至58`.
    Range,
    /// `#DIV/0!`, `#N/A`: an error of a spreadsheet formula.
    SpreadsheetError,
    /// `=C2*100`: a formula instead of its result.
    Formula,
    /// `2020-12-31`: a date.
    Date,
    /// `inf`, `1e400`.
    NotFinite,
    /// `58,5`, `1,23`: separators in the wrong places.
    Separators,
    /// `10²`, `½`, `①`.
    DisguisedDigits,
    /// `无`: 0 or not reported?
    ZeroOrMissing,
    /// A number with another unit behind it.
    Unit,
    /// A word where a number is expected.
    Label,
    /// Not a label of the point's scale.
    NotOnScale,
}

/// What a value was compared with when its magnitude looked wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// The point's baseline, as it stands before its unit.
    Baseline(String),
    /// The target by which it is judged, as it stands before its unit.
    Target(String),
    /// What the area reported for the point last before that.
    Earlier {
        /// In this year.
        year: Year,
        /// As it was written.
        text: String,
        /// Where it stands.
        place: Box<Place>,
    },
}

/// Where a table says in what unit its values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitSource {
    /// A title above the table.
    Title,
    /// The heading of the values.
    Heading,
    /// The column of units.
    Column,
}

/// What may stand in a place of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    Flag,
    /// A list.
    List,
    /// Two entries in brackets.
    Pair,
    /// Keys with values.
    Mapping,
    /// One of these words.
    Word(Vec<String>),
}

/// A number of the catalogue that has to lie in a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// Finite.
    Finite,
    /// 0 or more.
    NotNegative,
    /// More than 0.
    Positive,
    /// 0 to 1.
    Share,
    /// From the first to the second.
    UpTo(f64, f64),
    /// From the first to less than the second.
    Below(f64, f64),
}

/// What the catalogue itself does in a choice that its `uncertainty` opens.
#[derive(Debug, Clone, PartialEq)]
pub enum Own {
    /// Its method.
    Method(Method),
    /// Its mean.
    Aggregation(Aggregation),
    /// Its weighting.
    Weighting(Weighting),
    /// Its one rule on missing values.
    Missing(MissingRule),
    /// Its rules on missing values, by the name of the attribute.
    MissingBy(Vec<(String, MissingRule)>),
    /// What it lets unmet points of an attribute keep.
    Unmet(UnmetRule),
}

/// Why what a list of the catalogue's `uncertainty` says cannot be tried.
#[derive(Debug, Clone, PartialEq)]
pub enum ListFault {
    /// There is nothing on it.
    Empty {
        /// What should be.
        own: Own,
    },
    /// It says the same twice; places are counted from 1.
    Repeated {
        /// Place of the first.
        first: usize,
        /// Place of the second.
        again: usize,
    },
    /// It leaves out what the catalogue itself does, so that the index itself
    /// would be none of those tried.
    LacksOwn {
        /// What should be on it.
        own: Own,
    },
    /// A method cannot score these points.
    Unfit {
        /// The method.
        method: Method,
        /// What the points would need.
        lack: Lack,
        /// Their names.
        points: Vec<String>,
    },
}

/// Why the years of a stage do not rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageFault {
    /// It begins while the stage before still lasts.
    Overlaps {
        /// Its first year.
        from: Year,
        /// Last year of the stage before.
        before: Year,
    },
    /// It begins after its own end.
    Reversed {
        /// Its first year.
        from: Year,
        /// Its last year.
        until: Year,
    },
    /// It ends no later than the stage before.
    Falls {
        /// Its last year.
        until: Year,
        /// Last year of the stage before.
        before: Year,
    },
}

/// What a cell of a record of draws should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawsCell {
    /// One of these words.
    Word(Vec<String>),
    /// A rule for unmet points.
    Unmet,
    /// A rule on missing values, or one for each of these attributes.
    Missing(Vec<String>),
    /// A number.
    Number,
}

/// Why a record of draws cannot be computed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawsFault {
    /// It is a workbook, which may hold numbers rounded as they are shown.
    Workbook,
    /// A column is for no choice of the catalogue.
    UnknownColumn {
        /// What it is called.
        heading: String,
        /// Columns with similar headings.
        nearest: Vec<String>,
    },
    /// There is no row under the header.
    NoDraws,
    /// A row ends before the header does.
    ShortRow {
        /// How many cells it should have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// A cell under no heading says something.
    StrayCell {
        /// What it says.
        text: String,
    },
    /// A cell holds nothing that its column can.
    Unreadable {
        /// The heading of the column.
        heading: String,
        /// What it says; nothing where it is blank.
        text: String,
        /// What it should.
        expected: DrawsCell,
    },
    /// The method of a draw cannot score these points.
    Unfit {
        /// The method.
        method: Method,
        /// What the points would need.
        lack: Lack,
        /// Their names.
        points: Vec<String>,
    },
}

/// Declares the codes with their severity.
macro_rules! codes {
    ($($variant:ident $text:literal $severity:ident;)*) => {
        /// The stable, documented code of a kind of finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $(#[doc = $text] $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The text of the code.
            #[must_use]
            pub fn text(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// How grave its findings are.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    NotATable "not-a-table" Error;
    Encoding "encoding" Error;
    EmptyFile "empty-file" Error;
    NoHeader "no-header" Error;
    DuplicateColumn "duplicate-column" Error;
    UnknownColumn "unknown-column" Error;
    UnusedColumn "unused-column" Note;
    MisnamedFile "misnamed-file" Warning;
    UnknownSheet "unknown-sheet" Error;
    ChosenSheet "chosen-sheet" Note;
    UnreadSheet "unread-sheet" Warning;
    UnclosedQuote "unclosed-quote" Error;
    StrayQuote "stray-quote" Error;
    ControlCharacter "control-character" Error;
    ExtraCells "extra-cells" Error;
    MissingCells "missing-cells" Error;
    ShiftedRow "shifted-row" Error;
    MissingName "missing-name" Error;
    UnknownPoint "unknown-point" Error;
    NoYear "no-year" Error;
    AmbiguousYear "ambiguous-year" Error;
    BadYear "bad-year" Error;
    MissingArea "missing-area" Error;
    TotalRow "total-row" Error;
    DamagedCode "damaged-code" Error;
    UnreadableValue "unreadable-value" Error;
    MergedValue "merged-value" Error;
    WrongUnit "wrong-unit" Error;
    WrongLabel "wrong-label" Error;
    UnknownStatus "unknown-status" Error;
    Conflict "conflict" Error;
    Implausible "implausible" Error;
    NotPositive "not-positive" Error;
    NothingSelected "nothing-selected" Error;
    Duplicate "duplicate" Warning;
    AssumedYear "assumed-year" Warning;
    Magnitude "magnitude" Warning;
    SilentUnmet "silent-unmet" Warning;
    NotApplicableByRule "not-applicable-by-rule" Warning;
    UnlistedArea "unlisted-area" Warning;
    OtherYear "other-year" Note;
    OtherArea "other-area" Note;
    TextRow "text-row" Note;
    RepeatedHeader "repeated-header" Note;
    DrawsFile "draws-file" Error;
    CatalogueSyntax "catalogue-syntax" Error;
    UnknownKey "unknown-key" Error;
    RepeatedKey "repeated-key" Error;
    MissingKey "missing-key" Error;
    WrongType "wrong-type" Error;
    DuplicateId "duplicate-id" Error;
    DuplicateName "duplicate-name" Error;
    UnknownName "unknown-name" Error;
    UnknownScale "unknown-scale" Error;
    UnknownAttribute "unknown-attribute" Error;
    NotOnScale "not-on-scale" Error;
    EmptyScale "empty-scale" Error;
    BadLabel "bad-label" Error;
    ZeroScaleTarget "zero-scale-target" Error;
    UnreadableTarget "unreadable-target" Error;
    UnreadableBaseline "unreadable-baseline" Error;
    NoTarget "no-target" Error;
    NoDirection "no-direction" Error;
    TargetYear "target-year" Error;
    TargetNotPositive "target-not-positive" Error;
    FloorBeyondTarget "floor-beyond-target" Error;
    FloorShape "floor-shape" Error;
    LogDomain "log-domain" Error;
    OutOfRange "out-of-range" Error;
    ZeroWeights "zero-weights" Error;
    EmptyGroup "empty-group" Error;
    PlausibleExcludesTarget "plausible-excludes-target" Error;
    RangeReversed "range-reversed" Error;
    GradesNotFalling "grades-not-falling" Error;
    StagesNotRising "stages-not-rising" Error;
    UncertaintyList "uncertainty-list" Error;
    MeanNeedsPositiveScores "mean-needs-positive-scores" Error;
    DuplicateArea "duplicate-area" Error;
    UnknownKind "unknown-kind" Error;
    AppliesNowhere "applies-nowhere" Error;
    SilencePays "silence-pays" Error;
}

impl Code {
    /// The code with this text.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.text() == text)
    }

    fn is_about_a_row(self) -> bool {
        matches!(
            self,
            Self::ExtraCells
                | Self::MissingCells
                | Self::ShiftedRow
                | Self::MissingName
                | Self::UnknownPoint
                | Self::NoYear
                | Self::BadYear
                | Self::MissingArea
                | Self::TotalRow
                | Self::DamagedCode
                | Self::UnreadableValue
                | Self::MergedValue
                | Self::WrongUnit
                | Self::WrongLabel
                | Self::UnknownStatus
                | Self::Conflict
                | Self::Implausible
                | Self::NotPositive
                | Self::ControlCharacter
        )
    }
}

/// The facts of a finding.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields carry the facts of the code of the same name")]
pub enum Fault {
    NotATable(FileKind),
    Encoding(Undecodable),
    EmptyFile,
    NoHeader {
        nearest: Vec<String>,
        has_wide_commas: bool,
    },
    DuplicateColumn {
        heading: String,
        first: String,
    },
    UnknownColumn {
        heading: String,
        nearest: Vec<String>,
    },
    UnusedColumn {
        heading: String,
    },
    MisnamedFile {
        extension: String,
        is_workbook: bool,
    },
    UnknownSheet {
        sheet: String,
        sheets: Vec<String>,
    },
    ChosenSheet {
        sheet: String,
        others: Vec<String>,
    },
    UnreadSheet {
        sheet: String,
    },
    MergedValue {
        point: String,
    },
    UnclosedQuote,
    StrayQuote {
        text: String,
    },
    ControlCharacter {
        text: String,
    },
    ExtraCells {
        expected: usize,
        found: usize,
    },
    TooWide {
        found: usize,
        most: usize,
    },
    StrayCell {
        text: String,
    },
    MissingCells {
        expected: usize,
        found: usize,
    },
    ShiftedRow {
        text: String,
        found_in: String,
        belongs_in: String,
    },
    MissingName {
        text: String,
    },
    UnknownPoint {
        name: String,
        nearest: Vec<String>,
    },
    TotalPoint {
        name: String,
    },
    NoYear,
    AmbiguousYear {
        years: Vec<Year>,
        name: String,
    },
    BadYear {
        text: String,
    },
    MissingArea,
    TotalRow {
        text: String,
    },
    DamagedCode {
        text: String,
        is_exponent: bool,
    },
    UnreadableValue {
        point: String,
        text: String,
        unit: String,
        why: CellFault,
    },
    WrongUnit {
        point: String,
        text: String,
        unit: String,
    },
    ContradictoryUnits {
        point: String,
        unit: String,
        stated: [(UnitSource, String); 2],
    },
    WrongLabel {
        point: String,
        text: String,
        labels: Vec<String>,
    },
    UnknownStatus {
        text: String,
    },
    Conflict {
        point: String,
        text: String,
        other: String,
        first: Box<Place>,
    },
    Implausible {
        point: String,
        text: String,
        unit: String,
        range: (Option<f64>, Option<f64>),
    },
    NotPositive {
        point: String,
        text: String,
    },
    NothingSelected {
        years: Vec<Year>,
        areas: Vec<String>,
    },
    AbsentArea {
        area: String,
        nearest: Vec<String>,
    },
    AssumedYear {
        year: Year,
    },
    Duplicate {
        point: String,
        text: String,
        first: Box<Place>,
    },
    Magnitude {
        point: String,
        text: String,
        unit: String,
        reference: Reference,
        looks_like_share: bool,
    },
    SilentUnmet {
        point: String,
        text: String,
        status: Status,
        area: String,
        year: Year,
        last_year: Year,
    },
    NotApplicableByRule {
        point: String,
        text: String,
        area: String,
        kind: String,
    },
    UnlistedArea {
        first: Vec<String>,
        count: usize,
        nearest: Vec<String>,
    },
    OtherYear {
        year: Year,
        rows: usize,
    },
    OtherArea {
        area: String,
        rows: usize,
    },
    TextRow {
        text: String,
    },
    RepeatedHeader,
    DrawsFile(DrawsFault),
    CatalogueSyntax {
        message: String,
    },
    UnknownKey {
        key: String,
        allowed: Vec<String>,
        nearest: Vec<String>,
    },
    RepeatedKey {
        key: String,
        first_line: usize,
    },
    MissingKey {
        key: String,
    },
    WrongType {
        key: String,
        text: String,
        expected: Vec<Expected>,
    },
    DuplicateId {
        id: String,
        by: String,
    },
    DuplicateName {
        name: String,
        by: String,
    },
    DuplicateEnglish {
        name: String,
        english: String,
        other: String,
    },
    UnknownName {
        name: String,
        nearest: Vec<String>,
    },
    UnknownScale {
        name: String,
        known: Vec<String>,
    },
    UnknownAttribute {
        name: String,
        known: Vec<String>,
    },
    NotOnScale {
        text: String,
        labels: Vec<String>,
    },
    EmptyScale {
        name: String,
    },
    BadLabel {
        text: String,
    },
    ZeroScaleTarget {
        text: String,
    },
    UnreadableTarget {
        text: String,
        why: TargetFault,
    },
    UnreadableBaseline {
        text: String,
    },
    NoTarget {
        point: String,
    },
    NoDirection {
        point: String,
    },
    TargetYear {
        text: String,
    },
    TargetNotPositive {
        text: String,
    },
    FloorBeyondTarget {
        floor: f64,
        target: String,
    },
    FloorShape {
        expects_pair: bool,
        has_scale: bool,
    },
    LogDomain {
        what: String,
    },
    OutOfRange {
        key: String,
        value: f64,
        limit: Limit,
    },
    ZeroWeights {
        group: String,
    },
    EmptyGroup {
        group: String,
    },
    PlausibleExcludesTarget {
        target: String,
        range: (Option<f64>, Option<f64>),
    },
    RangeReversed {
        key: String,
        low: f64,
        high: f64,
    },
    GradesNotFalling {
        grade: String,
        above: String,
    },
    StagesNotRising(StageFault),
    UncertaintyList {
        key: String,
        fault: ListFault,
    },
    MeanNeedsPositiveScores {
        key: &'static str,
        low: f64,
    },
    DuplicateArea {
        name: String,
        by: String,
    },
    UnknownKind {
        name: String,
        known: Vec<String>,
    },
    AppliesNowhere {
        name: String,
        is_empty: bool,
    },
    SilencePays {
        low: f64,
        mean: f64,
    },
}

impl Fault {
    /// The name of the point it is about, for faults of data.
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        match self {
            Self::UnreadableValue { point, .. }
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
            Self::MisnamedFile { .. } => Code::MisnamedFile,
            Self::UnknownSheet { .. } => Code::UnknownSheet,
            Self::ChosenSheet { .. } => Code::ChosenSheet,
            Self::UnreadSheet { .. } => Code::UnreadSheet,
            Self::MergedValue { .. } => Code::MergedValue,
            Self::EmptyFile => Code::EmptyFile,
            Self::NoHeader { .. } => Code::NoHeader,
            Self::DuplicateColumn { .. } => Code::DuplicateColumn,
            Self::UnknownColumn { .. } => Code::UnknownColumn,
            Self::UnusedColumn { .. } => Code::UnusedColumn,
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
            Self::WrongUnit { .. } | Self::ContradictoryUnits { .. } => Code::WrongUnit,
            Self::WrongLabel { .. } => Code::WrongLabel,
            Self::UnknownStatus { .. } => Code::UnknownStatus,
            Self::Conflict { .. } => Code::Conflict,
            Self::Implausible { .. } => Code::Implausible,
            Self::NotPositive { .. } => Code::NotPositive,
            Self::NothingSelected { .. } | Self::AbsentArea { .. } => Code::NothingSelected,
            Self::AssumedYear { .. } => Code::AssumedYear,
            Self::Duplicate { .. } => Code::Duplicate,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_kebab_case() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            let text = code.text();
            assert!(seen.insert(text), "{text} stands twice");
            assert!(text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{text}");
            assert_eq!(Code::find(text), Some(*code));
        }
    }
}
