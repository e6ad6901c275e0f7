use super::*;
use jojo_rules::date;

fn read(text: &str) -> Vec<ReadRow> {
    let table = Table::of(text).expect("a table");
    table.read(0..table.len())
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
        assert_eq!(read_date(text), Ok(day("2026-09-01")), "{text}");
    }
    for (text, fault) in [
        ("31/02/2026", DateError::NoSuchDay),
        ("1/13/2026", DateError::Month),
        ("1/9/26", DateError::Year),
        ("gisteren", DateError::Day),
        ("99999999", DateError::Day),
    ] {
        assert_eq!(read_date(text), Err(fault), "{text}");
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
            Some(RowFault::Date(Column::Birth, DateError::NoSuchDay)),
            Some(RowFault::Date(Column::Start, DateError::Incomplete)),
            Some(RowFault::Study(Input::AlternatingYearsPassed)),
            Some(RowFault::Study(Input::SecondGradePassed)),
            Some(RowFault::Date(Column::Birth, DateError::BeforeBirth)),
            Some(RowFault::BeforeFirstValue),
        ]
    );
    let last = rows[7].result.as_ref().expect("a whole row");
    assert_eq!((last.age, last.allowance.tier.number()), (Status::NotMet, 2));
}

#[test]
fn commas_and_tabs_divide_too_and_a_table_needs_a_start() {
    for text in ["start,geboren\n2026-09-01,2009-05-12", "start\tgeboren\n2026-09-01\t2009-05-12"] {
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
                proptest::prop_assert_eq!(table.read(0..table.len()).len(), table.len());
            }
        }
    }
}
