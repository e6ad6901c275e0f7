//! The keyboard's focus.

use super::{by_id, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// Moves the focus to an element and brings it into view; returns whether the element exists.
pub fn focus(id: &str) -> bool {
    let element = by_id(id);
    let found = element.is_some();
    element.into_iter().for_each(focus_element);
    found
}

/// Moves the focus to the chosen control inside an element, or else to the first one.
pub fn focus_first_in(id: &str) {
    let inside = |element: Element| {
        let chosen = element.query_selector("input:checked").ok().flatten();
        chosen.or_else(|| element.query_selector("input, select").ok().flatten())
    };
    by_id(id).and_then(inside).into_iter().for_each(focus_element);
}

fn focus_element(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Whether the focus goes to another control inside the same element.
#[must_use]
pub fn stays_in(id: &str, event: &FocusEvent) -> bool {
    let Some(next) = event.related_target().and_then(|next| next.dyn_into::<Element>().ok()) else {
        return false;
    };
    by_id(id).is_some_and(|element| element.contains(Some(&next)))
}

/// The id of the element that has the focus.
#[must_use]
pub fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id())
}

/// Selects the whole text of the field that an event is about.
pub fn select_all(event: &Event) {
    if let Some(field) =
        event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    {
        field.select();
    }
}

/// Shows the first choice of a select again.
pub fn reset_select(event: &Event) {
    if let Some(select) =
        event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
    {
        select.set_selected_index(0);
    }
}
