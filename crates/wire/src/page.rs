//! The pages of the application and their addresses. The server knows them too: any other path is a 404.

use crate::{DocumentId, DocumentKind};
use std::borrow::Cow;

/// What a first visit loads: pages that are used together, so that none of them waits for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// For a candidate: start, check, allowance.
    Check,
    /// The planner, for schools.
    School,
    /// The dossier and what happens on the way.
    Dossier,
    /// The rules: a page without an application.
    Rules,
}

impl Bundle {
    /// The page that loads it, as a path below the built application.
    #[must_use]
    pub const fn index(self) -> &'static str {
        match self {
            Self::Check => "/index.html",
            Self::School => "/school/index.html",
            Self::Dossier => "/dossier/index.html",
            Self::Rules => "/regels.html",
        }
    }
}

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
    /// A saved document.
    Document(DocumentId),
}

impl Page {
    /// Every page with a fixed address.
    pub const FIXED: [Self; 10] = [
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
            Self::Start | Self::Check | Self::Allowance | Self::Privacy => Some(Bundle::Check),
            Self::Planning => Some(Bundle::School),
            Self::Dossier | Self::WhatIf | Self::Workplace | Self::WhatNow => Some(Bundle::Dossier),
            Self::Rules => Some(Bundle::Rules),
            Self::Document(_) => None,
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
