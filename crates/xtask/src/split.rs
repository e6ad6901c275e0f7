//! `cargo xtask split`: divides the application into a main wasm module and a module for each wing.
//!
//! Trunk runs this command as its `post_build` hook. Trunk has then built one wasm module and put it into a staging folder. This command
//! divides that module at the functions that are marked `#[wasm_split]`, replaces Trunk's files, and writes `assets.json`. It does so
//! in every profile: an application that is not divided cannot load its wings.
//!
//! The server lets browsers keep a file for ever when its name contains a hash. So every name changes when its file changes:
//! a wing's module contains the hash of its own content. The main module, its JavaScript and the loader name each other, so
//! their names contain one hash over all files of the build.

use crate::{
    assets::Assets,
    command::{program, run as run_program, target},
    tools,
};
use anyhow::{Context, Result, anyhow};
use std::{
    collections::{BTreeMap, HashMap, hash_map::DefaultHasher},
    convert::Infallible,
    env, fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
};
use wasm_encoder::{
    Module,
    reencode::{self, Reencode},
};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, Parser};

/// The binary that is split.
const BINARY: &str = "jojo-wijzer";
/// Takes the place of the build's hash until the hash is known. Both have one length, so a wasm module can be changed in place.
const PLACEHOLDER: &str = "0000000000000000";
pub(crate) fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("TRUNK_STAGING_DIR is not set: Trunk runs this command")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let profile = if is_release { "wasm-release" } else { "debug" };
    let input =
        target().join("wasm32-unknown-unknown").join(profile).join(format!("{BINARY}.wasm"));

    let mut parts = split(&input)?;
    if is_release {
        parts.compact()?;
    }
    let chunks = parts.name_chunks();
    let hash = parts.put_hash();
    for (name, content) in parts.main.iter().chain(&parts.chunks) {
        fs::write(staging.join(name), content)?;
    }
    let names = parts.main.keys().map(String::as_str).collect::<Vec<_>>();
    replace_staged(&staging, &names)?;

    let path = |name: &str| format!("/{name}");
    let wings = parts.wings.iter().map(|(wing, stems)| {
        let paths = stems.iter().filter_map(|stem| chunks.get(stem)).map(|name| path(name));
        (wing.clone(), paths.collect())
    });
    Assets {
        script: format!("/{BINARY}-{hash}.js"),
        wasm: format!("/{BINARY}-{hash}_bg.wasm"),
        loader: format!("/split-{hash}.js"),
        styles: styles(&staging)?,
        wings: wings.collect(),
    }
    .write(&staging)
}

/// The divided application.
struct Parts {
    /// Main module, its JavaScript and the loader, by file name.
    main: BTreeMap<String, Vec<u8>>,
    /// The modules of the wings, by file name.
    chunks: BTreeMap<String, Vec<u8>>,
    /// The modules that each wing needs, as the splitter named them, without `.wasm`.
    wings: HashMap<String, Vec<String>>,
}

/// Divides a module. Names contain [`PLACEHOLDER`] or are those of the splitter.
fn split(input: &Path) -> Result<Parts> {
    let folder = target().join("split");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let name = format!("{BINARY}-{PLACEHOLDER}");
    let (loader, script) = (format!("split-{PLACEHOLDER}.js"), format!("{name}.js"));
    let (loader_path, script_path) = (format!("./{loader}"), format!("./{script}"));
    let wasm = fs::read(input).with_context(|| input.display().to_string())?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = &loader_path;
    options.main_module = &script_path;
    let split = transform(options).map_err(|error| anyhow!("{error:?}"))?;

    run_program(
        program("wasm-bindgen")
            .env("PATH", tools::ensure_build_tools()?)
            .args(["--target", "web", "--keep-lld-exports", "--no-demangle", "--no-typescript"])
            .args(["--out-name", &name])
            .arg("--out-dir")
            .arg(&folder)
            .arg(&main),
    )?;
    let read = |name: String| -> Result<(String, Vec<u8>)> {
        let content = fs::read(folder.join(&name)).with_context(|| name.clone())?;
        Ok((name, content))
    };
    let chunks = split.split_modules.iter().filter_map(|file| file.file_name()?.to_str());
    Ok(Parts {
        main: [script, format!("{name}_bg.wasm"), loader]
            .map(read)
            .into_iter()
            .collect::<Result<_>>()?,
        chunks: chunks.map(|name| read(name.to_owned())).collect::<Result<_>>()?,
        wings: split.prefetch_map,
    })
}

impl Parts {
    fn compact(&mut self) -> Result<()> {
        let files = self.main.iter_mut().chain(&mut self.chunks);
        for (name, content) in files.filter(|(name, _)| name.ends_with(".wasm")) {
            *content = compact(content).with_context(|| name.clone())?;
        }
        Ok(())
    }

    /// Names each chunk by its content, also in the loader. Returns the new name of each stem.
    fn name_chunks(&mut self) -> HashMap<String, String> {
        let (mut names, loader) = (HashMap::new(), format!("split-{PLACEHOLDER}.js"));
        for (file, content) in std::mem::take(&mut self.chunks) {
            let stem = file.trim_end_matches(".wasm");
            let readable = stem.strip_prefix("split_").unwrap_or("shared");
            let name = format!("{readable}-{}.wasm", hash_of([&content]));
            if let Some(loader) = self.main.get_mut(&loader) {
                *loader = replace(loader, &format!("\"./{file}\""), &format!("\"./{name}\""));
            }
            names.insert(stem.to_owned(), name.clone());
            self.chunks.insert(name, content);
        }
        names
    }

    /// Puts the hash of all files into the names of the main files, and into the files that name them.
    fn put_hash(&mut self) -> String {
        let hash = hash_of(self.main.values());
        let files = std::mem::take(&mut self.main).into_iter().map(|(file, mut content)| {
            for name in [BINARY, "split"] {
                content =
                    replace(&content, &format!("{name}-{PLACEHOLDER}"), &format!("{name}-{hash}"));
            }
            (file.replace(PLACEHOLDER, &hash), content)
        });
        self.main = files.collect();
        hash
    }
}

fn hash_of<'a>(contents: impl IntoIterator<Item = &'a Vec<u8>>) -> String {
    let mut hasher = DefaultHasher::new();
    contents.into_iter().for_each(|content| content.hash(&mut hasher));
    format!("{:016x}", hasher.finish())
}

fn replace(content: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some((first, after)) = rest.split_first() {
        if let Some(after) = rest.strip_prefix(from.as_bytes()) {
            out.extend(to.bytes());
            rest = after;
        } else {
            out.push(*first);
            rest = after;
        }
    }
    out
}

/// Writes a module again: without custom sections, and with every number as short as it can be. The linker pads the numbers
/// that the splitter changes.
fn compact(module: &[u8]) -> Result<Vec<u8>> {
    struct Compact;
    impl Reencode for Compact {
        type Error = Infallible;

        fn parse_custom_section(
            &mut self,
            _: &mut Module,
            _: CustomSectionReader<'_>,
        ) -> Result<(), reencode::Error<Infallible>> {
            Ok(())
        }
    }
    let mut out = Module::new();
    Compact.parse_core_module(&mut out, Parser::new(0), module)?;
    Ok(out.finish())
}

/// Removes the script and the module that Trunk made, and names the new ones in Trunk's page, which `trunk serve` shows.
fn replace_staged(staging: &Path, kept: &[&str]) -> Result<()> {
    let page = staging.join("index.html");
    let mut html = fs::read_to_string(&page)?;
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let ending = ["_bg.wasm", ".js"].into_iter().find(|ending| name.ends_with(ending));
        let Some(ending) = ending.filter(|_| name.starts_with(BINARY)) else { continue };
        let replacement =
            kept.iter().find(|kept| kept.starts_with(BINARY) && kept.ends_with(ending));
        if let Some(replacement) = replacement.filter(|_| !kept.contains(&name.as_str())) {
            fs::remove_file(staging.join(&name))?;
            html = html.replace(&name, replacement);
        }
    }
    fs::write(page, html)?;
    Ok(())
}

fn styles(staging: &Path) -> Result<BTreeMap<String, String>> {
    let mut styles = BTreeMap::new();
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some((style, _)) = name.strip_suffix(".css").and_then(|stem| stem.rsplit_once('-')) {
            styles.insert(style.to_owned(), format!("/{name}"));
        }
    }
    Ok(styles)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        let loader = r#"import "./jojo-wijzer-0000000000000000.js"; fetch("./split_check.wasm", "./chunk_1.wasm")"#;
        Parts {
            main: [
                ("jojo-wijzer-0000000000000000.js", "import './split-0000000000000000.js'"),
                ("split-0000000000000000.js", loader),
            ]
            .map(|(name, text)| (name.to_owned(), text.into()))
            .into(),
            chunks: [("split_check.wasm", "check"), ("chunk_1.wasm", "shared")]
                .map(|(name, text)| (name.to_owned(), text.into()))
                .into(),
            wings: HashMap::new(),
        }
    }

    fn named(mut parts: Parts) -> (HashMap<String, String>, String, Parts) {
        let chunks = parts.name_chunks();
        let hash = parts.put_hash();
        (chunks, hash, parts)
    }

    #[test]
    fn every_file_is_named_by_its_new_name() {
        let (chunks, hash, parts) = named(parts());
        let loader = &parts.main[&format!("split-{hash}.js")];
        let (check, shared) = (&chunks["split_check"], &chunks["chunk_1"]);
        assert!(check.starts_with("check-") && shared.starts_with("shared-"), "{check} {shared}");
        assert_eq!(
            String::from_utf8_lossy(loader),
            format!(r#"import "./jojo-wijzer-{hash}.js"; fetch("./{check}", "./{shared}")"#)
        );
        assert_eq!(
            parts.main[&format!("jojo-wijzer-{hash}.js")],
            format!("import './split-{hash}.js'").into_bytes()
        );
    }

    #[test]
    fn a_changed_chunk_changes_its_name_and_those_of_the_main_files() {
        let (old, old_hash, _) = named(parts());
        let mut changed = parts();
        changed.chunks.insert("split_check.wasm".to_owned(), "other".into());
        let (new, new_hash, _) = named(changed);
        assert_ne!(old["split_check"], new["split_check"]);
        assert_eq!(old["chunk_1"], new["chunk_1"]);
        assert_ne!(old_hash, new_hash);
    }

    #[test]
    fn a_compact_module_has_no_custom_section_and_no_padding() {
        let header = b"\0asm\x01\0\0\0";
        let padded = [&header[..], b"\x00\x06\x04nameX\x05\x07\x01\0\x81\x80\x80\x80\x00"].concat();
        let expected = [&header[..], b"\x05\x03\x01\0\x01"].concat();
        assert_eq!(compact(&padded).expect("a module"), expected);
        assert!(compact(b"\0asm").is_err());
    }
}
