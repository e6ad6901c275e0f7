//! The drawing in its own units: a gutter for the hours, seven days, a head, and the hours from 6 to 22.

use jojo_rules::timetable::Time;

/// The width of what is left of the days.
pub(super) const GUTTER: i32 = 40;
/// The width of a day.
pub(super) const DAY: i32 = 120;
/// The height of what is above the hours.
pub(super) const HEAD: i32 = 34;
/// The first hour that is drawn.
pub(super) const FIRST_HOUR: i32 = 6;
/// The last hour that is drawn.
pub(super) const LAST_HOUR: i32 = 22;
/// The height of an hour.
pub(super) const HOUR: i32 = 30;
/// The width of the drawing.
pub(super) const WIDTH: i32 = GUTTER + 7 * DAY;
/// The height of the drawing.
pub(super) const HEIGHT: i32 = HEAD + (LAST_HOUR - FIRST_HOUR) * HOUR + 8;

/// The height of a time; what lies outside the hours of the drawing is at its edge.
pub(super) fn y(time: Time) -> i32 {
    let minutes = i32::from(time.minutes()).clamp(FIRST_HOUR * 60, LAST_HOUR * 60);
    HEAD + (minutes - FIRST_HOUR * 60) * HOUR / 60
}

/// The left side of a day, from 0.
pub(super) fn left_of(day: usize) -> i32 {
    GUTTER + i32::try_from(day).unwrap_or_default() * DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_time_is_inside_the_drawing() {
        assert_eq!(y(Time::at(6 * 60)), HEAD);
        assert_eq!(y(Time::at(7 * 60)), HEAD + HOUR);
        for minutes in 0..24 * 60 {
            assert!((HEAD..HEIGHT).contains(&y(Time::at(minutes))));
        }
        assert_eq!(left_of(6) + DAY, WIDTH);
    }
}
