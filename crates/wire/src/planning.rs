//! The body of `POST /planning`, and the answers of a saved planning, read and written.

mod serialize;

use crate::{
    ErrorCode, MemberError, TimetableRequest,
    members::{Faults, Members, date, fault, number, parsed},
};
use jojo_rules::{
    Agreement, Answers, Input, Plan, PlanningReport, SchoolYear, TimetableReport, Weekday,
    planning::{Deviation, PlanFault, PlanFaultKind, WeekdayPlan},
    timetable::Lessons,
};
use serde::Serialize;
use serde_json::Value as Json;
use std::ops::RangeInclusive;

pub(crate) const START_DATE: &str = "start_date";
pub(crate) const END_DATE: &str = "end_date";
pub(crate) const STUDIES: &str = "studies";
pub(crate) const DATE: &str = "date";
pub(crate) const COMPENSATED_ON: &str = "compensated_on";
pub(crate) const TIMETABLE: &str = "timetable";

/// Minutes of work on one day.
pub(crate) const MINUTES_RANGE: RangeInclusive<u16> = 0..=24 * 60;
/// Days that can count in one calendar year.
pub(crate) const COUNTED_RANGE: RangeInclusive<u16> = 0..=366;

/// The body of `POST /planning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanningRequest(pub Plan);

impl PlanningRequest {
    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut members = Members::of(body, "")?;
        let plan = plan(&mut members);
        members.finish()?;
        plan.map(Self).ok_or_else(Vec::new)
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit the agreement.
    pub fn evaluate(&self) -> Result<PlanningReport, Faults> {
        evaluate(&self.0, "")
    }
}

/// The answers of a saved planning: the members of `/planning`, and a body of `/timetable`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanningAnswers {
    /// The year.
    pub plan: Plan,
    /// The timetable.
    pub timetable: Option<TimetableRequest>,
}

/// What a saved planning comes to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanningResult {
    /// The year.
    #[serde(flatten)]
    pub planning: PlanningReport,
    /// The timetable; null without one.
    pub timetable: Option<TimetableReport>,
}

impl PlanningAnswers {
    /// Reads the answers, which stand at `pointer` of the body.
    ///
    /// # Errors
    /// Every member at fault, also dates that do not fit the agreement.
    pub fn read(json: &Json, pointer: &str) -> Result<Self, Faults> {
        let mut members = Members::of(json, pointer)?;
        let timetable_pointer = members.pointer_to(TIMETABLE);
        let timetable =
            members.member(TIMETABLE).map(|json| TimetableRequest::read(json, &timetable_pointer));
        let timetable = timetable.and_then(|read| members.kept(read));
        let plan = plan(&mut members);
        members.finish()?;
        let plan = plan.ok_or_else(Vec::new)?;
        evaluate(&plan, pointer)?;
        Ok(Self { plan, timetable })
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit the agreement.
    pub fn evaluate(&self) -> Result<PlanningResult, Faults> {
        let timetable = self.timetable.as_ref().map(TimetableRequest::evaluate);
        Ok(PlanningResult { planning: evaluate(&self.plan, "")?, timetable })
    }
}

fn evaluate(plan: &Plan, pointer: &str) -> Result<PlanningReport, Faults> {
    jojo_rules::planning(plan)
        .map_err(|faults| faults.into_iter().map(|fault| describe(pointer, fault)).collect())
}

fn plan(members: &mut Members<'_>) -> Option<Plan> {
    let agreement_pointer = members.pointer_to(Input::Agreement.as_str());
    let agreement = match members.required(Input::Agreement.as_str()) {
        Some(json) => members.kept(agreement(json, &agreement_pointer)),
        None => None,
    };
    let week = week(members);
    let mut studies = Answers::default();
    let studies_pointer = members.pointer_to(STUDIES);
    if let Some(json) = members.member(STUDIES) {
        let read = Members::of(json, &studies_pointer).and_then(|mut inner| {
            inner.inputs(Input::STUDIES.iter(), &mut studies);
            inner.finish()
        });
        members.kept(read);
    }
    let plan = Plan {
        week,
        studies,
        birth_date: members.date(Input::BirthDate.as_str()),
        year_passed_in: years_passed(members),
        paid_leave_days: members.dates(Input::PaidLeaveDays.as_str()),
        counted_days_previous_year: members
            .number(Input::CountedDaysPreviousYear.as_str(), COUNTED_RANGE),
        earlier_agreements: members.list(Input::EarlierAgreements.as_str(), self::agreement),
        facultative_days: members.dates(Input::FacultativeDays.as_str()).unwrap_or_default(),
        facultative_half_days: members
            .dates(Input::FacultativeHalfDays.as_str())
            .unwrap_or_default(),
        in_buso: members.boolean(Input::InBuso.as_str()),
        unlawful_absences: members.dates(Input::UnlawfulAbsences.as_str()).unwrap_or_default(),
        training_in_holidays: members
            .list(Input::TrainingInHolidays.as_str(), deviation)
            .unwrap_or_default(),
        // Never used without an agreement: below.
        ..Plan::of(agreement?)
    };
    Some(plan)
}

/// One school year, or a list of them.
fn years_passed(members: &mut Members<'_>) -> Vec<SchoolYear> {
    const NAME: &str = Input::YearPassedIn.as_str();
    let pointer = members.pointer_to(NAME);
    let years = match members.member(NAME) {
        Some(json @ Json::String(_)) => members.kept(parsed(json, &pointer)).map(|year| vec![year]),
        _ => members.list(NAME, parsed::<SchoolYear>),
    };
    years.unwrap_or_default()
}

fn agreement(json: &Json, pointer: &str) -> Result<Agreement, Faults> {
    let mut members = Members::of(json, pointer)?;
    let (start, end) = (members.required_date(START_DATE), members.required_date(END_DATE));
    let end_pointer = members.pointer_to(END_DATE);
    members.finish()?;
    let (start, end) = start.zip(end).ok_or_else(Vec::new)?;
    Agreement::new(start, end)
        .or_else(|error| fault(&end_pointer, ErrorCode::OutOfRange, error.to_string()))
}

/// The five weekdays, from two lists of names and two lists of numbers that match them.
fn week(members: &mut Members<'_>) -> [WeekdayPlan; 5] {
    let mut week = [WeekdayPlan::None; 5];
    let workplace = weekdays(members, Input::WorkplaceWeekdays);
    let school = weekdays(members, Input::SchoolWeekdays);
    if let Some(index) = school.iter().position(|day| workplace.contains(day)) {
        let pointer = format!("{}/{index}", members.pointer_to(Input::SchoolWeekdays.as_str()));
        members.faults(vec![MemberError::new(pointer, ErrorCode::Overlap, "stands in both lists")]);
    }
    let minutes = matching(members, Input::WorkplaceMinutesPerDay, MINUTES_RANGE, workplace.len());
    let lessons = matching(
        members,
        Input::LessonHoursPerDay,
        0..=u16::from(*Lessons::RANGE.end()),
        school.len(),
    );
    let mut put = |day: Weekday, planned| {
        if let Some(place) = week.get_mut(day.index()) {
            *place = planned;
        }
    };
    for (index, day) in workplace.into_iter().enumerate() {
        put(
            day,
            WeekdayPlan::Workplace(minutes.as_ref().and_then(|list| list.get(index).copied())),
        );
    }
    for (index, day) in school.into_iter().enumerate() {
        let hours = lessons.as_ref().and_then(|list| u8::try_from(*list.get(index)?).ok());
        put(day, WeekdayPlan::School(hours));
    }
    week
}

fn weekdays(members: &mut Members<'_>, input: Input) -> Vec<Weekday> {
    let mut seen = Vec::new();
    let read = members.list(input.as_str(), |json, pointer| {
        let day: Weekday = parsed(json, pointer)?;
        if !day.is_working() {
            return fault(pointer, ErrorCode::OutOfRange, "is not one of monday to friday");
        }
        if seen.contains(&day) {
            return fault(pointer, ErrorCode::Overlap, "stands in this list already");
        }
        seen.push(day);
        Ok(day)
    });
    read.unwrap_or_default()
}

fn matching(
    members: &mut Members<'_>,
    input: Input,
    range: RangeInclusive<u16>,
    length: usize,
) -> Option<Vec<u16>> {
    let numbers =
        members.list(input.as_str(), |json, pointer| number(json, pointer, range.clone()))?;
    if numbers.len() != length {
        let detail = format!("must have {length} numbers, one for each weekday of its list");
        members.fault(input.as_str(), ErrorCode::OutOfRange, detail);
        return None;
    }
    Some(numbers)
}

fn deviation(json: &Json, pointer: &str) -> Result<Deviation, Faults> {
    let mut members = Members::of(json, pointer)?;
    let day = members.required_date(DATE);
    let compensated_pointer = members.pointer_to(COMPENSATED_ON);
    let compensated_on = match members.member(COMPENSATED_ON) {
        Some(json) => members.kept(date(json, &compensated_pointer)),
        None => None,
    };
    members.finish()?;
    day.map(|date| Deviation { date, compensated_on }).ok_or_else(Vec::new)
}

/// A fault of the rules at the member that holds it.
fn describe(pointer: &str, fault: PlanFault) -> MemberError {
    let member = match (fault.input, fault.item) {
        (Input::Agreement, _) if fault.kind == PlanFaultKind::NoCalendar => {
            format!("{}/{END_DATE}", Input::Agreement)
        }
        (Input::Agreement, _) => format!("{}/{START_DATE}", Input::Agreement),
        (Input::TrainingInHolidays, Some(item)) => format!("{}/{item}/{DATE}", fault.input),
        (input, Some(item)) => format!("{input}/{item}"),
        (input, None) => input.to_string(),
    };
    let (code, detail) = match fault.kind {
        PlanFaultKind::Outside if fault.input == Input::EarlierAgreements => {
            (ErrorCode::Outside, "does not end before the agreement starts")
        }
        PlanFaultKind::Outside => (ErrorCode::Outside, "is not a weekday of the agreement"),
        PlanFaultKind::Twice => (ErrorCode::Overlap, "overlaps an earlier item of the list"),
        PlanFaultKind::BeforeBirth => (ErrorCode::BeforeBirth, "lies after the start date"),
        PlanFaultKind::BeforeFirstValue => {
            (ErrorCode::BeforeFirstValue, "lies in a month before the first known amount")
        }
        PlanFaultKind::NoCalendar => {
            (ErrorCode::OutOfRange, "lies after the last known school year, 2099-2100")
        }
    };
    MemberError::new(format!("{pointer}/{member}"), code, detail)
}
