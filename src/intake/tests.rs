//! Whole files through the whole reader.

use super::sample::{catalogue, findings, intake, owned, values};
use super::*;
use crate::model::fingerprint::fingerprint;
use crate::model::{Encoding, Form, Observation, Status};

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
