//! What changes on which birthday, inside the agreement.

use super::NothingYet;
use crate::{
    dossier::{date_list::DateList, findings::Findings, form::CaseForm, outcome::Outcome},
    text::{DossierTexts, use_texts},
    ui::RuleSource,
    workspace::Workspace,
};
use jojo_rules::{Finding, Input, RuleId, dossier::TurningPoint};
use leptos::prelude::*;

/// What there is to say about birthdays.
#[derive(Clone, PartialEq)]
struct Birthdays {
    is_known: bool,
    turning_points: Vec<TurningPoint>,
    findings: Vec<Finding>,
}

impl Birthdays {
    fn of(outcome: &Outcome) -> Option<Self> {
        let report = outcome.dossier.as_ref()?;
        let of_age =
            report.findings.iter().filter(|finding| finding.rule == RuleId::SocialSecurityLimited);
        Some(Self {
            is_known: outcome.date(Input::BirthDate).is_some(),
            turning_points: report.turning_points.clone(),
            findings: of_age.copied().collect(),
        })
    }
}

/// The birthdays of the agreement.
#[component]
pub fn Birthday(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let birthdays = Memo::new(move |_| workspace.outcome.with(Birthdays::of));
    let shown = move || match birthdays.get() {
        None => view! { <NothingYet /> }.into_any(),
        Some(birthdays) => view! { <TurningPoints birthdays=birthdays /> }.into_any(),
    };
    view! { <div>{shown}</div> }
}

/// A card for each day on which something changes.
#[component]
fn TurningPoints(
    /// What there is to say.
    birthdays: Birthdays,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().what_if;
    let Birthdays { is_known, turning_points, findings } = birthdays;
    let remark = match (is_known, turning_points.is_empty()) {
        (false, _) => Some(words.no_birth_date),
        (true, true) => Some(words.no_turning_point),
        (true, false) => None,
    };
    let card = |point: TurningPoint| {
        view! {
            <div class="question">
                <h3>{(words.turning_point)(point.rule)}</h3>
                <DateList rows=vec![(words.from, point.date)] />
                <p class="small">{point.rule.statement()}</p>
                <RuleSource rule=point.rule />
            </div>
        }
    };
    view! {
        {remark.map(|remark| view! { <p>{remark}</p> })}
        {turning_points.into_iter().map(card).collect_view()}
        {is_known.then(|| view! { <Findings findings=findings /> })}
    }
}
