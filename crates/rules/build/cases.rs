//! The tables of a dossier and what happens on the way: tasks, documents, partnerships, sickness, premiums, statuses.

use crate::{
    catalogue::{Texts, same_keys},
    emit::{Number, Source, date, named_enum, option, read_toml, slice, variant},
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct Cases {
    dossier: Dossier,
    recognition: Recognition,
    absence: Absence,
    premiums: Premiums,
    statuses: Statuses,
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
    #[serde(default = "yes")]
    to_do: bool,
    #[serde(default)]
    advice: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    id: String,
    part: String,
    #[serde(default)]
    registered: bool,
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

pub(crate) fn read() -> Cases {
    Cases {
        dossier: read_toml("parameters/school/dossier.toml"),
        recognition: read_toml("parameters/school/recognition.toml"),
        absence: read_toml("parameters/school/absence.toml"),
        premiums: read_toml("parameters/school/premiums.toml"),
        statuses: read_toml("parameters/school/statuses.toml"),
    }
}

pub(crate) fn emit(cases: &Cases) -> String {
    let Cases { dossier, recognition, absence, premiums, statuses } = cases;
    let mut out = String::new();
    let numbers = [&dossier.numbers, &recognition.numbers, &absence.numbers, &premiums.numbers];
    for (name, number) in numbers.into_iter().flatten() {
        let source = format!("Source: {} {}.", number.source.document, number.source.section);
        out += &format!(
            "#[doc = {source:?}]\npub(crate) const {}: u32 = {};\n",
            name.to_uppercase(),
            number.value
        );
    }
    let tasks = dossier.task.iter().map(|task| {
        format!(
            "TaskRow {{ rule: RuleId::{}, by: Actor::{}, to: Receiver::{}, hard: {}, warns: {}, to_do: {}, advice: {} }}",
            variant(&task.rule),
            variant(&task.by),
            variant(&task.to),
            task.hard,
            task.warns,
            task.to_do,
            task.advice
        )
    });
    out += &format!("pub(crate) static TASKS: &[TaskRow] = {};\n", slice(tasks));
    let documents = dossier.document.iter().map(|document| {
        let in_year = [1, 2, 3].map(|year| document.years.contains(&year));
        format!(
            "DocumentRow {{ document: DossierDocument::{}, part: DossierPart::{}, registered: {}, in_year: {in_year:?}, source: {} }}",
            variant(&document.id),
            variant(&document.part),
            document.registered,
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
pub(crate) fn emit_names(cases: &Cases, texts: &Texts) -> String {
    let statuses: BTreeSet<&str> = cases
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
            cases.dossier.document.iter().map(|row| row.id.as_str()).collect(),
            &texts.dossier_document,
        ),
        (
            "Partnership",
            "A partnership that handles requests for recognition (*sectoraal partnerschap*).",
            cases.recognition.partnership.iter().map(|row| row.id.as_str()).collect(),
            &texts.partnership,
        ),
        (
            "StatusMachine",
            "Something with a status in the *digitaal loket*.",
            cases.statuses.machine.iter().map(|row| row.id.as_str()).collect(),
            &texts.status_machine,
        ),
        ("CaseStatus", "A status.", statuses.into_iter().collect(), &texts.status),
        (
            "StatusEvent",
            "What changes a status.",
            cases.statuses.event.iter().map(|row| row.id.as_str()).collect(),
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
