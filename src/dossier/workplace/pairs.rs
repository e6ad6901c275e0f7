//! Every pair of an establishment and a training, with a box for what is recognised already.

use crate::{
    dossier::form::{CaseForm, Pair},
    text::{DossierTexts, use_texts},
};
use jojo_rules::Training;
use leptos::prelude::*;

/// The pairs. The list is written again when the names change, not when a box is ticked.
#[component]
pub fn Pairs(
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let pairs = Memo::new(move |_| {
        form.with(|form| form.pairs().into_iter().map(|(pair, _)| pair).collect::<Vec<Pair>>())
    });
    let pair = move |(index, pair)| view! { <PairLine index=index pair=pair form=form /> };
    let lines = move || pairs.get().into_iter().enumerate().map(pair).collect_view();
    view! { <div><ul class="tasks pairs">{lines}</ul></div> }
}

/// A pair.
#[component]
fn PairLine(
    /// Its place in the list.
    index: usize,
    /// The names.
    pair: Pair,
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let id = format!("paar-{index}");
    let establishment = pair.0.clone();
    let training = match pair.1.parse::<Training>() {
        Ok(listed) => (words.training)(listed).to_owned(),
        Err(_) => pair.1.clone(),
    };
    let unseen = format!(": {establishment}, {training}");
    let pair = StoredValue::new(pair);
    let is_recognised =
        move || form.with(|form| pair.with_value(|pair| form.recognised.contains(pair)));
    let recognise = move |event| {
        let is_recognised = event_target_checked(&event);
        form.update(|form| {
            if is_recognised {
                form.recognised.insert(pair.get_value());
            } else {
                pair.with_value(|pair| form.recognised.remove(pair));
            }
        });
    };
    view! {
        <li class="task">
            <strong>{establishment} " · " {training}</strong>
            <input
                type="checkbox"
                id=id.clone()
                prop:checked=is_recognised
                on:change=recognise
            />
            <label for=id>{words.workplace.recognised}<span class="unseen">{unseen}</span></label>
        </li>
    }
}
