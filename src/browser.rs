//! The one door to the browser.
//!
//! Everything that can fail in some browser returns an `Option` or a `bool`; nothing here panics or throws. On the
//! machine that writes the pages there is no browser: every function then has a harmless answer.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file_input;
pub mod focus;
pub mod frame;
pub mod links;
pub mod page;
pub mod pointer;
pub mod random;
pub mod storage;
pub mod timer;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, Window};

/// Whether there is a browser.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

fn window() -> Option<Window> {
    if IN_BROWSER { web_sys::window() } else { None }
}

fn document() -> Option<Document> {
    window()?.document()
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Calls an action with each event of a kind on the window, until it is dropped.
pub struct Listener {
    kind: &'static str,
    action: Closure<dyn FnMut(Event)>,
}

impl Listener {
    fn new(kind: &'static str, action: impl FnMut(Event) + 'static) -> Option<Self> {
        let listener = Self { kind, action: Closure::new(action) };
        let function = listener.action.as_ref().unchecked_ref();
        window()?.add_event_listener_with_callback(kind, function).ok()?;
        Some(listener)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let function = self.action.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.kind, function);
        }
    }
}

/// Calls `action` with each event of this kind on the window, for as long as the page lives.
fn listen(kind: &'static str, action: impl FnMut(Event) + 'static) {
    std::mem::forget(window().and_then(|_| Listener::new(kind, action)));
}
