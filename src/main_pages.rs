//! Prerenders every page into the built application: `jojo-pages dist`.

use jojo_wijzer::prerender::{self, Assets};
use std::{env, error::Error, fs, path::PathBuf};

/// The list of the built files, which `cargo xtask split` writes.
const ASSETS: &str = "assets.json";

fn main() -> Result<(), Box<dyn Error>> {
    let dist = PathBuf::from(env::args().nth(1).ok_or("name the folder of the application")?);
    let assets: Assets = serde_json::from_str(&fs::read_to_string(dist.join(ASSETS))?)?;
    let pages = prerender::pages(&assets)?;
    for page in &pages {
        let file = dist.join(page.file.trim_start_matches('/'));
        fs::create_dir_all(file.parent().ok_or("a page has a folder")?)?;
        fs::write(file, &page.html)?;
    }
    fs::write(dist.join("sitemap.xml"), prerender::sitemap())?;
    fs::write(dist.join("sw.js"), prerender::worker(&assets, &pages))?;
    Ok(())
}
