//! What the rules say of the timetable.

use crate::{
    planner::outcome::Outcome,
    text::{PlannerTexts, use_texts},
    ui::{FindingList, PlacedFinding},
};
use jojo_rules::{Status, timetable::TimetableFinding};
use leptos::prelude::*;

/// The verdict, when the rules for minors end, and each finding with its place.
#[component]
pub fn TimetableFindings(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let verdict = move || {
        outcome.with(|outcome| {
            if outcome.timetable.is_none() {
                return words.timetable.nothing_yet.to_owned();
            }
            let with = |status: Status| {
                let findings = outcome.timetable_findings();
                findings.filter(move |placed| placed.finding.status == status).count()
            };
            (words.timetable.verdict)(with(Status::NotMet), with(Status::Unknown) > 0)
        })
    };
    let adult = move || {
        let day = outcome.with(Outcome::turns_adult_on);
        day.map(words.timetable.turns_adult)
    };
    let findings = Memo::new(move |_| {
        outcome.with(|outcome| {
            let weeks = outcome.timetable.as_ref().map_or(0, |report| report.weeks.len());
            let placed = outcome.timetable_findings().map(|placed| PlacedFinding {
                place: place(placed, weeks, words),
                finding: placed.finding,
                detail: placed.detail.map(words.findings.detail).unwrap_or_default(),
            });
            placed.collect::<Vec<_>>()
        })
    });
    view! {
        <div class="judged">
            <p class="verdict-line" role="status">{verdict}</p>
            <p class="hint">{adult}</p>
            <div>{move || view! { <FindingList findings=findings.get() words=&words.findings.words /> }}</div>
        </div>
    }
}

/// The week and the day of a finding, in words; a timetable of one week does not name it.
fn place(placed: &TimetableFinding, weeks: usize, words: &PlannerTexts) -> String {
    let day = placed.weekday.map(words.weekday);
    let week = placed.week.filter(|_| weeks > 1 || day.is_none());
    let week = week.map(|week| (words.timetable.week)(week as usize));
    match (week, day) {
        (Some(week), Some(day)) => format!("{week}, {day}"),
        (Some(week), None) => week,
        (None, Some(day)) => (words.capital)(day),
        (None, None) => String::new(),
    }
}
