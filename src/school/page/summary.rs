//! The running result, in one line that stays in sight.

use crate::{
    school::session::Planning,
    text::{school_texts, shared_texts},
    view::{attr, live},
};
use leptos::prelude::*;

/// Hours, violations and estimate.
#[component]
pub fn Summary(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let (texts, words) = (shared_texts(), school_texts());
    let outcome = planning.outcome;
    let hours = move || {
        outcome.with(|outcome| {
            let report = outcome.timetable.as_ref()?;
            let kind = report.agreement_type.as_str().to_ascii_uppercase();
            Some(format!("{} · {kind}", (words.hours)(report.average.total_minutes)))
        })
    };
    let violations = move || outcome.with(|outcome| outcome.violations());
    let is_open =
        move || outcome.with(|outcome| outcome.timetable.is_none() && outcome.year.is_none());
    let amount = move || {
        outcome.with(|outcome| {
            let year = outcome.year.as_ref()?;
            Some(format!(
                "{} {}",
                (texts.format.money)(year.totals.estimated_amount),
                words.page.estimate_of_year
            ))
        })
    };
    view! {
        <aside
            class=attr(move || match (is_open(), violations()) {
                (true, _) => "running".to_owned(),
                (_, 0) => "running eligible".to_owned(),
                _ => "running not_eligible".to_owned(),
            })
            aria-label=words.page.running
        >
            <p><strong>{live(move || if is_open() {
                words.page.nothing_yet.to_owned()
            } else {
                (words.page.violations)(violations())
            })}</strong></p>
            <p>{live(move || hours().unwrap_or_default())}</p>
            <p>{live(move || amount().unwrap_or_default())}</p>
        </aside>
    }
}
