//! The pages of the application and their addresses. The server knows them too: any other path is a 404.

use crate::{DocumentId, DocumentKind};
use std::borrow::Cow;

/// Where the address of the site stands in a page until the server, which knows it, puts it there.
pub const SITE: &str = "https://site.invalid";

/// The page for every address that does not exist, as a path below the built application.
pub const NOT_FOUND: &str = "/404.html";

/// The script that embeds, at an address that stays; what changes for who uses it gets another number.
pub const EMBED_SCRIPT: &str = "/insluiten/v1.js";

/// The page that shows a saved document of any kind, as a path below the built application.
pub const DOCUMENT: &str = "/d.html";

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page.
    Start,
    /// The candidate's check.
    Check,
    /// The allowance (*vergoeding*).
    Allowance,
    /// Timetable and year of an agreement, for schools.
    Planning,
    /// Agreement, deadlines and file of a young person, for schools (*dossier*).
    Dossier,
    /// Sickness, ending early, a next year, for schools (*wat als?*).
    WhatIf,
    /// Recognition as a workplace, for schools (*leerwerkplek*).
    Workplace,
    /// What comes after an eligible check, for the young person (*wat nu?*).
    WhatNow,
    /// The rules and their sources (*regels*).
    Rules,
    /// What happens with data (*privacy*).
    Privacy,
    /// For whom the pages work, and how to tell that they do not (*toegankelijkheidsverklaring*).
    Accessibility,
    /// How to show the check on a page of someone else (*insluiten*).
    Embedding,
    /// The check inside such a page.
    EmbeddedCheck,
    /// The allowance inside such a page.
    EmbeddedAllowance,
    /// A saved document.
    Document(DocumentId),
}

impl Page {
    /// Every page with a fixed address.
    pub const FIXED: [Self; 14] = [
        Self::Start,
        Self::Check,
        Self::Allowance,
        Self::Planning,
        Self::Dossier,
        Self::WhatIf,
        Self::Workplace,
        Self::WhatNow,
        Self::Rules,
        Self::Privacy,
        Self::Accessibility,
        Self::Embedding,
        Self::EmbeddedCheck,
        Self::EmbeddedAllowance,
    ];

    const BELOW: &str = "/d/";

    /// The page at this path, which may end in a slash.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        let path = match path.strip_suffix('/') {
            Some(shorter) if !shorter.is_empty() && !shorter.ends_with('/') => shorter,
            _ => path,
        };
        if let Some(id) = path.strip_prefix(Self::BELOW) {
            return id.parse().ok().map(Self::Document);
        }
        Self::FIXED.into_iter().find(|page| page.path() == path)
    }

    /// Which kind of draft the address of this page carries in its fragment, as a link.
    #[must_use]
    pub const fn draft(&self) -> Option<DocumentKind> {
        match self {
            Self::Check
            | Self::Allowance
            | Self::WhatNow
            | Self::EmbeddedCheck
            | Self::EmbeddedAllowance => Some(DocumentKind::Check),
            Self::Planning => Some(DocumentKind::Planning),
            Self::Dossier | Self::WhatIf | Self::Workplace => Some(DocumentKind::Dossier),
            Self::Start
            | Self::Rules
            | Self::Privacy
            | Self::Accessibility
            | Self::Embedding
            | Self::Document(_) => None,
        }
    }

    /// Whether other sites may show this page in a frame.
    #[must_use]
    pub const fn is_embedded(&self) -> bool {
        matches!(self, Self::EmbeddedCheck | Self::EmbeddedAllowance)
    }

    /// The HTML file of this page, as a path below the built application. All saved documents share one file.
    #[must_use]
    pub fn file(&self) -> String {
        match self {
            Self::Start => "/index.html".to_owned(),
            Self::Document(_) => DOCUMENT.to_owned(),
            page => format!("{}.html", page.path()),
        }
    }

    /// The path of this page.
    #[must_use]
    pub fn path(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Start => "/",
            Self::Check => "/check",
            Self::Allowance => "/vergoeding",
            Self::Planning => "/planning",
            Self::Dossier => "/dossier",
            Self::WhatIf => "/wat-als",
            Self::Workplace => "/leerwerkplek",
            Self::WhatNow => "/wat-nu",
            Self::Rules => "/regels",
            Self::Privacy => "/privacy",
            Self::Accessibility => "/toegankelijkheid",
            Self::Embedding => "/insluiten",
            Self::EmbeddedCheck => "/insluiten/check",
            Self::EmbeddedAllowance => "/insluiten/vergoeding",
            Self::Document(id) => return Cow::Owned(format!("{}{id}", Self::BELOW)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_stands_at_its_own_path() {
        let id = "A".repeat(22).parse().expect("an id");
        for page in Page::FIXED.into_iter().chain([Page::Document(id)]) {
            assert_eq!(Page::at(&page.path()).as_ref(), Some(&page));
            assert_eq!(Page::at(&format!("{}/", page.path().trim_end_matches('/'))), Some(page));
        }
    }

    #[test]
    fn every_page_has_one_file_and_documents_share_theirs() {
        let document = |letter: &str| Page::Document(letter.repeat(22).parse().expect("an id"));
        for (page, file) in [
            (Page::Start, "/index.html"),
            (Page::Check, "/check.html"),
            (Page::EmbeddedAllowance, "/insluiten/vergoeding.html"),
            (document("A"), "/d.html"),
            (document("b"), "/d.html"),
        ] {
            assert_eq!(page.file(), file);
        }
    }

    #[test]
    fn the_address_of_a_page_carries_its_own_kind_of_draft() {
        use DocumentKind::{Check, Dossier, Planning};
        let id = "A".repeat(22).parse().expect("an id");
        for page in Page::FIXED.into_iter().chain([Page::Document(id)]) {
            let expected = match page.path().as_ref() {
                "/check" | "/vergoeding" | "/wat-nu" => Some(Check),
                "/insluiten/check" | "/insluiten/vergoeding" => Some(Check),
                "/planning" => Some(Planning),
                "/dossier" | "/wat-als" | "/leerwerkplek" => Some(Dossier),
                _ => None,
            };
            assert_eq!(page.draft(), expected, "{page:?}");
        }
    }

    #[test]
    fn any_other_path_is_no_page() {
        for path in
            ["", "//", "/checks", "/d/", "/d/short", "/d/aaaaaaaaaaaaaaaaaaaaa%2F", "/api/v1/rules"]
        {
            assert_eq!(Page::at(path), None, "{path}");
        }
    }
}
