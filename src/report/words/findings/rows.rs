//! Findings about whose a row is: its point, year and area, and whether it
//! was selected.

use super::said::Said;
use crate::model::{Fault, Year};
use crate::report::words::language::{counted, say};
use crate::report::words::lists::{Counted, and_more, did_you_mean, one_of};
use crate::report::words::{either, list, phrases, quoted_list};

/// What is said of a row, where the finding is about whose it is.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::MissingName { text } => Said::new(
            say!(
                "这一行有内容“{text}”，没有测评点名称",
                "this row contains “{text}” but names no point"
            ),
            say!(
                "填上测评点名称；说明文字请以“注：”开头",
                "fill in the name of the point; begin notes with “注：”"
            ),
        ),
        Fault::UnknownPoint { name, nearest } => {
            let names = say!(
                "用 gdindex catalogue list 查看全部名称",
                "gdindex catalogue list shows all names"
            );
            Said::new(unknown_point(name), meant_or(nearest, names))
        }
        Fault::TotalPoint { name } => Said::new(
            unknown_point(name),
            say!("合计一类的行请删去", "delete rows of totals and the like"),
        ),
        Fault::NoYear => Said::new(
            say!(
                "不知道是哪一年的数据：没有年份列，文件名和文件夹名里也没有年份",
                "the year of the data is not known: there is no year column, and no year in the \
                 name of the file or its folder"
            ),
            say!(
                "加一列“年份”，或在文件名里写明（如 2020.csv），或用 --year 2020 指定",
                "add a column “年份” (year), or put the year in the file's name (e.g. 2020.csv), \
                 or give it with --year 2020"
            ),
        ),
        Fault::AmbiguousYear { years, name } => Said::new(
            say!(
                "名称“{name}”里有几个年份（{}），不知道是哪一年的数据",
                "the name “{name}” has several years in it ({}), and nothing says which one the \
                 data are of";
                list_of_years(years)
            ),
            say!(
                "加一列“年份”，或在文件名里只留一个年份",
                "add a column “年份” (year), or leave one year in the file's name"
            ),
        ),
        Fault::BadYear { text } => Said::new(
            say!("“{text}”不是年份", "“{text}” is not a year"),
            say!("写成四位数字，如 2020 或 2020年", "write four digits, e.g. 2020 or “2020年”"),
        ),
        Fault::AssumedYear { year } => Said::new(
            say!(
                "这一行没有写年份，按文件名等当作{year}年，而其他行写的是别的年份",
                "this row states no year and was taken for {year}, from the file's name or the \
                 like, while other rows state another year"
            ),
            say!(
                "请核实；合并过的单元格要逐行填上年份",
                "check it; where cells were merged, write the year into every row"
            ),
        ),
        Fault::MissingArea => Said::new(
            say!("这一行没有写地区，而其他行写了", "this row names no area while others do"),
            say!("填上地区；同一文件里每行都要写", "fill in the area, in every row of the file"),
        ),
        Fault::TotalRow { text } => Said::new(
            say!(
                "这一行的地区是“{text}”，不是一个地区",
                "the area of this row is “{text}”, which is not an area"
            ),
            say!(
                "合计、平均、目标一类的行请删去",
                "delete rows of totals, averages, targets and the like"
            ),
        ),
        Fault::DamagedCode { text, is_exponent } => Said::new(
            damaged_code(text, *is_exponent),
            say!(
                "先把这一列设为“文本”，再重新填上完整的代码，例如 530111001",
                "format the column as text first, then fill in the whole code again, e.g. \
                 530111001"
            ),
        ),
        Fault::UnlistedArea { first, count, nearest } => unlisted(first, *count, nearest),
        Fault::NotApplicableByRule { point, text, area, kind } => Said::new(
            say!(
                "“{point}”对{area}（{kind}）不适用（目录的 applies_to），报来的“{text}”没有计入",
                "by applies_to in the catalogue, “{point}” does not apply to “{area}” (“{kind}”); \
                 the “{text}” reported for it does not count"
            ),
            say!(
                "请核实；不该报的请删去；应当计入的，请目录维护人员改 applies_to",
                "check it; delete it if it should not be reported; if it should count, ask whoever \
                 keeps the catalogue to change applies_to"
            ),
        ),
        Fault::NothingSelected { years, areas } => Said::new(
            nothing_selected(years, areas),
            say!(
                "检查 --year 和 --area，或在表头下填上数据行",
                "check --year and --area, or fill in rows of data under the header"
            ),
        ),
        Fault::AbsentArea { area, nearest } => Said::new(
            say!(
                "选用的文件和年份里没有地区“{area}”",
                "the files and years selected have no area “{area}”"
            ),
            meant_or(nearest, say!("检查 --area", "check --area")),
        ),
        Fault::OtherYear { year, rows } => {
            let counted = counted(*rows, "row", "rows");
            Said::alone(say!("{year}年的{rows}行没有选用", "not selected: {counted} of {year}"))
        }
        Fault::OtherArea { area, rows } => {
            let counted = counted(*rows, "row", "rows");
            Said::alone(say!(
                "地区“{area}”的{rows}行没有选用",
                "not selected: {counted} of the area “{area}”"
            ))
        }
        _ => return None,
    })
}

fn unknown_point(name: &str) -> String {
    say!("目录里没有测评点“{name}”", "the catalogue has no point “{name}”")
}

/// Names that may have been meant, or what else helps.
fn meant_or(nearest: &[String], otherwise: String) -> String {
    if nearest.is_empty() { otherwise } else { did_you_mean(nearest) }
}

fn list_of_years(years: &[Year]) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    list(&years)
}

fn damaged_code(text: &str, is_exponent: bool) -> String {
    if is_exponent {
        return say!(
            "地区代码“{text}”是科学计数，后面的数字已经丢失，不知道是哪个地区",
            "the area code “{text}” is in scientific notation; its last digits are lost, and \
             nothing says which area it is"
        );
    }
    let count = text.chars().count();
    let digits = counted(count, "digit", "digits");
    say!(
        "地区代码“{text}”是{count}位，应是6、9或12位，像是丢了开头的0",
        "the area code “{text}” has {digits} and should have 6, 9 or 12; a leading 0 seems to be \
         lost"
    )
}

fn unlisted(first: &[String], count: usize, nearest: &[String]) -> Said {
    let names: Vec<String> = first.iter().map(|area| phrases::area(area)).collect();
    let more = count.saturating_sub(names.len());
    let shown = and_more(&quoted_list(&names), more, count, Counted::Areas);
    Said::new(
        say!(
            "目录的 areas 里没有{shown}，不知道是哪一类地区，全部测评点都按适用计",
            "areas in the catalogue does not list {shown}; their kind is not known, so all points \
             are taken to apply"
        ),
        listing_hint(names.first().map_or("", String::as_str), nearest),
    )
}

fn listing_hint(own: &str, nearest: &[String]) -> String {
    let listing = say!(
        "在目录的 areas 里写上，例如“{own}”: 街道",
        "list it under areas in the catalogue, e.g. “\"{own}\": 街道”"
    );
    if nearest.is_empty() {
        return listing;
    }
    let nearest = one_of(nearest);
    say!(
        "“{own}”是不是{nearest}？改正名称，或{listing}",
        "did you mean {nearest} by “{own}”? correct the name, or {listing}"
    )
}

fn nothing_selected(years: &[Year], areas: &[String]) -> String {
    if years.is_empty() && areas.is_empty() {
        return say!("没有数据行", "there are no rows of data");
    }
    let mut known = Vec::new();
    if !years.is_empty() {
        known.push(say!("年份{}", "data of {}"; list_of_years(years)));
    }
    let areas: Vec<String> = areas.iter().filter(|area| !area.is_empty()).cloned().collect();
    if !areas.is_empty() {
        let (plain, quoted) = (list(&areas), quoted_list(&areas));
        let noun = if areas.len() == 1 { "the area" } else { "the areas" };
        known.push(say!("地区{plain}", "{noun} {quoted}"));
    }
    let known = known.join(either("，", " and "));
    say!("没有选中任何数据；文件里有{known}", "no data were selected; the files have {known}")
}
