//! What the rules of a recognition say of the mentor and of the school.

use crate::{
    dossier::{findings::Findings, form::CaseForm},
    text::{DossierTexts, use_texts},
    workspace::Workspace,
};
use jojo_rules::{Family, Finding, RuleId, Status};
use leptos::prelude::*;

/// What is said of the mentor.
#[component]
pub fn MentorFindings(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    view! { <RecognitionFindings workspace=workspace keep=is_of_mentor /> }
}

/// What is said of the school as a host.
#[component]
pub fn HostFindings(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let is_of_host = |rule: RuleId| !is_of_mentor(rule) && rule.entry().family == Family::Host;
    view! { <RecognitionFindings workspace=workspace keep=is_of_host /> }
}

fn is_of_mentor(rule: RuleId) -> bool {
    rule.entry().family == Family::Recognition
        && !matches!(rule, RuleId::RecognitionPairs | RuleId::RecognitionClock)
}

/// The findings of some rules, once there is something to recognise.
#[component]
fn RecognitionFindings(
    /// The case.
    workspace: Workspace<CaseForm>,
    /// Which rules.
    keep: fn(RuleId) -> bool,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    let findings = Memo::new(move |_| {
        workspace.outcome.with(|outcome| {
            let findings = outcome.recognition.as_ref()?.findings.iter().copied();
            Some(findings.filter(|finding| keep(finding.rule)).collect::<Vec<Finding>>())
        })
    });
    let shown = move || match findings.get() {
        None => view! { <p>{words.no_pairs}</p> }.into_any(),
        Some(findings) if findings.iter().all(|finding| finding.status == Status::Met) => {
            view! { <p class="good-word">{words.all_in_order}</p> }.into_any()
        }
        Some(findings) => view! { <Findings findings=findings /> }.into_any(),
    };
    view! { <div>{shown}</div> }
}
