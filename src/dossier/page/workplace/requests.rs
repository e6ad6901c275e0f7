//! Establishments and trainings, and the pairs of them.

use crate::{
    components::fields::{TextField, tick},
    dossier::{
        form::{CaseForm, Pair},
        page::{grid, tasks::source, written},
        session::Case,
    },
    markup::Markup,
    platform,
    text::dossier_texts,
    view::{attr, live, on},
};
use jojo_rules::{RuleId, Training};
use leptos::prelude::*;
/// The mark of a box: which pair is recognised already.
const PAIR: &str = "pair";

/// The names, how many requests they are, and the list of pairs.
pub fn requests(case: Case) -> Vec<AnyView> {
    let words = &dossier_texts().workplace;
    let type_names = move |event: leptos::ev::Event| {
        let typed = platform::typed_lines(&event);
        case.form.update(|form| form.establishments = typed);
    };
    let names = view! {
        <div class="question">
            <label class="field">
                {words.establishments}
                <span class="hint">{words.establishments_hint}</span>
                <textarea
                    rows="4"
                    maxlength="2000"
                    autocomplete="off"
                    prop:value=attr(move || case.form.with(|form| form.establishments.clone()))
                    on:input=on(type_names)
                ></textarea>
            </label>
        </div>
    }
    .into_any();
    let mut trainings: Vec<AnyView> = Training::ALL
        .iter()
        .filter(|training| **training != Training::Other)
        .map(|training| {
            let training = *training;
            let chosen = move || case.form.with(|form| form.trainings.contains(&training));
            let choose = move |is_chosen| {
                case.form.update(|form| {
                    form.trainings.retain(|known| *known != training);
                    if is_chosen {
                        form.trainings.push(training);
                        form.trainings.sort_unstable();
                    }
                });
            };
            tick(
                (dossier_texts().training)(training).to_owned(),
                Box::new(chosen),
                Box::new(choose),
            )
        })
        .collect();
    let other = TextField {
        label: words.other_training,
        hint: words.other_training_hint,
        keys: "text",
        typed: Box::new(move || case.form.with(|form| form.other_training.clone())),
        fault: Box::new(String::new),
        on_type: Box::new(move |typed| case.form.update(|form| form.other_training = typed)),
    };
    trainings.push(other.show());
    let trainings = view! {
        <fieldset class="question">
            <legend>{words.trainings}</legend>
            {trainings}
        </fieldset>
    }
    .into_any();
    let change = move |event: leptos::ev::Event| {
        let ticked = platform::ticked(&event, PAIR);
        if let Some((pair, is)) = ticked.and_then(|(text, is)| Some((read_pair(&text)?, is))) {
            case.form.update(|form| {
                if is {
                    form.recognised.insert(pair);
                } else {
                    form.recognised.remove(&pair);
                }
            });
        }
    };
    // Written anew when the names change, not when a box is ticked.
    let named = Memo::new(move |_| {
        case.form.with(|form| {
            (form.establishments.clone(), form.trainings.clone(), form.other_training.clone())
        })
    });
    let list = move || {
        case.filled.track();
        named.with(|_| ());
        case.form.with_untracked(pairs)
    };
    let count = move || {
        let (all, recognised) = case.form.with(|form| {
            let pairs = form.pairs();
            (pairs.len(), pairs.iter().filter(|(_, is_recognised)| *is_recognised).count())
        });
        let is_judged = case.outcome.with(|outcome| outcome.recognition.is_some());
        match all {
            0 => words.no_pairs.to_owned(),
            _ if !is_judged => words.too_many.to_owned(),
            all => (words.applications)(all - recognised, recognised),
        }
    };
    vec![
        grid(vec![names, trainings]),
        view! { <p class="verdict-line" role="status">{live(count)}</p> }.into_any(),
        view! { <div inner_html=attr(list) on:change=on(change)></div> }.into_any(),
        written(|| {
            Markup::of(|markup| {
                markup.line("p", "small", RuleId::RecognitionPairs.statement());
                source(markup, RuleId::RecognitionPairs);
            })
        }),
    ]
}

/// A pair as the mark of its box.
fn print_pair((establishment, training): &Pair) -> String {
    format!("{establishment}\n{training}")
}

fn read_pair(text: &str) -> Option<Pair> {
    let (establishment, training) = text.split_once('\n')?;
    Some((establishment.to_owned(), training.to_owned()))
}

fn pairs(form: &CaseForm) -> String {
    let words = &dossier_texts().workplace;
    let title = |name: &str| {
        let listed = name.parse::<Training>().ok();
        listed.map_or(name.to_owned(), |training| (dossier_texts().training)(training).to_owned())
    };
    Markup::of(|markup| {
        markup.element("ul", &[("class", "tasks pairs")], &mut |list| {
            for (index, (pair, is_recognised)) in form.pairs().iter().enumerate() {
                let (establishment, training) = (&pair.0, title(&pair.1));
                let id = format!("paar-{index}");
                list.element("li", &[("class", "task")], &mut |line| {
                    line.line("strong", "", &format!("{establishment} · {training}"));
                    line.tick(PAIR, &print_pair(pair), &id, *is_recognised);
                    line.element("label", &[("for", &id)], &mut |label| {
                        label.text(words.recognised);
                        label.line("span", "unseen", &format!(": {establishment}, {training}"));
                    });
                });
            }
        });
    })
}
