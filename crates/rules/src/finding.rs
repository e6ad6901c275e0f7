//! A finding: the answer of one rule, with its reasons.

use crate::{Act, Document, Input, InputSet, Note, RuleId};
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};

crate::named! {
    /// How a rule turned out.
    pub enum Status {
        /// It holds.
        Met = "met",
        /// It does not hold.
        NotMet = "not_met",
        /// Answers are missing.
        Unknown = "unknown",
        /// It does not concern this case.
        NotApplicable = "not_applicable",
        /// It holds, but someone should look at it.
        Attention = "attention",
    }
}

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    /// The document.
    pub document: Document,
    /// The section, as the document numbers or names it.
    pub section: &'static str,
}

/// What would change a condition that is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// It holds from this date on.
    WaitUntil(NaiveDate),
    /// Someone can do this.
    Act(Act),
    /// Nothing.
    None,
}

impl Serialize for Remedy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut remedy = serializer.serialize_struct("Remedy", 2)?;
        match self {
            Self::WaitUntil(date) => {
                remedy.serialize_field("kind", "wait_until")?;
                remedy.serialize_field("date", date)?;
            }
            Self::Act(act) => {
                remedy.serialize_field("kind", "act")?;
                remedy.serialize_field("act", act)?;
            }
            Self::None => remedy.serialize_field("kind", "none")?,
        }
        remedy.end()
    }
}

/// The answer of one rule, with everything needed to explain it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    /// Which rule.
    pub rule: RuleId,
    /// How it turned out.
    pub status: Status,
    /// The inputs that are still missing: never empty when the status is unknown, empty otherwise.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Input>))]
    pub needs: InputSet,
    /// The inputs that led to this status.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Input>))]
    pub uses: InputSet,
    /// Where the rule stands.
    pub source: Source,
    /// Where else it stands, also when that place says something different.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Source>))]
    pub more_sources: &'static [Source],
    /// What would change a condition that is not met; absent for every other status.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<crate::finding::RemedySchema>))]
    pub remedy: Option<Remedy>,
    /// Remarks that belong to this outcome.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Note>))]
    pub notes: &'static [Note],
}

/// The shape of [`Remedy`] in JSON, for the OpenAPI document.
#[cfg(feature = "openapi")]
#[derive(utoipa::ToSchema)]
#[schema(as = Remedy)]
pub(crate) struct RemedySchema {
    /// `wait_until`, `act` or `none`.
    #[expect(dead_code, reason = "only its schema is used")]
    kind: String,
    /// With `wait_until`: the first day on which the condition holds.
    #[expect(dead_code, reason = "only its schema is used")]
    date: Option<NaiveDate>,
    /// With `act`: what to do.
    #[expect(dead_code, reason = "only its schema is used")]
    act: Option<Act>,
}

impl Finding {
    fn new(rule: RuleId, status: Status, uses: InputSet) -> Self {
        let entry = rule.entry();
        Self {
            rule,
            status,
            needs: InputSet::EMPTY,
            uses,
            source: entry.source,
            more_sources: entry.more_sources,
            remedy: None,
            notes: &[],
        }
    }

    pub(crate) fn met(rule: RuleId, uses: InputSet) -> Self {
        Self::new(rule, Status::Met, uses)
    }

    pub(crate) fn not_met(rule: RuleId, uses: InputSet, remedy: Remedy) -> Self {
        Self { remedy: Some(remedy), ..Self::new(rule, Status::NotMet, uses) }
    }

    pub(crate) fn unknown(rule: RuleId, uses: InputSet, needs: InputSet) -> Self {
        Self { needs, ..Self::new(rule, Status::Unknown, uses) }
    }

    pub(crate) fn not_applicable(rule: RuleId, uses: InputSet) -> Self {
        Self::new(rule, Status::NotApplicable, uses)
    }

    pub(crate) fn attention(rule: RuleId, uses: InputSet) -> Self {
        Self::new(rule, Status::Attention, uses)
    }

    pub(crate) fn with_notes(self, notes: &'static [Note]) -> Self {
        Self { notes, ..self }
    }

    /// A yes-or-no condition: `met` when the answer is `wanted`.
    pub(crate) fn of_bool(
        rule: RuleId,
        input: Input,
        answer: Option<bool>,
        wanted: bool,
        remedy: Remedy,
    ) -> Self {
        let input = InputSet::EMPTY.with(input);
        match answer {
            None => Self::unknown(rule, InputSet::EMPTY, input),
            Some(answer) if answer == wanted => Self::met(rule, input),
            Some(_) => Self::not_met(rule, input, remedy),
        }
    }

    /// Not met, and nothing can change that.
    #[must_use]
    pub fn is_not_met_for_good(&self) -> bool {
        self.status == Status::NotMet && self.remedy == Some(Remedy::None)
    }
}
