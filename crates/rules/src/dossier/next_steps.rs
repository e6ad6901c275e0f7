//! What a young person does after a check, and by when (*wat nu?*).

use super::{DossierReport, DossierTask, dossier};
use crate::{Answers, Facts, Input, RuleId, Verdict, eligibility, timetable::adult_on};
use chrono::NaiveDate;

/// What the rules say about the time between a check and the first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextSteps {
    /// The verdict of the check; absent while nothing was answered, and when the start lies before the birth date.
    pub verdict: Option<Verdict>,
    /// Whether the young person is an adult (*meerderjarig*) on the first day, when both dates are known.
    pub is_adult: Option<bool>,
    /// The dossier with its dates: only with a start date, and only for someone who may still start.
    pub dossier: Option<DossierReport>,
    is_enrolled: Option<bool>,
}

/// The next steps after a check (*wat nu?*).
///
/// ```
/// use jojo_rules::{Answers, Input, RuleId, Value, Verdict, date, dossier};
/// let mut answers = Answers::default();
/// assert_eq!(dossier::next_steps(&answers).verdict, None);
/// answers.set(Input::StartDate, Some(Value::Date(date::parse("2026-09-01")?)))?;
/// let steps = dossier::next_steps(&answers);
/// assert_eq!(steps.verdict, Some(Verdict::Undetermined));
/// assert_eq!(steps.due(RuleId::DimonaBy), Some(date::parse("2026-09-01")?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn next_steps(answers: &Answers) -> NextSteps {
    let verdict = if answers.is_empty() {
        None
    } else {
        eligibility(answers).ok().map(|report| report.verdict)
    };
    let may_start = verdict.is_some_and(|verdict| verdict != Verdict::NotEligible);
    let dates = answers.birth_date.zip(answers.start_date);
    NextSteps {
        verdict,
        is_adult: dates.map(|(birth_date, start)| adult_on(birth_date) <= start),
        dossier: if may_start { first_year(answers) } else { None },
        is_enrolled: answers.enrolled_in_dual_training,
    }
}

/// The dossier of a first contract year; `None` without a start date.
fn first_year(answers: &Answers) -> Option<DossierReport> {
    let mut facts = Facts::default();
    for input in [Input::StartDate, Input::BirthDate, Input::Training] {
        facts.set(input, answers.get(input)).ok()?;
    }
    dossier(&facts).ok()
}

impl NextSteps {
    /// Whether the young person may be a minor (*minderjarig*) on the first day.
    #[must_use]
    pub fn may_be_minor(&self) -> bool {
        self.is_adult != Some(true)
    }

    /// Whether a step of this rule is to be done: the medical check only for someone who may be a minor, the enrolment
    /// only until the young person is enrolled, every other step always.
    #[must_use]
    pub fn applies(&self, rule: RuleId) -> bool {
        match rule {
            RuleId::MedicalCheckBefore => self.may_be_minor(),
            RuleId::EnrolledInDualTraining => self.is_enrolled != Some(true),
            _ => true,
        }
    }

    /// The task of a rule in the dossier.
    #[must_use]
    pub fn task(&self, rule: RuleId) -> Option<&DossierTask> {
        self.dossier.as_ref()?.tasks.iter().find(|task| task.task == rule)
    }

    /// The day by which the step of a rule has to be done.
    #[must_use]
    pub fn due(&self, rule: RuleId) -> Option<NaiveDate> {
        self.task(rule)?.due
    }

    /// The first day on which the step of a rule can be done: the extract from the criminal record (*uittreksel uit het
    /// strafregister*) must not be too old on the first day.
    #[must_use]
    pub fn not_before(&self, rule: RuleId) -> Option<NaiveDate> {
        self.task(rule).filter(|_| rule == RuleId::ExtractModel2)?.not_before
    }
}
