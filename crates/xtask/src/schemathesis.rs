//! schemathesis asks a running server everything that its OpenAPI document allows, and much that it does not.

use crate::{
    command::{executable, program, run as run_program, run_and_read, step, target},
    packages, tools,
};
use anyhow::{Context, Result};
use jojo_testbed::Process;
use std::{fs, path::Path};

const VERSION: &str = "4.32.5";

/// How many questions it makes up for each endpoint: a number and not a time, so that each machine asks the same.
const QUESTIONS: u32 = 60;

/// Asks, fails when an answer is wrong, and returns how many questions there were. The server logs into this folder.
pub(crate) fn run(logs: &Path) -> Result<u32> {
    packages::ensure_python()?;
    let home = tools::cache()?.join("tools").join(format!("schemathesis-{VERSION}"));
    let schemathesis = home.join("bin/schemathesis");
    if !schemathesis.is_file() {
        step("install schemathesis, once for all checkouts", || {
            run_program(program("python3").args(["-m", "venv"]).arg(&home))?;
            let package = format!("schemathesis=={VERSION}");
            run_program(program(home.join("bin/pip")).args([
                "install",
                "--quiet",
                "--disable-pip-version-check",
                &package,
            ]))
        })?;
    }
    let folder = target().join("schemathesis");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let mut command = program(executable(&target().join("debug"), "jojo-api"));
    command.args(["serve", "--port", "0", "--database"]).arg(folder.join("jojo.sqlite"));
    let mut server = Process::start(&mut command)?;
    let text = run_and_read(
        program(&schemathesis)
            .current_dir(crate::root().join("tests/schemathesis"))
            .env("SCHEMATHESIS_HOOKS", "hooks")
            .arg("run")
            .arg(format!("{}/api/v1/openapi.json", server.address()))
            .args(["--checks", "all", "--continue-on-failure", "--no-color", "--seed", "1"])
            .args(["--max-examples", &QUESTIONS.to_string(), "--generation-database", "none"]),
    );
    server.stop()?;
    fs::write(logs.join("schemathesis.log"), server.log())?;
    let text = text?;
    let asked = text.lines().find_map(|line| line.trim().split_once(" generated")?.0.parse().ok());
    asked.context("schemathesis asked nothing")
}
