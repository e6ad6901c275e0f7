//! The server under load, with the load generator on the same two cores, beside a server that does nothing and a peer.

use super::{number, peer_folder};
use crate::{
    command::{cargo, executable, find, output, program, run as run_program, step, target},
    dist, packages,
};
use anyhow::{Context, Result, bail};
use jojo_testbed::{Process, free_port};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    time::{Duration, Instant},
};

const CONNECTIONS: u32 = 64;
/// With more, the peer lets some wait for seconds.
const CONNECTIONS_OF_PEER: u32 = 8;
const SECONDS: &str = "5";

/// What wrk measured.
struct Load {
    rate: f64,
    p50: f64,
    p99: f64,
}

/// Measures and prints.
pub(super) fn run(dist: &Path, peers: Option<&Path>) -> Result<()> {
    packages::ensure_load_generator()?;
    step("build the bare server to measure against", || {
        run_program(cargo().args([
            "build",
            "--release",
            "--package",
            "jojo-bench",
            "--bin",
            "hello",
        ]))
    })?;
    let server = dist::build_server(dist, "release")?;
    let folder = target().join("bench-server");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;

    let eligibility = example(&folder, "eligibility")?;
    let document = example(&folder, "documents")?;
    let limit = {
        let mut hello = program(executable(&target().join("release"), "hello"));
        let hello = Process::start(&mut hello)?;
        load(CONNECTIONS, hello.address(), "POST", Some(&eligibility))?
    };

    let start = Instant::now();
    let mut command = program(&server);
    command.args(["serve", "--port", "0", "--database"]).arg(folder.join("jojo.sqlite"));
    let jojo = Process::start(&mut command)?;
    let ready = start.elapsed();
    let api = format!("{}/api/v1", jojo.address());
    let evaluated = load(CONNECTIONS, &format!("{api}/eligibility"), "POST", Some(&eligibility))?;
    let saved = load(CONNECTIONS, &format!("{api}/documents"), "POST", Some(&document))?;
    let id = save_one(&api, &document)?;
    let read = load(CONNECTIONS, &format!("{api}/documents/{id}"), "GET", None)?;
    let memory = jojo.memory().unwrap_or_default();

    let peer = peers.and_then(|peers| {
        step("measure publicodes behind its REST package", || publicodes(peers, &folder))
            .map_err(|error| println!("  publicodes is left out: {error:#}"))
            .ok()
    });

    println!(
        "\nThe server with {CONNECTIONS} connections, the load generator beside it, a second:"
    );
    let line = |name: &str, load: &Load, aim: &str| {
        let beside = load.rate / limit.rate * 100.0;
        println!(
            "  {name:<36} {:>7.0}  {beside:>4.0} % of bare axum  p50 {:>5.1} ms  p99 {:>5.1} ms  {aim}",
            load.rate, load.p50, load.p99
        );
    };
    line("bare axum, hello", &limit, "");
    line("POST /eligibility", &evaluated, "aim 15000, p99 20 ms");
    line("GET /documents/{id}, SQLite", &read, "aim 8000");
    line("POST /documents, SQLite, durable", &saved, "aim 1000");
    if let Some(peer) = peer {
        line("publicodes, its REST package", &peer, "");
        println!("  POST /eligibility is {:.0} × publicodes over HTTP", evaluated.rate / peer.rate);
    }
    println!("  memory after all this {:.1} MiB (aim 64)", memory as f64 / 1_048_576.0);
    println!("  start to ready {} ms (aim 200)", ready.as_millis());
    Ok(())
}

/// An example of the OpenAPI document, as a file.
fn example(folder: &Path, name: &str) -> Result<PathBuf> {
    let example =
        crate::root().join("crates/wire/src/schema/examples").join(name).with_extension("json");
    let file = folder.join(name).with_extension("json");
    fs::copy(&example, &file).with_context(|| example.display().to_string())?;
    Ok(file)
}

fn load(connections: u32, address: &str, method: &str, body: Option<&Path>) -> Result<Load> {
    let mut wrk = program(find("wrk").context("wrk is missing")?);
    wrk.args(["--threads", "1", "--connections", &connections.to_string(), "--duration", SECONDS])
        .args(["--script", "tests/bench/load.lua", address, "--", method])
        .args(body);
    let text = output(&mut wrk).context("wrk did not run")?;
    let line = text.lines().last().unwrap_or_default();
    let member = |name| number(line, name).context("wrk printed no figures");
    if member("failed")? > 0.0 {
        bail!("{address} failed: {line}");
    }
    Ok(Load { rate: member("rate")?, p50: member("p50_ms")?, p99: member("p99_ms")? })
}

/// Saves a document with curl, and returns its id.
fn save_one(api: &str, body: &Path) -> Result<String> {
    let mut curl = program("curl");
    curl.args(["--silent", "--header", "content-type: application/json", "--data-binary"])
        .arg(format!("@{}", body.display()))
        .arg(format!("{api}/documents"));
    let text = output(&mut curl).context("curl did not run")?;
    let json: serde_json::Value = serde_json::from_str(&text)?;
    Ok(json["id"].as_str().context("no id")?.to_owned())
}

/// A process that ends when it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The same evaluation, asked of publicodes behind its own REST package.
fn publicodes(peers: &Path, folder: &Path) -> Result<Load> {
    let there = peer_folder(peers)?.join("publicodes");
    fs::copy(crate::root().join("tests/bench/publicodes.mjs"), there.join("rest.mjs"))?;
    run_program(
        program("npm")
            .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
            .args([
                "publicodes@1.10.3",
                "yaml",
                "@publicodes/api@1.0.0-beta.76",
                "koa",
                "@koa/router",
            ])
            .current_dir(&there),
    )?;
    let (port, body) = (free_port()?, folder.join("publicodes.json"));
    let mut node = program("node");
    node.arg("rest.mjs").arg(port.to_string()).current_dir(&there).stdout(fs::File::create(&body)?);
    let _running = Running(node.stderr(Stdio::null()).spawn()?);
    let begin = Instant::now();
    while fs::metadata(&body)?.len() == 0 {
        if begin.elapsed() > Duration::from_secs(30) {
            bail!("it did not start");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    load(CONNECTIONS_OF_PEER, &format!("http://127.0.0.1:{port}/evaluate"), "POST", Some(&body))
}
