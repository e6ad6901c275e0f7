//! Premiums, and who pays what.

use crate::{
    dossier::{
        fields::FactFields,
        findings::{Notes, inputs},
        form::CaseForm,
        outcome::Outcome,
    },
    text::{CommonTexts, DossierTexts, use_texts},
    ui::{RuleSource, StepGrid},
    workspace::Workspace,
};
use jojo_rules::{AllowanceReport, Finding, Input, Remedy, RuleId, Status, dossier::Premium};
use leptos::prelude::*;

/// The rules about money: they have a step of their own.
pub const MONEY: [RuleId; 6] = [
    RuleId::PupilPremium,
    RuleId::CompanyPremium,
    RuleId::BrusselsMentorPremium,
    RuleId::OwnCosts,
    RuleId::SocialSecurityLimited,
    RuleId::ChildBenefit,
];

static ASKED: [Input; 8] = [
    Input::LivesInFlemishRegion,
    Input::EstablishmentRegion,
    Input::PremiumConsent,
    Input::CompanyPremiumConsent,
    Input::PremiumsReceived,
    Input::MentorTrained,
    Input::LearnersAtOnce,
    Input::RegisteredOn,
];

/// What is paid, as the cards show it.
#[derive(Clone, PartialEq)]
struct Paid {
    /// The findings about money, each with its premiums.
    findings: Vec<(Finding, Vec<Premium>)>,
    /// The allowances that are still possible on the first day.
    allowances: Vec<AllowanceReport>,
}

impl Paid {
    fn of(outcome: &Outcome) -> Option<Self> {
        let report = outcome.dossier.as_ref()?;
        let premiums_of = |rule| {
            report.premiums.iter().filter(|premium| premium.premium == rule).copied().collect()
        };
        let findings = report.findings.iter().filter(|finding| MONEY.contains(&finding.rule));
        let start = outcome.date(Input::StartDate);
        Some(Self {
            findings: findings.map(|finding| (*finding, premiums_of(finding.rule))).collect(),
            allowances: start.map(|start| outcome.amounts(start)).unwrap_or_default(),
        })
    }
}

/// The questions and what they come to.
#[component]
pub fn Premiums(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let paid = Memo::new(move |_| workspace.outcome.with(Paid::of));
    let cards = move || {
        paid.get().map(|Paid { findings, allowances }| {
            let card =
                |(finding, premiums)| view! { <PremiumCard finding=finding premiums=premiums /> };
            view! {
                <div class="step-grid">
                    {findings.into_iter().map(card).collect_view()}
                    <AllowanceCard allowances=allowances />
                </div>
            }
        })
    };
    view! {
        <StepGrid>
            <FactFields inputs=&ASKED workspace=workspace />
        </StepGrid>
        <div>{cards}</div>
    }
}

/// What one rule about money says.
#[component]
fn PremiumCard(
    /// What the rule says.
    finding: Finding,
    /// What it pays, for each school year.
    premiums: Vec<Premium>,
) -> impl IntoView {
    let (words, money) = (use_texts::<DossierTexts>(), use_texts::<CommonTexts>().format.money);
    let line = |premium: Premium| {
        let (year, least, most) =
            (premium.school_year.to_string(), money(premium.least), money(premium.most));
        view! { <p class="amount-line">{(words.page.premium)(&year, &least, &most)}</p> }
    };
    // Own costs are paid whatever the answers are.
    let status = (finding.rule != RuleId::OwnCosts).then(|| {
        let class = (finding.status == Status::NotMet).then_some("bad-word");
        view! { <p class=class>{(words.money_status)(finding.status)}</p> }
    });
    let needs = (!finding.needs.is_empty()).then(|| {
        view! { <p>{words.findings.needs} ": " {inputs(finding.needs, words)} "."</p> }
    });
    let remedy = match finding.remedy {
        Some(Remedy::Act(act)) => Some(view! { <p>{words.findings.mend} ": " {act.text()}</p> }),
        _ => None,
    };
    view! {
        <div class="question">
            <h3>{finding.rule.entry().title}</h3>
            {premiums.into_iter().map(line).collect_view()}
            {status}
            {needs}
            {remedy}
            <p class="small">{finding.rule.statement()}</p>
            <Notes finding=finding />
            <RuleSource rule=finding.rule />
        </div>
    }
}

/// What AGODI pays to the young person.
#[component]
fn AllowanceCard(
    /// The allowances that are still possible on the first day, lowest first.
    allowances: Vec<AllowanceReport>,
) -> impl IntoView {
    let (words, money) = (use_texts::<DossierTexts>(), use_texts::<CommonTexts>().format.money);
    let amounts: Vec<String> = allowances.iter().map(|report| money(report.amount)).collect();
    let line = allowances.first().map(|first| {
        let remark = (words.amount_remark)(first.valid_from, first.status);
        view! { <p>{(words.page.allowance)(&(words.either)(&amounts), &remark)}</p> }
    });
    let rules = [RuleId::AllowanceFixed, RuleId::NoYearEndPremium, RuleId::StudentJob];
    view! {
        <div class="question">
            <h3>{words.page.paid_by_agodi}</h3>
            {line}
            {rules.map(|rule| view! { <p class="small">{rule.statement()}</p> }).into_iter().collect_view()}
        </div>
    }
}
