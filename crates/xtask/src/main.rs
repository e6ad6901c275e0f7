//! The developer's commands: `cargo xtask serve | test | dist | size | bench | endure | advisories`.
//!
//! Tools are pinned here and installed once for all checkouts, below the user's cache folder and never over a tool of
//! the user's own.
#![expect(clippy::print_stdout, reason = "commands talk to who runs them")]

mod advisories;
mod assets;
mod bench;
mod browser;
mod command;
mod dist;
mod endure;
mod logs;
mod packages;
mod schemathesis;
mod serve;
mod size;
mod spa;
mod split;
mod test;
#[cfg(test)]
mod tidy;
mod tools;

use clap::Parser;
use std::{path::PathBuf, process::ExitCode};

/// The developer's commands of the JoJo-wijzer.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Xtask {
    /// Set everything up, build, and serve the application with its API.
    Serve(serve::Serve),
    /// Everything: format, lints, tests on native and wasm, sizes, end-to-end in a real browser.
    Test(test::Test),
    /// One executable with the application inside, and what an operator needs beside it.
    Dist,
    /// Build the application and check how much a first visit downloads.
    Size,
    /// Measure the rules against the peers, a keystroke in a slow browser, and the server under load. Prints ratios, asserts nothing.
    Bench(bench::Bench),
    /// Kill the server fifty times, and let it work for minutes under mixed load.
    Endure(endure::Endure),
    /// Look for known faults of what is used, where their lists can be reached.
    Advisories,
    /// Divide the built application into its wings. Trunk runs this as its hook.
    #[command(hide = true)]
    Split,
}

fn main() -> ExitCode {
    let result = match Xtask::parse() {
        Xtask::Serve(serve) => serve::run(&serve),
        Xtask::Test(test) => test::run(&test),
        Xtask::Dist => dist::run(),
        Xtask::Size => size::run(),
        Xtask::Bench(bench) => bench::run(&bench),
        Xtask::Endure(endure) => endure::run(&endure),
        Xtask::Advisories => advisories::run(),
        Xtask::Split => split::run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The top of the checkout.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap_or_else(|_| PathBuf::from("."))
}
