//! Which version of the rules answers.

use chrono::NaiveDate;
use jojo_rules::Change;
use serde::Serialize;

/// The version of the rules.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Edition {
    /// Its name.
    pub edition: &'static str,
    /// The day on which the tables were last checked against their sources.
    pub verified_until: NaiveDate,
    /// What changed, newest first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Change>))]
    pub changes: &'static [Change],
}

impl Edition {
    /// The version that this program was built with.
    #[must_use]
    pub const fn current() -> Self {
        Self {
            edition: jojo_rules::edition(),
            verified_until: jojo_rules::verified_until(),
            changes: jojo_rules::changes(),
        }
    }
}
