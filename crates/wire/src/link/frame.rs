//! The frame of every link: a version, its fields, and an end mark.

const VERSION: u32 = 1;
const END: &str = "z";

/// Why a link could not be read whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// A part is missing or was changed.
    Damaged,
    /// A newer version of this product made it.
    Newer,
}

/// Frames fields as a link: a version before them and an end mark after them. Empty without fields.
#[must_use]
pub fn print_fields(fields: &[String]) -> String {
    if fields.is_empty() { String::new() } else { format!("{VERSION}.{}.{END}", fields.join(".")) }
}

/// Reads the fields of a link with a reader that says which of them it knows.
pub fn read_fields(fragment: &str, mut field: impl FnMut(&str) -> Option<()>) -> Option<LinkFault> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.is_empty() {
        return None;
    }
    let mut fields = fragment.split('.');
    let version: Option<u32> = fields.next().and_then(|version| version.parse().ok());
    let Some(version) = version.filter(|version| *version >= VERSION) else {
        return Some(LinkFault::Damaged);
    };
    let (mut whole, mut ended) = (true, false);
    for text in fields {
        whole &= !ended;
        if text == END {
            ended = true;
        } else {
            whole &= field(text).is_some();
        }
    }
    if version > VERSION {
        Some(LinkFault::Newer)
    } else if whole && ended {
        None
    } else {
        Some(LinkFault::Damaged)
    }
}
