//! Sick: who pays which part on which day, and whom to inform.

use super::{
    NothingYet,
    sickness_reading::{SicknessDays, SicknessReading},
};
use crate::{
    dossier::{
        fields::{CaseDateField, FactField, FactFields},
        findings::Findings,
        form::{CaseDate, CaseForm},
        outcome::Outcome,
    },
    text::{DossierTexts, use_texts},
    ui::{RuleList, StepGrid},
    workspace::Workspace,
};
use jojo_rules::{
    AllowanceReport, Finding, Input, RuleId,
    sickness::{AbsenceKind, Scheme},
};
use leptos::prelude::*;

static ASKED: [Input; 4] = [Input::SickFrom, Input::SickUntil, Input::AbsenceKind, Input::Scheme];

/// What to do in every sickness: a list of its own, below the bars.
static STEPS: [RuleId; 2] = [RuleId::SicknessSteps, RuleId::WorkAccident];

/// The questions and the bars.
#[component]
pub fn Sickness(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().what_if;
    let has_previous =
        Memo::new(move |_| workspace.outcome.with(|outcome| outcome.reading.previous.is_some()));
    let shown = Memo::new(move |_| workspace.outcome.with(Shown::of));
    let bars = move || match shown.get() {
        None => view! { <NothingYet /> }.into_any(),
        Some(shown) => view! { <Bars shown=shown /> }.into_any(),
    };
    view! {
        <StepGrid>
            <FactFields inputs=&ASKED workspace=workspace />
            <CaseDateField date=CaseDate::PreviousFrom words=words.previous_from workspace=workspace />
            <CaseDateField date=CaseDate::PreviousUntil words=words.previous_until workspace=workspace />
            <Show when=move || has_previous.get()>
                <FactField input=Input::SameIllness workspace=workspace />
            </Show>
        </StepGrid>
        <div>{bars}</div>
        <div><RuleList rules=&STEPS /></div>
    }
}

/// What is shown of a sickness.
#[derive(Clone, PartialEq)]
struct Shown {
    /// Every reading of what is not known, the likely one first.
    readings: Vec<SicknessDays>,
    /// The allowance, once a single amount is possible.
    allowance: Option<AllowanceReport>,
    findings: Vec<Finding>,
}

impl Shown {
    fn of(outcome: &Outcome) -> Option<Self> {
        let report = outcome.sickness.as_ref()?;
        let facts = &outcome.reading.facts;
        let is_accident = facts.choice(Input::AbsenceKind) == Some(AbsenceKind::WorkAccident);
        let first = SicknessDays {
            scheme: (!is_accident).then(|| facts.choice(Input::Scheme).unwrap_or(Scheme::Worker)),
            relapse: report.relapse,
            days: report.days.clone(),
        };
        let others = report.alternatives.iter().map(|other| SicknessDays {
            scheme: Some(other.scheme),
            // Without knowing the illness, "no relapse" is a reading and not an answer.
            relapse: report.relapse.or(other.relapse.then_some(true)),
            days: other.days.clone(),
        });
        let mut amounts =
            outcome.date(Input::SickFrom).map(|day| outcome.amounts(day)).unwrap_or_default();
        let findings = report.findings.iter().filter(|finding| !STEPS.contains(&finding.rule));
        Some(Self {
            readings: [first].into_iter().chain(others).collect(),
            allowance: if amounts.len() == 1 { amounts.pop() } else { None },
            findings: findings.copied().collect(),
        })
    }
}

/// A bar for each reading, and what else the rules say.
#[component]
fn Bars(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let Shown { readings, allowance, findings } = shown;
    let reading = |days| view! { <SicknessReading days=days allowance=allowance.clone() /> };
    view! {
        {readings.into_iter().map(reading).collect_view()}
        <Findings findings=findings />
    }
}
