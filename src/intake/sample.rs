//! A small catalogue for the tests of this module: the annex in miniature.

use crate::model::{
    Aggregation, Areas, Attribute, BelowCoverage, Catalogue, Child, Direction, Floor, Glossary,
    Group, Identity, Label, Method, MissingPolicy, MissingRule, Names, Point, ReferenceSet, Scale,
    ScoreRange, Settings, Target, Uncertainty, Unit, UnmetRule, Value, Weighting, Year, ZScale,
};

const LOWER: Option<Direction> = Some(Direction::Lower);

/// A point: id, name, unit, path, baseline, target of 2020.
type Row =
    (&'static str, &'static str, &'static str, [&'static str; 3], &'static str, &'static str);

const POINTS: [Row; 9] = [
    ("unemployment", "城镇登记失业率", "%", ["社会服务", "民生保障", "就业情况"], "3.01", "3"),
    ("pension", "基本养老保险覆盖率", "%", ["社会服务", "社会保障", "社会保险"], "98", "98"),
    ("beds", "每千人口养老机构床位数", "张/千人", ["社会服务", "社会保障", "养老事业"], "39", "40"),
    (
        "income",
        "城镇居民人均可支配收入",
        "元",
        ["社会活力", "经济活力", "发展活力"],
        "31295",
        "35000",
    ),
    ("debtors", "失信执行人名单", "人", ["社会活力", "经济活力", "发展活力"], "0", "0"),
    (
        "volunteers",
        "注册志愿者人数占城市建成区常住人口比例",
        "%",
        ["社会活力", "政治活力", "基层自治"],
        "76",
        "80",
    ),
    (
        "migrants",
        "加强流动人口、特殊人群的服务管理",
        "",
        ["社会安全", "治安管理", "流动人口"],
        "有效",
        "明显",
    ),
    ("safety", "群众安全感满意度", "%", ["社会安全", "矛盾调解", "安全感"], "88.98", "92"),
    (
        "pilots",
        "“社区营造”试点社区（每年）",
        "个/年",
        ["社会活力", "政治活力", "基层自治"],
        "",
        "2至3",
    ),
];

/// The catalogue.
pub(super) fn catalogue() -> Catalogue {
    let points: Vec<Point> = POINTS.iter().map(point).collect();
    Catalogue {
        title: "样例".into(),
        index: "样例".into(),
        version: None,
        area: Some("官渡区".into()),
        areas: Areas::default(),
        source: None,
        levels: ["一级指标", "二级指标", "三级指标", "测评点"].map(String::from).to_vec(),
        settings: settings(),
        uncertainty: closed(),
        attributes: vec![Attribute {
            name: "约束性".into(),
            unmet: UnmetRule::Slope(2.0),
            binding: true,
            weight: 1.0,
        }],
        grades: vec![],
        scales: scales(),
        stages: vec![],
        root: Group {
            name: "样例".into(),
            name_en: None,
            path: [].into(),
            position: 0,
            weight: 1.0,
            aggregation: None,
            missing: None,
            min_coverage: None,
            below_coverage: None,
            applies_to: None,
            children: (0..points.len()).map(Child::Point).collect(),
        },
        names: Names::new(&points),
        glossary: Glossary::default(),
        scored: points.len(),
        points,
        identity: Identity { file: None, sha256: String::new() },
    }
}

fn scales() -> Vec<Scale> {
    let label = |text: &str, score| Label { text: text.into(), score, aliases: vec![] };
    let labels = vec![label("明显", 100.0), label("有效", 75.0), label("不明显", 0.0)];
    let other = vec![label("及时", 100.0), label("不及时", 0.0)];
    vec![Scale { name: "成效".into(), labels }, Scale { name: "时效".into(), labels: other }]
}

/// Nothing is open.
fn closed() -> Uncertainty {
    Uncertainty {
        weights: 0.0,
        methods: Vec::new(),
        aggregations: Vec::new(),
        weightings: Vec::new(),
        missing: Vec::new(),
        attributes: Vec::new(),
        scales: 0.0,
        least: 0.0,
    }
}

fn settings() -> Settings {
    Settings {
        method: Method::Attainment,
        reference_set: ReferenceSet::Year,
        zscore: ZScale::default(),
        range: ScoreRange { low: 0.0, high: 100.0 },
        aggregation: Aggregation::Arithmetic,
        least: None,
        weighting: Weighting::ByLevel,
        missing: MissingPolicy::Uniform(MissingRule::Renormalise),
        min_coverage: 0.65,
        below_coverage: BelowCoverage::Flag,
        pace: false,
        target_year: None,
    }
}

fn point((id, name, unit, path, baseline, target): &Row) -> Point {
    let scales = scales();
    let unit = Unit::new(unit);
    let scale = scales[0].find(target).map(|_| 0);
    let direction = if matches!(*id, "unemployment" | "debtors") { LOWER } else { None };
    let target =
        Target::read(target, direction, &unit, scale.map(|index: usize| &scales[index])).unwrap();
    let number = || baseline.parse().ok().map(Value::Number);
    Point {
        id: (*id).into(),
        name: (*name).into(),
        name_en: None,
        aliases: if *id == "income" { vec!["城镇人均可支配收入".into()] } else { vec![] },
        path: path.map(String::from).to_vec(),
        attribute: None,
        departments: vec![],
        baseline: number().or_else(|| scales[0].find(baseline).map(Value::Label)),
        baseline_text: (!baseline.is_empty()).then(|| (*baseline).into()),
        baseline_year: Year::new(2017),
        direction: direction.or(Some(Direction::Higher)),
        targets: vec![(Year::new(2020).unwrap(), target)],
        floor: Floor::None,
        log: *id == "income",
        scale,
        plausible: if unit.is_percent() { (Some(0.0), Some(100.0)) } else { (None, None) },
        unit,
        weight: 1.0,
        method: None,
        note: None,
        source: None,
        applies_to: None,
        monitored: false,
    }
}
