//! What only the pages for schools need of the browser: files, the pointer, a second place in the storage.

use super::{LIST_KEY, document, storage, window};
use js_sys::{Array, Uint8Array};
use serde_json::Value as Json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, Event, HtmlAnchorElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, PointerEvent, TextDecoder, TextDecoderOptions, Url,
};

/// The list of plannings that this device remembers.
#[must_use]
pub fn remembered_list() -> Option<String> {
    storage()?.get_item(LIST_KEY).ok()?
}

/// Remembers the list of plannings on this device, where the browser can; forgets it when it is empty.
pub fn remember_list(text: &str) {
    if let Some(storage) = storage() {
        let _ = if text.is_empty() {
            storage.remove_item(LIST_KEY)
        } else {
            storage.set_item(LIST_KEY, text)
        };
    }
}

/// Offers a file that was made here.
pub fn download(name: &str, kind: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
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

/// JSON text as a value, by the browser's own parser: one in the bundle would weigh 15 KB.
#[must_use]
pub fn read_json(text: &str) -> Json {
    js_sys::JSON::parse(text).map(|json| value(&json)).unwrap_or_default()
}

fn value(json: &JsValue) -> Json {
    if let Some(text) = json.as_string() {
        Json::String(text)
    } else if let Some(yes) = json.as_bool() {
        Json::Bool(yes)
    } else if let Some(number) = json.as_f64() {
        // What is kept holds whole numbers only.
        Json::from(number as i64)
    } else if let Some(list) = json.dyn_ref::<Array>() {
        Json::Array(list.iter().map(|item| value(&item)).collect())
    } else if let Some(object) = json.dyn_ref::<js_sys::Object>() {
        let mut members = serde_json::Map::new();
        for pair in js_sys::Object::entries(object).iter() {
            let pair = Array::from(&pair);
            members.insert(pair.get(0).as_string().unwrap_or_default(), value(&pair.get(1)));
        }
        Json::Object(members)
    } else {
        Json::Null
    }
}

/// The text of the file that was chosen, and the field made ready for the next one. UTF-8 or UTF-16 where it says so,
/// else Windows-1252, as older spreadsheets write it.
pub async fn read_file(event: &Event) -> Option<String> {
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

/// Lets the browser paint before the work goes on.
pub async fn paint() {
    let waited = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _ = JsFuture::from(waited).await;
}

thread_local! {
    /// What waits for [`after_a_moment`].
    static WAITING: std::cell::Cell<Option<i32>> = const { std::cell::Cell::new(None) };
}

/// Does something after a moment without another call of this; what waited before is dropped.
pub fn after_a_moment(action: impl FnOnce() + 'static) {
    const MOMENT: i32 = 120;
    let Some(window) = window() else { return };
    if let Some(waiting) = WAITING.take() {
        window.clear_timeout_with_handle(waiting);
    }
    let action = wasm_bindgen::closure::Closure::once_into_js(action);
    let waiting = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(action.unchecked_ref(), MOMENT);
    WAITING.set(waiting.ok());
}

/// The moment in UTC as calendars write it, and a number that grows with time: minutes since 2020.
#[must_use]
pub fn utc_stamp() -> (String, u64) {
    const MINUTES_BEFORE_2020: f64 = 26_297_280.0;
    let now = js_sys::Date::new_0();
    let digits: String = String::from(now.to_iso_string())
        .chars()
        .filter(|letter| *letter != '-' && *letter != ':')
        .collect();
    let stamp = digits.split('.').next().unwrap_or_default().to_owned() + "Z";
    let minutes = (now.get_time() / 60_000.0 - MINUTES_BEFORE_2020).max(0.0);
    // Whole minutes of this century fit.
    (stamp, minutes as u64)
}

/// Marks the page, for a style to look at; an empty mark takes it off.
pub fn mark_page(name: &str, mark: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let name = format!("data-{name}");
        let _ = if mark.is_empty() {
            root.remove_attribute(&name)
        } else {
            root.set_attribute(&name, mark)
        };
    }
}

/// The mark `data-…` of the box that was ticked, and whether it is ticked now; others with this mark follow.
#[must_use]
pub fn ticked(event: &Event, name: &str) -> Option<(String, bool)> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let mark = format!("data-{name}");
    let (of, is_ticked) = (field.get_attribute(&mark)?, field.checked());
    // What stands in two lists is one thing.
    let boxes = document()?.get_elements_by_tag_name("input");
    for index in 0..boxes.length() {
        let other = boxes.item(index).and_then(|other| other.dyn_into::<HtmlInputElement>().ok());
        if let Some(other) = other.filter(|other| other.get_attribute(&mark).as_ref() == Some(&of))
        {
            other.set_checked(is_ticked);
        }
    }
    Some((of, is_ticked))
}

/// What was typed into a field of several lines.
#[must_use]
pub fn typed_lines(event: &Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// The id of the element that has the focus.
#[must_use]
pub fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id())
}

/// Shows the first choice of a select again.
pub fn reset_select(event: &Event) {
    if let Some(select) =
        event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
    {
        select.set_selected_index(0);
    }
}

/// The block of a drawing that a pointer is on.
fn block(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("g.block").ok()?
}

/// The height of the drawing that a pointer is in, in pixels.
#[must_use]
pub fn height_of_drawing(event: &PointerEvent) -> Option<i32> {
    let drawing = event.target()?.dyn_into::<Element>().ok()?.closest("svg").ok()??;
    Some(drawing.get_bounding_client_rect().height() as i32)
}

/// How many pixels a pointer is above the lower edge of its block.
#[must_use]
pub fn pixels_above_end(event: &PointerEvent) -> Option<i32> {
    Some(block(event)?.get_bounding_client_rect().bottom() as i32 - event.client_y())
}

/// From now on this pointer belongs to its block, wherever it goes.
pub fn hold_pointer(event: &PointerEvent) {
    if let Some(block) = block(event) {
        let _ = block.set_pointer_capture(event.pointer_id());
    }
}
