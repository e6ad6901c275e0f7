//! Ending early: every way on one day.

use super::NothingYet;
use crate::{
    dossier::{
        date_list::{DateList, known},
        fields::FactFields,
        findings::Notes,
        form::CaseForm,
    },
    text::{DossierTexts, use_texts},
    ui::{RuleSource, StepGrid},
    workspace::Workspace,
};
use jojo_rules::{Input, Remedy, RuleId, TerminationReport, termination::TerminationKind};
use leptos::prelude::*;

static ASKED: [Input; 1] = [Input::NoticeDate];

/// The day, and a card for each way.
#[component]
pub fn Ending(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let endings = Memo::new(move |_| workspace.outcome.with(|outcome| outcome.endings.clone()));
    let card = |(kind, report)| view! { <EndingCard kind=kind report=report /> };
    let cards = move || match endings.get() {
        endings if endings.is_empty() => view! { <NothingYet /> }.into_any(),
        endings => view! {
            <div class="step-grid endings">{endings.into_iter().map(card).collect_view()}</div>
        }
        .into_any(),
    };
    view! {
        <StepGrid>
            <FactFields inputs=&ASKED workspace=workspace />
        </StepGrid>
        <div>{cards}</div>
    }
}

/// One way of ending.
#[component]
fn EndingCard(
    /// Which way.
    kind: TerminationKind,
    /// What the rules say of it.
    report: TerminationReport,
) -> impl IntoView {
    let texts = use_texts::<DossierTexts>();
    let words = &texts.what_if;
    let (class, verdict) = match (kind, report.allowed) {
        (TerminationKind::Automatic, _) => (None, words.by_itself),
        (_, true) => (Some("good-word"), words.allowed),
        (_, false) => (Some("bad-word"), words.not_allowed),
    };
    let dates = known([
        (words.notice_first_day, report.notice_first_day),
        (words.last_day, report.end_date),
        (words.tell_coach_by, report.tell_coach_by),
        (words.conciliation_until, report.conciliation_until),
    ]);
    let remedies = report.findings.iter().filter_map(|finding| match finding.remedy {
        Some(Remedy::Act(act)) => Some(view! { <p>{texts.findings.mend} ": " {act.text()}</p> }),
        _ => None,
    });
    let message = report.allowed.then(|| {
        let text = report.message.map_or_else(|| words.no_message.to_owned(), words.message);
        view! { <p>{text}</p> }
    });
    let has_appeal =
        report.findings.iter().any(|finding| finding.rule == RuleId::TerminationAppeal);
    let appeal =
        has_appeal.then(|| view! { <p class="small">{RuleId::TerminationAppeal.statement()}</p> });
    let notes = report.findings.iter().map(|finding| view! { <Notes finding=*finding /> });
    view! {
        <div class="question">
            <h3>{kind.rule().entry().title}</h3>
            <p class=class>{verdict}</p>
            <DateList rows=dates />
            {remedies.collect_view()}
            {message}
            {appeal}
            <p class="small">{kind.rule().statement()}</p>
            {notes.collect_view()}
            <RuleSource rule=kind.rule() />
        </div>
    }
}
