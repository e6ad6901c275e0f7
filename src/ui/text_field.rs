//! A line of text.

use leptos::prelude::*;

/// Which keys a phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// Letters.
    Text,
    /// Digits.
    Numeric,
    /// Digits and separators.
    Decimal,
}

impl Keyboard {
    const fn inputmode(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Numeric => "numeric",
            Self::Decimal => "decimal",
        }
    }
}

/// A line of text, with a hint, and what is wrong with it.
#[component]
pub fn TextField(
    /// Its label.
    label: &'static str,
    /// What helps to fill it in; may be empty.
    #[prop(optional)]
    hint: &'static str,
    /// Which keys a phone shows.
    #[prop(default = Keyboard::Text)]
    keyboard: Keyboard,
    /// What was typed.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it, in words.
    #[prop(optional, into)]
    fault: Signal<Option<String>>,
    /// What to do with what is typed.
    #[prop(into)]
    on_type: Callback<String>,
) -> impl IntoView {
    view! {
        <div>
            <label class="field narrow">
                {label}
                <span class="hint">{hint}</span>
                <input
                    type="text"
                    inputmode=keyboard.inputmode()
                    autocomplete="off"
                    maxlength="40"
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    prop:value=value
                    on:input=move |event| on_type.run(event_target_value(&event))
                />
            </label>
            <p class="fault" role="status">{fault}</p>
        </div>
    }
}
