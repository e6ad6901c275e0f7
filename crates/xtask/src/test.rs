//! `cargo xtask test`: everything that has to hold, and how many tests each suite ran.

use crate::{
    browser,
    command::{cargo, executable, find, program, run as run_program, run_and_read, step, target},
    dist, logs, packages, schemathesis, size,
    spa::{self, Build, PAGE_WRITER},
    tools,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use jojo_testbed::{Durability, Postgres, TEST_POSTGRES};
use std::{env, fs};

/// What to test.
#[derive(Args)]
pub(crate) struct Test {
    /// Only the end-to-end tests, optionally only those whose name matches.
    #[arg(long, num_args = 0..=1, default_missing_value = "")]
    browser: Option<String>,
}

/// How many tests a suite ran.
struct Suite {
    name: &'static str,
    passed: u32,
}

const NATIVE: [(&str, &str, &[&str]); 5] = [
    ("rules native", "jojo-rules", &[]),
    ("wire", "jojo-wire", &[]),
    ("api", "jojo-api", &["--lib", "--test", "api"]),
    ("production", "jojo-api", &["--test", "production"]),
    ("application", "jojo-wijzer", &PAGE_WRITER),
];

pub(crate) fn run(test: &Test) -> Result<()> {
    // Two runs at once would build over each other's programs.
    fs::create_dir_all(target())?;
    let lock = fs::File::create(target().join("test.lock"))?;
    if lock.try_lock().is_err() {
        println!("another run builds in {}: this one waits for it", target().display());
        lock.lock()?;
    }
    if let Some(filter) = &test.browser {
        let path = tools::ensure_build_tools()?;
        spa::ensure(Build::Release, &path)?;
        return end_to_end(filter).map(|_| ());
    }
    let mut suites = Vec::new();

    step("check the format", || run_program(cargo().args(["fmt", "--all", "--check"])))?;
    let path = tools::ensure_build_tools()?;
    step("check bans, licences and sources of what is used", || {
        let deny = executable(&tools::ensure_deny()?, "cargo-deny");
        run_program(program(deny).args([
            "check",
            "--hide-inclusion-graph",
            "bans",
            "licenses",
            "sources",
        ]))
    })?;
    step("check the lints", || {
        run_program(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))?;
        run_program(
            cargo()
                .args(["clippy", "--all-targets"])
                .args(PAGE_WRITER)
                .args(["--", "-D", "warnings"]),
        )?;
        run_program(
            cargo()
                .args(["clippy", "--target", "wasm32-unknown-unknown"])
                .args(["--", "-D", "warnings"]),
        )
    })?;
    packages::ensure_postgres()?;
    packages::ensure_nginx()?;
    for (name, package, features) in NATIVE {
        suites.push(step(&format!("test: {name}"), || {
            cargo_tests(name, cargo().args(["test", "--package", package]).args(features))
        })?);
    }
    suites.push(step("test: the same on PostgreSQL", || {
        let postgres = Postgres::start(Durability::Quick)?;
        cargo_tests(
            "api on PostgreSQL",
            cargo()
                .args(["test", "--package", "jojo-api", "--test", "api"])
                .env(TEST_POSTGRES, postgres.maintenance()),
        )
    })?);
    suites.push(step("test: repository", || {
        cargo_tests("repository", cargo().args(["test", "--package", "xtask"]))
    })?);

    let browser = browser::ensure_browser()?;
    suites.push(step("test: rules in wasm, in Chromium", || {
        let folders =
            env::split_paths(&path).map(|folder| executable(&folder, "wasm-bindgen-test-runner"));
        let runner = folders
            .into_iter()
            .find(|runner| runner.is_file())
            .context("wasm-bindgen-test-runner is missing")?;
        cargo_tests(
            "rules wasm",
            cargo()
                .args([
                    "test",
                    "--package",
                    "jojo-rules",
                    "--target",
                    "wasm32-unknown-unknown",
                    "--test",
                    "golden",
                    "--test",
                    "golden_school",
                    "--test",
                    "golden_cases",
                ])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
                .env("CHROMEDRIVER", &browser.driver),
        )
    })?);

    size::check(&spa::ensure(Build::Release, &path)?)?;
    let logs = target().join("server-logs");
    let _ = fs::remove_dir_all(&logs);
    suites.push(end_to_end("")?);
    let asked =
        step("test: ask all that the OpenAPI document allows", || schemathesis::run(&logs))?;
    let lines = step("test: the log of every server", || logs::check(&logs))?;

    println!("\nTests by suite:");
    for suite in &suites {
        println!("  {:<17} {:>4}", suite.name, suite.passed);
    }
    println!("  and {asked} requests of schemathesis, {lines} lines of logs searched");
    let total: u32 = suites.iter().map(|suite| suite.passed).sum();
    println!("\n{total} passed, 0 failed");
    Ok(())
}

fn cargo_tests(name: &'static str, command: &mut std::process::Command) -> Result<Suite> {
    let text = run_and_read(command)?;
    let passed = text.lines().filter_map(passed_of_line).sum();
    if passed == 0 {
        bail!("{name} ran no test");
    }
    Ok(Suite { name, passed })
}

/// The number in `test result: ok. 12 passed; 0 failed; …`.
fn passed_of_line(line: &str) -> Option<u32> {
    line.strip_prefix("test result: ok. ")?.split_once(" passed")?.0.parse().ok()
}

/// The whole product in a real browser, against the real server and a fresh database.
fn end_to_end(filter: &str) -> Result<Suite> {
    let browser = browser::ensure_browser()?;
    browser::ensure_node_packages()?;
    let server = dist::build_server(&spa::dist(), "dev")?;
    let logs = target().join("server-logs");
    fs::create_dir_all(&logs)?;
    step("test: end to end in Chromium", || {
        let npx = find("npx").context("npx is missing")?;
        let mut playwright = program(npx);
        playwright
            .current_dir(crate::root().join("tests"))
            .args(["playwright", "test"])
            .env("JOJO_CHROMIUM", &browser.chromium)
            .env("JOJO_API", &server)
            .env("JOJO_DIST", spa::dist())
            .env("JOJO_LOGS", &logs);
        if !filter.is_empty() {
            playwright.args(["--grep", filter]);
        }
        let text = run_and_read(&mut playwright)?;
        let passed =
            text.lines().rev().find_map(|line| line.trim().split_once(" passed")?.0.parse().ok());
        Ok(Suite { name: "browser", passed: passed.context("no browser test ran")? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_with_results_count() {
        assert_eq!(passed_of_line("test result: ok. 12 passed; 0 failed; 0 ignored"), Some(12));
        assert_eq!(passed_of_line("running 12 tests"), None);
    }
}
