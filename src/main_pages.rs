//! Writes every page into the built application: `jojo-pages dist`. Each bundle stands there in a folder of its own.

use jojo_wijzer::prerender;
use jojo_wire::Bundle;
use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let dist = PathBuf::from(env::args().nth(1).ok_or("name the folder of the application")?);
    for page in prerender::pages() {
        let shell = fs::read_to_string(dist.join(folder(page.bundle)).join("index.html"))?;
        let file = dist.join(page.file.trim_start_matches('/'));
        fs::create_dir_all(file.parent().ok_or("a page stands in a folder")?)?;
        fs::write(file, page.html(&shell)?)?;
    }
    fs::write(dist.join("sitemap.xml"), prerender::sitemap())?;
    let files = |bundle| files(&dist, folder(bundle));
    fs::write(dist.join("sw.js"), prerender::worker(&files))?;
    Ok(())
}

/// What a bundle loads beside its pages, as paths of the site.
fn files(dist: &Path, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(dist.join(folder)).into_iter().flatten().flatten();
    let mut files: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| [".css", ".js", ".wasm"].iter().any(|ending| name.ends_with(ending)))
        .map(|name| format!("/{folder}/{name}"))
        .collect();
    files.sort();
    files
}

/// The folder with the shell. Pages that only inform have the styles of the check.
const fn folder(bundle: Bundle) -> &'static str {
    match bundle {
        Bundle::Check | Bundle::Written => "check",
        Bundle::School => "school",
        Bundle::Dossier => "dossier",
        Bundle::Embed => "embed",
        Bundle::Configurator => "configurator",
    }
}
