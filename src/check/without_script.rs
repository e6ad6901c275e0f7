//! What the check and the allowance say where no script runs: conditions with their sources, amounts, whom to ask.

use leptos::prelude::*;

/// What each condition asks, and the rest of what the page would answer.
#[component]
pub fn CheckWithoutScript() -> impl IntoView {
    #[cfg(feature = "ssr")]
    prerendered::check()
}

/// The three amounts of today and when each of them holds.
#[component]
pub fn AllowanceWithoutScript() -> impl IntoView {
    #[cfg(feature = "ssr")]
    prerendered::allowance()
}

#[cfg(feature = "ssr")]
mod prerendered {
    use crate::{
        browser::clock,
        text::{CheckTexts, PlainTexts, use_texts},
        ui::{ContactList, PageLink, WithoutScript, source_name},
    };
    use jojo_rules::{Answers, ContactId, RuleId, Tier, allowance_of_tier, eligibility};
    use jojo_wire::Page;
    use leptos::prelude::*;

    pub(super) fn check() -> impl IntoView {
        let (texts, words) = (use_texts::<CheckTexts>(), use_texts::<PlainTexts>());
        let report = eligibility(&Answers::default());
        let findings = report.iter().flat_map(|report| &report.findings);
        let conditions = findings.map(|finding| condition(finding.rule)).collect_view();
        view! {
            <WithoutScript>
                <p>{words.by_hand}</p>
                <h2>{texts.check.conditions}</h2>
                {conditions}
                <h2>{words.amounts}</h2>
                {amounts()}
                <p><PageLink page=Page::Allowance>{words.all_amounts}</PageLink></p>
                {contacts()}
            </WithoutScript>
        }
    }

    pub(super) fn allowance() -> impl IntoView {
        let fixed = use_texts::<CheckTexts>().allowance.fixed;
        view! {
            <WithoutScript>
                {amounts()}
                <p>{fixed}</p>
                {contacts()}
            </WithoutScript>
        }
    }

    fn condition(rule: RuleId) -> impl IntoView {
        let entry = rule.entry();
        view! {
            <article class="card rule">
                <h3>{entry.title}</h3>
                <p>{rule.statement()}</p>
                {entry.notes.iter().map(|note| view! { <p class="remark">{note.text()}</p> }).collect_view()}
                <p class="small">{source_name(entry.source)}</p>
            </article>
        }
    }

    fn amounts() -> impl IntoView {
        let (texts, words) = (use_texts::<CheckTexts>(), use_texts::<PlainTexts>());
        let reports = Tier::ALL
            .into_iter()
            .filter_map(|tier| Some((tier, allowance_of_tier(clock::today(), tier).ok()?)));
        let item = |(tier, report): (Tier, jojo_rules::AllowanceReport)| {
            let amount = (words.amount)(
                &(texts.format.money)(report.amount),
                report.valid_from,
                (texts.amount_status)(report.status),
            );
            view! {
                <li>
                    <strong>{amount}</strong>
                    " "
                    {(texts.allowance.why_tier)(tier.number())}
                    " "
                    <span class="small">{source_name(report.source)}</span>
                </li>
            }
        };
        view! { <ul>{reports.map(item).collect_view()}</ul> }
    }

    fn contacts() -> impl IntoView {
        let title = use_texts::<PlainTexts>().contacts;
        view! {
            <h2>{title}</h2>
            <ContactList contacts=ContactId::ALL />
        }
    }
}
