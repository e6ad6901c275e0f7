//! What the rules say of a dossier.

use super::{Dossier, premiums};
use crate::{
    Act, Finding, Input, InputSet, Note, Remedy, RuleId, Training, eligibility, parameters,
};
use chrono::Days;

/// The findings, in a fixed order.
pub(super) fn findings(dossier: &Dossier<'_>) -> Vec<Finding> {
    let mut findings = vec![
        agreement_term(dossier),
        age_limit(dossier),
        qualifying_training(dossier),
        host_recognised(dossier),
        recognition_covers_agreement(dossier),
        recognition_clock(dossier),
        mentor_training(dossier),
        request_by(dossier),
        extract_model_2(dossier),
    ];
    findings.extend(extension(dossier));
    findings.extend(premiums::findings(dossier));
    findings
}

/// `agreement-term`: one year, or until 30 June of the last school year of the training.
fn agreement_term(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::AgreementTerm;
    let start = InputSet::only(Input::StartDate);
    let finding = if dossier.is_provisional() {
        Finding::unknown(RULE, start, InputSet::only(Input::LastSchoolYearEnd))
    } else {
        Finding::met(RULE, start.with(Input::LastSchoolYearEnd))
    };
    finding.with_notes(dossier.end_notes())
}

/// `age-limit`: of who enters; an extension is no new entry.
fn age_limit(dossier: &Dossier<'_>) -> Finding {
    if dossier.year == 1 {
        return eligibility::age_limit(&dossier.facts.answers());
    }
    Finding::not_applicable(RuleId::AgeLimit, InputSet::only(Input::ContractYear))
        .with_notes(&[Note::AgeTestedAtEachAgreement])
}

/// `qualifying-training`: a listed training, or one for which the workplace is recognised on the first day.
fn qualifying_training(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::QualifyingTraining;
    const TRAINING: InputSet = InputSet::only(Input::Training);
    const BOTH: InputSet = TRAINING.with(Input::RecognitionValidUntil);
    match dossier.facts.training() {
        None => Finding::unknown(RULE, InputSet::EMPTY, TRAINING),
        Some(Training::Other) => {
            let finding = match dossier.facts.date(Input::RecognitionValidUntil) {
                None => {
                    Finding::unknown(RULE, TRAINING, InputSet::only(Input::RecognitionValidUntil))
                }
                Some(until) if until >= dossier.start => Finding::met(RULE, BOTH),
                Some(_) => Finding::not_met(
                    RULE,
                    BOTH,
                    Remedy::Act(Act::ChooseListedTrainingOrGetRecognition),
                ),
            };
            finding.with_notes(&[Note::PerhapsSuccessorOfListedTraining])
        }
        Some(_) => Finding::met(RULE, TRAINING),
    }
}

const RECOGNITION: InputSet = InputSet::only(Input::RecognitionValidUntil);

/// `host-recognised`: the recognition is valid on the first day.
fn host_recognised(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::HostRecognised;
    let uses = RECOGNITION.with(Input::StartDate);
    match dossier.facts.date(Input::RecognitionValidUntil) {
        None => Finding::unknown(RULE, InputSet::EMPTY, RECOGNITION),
        Some(until) if until >= dossier.start => Finding::met(RULE, uses),
        Some(_) => Finding::not_met(RULE, uses, Remedy::Act(Act::RenewRecognition)),
    }
}

/// `recognition-covers-agreement`: it is valid until the last day.
fn recognition_covers_agreement(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::RecognitionCoversAgreement;
    let uses = RECOGNITION.with(Input::StartDate);
    match dossier.facts.date(Input::RecognitionValidUntil) {
        None => Finding::unknown(RULE, InputSet::EMPTY, RECOGNITION),
        Some(until) if until >= dossier.end => Finding::met(RULE, uses),
        Some(_) => Finding::attention(RULE, uses),
    }
}

/// `recognition-clock`: a request that is running is approved by itself before the first day.
fn recognition_clock(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::RecognitionClock;
    const SUBMITTED: InputSet = InputSet::only(Input::RecognitionSubmittedOn);
    let Some(submitted) = dossier.facts.date(Input::RecognitionSubmittedOn) else {
        return Finding::not_applicable(RULE, InputSet::EMPTY);
    };
    let approved = submitted + Days::new(u64::from(parameters::RECOGNITION_DECISION_DAYS) + 1);
    let uses = SUBMITTED.with(Input::StartDate);
    if approved <= dossier.start {
        Finding::met(RULE, uses)
    } else {
        Finding::attention(RULE, uses).with_notes(&[Note::DecisionAfterStart])
    }
}

/// `mentor-training`: the mentor has until after the last day.
fn mentor_training(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::MentorTraining;
    const TERM: InputSet = InputSet::only(Input::MentorTrainingBy);
    match dossier.is_by(Input::MentorTrainingBy, dossier.end) {
        None => Finding::unknown(RULE, InputSet::EMPTY, TERM),
        Some(false) => Finding::met(RULE, TERM),
        Some(true) => {
            Finding::attention(RULE, TERM).with_notes(&[Note::MentorTrainingWithinAgreement])
        }
    }
}

/// `request-by`: the request came in time.
fn request_by(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::RequestBy;
    const SUBMITTED: InputSet = InputSet::only(Input::RequestSubmittedOn);
    match dossier.is_by(Input::RequestSubmittedOn, dossier.request_by()) {
        None => Finding::unknown(RULE, InputSet::EMPTY, SUBMITTED),
        Some(true) => Finding::met(RULE, SUBMITTED.with(Input::StartDate)),
        Some(false) => Finding::attention(RULE, SUBMITTED.with(Input::StartDate)),
    }
}

/// `extract-model-2`: less than a year old on the first day.
fn extract_model_2(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::ExtractModel2;
    const DATED: InputSet = InputSet::only(Input::ExtractDatedOn);
    if dossier.year != 1 {
        return Finding::not_applicable(RULE, InputSet::only(Input::ContractYear));
    }
    match dossier.facts.date(Input::ExtractDatedOn) {
        None => Finding::unknown(RULE, InputSet::EMPTY, DATED),
        Some(dated) if dated > dossier.extract_too_old_on() && dated <= dossier.start => {
            Finding::met(RULE, DATED.with(Input::StartDate))
        }
        Some(_) => {
            Finding::not_met(RULE, DATED.with(Input::StartDate), Remedy::Act(Act::GetNewExtract))
        }
    }
}

/// `extension-second-year` and `extension-third-year`: what the year asks of the young person and the school.
fn extension(dossier: &Dossier<'_>) -> Option<Finding> {
    let (rule, inputs) = match dossier.year {
        2 => (
            RuleId::ExtensionSecondYear,
            InputSet::of([Input::NeedsCertificate, Input::BothWantExtension]),
        ),
        3 => (
            RuleId::ExtensionThirdYear,
            InputSet::of([
                Input::NeedsCertificate,
                Input::NeedsSecondaryProof,
                Input::BothWantExtension,
            ]),
        ),
        _ => return None,
    };
    let absent = dossier.facts.absent(inputs);
    let refuses = inputs.iter().any(|input| dossier.facts.yes(input) == Some(false));
    Some(if refuses {
        Finding::not_met(rule, inputs, Remedy::None)
    } else if absent.is_empty() {
        Finding::met(rule, inputs)
    } else {
        Finding::unknown(rule, inputs.minus(absent), absent)
    })
}
