//! Families G and M: recognition as a workplace (*erkenning als leerwerkplek*), the mentor, and the school as a host.

mod host;
mod mentor;
mod partnership;

use crate::{
    FactFault, FactFaultKind, Facts, Finding, Input, InputSet, Note, RuleId,
    catalogue::Partnership, date, date::months_after, parameters,
};
use chrono::{Days, NaiveDate};
use serde::Serialize;

pub use mentor::MentorTraining;
pub use partnership::{
    CommitteeNumber, OrganisationKind, PartnershipReport, partnership_of_committee,
    partnership_of_kind,
};

/// The inputs of a recognition that stand at the top of a request.
pub const RECOGNITION: InputSet = InputSet::of([
    Input::Establishments,
    Input::Trainings,
    Input::SubmittedOn,
    Input::Complete,
    Input::ApprovedOn,
    Input::Partnership,
    Input::LearnersAtOnce,
]);

/// The inputs about the mentor.
pub const MENTOR: InputSet = InputSet::of([
    Input::MentorBirthDate,
    Input::ExperienceYears,
    Input::MentorExtract,
    Input::MentorTraining,
    Input::IsStaff,
]);

/// The inputs about the school as a host.
pub const HOST: InputSet = InputSet::of([
    Input::InSchoolCommunity,
    Input::MaintenanceWorkers,
    Input::RequestApproved,
    Input::RecognisedEverywhere,
    Input::Mentors,
    Input::MostTasksMatch,
]);

/// The answer about a recognition. A date that is not known is null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecognitionReport {
    /// How many requests: establishments times trainings.
    pub applications: u16,
    /// The last day of the partnership's term.
    pub decision_by: Option<NaiveDate>,
    /// The day on which a complete request without a decision is approved by itself.
    pub approved_automatically_on: Option<NaiveDate>,
    /// The day on which an incomplete request is cancelled by itself.
    pub cancelled_on: Option<NaiveDate>,
    /// The last day of the recognition, from the approval or from the day on which it comes by itself.
    pub valid_until: Option<NaiveDate>,
    /// The last day for the mentor's training, unless it is followed or the mentor is exempt.
    pub mentor_training_by: Option<NaiveDate>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The edition of the rules.
    pub edition: &'static str,
}

/// Judges a recognition: the inputs of [`RECOGNITION`], [`MENTOR`] and [`HOST`].
///
/// # Errors
/// Numbers that are missing, and an approval before the request.
pub fn recognition(facts: &Facts) -> Result<RecognitionReport, Vec<FactFault>> {
    let mut faults = Vec::new();
    let mut number = |input| {
        let number = facts.count(input);
        if number.is_none() {
            faults.push(FactFault::new(input, FactFaultKind::Missing));
        }
        number.map(u16::from)
    };
    let (establishments, trainings) = (number(Input::Establishments), number(Input::Trainings));
    let (submitted, approved) = (facts.date(Input::SubmittedOn), facts.date(Input::ApprovedOn));
    if submitted.zip(approved).is_some_and(|(submitted, approved)| approved < submitted) {
        faults.push(FactFault::new(Input::ApprovedOn, FactFaultKind::Outside));
    }
    let (Some(establishments), Some(trainings), true) =
        (establishments, trainings, faults.is_empty())
    else {
        return Err(faults);
    };
    let after = |days: u32| submitted.map(|submitted| submitted + Days::new(days.into()));
    let is_complete = facts.yes(Input::Complete);
    let by_itself = after(parameters::RECOGNITION_DECISION_DAYS + 1)
        .filter(|_| is_complete == Some(true) && approved.is_none());
    let approval = approved.or(by_itself);
    let mut findings = vec![
        Finding::attention(
            RuleId::RecognitionPairs,
            InputSet::of([Input::Establishments, Input::Trainings]),
        ),
        clock(facts),
    ];
    findings.extend(mentor::findings(facts));
    findings.extend(host::findings(facts, establishments));
    Ok(RecognitionReport {
        applications: establishments * trainings,
        decision_by: after(parameters::RECOGNITION_DECISION_DAYS),
        approved_automatically_on: by_itself,
        cancelled_on: after(parameters::RECOGNITION_CANCEL_DAYS)
            .filter(|_| is_complete == Some(false) && approved.is_none()),
        valid_until: approval.map(valid_until),
        mentor_training_by: approval
            .filter(|_| !mentor::is_trained(facts))
            .map(|approval| months_after(approval, training_months(facts))),
        findings,
        edition: parameters::EDITION,
    })
}

/// The last day of a recognition that was approved on this day.
pub(crate) fn valid_until(approved: NaiveDate) -> NaiveDate {
    let years = u8::try_from(parameters::RECOGNITION_YEARS).unwrap_or(u8::MAX);
    date::birthday(approved, years) - Days::new(1)
}

/// How many months after the approval the mentor's training may come.
fn training_months(facts: &Facts) -> u32 {
    let partnership: Option<Partnership> = facts.choice(Input::Partnership);
    let shorter = parameters::SHORTER_TRAINING_TERMS
        .iter()
        .find(|(known, _)| Some(*known) == partnership)
        .map(|(_, months)| *months);
    shorter.unwrap_or(parameters::MENTOR_TRAINING_MONTHS)
}

/// `recognition-clock`: fourteen days for a complete request, sixty for one that is not.
fn clock(facts: &Facts) -> Finding {
    const RULE: RuleId = RuleId::RecognitionClock;
    const CLOCK: InputSet = InputSet::of([Input::SubmittedOn, Input::Complete]);
    if facts.date(Input::ApprovedOn).is_some() {
        return Finding::met(RULE, InputSet::only(Input::ApprovedOn));
    }
    let absent = facts.absent(CLOCK);
    if !absent.is_empty() {
        return Finding::unknown(RULE, CLOCK.minus(absent), absent);
    }
    if facts.yes(Input::Complete) == Some(true) {
        Finding::met(RULE, CLOCK)
    } else {
        Finding::attention(RULE, CLOCK).with_notes(&[Note::CompletionClockUnknown])
    }
}
