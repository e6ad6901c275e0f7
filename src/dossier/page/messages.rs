//! The messages to TOP2 with their codes, ready to copy.

use super::{fields::facts, grid, tasks::source, written};
use crate::{
    components::LinkField, dossier::session::Case, markup::Markup, text::dossier_texts, view::part,
};
use jojo_rules::{Input, RuleId, dossier::Message};
use leptos::prelude::*;

/// The studies that decide about the vakcode, and a message for each moment.
pub fn messages(case: Case) -> Vec<AnyView> {
    let words = dossier_texts();
    let studies = facts(
        case,
        &[
            Input::AlternatingYearsPassed,
            Input::SecondGradePassed,
            Input::ThirdGradeFirstYearPassed,
            Input::BusoOv3QualificationPassed,
        ],
    );
    let known = Memo::new(move |_| {
        case.outcome.with(|outcome| {
            outcome.dossier.as_ref().map(|report| report.messages.clone()).unwrap_or_default()
        })
    });
    let has = move |code: &'static str| {
        Memo::new(move |_| {
            known.with(|messages| messages.iter().any(|message| message.code == code))
        })
    };
    let text_of = move |code: &'static str| {
        Signal::derive(move || {
            known.with(|messages| {
                let message = messages.iter().find(|message| message.code == code);
                message.map(line).unwrap_or_default()
            })
        })
    };
    let (rl9, rl1) = (has("RL9"), has("RL1"));
    vec![
        grid(studies),
        part(move || {
            rl9.get().then(|| view! { <LinkField label=words.page.rl9 address=text_of("RL9") /> }.into_any())
        }),
        part(move || {
            rl1.get().then(|| view! { <LinkField label=words.page.rl1 address=text_of("RL1") /> }.into_any())
        }),
        view! { <LinkField label=words.page.rl4 address=Signal::stored(words.page.rl4_text.to_owned()) /> }
            .into_any(),
        written(|| {
            Markup::of(|markup| {
                markup.line("p", "small", RuleId::YearPassedMessage.statement());
                source(markup, RuleId::MessageCodes);
            })
        }),
    ]
}

/// One of several: "1366, 1367 of 1368".
pub fn either<T: AsRef<str>>(choices: &[T]) -> String {
    let mut text = String::new();
    for (index, choice) in choices.iter().enumerate() {
        text += match index {
            0 => "",
            index if index + 1 == choices.len() => dossier_texts().page.or,
            _ => ", ",
        };
        text += choice.as_ref();
    }
    text
}

/// A message as one line.
fn line(message: &Message) -> String {
    let words = &dossier_texts().page;
    match &message.values {
        None => (words.number_message)(message.code),
        Some(values) => (words.assignment_message)(
            message.code,
            values.ambtscode,
            &either(&values.vakcodes),
            values.prestatie,
            values.administratieve_toestand,
        ),
    }
}
