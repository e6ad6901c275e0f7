//! The planner, with "u".

use super::{MONTHS, date};
use crate::{
    planner::{
        files::people::{Column, RowFault as PersonFault, TableFault},
        form::{Change, RowKind},
        reading::{PlanDateError, RowFault},
        time_entry::{TimeError, show},
    },
    text::{
        CommonTexts, DocumentTexts, FindingWords, Question,
        planner::{
            AgreementStep, Files, Findings, List, People, PlannerPage, PlannerTexts, Printed,
            TimetableStep, YearStep,
        },
    },
};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{
    Input, RuleId, Weekday,
    planning::{DayKind, WeekdayPlace},
    timetable::{Detail, DetailCode},
};

/// The Dutch words of a saved planning.
pub static PLANNING_DOCUMENT: DocumentTexts = DocumentTexts {
    link_holds_answers: "Wie de link heeft, kan de planning lezen.",
    save_what: "De planning en de titel worden 180 dagen bewaard. Daarna worden ze gewist. Zet er geen naam in.",
    edit_link_hint: "Deze link ziet u maar één keer. Hou hem goed bij en geef hem alleen aan wie mag wijzigen.",
    not_yet: "Bewaren kan nog niet: vul de eerste en de laatste dag in, en verbeter de rijen van het uurrooster met een fout.",
    title: "Bewaarde planning",
    kept_until: |day| format!("Bewaard tot {}.", date(day)),
    read_only: "Met deze link kunt u alleen lezen. Om te wijzigen of te wissen hebt u de andere link nodig.",
    save_changes: "Bewaar wijzigingen",
    changes_saved: "De wijzigingen zijn bewaard.",
    unsaved: "Er zijn wijzigingen die nog niet bewaard zijn.",
    delete: "Wis deze planning",
    delete_sure: "Wilt u deze planning wissen? U kunt dit niet ongedaan maken.",
    delete_yes: "Ja, wis",
    delete_no: "Nee, niet wissen",
    deleted: "De planning is gewist",
    deleted_text: "Er staat niets meer van op de server.",
    wrong_key: "Deze link mag de planning niet wijzigen. Kijk of u de hele link hebt.",
    changed_elsewhere: "Deze planning is intussen ergens anders gewijzigd, misschien in een ander venster. Wat u invulde, staat er nog.",
    take_newest: "Toon de nieuwste versie",
    keep_mine: "Bewaar toch de mijne",
    to_new: "Start een nieuwe planning",
};

/// The Dutch texts of the planner.
pub static PLANNER: PlannerTexts = PlannerTexts {
    page: PlannerPage {
        lead: "Vul in wat u weet. U ziet meteen of het uurrooster mag, hoe het schooljaar eruitziet en wat er per maand betaald wordt. Elke stap werkt ook apart.",
        example: "Vul een voorbeeld in",
        example_hint: "Drie dagen werkplek en twee dagen les, 23 + 15 uur. Daarna past u alles aan.",
        example_done: "Het voorbeeld is ingevuld.",
        running: "Tussenstand",
        nothing_yet: "Nog niets ingevuld",
        violations: |count| match count {
            0 => "Geen overtredingen".to_owned(),
            1 => "1 regel niet in orde".to_owned(),
            _ => format!("{count} keer niet in orde"),
        },
        estimate_of_year: "voor de hele overeenkomst (schatting)",
    },
    agreement: AgreementStep {
        title: "1. Afspraken",
        start: Question {
            question: "Eerste dag van de overeenkomst",
            hint: "Bijvoorbeeld 1 september 2026.",
        },
        end: Question {
            question: "Laatste dag van de overeenkomst",
            hint: "Hoogstens twaalf maanden later, vaak 30 juni.",
        },
        birth: Question {
            question: "Geboortedatum van de leerling",
            hint: "Voor de regels voor minderjarigen. Mag leeg blijven.",
        },
        fault: plan_date_fault,
        studies: Question {
            question: "Wat is met succes beëindigd voor de start?",
            hint: "Dit bepaalt de trap. Zonder antwoord rekent de planning met trap 1.",
        },
        years: "Opleidingsjaren alternerend leren",
        years_choices: ["Niet ingevuld", "Nog geen", "Eén jaar", "Twee jaar of meer"],
        passed: &[
            (Input::SecondGradePassed, "De tweede graad"),
            (Input::ThirdGradeFirstYearPassed, "Het eerste jaar van de derde graad"),
            (Input::BusoOv3QualificationPassed, "De kwalificatiefase van buso OV3"),
        ],
        year_passed: |year| {
            format!(
                "Het schooljaar {year} wordt met succes beëindigd: een jaar meer vanaf 1 september"
            )
        },
        days: Question {
            question: "Welke dagen waar?",
            hint: "Bij JoJo drie dagen op de werkplek en twee dagen les.",
        },
        place: |place| match place {
            WeekdayPlace::Workplace => "Werkplek",
            WeekdayPlace::School => "Les",
            WeekdayPlace::None => "Geen opleiding",
        },
        hours: Question {
            question: "Hoeveel uren?",
            hint: "Zonder uurrooster verdeelt de planning deze uren over de dagen.",
        },
        split: |work, lessons| format!("{work} uur werkplek + {lessons} lesuren"),
        full_time: "Voltijdse week van de werkplek, in uren",
        full_time_hint: "Meestal 38. Een half uur schrijft u als 37,5.",
        full_time_fault: "Schrijf de voltijdse week als een getal van 1 tot 60, bijvoorbeeld 38 of 37,5.",
    },
    timetable: TimetableStep {
        title: "2. Uurrooster",
        lead: "Typ de uren per dag, of verschuif de blokken in de tekening. Wat niet mag, staat er meteen bij.",
        weeks: "Weken van het uurrooster",
        week: |number| format!("Week {number}"),
        add_week: "Week toevoegen",
        remove_week: "Week verwijderen",
        empty_week: "Week leegmaken",
        totals: ["op de werkplek", "lessen (een lesuur = 60 minuten)", "samen"],
        agreement_type: "soort overeenkomst",
        average: |work, total| {
            format!("Gemiddeld over alle weken: {work} op de werkplek, {total} samen.")
        },
        places_differ: "De dagen in het uurrooster zijn niet die van de afspraken. De planning van het jaar volgt de afspraken.",
        take_places: "Neem de dagen van het uurrooster over",
        drawing: "Tekening van de week",
        drawing_of: |week| format!("Week {week} getekend, van 6 tot 22 uur"),
        drawing_hint: "Kies een blok. Met pijl omhoog en omlaag verschuift u het, met Shift erbij verandert u het einde. Delete neemt het weg. Slepen kan ook.",
        block: |day, kind, from, to| {
            format!("{day}, {}, van {from} tot {to} uur", kind.to_ascii_lowercase())
        },
        kind: row_kind,
        lessons_short: |lessons| format!("{lessons} lesuren"),
        what: "Wat",
        from: "Van",
        to: "Tot",
        lessons: "Lesuren",
        lessons_unit: "lesuren",
        row: "rij",
        remove: "Verwijder",
        add: |kind| match kind {
            RowKind::Workplace => "+ werkplek",
            RowKind::School => "+ les",
            RowKind::Break => "+ pauze",
        },
        copy: "Kopieer naar…",
        copy_of: |day| format!("Kopieer {day} naar een andere dag"),
        fault: row_fault,
        nothing_yet: "Vul een dag in om te zien of het mag.",
        verdict: |violations, is_open| match violations {
            0 if is_open => "Dit uurrooster mag voor wie 18 is of ouder.".to_owned(),
            0 => "Dit uurrooster mag.".to_owned(),
            1 => "Eén ding in dit uurrooster mag niet.".to_owned(),
            _ => format!("{violations} dingen in dit uurrooster mogen niet."),
        },
        turns_adult: |day| {
            format!(
                "De leerling wordt 18 op {}. Vanaf die dag gelden de regels voor minderjarigen niet meer.",
                date(day)
            )
        },
    },
    year: YearStep {
        title: "3. Schooljaar",
        lead: "Elke weekdag van de overeenkomst heeft een kleur en een letter. Kies een dag om hem te veranderen.",
        no_dates: "Vul bij de afspraken de eerste en de laatste dag in. Dan staat hier het jaar.",
        choose_day: "Kies een dag in de kalender om hem te veranderen. Met de pijltjes gaat u van dag naar dag.",
        change: |change| match change {
            Change::Usual => "Zoals gewoonlijk",
            Change::PaidLeave => "Betaalde vakantiedag",
            Change::Facultative => "Facultatieve vakantiedag",
            Change::Absence => "Ongewettigd afwezig",
            Change::Deviation => "Opleiding in de schoolvakantie (afwijking)",
        },
        compensated_on: "Compensatiedag",
        compensated_on_hint: "Een werkplekdag in een lesweek van hetzelfde schooljaar.",
        choose: "Kies een dag",
        leave: Question {
            question: "Betaalde vakantiedagen",
            hint: "Ze worden opgebouwd in het kalenderjaar ervoor en liggen in een schoolvakantie. De planning zet ze op de eerste vakantiedagen, tot u zelf kiest.",
        },
        leave_year: |year| {
            format!(
                "{}: {} opgebouwd ({} dagen tellen in {}), {} gepland",
                year.year,
                days(u32::from(year.accrued_days)),
                year.counted_days,
                year.year - 1,
                days(u32::from(year.taken_days)),
            )
        },
        leave_place: "Laat de planning ze weer plaatsen",
        first_agreement: "Is dit de eerste overeenkomst?",
        first_choices: ["Ja", "Nee", "Weet ik niet"],
        counted_days: "Dagen die telden in het kalenderjaar voor de start",
        counted_days_hint: "Dagen les en werkplek, zonder de schoolvakanties.",
        counted_days_fault: "Schrijf een aantal dagen van 0 tot 366.",
        months: "Maand per maand",
        estimate: "Een schatting: het volledige bedrag maal de betaalde weekdagen, gedeeld door alle weekdagen van de maand. Bruto. TOP2 bepaalt wat er echt betaald wordt.",
        bars: "Schatting per maand",
        columns: [
            "Maand",
            "Werkplek",
            "Les",
            "Feest- en vrije dagen",
            "Betaald verlof",
            "Onbetaald",
            "Uren werkplek",
            "Lesuren",
            "Trap",
            "Volledig bedrag",
            "Schatting",
        ],
        together: "Samen",
        findings: "Wat de regels zeggen van dit jaar",
    },
    findings: Findings {
        detail,
        words: FindingWords {
            mend: "Wat helpt",
            needs: "Nog nodig",
            waiting: "Daarmee kan ook dit beoordeeld worden:",
            input,
        },
    },
    files: Files {
        title: "Meenemen",
        share: "Delen en bewaren",
        print: "Op papier",
        print_hint: "De bijlage heeft alle uren, pauzes en compensatiedagen die bij de overeenkomst horen.",
        annex: "Print de bijlage",
        overview: "Print het jaaroverzicht",
        files: "In een agenda of rekenblad",
        label: "Kenmerk",
        label_hint: "Voor meer dan één jongere in dezelfde agenda. Zet er geen naam in.",
        timed: "Met begin- en einduur in de agenda",
        calendar: "Agenda (ICS)",
        months: "Maanden (CSV)",
        days: "Dagen (CSV)",
        month_columns: [
            "Maand",
            "Werkplek",
            "Les",
            "Feestdagen",
            "Losse vrije dagen",
            "Betaald verlof",
            "Schoolvakantie onbetaald",
            "Compensatiedagen",
            "Ongewettigd afwezig",
            "Opleiding in vakantie",
            "Geen opleiding",
            "Uren werkplek",
            "Lesuren",
            "Trap",
            "Volledig bedrag",
            "Schatting",
            "Status van het bedrag",
        ],
        day_columns: ["Datum", "Weekdag", "Soort dag"],
    },
    printed: Printed {
        annex: "Bijlage: uurrooster",
        term: |start, end| format!("Overeenkomst van {start} tot en met {end}."),
        columns: ["Dag", "Waar", "Van – tot", "Pauze"],
        workplace: "Werkplek",
        lessons: |lessons| format!("Les, {lessons} lesuren"),
        totals: |work, lessons, total| {
            format!("Gemiddeld per week: {work} op de werkplek en {lessons} les, samen {total}.")
        },
        compensation: |count| format!("Inhaalrustdagen: {} per jaar, op:", days(count)),
        deviations: "Opleiding in een schoolvakantie",
        deviation: |day, on| format!("{day}, gecompenseerd op {on}"),
        signatures: ["De leerling", "De ouder of voogd", "De opleidingsverstrekker", "De werkplek"],
        overview: "Jaaroverzicht",
        month_columns: [
            "Maand",
            "Werkplek",
            "Les",
            "Betaald verlof",
            "Trap",
            "Volledig bedrag",
            "Schatting",
        ],
    },
    list: List {
        title: "Planningen naast elkaar",
        lead: "Voor meer dan één startbaner, of om twee uurroosters te vergelijken. De lijst blijft in deze browser en gaat nergens heen.",
        name: "Kenmerk (geen naam)",
        add: "Zet deze planning in de lijst",
        unnamed: |number| format!("Planning {number}"),
        columns: [
            "Planning",
            "Overeenkomst",
            "Werkplek + les",
            "Niet in orde",
            "Schatting samen",
            "Weg",
        ],
        remove: "Verwijder",
    },
    people: People {
        title: "Een lijst van jongeren nakijken",
        lead: "Lees een tabel (CSV) met startdatum, geboortedatum en studies. Leeftijd, trap, bedrag en data staan er meteen bij. Het bestand blijft op dit toestel.",
        choose: "Kies een bestand",
        example: "Voorbeeldbestand",
        example_file: "\u{feff}kenmerk;startdatum;geboortedatum;jaren;tweede graad;derde graad jaar 1;buso ov3\r\nA1;1/09/2026;12/05/2009;0;nee;nee;nee\r\nA2;15/10/2026;3/02/2007;1;ja;nee;nee\r\n",
        unreadable: "Dit bestand kan niet gelezen worden. Kies een CSV-bestand.",
        table_fault: |fault| match fault {
            TableFault::Empty => "Dit bestand is leeg.",
            TableFault::NoStart => {
                "Er is geen kolom “startdatum”. Zet de namen van de kolommen op de eerste rij, zoals in het voorbeeldbestand."
            }
        },
        fault: person_fault,
        progress: "Bezig met lezen",
        read: |rows, faults, shown| {
            let of = if rows > shown {
                format!(" Hieronder staan er {shown}; het bestand heeft ze allemaal.")
            } else {
                String::new()
            };
            match faults {
                0 => format!("{rows} rijen gelezen.{of}"),
                1 => format!("{rows} rijen gelezen, 1 met een fout.{of}"),
                _ => format!("{rows} rijen gelezen, {faults} met een fout.{of}"),
            }
        },
        take: "Resultaat (CSV)",
        only_faults: "Toon alleen rijen met een fout",
        columns: [
            "Rij",
            "Kenmerk",
            "Start",
            "Leeftijd",
            "Trap",
            "Bedrag per maand",
            "Status",
            "Vrij opzeggen tot",
            "Dossier volledig",
            "Registratie premie",
            "Nieuwe aanvraag",
            "Einde",
        ],
        deadlines: [
            RuleId::FreeNoticeUntil,
            RuleId::DossierCompleteBy,
            RuleId::PremiumRegistrationBy,
            RuleId::NewRequestBy,
            RuleId::AgreementTerm,
        ],
    },
    weekday,
    weekday_short: |day| weekday(day).get(..2).unwrap_or_default(),
    month: |day| format!("{} {}", month_name(day), day.year()),
    month_short,
    day: |day| format!("{} {}", weekday(Weekday::of(day)), date(day)),
    hours,
    euros: |amount| format!("€\u{a0}{}", (amount.0 + 50) / 100),
    capital,
    day_kind,
    letter: |kind| match kind {
        DayKind::PublicHoliday => "F",
        DayKind::Deviation => "A",
        DayKind::PaidLeave => "B",
        DayKind::Compensation => "C",
        DayKind::UnlawfulAbsence => "O",
        DayKind::SchoolHoliday => "V",
        DayKind::FacultativeDay => "K",
        DayKind::FreeDay => "D",
        DayKind::Workplace => "W",
        DayKind::School => "L",
        DayKind::Other => "·",
    },
};

pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}

/// Three letters.
pub(super) fn month_short(day: NaiveDate) -> String {
    if day.month() == 3 { "mrt".to_owned() } else { month_name(day).chars().take(3).collect() }
}

pub(super) fn month_name(day: NaiveDate) -> &'static str {
    MONTHS.get(day.month0() as usize).copied().unwrap_or_default()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| format!("{}{}", first.to_ascii_uppercase(), letters.as_str()))
        .unwrap_or_default()
}

fn hours(minutes: u32) -> String {
    match minutes % 60 {
        0 => format!("{} u", minutes / 60),
        rest => format!("{} u {rest:02}", minutes / 60),
    }
}

fn days(count: u32) -> String {
    if count == 1 { "1 dag".to_owned() } else { format!("{count} dagen") }
}

fn day_kind(kind: DayKind) -> &'static str {
    match kind {
        DayKind::PublicHoliday => "feestdag",
        DayKind::Deviation => "opleiding in vakantie",
        DayKind::PaidLeave => "betaalde vakantiedag",
        DayKind::Compensation => "compensatiedag, onbetaald",
        DayKind::UnlawfulAbsence => "ongewettigd afwezig, onbetaald",
        DayKind::SchoolHoliday => "schoolvakantie, onbetaald",
        DayKind::FacultativeDay => "facultatieve dag, onbetaald",
        DayKind::FreeDay => "losse vrije dag",
        DayKind::Workplace => "werkplek",
        DayKind::School => "les",
        DayKind::Other => "geen opleiding gepland",
    }
}

fn row_kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Workplace => "Werkplek",
        RowKind::School => "Les",
        RowKind::Break => "Pauze",
    }
}

fn plan_date_fault(fault: PlanDateError) -> &'static str {
    match fault {
        // The fields of the date say it themselves.
        PlanDateError::Entry(_) => "",
        PlanDateError::EndBeforeStart => {
            "De laatste dag ligt voor de eerste dag. Kijk beide data na."
        }
        PlanDateError::TooLong => {
            "Een overeenkomst duurt hoogstens twaalf maanden. Kies een vroegere laatste dag."
        }
        PlanDateError::BeforeFirstValue => {
            "De bedragen zijn bekend vanaf 1 september 2016. Kies een latere eerste dag."
        }
        PlanDateError::NoCalendar => {
            "De kalender gaat tot het schooljaar 2099-2100. Kies een vroegere laatste dag."
        }
    }
}

fn row_fault(fault: RowFault) -> &'static str {
    match fault {
        RowFault::From(TimeError::Empty) => "Vul het beginuur in.",
        RowFault::To(TimeError::Empty) => "Vul het einduur in.",
        RowFault::From(TimeError::Shape) | RowFault::To(TimeError::Shape) => {
            "Schrijf een uur zoals 8.30 of 8:30."
        }
        RowFault::From(TimeError::AfterMidnight) | RowFault::To(TimeError::AfterMidnight) => {
            "Een dag gaat van 0.00 tot 23.59 uur. Zet wat na middernacht komt bij de volgende dag."
        }
        RowFault::From(TimeError::Minutes) | RowFault::To(TimeError::Minutes) => {
            "Minuten gaan van 00 tot 59."
        }
        RowFault::EndBeforeStart => "Het einde moet na het begin liggen.",
        RowFault::Overlap => "Dit overlapt met een andere rij van deze dag.",
        RowFault::BreakOutside => {
            "Een pauze ligt binnen een blok werkplek of les. Tijd tussen twee blokken telt vanzelf als pauze."
        }
        RowFault::Lessons => "Schrijf het aantal lesuren als een getal van 1 tot 12.",
    }
}

fn detail(detail: Detail) -> String {
    let params = detail.params;
    let (minutes, limit) = (params.minutes.unwrap_or_default(), params.limit.unwrap_or_default());
    let mend = params.mend.map(show);
    match detail.code {
        DetailCode::TooMany => {
            let mut text = format!("{} is te veel, hoogstens {}.", hours(minutes), hours(limit));
            if let Some(end) = mend {
                text += &format!(" Stop om {end} uur, dan klopt het.");
            }
            if let Some(until) = params.until {
                text += &format!(" Dit geldt tot en met {}.", date(until));
            }
            text
        }
        DetailCode::TooFew => {
            let mut text = format!("{} is te weinig, minstens {}.", hours(minutes), hours(limit));
            if let Some(start) = mend {
                text += &format!(" Begin om {start} uur, dan klopt het.");
            }
            text
        }
        DetailCode::TooEarly => format!("Niet voor {} uur.", mend.unwrap_or_default()),
        DetailCode::TooLate => format!("Niet na {} uur.", mend.unwrap_or_default()),
        DetailCode::NotFree => "Deze dag moet vrij blijven.".to_owned(),
        DetailCode::Empty => "Deze week is nog leeg.".to_owned(),
        DetailCode::CompensationDays => format!(
            "{} per week boven de voltijdse week: {} inhaalrust per jaar.",
            hours(minutes),
            days(params.days.unwrap_or_default())
        ),
        DetailCode::NotInHoliday => {
            "Dit is geen weekdag in een schoolvakantie, of het is een feestdag.".to_owned()
        }
        DetailCode::NotCompensable => "De gekozen compensatiedag past niet.".to_owned(),
        DetailCode::UsedTwice => "Deze compensatiedag hoort al bij een andere dag.".to_owned(),
        DetailCode::NotChosen => "Er is nog geen compensatiedag gekozen.".to_owned(),
        DetailCode::TooFewFree => format!(
            "In juli en augustus blijven {} weekdagen vrij, minstens {}.",
            params.days.unwrap_or_default(),
            params.days_limit.unwrap_or_default()
        ),
        DetailCode::MoreThanAccrued => format!(
            "{} gepland, {} opgebouwd.",
            days(params.days.unwrap_or_default()),
            days(params.days_limit.unwrap_or_default())
        ),
        DetailCode::MoreThanAllowed => format!(
            "{} halve dagen gekozen, {} toegelaten in dit schooljaar.",
            params.days.unwrap_or_default(),
            params.days_limit.unwrap_or_default()
        ),
    }
}

fn input(input: Input) -> &'static str {
    match input {
        Input::BirthDate => "de geboortedatum",
        Input::Date | Input::StartDate => "de eerste dag",
        Input::WorkplaceMinutesPerDay => "de uren op de werkplek",
        Input::LessonHoursPerDay => "de lesuren",
        Input::CountedDaysPreviousYear => "de getelde dagen van het jaar ervoor",
        Input::EarlierAgreements => "of dit de eerste overeenkomst is",
        Input::InBuso => "of de school in het buso ligt",
        Input::TrainingInHolidays => "een compensatiedag",
        other => other.as_str(),
    }
}

fn person_fault(fault: PersonFault, texts: &CommonTexts) -> String {
    match fault {
        PersonFault::Date(column, fault) => {
            let name = if column == Column::Start { "Startdatum" } else { "Geboortedatum" };
            format!("{name}: {}", (texts.dates.fault)(fault))
        }
        PersonFault::Study(Input::AlternatingYearsPassed) => {
            "Jaren: schrijf een getal van 0 tot 9.".to_owned()
        }
        PersonFault::Study(_) => "Studies: schrijf ja of nee.".to_owned(),
        PersonFault::BeforeFirstValue => {
            format!("Startdatum: de bedragen zijn bekend vanaf {}.", first_value())
        }
    }
}

fn first_value() -> String {
    jojo_rules::tariffs().next().map(|row| date(row.valid_from)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{super::money, *};
    use jojo_rules::Cents;

    #[test]
    fn hours_and_amounts_are_written_as_people_do() {
        assert_eq!([hours(1380), hours(1410), hours(5)], ["23 u", "23 u 30", "0 u 05"]);
        assert_eq!((PLANNER.euros)(Cents(64_780)), "€\u{a0}648");
        assert_eq!(money(Cents(64_780)), "€\u{a0}647,80");
        assert_eq!(capital("maandag"), "Maandag");
    }

    #[test]
    fn every_kind_of_day_has_a_letter_of_its_own() {
        let letters: std::collections::BTreeSet<_> =
            DayKind::ALL.iter().map(|kind| (PLANNER.letter)(*kind)).collect();
        assert_eq!(letters.len(), DayKind::ALL.len());
    }
}
