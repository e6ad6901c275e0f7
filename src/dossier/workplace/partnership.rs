//! Which partnership handles a request: by the number of the joint committee, or by the kind of organisation.

use crate::{
    dossier::form::{CaseForm, Organisation},
    text::{DossierTexts, use_texts},
    ui::{Keyboard, RuleSource, Select, StepGrid, TextField},
    workspace::Workspace,
};
use jojo_rules::{RuleId, recognition::PartnershipReport};
use leptos::prelude::*;

/// The questions and the answer, which also sets the term of the mentor's training.
#[component]
pub fn Partnership(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    let Workspace { form, outcome, .. } = workspace;
    let fault = Signal::derive(move || {
        let is_fault = form
            .with(|form| !form.committee.trim().is_empty() && form.committee_number().is_none());
        is_fault.then(|| words.number_fault.to_owned())
    });
    let kinds = words.kinds.iter().map(|(kind, name)| (Some(*kind), *name));
    let kinds: Vec<(Option<Organisation>, String)> = [(None, words.kind_not_chosen)]
        .into_iter()
        .chain(kinds)
        .map(|(kind, name)| (kind, name.to_owned()))
        .collect();
    let report = Memo::new(move |_| outcome.with(|outcome| outcome.partnership));
    let answer = move || report.get().map(|report| view! { <Answer report=report /> });
    view! {
        <StepGrid>
            <div class="question">
                <TextField
                    label=words.number
                    hint=words.number_hint
                    keyboard=Keyboard::Decimal
                    value=Signal::derive(move || form.with(|form| form.committee.clone()))
                    fault=fault
                    on_type=move |text| form.update(|form| form.committee = text)
                />
            </div>
            <div class="question">
                <Select
                    label=words.kind
                    options=kinds
                    chosen=Signal::derive(move || form.with(|form| form.organisation))
                    on_choose=move |kind| form.update(|form| form.organisation = kind)
                />
            </div>
        </StepGrid>
        <div role="status"><div>{answer}</div></div>
    }
}

/// Which partnership it is.
#[component]
fn Answer(
    /// The partnership.
    report: PartnershipReport,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    view! {
        <p class="verdict-line">{(words.goes_to)(report.title)}</p>
        {report.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()}
        <RuleSource rule=RuleId::Partnership />
    }
}
