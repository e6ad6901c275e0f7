//! Dutch, at level B1. The check says "je"; shared pages address nobody.

mod configurator;
#[cfg(feature = "school")]
mod dossier;
mod embed;
#[cfg(feature = "school")]
mod school;
#[cfg(feature = "ssr")]
mod site;

#[cfg(feature = "school")]
use super::SchoolPages;
pub use configurator::CONFIGURATOR;
#[cfg(feature = "school")]
pub use dossier::DOSSIER;
pub use embed::EMBED;
#[cfg(feature = "school")]
pub use school::SCHOOL;
#[cfg(feature = "ssr")]
pub use site::SITE;

use super::{
    Allowance, Check, Dates, Document, Format, Keep, Question, Questions, Remember, Rules, Share,
    Shared, Texts,
};
use crate::date_entry::DateFault;
use chrono::{Datelike, NaiveDate};
use jojo_rules::{
    BasisPoints, Cents, Country, Finding, Input, RuleId, Status, Training, Verdict,
    allowance::AmountStatus,
};

/// The Dutch texts that every page may need.
pub const SHARED: Shared = Shared {
    tag: "nl-BE",
    format: Format { months: MONTHS, date, money, percentage, moment },
    name: "JoJo-wijzer",
    page_title: |page| format!("{page} · JoJo-wijzer"),
    new_window: "opent in een nieuw venster",
    dates: Dates { day: "Dag", month: "Maand", year: "Jaar", fault },
    status: |status| match status {
        Status::Met => "In orde",
        Status::NotMet => "Niet in orde",
        Status::Unknown => "Nog niet bekend",
        Status::NotApplicable => "Niet nodig",
        Status::Attention => "Kijk dit na",
    },
    amount_status: |status| match status {
        AmountStatus::Published => "gepubliceerd",
        AmountStatus::Computed => "berekend, nog te bevestigen",
        AmountStatus::Expected => "verwacht, kan nog veranderen",
    },
    tier: |number| format!("Trap {number}"),
    rules: Rules { source: "Bron", more_sources: "Ook in" },
    share: Share {
        share: "Deel link",
        copied: "De link is gekopieerd.",
        copied_short: "Gekopieerd",
        copy: "Kopieer",
        copy_by_hand: "Kopiëren lukt niet vanzelf. Selecteer de link en kopieer hem.",
        link: "Link met deze antwoorden",
    },
};

/// The pages for schools.
#[cfg(feature = "school")]
pub const SCHOOL_PAGES: SchoolPages = SchoolPages {
    menu: "Voor scholen",
    pages: [
        (jojo_wire::Page::Planning, "Planning"),
        (jojo_wire::Page::Dossier, "Dossier"),
        (jojo_wire::Page::WhatIf, "Wat als?"),
        (jojo_wire::Page::Workplace, "Leerwerkplek"),
    ],
};

/// All Dutch texts of the check and its pages.
pub const NL: Texts = Texts {
    shared: &SHARED,
    questions: Questions {
        of: question,
        yes: "Ja",
        no: "Nee",
        unsure: "Weet ik niet",
        training,
        choose_country: "Kies een land",
        stateless: "Geen nationaliteit (staatloos)",
        years: ["Nog geen", "Eén jaar", "Twee jaar of meer"],
        grade: Question {
            question: "Hoe ver ben je al in het gewoon secundair?",
            hint: "Tel alleen wat je met succes hebt afgemaakt.",
        },
        grades: [
            "De tweede graad nog niet",
            "De tweede graad",
            "De tweede graad en het eerste jaar van de derde graad",
        ],
        country,
        countries,
    },
    check: Check {
        group_you: "Jij",
        group_school: "School",
        group_workplace: "Werkplek",
        group_studies: "Voor het bedrag",
        group_studies_hint: "Deze vragen tellen alleen voor hoeveel je krijgt, niet voor of je mag starten.",
        result: "Resultaat",
        see_result: "Bekijk",
        clear: "Wis alle antwoorden",
        cleared: "Alle antwoorden zijn gewist.",
        verdict: |verdict, for_good| match (verdict, for_good) {
            (Verdict::Eligible, _) => "Je mag starten",
            (Verdict::NotEligible, false) => "Je kan nu nog niet starten",
            (Verdict::NotEligible, true) => "Je kan niet starten als JoJo",
            (Verdict::Undetermined, _) => "Nog niet zeker",
        },
        eligible_on: |day| format!("Je voldoet aan alle voorwaarden op {}.", date(day)),
        eligible_caution: "Dit gaat over jou. Ook de school moet aan voorwaarden voldoen.",
        what_now: "Wat nu? Je stappen",
        answers_needed: |count| match count {
            1 => "Nog 1 antwoord nodig.".to_owned(),
            _ => format!("Nog {count} antwoorden nodig."),
        },
        questions_left: |count| match count {
            1 => "nog 1 antwoord".to_owned(),
            _ => format!("nog {count} antwoorden"),
        },
        only_for_who_may: "Dit krijgt wie wel mag starten.",
        so_far_good: "Tot nu toe ziet het er goed uit.",
        only_unsure: "Je weet nog niet alles. Dat is niet erg: vraag het aan wie het wel weet.",
        because: "Dit is waarom:",
        what_helps: "Wat kan helpen?",
        from: |day| format!("Je kan starten vanaf {}.", date(day)),
        nothing_helps: "Dit kan je niet veranderen. Denk je dat het niet klopt? Vraag het na.",
        ask: "Vraag het aan",
        condition,
        aged: |age, day| format!("{age} jaar op {}", date(day)),
        answer_this: "Beantwoord deze vraag",
        more: "Meer uitleg",
        conditions: "De acht voorwaarden",
        per_month: "bruto per maand",
        at_least: "minstens",
        or_more: |amounts| format!("Heb je al meer afgemaakt? Dan krijg je {amounts}."),
        valid_from: |day| format!("geldig vanaf {}", date(day)),
        today: |day| format!("Er is geen startdag ingevuld. Daarom telt vandaag, {}.", date(day)),
        last_official: |day, amount| format!("Laatste officiële bedrag ({}): {amount}", date(day)),
        why_this_amount: "Hoe komen we aan dit bedrag?",
        no_amount: |day| {
            format!(
                "Er is geen bedrag voor {}. Deze leervergoeding bestaat pas sinds 1 september 2016.",
                date(day)
            )
        },
        window_until: "Je leeftijd laat toe om te starten tot en met",
        window_picture: |first, last, start| {
            let position = start.map_or(String::new(), |start| {
                let inside = if start < first {
                    "te vroeg"
                } else if start > last {
                    "te laat"
                } else {
                    "op tijd"
                };
                format!(" Jouw start op {} is {inside}.", date(start))
            });
            format!("Van {} tot en met {}.{position}", date(first), date(last))
        },
        advice: "Denk ook aan",
        link_damaged: "De link is niet volledig. Wat leesbaar was, staat hieronder. Kijk je antwoorden na.",
        link_newer: "De link komt van een nieuwere versie. Wat leesbaar was, staat hieronder. Kijk je antwoorden na.",
    },
    allowance: Allowance {
        studies: "Wat heb je al met succes afgemaakt?",
        date: Question {
            question: "Voor welke dag?",
            hint: "Bijvoorbeeld de eerste dag van de overeenkomst. Niets ingevuld? Dan telt vandaag.",
        },
        your_amount: "Het bedrag",
        how: "Hoe is dit bedrag berekend?",
        calculation: |percentage, minimum, amount| {
            format!(
                "{percentage} van het gewaarborgd minimumloon (GGMMI) van {minimum}, naar boven afgerond op 10 cent: {amount}."
            )
        },
        why_tier: |tier| match tier {
            1 => "Trap 1: nog niets uit trap 2 of 3 met succes afgemaakt.",
            2 => "Trap 2: één jaar alternerende opleiding of de tweede graad met succes afgemaakt.",
            _ => {
                "Trap 3: twee jaar alternerende opleiding, het eerste jaar van de derde graad of de kwalificatiefase van buso OV3 met succes afgemaakt."
            }
        },
        passes_this_year: |day, tier, amount| {
            format!(
                "Slaag je dit schooljaar in je opleiding? Dan krijg je vanaf {} trap {tier}. Dat is nu {amount}.",
                date(day)
            )
        },
        fixed: "Niemand mag meer of minder betalen. Bij JoJo betaalt AGODI de leervergoeding uit.",
        for_school: "Voor de school: codes in zending RL1",
        codes: |ambtscode, vakcode, prestatie, toestand| {
            format!(
                "Ambtscode {ambtscode}, vakcode {vakcode}, prestatie {prestatie}, administratieve toestand {toestand}."
            )
        },
    },
};

/// The Dutch words of printing and saving.
pub const KEEP: Keep = Keep {
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
};

/// The Dutch words of answers that stay on the device.
pub const REMEMBER: Remember = Remember {
    resume: "Op dit toestel staan nog antwoorden van de vorige keer.",
    resume_action: "Ga verder",
    resume_dismiss: "Wis ze",
    remember: "Onthoud mijn antwoorden op dit toestel",
    remember_hint: "Handig als je later verder doet. Doe dit niet op een computer die je deelt.",
    remember_fails: "Onthouden lukt niet in deze browser. Gebruik de link.",
};

/// What a link to a check tells, wherever it is shared.
const LINK_HOLDS_ANSWERS: &str = "Wie de link heeft, kan je antwoorden lezen.";

/// The Dutch words of a saved check.
pub const CHECK_DOCUMENT: Document = Document {
    link_holds_answers: LINK_HOLDS_ANSWERS,
    save_what: "Je antwoorden en de titel worden 180 dagen bewaard. Daarna worden ze gewist. Zet er geen naam in.",
    edit_link_hint: "Deze link zie je maar één keer. Hou hem goed bij en geef hem niet door.",
    not_yet: "Er is nog niets om te bewaren.",
    title: "Bewaarde check",
    loading: "De check wordt geopend…",
    gone: "Deze check bestaat niet meer",
    gone_text: "Ze is gewist of verlopen. Of de link is niet juist.",
    unreadable: "Openen lukt nu niet. Kijk of er internet is en probeer opnieuw.",
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

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// `1 september 2026`.
fn date(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// `€ 2.233,61`, with a space that does not break.
fn money(amount: Cents) -> String {
    let (euros, cents) = (amount.0 / 100, amount.0 % 100);
    let thousands = if euros >= 1000 {
        format!("{}.{:03}", euros / 1000, euros % 1000)
    } else {
        euros.to_string()
    };
    format!("€\u{a0}{thousands},{cents:02}")
}

/// `34,5 %`.
fn percentage(percentage: BasisPoints) -> String {
    let (whole, part) = (percentage.0 / 100, percentage.0 % 100);
    let part = format!("{part:02}");
    match part.trim_end_matches('0') {
        "" => format!("{whole}\u{a0}%"),
        part => format!("{whole},{part}\u{a0}%"),
    }
}

/// `21 november 2026 om 8.20 uur`.
fn moment(day: NaiveDate, hour: u32, minute: u32) -> String {
    format!("{} om {hour}.{minute:02} uur", date(day))
}

fn country(country: Country) -> &'static str {
    countries().into_iter().find(|(code, _)| *code == country.code()).map_or("?", |(_, name)| name)
}

/// One country a line: its code, a space, its name. One text is smaller on the wire than a table of texts.
///
/// Territories that give no nationality of their own (Réunion, Aruba, Guernsey and the like) are left out: who lives
/// there has the nationality of the state.
fn countries() -> Vec<(&'static str, &'static str)> {
    include_str!("nl/countries.txt").lines().filter_map(|line| line.split_once(' ')).collect()
}

fn training(training: Training) -> &'static str {
    match training {
        Training::MedewerkerGroenEnTuinbeheer => "Medewerker groen- en tuinbeheer",
        Training::PolyvalentOnderhoudswerkerGebouwen => "Polyvalent onderhoudswerker gebouwen",
        Training::Schilder => "Schilder",
        Training::Other => "Een andere opleiding",
    }
}

fn question(input: Input) -> Question {
    let (question, hint) = match input {
        Input::BirthDate => ("Wanneer ben je geboren?", "Bijvoorbeeld 12 mei 2009."),
        Input::StartDate => (
            "Wanneer wil je starten?",
            "De eerste dag van je overeenkomst. Weet je het nog niet? Kies een dag die mogelijk is.",
        ),
        Input::FollowedTwoYearsSecondary => (
            "Heb je de eerste twee jaren van het secundair gevolgd?",
            "Gevolgd is genoeg, je moet niet geslaagd zijn.",
        ),
        Input::Nationality => (
            "Welke nationaliteit heb je?",
            "Heb je er meer dan één? Kies dan eerst een land van de EU.",
        ),
        Input::LegalResidence => (
            "Heb je een wettig verblijf in België?",
            "Bijvoorbeeld een verblijfskaart die nog geldig is.",
        ),
        Input::HasSecondaryDiploma => (
            "Heb je al een diploma secundair onderwijs?",
            "Een getuigschrift of een certificaat is geen diploma.",
        ),
        Input::HasCivilAndPoliticalRights => (
            "Heb je al je burgerlijke en politieke rechten nog?",
            "Bijna iedereen heeft ze, zoals het recht om te stemmen. Je verliest ze pas bij een gevangenisstraf van meer dan vier maanden. Een blanco strafblad is niet nodig.",
        ),
        Input::PreviouslyInJojo => (
            "Had je vroeger al een JoJo-job?",
            "Een JoJo-overeenkomst die nu loopt, telt niet mee.",
        ),
        Input::Training => (
            "Welke opleiding volg je, of ga je volgen?",
            "Kijk op je inschrijving. “Duaal” of “OV3” achter de naam maakt niet uit.",
        ),
        Input::EnrolledInDualTraining => (
            "Ben je ingeschreven in een opleiding duaal leren?",
            "Duaal leren is leren op school én op een werkplek.",
        ),
        Input::WorkplaceRecognisedForTraining => (
            "Is de school waar je gaat werken erkend voor jouw opleiding?",
            "De school weet of ze een erkenning als leerwerkplek heeft.",
        ),
        Input::AlternatingYearsPassed => (
            "Hoeveel jaren duaal leren heb je al met succes afgemaakt?",
            "Jaren in verschillende opleidingen tellen samen. Leren en werken telt ook mee.",
        ),
        Input::SecondGradePassed => ("Heb je de tweede graad met succes afgemaakt?", ""),
        Input::ThirdGradeFirstYearPassed => {
            ("Heb je het eerste jaar van de derde graad met succes afgemaakt?", "")
        }
        Input::BusoOv3QualificationPassed => (
            "Heb je de kwalificatiefase van buso OV3 met succes afgemaakt?",
            "Buso is buitengewoon secundair onderwijs; OV3 is opleidingsvorm 3. Niet gevolgd? Antwoord dan nee.",
        ),
        // A check asks nothing else; a test goes through everything it asks.
        _ => ("", ""),
    };
    Question { question, hint }
}

fn fault(fault: DateFault) -> &'static str {
    match fault {
        DateFault::Incomplete => "Vul dag, maand en jaar in.",
        DateFault::Day => "Schrijf de dag als een getal van 1 tot 31.",
        DateFault::Month => "Schrijf de maand als een naam of een getal van 1 tot 12.",
        DateFault::Year => "Schrijf het jaar met vier cijfers, bijvoorbeeld 2009.",
        DateFault::YearOutOfRange => "Kies een jaar van 1900 tot 2100.",
        DateFault::NoSuchDay => "Deze dag bestaat niet. Kijk de dag en de maand na.",
        DateFault::InFuture => "Deze geboortedatum ligt in de toekomst. Kijk het jaar na.",
        DateFault::BeforeBirth => "De startdatum ligt voor de geboortedatum. Kijk beide data na.",
    }
}

/// What a condition says about the reader.
fn condition(finding: &Finding) -> &'static str {
    use RuleId as R;
    use Status::{Met, NotApplicable, NotMet};
    match (finding.rule, finding.status) {
        (R::EnrolledInDualTraining, Met) => "Je bent ingeschreven in duaal leren",
        (R::EnrolledInDualTraining, NotMet) => "Je bent nog niet ingeschreven in duaal leren",
        (R::EnrolledInDualTraining, _) => "Ingeschreven in duaal leren?",
        (R::CompulsoryFullTimeEducation, Met) => "Je voltijdse leerplicht is voorbij",
        (R::CompulsoryFullTimeEducation, NotMet) => "Je moet dan nog voltijds naar school",
        (R::CompulsoryFullTimeEducation, _) => "Voltijdse leerplicht voorbij?",
        (R::AgeLimit, Met) => "Je bent dan jonger dan 25",
        (R::AgeLimit, NotMet) => "Je bent dan 25 of ouder",
        (R::AgeLimit, _) => "Jonger dan 25 op de startdag?",
        (R::CivilAndPoliticalRights, Met) => "Je hebt je burgerlijke en politieke rechten",
        (R::CivilAndPoliticalRights, NotMet) => {
            "Je hebt niet al je burgerlijke en politieke rechten"
        }
        (R::CivilAndPoliticalRights, _) => "Burgerlijke en politieke rechten?",
        (R::QualifyingTraining, Met) => "Je opleiding past bij JoJo",
        (R::QualifyingTraining, NotMet) => "Je opleiding past niet bij deze werkplek",
        (R::QualifyingTraining, _) => "Een opleiding die past bij JoJo?",
        (R::NoSecondaryDiploma, Met) => "Je hebt nog geen diploma secundair onderwijs",
        (R::NoSecondaryDiploma, NotMet) => "Je hebt al een diploma secundair onderwijs",
        (R::NoSecondaryDiploma, _) => "Nog geen diploma secundair onderwijs?",
        (R::NotPreviouslyInProject, Met) => "Je had nog geen JoJo-job",
        (R::NotPreviouslyInProject, NotMet) => "Je had al een JoJo-job",
        (R::NotPreviouslyInProject, _) => "Nog geen JoJo-job gehad?",
        (R::LegalResidence, Met) => "Je hebt een wettig verblijf",
        (R::LegalResidence, NotMet) => "Je hebt geen wettig verblijf",
        (R::LegalResidence, NotApplicable) => "Wettig verblijf: voor jou niet nodig",
        (R::LegalResidence, _) => "Wettig verblijf?",
        (rule, _) => rule.entry().title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::Nationality;

    #[test]
    fn money_is_written_the_belgian_way() {
        assert_eq!(money(Cents(64_780)), "€\u{a0}647,80");
        assert_eq!(money(Cents(223_361)), "€\u{a0}2.233,61");
        assert_eq!(money(Cents(100_005)), "€\u{a0}1.000,05");
    }

    #[test]
    fn percentages_have_only_the_decimals_they_need() {
        assert_eq!(percentage(BasisPoints(2900)), "29\u{a0}%");
        assert_eq!(percentage(BasisPoints(3450)), "34,5\u{a0}%");
    }

    #[test]
    fn every_nationality_to_choose_is_known_to_the_rules() {
        assert!(countries().iter().all(|(code, name)| {
            code.parse()
                .is_ok_and(|nationality: Nationality| matches!(nationality, Nationality::Of(_)))
                && !name.is_empty()
        }));
        for state in Country::all().filter(|country| country.has_free_movement()) {
            assert_ne!(country(state), "?");
        }
    }

    #[test]
    fn a_check_has_a_question_for_each_of_its_inputs() {
        assert!(Input::CHECK.iter().all(|input| !question(*input).question.is_empty()));
    }
}
