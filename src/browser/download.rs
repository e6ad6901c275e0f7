//! Files to take along.

use super::{document, window};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// iCalendar.
    Calendar,
    /// A table with semicolons.
    Csv,
}

impl FileKind {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Calendar => "text/calendar;charset=utf-8",
            Self::Csv => "text/csv;charset=utf-8",
        }
    }
}

/// Offers a file that was made here.
pub fn download(name: &str, kind: FileKind, bytes: &[u8]) {
    if window().is_none() {
        return;
    }
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind.media_type());
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = Url::revoke_object_url(&address);
}
