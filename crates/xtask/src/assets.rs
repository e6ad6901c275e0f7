//! `assets.json`: the files of the built application by their purpose.
//!
//! `cargo xtask split` writes the file into the build folder. `jojo-pages` reads it, because only it writes the pages that load these files.
//! Every value is a path of the site, so that it can be put into `href` and `src` as it is:
//!
//! ```json
//! {
//!   "script": "/jojo-wijzer-0123456789abcdef.js",
//!   "wasm": "/jojo-wijzer-0123456789abcdef_bg.wasm",
//!   "loader": "/split-0123456789abcdef.js",
//!   "styles": { "base": "/base-fedcba9876543210.css", "print": "/print-76543210fedcba98.css" },
//!   "wings": { "check": ["/shared-89abcdef01234567.wasm", "/check-01234567fedcba98.wasm"] }
//! }
//! ```

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path};

/// Name of the file in the build folder.
const FILE: &str = "assets.json";

/// The files of the built application.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Assets {
    /// The main JavaScript module: `import init from "…"; init({ module_or_path: wasm })` starts the application.
    pub(crate) script: String,
    /// The main wasm module.
    pub(crate) wasm: String,
    /// The JavaScript module that loads the wings. The main JavaScript imports it, so a page should `modulepreload` both.
    pub(crate) loader: String,
    /// Each style sheet by the name of its source without `.css`.
    pub(crate) styles: BTreeMap<String, String>,
    /// The wasm modules of each wing by the name of its split point. A module can belong to several wings.
    pub(crate) wings: BTreeMap<String, Vec<String>>,
}

impl Assets {
    /// Reads the file of a build folder.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let file = folder.join(FILE);
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        serde_json::from_str(&text).with_context(|| file.display().to_string())
    }

    /// Writes the file into a build folder.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        fs::write(folder.join(FILE), serde_json::to_string_pretty(self)?)?;
        Ok(())
    }
}
