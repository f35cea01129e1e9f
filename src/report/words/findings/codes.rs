//! What each finding code means and how it is mended: `explain CODE` and the
//! table of the README.

use crate::model::Code;
use crate::report::words::{Text, either};

/// Label of the meaning of a code.
pub const MEANING: Text = Text::new("含义", "Meaning");
/// Label of the file of an example.
pub const EXAMPLE: Text = Text::new("例", "Example");
/// Label of what stands in an example.
pub const WRONG: Text = Text::new("写着", "Written");
/// Label of what should stand there.
pub const RIGHT: Text = Text::new("应写", "Should be");
/// What stands in an empty file.
pub const EMPTY: Text = Text::new("（什么也没有）", "(nothing at all)");
/// Label of the remedy of a code.
pub const REMEDY: Text = Text::new("怎么改", "Remedy");
/// Label of the severity of a code.
pub const SEVERITY: Text = Text::new("级别", "Severity");

/// What the code means, and what to do.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one line per code")]
pub fn meaning(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::NotATable => (
            either("文件不是CSV或XLSX表格", "the file is neither a CSV nor an XLSX table"),
            either("另存为XLSX或“CSV UTF-8”再提供", "save it as XLSX or “CSV UTF-8”"),
        ),
        Code::Encoding => (
            either(
                "文字的编码读不懂，或混有两种编码",
                "the text is in no known encoding, or mixes two",
            ),
            either("另存为“CSV UTF-8”", "save it as “CSV UTF-8”"),
        ),
        Code::EmptyFile => (
            either("文件是空的", "the file is empty"),
            either("检查文件是否保存完整", "see whether it was saved completely"),
        ),
        Code::NoHeader => (
            either("找不到表头", "no header was found"),
            either("加一行表头：年份,测评点,数值", "add one: “年份,测评点,数值”"),
        ),
        Code::DuplicateColumn => (
            either("两列是同一种内容", "two columns are of the same kind"),
            either("删去或改名其中一列", "delete or rename one"),
        ),
        Code::UnknownColumn => (
            either(
                "不认识这个列名，它可能是测评点或年份、地区等列",
                "an unknown heading that may be meant for a point, a year, an area",
            ),
            either("改正列名，或删去该列", "correct the heading, or delete the column"),
        ),
        Code::UnusedColumn => (
            either("这一列没有使用", "the column is not used"),
            either(
                "不必处理；写错的列名请改正",
                "nothing to do; correct a heading that is misspelt",
            ),
        ),
        Code::MisnamedFile => (
            either(
                "文件名的结尾和内容不符",
                "the ending of the file's name does not fit its content",
            ),
            either("改正文件名的结尾", "rename the file"),
        ),
        Code::UnknownSheet => (
            either("工作簿里没有要的工作表", "the workbook has no sheet of the name asked for"),
            either("改正“#”后的工作表名", "correct the name after “#”"),
        ),
        Code::ChosenSheet => (
            either(
                "工作簿有几张工作表，读了其中一张",
                "the workbook has several sheets, one was read",
            ),
            either("要读另一张，写“文件#工作表”", "to read another, write “FILE#SHEET”"),
        ),
        Code::UnreadSheet => (
            either(
                "另有工作表也有测评点的数据，没有读",
                "another sheet has points too and was not read",
            ),
            either("写“文件#工作表”读它，或删去它", "read it with “FILE#SHEET”, or delete it"),
        ),
        Code::UnclosedQuote => (
            either("双引号没有配对", "a double quote has no partner"),
            either("补上或删去双引号", "add or delete one"),
        ),
        Code::StrayQuote => (
            either("格子里有多余的双引号", "a double quote too many in a cell"),
            either(
                "整格加引号，里面的引号写两个",
                "put the cell in quotes and double those within",
            ),
        ),
        Code::ControlCharacter => (
            either("格子里有看不见的控制字符", "a control character, which nobody sees, in a cell"),
            either("重新键入这一格", "type the cell again"),
        ),
        Code::ExtraCells => (
            either("一行的格子比表头多", "a row has more cells than the header"),
            either("删去多余的格子，去掉千位逗号", "delete them; take out thousands commas"),
        ),
        Code::MissingCells => (
            either("一行的格子不够", "a row has too few cells"),
            either("补全这一行", "complete the row"),
        ),
        Code::ShiftedRow => (
            either(
                "整行错位，多因合并单元格",
                "the row slid into other columns, often from merged cells",
            ),
            either("取消合并单元格，把各格移回各自的列", "unmerge the cells and move them back"),
        ),
        Code::MissingName => (
            either("有内容而没有测评点名称", "content without a point's name"),
            either("填上名称；说明文字以“注：”开头", "fill in the name; begin notes with “注：”"),
        ),
        Code::UnknownPoint => (
            either("目录里没有这个测评点", "the catalogue has no such point"),
            either("按提示的相近名称改正", "use one of the names suggested"),
        ),
        Code::NoYear => (
            either("不知道数据的年份", "the year of the data is not known"),
            either(
                "加年份列，或在文件名写年份，或用 --year",
                "add a year column, put the year in the file's name, or use --year",
            ),
        ),
        Code::AmbiguousYear => (
            either("文件名里有几个年份", "several years in the file's name"),
            either("加年份列，或只留一个年份", "add a year column, or leave one"),
        ),
        Code::BadYear => (
            either("年份读不懂", "the year cannot be read"),
            either("写成四位数字", "write four digits"),
        ),
        Code::MissingArea => (
            either("这一行没有写地区，而其他行写了", "this row names no area while others do"),
            either("填上地区，每行都要写", "fill in the area, in every row"),
        ),
        Code::TotalRow => (
            either(
                "地区栏里是合计、平均一类，不是地区",
                "the area of this row is a total, an average or the like",
            ),
            either("删去这一行", "delete the row"),
        ),
        Code::DamagedCode => (
            either(
                "地区代码丢了数字，多因表格软件",
                "the code of this area has lost digits, usually to a spreadsheet",
            ),
            either(
                "把这一列设为“文本”，重新填上完整的代码",
                "format the column as text and fill in the whole code again",
            ),
        ),
        Code::UnreadableValue => (
            either("数值读不懂", "the value cannot be read"),
            either(
                "填一个确数；没有数据留空；不存在填“不适用”",
                "one exact number; empty where there are no data; “不适用” where the thing does not exist",
            ),
        ),
        Code::MergedValue => (
            either("数值在跨行的合并单元格里", "the value is in a merged cell of several rows"),
            either("取消合并，每行各填各的数值", "unmerge it, and give each row its value"),
        ),
        Code::WrongUnit => (
            either("单位与目录不符", "another unit than the catalogue's"),
            either("换算成目录里的单位", "convert to the catalogue's unit"),
        ),
        Code::WrongLabel => (
            either("不是该点的等级", "not a label of this point"),
            either("填提示的等级之一", "one of the labels named"),
        ),
        Code::UnknownStatus => (
            either("数据状态不认识", "the status is not known"),
            either("填正式、初步、估计、演示之一", "“正式”, “初步”, “估计” or “演示”"),
        ),
        Code::Conflict => (
            either("同一测评点有两个不同的值", "two different values for one point"),
            either("核实后只留一个", "find out which is right, and leave only that one"),
        ),
        Code::Implausible => (
            either("数值超出合理范围", "the value is outside the plausible range"),
            either("核实数值和单位", "check value and unit"),
        ),
        Code::NotPositive => (
            either("按对数计算的数值不大于0", "a value on a logarithmic scale is not above 0"),
            either("核实数值；没有数据留空", "check the value; empty where there are no data"),
        ),
        Code::NothingSelected => (
            either("没有选中任何数据", "no data were selected"),
            either("检查 --year、--area 和文件内容", "check --year, --area and the file"),
        ),
        Code::AssumedYear => (
            either(
                "这一行没有写年份，而其他行写了别的年份",
                "the row states no year while others state another one; the file's name was taken",
            ),
            either("逐行填上年份", "write the year into every row"),
        ),
        Code::Duplicate => {
            (either("同一个值填了两次", "the same value twice"), either("删去一处", "delete one"))
        }
        Code::Magnitude => (
            either(
                "数值与上次报的值、基期或目标相差10倍以上",
                "10 times off the value reported last before, the baseline or the target",
            ),
            either(
                "核实小数点和单位；与上次报的值比，两处都要核实",
                "check decimal point and unit; of both values where two are compared",
            ),
        ),
        Code::SilentUnmet => (
            either(
                "上次没有达标的测评点这次没有报",
                "a point that missed its target last time is not reported now",
            ),
            either("补报，或请数据来源单位说明", "report it, or ask its department why"),
        ),
        Code::NotApplicableByRule => (
            either(
                "报了按目录对这类地区不适用的测评点，没有计入",
                "a point was reported that the catalogue leaves out for this kind of area; it does not count",
            ),
            either(
                "核实后删去，或改目录的 applies_to",
                "check it, then delete it, or change applies_to",
            ),
        ),
        Code::UnlistedArea => (
            either(
                "目录的 areas 里没有这些地区",
                "these areas are not listed under areas in the catalogue",
            ),
            either("改正名称，或在目录的 areas 里写上", "mend the names, or add them to areas"),
        ),
        Code::OtherYear => (
            either("其他年份的行没有选用", "rows of another year were not selected"),
            either("不必处理；要用就改 --year", "nothing to do; change --year to use them"),
        ),
        Code::OtherArea => (
            either("其他地区的行没有选用", "rows of another area were not selected"),
            either("不必处理；要用就改 --area", "nothing to do; change --area to use them"),
        ),
        Code::TextRow => (
            either("说明文字的行没有当作数据", "a row of text was not taken for data"),
            either("不必处理", "nothing to do"),
        ),
        Code::RepeatedHeader => (
            either("重复的表头没有当作数据", "a repeated header was not taken for data"),
            either("不必处理", "nothing to do"),
        ),
        Code::DrawsFile => (
            either(
                "--replay 的抽取记录有读不懂或不能用的地方",
                "the record of draws for --replay has something unreadable or unusable",
            ),
            either(
                "按提示改正，或用 --write-draws 重新写出",
                "correct it as the hint says, or write it again with --write-draws",
            ),
        ),
        Code::CatalogueSyntax => (
            either("目录不是正确的YAML", "the catalogue is not YAML"),
            either("检查缩进、冒号、引号、括号", "check indentation, colons, quotes, brackets"),
        ),
        Code::UnknownKey => (
            either("目录里有不认识的键", "a key that is not known"),
            either("按提示改正或删去", "correct it as suggested, or delete it"),
        ),
        Code::UnknownName => (
            either(
                "names_en 翻译了目录里没有的名称",
                "“names_en” translates a name that the catalogue does not have",
            ),
            either(
                "照抄目录里的写法，或删去",
                "write the name as the catalogue does, or delete the entry",
            ),
        ),
        Code::RepeatedKey => {
            (either("同一处的键重复", "a key stands twice"), either("只留一个", "leave only one"))
        }
        Code::MissingKey => (
            either("缺少必需的键", "a required key is missing"),
            either("补上提示的键", "add the key that is named"),
        ),
        Code::WrongType => (
            either("这个键不能写这样的值", "a value that the key cannot have"),
            either("按提示改正", "correct it as suggested"),
        ),
        Code::DuplicateId => (
            either("测评点编号重复", "two points have the same id"),
            either("改成唯一的编号", "make it unique"),
        ),
        Code::DuplicateName => (
            either("名称或别名重复", "a name or alias stands twice"),
            either("改成唯一的名称", "make it unique"),
        ),
        Code::UnknownScale => (
            either("没有这个量表", "there is no such scale"),
            either("改成已有的名称，或在 scales 里写出", "correct the name, or add it to scales"),
        ),
        Code::UnknownAttribute => (
            either("没有这个属性", "there is no such attribute"),
            either(
                "改成已有的名称，或在 scoring.attributes 里写出",
                "correct the name, or add it to scoring.attributes",
            ),
        ),
        Code::NotOnScale => (
            either("不是该量表的等级", "not a label of that scale"),
            either("填提示的等级之一", "one of the labels named"),
        ),
        Code::EmptyScale => {
            (either("量表没有等级", "a scale without labels"), either("写出等级", "add labels"))
        }
        Code::BadLabel => (
            either(
                "等级是空白、重复或表示没有数据的词",
                "a label that is blank, repeated, or a word for no data",
            ),
            either("每个等级写一个不同的词", "give each label a word of its own"),
        ),
        Code::ZeroScaleTarget => (
            either("目标等级的分值是0", "the target's label has score 0"),
            either("目标等级的分值要大于0", "it must be above 0"),
        ),
        Code::UnreadableTarget => (
            either("目标读不懂", "the target cannot be read"),
            either("按提示的写法改正", "write it as suggested"),
        ),
        Code::UnreadableBaseline => (
            either("基期值读不懂", "the baseline cannot be read"),
            either("写一个数，或不写", "write a number, or leave it out"),
        ),
        Code::NoTarget => (
            either("测评点没有目标", "a point without target"),
            either("写出目标年份和目标值", "give year and target"),
        ),
        Code::NoDirection => (
            either(
                "区间目标与其他地区相比时没有方向",
                "an interval has no direction in which areas could be compared",
            ),
            either(
                "给该点 method: attainment，或不写目标",
                "give that point method: attainment, or no target",
            ),
        ),
        Code::TargetYear => (
            either("年份不在1900至2199之间", "the year is not within 1900 to 2199"),
            either("写成四位数字的年份", "write four digits"),
        ),
        Code::TargetNotPositive => (
            either("目标不大于0而没有 floor", "the target is not above 0 and there is no floor"),
            either(
                "给出 floor；越低越好的写 direction: lower",
                "give a floor; where lower is better, direction: lower",
            ),
        ),
        Code::FloorBeyondTarget => (
            either("得零分的值不劣于目标", "the value that scores 0 is no worse than the target"),
            either("改 floor 或目标", "correct floor or target"),
        ),
        Code::FloorShape => (
            either("floor 的写法与目标不符", "floor does not fit the target"),
            either(
                "区间目标写两个数，量表不写，其他写一个",
                "two numbers for an interval, none with a scale, else one",
            ),
        ),
        Code::LogDomain => (
            either("对数不能用于这些数", "no logarithm of these numbers"),
            either(
                "给出大于0的 floor，或删去 transform",
                "give a floor above 0, or delete transform",
            ),
        ),
        Code::OutOfRange => (
            either("数超出允许的范围", "a number out of its range"),
            either("按提示改成范围内的数", "correct it as suggested"),
        ),
        Code::ZeroWeights => (
            either("一组的权重全是0", "all weights of a group are 0"),
            either("至少一个大于0", "at least one must be above 0"),
        ),
        Code::EmptyGroup => (
            either("一项指标没有下级也没有测评点", "a group without groups or points"),
            either("加上 children 或 points，或删去", "add children or points, or delete it"),
        ),
        Code::PlausibleExcludesTarget => (
            either("合理范围不含目标", "the plausible range excludes the target"),
            either("改 plausible 或目标", "correct plausible or target"),
        ),
        Code::RangeReversed => (
            either("下限不小于上限", "the lower end is not below the upper end"),
            either("小的数在前", "the smaller number first"),
        ),
        Code::GradesNotFalling => (
            either("等级的 min 没有逐级降低", "min does not fall from grade to grade"),
            either("从好到差排列", "order them from best to worst"),
        ),
        Code::StagesNotRising => (
            either(
                "阶段的年份没有逐段推后，或互相重叠",
                "the years of the stages do not rise, or they overlap",
            ),
            either("从早到晚排列，前后不重叠", "order them from first to last, without overlap"),
        ),
        Code::UncertaintyList => (
            either(
                "uncertainty 的一项没有可试的做法、有重复、不含目录本身的做法，或方法不能用于有的测评点",
                "something under uncertainty has nothing to try, says the same twice, lacks what the catalogue itself does, or has a method that cannot score some point",
            ),
            either(
                "列出目录本身的做法和别的做法，各一次，删去不能用的",
                "list the catalogue's own choice and others, each once; take out what cannot be used",
            ),
        ),
        Code::DuplicateArea => (
            either("areas 里同一个地区写了两次", "an area is listed twice under areas"),
            either("每个地区只写一次", "list each once"),
        ),
        Code::UnknownKind => (
            either(
                "applies_to 写了 areas 里没有的地区类别",
                "applies_to names a kind that no area has",
            ),
            either(
                "改成已有的类别，或在 areas 里写出",
                "use a kind there is, or list an area of it in areas",
            ),
        ),
        Code::AppliesNowhere => (
            either("applies_to 使它对哪里都不适用", "applies_to leaves no kind of area"),
            either(
                "写出适用的地区类别，或删去",
                "name the kinds for which it exists, or delete the key",
            ),
        ),
        Code::SilencePays => (
            either(
                "标准分之下缺报按最低分计，而最低分不低于平均分",
                "under z-scores what is not reported scores the lowest, and that is no lower than the mean",
            ),
            either(
                "降低 score_range 的下限，或用 renormalise、refuse",
                "lower the lower end of score_range, or use renormalise or refuse",
            ),
        ),
        Code::MeanNeedsPositiveScores => (
            either("几何、调和平均遇到负分", "a geometric or harmonic mean of negative scores"),
            either(
                "把 score_range 的下限改为0以上，或用 arithmetic",
                "raise the lower end of score_range to 0 or more, or use arithmetic",
            ),
        ),
    }
}
