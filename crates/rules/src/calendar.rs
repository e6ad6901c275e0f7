//! Family D: the school year in Flemish secondary education, by formula: holidays, single free days, public holidays.
//!
//! Source: besluit van de Vlaamse Regering van 31 augustus 2001, artikel 7; wet van 4 januari 1974 on public holidays.

mod easter;
mod facultative;
mod working_days;

use crate::SchoolYear;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

pub use easter::easter_sunday;
pub use facultative::{HalfDays, facultative_half_days};
pub(crate) use working_days::{working_day_after, working_day_before};

pub(crate) use facultative::FacultativeRow;

crate::named! {
    /// A school holiday (*schoolvakantie*).
    pub enum HolidayKind {
        /// Herfstvakantie.
        Autumn = "autumn",
        /// Kerstvakantie.
        Christmas = "christmas",
        /// Krokusvakantie.
        Carnival = "carnival",
        /// Paasvakantie.
        Easter = "easter",
        /// Zomervakantie.
        Summer = "summer",
    }
}

crate::named! {
    /// A single free day or a public holiday (*wettelijke feestdag*).
    pub enum FreeDayKind {
        /// Wapenstilstand.
        Armistice = "armistice",
        /// Paasmaandag.
        EasterMonday = "easter-monday",
        /// Feest van de Arbeid.
        LabourDay = "labour-day",
        /// Onze-Lieve-Heer-Hemelvaart.
        Ascension = "ascension",
        /// The Friday after Hemelvaart: free at school, no public holiday.
        DayAfterAscension = "day-after-ascension",
        /// Pinkstermaandag.
        WhitMonday = "whit-monday",
        /// Nieuwjaar.
        NewYear = "new-year",
        /// Nationale feestdag.
        NationalDay = "national-day",
        /// Onze-Lieve-Vrouw-Hemelvaart.
        Assumption = "assumption",
        /// Allerheiligen.
        AllSaints = "all-saints",
        /// Kerstmis.
        ChristmasDay = "christmas-day",
    }
}

/// A school holiday, first and last day inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Holiday {
    /// Which.
    pub kind: HolidayKind,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
}

/// A day on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FreeDay {
    /// The day.
    pub date: NaiveDate,
    /// Which.
    pub kind: FreeDayKind,
}

/// A school year with its free days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SchoolCalendar {
    /// The school year.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub school_year: SchoolYear,
    /// 1 September.
    pub first_day: NaiveDate,
    /// 31 August.
    pub last_day: NaiveDate,
    /// The five school holidays, in time order.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Holiday>))]
    pub holidays: [Holiday; 5],
    /// The single free days outside the school holidays, in time order.
    pub free_days: Vec<FreeDay>,
    /// The ten public holidays, in time order; two may fall on one date.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<FreeDay>))]
    pub public_holidays: [FreeDay; 10],
}

impl SchoolCalendar {
    /// `school-holidays`, `single-free-days` and `public-holidays` of this school year.
    #[must_use]
    pub fn of(school_year: SchoolYear) -> Self {
        let (autumn_year, spring_year) =
            (school_year.first_day().year(), school_year.last_day().year());
        let easter = easter_sunday(spring_year);
        let holidays = [
            weeks(HolidayKind::Autumn, autumn(autumn_year), 1),
            weeks(HolidayKind::Christmas, christmas(autumn_year), 2),
            weeks(HolidayKind::Carnival, before(easter, 48), 1),
            weeks(HolidayKind::Easter, easter_holiday(spring_year, easter), 2),
            Holiday {
                kind: HolidayKind::Summer,
                first_day: on(spring_year, 7, 1),
                last_day: school_year.last_day(),
            },
        ];
        let armistice = (on(autumn_year, 11, 11), FreeDayKind::Armistice);
        let movable = [
            (after(easter, 1), FreeDayKind::EasterMonday),
            (on(spring_year, 5, 1), FreeDayKind::LabourDay),
            (after(easter, 39), FreeDayKind::Ascension),
            (after(easter, 50), FreeDayKind::WhitMonday),
        ];
        let [easter_monday, labour_day, ascension, whit_monday] = movable;
        let mut public_holidays = [
            (on(autumn_year, 11, 1), FreeDayKind::AllSaints),
            armistice,
            (on(autumn_year, 12, 25), FreeDayKind::ChristmasDay),
            (on(spring_year, 1, 1), FreeDayKind::NewYear),
            easter_monday,
            labour_day,
            ascension,
            whit_monday,
            (on(spring_year, 7, 21), FreeDayKind::NationalDay),
            (on(spring_year, 8, 15), FreeDayKind::Assumption),
        ]
        .map(|(date, kind)| FreeDay { date, kind });
        public_holidays.sort();
        let mut free_days: Vec<FreeDay> = [armistice]
            .into_iter()
            .chain(movable)
            .chain([(after(easter, 40), FreeDayKind::DayAfterAscension)])
            .map(|(date, kind)| FreeDay { date, kind })
            .filter(|free| holidays.iter().all(|holiday| !holiday.contains(free.date)))
            .collect();
        free_days.sort();
        Self {
            school_year,
            first_day: school_year.first_day(),
            last_day: school_year.last_day(),
            holidays,
            free_days,
            public_holidays,
        }
    }

    /// The school holiday that holds `day`.
    #[must_use]
    pub fn holiday_on(&self, day: NaiveDate) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| holiday.contains(day))
    }

    /// Whether it holds `day`.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Whether `day` is a single free day outside the holidays.
    #[must_use]
    pub fn is_single_free_day(&self, day: NaiveDate) -> bool {
        self.free_days.iter().any(|free| free.date == day)
    }

    /// Whether `day` is a public holiday.
    #[must_use]
    pub fn is_public_holiday(&self, day: NaiveDate) -> bool {
        self.public_holidays.iter().any(|holiday| holiday.date == day)
    }
}

impl Holiday {
    /// Whether it holds `day`.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }
}

/// The Monday of the week of 1 November; when that is a Sunday, the day after.
fn autumn(year: i32) -> NaiveDate {
    let all_saints = on(year, 11, 1);
    if all_saints.weekday() == Weekday::Sun { after(all_saints, 1) } else { monday_of(all_saints) }
}

/// The Monday of the week of 25 December; when that is a Saturday or Sunday, the Monday after.
fn christmas(year: i32) -> NaiveDate {
    let day = on(year, 12, 25);
    match day.weekday() {
        Weekday::Sat => after(day, 2),
        Weekday::Sun => after(day, 1),
        _ => monday_of(day),
    }
}

/// The first Monday of April; with Easter in March, Easter Monday; with Easter after 15 April, the second Monday before.
fn easter_holiday(year: i32, easter: NaiveDate) -> NaiveDate {
    if easter.month() == 3 {
        after(easter, 1)
    } else if easter > on(year, 4, 15) {
        before(easter, 13)
    } else {
        monday_of(on(year, 4, 7))
    }
}

fn weeks(kind: HolidayKind, first_day: NaiveDate, weeks: u64) -> Holiday {
    Holiday { kind, first_day, last_day: after(first_day, weeks * 7 - 1) }
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    before(day, day.weekday().num_days_from_monday().into())
}

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}
