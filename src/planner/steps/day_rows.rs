//! One day of the timetable: its rows, what the rules say of it, and what can be added.

use super::row_fields::RowFields;
use crate::{
    planner::{
        form::{PlanningForm, RowAt, RowKind},
        outcome::Outcome,
    },
    text::{PlannerTexts, use_texts},
};
use jojo_rules::{Status, Weekday, timetable::TimetableFinding};
use leptos::prelude::*;

/// The id of the heading of a weekday.
pub(super) fn weekday_id(day: Weekday) -> String {
    format!("dag-{day}")
}

/// The rows of one day.
#[component]
pub fn DayRows(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The week that is shown.
    week: Memo<usize>,
    /// The day.
    weekday: Weekday,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let day = weekday.index();
    let name = (words.weekday)(weekday);
    let count = Memo::new(move |_| {
        form.with(|form| form.day(week.get(), day).map_or(0, |day| day.rows.len()))
    });
    // The violations first.
    let findings = Memo::new(move |_| {
        outcome.with(|outcome| {
            let here = outcome.timetable_findings_of(week.get(), weekday);
            let mut here: Vec<TimetableFinding> = here.copied().collect();
            here.sort_by_key(|placed| placed.finding.status != Status::NotMet);
            here
        })
    });
    let is_bad = move || {
        findings.with(|here| here.iter().any(|placed| placed.finding.status == Status::NotMet))
    };
    let rows = move || {
        let (week, count) = (week.get(), count.get());
        let row = |row| {
            let at = RowAt { week, day, row };
            view! { <RowFields form=form outcome=outcome at=at day_name=name /> }
        };
        (0..count).map(row).collect_view()
    };
    let remarks =
        move || findings.get().into_iter().map(|placed| remark(&placed, words)).collect_view();
    view! {
        <section class="day-rows" class:faulty=is_bad aria-labelledby=weekday_id(weekday)>
            <h3 id=weekday_id(weekday) tabindex="-1">{name}</h3>
            {rows}
            <div>{remarks}</div>
            <div class="add">
                {RowKind::ALL.map(|kind| view! { <AddRow form=form week=week weekday=weekday kind=kind /> }).into_iter().collect_view()}
                <CopyDay form=form week=week weekday=weekday hidden=Signal::derive(move || count.get() == 0) />
            </div>
        </section>
    }
}

/// What the rules say of the day, in one line.
fn remark(placed: &TimetableFinding, words: &PlannerTexts) -> impl IntoView + use<> {
    let (class, sign) = match placed.finding.status {
        Status::NotMet => ("remark bad", "✕"),
        _ => ("remark", "!"),
    };
    let title = placed.finding.rule.entry().title;
    let detail = placed.detail.map(words.findings.detail);
    view! { <p class=class><strong>{format!("{sign} {title}. ")}</strong>{detail}</p> }
}

/// Adds a row to a day.
#[component]
fn AddRow(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// The week that is shown.
    week: Memo<usize>,
    /// The day.
    weekday: Weekday,
    /// What the row is.
    kind: RowKind,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let label = (words.timetable.add)(kind);
    let add = move |_| {
        form.update(|form| form.add_row(week.get_untracked(), weekday.index(), kind));
    };
    view! {
        <button
            class="as-link"
            type="button"
            aria-label=format!("{label} ({})", (words.weekday)(weekday))
            on:click=add
        >
            {label}
        </button>
    }
}

/// Copies the rows of a day over those of another.
#[component]
fn CopyDay(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// The week that is shown.
    week: Memo<usize>,
    /// The day.
    weekday: Weekday,
    /// Whether there is nothing to copy.
    hidden: Signal<bool>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let field = NodeRef::<leptos::html::Select>::new();
    let copy = move |event| {
        if let Ok(to) = event_target_value(&event).parse::<usize>() {
            form.update(|form| form.copy_day(week.get_untracked(), weekday.index(), to));
        }
        // It shows what it does, never a day.
        if let Some(field) = field.get_untracked() {
            field.set_value("");
        }
    };
    let others = Weekday::ALL.iter().filter(move |other| **other != weekday);
    let option = |other: &Weekday| {
        view! { <option value=other.index().to_string()>{(words.weekday)(*other)}</option> }
    };
    view! {
        <select
            class="copy"
            aria-label=(words.timetable.copy_of)((words.weekday)(weekday))
            hidden=hidden
            node_ref=field
            on:change=copy
        >
            <option value="">{words.timetable.copy}</option>
            {others.map(option).collect_view()}
        </select>
    }
}
