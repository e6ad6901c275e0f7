//! The messages to TOP2 with their codes, ready to copy.

use crate::{
    dossier::{fields::FactFields, form::CaseForm},
    text::{DossierTexts, use_texts},
    ui::{CopyField, RuleSource, StepGrid},
    workspace::Workspace,
};
use jojo_rules::{Input, RuleId, dossier::Message};
use leptos::prelude::*;

/// The studies, which decide about the *vakcode*.
static STUDIES: [Input; 4] = [
    Input::AlternatingYearsPassed,
    Input::SecondGradePassed,
    Input::ThirdGradeFirstYearPassed,
    Input::BusoOv3QualificationPassed,
];

/// The studies, and a message for each moment.
#[component]
pub fn Messages(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().page;
    view! {
        <StepGrid>
            <FactFields inputs=&STUDIES workspace=workspace />
        </StepGrid>
        <MessageField code="RL9" label=words.rl9 workspace=workspace />
        <MessageField code="RL1" label=words.rl1 workspace=workspace />
        <CopyField label=words.rl4 text=words.rl4_text.to_owned() />
        <div>
            <p class="small">{RuleId::YearPassedMessage.statement()}</p>
            <RuleSource rule=RuleId::MessageCodes />
        </div>
    }
}

/// A message, while the dossier needs it.
#[component]
fn MessageField(
    /// The code of the message.
    code: &'static str,
    /// What the message is.
    label: &'static str,
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let text = Memo::new(move |_| {
        workspace.outcome.with(|outcome| {
            let mut messages = outcome.dossier.as_ref()?.messages.iter();
            messages.find(|message| message.code == code).map(|message| line(message, words))
        })
    });
    let is_needed = Memo::new(move |_| text.with(Option::is_some));
    view! {
        <Show when=move || is_needed.get()>
            <CopyField label=label text=Signal::derive(move || text.get().unwrap_or_default()) />
        </Show>
    }
}

/// A message as one line.
fn line(message: &Message, words: &DossierTexts) -> String {
    match &message.values {
        None => (words.page.number_message)(message.code),
        Some(values) => {
            let vakcodes: Vec<String> =
                values.vakcodes.iter().map(|code| (*code).to_owned()).collect();
            (words.page.assignment_message)(
                message.code,
                values.ambtscode,
                &(words.either)(&vakcodes),
                values.prestatie,
                values.administratieve_toestand,
            )
        }
    }
}
