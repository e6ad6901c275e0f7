//! Printing, sharing and saving.

use super::date;
use crate::text::{DocumentTexts, KeepTexts, RememberTexts};

/// The Dutch words of printing and saving.
pub static KEEP: KeepTexts = KeepTexts {
    print: "Print",
    save: "Bewaren",
    save_title: "Bewaren op de server",
    document_title: "Titel",
    document_title_hint: "Mag leeg blijven. Hoogstens 120 tekens.",
    save_action: "Bewaar",
    cancel: "Annuleer",
    busy: "Even geduld…",
    saved: "Bewaard.",
    read_link: "Link om te lezen",
    edit_link: "Link om te wijzigen of te wissen",
    open: "Open wat bewaard is",
    no_server: "Bewaren lukt nu niet. Alles wat ingevuld is, staat er nog. Probeer het straks opnieuw.",
    refused: "De server kan dit niet bewaren. Alles wat ingevuld is, staat er nog.",
    retry: "Probeer opnieuw",
    printed: |moment, edition, verified| {
        format!(
            "Afgedrukt op {moment}. Uitgave van de regels: {edition}, nagekeken op {}. Geen officiële dienst.",
            date(verified)
        )
    },
    your_answers: "Jouw antwoorden",
    document: "Bewaard document",
    gone: "Dit bestaat niet meer",
    gone_text: "Het is gewist of verlopen. Of de link is niet juist.",
    unreadable: "Openen lukt nu niet. Kijk of er internet is en probeer opnieuw.",
};

/// The Dutch words of answers that stay on the device.
pub static REMEMBER: RememberTexts = RememberTexts {
    resume: "Op dit toestel staan nog antwoorden van de vorige keer.",
    resume_action: "Ga verder",
    resume_dismiss: "Wis ze",
    remember: "Onthoud mijn antwoorden op dit toestel",
    remember_hint: "Handig als je later verder doet. Doe dit niet op een computer die je deelt.",
    remember_fails: "Onthouden lukt niet in deze browser. Gebruik de link.",
};

/// What a link to a check tells, wherever it is shared.
pub(super) const LINK_HOLDS_ANSWERS: &str = "Wie de link heeft, kan je antwoorden lezen.";

/// The Dutch words of a saved check.
pub static CHECK_DOCUMENT: DocumentTexts = DocumentTexts {
    link_holds_answers: LINK_HOLDS_ANSWERS,
    save_what: "Je antwoorden en de titel worden 180 dagen bewaard. Daarna worden ze gewist. Zet er geen naam in.",
    edit_link_hint: "Deze link zie je maar één keer. Hou hem goed bij en geef hem niet door.",
    not_yet: "Er is nog niets om te bewaren.",
    title: "Bewaarde check",
    kept_until: |day| format!("Bewaard tot {}.", date(day)),
    read_only: "Met deze link kan je alleen lezen. Om te wijzigen of te wissen heb je de andere link nodig.",
    save_changes: "Bewaar wijzigingen",
    changes_saved: "De wijzigingen zijn bewaard.",
    unsaved: "Er zijn wijzigingen die nog niet bewaard zijn.",
    delete: "Wis deze check",
    delete_sure: "Wil je deze check wissen? Je kan dit niet ongedaan maken.",
    delete_yes: "Ja, wis",
    delete_no: "Nee, niet wissen",
    deleted: "De check is gewist",
    deleted_text: "Er staat niets meer van op de server.",
    wrong_key: "Deze link mag de check niet wijzigen. Kijk of je de hele link hebt.",
    changed_elsewhere: "Deze check is intussen ergens anders gewijzigd, misschien in een ander venster. Je eigen antwoorden staan er nog.",
    take_newest: "Toon de nieuwste versie",
    keep_mine: "Bewaar toch de mijne",
    to_new: "Start een nieuwe check",
};
