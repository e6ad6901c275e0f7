//! The check and the allowance. They say "je".

use super::{COMMON, date, training};
use crate::text::{
    CheckTexts, Question,
    check::{Allowance, Check, Questions},
};
use jojo_rules::{Country, Finding, Input, RuleId, Status, Verdict};

/// All Dutch texts of the check and its pages.
pub static CHECK: CheckTexts = CheckTexts {
    common: &COMMON,
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
        lead: "Beantwoord wat je weet. Het resultaat verandert bij elk antwoord.",
        private: "Je antwoorden blijven op dit toestel, tot je ze zelf deelt of bewaart.",
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
    },
    allowance: Allowance {
        lead: "Een vast brutobedrag per maand, voor alle uren op de werkplek en in de les.",
        history_lead: "Het bedrag stijgt mee met het gewaarborgd minimumloon (GGMMI). Een bedrag dat berekend is, is nog niet in een officiële bron gezien.",
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

fn country(country: Country) -> &'static str {
    countries().into_iter().find(|(code, _)| *code == country.code()).map_or("?", |(_, name)| name)
}

/// One country a line: its code, a space, its name. One text is smaller on the wire than a table of texts.
///
/// Territories that give no nationality of their own (Réunion, Aruba, Guernsey and the like) are left out: who lives
/// there has the nationality of the state.
fn countries() -> Vec<(&'static str, &'static str)> {
    include_str!("countries.txt").lines().filter_map(|line| line.split_once(' ')).collect()
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
