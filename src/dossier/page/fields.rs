//! The field of an input, in the form that its kind asks for.

use crate::{
    components::{
        DateField, DateFields,
        fields::{TextField, choice},
    },
    dossier::{
        form::{CaseDate, is_typed},
        outcome::CaseFault,
        session::Case,
    },
    text::{Question, dossier_texts, shared_texts},
    view::live,
};
use jojo_rules::{Input, InputKind, Training, Value, sickness::AbsenceKind};
use leptos::prelude::*;
use std::sync::Arc;

/// The field of an input. Its id on the page is the name of the input.
pub fn fact(case: Case, input: Input) -> AnyView {
    let words = dossier_texts();
    let question = (words.question)(input);
    match input.kind() {
        InputKind::Date => date(case, CaseDate::Fact(input), input.as_str(), question),
        InputKind::Whole { least, most } if is_typed(input) => {
            number(case, input, question, least, most)
        }
        kind => {
            let options: Vec<(String, &'static str)> = match kind {
                InputKind::Bool => {
                    vec![("true".to_owned(), words.yes), ("false".to_owned(), words.no)]
                }
                InputKind::Training => Training::ALL
                    .iter()
                    .map(|training| (training.to_string(), (words.training)(*training)))
                    .collect(),
                InputKind::Choice(names) => {
                    names.iter().map(|name| ((*name).to_owned(), (words.choice)(name))).collect()
                }
                InputKind::Count => words
                    .counts
                    .iter()
                    .map(|(value, label)| ((*value).to_owned(), *label))
                    .collect(),
                InputKind::Whole { .. } => {
                    words.years.iter().map(|(value, label)| ((*value).to_owned(), *label)).collect()
                }
                InputKind::Date | InputKind::Nationality | InputKind::Compound => Vec::new(),
            };
            let options = options.into_iter().map(|(value, label)| (value, label.to_owned()));
            select(case, input, question, options.collect())
        }
    }
}

/// Several of them.
pub fn facts(case: Case, inputs: &[Input]) -> Vec<AnyView> {
    inputs.iter().map(|input| fact(case, *input)).collect()
}

/// One of a few values.
pub fn select(
    case: Case,
    input: Input,
    question: Question,
    options: Vec<(String, String)>,
) -> AnyView {
    let months = &shared_texts().format.months;
    // These are what they usually are unless someone says so; everything else can be unknown.
    let usual = match input {
        Input::ContractYear => "1",
        Input::AbsenceKind => AbsenceKind::Sickness.as_str(),
        _ => "",
    };
    let nothing = usual.is_empty().then(|| (String::new(), dossier_texts().not_known.to_owned()));
    let chosen = move || {
        let value = case.outcome.with(|outcome| outcome.reading.facts.get(input));
        value.map(|value| value.to_string()).unwrap_or(usual.to_owned())
    };
    let choose = move |value: String| {
        case.form.update(|form| form.set(input, Value::parse(input.kind(), &value).ok(), months));
    };
    let select = choice(
        question.question,
        nothing.into_iter().chain(options).collect(),
        Box::new(chosen),
        Box::new(choose),
    );
    let fault = move || {
        let fault = case.outcome.with(|outcome| outcome.fault(CaseDate::Fact(input)));
        match fault {
            Some(CaseFault::Beside(kind)) => {
                (dossier_texts().fault)(CaseDate::Fact(input), kind).to_owned()
            }
            _ => String::new(),
        }
    };
    view! {
        <div class="question">
            {select}
            <p class="hint">{question.hint}</p>
            <p class="fault" role="status">{live(fault)}</p>
        </div>
    }
    .into_any()
}

fn number(case: Case, input: Input, question: Question, least: u8, most: u8) -> AnyView {
    let is_fault =
        move || case.outcome.with(|outcome| outcome.reading.number_faults.contains(&input));
    let field = TextField {
        label: question.question,
        hint: question.hint,
        keys: "numeric",
        typed: Box::new(move || case.form.with(|form| form.number(input))),
        fault: Box::new(move || {
            if is_fault() { (dossier_texts().number_fault)(least, most) } else { String::new() }
        }),
        on_type: Box::new(move |typed| case.form.update(|form| form.type_number(input, typed))),
    };
    view! { <div class="question">{field.show()}</div> }.into_any()
}

/// A date, with what is wrong with it beside the others.
pub fn date(case: Case, date: CaseDate, id: &'static str, words: Question) -> AnyView {
    let months = &shared_texts().format.months;
    let fault = move || case.outcome.with(|outcome| outcome.fault(date));
    let field = DateField {
        id,
        words,
        read: Arc::new(move || {
            let entry_fault = match fault() {
                Some(CaseFault::Entry(fault)) => Some(fault),
                _ => None,
            };
            (case.form.with(|form| form.entry(date)), entry_fault)
        }),
        own_birth_date: false,
    };
    view! {
        <div>
            <DateFields field=field on_type=Arc::new(move |part, typed| {
                case.form.update(|form| form.type_into(date, part, typed, months));
            }) />
            <p class="fault below" role="status">{live(move || match fault() {
                Some(CaseFault::Beside(kind)) => (dossier_texts().fault)(date, kind).to_owned(),
                _ => String::new(),
            })}</p>
        </div>
    }
    .into_any()
}
