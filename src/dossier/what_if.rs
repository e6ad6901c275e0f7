//! `/wat-als`: what happens on the way.

mod birthday;
mod ending;
mod next_year;
mod page;
mod sickness;
mod sickness_reading;
mod year_passed;

pub use page::WhatIfPage;

use crate::text::{DossierTexts, use_texts};
use leptos::prelude::*;

/// What is shown while dates are missing.
#[component]
fn NothingYet() -> impl IntoView {
    view! { <p>{use_texts::<DossierTexts>().what_if.nothing_yet}</p> }
}
