//! The program as its users meet it: arguments, files and standard input in;
//! standard output, standard error and exit status out.

#![allow(clippy::unwrap_used, reason = "a panic is how a test reports")]

mod cli {
    mod areas;
    mod behaviour;
    mod check;
    mod completions;
    mod contract;
    mod depth;
    mod english_findings;
    mod english_names;
    mod english_pages;
    mod english_usage;
    mod examples;
    mod findings;
    mod formats;
    mod harness;
    mod help_examples;
    mod jumps;
    mod large;
    mod man;
    mod numbers;
    mod output_file;
    mod pipes;
    mod rank;
    mod relative;
    mod replay;
    mod report;
    mod report_html;
    mod report_numbers;
    mod screen;
    mod sensitivity;
    mod sensitivity_areas;
    mod sensitivity_page;
    mod suggestions;
    mod template;
    mod template_workbook;
    mod text_files;
    mod tidy;
    mod trend;
    mod usage;
    mod which_catalogue;
    mod workbooks;
    mod years;
}
