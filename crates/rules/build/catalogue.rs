//! The catalogue: sources, rules and contacts from `parameters/`, their words from `texts/nl.toml`.

use crate::emit::{Source, date, named_enum, option, read_toml, slice, variant};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const TEXTS: &str = "texts/nl.toml";

pub(crate) struct Catalogue {
    documents: Vec<Document>,
    rules: Vec<Rule>,
    contacts: Vec<Contact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    key: String,
    short: String,
    title: String,
    publisher: Option<String>,
    date: Option<String>,
    url: Option<String>,
    kind: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    family: String,
    inputs: Vec<String>,
    contact: String,
    source: Source,
    #[serde(default)]
    more_sources: Vec<Source>,
    valid_from: Option<toml::value::Datetime>,
    valid_until: Option<toml::value::Datetime>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    acts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    id: String,
    email: Option<String>,
    phone: Option<String>,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Texts {
    family: BTreeMap<String, String>,
    rule: BTreeMap<String, RuleText>,
    contact: BTreeMap<String, String>,
    pub(crate) dossier_document: BTreeMap<String, String>,
    pub(crate) partnership: BTreeMap<String, String>,
    pub(crate) status_machine: BTreeMap<String, String>,
    pub(crate) status: BTreeMap<String, String>,
    pub(crate) status_event: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    title: String,
    statement: String,
    #[serde(default)]
    notes: BTreeMap<String, String>,
    #[serde(default)]
    acts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    source: Vec<Document>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesFile {
    rule: Vec<Rule>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactsFile {
    contact: Vec<Contact>,
}

/// Reads the catalogue.
pub(crate) fn read() -> Catalogue {
    let SourcesFile { source: mut documents } = read_toml("parameters/sources.toml");
    let RulesFile { rule: mut rules } = read_toml("parameters/rules.toml");
    documents.extend(read_toml::<SourcesFile>("parameters/school/sources.toml").source);
    rules.extend(read_toml::<RulesFile>("parameters/school/rules.toml").rule);
    let ContactsFile { contact: contacts } = read_toml("parameters/contacts.toml");
    Catalogue { documents, rules, contacts }
}

pub(crate) fn read_texts() -> Texts {
    read_toml(TEXTS)
}

pub(crate) fn emit(catalogue: &Catalogue, texts: &Texts) -> String {
    let Catalogue { documents, rules, contacts } = catalogue;
    let families: BTreeSet<&str> = rules.iter().map(|rule| rule.family.as_str()).collect();
    let notes: BTreeSet<&str> =
        rules.iter().flat_map(|rule| &rule.notes).map(String::as_str).collect();
    let acts: BTreeSet<&str> =
        rules.iter().flat_map(|rule| &rule.acts).map(String::as_str).collect();

    same_keys("family", families.iter().copied(), texts.family.keys());
    same_keys("rule", rules.iter().map(|rule| rule.id.as_str()), texts.rule.keys());
    same_keys("contact", contacts.iter().map(|contact| contact.id.as_str()), texts.contact.keys());
    for rule in rules {
        let text = &texts.rule[&rule.id];
        same_keys(
            &format!("rule.{}.notes", rule.id),
            rule.notes.iter().map(String::as_str),
            text.notes.keys(),
        );
        same_keys(
            &format!("rule.{}.acts", rule.id),
            rule.acts.iter().map(String::as_str),
            text.acts.keys(),
        );
    }

    let codes = rules
        .iter()
        .flat_map(|rule| texts.rule[&rule.id].notes.iter().chain(&texts.rule[&rule.id].acts));
    let mut seen = BTreeMap::new();
    for (code, text) in codes {
        assert!(*seen.entry(code).or_insert(text) == text, "{TEXTS}: {code:?} has two texts");
    }

    let note_text = |code: &str| {
        rules.iter().find_map(|rule| texts.rule[&rule.id].notes.get(code)).expect("checked")
    };
    let act_text = |code: &str| {
        rules.iter().find_map(|rule| texts.rule[&rule.id].acts.get(code)).expect("checked")
    };

    let mut out = String::new();
    out += &named_enum(
        "A document that answers point to, by its key.",
        "Document",
        documents.iter().map(|document| (document.key.as_str(), document.title.as_str())),
    );
    out += &named_enum(
        "A family of rules.",
        "Family",
        families.iter().map(|family| (*family, texts.family[*family].as_str())),
    );
    out += &named_enum(
        "The id of a rule: the same in code, JSON, page and test.",
        "RuleId",
        rules.iter().map(|rule| (rule.id.as_str(), texts.rule[&rule.id].statement.as_str())),
    );
    out += &named_enum(
        "A remark that a finding may carry.",
        "Note",
        notes.iter().map(|note| (*note, note_text(note).as_str())),
    );
    out += &named_enum(
        "Something a person or school can do about a condition that is not met.",
        "Act",
        acts.iter().map(|act| (*act, act_text(act).as_str())),
    );
    out += &named_enum(
        "Someone who can answer what this product cannot.",
        "ContactId",
        contacts.iter().map(|contact| (contact.id.as_str(), texts.contact[&contact.id].as_str())),
    );

    let lines = |items: Vec<String>| {
        items.into_iter().map(|item| format!("    {item},\n")).collect::<String>()
    };
    out += &format!(
        "pub(crate) static DOCUMENTS: &[DocumentEntry] = &[\n{}];\n",
        lines(
            documents
                .iter()
                .map(|d| format!(
                    "DocumentEntry {{ document: Document::{}, short: {:?}, title: {:?}, publisher: {:?}, date: {:?}, url: {:?}, kind: SourceKind::{} }}",
                    variant(&d.key), d.short, d.title, d.publisher, d.date, d.url, variant(&d.kind)
                ))
                .collect()
        )
    );
    out += &format!(
        "pub(crate) static DOCUMENT_SHORTS: &[&str] = {};\n",
        slice(documents.iter().map(|document| format!("{:?}", document.short)))
    );
    out += &format!(
        "pub(crate) static STATEMENTS: &[&str] = {};\n",
        slice(rules.iter().map(|rule| format!("{:?}", texts.rule[&rule.id].statement)))
    );
    out += &format!(
        "pub(crate) static RULES: &[RuleEntry] = &[\n{}];\n",
        lines(rules.iter().map(|rule| rule.emit(&texts.rule[&rule.id])).collect())
    );
    out += &format!(
        "pub(crate) static FAMILY_TITLES: &[&str] = {};\n",
        slice(families.iter().map(|family| format!("{:?}", texts.family[*family])))
    );
    out += &format!(
        "pub(crate) static NOTE_TEXTS: &[&str] = {};\n",
        slice(notes.iter().map(|note| format!("{:?}", note_text(note))))
    );
    out += &format!(
        "pub(crate) static ACT_TEXTS: &[&str] = {};\n",
        slice(acts.iter().map(|act| format!("{:?}", act_text(act))))
    );
    out += &format!(
        "pub(crate) static CONTACTS: &[Contact] = &[\n{}];\n",
        lines(
            contacts
                .iter()
                .map(|c| format!(
                    "Contact {{ id: ContactId::{}, name: {:?}, email: {:?}, phone: {:?}, source: {} }}",
                    variant(&c.id), texts.contact[&c.id], c.email, c.phone, c.source.emit()
                ))
                .collect()
        )
    );
    out
}

impl Rule {
    fn emit(&self, text: &RuleText) -> String {
        let codes = |kind: &str, names: &[String]| {
            slice(names.iter().map(|name| format!("{kind}::{}", variant(name))))
        };
        format!(
            "RuleEntry {{ id: RuleId::{}, family: Family::{}, title: {:?}, inputs: {}, contact: ContactId::{}, source: {}, more_sources: {}, valid_from: {}, valid_until: {}, notes: {}, acts: {} }}",
            variant(&self.id),
            variant(&self.family),
            text.title,
            slice(self.inputs.iter().map(|input| format!("Input::{}", variant(input)))),
            variant(&self.contact),
            self.source.emit(),
            slice(self.more_sources.iter().map(Source::emit)),
            option(self.valid_from.as_ref().map(date)),
            option(self.valid_until.as_ref().map(date)),
            codes("Note", &self.notes),
            codes("Act", &self.acts),
        )
    }
}

/// Every code has a text and every text has a code.
pub(crate) fn same_keys<'a>(
    table: &str,
    wanted: impl Iterator<Item = &'a str>,
    found: impl Iterator<Item = &'a String>,
) {
    let wanted: BTreeSet<&str> = wanted.collect();
    let found: BTreeSet<&str> = found.map(String::as_str).collect();
    if let Some(missing) = wanted.difference(&found).next() {
        panic!("{TEXTS}: [{table}] has no text for {missing:?}");
    }
    if let Some(orphan) = found.difference(&wanted).next() {
        panic!("{TEXTS}: [{table}] has a text for {orphan:?}, which no parameter file names");
    }
}
