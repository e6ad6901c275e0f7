//! `/vergoeding`: how much, why, since when, and every amount before.

use crate::{
    components::{Amount, Group, Links, Peek, Questions, STUDIES, source_name},
    markup::Markup,
    outcome::Outcome,
    session::{outcome_of, session},
    text::{Texts, texts},
    view::{live, written},
};
use jojo_rules::{
    AllowanceReport, Input, RuleId, SchoolYear,
    allowance::{self, counts_from},
    allowance_of_tier,
};
use leptos::prelude::*;

/// The id of the result's heading.
const AMOUNT: &str = "bedrag";

/// What is asked here: the studies, and for which day.
static ASKED: [Input; 4] = {
    let [years, grades, buso] = STUDIES;
    [years, grades, buso, Input::StartDate]
};

/// The allowance page.
#[component]
pub fn AllowancePage() -> impl IntoView {
    let texts = texts();
    let form = session().form;
    let outcome = outcome_of(form);
    let links = Links::here();
    let groups =
        vec![Group { id: "studies", title: texts.allowance.studies, hint: "", inputs: &ASKED }];
    view! {
        <Peek outcome=outcome target=AMOUNT with_verdict=false />
        <div class="answering"><div class="columns">
            <div class="questions screen-only">
                <Questions groups=groups start=texts.allowance.date form=form outcome=outcome />
            </div>
            <aside aria-label=texts.allowance.your_amount>
                <h2 class="unseen" id=AMOUNT tabindex="-1">{texts.allowance.your_amount}</h2>
                <p class="unseen" role="status">{live(move || outcome.with(|outcome| spoken(outcome, texts)))}</p>
                <div class="result">
                    <Amount outcome=outcome />
                    <div class="reasons">{written(move || outcome.with(|outcome| reasons(outcome, links, texts)))}</div>
                </div>
            </aside>
        </div></div>
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
fn reasons(outcome: &Outcome, links: Links, texts: &Texts) -> String {
    let Some(report) = outcome.amounts.first() else { return String::new() };
    // What depends on the tier is told once the tier is certain.
    let is_certain = outcome.amounts.len() == 1;
    let (words, money) = (&texts.allowance, texts.format.money);
    Markup::of(|part| {
        let sourced = |part: &mut Markup, text: &str, rule: RuleId| {
            part.element("p", &[], &mut |line| {
                line.text(text);
                line.text(" ");
                links.source(line, rule);
            });
        };
        part.line("h2", "", words.how);
        sourced(part, (words.why_tier)(report.tier.number()), RuleId::AllowanceTier);
        let calculation = (words.calculation)(
            &(texts.format.percentage)(report.percentage),
            &money(report.ggmmi),
            &money(report.amount),
        );
        sourced(part, &calculation, RuleId::AllowanceAmount);
        let source = format!("{}: {}", texts.rules.source, source_name(report.source));
        part.line("p", "small", &source);
        report.notes.iter().for_each(|note| part.line("p", "small", note.text()));
        if let Some(raise) = raise(report, outcome, texts).filter(|_| is_certain) {
            sourced(part, &raise, RuleId::AllowanceRaise);
        }
        sourced(part, words.fixed, RuleId::AllowanceFixed);
        if is_certain {
            let codes = allowance::message_codes();
            let told = (words.codes)(
                codes.ambtscode,
                report.vakcode,
                codes.prestatie,
                codes.administratieve_toestand,
            );
            part.line("h2", "", words.for_school);
            sourced(part, &told, RuleId::MessageCodes);
        }
    })
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
