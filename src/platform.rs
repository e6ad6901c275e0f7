//! The one door to the browser: today's date, the address, focus, storage, clipboard, print.
//!
//! Everything that can fail in some browser returns an `Option` or a `bool`; nothing here panics or throws.

pub(crate) mod json;
#[cfg(feature = "school")]
mod school;

#[cfg(feature = "school")]
pub use school::*;

use chrono::NaiveDate;
use std::pin::Pin;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Document, Element, Event, HtmlElement, HtmlInputElement, Storage, Window, window,
};

/// The id of the element that holds the application.
const PLACE: &str = "app";
/// The keys in the browser's storage.
const STORAGE_KEY: &str = "jojo-wijzer.antwoorden";
#[cfg(feature = "school")]
const LIST_KEY: &str = "jojo-wijzer.planningen";

fn document() -> Option<Document> {
    window()?.document()
}

/// Empties the element that held the first screen and returns it.
#[must_use]
pub fn take_over_shell() -> Option<HtmlElement> {
    let place = document()?.get_element_by_id(PLACE)?;
    place.set_inner_html("");
    place.dyn_into().ok()
}

/// Today, by the clock and the time zone of the device.
#[must_use]
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()))
        .unwrap_or_else(jojo_rules::verified_until)
}

/// Today, with hour and minute.
#[must_use]
pub fn now() -> (NaiveDate, u32, u32) {
    let now = js_sys::Date::new_0();
    (today(), now.get_hours(), now.get_minutes())
}

/// The path of the address.
#[must_use]
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_else(|| "/".to_owned())
}

/// The fragment of the address, without `#`.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or_default()
}

/// The address up to the path, as `https://example.org`.
#[must_use]
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// A text in letters that may stand in an address.
#[must_use]
pub fn encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// What [`encode`] wrote; anything else is no text.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    js_sys::decode_uri_component(text).ok().map(String::from)
}

/// Goes to an address of this site without loading it, as a new step of the history.
pub fn push_address(address: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}

/// Changes the address without a new step of the history. Browsers refuse this when it comes too often; the next change
/// then brings the address up to date.
pub fn replace_address(address: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}

fn listen(event: &str, mut action: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(move |_| action());
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    // The listener lives as long as the page.
    listener.forget();
}

/// Calls `action` when the person goes back, forward, or changes the fragment by hand.
pub fn on_address_change(action: impl FnMut() + 'static) {
    listen("popstate", action);
}

/// Calls `action` just before the page is printed.
pub fn on_print(action: impl FnMut() + 'static) {
    listen("beforeprint", action);
}

/// Runs something that waits. Boxed, so that the browser's glue is there once and not once for each use.
pub fn run(task: impl Future<Output = ()> + 'static) {
    leptos::task::spawn_local(Box::pin(task) as Pin<Box<dyn Future<Output = ()>>>);
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the page.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Moves the focus to an element and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus_element(element);
    }
}

/// Moves the focus to the first control inside an element.
pub fn focus_first_in(id: &str) {
    let inside = |element: Element| {
        let chosen = element.query_selector("input:checked").ok().flatten();
        chosen.or_else(|| element.query_selector("input, select").ok().flatten())
    };
    if let Some(element) =
        document().and_then(|document| document.get_element_by_id(id)).and_then(inside)
    {
        focus_element(element);
    }
}

fn focus_element(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Whether the focus stays inside an element when it leaves one of its controls.
#[must_use]
pub fn focus_stays_in(id: &str, event: &web_sys::FocusEvent) -> bool {
    let inside = |to: Element| to.closest(&format!("#{id}")).ok().flatten();
    event.related_target().and_then(|to| to.dyn_into().ok()).and_then(inside).is_some()
}

/// Selects the whole text of the field that an event is about.
pub fn select_all(event: &Event) {
    if let Some(field) =
        event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    {
        field.select();
    }
}

/// Gives up on a request after this many milliseconds.
#[must_use]
pub fn give_up_after(milliseconds: u32) -> AbortSignal {
    AbortSignal::timeout_with_u32(milliseconds)
}

/// Goes to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Copies a text to the clipboard, and says whether that worked.
pub async fn copy(text: String) -> bool {
    // Outside a secure context there is no clipboard, and asking for it would throw.
    let Some(window) = window().filter(Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
}

/// 128 random bits in hexadecimal.
#[must_use]
pub fn random_key() -> String {
    let mut bytes = [0; 16];
    if let Some(crypto) = window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What was remembered on this device.
#[must_use]
pub fn remembered() -> Option<String> {
    storage()?.get_item(STORAGE_KEY).ok()?
}

/// Remembers a text on this device, and says whether that worked.
#[must_use]
pub fn remember(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(STORAGE_KEY, text).is_ok())
}

/// Forgets what was remembered.
pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(STORAGE_KEY);
    }
}
