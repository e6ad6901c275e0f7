//! A second and a third year: when to ask, what is needed, and the dossier of that year.

use super::{dates, nothing_yet, of, rules};
use crate::{
    components::fields::button,
    dossier::{outcome::Outcome, session::Case},
    markup::Markup,
    navigation::navigation,
    text::{dossier_texts, shared_texts},
};
use chrono::Days;
use jojo_rules::{Input, RuleId, Value};
use jojo_wire::Page;
use leptos::prelude::*;

/// What was said of one contract year only.
const OF_ONE_YEAR: [Input; 9] = [
    Input::RequestSubmittedOn,
    Input::RegisteredOn,
    Input::NeedsCertificate,
    Input::NeedsSecondaryProof,
    Input::BothWantExtension,
    Input::NoticeDate,
    Input::SickFrom,
    Input::SickUntil,
    Input::AbsenceKind,
];

/// The terms, what each year asks, and the way to its dossier.
pub fn next_year(case: Case) -> Vec<AnyView> {
    let words = &dossier_texts().what_if;
    let navigation = navigation();
    let is_last =
        move || case.outcome.with(|outcome| outcome.dossier.is_none() || year(outcome) >= 3);
    let begin = move || {
        let months = &shared_texts().format.months;
        let next = case.outcome.with_untracked(|outcome| {
            let end = outcome.dossier.as_ref()?.end_date;
            Some((end.checked_add_days(Days::new(1))?, year(outcome) + 1))
        });
        let Some((start, year)) = next else { return };
        let mut form = case.form.get_untracked();
        form.set(Input::StartDate, Some(Value::Date(start)), months);
        form.set(Input::ContractYear, Some(Value::Count(year)), months);
        // What belongs to the year before; the end of the training stays where it still lies ahead.
        let last = case
            .outcome
            .with_untracked(|outcome| outcome.reading.facts.date(Input::LastSchoolYearEnd));
        if last.is_some_and(|last| last < start) {
            form.set(Input::LastSchoolYearEnd, None, months);
        }
        for input in OF_ONE_YEAR {
            form.set(input, None, months);
        }
        form.clear_previous();
        form.done.clear();
        case.fill_in(form);
        navigation.go(Page::Dossier, &case.link.get_untracked());
    };
    vec![
        of(case, terms),
        rules(&[RuleId::ExtensionSecondYear, RuleId::ExtensionThirdYear, RuleId::AgreementTerm]),
        view! {
            <p class="screen-only">
                {button("button", words.begin_next_year, Box::new(is_last), Box::new(begin))}
            </p>
        }
        .into_any(),
    ]
}

fn year(outcome: &Outcome) -> u8 {
    outcome.reading.facts.count(Input::ContractYear).unwrap_or(1)
}

fn terms(outcome: &Outcome) -> String {
    let Some(report) = &outcome.dossier else { return nothing_yet() };
    Markup::of(|markup| {
        let rows: Vec<_> = report
            .tasks
            .iter()
            .filter(|task| {
                matches!(
                    task.task,
                    RuleId::ExtensionSecondYearBy
                        | RuleId::ExtensionThirdYearBy
                        | RuleId::NewRequestBy
                        | RuleId::AgreementEnds
                )
            })
            .filter_map(|task| Some((task.task.entry().title, task.due?)))
            .collect();
        dates(markup, &rows);
    })
}
