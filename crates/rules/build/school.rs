//! The numbers that only schools need: working time, facultative days, leave, deadlines.

use crate::{
    catalogue::{Texts, same_keys},
    emit::{Source, date, named_enum, option, read_toml, slice, variant},
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct School {
    timetable: Timetable,
    calendar: Calendar,
    planning: Planning,
    dossier: Dossier,
    recognition: Recognition,
    absence: Absence,
    premiums: Premiums,
    statuses: Statuses,
}

/// A whole number with its source.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    value: u32,
    source: Source,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dossier {
    numbers: BTreeMap<String, Number>,
    task: Vec<Task>,
    document: Vec<Document>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Task {
    rule: String,
    by: String,
    to: String,
    #[serde(default)]
    hard: bool,
    #[serde(default = "yes")]
    warns: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    id: String,
    part: String,
    years: Vec<u8>,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recognition {
    numbers: BTreeMap<String, Number>,
    partnerships: Partnerships,
    partnership: Vec<Partnership>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partnerships {
    source: Source,
    anything_else: String,
    local_authority_in_flanders: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partnership {
    id: String,
    committees: Vec<String>,
    training_months: Option<u32>,
    training_source: Option<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Absence {
    numbers: BTreeMap<String, Number>,
    worker_band: Vec<Band>,
    relapse: Vec<Relapse>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    last_day: u32,
    percentage_bp: u32,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Relapse {
    valid_from: Option<toml::value::Datetime>,
    most_days: u32,
    same_illness_only: bool,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Premiums {
    numbers: BTreeMap<String, Number>,
    premium: Vec<Premium>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Premium {
    rule: String,
    valid_from: toml::value::Datetime,
    least_cents: i64,
    most_cents: i64,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statuses {
    source: Source,
    event: Vec<Event>,
    machine: Vec<Machine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    id: String,
    #[serde(default)]
    automatic: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Machine {
    id: String,
    first: Vec<String>,
    moves: Vec<[String; 3]>,
}

pub(crate) fn read() -> School {
    let school = School {
        timetable: read_toml("parameters/school/timetable.toml"),
        calendar: read_toml("parameters/school/calendar.toml"),
        planning: read_toml("parameters/school/planning.toml"),
        dossier: read_toml("parameters/school/dossier.toml"),
        recognition: read_toml("parameters/school/recognition.toml"),
        absence: read_toml("parameters/school/absence.toml"),
        premiums: read_toml("parameters/school/premiums.toml"),
        statuses: read_toml("parameters/school/statuses.toml"),
    };
    let rows = &school.planning.accrual.rows;
    assert!(
        rows.windows(2).all(|pair| pair[0][0] < pair[1][0] && pair[0][1] < pair[1][1]),
        "planning.toml: the rows of the accrual must rise"
    );
    school
}

pub(crate) fn emit(school: &School) -> String {
    let School { timetable, calendar, planning, dossier, recognition, absence, premiums, statuses } =
        school;
    let doc = |source: &Source| {
        format!("#[doc = {:?}]\n", format!("Source: {} {}.", source.document, source.section))
    };
    let mut out = String::new();
    let numbers = [
        &planning.numbers,
        &dossier.numbers,
        &recognition.numbers,
        &absence.numbers,
        &premiums.numbers,
    ];
    for (name, number) in timetable.minutes.iter().chain(numbers.into_iter().flatten()) {
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
    out += &format!("pub(crate) static JOJO_SPLITS: &[HoursSplit] = {};\n", slice(splits));
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
    let tasks = dossier.task.iter().map(|task| {
        format!(
            "TaskRow {{ rule: RuleId::{}, by: Actor::{}, to: Receiver::{}, hard: {}, warns: {} }}",
            variant(&task.rule),
            variant(&task.by),
            variant(&task.to),
            task.hard,
            task.warns
        )
    });
    out += &format!("pub(crate) static TASKS: &[TaskRow] = {};\n", slice(tasks));
    let documents = dossier.document.iter().map(|document| {
        let in_year = [1, 2, 3].map(|year| document.years.contains(&year));
        format!(
            "DocumentRow {{ document: DossierDocument::{}, part: DossierPart::{}, in_year: {in_year:?}, source: {} }}",
            variant(&document.id),
            variant(&document.part),
            document.source.emit()
        )
    });
    out +=
        &format!("pub(crate) static DOSSIER_DOCUMENTS: &[DocumentRow] = {};\n", slice(documents));
    let bands = absence.worker_band.iter().map(|band| {
        format!(
            "WorkerBand {{ last_day: {}, percentage: BasisPoints({}) }} /* {} {} */",
            band.last_day, band.percentage_bp, band.source.document, band.source.section
        )
    });
    out += &format!("pub(crate) static WORKER_BANDS: &[WorkerBand] = {};\n", slice(bands));
    let windows = absence.relapse.iter().map(|row| {
        format!(
            "RelapseWindow {{ valid_from: {}, most_days: {}, same_illness_only: {} }} /* {} {} */",
            option(row.valid_from.as_ref().map(date)),
            row.most_days,
            row.same_illness_only,
            row.source.document,
            row.source.section
        )
    });
    out += &format!("pub(crate) static RELAPSE_WINDOWS: &[RelapseWindow] = {};\n", slice(windows));
    let amounts = premiums.premium.iter().map(|row| {
        format!(
            "PremiumRow {{ rule: RuleId::{}, valid_from: {}, least: Cents({}), most: Cents({}), source: {} }}",
            variant(&row.rule),
            date(&row.valid_from),
            row.least_cents,
            row.most_cents,
            row.source.emit()
        )
    });
    out += &format!("pub(crate) static PREMIUMS: &[PremiumRow] = {};\n", slice(amounts));
    out += &emit_partnerships(recognition);
    out += &emit_statuses(statuses);
    out
}

fn emit_partnerships(recognition: &Recognition) -> String {
    let Partnerships { source, anything_else, local_authority_in_flanders } =
        &recognition.partnerships;
    let mut committees: Vec<(&str, &str)> = recognition
        .partnership
        .iter()
        .flat_map(|row| row.committees.iter().map(|number| (number.as_str(), row.id.as_str())))
        .collect();
    committees.sort_unstable();
    assert!(
        committees.windows(2).all(|pair| pair[0].0 != pair[1].0),
        "recognition.toml: a committee stands twice"
    );
    let rows =
        committees.iter().map(|(number, id)| format!("({number:?}, Partnership::{})", variant(id)));
    let mut out =
        format!("#[doc = {:?}]\n", format!("Source: {} {}.", source.document, source.section));
    out += &format!("pub(crate) static COMMITTEES: &[(&str, Partnership)] = {};\n", slice(rows));
    for (name, id) in [
        ("PARTNERSHIP_OF_ANYTHING_ELSE", anything_else),
        ("PARTNERSHIP_OF_FLEMISH_LOCAL_AUTHORITIES", local_authority_in_flanders),
    ] {
        out += &format!("pub(crate) const {name}: Partnership = Partnership::{};\n", variant(id));
    }
    let terms = recognition.partnership.iter().filter_map(|row| {
        let months = row.training_months?;
        let source = row.training_source.as_ref().expect("recognition.toml: a term has a source");
        Some(format!(
            "(Partnership::{}, {months}) /* {} {} */",
            variant(&row.id),
            source.document,
            source.section
        ))
    });
    out += &format!(
        "pub(crate) static SHORTER_TRAINING_TERMS: &[(Partnership, u32)] = {};\n",
        slice(terms)
    );
    out
}

fn emit_statuses(statuses: &Statuses) -> String {
    let moves = statuses.machine.iter().flat_map(|machine| {
        machine.moves.iter().map(|[from, event, to]| {
            format!(
                "Move {{ machine: StatusMachine::{}, from: CaseStatus::{}, event: StatusEvent::{}, to: CaseStatus::{} }}",
                variant(&machine.id),
                variant(from),
                variant(event),
                variant(to)
            )
        })
    });
    let mut out = format!(
        "#[doc = {:?}]\n",
        format!("Source: {} {}.", statuses.source.document, statuses.source.section)
    );
    out += &format!("pub(crate) static MOVES: &[Move] = {};\n", slice(moves));
    let firsts = statuses.machine.iter().flat_map(|machine| {
        machine.first.iter().map(|first| {
            format!("(StatusMachine::{}, CaseStatus::{})", variant(&machine.id), variant(first))
        })
    });
    out += &format!(
        "pub(crate) static FIRST_STATUSES: &[(StatusMachine, CaseStatus)] = {};\n",
        slice(firsts)
    );
    let automatic = statuses.event.iter().filter(|event| event.automatic);
    out += &format!(
        "pub(crate) static AUTOMATIC_EVENTS: &[StatusEvent] = {};\n",
        slice(automatic.map(|event| format!("StatusEvent::{}", variant(&event.id))))
    );
    out
}

/// The sets of names that only schools need, with their words.
pub(crate) fn emit_names(school: &School, texts: &Texts) -> String {
    let statuses: BTreeSet<&str> = school
        .statuses
        .machine
        .iter()
        .flat_map(|machine| {
            let ends = machine.moves.iter().flat_map(|[from, _, to]| [from, to]);
            machine.first.iter().chain(ends).map(String::as_str)
        })
        .collect();
    type Words = BTreeMap<String, String>;
    let sets: [(&str, &str, Vec<&str>, &Words); 5] = [
        (
            "DossierDocument",
            "A document of the file of a young person (*dossier*).",
            school.dossier.document.iter().map(|row| row.id.as_str()).collect(),
            &texts.dossier_document,
        ),
        (
            "Partnership",
            "A partnership that handles requests for recognition (*sectoraal partnerschap*).",
            school.recognition.partnership.iter().map(|row| row.id.as_str()).collect(),
            &texts.partnership,
        ),
        (
            "StatusMachine",
            "Something with a status in the *digitaal loket*.",
            school.statuses.machine.iter().map(|row| row.id.as_str()).collect(),
            &texts.status_machine,
        ),
        ("CaseStatus", "A status.", statuses.into_iter().collect(), &texts.status),
        (
            "StatusEvent",
            "What changes a status.",
            school.statuses.event.iter().map(|row| row.id.as_str()).collect(),
            &texts.status_event,
        ),
    ];
    let mut out = String::new();
    for (name, doc, ids, words) in sets {
        same_keys(name, ids.iter().copied(), words.keys());
        out += &named_enum(doc, name, ids.iter().map(|id| (*id, words[*id].as_str())));
        out += &format!(
            "impl {name} {{\n    /// Its words, in Dutch.\n    #[must_use]\n    pub const fn title(self) -> &'static str {{\n        match self {{\n{}        }}\n    }}\n}}\n\n",
            ids.iter()
                .map(|id| format!("            Self::{} => {:?},\n", variant(id), words[*id]))
                .collect::<String>()
        );
    }
    out
}
