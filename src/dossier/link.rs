//! A case as a link: what is valid of the form, in the fragment of the address.

use super::form::{CaseForm, Organisation, Pair};
use jojo_rules::{Facts, Training};
use jojo_wire::link::{
    LinkFault, fact_fields, parse_fact, parse_period, print_fields, print_period, read_fields,
    values::{parse_text, print_text},
};

/// The fields that are not facts. No input begins with these letters.
const DONE: &str = "xd-";
const PREVIOUS: &str = "pp";
const ESTABLISHMENT: &str = "en";
const TRAINING: &str = "et";
const OTHER_TRAINING: &str = "eo";
const RECOGNISED: &str = "ep";
const COMMITTEE: &str = "pn";
const ORGANISATION: &str = "po";
const LABEL: &str = "la";

/// Prints what is valid of a form. Empty when nothing was filled in.
#[must_use]
pub fn print(form: &CaseForm) -> String {
    let reading = form.read();
    let mut fields = fact_fields(&reading.facts);
    fields.extend(reading.previous.map(|period| format!("{PREVIOUS}{}", print_period(period))));
    fields.extend(form.done.iter().map(|item| format!("{DONE}{item}")));
    let names = form.establishment_names();
    fields.extend(names.iter().map(|name| format!("{ESTABLISHMENT}{}", print_text(name))));
    fields.extend(form.trainings.iter().map(|training| format!("{TRAINING}{training}")));
    if !form.other_training.trim().is_empty() {
        fields.push(format!("{OTHER_TRAINING}{}", print_text(form.other_training.trim())));
    }
    let organisation = form.organisation.map(print_organisation).unwrap_or_default();
    for (letters, text) in
        [(COMMITTEE, &form.committee), (ORGANISATION, &organisation), (LABEL, &form.label)]
    {
        if !text.trim().is_empty() {
            fields.push(format!("{letters}{}", print_text(text.trim())));
        }
    }
    let recognised = form.pairs().into_iter().filter(|(_, is_recognised)| *is_recognised);
    fields.extend(recognised.map(|((establishment, training), _)| {
        format!("{RECOGNISED}{}-{}", print_text(&establishment), print_text(&training))
    }));
    print_fields(&fields)
}

/// Reads a fragment. What can be read is kept; the fault says that there was more.
#[must_use]
pub fn parse(fragment: &str) -> (CaseForm, Option<LinkFault>) {
    let mut facts = Facts::default();
    let mut form = CaseForm::default();
    let fault = read_fields(fragment, |field| {
        if let Some(name) = field.strip_prefix(DONE) {
            form.tick(name.parse().ok()?, true);
        } else if let Some(text) = field.strip_prefix(PREVIOUS) {
            form.set_previous(parse_period(text)?);
        } else if let Some(name) = field.strip_prefix(ESTABLISHMENT) {
            form.establishments += &parse_text(name)?;
            form.establishments.push('\n');
        } else if let Some(name) = field.strip_prefix(TRAINING) {
            let training = name.parse::<Training>().ok()?;
            if !form.trainings.contains(&training) {
                form.trainings.push(training);
            }
        } else if let Some(name) = field.strip_prefix(OTHER_TRAINING) {
            form.other_training = parse_text(name)?;
        } else if let Some(text) = field.strip_prefix(COMMITTEE) {
            form.committee = parse_text(text)?;
        } else if let Some(text) = field.strip_prefix(ORGANISATION) {
            form.organisation = Some(parse_organisation(&parse_text(text)?)?);
        } else if let Some(text) = field.strip_prefix(LABEL) {
            form.label = parse_text(text)?;
        } else if let Some(pair) = field.strip_prefix(RECOGNISED) {
            form.recognised.insert(parse_pair(pair)?);
        } else {
            parse_fact(field, &mut facts)?;
        }
        Some(())
    });
    facts.iter().for_each(|(input, value)| form.set(input, Some(value)));
    (form, fault)
}

fn parse_pair(text: &str) -> Option<Pair> {
    let (establishment, training) = text.split_once('-')?;
    Some((parse_text(establishment)?, parse_text(training)?))
}

fn print_organisation((kind, region): Organisation) -> String {
    format!("{kind} {region}")
}

fn parse_organisation(text: &str) -> Option<Organisation> {
    let (kind, region) = text.split_once(' ')?;
    Some((kind.parse().ok()?, region.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Draft;
    use jojo_rules::{Input, Value};
    use proptest::prelude::*;

    #[test]
    fn a_form_comes_back_from_its_link() {
        let link = "1.sd20260901.bd20090512.trschilder.sf20261005.st20261010.pp20260907-20260908.xd-dimona-by.xd-led-proof.en486f6f66642e.etschilder.eo4b6170706572.ep486f6f66642e-4b6170706572.z";
        let link = link.replace("trschilder", "trs");
        let (form, fault) = parse(&link);
        assert_eq!(fault, None);
        assert_eq!(form.done.len(), 2);
        assert_eq!(form.establishment_names(), ["Hoofd."]);
        assert_eq!(form.other_training, "Kapper");
        assert_eq!(parse(&print(&form)), (form, None));
    }

    #[test]
    fn the_link_of_a_dossier_holds_nothing_of_a_sickness_or_a_mentor() {
        let (form, fault) = parse(
            "1.bd20090512.sd20260901.md19800101.nd20261001.sf20261005.st20261010.xd-dimona-by.z",
        );
        assert_eq!(fault, None);
        assert_eq!(print(&form.shared()), "1.bd20090512.sd20260901.xd-dimona-by.z");
    }

    #[test]
    fn a_recognised_pair_stays_with_its_names() {
        let (mut form, _) =
            parse("1.en41.en42.etschilder.ep42-7363686 96c646572.z".replace(' ', "").as_str());
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
    fn every_kind_of_organisation_travels() {
        use jojo_rules::{dossier::Region, recognition::OrganisationKind};
        for organisation in [
            (OrganisationKind::LocalAuthority, Region::Flanders),
            (OrganisationKind::PublicBody, Region::Brussels),
        ] {
            let (mut form, _) = parse("1.z");
            form.organisation = Some(organisation);
            assert_eq!(parse(&print(&form)), (form, None));
        }
        let link = format!("1.po{}.z", print_text("local-authority flanders"));
        assert_eq!(print(&parse(&link).0), link);
    }

    #[test]
    fn a_link_that_was_cut_keeps_what_can_be_read() {
        let (form, fault) = parse("1.sd20260901.bd2009");
        assert_eq!(fault, Some(LinkFault::Damaged));
        let mut expected = CaseForm::default();
        expected
            .set(Input::StartDate, Value::parse(jojo_rules::InputKind::Date, "2026-09-01").ok());
        assert_eq!(form, expected);
    }

    proptest! {
        #[test]
        fn no_link_makes_the_reader_panic_and_what_is_printed_is_read(text in "[a-z0-9.\\-]{0,60}") {
            let (form, _) = parse(&format!("1.{text}"));
            let (again, fault) = parse(&print(&form));
            prop_assert_eq!(fault, None);
            prop_assert_eq!(print(&again), print(&form));
        }

        #[test]
        fn any_name_travels(name in "\\PC{1,20}") {
            let trimmed = name.trim();
            prop_assume!(!trimmed.is_empty());
            prop_assert_eq!(parse_text(&print_text(trimmed)), Some(trimmed.to_owned()));
        }
    }
}
