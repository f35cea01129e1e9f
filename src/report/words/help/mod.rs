//! The help of the command line, and its manual.

mod commands;
mod examples;
mod manual;
mod options;

use super::Text;

pub use commands::*;
pub use examples::*;
pub use manual::*;
pub use options::*;

/// The program in a sentence.
pub const ABOUT: Text = Text::new(
    "官渡区社会治理指数计算器：由指标目录和各部门表格计算综合指数、差距和数据质量",
    "calculator of the Guandu District Social Governance Index: composite index, gaps and data quality from a catalogue of indicators and the tables of departments",
);
/// Heading of the arguments.
pub const ARGUMENTS: Text = Text::new("参数", "Arguments");
/// Heading of the options on data.
pub const DATA_OPTIONS: Text = Text::new("数据", "Data");
/// Heading of the options on scoring.
pub const SCORING_OPTIONS: Text = Text::new("计分", "Scoring");
/// Heading of the options on output.
pub const OUTPUT_OPTIONS: Text = Text::new("输出", "Output");
/// Heading of the options of a command.
pub const COMMAND_OPTIONS: Text = Text::new("选项", "Options");
/// Heading of the commands.
pub const COMMANDS: Text = Text::new("命令", "Commands");
/// Placeholder of a command.
pub const COMMAND: Text = Text::new("命令", "COMMAND");
/// Layout of the help of the program.
pub const TEMPLATE: Text = Text::new(
    "{about}\n\n用法：{usage}\n\n{all-args}{after-help}",
    "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
);
