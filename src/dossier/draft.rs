//! The dossier as a link and as a saved document.

use super::{
    form::{CaseDate, CaseForm},
    link,
    outcome::Outcome,
};
use crate::{
    date_entry::{DateEntry, Part},
    text::{DocumentTexts, Language},
    workspace::Draft,
};
use chrono::NaiveDate;
use jojo_rules::{
    Facts,
    dossier::{DOSSIER, dossier},
};
use jojo_wire::{DocumentKind, DossierAnswers, Page, link::LinkFault};
use serde_json::Value as Json;

/// The days of an earlier sickness: a link carries them together, or not at all.
const PREVIOUS: [CaseDate; 2] = [CaseDate::PreviousFrom, CaseDate::PreviousUntil];

/// The fields of a date, each with its name below the name of the date.
const PARTS: [(Part, &str); 3] = [(Part::Day, "day"), (Part::Month, "month"), (Part::Year, "year")];

impl Draft for CaseForm {
    const KIND: DocumentKind = DocumentKind::Dossier;
    const PAGE: Page = Page::Dossier;
    type Outcome = Outcome;

    fn evaluate(&self, _today: NaiveDate) -> Outcome {
        Outcome::of(self)
    }

    fn to_link(&self) -> String {
        link::print(self)
    }

    fn from_link(fragment: &str) -> (Self, Option<LinkFault>) {
        link::parse(fragment)
    }

    fn unfinished(&self) -> Vec<(String, String)> {
        let reading = self.read();
        let dates = reading.date_errors.keys().copied();
        let previous = PREVIOUS
            .into_iter()
            .filter(|date| reading.previous.is_none() && !reading.date_errors.contains_key(date));
        let of_dates = dates.chain(previous).flat_map(|date| fields(date, &self.entry(date)));
        let of_numbers = reading
            .number_faults
            .iter()
            .map(|input| (input.as_str().to_owned(), self.number(*input)));
        of_dates.chain(of_numbers).collect()
    }

    fn type_again(&mut self, field: &str, text: &str) {
        let Some((name, part)) = field.split_once('.') else {
            if let Ok(input) = field.parse() {
                self.type_number(input, text.to_owned());
            }
            return;
        };
        let previous = PREVIOUS.into_iter().find(|date| date.name() == name);
        let Some(date) = previous.or_else(|| name.parse().ok().map(CaseDate::Fact)) else { return };
        let mut entry = self.entry(date);
        entry.type_again(part, text);
        self.put_date(date, entry);
    }

    fn shared(&self) -> Self {
        let mut form = Self::of(&dossier_facts(&self.read().facts));
        form.done.clone_from(&self.done);
        form
    }

    fn to_answers(&self, _today: NaiveDate) -> Option<Json> {
        let reading = self.read();
        dossier(&reading.facts).ok().filter(|_| reading.has_whole(DOSSIER))?;
        let done = self.done.iter().copied().collect();
        let answers = DossierAnswers { facts: dossier_facts(&reading.facts), done };
        serde_json::to_value(answers).ok()
    }

    fn from_answers(answers: &Json) -> Self {
        let answers = DossierAnswers::read(answers, "").unwrap_or_default();
        let mut form = Self::of(&answers.facts);
        form.done.extend(answers.done);
        form
    }

    fn document_texts(language: Language) -> &'static DocumentTexts {
        DocumentTexts::dossier(language)
    }
}

/// The filled fields of a date, each with its name.
fn fields(date: CaseDate, entry: &DateEntry) -> Vec<(String, String)> {
    PARTS
        .into_iter()
        .map(|(part, name)| (format!("{}.{name}", date.name()), entry.part(part).to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// The facts that a dossier holds: what was asked about a sickness, an early end or a workplace stays out.
fn dossier_facts(all: &Facts) -> Facts {
    let mut facts = Facts::default();
    for (input, value) in all.iter().filter(|(input, _)| DOSSIER.contains(*input)) {
        // The value was read as one of this kind.
        let _ = facts.set(input, Some(value));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Workspace, print_draft, read_draft};
    use jojo_rules::Input;
    use leptos::prelude::*;

    fn form(link: &str) -> CaseForm {
        let (form, fault) = link::parse(link);
        assert_eq!(fault, None);
        form
    }

    #[test]
    fn the_server_reads_what_is_written_and_it_comes_back() {
        let form = form(
            "1.sd20260901.bd20090512.trs.ay1.sg1.cy2.le20270630.erflanders.pc1.pr0.xd-dimona-by.xd-agreement.z",
        );
        let answers = form.to_answers(NaiveDate::MAX).expect("a start date");
        assert!(DossierAnswers::read(&answers, "").is_ok(), "{answers}");
        assert_eq!(CaseForm::from_answers(&answers), form);
    }

    #[test]
    fn without_a_start_or_with_a_fault_there_is_nothing_to_save() {
        assert_eq!(CaseForm::default().to_answers(NaiveDate::MAX), None);
        let mut form = form("1.sd20260901.z");
        assert!(form.to_answers(NaiveDate::MAX).is_some());
        form.type_number(Input::Mentors, "twee".to_owned());
        assert!(form.to_answers(NaiveDate::MAX).is_some());
        form.type_number(Input::LearnersAtOnce, "twee".to_owned());
        assert_eq!(form.to_answers(NaiveDate::MAX), None);
    }

    #[test]
    fn what_is_half_typed_comes_back_from_a_kept_draft() {
        let mut form = form("1.sd20260901.en41.etschilder.xd-dimona-by.z");
        let mut type_into = |date, part, text: &str| form.type_into(date, part, text.to_owned());
        type_into(CaseDate::Fact(Input::BirthDate), Part::Day, "31");
        type_into(CaseDate::Fact(Input::BirthDate), Part::Month, "feb");
        type_into(CaseDate::Fact(Input::SickFrom), Part::Year, "20.26-");
        type_into(CaseDate::PreviousFrom, Part::Day, "1/9/2026");
        form.type_number(Input::Mentors, " twee".to_owned());
        let again: CaseForm = read_draft(&print_draft(&form.to_link(), &form));
        assert_eq!(again, form);
        form.type_into(CaseDate::PreviousUntil, Part::Month, "9".to_owned());
        let again: CaseForm = read_draft(&print_draft(&form.to_link(), &form));
        assert_eq!(again, form);
    }

    proptest::proptest! {
        #[test]
        fn no_half_typed_date_is_lost(day in "[a-z0-9. ]{0,4}", month in "[a-z0-9. ]{0,4}", number in "[a-z ]{0,4}") {
            let mut form = CaseForm::default();
            let start = CaseDate::Fact(Input::StartDate);
            form.type_into(start, Part::Day, day);
            form.type_into(start, Part::Month, month);
            form.type_into(CaseDate::PreviousUntil, Part::Year, number.clone());
            form.type_number(Input::Mentors, number);
            let again: CaseForm = read_draft(&print_draft(&form.to_link(), &form));
            proptest::prop_assert_eq!(again, form);
        }
    }

    #[test]
    fn a_change_of_the_form_changes_the_outcome() {
        let owner = Owner::new();
        owner.with(|| {
            let workspace = Workspace::of(CaseForm::default());
            assert!(workspace.outcome.with_untracked(|outcome| outcome.dossier.is_none()));
            workspace.form.set(form("1.sd20260901.z"));
            let end = workspace
                .outcome
                .with_untracked(|outcome| outcome.dossier.as_ref().map(|report| report.end_date));
            assert_eq!(end, jojo_rules::date::parse("2027-08-31").ok());
            assert_eq!(workspace.link.get_untracked(), "1.sd20260901.z");
            let before = workspace.outcome.get_untracked();
            let item = jojo_rules::dossier::DossierItem::task(jojo_rules::RuleId::DimonaBy);
            workspace.form.update(|form| form.tick(item, true));
            assert_eq!(workspace.outcome.get_untracked(), before);
            assert_eq!(workspace.link.get_untracked(), "1.sd20260901.xd-dimona-by.z");
        });
    }
}
