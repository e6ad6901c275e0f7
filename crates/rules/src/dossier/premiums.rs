//! Family J: premiums, social security and what the school pays itself.

use super::{Dossier, after_month_of, school_years, tasks::premium_registration_by};
use crate::{
    Act, Cents, Finding, Input, InputSet, Note, Region, Remedy, RuleId, SchoolYear, Source, Status,
    date, date::months_after, parameters,
};
use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

/// The amounts of a premium since a day.
pub(crate) struct PremiumRow {
    pub(crate) rule: RuleId,
    pub(crate) valid_from: NaiveDate,
    pub(crate) least: Cents,
    pub(crate) most: Cents,
    pub(crate) source: Source,
}

/// A premium that is not ruled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Premium {
    /// Which: its rule.
    pub premium: RuleId,
    /// For which school year.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub school_year: SchoolYear,
    /// The least it can be, in eurocents.
    #[serde(rename = "least_cents")]
    pub least: Cents,
    /// The most it can be, in eurocents.
    #[serde(rename = "most_cents")]
    pub most: Cents,
    /// Where the amount stands.
    pub source: Source,
}

/// The premiums of the school years that are long enough, of each rule that does not say no.
pub(super) fn premiums(dossier: &Dossier<'_>) -> Vec<Premium> {
    let mut premiums = Vec::new();
    for row in parameters::PREMIUMS {
        let finding = finding(dossier, row);
        if matches!(finding.status, Status::NotMet | Status::NotApplicable) {
            continue;
        }
        let mut years = long_enough(dossier);
        match row.rule {
            RuleId::BrusselsMentorPremium => years = vec![SchoolYear::of(dossier.start)],
            RuleId::PupilPremium => {
                let received = dossier.facts.count(Input::PremiumsReceived).unwrap_or_default();
                let left = parameters::PREMIUM_MOST_TIMES.saturating_sub(received.into());
                years.truncate(usize::try_from(left).unwrap_or_default());
            }
            _ => {}
        }
        premiums.extend(years.into_iter().map(|school_year| Premium {
            premium: row.rule,
            school_year,
            least: row.least,
            most: row.most,
            source: row.source,
        }));
    }
    premiums
}

pub(super) fn findings(dossier: &Dossier<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        parameters::PREMIUMS.iter().map(|row| finding(dossier, row)).collect();
    findings.extend([
        social_security_limited(dossier),
        child_benefit(dossier),
        Finding::attention(RuleId::OwnCosts, InputSet::EMPTY),
    ]);
    findings
}

/// The school years in which the agreement runs long enough for a premium.
fn long_enough(dossier: &Dossier<'_>) -> Vec<SchoolYear> {
    school_years(dossier.start, dossier.end)
        .into_iter()
        .filter(|(_, first, last)| {
            *last >= months_after(*first, parameters::PREMIUM_LEAST_MONTHS) - Days::new(1)
        })
        .map(|(school_year, ..)| school_year)
        .collect()
}

/// A condition: whether it holds, the input that decides, and what would change a no.
type Condition = (Option<bool>, Input, Remedy);

fn finding(dossier: &Dossier<'_>, row: &PremiumRow) -> Finding {
    let rule = row.rule;
    if dossier.start < row.valid_from {
        return Finding::not_applicable(rule, InputSet::only(Input::StartDate));
    }
    let facts = dossier.facts;
    let yes = |input, remedy| (facts.yes(input), input, remedy);
    let in_region = |wanted: Region| {
        let region = facts.choice::<Region>(Input::EstablishmentRegion);
        (region.map(|region| region == wanted), Input::EstablishmentRegion, Remedy::None)
    };
    let registered = dossier.is_by(Input::RegisteredOn, premium_registration_by(dossier.start));
    let registered = (registered, Input::RegisteredOn, Remedy::None);
    let is_long_enough = (Some(!long_enough(dossier).is_empty()), Input::StartDate, Remedy::None);
    let consent = Remedy::Act(Act::GiveConsentAndAccount);
    match rule {
        RuleId::PupilPremium => {
            let received = facts.count(Input::PremiumsReceived);
            let may_come = received.map(|times| u32::from(times) < parameters::PREMIUM_MOST_TIMES);
            all(
                rule,
                &[
                    yes(Input::LivesInFlemishRegion, Remedy::None),
                    is_long_enough,
                    registered,
                    yes(Input::PremiumConsent, consent),
                    (may_come, Input::PremiumsReceived, Remedy::None),
                ],
            )
            .with_notes(&[Note::PupilPremiumTax])
        }
        RuleId::CompanyPremium => {
            let finding = all(
                rule,
                &[
                    in_region(Region::Flanders),
                    yes(Input::MentorTrained, Remedy::Act(Act::FollowMentorTraining)),
                    is_long_enough,
                    registered,
                    yes(Input::CompanyPremiumConsent, consent),
                ],
            );
            // Who does not pay the allowance may not get what is meant for who does.
            let finding = if finding.status == Status::Met {
                Finding::attention(rule, finding.uses)
            } else {
                finding
            };
            finding.with_notes(&[Note::AgodiPaysUnsure, Note::ExemptMentorUnsure])
        }
        _ => {
            let learners = facts.count(Input::LearnersAtOnce).map(u32::from);
            let most = parameters::BRUSSELS_PREMIUM_LEARNERS_MOST;
            let guides = learners.map(|learners| (1..=most).contains(&learners));
            all(rule, &[in_region(Region::Brussels), (guides, Input::LearnersAtOnce, Remedy::None)])
        }
    }
}

/// A rule that holds when all its conditions do. Its remedy is that of the one condition that fails.
fn all(rule: RuleId, conditions: &[Condition]) -> Finding {
    let known = conditions.iter().filter(|(holds, ..)| holds.is_some());
    let uses: InputSet = known.map(|(_, input, _)| *input).collect();
    let mut failing = conditions.iter().filter(|(holds, ..)| *holds == Some(false));
    let absent: InputSet = conditions
        .iter()
        .filter(|(holds, ..)| holds.is_none())
        .map(|(_, input, _)| *input)
        .collect();
    match (failing.next(), failing.next()) {
        (Some((_, _, remedy)), None) => Finding::not_met(rule, uses, *remedy),
        (Some(_), Some(_)) => Finding::not_met(rule, uses, Remedy::None),
        (None, _) if absent.is_empty() => Finding::met(rule, uses),
        (None, _) => Finding::unknown(rule, uses, absent),
    }
}

const BIRTH: InputSet = InputSet::only(Input::BirthDate);

/// The first 1 January on which social security is full.
pub(super) fn social_security_full_from(birth_date: NaiveDate) -> NaiveDate {
    let age = i32::try_from(parameters::SOCIAL_SECURITY_AGE).unwrap_or(i32::MAX);
    NaiveDate::from_ymd_opt(birth_date.year().saturating_add(age).saturating_add(1), 1, 1)
        .unwrap_or(NaiveDate::MAX)
}

/// The first day after the month in which child benefit is without conditions for the last time.
pub(super) fn child_benefit_conditional_from(birth_date: NaiveDate) -> NaiveDate {
    let age = u8::try_from(parameters::CHILD_BENEFIT_AGE).unwrap_or(u8::MAX);
    after_month_of(date::birthday(birth_date, age))
}

/// `social-security-limited`: through 31 December of the year of the 18th birthday.
fn social_security_limited(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::SocialSecurityLimited;
    let uses = BIRTH.with(Input::StartDate);
    match dossier.birth_date.map(social_security_full_from) {
        None => Finding::unknown(RULE, InputSet::EMPTY, BIRTH),
        Some(full_from) if dossier.end < full_from => Finding::met(RULE, uses),
        Some(full_from) if dossier.start >= full_from => Finding::not_applicable(RULE, uses),
        Some(_) => Finding::attention(RULE, uses),
    }
}

/// `child-benefit`: without conditions through the month of the 18th birthday, kept after it.
fn child_benefit(dossier: &Dossier<'_>) -> Finding {
    const RULE: RuleId = RuleId::ChildBenefit;
    let finding = match dossier.birth_date {
        None => Finding::unknown(RULE, InputSet::EMPTY, BIRTH),
        Some(_) => Finding::met(RULE, BIRTH.with(Input::StartDate)),
    };
    finding.with_notes(&[Note::BrusselsChildBenefitDiffers])
}
