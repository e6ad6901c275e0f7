//! `/vergoeding`: how much, why, since when, and every amount before.

use super::{
    CheckForm, Outcome,
    questions::{Questions, STUDIES},
    result::{Amount, Peek},
    without_script::AllowanceWithoutScript,
};
use crate::{
    text::{CheckTexts, TariffTexts, use_texts},
    ui::{PageHeading, SourceLink, TariffChart, TariffTable, source_name},
    workspace::{Workspace, use_workspace},
};
use jojo_rules::{Input, RuleId, allowance};
use jojo_wire::Page;
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
    let workspace = use_workspace::<CheckForm>();
    view! {
        <PageHeading page=Page::Allowance />
        <Allowance workspace=workspace />
    }
}

/// The allowance, also inside a page of someone else.
#[component]
pub fn Allowance(
    /// The check.
    workspace: Workspace<CheckForm>,
    /// What stands between the answer and the history of the amounts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    let (words, history) = (&texts.allowance, use_texts::<TariffTexts>().history);
    let Workspace { form, outcome, .. } = workspace;
    view! {
        <p class="lead">{words.lead}</p>
        <AllowanceWithoutScript />
        <Peek outcome=outcome target=AMOUNT with_verdict=false />
        <div class="answering">
            <div class="columns">
                <div class="questions screen-only">
                    <Questions
                        id="studies"
                        title=words.studies
                        inputs=&ASKED
                        start=words.date
                        form=form
                        outcome=outcome
                    />
                </div>
                <aside aria-label=words.your_amount>
                    <h2 class="unseen" id=AMOUNT tabindex="-1">{words.your_amount}</h2>
                    <p class="unseen" role="status">{move || outcome.with(|outcome| spoken(outcome, texts))}</p>
                    <div class="result">
                        <Amount outcome=outcome />
                        <div class="reasons">
                            <div>{move || outcome.with(|outcome| reasons(outcome, texts))}</div>
                        </div>
                    </div>
                </aside>
            </div>
        </div>
        {children.map(|children| children())}
        <section class="history">
            <h2>{history}</h2>
            <p>{words.history_lead}</p>
            <TariffChart />
            <TariffTable />
        </section>
    }
}

fn spoken(outcome: &Outcome, texts: &CheckTexts) -> String {
    let (money, words) = (texts.format.money, &texts.check);
    match outcome.amounts.as_slice() {
        [] => (words.no_amount)(outcome.amount_date),
        [only] => format!("{} {}", money(only.amount), words.per_month),
        [least, ..] => format!("{} {} {}", words.at_least, money(least.amount), words.per_month),
    }
}

/// Why this tier, how it is computed, what may raise it, and what the school writes.
fn reasons(outcome: &Outcome, texts: &'static CheckTexts) -> Option<AnyView> {
    let report = outcome.amounts.first()?;
    // What depends on the tier is said once the tier is certain.
    let is_certain = outcome.amounts.len() == 1;
    let (words, money) = (&texts.allowance, texts.format.money);
    let calculation = (words.calculation)(
        &(texts.format.percentage)(report.percentage),
        &money(report.ggmmi),
        &money(report.amount),
    );
    let raise = allowance::raise_after_passing(outcome.amount_date, outcome.answers());
    let raise = raise.filter(|_| is_certain).map(|raise| {
        let text = (words.passes_this_year)(raise.from, raise.tier.number(), &money(raise.amount));
        view! { <Reason text=text rule=RuleId::AllowanceRaise /> }
    });
    let for_school = is_certain.then(|| {
        let codes = allowance::message_codes();
        let text = (words.codes)(
            codes.ambtscode,
            report.vakcode,
            codes.prestatie,
            codes.administratieve_toestand,
        );
        view! { <h2>{words.for_school}</h2> <Reason text=text rule=RuleId::MessageCodes /> }
    });
    let notes = report.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> });
    Some(
        view! {
            <h2>{words.how}</h2>
            <Reason text=(words.why_tier)(report.tier.number()) rule=RuleId::AllowanceTier />
            <Reason text=calculation rule=RuleId::AllowanceAmount />
            <p class="small">{texts.rules.source} ": " {source_name(report.source)}</p>
            {notes.collect_view()}
            {raise}
            <Reason text=words.fixed rule=RuleId::AllowanceFixed />
            {for_school}
        }
        .into_any(),
    )
}

/// A sentence with its source.
#[component]
fn Reason(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// The rule that says so.
    rule: RuleId,
) -> impl IntoView {
    view! { <p>{text} " " <SourceLink rule=rule /></p> }
}
