//! The page: sickness, ending early, a next year, and what else changes on the way.

use super::{
    birthday::Birthday, ending::Ending, next_year::NextYear, sickness::Sickness,
    year_passed::YearPassed,
};
use crate::{
    dossier::{
        fields::FactFields,
        form::CaseForm,
        head::{Ask, Head},
    },
    text::{DossierTexts, use_texts},
    ui::{PageLink, PrintedAt, RuleList, Step, StepGrid, Waiting},
    workspace::use_workspace,
};
use jojo_rules::{Input, RuleId};
use jojo_wire::Page;
use leptos::prelude::*;

static DATES: [Input; 2] = [Input::StartDate, Input::BirthDate];
static OTHER_TRAINING: [RuleId; 4] = [
    RuleId::ReasonedTermination,
    RuleId::QualifyingTraining,
    RuleId::TwentyTrainingDays,
    RuleId::RecognitionPairs,
];
static HOLIDAYS: [RuleId; 3] =
    [RuleId::LeaveAccrual, RuleId::HolidayDeviation, RuleId::SchoolHolidays];

/// What if?
#[component]
pub fn WhatIfPage() -> impl IntoView {
    let words = &use_texts::<DossierTexts>().what_if;
    if cfg!(feature = "ssr") {
        return view! { <Waiting page=Page::WhatIf lead=words.lead /> }.into_any();
    }
    let workspace = use_workspace::<CaseForm>();
    view! {
        <Head page=Page::WhatIf lead=words.lead workspace=workspace />
        <Step id="data" title=words.dates lead=words.dates_lead>
            <StepGrid>
                <FactFields inputs=&DATES workspace=workspace />
            </StepGrid>
        </Step>
        <Step id="ziek" title=words.sickness lead=words.sickness_lead>
            <Sickness workspace=workspace />
        </Step>
        <Step id="stoppen" title=words.ending lead=words.ending_lead>
            <Ending workspace=workspace />
        </Step>
        <Step id="verlengen" title=words.next_year>
            <NextYear workspace=workspace />
        </Step>
        <Step id="verjaardag" title=words.birthday lead=words.birthday_lead>
            <Birthday workspace=workspace />
        </Step>
        <Step id="geslaagd" title=words.year_passed>
            <YearPassed workspace=workspace />
        </Step>
        <Step id="andere-opleiding" title=words.other_training>
            <div><RuleList rules=&OTHER_TRAINING /></div>
        </Step>
        <Step id="vakantie" title=words.holidays>
            <div><RuleList rules=&HOLIDAYS /></div>
            <p class="screen-only">
                <PageLink page=Page::Planning class="button">{words.to_planning}</PageLink>
            </p>
        </Step>
        <Ask />
        <PrintedAt />
    }
    .into_any()
}
