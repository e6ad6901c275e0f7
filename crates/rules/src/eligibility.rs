//! Family A: may this candidate start? Judged on the first day of the agreement, about the candidate alone.

mod advice;
mod conditions;
mod residence;

use crate::{Answers, Finding, Input, InputSet, Status, date, parameters};
use chrono::NaiveDate;
use serde::Serialize;

pub use advice::Advice;

pub(crate) use conditions::age_limit;

crate::named! {
    /// The answer to "may I start?".
    pub enum Verdict {
        /// No condition is unknown or not met.
        Eligible = "eligible",
        /// At least one condition is not met.
        NotEligible = "not_eligible",
        /// Answers are missing.
        Undetermined = "undetermined",
    }
}

/// The whole answer about a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EligibilityReport {
    /// The verdict.
    pub verdict: Verdict,
    /// All eight conditions, always in the same order.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Finding>))]
    pub findings: [Finding; 8],
    /// The inputs of all unknown findings, once each, in asking order.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Input>))]
    pub missing: InputSet,
    /// The first day on which age allows a start; absent without a birth date. Only of use while no finding is not met
    /// for good: see [`Self::start_window`].
    pub earliest_start: Option<NaiveDate>,
    /// The last day on which age allows a start; absent without a birth date.
    pub latest_start: Option<NaiveDate>,
    /// What to think of next. Never part of the verdict.
    pub advice: Vec<Advice>,
    /// The version of the rules.
    pub edition: &'static str,
}

/// The birth date lies after the start date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeBirth;

impl std::fmt::Display for BeforeBirth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the start date lies before the birth date")
    }
}

impl std::error::Error for BeforeBirth {}

/// Judges all eight conditions on the start date.
///
/// # Errors
/// [`BeforeBirth`] when the start date lies before the birth date.
pub fn eligibility(answers: &Answers) -> Result<EligibilityReport, BeforeBirth> {
    if let (Some(birth_date), Some(start_date)) = (answers.birth_date, answers.start_date)
        && start_date < birth_date
    {
        return Err(BeforeBirth);
    }
    let findings = [
        conditions::enrolled_in_dual_training(answers),
        conditions::compulsory_full_time_education(answers),
        conditions::age_limit(answers),
        conditions::civil_and_political_rights(answers),
        conditions::qualifying_training(answers),
        conditions::no_secondary_diploma(answers),
        conditions::not_previously_in_project(answers),
        residence::legal_residence(answers),
    ];
    Ok(EligibilityReport {
        verdict: verdict(&findings),
        missing: findings
            .iter()
            .fold(InputSet::EMPTY, |missing, finding| missing.union(finding.needs)),
        earliest_start: answers
            .birth_date
            .map(|birth_date| conditions::earliest_start(answers, birth_date)),
        latest_start: answers.birth_date.map(conditions::latest_start),
        advice: advice::advice(answers),
        edition: parameters::EDITION,
        findings,
    })
}

fn verdict(findings: &[Finding]) -> Verdict {
    let any = |status| findings.iter().any(|finding| finding.status == status);
    if any(Status::NotMet) {
        Verdict::NotEligible
    } else if any(Status::Unknown) {
        Verdict::Undetermined
    } else {
        Verdict::Eligible
    }
}

impl EligibilityReport {
    /// The first and last possible start date, unless a condition is not met for good: then no date helps.
    #[must_use]
    pub fn start_window(&self) -> Option<(NaiveDate, NaiveDate)> {
        if self.findings.iter().any(Finding::is_not_met_for_good) {
            return None;
        }
        self.earliest_start.zip(self.latest_start)
    }

    /// How the two age conditions turned out, the worse one: `compulsory-full-time-education` (*voltijdse leerplicht*)
    /// and `age-limit` (*leeftijdsgrens*). Not met is worse than unknown, and unknown is worse than the rest.
    ///
    /// ```
    /// use jojo_rules::{Answers, Status, eligibility};
    /// assert_eq!(eligibility(&Answers::default())?.age_status(), Status::Unknown);
    /// # Ok::<(), jojo_rules::BeforeBirth>(())
    /// ```
    #[must_use]
    pub fn age_status(&self) -> Status {
        let [_, education, limit, ..] = &self.findings;
        let badness = |finding: &Finding| match finding.status {
            Status::NotMet => 2,
            Status::Unknown => 1,
            _ => 0,
        };
        if badness(education) > badness(limit) { education.status } else { limit.status }
    }

    /// The inputs that are needed or were used: the questions to show.
    #[must_use]
    pub fn relevant(&self) -> InputSet {
        self.findings.iter().fold(self.missing, |relevant, finding| relevant.union(finding.uses))
    }

    /// The conditions that are not met.
    pub fn refusals(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.status == Status::NotMet)
    }
}

/// Age on the start date, when both dates are known.
fn age_at_start(answers: &Answers) -> Option<i32> {
    Some(date::age_on(answers.birth_date?, answers.start_date?))
}

/// Whether the candidate is a minor on the start date, when both dates are known.
fn is_minor_at_start(answers: &Answers) -> Option<bool> {
    age_at_start(answers).map(|age| age < i32::from(parameters::AGE_ADULT))
}

/// The birth date and start date that are not there.
fn absent_dates(answers: &Answers) -> InputSet {
    [(Input::BirthDate, answers.birth_date), (Input::StartDate, answers.start_date)]
        .into_iter()
        .filter_map(|(input, date)| date.is_none().then_some(input))
        .collect()
}

/// The birth date and the start date.
const DATES: InputSet = InputSet::EMPTY.with(Input::BirthDate).with(Input::StartDate);

/// The dates that are there.
fn present_dates(answers: &Answers) -> InputSet {
    DATES.minus(absent_dates(answers))
}
