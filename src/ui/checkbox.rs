//! A box to tick.

use leptos::prelude::*;

/// A box to tick, with its label.
#[component]
pub fn Checkbox(
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// What to do when it is ticked or emptied.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Its label.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="remember">
            <input
                type="checkbox"
                prop:checked=checked
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{children()}</span>
        </label>
    }
}
