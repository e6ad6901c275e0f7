//! The check as a link and as a saved document.

use super::{CheckForm, Outcome};
use crate::{
    text::{DocumentTexts, Language},
    workspace::Draft,
};
use chrono::NaiveDate;
use jojo_rules::Input;
use jojo_wire::{
    CheckAnswers, DocumentKind, Page,
    link::{self, LinkFault},
};
use serde_json::Value as Json;

/// The dates, which are typed.
const DATES: [Input; 2] = [Input::BirthDate, Input::StartDate];

impl Draft for CheckForm {
    const KIND: DocumentKind = DocumentKind::Check;
    const PAGE: Page = Page::Check;
    type Outcome = Outcome;

    fn evaluate(&self, today: NaiveDate) -> Outcome {
        Outcome::of(self, today)
    }

    fn to_link(&self) -> String {
        link::print(&self.answers())
    }

    fn from_link(fragment: &str) -> (Self, Option<LinkFault>) {
        let (answers, fault) = link::parse(fragment);
        (Self::of(&answers), fault)
    }

    fn unfinished(&self) -> Vec<(String, String)> {
        let of_date = |input: Input| self.entry(input).unfinished(input.as_str());
        DATES.into_iter().flat_map(of_date).collect()
    }

    fn type_again(&mut self, field: &str, text: &str) {
        for input in DATES {
            if let Some(part) =
                field.strip_prefix(input.as_str()).and_then(|rest| rest.strip_prefix('.'))
            {
                self.entry_mut(input).type_again(part, text);
            }
        }
    }

    fn to_answers(&self, today: NaiveDate) -> Option<Json> {
        serde_json::to_value(CheckAnswers(self.read(today).answers)).ok()
    }

    fn from_answers(answers: &Json) -> Self {
        Self::of(&CheckAnswers::read(answers, "").map(|answers| answers.0).unwrap_or_default())
    }

    fn document_texts(language: Language) -> &'static DocumentTexts {
        DocumentTexts::check(language)
    }
}
