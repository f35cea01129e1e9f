//! Headings of manual pages.

use super::Text;

/// The name and what it is in a line.
pub const NAME: Text = Text::new("名称", "NAME");
/// How it is called.
pub const SYNOPSIS: Text = Text::new("用法", "SYNOPSIS");
/// What it does.
pub const DESCRIPTION: Text = Text::new("说明", "DESCRIPTION");
/// Examples.
pub const MANUAL_EXAMPLES: Text = Text::new("例", "EXAMPLES");
/// What the exit status means.
pub const EXIT_STATUS: Text = Text::new("退出码", "EXIT STATUS");
/// Other pages.
pub const SEE_ALSO: Text = Text::new("另见", "SEE ALSO");
