//! Clicks on links of this site.

use super::{document, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// Where a link of this site leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The path.
    pub path: String,
    /// The query, with its `?`.
    pub search: String,
    /// The fragment, without `#`.
    pub fragment: String,
}

/// Calls `follow` with each plain click on a link of this site; when it returns `true` the browser does nothing more.
///
/// Clicks with a modifier key or another button, downloads, links to another window and links to other sites belong to
/// the browser.
pub fn on_click(follow: impl Fn(Target) -> bool + 'static) {
    let Some(document) = document() else { return };
    let listener = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(target) = target_of(&event)
            && follow(target)
        {
            event.prevent_default();
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    // The listener lives as long as the page.
    listener.forget();
}

fn target_of(event: &MouseEvent) -> Option<Target> {
    let with_modifier =
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || with_modifier {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let is_own_window = matches!(link.target().as_str(), "" | "_self");
    let is_here = link.origin() == window()?.location().origin().ok()?;
    (is_own_window && is_here && !link.has_attribute("download")).then(|| Target {
        path: link.pathname(),
        search: link.search(),
        fragment: link.hash().strip_prefix('#').unwrap_or_default().to_owned(),
    })
}
