//! The codes of findings: stable, documented, each with its severity.

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

/// Declares the codes with their severity, and of the errors which are
/// skippable: those about single cells or rows.
macro_rules! codes {
    ($($variant:ident $text:literal $severity:ident $($skippable:ident)?;)*) => {
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

            /// Whether `--skip-invalid` can compute without what its findings
            /// are about.
            #[must_use]
            pub fn is_skippable(self) -> bool {
                match self { $(Self::$variant => codes!(@skips $severity $($skippable)?),)* }
            }
        }
    };
    (@skips Error) => { false };
    (@skips $severity:ident $($skippable:ident)?) => { true };
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
    ControlCharacter "control-character" Error skippable;
    ExtraCells "extra-cells" Error skippable;
    MissingCells "missing-cells" Error skippable;
    ShiftedRow "shifted-row" Error skippable;
    MissingName "missing-name" Error skippable;
    UnknownPoint "unknown-point" Error skippable;
    NoYear "no-year" Error skippable;
    AmbiguousYear "ambiguous-year" Error;
    BadYear "bad-year" Error skippable;
    MissingArea "missing-area" Error skippable;
    TotalRow "total-row" Error skippable;
    DamagedCode "damaged-code" Error skippable;
    UnreadableValue "unreadable-value" Error skippable;
    MergedValue "merged-value" Error skippable;
    WrongUnit "wrong-unit" Error skippable;
    WrongLabel "wrong-label" Error skippable;
    UnknownStatus "unknown-status" Error skippable;
    Conflict "conflict" Error skippable;
    Implausible "implausible" Error skippable;
    NotPositive "not-positive" Error skippable;
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
