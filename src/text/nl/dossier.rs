//! Dutch for the pages for schools about an agreement, at level B1, with "u".

mod asked;

use super::{amount_remark, date, either, month_short, training, weekday_date};
use crate::text::{
    DocumentTexts, FindingWords, Question,
    dossier::{DossierPage, DossierPrint, DossierTexts, WhatIf, Workplace},
};
use asked::{choice, input, question};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{
    FactFaultKind, Input, RuleId, Status,
    dossier::{Actor, DossierPart, Receiver, Region},
    recognition::OrganisationKind,
    sickness::{Payer, Scheme},
};

/// The Dutch words of a saved dossier.
pub static DOSSIER_DOCUMENT: DocumentTexts = DocumentTexts {
    link_holds_answers: "Wie de link heeft, kan het dossier lezen.",
    save_what: "Het dossier, de vinkjes en de titel worden 180 dagen bewaard. Daarna worden ze gewist. Zet er geen naam in.",
    edit_link_hint: "Deze link ziet u maar één keer. Hou hem goed bij en geef hem alleen aan wie mag wijzigen.",
    not_yet: "Bewaren kan nog niet: vul de startdatum in en verbeter wat rood is.",
    title: "Bewaard dossier",
    kept_until: |day| {
        format!(
            "Bewaard tot {}. Bewaart u een wijziging, dan begint de termijn opnieuw.",
            date(day)
        )
    },
    read_only: "Met deze link kunt u alleen lezen. Om te wijzigen of te wissen hebt u de andere link nodig.",
    save_changes: "Bewaar wijzigingen",
    changes_saved: "De wijzigingen zijn bewaard.",
    unsaved: "Er zijn wijzigingen die nog niet bewaard zijn.",
    delete: "Wis dit dossier",
    delete_sure: "Wilt u dit dossier wissen? U kunt dit niet ongedaan maken.",
    delete_yes: "Ja, wis",
    delete_no: "Nee, niet wissen",
    deleted: "Het dossier is gewist",
    deleted_text: "Er staat niets meer van op de server.",
    wrong_key: "Deze link mag het dossier niet wijzigen. Kijk of u de hele link hebt.",
    changed_elsewhere: "Dit dossier is intussen ergens anders gewijzigd, misschien in een ander venster. Wat u invulde, staat er nog.",
    take_newest: "Toon de nieuwste versie",
    keep_mine: "Bewaar toch het mijne",
    to_new: "Start een nieuw dossier",
};
/// All Dutch texts of the dossier.
pub static DOSSIER: DossierTexts = DossierTexts {
    page: DossierPage {
        lead: "Vul de startdatum in. U ziet wat er moet gebeuren, tegen wanneer, door wie en waar. Vink af wat klaar is.",
        example: "Vul een voorbeeld in",
        example_hint: "Een schilder van 17 die in september start.",
        example_done: "Het voorbeeld is ingevuld. U kunt alles wijzigen.",
        agreement: "De overeenkomst",
        tasks: "Termijnen",
        tasks_lead: "Een harde termijn kan niet meer rechtgezet worden als ze voorbij is. Een andere termijn missen kost tijd of uitstel van betaling. Advies is verstandig om te volgen.",
        attention: "Wat vraagt aandacht?",
        attention_lead: "Vul in wat al gebeurd is. Leeg laten mag: dan staat hieronder wat nog nodig is.",
        documents: "Documenten",
        documents_lead: "Vink af wat in het dossier zit. De vinkjes gaan mee in de link en in wat u bewaart.",
        messages: "Zendingen naar TOP2",
        messages_lead: "Kopieer de codes. De vakcode hangt af van waarvoor de jongere al geslaagd is.",
        premiums: "Premies en kosten",
        premiums_lead: "Wie kan welke premie krijgen, en wat betaalt de school zelf?",
        take_along: "Meenemen",
        no_start: "Vul eerst de startdatum in.",
        ends: |day, provisional| {
            let remark = if provisional { " (voorlopig)" } else { "" };
            format!("De overeenkomst eindigt op {day}{remark}.")
        },
        progress: |done, all, late| {
            let late = match late {
                0 => String::new(),
                1 => " 1 termijn is voorbij.".to_owned(),
                late => format!(" {late} termijnen zijn voorbij."),
            };
            format!(" {done} van {all} taken klaar.{late}")
        },
        next: |title, day| format!(" Eerst: {title}, tegen {day}."),
        no_date: "Zonder vaste datum",
        hard: "harde termijn",
        advice: "advies",
        term: "termijn",
        drawing: "Het jaar als lijn, schuif opzij om alles te zien",
        do_not_fit: "De datums passen niet bij elkaar. Kijk bij de velden wat er fout is.",
        fill_in: |inputs| format!(": vul in {inputs}."),
        late: "voorbij",
        not_before: |day| format!("Niet vroeger dan {day}."),
        done_on: |day| format!("Gebeurd op {day}."),
        more: "Uitleg en bron",
        today: "vandaag",
        legend_hard: "dag met een harde termijn",
        legend_soft: "dag zonder harde termijn",
        rl9: "RL9: nieuw stamboeknummer",
        rl1: "RL1: de opdracht",
        rl4: "RL4: als de overeenkomst vroeger stopt",
        rl4_text: "RL4 · einddatum van de opdracht",
        number_message: |code| format!("{code} · aanvraag immatriculatienummer"),
        assignment_message: |code, ambtscode, vakcode, prestatie, toestand| {
            format!(
                "{code} · ambtscode {ambtscode} · vakcode {vakcode} · prestatie {prestatie} · administratieve toestand {toestand}"
            )
        },
        paid_by_agodi: "Wat AGODI betaalt",
        allowance: |amounts, remark| {
            format!("De leervergoeding op de startdag: {amounts} bruto per maand, {remark}.")
        },
        still_open: "Nog in te vullen",
        premium: |school_year, least, most| {
            if least == most {
                format!("{least} voor {school_year}")
            } else {
                format!("{least} of {most} voor {school_year}")
            }
        },
        share: "Delen, printen en bewaren",
        print_hint: "Op papier staat het dossier op één blad.",
        files: "In een agenda of rekenblad",
        label: "Kenmerk",
        label_hint: "Voor meer dan één jongere in dezelfde agenda. Zet er geen naam in.",
        calendar: "Agenda met herinneringen (ICS)",
        table: "Tabel (CSV)",
    },
    printed: DossierPrint {
        term: |start, end, provisional| {
            let remark = if provisional { " (voorlopig)" } else { "" };
            format!("Overeenkomst van {start} tot en met {end}{remark}")
        },
        columns: ["Uiterlijk", "Taak", "Soort", "Wie en waar", "Klaar"],
        table_columns: ["Uiterlijk", "Taak", "Soort", "Wie en waar", "Bron", "Klaar"],
        not_in_order: "Niet in orde",
    },
    what_if: WhatIf {
        lead: "Ziek, vroeger stoppen, een jaar erbij, 18 worden: wat gebeurt er dan, en tegen wanneer moet u iets doen?",
        dates: "Om welke overeenkomst gaat het?",
        dates_lead: "De datums komen uit het dossier. U kunt ze hier ook wijzigen.",
        nothing_yet: "Vul de datums in, dan staat hier het antwoord.",
        sickness: "De jongere is ziek",
        sickness_lead: "De brochure waarborgt 30 dagen en noemt geen percentages. Zonder keuze ziet u beide regelingen.",
        previous_from: Question {
            question: "Eerste dag van een vorige ziekte",
            hint: "Alleen als de jongere kort ervoor al ziek was.",
        },
        previous_until: Question { question: "Laatste dag van die vorige ziekte", hint: "" },
        accident: "Arbeidsongeval",
        reading: |scheme, relapse| {
            let scheme = match scheme {
                Scheme::Worker => "Als arbeider",
                Scheme::Employee => "Als bediende",
            };
            match relapse {
                Some(true) => format!("{scheme}, als herval: de dagen tellen verder"),
                Some(false) => scheme.to_owned(),
                None => format!("{scheme}, als het een andere ziekte is"),
            }
        },
        band_columns: ["Dagen", "Aantal", "Deel", "Betaald door", "Per volle maand"],
        own_rules: "eigen regels",
        payer: |payer| match payer {
            Payer::TrainingAllowance => "leervergoeding",
            Payer::HealthFund => "ziekenfonds",
            Payer::Insurer => "verzekeraar",
            Payer::None => "niemand",
        },
        from_to: |first, last| {
            let short = |day: NaiveDate| format!("{} {}", day.day(), month_short(day));
            if first == last {
                format!("{} {}", short(last), last.year())
            } else {
                format!("{} – {} {}", short(first), short(last), last.year())
            }
        },
        per_full_month: |remark| {
            format!(
                "Het bedrag geldt voor een volle maand aan dat percentage ({remark}). Hoe TOP2 een deel van een maand rekent, is niet bevestigd."
            )
        },
        amount_unknown: "Het bedrag staat hier zodra in het dossier is ingevuld waarvoor de jongere al geslaagd is.",
        ending: "De overeenkomst stopt vroeger",
        ending_lead: "Kies de dag van de opzegging. U ziet elke manier naast elkaar.",
        allowed: "Kan op deze dag",
        by_itself: "Gebeurt vanzelf",
        not_allowed: "Kan niet meer op deze dag",
        notice_first_day: "Opzegtermijn begint",
        last_day: "Laatste dag",
        tell_coach_by: "Trajectbegeleider weet het tegen",
        conciliation_until: "Bemiddeling tot en met",
        message: |code| format!("Zending: {code}."),
        no_message: "Zending: vraag TOP2 welke nodig is.",
        next_year: "Een tweede of derde jaar",
        begin_next_year: "Maak het dossier van het volgende jaar",
        birthday: "De jongere wordt 18 of 19",
        birthday_lead: "Wat verandert er tijdens deze overeenkomst?",
        no_birth_date: "Vul de geboortedatum in, dan staat hier wanneer iets verandert.",
        no_turning_point: "Tijdens deze overeenkomst verandert er niets door een verjaardag.",
        turning_point: |rule| match rule {
            RuleId::MinorDailyHours => "18 jaar: de regels voor minderjarigen vallen weg",
            RuleId::ChildBenefit => "Het groeipakket krijgt voorwaarden",
            _ => "De sociale zekerheid wordt volledig",
        },
        from: "Vanaf",
        year_passed: "De jongere slaagt in een jaar",
        tell_by: "Melden aan TOP2, uiterlijk",
        raise_from: "Hoger bedrag vanaf",
        tier_amount: |tier, amount| format!("trap {tier} {amount}"),
        amounts_then: |amounts, remark| {
            format!("Bedragen op die dag, bruto per maand: {amounts} ({remark}).")
        },
        other_training: "De jongere wil een andere opleiding",
        holidays: "Vakantie, en opleiding in een vakantie",
        to_planning: "Plan het schooljaar",
    },
    workplace: Workplace {
        lead: "Hoeveel erkenningen vraagt u aan, wanneer komt de beslissing, en past de mentor?",
        requests: "Welke erkenningen zijn nodig?",
        requests_lead: "Een erkenning geldt voor één vestiging en één opleiding.",
        establishments: "Vestigingen",
        establishments_hint: "Eén per regel.",
        trainings: "Opleidingen",
        other_training: "Een andere opleiding",
        other_training_hint: "De naam zoals in het digitale loket.",
        no_pairs: "Vul minstens één vestiging en één opleiding in.",
        too_many: "Hoogstens 50 vestigingen en 50 opleidingen.",
        applications: |needed, recognised| {
            let needed = match needed {
                0 => "U hebt geen nieuwe aanvraag nodig.".to_owned(),
                1 => "U dient 1 aanvraag in.".to_owned(),
                needed => format!("U dient {needed} aanvragen in."),
            };
            match recognised {
                0 => needed,
                recognised => format!("{needed} Al erkend: {recognised}."),
            }
        },
        recognised: "Al erkend",
        partnership: "Wie behandelt de aanvraag?",
        partnership_lead: "Het nummer van het paritair comité beslist. Zonder nummer beslist het soort organisatie.",
        number: "Nummer van het paritair comité",
        number_hint: "Bijvoorbeeld 202 of 202.01.",
        number_fault: "Een nummer heeft drie cijfers, soms met een punt en nog twee cijfers.",
        kind: "Of: soort organisatie zonder nummer",
        kind_not_chosen: "Kies",
        kinds: [
            (
                (OrganisationKind::LocalAuthority, Region::Flanders),
                "Lokaal bestuur in het Vlaamse Gewest",
            ),
            ((OrganisationKind::LocalAuthority, Region::Brussels), "Lokaal bestuur in Brussel"),
            ((OrganisationKind::PublicBody, Region::Flanders), "Ander openbaar bestuur"),
            ((OrganisationKind::Other, Region::Flanders), "Iets anders"),
        ],
        goes_to: |title| format!("Uw aanvraag gaat naar: {title}."),
        clock: "De klok van de aanvraag",
        clock_lead: "Een volledige aanvraag is na 14 dagen beslist of vanzelf goedgekeurd. Een onvolledige vervalt na 60 dagen.",
        decision_by: "Beslissing uiterlijk",
        approved_automatically_on: "Anders vanzelf goedgekeurd op",
        cancelled_on: "Vervalt op",
        valid_until: "Geldig tot en met (vraag vroeger een hernieuwing)",
        mentor_training_by: "Mentoropleiding ten laatste op",
        mentor: "Past de mentor?",
        mentor_lead: "Bij JoJo is de mentor dezelfde persoon als de coach.",
        host: "Kan de school meedoen?",
        host_lead: "De voorwaarden voor de school zelf.",
        all_in_order: "Alles is in orde.",
        statuses: "Wat betekent een status in het loket?",
        statuses_lead: "Wat er daarna kan komen, en wat vanzelf gebeurt.",
        status_columns: ["Status", "Wat komt erna?"],
        now: "nu",
        final_status: "Niets: dit is de laatste status.",
        step: |event, status, automatic| {
            let by_itself = if automatic { "vanzelf: " } else { "" };
            format!("{by_itself}{event} → {status}")
        },
        programming: "Zelf een duale opleiding aanbieden",
        programming_lead: "Voor scholen die de lessen willen geven.",
        school_year: "Schooljaar van de start",
    },
    findings: FindingWords {
        mend: "Wat helpt",
        needs: "Nog nodig",
        waiting: "Daarmee kan ook dit beoordeeld worden:",
        input,
    },
    ask: "Vragen?",
    question,
    fault: |input, kind| match (input, kind) {
        (Input::PreviousPeriods, FactFaultKind::OutOfRange) => {
            "De laatste dag ligt voor de eerste dag."
        }
        (Input::PreviousPeriods, _) => {
            "Die ziekte moet voorbij zijn voor de eerste dag van de nieuwe."
        }
        (Input::BirthDate, _) => "Deze dag ligt na de startdatum.",
        (Input::SickFrom | Input::NoticeDate, _) => "Deze dag ligt niet in de overeenkomst.",
        (Input::SickUntil, _) => "De laatste dag ligt voor de eerste dag.",
        (Input::ApprovedOn, _) => "De goedkeuring ligt voor de aanvraag.",
        _ => "Deze dag past niet bij de andere.",
    },
    number_fault: |least, most| format!("Een getal van {least} tot {most}."),
    not_known: "Nog niet bekend",
    yes: "Ja",
    no: "Nee",
    training,
    choice,
    counts: ["0", "1", "2", "3 of meer"],
    years: ["Eerste jaar", "Tweede jaar", "Derde jaar"],
    weekday_date,
    month_short,
    either,
    amount_remark,
    days_left: |days| match days {
        0 => "vandaag".to_owned(),
        1 => "morgen".to_owned(),
        -1 => "gisteren".to_owned(),
        2.. => format!("over {days} dagen"),
        _ => format!("{} dagen geleden", -days),
    },
    who: |by, to| {
        let by = match by {
            Actor::School => "De school",
            Actor::Provider => "De opleidingsverstrekker",
            Actor::YoungPerson => "De jongere",
            Actor::Representative => "Een ouder of voogd",
            Actor::EitherParty => "De jongere of de school",
            Actor::Mentor => "De mentor",
            Actor::Partnership => "Het partnerschap",
            Actor::Coordination => "De JoJo-coördinatie",
            Actor::Nobody => "Gebeurt vanzelf",
        };
        let to = match to {
            Receiver::MijnOnderwijs => "Mijn Onderwijs",
            Receiver::Webedison => "WebEDISON",
            Receiver::Werkplekduaal => "app.werkplekduaal.be",
            Receiver::Dimona => "Dimona",
            Receiver::PreventionService => "preventiedienst",
            Receiver::Insurer => "verzekeraar",
            Receiver::Top2 => "TOP2",
            Receiver::School => "de school",
            Receiver::YoungPerson => "de jongere",
            Receiver::OtherParty => "de andere, schriftelijk",
        };
        format!("{by} → {to}")
    },
    part: |part| match part {
        DossierPart::Dossier => "Voor de JoJo-coördinatie",
        DossierPart::Annex => "Bijlagen bij de overeenkomst",
        DossierPart::Registration => "Voor de registratie in het loket",
        DossierPart::Extension => "Voor de verlenging",
    },
    money_status: |status| match status {
        Status::Met => "Alle voorwaarden zijn in orde.",
        Status::NotMet => "Kan niet met deze antwoorden.",
        Status::Unknown => "Nog niet alles is bekend.",
        Status::NotApplicable => "Geldt niet voor deze overeenkomst.",
        Status::Attention => "Kijk dit na.",
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use jojo_rules::{
        InputKind,
        dossier::DOSSIER as DOSSIER_INPUTS,
        recognition::{HOST, MENTOR},
    };

    #[test]
    fn every_input_that_is_asked_has_its_words() {
        for input in DOSSIER_INPUTS.union(HOST).union(MENTOR).iter() {
            assert!(!question(input).question.is_empty(), "{input}");
            if let InputKind::Choice(names) = input.kind() {
                assert!(names.iter().all(|name| !choice(name).is_empty()), "{input}");
            }
        }
    }

    #[test]
    fn days_left_are_written_as_people_say_them() {
        let said = [-2, -1, 0, 1, 2].map(DOSSIER.days_left);
        assert_eq!(said, ["2 dagen geleden", "gisteren", "vandaag", "morgen", "over 2 dagen"]);
        let day = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a date");
        assert_eq!((DOSSIER.weekday_date)(day), "dinsdag 1 september 2026");
    }
}
