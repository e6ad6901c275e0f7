//! The fields of the pages for schools, each kind written once: a bundle pays for every field that is written out.

use crate::view::{attr, flag, live, on, when};
use leptos::prelude::*;

type Text = Box<dyn Fn() -> String + Send + Sync>;
type Flag = Box<dyn Fn() -> bool + Send + Sync>;

/// A button.
pub fn button(
    class: &'static str,
    label: &'static str,
    disabled: Flag,
    press: Box<dyn FnMut()>,
) -> AnyView {
    let mut press = press;
    view! {
        <button
            class=class
            type="button"
            disabled=flag(disabled)
            on:click=on(move |_: leptos::ev::MouseEvent| press())
        >{label}</button>
    }
    .into_any()
}

/// Never disabled.
pub fn always() -> Flag {
    Box::new(|| false)
}

/// A box to tick.
pub fn tick(label: String, ticked: Flag, tick: Box<dyn FnMut(bool)>) -> AnyView {
    let mut tick = tick;
    view! {
        <label class="remember">
            <input
                type="checkbox"
                prop:checked=flag(ticked)
                on:change=on(move |event: leptos::ev::Event| tick(event_target_checked(&event)))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// One of a few choices, next to each other.
pub fn radio(name: &'static str, label: String, chosen: Flag, choose: Box<dyn FnMut()>) -> AnyView {
    let mut choose = choose;
    view! {
        <label>
            <input
                type="radio"
                name=name
                prop:checked=flag(chosen)
                on:change=on(move |_: leptos::ev::Event| choose())
            />
            {label}
        </label>
    }
    .into_any()
}

/// One of many choices, each a value and a label; `chosen` is the value that is chosen.
pub fn choice(
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: Text,
    choose: Box<dyn FnMut(String)>,
) -> AnyView {
    let mut choose = choose;
    let chosen = Signal::derive(chosen);
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, text)| {
            let own = value.clone();
            view! { <option value=value selected=flag(move || chosen.with(|chosen| *chosen == own))>{text}</option> }
                .into_any()
        })
        .collect();
    view! {
        <label class="field">
            {label}
            <select on:change=on(move |event: leptos::ev::Event| choose(event_target_value(&event)))>{options}</select>
        </label>
    }
    .into_any()
}

/// A line of text, with a hint, and what is wrong with it.
pub struct TextField {
    /// Its label.
    pub label: &'static str,
    /// What helps to fill it in; may be empty.
    pub hint: &'static str,
    /// Which keys a phone shows.
    pub keys: &'static str,
    /// What was typed.
    pub typed: Text,
    /// What is wrong with it, in words; empty when nothing is.
    pub fault: Text,
    /// What to do with what is typed.
    pub on_type: Box<dyn FnMut(String)>,
}

impl TextField {
    /// Shows it.
    pub fn show(self) -> AnyView {
        let Self { label, hint, keys, typed, fault, on_type } = self;
        let mut on_type = on_type;
        let fault = Signal::derive(fault);
        view! {
            <div>
                <label class="field narrow">
                    {label}
                    <span class="hint">{hint}</span>
                    <input
                        type="text"
                        inputmode=keys
                        autocomplete="off"
                        maxlength="40"
                        aria-invalid=when("true", move || fault.with(|fault| !fault.is_empty()))
                        prop:value=attr(typed)
                        on:input=on(move |event: leptos::ev::Event| on_type(event_target_value(&event)))
                    />
                </label>
                <p class="fault" role="status">{live(move || fault.get())}</p>
            </div>
        }
        .into_any()
    }
}
