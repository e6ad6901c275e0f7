//! Families F and J: what has to be done by when for an agreement, what goes into the file, which premiums belong to it.

mod documents;
mod findings;
mod item;
mod next_steps;
mod next_year;
mod premiums;
mod tasks;

use crate::{
    FactFault, FactFaultKind, Facts, Finding, Input, InputSet, RuleId, SchoolYear, date,
    last_day_of_year_from, parameters, possible_tiers, timetable::adult_on,
};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

pub use documents::{DossierPart, RequiredDocument};
pub use item::DossierItem;
pub use next_steps::{NextSteps, next_steps};
pub use next_year::{NextYear, OF_ONE_YEAR};
pub use premiums::Premium;
pub use tasks::{Actor, DossierTask, Receiver};

pub(crate) use {
    documents::DocumentRow,
    premiums::PremiumRow,
    tasks::{
        TaskRow, archive_on, dossier_complete_by, free_notice_until, new_request_by,
        premium_registration_by,
    },
};

crate::named! {
    /// A region (*gewest*).
    pub enum Region {
        /// Vlaams Gewest.
        Flanders = "flanders",
        /// Brussels Hoofdstedelijk Gewest.
        Brussels = "brussels",
        /// Waals Gewest.
        Wallonia = "wallonia",
    }
}

/// The inputs of a dossier.
pub const DOSSIER: InputSet = Input::STUDIES.union(InputSet::of([
    Input::BirthDate,
    Input::StartDate,
    Input::Training,
    Input::ContractYear,
    Input::LastSchoolYearEnd,
    Input::RequestSubmittedOn,
    Input::RecognitionSubmittedOn,
    Input::RecognitionValidUntil,
    Input::MentorTrainingBy,
    Input::ExtractDatedOn,
    Input::NeedsCertificate,
    Input::NeedsSecondaryProof,
    Input::BothWantExtension,
    Input::LivesInFlemishRegion,
    Input::EstablishmentRegion,
    Input::RegisteredOn,
    Input::PremiumConsent,
    Input::CompanyPremiumConsent,
    Input::PremiumsReceived,
    Input::MentorTrained,
    Input::LearnersAtOnce,
]));

/// A message to TOP2 (*zending*) around the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Message {
    /// `RL9` or `RL1`.
    pub code: &'static str,
    /// What it carries; null for `RL9`.
    pub values: Option<MessageValues>,
}

/// The codes of message RL1 (jojo-brochure 5.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageValues {
    /// Ambtscode.
    pub ambtscode: &'static str,
    /// The *vakcodes* of the tiers that are still possible, lowest first: one when the studies are known.
    pub vakcodes: Vec<&'static str>,
    /// Hours per week.
    pub prestatie: &'static str,
    /// Administratieve toestand.
    pub administratieve_toestand: &'static str,
}

/// A day inside the agreement from which something else holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TurningPoint {
    /// The rule that turns.
    pub rule: RuleId,
    /// The first day of what comes after.
    pub date: NaiveDate,
}

/// Everything about one contract year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierReport {
    /// Last day of the agreement.
    pub end_date: NaiveDate,
    /// The last school year of the training is not known: the end may come earlier.
    pub provisional: bool,
    /// What has to be done, in date order; what has no date last.
    pub tasks: Vec<DossierTask>,
    /// The messages to TOP2 around the start.
    pub messages: Vec<Message>,
    /// What goes into the file.
    pub documents: Vec<RequiredDocument>,
    /// The premiums that are not ruled out.
    pub premiums: Vec<Premium>,
    /// The days on which something changes for the young person.
    pub turning_points: Vec<TurningPoint>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The edition of the rules.
    pub edition: &'static str,
}

/// The facts of a dossier with what follows from them.
struct Dossier<'a> {
    facts: &'a Facts,
    start: NaiveDate,
    end: NaiveDate,
    /// 1, 2 or 3.
    year: u8,
    /// The training ends before one year is over.
    is_shortened: bool,
    birth_date: Option<NaiveDate>,
}

/// Judges a dossier: the inputs of [`DOSSIER`], of which only `start_date` is needed.
///
/// # Errors
/// A start that is missing, and dates that do not fit it.
pub fn dossier(facts: &Facts) -> Result<DossierReport, Vec<FactFault>> {
    let dossier = Dossier::of(facts)?;
    Ok(DossierReport {
        end_date: dossier.end,
        provisional: dossier.is_provisional(),
        tasks: tasks::tasks(&dossier),
        messages: dossier.messages(),
        documents: documents::documents(&dossier),
        premiums: premiums::premiums(&dossier),
        turning_points: dossier.turning_points(),
        findings: findings::findings(&dossier),
        edition: parameters::EDITION,
    })
}

impl<'a> Dossier<'a> {
    fn of(facts: &'a Facts) -> Result<Self, Vec<FactFault>> {
        let mut faults = Vec::new();
        let start = facts.needed(Input::StartDate, &mut faults);
        let last_school_year_end = facts.date(Input::LastSchoolYearEnd);
        if let Some(last) = last_school_year_end {
            if last != SchoolYear::of(last).lessons_end() {
                faults.push(FactFault::new(Input::LastSchoolYearEnd, FactFaultKind::OutOfRange));
            } else if start.is_some_and(|start| last < start) {
                faults.push(FactFault::new(Input::LastSchoolYearEnd, FactFaultKind::Outside));
            }
        }
        let birth_date = facts.date(Input::BirthDate);
        if start.zip(birth_date).is_some_and(|(start, birth_date)| birth_date > start) {
            faults.push(FactFault::new(Input::BirthDate, FactFaultKind::BeforeBirth));
        }
        let Some(start) = start.filter(|_| faults.is_empty()) else { return Err(faults) };
        let whole_year = last_day_of_year_from(start);
        let end = last_school_year_end.map_or(whole_year, |last| last.min(whole_year));
        let year = facts.count(Input::ContractYear).unwrap_or(1);
        Ok(Self { facts, start, end, year, is_shortened: end < whole_year, birth_date })
    }

    fn is_provisional(&self) -> bool {
        self.facts.date(Input::LastSchoolYearEnd).is_none()
    }

    /// Whether the young person is an adult on the first day, when the birth date is known.
    fn is_adult(&self) -> Option<bool> {
        self.birth_date.map(|birth_date| adult_on(birth_date) <= self.start)
    }

    fn messages(&self) -> Vec<Message> {
        let codes = &parameters::MESSAGE_CODES;
        let tiers = possible_tiers(&self.facts.answers());
        let assignment = Message {
            code: "RL1",
            values: Some(MessageValues {
                ambtscode: codes.ambtscode,
                vakcodes: tiers.iter().map(|tier| tier.vakcode()).collect(),
                prestatie: codes.prestatie,
                administratieve_toestand: codes.administratieve_toestand,
            }),
        };
        let number = Message { code: "RL9", values: None };
        if self.year == 1 { vec![number, assignment] } else { vec![assignment] }
    }

    fn turning_points(&self) -> Vec<TurningPoint> {
        let Some(birth_date) = self.birth_date else { return Vec::new() };
        let mut points: Vec<TurningPoint> = [
            (RuleId::MinorDailyHours, adult_on(birth_date)),
            (RuleId::ChildBenefit, premiums::child_benefit_conditional_from(birth_date)),
            (RuleId::SocialSecurityLimited, premiums::social_security_full_from(birth_date)),
        ]
        .into_iter()
        .filter(|(_, date)| (self.start..=self.end).contains(date))
        .map(|(rule, date)| TurningPoint { rule, date })
        .collect();
        points.sort_by_key(|point| point.date);
        points
    }

    /// Whether `date`, when it is known, is at most `limit`.
    fn is_by(&self, input: Input, limit: NaiveDate) -> Option<bool> {
        self.facts.date(input).map(|date| date <= limit)
    }
}

/// The first day of the month after this one.
fn after_month_of(day: NaiveDate) -> NaiveDate {
    date::months_after(day.with_day(1).unwrap_or(day), 1)
}

/// The school years that an agreement has days in, each with the first and last of those days.
fn school_years(start: NaiveDate, end: NaiveDate) -> Vec<(SchoolYear, NaiveDate, NaiveDate)> {
    let mut years = Vec::new();
    let mut year = SchoolYear::of(start);
    while year.first_day() <= end {
        years.push((year, year.first_day().max(start), year.last_day().min(end)));
        year = year.next();
    }
    years
}
