//! Schemas of the requests, made from the inputs themselves, for the OpenAPI document.
//!
//! What depends on two members at once (one date after another) a schema cannot say; everything else it does.

use crate::{
    AllowanceRequest, CheckAnswers, DocumentKind, DocumentRequest, DossierAnswers, DossierRequest,
    EligibilityRequest, PlanningAnswers, PlanningRequest, RecognitionRequest, SicknessRequest,
    TITLE_MAX, TerminationRequest, TimetableRequest, cases, planning, timetable,
};
use jojo_rules::{
    Country, Input, InputKind, InputSet, Nationality, SchoolYear, Training, Weekday,
    dossier::{DOSSIER, DossierItem},
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

/// A body for this address of the API. A test sends each of them to a server.
macro_rules! example {
    ($name:literal) => {
        serde_json::from_str::<serde_json::Value>(include_str!(concat!(
            "schema/examples/",
            $name,
            ".json"
        )))
        .unwrap_or_default()
    };
}

/// The years that a date may lie in.
const YEARS: &str = "^(19[0-9]{2}|20[0-9]{2}|2100)-";

/// The schema of an input: its type or null.
fn input(input: Input) -> AnySchema {
    let of =
        |kind: Type| ObjectBuilder::new().schema_type(SchemaType::from_iter([kind, Type::Null]));
    match input.kind() {
        InputKind::Date if input == Input::LastSchoolYearEnd => {
            of(Type::String).pattern(Some("^(19|20)[0-9]{2}-06-30$"))
        }
        InputKind::Date => of(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
            .pattern(Some(YEARS)),
        InputKind::Bool => of(Type::Boolean),
        InputKind::Count => of(Type::Integer).minimum(Some(0)).maximum(Some(9)),
        InputKind::Nationality => {
            let codes = Country::all().map(|country| country.code().to_owned());
            let names = codes.chain([Nationality::Stateless.to_string()]).map(Some);
            of(Type::String)
                .enum_values(Some(names.chain([None])))
                .description(Some("ISO 3166-1 alpha-2, or stateless"))
        }
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

/// An object with members that may be null, which is the same as absent, and members that must be there.
trait Members {
    fn optional(self, name: &str, schema: impl Into<AnySchema>) -> Self;
    fn needed(self, name: &str, schema: impl Into<AnySchema>) -> Self;
}

impl Members for ObjectBuilder {
    fn optional(self, name: &str, schema: impl Into<AnySchema>) -> Self {
        self.property(name, with_null(schema.into(), true))
    }

    fn needed(self, name: &str, schema: impl Into<AnySchema>) -> Self {
        self.property(name, with_null(schema.into(), false)).required(name)
    }
}

/// The schema with null, or without.
fn with_null(mut schema: AnySchema, null: bool) -> AnySchema {
    let (kind, values) = match &mut schema {
        RefOr::T(Schema::Object(object)) => (&mut object.schema_type, object.enum_values.as_mut()),
        RefOr::T(Schema::Array(array)) => (&mut array.schema_type, None),
        _ => return schema,
    };
    let kinds = match kind {
        SchemaType::Type(one) => vec![one.clone()],
        SchemaType::Array(some) => some.clone(),
        SchemaType::AnyValue => return schema,
    };
    let others = kinds.into_iter().filter(|one| *one != Type::Null);
    *kind = if null { others.chain([Type::Null]).collect() } else { others.collect() };
    if let Some(values) = values {
        values.retain(|value| !value.is_null());
        values.extend(null.then_some(serde_json::Value::Null));
    }
    schema
}

fn date() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        .pattern(Some(YEARS))
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
    let block = |place: &'static str| {
        let place = ObjectBuilder::new().schema_type(Type::String).enum_values(Some([place]));
        closed()
            .needed(timetable::PLACE, place)
            .needed(timetable::FROM, time())
            .needed(timetable::TO, time())
    };
    let block = OneOfBuilder::new()
        .item(block(timetable::WORKPLACE))
        .item(block(timetable::SCHOOL).needed(timetable::LESSON_HOURS, number(lessons)));
    let pause = closed().needed(timetable::FROM, time()).needed(timetable::TO, time());
    let day = closed()
        .needed(timetable::WEEKDAY, weekdays(Weekday::ALL))
        .optional(timetable::BLOCKS, list(block))
        .optional(timetable::BREAKS, list(pause));
    let week = closed().needed(timetable::DAYS, list(day));
    closed()
        .needed(timetable::WEEKS, list(week).min_items(Some(1)).max_items(Some(WEEKS_MAX)))
        .optional(Input::WeeklyFullTimeMinutes.as_str(), number(timetable::FULL_TIME_RANGE))
        .optional(Input::BirthDate.as_str(), date())
        .optional(Input::Date.as_str(), date())
}

fn planning() -> ObjectBuilder {
    let agreement =
        || closed().needed(planning::START_DATE, date()).needed(planning::END_DATE, date());
    let deviation =
        closed().needed(planning::DATE, date()).optional(planning::COMPENSATED_ON, date());
    let school_year = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(SchoolYear::BEGINS.map(|year| format!("{year}-{}", year + 1))))
        .description(Some(format!(
            "A school year from {0} to {1}, as {0}-{2}",
            SchoolYear::BEGINS.start(),
            SchoolYear::BEGINS.end(),
            SchoolYear::BEGINS.start() + 1
        )));
    let working = || list(weekdays(Weekday::WORKING));
    let lesson_hours = 0..=u16::from(*Lessons::RANGE.end());
    closed()
        .needed(Input::Agreement.as_str(), agreement().description(Some("At most twelve months")))
        .optional(Input::WorkplaceWeekdays.as_str(), working())
        .optional(Input::SchoolWeekdays.as_str(), working())
        .optional(Input::WorkplaceMinutesPerDay.as_str(), list(number(planning::MINUTES_RANGE)))
        .optional(Input::LessonHoursPerDay.as_str(), list(number(lesson_hours)))
        .optional(planning::STUDIES, object(Input::STUDIES.iter()))
        .optional(Input::BirthDate.as_str(), date())
        .optional(Input::YearPassedIn.as_str(), list(school_year))
        .optional(Input::PaidLeaveDays.as_str(), list(date()))
        .optional(Input::CountedDaysPreviousYear.as_str(), number(planning::COUNTED_RANGE))
        .optional(Input::EarlierAgreements.as_str(), list(agreement()))
        .optional(Input::FacultativeDays.as_str(), list(date()))
        .optional(Input::FacultativeHalfDays.as_str(), list(date()))
        .optional(Input::InBuso.as_str(), input(Input::SecondGradePassed))
        .optional(Input::UnlawfulAbsences.as_str(), list(date()))
        .optional(Input::TrainingInHolidays.as_str(), list(deviation))
}

/// The names of what can be ticked off, once each.
fn dossier_items() -> std::collections::BTreeSet<String> {
    DossierItem::all().map(|item| item.to_string()).collect()
}

/// An object that takes these inputs, each under its name in this body, and nothing else.
fn case(inputs: InputSet, required: &[Input]) -> ObjectBuilder {
    inputs.iter().fold(closed(), |object, name| {
        let member = cases::member(name);
        if required.contains(&name) {
            object.needed(member, input(name))
        } else {
            object.optional(member, input(name))
        }
    })
}

impl PartialSchema for DossierRequest {
    fn schema() -> AnySchema {
        case(DOSSIER, &[Input::StartDate]).examples([example!("dossier")]).into()
    }
}

impl PartialSchema for DossierAnswers {
    fn schema() -> AnySchema {
        let name = ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(dossier_items()))
            .description(Some("A task of the dossier, or a document of the file"));
        case(DOSSIER, &[Input::StartDate]).optional(cases::DONE, list(name)).into()
    }
}

impl PartialSchema for SicknessRequest {
    fn schema() -> AnySchema {
        let period = closed().needed(cases::FIRST_DAY, date()).needed(cases::LAST_DAY, date());
        case(SICKNESS, &[Input::AgreementStart, Input::SickFrom, Input::SickUntil])
            .optional(Input::PreviousPeriods.as_str(), list(period))
            .examples([example!("sickness")])
            .into()
    }
}

impl PartialSchema for TerminationRequest {
    fn schema() -> AnySchema {
        case(TERMINATION, &[Input::AgreementStart, Input::NoticeDate, Input::TerminationKind])
            .examples([example!("termination")])
            .into()
    }
}

impl PartialSchema for RecognitionRequest {
    fn schema() -> AnySchema {
        case(RECOGNITION, &[Input::Establishments, Input::Trainings])
            .optional(cases::MENTOR_MEMBER, case(MENTOR, &[]))
            .optional(cases::HOST_MEMBER, case(HOST, &[]))
            .examples([example!("recognition")])
            .into()
    }
}

impl PartialSchema for TimetableRequest {
    fn schema() -> AnySchema {
        timetable().examples([example!("timetable")]).into()
    }
}

impl PartialSchema for PlanningRequest {
    fn schema() -> AnySchema {
        planning().examples([example!("planning")]).into()
    }
}

impl PartialSchema for PlanningAnswers {
    fn schema() -> AnySchema {
        planning().optional(planning::TIMETABLE, timetable()).into()
    }
}

/// An object that takes these inputs and nothing else.
fn object(inputs: impl Iterator<Item = Input>) -> ObjectBuilder {
    inputs.fold(closed(), |object, name| object.optional(name.as_str(), input(name)))
}

impl PartialSchema for EligibilityRequest {
    fn schema() -> AnySchema {
        object(Self::inputs()).examples([example!("eligibility")]).into()
    }
}

impl PartialSchema for AllowanceRequest {
    fn schema() -> AnySchema {
        object(Input::STUDIES.iter())
            .needed(Self::DATE, date())
            .examples([example!("allowance")])
            .into()
    }
}

impl PartialSchema for CheckAnswers {
    fn schema() -> AnySchema {
        object(Input::CHECK.iter().copied()).into()
    }
}

impl PartialSchema for DocumentRequest {
    fn schema() -> AnySchema {
        let of = |kind: DocumentKind, answers: AnySchema| {
            let title = ObjectBuilder::new()
                .schema_type(Type::String)
                .max_length(Some(TITLE_MAX))
                .pattern(Some("^[^\\u0000]*$"));
            let kind =
                ObjectBuilder::new().schema_type(Type::String).enum_values(Some([kind.as_str()]));
            closed().needed("kind", kind).optional("title", title).needed("answers", answers)
        };
        OneOfBuilder::new()
            .item(of(DocumentKind::Check, CheckAnswers::schema()))
            .item(of(DocumentKind::Planning, PlanningAnswers::schema()))
            .item(of(DocumentKind::Dossier, DossierAnswers::schema()))
            .examples([example!("documents")])
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
