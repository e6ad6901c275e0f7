//! What this device remembers, only when the person asks for it.

use super::window;
use web_sys::Storage;

/// A place in the browser's storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The answers of the check.
    Answers,
    /// The list of plannings.
    Plannings,
}

impl Key {
    const fn name(self) -> &'static str {
        match self {
            Self::Answers => "jojo-wijzer.antwoorden",
            Self::Plannings => "jojo-wijzer.planningen",
        }
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The text that is stored here.
#[must_use]
pub fn stored(key: Key) -> Option<String> {
    storage()?.get_item(key.name()).ok()?
}

/// Stores a text; returns whether that worked.
#[must_use]
pub fn store(key: Key, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key.name(), text).is_ok())
}

/// Removes what is stored here.
pub fn remove(key: Key) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key.name());
    }
}
