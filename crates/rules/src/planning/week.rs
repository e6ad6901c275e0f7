//! The hours of each weekday: those of the timetable, else an even share of the hours of the agreement.

use super::WeekdayPlan;
use crate::{
    Timetable, Weekday, parameters,
    timetable::{HoursSplit, Lessons, Place},
};

/// Where a weekday takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WeekdayPlace {
    /// Nothing is planned.
    #[default]
    None,
    /// Werkplek.
    Workplace,
    /// Lessons at school.
    School,
}

impl WeekdayPlace {
    /// Each choice, in the order of a list of choices.
    pub const ALL: [Self; 3] = [Self::Workplace, Self::School, Self::None];
}

/// A usual split of the JoJo week over the workplace and the lessons (*verdeling van de uren*; jojo-brochure 5.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Split {
    /// 23 hours at the workplace and 15 lesson hours.
    #[default]
    Hours23,
    /// 22 hours at the workplace and 16 lesson hours.
    Hours22,
}

impl Split {
    /// Both splits, the default one first.
    pub const ALL: [Self; 2] = [Self::Hours23, Self::Hours22];

    /// Hours at the workplace each week.
    ///
    /// ```
    /// use jojo_rules::planning::Split;
    /// assert_eq!(Split::ALL.map(Split::workplace_hours), [23, 22]);
    /// assert_eq!(Split::ALL.map(Split::lesson_hours), [15, 16]);
    /// ```
    #[must_use]
    pub fn workplace_hours(self) -> u16 {
        u16::try_from(self.minutes().workplace_minutes / 60).unwrap_or(u16::MAX)
    }

    /// Lesson hours (*lesuren*) each week.
    #[must_use]
    pub fn lesson_hours(self) -> u8 {
        let lessons = self.minutes().school_minutes / parameters::LESSON_HOUR_MINUTES;
        u8::try_from(lessons).unwrap_or(u8::MAX)
    }

    /// The split with so many hours at the workplace.
    #[must_use]
    pub fn of_workplace_hours(hours: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|split| split.workplace_hours() == hours)
    }

    /// The split with so many lesson hours.
    #[must_use]
    pub fn of_lesson_hours(lessons: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|split| split.lesson_hours() == lessons)
    }

    fn minutes(self) -> &'static HoursSplit {
        let [hours23, hours22] = parameters::JOJO_SPLITS;
        match self {
            Self::Hours23 => hours23,
            Self::Hours22 => hours22,
        }
    }
}

/// The plan of Monday to Friday: where each weekday takes place, and its hours.
///
/// The hours are the averages of the `timetable` (*uurrooster*) where it has the same places, rounded down. Without such
/// a timetable the hours of the `split` are spread over the days; the first days get the minutes and lesson hours that
/// are left over, and no day gets more lesson hours than a block can have.
///
/// ```
/// use jojo_rules::planning::{Split, WeekdayPlace::{None, School, Workplace}, WeekdayPlan, week_plan};
/// let week = week_plan([School, Workplace, Workplace, School, Workplace], Split::Hours23, Option::None);
/// assert_eq!(week[0], WeekdayPlan::School(Some(8)));
/// assert_eq!(week[1], WeekdayPlan::Workplace(Some(460)));
/// assert_eq!(week[3], WeekdayPlan::School(Some(7)));
/// ```
#[must_use]
pub fn week_plan(
    places: [WeekdayPlace; 5],
    split: Split,
    timetable: Option<&Timetable>,
) -> [WeekdayPlan; 5] {
    let timetable = timetable.filter(|timetable| timetable.places() == places);
    let share = Share::of(places, split);
    let mut week = [WeekdayPlan::None; 5];
    let (mut work_day, mut school_day) = (0, 0);
    for ((planned, place), weekday) in week.iter_mut().zip(places).zip(Weekday::WORKING) {
        let average = timetable.map(|timetable| timetable.average_of(*weekday));
        *planned = match place {
            WeekdayPlace::None => WeekdayPlan::None,
            WeekdayPlace::Workplace => {
                work_day += 1;
                let minutes = average.map(|counted| counted.workplace_minutes);
                let minutes = minutes.or_else(|| share.minutes(work_day));
                WeekdayPlan::Workplace(
                    minutes.map(|minutes| u16::try_from(minutes).unwrap_or(u16::MAX)),
                )
            }
            WeekdayPlace::School => {
                school_day += 1;
                let lessons = average
                    .map(|counted| counted.school_minutes / parameters::LESSON_HOUR_MINUTES)
                    .or_else(|| share.lessons(school_day));
                WeekdayPlan::School(lessons.map(|hours| u8::try_from(hours).unwrap_or(u8::MAX)))
            }
        };
    }
    week
}

/// The hours of a split, spread over the chosen days.
struct Share {
    split: Split,
    work_days: u32,
    school_days: u32,
}

impl Share {
    fn of(places: [WeekdayPlace; 5], split: Split) -> Self {
        let count = |wanted| places.iter().fold(0, |sum, place| sum + u32::from(*place == wanted));
        Self {
            split,
            work_days: count(WeekdayPlace::Workplace),
            school_days: count(WeekdayPlace::School),
        }
    }

    fn minutes(&self, nth: u32) -> Option<u32> {
        part(self.split.minutes().workplace_minutes, self.work_days, nth)
    }

    fn lessons(&self, nth: u32) -> Option<u32> {
        let lessons = part(self.split.lesson_hours().into(), self.school_days, nth)?;
        Some(lessons.min((*Lessons::RANGE.end()).into()))
    }
}

/// The `nth` of so many parts of a whole, from 1: the first parts get what is left over.
fn part(whole: u32, parts: u32, nth: u32) -> Option<u32> {
    Some(whole.checked_div(parts)? + u32::from(nth <= whole % parts))
}

impl Timetable {
    /// Where each of Monday to Friday takes place in any week of the cycle; the workplace counts before the school.
    #[must_use]
    pub fn places(&self) -> [WeekdayPlace; 5] {
        let mut places = [WeekdayPlace::None; 5];
        for (place, weekday) in places.iter_mut().zip(Weekday::WORKING) {
            let days = self.weeks().iter().filter_map(|week| week.day(*weekday));
            for block in days.flat_map(|day| &day.blocks) {
                match block.place {
                    Place::Workplace => *place = WeekdayPlace::Workplace,
                    Place::School(_) if *place == WeekdayPlace::None => {
                        *place = WeekdayPlace::School;
                    }
                    Place::School(_) => {}
                }
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every choice of places: 3 for each of 5 days.
    fn all_places() -> impl Iterator<Item = [WeekdayPlace; 5]> {
        let place = |number: usize| WeekdayPlace::ALL.into_iter().nth(number % 3);
        (0..3_usize.pow(5)).map(move |number| {
            [1, 3, 9, 27, 81].map(|weight| place(number / weight).unwrap_or_default())
        })
    }

    #[test]
    fn a_share_comes_to_the_hours_of_the_split_and_differs_by_one_at_most() {
        for (places, split) in
            all_places().flat_map(|places| Split::ALL.map(|split| (places, split)))
        {
            let week = week_plan(places, split, None);
            let of_place = |wanted: WeekdayPlace| -> Vec<u32> {
                let planned = week.iter().zip(places).filter(|(_, place)| *place == wanted);
                planned
                    .map(|(planned, _)| match planned {
                        WeekdayPlan::None => 0,
                        WeekdayPlan::Workplace(minutes) => minutes.map_or(0, u32::from),
                        WeekdayPlan::School(lessons) => lessons.map_or(0, u32::from),
                    })
                    .collect()
            };
            let work = of_place(WeekdayPlace::Workplace);
            let school = of_place(WeekdayPlace::School);
            for shares in [&work, &school] {
                assert!(shares.is_sorted_by(|before, after| before >= after), "{places:?}");
                let range = shares.first().zip(shares.last());
                assert!(range.is_none_or(|(most, least)| most - least <= 1), "{places:?}");
            }
            if !work.is_empty() {
                assert_eq!(work.iter().sum::<u32>(), u32::from(split.workplace_hours()) * 60);
            }
            // A single day cannot hold all lesson hours.
            match school.as_slice() {
                [] => {}
                [only] => assert_eq!(*only, 12),
                _ => assert_eq!(school.iter().sum::<u32>(), u32::from(split.lesson_hours())),
            }
            assert_eq!(of_place(WeekdayPlace::None).iter().sum::<u32>(), 0);
        }
    }
}
