//! Dutch for what comes after a check, at level B1, with "je".

use super::{amount_remark, either, weekday_date};
use crate::text::{NextStepTexts, RightTexts, WhatNowTexts};
use jojo_rules::RuleId;

/// The Dutch words of what comes after a check.
pub static WHAT_NOW: WhatNowTexts = WhatNowTexts {
    lead: "Dit zijn je stappen na de check.",
    no_check: "Doe eerst de check. Dan staan hier jouw datums.",
    eligible: "Volgens je antwoorden mag je starten.",
    undetermined: "Je check is nog niet af. De stappen hieronder gelden als je mag starten.",
    not_eligible: "Volgens je antwoorden kan je nu nog niet starten. Kijk in de check wat kan helpen.",
    to_check: "Terug naar je check",
    steps_title: "Je stappen",
    no_start: "Vul in de check je startdatum in. Dan zie je hier ook de datums.",
    steps: &[
        NextStepTexts {
            rule: RuleId::EnrolledInDualTraining,
            title: "Schrijf je in voor duaal leren",
            text: "Dat doe je bij een school of centrum met een duale opleiding. Zij helpen je ook een plaats te vinden.",
            for_minor: "",
            when: |_| String::new(),
        },
        NextStepTexts {
            rule: RuleId::RequestBy,
            title: "Zoek een school met een JoJo-plaats",
            text: "Die school vraagt jouw plaats aan. Het antwoord komt binnen tien werkdagen.",
            for_minor: "",
            when: |day| format!("De school vraagt de plaats best aan tegen {day}."),
        },
        NextStepTexts {
            rule: RuleId::ExtractModel2,
            title: "Vraag een uittreksel uit het strafregister, model 2",
            text: "Dat kan bij je gemeente of bij de politie. Soms duurt het even. Het hoeft niet leeg te zijn.",
            for_minor: "",
            when: |day| format!("Je hebt het nodig op {day}."),
        },
        NextStepTexts {
            rule: RuleId::LedPrint,
            title: "Druk je studies af uit de LED",
            text: "De LED is de databank met je diploma's. Je meldt je aan met je eID of met itsme. Geef de afdruk aan de school voor je start.",
            for_minor: "",
            when: |_| String::new(),
        },
        NextStepTexts {
            rule: RuleId::MedicalCheckBefore,
            title: "Ga langs bij de arbeidsarts",
            text: "Ben je nog geen 18, dan word je altijd onderzocht voor je start. De school maakt de afspraak.",
            for_minor: "",
            when: |day| format!("Voor {day}."),
        },
        NextStepTexts {
            rule: RuleId::AgreementSignedBy,
            title: "Teken je overeenkomst",
            text: "Lees de overeenkomst eerst. Vraag uitleg als je iets niet begrijpt. Je krijgt zelf een exemplaar.",
            for_minor: "Ben je nog geen 18, dan tekent ook je ouder of voogd.",
            when: |day| format!("Ten laatste op {day}, je eerste dag."),
        },
        NextStepTexts {
            rule: RuleId::PremiumRegistrationBy,
            title: "Vraag je leerlingenpremie",
            text: "Woon je in het Vlaamse Gewest, dan kan je 500 euro per schooljaar krijgen. Geef je rekeningnummer en je toestemming als de overeenkomst geregistreerd wordt.",
            for_minor: "",
            when: |day| format!("De overeenkomst is geregistreerd ten laatste op {day}."),
        },
        NextStepTexts {
            rule: RuleId::FreeNoticeUntil,
            title: "De eerste 30 dagen: past het?",
            text: "In die tijd mag je stoppen zonder reden. Je schrijft een brief en werkt nog 7 dagen. Praat eerst met je mentor (de persoon die je op het werk begeleidt) of je trajectbegeleider (de persoon van je school die je volgt).",
            for_minor: "",
            when: |day| format!("Tot en met {day}."),
        },
        NextStepTexts {
            rule: RuleId::ExtensionSecondYearBy,
            title: "Wil je nog een jaar?",
            text: "Dat kan als je nog een certificaat nodig hebt en de school het ook wil. De school vraagt het op tijd aan.",
            for_minor: "",
            when: |day| format!("De school vraagt het aan tegen {day}."),
        },
        NextStepTexts {
            rule: RuleId::YearPassedMessage,
            title: "Geslaagd? Dan krijg je meer",
            text: "Zeg het aan de school als je geslaagd bent. Zij meldt het. Je hogere bedrag begint op 1 september.",
            for_minor: "",
            when: |day| format!("De school meldt het tegen {day}."),
        },
        NextStepTexts {
            rule: RuleId::AgreementEnds,
            title: "Einde van je overeenkomst",
            text: "Je overeenkomst stopt vanzelf op de laatste dag.",
            for_minor: "",
            when: |day| format!("Dat is waarschijnlijk {day}."),
        },
    ],
    not_before: |day| format!("Vraag het niet vroeger dan {day}: het mag geen jaar oud zijn."),
    papers_title: "Wat breng je mee?",
    papers: &[
        ("Je identiteitskaart", false),
        ("De afdruk uit de LED", false),
        ("Je uittreksel uit het strafregister, model 2", false),
        ("Je rekeningnummer", false),
        ("Een ouder of voogd, om mee te tekenen", true),
    ],
    residence_paper: "Je verblijfskaart",
    rights_title: "Wat zijn je rechten?",
    rights: &[
        RightTexts {
            title: "Loon",
            text: "Je krijgt elke maand een vast bedrag. Niemand mag je minder betalen. Er gaat geen belasting af als je in België woont.",
            rule: RuleId::AllowanceFixed,
        },
        RightTexts {
            title: "Vakantie",
            text: "In een schoolvakantie ben je vrij, behalve als je iets anders afspreekt. Die dagen zijn niet betaald, behalve de dagen die je het jaar ervoor verdiende.",
            rule: RuleId::LeaveAccrual,
        },
        RightTexts {
            title: "Ziek",
            text: "Zeg het meteen aan je werkplek en je school. Ben je langer dan één dag ziek, dan stuur je een briefje van de dokter. De eerste 30 dagen krijg je je vergoeding of een deel ervan. In je eerste maand kan dat niets zijn. Daarna betaalt het ziekenfonds.",
            rule: RuleId::SicknessSteps,
        },
        RightTexts {
            title: "Stoppen",
            text: "Na de eerste 30 dagen heb je een reden nodig. Je schrijft die reden aan je trajectbegeleider. Die zoekt met iedereen een oplossing, hoogstens drie weken. Ondertussen werk je verder.",
            rule: RuleId::ReasonedTermination,
        },
        RightTexts {
            title: "Nooit alleen",
            text: "Je bent nog aan het leren. Er is altijd iemand bij je op de werkplek.",
            rule: RuleId::NeverAlone,
        },
        RightTexts {
            title: "Groeipakket",
            text: "Tot en met de maand waarin je 18 wordt, verandert er niets. Daarna blijft het als je genoeg uren hebt, en dat is zo bij JoJo.",
            rule: RuleId::ChildBenefit,
        },
    ],
    amount: |amounts, valid_from, status| {
        let remark = amount_remark(valid_from, status);
        format!("{} bruto per maand, {remark}", either(amounts))
    },
    weekday_date,
    ask: "Vragen?",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_for_the_young_person_never_says_u() {
        let words = &WHAT_NOW;
        let mut texts = vec![words.lead, words.no_check, words.no_start, words.eligible];
        texts.extend(words.steps.iter().flat_map(|step| [step.title, step.text, step.for_minor]));
        texts.extend(words.rights.iter().map(|right| right.text));
        for text in texts {
            let mut all = text.split(|letter: char| !letter.is_alphabetic());
            assert!(all.all(|word| word != "u" && word != "uw"), "{text}");
        }
    }
}
