//! Small helpers that print Rust source.

use serde::de::DeserializeOwned;
use std::fs;

/// Reads one TOML file of this crate, or stops the build with its name and the place of the fault.
pub(crate) fn read_toml<T: DeserializeOwned>(file: &str) -> T {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// A place in a document, as parameter files write it.
#[derive(serde::Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) document: String,
    pub(crate) section: String,
}

/// A whole number with its source.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Number {
    pub(crate) value: u32,
    pub(crate) source: Source,
}

impl Source {
    pub(crate) fn emit(&self) -> String {
        format!(
            "Source {{ document: Document::{}, section: {:?} }}",
            variant(&self.document),
            self.section
        )
    }
}

/// `age-limit` and `birth_date` become `AgeLimit` and `BirthDate`.
pub(crate) fn variant(name: &str) -> String {
    name.split(['-', '_'])
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
                .unwrap_or_default()
        })
        .collect()
}

/// A `named!` enum with a doc comment per variant.
pub(crate) fn named_enum<'a>(
    doc: &str,
    name: &str,
    variants: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let lines: String = variants
        .into_iter()
        .map(|(id, doc)| format!("    #[doc = {doc:?}]\n    {} = {id:?},\n", variant(id)))
        .collect();
    format!("crate::named! {{\n    #[doc = {doc:?}]\n    pub enum {name} {{\n{lines}    }}\n}}\n\n")
}

/// `&[a, b]` from things that print themselves.
pub(crate) fn slice(items: impl IntoIterator<Item = String>) -> String {
    format!("&[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// A TOML date as a constant `NaiveDate`; the calendar is checked here.
pub(crate) fn date(value: &toml::value::Datetime) -> String {
    let date = value
        .date
        .filter(|_| value.time.is_none())
        .unwrap_or_else(|| panic!("{value} is not a date"));
    chrono::NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        .unwrap_or_else(|| panic!("{value} does not exist"));
    format!("crate::date::constant({}, {}, {})", date.year, date.month, date.day)
}

/// `Some(…)` or `None`.
pub(crate) fn option(value: Option<String>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}
