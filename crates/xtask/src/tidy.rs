//! Rules of this repository that no compiler checks.

use crate::spa::files;
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

#[test]
fn only_the_platform_touches_the_browser() {
    assert_absent(
        "src",
        &["web_sys", "js_sys", "wasm_bindgen"],
        &["src/platform.rs", "src/platform/"],
        "ask src/platform.rs",
    );
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
    let used: String = sources("src", "rs")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("src/text"))
        .map(|(_, text)| text)
        .collect();
    let texts: String = [
        "src/text.rs",
        "src/text/configurator.rs",
        "src/text/embed.rs",
        "src/text/school.rs",
        "src/text/site.rs",
    ]
    .map(|file| fs::read_to_string(crate::root().join(file)).expect("the texts"))
    .concat();
    let fields = texts
        .lines()
        .filter_map(|line| line.strip_prefix("    pub ")?.split_once(": ").map(|(name, _)| name));
    // The group that the check's texts take their shared ones from.
    for name in fields.filter(|name| *name != "shared") {
        assert!(used.contains(&format!(".{name}")), "no page shows the text {name}");
    }
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
