//! `/regels`: every rule with its sources, its remarks and what changed.

use crate::{
    components::{Contacts, SourceName, TariffTable},
    navigation::HEADING,
    platform,
    text::{Texts, texts},
};
use jojo_rules::{
    ContactId, Family, RuleEntry,
    catalogue::{self, DocumentEntry},
};
use jojo_wire::Edition;
use leptos::prelude::*;

/// The catalogue.
#[component]
pub fn RulesPage() -> impl IntoView {
    let texts = texts();
    let edition = Edition::current();
    // The address may point to a rule, and the page was not there when the browser looked for it.
    let target = platform::fragment();
    Effect::new(move |_| {
        if !target.is_empty() {
            platform::focus(&target);
        }
    });
    view! {
        <h1 id=HEADING tabindex="-1">{texts.rules.title}</h1>
        <p class="lead">{texts.rules.lead}</p>
        {families()
            .into_iter()
            .map(|family| view! {
                <section class="family">
                    <h2>{family.title()}</h2>
                    {catalogue::rules()
                        .iter()
                        .filter(|rule| rule.family == family)
                        .map(|rule| entry(rule, texts))
                        .collect_view()}
                    {(family == Family::Allowance).then(|| view! {
                        <h3>{texts.allowance.history}</h3>
                        <TariffTable />
                    })}
                </section>
            })
            .collect_view()}
        <section>
            <h2>{texts.rules.contacts}</h2>
            <Contacts contacts=ContactId::ALL.to_vec() />
        </section>
        <section>
            <h2>{texts.rules.sources}</h2>
            <ul class="sources">
                {catalogue::documents().iter().map(|document| source(document, texts)).collect_view()}
            </ul>
        </section>
        <section>
            <h2>{texts.rules.changes}</h2>
            <ul>
                {edition
                    .changes
                    .iter()
                    .map(|change| view! {
                        <li>
                            <strong>{(texts.rules.edition)(change.edition)}</strong>
                            ", " {(texts.format.date)(change.date)} ". " {change.text}
                        </li>
                    })
                    .collect_view()}
            </ul>
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

fn entry(rule: &'static RuleEntry, texts: &'static Texts) -> impl IntoView {
    let sources = std::iter::once(&rule.source).chain(rule.more_sources);
    view! {
        <article class="card rule" id=rule.id.as_str() tabindex="-1">
            <h3>{rule.title}</h3>
            <p>{rule.statement}</p>
            {rule.notes.iter().map(|note| view! { <p class="remark">{note.text()}</p> }).collect_view()}
            {(!rule.acts.is_empty()).then(|| view! {
                <p>{texts.rules.acts} ": " {rule.acts.iter().map(|act| act.text()).collect_view()}</p>
            })}
            <dl class="facts">
                <dt>{texts.rules.source}</dt>
                {sources.map(|source| view! { <dd><SourceName source=*source /></dd> }).collect_view()}
                <dt>{texts.rules.contact}</dt>
                <dd>{rule.contact.entry().name}</dd>
                <dt>{texts.rules.id}</dt>
                <dd><code>{rule.id.as_str()}</code></dd>
            </dl>
            {rule.valid_from.map(|day| view! { <p class="small">{(texts.rules.since)(day)} "."</p> })}
        </article>
    }
}

fn source(document: &'static DocumentEntry, texts: &'static Texts) -> impl IntoView {
    let title = match document.url {
        Some(url) => view! { <a href=url rel="noreferrer">{document.title}</a> }.into_any(),
        None => document.title.into_any(),
    };
    view! {
        <li>
            <strong>{document.short}</strong> ": " {title}
            {document.publisher.map(|publisher| format!(", {publisher}"))}
            {document.date.map(|date| format!(", {date}"))}
            " (" {(texts.rules.kind)(document.kind)} ")"
        </li>
    }
}
