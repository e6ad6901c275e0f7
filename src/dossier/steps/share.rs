//! Taking the dossier along: link, save, print, calendar and table.

use crate::{
    browser::{
        clock,
        download::{FileKind, download},
    },
    dossier::{
        files::{CalendarOptions, calendar, table},
        form::CaseForm,
    },
    text::{DossierTexts, use_texts},
    ui::{Button, LoadPanel, SharePanel, TextField},
    wings,
    workspace::{Draft, Workspace},
};
use jojo_rules::Input;
use leptos::prelude::*;

/// Everything that can be taken along.
#[component]
pub fn TakeAlong(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let document = CaseForm::document_texts(use_context().unwrap_or_default());
    let save = LoadPanel::new(move |open| wings::save_dossier(workspace, open));
    view! {
        <div class="step-grid">
            <div class="question">
                <h3>{words.page.share}</h3>
                <SharePanel
                    address=workspace.address()
                    link_holds_answers=document.link_holds_answers
                    save=save
                />
                <p class="hint">{words.page.print_hint}</p>
            </div>
            <div class="question">
                <h3>{words.page.files}</h3>
                <Files workspace=workspace />
            </div>
        </div>
    }
}

/// The tasks as files, once there is a dossier.
#[component]
fn Files(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let Workspace { form, outcome, .. } = workspace;
    let is_empty = Memo::new(move |_| outcome.with(|outcome| outcome.dossier.is_none()));
    let take_calendar = move |()| {
        let file = outcome.with_untracked(|outcome| {
            let report = outcome.dossier.as_ref()?;
            let year = outcome.reading.facts.count(Input::ContractYear).unwrap_or(1);
            form.with_untracked(|form| {
                let options =
                    CalendarOptions { label: &form.label, year, stamp: clock::utc_stamp() };
                Some(calendar(report, &form.done, &options, words))
            })
        });
        if let Some(file) = file {
            download("termijnen.ics", FileKind::Calendar, file.as_bytes());
        }
    };
    let take_table = move |()| {
        let file = outcome.with_untracked(|outcome| {
            let report = outcome.dossier.as_ref()?;
            Some(form.with_untracked(|form| table(report, &form.done, words)))
        });
        if let Some(file) = file {
            download("termijnen.csv", FileKind::Csv, &file);
        }
    };
    view! {
        <TextField
            label=words.page.label
            hint=words.page.label_hint
            value=Signal::derive(move || form.with(|form| form.label.clone()))
            on_type=move |text| form.update(|form| form.label = text)
        />
        <div class="actions">
            <Button disabled=is_empty on_press=take_calendar>{words.page.calendar}</Button>
            <Button disabled=is_empty on_press=take_table>{words.page.table}</Button>
        </div>
    }
}
