//! The page.

use super::{
    clock::Clock,
    offering::Offering,
    partnership::Partnership,
    recognition_findings::{HostFindings, MentorFindings},
    requests::Requests,
    statuses::Statuses,
};
use crate::{
    dossier::{
        fields::FactFields,
        form::CaseForm,
        head::{Ask, Head},
    },
    text::{DossierTexts, use_texts},
    ui::{PrintedAt, RuleList, Step, StepGrid, Waiting},
    workspace::use_workspace,
};
use jojo_rules::{Input, RuleId};
use jojo_wire::Page;
use leptos::prelude::*;

static MENTOR: [Input; 6] = [
    Input::MentorBirthDate,
    Input::ExperienceYears,
    Input::MentorExtract,
    Input::MentorTraining,
    Input::IsStaff,
    Input::LearnersAtOnce,
];
static HOST: [Input; 6] = [
    Input::InSchoolCommunity,
    Input::MaintenanceWorkers,
    Input::RequestApproved,
    Input::RecognisedEverywhere,
    Input::Mentors,
    Input::MostTasksMatch,
];
static HOST_RULES: [RuleId; 2] = [RuleId::HostTasks, RuleId::HostVisits];

/// The workplace.
#[component]
pub fn WorkplacePage() -> impl IntoView {
    let words = &use_texts::<DossierTexts>().workplace;
    if cfg!(feature = "ssr") {
        return view! { <Waiting page=Page::Workplace lead=words.lead /> }.into_any();
    }
    let workspace = use_workspace::<CaseForm>();
    view! {
        <Head page=Page::Workplace lead=words.lead workspace=workspace />
        <Step id="aanvragen" title=words.requests lead=words.requests_lead>
            <Requests workspace=workspace />
        </Step>
        <Step id="partnerschap" title=words.partnership lead=words.partnership_lead>
            <Partnership workspace=workspace />
        </Step>
        <Step id="klok" title=words.clock lead=words.clock_lead>
            <Clock workspace=workspace />
        </Step>
        <Step id="mentor" title=words.mentor lead=words.mentor_lead>
            <StepGrid>
                <FactFields inputs=&MENTOR workspace=workspace />
            </StepGrid>
            <MentorFindings workspace=workspace />
        </Step>
        <Step id="school" title=words.host lead=words.host_lead>
            <StepGrid>
                <FactFields inputs=&HOST workspace=workspace />
            </StepGrid>
            <HostFindings workspace=workspace />
            <div><RuleList rules=&HOST_RULES /></div>
        </Step>
        <Step id="statussen" title=words.statuses lead=words.statuses_lead>
            <Statuses workspace=workspace />
        </Step>
        <Step id="aanbieden" title=words.programming lead=words.programming_lead>
            <Offering />
        </Step>
        <Ask />
        <PrintedAt />
    }
    .into_any()
}
