//! Findings of the rules: what is wrong, what to look at, what is still to be filled in, what is good to know.

use crate::{
    text::{DossierTexts, use_texts},
    ui::{FindingList, PlacedFinding, SourceLink},
};
use jojo_rules::{Finding, InputSet, Status};
use leptos::prelude::*;

/// Findings that someone has to see. What is in order and has no remark is left out.
#[component]
pub fn Findings(
    /// The findings.
    findings: Vec<Finding>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let with = |statuses: [Status; 2]| {
        findings.iter().copied().filter(move |finding| statuses.contains(&finding.status))
    };
    let placed: Vec<PlacedFinding> = with([Status::NotMet, Status::Attention])
        .map(|finding| PlacedFinding {
            place: String::new(),
            finding,
            detail: finding.rule.statement().to_owned(),
        })
        .collect();
    let open: Vec<Finding> = with([Status::Unknown; 2]).collect();
    let good_to_know = with([Status::Met, Status::NotApplicable])
        .filter(|finding| !finding.notes.is_empty())
        .map(|finding| {
            view! {
                <div class="stated">
                    <strong>{finding.rule.entry().title}</strong>
                    <Notes finding=finding />
                </div>
            }
        })
        .collect_view();
    let list = (!placed.is_empty())
        .then(|| view! { <FindingList findings=placed words=&words.findings /> });
    let still_open = (!open.is_empty()).then(|| {
        view! {
            <div class="stated">
                <strong>{words.page.still_open}</strong>
                <ul>{open.into_iter().map(|finding| view! { <StillOpen finding=finding /> }).collect_view()}</ul>
            </div>
        }
    });
    view! {
        {list}
        {still_open}
        {good_to_know}
    }
}

/// A rule that waits for answers.
#[component]
fn StillOpen(
    /// What the rule says.
    finding: Finding,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    view! {
        <li>
            <SourceLink rule=finding.rule named_by_title=true />
            {(words.page.fill_in)(&inputs(finding.needs, words))}
            <Notes finding=finding />
        </li>
    }
}

/// The remarks of a finding.
#[component]
pub fn Notes(
    /// The finding.
    finding: Finding,
) -> impl IntoView {
    finding.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()
}

/// Inputs in words.
#[must_use]
pub fn inputs(inputs: InputSet, words: &DossierTexts) -> String {
    let names: Vec<&str> = inputs.iter().map(words.findings.input).collect();
    names.join(", ")
}
