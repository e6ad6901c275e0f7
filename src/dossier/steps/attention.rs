//! What has happened already, and what the rules say of it.

use super::MONEY;
use crate::{
    dossier::{
        fields::{FactField, FactFields},
        findings::Findings,
        form::CaseForm,
    },
    ui::StepGrid,
    workspace::Workspace,
};
use jojo_rules::{Finding, Input};
use leptos::prelude::*;

static ASKED: [Input; 4] = [
    Input::RequestSubmittedOn,
    Input::RecognitionSubmittedOn,
    Input::RecognitionValidUntil,
    Input::MentorTrainingBy,
];

/// What is asked in a contract year only.
const fn of_year(year: u8) -> &'static [Input] {
    match year {
        1 => &[Input::ExtractDatedOn],
        2 => &[Input::NeedsCertificate, Input::BothWantExtension],
        _ => &[Input::NeedsCertificate, Input::NeedsSecondaryProof, Input::BothWantExtension],
    }
}

/// The questions, and the findings apart from those about money.
#[component]
pub fn Attention(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let outcome = workspace.outcome;
    let year = Memo::new(move |_| {
        outcome.with(|outcome| outcome.reading.facts.count(Input::ContractYear)).unwrap_or(1)
    });
    let findings = Memo::new(move |_| {
        outcome.with(|outcome| {
            let findings = outcome.findings().iter().copied();
            findings.filter(|finding| !MONEY.contains(&finding.rule)).collect::<Vec<Finding>>()
        })
    });
    let questions = move || {
        let inputs = of_year(year.get()).iter();
        inputs.map(|input| view! { <FactField input=*input workspace=workspace /> }).collect_view()
    };
    view! {
        <StepGrid>
            <FactFields inputs=&ASKED workspace=workspace />
            {questions}
        </StepGrid>
        <div>{move || view! { <Findings findings=findings.get() /> }}</div>
    }
}
