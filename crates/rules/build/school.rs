//! The numbers that only the planner needs: working time, facultative days, leave.

use crate::emit::{Number, Source, read_toml, slice};
use serde::Deserialize;
use std::collections::BTreeMap;

pub(crate) struct School {
    timetable: Timetable,
    calendar: Calendar,
    planning: Planning,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Timetable {
    minutes: BTreeMap<String, Number>,
    times: BTreeMap<String, TimeOfDay>,
    minor_breaks: Vec<MinorBreaks>,
    jojo: Jojo,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TimeOfDay {
    value: String,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MinorBreaks {
    above_minutes: u32,
    together_minutes: u32,
    one_piece_minutes: u32,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Jojo {
    workplace_days: u32,
    school_days: u32,
    splits: Vec<Split>,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Split {
    workplace_minutes: u32,
    school_minutes: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Calendar {
    facultative: Vec<Facultative>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facultative {
    from_school_year: i32,
    half_days: u8,
    half_days_buso: u8,
    provisional: bool,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planning {
    numbers: BTreeMap<String, Number>,
    accrual: Accrual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Accrual {
    source: Source,
    rows: Vec<[u16; 2]>,
}

pub(crate) fn read() -> School {
    let school = School {
        timetable: read_toml("parameters/school/timetable.toml"),
        calendar: read_toml("parameters/school/calendar.toml"),
        planning: read_toml("parameters/school/planning.toml"),
    };
    let rows = &school.planning.accrual.rows;
    assert!(
        rows.windows(2).all(|pair| pair[0][0] < pair[1][0] && pair[0][1] < pair[1][1]),
        "planning.toml: the rows of the accrual must rise"
    );
    school
}

pub(crate) fn emit(school: &School) -> String {
    let School { timetable, calendar, planning } = school;
    let doc = |source: &Source| {
        format!("#[doc = {:?}]\n", format!("Source: {} {}.", source.document, source.section))
    };
    let mut out = String::new();
    for (name, number) in timetable.minutes.iter().chain(&planning.numbers) {
        let kind = if name == "full_time_week_minutes" { "u16" } else { "u32" };
        out += &doc(&number.source);
        out += &format!("pub(crate) const {}: {kind} = {};\n", name.to_uppercase(), number.value);
    }
    for (name, time) in &timetable.times {
        let (hour, minute) = time.value.split_once(':').expect("timetable.toml: a time is HH:MM");
        let part = |text: &str| text.parse::<u16>().expect("timetable.toml: a time is HH:MM");
        out += &doc(&time.source);
        out += &format!(
            "pub(crate) const {}: Time = Time::at({});\n",
            name.to_uppercase(),
            part(hour) * 60 + part(minute)
        );
    }
    let breaks = timetable.minor_breaks.iter().map(|rule| {
        format!(
            "MinorBreaks {{ above_minutes: {}, together_minutes: {}, one_piece_minutes: {} }} /* {} {} */",
            rule.above_minutes, rule.together_minutes, rule.one_piece_minutes, rule.source.document, rule.source.section
        )
    });
    out += &format!("pub(crate) static MINOR_BREAKS: &[MinorBreaks] = {};\n", slice(breaks));
    let jojo = &timetable.jojo;
    out += &doc(&jojo.source);
    out += &format!("pub(crate) const JOJO_WORKPLACE_DAYS: u32 = {};\n", jojo.workplace_days);
    out += &format!("pub(crate) const JOJO_SCHOOL_DAYS: u32 = {};\n", jojo.school_days);
    let splits = jojo.splits.iter().map(|split| {
        format!(
            "HoursSplit {{ workplace_minutes: {}, school_minutes: {} }}",
            split.workplace_minutes, split.school_minutes
        )
    });
    out += &format!("pub(crate) static JOJO_SPLITS: &[HoursSplit; 2] = {};\n", slice(splits));
    let facultative = calendar.facultative.iter().map(|row| {
        format!(
            "FacultativeRow {{ from_school_year: {}, half_days: HalfDays {{ ordinary: {}, buso: {}, provisional: {} }} }} /* {} {} */",
            row.from_school_year, row.half_days, row.half_days_buso, row.provisional, row.source.document, row.source.section
        )
    });
    out += &format!(
        "pub(crate) static FACULTATIVE_DAYS: &[FacultativeRow] = {};\n",
        slice(facultative)
    );
    out += &doc(&planning.accrual.source);
    let rows = planning.accrual.rows.iter().map(|[from, days]| format!("({from}, {days})"));
    out += &format!("pub(crate) static LEAVE_ACCRUAL: &[(u16, u16)] = {};\n", slice(rows));
    out
}
