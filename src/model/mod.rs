//! What all parts share, without any input or output: the catalogue's tree
//! and rules, the panel of observations, and the findings about both.

pub mod area;
pub mod catalogue;
pub mod choices;
pub mod draw_columns;
pub mod encoding;
pub mod english;
pub mod excerpt;
pub mod finding;
pub mod fingerprint;
pub mod fit;
pub mod names;
pub mod nearest;
pub mod number;
pub mod observation;
pub mod panel;
pub mod place;
pub mod point;
pub mod policy;
pub mod scale;
pub mod target;
pub mod text;
pub mod uncertainty;
pub mod unit;
pub mod year;

pub use area::{Areas, Kinds};
pub use catalogue::{Catalogue, Child, Group, Identity, Stage};
pub use encoding::{Encoding, Undecodable};
pub use english::Glossary;
pub use excerpt::Excerpt;
pub use finding::{Code, Fault, Finding, Severity};
pub use names::{Lookup, Names};
pub use observation::{Figure, Observation, Reading, Status, Value};
pub use panel::{Form, Input, Panel, Record};
pub use place::{Place, Spot};
pub use point::{Floor, Lack, Point};
pub use policy::{
    Aggregation, Attribute, BelowCoverage, Grade, Method, MissingPolicy, MissingRule, ReferenceSet,
    Relative, ScoreRange, Settings, UnmetRule, Weighting, ZScale,
};
pub use scale::{Label, Scale};
pub use target::{Comparison, Direction, Goal, Target};
pub use uncertainty::{Choice, Uncertainty, UnmetRange};
pub use unit::Unit;
pub use year::Year;
