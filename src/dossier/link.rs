//! A case as a link: what is valid of the form, in the fragment of the address.

use super::form::{CaseForm, Pair};
use jojo_rules::{Facts, Training, dossier::DOSSIER};
use jojo_wire::link::{
    LinkFault, fact_fields, parse_fact, parse_period, print_fields, print_period, read_fields,
};

/// The fields that are no facts. No input begins with these letters.
const DONE: &str = "xd-";
const PREVIOUS: &str = "pp";
const ESTABLISHMENT: &str = "en";
const TRAINING: &str = "et";
const OTHER_TRAINING: &str = "eo";
const RECOGNISED: &str = "ep";
const COMMITTEE: &str = "pn";
const ORGANISATION: &str = "po";
const LABEL: &str = "la";

/// Prints what a dossier holds: what was asked about a sickness, an early end or a workplace stays out.
#[must_use]
pub fn print_dossier(form: &CaseForm, months: &[&str; 12]) -> String {
    let mut facts = Facts::default();
    for (input, value) in
        form.read(months).facts.iter().filter(|(input, _)| DOSSIER.contains(*input))
    {
        // It was read as one of its kind.
        let _ = facts.set(input, Some(value));
    }
    let mut fields = fact_fields(&facts);
    fields.extend(form.done.iter().map(|item| format!("{DONE}{item}")));
    print_fields(&fields)
}

/// Prints what is valid of a form. Empty when nothing was filled in.
#[must_use]
pub fn print(form: &CaseForm, months: &[&str; 12]) -> String {
    let reading = form.read(months);
    let mut fields = fact_fields(&reading.facts);
    fields.extend(reading.previous.map(|period| format!("{PREVIOUS}{}", print_period(period))));
    fields.extend(form.done.iter().map(|item| format!("{DONE}{item}")));
    let names = form.establishment_names();
    fields.extend(names.iter().map(|name| format!("{ESTABLISHMENT}{}", print_name(name))));
    fields.extend(form.trainings.iter().map(|training| format!("{TRAINING}{training}")));
    if !form.other_training.trim().is_empty() {
        fields.push(format!("{OTHER_TRAINING}{}", print_name(form.other_training.trim())));
    }
    for (letters, text) in
        [(COMMITTEE, &form.committee), (ORGANISATION, &form.organisation), (LABEL, &form.label)]
    {
        if !text.trim().is_empty() {
            fields.push(format!("{letters}{}", print_name(text.trim())));
        }
    }
    let recognised = form.pairs().into_iter().filter(|(_, is_recognised)| *is_recognised);
    fields.extend(recognised.map(|((establishment, training), _)| {
        format!("{RECOGNISED}{}-{}", print_name(&establishment), print_name(&training))
    }));
    print_fields(&fields)
}

/// Reads a fragment. What can be read is kept; the fault says that there was more.
#[must_use]
pub fn parse(fragment: &str, months: &[&str; 12]) -> (CaseForm, Option<LinkFault>) {
    let mut facts = Facts::default();
    let mut rest = CaseForm::default();
    let mut previous = None;
    let fault = read_fields(fragment, |field| {
        if let Some(name) = field.strip_prefix(DONE) {
            rest.tick(name.parse().ok()?, true);
        } else if let Some(text) = field.strip_prefix(PREVIOUS) {
            previous = Some(parse_period(text)?);
        } else if let Some(name) = field.strip_prefix(ESTABLISHMENT) {
            rest.establishments += &read_name(name)?;
            rest.establishments.push('\n');
        } else if let Some(name) = field.strip_prefix(TRAINING) {
            let training = name.parse::<Training>().ok()?;
            if !rest.trainings.contains(&training) {
                rest.trainings.push(training);
            }
        } else if let Some(name) = field.strip_prefix(OTHER_TRAINING) {
            rest.other_training = read_name(name)?;
        } else if let Some(text) = field.strip_prefix(COMMITTEE) {
            rest.committee = read_name(text)?;
        } else if let Some(text) = field.strip_prefix(ORGANISATION) {
            rest.organisation = read_name(text)?;
        } else if let Some(text) = field.strip_prefix(LABEL) {
            rest.label = read_name(text)?;
        } else if let Some(pair) = field.strip_prefix(RECOGNISED) {
            rest.recognised.insert(parse_pair(pair)?);
        } else {
            parse_fact(field, &mut facts)?;
        }
        Some(())
    });
    let mut form = CaseForm::of(&facts, months);
    if let Some(period) = previous {
        form.set_previous(period, months);
    }
    form.done = rest.done;
    form.establishments = rest.establishments;
    form.trainings = rest.trainings;
    form.other_training = rest.other_training;
    form.recognised = rest.recognised;
    form.committee = rest.committee;
    form.organisation = rest.organisation;
    form.label = rest.label;
    (form, fault)
}

fn parse_pair(text: &str) -> Option<Pair> {
    let (establishment, training) = text.split_once('-')?;
    Some((read_name(establishment)?, read_name(training)?))
}

/// A name in hexadecimal digits: nothing in it can be taken for the frame of a link.
fn print_name(name: &str) -> String {
    name.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn read_name(text: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    let name = String::from_utf8(bytes?).ok()?;
    // One line, as it was typed.
    (!name.contains(['\n', '\r'])).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SHARED;
    use jojo_rules::{Input, Value};
    use proptest::prelude::*;

    const MONTHS: &[&str; 12] = &SHARED.format.months;

    #[test]
    fn a_form_comes_back_from_its_link() {
        let link = "1.sd20260901.bd20090512.trschilder.sf20261005.st20261010.pp20260907-20260908.xd-dimona-by.xd-led-proof.en486f6f66642e.etschilder.eo4b6170706572.ep486f6f66642e-4b6170706572.z";
        let link = link.replace("trschilder", "trs");
        let (form, fault) = parse(&link, MONTHS);
        assert_eq!(fault, None);
        assert_eq!(form.done.len(), 2);
        assert_eq!(form.establishment_names(), ["Hoofd."]);
        assert_eq!(form.other_training, "Kapper");
        assert_eq!(parse(&print(&form, MONTHS), MONTHS), (form, None));
    }

    #[test]
    fn the_link_of_a_dossier_tells_nothing_of_a_sickness_or_a_mentor() {
        let (form, fault) = parse(
            "1.bd20090512.sd20260901.md19800101.nd20261001.sf20261005.st20261010.xd-dimona-by.z",
            MONTHS,
        );
        assert_eq!(fault, None);
        assert_eq!(print_dossier(&form, MONTHS), "1.bd20090512.sd20260901.xd-dimona-by.z");
    }

    #[test]
    fn a_recognised_pair_stays_with_its_names() {
        let (mut form, _) = parse(
            "1.en41.en42.etschilder.ep42-7363686 96c646572.z".replace(' ', "").as_str(),
            MONTHS,
        );
        let recognised = |form: &CaseForm| {
            form.pairs().into_iter().filter(|(_, is)| *is).map(|(pair, _)| pair).collect::<Vec<_>>()
        };
        let expected = vec![("B".to_owned(), "schilder".to_owned())];
        assert_eq!(recognised(&form), expected);
        form.trainings.insert(0, Training::PolyvalentOnderhoudswerkerGebouwen);
        form.establishments.insert_str(0, "C\n");
        assert_eq!(recognised(&form), expected);
    }

    #[test]
    fn a_link_that_was_cut_keeps_what_can_be_read() {
        let (form, fault) = parse("1.sd20260901.bd2009", MONTHS);
        assert_eq!(fault, Some(LinkFault::Damaged));
        let mut expected = CaseForm::default();
        expected.set(
            Input::StartDate,
            Value::parse(jojo_rules::InputKind::Date, "2026-09-01").ok(),
            MONTHS,
        );
        assert_eq!(form, expected);
    }

    proptest! {
        #[test]
        fn no_link_makes_the_reader_panic_and_what_is_printed_is_read(text in "[a-z0-9.\\-]{0,60}") {
            let (form, _) = parse(&format!("1.{text}"), MONTHS);
            let (again, fault) = parse(&print(&form, MONTHS), MONTHS);
            prop_assert_eq!(fault, None);
            prop_assert_eq!(print(&again, MONTHS), print(&form, MONTHS));
        }

        #[test]
        fn any_name_travels(name in "\\PC{1,20}") {
            let trimmed = name.trim();
            prop_assume!(!trimmed.is_empty());
            prop_assert_eq!(read_name(&print_name(trimmed)), Some(trimmed.to_owned()));
        }
    }
}
