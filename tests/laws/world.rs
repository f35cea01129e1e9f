//! A random catalogue with its data as plain values, the text in which it is
//! handed to the program, and what the program makes of it.

use std::fmt::Write;

use gdindex::intake::{self, Selection, Source};
use gdindex::model::{Catalogue, Settings, Year};
use gdindex::score::{Assessment, Scorer};

/// The labels of the one scale.
pub(crate) const LABELS: [(&str, f64); 5] =
    [("明显", 100.0), ("有效", 75.0), ("一般", 40.0), ("略有", 40.0), ("不明显", 0.0)];
/// The names of the two attributes.
pub(crate) const ATTRIBUTES: [&str; 2] = ["约束性", "预期性"];

/// A catalogue, the data of one area and year, and the choices of a run.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) scoring: Scoring,
    pub(crate) grades: Vec<Bar>,
    pub(crate) dimensions: Vec<Group>,
    pub(crate) baseline_year: i32,
    pub(crate) year: i32,
    pub(crate) pace: bool,
    pub(crate) target_year: Option<i32>,
    pub(crate) layout: Layout,
}

#[derive(Debug, Clone)]
pub(crate) struct Scoring {
    pub(crate) method: Method,
    pub(crate) range: (f64, f64),
    pub(crate) mean: Mean,
    pub(crate) by_point: bool,
    pub(crate) missing: Missing,
    pub(crate) min_coverage: f64,
    pub(crate) drop: bool,
    pub(crate) attributes: [Attribute; 2],
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Method {
    Attainment,
    Progress,
    Efficacy,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Mean {
    Arithmetic,
    Geometric,
    Harmonic,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Rule {
    Renormalise,
    Floor,
    Refuse,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Missing {
    Same(Rule),
    /// By position in [`ATTRIBUTES`]; `None` is not written.
    ByAttribute([Option<Rule>; 2]),
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Attribute {
    pub(crate) unmet: Unmet,
    pub(crate) binding: bool,
    pub(crate) weight: f64,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Unmet {
    Slope(f64),
    Factor(f64),
    Zero,
    Proportional,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Bar {
    pub(crate) min: Option<f64>,
    pub(crate) most: Option<usize>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    pub(crate) number: usize,
    pub(crate) weight: f64,
    pub(crate) mean: Option<Mean>,
    pub(crate) missing: Option<Missing>,
    pub(crate) min_coverage: Option<f64>,
    pub(crate) drop: Option<bool>,
    pub(crate) groups: Vec<Group>,
    pub(crate) points: Vec<Point>,
}

#[derive(Debug, Clone)]
pub(crate) struct Point {
    pub(crate) number: usize,
    pub(crate) attribute: Option<usize>,
    pub(crate) weight: f64,
    pub(crate) method: Option<Method>,
    pub(crate) targets: Vec<(i32, Goal)>,
    pub(crate) floor: Floor,
    pub(crate) log: bool,
    pub(crate) baseline: Option<Said>,
    pub(crate) baseline_year: Option<i32>,
    pub(crate) percent: bool,
    pub(crate) style: usize,
    pub(crate) said: Said,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Goal {
    Least(f64),
    More(f64),
    Most(f64),
    Less(f64),
    Within(f64, f64),
    Label(usize),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Floor {
    None,
    One(f64),
    Two(Option<f64>, Option<f64>),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Said {
    Number(f64),
    Label(usize),
    Nothing,
    NotApplicable,
}

/// How the data are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    /// A row per value.
    Long,
    /// The same without a column for the year.
    Undated,
    /// A column per point.
    Wide,
}

impl Group {
    pub(crate) fn each(&self, visit: &mut dyn FnMut(&Point)) {
        self.groups.iter().for_each(|group| group.each(visit));
        self.points.iter().for_each(visit);
    }

    pub(crate) fn each_mut(&mut self, visit: &mut dyn FnMut(&mut Point)) {
        self.groups.iter_mut().for_each(|group| group.each_mut(visit));
        self.points.iter_mut().for_each(visit);
    }

    pub(crate) fn each_group(&mut self, visit: &mut dyn FnMut(&mut Group)) {
        visit(self);
        self.groups.iter_mut().for_each(|group| group.each_group(visit));
    }
}

impl World {
    /// The points in the order of the catalogue.
    pub(crate) fn points(&self) -> Vec<Point> {
        let mut found = Vec::new();
        self.dimensions.iter().for_each(|group| group.each(&mut |point| found.push(point.clone())));
        found
    }

    /// The same with something else said about a point.
    pub(crate) fn saying(&self, number: usize, said: Said) -> Self {
        let mut world = self.clone();
        for group in &mut world.dimensions {
            group.each_mut(&mut |point| {
                if point.number == number {
                    point.said = said;
                }
            });
        }
        world
    }

    /// Every group, to be changed.
    pub(crate) fn each_group(&mut self, visit: &mut dyn FnMut(&mut Group)) {
        self.dimensions.iter_mut().for_each(|group| group.each_group(visit));
    }

    /// Whether any group, or the whole, has this property.
    pub(crate) fn any_group(&self, mut has: impl FnMut(&Group) -> bool) -> bool {
        let mut found = false;
        self.clone().each_group(&mut |group| found |= has(group));
        found
    }

    /// The program's answer.
    pub(crate) fn assessed(&self) -> Answer {
        self.assessed_from(&[self.sheet(&self.rows())])
    }

    /// The program's answer to these files.
    pub(crate) fn assessed_from(&self, files: &[String]) -> Answer {
        self.assessed_by(&self.yaml(), files)
    }

    /// The program's answer where what is said to be 不适用 is not said at all:
    /// the catalogue leaves it out for the kind of the one area there is.
    pub(crate) fn assessed_by_rule(&self) -> Answer {
        let mut yaml = self.yaml() + "areas: { 某区: 这类, 别处: 那类 }\n";
        let mut silent = self.clone();
        for point in self.points().iter().filter(|point| point.said == Said::NotApplicable) {
            let id = format!("{{ id: p{}, ", point.number);
            assert_eq!(yaml.matches(&id).count(), 1, "{id} {yaml}");
            yaml = yaml.replace(&id, &format!("{id}applies_to: [那类], "));
            silent = silent.saying(point.number, Said::Nothing);
        }
        silent.assessed_by(&yaml, &[silent.sheet(&silent.rows())])
    }

    fn assessed_by(&self, yaml: &str, files: &[String]) -> Answer {
        let catalogue = gdindex::catalogue::read(yaml.as_bytes(), Some("catalogue.yaml"));
        let catalogue = catalogue.unwrap_or_else(|faults| panic!("{faults:#?}\n{yaml}"));
        let source = |text: &String| Source::new("data.csv", text.as_bytes());
        let sources: Vec<Source> = files.iter().map(source).collect();
        let year = Year::new(self.year.into());
        let intake =
            intake::read(&catalogue, &sources, &Selection { year, ..Selection::default() });
        let errors: Vec<_> = intake.findings.iter().filter(|finding| finding.is_error()).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{yaml}\n{files:#?}");
        assert_eq!(intake.panel.records.len(), 1, "{files:#?}");
        let mut settings = catalogue.settings.clone();
        settings.pace = self.pace;
        settings.target_year = self.target_year.and_then(|year| Year::new(year.into()));
        let assessment = Scorer::new(&catalogue, &settings).assess(&intake.panel.records[0]);
        Answer { catalogue, settings, assessment }
    }

    /// The header and the rows of the data, each of which may stand anywhere.
    pub(crate) fn rows(&self) -> Vec<String> {
        let points = self.points();
        let is_written = |point: &&Point| {
            self.layout == Layout::Wide || !point.said_by_absence() || point.number == 0
        };
        let cells = points.iter().filter(is_written);
        match self.layout {
            Layout::Long => {
                cells.map(|p| format!("{},{},{}", self.year, p.called(), p.cell())).collect()
            }
            Layout::Undated => cells.map(|p| format!("{},{}", p.called(), p.cell())).collect(),
            Layout::Wide => {
                let cells: Vec<String> = cells.map(Point::cell).collect();
                vec![format!("{},{}", self.year, cells.join(","))]
            }
        }
    }

    /// Rows under their header.
    pub(crate) fn sheet(&self, rows: &[String]) -> String {
        let header = match self.layout {
            Layout::Long => "年份,测评点,数值".to_owned(),
            Layout::Undated => "指标,当下值".to_owned(),
            Layout::Wide => {
                let names: Vec<String> = self.points().iter().map(Point::called).collect();
                format!("年份,{}", names.join(","))
            }
        };
        format!("{header}\n{}\n", rows.join("\n"))
    }

    /// The catalogue as people write it.
    pub(crate) fn yaml(&self) -> String {
        let mut text = format!(
            "title: 随机目录\narea: 某区\nbaseline_year: {}\nscoring:\n",
            self.baseline_year
        );
        self.scoring.write(&mut text);
        if !self.grades.is_empty() {
            text += "grades:\n";
            for (at, bar) in self.grades.iter().enumerate() {
                let min = bar.min.map_or(String::new(), |min| format!(", min: {min}"));
                let most = bar.most.map_or(String::new(), |n| format!(", max_unmet_binding: {n}"));
                let _ = writeln!(text, "  - {{ name: 等级{at}{min}{most} }}");
            }
        }
        text += "scales:\n  成效:\n";
        for (label, score) in LABELS {
            let _ = writeln!(text, "    - {{ label: {label}, score: {score} }}");
        }
        text += "dimensions:\n";
        self.dimensions.iter().for_each(|group| group.write(2, &mut text));
        text
    }
}

/// What the program says.
pub(crate) struct Answer {
    pub(crate) catalogue: Catalogue,
    pub(crate) settings: Settings,
    pub(crate) assessment: Assessment,
}

impl Answer {
    /// The number of the point at a position of the catalogue.
    pub(crate) fn number(&self, position: usize) -> usize {
        self.catalogue.points[position].id[1..].parse().unwrap()
    }
}

impl Method {
    fn text(self) -> &'static str {
        match self {
            Self::Attainment => "attainment",
            Self::Progress => "progress",
            Self::Efficacy => "efficacy",
        }
    }
}

impl Mean {
    fn text(self) -> &'static str {
        match self {
            Self::Arithmetic => "arithmetic",
            Self::Geometric => "geometric",
            Self::Harmonic => "harmonic",
        }
    }
}

impl Rule {
    fn text(self) -> &'static str {
        match self {
            Self::Renormalise => "renormalise",
            Self::Floor => "floor",
            Self::Refuse => "refuse",
        }
    }
}

impl Missing {
    fn text(&self) -> String {
        match self {
            Self::Same(rule) => rule.text().to_owned(),
            Self::ByAttribute(rules) => {
                let pairs = ATTRIBUTES
                    .iter()
                    .zip(rules)
                    .filter_map(|(name, rule)| Some(format!("{name}: {}", (*rule)?.text())));
                format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

fn drop_text(drop: bool) -> &'static str {
    if drop { "drop" } else { "flag" }
}

impl Scoring {
    fn write(&self, text: &mut String) {
        let (low, high) = self.range;
        let weighting = if self.by_point { "by-point" } else { "by-level" };
        let _ = writeln!(
            text,
            "  method: {}\n  score_range: [{low}, {high}]\n  aggregation: {}\n  weighting: {weighting}\n  \
             missing: {}\n  min_coverage: {}\n  below_coverage: {}\n  attributes:",
            self.method.text(),
            self.mean.text(),
            self.missing.text(),
            self.min_coverage,
            drop_text(self.drop),
        );
        for (name, attribute) in ATTRIBUTES.iter().zip(self.attributes) {
            let unmet = match attribute.unmet {
                Unmet::Slope(slope) => format!("{{ slope: {slope} }}"),
                Unmet::Factor(factor) => format!("{{ factor: {factor} }}"),
                Unmet::Zero => "zero".to_owned(),
                Unmet::Proportional => "proportional".to_owned(),
            };
            let (binding, weight) = (attribute.binding, attribute.weight);
            let _ = writeln!(
                text,
                "    {name}: {{ unmet: {unmet}, binding: {binding}, weight: {weight} }}"
            );
        }
    }
}

impl Group {
    fn write(&self, indent: usize, text: &mut String) {
        let pad = " ".repeat(indent + 2);
        let _ = writeln!(text, "{:indent$}- name: 组{}", "", self.number);
        let _ = writeln!(text, "{pad}weight: {}", self.weight);
        let own = [
            ("aggregation", self.mean.map(|mean| mean.text().to_owned())),
            ("missing", self.missing.as_ref().map(Missing::text)),
            ("min_coverage", self.min_coverage.map(|share| share.to_string())),
            ("below_coverage", self.drop.map(|drop| drop_text(drop).to_owned())),
        ];
        for (key, value) in own {
            if let Some(value) = value {
                let _ = writeln!(text, "{pad}{key}: {value}");
            }
        }
        if !self.groups.is_empty() {
            let _ = writeln!(text, "{pad}children:");
            self.groups.iter().for_each(|group| group.write(indent + 4, text));
        }
        if !self.points.is_empty() {
            let _ = writeln!(text, "{pad}points:");
            self.points.iter().for_each(|point| point.write(&pad, text));
        }
    }
}

impl Goal {
    /// Whether less is better; `None` for intervals and labels.
    pub(crate) fn is_lower(self) -> Option<bool> {
        match self {
            Self::Least(_) | Self::More(_) => Some(false),
            Self::Most(_) | Self::Less(_) => Some(true),
            Self::Within(..) | Self::Label(_) => None,
        }
    }

    fn text(self, style: usize) -> String {
        let phrased = |forms: [&str; 4], number: f64| {
            format!("\"{}\"", forms[style % 4].replace('x', &number.to_string()))
        };
        match self {
            Self::Least(n) | Self::Most(n) if style.is_multiple_of(2) => n.to_string(),
            Self::Least(n) => phrased(["≥x", "不低于x", "至少 x", "x以上"], n),
            Self::Most(n) => phrased(["<= x", "不超过x", "≤x", "x以下"], n),
            Self::More(n) => phrased(["大于x", ">x", "超过 x", "高于x"], n),
            Self::Less(n) => phrased(["小于x", "< x", "低于x", "不满x"], n),
            Self::Within(low, high) if style.is_multiple_of(2) => format!("{low}至{high}"),
            Self::Within(low, high) => format!("\"{low}~{high}\""),
            Self::Label(label) => LABELS[label].0.to_owned(),
        }
    }
}

impl Point {
    fn called(&self) -> String {
        if self.style.is_multiple_of(3) {
            format!("p{}", self.number)
        } else {
            format!("点{}", self.number)
        }
    }

    fn said_by_absence(&self) -> bool {
        self.said == Said::Nothing && self.style.is_multiple_of(2)
    }

    fn cell(&self) -> String {
        match self.said {
            Said::Number(number) if self.percent && self.style.is_multiple_of(2) => {
                format!("{number}%")
            }
            Said::Number(number) => number.to_string(),
            Said::Label(label) => LABELS[label].0.to_owned(),
            Said::Nothing => ["", "—", "暂无"][self.style % 3].to_owned(),
            Said::NotApplicable => "不适用".to_owned(),
        }
    }

    fn write(&self, pad: &str, text: &mut String) {
        let _ = write!(
            text,
            "{pad}  - {{ id: p{n}, name: 点{n}, weight: {w}",
            n = self.number,
            w = self.weight
        );
        let is_label = matches!(self.targets[0].1, Goal::Label(_));
        let is_lower = self.targets.iter().any(|(_, goal)| goal.is_lower() == Some(true));
        let floor = match self.floor {
            Floor::None => None,
            Floor::One(floor) => Some(floor.to_string()),
            Floor::Two(below, above) => {
                let side = |floor: Option<f64>| floor.map_or("null".to_owned(), |f| f.to_string());
                Some(format!("[{}, {}]", side(below), side(above)))
            }
        };
        let baseline = match self.baseline {
            Some(Said::Number(number)) => Some(number.to_string()),
            Some(Said::Label(label)) => Some(LABELS[label].0.to_owned()),
            _ => None,
        };
        let own = [
            ("attribute", self.attribute.map(|at| ATTRIBUTES[at].to_owned())),
            ("method", self.method.map(|method| method.text().to_owned())),
            ("unit", self.percent.then(|| "\"%\"".to_owned())),
            ("scale", is_label.then(|| "成效".to_owned())),
            ("direction", is_lower.then(|| "lower".to_owned())),
            ("floor", floor),
            ("transform", self.log.then(|| "log".to_owned())),
            ("baseline", baseline),
            ("baseline_year", self.baseline_year.map(|year| year.to_string())),
        ];
        for (key, value) in own.into_iter().filter_map(|(key, value)| Some((key, value?))) {
            let _ = write!(text, ", {key}: {value}");
        }
        let targets =
            self.targets.iter().map(|(year, goal)| format!("{year}: {}", goal.text(self.style)));
        let _ = writeln!(text, ", targets: {{ {} }} }}", targets.collect::<Vec<_>>().join(", "));
    }
}
