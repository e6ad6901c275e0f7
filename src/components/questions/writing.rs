//! The questions as text.

use super::{
    Group,
    answer::{DATES, GRADE, STATELESS, UNSURE, choices, chosen, question_id},
};
use crate::{
    date_entry::{DateFault, Part},
    form::Form,
    markup::Markup,
    text::{Question, Texts},
};
use jojo_rules::{Input, InputKind, InputSet};

/// The id of the place where the fault of a date is told.
pub(super) const fn fault_id(input: Input) -> &'static str {
    if matches!(input, Input::BirthDate) { "birth_date-fault" } else { "start_date-fault" }
}

/// What the questions are written from.
pub(super) struct Writing<'a> {
    /// What is filled in.
    pub(super) form: &'a Form,
    /// The questions that are there.
    pub(super) relevant: InputSet,
    /// What is wrong with each of [`DATES`].
    pub(super) faults: [Option<DateFault>; 2],
    /// Other words for the start date.
    pub(super) start: Option<Question>,
    /// The words.
    pub(super) texts: &'a Texts,
}

impl Writing<'_> {
    /// Writes a group.
    pub(super) fn group(&self, part: &mut Markup, group: &Group) {
        let is_there = group.inputs.iter().any(|input| self.relevant.contains(*input));
        let all = [("class", "group"), ("id", group.id), ("hidden", "")];
        part.element("section", if is_there { &all[..2] } else { &all[..] }, &mut |section| {
            section.line("h2", "", group.title);
            if !group.hint.is_empty() {
                section.line("p", "hint", group.hint);
            }
            group.inputs.iter().for_each(|input| self.question(section, *input));
        });
    }

    fn words(&self, input: Input) -> Question {
        match (input, self.start) {
            (Input::StartDate, Some(words)) => words,
            _ if question_id(input) == GRADE => self.texts.questions.grade,
            _ => (self.texts.questions.of)(input),
        }
    }

    fn question(&self, part: &mut Markup, input: Input) {
        let (id, words) = (question_id(input), self.words(input));
        let (hint, select) = (format!("{id}-hint"), format!("{id}-select"));
        let is_date = input.kind() == InputKind::Date;
        let is_country = input.kind() == InputKind::Nationality;
        let fault = DATES.into_iter().zip(self.faults).find(|(of, _)| *of == input);
        let fault = fault.and_then(|(_, fault)| fault);
        let class = if fault.is_some() { "question faulty" } else { "question" };
        let mut attributes = vec![("class", class), ("id", id)];
        if !self.relevant.contains(input) {
            attributes.push(("hidden", ""));
        }
        let is_described = !is_date && !is_country && !words.hint.is_empty();
        if is_described {
            attributes.push(("aria-describedby", &hint));
        }
        part.element(if is_country { "div" } else { "fieldset" }, &attributes, &mut |frame| {
            if is_country {
                let attributes = [("class", "legend"), ("for", select.as_str())];
                frame.element("label", &attributes, &mut |label| label.text(words.question));
            } else {
                frame.line("legend", "", words.question);
            }
            if !words.hint.is_empty() {
                let attributes = [("class", "hint"), ("id", hint.as_str())];
                frame.element("p", &attributes, &mut |line| line.text(words.hint));
            }
            if is_date {
                self.date(frame, input, fault);
            } else if is_country {
                let attributes = [("id", select.as_str()), ("aria-describedby", &hint)];
                frame.element("select", &attributes, &mut |select| {
                    countries(select, &chosen(self.form, input), self.texts);
                });
            } else {
                self.choice(frame, input);
            }
        });
    }

    fn choice(&self, part: &mut Markup, input: Input) {
        let id = question_id(input);
        let is_stacked = input.kind() == InputKind::Training || id == GRADE;
        let class = if is_stacked { "choices stack" } else { "choices" };
        let chosen = chosen(self.form, input);
        part.element("div", &[("class", class)], &mut |list| {
            for (value, label) in choices(input, self.texts) {
                list.element("label", &[], &mut |choice| {
                    let all = [("type", "radio"), ("name", id), ("value", value), ("checked", "")];
                    let attributes = if chosen == value { &all[..] } else { &all[..3] };
                    choice.element_without_end("input", attributes);
                    choice.line("span", "", label);
                });
            }
        });
    }

    /// Day, month and year. The browser may know the person's own birth date.
    fn date(&self, part: &mut Markup, input: Input, fault: Option<DateFault>) {
        let (words, own) = (&self.texts.dates, input == Input::BirthDate);
        let described = format!("{}-hint {}", question_id(input), fault_id(input));
        let fields = [
            (Part::Day, words.day, "day", "numeric", "bday-day"),
            (Part::Month, words.month, "month", "text", "bday-month"),
            (Part::Year, words.year, "year", "numeric", "bday-year"),
        ];
        part.element("div", &[("class", "date")], &mut |row| {
            for (which, label, class, mode, known) in fields {
                row.element("label", &[], &mut |field| {
                    field.text(label);
                    let all = [
                        ("class", class),
                        ("type", "text"),
                        ("inputmode", mode),
                        ("autocomplete", if own { known } else { "off" }),
                        ("aria-describedby", described.as_str()),
                        ("value", self.form.entry(input).part(which)),
                        ("aria-invalid", "true"),
                    ];
                    let is_faulty = fault.is_some_and(|fault| fault.is_about(which));
                    let attributes = if is_faulty { &all[..] } else { &all[..6] };
                    field.element_without_end("input", attributes);
                });
            }
        });
        let attributes = [("class", "fault"), ("id", fault_id(input)), ("aria-live", "polite")];
        part.element("p", &attributes, &mut |line| line.text(fault.map_or("", words.fault)));
    }
}

/// All countries, Belgium first, with "stateless" and "I do not know". A page that is written has only these.
fn countries(select: &mut Markup, chosen: &str, texts: &Texts) {
    let words = &texts.questions;
    let option = |select: &mut Markup, value: &str, label: &str| {
        let all = [("value", value), ("selected", "")];
        let attributes = if value == chosen { &all[..] } else { &all[..1] };
        select.element("option", attributes, &mut |option| option.text(label));
    };
    let countries = (words.countries)();
    option(select, "", words.choose_country);
    for (code, name) in countries.iter().filter(|(code, _)| *code == "BE") {
        option(select, code, name);
    }
    option(select, STATELESS, words.stateless);
    option(select, UNSURE, words.unsure);
    if !cfg!(feature = "ssr") {
        select.element_without_end("hr", &[]);
        for (code, name) in countries.iter().filter(|(code, _)| *code != "BE") {
            option(select, code, name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{components::questions::answer::take, platform::Answered, text::NL};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_that_is_typed_leaves_its_field(text in "\\PC{0,20}") {
            let mut form = Form::default();
            take(&mut form, &Answered { question: "birth_date".to_owned(), field: 1, value: text }, &NL);
            let tags = |form: &Form| {
                let relevant = InputSet::of(DATES);
                let writing = Writing { form, relevant, faults: [None; 2], start: None, texts: &NL };
                Markup::of(|part| writing.date(part, Input::BirthDate, None)).matches('<').count()
            };
            prop_assert_eq!(tags(&form), tags(&Form::default()));
        }
    }
}
