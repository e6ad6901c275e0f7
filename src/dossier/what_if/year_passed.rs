//! What a passed year brings.

use super::NothingYet;
use crate::{
    dossier::{date_list::DateList, form::CaseForm, outcome::Outcome},
    text::{CommonTexts, DossierTexts, use_texts},
    ui::RuleSource,
    workspace::Workspace,
};
use chrono::NaiveDate;
use jojo_rules::{Input, RuleId, allowance};
use leptos::prelude::*;

/// The day by which it has to be reported, and what holds after it; the first `None` is a dossier that is missing.
fn days(outcome: &Outcome) -> Option<Option<(NaiveDate, NaiveDate)>> {
    let report = outcome.dossier.as_ref()?;
    let task = report.tasks.iter().find(|task| task.task == RuleId::YearPassedMessage);
    Some(task.and_then(|task| task.due).zip(outcome.date(Input::StartDate)))
}

/// What a passed year brings, and when.
#[component]
pub fn YearPassed(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let days = Memo::new(move |_| workspace.outcome.with(days));
    let rule = |rule: RuleId| {
        view! {
            <p class="small">{rule.statement()}</p>
            <RuleSource rule=rule />
        }
    };
    let shown = move || match days.get() {
        None => view! { <NothingYet /> }.into_any(),
        Some(days) => view! {
            {days.map(|(due, start)| view! { <Raise due=due start=start /> })}
            {rule(RuleId::AllowanceRaise)}
            {rule(RuleId::AllowanceTier)}
        }
        .into_any(),
    };
    view! { <div>{shown}</div> }
}

/// The days, and the amount of each tier after them.
#[component]
fn Raise(
    /// The day by which the passed year has to be reported.
    due: NaiveDate,
    /// The first day of the agreement.
    start: NaiveDate,
) -> impl IntoView {
    let (texts, money) = (use_texts::<DossierTexts>(), use_texts::<CommonTexts>().format.money);
    let words = &texts.what_if;
    let passed = allowance::year_passed(start);
    let amounts: Vec<String> = passed
        .amounts
        .iter()
        .map(|report| (words.tier_amount)(report.tier.number(), &money(report.amount)))
        .collect();
    let remark = passed.amounts.first();
    let remark = remark.map(|first| (texts.amount_remark)(first.valid_from, first.status));
    view! {
        <DateList rows=vec![(words.tell_by, due), (words.raise_from, passed.from)] />
        <p>{(words.amounts_then)(&amounts.join(", "), &remark.unwrap_or_default())}</p>
    }
}
