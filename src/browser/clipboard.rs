//! The clipboard.

use super::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// Copies a text to the clipboard; returns whether that worked.
pub async fn copy(text: String) -> bool {
    // Outside a secure context there is no clipboard, and asking for it would throw.
    let Some(window) = window().filter(Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
}
