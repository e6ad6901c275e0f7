//! The second step: the timetable, drawn and as a table, with what the rules say of it.

use super::{drawing::WeekDrawing, timetable_findings::TimetableFindings, week_table::WeekTable};
use crate::{
    planner::{
        form::{PlanningForm, WeekEntry},
        outcome::Outcome,
    },
    text::{PlannerTexts, use_texts},
    ui::{Button, Notice, Tone},
    workspace::Workspace,
};
use jojo_rules::timetable::WEEKS_MAX;
use leptos::prelude::*;

/// Weeks, totals, drawing, table, findings.
#[component]
pub fn TimetableStep(
    /// The planning.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().timetable;
    let Workspace { form, outcome, .. } = workspace;
    let chosen = RwSignal::new(0_usize);
    let count = Memo::new(move |_| form.with(|form| form.weeks.len()));
    let week = Memo::new(move |_| chosen.get().min(count.get().saturating_sub(1)));
    view! {
        <section class="step" aria-labelledby="uurrooster">
            <h2 id="uurrooster" tabindex="-1">{words.title}</h2>
            <p class="hint">{words.lead}</p>
            <div class="bar">
                <WeekTabs count=count week=week chosen=chosen />
                <WeekActions form=form count=count week=week chosen=chosen />
            </div>
            <div><Totals outcome=outcome week=week /></div>
            <PlacesNotice form=form outcome=outcome />
            <WeekDrawing form=form outcome=outcome week=week />
            <WeekTable form=form outcome=outcome week=week />
            <TimetableFindings outcome=outcome />
        </section>
    }
}

/// A button for each week.
#[component]
fn WeekTabs(
    /// How many weeks there are.
    count: Memo<usize>,
    /// The week that is shown.
    week: Memo<usize>,
    /// The week that was chosen last.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().timetable;
    let tab = move |number: usize| {
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || (week.get() == number).then_some("true")
                on:click=move |_| chosen.set(number)
            >
                {(words.week)(number + 1)}
            </button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label=words.weeks>
            {move || (0..count.get()).map(tab).collect_view()}
        </div>
    }
}

/// Adds, removes and empties a week.
#[component]
fn WeekActions(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// How many weeks there are.
    count: Memo<usize>,
    /// The week that is shown.
    week: Memo<usize>,
    /// The week that was chosen last.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().timetable;
    let add = move |()| {
        form.update(|form| {
            let copy = form.weeks.get(week.get_untracked()).cloned().unwrap_or_default();
            form.weeks.push(copy);
        });
        chosen.set(count.get_untracked().saturating_sub(1));
    };
    let remove = move |()| {
        form.update(|form| {
            let at = week.get_untracked();
            if form.weeks.len() > 1 && at < form.weeks.len() {
                form.weeks.remove(at);
            }
        });
    };
    let empty = move |()| {
        form.update(|form| {
            if let Some(week) = form.weeks.get_mut(week.get_untracked()) {
                *week = WeekEntry::default();
            }
        });
    };
    view! {
        <Button disabled=Signal::derive(move || count.get() >= WEEKS_MAX) on_press=add>{words.add_week}</Button>
        <Button disabled=Signal::derive(move || count.get() < 2) on_press=remove>{words.remove_week}</Button>
        <Button on_press=empty>{words.empty_week}</Button>
    }
}

/// Hours per place of the shown week, on average, and the type of agreement.
#[component]
fn Totals(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The week that is shown.
    week: Memo<usize>,
) -> impl IntoView {
    let texts = use_texts::<PlannerTexts>();
    let (words, hours) = (&texts.timetable, texts.hours);
    let of_week = move || {
        let counted =
            outcome.with(|outcome| outcome.timetable.as_ref()?.weeks.get(week.get()).copied());
        let counted = counted.unwrap_or_default();
        [counted.workplace_minutes, counted.school_minutes, counted.total_minutes].map(hours)
    };
    let kind = move || {
        outcome.with(|outcome| {
            let report = outcome.timetable.as_ref();
            report.map_or("–".to_owned(), |report| {
                report.agreement_type.as_str().to_ascii_uppercase()
            })
        })
    };
    let sum = |(label, sum): (&'static str, String)| {
        view! { <div><dt>{label}</dt><dd>{sum}</dd></div> }
    };
    let average = move || {
        outcome.with(|outcome| {
            let report = outcome.timetable.as_ref().filter(|report| report.weeks.len() > 1)?;
            let average = report.average;
            let text =
                (words.average)(&hours(average.workplace_minutes), &hours(average.total_minutes));
            Some(view! { <p class="hint">{text}</p> })
        })
    };
    view! {
        <dl class="sums">
            {move || {
                let sums = words.totals.into_iter().zip(of_week());
                sums.chain([(words.agreement_type, kind())]).map(sum).collect_view()
            }}
        </dl>
        {average}
    }
}

/// Says that the timetable has other days than the agreement.
#[component]
fn PlacesNotice(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().timetable;
    let differ = Memo::new(move |_| outcome.with(|outcome| outcome.reading.places_differ));
    let take_over = move |()| {
        let places = outcome.with_untracked(|outcome| {
            outcome.reading.timetable.as_ref().map(|timetable| timetable.places())
        });
        if let Some(places) = places {
            form.update(|form| form.places = places);
        }
    };
    view! {
        <Show when=move || differ.get()>
            <Notice tone=Tone::Careful>
                <p>{words.places_differ}</p>
                <Button on_press=take_over>{words.take_places}</Button>
            </Notice>
        </Show>
    }
}
