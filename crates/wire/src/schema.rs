//! Schemas of the requests, made from the inputs themselves, for the OpenAPI document.

use crate::{
    AllowanceRequest, CheckAnswers, DocumentKind, DocumentRequest, DossierAnswers, DossierRequest,
    EligibilityRequest, PlanningAnswers, PlanningRequest, RecognitionRequest, SicknessRequest,
    TITLE_MAX, TerminationRequest, TimetableRequest, cases, planning, timetable,
};
use jojo_rules::{
    Input, InputKind, InputSet, SchoolYear, Training, Weekday,
    dossier::DOSSIER,
    recognition::{HOST, MENTOR, RECOGNITION},
    sickness::SICKNESS,
    termination::TERMINATION,
    timetable::{Lessons, WEEKS_MAX},
};
use std::ops::RangeInclusive;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ArrayBuilder, KnownFormat, ObjectBuilder, OneOfBuilder, RefOr, Schema, SchemaFormat,
        schema::{AdditionalProperties, SchemaType, Type},
    },
};

type AnySchema = RefOr<Schema>;

/// The schema of an input: its type or null.
fn input(input: Input) -> AnySchema {
    let of =
        |kind: Type| ObjectBuilder::new().schema_type(SchemaType::from_iter([kind, Type::Null]));
    match input.kind() {
        InputKind::Date => {
            of(Type::String).format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        }
        InputKind::Bool => of(Type::Boolean),
        InputKind::Count => of(Type::Integer).minimum(Some(0)).maximum(Some(9)),
        InputKind::Nationality => of(Type::String)
            .pattern(Some("^([A-Z]{2}|stateless)$"))
            .description(Some("ISO 3166-1 alpha-2, or stateless")),
        InputKind::Training => {
            let names = Training::ALL.iter().map(|training| Some(training.as_str()));
            of(Type::String).enum_values(Some(names.chain([None])))
        }
        InputKind::Whole { least, most } => {
            of(Type::Integer).minimum(Some(least)).maximum(Some(most))
        }
        InputKind::Choice(names) => {
            of(Type::String).enum_values(Some(names.iter().copied().map(Some).chain([None])))
        }
        InputKind::Compound => unreachable!("it has a schema of its own"),
    }
    .into()
}

/// An object with these members and nothing else.
fn closed() -> ObjectBuilder {
    ObjectBuilder::new()
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)))
}

fn date() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
}

fn number(range: RangeInclusive<u16>) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(*range.start()))
        .maximum(Some(*range.end()))
}

fn list(items: impl Into<AnySchema>) -> ArrayBuilder {
    ArrayBuilder::new().items(items.into())
}

fn weekdays(days: &[Weekday]) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(days.iter().map(|day| day.as_str())))
}

fn time() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some("^([01][0-9]|2[0-3]):[0-5][0-9]$"))
}

fn timetable() -> ObjectBuilder {
    let lessons = u16::from(*Lessons::RANGE.start())..=u16::from(*Lessons::RANGE.end());
    let places = [timetable::WORKPLACE, timetable::SCHOOL];
    let block = closed()
        .property(
            timetable::PLACE,
            ObjectBuilder::new().schema_type(Type::String).enum_values(Some(places)),
        )
        .property(timetable::FROM, time())
        .property(timetable::TO, time())
        .property(timetable::LESSON_HOURS, number(lessons))
        .required(timetable::PLACE)
        .required(timetable::FROM)
        .required(timetable::TO);
    let pause = closed()
        .property(timetable::FROM, time())
        .property(timetable::TO, time())
        .required(timetable::FROM)
        .required(timetable::TO);
    let day = closed()
        .property(timetable::WEEKDAY, weekdays(Weekday::ALL))
        .property(timetable::BLOCKS, list(block))
        .property(timetable::BREAKS, list(pause))
        .required(timetable::WEEKDAY);
    let week = closed().property(timetable::DAYS, list(day)).required(timetable::DAYS);
    closed()
        .property(timetable::WEEKS, list(week).min_items(Some(1)).max_items(Some(WEEKS_MAX)))
        .property(Input::WeeklyFullTimeMinutes.as_str(), number(timetable::FULL_TIME_RANGE))
        .property(Input::BirthDate.as_str(), date())
        .property(Input::Date.as_str(), date())
        .required(timetable::WEEKS)
}

fn planning() -> ObjectBuilder {
    let agreement = || {
        closed()
            .property(planning::START_DATE, date())
            .property(planning::END_DATE, date())
            .required(planning::START_DATE)
            .required(planning::END_DATE)
    };
    let deviation = closed()
        .property(planning::DATE, date())
        .property(planning::COMPENSATED_ON, date())
        .required(planning::DATE);
    let school_year = ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some("^20[0-9]{2}-2[0-9]{3}$"))
        .description(Some(format!(
            "A school year from {0} to {1}, as {0}-{2}",
            SchoolYear::BEGINS.start(),
            SchoolYear::BEGINS.end(),
            SchoolYear::BEGINS.start() + 1
        )));
    let working = || list(weekdays(Weekday::WORKING));
    let lesson_hours = 0..=u16::from(*Lessons::RANGE.end());
    closed()
        .property(Input::Agreement.as_str(), agreement().description(Some("At most twelve months")))
        .property(Input::WorkplaceWeekdays.as_str(), working())
        .property(Input::SchoolWeekdays.as_str(), working())
        .property(Input::WorkplaceMinutesPerDay.as_str(), list(number(planning::MINUTES_RANGE)))
        .property(Input::LessonHoursPerDay.as_str(), list(number(lesson_hours)))
        .property(planning::STUDIES, object(Input::STUDIES.iter()))
        .property(Input::BirthDate.as_str(), date())
        .property(Input::YearPassedIn.as_str(), list(school_year))
        .property(Input::PaidLeaveDays.as_str(), list(date()))
        .property(Input::CountedDaysPreviousYear.as_str(), number(planning::COUNTED_RANGE))
        .property(Input::EarlierAgreements.as_str(), list(agreement()))
        .property(Input::FacultativeDays.as_str(), list(date()))
        .property(Input::FacultativeHalfDays.as_str(), list(date()))
        .property(Input::InBuso.as_str(), input(Input::SecondGradePassed))
        .property(Input::UnlawfulAbsences.as_str(), list(date()))
        .property(Input::TrainingInHolidays.as_str(), list(deviation))
        .required(Input::Agreement.as_str())
}

/// An object that takes these inputs, each under its name in this body, and nothing else.
fn case(inputs: InputSet, required: &[Input]) -> ObjectBuilder {
    let object = inputs
        .iter()
        .fold(closed(), |object, name| object.property(cases::member(name), input(name)));
    required.iter().fold(object, |object, name| object.required(cases::member(*name)))
}

impl PartialSchema for DossierRequest {
    fn schema() -> AnySchema {
        case(DOSSIER, &[Input::StartDate]).into()
    }
}

impl PartialSchema for DossierAnswers {
    fn schema() -> AnySchema {
        let name = ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("A task of the dossier, or a document of the file"));
        case(DOSSIER, &[Input::StartDate]).property(cases::DONE, list(name)).into()
    }
}

impl PartialSchema for SicknessRequest {
    fn schema() -> AnySchema {
        let period = closed()
            .property(cases::FIRST_DAY, date())
            .property(cases::LAST_DAY, date())
            .required(cases::FIRST_DAY)
            .required(cases::LAST_DAY);
        case(SICKNESS, &[Input::AgreementStart, Input::SickFrom, Input::SickUntil])
            .property(Input::PreviousPeriods.as_str(), list(period))
            .into()
    }
}

impl PartialSchema for TerminationRequest {
    fn schema() -> AnySchema {
        case(TERMINATION, &[Input::AgreementStart, Input::NoticeDate, Input::TerminationKind])
            .into()
    }
}

impl PartialSchema for RecognitionRequest {
    fn schema() -> AnySchema {
        case(RECOGNITION, &[Input::Establishments, Input::Trainings])
            .property(cases::MENTOR_MEMBER, case(MENTOR, &[]))
            .property(cases::HOST_MEMBER, case(HOST, &[]))
            .into()
    }
}

impl PartialSchema for TimetableRequest {
    fn schema() -> AnySchema {
        timetable().into()
    }
}

impl PartialSchema for PlanningRequest {
    fn schema() -> AnySchema {
        planning().into()
    }
}

impl PartialSchema for PlanningAnswers {
    fn schema() -> AnySchema {
        planning().property(planning::TIMETABLE, timetable()).into()
    }
}

/// An object that takes these inputs and nothing else.
fn object(inputs: impl Iterator<Item = Input>) -> ObjectBuilder {
    inputs
        .fold(ObjectBuilder::new(), |object, name| object.property(name.as_str(), input(name)))
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)))
}

impl PartialSchema for EligibilityRequest {
    fn schema() -> AnySchema {
        object(Self::inputs()).into()
    }
}

impl PartialSchema for AllowanceRequest {
    fn schema() -> AnySchema {
        object(Input::STUDIES.iter()).property(Self::DATE, date()).required(Self::DATE).into()
    }
}

impl PartialSchema for CheckAnswers {
    fn schema() -> AnySchema {
        object(Input::CHECK.iter().copied()).into()
    }
}

impl PartialSchema for DocumentRequest {
    fn schema() -> AnySchema {
        let title = ObjectBuilder::new()
            .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
            .max_length(Some(TITLE_MAX));
        ObjectBuilder::new()
            .property("kind", DocumentKind::schema())
            .property("title", title)
            .property(
                "answers",
                OneOfBuilder::new()
                    .item(CheckAnswers::schema())
                    .item(PlanningAnswers::schema())
                    .item(DossierAnswers::schema()),
            )
            .required("kind")
            .required("answers")
            .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)))
            .into()
    }
}

impl ToSchema for EligibilityRequest {}
impl ToSchema for AllowanceRequest {}
impl ToSchema for CheckAnswers {}
impl ToSchema for DocumentRequest {}
impl ToSchema for DossierAnswers {}
impl ToSchema for DossierRequest {}
impl ToSchema for SicknessRequest {}
impl ToSchema for TerminationRequest {}
impl ToSchema for RecognitionRequest {}
impl ToSchema for PlanningAnswers {}
impl ToSchema for PlanningRequest {}
impl ToSchema for TimetableRequest {}
