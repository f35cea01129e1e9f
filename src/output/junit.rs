//! Test suites as JUnit XML, as Jenkins and GitLab read it. No times: the
//! same input gives the same bytes.

use crate::report::ci::suites::{Case, Outcome, Suite};

/// Writes suites as one report.
#[must_use]
pub fn write(suites: &[Suite]) -> String {
    let cases = || suites.iter().flat_map(|suite| &suite.cases);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"gdindex check\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n\
         {}</testsuites>\n",
        cases().count(),
        cases().filter(|case| has_failed(case)).count(),
        suites.iter().map(suite).collect::<String>(),
    )
}

fn has_failed(case: &Case) -> bool {
    matches!(case.outcome, Outcome::Failed(_))
}

fn suite(suite: &Suite) -> String {
    let count = |test: fn(&Case) -> bool| suite.cases.iter().filter(|case| test(case)).count();
    let cases: String = suite.cases.iter().map(|own| case(&suite.name, own)).collect();
    format!(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n\
         {cases}  </testsuite>\n",
        escape(&suite.name),
        suite.cases.len(),
        count(has_failed),
        count(|case| matches!(case.outcome, Outcome::Skipped(_))),
    )
}

fn case(class: &str, case: &Case) -> String {
    let file = case.file.as_ref().map(|file| format!(" file=\"{}\"", escape(file)));
    let opening = format!(
        "    <testcase name=\"{}\" classname=\"{}\"{}",
        escape(&case.name),
        escape(class),
        file.unwrap_or_default(),
    );
    let outcome = match &case.outcome {
        Outcome::Passed => String::new(),
        Outcome::Skipped(reason) => format!("      <skipped message=\"{}\"/>\n", escape(reason)),
        Outcome::Failed(reasons) => failure(reasons),
    };
    let remarks = match case.remarks.as_slice() {
        [] => String::new(),
        lines => format!("      <system-out>{}</system-out>\n", escape(&lines.join("\n"))),
    };
    if outcome.is_empty() && remarks.is_empty() {
        return format!("{opening}/>\n");
    }
    format!("{opening}>\n{outcome}{remarks}    </testcase>\n")
}

fn failure(reasons: &[String]) -> String {
    let first = reasons.first().map(|reason| escape(reason)).unwrap_or_default();
    let all = escape(&reasons.join("\n"));
    format!("      <failure message=\"{first}\" type=\"failure\">{all}</failure>\n")
}

/// Text as XML may hold it, in attributes and between tags alike: what XML
/// forbids even escaped becomes `\u{FFFD}`.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {
                escaped.push(char::REPLACEMENT_CHARACTER);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_element() {
        let text = "]]><script a=\"1\">&\u{0}\u{1b}\u{FFFF}\u{85}甲";
        let escaped = "]]&gt;&lt;script a=&quot;1&quot;&gt;&amp;\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}甲";
        assert_eq!(escape(text), escaped);
    }
}
