//! What the rules say of a planning, ready to be shown.

use super::{form::PlanningForm, reading::Reading};
use chrono::NaiveDate;
use jojo_rules::{
    Finding, PlanningReport, Status, TimetableReport, Weekday,
    planning::{DayKind, PlanningFinding},
    timetable,
    timetable::{TimetableFinding, adult_on},
};

/// Everything that the page shows of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the form says.
    pub reading: Reading,
    /// The judged timetable.
    pub timetable: Option<TimetableReport>,
    /// The planned year.
    pub year: Option<PlanningReport>,
}

impl Outcome {
    /// Reads and judges a form.
    #[must_use]
    pub fn of(form: &PlanningForm, today: NaiveDate) -> Self {
        let mut reading = Reading::of(form, today);
        let timetable = reading.timetable.as_ref().map(|weeks| timetable(weeks, reading.context));
        let year = reading.year.take();
        Self { reading, timetable, year }
    }

    /// The findings about the timetable that someone has to see: violations, and what to look at.
    pub fn timetable_findings(&self) -> impl Iterator<Item = &TimetableFinding> {
        let findings = self.timetable.iter().flat_map(|report| &report.findings);
        findings.filter(|placed| needs_eyes(&placed.finding))
    }

    /// Those about a day of a week, both from 0.
    pub fn timetable_findings_of(
        &self,
        week: usize,
        weekday: Weekday,
    ) -> impl Iterator<Item = &TimetableFinding> {
        let number = u32::try_from(week + 1).ok();
        let findings = self.timetable_findings();
        findings.filter(move |placed| placed.week == number && placed.weekday == Some(weekday))
    }

    /// The findings about the year that someone has to see.
    pub fn year_findings(&self) -> impl Iterator<Item = &PlanningFinding> {
        let findings = self.year.iter().flat_map(|year| &year.findings);
        findings.filter(|placed| needs_eyes(&placed.finding))
    }

    /// How many findings are not met.
    #[must_use]
    pub fn violations(&self) -> usize {
        let of_timetable = self.timetable_findings().map(|placed| &placed.finding);
        let of_year = self.year_findings().map(|placed| &placed.finding);
        of_timetable.chain(of_year).filter(|finding| finding.status == Status::NotMet).count()
    }

    /// What a day of the agreement is.
    #[must_use]
    pub fn kind_of(&self, day: NaiveDate) -> Option<DayKind> {
        let days = &self.year.as_ref()?.days;
        let place = days.binary_search_by_key(&day, |planned| planned.date).ok()?;
        days.get(place).map(|planned| planned.kind)
    }

    /// The days of leave that are planned.
    #[must_use]
    pub fn leave_days(&self) -> Vec<NaiveDate> {
        let days = self.year.iter().flat_map(|year| &year.days);
        days.filter(|day| day.kind == DayKind::PaidLeave).map(|day| day.date).collect()
    }

    /// The 18th birthday, when it lies inside the agreement.
    #[must_use]
    pub fn turns_adult_on(&self) -> Option<NaiveDate> {
        let plan = self.reading.plan.as_ref()?;
        let birthday = adult_on(plan.birth_date?);
        (plan.agreement.contains(birthday) && birthday > plan.agreement.start()).then_some(birthday)
    }
}

/// Whether a finding is a violation, open, or something to look at.
fn needs_eyes(finding: &Finding) -> bool {
    matches!(finding.status, Status::NotMet | Status::Attention | Status::Unknown)
}
