//! Names near a mistyped one, each looked for once: a whole column may have
//! the same mistake, and a file that is no table has nothing but mistakes.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::intake::rows::cell_text::is_too_long;
use crate::model::Names;
use crate::model::text::key;

/// For more different names none are looked for: nobody mistypes so many.
const MOST: usize = 100;

/// The names near to those that were asked about.
#[derive(Debug)]
pub(super) struct Suggestions<'c> {
    names: &'c Names,
    found: RefCell<HashMap<String, Vec<String>>>,
}

impl<'c> Suggestions<'c> {
    /// Suggestions from these names.
    pub(crate) fn new(names: &'c Names) -> Self {
        Self { names, found: RefCell::default() }
    }

    /// Names near to a text; none for texts that cannot be a name.
    pub(crate) fn nearest(&self, text: &str) -> Vec<String> {
        let wanted = if is_too_long(text) { String::new() } else { key(text) };
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut found = self.found.borrow_mut();
        if let Some(known) = found.get(&wanted) {
            return known.clone();
        }
        if found.len() >= MOST {
            return Vec::new();
        }
        let nearest = self.names.nearest(text);
        found.insert(wanted, nearest.clone());
        nearest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::catalogue;

    #[test]
    fn names_are_looked_for_once_and_not_without_end() {
        let catalogue = catalogue();
        let suggestions = Suggestions::new(&catalogue.names);
        let near = || suggestions.nearest("城镇登记失业路");
        assert_eq!(near(), ["城镇登记失业率"]);
        for number in 0..MOST {
            suggestions.nearest(&format!("没有的{number}"));
        }
        assert_eq!(near(), ["城镇登记失业率"]);
        assert_eq!(suggestions.nearest("基本养老保险覆盖路"), [""; 0]);
        assert_eq!(suggestions.nearest(&"长".repeat(10_000)), [""; 0]);
    }
}
