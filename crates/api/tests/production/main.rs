//! The program as it runs in production, on SQLite and on PostgreSQL: killed in the middle of its work, without its database,
//! beside another one.

mod crash;
mod disk;
mod postgres;

use jojo_testbed::Process;
use reqwest::Client;
use serde_json::{Value as Json, json};
use std::{path::Path, process::Command};

/// A server on a free port.
fn serve(folder: &Path, database: &str) -> Process {
    let mut command = program(folder, database);
    Process::start(command.arg("serve").args(["--port", "0"])).expect("a server")
}

fn program(folder: &Path, database: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jojo-api"));
    command
        .current_dir(folder)
        .env("JOJO_DATABASE", database)
        .env("JOJO_LOG", "warn,jojo_api=info");
    command
}

/// A check with this title.
fn check(title: &str) -> Json {
    json!({"kind": "check", "title": title, "answers": {"start_date": "2026-09-01"}})
}

fn text<'a>(json: &'a Json, member: &str) -> &'a str {
    json[member].as_str().expect("text")
}

/// Saves a check, unless there is no answer.
async fn save(client: &Client, address: &str, title: &str, key: &str) -> Option<reqwest::Response> {
    let request = client.post(format!("{address}/api/v1/documents"));
    request.header("idempotency-key", key).json(&check(title)).send().await.ok()
}
