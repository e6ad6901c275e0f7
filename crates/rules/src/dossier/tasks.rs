//! What has to be done by when, and by whom. The order within one day and who acts stand in `parameters/school/dossier.toml`.

use super::Dossier;
use crate::{
    Input, Note, RuleId, SchoolCalendar, SchoolYear, Source, Weekday,
    calendar::{working_day_after, working_day_before},
    date::{months_after, months_before},
    parameters,
};
use chrono::{Days, NaiveDate};
use serde::Serialize;

crate::named! {
    /// Who acts.
    pub enum Actor {
        /// The host school (*school als werkplek*).
        School = "school",
        /// The training provider (*opleidingsverstrekker*).
        Provider = "provider",
        /// The young person (*startbaner*).
        YoungPerson = "young-person",
        /// The legal representative (*wettelijke vertegenwoordiger*).
        Representative = "representative",
        /// The young person or the school.
        EitherParty = "either-party",
        /// The mentor.
        Mentor = "mentor",
        /// The partnership (*sectoraal partnerschap*).
        Partnership = "partnership",
        /// The JoJo coordination (*JoJo-coördinatie*).
        Coordination = "coordination",
        /// It happens by itself.
        Nobody = "nobody",
    }
}

crate::named! {
    /// Where it goes.
    pub enum Receiver {
        /// Mijn Onderwijs, to the JoJo coordination.
        MijnOnderwijs = "mijn-onderwijs",
        /// A message (*zending*) by WebEDISON.
        Webedison = "webedison",
        /// The *digitaal loket*, app.werkplekduaal.be.
        Werkplekduaal = "werkplekduaal",
        /// The social security declaration of the start.
        Dimona = "dimona",
        /// The prevention service (*preventiedienst*).
        PreventionService = "prevention-service",
        /// An insurer.
        Insurer = "insurer",
        /// TOP2.
        Top2 = "top2",
        /// The school.
        School = "school",
        /// The young person.
        YoungPerson = "young-person",
        /// The other party of the agreement.
        OtherParty = "other-party",
    }
}

/// One row of the table of tasks.
pub(crate) struct TaskRow {
    pub(crate) rule: RuleId,
    pub(crate) by: Actor,
    pub(crate) to: Receiver,
    pub(crate) hard: bool,
    pub(crate) warns: bool,
    pub(crate) to_do: bool,
    pub(crate) advice: bool,
}

/// Something that has to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DossierTask {
    /// The task: the rule that sets it.
    pub task: RuleId,
    /// The last day, inclusive; null when the source gives none.
    pub due: Option<NaiveDate>,
    /// The first day on which it makes sense, where there is one.
    pub not_before: Option<NaiveDate>,
    /// The day on which it was done, when a fact of the dossier tells.
    pub done_on: Option<NaiveDate>,
    /// A term that costs something for good when it passes.
    pub hard: bool,
    /// Only wise: no source sets it as a term.
    pub advice: bool,
    /// Whether there is something to do; else it happens, or may be done.
    pub to_do: bool,
    /// Who acts.
    pub by: Actor,
    /// Where it goes.
    pub to: Receiver,
    /// Where it stands.
    pub source: Source,
    /// Remarks.
    pub notes: Vec<Note>,
}

/// When a task is due: on a day, or some day that no source names.
type Due = Option<NaiveDate>;

/// The tasks of a dossier, in date order; what has no date last.
pub(super) fn tasks(dossier: &Dossier<'_>) -> Vec<DossierTask> {
    let mut tasks: Vec<DossierTask> = parameters::TASKS
        .iter()
        .filter_map(|row| {
            let due = dossier.due(row.rule)?;
            let mut notes = dossier.notes(row.rule).to_vec();
            notes.extend(due.filter(|_| row.warns).into_iter().flat_map(free_day_notes));
            Some(DossierTask {
                task: row.rule,
                due,
                not_before: dossier.not_before(row.rule),
                done_on: dossier.done_on(row.rule),
                hard: row.hard,
                advice: row.advice,
                to_do: row.to_do,
                by: row.by,
                to: row.to,
                source: row.rule.entry().source,
                notes,
            })
        })
        .collect();
    tasks.sort_by_key(|task| (task.due.is_none(), task.due));
    tasks
}

impl Dossier<'_> {
    /// When a task is due; nothing when this dossier does not have it.
    fn due(&self, rule: RuleId) -> Option<Due> {
        let days = |day: NaiveDate, days: u32| day + Days::new(days.into());
        let fact = |input| self.facts.date(input);
        let may_be_minor = self.is_adult() != Some(true);
        Some(Some(match rule {
            RuleId::RequestBy => self.request_by(),
            RuleId::RequestDecisionBy => {
                let submitted = fact(Input::RequestSubmittedOn)?;
                if self.year == 3 {
                    return Some(None);
                }
                working_day_after(submitted, parameters::REQUEST_WORKING_DAYS)
            }
            RuleId::RecognitionRequestBy => self.recognition_request_by()?,
            RuleId::RecognitionDecisionBy => {
                days(fact(Input::RecognitionSubmittedOn)?, parameters::RECOGNITION_DECISION_DAYS)
            }
            RuleId::RecognitionAutoCancelOn => {
                days(fact(Input::RecognitionSubmittedOn)?, parameters::RECOGNITION_CANCEL_DAYS)
            }
            RuleId::ExtractModel2 | RuleId::MessageRl9 if self.year == 1 => self.start,
            RuleId::MedicalCheckBefore | RuleId::RepresentativeSignature if may_be_minor => {
                self.start
            }
            RuleId::HostRequestApproved
            | RuleId::MessageRl1
            | RuleId::DimonaBy
            | RuleId::WorkAccidentInsurance
            | RuleId::RiskAnalysis
            | RuleId::WorkClothes
            | RuleId::AgreementSignedBy => self.start,
            RuleId::FreeNoticeUntil => free_notice_until(self.start),
            RuleId::DossierCompleteBy if self.year == 1 => dossier_complete_by(self.start),
            RuleId::PremiumRegistrationBy => premium_registration_by(self.start),
            RuleId::NewRequestBy => new_request_by(self.end),
            RuleId::ExtensionSecondYearBy if self.year == 1 => {
                months_before(self.end, parameters::EXTENSION_SECOND_YEAR_MONTHS)
            }
            RuleId::ExtensionThirdYearBy if self.year == 2 => {
                months_before(self.end, parameters::EXTENSION_THIRD_YEAR_MONTHS)
            }
            RuleId::MentorTraining => fact(Input::MentorTrainingBy)?,
            RuleId::RecognitionRenewalBy => fact(Input::RecognitionValidUntil)?,
            RuleId::YearPassedMessage => SchoolYear::of(self.start).last_day(),
            RuleId::AgreementEnds => self.end,
            RuleId::ArchiveOn => archive_on(self.end),
            _ => return None,
        }))
    }

    /// The last day on which a request comes in time: the answer is there before the start; an extension is asked its
    /// number of months before the end of the year before.
    pub(super) fn request_by(&self) -> NaiveDate {
        let end_of_year_before = self.start - Days::new(1);
        match self.year {
            1 => working_day_before(self.start, parameters::REQUEST_WORKING_DAYS) - Days::new(1),
            2 => months_before(end_of_year_before, parameters::EXTENSION_SECOND_YEAR_MONTHS),
            _ => months_before(end_of_year_before, parameters::EXTENSION_THIRD_YEAR_MONTHS),
        }
    }

    /// The last day on which a complete request is approved by itself in time; nothing when one was made, or a
    /// recognition is valid on the first day.
    fn recognition_request_by(&self) -> Option<NaiveDate> {
        let is_recognised =
            self.facts.date(Input::RecognitionValidUntil).is_some_and(|until| until >= self.start);
        let is_asked = self.facts.date(Input::RecognitionSubmittedOn).is_some();
        let before = Days::new(u64::from(parameters::RECOGNITION_DECISION_DAYS) + 1);
        (!is_recognised && !is_asked).then(|| self.start - before)
    }

    /// The day on which a task was done, when a fact tells.
    fn done_on(&self, rule: RuleId) -> Option<NaiveDate> {
        let input = match rule {
            RuleId::RequestBy => Input::RequestSubmittedOn,
            RuleId::PremiumRegistrationBy => Input::RegisteredOn,
            _ => return None,
        };
        self.facts.date(input)
    }

    /// An extract of this day or older is too old.
    pub(super) fn extract_too_old_on(&self) -> NaiveDate {
        months_before(self.start, parameters::EXTRACT_MONTHS)
    }

    fn not_before(&self, rule: RuleId) -> Option<NaiveDate> {
        match rule {
            RuleId::ExtractModel2 => Some(self.extract_too_old_on() + Days::new(1)),
            RuleId::FreeNoticeUntil => Some(self.start),
            _ => None,
        }
    }

    fn notes(&self, rule: RuleId) -> &'static [Note] {
        let is_first = self.year == 1;
        match rule {
            RuleId::RequestBy if is_first => &[Note::RequestByDerived],
            RuleId::RequestBy => &[Note::PreviousYearEndsDayBefore],
            RuleId::RecognitionRequestBy => &[Note::RecognitionRequestByDerived],
            RuleId::RequestDecisionBy | RuleId::HostRequestApproved if self.year == 3 => {
                &[Note::ThirdYearAsSoonAsPossible]
            }
            RuleId::HostRequestApproved => &[Note::DecisionWithinTenDays],
            RuleId::MedicalCheckBefore | RuleId::RepresentativeSignature
                if self.birth_date.is_none() =>
            {
                &[Note::OnlyWhenMinor]
            }
            RuleId::AgreementSignedBy => &[Note::ProviderDrawsUp],
            RuleId::FreeNoticeUntil if !is_first => &[Note::ExtensionThirtyDaysUnknown],
            RuleId::PremiumRegistrationBy => &[Note::RegisterEarlier],
            RuleId::AgreementEnds => self.end_notes(),
            _ => &[],
        }
    }

    pub(super) fn end_notes(&self) -> &'static [Note] {
        match (self.is_provisional(), self.is_shortened) {
            (true, _) => &[Note::EndDateProvisional],
            (false, true) => &[Note::EndsWithTheTraining],
            (false, false) => &[],
        }
    }
}

/// A deadline never shifts; who looks at it is told that the day is a free one.
fn free_day_notes(day: NaiveDate) -> impl Iterator<Item = Note> {
    let school_year = SchoolYear::of(day);
    let calendar = SchoolCalendar::of(school_year);
    let in_holiday = school_year.is_known() && calendar.holiday_on(day).is_some();
    [
        (!Weekday::of(day).is_working(), Note::DueOnWeekend),
        (calendar.is_public_holiday(day), Note::DueOnPublicHoliday),
        (in_holiday, Note::DueInSchoolHoliday),
    ]
    .into_iter()
    .filter_map(|(applies, note)| applies.then_some(note))
}

/// `free-notice-until`: the 30th day of the agreement.
pub(crate) fn free_notice_until(start: NaiveDate) -> NaiveDate {
    start + Days::new(parameters::FREE_NOTICE_DAYS.saturating_sub(1).into())
}

/// `dossier-complete-by`: the 15th of the month after the month of entry.
pub(crate) fn dossier_complete_by(start: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let next_month = months_after(start, 1);
    next_month.with_day(parameters::DOSSIER_COMPLETE_DAY).unwrap_or(next_month)
}

/// `premium-registration-by`: within three months after the start.
pub(crate) fn premium_registration_by(start: NaiveDate) -> NaiveDate {
    months_after(start, parameters::PREMIUM_MONTHS)
}

/// `new-request-by`: two months before the end.
pub(crate) fn new_request_by(end: NaiveDate) -> NaiveDate {
    months_before(end, parameters::NEW_REQUEST_MONTHS)
}

/// `archive-on`: 31 August, two years after the school year of the end.
pub(crate) fn archive_on(end: NaiveDate) -> NaiveDate {
    months_after(SchoolYear::of(end).last_day(), parameters::ARCHIVE_YEARS * 12)
}
