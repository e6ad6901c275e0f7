//! Parts of a view that change, each kind with one type.
//!
//! Leptos makes code of its own for every closure in a view. Boxing the closures here keeps one copy of that code for
//! each kind of part, which took 6 KB brotli off the bundle (see `docs/adr/0003-small-bundle.md`).

use leptos::prelude::*;
use std::sync::Arc;

/// A text that changes.
pub fn live(text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    fn one(text: Arc<dyn Fn() -> String + Send + Sync>) -> AnyView {
        (move || text()).into_any()
    }
    one(Arc::new(text))
}

/// A part that changes, or is not there.
pub fn part(view: impl Fn() -> Option<AnyView> + Send + Sync + 'static) -> AnyView {
    fn one(view: Arc<dyn Fn() -> Option<AnyView> + Send + Sync>) -> AnyView {
        (move || view()).into_any()
    }
    one(Arc::new(view))
}

/// A part that only shows something, written anew when it changes.
pub fn written(html: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    fn one(html: Signal<String>) -> AnyView {
        view! { <div inner_html=html></div> }.into_any()
    }
    one(attr(html))
}

/// What to do at an event.
pub fn on<E: 'static>(action: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(action)
}

/// An attribute that changes.
pub fn attr(value: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    fn one(value: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
        Signal::derive(value)
    }
    one(Box::new(value))
}

/// An attribute that is there or not.
pub fn flag(value: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    fn one(value: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
        Signal::derive(value)
    }
    one(Box::new(value))
}

/// What is done now and whenever what it looks at changes. It is told whether this is the first time.
pub fn effect(action: impl FnMut(bool) + 'static) {
    fn one(mut action: Box<dyn FnMut(bool)>) {
        Effect::new(move |before: Option<()>| action(before.is_none()));
    }
    one(Box::new(action));
}

/// An attribute that has one value or is not there.
pub fn when(
    value: &'static str,
    there: impl Fn() -> bool + Send + Sync + 'static,
) -> Signal<Option<&'static str>> {
    Signal::derive(move || there().then_some(value))
}

/// A text, unless it is empty.
#[must_use]
pub fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
