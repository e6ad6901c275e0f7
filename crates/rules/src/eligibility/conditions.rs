//! The conditions of family A, one function each; legal residence stands in its own file.

use super::{DATES, absent_dates, age_at_start, present_dates};
use crate::{
    Act, Answers, Finding, Input, InputSet, Note, Remedy, RuleId, Training, date, parameters,
};
use chrono::{Days, NaiveDate};

/// `enrolled-in-dual-training`: enrolled as a pupil in an *opleiding duaal leren* (jojo-brochure 3.2).
pub(super) fn enrolled_in_dual_training(answers: &Answers) -> Finding {
    Finding::of_bool(
        RuleId::EnrolledInDualTraining,
        Input::EnrolledInDualTraining,
        answers.enrolled_in_dual_training,
        true,
        Remedy::Act(Act::EnrolInDualTraining),
    )
}

/// `compulsory-full-time-education`: the *voltijdse leerplicht* is over (jojo-brochure 3.2).
pub(super) fn compulsory_full_time_education(answers: &Answers) -> Finding {
    const RULE: RuleId = RuleId::CompulsoryFullTimeEducation;
    let over = i32::from(parameters::AGE_FULL_TIME_COMPULSORY_EDUCATION_OVER);
    let over_early = i32::from(parameters::AGE_FULL_TIME_COMPULSORY_EDUCATION_OVER_AFTER_TWO_YEARS);
    let with_follow_up = DATES.with(Input::FollowedTwoYearsSecondary);

    let finding = match (age_at_start(answers), answers.birth_date) {
        (Some(age), _) if age >= over => Finding::met(RULE, DATES),
        (Some(age), Some(birth_date)) => {
            let wait = Remedy::WaitUntil(earliest_start(answers, birth_date));
            match answers.followed_two_years_secondary {
                _ if age < over_early => Finding::not_met(RULE, DATES, wait),
                None => Finding::unknown(
                    RULE,
                    DATES,
                    InputSet::EMPTY.with(Input::FollowedTwoYearsSecondary),
                ),
                Some(true) => Finding::met(RULE, with_follow_up),
                Some(false) => Finding::not_met(RULE, with_follow_up, wait),
            }
        }
        _ => Finding::unknown(RULE, present_dates(answers), absent_dates(answers)),
    };
    finding.with_notes(&[Note::FullTimeNotPartTime])
}

/// `age-limit`: on the start date the 25th birthday has not been reached (jojo-brochure 3.2).
pub(crate) fn age_limit(answers: &Answers) -> Finding {
    const RULE: RuleId = RuleId::AgeLimit;
    let finding = match age_at_start(answers) {
        None => Finding::unknown(RULE, present_dates(answers), absent_dates(answers)),
        Some(age) if age < i32::from(parameters::AGE_AGE_LIMIT) => Finding::met(RULE, DATES),
        Some(_) => Finding::not_met(RULE, DATES, Remedy::None),
    };
    finding.with_notes(&[Note::AgeLimitReadStrictly])
}

/// `civil-and-political-rights`: still has all *burgerlijke en politieke rechten* (jojo-brochure 3.2 and 5.1).
pub(super) fn civil_and_political_rights(answers: &Answers) -> Finding {
    Finding::of_bool(
        RuleId::CivilAndPoliticalRights,
        Input::HasCivilAndPoliticalRights,
        answers.has_civil_and_political_rights,
        true,
        Remedy::None,
    )
}

/// `qualifying-training`: a listed *opleiding*, or one for which the workplace is recognised (jojo-brochure 3.2).
pub(super) fn qualifying_training(answers: &Answers) -> Finding {
    const RULE: RuleId = RuleId::QualifyingTraining;
    let training = InputSet::EMPTY.with(Input::Training);
    let recognition = InputSet::EMPTY.with(Input::WorkplaceRecognisedForTraining);
    let finding = match answers.training {
        None => return Finding::unknown(RULE, InputSet::EMPTY, training),
        Some(Training::Other) => match answers.workplace_recognised_for_training {
            None => Finding::unknown(RULE, training, recognition),
            Some(true) => Finding::met(RULE, training.union(recognition)),
            Some(false) => Finding::not_met(
                RULE,
                training.union(recognition),
                Remedy::Act(Act::ChooseListedTrainingOrGetRecognition),
            ),
        },
        Some(_) => return Finding::met(RULE, training),
    };
    finding.with_notes(&[Note::PerhapsSuccessorOfListedTraining])
}

/// `no-secondary-diploma`: has no *diploma secundair onderwijs* (jojo-brochure 1.2 and 5.1).
pub(super) fn no_secondary_diploma(answers: &Answers) -> Finding {
    Finding::of_bool(
        RuleId::NoSecondaryDiploma,
        Input::HasSecondaryDiploma,
        answers.has_secondary_diploma,
        false,
        Remedy::None,
    )
}

/// `not-previously-in-project`: had no JoJo job before, the running one excepted (jojo-brochure 5).
pub(super) fn not_previously_in_project(answers: &Answers) -> Finding {
    Finding::of_bool(
        RuleId::NotPreviouslyInProject,
        Input::PreviouslyInJojo,
        answers.previously_in_jojo,
        false,
        Remedy::None,
    )
    .with_notes(&[Note::WordedAsIntention])
}

/// The 15th birthday after two years of full-time secondary education, else the 16th.
pub(super) fn earliest_start(answers: &Answers, birth_date: NaiveDate) -> NaiveDate {
    let age = if answers.followed_two_years_secondary == Some(true) {
        parameters::AGE_FULL_TIME_COMPULSORY_EDUCATION_OVER_AFTER_TWO_YEARS
    } else {
        parameters::AGE_FULL_TIME_COMPULSORY_EDUCATION_OVER
    };
    date::birthday(birth_date, age)
}

/// The day before the 25th birthday.
pub(super) fn latest_start(birth_date: NaiveDate) -> NaiveDate {
    date::birthday(birth_date, parameters::AGE_AGE_LIMIT) - Days::new(1)
}
