//! The days of a request for recognition.

use crate::{
    dossier::{
        date_list::{DateList, known},
        fields::FactFields,
        findings::Findings,
        form::CaseForm,
        outcome::Outcome,
    },
    text::{DossierTexts, use_texts},
    ui::{RuleSource, StepGrid},
    workspace::Workspace,
};
use chrono::NaiveDate;
use jojo_rules::{Finding, Input, RuleId};
use leptos::prelude::*;

static ASKED: [Input; 3] = [Input::SubmittedOn, Input::Complete, Input::ApprovedOn];

/// The days that are known, and what the rule of the clock says.
#[derive(Clone, PartialEq)]
struct Days {
    decision_by: Option<NaiveDate>,
    approved_automatically_on: Option<NaiveDate>,
    cancelled_on: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    mentor_training_by: Option<NaiveDate>,
    findings: Vec<Finding>,
}

impl Days {
    fn of(outcome: &Outcome) -> Option<Self> {
        let report = outcome.recognition.as_ref()?;
        let is_decided = report.cancelled_on.is_some() || outcome.date(Input::ApprovedOn).is_some();
        let findings =
            report.findings.iter().filter(|finding| finding.rule == RuleId::RecognitionClock);
        Some(Self {
            decision_by: report.decision_by.filter(|_| !is_decided),
            approved_automatically_on: report.approved_automatically_on,
            cancelled_on: report.cancelled_on,
            valid_until: report.valid_until,
            mentor_training_by: report.mentor_training_by,
            findings: findings.copied().collect(),
        })
    }
}

/// The questions and the days.
#[component]
pub fn Clock(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let days = Memo::new(move |_| workspace.outcome.with(Days::of));
    view! {
        <StepGrid>
            <FactFields inputs=&ASKED workspace=workspace />
        </StepGrid>
        <div>{move || days.get().map(|days| view! { <ClockDays days=days /> })}</div>
    }
}

/// The days of a request.
#[component]
fn ClockDays(
    /// The days.
    days: Days,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    let rows = known([
        (words.decision_by, days.decision_by),
        (words.approved_automatically_on, days.approved_automatically_on),
        (words.cancelled_on, days.cancelled_on),
        (words.valid_until, days.valid_until),
        (words.mentor_training_by, days.mentor_training_by),
    ]);
    view! {
        <DateList rows=rows />
        <Findings findings=days.findings />
        <p class="small">{RuleId::RecognitionClock.statement()}</p>
        <RuleSource rule=RuleId::RecognitionClock />
    }
}
