//! The rules for minors (*jeugdige werknemers*): arbeidswet van 16 maart 1971. Age counts on the day itself.

use super::{DayWork, Detail, DetailCode, Judged, Time, TimetableFinding, hours::or_met};
use crate::{Act, Finding, Input, InputSet, Remedy, RuleId, Weekday, parameters};

const USES: InputSet = InputSet::of([Input::BirthDate, Input::Date, Input::Weeks]);

/// A rule for minors: what it finds at each day of the cycle.
type Rule = (RuleId, Act, fn(&Judged<'_>, usize) -> Option<Violation>);

/// How much break a long day needs.
pub(crate) struct MinorBreaks {
    pub(crate) above_minutes: u32,
    pub(crate) together_minutes: u32,
    pub(crate) one_piece_minutes: u32,
}

/// What a day does wrong.
struct Violation {
    detail: Detail,
    /// No work at the workplace is involved, only lessons.
    by_lessons_only: bool,
}

const DAY_RULES: [Rule; 7] = [
    (RuleId::MinorDailyHours, Act::ShortenDay, daily_hours),
    (RuleId::MinorUnbrokenWork, Act::AddBreak, unbroken_work),
    (RuleId::MinorBreaks, Act::LengthenBreaks, breaks),
    (RuleId::MinorDailyRest, Act::LeaveMoreRest, daily_rest),
    (RuleId::MinorNight, Act::MoveIntoDay, night),
    (RuleId::MinorSunday, Act::KeepSundayFree, sunday),
    (RuleId::MinorExtraRestDay, Act::KeepSaturdayOrMondayFree, extra_rest_day),
];

pub(super) fn findings(judged: &Judged<'_>) -> Vec<TimetableFinding> {
    let mut findings = Vec::new();
    for (rule, act, violation) in DAY_RULES {
        findings.extend(applied(judged, rule, || {
            (0..judged.days.len())
                .filter(|place| is_minor_for(judged, rule, *place))
                .filter_map(|place| {
                    let violation = violation(judged, place)?;
                    let finding = finding(rule, act, violation.by_lessons_only);
                    // The rest before Monday of week 1 follows the last week of the cycle.
                    Some(finding.at(place, judged.days.len()).with(violation.detail))
                })
                .collect()
        }));
    }
    findings.extend(applied(judged, RuleId::MinorWeeklyHours, || weekly_hours(judged)));
    findings
}

/// Rest before the Monday of week 1 is looked at when the cycle begins again.
fn is_minor_for(judged: &Judged<'_>, rule: RuleId, place: usize) -> bool {
    let looks_back = matches!(rule, RuleId::MinorDailyRest | RuleId::MinorExtraRestDay);
    let place = if looks_back && place == 0 { judged.days.len() } else { place };
    judged.is_minor_at(place) == Some(true)
}

/// Unknown without dates, not applicable to who is an adult all along, else what the rule finds.
fn applied(
    judged: &Judged<'_>,
    rule: RuleId,
    violations: impl FnOnce() -> Vec<TimetableFinding>,
) -> Vec<TimetableFinding> {
    match judged.is_minor_at(0) {
        None => {
            let needs = judged.absent_dates();
            let uses = USES.minus(needs);
            vec![Finding::unknown(rule, uses, needs).into()]
        }
        // Who is an adult on the first day stays one.
        Some(false) => vec![Finding::not_applicable(rule, USES).into()],
        Some(true) => or_met(violations(), Finding::met(rule, USES)),
    }
}

fn finding(rule: RuleId, act: Act, by_lessons_only: bool) -> TimetableFinding {
    let finding = if by_lessons_only {
        Finding::attention(rule, USES)
    } else {
        Finding::not_met(rule, USES, Remedy::Act(act))
    };
    finding.with_notes(rule.entry().notes).into()
}

/// A violation of the day itself.
fn of_day(day: &DayWork<'_>, detail: Detail) -> Option<Violation> {
    Some(Violation { detail, by_lessons_only: day.is_school_only() })
}

/// `minor-daily-hours`: at most 8 hours.
fn daily_hours(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    let day = judged.days.get(place)?;
    let (net, most) = (day.net(), parameters::MINOR_DAY_MINUTES);
    let over = net.checked_sub(most).filter(|over| *over > 0)?;
    of_day(day, Detail::minutes(DetailCode::TooMany, net, most).mended_at(day.end_without(over)))
}

/// `minor-unbroken-work`: at most four and a half hours without a pause.
fn unbroken_work(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    let day = judged.days.get(place)?;
    let (longest, most) = (day.longest_stretch(), parameters::MINOR_UNBROKEN_MINUTES);
    (longest > most).then_some(())?;
    of_day(day, Detail::minutes(DetailCode::TooMany, longest, most))
}

/// `minor-breaks`: half an hour above 4 h 30, an hour above 6 h, of which half an hour in one piece.
fn breaks(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    let day = judged.days.get(place)?;
    let (together, longest) = day.pauses();
    let rule = parameters::MINOR_BREAKS.iter().rfind(|rule| day.net() > rule.above_minutes)?;
    if together < rule.together_minutes {
        of_day(day, Detail::minutes(DetailCode::TooFew, together, rule.together_minutes))
    } else if longest < rule.one_piece_minutes {
        of_day(day, Detail::minutes(DetailCode::TooFew, longest, rule.one_piece_minutes))
    } else {
        None
    }
}

/// `minor-daily-rest`: 12 hours between two days, also from the last week to the first.
fn daily_rest(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    rest_before(judged, place, parameters::MINOR_REST_MINUTES)
}

/// The rest between the day before and this day, when it is too short. Also for adults, with their own least rest.
pub(super) fn short_rest(judged: &Judged<'_>, place: usize, least: u32) -> Option<Detail> {
    rest_before(judged, place, least).map(|violation| violation.detail)
}

fn rest_before(judged: &Judged<'_>, place: usize, least: u32) -> Option<Violation> {
    const DAY: u32 = 24 * 60;
    let (before, day) = (day_before(judged, place)?, judged.days.get(place)?);
    let (end, start) = (before.end()?, day.start()?);
    let rest = DAY - u32::from(end.minutes()) + u32::from(start.minutes());
    (rest < least).then_some(())?;
    let mend = u16::try_from(u32::from(start.minutes()) + least - rest).ok().map(Time::at);
    Some(Violation {
        detail: Detail::minutes(DetailCode::TooFew, rest, least).mended_at(mend),
        by_lessons_only: before.is_school_only() && day.is_school_only(),
    })
}

/// The day before in the cycle, that of the last week for the first Monday.
fn day_before<'a, 'b>(judged: &'a Judged<'b>, place: usize) -> Option<&'a DayWork<'b>> {
    judged.days.get(place.checked_sub(1).unwrap_or(judged.days.len() - 1))
}

/// `minor-night`: nothing before 6 and nothing after 20.
fn night(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    let day = judged.days.get(place)?;
    let (earliest, latest) = (parameters::MINOR_EARLIEST, parameters::MINOR_LATEST);
    if day.start()? < earliest {
        of_day(day, Detail::of(DetailCode::TooEarly).mended_at(Some(earliest)))
    } else if day.end()? > latest {
        of_day(day, Detail::of(DetailCode::TooLate).mended_at(Some(latest)))
    } else {
        None
    }
}

/// `minor-sunday`: nothing on Sunday.
fn sunday(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    let day = judged.days.get(place)?;
    (place % Weekday::ALL.len() == Weekday::Sunday.index() && !day.is_empty()).then_some(())?;
    of_day(day, Detail::of(DetailCode::NotFree))
}

/// `minor-extra-rest-day`: the Saturday before a Sunday or the Monday after it is free. Found at the Monday.
fn extra_rest_day(judged: &Judged<'_>, place: usize) -> Option<Violation> {
    (place % Weekday::ALL.len() == Weekday::Monday.index()).then_some(())?;
    let days = judged.days.len();
    let saturday = judged.days.get((place + days - 2) % days)?;
    let monday = judged.days.get(place)?;
    (!saturday.is_empty() && !monday.is_empty()).then_some(Violation {
        detail: Detail::of(DetailCode::NotFree),
        by_lessons_only: saturday.is_school_only() && monday.is_school_only(),
    })
}

/// `minor-weekly-hours`: at most 38 counted hours in every week with a minor in it.
fn weekly_hours(judged: &Judged<'_>) -> Vec<TimetableFinding> {
    let most = parameters::MINOR_WEEK_MINUTES;
    let days = Weekday::ALL.len();
    judged
        .counted
        .iter()
        .enumerate()
        // Who is a minor on one day of a week is one on its Monday.
        .filter(|(week, counted)| {
            judged.is_minor_at(week * days) == Some(true) && counted.total_minutes > most
        })
        .map(|(week, counted)| {
            let mut of_week = judged.days.iter().skip(week * days).take(days);
            let by_lessons_only = of_week.all(|day| day.is_empty() || day.is_school_only());
            finding(RuleId::MinorWeeklyHours, Act::ShortenWeek, by_lessons_only)
                .in_week(week)
                .with(Detail::minutes(DetailCode::TooMany, counted.total_minutes, most))
        })
        .collect()
}
