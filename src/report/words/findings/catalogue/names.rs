//! Mistakes in the catalogue's names: those that stand twice, and those that
//! nothing has.

use crate::model::Fault;
use crate::report::words::findings::said::Said;
use crate::report::words::language::say;
use crate::report::words::lists::did_you_mean;
use crate::report::words::quoted_list;

/// What is said of names, where the finding is about them.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::DuplicateId { id, by } => Said::new(
            say!(
                "编号“{id}”已被测评点“{by}”使用",
                "the id “{id}” is already used by the point “{by}”"
            ),
            say!("每个测评点的编号要唯一", "give each point an id of its own"),
        ),
        Fault::DuplicateName { name, by } => Said::new(
            duplicate_name(name, by),
            say!(
                "测评点的名称、别名、编号之间，以及同一上级的指标之间不能重名",
                "names, aliases and ids of points must all differ, and so must the names of \
                 groups under the same parent"
            ),
        ),
        Fault::DuplicateEnglish { name, english, other } => Said::new(
            say!(
                "“{name}”的英文名称“{english}”已用于“{other}”",
                "the English name “{english}” of “{name}” is that of “{other}” already"
            ),
            say!(
                "同类的英文名称也要能区分，改成不同的",
                "English names have to be told apart too: give them different ones"
            ),
        ),
        Fault::UnknownName { name, nearest } => Said::new(
            say!(
                "names_en 里的“{name}”在目录中没有出现",
                "“{name}” in names_en occurs nowhere in the catalogue"
            ),
            name_hint(nearest),
        ),
        Fault::UnknownScale { name, known } => Said::new(
            say!("没有名为“{name}”的量表", "there is no scale “{name}”"),
            known_or(known, say!("先在 scales 里写出这个量表", "add this scale to scales first")),
        ),
        Fault::UnknownAttribute { name, known } => Said::new(
            say!("scoring.attributes 里没有“{name}”", "scoring.attributes has no “{name}”"),
            known_or(
                known,
                say!(
                    "先在 scoring.attributes 里写出这个属性",
                    "add this attribute to scoring.attributes first"
                ),
            ),
        ),
        Fault::UnknownKind { name, known } => Said::new(
            say!("areas 里没有“{name}”一类的地区", "areas lists no area of the kind “{name}”"),
            known_or(
                known,
                say!(
                    "先在 areas 里写出地区和类别，例如 areas: {{ 官渡区: 区 }}",
                    "list areas with their kinds under areas first, e.g. “areas: {{ 官渡区: 区 }}”"
                ),
            ),
        ),
        Fault::DuplicateArea { name, by } => Said::new(
            say!(
                "areas 里“{name}”和“{by}”是同一个地区",
                "“{name}” and “{by}” in areas are the same area"
            ),
            say!("每个地区只写一次", "list each area once"),
        ),
        _ => return None,
    })
}

fn duplicate_name(name: &str, by: &str) -> String {
    if by.is_empty() {
        return say!(
            "同一上级已有名为“{name}”的指标",
            "there is already a group “{name}” under the same parent"
        );
    }
    say!(
        "名称“{name}”已被测评点“{by}”使用",
        "the name “{name}” is already used by the point “{by}”"
    )
}

fn name_hint(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return say!(
            "照抄目录里的写法，或删去；指标和测评点的英文名称写在各自的 name_en 里",
            "write it as the catalogue does, or delete it; groups and points have their own name_en"
        );
    }
    did_you_mean(nearest)
}

/// The names that there are, or what to do first where there is none.
fn known_or(known: &[String], first: String) -> String {
    if known.is_empty() { first } else { say!("已有{}", "known: {}"; quoted_list(known)) }
}
