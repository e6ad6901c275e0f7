//! The planning as a link and as a saved document.

mod answers;
mod unfinished;

use super::{PlanningForm, link, outcome::Outcome};
use crate::{
    text::{DocumentTexts, Language},
    workspace::Draft,
};
use chrono::NaiveDate;
use jojo_wire::{DocumentKind, Page, link::LinkFault};
use serde_json::Value as Json;

impl Draft for PlanningForm {
    const KIND: DocumentKind = DocumentKind::Planning;
    const PAGE: Page = Page::Planning;
    type Outcome = Outcome;

    fn evaluate(&self, today: NaiveDate) -> Outcome {
        Outcome::of(self, today)
    }

    fn to_link(&self) -> String {
        link::print(self)
    }

    fn from_link(fragment: &str) -> (Self, Option<LinkFault>) {
        link::parse(fragment)
    }

    fn unfinished(&self) -> Vec<(String, String)> {
        unfinished::texts(self)
    }

    fn type_again(&mut self, field: &str, text: &str) {
        // A field that this version does not have is left out.
        let _ = unfinished::type_again(self, field, text);
    }

    fn to_answers(&self, today: NaiveDate) -> Option<Json> {
        serde_json::to_value(answers::answers_of(self, today)?).ok()
    }

    fn from_answers(answers: &Json) -> Self {
        answers::read_answers(answers).map(|answers| answers::form_of(&answers)).unwrap_or_default()
    }

    fn document_texts(language: Language) -> &'static DocumentTexts {
        DocumentTexts::planning(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{planner::form::PlanDate, workspace::Workspace};
    use jojo_rules::date;
    use leptos::prelude::*;

    #[test]
    fn a_change_of_the_form_changes_what_the_rules_say() {
        Owner::new().with(|| {
            let workspace = Workspace::of(PlanningForm::default());
            assert!(workspace.outcome.with(|outcome| outcome.year.is_none()));
            assert_eq!(workspace.link.get(), "");
            let today = date::parse("2026-11-21").expect("a date");
            workspace.form.update(|form| form.fill_in_example(today));
            assert!(workspace.outcome.with(|outcome| outcome.year.is_some()));
            assert!(workspace.link.get().starts_with("1.s20260901."));
            let day = date::parse("2026-08-31").expect("a date");
            workspace.form.update(|form| form.set_date(PlanDate::End, day));
            assert!(workspace.outcome.with(|outcome| outcome.year.is_none()));
            workspace.clear();
            assert_eq!(workspace.link.get(), "");
        });
    }
}
