//! The amount: since when, how sure, and the last official one.

use crate::{
    check::Outcome,
    text::{CheckTexts, use_texts},
    ui::PageLink,
};
use jojo_rules::{AllowanceReport, Verdict, allowance::AmountStatus};
use jojo_wire::Page;
use leptos::prelude::*;

/// The amounts that are still possible: the lowest large, the higher ones beside it.
#[component]
pub fn Amount(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// Whether this is the check, and another page explains the amount.
    #[prop(optional)]
    explained_elsewhere: bool,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    let link = explained_elsewhere.then(|| {
        view! {
            <div class="small screen-only">
                <PageLink page=Page::Allowance>{texts.check.why_this_amount}</PageLink>
            </div>
        }
    });
    view! {
        <div class="money">
            <div>{move || outcome.with(|outcome| amounts(outcome, explained_elsewhere, texts))}</div>
            {link}
        </div>
    }
}

fn amounts(outcome: &Outcome, is_on_check: bool, texts: &'static CheckTexts) -> AnyView {
    let words = &texts.check;
    let Some((first, higher)) = outcome.amounts.split_first() else {
        return view! { <p>{(words.no_amount)(outcome.amount_date)}</p> }.into_any();
    };
    let money = texts.format.money;
    let is_refused = is_on_check && outcome.report.verdict == Verdict::NotEligible;
    let others: Vec<String> = higher.iter().map(|report| money(report.amount)).collect();
    let is_least = !others.is_empty();
    let class = if first.status == AmountStatus::Published { "tag sure" } else { "tag" };
    let is_of_today = outcome.answers().start_date.is_none();
    view! {
        <p class="sum">
            {is_least.then(|| view! { <span class="least">{words.at_least}</span> " " })}
            <b>{money(first.amount)}</b>
            " "
            <span class="least">{words.per_month}</span>
        </p>
        {is_refused.then(|| view! { <p class="small">{words.only_for_who_may}</p> })}
        {is_least.then(|| view! { <p class="small">{(words.or_more)(&others.join(" of "))}</p> })}
        <p class="small">
            {(texts.tier)(first.tier.number())} " · " {(words.valid_from)(first.valid_from)} " "
            <span class=class>{(texts.amount_status)(first.status)}</span>
        </p>
        {official(first, texts).map(|official| view! { <p class="small">{official}</p> })}
        {is_of_today.then(|| view! { <p class="small of-today">{(words.today)(outcome.amount_date)}</p> })}
    }
    .into_any()
}

/// The last official amount, when the amount itself is not it.
fn official(report: &AllowanceReport, texts: &CheckTexts) -> Option<String> {
    let official =
        report.last_official.filter(|official| official.valid_from != report.valid_from)?;
    Some((texts.check.last_official)(official.valid_from, &(texts.format.money)(official.amount)))
}
