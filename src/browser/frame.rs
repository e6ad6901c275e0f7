//! The page around an embedded page.

use super::{document, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, MessageEvent, UrlSearchParams, Window};

/// A value of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// True or false.
    Truth(bool),
}

/// A parameter of the query.
#[must_use]
pub fn query_param(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

fn around() -> Option<Window> {
    let window = window()?;
    let parent = window.parent().ok()??;
    (!Object::is(&parent, &window)).then_some(parent)
}

/// Calls `receive` with each message of the page around: where it comes from, and a way to its members. Messages of anyone
/// else are not even looked at.
pub fn on_message(receive: impl Fn(&str, &dyn Fn(&str) -> Option<Scalar>) + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let is_around = around()
            .zip(event.source())
            .is_some_and(|(around, source)| Object::is(&around, &source));
        let data = event.data();
        if is_around && data.is_object() {
            receive(&event.origin(), &|name| scalar(&Reflect::get(&data, &name.into()).ok()?));
        }
    });
    let _ = window.add_event_listener_with_callback("message", listener.as_ref().unchecked_ref());
    // The listener lives as long as the page.
    listener.forget();
}

fn scalar(value: &JsValue) -> Option<Scalar> {
    if let Some(text) = value.as_string() {
        return Some(Scalar::Text(text));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Scalar::Truth(truth));
    }
    let number = value.as_f64()?;
    // Whole numbers of this size are exact; anything else is no member of a message.
    (number.fract() == 0.0 && number.abs() < 1e9).then_some(Scalar::Whole(number as i64))
}

/// Says something to the page around, if it comes from there.
pub fn post(origin: &str, members: &[(&'static str, Scalar)]) {
    let Some(around) = around() else { return };
    let message = Object::new();
    for (name, value) in members {
        let value = match value {
            Scalar::Text(text) => text.into(),
            // Amounts and versions are far below what a number of the browser holds.
            Scalar::Whole(whole) => (*whole as f64).into(),
            Scalar::Truth(truth) => (*truth).into(),
        };
        // Setting a member of a fresh object never fails.
        let _ = Reflect::set(&message, &(*name).into(), &value);
    }
    let _ = around.post_message(&message, origin);
}

/// Sets a property of the styles; an empty value takes it away.
pub fn set_property(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property(name, value);
    }
}

/// Asks the script of the first screen, which did so before the application was there, for another mode.
pub fn set_mode(mode: &str) {
    let Some(window) = window() else { return };
    let detail = CustomEventInit::new();
    detail.set_detail(&mode.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict("jojo-mode", &detail) {
        let _ = window.dispatch_event(&event);
    }
}
