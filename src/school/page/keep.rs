//! Taking the planning along: link, save, print, calendar and tables.

use super::printed::PRINTED;
use crate::{
    components::{KeepActions, Keepable},
    platform,
    school::{
        files::{
            calendar_file::{CalendarOptions, calendar},
            table,
        },
        outcome::Outcome,
        session::Planning,
    },
    text::{school_texts, texts},
    view::{attr, flag, on},
};
use jojo_wire::{DocumentKind, Page};
use leptos::prelude::*;

/// A planning, as something that can be kept.
#[must_use]
pub fn planning_keepable(planning: Planning) -> Keepable {
    let Planning { outcome, link, .. } = planning;
    Keepable {
        kind: DocumentKind::Planning,
        words: &school_texts().document,
        address: Signal::derive(move || {
            format!("{}{}#{}", platform::origin(), Page::Planning.path(), link.get())
        }),
        answers: Signal::derive(move || {
            outcome.with(|outcome| {
                let whole = outcome.reading.rows.is_empty();
                let answers = outcome.answers().filter(|_| whole);
                answers.map(|answers| answers.to_json().to_string()).unwrap_or_default()
            })
        }),
    }
}

/// Everything that can be taken along.
#[component]
pub fn TakeAlong(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = school_texts();
    let outcome = planning.outcome;
    let label = RwSignal::new(String::new());
    let timed = RwSignal::new(true);
    let is_planned = move || outcome.with(|outcome| outcome.year.is_some());
    let named = move |what: &str, ending: &str| {
        let label = label.get_untracked();
        let safe: String = label
            .trim()
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
            .collect();
        if safe.is_empty() { format!("{what}.{ending}") } else { format!("{what}-{safe}.{ending}") }
    };
    let take_calendar = move |_| {
        let options = CalendarOptions {
            label: label.get_untracked(),
            timed: timed.get_untracked(),
            stamp: platform::utc_stamp(),
        };
        if let Some(file) = outcome.with_untracked(|outcome| calendar(outcome, &options, words)) {
            platform::download(
                &named("planning", "ics"),
                "text/calendar;charset=utf-8",
                file.as_bytes(),
            );
        }
    };
    let take_table = move |what: &'static str, make: fn(&Outcome) -> Option<Vec<u8>>| {
        if let Some(file) = outcome.with_untracked(make) {
            platform::download(&named(what, "csv"), "text/csv;charset=utf-8", &file);
        }
    };
    let print = move |what: &'static str| {
        platform::run(async move {
            platform::mark_page(PRINTED, what);
            leptos::task::tick().await;
            platform::print();
            platform::mark_page(PRINTED, "");
        });
    };
    view! {
        <section class="step" aria-labelledby="meenemen">
            <h2 id="meenemen" tabindex="-1">{words.files.title}</h2>
            <div class="step-grid">
                <div class="question">
                    <h3>{words.files.share}</h3>
                    <KeepActions keepable=planning_keepable(planning) />
                </div>
                <div class="question">
                    <h3>{words.files.print}</h3>
                    <p class="hint">{words.files.print_hint}</p>
                    <p class="actions">
                        <button class="button" type="button" on:click=on(move |_| print("bijlage"))>{words.files.annex}</button>
                        <button class="button" type="button" disabled=flag(move || !is_planned()) on:click=on(move |_| print("jaar"))>
                            {words.files.overview}
                        </button>
                    </p>
                </div>
                <div class="question">
                    <h3>{words.files.files}</h3>
                    <label class="field">
                        {words.files.label}
                        <span class="hint">{words.files.label_hint}</span>
                        <input
                            type="text"
                            autocomplete="off"
                            maxlength="40"
                            prop:value=attr(move || label.get())
                            on:input=on(move |event| label.set(event_target_value(&event)))
                        />
                    </label>
                    <label class="remember">
                        <input
                            type="checkbox"
                            prop:checked=timed
                            on:change=on(move |event| timed.set(event_target_checked(&event)))
                        />
                        <span>{words.files.timed}</span>
                    </label>
                    <p class="actions">
                        <button class="button" type="button" disabled=flag(move || !is_planned()) on:click=on(take_calendar)>
                            {words.files.calendar}
                        </button>
                        <button
                            class="button"
                            type="button"
                            disabled=flag(move || !is_planned())
                            on:click=on(move |_| take_table("maanden", |outcome| table::months(outcome, texts(), school_texts())))
                        >{words.files.months}</button>
                        <button
                            class="button"
                            type="button"
                            disabled=flag(move || !is_planned())
                            on:click=on(move |_| take_table("dagen", |outcome| table::days(outcome, school_texts())))
                        >{words.files.days}</button>
                    </p>
                </div>
            </div>
        </section>
    }
}
