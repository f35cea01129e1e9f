//! What is said when a run cannot be done: wrong arguments, files that cannot
//! be read or written.

use super::Text;
use super::either;
use super::language::say;
use super::separator;
use std::io;

use crate::model::{Lack, Year};

/// The line that every failure begins with.
pub const ERROR: Text = Text::new("错误", "");

/// An output would replace an input.
#[must_use]
pub fn over_input(path: &str) -> String {
    format!("-o 不能写到输入文件“{path}”上；请换一个文件名")
}

/// The environment names a language that is not spoken.
#[must_use]
pub fn unknown_language(variable: &str, text: &str) -> String {
    say!(
        "环境变量 {variable} 是“{text}”；只能是 zh（中文）或 en（英文）",
        "the environment variable {variable} is “{text}”; it can be zh (Chinese) or en (English)"
    )
}

/// A format that only `check` has.
#[must_use]
pub fn only_for_check() -> &'static str {
    "-f github 和 -f junit 只用于 gdindex check；这里可用 table、markdown、csv、json、xlsx"
}

/// A report is asked for as data.
#[must_use]
pub fn report_is_no_data() -> &'static str {
    either(
        "report 的格式是 html、markdown、xlsx、table；要数据请用 gdindex score（trend、rank、sensitivity）的 -f csv 或 -f json",
        "the formats of report are html, markdown, xlsx and table; for data use -f csv or -f json of gdindex score, trend, rank or sensitivity",
    )
}

/// There are no results to report on.
#[must_use]
pub fn nothing_to_report() -> &'static str {
    either("文件里没有可以报告的数据", "the files hold no data to report on")
}

/// A page would go to a screen.
#[must_use]
pub fn html_on_terminal() -> &'static str {
    either(
        "HTML不能显示在屏幕上；请用 -o 写到文件，例如 -o 2020.html",
        "HTML is not to be read on a screen of text; write it to a file, for example -o 2020.html",
    )
}

/// `tidy` writes CSV and nothing else.
pub const ONLY_CSV: Text = Text::new("tidy 只写CSV；不必写 -f，-o 的文件名以.csv结尾", "");

/// A format that blank sheets have not.
#[must_use]
pub fn only_sheets() -> &'static str {
    "空白填报表只有两种格式：-f csv 和 -f xlsx"
}

/// The folder of `--split` has no name.
#[must_use]
pub fn no_folder() -> &'static str {
    "--split 后面要写文件夹，例如 --split 填报表"
}

/// Files that would be written over others.
#[must_use]
pub fn already_there(paths: &[String]) -> String {
    format!(
        "已有内容不同的文件{}，没有覆盖，也没有写任何文件；请换一个文件夹，或先移走",
        super::quoted_list(paths)
    )
}

/// A folder cannot be made.
#[must_use]
pub fn cannot_make_folder(path: &str, error: &io::Error) -> String {
    let reason = match error.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            "已有同名文件，或路径中有一段不是文件夹".to_owned()
        }
        _ => reason(error),
    };
    format!("无法建立文件夹“{path}”：{reason}")
}

/// No data are of an earlier year than the sheet.
#[must_use]
pub fn no_earlier_year(year: Year, there: &[String]) -> String {
    format!(
        "数据里没有{year}年以前的值，只有{}年；FILE 是以前年份的数据，--year 是填报表的年份",
        super::list(there)
    )
}

/// The data are of several areas, or of another than the catalogue's.
#[must_use]
pub fn which_area(areas: &[String]) -> String {
    format!("数据是{}的；用 --area 说明填报表给哪个地区", super::quoted_list(areas))
}

/// A workbook would go to a screen.
#[must_use]
pub fn workbook_on_terminal() -> &'static str {
    "XLSX不能显示在屏幕上；请用 -o 写到文件，例如 -o 结果.xlsx"
}

/// An output is a folder.
#[must_use]
pub fn is_folder(path: &str) -> String {
    format!("“{path}”是文件夹；请在 -o 后写文件名")
}

/// Standard output cannot be written.
#[must_use]
pub fn cannot_write_stdout(error: &io::Error) -> String {
    format!("无法写到标准输出：{}", reason(error))
}

/// An output cannot be written.
#[must_use]
pub fn cannot_write(path: &str, error: &io::Error) -> String {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "没有这个文件夹".to_owned(),
        _ => reason(error),
    };
    format!("无法写文件“{path}”：{reason}")
}

/// A file cannot be read.
#[must_use]
pub fn cannot_read(path: &str, error: &io::Error) -> String {
    format!("无法读文件“{path}”：{}", reason(error))
}

/// A sheet of a workbook cannot hold so many rows.
#[must_use]
pub fn too_many_rows(rows: usize, most: usize) -> String {
    format!("结果有{rows}行，Excel一张工作表最多{most}行；请改用 -f csv")
}

/// Why the system could not read or write.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "没有这个文件".to_owned(),
        io::ErrorKind::PermissionDenied => "没有权限".to_owned(),
        io::ErrorKind::IsADirectory => "这是文件夹；请写出里面的文件，例如 文件夹/*.csv".to_owned(),
        io::ErrorKind::FileTooLarge => "文件太大".to_owned(),
        io::ErrorKind::StorageFull => "磁盘已满".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "磁盘只读".to_owned(),
        io::ErrorKind::NotADirectory => "路径中有一段不是文件夹".to_owned(),
        _ => format!("系统报告 {error}"),
    }
}

/// A point on the command line is not in the catalogue.
#[must_use]
pub fn unknown_point(name: &str, nearest: &[String]) -> String {
    let near = if nearest.is_empty() {
        "用 gdindex catalogue list 查看全部名称".to_owned()
    } else {
        format!("是不是{}？", super::quoted_list(nearest))
    };
    format!("目录里没有测评点“{name}”；{near}")
}

/// Neither a point nor a code.
#[must_use]
pub fn unknown_subject(name: &str, nearest: &[String]) -> String {
    let near = if nearest.is_empty() {
        "用 gdindex catalogue list 查看全部测评点；问题代码见运行结果方括号内".to_owned()
    } else {
        format!("是不是{}？", super::quoted_list(nearest))
    };
    format!("“{name}”不是测评点，也不是问题代码；{near}")
}

/// `--set` without a value.
#[must_use]
pub fn bad_set(text: &str) -> String {
    format!("--set 要写成 测评点=数值，例如 --set 家庭医生签约服务覆盖率=50，不能是“{text}”")
}

/// A value supposed for a point that exists for none of the areas.
#[must_use]
pub fn groundless_set(point: &str, text: &str) -> String {
    format!("--set {point}={text}：按目录的 applies_to，“{point}”对这些地区都不适用，无从假设")
}

/// A department that supplies nothing for the area of a sheet.
#[must_use]
pub fn nothing_to_supply(department: &str, area: &str) -> String {
    format!("按目录的 applies_to，“{department}”没有对“{area}”适用的测评点，不必填报")
}

/// An attribute that the catalogue does not know.
#[must_use]
pub fn unknown_attribute(name: &str, known: &[String]) -> String {
    format!("没有属性“{name}”；已有{}", super::quoted_list(known))
}

/// Neither a point nor an attribute.
#[must_use]
pub fn unknown_requirement(name: &str, nearest: &[String]) -> String {
    let near = if nearest.is_empty() {
        "用 gdindex catalogue list 查看全部测评点和属性".to_owned()
    } else {
        format!("是不是{}？", super::quoted_list(nearest))
    };
    format!("--require 的“{name}”不是测评点，也不是属性；{near}")
}

/// A department that the catalogue does not know.
#[must_use]
pub fn unknown_department(name: &str, nearest: &[String], known: &[String]) -> String {
    let near = if nearest.is_empty() {
        format!("已有{}", super::quoted_list(known))
    } else {
        format!("是不是{}？", super::quoted_list(nearest))
    };
    format!("目录里没有数据来源“{name}”；{near}")
}

/// An area that the data of the year do not have.
#[must_use]
pub fn unknown_area(
    option: &str,
    name: &str,
    year: Year,
    nearest: &[String],
    there: &[String],
) -> String {
    const SHOWN: usize = 8;
    let remedy = if nearest.is_empty() {
        let shown = super::quoted_list(&there[..there.len().min(SHOWN)]);
        let rest =
            if there.len() > SHOWN { format!("等{}个", there.len()) } else { String::new() };
        format!("，只有{shown}{rest}")
    } else {
        format!("；是不是{}？", super::quoted_list(nearest))
    };
    format!("{option}：{year}年的数据里没有地区“{name}”{remedy}")
}

/// A code or a name that more than one area has.
#[must_use]
pub fn ambiguous_area(option: &str, name: &str, areas: &[String]) -> String {
    let areas = super::quoted_list(areas);
    format!("{option}：叫“{name}”的地区不止一个；请写全：{areas}")
}

/// The year asked for has no data, though earlier ones have.
#[must_use]
pub fn year_without_data(there: &[String]) -> String {
    format!("数据里没有 --year 那一年的值，只有{}年", super::list(there))
}

/// A mean that needs scores that are not negative.
#[must_use]
pub fn mean_needs_positive(key: &str, low: f64) -> String {
    format!("几何平均、调和平均不能用于负分：{}", negative_scores(key, &low.to_string()))
}

/// A missing value would score no less than the mean one.
#[must_use]
pub fn silence_pays(low: &str, mean: &str) -> String {
    format!("缺报按最低分 {low} 计，不低于 zscore 的平均分 {mean}，缺报反而得利")
}

/// What lets scores be negative.
#[must_use]
pub fn negative_scores(key: &str, low: &str) -> String {
    match key {
        "zscore.mean" => format!("zscore 的 mean 是 {low}，总有地区的得分不大于0"),
        _ => format!("score_range 的下限是 {low}"),
    }
}

/// Points that a method cannot score.
#[must_use]
pub fn unfit_points(method: &str, lack: Lack, points: &[&str]) -> String {
    needs(&format!("--method {method}"), lack, points)
}

/// What a method needs and these points lack.
#[must_use]
pub(super) fn needs(method: &str, lack: Lack, points: &[&str]) -> String {
    let (what, count) = (points.join(separator::LIST.get()), points.len());
    match lack {
        Lack::Target => format!("{method} 需要目标，{count}个测评点没有：{what}"),
        Lack::Floor => {
            format!("{method} 对 transform: log 的测评点需要 floor，{count}个没有：{what}")
        }
        Lack::Direction => {
            format!("{method} 要知道高好还是低好，{count}个测评点的目标是区间，没有方向：{what}")
        }
    }
}

/// A year on the command line.
#[must_use]
pub fn bad_year(text: &str) -> String {
    format!("“{text}”不是年份；写成四位数字，例如 2020")
}

/// A share on the command line.
#[must_use]
pub fn bad_share(text: &str) -> String {
    format!("“{text}”不是比例；写成 0.9 或 90%")
}

/// A score on the command line.
#[must_use]
pub fn bad_score(text: &str) -> String {
    format!("“{text}”不是分数；写成数字，例如 90")
}

/// A benchmark on the command line.
#[must_use]
pub fn bad_benchmark(text: &str) -> String {
    format!("“{text}”不是基准；写地区的名称或代码，或 @best（第一名）、@median（中位数）")
}

/// A number of points on the command line.
#[must_use]
pub fn bad_count(text: &str) -> String {
    format!("“{text}”不是项数；写成整数，例如 10")
}

/// A file that is not the same when it is read again.
#[must_use]
pub fn changed(file: &str) -> String {
    format!("{file}：读取时文件有改动；等它写完再试")
}

/// How many levels, on the command line.
#[must_use]
pub fn bad_depth(text: &str) -> String {
    format!("“{text}”不是层级；写成整数，0只有综合指数")
}

/// A number of threads on the command line.
#[must_use]
pub fn bad_threads(text: &str, most: usize) -> String {
    format!("“{text}”不是线程数；写1到{most}的整数")
}

/// A number of draws on the command line.
#[must_use]
pub fn bad_draws(text: &str, most: usize) -> String {
    format!("“{text}”不是抽取次数；写1到{most}的整数")
}

/// A seed on the command line.
#[must_use]
pub fn bad_seed(text: &str) -> String {
    format!("“{text}”不是种子；写0到{}的整数", u64::MAX)
}

/// A choice that nobody knows.
#[must_use]
pub fn unknown_choice(option: &str, text: &str, near: &[String], known: &[&str]) -> String {
    let near = if near.is_empty() {
        String::new()
    } else {
        format!("，是不是{}", near.join(separator::LIST.get()))
    };
    format!("{option} 没有“{text}”这项选择{near}；可写：{}", known.join(separator::LIST.get()))
}

/// `--fix` without a value.
#[must_use]
pub fn bad_fix(text: &str) -> String {
    format!("--fix 要写成 选择=值，例如 --fix aggregation=geometric，不能是“{text}”")
}

/// A value at which a choice cannot be held.
#[must_use]
pub fn bad_fixed_value(choice: &str, value: &str, forms: &[String]) -> String {
    format!("--fix {choice} 不能是“{value}”；可写：{}", forms.join(separator::LIST.get()))
}

/// A choice that the catalogue does not leave open.
#[must_use]
pub fn closed_choice(choice: &str) -> String {
    format!(
        "--vary {choice}：目录没有放开这项选择；在目录的 uncertainty 里写上要试的范围（见 gdindex catalogue schema）"
    )
}

/// A rule for unmet points that no attribute takes.
#[must_use]
pub fn no_open_attribute() -> String {
    "--fix attributes 只用于目录放开的属性，而这里没有；在目录的 uncertainty.attributes 里写上要试的范围，或直接改该属性的 unmet"
        .to_owned()
}

/// A choice that is to be held and to vary.
#[must_use]
pub fn fixed_and_varied(choice: &str) -> String {
    format!("{choice} 同时写在 --fix 和 --vary 里；只留一个")
}

/// Choices that could be drawn together, with the keys under which they are
/// held, and why no index can be computed with them.
#[must_use]
pub fn clashing_choices(values: &[(&str, &str)], why: &str) -> String {
    let values: Vec<String> = values.iter().map(|(key, value)| format!("{key} {value}")).collect();
    format!(
        "抽取时会碰到算不了的组合（{}）：{why}；用 --fix 把其中一项定在别的值上，例如 --fix missing=renormalise、--fix aggregation=arithmetic",
        values.join(separator::LIST.get())
    )
}

/// More scores than are kept.
#[must_use]
pub fn too_many_scores(draws: usize, areas: usize, most: usize) -> String {
    let fitting = (most / areas.max(1)).max(1);
    format!(
        "{draws}次抽取×{areas}个地区超过{most}个得分，内存放不下；用 --draws {fitting} 或更少，或用 --area 选几个地区"
    )
}

/// Recorded draws that come to more scores than are kept.
#[must_use]
pub fn too_many_replayed(draws: usize, areas: usize, most: usize) -> String {
    format!(
        "--replay 的文件里{draws}次抽取×{areas}个地区超过{most}个得分，内存放不下；删去一些行，或用 --area 选几个地区"
    )
}

/// Draws that would go where the output goes.
#[must_use]
pub fn draws_over_output(path: &str) -> String {
    format!("--write-draws 和 -o 都要写“{path}”；请换一个文件名")
}

/// Draws that would go to the screen among the output.
#[must_use]
pub fn draws_among_output() -> &'static str {
    "--write-draws - 和结果都要写到标准输出；请在 --write-draws 后写文件名，或用 -o 把结果写到文件"
}

/// Draws that would go to a folder.
#[must_use]
pub fn draws_into_folder(path: &str) -> String {
    format!("“{path}”是文件夹；请在 --write-draws 后写文件名")
}

/// Draws that would go over an input.
#[must_use]
pub fn draws_over_input(path: &str) -> String {
    format!("--write-draws 不能写到输入文件“{path}”上；请换一个文件名")
}

/// Nothing is left that could be tried.
#[must_use]
pub fn nothing_to_try() -> String {
    "没有可以计算的地区".to_owned()
}

/// Arguments that do not fit.
pub mod arguments {
    use super::Text;

    /// An argument that is not known.
    #[must_use]
    pub fn unknown(text: &str) -> String {
        format!("没有“{text}”这个选项")
    }

    /// A command that is not known.
    #[must_use]
    pub fn unknown_command(text: &str) -> String {
        format!("没有“{text}”这个命令")
    }

    /// A value that does not fit.
    #[must_use]
    pub fn bad_value(argument: &str, value: &str, possible: &str) -> String {
        let possible =
            if possible.is_empty() { String::new() } else { format!("；可用：{possible}") };
        if value.is_empty() {
            format!("{argument} 缺少值{possible}")
        } else {
            format!("{argument} 的值不能是“{value}”{possible}")
        }
    }

    /// Arguments that are missing.
    #[must_use]
    pub fn missing(arguments: &str) -> String {
        format!("缺少 {arguments}")
    }

    /// Two arguments that exclude each other.
    #[must_use]
    pub fn conflict(one: &str, other: &str) -> String {
        format!("{one} 不能与 {other} 同用")
    }

    /// A command is missing.
    pub const NO_COMMAND: Text = Text::new("缺少命令", "");

    /// A suggestion.
    #[must_use]
    pub fn suggestion(text: &str) -> String {
        format!("是不是想用“{text}”？")
    }

    /// Where help is to be had.
    #[must_use]
    pub fn see_help(command: &str) -> String {
        format!("用 {command} --help 查看用法")
    }
}
