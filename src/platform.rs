//! The one door to the browser: today's date, the address, focus, storage, clipboard, print.
//!
//! Everything that can fail in some browser returns an `Option` or a `bool`; nothing here panics or throws.

pub mod frame;
pub(crate) mod json;
#[cfg(feature = "school")]
mod school;

#[cfg(feature = "school")]
pub use school::*;

use chrono::NaiveDate;
use json::member;
use std::pin::Pin;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Document, Element, Event, HtmlElement, HtmlInputElement, Storage, Window,
};

/// The id of the element that holds the application.
const PLACE: &str = "app";
/// The keys in the browser's storage.
const STORAGE_KEY: &str = "jojo-wijzer.antwoorden";
#[cfg(feature = "school")]
const LIST_KEY: &str = "jojo-wijzer.planningen";

/// Whether there is a browser; pages are written without one.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

fn window() -> Option<Window> {
    if IN_BROWSER { web_sys::window() } else { None }
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Empties the element that held the first screen and returns it.
#[must_use]
pub fn take_over_shell() -> Option<HtmlElement> {
    let place = document()?.get_element_by_id(PLACE)?;
    place.set_class_name("");
    place.set_inner_html("");
    place.dyn_into().ok()
}

/// Today, by the clock and the time zone of the device. A page that is written speaks of the day of its data.
#[must_use]
pub fn today() -> NaiveDate {
    now().0
}

/// Today, with hour and minute.
#[must_use]
pub fn now() -> (NaiveDate, u32, u32) {
    if !IN_BROWSER {
        return (jojo_rules::verified_until(), 0, 0);
    }
    let now = js_sys::Date::new_0();
    let today = i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()));
    (today.unwrap_or_else(jojo_rules::verified_until), now.get_hours(), now.get_minutes())
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

/// What the address asks for before its fragment, with its `?`.
#[must_use]
pub fn search() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address up to the path, as `https://example.org`.
#[must_use]
pub fn origin() -> String {
    if !IN_BROWSER {
        return jojo_wire::SITE.to_owned();
    }
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

/// Changes the fragment, and nothing else of the address; as [`replace_address`].
pub fn replace_fragment(fragment: &str) {
    let before = path() + &search();
    replace_address(&if fragment.is_empty() { before } else { format!("{before}#{fragment}") });
}

/// Changes the address without a new step of the history. Browsers refuse this when it comes too often; the next change
/// then brings the address up to date.
pub fn replace_address(address: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
    }
}

fn listen(event: &str, mut action: impl FnMut() + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn FnMut(Event)>::new(move |_| action());
    let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
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

/// The title of the page.
#[must_use]
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
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

/// The mark `data-…` of the link or button that was pressed.
#[must_use]
pub fn mark_of(event: &Event, name: &str) -> Option<String> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?.closest("a, button").ok()??;
    pressed.get_attribute(&format!("data-{name}"))
}

/// What was typed or chosen in one of the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The id of the question.
    pub question: String,
    /// Which of its fields.
    pub field: usize,
    /// What the field holds now.
    pub value: String,
}

/// Which question an event is about, and what was answered.
#[must_use]
pub fn answered(event: &Event) -> Option<Answered> {
    let field = event.target()?.dyn_into::<Element>().ok()?;
    let question = field.closest(".question").ok()??;
    let position = fields(&question).iter().position(|other| *other == field)?;
    let value = member(&field, "value").as_string()?;
    Some(Answered { question: question.id(), field: position, value })
}

fn fields(question: &Element) -> Vec<Element> {
    let Ok(list) = question.query_selector_all("input, select") else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Shows an element, or takes it out of sight and out of reach.
pub fn show(id: &str, is_shown: bool) {
    if let Some(element) = by_id(id) {
        let _ = element.toggle_attribute_with_force("hidden", !is_shown);
    }
}

/// Makes the fields of a question hold this; one that does already is left alone, with what is selected in it.
pub fn set_fields(question: &str, values: &[&str]) {
    let Some(question) = by_id(question) else { return };
    for (field, value) in fields(&question).into_iter().zip(values) {
        if let Ok(field) = field.dyn_into::<HtmlInputElement>()
            && field.value() != *value
        {
            field.set_value(value);
        }
    }
}

/// Says what is wrong with a question, and marks the fields that it is about.
pub fn tell_fault(question: &str, place: &str, told: &str, about: [bool; 3]) {
    let Some(place) = by_id(place) else { return };
    if place.text_content().as_deref() == Some(told) {
        return;
    }
    place.set_text_content(Some(told));
    let Some(question) = by_id(question) else { return };
    let _ = question.class_list().toggle_with_force("faulty", !told.is_empty());
    for (field, is_about) in fields(&question).into_iter().zip(about) {
        let _ = if is_about {
            field.set_attribute("aria-invalid", "true")
        } else {
            field.remove_attribute("aria-invalid")
        };
    }
}

/// Whether the focus leaves an element, and does not only go on inside it.
#[must_use]
pub fn focus_leaves(id: &str, event: &web_sys::FocusEvent) -> bool {
    let is_inside = event
        .target()
        .and_then(|from| from.dyn_into::<Element>().ok())
        .and_then(|from| from.closest(&format!("#{id}")).ok()?)
        .is_some();
    is_inside && !focus_stays_in(id, event)
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
