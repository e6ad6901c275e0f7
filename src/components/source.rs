//! Where something stands.

use jojo_rules::Source;

/// Document and section, as words.
#[must_use]
pub fn source_name(source: Source) -> String {
    format!("{} {}", source.document.short(), source.section)
}
