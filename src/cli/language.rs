//! Which language the run speaks, settled before anything is said: help and
//! errors in arguments are in it, too.

use std::ffi::OsString;

use anyhow::bail;
use clap::ValueEnum;

use crate::report::words::{Language, usage};

/// A language as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Zh,
    En,
}

impl Lang {
    /// The language itself.
    pub(crate) fn language(self) -> Language {
        match self {
            Self::Zh => Language::Chinese,
            Self::En => Language::English,
        }
    }
}

/// The variable that sets the language where no option does. `LANG` does not:
/// what a department is sent must not depend on the server that made it.
const VARIABLE: &str = "GDINDEX_LANG";

/// Settles the language by `--lang`, else by the environment, else Chinese.
///
/// # Errors
///
/// Fails if the environment names a language that is not spoken. What is wrong
/// with the option is found where arguments are read.
pub(super) fn settle(arguments: &[OsString]) -> anyhow::Result<()> {
    match (option(arguments), std::env::var(VARIABLE)) {
        (Some(lang), _) => lang.language().speak(),
        (None, Ok(text)) if !text.is_empty() => match Lang::from_str(&text, true) {
            Ok(lang) => lang.language().speak(),
            Err(_) => bail!(usage::unknown_language(VARIABLE, &text)),
        },
        (None, Err(std::env::VarError::NotUnicode(text))) => {
            bail!(usage::unknown_language(VARIABLE, &text.to_string_lossy()))
        }
        (None, _) => Language::Chinese.speak(),
    }
    Ok(())
}

/// The last `--lang` that names a language.
fn option(arguments: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = arguments
        .iter()
        .map(|argument| argument.to_str().unwrap_or_default())
        .take_while(|word| *word != "--")
        .collect();
    let following = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    following.chain(joined).filter_map(|text| Lang::from_str(text, false).ok()).next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        let cases: [(&str, Option<Lang>); 9] = [
            ("gdindex score a.csv", None),
            ("gdindex --lang en score a.csv", Some(Lang::En)),
            ("gdindex score a.csv --lang en", Some(Lang::En)),
            ("gdindex score a.csv --lang=en", Some(Lang::En)),
            ("gdindex score a.csv --lang zh", Some(Lang::Zh)),
            ("gdindex score a.csv --lang fr", None),
            ("gdindex score a.csv --lang", None),
            ("gdindex score -- --lang en", None),
            ("gdindex score a.csv --language en", None),
        ];
        for (line, expected) in cases {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(option(&words), expected, "{line}");
        }
    }
}
