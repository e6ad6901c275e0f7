//! Where something stands.

use crate::components::PageLink;
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
) -> impl IntoView {
    view! {
        <PageLink page=Page::Rules fragment=Signal::stored(rule.to_string())>
            {source_name(rule.entry().source)}
            <span class="unseen">" (" {rule.entry().title} ")"</span>
        </PageLink>
    }
}
