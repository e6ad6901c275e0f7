//! The field of an input, in the form that its kind asks for.

use super::{
    form::{CaseDate, CaseForm, is_typed},
    outcome::CaseFault,
};
use crate::{
    text::{DossierTexts, Question, use_texts},
    ui::{DateField, Keyboard, Select, TextField},
    workspace::Workspace,
};
use jojo_rules::{Input, InputKind, Training, Value, sickness::AbsenceKind};
use leptos::prelude::*;

/// Fields of several inputs.
#[component]
pub fn FactFields(
    /// The inputs.
    inputs: &'static [Input],
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    inputs
        .iter()
        .map(|input| view! { <FactField input=*input workspace=workspace /> })
        .collect_view()
}

/// The field of an input. The id of a date on the page is the name of its input.
#[component]
pub fn FactField(
    /// The input.
    input: Input,
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let question = (words.question)(input);
    match input.kind() {
        InputKind::Date => {
            view! { <CaseDateField date=CaseDate::Fact(input) words=question workspace=workspace /> }
                .into_any()
        }
        InputKind::Whole { least, most } if is_typed(input) => {
            view! { <NumberField input=input least=least most=most workspace=workspace /> }.into_any()
        }
        kind => {
            let options = options(kind, words);
            view! { <FactSelect input=input options=options workspace=workspace /> }.into_any()
        }
    }
}

/// The values that a list offers.
fn options(kind: InputKind, words: &DossierTexts) -> Vec<(Value, String)> {
    let counts = |first: u8, names: &[&str]| -> Vec<(Value, String)> {
        let values = (first..).map(Value::Count);
        values.zip(names.iter().map(|name| (*name).to_owned())).collect()
    };
    match kind {
        InputKind::Bool => [(true, words.yes), (false, words.no)]
            .into_iter()
            .map(|(value, name)| (Value::Bool(value), name.to_owned()))
            .collect(),
        InputKind::Training => Training::ALL
            .iter()
            .map(|training| (Value::Training(*training), (words.training)(*training).to_owned()))
            .collect(),
        InputKind::Choice(names) => names
            .iter()
            .map(|name| (Value::Choice(name), (words.choice)(name).to_owned()))
            .collect(),
        InputKind::Count => counts(0, &words.counts),
        InputKind::Whole { .. } => counts(1, &words.years),
        InputKind::Date | InputKind::Nationality | InputKind::Compound => Vec::new(),
    }
}

/// What an input is as long as nobody chooses; every other input is then not known.
fn usual(input: Input) -> Option<Value> {
    match input {
        Input::ContractYear => Some(Value::Count(1)),
        Input::AbsenceKind => Some(Value::Choice(AbsenceKind::Sickness.as_str())),
        _ => None,
    }
}

/// One of a few values.
#[component]
pub fn FactSelect(
    /// The input.
    input: Input,
    /// The values that the list offers, each with its text.
    #[prop(into)]
    options: Signal<Vec<(Value, String)>>,
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let question = (words.question)(input);
    let usual = usual(input);
    let all = Signal::derive(move || {
        let not_known = usual.is_none().then(|| (None, words.not_known.to_owned()));
        let known = options.get().into_iter().map(|(value, text)| (Some(value), text));
        not_known.into_iter().chain(known).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        workspace.outcome.with(|outcome| outcome.reading.facts.get(input)).or(usual)
    });
    view! {
        <div class="question">
            <Select
                label=question.question
                options=all
                chosen=chosen
                on_choose=move |value| workspace.form.update(|form| form.set(input, value))
            />
            <p class="hint">{question.hint}</p>
            <p class="fault" role="status">{move || beside(workspace, CaseDate::Fact(input), words)}</p>
        </div>
    }
}

/// A number that is typed.
#[component]
fn NumberField(
    /// The input.
    input: Input,
    /// The smallest number that it takes.
    least: u8,
    /// The largest number that it takes.
    most: u8,
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let question = (words.question)(input);
    let fault = Signal::derive(move || {
        let is_fault =
            workspace.outcome.with(|outcome| outcome.reading.number_faults.contains(&input));
        is_fault.then(|| (words.number_fault)(least, most))
    });
    view! {
        <div class="question">
            <TextField
                label=question.question
                hint=question.hint
                keyboard=Keyboard::Numeric
                value=Signal::derive(move || workspace.form.with(|form| form.number(input)))
                fault=fault
                on_type=move |text| workspace.form.update(|form| form.type_number(input, text))
            />
        </div>
    }
}

/// A date, with what is wrong with it beside the others.
#[component]
pub fn CaseDateField(
    /// The date.
    date: CaseDate,
    /// Its words.
    words: Question,
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let texts = use_texts::<DossierTexts>();
    let error =
        Signal::derive(move || match workspace.outcome.with(|outcome| outcome.fault(date)) {
            Some(CaseFault::Entry(error)) => Some(error),
            _ => None,
        });
    view! {
        <div>
            <DateField
                id=date.name()
                words=words
                entry=Signal::derive(move || workspace.form.with(|form| form.entry(date)))
                error=error
                on_type=move |(part, text)| {
                    workspace.form.update(|form| form.type_into(date, part, text));
                }
            />
            <p class="fault below" role="status">{move || beside(workspace, date, texts)}</p>
        </div>
    }
}

/// What is wrong with a date beside the others, in words.
fn beside(
    workspace: Workspace<CaseForm>,
    date: CaseDate,
    words: &DossierTexts,
) -> Option<&'static str> {
    let fault = workspace.outcome.with(|outcome| outcome.fault(date));
    match (date, fault) {
        (CaseDate::Fact(input), Some(CaseFault::Beside(kind))) => Some((words.fault)(input, kind)),
        (_, Some(CaseFault::Beside(kind))) => Some((words.fault)(Input::PreviousPeriods, kind)),
        _ => None,
    }
}
