//! Whole files through the whole reader.

use super::sample::catalogue;
use super::*;
use crate::model::fingerprint::fingerprint;
use crate::model::{Encoding, Form, Observation, Status, Year};

/// Reads files in the year 2020; gives the reported texts and the findings as
/// `file:line:column:code`.
fn intake(files: &[(&str, &str)]) -> Intake {
    let selection = Selection { year: Year::new(2020), ..Selection::default() };
    select(files, &selection)
}

fn select(files: &[(&str, &str)], selection: &Selection) -> Intake {
    let source = |(name, text): &(&str, &str)| Source::new(*name, text.as_bytes());
    let sources: Vec<Source> = files.iter().map(source).collect();
    read(&catalogue(), &sources, selection)
}

fn findings(intake: &Intake) -> Vec<String> {
    let line = |finding: &Finding| match &finding.place.column {
        Some(column) => format!("{}:{column}:{}", finding.place, finding.fault.code().text()),
        None => format!("{}:{}", finding.place, finding.fault.code().text()),
    };
    intake.findings.iter().map(line).collect()
}

/// The values of the only record: id and text.
fn values(intake: &Intake) -> Vec<(String, String)> {
    let catalogue = catalogue();
    let [record] = &intake.panel.records[..] else { panic!("{:?}", intake.panel) };
    let points = catalogue.points.iter().zip(&record.observations);
    points
        .filter_map(|(point, said)| Some((point.id.clone(), said.reading()?.text.clone())))
        .collect()
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn the_three_shapes_say_the_same() {
    let long = "年份,测评点,数值,单位\n2020,城镇登记失业率,3.2,%\n2020,养老保险,,\n";
    let long = long.replace("养老保险", "pension");
    let wide = "年份,地区,城镇登记失业率（%）,pension\n2020年,官渡区,3.2%,-\n";
    let annex = "一级指标\t二级指标\t三级指标\t测评点\t当下值\t2020年目标值\t单位\t指标属性\t数据来源\n\
                 社会服务\t民生保障\t就业情况\t城镇登记失业率\t3.2\t3\t%\t预期性\t区人社局\n";
    for text in [long.as_str(), wide, annex] {
        let intake = intake(&[("-", text)]);
        assert_eq!(findings(&intake), [""; 0], "{text}");
        let record = &intake.panel.records[0];
        assert_eq!((record.area.as_str(), record.year.get()), ("官渡区", 2020));
        let value = record.observations[0].reading().unwrap();
        assert_eq!((value.value, value.status), (Value::Number(3.2), Status::Final));
        assert_eq!(value.place.as_ref().unwrap().line, Some(2));
        assert_eq!(record.observations[1], Observation::NotReported);
    }
}

#[test]
fn the_shifted_rows_of_the_annex_are_refused_not_guessed() {
    let annex =
        "一级指标\t二级指标\t三级指标\t测评点\t当下值\t2020年 目标值\t单位\t指标属性\t数据来源
\t\t社会保障\t社会保险\t基本养老保险覆盖率\t98\t98\t%\t约束性
\t养老事业\t\t每千人口养老机构床位数\t39\t40\t张/千人\t预期性\t区民政局

\t\t城镇居民人均可支配收入\t31295\t35000\t元\t预期性\t国家统计局 官渡调查队\t
\t\t流动人口\t加强流动人口、特殊人群的服务管理\t有效\t明显\t无\t预期性\t区民政局
\t安全感\t群众安全感满意度\t88.98\t92\t%\t预期性\t区委政法委\t
";
    let intake = intake(&[("2020.tsv", annex)]);
    let shifted = |text: &str, found_in: &str, belongs_in: &str| Fault::ShiftedRow {
        text: text.into(),
        found_in: found_in.into(),
        belongs_in: belongs_in.into(),
    };
    let faults: Vec<(Option<usize>, Fault)> =
        intake.findings.iter().map(|finding| (finding.place.line, finding.fault.clone())).collect();
    let expected = vec![
        (Some(2), shifted("基本养老保险覆盖率", "当下值", "测评点")),
        (Some(3), shifted("养老事业", "二级指标", "三级指标")),
        (Some(5), shifted("城镇居民人均可支配收入", "三级指标", "测评点")),
        (Some(7), shifted("群众安全感满意度", "三级指标", "测评点")),
    ];
    assert_eq!(faults, expected);
    assert_eq!(values(&intake), owned(&[("migrants", "有效")]));
}

/// Rows under the header of the next test, and what is found in them.
const ROWS: &[(&str, &[&str])] = &[
    ("pension,98,%,正式,\n", &[]),
    ("\n,,,,\n pension , 98 ,%\n", &[]),
    ("pension,98\n", &[]),
    ("pension,98,%,,,,\n", &[]),
    ("pension,98,无,,\n", &[]),
    ("pension,98,%,,,x\n", &["-:2:extra-cells"]),
    ("pension\n", &["-:2:missing-cells"]),
    (",98,%,,\n", &["-:2:missing-name"]),
    (",,%,,\n", &["-:2:missing-name"]),
    ("合计,98,,,\n", &["-:2:测评点:unknown-point"]),
    ("pensoin,98,,,\n", &["-:2:测评点:unknown-point"]),
    ("98,pension,,,\n", &["-:2:数值:shifted-row"]),
    ("测评点,数值,单位,数据状态,备注\n", &["-:2:repeated-header"]),
    ("注：快报数,,,,\n", &["-:2:text-row"]),
    ("\n填报人：张三,,审核人：李四\n", &["-:3:text-row"]),
    ("填表人：张三,2021-01-05\n", &["-:2:text-row"]),
    ("填表人：张三,98%\n", &["-:2:测评点:unknown-point"]),
    ("pension,98,元,,\n", &["-:2:单位:wrong-unit"]),
    ("城镇登记失业率（%）,3,,,\n", &[]),
    ("城镇登记失业率（‰）,32,,,\n", &["-:2:测评点:wrong-unit"]),
    ("migrants,有效,%,,\n", &["-:2:单位:wrong-unit"]),
    ("pension,98,,草稿,\n", &["-:2:数据状态:unknown-status"]),
    ("pension,约98,,,\n", &["-:2:数值:unreadable-value"]),
    ("pension,98元,,,\n", &["-:2:数值:wrong-unit"]),
    ("migrants,98,,,\n", &["-:2:数值:wrong-label"]),
    ("pension,980,,,\n", &["-:2:数值:implausible"]),
    ("income,0,,,\n", &["-:2:数值:not-positive"]),
    ("pension,0.98,,,\n", &["-:2:数值:magnitude"]),
    ("pension,98,,,\npension,98.0,,,\n", &["-:3:数值:duplicate"]),
    ("pension,98,,,\npension,99,,,\n", &["-:3:数值:conflict"]),
    ("pen\0sion,98,,,\n", &["-:2:测评点:control-character"]),
    ("pension,98\u{1b},,,\n", &["-:2:数值:control-character"]),
    ("pension,98\u{202e},,,\n", &["-:2:数值:control-character"]),
    ("pension,98,,,\u{202e}\u{7}\n", &["-:2:备注:control-character"]),
    ("\"pen\"sion,98,,,\n", &["-:2:测评点:stray-quote"]),
    ("pension,98,,,他说\"好\"\n", &["-:2:备注:stray-quote"]),
    ("\"pension,98,,,\nincome,31000,,,\n", &["-:2:测评点:unclosed-quote"]),
];

#[test]
fn every_row_that_is_no_value_is_a_finding_on_its_line() {
    let header = "测评点,数值,单位,数据状态,备注\n";
    for (rows, expected) in ROWS {
        let intake = intake(&[("-", &format!("{header}{rows}\nbeds,40,,,\n"))]);
        assert_eq!(findings(&intake), *expected, "{rows}");
    }
}

#[test]
fn files_that_are_no_tables_are_refused() {
    for (text, expected) in [
        ("", &["-:empty-file"][..]),
        ("\n , \n", &["-:empty-file"]),
        ("PK\u{3}\u{4}", &["-:not-a-table"]),
        ("pension,98\n", &["-:1:no-header"]),
        ("\n测评点,数植\npension,98\n", &["-:2:no-header"]),
        ("pension,98\n测评点,数值\nincome,31000\n", &["-:1:no-header"]),
        ("官渡区,98\n地区,pension\n", &["-:1:no-header"]),
        ("测评点,数值,数值\npension,98,99\n", &["-:1:数值:duplicate-column"]),
        ("地区,pension,pensoin\n官渡区,98,99\n", &["-:1:pensoin:unknown-column"]),
        ("地区,pension,\n官渡区,98,99\n", &["-:2:extra-cells"]),
        ("测评点,数值\n", &["-:nothing-selected"]),
        ("测评点,\"数值\npension,98\n", &["-:1:unclosed-quote", "-:2:no-header"]),
        (
            "\"统计表\n测评点,数值\npension,\"98\n测评点,数值\n",
            &["-:1:unclosed-quote", "-:3:数值:unclosed-quote", "-:4:repeated-header"],
        ),
    ] {
        let intake = intake(&[("-", text)]);
        assert_eq!(findings(&intake), expected, "{text:?}");
        let values = intake.panel.records.iter().flat_map(|record| &record.observations);
        assert_eq!(
            values.filter_map(Observation::reading).count(),
            usize::from(text.contains("pensoin"))
        );
    }
    let intake = read(&catalogue(), &[Source::new("x", *b"a\n\xFF")], &Selection::default());
    assert_eq!(findings(&intake), ["x:2:encoding"]);
    assert_eq!(intake.inputs[0].form, None);
}

#[test]
fn a_header_with_commas_of_full_width_is_told_so() {
    for (text, line, expected) in [
        ("2020年，快报\n年份，测评点，数值\n2020，pension，98\n", 2, true),
        ("pension，城镇登记失业率\n98，3\n", 1, true),
        ("请各单位填写，数值\npension,98\n", 1, false),
    ] {
        let intake = intake(&[("-", text)]);
        let [finding] = &intake.findings[..] else { panic!("{:?}", intake.findings) };
        let Fault::NoHeader { has_wide_commas, .. } = finding.fault else { panic!("{text}") };
        assert_eq!((finding.place.line, has_wide_commas), (Some(line), expected), "{text}");
    }
}

#[test]
fn an_unbalanced_quote_swallows_no_row() {
    let text =
        "测评点,数值,备注\npension,98,\"说明\nincome,31000,\ndebtors,0,说明\"\nunemployment,3,\n";
    let swallowing = intake(&[("-", text)]);
    assert_eq!(findings(&swallowing), ["-:2:备注:unclosed-quote", "-:4:备注:stray-quote"]);
    assert_eq!(values(&swallowing), owned(&[("unemployment", "3"), ("income", "31000")]));
    let text = "测评点,数值,备注\npension,98,\"第一行, 见表1\r\n第二行\"\n\"unemp\nloyment\",3,\n";
    let harmless = intake(&[("-", text)]);
    assert_eq!(findings(&harmless), ["-:4:测评点:unknown-point"]);
    let text = "测评点,数值,\"2020年\n目标值\"\n\"城镇登记\n失业率\",\"3.2\n\",3\n";
    let wrapped = intake(&[("-", text)]);
    assert_eq!((findings(&wrapped), values(&wrapped)), (vec![], owned(&[("unemployment", "3.2")])));
    assert_eq!(
        wrapped.panel.records[0].observations[0].reading().unwrap().place.as_ref().unwrap().line,
        Some(4)
    );
}

#[test]
fn titles_and_notes_around_a_table_are_noted() {
    let text = "官渡区2020年统计表,,\n\n填报单位：区人社局,,\n测评点,数值,备注\npension,98,\n注：快报数,,\n";
    let intake = intake(&[("-", text)]);
    assert_eq!(findings(&intake), ["-:1:text-row", "-:3:text-row", "-:6:text-row"]);
    assert_eq!(values(&intake), owned(&[("pension", "98")]));
}

#[test]
fn a_unit_in_the_value_heading_holds_for_every_row() {
    let text = "测评点,数值（万元）\nincome,3.5\npension,98\nmigrants,有效\n";
    let intake = intake(&[("-", text)]);
    let expected = ["-:2:数值（万元）:wrong-unit", "-:3:数值（万元）:wrong-unit"];
    assert_eq!(findings(&intake), expected);
    assert_eq!(values(&intake), owned(&[("migrants", "有效")]));
}

#[test]
fn a_unit_above_the_table_holds_for_every_row_without_one() {
    let text = "单位：万元,,\n测评点,数值,单位\nincome,3.5,\ndebtors,0,人\nmigrants,有效,\n";
    let long = intake(&[("-", text)]);
    assert_eq!(findings(&long), ["-:1:text-row", "-:3:数值:wrong-unit"]);
    let text = "（单位：万元）,\n地区,income,城镇登记失业率（%）\n甲,3.5,3\n";
    let wide = intake(&[("-", text)]);
    assert_eq!(findings(&wide), ["-:1:text-row", "-:3:income:wrong-unit"]);
    let text = "单位：区人社局\n测评点,数值\npension,98\n";
    assert_eq!(findings(&intake(&[("-", text)])), ["-:1:text-row"]);
}

#[test]
fn years_and_areas_are_selected_and_never_relabelled() {
    let text = "年份,地区,测评点,数值\n2019,甲,pension,97\n2020,甲,pension,98\n2020,乙,pension,96\n2020,乙,x,1\n";
    let selection = |year, area: Option<&str>| Selection {
        year: Year::new(year),
        areas: area.map(str::to_owned).into_iter().collect(),
        ..Selection::default()
    };
    let one = select(&[("-", text)], &selection(2020, Some("甲")));
    assert_eq!(findings(&one), ["-:2:other-year", "-:4:other-area"]);
    assert_eq!(values(&one), owned(&[("pension", "98")]));
    let none = select(&[("-", text)], &selection(2021, None));
    assert_eq!(findings(&none), ["-:2:other-year", "-:3:other-year", "-:nothing-selected"]);
    let Fault::NothingSelected { years, .. } = &none.findings[2].fault else { panic!("{none:?}") };
    assert_eq!(years.iter().map(|year| year.get()).collect::<Vec<_>>(), [2019, 2020]);
    let all = select(&[("-", text)], &Selection::default());
    assert_eq!(all.panel.records.len(), 3);
    let no_year = select(&[("-", "测评点,数值\npension,980\n约,1\n")], &Selection::default());
    assert_eq!(findings(&no_year), ["-:1:no-year", "-:3:测评点:unknown-point"]);
    let named = select(&[("/d/2019/x.csv", "测评点,数值\npension,98\n")], &Selection::default());
    assert_eq!(named.panel.records[0].year.get(), 2019);
}

#[test]
fn an_empty_area_beside_named_ones_is_an_error() {
    let text = "地区,测评点,数值\n,pension,98\n甲,pension,97\n";
    assert_eq!(findings(&intake(&[("-", text)])), ["-:2:missing-area"]);
    let text = "地区,测评点,数值\n,pension,98\n,income,31000\n注：甲,,\n";
    let unnamed = intake(&[("-", text)]);
    assert_eq!(findings(&unnamed), ["-:4:text-row"]);
    assert_eq!(unnamed.panel.records[0].area, "官渡区");
}

#[test]
fn a_row_of_sums_or_averages_is_no_area() {
    for (text, expected) in [
        ("街道,年份,pension\n甲,2020,98\n合计,2020,68\n", &["-:3:total-row"][..]),
        ("街道,年份,pension\n甲,2020,98\n全区平均：,,约5\n", &["-:3:total-row"]),
        ("街道,测评点,数值\n甲,pension,98\nTotal,pension,68\n", &["-:3:total-row"]),
        ("街道,pension,income\n单位,%,元\n甲,98,\n", &["-:2:total-row"]),
        ("街道,pension\n甲,98\n备注：快报数,\n", &["-:3:text-row"]),
    ] {
        let intake = intake(&[("-", text)]);
        assert_eq!(findings(&intake), expected, "{text}");
        assert_eq!(values(&intake), owned(&[("pension", "98")]), "{text}");
    }
}

#[test]
fn a_point_called_sum_has_no_near_names() {
    let intake = intake(&[("-", "测评点,数值\npension,98\n城镇登记失业率合计,3\n")]);
    let name = "城镇登记失业率合计".to_owned();
    assert_eq!(intake.findings[0].fault, Fault::TotalPoint { name });
}

#[test]
fn files_are_merged_in_their_order() {
    let (one, two) = ("测评点,数值\npension,98\nbeds,\n", "测评点,数值\nbeds,40\npension,99\n");
    let intake = intake(&[("b.csv", one), ("a.csv", two), ("c.csv", "PK\u{3}\u{4}")]);
    assert_eq!(findings(&intake), ["a.csv:3:数值:conflict", "c.csv:not-a-table"]);
    assert_eq!(values(&intake), owned(&[("beds", "40")]));
    let utf_8 = Some(Form::Text(Encoding::Utf8));
    let inputs = intake.inputs.iter().map(|input| (input.name.as_str(), input.form.clone()));
    let expected = [("b.csv", utf_8.clone()), ("a.csv", utf_8), ("c.csv", None)];
    assert_eq!(inputs.collect::<Vec<_>>(), expected);
    assert_eq!(
        fingerprint(b"abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

#[test]
fn hostile_sizes_give_short_findings_quickly() {
    let huge = "长".repeat(200_000);
    for text in [
        format!("测评点,数值\npension,{huge}\n"),
        format!("测评点,数值\n{huge},1\n"),
        format!("{huge}\n测评点,数值\npension,98\n"),
        format!("地区,pension\n官渡区,98\n注：{huge},\n"),
        huge.clone(),
        "\"".repeat(300_001),
        "a,\"b\n".repeat(30_000),
        format!("测评点,数值\n{}", "\"x\n".repeat(20_000)),
    ] {
        let intake = intake(&[("-", &text)]);
        assert!(!intake.findings.is_empty());
        let longest = intake.findings.iter().map(|finding| format!("{finding:?}").len()).max();
        assert!(longest < Some(2000), "{longest:?}");
    }
}

#[test]
fn headings_that_carry_meaning_are_never_ignored() {
    for (heading, expected) in [
        ("统计时间", &["-:1:统计时间:unknown-column"][..]),
        ("所属社区名", &["-:1:所属社区名:unknown-column"]),
        ("计量单位名", &["-:1:计量单位名:unknown-column"]),
        ("审批状态", &["-:1:审批状态:unknown-column"]),
        ("【‰】（填报）", &["-:1:【‰】（填报）:unknown-column"]),
        ("年度目标数", &["-:1:年度目标数:unused-column"]),
        ("填报日期", &["-:1:填报日期:unused-column"]),
        ("联系人", &["-:1:联系人:unused-column"]),
    ] {
        let intake = intake(&[("-", &format!("测评点,数值,{heading}\npension,98,\n"))]);
        assert_eq!(findings(&intake), expected, "{heading}");
    }
    let text = "统计年度,街道名称,测评点,数值,计量单位,状态\n2019,甲,pension,98,%,快报\n";
    let intake = select(&[("-", text)], &Selection::default());
    assert_eq!((findings(&intake), values(&intake)), (vec![], owned(&[("pension", "98")])));
    let record = &intake.panel.records[0];
    assert_eq!((record.area.as_str(), record.year.get()), ("甲", 2019));
    assert_eq!(record.observations[1].reading().unwrap().status, Status::Provisional);
}

#[test]
fn a_per_mille_sign_anywhere_counts() {
    for heading in
        ["数值（‰）（必填）", "数值‰（必填）", "‰数值", "数值【‰】（填报）", "数值（‰）（%）"]
    {
        let intake = intake(&[("-", &format!("测评点,{heading}\nunemployment,32\n"))]);
        assert_eq!(findings(&intake), [format!("-:2:{heading}:wrong-unit")]);
    }
    for name in ["‰城镇登记失业率", "城镇登记(‰)失业率", "城镇登记失业率（‰）（%）"]
    {
        let wide = intake(&[("-", &format!("地区,{name}\n甲,32\n"))]);
        assert_eq!(findings(&wide), [format!("-:1:{name}:wrong-unit")]);
        let long = intake(&[("-", &format!("测评点,数值\n{name},32\n"))]);
        assert_eq!(findings(&long), ["-:2:测评点:wrong-unit"], "{name}");
    }
    let point = intake(&[("-", "指标（‰）,数值\nunemployment,32\n")]);
    assert_eq!(findings(&point), ["-:2:数值:wrong-unit"]);
    let own = intake(&[("-", "测评点,数值（%）（必填）\nunemployment,3\n")]);
    assert_eq!(findings(&own), [""; 0]);
}

#[test]
fn a_unit_is_seen_wherever_a_title_states_it() {
    for (title, expected) in [
        ("官渡区数据（单位：‰）", true),
        ("表一 单位：万元", true),
        ("表一单位：万元 2020年", true),
        ("计量单位：万元", true),
        ("单位:,万元", true),
        ("单位：,,万元", true),
        ("填报单位：区民政局", false),
        ("责任单位：,万元", false),
        ("单位：区人社局", false),
        ("单位：%", false),
    ] {
        let intake = intake(&[("-", &format!("{title}\n测评点,数值\nunemployment,3\n"))]);
        let wrong = findings(&intake).contains(&"-:3:数值:wrong-unit".to_owned());
        assert_eq!(wrong, expected, "{title}");
    }
    let text = "单位：万元,\n地区,“社区营造”试点社区（每年）\n甲,2\n";
    assert_eq!(findings(&intake(&[("-", text)])).len(), 2, "每年 is no unit of its own");
}

#[test]
fn a_unit_in_brackets_behind_a_title_holds_for_the_table() {
    for (title, expected) in [
        ("收入情况表（万元）", true),
        ("收入情况表(单位:万元)", true),
        ("收入情况表（2020年）", false),
        ("收入情况表（演示）", false),
        ("收入情况表（区民政局）", false),
        ("收入情况表（一）", false),
        ("收入增长98%", false),
        ("收入情况表（元）", false),
    ] {
        let intake = intake(&[("-", &format!("{title}\n测评点,数值\nincome,35000\n"))]);
        let wrong = findings(&intake).contains(&"-:3:数值:wrong-unit".to_owned());
        assert_eq!(wrong, expected, "{title}");
    }
}

#[test]
fn two_units_that_contradict_each_other_are_named() {
    use crate::model::finding::UnitSource::{Column, Heading, Title};
    for (text, expected) in [
        ("测评点,数值（万元）,单位\nincome,3.528,元\n", Some((Heading, "万元", Column, "元"))),
        ("测评点,数值（元）,单位\nincome,35280,万元\n", Some((Heading, "元", Column, "万元"))),
        ("单位：万元\n测评点,数值,单位\nincome,3.528,元\n", Some((Title, "万元", Column, "元"))),
        ("表（万元）\n测评点,数值（元）\nincome,3.528\n", Some((Title, "万元", Heading, "元"))),
        ("表（万元）\n地区,income（元）\n甲,3.528\n", Some((Title, "万元", Heading, "元"))),
        ("单位：‰\n地区,pension（%）\n甲,98\n", Some((Title, "‰", Heading, "%"))),
        ("测评点,数值（万元）,单位\nincome,3.528万元,元\n", None),
        ("单位：万元\n测评点,数值,单位\nincome,3.528万元,万元\n", None),
        ("单位：万元\n测评点,数值,单位\npension,98,%\n", None),
        ("单位：万元\n地区,income（元）\n甲,\n", None),
        ("测评点,数值（元）,单位\nincome,35280, 元\n", None),
    ] {
        let intake = intake(&[("-", text)]);
        let errors = intake.findings.iter().filter(|finding| finding.is_error());
        let faults: Vec<&Fault> = errors.map(|finding| &finding.fault).collect();
        let stated = expected.map(|(first, one, second, other)| Fault::ContradictoryUnits {
            point: if text.contains("pension") {
                "基本养老保险覆盖率"
            } else {
                "城镇居民人均可支配收入"
            }
            .into(),
            unit: if text.contains("pension") { "%" } else { "元" }.into(),
            stated: [(first, one.to_owned()), (second, other.to_owned())],
        });
        assert_eq!(faults, stated.iter().collect::<Vec<_>>(), "{text}");
    }
    let other = intake(&[("-", "测评点,数值,单位\nincome,3.5万元,%\n")]);
    assert_eq!(findings(&other), ["-:2:单位:wrong-unit"]);
}

#[test]
fn areas_that_differ_in_spaces_are_one() {
    let text = "地区,测评点,数值\n关 上街道,pension,98\n关上 街道,beds,40\n太和街道,beds,39\n";
    let all = intake(&[("-", text)]);
    let areas: Vec<&str> = all.panel.records.iter().map(|record| record.area.as_str()).collect();
    assert_eq!(areas, ["关 上街道", "太和街道"]);
    let one = Selection {
        year: Year::new(2020),
        areas: vec!["关上街 道".into()],
        ..Selection::default()
    };
    let one = select(&[("-", text)], &one);
    assert_eq!(findings(&one), ["-:4:other-area"]);
    assert_eq!(values(&one), owned(&[("pension", "98"), ("beds", "40")]));
}

#[test]
fn a_blank_year_beside_other_years_is_doubtful() {
    let text = "年份,测评点,数值\n2019,pension,98\n,beds,40\n2020,income,31000\n";
    assert_eq!(findings(&intake(&[("-", text)])), ["-:2:other-year", "-:3:assumed-year"]);
    let text = "测评点,数值,年份\npension,98\nbeds,40,\nincome,31000,2019\n";
    let named = select(&[("2020.csv", text)], &Selection::default());
    assert_eq!(findings(&named), ["2020.csv:2:assumed-year", "2020.csv:3:assumed-year"]);
    let text = "年份,测评点,数值\n2020,pension,98\n,beds,40\n";
    assert_eq!(findings(&intake(&[("-", text)])), [""; 0]);
}

#[test]
fn an_unquoted_thousands_separator_is_seen() {
    for (heading, row, code) in [
        ("备注", "income,31,295", Some("unreadable-value")),
        ("部门", "income,-31,295.5", Some("unreadable-value")),
        ("联系人", "income,31,295", Some("unreadable-value")),
        ("备注", "pension,98,2951", None),
        ("备注", "pension,98,x295", None),
        ("目标值", "pension,98,100", None),
        ("上年值", "pension,98,100", None),
        ("目标值", "income,31,295", Some("unreadable-value")),
        ("2020年目标值,备注", "income,31,295,35000", Some("unreadable-value")),
        ("排名", "income,31,295", Some("unreadable-value")),
        ("增长数", "income,31,295.5", Some("unreadable-value")),
        ("目标值", "income,35000,350", None),
        ("目标值", "pension,9,800", None),
        ("目标值", "debtors,1,068", None),
    ] {
        let intake = intake(&[("-", &format!("测评点,数值,{heading}\n{row}\n"))]);
        let last = intake.findings.last().filter(|finding| finding.is_error());
        assert_eq!(last.map(|finding| finding.fault.code().text()), code, "{heading} {row}");
        if let Some(Fault::UnreadableValue { text, .. }) = last.map(|finding| &finding.fault) {
            assert!(text.contains("31,295"), "{text}");
        }
    }
}

#[test]
fn a_note_beside_a_name_swallows_no_row() {
    let text = "备注,测评点,数值\n注：x,pensoin,98\n审核：x,pensoin,\n注：快报数,,\n填报人：张三,审核人：李四,\n填报日期：,2021-01-05,\n";
    let expected = ["-:2:测评点:unknown-point", "-:3:测评点:unknown-point"];
    let others = ["-:4:text-row", "-:5:text-row", "-:6:text-row"];
    assert_eq!(findings(&intake(&[("-", text)])), [&expected[..], &others].concat());
    let text = "序号,测评点,数值\n填报人：,张三,\n";
    assert_eq!(findings(&intake(&[("-", text)]))[0], "-:2:text-row");
}

#[test]
fn areas_years_and_statuses_have_to_be_fit_to_be_shown() {
    let long = "长".repeat(201);
    for (cells, expected) in [
        (format!("2020,{long},正式"), "-:2:missing-area"),
        ("2020,甲\u{7},正式".to_owned(), "-:2:地区:control-character"),
        ("2020\u{7},甲,正式".to_owned(), "-:2:年份:control-character"),
        ("2020,甲,正式\u{7}".to_owned(), "-:2:数据状态:control-character"),
        (format!("{long},甲,正式"), "-:2:年份:bad-year"),
    ] {
        let text = format!("年份,地区,数据状态,测评点,数值\n{cells},pension,98\n");
        let intake = intake(&[("-", &text)]);
        assert_eq!(findings(&intake)[0], expected, "{cells}");
        let values = intake.panel.records.iter().flat_map(|record| &record.observations);
        assert_eq!(values.filter_map(Observation::reading).count(), 0, "{cells}");
    }
    let fits = "长".repeat(200);
    let text = format!("地区,测评点,数值\n{fits},pension,98\n");
    assert_eq!(findings(&intake(&[("-", &text)])), [""; 0]);
}

#[test]
fn values_of_another_year_are_only_looked_at_and_those_of_this_year_are_missed() {
    for (text, expected) in [
        ("年份,测评点,数值,2019年值\n2020,pension,98,97\n2020,城镇登记失业率,3,\n", &[][..]),
        ("年份,测评点,2019年值,数值\n2020,pension,97,98\n", &[]),
        ("测评点,上年值,数值\npension,97,98\n", &[]),
        ("测评点,数值,2020年值\npension,98,99\nincome,,31000\n", &["-:1:unused-column"]),
        ("pension,2020年值\n98,99\n", &["-:1:unused-column"]),
        ("测评点,数值,2020年目标值\npension,98,98\n", &[]),
    ] {
        let intake = intake(&[("-", text)]);
        assert_eq!(findings(&intake), expected, "{text}");
        assert!(values(&intake).contains(&("pension".to_owned(), "98".to_owned())), "{text}");
    }
}

#[test]
fn cells_left_empty_at_the_end_of_a_sheets_row_are_not_reported() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["地区", "pension", "beds"]).unwrap();
    sheet.write_row(1, 0, ["甲", "98"]).unwrap();
    let source = Source::new("2020.xlsx", book.save_to_buffer().unwrap());
    let intake = read(&catalogue(), &[source], &Selection::default());
    assert_eq!(findings(&intake), [""; 0]);
    assert_eq!(values(&intake), owned(&[("pension", "98")]));
}
