//! The dates for a school that wants to offer a training.

use crate::{
    browser::clock,
    text::{DossierTexts, use_texts},
    ui::{RuleCard, Select},
};
use chrono::NaiveDate;
use jojo_rules::{RuleId, SchoolYear, programming};
use leptos::prelude::*;
use std::iter;

/// How many school years can be chosen.
const YEARS: usize = 3;

/// The school year of the start, and what has to be done before it.
#[component]
pub fn Offering() -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let next = SchoolYear::of(clock::today()).next();
    let chosen = RwSignal::new(next);
    let years = iter::successors(Some(next), |year| Some(year.next())).take(YEARS);
    let options: Vec<(SchoolYear, String)> = years.map(|year| (year, year.to_string())).collect();
    let rule = |(rule, day): (RuleId, NaiveDate)| {
        let title = format!("{}: {}", rule.entry().title, (words.weekday_date)(day));
        view! { <RuleCard rule=rule title=title without_notes=true /> }
    };
    let list = move || {
        view! {
            <ul class="findings">
                {programming(chosen.get()).map(rule).into_iter().collect_view()}
                <RuleCard rule=RuleId::TrainingForumBrussels without_notes=true />
            </ul>
        }
    };
    view! {
        <div class="question">
            <Select
                label=words.workplace.school_year
                options=options
                chosen=chosen
                on_choose=move |year| chosen.set(year)
            />
        </div>
        <div>{list}</div>
    }
}
