//! A date typed in three fields, or pasted whole into one of them.

use crate::text::MONTHS;
use chrono::NaiveDate;
use jojo_rules::date;

/// What was typed, exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateEntry {
    /// Day of the month.
    pub day: String,
    /// Month, as a number or a name.
    pub month: String,
    /// Year, with four digits.
    pub year: String,
}

/// Why an entry is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// A field is still empty.
    Incomplete,
    /// The day is no number from 1 to 31.
    Day,
    /// The month is no name and no number from 1 to 12.
    Month,
    /// The year does not have four digits.
    Year,
    /// The year is before 1900 or after 2100.
    YearOutOfRange,
    /// The month has no such day.
    NoSuchDay,
    /// A birth date after today.
    InFuture,
    /// A start date before the birth date.
    BeforeBirth,
}

impl DateError {
    /// Whether this field is the one to mend.
    #[must_use]
    pub fn is_about(self, part: Part) -> bool {
        match self {
            Self::Day => part == Part::Day,
            Self::Month => part == Part::Month,
            Self::Year | Self::YearOutOfRange => part == Part::Year,
            _ => true,
        }
    }
}

/// The three fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

impl Part {
    /// The three fields, in order.
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl DateEntry {
    /// An entry for this date, with the month as a name.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        use chrono::Datelike;
        let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
        Self { day: day.day().to_string(), month: month.to_owned(), year: day.year().to_string() }
    }

    /// The field.
    #[must_use]
    pub fn part(&self, part: Part) -> &str {
        match part {
            Part::Day => &self.day,
            Part::Month => &self.month,
            Part::Year => &self.year,
        }
    }

    /// Types into a field. A whole date (`1/9/2026`, `1-9-2026`, `1 sept 2026`, `2026-09-01`) goes over all three.
    pub fn type_into(&mut self, part: Part, text: String) {
        if let Some(whole) = split_whole(&text) {
            *self = whole;
            return;
        }
        *self.part_mut(part) = text;
    }

    /// The texts of the fields, each with its name below `name`, while they are not a date.
    pub fn unfinished(&self, name: &str) -> Vec<(String, String)> {
        if self.read().is_ok() {
            return Vec::new();
        }
        Part::ALL
            .into_iter()
            .map(|part| (format!("{name}.{}", part.name()), self.part(part).to_owned()))
            .collect()
    }

    /// Types a text into the field of this name again, exactly; returns whether there is such a field.
    pub fn type_again(&mut self, field: &str, text: &str) -> bool {
        let part = Part::ALL.into_iter().find(|part| part.name() == field);
        part.is_some_and(|part| {
            *self.part_mut(part) = text.to_owned();
            true
        })
    }

    fn part_mut(&mut self, part: Part) -> &mut String {
        match part {
            Part::Day => &mut self.day,
            Part::Month => &mut self.month,
            Part::Year => &mut self.year,
        }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year].iter().all(|field| field.trim().is_empty())
    }

    /// Whether the year looks finished, so that a fault is no surprise to who is still typing.
    #[must_use]
    pub fn looks_finished(&self) -> bool {
        !self.day.trim().is_empty() && !self.month.trim().is_empty() && self.year.trim().len() >= 4
    }

    /// The date: `None` when nothing was typed.
    ///
    /// # Errors
    /// What is wrong, the first field first.
    pub fn read(&self) -> Result<Option<NaiveDate>, DateError> {
        if self.is_empty() {
            return Ok(None);
        }
        let (day, year) = (self.day.trim(), self.year.trim());
        let month = self.month.trim();
        let day_number =
            (!day.is_empty()).then(|| number(day, 1..=31).ok_or(DateError::Day)).transpose()?;
        let month_number =
            (!month.is_empty()).then(|| read_month(month).ok_or(DateError::Month)).transpose()?;
        if !year.is_empty() && (year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return Err(DateError::Year);
        }
        let year_number: Option<i32> = year.parse().ok();
        let (Some(day), Some(month), Some(year)) = (day_number, month_number, year_number) else {
            return Err(DateError::Incomplete);
        };
        if !date::YEARS.contains(&year) {
            return Err(DateError::YearOutOfRange);
        }
        date::new(year, month, day).map(Some).map_err(|_| DateError::NoSuchDay)
    }
}

fn number(text: &str, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    let short = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| text.parse().ok()).flatten().filter(|number| range.contains(number))
}

/// A month by its number, its name, or at least the first three letters of it: `9`, `sept`, `Mrt.`.
fn read_month(text: &str) -> Option<u32> {
    if let Some(number) = number(text, 1..=12) {
        return Some(number);
    }
    let name = text.trim_end_matches('.').to_ascii_lowercase();
    let short_of = |month: &str| name.chars().count() >= 3 && month.starts_with(&name);
    // The usual Dutch abbreviation of "maart" leaves out its vowels.
    let is_march = name == "mrt";
    let index = MONTHS
        .iter()
        .enumerate()
        .position(|(index, month)| short_of(month) || is_march && index == 2)?;
    u32::try_from(index).ok().map(|index| index + 1)
}

/// The three fields of a date that was written whole.
fn split_whole(text: &str) -> Option<DateEntry> {
    let mut parts = text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty());
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let entry = DateEntry { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() };
    let date = entry.read().ok()??;
    Some(DateEntry::of(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(day: &str, month: &str, year: &str) -> DateEntry {
        DateEntry { day: day.into(), month: month.into(), year: year.into() }
    }

    fn a_date(text: &str) -> Result<Option<NaiveDate>, DateError> {
        Ok(Some(date::parse(text).expect("a date")))
    }

    #[test]
    fn months_are_names_or_numbers() {
        for month in ["9", "09", "september", "Sept", "sep", "SEP.", " september "] {
            assert_eq!(entry("1", month, "2026").read(), a_date("2026-09-01"), "{month}");
        }
        for month in ["maart", "mrt", "Mrt."] {
            assert_eq!(entry("1", month, "2026").read(), a_date("2026-03-01"), "{month}");
        }
        for month in ["0", "13", "ma", "j", "brumaire", "1.5", "-3"] {
            assert_eq!(entry("1", month, "2026").read(), Err(DateError::Month), "{month}");
        }
    }

    #[test]
    fn every_fault_is_named() {
        assert_eq!(entry("", "", " ").read(), Ok(None));
        assert_eq!(entry("1", "", "").read(), Err(DateError::Incomplete));
        assert_eq!(entry("32", "", "").read(), Err(DateError::Day));
        assert_eq!(entry("x", "mei", "2009").read(), Err(DateError::Day));
        assert_eq!(entry("12", "mei", "09").read(), Err(DateError::Year));
        assert_eq!(entry("12", "mei", "20090").read(), Err(DateError::Year));
        assert_eq!(entry("12", "mei", "1899").read(), Err(DateError::YearOutOfRange));
        assert_eq!(entry("31", "februari", "2009").read(), Err(DateError::NoSuchDay));
        assert_eq!(entry("29", "2", "2009").read(), Err(DateError::NoSuchDay));
        assert_eq!(entry("29", "2", "2008").read(), a_date("2008-02-29"));
    }

    #[test]
    fn a_date_written_whole_goes_over_all_fields() {
        for text in
            ["1/9/2026", "1-9-2026", "1 sept 2026", "2026-09-01", "01.09.2026", "1 september 2026"]
        {
            for part in [Part::Day, Part::Month, Part::Year] {
                let mut typed = DateEntry::default();
                typed.type_into(part, text.to_owned());
                assert_eq!(typed, entry("1", "september", "2026"), "{text}");
            }
        }
        for text in ["1/9", "1/9/26", "31/2/2026", "1/9/2026/1", "12"] {
            let mut typed = DateEntry::default();
            typed.type_into(Part::Day, text.to_owned());
            assert_eq!(typed, entry(text, "", ""), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_panics_or_is_lost(day in "\\PC{0,8}", month in "\\PC{0,8}", year in "\\PC{0,8}") {
            let mut typed = entry(&day, &month, &year);
            let _ = typed.read();
            typed.type_into(Part::Day, month.clone());
            proptest::prop_assert!(typed.day == month || typed.read().is_ok());
        }

        #[test]
        fn every_date_is_read_as_it_is_shown(year in 1900..=2100, month in 1_u32..=12, day in 1_u32..=28) {
            let date = date::new(year, month, day).expect("exists");
            proptest::prop_assert_eq!(DateEntry::of(date).read(), Ok(Some(date)));
        }
    }
}
