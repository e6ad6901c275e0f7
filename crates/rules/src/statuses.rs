//! The statuses of the *digitaal loket* as state machines: what can come next, and what comes by itself on which day
//! (glossary of vpdl-jaarrapport). The moves stand in `parameters/school/statuses.toml`.

use crate::{
    catalogue::{CaseStatus, StatusEvent, StatusMachine},
    dossier::archive_on,
    parameters, recognition,
};
use chrono::{Days, NaiveDate};

/// A move from one status to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Whose status.
    pub machine: StatusMachine,
    /// The status before.
    pub from: CaseStatus,
    /// What happens.
    pub event: StatusEvent,
    /// The status after.
    pub to: CaseStatus,
}

/// The dates that automatic moves depend on; what is not known moves nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusDates {
    /// The day of the request for recognition.
    pub submitted_on: Option<NaiveDate>,
    /// The day of its approval.
    pub approved_on: Option<NaiveDate>,
    /// The last day for the mentor's training.
    pub mentor_training_by: Option<NaiveDate>,
    /// The first day of the agreement.
    pub start: Option<NaiveDate>,
    /// The last day of the agreement, also when it ended early.
    pub end: Option<NaiveDate>,
}

impl StatusMachine {
    /// The statuses in which it can begin.
    pub fn first(self) -> impl Iterator<Item = CaseStatus> {
        let of_machine =
            parameters::FIRST_STATUSES.iter().filter(move |(machine, _)| *machine == self);
        of_machine.map(|(_, status)| *status)
    }

    /// Its moves.
    pub fn moves(self) -> impl Iterator<Item = Move> {
        parameters::MOVES.iter().copied().filter(move |step| step.machine == self)
    }

    /// The status on `day` of something that has this status now, when only time passes.
    #[must_use]
    pub fn on(self, mut status: CaseStatus, dates: &StatusDates, day: NaiveDate) -> CaseStatus {
        while let Some(step) = self.moves().find(|step| {
            step.from == status && dates.day_of(step.event).is_some_and(|due| due <= day)
        }) {
            status = step.to;
        }
        status
    }
}

impl StatusEvent {
    /// Whether it happens by itself, on a day.
    #[must_use]
    pub fn is_automatic(self) -> bool {
        parameters::AUTOMATIC_EVENTS.contains(&self)
    }
}

impl StatusDates {
    /// The first day on which the status after an automatic event holds.
    #[must_use]
    pub fn day_of(&self, event: StatusEvent) -> Option<NaiveDate> {
        let next = |day: NaiveDate| day + Days::new(1);
        let after = |day: NaiveDate, days: u32| day + Days::new(days.into());
        match event {
            StatusEvent::DecisionTermPassed => {
                self.submitted_on.map(|day| next(after(day, parameters::RECOGNITION_DECISION_DAYS)))
            }
            StatusEvent::CancelTermPassed => {
                self.submitted_on.map(|day| after(day, parameters::RECOGNITION_CANCEL_DAYS))
            }
            StatusEvent::ValidityPassed => {
                self.approved_on.map(|day| next(recognition::valid_until(day)))
            }
            StatusEvent::TrainingTermPassed => self.mentor_training_by.map(next),
            StatusEvent::StartReached => self.start,
            StatusEvent::EndPassed => self.end.map(next),
            StatusEvent::ArchiveDayReached => self.end.map(archive_on),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date;
    use std::collections::BTreeSet;

    fn day(text: &str) -> NaiveDate {
        date::parse(text).expect("a date")
    }

    /// Every status that some machine knows.
    fn known(machine: StatusMachine) -> BTreeSet<CaseStatus> {
        let ends = machine.moves().flat_map(|step| [step.from, step.to]);
        machine.first().chain(ends).collect()
    }

    /// All sequences of at most six events, from each first status: where they can lead.
    #[test]
    fn six_events_reach_every_status_of_a_machine_and_no_other() {
        for machine in StatusMachine::ALL {
            let mut reached: BTreeSet<CaseStatus> = machine.first().collect();
            let mut now = reached.clone();
            for _ in 0..6 {
                let steps = machine.moves().filter(|step| now.contains(&step.from));
                now = steps.map(|step| step.to).collect();
                reached.extend(&now);
            }
            assert_eq!(reached, known(*machine), "{machine}: a status that nothing leads to");
        }
        let all: BTreeSet<CaseStatus> =
            StatusMachine::ALL.iter().flat_map(|machine| known(*machine)).collect();
        assert_eq!(all.len(), CaseStatus::ALL.len(), "a status that no machine knows");
    }

    #[test]
    fn an_event_leads_to_one_status_only() {
        let mut seen = BTreeSet::new();
        for step in parameters::MOVES {
            assert!(seen.insert((step.machine, step.from, step.event)), "{step:?} stands twice");
            assert_ne!(step.from, step.to);
        }
    }

    #[test]
    fn every_event_belongs_to_a_move_and_automatic_ones_have_a_day() {
        let dates = StatusDates {
            submitted_on: Some(day("2026-09-01")),
            approved_on: Some(day("2026-09-15")),
            mentor_training_by: Some(day("2027-09-15")),
            start: Some(day("2026-09-01")),
            end: Some(day("2027-06-30")),
        };
        for event in StatusEvent::ALL {
            assert!(parameters::MOVES.iter().any(|step| step.event == *event), "{event}");
            assert_eq!(dates.day_of(*event).is_some(), event.is_automatic(), "{event}");
        }
    }

    #[test]
    fn time_alone_never_goes_in_circles() {
        for machine in StatusMachine::ALL {
            for status in known(*machine) {
                let mut now = status;
                for _ in 0..10 {
                    let next = machine
                        .moves()
                        .find(|step| step.from == now && step.event.is_automatic())
                        .map(|step| step.to);
                    now = next.unwrap_or(now);
                }
                let more =
                    machine.moves().any(|step| step.from == now && step.event.is_automatic());
                assert!(!more, "{machine}: {status} keeps moving by itself");
            }
        }
    }

    #[test]
    fn a_complete_request_is_approved_on_the_fifteenth_day_and_another_cancelled_on_the_sixtieth() {
        use CaseStatus::{Approved, Cancelled, InTreatment, Incomplete, OnHold, Submitted};
        let request = StatusMachine::RecognitionRequest;
        let dates = StatusDates { submitted_on: Some(day("2026-09-01")), ..StatusDates::default() };
        for (status, last, next, after) in [
            (Submitted, "2026-09-15", "2026-09-16", Approved),
            (InTreatment, "2026-09-15", "2026-09-16", Approved),
            (Incomplete, "2026-10-30", "2026-10-31", Cancelled),
            (OnHold, "2026-10-30", "2026-10-31", Cancelled),
        ] {
            assert_eq!(request.on(status, &dates, day(last)), status);
            assert_eq!(request.on(status, &dates, day(next)), after);
        }
        assert_eq!(request.on(Cancelled, &dates, day("2030-01-01")), Cancelled);
        assert_eq!(request.on(Submitted, &StatusDates::default(), day("2030-01-01")), Submitted);
    }

    #[test]
    fn an_agreement_runs_from_its_first_to_its_last_day_and_is_archived() {
        use CaseStatus::{Archived, Ended, EndedEarly, NotStarted, Running};
        let dates = StatusDates {
            start: Some(day("2026-09-01")),
            end: Some(day("2027-06-30")),
            ..StatusDates::default()
        };
        let on = |status, text| StatusMachine::Agreement.on(status, &dates, day(text));
        assert_eq!(on(NotStarted, "2026-08-31"), NotStarted);
        assert_eq!(on(NotStarted, "2026-09-01"), Running);
        assert_eq!(on(NotStarted, "2027-06-30"), Running);
        assert_eq!(on(NotStarted, "2027-07-01"), Ended);
        assert_eq!(on(NotStarted, "2029-08-30"), Ended);
        assert_eq!(on(NotStarted, "2029-08-31"), Archived);
        assert_eq!(on(EndedEarly, "2029-08-31"), Archived);
    }

    #[test]
    fn a_recognition_expires_the_day_after_five_years() {
        let dates = StatusDates { approved_on: Some(day("2026-09-15")), ..StatusDates::default() };
        let on = |text| StatusMachine::Recognition.on(CaseStatus::Approved, &dates, day(text));
        assert_eq!(on("2031-09-14"), CaseStatus::Approved);
        assert_eq!(on("2031-09-15"), CaseStatus::Expired);
    }
}
