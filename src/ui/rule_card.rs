//! What rules say, with their sources and remarks.

use super::RuleSource;
use jojo_rules::RuleId;
use leptos::prelude::*;

/// A rule in a list: title, statement, remarks, source.
#[component]
pub fn RuleCard(
    /// The rule.
    rule: RuleId,
    /// The title, where it says more than the rule's own.
    #[prop(optional, into)]
    title: Option<String>,
    /// Whether the remarks of the rule are left out.
    #[prop(optional)]
    without_notes: bool,
) -> impl IntoView {
    let entry = rule.entry();
    let notes = if without_notes { &[][..] } else { entry.notes };
    view! {
        <li class="stated">
            <strong>{title.unwrap_or_else(|| entry.title.to_owned())}</strong>
            <p>{rule.statement()}</p>
            {notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()}
            <RuleSource rule=rule />
        </li>
    }
}

/// Several rules.
#[component]
pub fn RuleList(
    /// The rules.
    rules: &'static [RuleId],
) -> impl IntoView {
    view! {
        <ul class="findings">
            {rules.iter().map(|rule| view! { <RuleCard rule=*rule /> }).collect_view()}
        </ul>
    }
}
