//! How the index is computed, with the formulas and where they come from.

use crate::model::{Aggregation, Method, MissingRule, Relative, UnmetRule, Weighting};
use crate::report::number::{amount, percent};
use crate::report::words::language::{counted, say};
use crate::report::words::{Text, either, separator};

pub use crate::report::words::page::column::{GAIN, UNREPORTED as MISSING};

/// Label of the method.
pub const NORMALISATION: Text = Text::new("测评点计分", "Scoring of points");
/// Label of the attributes.
pub const ATTRIBUTES: Text = Text::new("未达标怎样扣分", "Deductions");
/// Label of the mean.
pub const AGGREGATION: Text = Text::new("逐级合成", "Aggregation");
/// Label of the weights.
pub const WEIGHTS: Text = Text::new("权重", "Weights");
/// Label of the bounds.
pub const BOUNDS: Text = Text::new("上下界", "Bounds");
/// Label of the grades.
pub const GRADES: Text = Text::new("等级", "Grades");
/// Label of the milestones.
pub const MILESTONES: Text = Text::new("里程碑", "Milestones");
/// Label of the source of the indicators.
pub const SOURCE: Text = Text::new("指标来源", "Source of the indicators");
/// Label of the sources of the formulas.
pub const REFERENCES: Text = Text::new("方法依据", "References");
/// Label of the program.
pub const PROGRAM: Text = Text::new("计算程序", "Computed by");

/// What the bounds are.
pub const BOUNDS_TEXT: Text = Text::new(
    "缺报的测评点全部按最低分计得下界，全部按最高分计得上界，权重照全部已报；指数在两者之间",
    "all points not reported at the lowest score give the lower bound, all at the highest score the upper bound, with the weights as if everything were reported; the index lies between them",
);
/// What a gain is.
pub const GAIN_TEXT: Text = Text::new(
    "只把这一项改为恰好达标，其余照旧，重算一遍，指数增加多少",
    "the index computed again with this point alone meeting its target, minus the index",
);
/// What milestones are.
pub const MILESTONES_TEXT: Text = Text::new(
    "从基期值到目标值的直线上当年的值（时序进度）",
    "the value of the year on the straight line from the baseline to the target",
);
/// Where the formulas come from.
pub const REFERENCES_TEXT: Text = Text::new(
    "经合组织、欧盟联合研究中心《综合指标编制手册》（2008）：标准化、加权、合成、敏感性分析；实现程度和约束性、预期性之分见目录所据文件；目录中各项决定的理由写在目录文件里",
    "OECD and JRC, Handbook on Constructing Composite Indicators (2008): normalisation, weighting, aggregation, sensitivity analysis; attainment and the binding and expected targets follow the documents of the catalogue, which gives its reasons for each decision",
);

/// The formula of a method.
#[must_use]
pub fn formula(method: Method) -> &'static str {
    match method {
        Method::Attainment => either(
            "实现程度＝现值÷目标（越高越好）或 目标÷现值（越低越好），限于0至1；达到目标计1，不因超额加分",
            "attainment = value ÷ target (higher is better) or target ÷ value (lower is better), within 0 and 1; 1 where the target is met, nothing for more",
        ),
        Method::Progress => either(
            "进度＝（现值－起点）÷（目标－起点），限于0至1，起点为零分值，没有零分值用基期值；没有起点的用实现程度",
            "progress = (value − origin) ÷ (target − origin), within 0 and 1; the origin is the floor, else the baseline; attainment where there is none",
        ),
        Method::Efficacy => either(
            "功效系数＝0.6＋0.4×进度，限于0至1；没有起点的为0.6×实现程度，达标计1",
            "efficacy = 0.6 + 0.4 × progress, within 0 and 1; 0.6 × attainment where there is no origin, 1 where the target is met",
        ),
        Method::Relative(Relative::MinMax) => either(
            "极差标准化＝（现值－最差）÷（最好－最差），与参加比较的地区相比",
            "min-max = (value − worst) ÷ (best − worst), among the areas compared",
        ),
        Method::Relative(Relative::ZScore) => either(
            "标准分＝（现值－平均）÷标准差，换算到设定的平均和标准差，与参加比较的地区相比",
            "z-score = (value − mean) ÷ standard deviation, rescaled to the mean and deviation set, among the areas compared",
        ),
        Method::Relative(Relative::Percentile) => either(
            "百分位＝不如本地的地区数÷（地区数－1），与参加比较的地区相比",
            "percentile = areas that are worse ÷ (areas − 1), among the areas compared",
        ),
    }
}

/// What an unmet point of an attribute keeps of its attainment.
#[must_use]
pub fn unmet(attribute: &str, rule: UnmetRule, binding: bool) -> String {
    let rule = match rule {
        UnmetRule::Slope(k) => {
            let k = amount(k);
            say!("比目标每差1%扣{k}%", "{k}% off for each 1% short of the target")
        }
        UnmetRule::Factor(f) => {
            let f = amount(f);
            say!("实现程度×{f}", "attainment × {f}")
        }
        UnmetRule::Zero => say!("计0", "counts 0"),
    };
    let binding = if binding {
        either("，计入约束性完成情况", ", counted in the binding record")
    } else {
        ""
    };
    say!("{attribute}：{rule}{binding}", "{attribute}: {rule}{binding}")
}

/// The formula of a mean.
#[must_use]
pub fn mean(aggregation: Aggregation) -> &'static str {
    match aggregation {
        Aggregation::Arithmetic => either(
            "算术平均 Σ权重×得分，同级之间可以互相弥补",
            "arithmetic mean Σ weight × score; siblings can make up for each other",
        ),
        Aggregation::Geometric => either(
            "几何平均 exp Σ权重×ln得分，有0则为0",
            "geometric mean exp Σ weight × ln score; 0 if any is 0",
        ),
        Aggregation::Harmonic => either(
            "调和平均 1÷Σ（权重÷得分），有0则为0",
            "harmonic mean 1 ÷ Σ (weight ÷ score); 0 if any is 0",
        ),
    }
}

/// How groups weigh.
#[must_use]
pub fn weights(weighting: Weighting) -> &'static str {
    match weighting {
        Weighting::ByLevel => either(
            "逐级加权：同一上级之下按各自的权重分（没有写明的相等），逐级相乘",
            "by level: siblings share by their own weights (equal unless set), multiplied down the levels",
        ),
        Weighting::ByPoint => either(
            "按测评点加权：一组的权重是其下适用测评点权重之和",
            "by point: a group has the sum of the weights of its applicable points",
        ),
    }
}

/// What happens with points that were not reported.
#[must_use]
pub fn missing(rule: MissingRule) -> &'static str {
    match rule {
        MissingRule::Renormalise => either(
            "不计，权重分给同组其他测评点；不适用的同样",
            "left out, and its weight goes to its siblings; likewise points that do not apply",
        ),
        MissingRule::Floor => either(
            "按最低分计；不适用的不计，权重分给同组",
            "scored at the lowest score; points that do not apply are left out",
        ),
        MissingRule::Refuse => {
            either("有缺报的一级不出分", "a group with a point not reported has no score")
        }
    }
}

/// The rule of an attribute.
#[must_use]
pub fn missing_of(attribute: &str, rule: MissingRule) -> String {
    let rule = missing(rule);
    say!("{attribute}：{rule}", "{attribute}: {rule}")
}

/// The least coverage.
#[must_use]
pub fn least_coverage(share: f64) -> String {
    let share = percent(share);
    say!("填报率低于{share}不出综合指数", "no index below a coverage of {share}")
}

/// A grade with its conditions.
#[must_use]
pub fn grade(name: &str, min: Option<f64>, most: Option<usize>) -> String {
    let conditions = [
        min.map(|min| {
            let min = amount(min);
            say!("{min}分以上", "{min} or more")
        }),
        most.map(|most| {
            let points = counted(most, "binding point", "binding points");
            say!("约束性未达标或缺报至多{most}项", "at most {points} missed or not reported")
        }),
    ];
    let conditions: Vec<String> = conditions.into_iter().flatten().collect();
    if conditions.is_empty() {
        return say!("{name}：其余", "{name}: all others");
    }
    let conditions = conditions.join(separator::PART.get());
    say!("{name}：{conditions}", "{name}: {conditions}")
}

/// The program.
#[must_use]
pub fn program(version: &str) -> String {
    format!("gdindex {version}")
}
