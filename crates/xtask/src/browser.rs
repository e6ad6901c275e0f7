//! What the browser tests need: Node, Chromium and its driver.

use crate::{
    command::{find, output, program, run, step},
    packages::install,
};
use anyhow::{Result, bail};
use std::path::PathBuf;

const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
const NODE: u32 = 20;

/// The browser and its driver.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser; on Debian as root installs it.
pub(crate) fn ensure_browser() -> Result<Browser> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    install("Chromium and its driver", &["chromium", "chromium-driver"])?;
    match find_browser() {
        Some(browser) => Ok(browser),
        None => bail!(
            "the browser tests need Chromium and ChromeDriver on the PATH; on Debian and Ubuntu: \
             sudo apt-get install chromium chromium-driver"
        ),
    }
}

fn find_browser() -> Option<Browser> {
    Some(Browser {
        chromium: CHROMIUM.iter().find_map(|name| find(name))?,
        driver: find("chromedriver")?,
    })
}

/// Finds Node and installs the packages of the browser tests.
pub(crate) fn ensure_node_packages() -> Result<()> {
    let version = output(program("node").arg("--version"));
    let major = version
        .as_deref()
        .and_then(|text| text.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE) || find("npm").is_none() {
        bail!("the browser tests need Node {NODE} or newer with npm; see nodejs.org");
    }
    step("install the packages of the browser tests", || {
        run(program("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(crate::root().join("tests")))
    })
}
