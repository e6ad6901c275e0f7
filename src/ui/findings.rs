//! Findings as a list: a sign, words, what would mend it, the source.

use super::{ContactList, RuleSource, SourceLink};
use crate::text::{CommonTexts, FindingWords, use_texts};
use jojo_rules::{Finding, InputSet, Remedy, Status};
use leptos::prelude::*;

/// A finding with where it is about, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFinding {
    /// Where: "Woensdag", "2 november 2026", or nothing.
    pub place: String,
    /// The finding.
    pub finding: Finding,
    /// What there is to see there, in words; may be empty.
    pub detail: String,
}

/// A list of findings, the violations first, then what is open, then what to look at.
#[component]
pub fn FindingList(
    /// The findings.
    findings: Vec<PlacedFinding>,
    /// How they are spoken of.
    words: &'static FindingWords,
) -> impl IntoView {
    let with =
        |status| findings.iter().filter(move |placed| placed.finding.status == status).cloned();
    let card = |placed| view! { <FindingCard placed=placed words=words /> };
    // Rules that wait for the same answers are one card.
    let mut waiting: Vec<(InputSet, Vec<PlacedFinding>)> = Vec::new();
    for placed in with(Status::Unknown) {
        let needs = placed.finding.needs;
        match waiting.iter_mut().find(|(known, _)| *known == needs) {
            Some((_, group)) => group.push(placed),
            None => waiting.push((needs, vec![placed])),
        }
    }
    view! {
        <ul class="findings">
            {with(Status::NotMet).map(card).collect_view()}
            {waiting
                .into_iter()
                .map(|(needs, waiting)| view! { <OpenCard needs=needs waiting=waiting words=words /> })
                .collect_view()}
            {with(Status::Attention).map(card).collect_view()}
        </ul>
    }
}

/// A violation, or something to look at.
#[component]
fn FindingCard(
    /// The finding.
    placed: PlacedFinding,
    /// How it is spoken of.
    words: &'static FindingWords,
) -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    let PlacedFinding { place, finding, detail } = placed;
    let entry = finding.rule.entry();
    let is_violation = finding.status == Status::NotMet;
    let (class, sign) =
        if is_violation { ("finding not_met", "✕") } else { ("finding attention", "!") };
    let heading = if place.is_empty() {
        entry.title.to_owned()
    } else {
        format!("{place}: {}", lowercase(entry.title))
    };
    let remedy = match finding.remedy {
        Some(Remedy::Act(act)) => Some(view! { <p>{words.mend} ": " {act.text()}</p> }),
        _ => None,
    };
    view! {
        <li class=class>
            <span class="sign" aria-hidden="true">{sign}</span>
            <div>
                <p>
                    <strong>{heading}</strong>
                    <span class="word">" · " {(texts.status)(finding.status)}</span>
                </p>
                {(!detail.is_empty()).then(|| view! { <p>{detail}</p> })}
                {remedy}
                {finding.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()}
                {is_violation.then(|| view! { <ContactList contacts=vec![entry.contact] /> })}
                <RuleSource rule=finding.rule source=finding.source />
            </div>
        </li>
    }
}

/// Rules that wait for the same answers.
#[component]
fn OpenCard(
    /// What they wait for.
    needs: InputSet,
    /// The rules.
    waiting: Vec<PlacedFinding>,
    /// How they are spoken of.
    words: &'static FindingWords,
) -> impl IntoView {
    let needs: Vec<&str> = needs.iter().map(words.input).collect();
    let notes = waiting.iter().flat_map(|placed| placed.finding.notes);
    let notes = notes.map(|note| view! { <p class="small">{note.text()}</p> }).collect_view();
    let rules = waiting.iter().map(|placed| placed.finding.rule);
    view! {
        <li class="finding unknown">
            <span class="sign" aria-hidden="true">"?"</span>
            <div>
                <strong>{words.needs} ": " {needs.join(", ")} "."</strong>
                <p>{words.waiting}</p>
                <ul>{rules.map(|rule| view! { <li><SourceLink rule=rule named_by_title=true /></li> }).collect_view()}</ul>
                {notes}
            </div>
        </li>
    }
}

/// A title inside a sentence.
fn lowercase(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        // Names of one kind, such as OAO, stay as they are.
        Some(first) if !title.starts_with("OAO") => {
            format!("{}{}", first.to_ascii_lowercase(), letters.as_str())
        }
        _ => title.to_owned(),
    }
}
