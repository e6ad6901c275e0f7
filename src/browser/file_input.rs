//! Files that a person chooses.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement, TextDecoder, TextDecoderOptions};

/// The text of the file that was chosen; the field is made ready for the next one.
///
/// UTF-8 or UTF-16 where the bytes say so, else Windows-1252, as older spreadsheets write it.
pub async fn read(event: &Event) -> Option<String> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    field.set_value("");
    let bytes = Uint8Array::new(&buffer).to_vec();
    let label = match bytes.as_slice() {
        [0xff, 0xfe, ..] => "utf-16le",
        bytes if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "windows-1252",
    };
    let decoder =
        TextDecoder::new_with_label_and_options(label, &TextDecoderOptions::new()).ok()?;
    decoder.decode_with_u8_array(&bytes).ok()
}
