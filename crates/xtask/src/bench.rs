//! `cargo xtask bench`: the rules against the peers, and a keystroke in a slow browser. Prints, asserts nothing.

mod server;

use crate::{
    browser,
    command::{cargo, executable, output, program, run as run_program, step, target},
    dist,
    spa::{self, Build},
    tools,
};
use anyhow::{Context, Result};
use clap::Args;
use std::{
    env,
    path::{Path, PathBuf},
};

/// What to measure against.
#[derive(Args)]
pub(crate) struct Bench {
    /// Folder with the peer models; without it the rules are measured alone.
    #[arg(long, default_value = "../shared/peers")]
    peers: PathBuf,
    /// Only the server under load.
    #[arg(long)]
    server: bool,
}

pub(crate) fn run(bench: &Bench) -> Result<()> {
    let path = tools::ensure_build_tools()?;
    let cases = crate::root().join(&bench.peers).join("cases/cases.json");
    let cases = cases.is_file().then_some(cases);
    let peers_folder = cases.as_ref().map(|_| crate::root().join(&bench.peers));
    if bench.server {
        return server::run(&spa::ensure(Build::Release, &path)?, peers_folder.as_deref());
    }

    step("build the bench for native and wasm", || {
        run_program(cargo().args(["build", "--release", "--package", "jojo-bench"]))?;
        run_program(cargo().args([
            "build",
            "--release",
            "--package",
            "jojo-bench",
            "--lib",
            "--target",
            "wasm32-unknown-unknown",
        ]))?;
        run_program(
            program("wasm-bindgen")
                .env("PATH", &path)
                .args(["--target", "nodejs", "--out-dir"])
                .arg(target().join("bench-wasm"))
                .arg(target().join("wasm32-unknown-unknown/release/jojo_bench.wasm")),
        )
    })?;
    let native =
        figures(program(executable(&target().join("release"), "jojo-bench")).args(&cases))?;
    let wasm = figures(
        program("node").arg("tests/bench/wasm.mjs").arg(target().join("bench-wasm")).args(&cases),
    )?;
    let peers = peers_folder.as_deref().map(measure_peers).unwrap_or_default();
    let (keystroke, planner) = (in_browser(&path, "keystroke")?, in_browser(&path, "planner")?);
    let arrival = in_browser(&path, "arrival")?;

    println!(
        "\nFull reports a second (verdict, eight findings, tier, amount), median of 7 rounds:"
    );
    let rules = [
        ("rules native", &native, "typed"),
        ("rules native, JSON in and out", &native, "json"),
        ("rules wasm under Node", &wasm, "typed"),
        ("rules wasm, JSON in and out", &wasm, "json"),
    ];
    for (name, line, member) in rules {
        let rate = number(line, member).context("the bench printed no figures")?;
        let ratios: String = peers
            .iter()
            .map(|(peer, peer_rate)| format!("  {:>6.0} × {peer}", rate / peer_rate))
            .collect();
        println!("  {name:<30} {rate:>9.0}{ratios}");
    }
    for (peer, rate) in &peers {
        println!("  {peer:<30} {rate:>9.0}");
    }
    let member = |name| number(&native, name).unwrap_or_default();
    println!(
        "  cases judged {}, left out because they cannot occur {}, different from the oracle {}",
        member("cases"),
        member("skipped"),
        member("mismatches")
    );
    let micros = |line| number(line, "years").map(|rate| 1_000_000.0 / rate).unwrap_or_default();
    println!(
        "\nOne year planned and judged, microseconds: native {:.0} (aim 200), wasm under Node {:.0} (aim 2000)",
        micros(&native),
        micros(&wasm)
    );
    println!(
        "\nOne keystroke in the check, processor slowed 4 ×, milliseconds (a frame is 16):\n  {keystroke}"
    );
    println!(
        "A first visit at 1.6 Mbit/s, 150 ms and 4 ×, milliseconds until the first text, and until the first answer is judged:\n  {arrival}"
    );
    println!(
        "One step of a block in the planner, likewise; and 10000 young people at full speed:\n  {planner}"
    );
    server::run(&spa::ensure(Build::Release, &path)?, peers_folder.as_deref())
}

/// The one line of JSON that a bench prints.
fn figures(command: &mut std::process::Command) -> Result<String> {
    output(command).context("a bench did not run")
}

/// A number in a flat line of JSON.
fn number(line: &str, member: &str) -> Option<f64> {
    let (_, rest) = line.split_once(&format!("\"{member}\":"))?;
    let digits: String = rest
        .trim_start()
        .chars()
        .take_while(|letter| letter.is_ascii_digit() || *letter == '.')
        .collect();
    digits.parse().ok()
}

/// A copy of the models of the peers, in which something may be installed.
fn peer_folder(peers: &Path) -> Result<PathBuf> {
    let copy = target().join("bench-peers");
    spa::copy(peers, &copy)?;
    Ok(copy)
}

/// Runs the peers beside us, in a copy; a peer that cannot be installed is left out and named.
fn measure_peers(peers: &Path) -> Vec<(&'static str, f64)> {
    let publicodes = || -> Result<f64> {
        let copy = peer_folder(peers)?;
        let folder = copy.join("publicodes");
        run_program(
            program("npm")
                .args([
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                    "publicodes@1.10.3",
                    "yaml",
                ])
                .current_dir(&folder),
        )?;
        rate(program("node").arg("bench.mjs").current_dir(&folder))
    };
    let openfisca = || -> Result<f64> {
        let folder = peer_folder(peers)?.join("openfisca");
        run_program(program("python3").args(["-m", "venv", ".venv"]).current_dir(&folder))?;
        let pip = folder.join(".venv/bin/pip");
        run_program(
            program(pip)
                .args([
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    "openfisca-core==46.0.1",
                ])
                .current_dir(&folder),
        )?;
        rate(program(folder.join(".venv/bin/python")).arg("bench.py").current_dir(&folder))
    };
    let named = |name, peer: &dyn Fn() -> Result<f64>| {
        step(&format!("measure {name}"), peer)
            .map_err(|error| println!("  {name} is left out: {error:#}"))
            .ok()
            .map(|rate| (name, rate))
    };
    [named("publicodes", &publicodes), named("OpenFisca", &openfisca)]
        .into_iter()
        .flatten()
        .collect()
}

/// A peer's full reports a second: eleven outputs, warm.
fn rate(command: &mut std::process::Command) -> Result<f64> {
    let text = figures(command)?;
    let (_, warm) =
        text.split_once("\"warm_11_outputs_per_s\"").context("the peer printed no rate")?;
    number(warm, "median").context("the peer printed no median")
}

fn in_browser(path: &std::ffi::OsStr, bench: &str) -> Result<String> {
    let browser = browser::ensure_browser()?;
    browser::ensure_node_packages()?;
    let dist = spa::ensure(Build::Release, path)?;
    let server = dist::build_server(&dist, "dev")?;
    figures(
        program("node")
            .arg(format!("bench/{bench}.mjs"))
            .current_dir(crate::root().join("tests"))
            .env("JOJO_CHROMIUM", browser.chromium)
            .env("JOJO_API", server)
            .env("PATH", env::var_os("PATH").unwrap_or_default()),
    )
}
