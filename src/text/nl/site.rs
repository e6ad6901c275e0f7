//! The pages that inform, and what is written into every page when the application is built. They address nobody.

use super::date;
#[cfg(feature = "ssr")]
use super::{DOSSIER, PLANNER, WHAT_NOW};
#[cfg(feature = "ssr")]
use crate::text::{HeadTexts, PlainTexts};
use crate::text::{
    SiteTexts, TariffTexts,
    site::{NotFound, RulesPage, Start},
};
#[cfg(feature = "ssr")]
use jojo_wire::Page;

/// The Dutch texts of the pages that inform.
pub static SITE: SiteTexts = SiteTexts {
    start: Start {
        lead: "Wie jonger is dan 25 en duaal leert, kan drie dagen per week werken als onderhoudsmedewerker op een school en twee dagen les volgen. Met een vast bedrag per maand.",
        check_title: "Mag ik starten?",
        check_text: "Acht voorwaarden, meteen een antwoord. Met de reden en de bron erbij.",
        check_action: "Doe de check",
        allowance_title: "Hoeveel krijg ik?",
        allowance_text: "De leervergoeding hangt af van de studies en van de datum.",
        allowance_action: "Bekijk het bedrag",
        school_title: "Voor scholen",
        school_text: "Wat moet tegen wanneer, mag dit uurrooster, en wat wordt er per maand betaald?",
        school_action: "Maak een planning",
        dossier_action: "Open het dossier",
        rules_title: "Waar staat dat?",
        rules_text: "Elke regel met de bron, in gewone woorden.",
        rules_action: "Lees de regels",
        promises_title: "Zo werkt de JoJo-wijzer",
        promises: &[
            "Antwoorden blijven op dit toestel, tot iemand zelf kiest om ze te bewaren.",
            "Geen naam, geen rijksregisternummer, geen cookies.",
            "Bij elk antwoord staat waar het vandaan komt.",
            "Bij elk bedrag staat vanaf wanneer het geldt en of het bevestigd is.",
        ],
        about_title: "Wat is JoJo?",
        about: "JoJo is een project van de Vlaamse overheid. Scholen leiden er jongeren op tot onderhoudsmedewerker, met een overeenkomst van alternerende opleiding (OAO) van 38 uur per week. Lesuren en uren op de werkplek tellen samen.",
    },
    rules: RulesPage {
        edition: |edition| format!("Uitgave {edition}"),
        lead: "Alles wat de JoJo-wijzer gebruikt om te antwoorden. Elke regel heeft een vaste naam, een bron en soms een opmerking.",
        id: "Naam van de regel",
        acts: "Wat kan helpen",
        contact: "Vraag het aan",
        since: |day| format!("Geldt sinds {}", date(day)),
        sources: "De bronnen",
        changes: "Wat is er veranderd?",
        contacts: "Wie helpt verder?",
    },
    privacy: &[
        (
            "Wat blijft op het toestel?",
            &[
                "Alles. De antwoorden worden in de browser zelf beoordeeld. Ze staan in het adres van de pagina, na het teken #. Dat deel gaat nooit naar een server.",
            ],
        ),
        (
            "Wat gaat naar de server?",
            &[
                "Alleen wat iemand met de knop Bewaren bewaart: de antwoorden en een titel. Na 180 dagen zonder wijziging wordt dat gewist. Met de link om te wijzigen kan iedereen die hem heeft het vroeger wissen.",
                "Wie de server beheert, maakt reservekopieën. Daarin kan iets wat gewist is nog een tijd blijven staan, hoogstens een maand.",
            ],
        ),
        (
            "Wat wordt niet gevraagd?",
            &[
                "Geen naam, geen adres, geen rijksregisternummer. Er zijn geen cookies, er is geen meting van bezoekers en geen enkel bestand komt van een andere site.",
            ],
        ),
        (
            "Wat onthoudt de browser?",
            &[
                "Van de antwoorden niets, tenzij iemand kiest om ze op dit toestel te onthouden of een planning in de lijst te zetten. Met dezelfde keuze, met Wis alle antwoorden of met Verwijder verdwijnen ze weer.",
                "De pagina’s zelf blijven wel op het toestel, zodat ze ook werken zonder verbinding. Daar staan geen antwoorden in.",
            ],
        ),
        (
            "Wat als de check op een andere site staat?",
            &[
                "De antwoorden blijven in het kader van de check. De site errond kan ze niet lezen. Ze kan wel het oordeel en het bedrag vragen; dan staat dat onder de check.",
            ],
        ),
        (
            "Wat staat in het logboek van de server?",
            &[
                "Per vraag aan de server: het soort vraag, of ze gelukt is en hoe lang ze duurde. Nooit antwoorden, titels, links of sleutels.",
                "Ook het netwerkadres van het toestel staat er niet in. De server gebruikt dat adres alleen om te merken dat iemand te veel vraagt. Na enkele minuten is hij het vergeten.",
            ],
        ),
    ],
    accessibility: &[
        (
            "Over deze verklaring",
            &[
                "Deze toegankelijkheidsverklaring gaat over alle pagina’s van de JoJo-wijzer, ook over de check die op een andere site staat. Ze volgt het model van de Vlaamse overheid. De JoJo-wijzer is zelf geen officiële dienst.",
                "Overheden moeten hun sites en apps toegankelijk maken. Dat staat in het Bestuursdecreet van 7 december 2018, dat de Europese richtlijn 2016/2102 omzet. De JoJo-wijzer wil aan dezelfde eisen voldoen.",
            ],
        ),
        (
            "In welke mate is de JoJo-wijzer toegankelijk?",
            &[
                "Het doel is de norm EN 301 549 en WCAG 2.2, niveau AA. De automatische controles vinden geen fouten meer. Ze zien niet alles, dus volledig zeker is het niet.",
                "De pagina’s zijn gemaakt om te werken met alleen het toetsenbord, op een scherm van 320 pixels breed, bij sterk vergroten, licht en donker, en op papier. De informatie blijft leesbaar zonder JavaScript.",
            ],
        ),
        (
            "Wat is niet toegankelijk?",
            &[
                "Er zijn geen problemen bekend die iemand tegenhouden. Er was nog geen controle door een andere organisatie, en nog geen test met mensen met een beperking.",
                "De teksten zijn er alleen in het Nederlands. Documenten van andere sites waar een bron naar verwijst, vallen niet onder deze verklaring.",
            ],
        ),
        (
            "Hoe is deze verklaring opgesteld?",
            &[
                "De verklaring is opgesteld op 22 november 2026, na een eigen controle: de pagina’s automatisch met axe, vier ervan ook met Lighthouse, en een deel met alleen het toetsenbord. De automatische controle loopt bij elke wijziging opnieuw.",
            ],
        ),
        (
            "Werkt iets niet?",
            &[
                "Meld het aan de JoJo-coördinatie. Zeg op welke pagina het was, en wat er misging. Een antwoord volgt zo snel mogelijk.",
            ],
        ),
        (
            "Geen goed antwoord gekregen?",
            &[
                "Bij een klacht over een overheidsdienst helpt de Vlaamse Ombudsdienst: Leuvenseweg 86, 1000 Brussel, telefoon 1700, klachten@vlaamseombudsdienst.be.",
            ],
        ),
    ],
    not_found: NotFound {
        text: "Misschien is het adres niet helemaal juist.",
        action: "Naar de start",
    },
};

/// The Dutch texts of the history of the amounts.
pub static TARIFF: TariffTexts = TariffTexts {
    history: "Alle bedragen sinds 2016",
    column_from: "Vanaf",
    column_minimum: "GGMMI",
    column_origin: "Herkomst",
    table_hint: "Tabel met alle bedragen, schuif opzij om alles te zien",
    chart: |first, last, amounts| {
        format!(
            "De drie bedragen van {first} tot {last}: {amounts}. De tabel hieronder geeft elk bedrag."
        )
    },
};

/// What the pages say of themselves, in Dutch.
#[cfg(feature = "ssr")]
pub static HEAD: HeadTexts = HeadTexts {
    description,
    document: "Bewaard document",
    kept: "Geen verbinding. Deze pagina is bewaard op {day}. Regels en bedragen kunnen intussen veranderd zijn.",
};

/// What the pages say where no application runs, in Dutch.
#[cfg(feature = "ssr")]
pub static PLAIN: PlainTexts = PlainTexts {
    late: "Duurt het lang? Laad de pagina opnieuw, of gebruik een nieuwere browser.",
    needs_script: "Invullen kan alleen met JavaScript. Zonder JavaScript helpt de JoJo-coördinatie.",
    by_hand: "JavaScript staat uit. Daarom kan je hier niets invullen, maar je kan wel alles lezen. Elke voorwaarde hieronder moet in orde zijn.",
    amounts: "Hoeveel is het?",
    amount: |amount, day, status| {
        format!("{amount} bruto per maand, geldig vanaf {} ({status}).", date(day))
    },
    all_amounts: "Alle bedragen en hun bron",
    contacts: "Wie helpt verder?",
};

#[cfg(feature = "ssr")]
fn description(page: Option<&Page>) -> &'static str {
    match page {
        Some(Page::Start) => {
            "Mag een jongere starten als onderhoudsmedewerker duaal (JoJo), en hoeveel is de vergoeding? Met de reden en de bron bij elk antwoord."
        }
        Some(Page::Check | Page::EmbeddedCheck) => {
            "Acht voorwaarden om te starten als onderhoudsmedewerker duaal (JoJo). Meteen een antwoord, met de reden, de bron en wat kan helpen."
        }
        Some(Page::Allowance | Page::EmbeddedAllowance) => {
            "De leervergoeding bij duaal leren (OAO): drie bedragen per maand, hoe ze berekend worden, en alle bedragen sinds 2016."
        }
        Some(Page::Planning) => PLANNER.page.lead,
        Some(Page::Dossier) => DOSSIER.page.lead,
        Some(Page::WhatIf) => DOSSIER.what_if.lead,
        Some(Page::Workplace) => DOSSIER.workplace.lead,
        Some(Page::WhatNow) => WHAT_NOW.lead,
        Some(Page::Rules) => {
            "Elke regel van JoJo en de overeenkomst alternerende opleiding (OAO) in gewone woorden, met de bron en met wat er veranderde."
        }
        Some(Page::Privacy) => {
            "Wat op het toestel blijft, wat naar de server gaat en wat nooit gevraagd wordt."
        }
        Some(Page::Accessibility) => {
            "Hoe toegankelijk de JoJo-wijzer is, wat nog niet werkt, en waar dat gemeld kan worden."
        }
        Some(Page::Embedding) => {
            "Toon de JoJo-check of de leervergoeding op een eigen pagina: met één regel, in de eigen kleur, zonder cookies."
        }
        Some(Page::Document(_)) | None => "",
    }
}
