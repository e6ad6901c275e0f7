//! The page as a whole: its title, printing, scrolling, and the moment when the application takes over.

use super::{Listener, by_id, document, listen, window};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, Element, HtmlElement, Response};

/// The class of the root element while answers in the address are not shown yet; `early.js` sets it.
const ANSWERED: &str = "answered";
/// The notice of `worker.js` about a page that it kept.
const KEPT: &str = ".kept";
/// Tells `early.js` that the application has taken over.
const STARTED: &str = "jojo-started";

/// Empties the prerendered body. The result restores the focus once the application shows the same page.
pub fn take_over() -> Option<FocusPath> {
    let body = document()?.body()?;
    let path = FocusPath::of_focus(&body);
    // The worker's notice about a kept page stays.
    let notice = body.query_selector(KEPT).ok().flatten();
    body.replace_children_with_node_0();
    if let Some(notice) = notice {
        let _ = body.append_child(&notice);
    }
    Some(path)
}

/// Where the focus was: an element with an id, or else the body, and positions of elements below it.
pub struct FocusPath {
    id: Option<String>,
    below: Vec<u32>,
}

impl FocusPath {
    fn of_focus(body: &HtmlElement) -> Self {
        let mut below = Vec::new();
        let mut element = document().and_then(|document| document.active_element());
        while let Some(here) = element.filter(|here| here != body.as_ref() as &Element) {
            if !here.id().is_empty() {
                below.reverse();
                return Self { id: Some(here.id()), below };
            }
            let before = std::iter::successors(here.previous_element_sibling(), |sibling| {
                sibling.previous_element_sibling()
            });
            below.push(u32::try_from(before.count()).unwrap_or_default());
            element = here.parent_element();
        }
        below.reverse();
        Self { id: None, below }
    }

    /// Moves the focus to the element at this place.
    pub fn restore(&self) {
        if self.id.is_none() && self.below.is_empty() {
            return;
        }
        let mut element: Option<Element> = match &self.id {
            Some(id) => by_id(id),
            None => document().and_then(|document| document.body()).map(Into::into),
        };
        for index in &self.below {
            element = element.and_then(|element| element.children().item(*index));
        }
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    }
}

/// Says that the application shows the page: what was answered before is answered again.
pub fn started() {
    let Some(window) = window() else { return };
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.class_list().remove_1(ANSWERED);
    }
    if let Ok(event) = CustomEvent::new(STARTED) {
        let _ = window.dispatch_event(&event);
    }
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

/// How far the page is scrolled, in pixels.
#[must_use]
pub fn scroll_position() -> i32 {
    // Pages are a few thousand pixels high.
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default() as i32
}

/// Scrolls the page to a position, at once.
pub fn scroll_to(position: i32) {
    if let Some(window) = window() {
        let options = web_sys::ScrollToOptions::new();
        options.set_top(f64::from(position));
        options.set_behavior(web_sys::ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Calls `action` whenever the page is scrolled.
pub fn on_scroll(action: impl Fn() + 'static) {
    listen("scroll", move |_| action());
}

/// Calls `action` when the page is left or hidden.
pub fn on_leave(action: impl Fn() + Clone + 'static) {
    let on_hide = action.clone();
    listen("pagehide", move |_| action());
    listen("blur", move |_| on_hide());
}

/// Calls `action` just before the page is printed, until the result is dropped.
#[must_use]
pub fn on_print(mut action: impl FnMut() + 'static) -> Option<Listener> {
    window()?;
    Listener::new("beforeprint", move |_| action())
}

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Sets an attribute `data-…` of the root element, for styles; `None` takes it away.
pub fn mark(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let name = format!("data-{name}");
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// Runs an action when the browser has nothing else to do; not where the person saves data.
pub fn when_idle(action: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let connection = Reflect::get(&window.navigator(), &"connection".into()).ok();
    let saves_data = connection
        .filter(|connection| connection.is_object())
        .and_then(|connection| Reflect::get(&connection, &"saveData".into()).ok())
        .is_some_and(|saves| saves.is_truthy());
    if saves_data {
        return;
    }
    let action = Closure::once_into_js(action);
    if window.request_idle_callback(action.unchecked_ref()).is_err() {
        let _ = window.set_timeout_with_callback(action.unchecked_ref());
    }
}

/// The address of the script that loaded this version of the application.
#[must_use]
pub fn own_script() -> Option<String> {
    let link = document()?.query_selector("link[rel=modulepreload]").ok()??;
    link.get_attribute("href")
}

/// The text of a page of this site, as the server has it now.
pub async fn fetch_text(path: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(path)).await.ok()?;
    let response = response.dyn_into::<Response>().ok().filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Registers the worker that keeps pages for when there is no network, and tells it which page is shown.
pub fn keep_offline(path: String) {
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    // Outside a secure context there is no worker.
    if !window.is_secure_context() {
        return;
    }
    super::timer::spawn(async move {
        let workers = navigator.service_worker();
        if JsFuture::from(workers.register("/sw.js")).await.is_err() {
            return;
        }
        let ready = match workers.ready() {
            Ok(ready) => JsFuture::from(ready).await,
            Err(fault) => Err(fault),
        };
        let worker = ready.ok().and_then(|ready| {
            ready.dyn_into::<web_sys::ServiceWorkerRegistration>().ok()?.active()
        });
        if let Some(worker) = worker {
            let _ = worker.post_message(&path.into());
        }
    });
}
