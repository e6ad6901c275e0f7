//! Around every page, and the titles of the pages.

use super::date;
use crate::text::FrameTexts;
use jojo_wire::Page;

/// The Dutch texts around every page.
pub static FRAME: FrameTexts = FrameTexts {
    title,
    skip: "Naar de inhoud",
    menu: "Hoofdmenu",
    check: "Check",
    allowance: "Vergoeding",
    schools: "Scholen",
    rules: "Regels",
    privacy: "Privacy",
    accessibility: "Toegankelijkheid",
    embedding: "Op een andere site tonen",
    not_official: "Geen officiële dienst.",
    verified: |day| format!("Gegevens nagekeken op {}.", date(day)),
    edition: |edition| format!("Uitgave {edition}"),
    loading: "De pagina wordt geladen…",
    unreached: "Deze pagina kan nu niet geladen worden. Kijk of er internet is. Alles wat ingevuld is, staat er nog.",
    retry: "Opnieuw proberen",
    school_menu: "Voor scholen",
    school_pages: [
        (Page::Planning, "Planning"),
        (Page::Dossier, "Dossier"),
        (Page::WhatIf, "Wat als?"),
        (Page::Workplace, "Leerwerkplek"),
    ],
};

fn title(page: Option<&Page>) -> &'static str {
    match page {
        Some(Page::Start) => "Werken en leren op school, met JoJo",
        Some(Page::Check | Page::EmbeddedCheck) => "Mag ik starten als JoJo?",
        Some(Page::Allowance | Page::EmbeddedAllowance) => "Hoeveel is de leervergoeding?",
        Some(Page::Planning) => "Planning van een startbaner",
        Some(Page::Dossier) => "Dossier en termijnen",
        Some(Page::WhatIf) => "Wat als?",
        Some(Page::Workplace) => "Leerwerkplek en mentor",
        Some(Page::WhatNow) => "Wat nu?",
        Some(Page::Rules) => "De regels en hun bronnen",
        Some(Page::Privacy) => "Privacy",
        Some(Page::Accessibility) => "Verklaring over toegankelijkheid",
        Some(Page::Embedding) => "De check op een andere site tonen",
        Some(Page::Document(_)) | None => "Deze pagina bestaat niet",
    }
}
