//! The names of a catalogue in English: areas as English pages show them, and
//! what somebody means who types either name.

use super::area::{is_code, split};
use super::catalogue::Catalogue;
use super::glossary::is_same;
use super::names::Lookup;
use super::nearest::nearest_in;
use super::point::Point;
use super::text::{caseless, fold};

impl Catalogue {
    /// Whether it gives anything an English name.
    #[must_use]
    pub fn has_english(&self) -> bool {
        !self.glossary.is_empty()
            || self.points.iter().any(|point| point.name_en.is_some())
            || self.root.all().iter().any(|group| group.name_en.is_some())
    }

    /// An area by its English name, its code before it where it has one.
    #[must_use]
    pub fn area_in_english(&self, area: &str) -> String {
        let listed = self.areas.find(area).map(|at| self.areas.listed()[at].name.as_str());
        let whole = self.glossary.get(area).map(ToOwned::to_owned);
        let folded = fold(area);
        let parts = || {
            let (code, name) = split(&folded)?;
            let english = self.glossary.get(listed.unwrap_or(name)).or(self.glossary.get(name))?;
            Some(if split(english).is_some() {
                english.into()
            } else {
                format!("{code} {english}")
            })
        };
        whole.or_else(parts).unwrap_or_else(|| area.to_owned())
    }

    /// An area as data name it, by its English name with or without its code;
    /// anything else as it was typed.
    #[must_use]
    pub fn area_meant(&self, typed: &str) -> String {
        let listed = self.areas.listed().iter().map(|own| own.name.as_str());
        let names = listed.chain(self.area.as_deref());
        let find = |text: &str| self.glossary.find(text, names.clone());
        let folded = fold(typed);
        let with_code = || {
            let (code, name) = split(&folded)?;
            let own = find(name)?;
            let own_code = split(own).map_or(own, |(code, _)| code);
            if is_code(own_code) {
                return (own_code == code).then(|| own.to_owned());
            }
            Some(format!("{code} {own}"))
        };
        find(typed).map(ToOwned::to_owned).or_else(with_code).unwrap_or_else(|| typed.to_owned())
    }

    /// The department that somebody means, by its name or its English one.
    #[must_use]
    pub fn department_meant(&self, typed: &str) -> Option<&str> {
        self.glossary.find(typed, self.departments())
    }

    /// The position of the attribute that somebody means.
    #[must_use]
    pub fn attribute_meant(&self, typed: &str) -> Option<usize> {
        let names = || self.attributes.iter().map(|own| own.name.as_str());
        let own = self.glossary.find(typed, names())?;
        names().position(|name| name == own)
    }

    /// The label of a point's scale that somebody means by its English; what
    /// is none as it was typed.
    #[must_use]
    pub fn label_meant<'a>(&'a self, point: &Point, typed: &'a str) -> &'a str {
        let labels = self.scale(point).map_or(&[][..], |scale| &scale.labels);
        self.glossary.find(typed, labels.iter().map(|label| label.text.as_str())).unwrap_or(typed)
    }

    /// The point that somebody means: by id, name or alias, else by its
    /// English name.
    #[must_use]
    pub fn point_meant(&self, typed: &str) -> Lookup {
        let found = self.names.find(typed);
        let Lookup::Unknown(near) = found else { return found };
        let english = |point: &Point| point.name_en.as_ref().is_some_and(|own| is_same(own, typed));
        if let Some(at) = self.points.iter().position(english) {
            return Lookup::Found(at);
        }
        Lookup::Unknown(if near.is_empty() { self.nearest_in_english(typed) } else { near })
    }

    fn nearest_in_english(&self, typed: &str) -> Vec<String> {
        let names = self.points.iter().filter_map(|own| own.name_en.as_deref());
        nearest_in(caseless, typed, names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    fn catalogue() -> Catalogue {
        let text = "title: 例\n\
            area: 530111 示例区\n\
            areas: { 示例区: 区, 示例街道甲: 街道, \"530111002\": 街道, 530111003 示例街道丙: 街道 }\n\
            scoring: { attributes: { 约束性: { binding: true } } }\n\
            scales: { 成效: [{ label: 明显, score: 100, aliases: [显著] }, { label: 一般, score: 50 }] }\n\
            dimensions:\n\
            \x20 - name: 一\n\
            \x20   points:\n\
            \x20     - { id: a, name: 甲, name_en: Annual growth, departments: [财政局], targets: { 2020: 1 } }\n\
            \x20     - { id: b, name: 乙, scale: 成效, targets: { 2020: 明显 } }\n\
            names_en:\n\
            \x20 示例区: Demo District\n\
            \x20 示例街道甲: Demo Sub-district A\n\
            \x20 \"530111002\": Demo Sub-district B\n\
            \x20 530111003 示例街道丙: Demo Sub-district C\n\
            \x20 约束性: binding\n\
            \x20 明显: Notable\n\
            \x20 财政局: Finance Bureau\n";
        catalogue::read(text.as_bytes(), None).unwrap()
    }

    #[test]
    fn an_area_is_shown_with_its_code_and_meant_by_what_is_shown() {
        let catalogue = catalogue();
        for (area, shown) in [
            ("示例区", "Demo District"),
            ("530111 示例区", "530111 Demo District"),
            ("示例街道甲", "Demo Sub-district A"),
            ("530111001 示例街道甲", "530111001 Demo Sub-district A"),
            ("530111002", "Demo Sub-district B"),
            ("530111003 示例街道丙", "Demo Sub-district C"),
            ("示例街道丁", "示例街道丁"),
            ("530111004 示例街道丁", "530111004 示例街道丁"),
            ("", ""),
        ] {
            assert_eq!(catalogue.area_in_english(area), shown, "{area}");
            assert_eq!(catalogue.area_meant(shown), area, "{shown}");
            assert_eq!(catalogue.area_meant(area), area, "{area}");
        }
        assert_eq!(
            catalogue.area_in_english("530111002 示例街道乙"),
            "530111002 Demo Sub-district B"
        );
        assert_eq!(catalogue.area_meant("530111002 demo sub-district b"), "530111002");
        assert_eq!(catalogue.area_meant("530111003 Demo Sub-district C"), "530111003 示例街道丙");
        assert_eq!(
            catalogue.area_meant("530111009 Demo Sub-district B"),
            "530111009 Demo Sub-district B"
        );
        assert_eq!(catalogue.area_meant(" demo  district "), "示例区");
    }

    #[test]
    fn names_are_meant_by_themselves_or_by_their_english_in_either_case() {
        let catalogue = catalogue();
        for (typed, attribute, department) in [
            ("约束性", Some(0), None),
            ("Binding", Some(0), None),
            ("bind", None, None),
            ("财政局", None, Some("财政局")),
            ("finance bureau", None, Some("财政局")),
        ] {
            assert_eq!(catalogue.attribute_meant(typed), attribute, "{typed}");
            assert_eq!(catalogue.department_meant(typed), department, "{typed}");
        }
        let labels = ["NOTABLE", "明显", "显著", "一般", "Good"];
        let labels = labels.map(|typed| catalogue.label_meant(&catalogue.points[1], typed));
        assert_eq!(labels, ["明显", "明显", "显著", "一般", "Good"]);
        assert_eq!(catalogue.label_meant(&catalogue.points[0], "Notable"), "Notable");
    }

    #[test]
    fn a_point_is_meant_by_its_english_name_and_a_slip_is_suggested_in_it() {
        let catalogue = catalogue();
        for typed in ["a", "甲", "annual growth", "Annual  Growth"] {
            assert_eq!(catalogue.point_meant(typed), Lookup::Found(0), "{typed}");
        }
        let near = Lookup::Unknown(vec!["Annual growth".into()]);
        assert_eq!(catalogue.point_meant("anual grwoth"), near);
    }
}
