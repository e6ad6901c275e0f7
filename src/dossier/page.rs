//! `/dossier`, `/wat-als`, `/leerwerkplek` and `/wat-nu`.

mod agreement;
mod document;
mod documents;
mod fields;
mod keep;
mod messages;
mod premiums;
mod printed;
pub(crate) mod tasks;
mod timeline;
mod what_if;
mod what_now;
mod workplace;

use super::{
    form::{CaseForm, example_start},
    session::{Case, session},
};
use crate::{
    components::{
        Notice, SchoolNav, Tone, contact_list,
        fields::button,
        findings::{PlacedFinding, finding_list},
    },
    markup::Markup,
    navigation::{HEADING, address},
    platform,
    text::{dossier_texts, shared_texts},
    view::{live, part, some, written},
};
use chrono::Months;
use jojo_rules::{AllowanceReport, ContactId, Finding, Input, RuleId, Status, Training, Value};
use jojo_wire::Page;
use leptos::prelude::*;

pub use document::DossierDocumentPage;
pub use what_if::WhatIfPage;
pub use what_now::WhatNowPage;
pub use workplace::WorkplacePage;

/// The top of each page for schools: heading, lead, way to the others, what was wrong with the link.
fn head(title: &'static str, lead: &'static str) -> AnyView {
    let session = session();
    view! {
        <h1 id=HEADING tabindex="-1">{title}</h1>
        <p class="lead screen-only">{lead}</p>
        <SchoolNav planning=session.planning.into() case=session.case.link.into() />
        <div class="screen-only">
            {part(move || some(session.link_fault.get()).map(|fault| view! {
                <Notice tone=Tone::Careful><p>{fault}</p></Notice>
            }.into_any()))}
        </div>
    }
    .into_any()
}

/// A step of a page.
fn step(id: &'static str, title: &'static str, lead: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! {
        <section class="step" aria-labelledby=id>
            <h2 id=id tabindex="-1">{title}</h2>
            {some(lead.to_owned()).map(|lead| view! { <p>{lead}</p> })}
            {parts}
        </section>
    }
    .into_any()
}

/// Fields beside each other.
fn grid(fields: Vec<AnyView>) -> AnyView {
    view! { <div class="step-grid screen-only">{fields}</div> }.into_any()
}

/// Whom to ask, at the end of each page.
fn ask() -> AnyView {
    let contacts = || Markup::of(|markup| contact_list(markup, ContactId::ALL));
    step("vragen", dossier_texts().ask, "", vec![written(contacts)])
}

/// Findings that someone has to see: what is wrong, what to look at, and what is still to be filled in.
fn seen(findings: &[Finding]) -> String {
    let words = dossier_texts();
    let placed: Vec<PlacedFinding> = findings
        .iter()
        .filter(|finding| matches!(finding.status, Status::NotMet | Status::Attention))
        .map(|finding| PlacedFinding {
            place: String::new(),
            finding: *finding,
            detail: finding.rule.statement().to_owned(),
        })
        .collect();
    let good_to_know = findings.iter().filter(|finding| {
        matches!(finding.status, Status::Met | Status::NotApplicable) && !finding.notes.is_empty()
    });
    let open: Vec<&Finding> =
        findings.iter().filter(|finding| finding.status == Status::Unknown).collect();
    Markup::of(|markup| {
        if !placed.is_empty() {
            markup.raw(&finding_list(&placed, &words.findings));
        }
        if !open.is_empty() {
            markup.element("div", &[("class", "stated")], &mut |card| {
                card.line("strong", "", words.page.still_open);
                card.element("ul", &[], &mut |list| {
                    open.iter().for_each(|finding| still_open(list, finding));
                });
            });
        }
        for finding in good_to_know {
            markup.element("div", &[("class", "stated")], &mut |card| {
                card.line("strong", "", finding.rule.entry().title);
                finding.notes.iter().for_each(|note| card.line("p", "small", note.text()));
            });
        }
    })
}

/// A rule that waits for answers.
fn still_open(list: &mut Markup, finding: &Finding) {
    list.element("li", &[], &mut |line| {
        let to_rule = address(&Page::Rules, finding.rule.as_str());
        line.element("a", &[("href", &to_rule)], &mut |link| {
            link.text(finding.rule.entry().title);
        });
        line.text(&(dossier_texts().page.fill_in)(&premiums::inputs(finding.needs)));
        for note in finding.notes {
            line.line("p", "small", note.text());
        }
    });
}

/// Since when an amount holds, and where it comes from.
fn amount_remark(amount: &AllowanceReport) -> String {
    let texts = shared_texts();
    let from = (texts.format.date)(amount.valid_from);
    (dossier_texts().page.amount_remark)(&from, (texts.amount_status)(amount.status))
}

/// The rules that belong to money: they stand in a step of their own.
const MONEY: [RuleId; 6] = [
    RuleId::PupilPremium,
    RuleId::CompanyPremium,
    RuleId::BrusselsMentorPremium,
    RuleId::OwnCosts,
    RuleId::SocialSecurityLimited,
    RuleId::ChildBenefit,
];

/// The dossier.
#[component]
pub fn DossierPage() -> impl IntoView {
    let words = dossier_texts();
    let case = session().case;
    let filled_in = RwSignal::new(false);
    // An example never takes the place of what someone has filled in.
    let is_begun = move || case.form.with(|form| *form != CaseForm::default());
    let example = move || {
        case.fill_in(example_of(platform::today()));
        filled_in.set(true);
    };
    view! {
        {head(words.page.title, words.page.lead)}
        <div class="screen-only">
            <div class="actions">
                {button("button", words.page.example, Box::new(is_begun), Box::new(example))}
                <span class="hint">{words.page.example_hint}</span>
            </div>
            <p role="status">{live(move || {
                if filled_in.get() { words.page.example_done.to_owned() } else { String::new() }
            })}</p>
        </div>
        <DossierSteps case=case />
    }
}

/// A painter of seventeen who starts in September.
fn example_of(today: chrono::NaiveDate) -> CaseForm {
    let months = &shared_texts().format.months;
    let mut form = CaseForm::default();
    let start = example_start(today);
    let birth = start.and_then(|start| start.checked_sub_months(Months::new(17 * 12 + 4)));
    for (input, date) in [(Input::StartDate, start), (Input::BirthDate, birth)] {
        form.set(input, date.map(Value::Date), months);
    }
    form.set(Input::Training, Some(Value::Training(Training::Schilder)), months);
    form
}

/// The steps of a dossier; also for a saved one.
#[component]
pub fn DossierSteps(
    /// The case.
    case: Case,
) -> impl IntoView {
    let words = &dossier_texts().page;
    let findings = move || {
        case.outcome.with(|outcome| {
            let report = outcome.dossier.as_ref();
            let findings = report.map(|report| report.findings.as_slice()).unwrap_or_default();
            let others: Vec<Finding> =
                findings.iter().filter(|finding| !MONEY.contains(&finding.rule)).copied().collect();
            seen(&others)
        })
    };
    view! {
        <div class="screen-only">
            {step("overeenkomst", words.agreement, "", vec![agreement::agreement(case)])}
            {step("termijnen", words.tasks, words.tasks_lead, vec![
                tasks::summary(case),
                written(move || case.outcome.with(timeline::timeline)),
                tasks::tasks(case),
            ])}
            {step("aandacht", words.attention, words.attention_lead, vec![
                agreement::happened(case),
                written(findings),
            ])}
            {step("documenten", words.documents, words.documents_lead, vec![documents::documents(case)])}
            {step("zendingen", words.messages, words.messages_lead, messages::messages(case))}
            {step("premies", words.premiums, words.premiums_lead, premiums::premiums(case))}
            {step("meenemen", words.take_along, "", vec![keep::take_along(case)])}
            {ask()}
        </div>
        {printed::printed(case)}
    }
}
