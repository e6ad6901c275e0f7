//! One planned and judged year: the timetable of 23 + 15 hours for a minor, the calendar, every month.

use jojo_wire::PlanningAnswers;
use serde_json::{Value as Json, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// A year, ready to be planned.
#[wasm_bindgen]
pub struct Year(PlanningAnswers);

#[wasm_bindgen]
impl Year {
    /// The example of the planner, for someone who turns 18 in the middle of it; nothing when it is not read.
    #[must_use]
    pub fn load() -> Option<Self> {
        PlanningAnswers::read(&example(), "").ok().map(Self)
    }

    /// Plans and judges the year so many times; returns something that depends on all of them.
    #[must_use]
    pub fn run(&self, times: u32) -> u32 {
        let mut sum = 0_u32;
        for _ in 0..times {
            if let Ok(result) = self.0.evaluate() {
                sum = sum.wrapping_add(result.planning.totals.estimated_amount.0 as u32);
                let findings = result.timetable.map(|report| report.findings.len());
                sum = sum.wrapping_add(findings.unwrap_or_default() as u32);
            }
        }
        sum
    }
}

fn example() -> Json {
    let work = json!([
        {"place": "workplace", "from": "08:00", "to": "12:00"},
        {"place": "workplace", "from": "13:00", "to": "16:40"},
    ]);
    let lessons = json!([
        {"place": "school", "from": "08:20", "to": "12:00", "lesson_hours": 4},
        {"place": "school", "from": "13:00", "to": "16:20", "lesson_hours": 4},
    ]);
    let blocks = [&lessons, &work, &work, &lessons, &work];
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    let days: Vec<Json> = names
        .iter()
        .zip(blocks)
        .map(|(name, blocks)| json!({"weekday": name, "blocks": blocks, "breaks": [{"from": "10:00", "to": "10:10"}]}))
        .collect();
    json!({
        "agreement": {"start_date": "2026-09-01", "end_date": "2027-08-31"},
        "workplace_weekdays": ["tuesday", "wednesday", "friday"],
        "school_weekdays": ["monday", "thursday"],
        "workplace_minutes_per_day": [450, 450, 450],
        "lesson_hours_per_day": [8, 8],
        "birth_date": "2009-01-15",
        "counted_days_previous_year": 120,
        "unlawful_absences": ["2026-10-06"],
        "training_in_holidays": [{"date": "2026-11-03", "compensated_on": "2026-11-10"}],
        "timetable": {"weeks": [{"days": days}], "birth_date": "2009-01-15", "date": "2026-09-01"},
    })
}
