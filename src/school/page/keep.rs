//! Taking the planning along: link, save, print, calendar and tables.

use super::printed::PRINTED;
use crate::{
    components::{
        KeepActions, Keepable,
        fields::{TextField, always, button, tick},
    },
    platform,
    school::{
        answers,
        files::{
            calendar_file::{CalendarOptions, calendar},
            table,
        },
        outcome::Outcome,
        session::Planning,
    },
    text::{school_texts, shared_texts},
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
                let is_whole = outcome.reading.rows.is_empty();
                answers::print(&outcome.reading).filter(|_| is_whole).unwrap_or_default()
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
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
            .collect();
        if safe.is_empty() { format!("{what}.{ending}") } else { format!("{what}-{safe}.{ending}") }
    };
    let take_calendar = move || {
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
    let never_planned =
        || -> Box<dyn Fn() -> bool + Send + Sync> { Box::new(move || !is_planned()) };
    let months = move || {
        take_table("maanden", |outcome| table::months(outcome, shared_texts(), school_texts()))
    };
    let days = move || take_table("dagen", |outcome| table::days(outcome, school_texts()));
    let label_field = TextField {
        label: words.files.label,
        hint: words.files.label_hint,
        keys: "text",
        typed: Box::new(move || label.get()),
        fault: Box::new(String::new),
        on_type: Box::new(move |typed| label.set(typed)),
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
                    <div class="actions">
                        {button("button", words.files.annex, always(), Box::new(move || print("bijlage")))}
                        {button("button", words.files.overview, never_planned(), Box::new(move || print("jaar")))}
                    </div>
                </div>
                <div class="question">
                    <h3>{words.files.files}</h3>
                    {label_field.show()}
                    {tick(words.files.timed.to_owned(), Box::new(move || timed.get()), Box::new(move |is_timed| timed.set(is_timed)))}
                    <div class="actions">
                        {button("button", words.files.calendar, never_planned(), Box::new(take_calendar))}
                        {button("button", words.files.months, never_planned(), Box::new(months))}
                        {button("button", words.files.days, never_planned(), Box::new(days))}
                    </div>
                </div>
            </div>
        </section>
    }
}
