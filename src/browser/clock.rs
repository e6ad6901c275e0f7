//! The date and the time of the device.

use super::IN_BROWSER;
use chrono::NaiveDate;

/// Today, by the clock and the time zone of the device. A page that is prerendered shows the day of its data.
#[must_use]
pub fn today() -> NaiveDate {
    now().0
}

/// Today, with hour and minute.
#[must_use]
pub fn now() -> (NaiveDate, u32, u32) {
    if !IN_BROWSER {
        return (jojo_rules::verified_until(), 0, 0);
    }
    let now = js_sys::Date::new_0();
    let today = i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()));
    (today.unwrap_or_else(jojo_rules::verified_until), now.get_hours(), now.get_minutes())
}

/// A moment in UTC as iCalendar writes it, and the minutes since 2020, which only grow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UtcStamp {
    /// `20261121T110000Z`.
    pub text: String,
    /// Whole minutes since 1 January 2020.
    pub minutes: u64,
}

/// The moment in UTC.
#[must_use]
pub fn utc_stamp() -> UtcStamp {
    const MINUTES_BEFORE_2020: f64 = 26_297_280.0;
    if !IN_BROWSER {
        return UtcStamp::default();
    }
    let now = js_sys::Date::new_0();
    let digits: String = String::from(now.to_iso_string())
        .chars()
        .filter(|letter| *letter != '-' && *letter != ':')
        .collect();
    let text = digits.split('.').next().unwrap_or_default().to_owned() + "Z";
    let minutes = (now.get_time() / 60_000.0 - MINUTES_BEFORE_2020).max(0.0);
    // Whole minutes of this century fit into 64 bits.
    UtcStamp { text, minutes: minutes as u64 }
}
