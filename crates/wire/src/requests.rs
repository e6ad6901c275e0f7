//! The bodies of the evaluation endpoints, and the answers of a saved check.

use crate::{
    ErrorCode, MemberError,
    members::{Faults, Members},
};
use chrono::NaiveDate;
use jojo_rules::{
    AllowanceReport, Answers, BeforeBirth, BeforeFirstValue, EligibilityReport, Input,
};
use serde::Serialize;
use serde_json::Value as Json;

/// The body of `POST /eligibility`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EligibilityRequest(Answers);

impl EligibilityRequest {
    /// All inputs of a check but the studies.
    pub(crate) fn inputs() -> impl Iterator<Item = Input> {
        Input::CHECK.iter().copied().filter(|input| !Input::STUDIES.contains(*input))
    }

    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut answers = Answers::default();
        let mut members = Members::of(body, "")?;
        members.inputs(Self::inputs(), &mut answers);
        members.finish()?;
        Ok(Self(answers))
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// `before_birth` at the birth date.
    pub fn evaluate(&self) -> Result<EligibilityReport, Faults> {
        evaluate_eligibility(&self.0, "")
    }
}

fn evaluate_eligibility(answers: &Answers, pointer: &str) -> Result<EligibilityReport, Faults> {
    jojo_rules::eligibility(answers).map_err(|BeforeBirth| {
        let pointer = format!("{pointer}/{}", Input::BirthDate);
        vec![MemberError::new(pointer, ErrorCode::BeforeBirth, "lies after the start date")]
    })
}

/// The body of `POST /allowance`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowanceRequest {
    date: NaiveDate,
    studies: Answers,
}

impl AllowanceRequest {
    pub(crate) const DATE: &str = "date";

    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut studies = Answers::default();
        let mut members = Members::of(body, "")?;
        let date = members.required_date(Self::DATE);
        members.inputs(Input::STUDIES.iter(), &mut studies);
        members.finish()?;
        // Without a date `finish` has already returned what is wrong with it.
        date.map(|date| Self { date, studies }).ok_or_else(Vec::new)
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// `before_first_value` at the date.
    pub fn evaluate(&self) -> Result<AllowanceReport, Faults> {
        jojo_rules::allowance(self.date, &self.studies).map_err(|BeforeFirstValue| {
            let pointer = format!("/{}", Self::DATE);
            vec![MemberError::new(
                pointer,
                ErrorCode::BeforeFirstValue,
                "lies before the first known amount",
            )]
        })
    }
}

/// The answers of a saved check: the members of `/eligibility` and the studies. "I do not know" is null.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct CheckAnswers(pub Answers);

/// What a saved check comes to: the answer of `/eligibility`, and the allowance on the start date.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckResult {
    /// The eligibility report.
    #[serde(flatten)]
    pub eligibility: EligibilityReport,
    /// The allowance on the start date; null without one, and before the first known amount.
    pub allowance: Option<AllowanceReport>,
}

impl CheckAnswers {
    /// Reads the answers, which stand at `pointer` of the body.
    ///
    /// # Errors
    /// Every member at fault, also `before_birth`.
    pub fn read(json: &Json, pointer: &str) -> Result<Self, Faults> {
        let mut answers = Answers::default();
        let mut members = Members::of(json, pointer)?;
        members.inputs(Input::CHECK.iter().copied(), &mut answers);
        members.finish()?;
        evaluate_eligibility(&answers, pointer)?;
        Ok(Self(answers))
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// `before_birth` at the birth date.
    pub fn evaluate(&self) -> Result<CheckResult, Faults> {
        let eligibility = evaluate_eligibility(&self.0, "")?;
        let allowance =
            self.0.start_date.and_then(|date| jojo_rules::allowance(date, &self.0).ok());
        Ok(CheckResult { eligibility, allowance })
    }
}
