//! What only the paper shows: the answers, the moment, the edition.

use crate::{
    markup::Markup,
    outcome::Outcome,
    session::session,
    text::{Texts, keep_texts, texts},
    view::written,
};
use jojo_rules::{Input, Nationality, Value, edition, verified_until};
use leptos::prelude::*;

/// Written anew when the page is printed, so that typing does not have to wait for it.
#[component]
pub fn Printed(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let moment = session().moment;
    written(move || {
        let moment = moment.get();
        outcome.with_untracked(|outcome| {
            Markup::of(|part| {
                part.element("section", &[("class", "print-only")], &mut |sheet| {
                    sheet.line("h2", "", keep_texts().your_answers);
                    sheet.element("dl", &[], &mut |list| {
                        for &input in Input::CHECK {
                            let Some(answer) = answer(outcome, input, texts) else { continue };
                            list.line("dt", "", (texts.questions.of)(input).question);
                            list.line("dd", "", &answer);
                        }
                    });
                    let told = (keep_texts().printed)(&moment, edition(), verified_until());
                    sheet.line("p", "", &told);
                });
            })
        })
    })
}

/// An answer in words; "I do not know" is one too.
fn answer(outcome: &Outcome, input: Input, texts: &Texts) -> Option<String> {
    let Some(value) = outcome.answers().get(input) else {
        return outcome
            .answers()
            .unsure()
            .contains(input)
            .then(|| texts.questions.unsure.to_owned());
    };
    Some(match value {
        Value::Date(date) => (texts.format.date)(date),
        Value::Bool(true) => texts.questions.yes.to_owned(),
        Value::Bool(false) => texts.questions.no.to_owned(),
        Value::Training(training) => (texts.questions.training)(training).to_owned(),
        Value::Nationality(Nationality::Of(country)) => {
            (texts.questions.country)(country).to_owned()
        }
        Value::Nationality(Nationality::Stateless) => texts.questions.stateless.to_owned(),
        Value::Count(count) => count.to_string(),
        Value::Choice(name) => name.to_owned(),
    })
}
