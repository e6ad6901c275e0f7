//! The conditions of a mentor (jojo-brochure 2.3).

use crate::{
    Act, Facts, Finding, Input, InputSet, Note, Remedy, RuleId, date, date::birthday, parameters,
};

crate::named! {
    /// The mentor's training (*mentoropleiding*).
    pub enum MentorTraining {
        /// Gevolgd.
        Followed = "followed",
        /// Vrijgesteld: an earlier certificate or a pedagogical diploma.
        Exempt = "exempt",
        /// It will be followed within the term.
        Planned = "planned",
        /// Nothing is planned.
        None = "none",
    }
}

pub(super) fn is_trained(facts: &Facts) -> bool {
    matches!(
        facts.choice(Input::MentorTraining),
        Some(MentorTraining::Followed | MentorTraining::Exempt)
    )
}

pub(super) fn findings(facts: &Facts) -> [Finding; 7] {
    [
        age(facts),
        experience(facts),
        Finding::of_bool(
            RuleId::MentorExtract,
            Input::MentorExtract,
            facts.yes(Input::MentorExtract),
            true,
            Remedy::Act(Act::GetExtract5962),
        ),
        training(facts),
        capacity(facts, RuleId::MentorCapacity),
        is_staff(facts, RuleId::MentorIsStaff),
        Finding::attention(RuleId::WorkplaceConditions, InputSet::EMPTY),
    ]
}

/// `mentor-age`: on the day of the request.
fn age(facts: &Facts) -> Finding {
    const RULE: RuleId = RuleId::MentorAge;
    const DATES: InputSet = InputSet::of([Input::SubmittedOn, Input::MentorBirthDate]);
    let (Some(birth_date), Some(submitted)) =
        (facts.date(Input::MentorBirthDate), facts.date(Input::SubmittedOn))
    else {
        let absent = facts.absent(DATES);
        return Finding::unknown(RULE, DATES.minus(absent), absent);
    };
    let age = u32::try_from(date::age_on(birth_date, submitted)).unwrap_or_default();
    if age >= parameters::MENTOR_AGE {
        Finding::met(RULE, DATES)
    } else if age >= parameters::MENTOR_AGE_WITH_EXCEPTION {
        Finding::attention(RULE, DATES)
    } else {
        let from = u8::try_from(parameters::MENTOR_AGE_WITH_EXCEPTION).unwrap_or(u8::MAX);
        Finding::not_met(RULE, DATES, Remedy::WaitUntil(birthday(birth_date, from)))
    }
}

/// `mentor-experience`: years in the occupation.
fn experience(facts: &Facts) -> Finding {
    const RULE: RuleId = RuleId::MentorExperience;
    const YEARS: InputSet = InputSet::only(Input::ExperienceYears);
    match facts.count(Input::ExperienceYears).map(u32::from) {
        None => Finding::unknown(RULE, InputSet::EMPTY, YEARS),
        Some(years) if years >= parameters::MENTOR_EXPERIENCE_YEARS => Finding::met(RULE, YEARS),
        Some(_) => Finding::attention(RULE, YEARS),
    }
}

/// `mentor-training`: followed, exempt or planned.
fn training(facts: &Facts) -> Finding {
    const RULE: RuleId = RuleId::MentorTraining;
    const TRAINING: InputSet = InputSet::only(Input::MentorTraining);
    let finding = match facts.choice(Input::MentorTraining) {
        None => Finding::unknown(RULE, InputSet::EMPTY, TRAINING),
        Some(MentorTraining::None) => Finding::attention(RULE, TRAINING),
        Some(_) => Finding::met(RULE, TRAINING),
    };
    finding.with_notes(&[Note::MentorTrainingTermDiffers])
}

/// `mentor-capacity` and `host-mentor-capacity`: learners at once.
pub(super) fn capacity(facts: &Facts, rule: RuleId) -> Finding {
    const LEARNERS: InputSet = InputSet::only(Input::LearnersAtOnce);
    let finding = match facts.count(Input::LearnersAtOnce).map(u32::from) {
        None => Finding::unknown(rule, InputSet::EMPTY, LEARNERS),
        Some(learners) if learners > parameters::MENTOR_LEARNERS_MOST => {
            Finding::attention(rule, LEARNERS)
        }
        Some(_) => Finding::met(rule, LEARNERS),
    };
    finding.with_notes(&[Note::CapacityOfOneSector])
}

/// `mentor-is-staff` and `host-coach-is-staff`: mentor and coach are one person.
pub(super) fn is_staff(facts: &Facts, rule: RuleId) -> Finding {
    Finding::of_bool(
        rule,
        Input::IsStaff,
        facts.yes(Input::IsStaff),
        true,
        Remedy::Act(Act::ChooseStaffMentor),
    )
}
