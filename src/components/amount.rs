//! The amount: since when, how sure, and the last official one.

use crate::{
    components::PageLink,
    outcome::Outcome,
    session::session,
    text::{Texts, texts},
    view::part,
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
    let texts = texts();
    let link = session().link;
    view! {
        <div class="money">
            {part(move || Some(outcome.with(|outcome| amounts(outcome, explained_elsewhere, texts))))}
            {explained_elsewhere
                .then(|| view! {
                    <p class="small screen-only">
                        <PageLink page=Page::Allowance fragment=link>{texts.check.why_this_amount}</PageLink>
                    </p>
                })}
        </div>
    }
}

fn amounts(outcome: &Outcome, on_check: bool, texts: &'static Texts) -> AnyView {
    let Some((first, higher)) = outcome.amounts.split_first() else {
        return view! { <p>{(texts.check.no_amount)(outcome.amount_date)}</p> }.into_any();
    };
    let money = texts.format.money;
    let by_today =
        outcome.answers().start_date.is_none().then(|| (texts.check.today)(outcome.amount_date));
    let refused = on_check && outcome.report.verdict == Verdict::NotEligible;
    let others: Vec<String> = higher.iter().map(|report| money(report.amount)).collect();
    view! {
        <p class="sum">
            {(!others.is_empty()).then(|| view! { <span class="least">{texts.check.at_least} " "</span> })}
            <b>{money(first.amount)}</b> " " <span class="least">{texts.check.per_month}</span>
        </p>
        {refused.then(|| view! { <p class="small">{texts.check.only_for_who_may}</p> })}
        {(!others.is_empty()).then(|| view! { <p class="small">{(texts.check.or_more)(&others.join(" of "))}</p> })}
        <p class="small">
            {(texts.tier)(first.tier.number())} " · " {(texts.check.valid_from)(first.valid_from)} " "
            <StatusTag status=first.status />
        </p>
        {official(first, texts).map(|text| view! { <p class="small">{text}</p> })}
        {by_today.map(|text| view! { <p class="small">{text}</p> })}
    }
    .into_any()
}

/// The last official amount, when the amount itself is not it.
fn official(report: &AllowanceReport, texts: &Texts) -> Option<String> {
    let official =
        report.last_official.filter(|official| official.valid_from != report.valid_from)?;
    Some((texts.check.last_official)(official.valid_from, &(texts.format.money)(official.amount)))
}

/// How sure an amount is.
#[component]
pub fn StatusTag(
    /// Where the amount comes from.
    status: AmountStatus,
) -> impl IntoView {
    let class = if status == AmountStatus::Published { "tag sure" } else { "tag" };
    view! { <span class=class>{(texts().amount_status)(status)}</span> }
}
