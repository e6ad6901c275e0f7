//! Writing tables for a spreadsheet: semicolons, a byte order mark, decimal commas, as programs in Flanders expect them.

use chrono::{Datelike, NaiveDate};
use jojo_rules::Cents;

/// Euros with a decimal comma.
#[must_use]
pub fn money(amount: Cents) -> String {
    decimal(amount.0)
}

/// Hundredths with a decimal comma.
#[must_use]
pub fn decimal(hundredths: i64) -> String {
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}

/// A date as a spreadsheet here reads it.
#[must_use]
pub fn date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// Rows as a file. What would be a formula in a spreadsheet becomes text.
#[must_use]
pub fn file(rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = "\u{feff}".to_owned();
    for row in rows {
        for (index, field) in row.iter().enumerate() {
            if index > 0 {
                text.push(';');
            }
            let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let field = if is_formula { format!("'{field}") } else { field.clone() };
            if field.contains([';', '"', '\n', '\r']) {
                text.push('"');
                text += &field.replace('"', "\"\"");
                text.push('"');
            } else {
                text += &field;
            }
        }
        text += "\r\n";
    }
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    fn read_back(file: &[u8]) -> Vec<Vec<String>> {
        let text = std::str::from_utf8(file).expect("UTF-8").trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        reader
            .records()
            .map(|record| record.expect("a record").iter().map(str::to_owned).collect())
            .collect()
    }

    proptest! {
        #[test]
        fn another_reader_gets_what_was_written(rows in vec(vec("[a-z;\"0-9\n, €]{1,9}", 1..4), 1..4)) {
            prop_assert_eq!(read_back(&file(&rows)), rows);
        }

        #[test]
        fn no_field_is_a_formula(field in "[=+@\t\r-][a-z0-9()]{0,6}") {
            let rows = read_back(&file(&[vec![field.clone()]]));
            prop_assert_eq!(&rows[0][0], &format!("'{field}"));
        }
    }
}
