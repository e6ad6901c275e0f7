//! The answers of a planning as JSON: the shape that their reader takes.

use super::PlanningAnswers;
use crate::TimetableRequest;
use chrono::NaiveDate;
use jojo_rules::{
    Agreement, Answers, Input, Plan, SchoolYear, Weekday,
    planning::{Deviation, WeekdayPlan},
};
use serde::{Serialize, Serializer, ser::SerializeMap};

#[derive(Serialize)]
struct Written<'a> {
    agreement: Agreement,
    #[serde(flatten)]
    week: Week,
    studies: Studies<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<NaiveDate>,
    year_passed_in: &'a [SchoolYear],
    #[serde(skip_serializing_if = "Option::is_none")]
    paid_leave_days: Option<&'a [NaiveDate]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted_days_previous_year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    earlier_agreements: Option<&'a [Agreement]>,
    facultative_days: &'a [NaiveDate],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    facultative_half_days: &'a [NaiveDate],
    #[serde(skip_serializing_if = "Option::is_none")]
    in_buso: Option<bool>,
    unlawful_absences: &'a [NaiveDate],
    training_in_holidays: Vec<WrittenDeviation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timetable: Option<&'a TimetableRequest>,
}

/// The weekdays as two lists of names and two lists of numbers that match them.
#[derive(Serialize)]
struct Week {
    workplace_weekdays: Vec<Weekday>,
    #[serde(skip_serializing_if = "Option::is_none")]
    workplace_minutes_per_day: Option<Vec<u16>>,
    school_weekdays: Vec<Weekday>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lesson_hours_per_day: Option<Vec<u8>>,
}

#[derive(Serialize)]
struct WrittenDeviation {
    date: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    compensated_on: Option<NaiveDate>,
}

/// The studies of a plan; "I do not know" is null.
struct Studies<'a>(&'a Answers);

impl Serialize for Studies<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for input in Input::STUDIES.iter() {
            let value = self.0.get(input);
            if value.is_some() || self.0.unsure().contains(input) {
                object.serialize_entry(&input, &value)?;
            }
        }
        object.end()
    }
}

impl Week {
    fn of(plan: &Plan) -> Self {
        let (mut work, mut school) = (Vec::new(), Vec::new());
        for (day, planned) in Weekday::WORKING.iter().zip(plan.week) {
            match planned {
                WeekdayPlan::None => {}
                WeekdayPlan::Workplace(minutes) => work.push((*day, minutes)),
                WeekdayPlan::School(lessons) => school.push((*day, lessons)),
            }
        }
        // Numbers match their days: all of them or none.
        Self {
            workplace_weekdays: work.iter().map(|(day, _)| *day).collect(),
            workplace_minutes_per_day: work.into_iter().map(|(_, minutes)| minutes).collect(),
            school_weekdays: school.iter().map(|(day, _)| *day).collect(),
            lesson_hours_per_day: school.into_iter().map(|(_, lessons)| lessons).collect(),
        }
    }
}

impl From<Deviation> for WrittenDeviation {
    fn from(Deviation { date, compensated_on }: Deviation) -> Self {
        Self { date, compensated_on }
    }
}

impl Serialize for PlanningAnswers {
    /// Writes what [`Self::read`] takes. The hours of the weekdays are written when all of them are known.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plan = &self.plan;
        let deviations = plan.training_in_holidays.iter().copied();
        let written = Written {
            agreement: plan.agreement,
            week: Week::of(plan),
            studies: Studies(&plan.studies),
            birth_date: plan.birth_date,
            year_passed_in: &plan.year_passed_in,
            paid_leave_days: plan.paid_leave_days.as_deref(),
            counted_days_previous_year: plan.counted_days_previous_year,
            earlier_agreements: plan.earlier_agreements.as_deref(),
            facultative_days: &plan.facultative_days,
            facultative_half_days: &plan.facultative_half_days,
            in_buso: plan.in_buso,
            unlawful_absences: &plan.unlawful_absences,
            training_in_holidays: deviations.map(WrittenDeviation::from).collect(),
            timetable: self.timetable.as_ref(),
        };
        written.serialize(serializer)
    }
}
