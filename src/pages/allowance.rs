//! `/vergoeding`: how much, why, since when, and every amount before.

use crate::{
    components::{
        Amount, DateQuestion, Peek, SourceLink, StudyQuestions, TariffChart, source_name,
        tariff_table,
    },
    markup::Markup,
    navigation::HEADING,
    outcome::Outcome,
    platform,
    session::{outcome_of, session},
    text::{Texts, texts},
    view::{live, part},
};
use jojo_rules::{
    AllowanceReport, Input, RuleId, SchoolYear,
    allowance::{self, counts_from},
    allowance_of_tier, tariffs,
};
use leptos::prelude::*;

/// The id of the result's heading.
const AMOUNT: &str = "bedrag";

/// The allowance page.
#[component]
pub fn AllowancePage() -> impl IntoView {
    let texts = texts();
    let form = session().form;
    let outcome = outcome_of(form);
    view! {
        <h1 id=HEADING tabindex="-1">{texts.allowance.title}</h1>
        <p class="lead">{texts.allowance.lead}</p>
        <Peek outcome=outcome target=AMOUNT with_verdict=false />
        <div class="columns">
            <div class="questions screen-only">
                <section class="group">
                    <h2>{texts.allowance.studies}</h2>
                    <StudyQuestions form=form outcome=outcome />
                    <DateQuestion input=Input::StartDate words=texts.allowance.date form=form outcome=outcome />
                </section>
            </div>
            <aside aria-label=texts.allowance.your_amount>
                <h2 class="unseen" id=AMOUNT tabindex="-1">{texts.allowance.your_amount}</h2>
                <p class="unseen" role="status">{live(move || outcome.with(|outcome| spoken(outcome, texts)))}</p>
                <div class="result">
                    <Amount outcome=outcome />
                    {part(move || outcome.with(|outcome| reasons(outcome, texts)))}
                </div>
            </aside>
        </div>
        <History />
    }
}

fn spoken(outcome: &Outcome, texts: &Texts) -> String {
    match outcome.amounts.as_slice() {
        [] => (texts.check.no_amount)(outcome.amount_date),
        [only] => format!("{} {}", (texts.format.money)(only.amount), texts.check.per_month),
        [least, ..] => {
            format!(
                "{} {} {}",
                texts.check.at_least,
                (texts.format.money)(least.amount),
                texts.check.per_month
            )
        }
    }
}

/// Why this tier, how it is computed, what may raise it, and what the school writes.
fn reasons(outcome: &Outcome, texts: &'static Texts) -> Option<AnyView> {
    let report = outcome.amounts.first()?.clone();
    // What depends on the tier is told once the tier is certain.
    let is_certain = outcome.amounts.len() == 1;
    let raise = if is_certain { raise(&report, outcome, texts) } else { None };
    let codes = allowance::message_codes();
    let money = texts.format.money;
    let calculation = (texts.allowance.calculation)(
        &(texts.format.percentage)(report.percentage),
        &money(report.ggmmi),
        &money(report.amount),
    );
    Some(
        view! {
            <div class="reasons">
                <h2>{texts.allowance.how}</h2>
                <p>{(texts.allowance.why_tier)(report.tier.number())} " " <SourceLink rule=RuleId::AllowanceTier /></p>
                <p>{calculation} " " <SourceLink rule=RuleId::AllowanceAmount /></p>
                <p class="small">{texts.rules.source} ": " {source_name(report.source)}</p>
                {report.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()}
                {raise.map(|text| view! {
                    <p>{text} " " <SourceLink rule=RuleId::AllowanceRaise /></p>
                })}
                <p>{texts.allowance.fixed} " " <SourceLink rule=RuleId::AllowanceFixed /></p>
                {is_certain.then(|| view! {
                <h2>{texts.allowance.for_school}</h2>
                <p>
                    {(texts.allowance.codes)(
                        codes.ambtscode,
                        report.vakcode,
                        codes.prestatie,
                        codes.administratieve_toestand,
                    )} " " <SourceLink rule=RuleId::MessageCodes />
                </p>
                })}
            </div>
        }
        .into_any(),
    )
}

/// From when a year that is passed now counts, and for which tier.
fn raise(report: &AllowanceReport, outcome: &Outcome, texts: &Texts) -> Option<String> {
    let mut after = outcome.answers().clone();
    after.alternating_years_passed =
        Some(after.alternating_years_passed.unwrap_or(0).saturating_add(1).min(9));
    let next = allowance::tier(&after);
    let amount = allowance_of_tier(outcome.amount_date, next).ok()?.amount;
    let from = counts_from(SchoolYear::of(outcome.amount_date));
    (next > report.tier).then(|| {
        (texts.allowance.passes_this_year)(from, next.number(), &(texts.format.money)(amount))
    })
}

/// Every amount, as a picture and as a table.
#[component]
fn History() -> impl IntoView {
    let texts = texts();
    view! {
        <section class="history">
            <h2>{texts.rules.history}</h2>
            <p>{texts.allowance.history_lead}</p>
            <TariffChart rows=tariffs().collect() until=platform::today() />
            <div inner_html=Markup::of(tariff_table)></div>
        </section>
    }
}
