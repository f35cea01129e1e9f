//! The program as its users meet it: arguments, files and standard input in;
//! standard output, standard error and exit status out.

#![allow(clippy::unwrap_used, reason = "a panic is how a test reports")]

mod cli {
    mod areas;
    mod behaviour;
    mod contract;
    mod examples;
    mod findings;
    mod harness;
    mod help_examples;
    mod jumps;
    mod relative;
    mod suggestions;
    mod usage;

    /// What a single command does.
    mod commands {
        mod check;
        mod completions;
        mod depth;
        mod large;
        mod man;
        mod rank;
        mod replay;
        mod report;
        mod report_html;
        mod report_numbers;
        mod report_workbook;
        mod sensitivity;
        mod sensitivity_areas;
        mod sensitivity_page;
        mod template;
        mod template_workbook;
        mod tidy;
        mod trend;
    }

    /// All of it in English.
    mod english {
        mod findings;
        mod names;
        mod pages;
        mod usage;
    }

    /// What is read.
    mod input {
        mod text_files;
        mod which_catalogue;
        mod workbooks;
        mod years;
    }

    /// What is written, whatever the command.
    mod output {
        mod formats;
        mod numbers;
        mod output_file;
        mod pipes;
        mod screen;
    }
}
