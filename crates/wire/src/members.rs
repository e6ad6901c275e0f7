//! Strict reading of JSON objects: known members become typed values, every fault is collected with its place.
//!
//! `null` equals absent. Objects can be read in parts ([`Members`] is passed from reader to reader), because the
//! documents of the API are flat unions of several requests.

use crate::{ErrorCode, MemberError};
use chrono::NaiveDate;
use jojo_rules::{Answers, Facts, Input, InputKind, InputSet, Value, ValueError};
use serde_json::{Map, Value as Json};
use std::ops::RangeInclusive;

/// The members of one object, being read.
pub struct Members<'a> {
    pointer: String,
    object: &'a Map<String, Json>,
    known: Vec<&'static str>,
    errors: Vec<MemberError>,
}

/// Everything that is wrong with a body.
pub type Faults = Vec<MemberError>;

impl<'a> Members<'a> {
    /// Begins reading the object at `pointer` (empty for the whole body).
    ///
    /// # Errors
    /// A JSON value of another type.
    pub fn of(json: &'a Json, pointer: &str) -> Result<Self, Faults> {
        match json.as_object() {
            Some(object) => Ok(Self {
                pointer: pointer.to_owned(),
                object,
                known: Vec::new(),
                errors: Vec::new(),
            }),
            None => Err(vec![MemberError::new(pointer, ErrorCode::WrongType, "must be an object")]),
        }
    }

    /// The member, absent when it is null.
    pub fn member(&mut self, name: &'static str) -> Option<&'a Json> {
        self.known.push(name);
        self.object.get(name).filter(|json| !json.is_null())
    }

    /// The member, which has to be there.
    pub fn required(&mut self, name: &'static str) -> Option<&'a Json> {
        let member = self.member(name);
        if member.is_none() {
            self.fault(name, ErrorCode::Missing, "is required");
        }
        member
    }

    /// Where a member stands.
    #[must_use]
    pub fn pointer_to(&self, name: &str) -> String {
        format!("{}/{}", self.pointer, name.replace('~', "~0").replace('/', "~1"))
    }

    /// Notes what is wrong with a member.
    pub fn fault(&mut self, name: &str, code: ErrorCode, detail: impl Into<String>) {
        self.errors.push(MemberError::new(self.pointer_to(name), code, detail));
    }

    /// Takes over the faults found inside a member.
    pub fn faults(&mut self, faults: Faults) {
        self.errors.extend(faults);
    }

    /// Reads the inputs that are there into `answers`. A member that is null is remembered as "I do not know".
    pub fn inputs(&mut self, inputs: impl IntoIterator<Item = Input>, answers: &mut Answers) {
        for input in inputs {
            let name = input.as_str();
            match self.member(name) {
                None if self.object.contains_key(name) => answers.set_unsure(input),
                None => {}
                Some(json) => {
                    let read =
                        value(input.kind(), json).and_then(|value| answers.set(input, Some(value)));
                    if let Err(error) = read {
                        self.fault(name, code(error), describe(input.kind(), error));
                    }
                }
            }
        }
    }

    /// Reads the inputs that are there into `facts`.
    pub fn facts(&mut self, inputs: InputSet, facts: &mut Facts) {
        for input in inputs.iter() {
            self.fact(input, input.as_str(), facts);
        }
    }

    /// Reads an input that stands here under a name of its own.
    pub fn fact(&mut self, input: Input, name: &'static str, facts: &mut Facts) {
        let Some(json) = self.member(name) else { return };
        let kind = input.kind();
        if let Err(error) = value(kind, json).and_then(|value| facts.set(input, Some(value))) {
            self.fault(name, code(error), describe(kind, error));
        }
    }

    /// Reads a required date.
    pub fn required_date(&mut self, name: &'static str) -> Option<NaiveDate> {
        self.required(name)?;
        self.date(name)
    }

    /// Reads a date.
    pub fn date(&mut self, name: &'static str) -> Option<NaiveDate> {
        let json = self.member(name)?;
        let pointer = self.pointer_to(name);
        self.kept(date(json, &pointer))
    }

    /// Reads a list of dates.
    pub fn dates(&mut self, name: &'static str) -> Option<Vec<NaiveDate>> {
        self.list(name, date)
    }

    /// Reads a whole number in a range.
    pub fn number(&mut self, name: &'static str, range: RangeInclusive<u16>) -> Option<u16> {
        let json = self.member(name)?;
        let pointer = self.pointer_to(name);
        self.kept(number(json, &pointer, range))
    }

    /// Reads yes or no.
    pub fn boolean(&mut self, name: &'static str) -> Option<bool> {
        let json = self.member(name)?;
        let answer = json.as_bool();
        if answer.is_none() {
            self.fault(name, ErrorCode::WrongType, "must be true or false");
        }
        answer
    }

    /// Reads a list with a reader for its items, each called with its own pointer. Faults are collected from all items;
    /// a list with a fault is absent.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        mut item: impl FnMut(&'a Json, &str) -> Result<T, Faults>,
    ) -> Option<Vec<T>> {
        let json = self.member(name)?;
        let Some(items) = json.as_array() else {
            self.fault(name, ErrorCode::WrongType, "must be a list");
            return None;
        };
        let pointer = self.pointer_to(name);
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(index, json)| self.kept(item(json, &format!("{pointer}/{index}"))))
            .collect();
        read.into_iter().collect()
    }

    /// What was read; faults are noted.
    pub fn kept<T>(&mut self, read: Result<T, Faults>) -> Option<T> {
        read.map_err(|faults| self.faults(faults)).ok()
    }

    /// Reads a text.
    pub fn text(&mut self, name: &'static str) -> Option<&'a str> {
        let json = self.member(name)?;
        let text = json.as_str();
        if text.is_none() {
            self.fault(name, ErrorCode::WrongType, "must be a text");
        }
        text
    }

    /// Reads a required text.
    pub fn required_text(&mut self, name: &'static str) -> Option<&'a str> {
        self.required(name)?;
        self.text(name)
    }

    /// Ends the reading: members that nobody read do not exist.
    ///
    /// # Errors
    /// Everything that was wrong.
    pub fn finish(mut self) -> Result<(), Faults> {
        let object = self.object;
        for name in
            object.keys().filter(|name| !self.known.contains(&name.as_str())).collect::<Vec<_>>()
        {
            self.fault(name, ErrorCode::UnknownMember, "does not exist here");
        }
        if self.errors.is_empty() { Ok(()) } else { Err(self.errors) }
    }
}

/// A fault at this pointer.
pub(crate) fn fault<T>(
    pointer: &str,
    code: ErrorCode,
    detail: impl Into<String>,
) -> Result<T, Faults> {
    Err(vec![MemberError::new(pointer, code, detail)])
}

/// A text as one of a closed set of names or another value that a text can be.
pub(crate) fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    json: &Json,
    pointer: &str,
) -> Result<T, Faults> {
    match json.as_str().map(str::parse) {
        Some(Ok(value)) => Ok(value),
        Some(Err(error)) => fault(pointer, ErrorCode::UnknownValue, format!("is {error}")),
        None => fault(pointer, ErrorCode::WrongType, "must be a text"),
    }
}

/// A date.
pub(crate) fn date(json: &Json, pointer: &str) -> Result<NaiveDate, Faults> {
    match value(InputKind::Date, json) {
        Ok(Value::Date(date)) => Ok(date),
        Ok(_) => fault(pointer, ErrorCode::WrongType, "must be a date"),
        Err(error) => fault(pointer, code(error), describe(InputKind::Date, error)),
    }
}

/// A whole number in a range.
pub(crate) fn number(
    json: &Json,
    pointer: &str,
    range: RangeInclusive<u16>,
) -> Result<u16, Faults> {
    let is_whole = json.is_i64() || json.is_u64();
    // A whole number that is too large for an integer is read as a float.
    if !is_whole && !json.as_f64().is_some_and(|number| number.abs() > 1e15) {
        return fault(pointer, ErrorCode::WrongType, "must be a whole number");
    }
    match json
        .as_u64()
        .and_then(|number| u16::try_from(number).ok())
        .filter(|number| range.contains(number))
    {
        Some(number) => Ok(number),
        None => {
            let detail =
                format!("must be a whole number from {} to {}", range.start(), range.end());
            fault(pointer, ErrorCode::OutOfRange, detail)
        }
    }
}

/// A JSON value as a value of this kind.
fn value(kind: InputKind, json: &Json) -> Result<Value, ValueError> {
    match (kind, json) {
        (InputKind::Bool, Json::Bool(yes)) => Ok(Value::Bool(*yes)),
        // A whole number that is too large for an integer is read as a float.
        (InputKind::Count | InputKind::Whole { .. }, Json::Number(number))
            if number.as_f64().is_some_and(|number| number.abs() > 1e15) =>
        {
            Err(ValueError::OutOfRange)
        }
        (InputKind::Count | InputKind::Whole { .. }, Json::Number(number)) if number.is_f64() => {
            Err(ValueError::WrongType)
        }
        (InputKind::Count | InputKind::Whole { .. }, Json::Number(number)) => number
            .as_u64()
            .and_then(|number| u8::try_from(number).ok())
            .map(Value::Count)
            .ok_or(ValueError::OutOfRange),
        (
            InputKind::Date | InputKind::Training | InputKind::Nationality | InputKind::Choice(_),
            Json::String(text),
        ) => Value::parse(kind, text),
        _ => Err(ValueError::WrongType),
    }
}

const fn code(error: ValueError) -> ErrorCode {
    match error {
        ValueError::InvalidDate => ErrorCode::InvalidDate,
        ValueError::UnknownValue => ErrorCode::UnknownValue,
        ValueError::OutOfRange => ErrorCode::OutOfRange,
        ValueError::WrongType => ErrorCode::WrongType,
    }
}

fn describe(kind: InputKind, error: ValueError) -> String {
    match (error, kind) {
        (ValueError::WrongType, InputKind::Bool) => "must be true or false".to_owned(),
        (ValueError::WrongType, InputKind::Count | InputKind::Whole { .. }) => {
            "must be a whole number".to_owned()
        }
        (ValueError::OutOfRange, InputKind::Whole { least, most }) => {
            format!("must be a whole number from {least} to {most}")
        }
        (ValueError::WrongType, _) => "must be a text".to_owned(),
        _ => format!("is {error}"),
    }
}
