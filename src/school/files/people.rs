//! A table of young people: for each row the age conditions, the tier, the amount and the deadlines.

use super::table;
use crate::{
    date_entry::{DateEntry, DateFault, Part},
    text::{SchoolTexts, Shared},
};
use chrono::{Days, NaiveDate};
use jojo_rules::{
    AllowanceReport, Answers, Deadline, Input, RuleId, Status, Value, allowance, deadlines,
    eligibility,
};

/// A column that the table may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A mark that the school chose; no name is asked.
    Label,
    /// First day of the agreement.
    Start,
    /// Date of birth.
    Birth,
    /// Something that was passed.
    Study(Input),
}

/// What is wrong with a file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// There is nothing in it.
    Empty,
    /// There is no column with a start date.
    NoStart,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// A date that is none, or is missing.
    Date(Column, DateFault),
    /// No yes and no no, or no number from 0 to 9.
    Study(Input),
    /// Before the first known amount.
    BeforeFirstValue,
}

/// What the rules say of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// First day of the agreement.
    pub start: NaiveDate,
    /// How the two age conditions turned out on that day, the worse one.
    pub age: Status,
    /// Tier and amount on that day.
    pub allowance: AllowanceReport,
    /// What has to be done by when.
    pub deadlines: [Deadline; 5],
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRow {
    /// The line in the file, from 1.
    pub line: u64,
    /// The mark.
    pub label: String,
    /// What the rules say, or what is wrong.
    pub result: Result<Person, RowFault>,
}

/// A table that is being read, so that a long one can be read in parts.
pub struct Table {
    columns: Vec<Option<Column>>,
    records: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// Splits a text into rows: with semicolons, commas or tabs.
    ///
    /// # Errors
    /// What is wrong with the whole.
    pub fn of(text: &str) -> Result<Self, TableFault> {
        let text = text.trim_start_matches('\u{feff}');
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let delimiter = *[b';', b'\t', b',']
            .iter()
            .max_by_key(|delimiter| first.bytes().filter(|byte| byte == *delimiter).count())
            .unwrap_or(&b';');
        let mut records: Vec<(u64, Vec<String>)> = records(text, delimiter);
        records.retain(|(_, fields)| fields.iter().any(|field| !field.is_empty()));
        if records.is_empty() {
            return Err(TableFault::Empty);
        }
        let (_, head) = records.remove(0);
        let columns: Vec<Option<Column>> = head.iter().map(|heading| column(heading)).collect();
        if !columns.contains(&Some(Column::Start)) {
            return Err(TableFault::NoStart);
        }
        Ok(Self { columns, records })
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Reads and judges some rows.
    #[must_use]
    pub fn read(&self, rows: std::ops::Range<usize>, texts: &Shared) -> Vec<ReadRow> {
        let records = self.records.get(rows).unwrap_or_default();
        records
            .iter()
            .map(|(line, record)| ReadRow {
                line: *line,
                label: self.field(record, Column::Label).unwrap_or_default().to_owned(),
                result: self.judge(record, texts),
            })
            .collect()
    }

    fn field<'a>(&self, record: &'a [String], column: Column) -> Option<&'a str> {
        let place = self.columns.iter().position(|known| *known == Some(column))?;
        record.get(place).map(String::as_str).filter(|text| !text.is_empty())
    }

    fn judge(&self, record: &[String], texts: &Shared) -> Result<Person, RowFault> {
        let date = |column| match self.field(record, column) {
            None => Ok(None),
            Some(text) => read_date(text, &texts.format.months)
                .map(Some)
                .map_err(|fault| RowFault::Date(column, fault)),
        };
        let start =
            date(Column::Start)?.ok_or(RowFault::Date(Column::Start, DateFault::Incomplete))?;
        let mut answers = Answers::default();
        answers.start_date = Some(start);
        answers.birth_date = date(Column::Birth)?;
        for column in self.columns.iter().flatten() {
            if let Column::Study(input) = column
                && let Some(text) = self.field(record, *column)
            {
                let value = read_study(*input, text).ok_or(RowFault::Study(*input))?;
                answers.set(*input, Some(value)).map_err(|_| RowFault::Study(*input))?;
            }
        }
        let report = eligibility(&answers)
            .map_err(|_| RowFault::Date(Column::Birth, DateFault::BeforeBirth))?;
        let of_age = [RuleId::CompulsoryFullTimeEducation, RuleId::AgeLimit];
        let statuses = report.findings.iter().filter(|finding| of_age.contains(&finding.rule));
        let worst = |status: &Status| match status {
            Status::NotMet => 2,
            Status::Unknown => 1,
            _ => 0,
        };
        Ok(Person {
            start,
            age: statuses
                .map(|finding| finding.status)
                .max_by_key(worst)
                .unwrap_or(Status::Unknown),
            allowance: allowance(start, &answers).map_err(|_| RowFault::BeforeFirstValue)?,
            deadlines: deadlines(start),
        })
    }
}

/// The records of a text, each with its line; fields without the spaces around them.
fn records(text: &str, delimiter: u8) -> Vec<(u64, Vec<String>)> {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut records, mut fields) = (Vec::new(), Vec::new());
    // A field that is longer than the buffer comes in parts.
    let (mut input, mut buffer, mut field) = (text.as_bytes(), vec![0; 1024], Vec::new());
    let mut line = 1;
    loop {
        let (result, read, written) = reader.read_field(input, &mut buffer);
        input = input.get(read..).unwrap_or_default();
        field.extend_from_slice(buffer.get(..written).unwrap_or_default());
        match result {
            // With an empty input the reader hears that the text has ended.
            csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
            csv_core::ReadFieldResult::Field { record_end } => {
                if fields.is_empty() {
                    line = reader.line();
                }
                fields.push(String::from_utf8_lossy(&field).trim().to_owned());
                field.clear();
                if record_end {
                    records.push((line, std::mem::take(&mut fields)));
                }
            }
            csv_core::ReadFieldResult::End => return records,
        }
    }
}

/// The column that a heading names; unknown ones are left aside.
fn column(heading: &str) -> Option<Column> {
    let name: String = heading
        .to_ascii_lowercase()
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(match name.as_str() {
        "kenmerk" | "label" | "leerling" | "id" => Column::Label,
        "start" | "startdatum" | "start date" | "begin" | "begindatum" => Column::Start,
        "geboortedatum" | "geboorte" | "birth date" | "geboren" => Column::Birth,
        "jaren" | "opleidingsjaren" | "jaren geslaagd" | "alternating years passed" => {
            Column::Study(Input::AlternatingYearsPassed)
        }
        "tweede graad" | "second grade passed" => Column::Study(Input::SecondGradePassed),
        "derde graad" | "derde graad jaar 1" | "third grade first year passed" => {
            Column::Study(Input::ThirdGradeFirstYearPassed)
        }
        "buso" | "buso ov3" | "buso ov3 qualification passed" => {
            Column::Study(Input::BusoOv3QualificationPassed)
        }
        _ => return None,
    })
}

/// A date as people and spreadsheets write it: `1/09/2026`, `2026-09-01`, with a time behind it, or as the number of days
/// since the end of 1899.
fn read_date(text: &str, months: &[&str; 12]) -> Result<NaiveDate, DateFault> {
    // The first and last day that a number may mean: 1954 and 2100.
    const SERIAL: std::ops::RangeInclusive<u64> = 20_000..=73_050;
    if let Ok(days) = text.parse::<u64>()
        && SERIAL.contains(&days)
    {
        let origin = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
        return Ok(origin + Days::new(days));
    }
    let text = match text.split_once([' ', 'T']) {
        Some((date, time)) if time.contains(':') => date,
        _ => text,
    };
    let mut entry = DateEntry::default();
    entry.type_into(Part::Day, text.to_owned(), months);
    if entry.month.is_empty() {
        // It was not taken for a whole date: say what is wrong with its parts.
        let parts: Vec<&str> =
            text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
        if let [day, month, year] = parts.as_slice() {
            let (day, year) = if day.len() == 4 { (year, day) } else { (day, year) };
            entry = DateEntry { day: (*day).into(), month: (*month).into(), year: (*year).into() };
        }
    }
    entry.read(months)?.ok_or(DateFault::Incomplete)
}

fn read_study(input: Input, text: &str) -> Option<Value> {
    if input == Input::AlternatingYearsPassed {
        return Value::parse(input.kind(), text).ok();
    }
    match text.to_ascii_lowercase().as_str() {
        "ja" | "j" | "x" | "1" | "true" | "waar" => Some(Value::Bool(true)),
        "nee" | "n" | "0" | "false" | "onwaar" => Some(Value::Bool(false)),
        _ => None,
    }
}

/// The results as a table for a spreadsheet.
#[must_use]
pub fn results(rows: &[ReadRow], texts: &Shared, words: &SchoolTexts) -> Vec<u8> {
    let mut table = vec![words.people.columns.map(str::to_owned).to_vec()];
    for row in rows {
        let mut cells = vec![row.line.to_string(), row.label.clone()];
        match &row.result {
            Ok(person) => {
                cells.extend([
                    table::date(person.start),
                    (texts.status)(person.age).to_owned(),
                    person.allowance.tier.number().to_string(),
                    table::money(person.allowance.amount),
                    (texts.amount_status)(person.allowance.status).to_owned(),
                ]);
                cells.extend(words.people.deadlines.iter().map(|rule| {
                    let of_rule = person.deadlines.iter().find(|deadline| deadline.rule == *rule);
                    of_rule.map(|deadline| table::date(deadline.due)).unwrap_or_default()
                }));
            }
            Err(fault) => cells.push((words.people.fault)(*fault, texts)),
        }
        table.push(cells);
    }
    table::file(&table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SHARED;
    use jojo_rules::date;

    fn read(text: &str) -> Vec<ReadRow> {
        let table = Table::of(text).expect("a table");
        table.read(0..table.len(), &SHARED)
    }

    fn day(text: &str) -> NaiveDate {
        date::parse(text).expect("a date")
    }

    #[test]
    fn dates_are_read_as_spreadsheets_write_them() {
        for text in [
            "1/09/2026",
            "1-9-2026",
            "01.09.2026",
            "2026-09-01",
            "1 sept 2026",
            "1/09/2026 0:00",
            "2026-09-01T00:00:00",
            "46266",
        ] {
            assert_eq!(read_date(text, &SHARED.format.months), Ok(day("2026-09-01")), "{text}");
        }
        for (text, fault) in [
            ("31/02/2026", DateFault::NoSuchDay),
            ("1/13/2026", DateFault::Month),
            ("1/9/26", DateFault::Year),
            ("gisteren", DateFault::Day),
            ("99999999", DateFault::Day),
        ] {
            assert_eq!(read_date(text, &SHARED.format.months), Err(fault), "{text}");
        }
    }

    #[test]
    fn each_row_has_its_result_or_its_own_fault() {
        let rows = read(
            "\u{feff}Kenmerk;Startdatum;Geboortedatum;Jaren;Tweede graad;Opmerking\r\n\
             A1;1/09/2026;12/05/2009;1;nee;\"zei: \"\"ja; graag\"\"\"\r\n\
             \r\n\
             A2;1/09/2026;31/02/2009;;;\r\n\
             A3;;12/05/2009;;;\r\n\
             A4;1/09/2026;12/05/2001;12;;\r\n\
             A5;1/09/2026;12/05/2001;0;misschien;\r\n\
             A6;1/09/2026;2/09/2026;;;\r\n\
             A7;1/08/2016;12/05/1999;;;\r\n\
             A8;1/09/2026;31/08/2001;;ja\r\n",
        );
        let labels: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels, ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"]);
        assert_eq!(rows[0].line, 2);
        assert_eq!(rows[1].line, 4);
        let first = rows[0].result.as_ref().expect("a whole row");
        assert_eq!((first.age, first.allowance.tier.number()), (Status::Met, 2));
        assert_eq!(
            first.deadlines.map(|deadline| deadline.due),
            [
                day("2026-09-30"),
                day("2026-10-15"),
                day("2026-12-01"),
                day("2027-06-30"),
                day("2027-08-31"),
            ]
        );
        let faults: Vec<_> = rows[1..7].iter().map(|row| row.result.clone().err()).collect();
        assert_eq!(
            faults,
            [
                Some(RowFault::Date(Column::Birth, DateFault::NoSuchDay)),
                Some(RowFault::Date(Column::Start, DateFault::Incomplete)),
                Some(RowFault::Study(Input::AlternatingYearsPassed)),
                Some(RowFault::Study(Input::SecondGradePassed)),
                Some(RowFault::Date(Column::Birth, DateFault::BeforeBirth)),
                Some(RowFault::BeforeFirstValue),
            ]
        );
        let last = rows[7].result.as_ref().expect("a whole row");
        assert_eq!((last.age, last.allowance.tier.number()), (Status::NotMet, 2));
    }

    #[test]
    fn commas_and_tabs_divide_too_and_a_table_needs_a_start() {
        for text in
            ["start,geboren\n2026-09-01,2009-05-12", "start\tgeboren\n2026-09-01\t2009-05-12"]
        {
            assert_eq!(read(text)[0].result.as_ref().map(|person| person.age), Ok(Status::Met));
        }
        assert_eq!(Table::of("").err(), Some(TableFault::Empty));
        assert_eq!(Table::of("\n ; ;\n").err(), Some(TableFault::Empty));
        assert_eq!(Table::of("naam;geboren\nx;1/1/2009").err(), Some(TableFault::NoStart));
    }

    proptest::proptest! {
        #[test]
        fn no_garbage_panics(text in "(\\PC|[;,\"\n\t]){0,200}", rows in "start;geboren\n([0-9/;\"a-z]{0,12}\n){0,20}") {
            for text in [text, rows] {
                if let Ok(table) = Table::of(&text) {
                    proptest::prop_assert_eq!(table.read(0..table.len(), &SHARED).len(), table.len());
                }
            }
        }
    }
}
