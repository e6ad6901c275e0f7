//! The address of the page, and what its entry in the browser's history keeps.

use super::{IN_BROWSER, listen, window};
use jojo_wire::DocumentKind;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// A text for some kinds of draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerKind(Vec<(DocumentKind, String)>);

impl PerKind {
    /// The text of a kind.
    #[must_use]
    pub fn get(&self, kind: DocumentKind) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == kind).map(|(_, text)| text.as_str())
    }

    /// Sets the text of a kind.
    pub fn set(&mut self, kind: DocumentKind, text: String) {
        self.0.retain(|(known, _)| *known != kind);
        self.0.push((kind, text));
    }
}

/// What an entry of the history keeps beside its address: it is never shared, and never sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryState {
    /// How far the page was scrolled, in pixels.
    pub scroll: i32,
    /// Whether the page was loaded again because a newer version was installed.
    pub is_reloaded: bool,
    /// The drafts of the visit, also what is not valid yet.
    pub drafts: PerKind,
    /// The unsaved changes of a saved document: its title and its draft.
    pub unsaved: Option<(String, String)>,
}

const SCROLL: &str = "scroll";
const RELOADED: &str = "reloaded";
const TITLE: &str = "title";
const UNSAVED: &str = "unsaved";

impl HistoryState {
    /// What the current entry keeps.
    #[must_use]
    pub fn read() -> Self {
        let state = window().and_then(|window| window.history().ok()?.state().ok());
        let Some(state) = state.filter(JsValue::is_object) else { return Self::default() };
        let member = |name: &str| Reflect::get(&state, &name.into()).ok();
        let text = |name: &str| member(name).and_then(|value| value.as_string());
        Self {
            // Only whole pixels are written.
            scroll: member(SCROLL).and_then(|value| value.as_f64()).unwrap_or_default() as i32,
            is_reloaded: member(RELOADED).is_some_and(|value| value.is_truthy()),
            drafts: PerKind(
                DocumentKind::ALL
                    .iter()
                    .filter_map(|kind| Some((*kind, text(kind.as_str())?)))
                    .collect(),
            ),
            unsaved: text(TITLE).zip(text(UNSAVED)),
        }
    }

    fn to_js(&self) -> JsValue {
        let object = Object::new();
        // Setting a member of a fresh object never fails.
        let set = |name: &str, value: JsValue| drop(Reflect::set(&object, &name.into(), &value));
        set(SCROLL, self.scroll.into());
        set(RELOADED, self.is_reloaded.into());
        for (kind, draft) in &self.drafts.0 {
            set(kind.as_str(), draft.into());
        }
        if let Some((title, draft)) = &self.unsaved {
            set(TITLE, title.into());
            set(UNSAVED, draft.into());
        }
        object.into()
    }
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

/// The query of the address, with its `?`.
#[must_use]
pub fn search() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Scheme and host of the address, as `https://example.org`.
#[must_use]
pub fn origin() -> String {
    if !IN_BROWSER {
        return jojo_wire::SITE.to_owned();
    }
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The text that percent-encoding hides; anything else is not a text.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    js_sys::decode_uri_component(text).ok().map(String::from)
}

/// Adds an entry to the history.
pub fn push(address: &str, state: &HistoryState) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&state.to_js(), "", Some(address));
    }
}

/// Changes the current entry. Browsers refuse this when it comes too often; the next change then brings it up to date.
pub fn replace(address: &str, state: &HistoryState) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&state.to_js(), "", Some(address));
    }
}

/// Calls `action` when the person goes back, forward, or changes the fragment by hand.
pub fn on_change(action: impl Fn() + 'static) {
    listen("popstate", move |_| action());
}

/// Leaves scrolling after going back to the application, which knows when the page is there.
pub fn scroll_by_hand() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// One step back in the history.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}
