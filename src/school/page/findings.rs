//! Findings as a list: a sign, words, what would mend it, the source.

use crate::{
    components::SourceLink,
    text::{school_texts, texts},
};
use jojo_rules::{Finding, Input, Remedy, Status, timetable::Detail};
use leptos::prelude::*;

/// A finding with where it is about, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFinding {
    /// Where: "Woensdag", "2 november 2026", or nothing.
    pub place: String,
    /// The finding.
    pub finding: Finding,
    /// What there is to see there.
    pub detail: Option<Detail>,
}

/// A list of findings, the violations first.
#[component]
pub fn FindingList(
    /// What to show.
    findings: Vec<PlacedFinding>,
) -> impl IntoView {
    let mut findings = findings;
    findings.sort_by_key(|placed| match placed.finding.status {
        Status::NotMet => 0,
        Status::Unknown => 1,
        _ => 2,
    });
    view! {
        <ul class="findings">
            {findings.into_iter().map(one).collect_view()}
        </ul>
    }
}

fn one(placed: PlacedFinding) -> impl IntoView {
    let (texts, words) = (texts(), school_texts());
    let PlacedFinding { place, finding, detail } = placed;
    let entry = finding.rule.entry();
    let (class, sign) = match finding.status {
        Status::NotMet => ("finding not_met", "✕"),
        Status::Unknown => ("finding unknown", "?"),
        Status::Met => ("finding met", "✓"),
        _ => ("finding attention", "!"),
    };
    let heading = if place.is_empty() {
        entry.title.to_owned()
    } else {
        format!("{place}: {}", lowercase(entry.title))
    };
    let detail = detail.map(words.findings.detail).unwrap_or_default();
    let mend = match finding.remedy {
        Some(Remedy::Act(act)) => format!("{}: {}", words.findings.mend, act.text()),
        _ => String::new(),
    };
    let needs: Vec<&str> = finding.needs.iter().map(needed).collect();
    let needs = if needs.is_empty() {
        String::new()
    } else {
        format!("{}: {}.", words.findings.needs, needs.join(", "))
    };
    view! {
        <li class=class>
            <span class="sign" aria-hidden="true">{sign}</span>
            <div>
                <p>
                    <strong>{heading}</strong>
                    <span class="word">" · " {(texts.check.status)(finding.status)}</span>
                </p>
                {[detail, needs, mend]
                    .into_iter()
                    .filter(|text| !text.is_empty())
                    .map(|text| view! { <p>{text}</p> })
                    .collect_view()}
                {finding.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()}
                <p class="small">{texts.rules.source} ": " <SourceLink rule=finding.rule /></p>
            </div>
        </li>
    }
}

/// How an input that is still needed is called.
fn needed(input: Input) -> &'static str {
    (school_texts().findings.input)(input)
}

/// A title inside a sentence.
fn lowercase(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        // Names of one kind, such as OAO, stay as they are.
        Some(first) if !title.starts_with("OAO") => {
            first.to_lowercase().collect::<String>() + letters.as_str()
        }
        _ => title.to_owned(),
    }
}
