//! A saved planning.

use super::{Opened, OpenedDocument};
use crate::planner::PlanningSteps;
use leptos::prelude::*;

/// What shows it.
#[must_use]
pub fn view(opened: Opened) -> ViewFn {
    let show = |workspace| view! { <PlanningSteps workspace=workspace /> }.into_any();
    (move || view! { <OpenedDocument opened=opened.clone() show=show /> }).into()
}
