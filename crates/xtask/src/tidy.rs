//! Rules of this repository that no compiler checks.

mod rules;

use crate::spa::files;
use rules::Fault;
use std::{fs, path::Path};

fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    files(&crate::root().join(folder))
        .into_iter()
        .filter(|file| file.extension().is_some_and(|found| found == ending))
        .map(|file| {
            let name = file.strip_prefix(crate::root()).unwrap_or(&file).display().to_string();
            (name, fs::read_to_string(&file).expect("text"))
        })
        .collect()
}

#[track_caller]
fn assert_absent(folder: &str, words: &[&str], except: &[&str], why: &str) {
    for (name, text) in sources(folder, "rs") {
        if except.iter().any(|allowed| name.starts_with(allowed)) {
            continue;
        }
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for word in words {
                assert!(!line.contains(word), "{name}:{}: {word}: {why}", number + 1);
            }
        }
    }
}

/// Files that may count days, because they draw or write what the rules decided.
const MAY_COUNT_DAYS: [(&str, &str); 5] = [
    ("drawing", "places the days of a school year on a sheet"),
    ("timeline", "places the steps of a dossier on a line"),
    ("window", "draws the months in which a trainee can start"),
    ("calendar", "shows the weeks of a school year, or writes a calendar file"),
    ("/files/", "a calendar file names the day after the last one"),
];

/// Files whose `.part(` names the day, month or year that was typed, not a part of an amount.
const DATES: [&str; 3] = ["src/date_entry.rs", "src/ui/date_field.rs", "src/dossier/draft.rs"];

/// Applies a rule to every file of the application except those whose name contains one of `except`.
#[track_caller]
fn assert_rule(rule: fn(&str, &str) -> Vec<Fault>, except: &[&str]) {
    let files = sources("src", "rs").into_iter();
    let faults: Vec<String> = files
        .filter(|(name, _)| {
            !name.ends_with("/tests.rs") && !except.iter().any(|part| name.contains(part))
        })
        .flat_map(|(name, text)| {
            let faults = rule(&name, &text);
            faults.into_iter().map(move |(line, fault)| format!("{name}:{line}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wing_imports_no_other_wing() {
    // These two show the wings that they are about.
    assert_rule(rules::wings_stay_apart, &["src/document/", "src/embed/"]);
}

#[test]
fn html_comes_from_leptos_only() {
    // The lines to copy are HTML for the reader, shown as text.
    assert_rule(rules::html_comes_from_leptos, &["configurator/choices.rs", "prerender/head.rs"]);
}

#[test]
fn only_one_folder_asks_the_browser() {
    assert_rule(rules::only_one_folder_asks_the_browser, &[]);
}

#[test]
fn the_application_computes_no_amount() {
    assert_rule(rules::amounts_come_from_the_rules, &DATES);
}

#[test]
fn the_application_computes_no_term() {
    assert_rule(rules::terms_come_from_the_rules, &MAY_COUNT_DAYS.map(|(part, _)| part));
}

#[test]
fn the_rules_have_no_clock_no_float_and_no_io() {
    assert_absent(
        "crates/rules/src",
        &[
            "f32",
            "f64",
            "Utc::now",
            "Local::now",
            "SystemTime",
            "Instant",
            "std::fs",
            "std::net",
            "std::env",
            "rand",
        ],
        &[],
        "the rules are pure",
    );
}

#[test]
fn every_text_is_used() {
    let (texts, others): (Vec<_>, Vec<_>) =
        sources("src", "rs").into_iter().partition(|(name, _)| name.starts_with("src/text"));
    let [texts, others] =
        [texts, others].map(|files| files.into_iter().map(|(_, text)| text).collect::<String>());
    assert_eq!(rules::unused_texts(&texts, &others), [""; 0], "no page shows these texts");
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "crates"] {
        for (name, text) in sources(folder, "rs") {
            let allowed = if name.starts_with("src/text") { 600 } else { 400 };
            assert!(text.lines().count() <= allowed, "{name} is more than one concept");
        }
    }
}

#[test]
fn git_ignores_what_tools_make() {
    let ignored = fs::read_to_string(crate::root().join(".gitignore")).expect("the file");
    for name in ["/target", "/dist", "/data", "node_modules", "test-results"] {
        assert!(
            ignored.lines().any(|line| line == name),
            "{name} must be ignored, at any depth if it has no slash"
        );
    }
}

#[test]
fn the_lock_file_of_npm_names_no_registry() {
    let lock =
        fs::read_to_string(crate::root().join("tests/package-lock.json")).expect("the lock file");
    assert!(!lock.contains("\"resolved\""), "npm must leave out where it found a package");
}

#[test]
fn the_documents_that_the_readme_promises_are_there() {
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "LICENSE",
        "docs/check.png",
    ] {
        assert!(Path::new(&crate::root()).join(name).is_file(), "{name} is missing");
    }
}
