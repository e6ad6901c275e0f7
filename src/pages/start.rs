//! `/`: what this is and where to begin.

use crate::{components::PageLink, navigation::HEADING, text::texts};
use jojo_wire::Page;
use leptos::prelude::*;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let texts = texts();
    let start = &texts.start;
    let doors = [
        (Page::Check, start.check_title, start.check_text, start.check_action, "button primary"),
        (
            Page::Allowance,
            start.allowance_title,
            start.allowance_text,
            start.allowance_action,
            "button",
        ),
        (Page::Planning, start.school_title, start.school_text, start.school_action, "button"),
        (Page::Rules, start.rules_title, start.rules_text, start.rules_action, "button"),
    ];
    view! {
        <h1 id=HEADING tabindex="-1">{start.title}</h1>
        <p class="lead">{start.lead}</p>
        <div class="doors">
            {doors
                .into_iter()
                .map(|(page, title, text, action, class)| view! {
                    <section class="card">
                        <h2>{title}</h2>
                        <p>{text}</p>
                        {(page == Page::Planning).then(|| view! {
                            <p><PageLink page=Page::Dossier class=class>{start.dossier_action}</PageLink></p>
                        })}
                        <p><PageLink page=page class=class>{action}</PageLink></p>
                    </section>
                })
                .collect_view()}
        </div>
        <div class="two">
            <section>
                <h2>{start.promises_title}</h2>
                <ul>{start.promises.iter().map(|promise| view! { <li>{*promise}</li> }).collect_view()}</ul>
            </section>
            <section>
                <h2>{start.about_title}</h2>
                <p>{start.about}</p>
            </section>
        </div>
    }
}
