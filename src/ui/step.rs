//! A step of a long page.

use leptos::prelude::*;

/// A step: a heading, a lead, and what belongs to it.
#[component]
pub fn Step(
    /// Its id on the page.
    id: &'static str,
    /// Its heading.
    title: &'static str,
    /// What to know beforehand; may be empty.
    #[prop(optional)]
    lead: &'static str,
    /// What belongs to it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="step" aria-labelledby=id>
            <h2 id=id tabindex="-1">{title}</h2>
            {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            {children()}
        </section>
    }
}

/// Fields beside each other; paper does not show them.
#[component]
pub fn StepGrid(
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! { <div class="step-grid screen-only">{children()}</div> }
}
