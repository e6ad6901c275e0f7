//! The shown week as fields: times typed day by day.

use super::day_rows::DayRows;
use crate::planner::{form::PlanningForm, outcome::Outcome};
use jojo_rules::Weekday;
use leptos::prelude::*;

/// Seven days of rows.
#[component]
pub fn WeekTable(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The week that is shown.
    week: Memo<usize>,
) -> impl IntoView {
    let day =
        |day: &Weekday| view! { <DayRows form=form outcome=outcome week=week weekday=*day /> };
    view! { <div class="days">{Weekday::ALL.iter().map(day).collect_view()}</div> }
}
