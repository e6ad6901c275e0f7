//! Establishments and trainings, and how many requests they are.

use super::pairs::Pairs;
use crate::{
    dossier::form::CaseForm,
    text::{DossierTexts, use_texts},
    ui::{Checkbox, RuleSource, StepGrid, TextField},
    workspace::Workspace,
};
use jojo_rules::{RuleId, Training};
use leptos::prelude::*;

/// The names, how many requests they are, and the list of pairs.
#[component]
pub fn Requests(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    view! {
        <StepGrid>
            <Establishments form=workspace.form />
            <Trainings form=workspace.form />
        </StepGrid>
        <RequestCount workspace=workspace />
        <Pairs form=workspace.form />
        <div>
            <p class="small">{RuleId::RecognitionPairs.statement()}</p>
            <RuleSource rule=RuleId::RecognitionPairs />
        </div>
    }
}

/// The names of the establishments.
#[component]
fn Establishments(
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    let type_names =
        move |event| form.update(|form| form.establishments = event_target_value(&event));
    view! {
        <div class="question">
            <label class="field">
                {words.establishments}
                <span class="hint">{words.establishments_hint}</span>
                <textarea
                    rows="4"
                    maxlength="2000"
                    autocomplete="off"
                    prop:value=move || form.with(|form| form.establishments.clone())
                    on:input=type_names
                ></textarea>
            </label>
        </div>
    }
}

/// The trainings of the list, and another one.
#[component]
fn Trainings(
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let texts = use_texts::<DossierTexts>();
    let words = &texts.workplace;
    let listed = Training::ALL.iter().filter(|training| **training != Training::Other);
    let training = |training: &Training| {
        let training = *training;
        let checked = Signal::derive(move || form.with(|form| form.trainings.contains(&training)));
        let choose = move |is_chosen| {
            form.update(|form| {
                form.trainings.retain(|known| *known != training);
                if is_chosen {
                    form.trainings.push(training);
                    form.trainings.sort_unstable();
                }
            });
        };
        view! { <Checkbox checked=checked on_change=choose>{(texts.training)(training)}</Checkbox> }
    };
    view! {
        <fieldset class="question">
            <legend>{words.trainings}</legend>
            {listed.map(training).collect_view()}
            <TextField
                label=words.other_training
                hint=words.other_training_hint
                value=Signal::derive(move || form.with(|form| form.other_training.clone()))
                on_type=move |text| form.update(|form| form.other_training = text)
            />
        </fieldset>
    }
}

/// How many requests there are.
#[component]
fn RequestCount(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    let count = move || {
        let recognised: Vec<bool> = workspace.form.with(|form| {
            form.pairs().into_iter().map(|(_, is_recognised)| is_recognised).collect()
        });
        let is_judged = workspace.outcome.with(|outcome| outcome.recognition.is_some());
        let done = recognised.iter().filter(|is_recognised| **is_recognised).count();
        match recognised.len() {
            0 => words.no_pairs.to_owned(),
            _ if !is_judged => words.too_many.to_owned(),
            all => (words.applications)(all - done, done),
        }
    };
    view! { <p class="verdict-line" role="status">{count}</p> }
}
