//! Areas (地区): by what they are told apart, and the kinds that a catalogue
//! gives those that it lists.

use hashbrown::HashMap;

use super::nearest::nearest_in;
use super::text::{fold, key, squeeze};

/// Kinds of area (区, 街道, 社区), by their position in [`Areas::kinds`];
/// `None` for every area, whatever its kind.
pub type Kinds = Option<Vec<usize>>;

/// The areas that a catalogue lists, each with its kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Areas {
    kinds: Vec<String>,
    listed: Vec<Listed>,
    /// Positions in `listed`, by how areas are compared.
    positions: HashMap<String, usize>,
}

/// An area of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name or code, or both, as the catalogue writes it.
    pub name: String,
    /// Its kind.
    pub kind: usize,
}

impl Areas {
    /// Lists one more area with its kind.
    ///
    /// # Errors
    /// The name under which it is listed already.
    pub fn list(&mut self, name: &str, kind: &str) -> Result<(), &str> {
        if let Some(held) = self.positions.get(&squeeze(name)) {
            return Err(&self.listed[*held].name);
        }
        let kind = fold(kind);
        let known = self.find_kind(&kind).unwrap_or(self.kinds.len());
        if known == self.kinds.len() {
            self.kinds.push(kind);
        }
        self.positions.insert(squeeze(name), self.listed.len());
        self.listed.push(Listed { name: name.trim().to_owned(), kind: known });
        Ok(())
    }

    /// The same areas and kinds under other names, which differ as these do.
    #[must_use]
    pub fn renamed(&self, name: impl Fn(&str) -> String) -> Self {
        let listed = self.listed.iter().map(|own| Listed { name: name(&own.name), ..own.clone() });
        let listed: Vec<Listed> = listed.collect();
        let positions = listed.iter().enumerate().map(|(at, own)| (squeeze(&own.name), at));
        let positions = positions.collect();
        Self { kinds: self.kinds.iter().map(|kind| fold(&name(kind))).collect(), positions, listed }
    }

    /// Whether none is listed: then areas have no kinds.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The areas in the order of the catalogue.
    #[must_use]
    pub fn listed(&self) -> &[Listed] {
        &self.listed
    }

    /// The kinds in the order in which the catalogue names them first.
    #[must_use]
    pub fn kinds(&self) -> &[String] {
        &self.kinds
    }

    /// The kind of this name.
    #[must_use]
    pub fn find_kind(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        self.kinds.iter().position(|kind| *kind == name)
    }

    /// The position of an area in the list: by all of its text, else by its
    /// code, else by its name.
    #[must_use]
    pub fn find(&self, area: &str) -> Option<usize> {
        if self.is_empty() {
            return None;
        }
        if area.bytes().all(|byte| byte.is_ascii_graphic()) {
            return self.positions.get(area).copied();
        }
        let whole = fold(area);
        let called = |text: &str| self.positions.get(&squeeze(text)).copied();
        called(&whole).or_else(|| {
            let (code, name) = split(&whole)?;
            called(code).or_else(|| called(name))
        })
    }

    /// The kind of an area; `None` where it is not listed.
    #[must_use]
    pub fn kind(&self, area: &str) -> Option<usize> {
        self.find(area).map(|at| self.listed[at].kind)
    }

    /// The listed names most similar to that of an area, best first.
    #[must_use]
    pub fn nearest(&self, area: &str) -> Vec<String> {
        nearest_in(key, area, self.listed.iter().map(|own| own.name.as_str()))
    }
}

/// Whether a text is a code after GB/T 2260 and its extension to
/// sub-districts and communities: 6, 9 or 12 digits.
#[must_use]
pub fn is_code(text: &str) -> bool {
    matches!(text.len(), 6 | 9 | 12) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code and the name of a folded area that has both: `530111001 示例街道甲`.
#[must_use]
pub fn split(area: &str) -> Option<(&str, &str)> {
    area.split_once(' ').filter(|(code, _)| is_code(code))
}

/// Whether a folded area is the one that somebody names, squeezed: by all of
/// its text, by its code or by its name. Spaces do not matter.
#[must_use]
pub fn is_called(area: &str, wanted: &str) -> bool {
    let is_same = |text: &str| text.chars().filter(|c| *c != ' ').eq(wanted.chars());
    is_same(area) || split(area).is_some_and(|(code, name)| is_same(code) || is_same(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas() -> Areas {
        let mut areas = Areas::default();
        for (name, kind) in [
            ("示例区", "区"),
            ("530111001", "街道"),
            ("示例街道乙", " 街道"),
            ("530111003 示例街道丙", "街道"),
        ] {
            areas.list(name, kind).unwrap();
        }
        areas
    }

    #[test]
    fn an_area_is_found_by_its_text_its_code_or_its_name() {
        let areas = areas();
        assert_eq!(areas.kinds(), ["区", "街道"]);
        for (area, found) in [
            ("示例区", Some(0)),
            (" 示例 区", Some(0)),
            ("530111001", Some(1)),
            ("５３０１１１００１", Some(1)),
            ("530111001 示例街道甲", Some(1)),
            ("530111002 示例街道乙", Some(2)),
            ("530111003 示例街道丙", Some(3)),
            ("530111003", None),
            ("53011 示例街道乙", None),
            ("示例街道丁", None),
            ("", None),
        ] {
            assert_eq!(areas.find(area), found, "{area}");
        }
        assert_eq!(areas.kind("示例街道乙"), areas.find_kind("街道"));
        assert_eq!(areas.nearest("示例街道已")[0], "示例街道乙");
        assert_eq!(Areas::default().find("示例区"), None);
    }

    #[test]
    fn an_area_is_listed_once_however_it_is_written() {
        let mut areas = areas();
        assert_eq!(areas.list("示例　区", "区"), Err("示例区"));
        assert_eq!(areas.list("530111003　示例街道丙", "社区"), Err("530111003 示例街道丙"));
        assert_eq!(areas.listed().len(), 4);
    }

    #[test]
    fn an_area_is_called_by_all_of_it_or_by_a_part() {
        for (area, wanted, is) in [
            ("530111001 示例街道甲", "530111001示例街道甲", true),
            ("530111001 示例街道甲", "示例街道甲", true),
            ("530111001 示例街道甲", "530111001", true),
            ("530111001 示例街道甲", "530111", false),
            ("示例 街道甲", "示例街道甲", true),
            ("第一 示例街道甲", "示例街道甲", false),
        ] {
            assert_eq!(is_called(area, wanted), is, "{area} {wanted}");
        }
    }
}
