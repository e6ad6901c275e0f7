//! One of many choices.

use leptos::prelude::*;

/// One of many choices, in a list that opens.
#[component]
pub fn Select<T>(
    /// Its label.
    label: &'static str,
    /// Each choice with its text; the list is written again when they change.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The choice that was made.
    #[prop(into)]
    chosen: Signal<T>,
    /// What to do with a choice.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let choose = move |event| {
        let index = event_target_value(&event).parse::<usize>().ok();
        let value = index.and_then(|index| {
            options.with_untracked(|options| options.get(index).map(|(value, _)| value.clone()))
        });
        value.into_iter().for_each(|value| on_choose.run(value));
    };
    let option = move |(index, (value, text)): (usize, (T, String))| {
        let selected = move || chosen.with(|chosen| *chosen == value);
        view! { <option value=index.to_string() prop:selected=selected>{text}</option> }
    };
    view! {
        <label class="field">
            {label}
            <select on:change=choose>
                {move || options.get().into_iter().enumerate().map(option).collect_view()}
            </select>
        </label>
    }
}
