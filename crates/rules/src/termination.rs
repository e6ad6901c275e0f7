//! Family I: ending an agreement early (*vroegtijdige beëindiging*): may it, and which dates follow?

use crate::{
    Act, Agreement, FactFault, FactFaultKind, Facts, Finding, Input, InputSet, Note, Remedy,
    RuleId, dossier::free_notice_until, last_day_of_year_from, parameters,
};
use chrono::{Days, NaiveDate};
use serde::Serialize;

crate::named! {
    /// How an agreement ends.
    pub enum TerminationKind {
        /// In the first thirty days, without a reason.
        FreeNotice = "free_notice",
        /// With a reason, after conciliation (*verzoening*).
        Reasoned = "reasoned",
        /// By agreement of all parties (*onderling akkoord*).
        Mutual = "mutual",
        /// By the training provider (*opleidingsverstrekker*).
        Provider = "provider",
        /// By itself (*van rechtswege*).
        Automatic = "automatic",
    }
}

crate::named! {
    /// Why an agreement ends.
    pub enum Ground {
        /// The other party falls seriously short.
        SeriousShortcoming = "serious-shortcoming",
        /// Circumstances seriously hinder the training.
        HinderingCircumstances = "hindering-circumstances",
        /// The young person changes training.
        OtherTraining = "other-training",
        /// Serious breaches by the workplace or the young person.
        SeriousBreaches = "serious-breaches",
        /// Danger to the young person's physical or mental health.
        DangerToHealth = "danger-to-health",
        /// The end date is reached.
        EndDateReached = "end-date-reached",
        /// The training is completed.
        TrainingCompleted = "training-completed",
        /// The training is stopped.
        TrainingStopped = "training-stopped",
        /// The workplace has lost its recognition.
        RecognitionLost = "recognition-lost",
    }
}

impl TerminationKind {
    /// The grounds that fit.
    #[must_use]
    pub const fn grounds(self) -> &'static [Ground] {
        use Ground::{
            DangerToHealth, EndDateReached, HinderingCircumstances, OtherTraining, RecognitionLost,
            SeriousBreaches, SeriousShortcoming, TrainingCompleted, TrainingStopped,
        };
        match self {
            Self::FreeNotice | Self::Mutual => &[],
            Self::Reasoned => &[SeriousShortcoming, HinderingCircumstances, OtherTraining],
            Self::Provider => &[SeriousBreaches, DangerToHealth, HinderingCircumstances],
            Self::Automatic => {
                &[EndDateReached, TrainingCompleted, TrainingStopped, RecognitionLost]
            }
        }
    }

    /// The rule that judges it.
    #[must_use]
    pub const fn rule(self) -> RuleId {
        match self {
            Self::FreeNotice => RuleId::FreeNotice,
            Self::Reasoned => RuleId::ReasonedTermination,
            Self::Mutual => RuleId::MutualTermination,
            Self::Provider => RuleId::ProviderTermination,
            Self::Automatic => RuleId::AutomaticEnd,
        }
    }
}

/// The inputs of an early end.
pub const TERMINATION: InputSet = InputSet::of([
    Input::AgreementStart,
    Input::AgreementEnd,
    Input::TerminationKind,
    Input::NoticeDate,
    Input::Ground,
]);

/// The answer about an early end. A date that does not exist or is not known is null.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminationReport {
    /// Whether it can be done on this day.
    pub allowed: bool,
    /// The first day of the term of notice.
    pub notice_first_day: Option<NaiveDate>,
    /// The last day of the agreement.
    pub end_date: Option<NaiveDate>,
    /// The last day on which the workplace tells the pathway coach (*trajectbegeleider*).
    pub tell_coach_by: Option<NaiveDate>,
    /// The last day of conciliation; the agreement runs on until then.
    pub conciliation_until: Option<NaiveDate>,
    /// The message to TOP2; null where the source names none.
    pub message: Option<&'static str>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The edition of the rules.
    pub edition: &'static str,
}

/// Judges an early end: the inputs of [`TERMINATION`].
///
/// # Errors
/// Inputs that are missing or do not fit each other.
pub fn termination(facts: &Facts) -> Result<TerminationReport, Vec<FactFault>> {
    let mut faults = Vec::new();
    let start = facts.needed(Input::AgreementStart, &mut faults);
    let notice = facts.needed(Input::NoticeDate, &mut faults);
    let kind: Option<TerminationKind> = facts.choice(Input::TerminationKind);
    if kind.is_none() {
        faults.push(FactFault::new(Input::TerminationKind, FactFaultKind::Missing));
    }
    let end = facts.date(Input::AgreementEnd).or_else(|| start.map(last_day_of_year_from));
    let agreement = start.zip(end).and_then(|(start, end)| {
        let agreement = Agreement::new(start, end).ok();
        if agreement.is_none() {
            faults.push(FactFault::new(Input::AgreementEnd, FactFaultKind::OutOfRange));
        }
        agreement
    });
    if agreement.zip(notice).is_some_and(|(agreement, notice)| !agreement.contains(notice)) {
        faults.push(FactFault::new(Input::NoticeDate, FactFaultKind::Outside));
    }
    let ground: Option<Ground> = facts.choice(Input::Ground);
    if kind.zip(ground).is_some_and(|(kind, ground)| !kind.grounds().contains(&ground)) {
        faults.push(FactFault::new(Input::Ground, FactFaultKind::UnknownValue));
    }
    match (agreement, notice, kind) {
        (Some(agreement), Some(notice), Some(kind)) if faults.is_empty() => {
            Ok(judge(agreement, notice, kind, ground))
        }
        _ => Err(faults),
    }
}

fn judge(
    agreement: Agreement,
    notice: NaiveDate,
    kind: TerminationKind,
    ground: Option<Ground>,
) -> TerminationReport {
    let after = |days: u32| notice + Days::new(days.into());
    let is_free = notice <= free_notice_until(agreement.start());
    let mut report = TerminationReport {
        allowed: true,
        message: Some("RL4"),
        findings: vec![finding(kind, ground, is_free), message_finding(kind, ground)],
        edition: parameters::EDITION,
        ..TerminationReport::default()
    };
    match kind {
        TerminationKind::FreeNotice if is_free => {
            report.notice_first_day = Some(after(1));
            report.end_date = Some(after(parameters::NOTICE_DAYS).min(agreement.end()));
            report.tell_coach_by = Some(after(parameters::TELL_COACH_DAYS));
        }
        TerminationKind::FreeNotice => {
            report.allowed = false;
            report.message = None;
        }
        TerminationKind::Reasoned => {
            report.conciliation_until = Some(after(parameters::CONCILIATION_DAYS));
        }
        TerminationKind::Automatic => {
            report.message = None;
            report.end_date = ground.map(|ground| match ground {
                Ground::EndDateReached => agreement.end(),
                _ => notice,
            });
        }
        TerminationKind::Provider | TerminationKind::Mutual => {}
    }
    if matches!(kind, TerminationKind::Reasoned | TerminationKind::Provider) {
        report.findings.push(
            Finding::attention(RuleId::TerminationAppeal, InputSet::EMPTY)
                .with_notes(&[Note::AppealPeriodUnknown]),
        );
    }
    report
}

fn finding(kind: TerminationKind, ground: Option<Ground>, is_free: bool) -> Finding {
    const NOTICE: InputSet = InputSet::of([Input::AgreementStart, Input::NoticeDate]);
    const GROUND: InputSet = InputSet::only(Input::Ground);
    let rule = kind.rule();
    match kind {
        TerminationKind::FreeNotice => {
            let finding = if is_free {
                Finding::met(rule, NOTICE)
            } else {
                Finding::not_met(rule, NOTICE, Remedy::Act(Act::EndAnotherWay))
            };
            finding.with_notes(&[Note::ExtensionThirtyDaysUnknown])
        }
        TerminationKind::Mutual => Finding::met(rule, NOTICE),
        _ if ground.is_none() => Finding::unknown(rule, NOTICE, GROUND),
        _ => Finding::met(rule, NOTICE.union(GROUND)),
    }
}

fn message_finding(kind: TerminationKind, ground: Option<Ground>) -> Finding {
    let finding = Finding::attention(RuleId::TerminationMessage, InputSet::EMPTY);
    match (kind, ground) {
        (TerminationKind::Automatic, Some(Ground::EndDateReached)) => {
            finding.with_notes(&[Note::EndDateMessageUnnamed, Note::AskWorkplaceDeskFirst])
        }
        (TerminationKind::Automatic, _) => {
            finding.with_notes(&[Note::AutomaticEndMessageUnnamed, Note::AskWorkplaceDeskFirst])
        }
        _ => finding.with_notes(&[Note::AskWorkplaceDeskFirst]),
    }
}
