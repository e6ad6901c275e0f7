//! The files of the built application: in a folder, or inside this program.

use axum::body::Bytes;
use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
};

/// Where the built application is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Files {
    /// In this folder.
    Folder(PathBuf),
    /// Inside this program, when it was built with the feature `spa`.
    Inside,
}

#[cfg(feature = "spa")]
#[derive(rust_embed::RustEmbed)]
#[folder = "$JOJO_DIST"]
struct Inside;

impl Files {
    /// Whether this program has the application inside.
    pub const HAS_INSIDE: bool = cfg!(feature = "spa");

    /// Every file by its address, which begins with a slash. Without an application there are none.
    pub(super) fn read(&self) -> HashMap<String, Bytes> {
        match self {
            Self::Folder(folder) => {
                let mut files = HashMap::new();
                if let Err(error) = read_folder(folder, "", &mut files) {
                    tracing::warn!(folder = %folder.display(), %error, "the application cannot be read");
                }
                files
            }
            Self::Inside => inside(),
        }
    }
}

fn read_folder(folder: &Path, address: &str, files: &mut HashMap<String, Bytes>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let address = format!("{address}/{name}");
        if path.is_dir() {
            read_folder(&path, &address, files)?;
        } else {
            files.insert(address, fs::read(&path)?.into());
        }
    }
    Ok(())
}

#[cfg(feature = "spa")]
fn inside() -> HashMap<String, Bytes> {
    let bytes = |data| match data {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => bytes.into(),
    };
    let file = |name: std::borrow::Cow<'static, str>| {
        Some((format!("/{name}"), bytes(<Inside as rust_embed::RustEmbed>::get(&name)?.data)))
    };
    <Inside as rust_embed::RustEmbed>::iter().filter_map(file).collect()
}

#[cfg(not(feature = "spa"))]
fn inside() -> HashMap<String, Bytes> {
    HashMap::new()
}
