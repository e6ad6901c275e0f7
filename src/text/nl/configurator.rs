//! The page about embedding. It says "u".

use crate::text::ConfiguratorTexts;

/// The Dutch words of the page about embedding.
pub static CONFIGURATOR: ConfiguratorTexts = ConfiguratorTexts {
    lead: "Zet de JoJo-check of de leervergoeding op uw eigen pagina. Kies hoe het eruitziet, en plak daarna één regel.",
    choices: "Kies",
    module: "Wat wilt u tonen?",
    modules: [("check", "De check"), ("vergoeding", "De leervergoeding")],
    mode: "Licht of donker?",
    modes: [
        ("auto", "Zoals het toestel van de bezoeker"),
        ("light", "Altijd licht"),
        ("dark", "Altijd donker"),
    ],
    font: "Welk lettertype?",
    fonts: [
        ("", "Dat van de JoJo-wijzer"),
        ("host", "Dat van uw pagina, als het op het toestel staat"),
    ],
    background: "Welke achtergrond?",
    backgrounds: [("", "Die van de JoJo-wijzer"), ("transparent", "Die van uw pagina")],
    result: "Wilt u het resultaat op uw pagina gebruiken?",
    result_hint: "Uw pagina krijgt dan het oordeel en het bedrag, nooit de antwoorden. De bezoeker leest dat erbij.",
    results: [("", "Nee"), ("result", "Ja")],
    accent: "Welke kleur voor knoppen en links?",
    accent_hint: "Schrijf de kleur zoals in CSS, bijvoorbeeld #0055cc. Leeg laten mag.",
    accent_fault: "Dit is geen kleur. Schrijf een # met 3 of 6 tekens van 0 tot 9 en van a tot f.",
    accent_kept: "Deze kleur is goed leesbaar. Ze blijft zoals ze is.",
    accent_changed: |light, dark| {
        format!("Deze kleur is niet overal leesbaar. Op licht wordt het {light}, op donker {dark}.")
    },
    preview: "Zo ziet het eruit",
    preview_hint: "Dit is de echte check. De hoogte volgt de antwoorden.",
    snippets: "Neem over",
    line: "Eén regel",
    line_hint: "Plak deze regel waar de check moet komen.",
    element: "Een element",
    element_hint: "Voor wie het script één keer laadt, of de eigenschappen later wil wijzigen.",
    frame: "Een iframe zonder script",
    frame_hint: "Werkt overal. De hoogte staat vast; wat hoger is, schuift binnen het kader.",
    policy: "Uw Content-Security-Policy",
    policy_hint: "Heeft uw site er een? Voeg dit dan toe. Voor het iframe zonder script is het tweede deel genoeg.",
    copy: |what| format!("Kopieer: {what}"),
    notes: &[
        (
            "Toegankelijkheid",
            &[
                "Het kader heeft een titel die de getoonde pagina volgt. Het toetsenbord gaat er gewoon in en uit, en een kleur die niet leesbaar is, wordt aangepast.",
                "Zet boven het kader een eigen titel. In het kader begint de inhoud met een kop van het eerste niveau.",
                "Links in het kader die naar een andere pagina gaan, openen een nieuw venster en zeggen dat.",
            ],
        ),
        (
            "Privacy",
            &[
                "De check gebruikt geen cookies en geen opslag van de browser, en laadt niets van andere sites. De antwoorden blijven in het kader.",
                "Uw pagina verneemt alleen hoe hoog het kader is, welke pagina er staat en waar de focus is. Het resultaat krijgt ze alleen als u erom vraagt. Een geboortedatum krijgt ze nooit.",
            ],
        ),
    ],
    app: "In een app van Mijn Burgerprofiel",
    app_hint: "Het element past bij de afspraken van mbp-embed: titel, kleur, terug, laden en fout.",
    app_hosts: "de adressen die u van Mijn Burgerprofiel kreeg",
    app_failed: "De check kan nu niet geladen worden",
};
