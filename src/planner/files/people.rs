//! A table of young people: for each row the age conditions, the tier, the amount and the deadlines.

use crate::{
    date_entry::{DateEntry, DateError, Part},
    files::csv,
    text::{CommonTexts, PlannerTexts},
};
use chrono::{Days, NaiveDate};
use jojo_rules::{
    AllowanceReport, Answers, Deadline, Input, Status, Value, allowance, deadlines, eligibility,
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
    /// A date that cannot be read, or is missing.
    Date(Column, DateError),
    /// Something other than yes or no, or than a number from 0 to 9.
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

    /// Whether the table has only a head.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Reads and judges some rows.
    #[must_use]
    pub fn read(&self, rows: std::ops::Range<usize>) -> Vec<ReadRow> {
        let records = self.records.get(rows).unwrap_or_default();
        records
            .iter()
            .map(|(line, record)| ReadRow {
                line: *line,
                label: self.field(record, Column::Label).unwrap_or_default().to_owned(),
                result: self.judge(record),
            })
            .collect()
    }

    fn field<'a>(&self, record: &'a [String], column: Column) -> Option<&'a str> {
        let place = self.columns.iter().position(|known| *known == Some(column))?;
        record.get(place).map(String::as_str).filter(|text| !text.is_empty())
    }

    fn judge(&self, record: &[String]) -> Result<Person, RowFault> {
        let date = |column| match self.field(record, column) {
            None => Ok(None),
            Some(text) => read_date(text).map(Some).map_err(|fault| RowFault::Date(column, fault)),
        };
        let start =
            date(Column::Start)?.ok_or(RowFault::Date(Column::Start, DateError::Incomplete))?;
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
            .map_err(|_| RowFault::Date(Column::Birth, DateError::BeforeBirth))?;
        Ok(Person {
            start,
            age: report.age_status(),
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
fn read_date(text: &str) -> Result<NaiveDate, DateError> {
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
    entry.type_into(Part::Day, text.to_owned());
    if entry.month.is_empty() {
        // It was not taken for a whole date: say what is wrong with its parts.
        let parts: Vec<&str> =
            text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
        if let [day, month, year] = parts.as_slice() {
            let (day, year) = if day.len() == 4 { (year, day) } else { (day, year) };
            entry = DateEntry { day: (*day).into(), month: (*month).into(), year: (*year).into() };
        }
    }
    entry.read()?.ok_or(DateError::Incomplete)
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
pub fn results(rows: &[ReadRow], texts: &CommonTexts, words: &PlannerTexts) -> Vec<u8> {
    let mut table = vec![words.people.columns.map(str::to_owned).to_vec()];
    for row in rows {
        let mut cells = vec![row.line.to_string(), row.label.clone()];
        match &row.result {
            Ok(person) => {
                cells.extend([
                    csv::date(person.start),
                    (texts.status)(person.age).to_owned(),
                    person.allowance.tier.number().to_string(),
                    csv::money(person.allowance.amount),
                    (texts.amount_status)(person.allowance.status).to_owned(),
                ]);
                cells.extend(words.people.deadlines.iter().map(|rule| {
                    let of_rule = person.deadlines.iter().find(|deadline| deadline.rule == *rule);
                    of_rule.map(|deadline| csv::date(deadline.due)).unwrap_or_default()
                }));
            }
            Err(fault) => cells.push((words.people.fault)(*fault, texts)),
        }
        table.push(cells);
    }
    csv::file(&table)
}

#[cfg(test)]
mod tests;
