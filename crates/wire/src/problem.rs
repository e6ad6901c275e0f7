//! Errors as `application/problem+json` (RFC 9457).

use serde::Serialize;

jojo_rules::named! {
    /// What is wrong with a member.
    pub enum ErrorCode {
        /// Not an existing date of the form `YYYY-MM-DD` in the years 1900 to 2100.
        InvalidDate = "invalid_date",
        /// A number or length outside its bounds.
        OutOfRange = "out_of_range",
        /// A member that does not exist here.
        UnknownMember = "unknown_member",
        /// A value of another JSON type.
        WrongType = "wrong_type",
        /// A text that is none of the known values.
        UnknownValue = "unknown_value",
        /// A required member that is absent.
        Missing = "missing",
        /// The start date lies before the birth date.
        BeforeBirth = "before_birth",
        /// The date lies before the first known value.
        BeforeFirstValue = "before_first_value",
        /// Two things that may not overlap.
        Overlap = "overlap",
        /// A date outside the period it belongs to.
        Outside = "outside",
    }
}

/// A member at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberError {
    /// JSON pointer (RFC 6901) to the member.
    pub pointer: String,
    /// What is wrong.
    pub code: ErrorCode,
    /// The same in words.
    pub detail: String,
}

impl MemberError {
    /// An error at this pointer, in words.
    pub fn new(pointer: impl Into<String>, code: ErrorCode, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code, detail: detail.into() }
    }
}

/// An error response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A name of the kind of problem, as a URN.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// This problem in words.
    pub detail: String,
    /// The members at fault, if any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<MemberError>,
}
