//! Privacy, and the accessibility statement.

use crate::{
    text::{Section, SiteTexts, use_texts},
    ui::{ContactList, PageHeading},
};
use jojo_rules::ContactId;
use jojo_wire::Page;
use leptos::prelude::*;

/// What happens with data.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    view! {
        <PageHeading page=Page::Privacy />
        {sections(use_texts::<SiteTexts>().privacy)}
    }
}

/// For whom the pages work, and how to report that they do not.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! {
        <PageHeading page=Page::Accessibility />
        {sections(use_texts::<SiteTexts>().accessibility)}
        <ContactList contacts=vec![ContactId::JojoCoordination] />
    }
}

fn sections(sections: &'static [Section]) -> impl IntoView {
    let section = |(title, paragraphs): &'static Section| {
        view! {
            <section class="prose">
                <h2>{*title}</h2>
                {paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        }
    };
    sections.iter().map(section).collect_view()
}
