//! The running result, in one line that stays in sight.

use super::outcome::Outcome;
use crate::text::{CommonTexts, PlannerTexts, use_texts};
use leptos::prelude::*;

/// Hours, violations and estimate.
#[component]
pub fn Summary(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<PlannerTexts>());
    // Absent while nothing can be judged yet.
    let violations = Memo::new(move |_| {
        outcome.with(|outcome| {
            let is_judged = outcome.timetable.is_some() || outcome.year.is_some();
            is_judged.then(|| outcome.violations())
        })
    });
    let class = move || match violations.get() {
        None => "running",
        Some(0) => "running eligible",
        Some(_) => "running not_eligible",
    };
    let verdict = move || {
        violations.get().map_or_else(|| words.page.nothing_yet.to_owned(), words.page.violations)
    };
    let hours = move || {
        outcome.with(|outcome| {
            let report = outcome.timetable.as_ref()?;
            let kind = report.agreement_type.as_str().to_ascii_uppercase();
            Some(format!("{} · {kind}", (words.hours)(report.average.total_minutes)))
        })
    };
    let amount = move || {
        outcome.with(|outcome| {
            let estimate = outcome.year.as_ref()?.totals.estimated_amount;
            Some(format!("{} {}", (texts.format.money)(estimate), words.page.estimate_of_year))
        })
    };
    view! {
        <aside class=class aria-label=words.page.running>
            <p><strong>{verdict}</strong></p>
            <p>{hours}</p>
            <p>{amount}</p>
        </aside>
    }
}
