//! The second step: the timetable, drawn and as a table, with what the rules say of it.

use super::{
    drawing::WeekDrawing,
    findings::{FindingList, PlacedFinding},
    week_table::WeekTable,
};
use crate::{
    components::{Notice, Tone},
    school::{form::WeekEntry, reading::places_of, session::Planning},
    text::school_texts,
    view::{live, on, part, when},
};
use jojo_rules::timetable::{AgreementType, WEEKS_MAX};
use leptos::prelude::*;

/// Weeks, totals, drawing, table, findings.
#[component]
pub fn TimetableStep(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().timetable;
    let Planning { form, outcome, .. } = planning;
    let chosen = RwSignal::new(0_usize);
    let count = Memo::new(move |_| form.with(|form| form.weeks.len()));
    let week = Memo::new(move |_| chosen.get().min(count.get().saturating_sub(1)));
    let add = move |_| {
        form.update(|form| {
            let copy = form.weeks.get(week.get_untracked()).cloned().unwrap_or_default();
            form.weeks.push(copy);
        });
        chosen.set(count.get_untracked().saturating_sub(1));
    };
    let remove = move |_| {
        form.update(|form| {
            let at = week.get_untracked();
            if form.weeks.len() > 1 && at < form.weeks.len() {
                form.weeks.remove(at);
            }
        });
    };
    let empty = move |_| {
        form.update(|form| {
            if let Some(week) = form.weeks.get_mut(week.get_untracked()) {
                *week = WeekEntry::default();
            }
        });
    };
    let differ = Memo::new(move |_| outcome.with(|outcome| outcome.reading.places_differ));
    let take_over = move |_| {
        let places =
            outcome.with_untracked(|outcome| outcome.reading.timetable.as_ref().map(places_of));
        if let Some(places) = places {
            form.update(|form| form.places = places);
        }
    };
    view! {
        <section class="step" aria-labelledby="uurrooster">
            <h2 id="uurrooster" tabindex="-1">{words.title}</h2>
            <p class="hint">{words.lead}</p>
            <div class="bar">
                <div class="tabs" role="group" aria-label=words.weeks>
                    {part(move || {
                        let count = count.get();
                        Some((0..count)
                            .map(|number| view! {
                                <button
                                    class="button"
                                    type="button"
                                    aria-pressed=when("true", move || week.get() == number)
                                    on:click=on(move |_| chosen.set(number))
                                >{(words.week)(number + 1)}</button>
                            })
                            .collect_view()
                            .into_any())
                    })}
                </div>
                {part(move || (count.get() < WEEKS_MAX).then(|| view! {
                    <button class="button" type="button" on:click=on(add)>{words.add_week}</button>
                }.into_any()))}
                {part(move || (count.get() > 1).then(|| view! {
                    <button class="button" type="button" on:click=on(remove)>{words.remove_week}</button>
                }.into_any()))}
                <button class="button" type="button" on:click=on(empty)>{words.empty_week}</button>
            </div>
            <Totals planning=planning week=week />
            {part(move || differ.get().then(|| view! {
                <Notice tone=Tone::Careful>
                    <p>{words.places_differ}</p>
                    <p><button class="button" type="button" on:click=on(take_over)>{words.take_places}</button></p>
                </Notice>
            }.into_any()))}
            <WeekDrawing planning=planning week=week />
            <WeekTable planning=planning week=week />
            <Findings planning=planning />
        </section>
    }
}

/// Hours per place, of the chosen week and on average, and the type of agreement.
#[component]
fn Totals(
    /// The planning.
    planning: Planning,
    /// The chosen week.
    week: Memo<usize>,
) -> impl IntoView {
    let words = &school_texts().timetable;
    let hours = school_texts().hours;
    let outcome = planning.outcome;
    // Workplace, school, together; of the chosen week.
    let minutes = move |which: usize| {
        outcome.with(|outcome| {
            let report = outcome.timetable.as_ref();
            let of_week =
                report.and_then(|report| report.weeks.get(week.get()).copied()).unwrap_or_default();
            [of_week.workplace_minutes, of_week.school_minutes, of_week.total_minutes]
                .get(which)
                .copied()
                .unwrap_or_default()
        })
    };
    let average = move || {
        outcome.with(|outcome| {
            let report = outcome.timetable.as_ref().filter(|report| report.weeks.len() > 1)?;
            Some((words.average)(
                &hours(report.average.workplace_minutes),
                &hours(report.average.total_minutes),
            ))
        })
    };
    let agreement_type = move || {
        outcome
            .with(|outcome| match outcome.timetable.as_ref().map(|report| report.agreement_type) {
                Some(AgreementType::Oao) => "OAO",
                Some(AgreementType::Sao) => "SAO",
                None => "–",
            })
            .to_owned()
    };
    view! {
        <dl class="sums">
            {words.totals
                .into_iter()
                .enumerate()
                .map(|(which, label)| view! {
                    <div><dt>{label}</dt><dd>{live(move || hours(minutes(which)))}</dd></div>
                })
                .collect_view()}
            <div><dt>{words.agreement_type}</dt><dd>{live(agreement_type)}</dd></div>
        </dl>
        <p class="hint">{live(move || average().unwrap_or_default())}</p>
    }
}

/// What the rules say of the timetable, in words, with the place.
#[component]
fn Findings(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = school_texts();
    let outcome = planning.outcome;
    let findings = Memo::new(move |_| {
        outcome.with(|outcome| {
            let weeks = outcome.timetable.as_ref().map_or(0, |report| report.weeks.len());
            let place = |week: Option<u32>, weekday: Option<jojo_rules::Weekday>| {
                let day = weekday.map(words.weekday);
                match (week.filter(|_| weeks > 1 || day.is_none()), day) {
                    (Some(week), Some(day)) => {
                        format!("{}, {day}", (words.timetable.week)(week as usize))
                    }
                    (Some(week), None) => (words.timetable.week)(week as usize),
                    (None, Some(day)) => (words.capital)(day),
                    (None, None) => String::new(),
                }
            };
            outcome
                .timetable_findings()
                .map(|placed| PlacedFinding {
                    place: place(placed.week, placed.weekday),
                    finding: placed.finding,
                    detail: placed.detail,
                })
                .collect::<Vec<_>>()
        })
    });
    let adult = Memo::new(move |_| outcome.with(|outcome| outcome.turns_adult_on()));
    let verdict = move || {
        outcome.with(|outcome| {
            outcome.timetable.as_ref()?;
            let violations = outcome
                .timetable_findings()
                .filter(|placed| placed.finding.status == jojo_rules::Status::NotMet)
                .count();
            Some((words.timetable.verdict)(violations))
        })
    };
    view! {
        <div class="judged">
            <p class="verdict-line" role="status">{live(move || verdict().unwrap_or_else(|| words.timetable.nothing_yet.to_owned()))}</p>
            {part(move || adult.get().map(|day| view! { <p class="hint">{(words.timetable.turns_adult)(day)}</p> }.into_any()))}
            {part(move || Some(view! { <FindingList findings=findings.get() /> }.into_any()))}
        </div>
    }
}
