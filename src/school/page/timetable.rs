//! The second step: the timetable, drawn and as a table, with what the rules say of it.

use super::{drawing::WeekDrawing, week_table::WeekTable};
use crate::components::{
    fields::{always, button},
    findings::{PlacedFinding, finding_list},
};
use crate::{
    components::{Notice, Tone},
    markup::Markup,
    school::{form::WeekEntry, reading::places_of, session::Planning},
    text::school_texts,
    view::{attr, live, on, part, when},
};
use jojo_rules::timetable::WEEKS_MAX;
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
    let add = move || {
        form.update(|form| {
            let copy = form.weeks.get(week.get_untracked()).cloned().unwrap_or_default();
            form.weeks.push(copy);
        });
        chosen.set(count.get_untracked().saturating_sub(1));
    };
    let remove = move || {
        form.update(|form| {
            let at = week.get_untracked();
            if form.weeks.len() > 1 && at < form.weeks.len() {
                form.weeks.remove(at);
            }
        });
    };
    let empty = move || {
        form.update(|form| {
            if let Some(week) = form.weeks.get_mut(week.get_untracked()) {
                *week = WeekEntry::default();
            }
        });
    };
    let differ = Memo::new(move |_| outcome.with(|outcome| outcome.reading.places_differ));
    let take_over = move || {
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
                        let tabs = (0..count.get()).map(|number| view! {
                            <button
                                class="button"
                                type="button"
                                aria-pressed=when("true", move || week.get() == number)
                                on:click=on(move |_: leptos::ev::MouseEvent| chosen.set(number))
                            >{(words.week)(number + 1)}</button>
                        }.into_any());
                        Some(tabs.collect::<Vec<_>>().into_any())
                    })}
                </div>
                {button("button", words.add_week, Box::new(move || count.get() >= WEEKS_MAX), Box::new(add))}
                {button("button", words.remove_week, Box::new(move || count.get() < 2), Box::new(remove))}
                {button("button", words.empty_week, always(), Box::new(empty))}
            </div>
            <div inner_html=attr(totals(planning, week))></div>
            {part(move || differ.get().then(|| view! {
                <Notice tone=Tone::Careful>
                    <p>{words.places_differ}</p>
                    {button("button", words.take_places, always(), Box::new(take_over))}
                </Notice>
            }.into_any()))}
            <WeekDrawing planning=planning week=week />
            <WeekTable planning=planning week=week />
            <Findings planning=planning />
        </section>
    }
}

/// Hours per place of a week, on average, and the type of agreement.
fn totals(planning: Planning, week: Memo<usize>) -> impl Fn() -> String {
    move || {
        let (words, hours) = (&school_texts().timetable, school_texts().hours);
        planning.outcome.with(|outcome| {
            let report = outcome.timetable.as_ref();
            let of_week =
                report.and_then(|report| report.weeks.get(week.get()).copied()).unwrap_or_default();
            let minutes =
                [of_week.workplace_minutes, of_week.school_minutes, of_week.total_minutes];
            let kind = report.map_or("–".to_owned(), |report| {
                report.agreement_type.as_str().to_ascii_uppercase()
            });
            Markup::of(|markup| {
                markup.element("dl", &[("class", "sums")], &mut |list| {
                    let sums = words.totals.into_iter().zip(minutes.map(hours));
                    for (label, sum) in sums.chain([(words.agreement_type, kind.clone())]) {
                        list.element("div", &[], &mut |pair| {
                            pair.line("dt", "", label);
                            pair.line("dd", "", &sum);
                        });
                    }
                });
                if let Some(report) = report.filter(|report| report.weeks.len() > 1) {
                    let average = report.average;
                    let text = (words.average)(
                        &hours(average.workplace_minutes),
                        &hours(average.total_minutes),
                    );
                    markup.line("p", "hint", &text);
                }
            })
        })
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
    let findings = move || {
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
            let placed = outcome.timetable_findings().map(|placed| PlacedFinding {
                place: place(placed.week, placed.weekday),
                finding: placed.finding,
                detail: placed.detail.map(words.findings.detail).unwrap_or_default(),
            });
            finding_list(&placed.collect::<Vec<_>>(), &school_texts().findings.words)
        })
    };
    let adult = move || {
        let day = outcome.with(|outcome| outcome.turns_adult_on());
        day.map(words.timetable.turns_adult).unwrap_or_default()
    };
    let verdict = move || {
        outcome.with(|outcome| {
            outcome.timetable.as_ref()?;
            let violations = outcome
                .timetable_findings()
                .filter(|placed| placed.finding.status == jojo_rules::Status::NotMet)
                .count();
            let is_open = outcome
                .timetable_findings()
                .any(|placed| placed.finding.status == jojo_rules::Status::Unknown);
            Some((words.timetable.verdict)(violations, is_open))
        })
    };
    view! {
        <div class="judged">
            <p class="verdict-line" role="status">{live(move || verdict().unwrap_or_else(|| words.timetable.nothing_yet.to_owned()))}</p>
            <p class="hint">{live(adult)}</p>
            <div inner_html=attr(findings)></div>
        </div>
    }
}
