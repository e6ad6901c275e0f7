//! Which partnership handles a request: by the number of the joint committee, or by the kind of organisation.

use crate::{
    components::fields::{TextField, choice},
    dossier::{
        page::{grid, tasks::source, written},
        session::Case,
    },
    markup::Markup,
    text::dossier_texts,
};
use jojo_rules::{RuleId, recognition::CommitteeNumber};
use leptos::prelude::*;

/// The questions and the answer, which also sets the term of the mentor's training.
pub fn partnership(case: Case) -> Vec<AnyView> {
    let words = &dossier_texts().workplace;
    let form = case.form;
    let fault = move || {
        let is_fault = form.with(|form| {
            let typed = form.committee.trim();
            !typed.is_empty() && typed.parse::<CommitteeNumber>().is_err()
        });
        if is_fault { words.number_fault.to_owned() } else { String::new() }
    };
    let number = TextField {
        label: words.number,
        hint: words.number_hint,
        keys: "decimal",
        typed: Box::new(move || form.with(|form| form.committee.clone())),
        fault: Box::new(fault),
        on_type: Box::new(move |typed| form.update(|form| form.committee = typed)),
    };
    let kinds = words.kinds.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned()));
    let kind = choice(
        words.kind,
        kinds.collect(),
        Box::new(move || form.with(|form| form.organisation.clone())),
        Box::new(move |value| form.update(|form| form.organisation = value)),
    );
    let answer = move || {
        let report = case.outcome.with(|outcome| outcome.partnership);
        Markup::of(|markup| {
            let Some(report) = report else { return };
            markup.line("p", "verdict-line", &(words.goes_to)(report.title));
            report.notes.iter().for_each(|note| markup.line("p", "small", note.text()));
            source(markup, RuleId::Partnership);
        })
    };
    vec![
        grid(vec![
            view! { <div class="question">{number.show()}</div> }.into_any(),
            view! { <div class="question">{kind}</div> }.into_any(),
        ]),
        view! { <div role="status">{written(answer)}</div> }.into_any(),
    ]
}
