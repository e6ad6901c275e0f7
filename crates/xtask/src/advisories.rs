//! `cargo xtask advisories`: known faults of what is used, where their lists can be reached. Not a part of the tests: a list that
//! cannot be reached, or grew overnight, says nothing about a change.

use crate::{
    command::{executable, program, run as run_program, step},
    tools,
};
use anyhow::Result;

pub(crate) fn run() -> Result<()> {
    let deny = executable(&tools::ensure_deny()?, "cargo-deny");
    let crates = step("look for advisories about crates", || {
        run_program(program(deny).args(["check", "advisories"]))
    });
    let packages = step("look for advisories about packages of npm", || {
        run_program(program("npm").arg("audit").current_dir(crate::root().join("tests")))
    });
    crates.and(packages)
}
