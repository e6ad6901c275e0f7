//! What this is and where to begin.

use crate::{
    text::{SiteTexts, use_texts},
    ui::{PageHeading, PageLink},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let words = &use_texts::<SiteTexts>().start;
    view! {
        <PageHeading page=Page::Start />
        <p class="lead">{words.lead}</p>
        <div class="doors">
            <Door title=words.check_title text=words.check_text>
                <Action page=Page::Check class="button primary" label=words.check_action />
            </Door>
            <Door title=words.allowance_title text=words.allowance_text>
                <Action page=Page::Allowance label=words.allowance_action />
            </Door>
            <Door title=words.school_title text=words.school_text>
                <Action page=Page::Dossier label=words.dossier_action />
                <Action page=Page::Planning label=words.school_action />
            </Door>
            <Door title=words.rules_title text=words.rules_text>
                <Action page=Page::Rules label=words.rules_action />
            </Door>
        </div>
        <div class="two">
            <section>
                <h2>{words.promises_title}</h2>
                <ul>{words.promises.iter().map(|promise| view! { <li>{*promise}</li> }).collect_view()}</ul>
            </section>
            <section>
                <h2>{words.about_title}</h2>
                <p>{words.about}</p>
            </section>
        </div>
    }
}

/// A way into the site.
#[component]
fn Door(
    /// Its heading.
    title: &'static str,
    /// What there is.
    text: &'static str,
    /// Where it leads.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p>{text}</p>
            {children()}
        </section>
    }
}

/// A button that leads to a page.
#[component]
fn Action(
    /// The page.
    page: Page,
    /// CSS class.
    #[prop(default = "button")]
    class: &'static str,
    /// Its text.
    label: &'static str,
) -> impl IntoView {
    view! { <p><PageLink page=page class=class>{label}</PageLink></p> }
}
