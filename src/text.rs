//! Every word that a person reads, except the catalogue's, which belong to the rules.
//!
//! The texts stand in groups, one struct a group: a part of the application loads only the groups that it shows. A
//! language is one `static` value of each group, in a folder of its own. A missing text does not compile. Words that
//! depend on values are functions, so that each language can order its sentences as it likes.

mod check;
mod common;
mod configurator;
mod dossier;
mod embed;
mod frame;
mod keep;
mod nl;
mod planner;
mod site;
mod what_now;

pub use check::CheckTexts;
pub use common::{CommonTexts, FindingWords, Question};
pub use configurator::ConfiguratorTexts;
pub use dossier::DossierTexts;
pub use embed::EmbedTexts;
pub use frame::FrameTexts;
pub use keep::{DocumentTexts, KeepTexts, RememberTexts};
pub use nl::MONTHS;
pub use planner::PlannerTexts;
#[cfg(feature = "ssr")]
pub use site::{HeadTexts, PlainTexts};
pub use site::{SiteTexts, TariffTexts};
pub use what_now::{NextStepTexts, RightTexts, WhatNowTexts};

use leptos::prelude::use_context;

/// A part of a page: its title and its paragraphs.
pub type Section = (&'static str, &'static [&'static str]);

/// A language of the pages. Dutch is the source, and is never switched by the browser's wish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    #[default]
    Dutch,
}

/// A group of texts.
pub trait TextGroup: 'static {
    /// The texts of this group in a language.
    fn of(language: Language) -> &'static Self;
}

/// The texts of a group, in the language of the page.
#[must_use]
pub fn use_texts<Group: TextGroup>() -> &'static Group {
    Group::of(use_context().unwrap_or_default())
}

/// Names the value of each group in each language.
macro_rules! groups {
    ($($(#[$attribute:meta])* $group:ident: $dutch:ident;)*) => {$(
        $(#[$attribute])*
        impl TextGroup for $group {
            fn of(language: Language) -> &'static Self {
                match language {
                    Language::Dutch => &nl::$dutch,
                }
            }
        }
    )*};
}

groups! {
    CommonTexts: COMMON;
    FrameTexts: FRAME;
    CheckTexts: CHECK;
    PlannerTexts: PLANNER;
    DossierTexts: DOSSIER;
    WhatNowTexts: WHAT_NOW;
    KeepTexts: KEEP;
    RememberTexts: REMEMBER;
    EmbedTexts: EMBED;
    ConfiguratorTexts: CONFIGURATOR;
    SiteTexts: SITE;
    TariffTexts: TARIFF;
    #[cfg(feature = "ssr")]
    HeadTexts: HEAD;
    #[cfg(feature = "ssr")]
    PlainTexts: PLAIN;
}
