//! The fields of a dossier and its questions in a link: two letters for the input, and its value.

use super::values::{parse_date, parse_value, print_date, print_value};
use jojo_rules::{Facts, Input, Value, sickness::Period};

/// The letters of an input. Letters are never reused.
const CODES: &[(Input, &str)] = &[
    (Input::BirthDate, "bd"),
    (Input::StartDate, "sd"),
    (Input::Training, "tr"),
    (Input::AlternatingYearsPassed, "ay"),
    (Input::SecondGradePassed, "sg"),
    (Input::ThirdGradeFirstYearPassed, "tg"),
    (Input::BusoOv3QualificationPassed, "bo"),
    (Input::ContractYear, "cy"),
    (Input::LastSchoolYearEnd, "le"),
    (Input::RequestSubmittedOn, "rs"),
    (Input::RecognitionSubmittedOn, "es"),
    (Input::RecognitionValidUntil, "ev"),
    (Input::MentorTrainingBy, "mb"),
    (Input::ExtractDatedOn, "xd"),
    (Input::NeedsCertificate, "nc"),
    (Input::NeedsSecondaryProof, "ns"),
    (Input::BothWantExtension, "bw"),
    (Input::LivesInFlemishRegion, "lf"),
    (Input::EstablishmentRegion, "er"),
    (Input::RegisteredOn, "rg"),
    (Input::PremiumConsent, "pc"),
    (Input::CompanyPremiumConsent, "cc"),
    (Input::PremiumsReceived, "pr"),
    (Input::MentorTrained, "mt"),
    (Input::LearnersAtOnce, "lo"),
    (Input::SubmittedOn, "su"),
    (Input::Complete, "co"),
    (Input::ApprovedOn, "ao"),
    (Input::MentorBirthDate, "md"),
    (Input::ExperienceYears, "me"),
    (Input::MentorExtract, "mx"),
    (Input::MentorTraining, "ml"),
    (Input::IsStaff, "ms"),
    (Input::InSchoolCommunity, "hc"),
    (Input::MaintenanceWorkers, "hw"),
    (Input::RequestApproved, "ha"),
    (Input::RecognisedEverywhere, "hr"),
    (Input::Mentors, "hm"),
    (Input::MostTasksMatch, "ht"),
    (Input::NoticeDate, "nd"),
    (Input::AbsenceKind, "ak"),
    (Input::SickFrom, "sf"),
    (Input::SickUntil, "st"),
    (Input::Scheme, "sc"),
    (Input::SameIllness, "si"),
];

/// A field for every fact that a link carries.
#[must_use]
pub fn fact_fields(facts: &Facts) -> Vec<String> {
    let field = |(input, value): (Input, Value)| {
        let (_, code) = CODES.iter().find(|(known, _)| *known == input)?;
        Some(format!("{code}{}", print_value(value)))
    };
    facts.iter().filter_map(field).collect()
}

/// Reads a field into the facts; nothing when it is none.
pub fn parse_fact(field: &str, facts: &mut Facts) -> Option<()> {
    let (code, text) = field.split_at_checked(2)?;
    let (input, _) = CODES.iter().find(|(_, known)| *known == code)?;
    facts.set(*input, Some(parse_value(*input, text)?)).ok()
}

/// A period as the value of a field.
#[must_use]
pub fn print_period(period: Period) -> String {
    [period.first_day, period.last_day].map(print_date).join("-")
}

/// Reads what [`print_period`] wrote.
#[must_use]
pub fn parse_period(text: &str) -> Option<Period> {
    let (first_day, last_day) = text.split_once('-')?;
    Some(Period { first_day: parse_date(first_day)?, last_day: parse_date(last_day)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_input_has_letters_of_its_own() {
        let codes: BTreeSet<&str> = CODES.iter().map(|(_, code)| *code).collect();
        let inputs: BTreeSet<Input> = CODES.iter().map(|(input, _)| *input).collect();
        assert_eq!((codes.len(), inputs.len()), (CODES.len(), CODES.len()));
    }
}
