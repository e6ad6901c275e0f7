//! Where something stands.

use super::PageLink;
use crate::text::{CommonTexts, use_texts};
use jojo_rules::{RuleId, Source};
use jojo_wire::Page;
use leptos::prelude::*;

/// Document and section, as words.
#[must_use]
pub fn source_name(source: Source) -> String {
    format!("{} {}", source.document.short(), source.section)
}

/// The place of a rule, as a link to that rule with all its sources.
#[component]
pub fn SourceLink(
    /// The rule.
    rule: RuleId,
    /// The place, where it is not the first of the rule.
    #[prop(optional)]
    source: Option<Source>,
    /// Whether the link is the title of the rule instead of its place.
    #[prop(optional)]
    named_by_title: bool,
) -> impl IntoView {
    let entry = rule.entry();
    let name = if named_by_title {
        entry.title.into_any()
    } else {
        view! {
            {source_name(source.unwrap_or(entry.source))}
            <span class="unseen">" (" {entry.title} ")"</span>
        }
        .into_any()
    };
    view! { <PageLink page=Page::Rules fragment=rule.as_str()>{name}</PageLink> }
}

/// A line with the place of a rule.
#[component]
pub fn RuleSource(
    /// The rule.
    rule: RuleId,
    /// The place, where it is not the first of the rule.
    #[prop(optional)]
    source: Option<Source>,
) -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    let source = source.unwrap_or(rule.entry().source);
    view! { <p class="small">{texts.rules.source} ": " <SourceLink rule=rule source=source /></p> }
}
