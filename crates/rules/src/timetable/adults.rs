//! The rules that hold for everyone, of any age.

use super::{Detail, DetailCode, Judged, TimetableFinding, hours::or_met, minors::short_rest};
use crate::{Act, Finding, Input, InputSet, Remedy, RuleId, Weekday, parameters};

const USES: InputSet = InputSet::of([Input::Weeks]);

pub(super) fn findings(judged: &Judged<'_>) -> Vec<TimetableFinding> {
    let days = judged.days.len();
    let each = |rule: RuleId, act: Option<Act>, violation: &dyn Fn(usize) -> Option<Detail>| {
        let violations = (0..days)
            .filter_map(|place| {
                let detail = violation(place)?;
                let finding = match act {
                    Some(act) => Finding::not_met(rule, USES, Remedy::Act(act)),
                    None => Finding::attention(rule, USES),
                };
                Some(TimetableFinding::from(finding).at(place, days).with(detail))
            })
            .collect();
        or_met(violations, Finding::met(rule, USES))
    };

    // `daily-rest`: 11 hours between two days.
    let mut findings = each(RuleId::DailyRest, Some(Act::LeaveMoreRest), &|place| {
        short_rest(judged, place, parameters::REST_MINUTES)
    });
    // `sunday`: nothing on Sunday.
    findings.extend(each(RuleId::Sunday, Some(Act::KeepSundayFree), &|place| {
        let is_sunday = place % Weekday::ALL.len() == Weekday::Sunday.index();
        let is_used = judged.days.get(place).is_some_and(|day| !day.is_empty());
        (is_sunday && is_used).then(|| Detail::of(DetailCode::NotFree))
    }));
    // `adult-daily-hours`: more than 9 hours needs someone to look at it.
    findings.extend(each(RuleId::AdultDailyHours, None, &|place| {
        let (net, most) = (judged.days.get(place)?.net(), parameters::ADULT_DAY_MINUTES);
        (net > most).then(|| Detail::minutes(DetailCode::TooMany, net, most))
    }));
    findings
}
