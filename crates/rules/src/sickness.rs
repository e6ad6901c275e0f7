//! Family H: who pays on each day of a sickness (*gewaarborgde leervergoeding*), and relapse (*herval*).

use crate::{
    BasisPoints, Cents, FactFault, FactFaultKind, Facts, Finding, Input, InputSet, Note, RuleId,
    date::months_after, parameters,
};
use chrono::NaiveDate;
use serde::Serialize;

crate::named! {
    /// Why someone is absent.
    pub enum AbsenceKind {
        /// Sickness, or an accident outside work.
        Sickness = "sickness",
        /// A work accident (*arbeidsongeval*).
        WorkAccident = "work_accident",
    }
}

crate::named! {
    /// The scheme of the guaranteed allowance. No source says which one is that of JoJo.
    pub enum Scheme {
        /// Arbeider.
        Worker = "worker",
        /// Bediende.
        Employee = "employee",
    }
}

crate::named! {
    /// Who pays.
    pub enum Payer {
        /// The allowance goes on, whole or in part.
        TrainingAllowance = "training_allowance",
        /// The health fund (*ziekenfonds*).
        HealthFund = "health_fund",
        /// The insurer of work accidents.
        Insurer = "insurer",
        /// Nobody.
        None = "none",
    }
}

/// The inputs of a sickness; [`Input::PreviousPeriods`] come beside them.
pub const SICKNESS: InputSet = InputSet::of([
    Input::AgreementStart,
    Input::AgreementEnd,
    Input::SickFrom,
    Input::SickUntil,
    Input::AbsenceKind,
    Input::Scheme,
    Input::SameIllness,
]);

/// Up to and including this day of sickness, this part of the allowance.
pub(crate) struct WorkerBand {
    pub(crate) last_day: u32,
    pub(crate) percentage: BasisPoints,
}

/// A new period within so many days after the one before it is a relapse.
pub(crate) struct RelapseWindow {
    pub(crate) valid_from: Option<NaiveDate>,
    pub(crate) most_days: u32,
    pub(crate) same_illness_only: bool,
}

/// First and last day of a sickness, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Period {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
}

/// Days with the same part of the allowance and the same payer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Band {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The part of the allowance, in basis points; null where someone else pays by rules of their own.
    #[serde(rename = "percentage_bp")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<u32>))]
    pub percentage: Option<BasisPoints>,
    /// Who pays.
    pub payer: Payer,
}

impl Band {
    /// How many calendar days it has, the first and the last one included.
    #[must_use]
    pub fn days(self) -> u32 {
        length(Period { first_day: self.first_day, last_day: self.last_day })
    }

    /// The part of a full monthly allowance that is paid on these days, half a cent up (*gewaarborgde leervergoeding*).
    ///
    /// `None` where nothing is paid, or where the health fund or the insurer pays by rules of its own.
    ///
    /// ```
    /// use jojo_rules::{BasisPoints, Cents, date, sickness::{Band, Payer}};
    /// let band = Band {
    ///     first_day: date::parse("2026-10-12")?,
    ///     last_day: date::parse("2026-10-18")?,
    ///     percentage: Some(BasisPoints(8588)),
    ///     payer: Payer::TrainingAllowance,
    /// };
    /// assert_eq!(band.days(), 7);
    /// assert_eq!(band.amount(Cents(64_780)), Some(Cents(55_633)));
    /// # Ok::<(), date::InvalidDate>(())
    /// ```
    #[must_use]
    pub fn amount(self, full: Cents) -> Option<Cents> {
        let paid = self.percentage.filter(|percentage| percentage.0 > 0);
        paid.map(|percentage| full.part(percentage))
    }
}

/// What the agreement says about a day.
#[derive(Clone, Copy)]
struct Term {
    /// A worker has a month of service.
    has_service_from: NaiveDate,
    /// Its last day; far away when it is not known.
    end: NaiveDate,
}

/// The days under another reading of what is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alternative {
    /// The scheme of this reading.
    pub scheme: Scheme,
    /// Whether this reading takes the sickness as a relapse.
    pub relapse: bool,
    /// The days.
    pub days: Vec<Band>,
}

/// The answer about a sickness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SicknessReport {
    /// The bands, in order: with what is known, else as a worker and without relapse.
    pub days: Vec<Band>,
    /// Whether the count of days goes on; null when the illness decides and is not known.
    pub relapse: Option<bool>,
    /// The other readings of what is not known.
    pub alternatives: Vec<Alternative>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The edition of the rules.
    pub edition: &'static str,
}

/// Judges a sickness: the inputs of [`SICKNESS`] and the periods before it.
///
/// # Errors
/// Dates that are missing or do not fit each other.
pub fn sickness(facts: &Facts, previous: &[Period]) -> Result<SicknessReport, Vec<FactFault>> {
    let mut faults = Vec::new();
    let start = facts.needed(Input::AgreementStart, &mut faults);
    let from = facts.needed(Input::SickFrom, &mut faults);
    let until = facts.needed(Input::SickUntil, &mut faults);
    let (Some(start), Some(from), Some(until)) = (start, from, until) else { return Err(faults) };
    let end = facts.date(Input::AgreementEnd).unwrap_or(NaiveDate::MAX);
    if end < start {
        faults.push(FactFault::new(Input::AgreementEnd, FactFaultKind::OutOfRange));
    }
    if from < start || from > end {
        faults.push(FactFault::new(Input::SickFrom, FactFaultKind::Outside));
    }
    if until < from {
        faults.push(FactFault::new(Input::SickUntil, FactFaultKind::OutOfRange));
    }
    check_periods(previous, from, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let sick = Period { first_day: from, last_day: until };
    if facts.choice(Input::AbsenceKind) == Some(AbsenceKind::WorkAccident) {
        return Ok(work_accident(sick));
    }
    let term =
        Term { has_service_from: months_after(start, parameters::WORKER_SERVICE_MONTHS), end };
    Ok(of_sickness(facts, term, sick, previous))
}

fn check_periods(periods: &[Period], from: NaiveDate, faults: &mut Vec<FactFault>) {
    for (index, period) in periods.iter().enumerate() {
        let overlaps = |other: &Period| {
            other.first_day <= period.last_day && period.first_day <= other.last_day
        };
        let kind = if period.last_day < period.first_day {
            FactFaultKind::OutOfRange
        } else if period.last_day >= from {
            FactFaultKind::Outside
        } else if periods.iter().take(index).any(overlaps) {
            FactFaultKind::Overlap
        } else {
            continue;
        };
        faults.push(FactFault { input: Input::PreviousPeriods, item: Some(index), kind });
    }
}

fn work_accident(sick: Period) -> SicknessReport {
    let Period { first_day, last_day } = sick;
    SicknessReport {
        days: vec![Band { first_day, last_day, percentage: None, payer: Payer::Insurer }],
        relapse: Some(false),
        alternatives: Vec::new(),
        findings: vec![Finding::attention(
            RuleId::WorkAccident,
            InputSet::only(Input::AbsenceKind),
        )],
        edition: parameters::EDITION,
    }
}

fn of_sickness(facts: &Facts, term: Term, sick: Period, previous: &[Period]) -> SicknessReport {
    let mut chain = previous.to_vec();
    chain.sort_by_key(|period| period.first_day);
    chain.push(sick);
    let same_illness = facts.yes(Input::SameIllness);
    let (other, same) = (days_used(&chain, false), days_used(&chain, true));
    let uses_before = match same_illness {
        Some(false) => vec![other],
        Some(true) => vec![same],
        None if other == same => vec![same],
        None => vec![other, same],
    };
    let scheme: Option<Scheme> = facts.choice(Input::Scheme);
    let schemes = scheme.map_or_else(|| Scheme::ALL.to_vec(), |scheme| vec![scheme]);
    let mut readings: Vec<Alternative> = Vec::new();
    for scheme in schemes {
        readings.extend(uses_before.iter().map(|used| Alternative {
            scheme,
            relapse: used.is_some(),
            days: bands(term, sick, scheme, used.unwrap_or_default()),
        }));
    }
    let relapse = match uses_before.as_slice() {
        [used] => Some(used.is_some()),
        _ => None,
    };
    let alternatives = readings.split_off(1.min(readings.len()));
    SicknessReport {
        days: readings.pop().map(|reading| reading.days).unwrap_or_default(),
        relapse,
        alternatives,
        findings: vec![
            guaranteed_allowance(scheme),
            relapse_finding(relapse),
            Finding::attention(RuleId::SicknessSteps, InputSet::EMPTY)
                .with_notes(&[Note::OneDayCertificateUnclear]),
        ],
        edition: parameters::EDITION,
    }
}

/// The days of sickness that count before the last period of the chain; `None` when that is not a relapse.
fn days_used(chain: &[Period], same_illness: bool) -> Option<u32> {
    let (mut used, mut is_relapse) = (0, false);
    for pair in chain.windows(2) {
        let [before, period] = pair else { continue };
        is_relapse = continues(*before, *period, same_illness);
        used = if is_relapse { used + length(*before) } else { 0 };
    }
    is_relapse.then_some(used)
}

/// `relapse`: the window of the day on which the new period begins.
fn continues(before: Period, period: Period, same_illness: bool) -> bool {
    let holds =
        |window: &&RelapseWindow| window.valid_from.is_none_or(|from| period.first_day >= from);
    parameters::RELAPSE_WINDOWS.iter().rfind(holds).is_some_and(|window| {
        let gap = (period.first_day - before.last_day).num_days();
        gap <= i64::from(window.most_days) && (same_illness || !window.same_illness_only)
    })
}

fn length(period: Period) -> u32 {
    let days = (period.last_day - period.first_day).num_days() + 1;
    u32::try_from(days).unwrap_or_default()
}

/// The bands of one reading; so many days of the guaranteed period are used already.
fn bands(term: Term, sick: Period, scheme: Scheme, used: u32) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    let mut number = used;
    for day in sick.first_day.iter_days().take_while(|day| *day <= sick.last_day) {
        number = number.saturating_add(1);
        let (percentage, payer) = match scheme {
            _ if number > parameters::GUARANTEED_DAYS => (None, Payer::HealthFund),
            _ if day > term.end => (Some(BasisPoints(0)), Payer::None),
            Scheme::Employee => (Some(BasisPoints::WHOLE), Payer::TrainingAllowance),
            Scheme::Worker if day < term.has_service_from => (Some(BasisPoints(0)), Payer::None),
            Scheme::Worker => {
                let band = parameters::WORKER_BANDS.iter().find(|band| number <= band.last_day);
                (band.map(|band| band.percentage), Payer::TrainingAllowance)
            }
        };
        match bands.last_mut() {
            Some(band) if (band.percentage, band.payer) == (percentage, payer) => {
                band.last_day = day;
            }
            _ => bands.push(Band { first_day: day, last_day: day, percentage, payer }),
        }
    }
    bands
}

fn guaranteed_allowance(scheme: Option<Scheme>) -> Finding {
    const RULE: RuleId = RuleId::GuaranteedAllowance;
    const DATES: InputSet =
        InputSet::of([Input::AgreementStart, Input::SickFrom, Input::SickUntil]);
    let finding = match scheme {
        None => Finding::unknown(RULE, DATES, InputSet::only(Input::Scheme)),
        Some(_) => Finding::met(RULE, DATES.with(Input::Scheme)),
    };
    finding.with_notes(&[
        Note::PercentagesNotInBrochure,
        Note::FirstMonthOfOneSource,
        Note::HealthFundHasConditions,
    ])
}

fn relapse_finding(relapse: Option<bool>) -> Finding {
    const RULE: RuleId = RuleId::Relapse;
    const PERIODS: InputSet = InputSet::of([Input::SickFrom, Input::PreviousPeriods]);
    match relapse {
        None => Finding::unknown(RULE, PERIODS, InputSet::only(Input::SameIllness)),
        Some(false) => return Finding::not_applicable(RULE, PERIODS),
        Some(true) => Finding::attention(RULE, PERIODS),
    }
    .with_notes(&[Note::RelapseSourcesDiffer])
}
