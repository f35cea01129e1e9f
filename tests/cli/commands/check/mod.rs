//! `check`: who has answered what, and what makes it say no.

mod against;
mod ci;
mod completeness;
mod demands;
mod reminder;

use crate::cli::harness::{Folder, Outcome, gdindex};

/// Two groups, two departments that share a point, a scale, a point of nobody
/// and a monitored one.
const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
scoring:
  min_coverage: 0.1
  attributes: { 约束性: { binding: true }, 预期性: {} }
scales:
  成效: [{ label: 明显, score: 100 }, { label: 有效, score: 75 }]
dimensions:
  - name: 民生
    children:
      - name: 就业
        points:
          - { id: jobs, name: 就业率, unit: \"%\", attribute: 约束性, departments: [甲局], targets: { 2020: 90 } }
          - { id: pay, name: 人均收入, unit: 元, attribute: 预期性, departments: [甲局, 乙局], targets: { 2020: 30000 } }
      - name: 养老
        points:
          - { id: beds, name: 床位数, unit: 张, aliases: [养老床位], attribute: 约束性, departments: [乙局], targets: { 2020: 4000 } }
  - name: 平安
    points:
      - { id: safety, name: 平安成效, scale: 成效, attribute: 约束性, departments: [丙局], targets: { 2020: 明显 } }
      - { id: alarms, name: 报警数, unit: 件, targets: { 2020: 30以下 } }
monitored:
  - { id: parks, name: 公园数, unit: 个, attribute: 预期性, departments: [丙局], targets: { 2020: 5 } }
";

/// The catalogue with these files.
fn with(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new().with("catalogue.yaml", CATALOGUE);
    files.iter().fold(folder, |folder, (name, text)| folder.with(name, text))
}

/// What `check` says in that folder.
fn check(folder: &Folder, arguments: &str) -> Outcome {
    gdindex(&format!("check {arguments} -c catalogue.yaml")).within(folder.path()).outcome()
}
