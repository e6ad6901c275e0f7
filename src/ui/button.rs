//! A button.

use leptos::prelude::*;

/// A button that does something on this page.
#[component]
pub fn Button(
    /// CSS class.
    #[prop(default = "button")]
    class: &'static str,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Its name for assistive technology, where its text alone does not say enough.
    #[prop(optional, into)]
    aria_label: Option<String>,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// Its text.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class=class
            type="button"
            disabled=disabled
            aria-label=aria_label
            on:click=move |_| on_press.run(())
        >
            {children()}
        </button>
    }
}
