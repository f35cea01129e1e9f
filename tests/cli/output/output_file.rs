//! `-o`: the file is written whole or stays as it was, and it is never one
//! that was named as an input.

use std::fs;

use crate::cli::harness::{Folder, formats_of, gdindex};

const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", targets: { 2020: 90 } }
";
const DATA: &str = "测评点,数值\n就业率,81\n";
const INVALID: &str = "测评点,数值\n就业率,约81\n";

fn folder() -> Folder {
    Folder::new()
        .with("2020.csv", DATA)
        .with("invalid2020/data.csv", INVALID)
        .with("catalogue.yaml", CATALOGUE)
        .with("broken.yaml", CATALOGUE.replace("title", "titel"))
        .with("sub/empty", "")
}

/// The run is refused, and the input is as it was.
#[track_caller]
fn assert_refused(folder: &Folder, arguments: &str, input: &str) {
    let before = folder.read(input);
    let names = folder.names();
    for format in formats_of(arguments) {
        let run = gdindex(arguments).arg("-f").arg(format).within(folder.path());
        let outcome = run.outcome();
        assert_eq!(folder.read(input), before, "the input is overwritten\n{outcome}");
        assert_eq!(outcome.status, 2, "{outcome}");
        assert!(outcome.stderr.contains("-o 不能写到输入文件"), "{outcome}");
        assert_eq!(outcome.stdout, "", "{outcome}");
        assert_eq!(folder.names(), names, "{outcome}");
    }
}

#[test]
fn the_output_never_goes_over_the_data() {
    let folder = folder();
    for command in ["score", "gap", "check", "rank", "explain jobs"] {
        for output in ["2020.csv", "./2020.csv", "sub/../2020.csv"] {
            let arguments = format!("{command} 2020.csv -c catalogue.yaml -o {output}");
            assert_refused(&folder, &arguments, "2020.csv");
        }
        let arguments = format!("{command} ./2020.csv -c catalogue.yaml -o 2020.csv");
        assert_refused(&folder, &arguments, "2020.csv");
    }
}

#[test]
fn the_output_never_goes_over_the_second_of_several_files() {
    let folder = folder().with("2019.csv", DATA);
    let arguments = "score 2019.csv 2020.csv -c catalogue.yaml -o 2020.csv";
    assert_refused(&folder, arguments, "2020.csv");
}

#[test]
fn the_output_never_goes_over_the_catalogue() {
    let folder = folder();
    for command in
        ["score 2020.csv", "gap 2020.csv", "check 2020.csv", "rank 2020.csv", "explain jobs"]
    {
        for output in ["catalogue.yaml", "./catalogue.yaml", "sub/../catalogue.yaml"] {
            let arguments = format!("{command} -c catalogue.yaml -o {output}");
            assert_refused(&folder, &arguments, "catalogue.yaml");
        }
    }
    for command in ["show", "list", "validate"] {
        for named in ["catalogue.yaml", "-c catalogue.yaml"] {
            let arguments = format!("catalogue {command} {named} -o ./catalogue.yaml");
            assert_refused(&folder, &arguments, "catalogue.yaml");
        }
    }
}

#[test]
fn the_output_never_goes_over_a_catalogue_that_nobody_named() {
    let folder = folder().with("indicators.yaml", CATALOGUE);
    assert_refused(&folder, "score 2020.csv -o indicators.yaml", "indicators.yaml");
    assert_refused(&folder, "catalogue show -o indicators.yaml", "indicators.yaml");
    let run = gdindex("score 2020.csv -o catalogue.yaml").within(folder.path());
    run.env("GDINDEX_CATALOGUE", "catalogue.yaml").ends(2);
    assert_eq!(folder.read("catalogue.yaml"), CATALOGUE);
}

#[test]
fn the_output_never_goes_over_a_catalogue_with_mistakes() {
    let folder = folder();
    let broken = folder.read("broken.yaml");
    for format in formats_of("catalogue show") {
        for command in ["show", "list", "validate"] {
            let run = gdindex(&format!("catalogue {command} broken.yaml -o broken.yaml"));
            let outcome = run.arg("-f").arg(format).within(folder.path()).ends(2);
            assert_eq!(folder.read("broken.yaml"), broken, "overwritten\n{outcome}");
        }
        let run = gdindex("score 2020.csv -c broken.yaml -o broken.yaml");
        run.arg("-f").arg(format).within(folder.path()).ends(2);
        assert_eq!(folder.read("broken.yaml"), broken);
    }
}

#[test]
fn the_output_never_goes_over_files_named_beside_a_finding_code() {
    let folder = folder();
    for (arguments, input) in [
        ("explain conflict 2020.csv -o 2020.csv", "2020.csv"),
        ("explain conflict -c catalogue.yaml -o catalogue.yaml", "catalogue.yaml"),
    ] {
        assert_refused(&folder, arguments, input);
    }
}

#[cfg(unix)]
#[test]
fn the_output_never_goes_over_an_input_through_a_symbolic_link() {
    let folder = folder();
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
    };
    link("2020.csv", "latest.csv");
    link("catalogue.yaml", "current.yaml");
    link("sub", "other");
    for (arguments, input) in [
        ("score 2020.csv -c catalogue.yaml -o latest.csv", "2020.csv"),
        ("score latest.csv --year 2020 -c catalogue.yaml -o 2020.csv", "2020.csv"),
        ("score 2020.csv -c catalogue.yaml -o current.yaml", "catalogue.yaml"),
        ("score 2020.csv -c current.yaml -o catalogue.yaml", "catalogue.yaml"),
        ("score 2020.csv -c catalogue.yaml -o other/../2020.csv", "2020.csv"),
    ] {
        assert_refused(&folder, arguments, input);
    }
    assert!(fs::symlink_metadata(folder.path().join("latest.csv")).unwrap().is_symlink());
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_stays_a_link() {
    let folder = folder().with("real.txt", "old");
    std::os::unix::fs::symlink("real.txt", folder.path().join("link.txt")).unwrap();
    let run = gdindex("score 2020.csv -c catalogue.yaml -o link.txt").within(folder.path());
    run.prints();
    assert!(fs::symlink_metadata(folder.path().join("link.txt")).unwrap().is_symlink());
    assert!(folder.read("real.txt").starts_with("小目录"));
}

#[test]
fn a_file_that_exists_is_replaced_as_a_whole() {
    let old = "old text that is much longer than the new one\n".repeat(10_000);
    let folder = folder().with("out.txt", old);
    let run = || gdindex("score 2020.csv -c catalogue.yaml").within(folder.path());
    let names = folder.names();
    assert_eq!(run().arg("-o").arg("out.txt").prints(), "");
    assert_eq!(folder.read("out.txt"), run().prints());
    assert_eq!(folder.names(), names, "nothing else is left behind");
}

#[test]
fn a_run_that_fails_leaves_the_file_as_it_was() {
    let folder = folder().with("out.txt", "as it was");
    let names = folder.names();
    for arguments in [
        "score invalid2020/data.csv --year 2020 -c catalogue.yaml",
        "score missing.csv -c catalogue.yaml",
        "score 2020.csv -c broken.yaml",
        "score 2020.csv -c catalogue.yaml --set nobody=1",
        "explain nobody -c catalogue.yaml",
        "catalogue validate broken.yaml",
    ] {
        for output in ["out.txt", "new.txt"] {
            let run = gdindex(arguments).arg("-o").arg(output).within(folder.path());
            let outcome = run.ends(2);
            assert_eq!(folder.read("out.txt"), "as it was", "{outcome}");
            assert_eq!(folder.names(), names, "{outcome}");
        }
    }
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let folder = folder();
    let names = folder.names();
    for output in ["nowhere/out.txt", "sub", "2020.csv/out.txt"] {
        let run = gdindex("score 2020.csv -c catalogue.yaml -o").arg(output).within(folder.path());
        let outcome = run.ends(2);
        assert!(outcome.stderr.contains(output), "{outcome}");
        assert_eq!(outcome.stdout, "", "{outcome}");
        assert_eq!(folder.names(), names, "{outcome}");
    }
}

#[test]
fn why_an_output_cannot_be_written_is_said_in_chinese() {
    let folder = folder();
    for output in ["nowhere/out.txt", "2020.csv/out.txt"] {
        let run = gdindex("score 2020.csv -c catalogue.yaml -o").arg(output).within(folder.path());
        let outcome = run.ends(2);
        for foreign in ["os error", "No such file", "Not a directory", ".gdindex-"] {
            assert!(!outcome.stderr.contains(foreign), "{foreign} in {outcome}");
        }
    }
}

#[test]
fn a_dash_stands_for_standard_output() {
    let folder = folder();
    let run = || gdindex("score 2020.csv -c catalogue.yaml").within(folder.path());
    assert_eq!(run().arg("-o").arg("-").prints(), run().prints());
    assert!(!folder.names().contains(&"-".to_owned()));
}

#[cfg(unix)]
#[test]
fn the_output_never_goes_over_another_name_of_the_data() {
    let folder = folder();
    fs::hard_link(folder.path().join("2020.csv"), folder.path().join("same.csv")).unwrap();
    assert_refused(&folder, "score 2020.csv -c catalogue.yaml -o same.csv", "2020.csv");
}

#[cfg(target_os = "linux")]
#[test]
fn the_output_never_goes_over_what_standard_input_is_read_from() {
    let folder = folder();
    let data = fs::File::open(folder.path().join("2020.csv")).unwrap();
    let arguments = "score - --year 2020 -c catalogue.yaml -o 2020.csv";
    let outcome = gdindex(arguments).within(folder.path()).command().stdin(data).output().unwrap();
    assert_eq!(outcome.status.code(), Some(2));
    assert_eq!(folder.read("2020.csv"), DATA);
}

#[test]
fn the_schema_never_goes_over_the_catalogue_that_is_used() {
    let folder = folder().with("indicators.yaml", CATALOGUE);
    let run = gdindex("catalogue schema -o indicators.yaml").within(folder.path());
    assert_eq!(run.outcome().status, 2);
    assert_eq!(folder.read("indicators.yaml"), CATALOGUE);
}
