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

jojo_rules::named! {
    /// What is wrong with a request, or with the server.
    pub enum ProblemKind {
        /// The body could not be read as JSON.
        MalformedJson = "malformed-json",
        /// A header or the address is at fault; the detail says which.
        BadHeader = "bad-header",
        /// The edit key is missing: send `Authorization: Bearer <edit_key>`.
        KeyMissing = "key-missing",
        /// The edit key does not belong to this document.
        KeyWrong = "key-wrong",
        /// There is nothing here, or there is nothing any more.
        NotFound = "not-found",
        /// This address does not take this method; `Allow` says which it takes.
        MethodNotAllowed = "method-not-allowed",
        /// The body did not arrive in time.
        TooSlow = "too-slow",
        /// The document that this `Idempotency-Key` created was changed since.
        KeySpent = "idempotency-key-spent",
        /// Someone changed the document meanwhile: read it again before you change it.
        Changed = "changed",
        /// The body is larger than this address takes; the detail says how much that is.
        TooLarge = "too-large",
        /// The body is not declared as JSON: send `Content-Type: application/json`.
        NotJson = "not-json",
        /// Members of the body are at fault; `errors` names each of them.
        Members = "members",
        /// This `Idempotency-Key` came with another body.
        KeyReused = "idempotency-key-reused",
        /// `If-Match` is missing: send the `ETag` that you read.
        PreconditionMissing = "precondition-missing",
        /// Too many requests came from this client: wait as long as `Retry-After` says.
        TooManyRequests = "too-many-requests",
        /// The fault is of the server.
        Internal = "internal",
        /// The server has too much to do: wait as long as `Retry-After` says.
        Busy = "busy",
        /// The database does not work now. Nothing that was not acknowledged can be relied on; with the same `Idempotency-Key`
        /// trying again saves nothing twice.
        Unavailable = "unavailable",
    }
}

impl ProblemKind {
    /// The HTTP status that it comes with.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::MalformedJson | Self::BadHeader => 400,
            Self::KeyMissing => 401,
            Self::KeyWrong => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::TooSlow => 408,
            Self::KeySpent => 409,
            Self::Changed => 412,
            Self::TooLarge => 413,
            Self::NotJson => 415,
            Self::Members | Self::KeyReused => 422,
            Self::PreconditionMissing => 428,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
            Self::Busy | Self::Unavailable => 503,
        }
    }

    /// The kind in words, and what to do.
    #[must_use]
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::MalformedJson => {
                ("The body is not valid JSON", "The body could not be read as JSON.")
            }
            Self::BadHeader => {
                ("A header or the address is at fault", "A header or the address cannot be read.")
            }
            Self::KeyMissing => {
                ("The edit key is missing", "Send Authorization: Bearer <edit_key>.")
            }
            Self::KeyWrong => {
                ("The edit key is wrong", "This key does not belong to this document.")
            }
            Self::NotFound => ("Not found", "There is nothing here, or there is nothing any more."),
            Self::MethodNotAllowed => {
                ("Method not allowed", "This address does not take this method.")
            }
            Self::TooSlow => {
                ("The body came too slowly", "The body did not arrive in time. Send it again.")
            }
            Self::KeySpent => (
                "The Idempotency-Key is spent",
                "The document that this key created was changed since.",
            ),
            Self::Changed => {
                ("The document changed meanwhile", "Read the document again before you change it.")
            }
            Self::TooLarge => ("The body is too large", "Send a smaller body."),
            Self::NotJson => (
                "The body is not declared as JSON",
                "Send the body with Content-Type: application/json.",
            ),
            Self::Members => (
                "Members of the body are at fault",
                "The list of errors names each member at fault.",
            ),
            Self::KeyReused => {
                ("The Idempotency-Key is in use", "This key came with another body.")
            }
            Self::PreconditionMissing => {
                ("If-Match is missing", "Send If-Match with the ETag that you read.")
            }
            Self::TooManyRequests => ("Too many requests", "Wait as long as Retry-After says."),
            Self::Internal => ("Something went wrong here", "The fault is ours."),
            Self::Busy => ("The server is busy", "Wait as long as Retry-After says."),
            Self::Unavailable => (
                "The database does not work now",
                "Try again in a few seconds. The same Idempotency-Key saves nothing twice.",
            ),
        }
    }

    /// Its name as a URN, the `type` of a [`Problem`].
    #[must_use]
    pub fn urn(self) -> String {
        format!("{URN}{self}")
    }

    /// The kind that a `type` names.
    #[must_use]
    pub fn of_urn(urn: &str) -> Option<Self> {
        urn.strip_prefix(URN)?.parse().ok()
    }
}

const URN: &str = "urn:jojo-wijzer:problem:";

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
