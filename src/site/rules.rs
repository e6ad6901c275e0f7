//! `/regels`: every rule with its sources, its remarks and what changed.

use crate::{
    text::{CommonTexts, FrameTexts, SiteTexts, TariffTexts, use_texts},
    ui::{ContactList, PageHeading, TariffTable, source_name},
};
use jojo_rules::{
    ContactId, Family, RuleEntry,
    catalogue::{self, DocumentEntry},
};
use jojo_wire::{Edition, Page};
use leptos::prelude::*;

/// Rules by family, contacts, sources and changes.
#[component]
pub fn RulesPage() -> impl IntoView {
    let (texts, frame) = (use_texts::<CommonTexts>(), use_texts::<FrameTexts>());
    let words = &use_texts::<SiteTexts>().rules;
    let change = |change: &jojo_rules::Change| {
        view! {
            <li>
                <strong>{(frame.edition)(change.edition)}</strong>
                ", "
                {(texts.format.date)(change.date)}
                ". "
                {change.text}
            </li>
        }
    };
    view! {
        <PageHeading page=Page::Rules />
        <p class="lead">{words.lead}</p>
        {families().into_iter().map(|family| view! { <FamilySection family=family /> }).collect_view()}
        <section>
            <h2>{words.contacts}</h2>
            <ContactList contacts=ContactId::ALL />
        </section>
        <section>
            <h2>{words.sources}</h2>
            <ul class="sources">
                {catalogue::documents().iter().map(|document| view! { <SourceItem document=document /> }).collect_view()}
            </ul>
        </section>
        <section>
            <h2>{words.changes}</h2>
            <ul>{Edition::current().changes.iter().map(change).collect_view()}</ul>
        </section>
    }
}

/// The families in the order in which the catalogue first names them.
fn families() -> Vec<Family> {
    let mut families = Vec::new();
    for rule in catalogue::rules() {
        if !families.contains(&rule.family) {
            families.push(rule.family);
        }
    }
    families
}

/// The rules of a family.
#[component]
fn FamilySection(
    /// The family.
    family: Family,
) -> impl IntoView {
    let rules = catalogue::rules().iter().filter(move |rule| rule.family == family);
    let history = use_texts::<TariffTexts>().history;
    let tariffs =
        (family == Family::Allowance).then(|| view! { <h3>{history}</h3> <TariffTable /> });
    view! {
        <section class="family">
            <h2>{family.title()}</h2>
            {rules.map(|rule| view! { <RuleArticle rule=rule /> }).collect_view()}
            {tariffs}
        </section>
    }
}

/// A rule with all that is known of it.
#[component]
fn RuleArticle(
    /// The rule.
    rule: &'static RuleEntry,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), &use_texts::<SiteTexts>().rules);
    let acts: Vec<&str> = rule.acts.iter().map(|act| act.text()).collect();
    let acts = (!acts.is_empty()).then(|| view! { <p>{words.acts} ": " {acts.join(" ")}</p> });
    let sources = std::iter::once(&rule.source).chain(rule.more_sources);
    view! {
        <article class="card rule" id=rule.id.as_str() tabindex="-1">
            <h3>{rule.title}</h3>
            <p>{rule.id.statement()}</p>
            {rule.notes.iter().map(|note| view! { <p class="remark">{note.text()}</p> }).collect_view()}
            {acts}
            <dl class="facts">
                <dt>{texts.rules.source}</dt>
                {sources.map(|source| view! { <dd>{source_name(*source)}</dd> }).collect_view()}
                <dt>{words.contact}</dt>
                <dd>{rule.contact.entry().name}</dd>
                <dt>{words.id}</dt>
                <dd><code>{rule.id.as_str()}</code></dd>
            </dl>
            {rule.valid_from.map(|day| view! { <p class="small">{(words.since)(day)} "."</p> })}
        </article>
    }
}

/// A document that rules point to.
#[component]
fn SourceItem(
    /// The document.
    document: &'static DocumentEntry,
) -> impl IntoView {
    let kind = (use_texts::<CommonTexts>().source_kind)(document.kind);
    let title = match document.url {
        Some(url) => view! { <a href=url rel="noreferrer">{document.title}</a> }.into_any(),
        None => document.title.into_any(),
    };
    let more = [document.publisher, document.date].into_iter().flatten();
    view! {
        <li>
            <strong>{document.short}</strong>
            ": "
            {title}
            {more.map(|more| format!(", {more}")).collect_view()}
            " ("
            {kind}
            ")"
        </li>
    }
}
