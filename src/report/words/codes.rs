//! What each finding code means and how it is mended: `explain CODE` and the
//! table of the README.

use crate::model::Code;

/// What the code means, and what to do.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one line per code")]
pub fn meaning(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::NotATable => ("文件不是CSV或XLSX表格", "另存为XLSX或“CSV UTF-8”再提供"),
        Code::Encoding => ("文字的编码读不懂，或混有两种编码", "另存为“CSV UTF-8”"),
        Code::EmptyFile => ("文件是空的", "检查文件是否保存完整"),
        Code::NoHeader => ("找不到表头", "加一行表头：年份,测评点,数值"),
        Code::DuplicateColumn => ("两列是同一种内容", "删去或改名其中一列"),
        Code::UnknownColumn => {
            ("不认识这个列名，它可能是测评点或年份、地区等列", "改正列名，或删去该列")
        }
        Code::UnusedColumn => ("这一列没有使用", "不必处理；写错的列名请改正"),
        Code::MisnamedFile => ("文件名的结尾和内容不符", "改正文件名的结尾"),
        Code::UnknownSheet => ("工作簿里没有要的工作表", "改正“#”后的工作表名"),
        Code::ChosenSheet => ("工作簿有几张工作表，读了其中一张", "要读另一张，写“文件#工作表”"),
        Code::UnreadSheet => {
            ("另有工作表也有测评点的数据，没有读", "写“文件#工作表”读它，或删去它")
        }
        Code::UnclosedQuote => ("双引号没有配对", "补上或删去双引号"),
        Code::StrayQuote => ("格子里有多余的双引号", "整格加引号，里面的引号写两个"),
        Code::ControlCharacter => ("格子里有看不见的控制字符", "重新键入这一格"),
        Code::ExtraCells => ("一行的格子比表头多", "删去多余的格子，去掉千位逗号"),
        Code::MissingCells => ("一行的格子不够", "补全这一行"),
        Code::ShiftedRow => ("整行错位，多因合并单元格", "取消合并单元格，把各格移回各自的列"),
        Code::MissingName => ("有内容而没有测评点名称", "填上名称；说明文字以“注：”开头"),
        Code::UnknownPoint => ("目录里没有这个测评点", "按提示的相近名称改正"),
        Code::NoYear => ("不知道数据的年份", "加年份列，或在文件名写年份，或用 --year"),
        Code::AmbiguousYear => ("文件名里有几个年份", "加年份列，或只留一个年份"),
        Code::BadYear => ("年份读不懂", "写成四位数字"),
        Code::MissingArea => ("这一行没有写地区，而其他行写了", "填上地区，每行都要写"),
        Code::TotalRow => ("地区栏里是合计、平均一类，不是地区", "删去这一行"),
        Code::DamagedCode => {
            ("地区代码丢了数字，多因表格软件", "把这一列设为“文本”，重新填上完整的代码")
        }
        Code::UnreadableValue => ("数值读不懂", "填一个确数；没有数据留空；不存在填“不适用”"),
        Code::MergedValue => ("数值在跨行的合并单元格里", "取消合并，每行各填各的数值"),
        Code::WrongUnit => ("单位与目录不符", "换算成目录里的单位"),
        Code::WrongLabel => ("不是该点的等级", "填提示的等级之一"),
        Code::UnknownStatus => ("数据状态不认识", "填正式、初步、估计、演示之一"),
        Code::Conflict => ("同一测评点有两个不同的值", "核实后只留一个"),
        Code::Implausible => ("数值超出合理范围", "核实数值和单位"),
        Code::NotPositive => ("按对数计算的数值不大于0", "核实数值；没有数据留空"),
        Code::NothingSelected => ("没有选中任何数据", "检查 --year、--area 和文件内容"),
        Code::AssumedYear => ("这一行没有写年份，而其他行写了别的年份", "逐行填上年份"),
        Code::Duplicate => ("同一个值填了两次", "删去一处"),
        Code::Magnitude => (
            "数值与上次报的值、基期或目标相差10倍以上",
            "核实小数点和单位；与上次报的值比，两处都要核实",
        ),
        Code::SilentUnmet => ("上次没有达标的测评点这次没有报", "补报，或请数据来源单位说明"),
        Code::NotApplicableByRule => {
            ("报了按目录对这类地区不适用的测评点，没有计入", "核实后删去，或改目录的 applies_to")
        }
        Code::UnlistedArea => ("目录的 areas 里没有这些地区", "改正名称，或在目录的 areas 里写上"),
        Code::OtherYear => ("其他年份的行没有选用", "不必处理；要用就改 --year"),
        Code::OtherArea => ("其他地区的行没有选用", "不必处理；要用就改 --area"),
        Code::TextRow => ("说明文字的行没有当作数据", "不必处理"),
        Code::RepeatedHeader => ("重复的表头没有当作数据", "不必处理"),
        Code::DrawsFile => {
            ("--replay 的抽取记录有读不懂或不能用的地方", "按提示改正，或用 --write-draws 重新写出")
        }
        Code::CatalogueSyntax => ("目录不是正确的YAML", "检查缩进、冒号、引号、括号"),
        Code::UnknownKey => ("目录里有不认识的键", "按提示改正或删去"),
        Code::RepeatedKey => ("同一处的键重复", "只留一个"),
        Code::MissingKey => ("缺少必需的键", "补上提示的键"),
        Code::WrongType => ("这个键不能写这样的值", "按提示改正"),
        Code::DuplicateId => ("测评点编号重复", "改成唯一的编号"),
        Code::DuplicateName => ("名称或别名重复", "改成唯一的名称"),
        Code::UnknownScale => ("没有这个量表", "改成已有的名称，或在 scales 里写出"),
        Code::UnknownAttribute => {
            ("没有这个属性", "改成已有的名称，或在 scoring.attributes 里写出")
        }
        Code::NotOnScale => ("不是该量表的等级", "填提示的等级之一"),
        Code::EmptyScale => ("量表没有等级", "写出等级"),
        Code::BadLabel => ("等级是空白、重复或表示没有数据的词", "每个等级写一个不同的词"),
        Code::ZeroScaleTarget => ("目标等级的分值是0", "目标等级的分值要大于0"),
        Code::UnreadableTarget => ("目标读不懂", "按提示的写法改正"),
        Code::UnreadableBaseline => ("基期值读不懂", "写一个数，或不写"),
        Code::NoTarget => ("测评点没有目标", "写出目标年份和目标值"),
        Code::NoDirection => {
            ("区间目标与其他地区相比时没有方向", "给该点 method: attainment，或不写目标")
        }
        Code::TargetYear => ("年份不在1900至2199之间", "写成四位数字的年份"),
        Code::TargetNotPositive => {
            ("目标不大于0而没有 floor", "给出 floor；越低越好的写 direction: lower")
        }
        Code::FloorBeyondTarget => ("得零分的值不劣于目标", "改 floor 或目标"),
        Code::FloorShape => ("floor 的写法与目标不符", "区间目标写两个数，量表不写，其他写一个"),
        Code::LogDomain => ("对数不能用于这些数", "给出大于0的 floor，或删去 transform"),
        Code::OutOfRange => ("数超出允许的范围", "按提示改成范围内的数"),
        Code::ZeroWeights => ("一组的权重全是0", "至少一个大于0"),
        Code::EmptyGroup => ("一项指标没有下级也没有测评点", "加上 children 或 points，或删去"),
        Code::PlausibleExcludesTarget => ("合理范围不含目标", "改 plausible 或目标"),
        Code::RangeReversed => ("下限不小于上限", "小的数在前"),
        Code::GradesNotFalling => ("等级的 min 没有逐级降低", "从好到差排列"),
        Code::StagesNotRising => ("阶段的年份没有逐段推后，或互相重叠", "从早到晚排列，前后不重叠"),
        Code::UncertaintyList => (
            "uncertainty 的一项没有可试的做法、有重复、不含目录本身的做法，或方法不能用于有的测评点",
            "列出目录本身的做法和别的做法，各一次，删去不能用的",
        ),
        Code::DuplicateArea => ("areas 里同一个地区写了两次", "每个地区只写一次"),
        Code::UnknownKind => {
            ("applies_to 写了 areas 里没有的地区类别", "改成已有的类别，或在 areas 里写出")
        }
        Code::AppliesNowhere => ("applies_to 使它对哪里都不适用", "写出适用的地区类别，或删去"),
        Code::SilencePays => (
            "标准分之下缺报按最低分计，而最低分不低于平均分",
            "降低 score_range 的下限，或用 renormalise、refuse",
        ),
        Code::MeanNeedsPositiveScores => {
            ("几何、调和平均遇到负分", "把 score_range 的下限改为0以上，或用 arithmetic")
        }
    }
}
