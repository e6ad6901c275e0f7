//! The amount: since when, how sure, and the last official one.

use crate::{
    components::Links,
    markup::Markup,
    outcome::Outcome,
    text::{Texts, texts},
    view::written,
};
use jojo_rules::{AllowanceReport, Verdict, allowance::AmountStatus};
use jojo_wire::{Page, link};
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
    let links = Links::here();
    view! {
        <div class="money">
            {written(move || outcome.with(|outcome| amounts(outcome, explained_elsewhere, texts)))}
            {explained_elsewhere
                .then(|| view! {
                    <div class="small screen-only">{written(move || Markup::of(|part| {
                        let fragment = outcome.with(|outcome| link::print(outcome.answers()));
                        links.link(part, &Page::Allowance, &fragment, "", &mut |link| link.text(texts.check.why_this_amount));
                    }))}</div>
                })}
        </div>
    }
}

fn amounts(outcome: &Outcome, on_check: bool, texts: &Texts) -> String {
    let words = &texts.check;
    let Some((first, higher)) = outcome.amounts.split_first() else {
        return Markup::of(|part| part.line("p", "", &(words.no_amount)(outcome.amount_date)));
    };
    let money = texts.format.money;
    let refused = on_check && outcome.report.verdict == Verdict::NotEligible;
    let others: Vec<String> = higher.iter().map(|report| money(report.amount)).collect();
    Markup::of(|part| {
        part.element("p", &[("class", "sum")], &mut |sum| {
            if !others.is_empty() {
                sum.line("span", "least", words.at_least);
                sum.text(" ");
            }
            sum.line("b", "", &money(first.amount));
            sum.text(" ");
            sum.line("span", "least", words.per_month);
        });
        if refused {
            part.line("p", "small", words.only_for_who_may);
        }
        if !others.is_empty() {
            part.line("p", "small", &(words.or_more)(&others.join(" of ")));
        }
        part.element("p", &[("class", "small")], &mut |line| {
            let since = (words.valid_from)(first.valid_from);
            line.text(&format!("{} · {since} ", (texts.tier)(first.tier.number())));
            let class = if first.status == AmountStatus::Published { "tag sure" } else { "tag" };
            line.line("span", class, (texts.amount_status)(first.status));
        });
        if let Some(official) = official(first, texts) {
            part.line("p", "small", &official);
        }
        if outcome.answers().start_date.is_none() {
            part.line("p", "small of-today", &(words.today)(outcome.amount_date));
        }
    })
}

/// The last official amount, when the amount itself is not it.
fn official(report: &AllowanceReport, texts: &Texts) -> Option<String> {
    let official =
        report.last_official.filter(|official| official.valid_from != report.valid_from)?;
    Some((texts.check.last_official)(official.valid_from, &(texts.format.money)(official.amount)))
}
