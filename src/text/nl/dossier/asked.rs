//! What is asked of a dossier, and the names that an answer can have.

use crate::text::Question;
use jojo_rules::Input;

const fn of(question: &'static str, hint: &'static str) -> Question {
    Question { question, hint }
}

pub(super) fn question(input: Input) -> Question {
    match input {
        Input::StartDate => of("Eerste dag van de overeenkomst", ""),
        Input::BirthDate => {
            of("Geboortedatum van de jongere", "Beslist over de regels voor minderjarigen.")
        }
        Input::ContractYear => {
            of("Welk jaar van deze jongere?", "Een tweede of derde jaar is een verlenging.")
        }
        Input::Training => of("Opleiding", ""),
        Input::LastSchoolYearEnd => of(
            "Laatste schooldag van de opleiding",
            "30 juni van het laatste schooljaar. De overeenkomst loopt niet verder.",
        ),
        Input::RequestSubmittedOn => of("Aanvraag bij JoJo ingediend op", ""),
        Input::RecognitionSubmittedOn => {
            of("Erkenning aangevraagd op", "Alleen als de aanvraag nog loopt.")
        }
        Input::RecognitionValidUntil => {
            of("Erkenning geldig tot en met", "Staat in het digitale loket.")
        }
        Input::MentorTrainingBy => {
            of("Mentoropleiding te volgen voor", "Laatste dag van de termijn.")
        }
        Input::ExtractDatedOn => of("Datum op het uittreksel model 2", ""),
        Input::NeedsCertificate => of("Heeft de jongere nog een certificaat nodig?", ""),
        Input::NeedsSecondaryProof => {
            of("Heeft de jongere ook een getuigschrift of diploma nodig?", "")
        }
        Input::BothWantExtension => of("Willen de school en de jongere verlengen?", ""),
        Input::LivesInFlemishRegion => of("Woont de jongere in het Vlaamse Gewest?", ""),
        Input::EstablishmentRegion => of("Waar ligt de vestiging?", ""),
        Input::RegisteredOn => of("Overeenkomst geregistreerd op", ""),
        Input::PremiumConsent => of("Gaf de jongere toestemming en een rekeningnummer?", ""),
        Input::CompanyPremiumConsent => of("Gaf de school toestemming en een rekeningnummer?", ""),
        Input::PremiumsReceived => of(
            "Hoeveel leerlingenpremies kreeg de jongere al?",
            "Startbonussen van vroeger tellen mee.",
        ),
        Input::MentorTrained => of("Volgde de mentor een mentoropleiding?", ""),
        Input::LearnersAtOnce => of("Hoeveel leerlingen begeleidt de mentor tegelijk?", ""),
        Input::AlternatingYearsPassed => {
            of("Voor hoeveel opleidingsjaren duaal is de jongere geslaagd?", "")
        }
        Input::SecondGradePassed => of("Tweede graad geslaagd?", ""),
        Input::ThirdGradeFirstYearPassed => of("Eerste jaar van de derde graad geslaagd?", ""),
        Input::BusoOv3QualificationPassed => {
            of("Kwalificatiefase van het buso (OV3) geslaagd?", "")
        }
        Input::SubmittedOn => of("Aanvraag ingediend op", ""),
        Input::Complete => of("Is de aanvraag volledig?", ""),
        Input::ApprovedOn => of("Goedgekeurd op", "Als de beslissing er al is."),
        Input::MentorBirthDate => of("Geboortedatum van de mentor", ""),
        Input::ExperienceYears => of("Jaren ervaring in het beroep", ""),
        Input::MentorExtract => of("Uittreksel 596.2 van de mentor?", ""),
        Input::MentorTraining => of("Mentoropleiding", ""),
        Input::IsStaff => of("Is de mentor personeelslid van de school?", ""),
        Input::InSchoolCommunity => of("Hoort de school bij een scholengemeenschap?", ""),
        Input::MaintenanceWorkers => {
            of("Hoeveel JoJo-onderhoudsmedewerkers zijn er al?", "In de hele scholengemeenschap.")
        }
        Input::RequestApproved => of("Keurde de JoJo-coördinatie de aanvraag goed?", ""),
        Input::RecognisedEverywhere => {
            of("Is elke vestiging erkend voor elke opleiding?", "Op de startdag.")
        }
        Input::Mentors => of("Hoeveel mentoren zijn er?", "Elk voor één vestiging."),
        Input::MostTasksMatch => of("Past meer dan de helft van de taken bij de opleiding?", ""),
        Input::NoticeDate => {
            of("Dag van de opzegging", "Of de dag waarop de opleiding of de erkenning stopt.")
        }
        Input::AbsenceKind => of("Wat is er gebeurd?", ""),
        Input::SickFrom => of("Eerste dag ziek", ""),
        Input::SickUntil => of("Laatste dag ziek", ""),
        Input::Scheme => of("Regeling", "TOP2 kan zeggen welke geldt."),
        Input::SameIllness => of("Is het dezelfde ziekte?", "Het attest zegt het."),
        _ => of("", ""),
    }
}

/// An input inside a sentence.
pub(super) fn input(input: Input) -> &'static str {
    match input {
        Input::StartDate | Input::AgreementStart => "de startdatum",
        Input::BirthDate => "de geboortedatum",
        Input::Training => "de opleiding",
        Input::LastSchoolYearEnd => "het laatste schooljaar van de opleiding",
        Input::RequestSubmittedOn => "de dag van de aanvraag",
        Input::RecognitionValidUntil => "tot wanneer de erkenning geldt",
        Input::MentorTrainingBy => "de termijn van de mentoropleiding",
        Input::ExtractDatedOn => "de datum van het uittreksel",
        Input::NeedsCertificate => "of een certificaat nodig is",
        Input::NeedsSecondaryProof => "of een getuigschrift of diploma nodig is",
        Input::BothWantExtension => "of beide willen verlengen",
        Input::LivesInFlemishRegion => "waar de jongere woont",
        Input::EstablishmentRegion => "waar de vestiging ligt",
        Input::RegisteredOn => "de dag van de registratie",
        Input::PremiumConsent => "toestemming van de jongere",
        Input::CompanyPremiumConsent => "toestemming van de school",
        Input::PremiumsReceived => "het aantal vroegere premies",
        Input::MentorTrained | Input::MentorTraining => "de mentoropleiding",
        Input::LearnersAtOnce => "hoeveel leerlingen de mentor begeleidt",
        Input::SubmittedOn => "de dag van de erkenningsaanvraag",
        Input::Complete => "of de aanvraag volledig is",
        Input::MentorBirthDate => "de geboortedatum van de mentor",
        Input::ExperienceYears => "de ervaring van de mentor",
        Input::MentorExtract => "het uittreksel van de mentor",
        Input::IsStaff => "of de mentor personeelslid is",
        Input::InSchoolCommunity => "de scholengemeenschap",
        Input::MaintenanceWorkers => "hoeveel onderhoudsmedewerkers er al zijn",
        Input::RequestApproved => "de goedkeuring van de aanvraag",
        Input::RecognisedEverywhere => "of elke vestiging erkend is",
        Input::Mentors => "het aantal mentoren",
        Input::MostTasksMatch => "of de taken passen",
        Input::Scheme => "arbeider of bediende",
        Input::SameIllness => "of het dezelfde ziekte is",
        Input::Ground => "de reden",
        _ => input.as_str(),
    }
}

/// The names that a choice can have.
pub(super) fn choice(name: &str) -> &'static str {
    match name {
        "flanders" => "Vlaams Gewest",
        "brussels" => "Brussels Gewest",
        "wallonia" => "Waals Gewest",
        "followed" => "Gevolgd",
        "exempt" => "Vrijgesteld",
        "planned" => "Gepland binnen de termijn",
        "none" => "Nog niets gepland",
        "sickness" => "Ziekte",
        "work_accident" => "Arbeidsongeval",
        "worker" => "Als arbeider",
        "employee" => "Als bediende",
        _ => "",
    }
}
