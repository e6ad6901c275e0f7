//! The pages of the application and their addresses. The server knows them too: any other path is a 404.

use crate::{DocumentId, DocumentKind};
use std::borrow::Cow;

/// What a first visit loads: pages that are used together, so that none of them waits for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// For a candidate: check and allowance.
    Check,
    /// The planner, for schools.
    School,
    /// The dossier and what happens on the way.
    Dossier,
    /// The check and the allowance inside a page of someone else.
    Embed,
    /// Choosing how to embed.
    Configurator,
    /// Pages that only inform: they need no application.
    Written,
}

/// Where the address of the site stands in a page until the server, which knows it, puts it there.
pub const SITE: &str = "https://site.invalid";

/// The page for every address that does not exist, as a path below the built application.
pub const NOT_FOUND: &str = "/404.html";

/// The script that embeds, at an address that stays; what changes for who uses it gets another number.
pub const EMBED_SCRIPT: &str = "/insluiten/v1.js";

impl DocumentKind {
    /// The bundle that shows a document of this kind.
    #[must_use]
    pub const fn bundle(self) -> Bundle {
        match self {
            Self::Check => Bundle::Check,
            Self::Planning => Bundle::School,
            Self::Dossier => Bundle::Dossier,
        }
    }

    /// The page that shows a document of this kind, as a path below the built application.
    #[must_use]
    pub fn file(self) -> String {
        format!("/d/{self}.html")
    }
}

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

    const DOCUMENT: &str = "/d/";

    /// The page at this path, which may end in a slash.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        let path = match path.strip_suffix('/') {
            Some(shorter) if !shorter.is_empty() && !shorter.ends_with('/') => shorter,
            _ => path,
        };
        if let Some(id) = path.strip_prefix(Self::DOCUMENT) {
            return id.parse().ok().map(Self::Document);
        }
        Self::FIXED.into_iter().find(|page| page.path() == path)
    }

    /// The bundle that shows this page; a document's kind tells which, by [`DocumentKind::bundle`].
    #[must_use]
    pub const fn bundle(&self) -> Option<Bundle> {
        match self {
            Self::Start | Self::Rules | Self::Privacy | Self::Accessibility => {
                Some(Bundle::Written)
            }
            Self::Check | Self::Allowance => Some(Bundle::Check),
            Self::Planning => Some(Bundle::School),
            Self::Dossier | Self::WhatIf | Self::Workplace | Self::WhatNow => Some(Bundle::Dossier),
            Self::Embedding => Some(Bundle::Configurator),
            Self::EmbeddedCheck | Self::EmbeddedAllowance => Some(Bundle::Embed),
            Self::Document(_) => None,
        }
    }

    /// Whether other sites may show this page in a frame.
    #[must_use]
    pub const fn is_embedded(&self) -> bool {
        matches!(self, Self::EmbeddedCheck | Self::EmbeddedAllowance)
    }

    /// The HTML of this page, as a path below the built application; a document's kind tells which, by
    /// [`DocumentKind::file`].
    #[must_use]
    pub fn file(&self) -> Option<String> {
        match self {
            Self::Start => Some("/index.html".to_owned()),
            Self::Document(_) => None,
            page => Some(format!("{}.html", page.path())),
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
            Self::Document(id) => return Cow::Owned(format!("{}{id}", Self::DOCUMENT)),
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
    fn any_other_path_is_no_page() {
        for path in
            ["", "//", "/checks", "/d/", "/d/short", "/d/aaaaaaaaaaaaaaaaaaaaa%2F", "/api/v1/rules"]
        {
            assert_eq!(Page::at(path), None, "{path}");
        }
    }
}
