//! Dutch, at level B1. The check says "je"; shared pages address nobody.

mod check;
mod configurator;
mod dossier;
mod embed;
mod frame;
mod keep;
mod planner;
mod site;
mod what_now;

pub use check::CHECK;
pub use configurator::CONFIGURATOR;
pub use dossier::{DOSSIER, DOSSIER_DOCUMENT};
pub use embed::EMBED;
pub use frame::FRAME;
pub use keep::{CHECK_DOCUMENT, KEEP, REMEMBER};
pub use planner::{PLANNER, PLANNING_DOCUMENT};
#[cfg(feature = "ssr")]
pub use site::{HEAD, PLAIN};
pub use site::{SITE, TARIFF};
pub use what_now::WHAT_NOW;

use super::{
    CommonTexts,
    common::{Dates, Format, Rules, Share},
};
use crate::date_entry::DateError;
use chrono::{Datelike, NaiveDate};
use jojo_rules::{
    BasisPoints, Cents, Status, Training, Weekday, allowance::AmountStatus, catalogue::SourceKind,
};
use jojo_wire::link::LinkFault;

/// The Dutch texts that every page may need.
pub static COMMON: CommonTexts = CommonTexts {
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
    link_fault: |fault| match fault {
        LinkFault::Damaged => {
            "De link is niet volledig. Wat leesbaar was, is ingevuld. Kijk alles na."
        }
        LinkFault::Newer => {
            "De link komt van een nieuwere versie. Wat leesbaar was, is ingevuld. Kijk alles na."
        }
    },
    source_kind: |kind| match kind {
        SourceKind::Official => "overheid",
        SourceKind::Secondary => "andere bron",
        SourceKind::Derived => "eigen lezing",
    },
};

/// The names of the months.
pub const MONTHS: [&str; 12] = [
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

/// `dinsdag`.
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

/// Three letters of a month.
pub(super) fn month_short(day: NaiveDate) -> String {
    let name = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    if day.month() == 3 { "mrt".to_owned() } else { name.chars().take(3).collect() }
}

/// `dinsdag 1 september 2026`.
fn weekday_date(day: NaiveDate) -> String {
    format!("{} {}", weekday(Weekday::of(day)), date(day))
}

/// One of several: `1366, 1367 of 1368`.
fn either(choices: &[String]) -> String {
    match choices {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} of {last}", first.join(", ")),
    }
}

/// Since when an amount holds, and how sure it is.
fn amount_remark(valid_from: NaiveDate, status: AmountStatus) -> String {
    format!("geldig vanaf {}, {}", date(valid_from), (COMMON.amount_status)(status))
}

fn training(training: Training) -> &'static str {
    match training {
        Training::MedewerkerGroenEnTuinbeheer => "Medewerker groen- en tuinbeheer",
        Training::PolyvalentOnderhoudswerkerGebouwen => "Polyvalent onderhoudswerker gebouwen",
        Training::Schilder => "Schilder",
        Training::Other => "Een andere opleiding",
    }
}

fn fault(fault: DateError) -> &'static str {
    match fault {
        DateError::Incomplete => "Vul dag, maand en jaar in.",
        DateError::Day => "Schrijf de dag als een getal van 1 tot 31.",
        DateError::Month => "Schrijf de maand als een naam of een getal van 1 tot 12.",
        DateError::Year => "Schrijf het jaar met vier cijfers, bijvoorbeeld 2009.",
        DateError::YearOutOfRange => "Kies een jaar van 1900 tot 2100.",
        DateError::NoSuchDay => "Deze dag bestaat niet. Kijk de dag en de maand na.",
        DateError::InFuture => "Deze geboortedatum ligt in de toekomst. Kijk het jaar na.",
        DateError::BeforeBirth => "De startdatum ligt voor de geboortedatum. Kijk beide data na.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
