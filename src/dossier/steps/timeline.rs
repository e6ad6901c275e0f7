//! The contract year as a line, with a mark for every day on which something is due. The list below it says the same in
//! words.

use crate::{
    browser::clock,
    dossier::form::CaseForm,
    text::{DossierTexts, use_texts},
    workspace::Workspace,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use jojo_rules::dossier::DossierTask;
use leptos::prelude::*;
use std::iter;

/// The size of the drawing in its own units, and the height of its line.
const WIDTH: i64 = 960;
const EDGE: i64 = 24;
const LINE: i64 = 46;

/// What is due so many days after the end still belongs to the year; the archive, years later, does not.
const NEAR: Days = Days::new(70);
/// What the drawing shows before the first day and after the last.
const MARGIN: Days = Days::new(10);

/// The drawing; nothing without a dossier.
#[component]
pub fn Timeline(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let tasks = Memo::new(move |_| {
        workspace.outcome.with(|outcome| {
            let report = outcome.dossier.as_ref()?;
            let near = report.end_date.checked_add_days(NEAR)?;
            let is_near = |task: &&DossierTask| task.due.is_some_and(|due| due <= near);
            Some(report.tasks.iter().filter(is_near).cloned().collect::<Vec<_>>())
        })
    });
    view! { <div>{move || tasks.get().map(|tasks| view! { <Drawing tasks=tasks /> })}</div> }
}

/// From days to places on the line.
#[derive(Clone, Copy)]
struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

impl Scale {
    fn of(tasks: &[DossierTask]) -> Option<Self> {
        let days = || tasks.iter().filter_map(|task| task.due);
        let first = days().min()?.checked_sub_days(MARGIN)?;
        Some(Self { first, last: days().max()?.checked_add_days(MARGIN)? })
    }

    fn x(self, day: NaiveDate) -> i64 {
        let length = (self.last - self.first).num_days().max(1);
        EDGE + (day - self.first).num_days() * (WIDTH - 2 * EDGE) / length
    }

    /// The first day of each month after the first one.
    fn months(self) -> impl Iterator<Item = NaiveDate> {
        let next = |day: &NaiveDate| day.checked_add_months(Months::new(1));
        let first = self.first.with_day(1);
        iter::successors(first, next).skip(1).take_while(move |day| *day <= self.last)
    }
}

/// The line, the months, today, the days.
#[component]
fn Drawing(
    /// The tasks of the year, in date order.
    tasks: Vec<DossierTask>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let scale = Scale::of(&tasks)?;
    let today = clock::today();
    let month = |day| {
        let x = scale.x(day);
        view! {
            <path d=format!("M{x} {LINE}v22")></path>
            <text x=(x + 3).to_string() y="84">{(words.month_short)(day)}</text>
        }
    };
    let now = (scale.first..=scale.last).contains(&today).then(|| {
        let x = scale.x(today);
        view! {
            <path class="now" d=format!("M{x} 14V68")></path>
            <text class="now" x=(x + 4).to_string() y="12">{words.page.today}</text>
        }
    });
    let days = tasks
        .chunk_by(|one, other| one.due == other.due)
        .filter_map(|tasks| Some(day(tasks, tasks.first()?.due?, scale, words)))
        .collect_view();
    Some(view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.page.drawing>
            <svg class="timeline" viewBox=format!("0 0 {WIDTH} 96") aria-hidden="true">
                <path d=format!("M{EDGE} {LINE}H{}", WIDTH - EDGE)></path>
                {scale.months().map(month).collect_view()}
                {now}
                {days}
            </svg>
        </div>
        <p class="timeline-legend small" aria-hidden="true">
            <span class="dot hard"></span>
            {words.page.legend_hard}
            <span class="dot soft"></span>
            {words.page.legend_soft}
        </p>
    })
}

/// A day on which something is due.
fn day(
    tasks: &[DossierTask],
    due: NaiveDate,
    scale: Scale,
    words: &'static DossierTexts,
) -> impl IntoView + use<> {
    let class = if tasks.iter().any(|task| task.hard) { "hard" } else { "soft" };
    let titles: Vec<&str> = tasks.iter().map(|task| task.task.entry().title).collect();
    let title = format!("{}: {}", (words.weekday_date)(due), titles.join(", "));
    let x = scale.x(due).to_string();
    view! {
        <g class=class>
            <title>{title}</title>
            <circle cx=x.clone() cy=LINE.to_string() r="12"></circle>
            <text x=x y=(LINE + 5).to_string()>{tasks.len().to_string()}</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    #[test]
    fn the_first_and_the_last_day_are_at_the_edges() {
        let day = |text| date::parse(text).expect("a date");
        let scale = Scale { first: day("2026-08-07"), last: day("2027-09-10") };
        assert_eq!((scale.x(scale.first), scale.x(scale.last)), (EDGE, WIDTH - EDGE));
        assert_eq!(scale.months().count(), 13);
        assert_eq!(scale.months().next(), Some(day("2026-09-01")));
    }
}
