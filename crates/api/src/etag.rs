//! Entity tags: `"<version>.<edition>"`. A write compares the version only; a read compares the whole tag.

use axum::http::HeaderValue;
use std::fmt;

/// The tag of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ETag {
    pub(crate) version: i64,
}

impl fmt::Display for ETag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}.{}\"", self.version, jojo_rules::edition())
    }
}

impl ETag {
    pub(crate) fn header(self) -> HeaderValue {
        HeaderValue::from_str(&self.to_string())
            .unwrap_or_else(|_| HeaderValue::from_static("\"\""))
    }

    /// `If-None-Match`: does the client have this already? Weak tags count.
    pub(crate) fn none_match(self, header: &str) -> bool {
        let tag = self.to_string();
        header
            .split(',')
            .map(str::trim)
            .any(|item| item == "*" || item.strip_prefix("W/").unwrap_or(item) == tag)
    }

    /// `If-Match`: is this the version that the client read?
    pub(crate) fn version_match(self, header: &str) -> bool {
        header
            .split(',')
            .map(str::trim)
            .any(|item| item == "*" || version(item) == Some(self.version))
    }
}

/// The version in `"<version>.<edition>"`.
fn version(tag: &str) -> Option<i64> {
    let (version, _) = tag.strip_prefix('"')?.strip_suffix('"')?.split_once('.')?;
    version.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_compares_the_version_whatever_the_edition() {
        let tag = ETag { version: 3 };
        assert!(tag.version_match("\"3.1999.1\""));
        assert!(tag.version_match("\"2.x\", \"3.y\""));
        assert!(tag.version_match("*"));
        for other in ["\"2.2026.1\"", "W/\"3.2026.1\"", "3.2026.1", "\"3\"", "", "\"\""] {
            assert!(!tag.version_match(other), "{other}");
        }
    }

    #[test]
    fn a_read_compares_the_whole_tag() {
        let tag = ETag { version: 3 };
        assert!(tag.none_match(&tag.to_string()));
        assert!(tag.none_match(&format!("\"1.x\", W/{tag}")));
        assert!(!tag.none_match("\"3.1999.1\""));
    }
}
