//! Taking the dossier along: link, save, print, calendar and table.

use crate::{
    components::{
        KeepActions, Keepable,
        fields::{TextField, button},
    },
    dossier::{
        answers,
        files::{self, calendar_file},
        link,
        session::Case,
    },
    platform,
    text::{dossier_texts, shared_texts},
};
use jojo_rules::dossier::DOSSIER;
use jojo_wire::{DocumentKind, Page};
use leptos::prelude::*;

/// A dossier, as something that can be kept.
pub fn keepable(case: Case) -> Keepable {
    Keepable {
        kind: DocumentKind::Dossier,
        words: &dossier_texts().document,
        address: Signal::derive(move || {
            let link =
                case.form.with(|form| link::print_dossier(form, &shared_texts().format.months));
            format!("{}{}#{link}", platform::origin(), Page::Dossier.path())
        }),
        answers: Signal::derive(move || {
            case.outcome.with(|outcome| {
                let is_whole = outcome.dossier.is_some() && outcome.reading.has_whole(DOSSIER);
                let text = case.form.with(|form| answers::print(&outcome.reading.facts, form));
                text.filter(|_| is_whole).unwrap_or_default()
            })
        }),
    }
}

/// Everything that can be taken along.
pub fn take_along(case: Case) -> AnyView {
    let words = dossier_texts();
    let nothing = || -> Box<dyn Fn() -> bool + Send + Sync> {
        Box::new(move || case.outcome.with(|outcome| outcome.dossier.is_none()))
    };
    let take_calendar = move || {
        let file = case.outcome.with_untracked(|outcome| {
            let done = case.form.with_untracked(|form| form.done.clone());
            let label = case.form.with_untracked(|form| form.label.clone());
            outcome.dossier.as_ref().map(|report| {
                let year = outcome.reading.facts.count(jojo_rules::Input::ContractYear);
                let options = calendar_file::CalendarOptions {
                    label: &label,
                    year: year.unwrap_or(1),
                    stamp: platform::utc_stamp(),
                };
                calendar_file::calendar(report, &done, &options, words)
            })
        });
        if let Some(file) = file {
            platform::download("termijnen.ics", "text/calendar;charset=utf-8", file.as_bytes());
        }
    };
    let take_table = move || {
        let file = case.outcome.with_untracked(|outcome| {
            let done = case.form.with_untracked(|form| form.done.clone());
            outcome.dossier.as_ref().map(|report| files::table(report, &done, words))
        });
        if let Some(file) = file {
            platform::download("termijnen.csv", "text/csv;charset=utf-8", &file);
        }
    };
    let label_field = TextField {
        label: words.page.label,
        hint: words.page.label_hint,
        keys: "text",
        typed: Box::new(move || case.form.with(|form| form.label.clone())),
        fault: Box::new(String::new),
        on_type: Box::new(move |typed| case.form.update(|form| form.label = typed)),
    };
    view! {
        <div class="step-grid">
            <div class="question">
                <h3>{words.page.share}</h3>
                <KeepActions keepable=keepable(case) />
                <p class="hint">{words.page.print_hint}</p>
            </div>
            <div class="question">
                <h3>{words.page.files}</h3>
                {label_field.show()}
                <div class="actions">
                    {button("button", words.page.calendar, nothing(), Box::new(take_calendar))}
                    {button("button", words.page.table, nothing(), Box::new(take_table))}
                </div>
            </div>
        </div>
    }
    .into_any()
}
