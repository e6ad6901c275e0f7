//! The inputs: every question the rules can ask, by its one name, and sets of them.

use serde::{Serialize, Serializer};

crate::named! {
    /// Something the rules can ask. The order is the asking order.
    pub enum Input {
        /// Date of birth.
        BirthDate = "birth_date",
        /// First day of the agreement (*overeenkomst van alternerende opleiding*, OAO).
        StartDate = "start_date",
        /// Followed (not: passed) the first two years of full-time secondary education.
        FollowedTwoYearsSecondary = "followed_two_years_secondary",
        /// Nationality: ISO 3166-1 alpha-2 or `stateless`.
        Nationality = "nationality",
        /// Has legal residence (*wettig verblijf*).
        LegalResidence = "legal_residence",
        /// Has a diploma of secondary education (*diploma secundair onderwijs*).
        HasSecondaryDiploma = "has_secondary_diploma",
        /// Still has all civil and political rights (*burgerlijke en politieke rechten*).
        HasCivilAndPoliticalRights = "has_civil_and_political_rights",
        /// Had a JoJo job before, the running agreement excepted.
        PreviouslyInJojo = "previously_in_jojo",
        /// The training (*opleiding*).
        Training = "training",
        /// Enrolled as a pupil in a dual training (*opleiding duaal leren*).
        EnrolledInDualTraining = "enrolled_in_dual_training",
        /// The workplace is recognised (*erkend als leerwerkplek*) for this training.
        WorkplaceRecognisedForTraining = "workplace_recognised_for_training",
        /// Training years of alternating training passed (*opleidingsjaren alternerende opleiding*), 0 to 9.
        AlternatingYearsPassed = "alternating_years_passed",
        /// Second grade of secondary education passed (*tweede graad*).
        SecondGradePassed = "second_grade_passed",
        /// First year of the third grade passed (*eerste jaar van de derde graad*).
        ThirdGradeFirstYearPassed = "third_grade_first_year_passed",
        /// Qualification phase of BuSO OV3 passed (*kwalificatiefase buso opleidingsvorm 3*).
        BusoOv3QualificationPassed = "buso_ov3_qualification_passed",
        /// The day whose week is the first of a timetable.
        Date = "date",
        /// The weeks of a timetable (*uurrooster*).
        Weeks = "weeks",
        /// The full-time working week of the workplace, in minutes.
        WeeklyFullTimeMinutes = "weekly_full_time_minutes",
        /// First and last day of the agreement (*overeenkomst*).
        Agreement = "agreement",
        /// The weekdays at the workplace (*werkplek*).
        WorkplaceWeekdays = "workplace_weekdays",
        /// The weekdays with lessons.
        SchoolWeekdays = "school_weekdays",
        /// Minutes of work on each of the workplace weekdays.
        WorkplaceMinutesPerDay = "workplace_minutes_per_day",
        /// Lesson hours (*lesuren*) on each of the school weekdays.
        LessonHoursPerDay = "lesson_hours_per_day",
        /// The school years that were passed during the agreement or before.
        YearPassedIn = "year_passed_in",
        /// The days of paid leave (*betaalde vakantiedagen*).
        PaidLeaveDays = "paid_leave_days",
        /// Days that count for leave in the calendar year before the agreement.
        CountedDaysPreviousYear = "counted_days_previous_year",
        /// Earlier agreements of the same learner.
        EarlierAgreements = "earlier_agreements",
        /// Facultative days (*facultatieve vakantiedagen*), whole.
        FacultativeDays = "facultative_days",
        /// Facultative half days.
        FacultativeHalfDays = "facultative_half_days",
        /// The school is one of special secondary education (*buso*).
        InBuso = "in_buso",
        /// Days of unlawful absence (*ongewettigde afwezigheid*).
        UnlawfulAbsences = "unlawful_absences",
        /// Days of training in a school holiday, each with its compensation day (*compensatiedag*).
        TrainingInHolidays = "training_in_holidays",
    }
}

/// What kind of value an input takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// A calendar date.
    Date,
    /// Yes or no.
    Bool,
    /// One of [`crate::Training`].
    Training,
    /// A [`crate::Nationality`].
    Nationality,
    /// A whole number from 0 to 9.
    Count,
    /// Something that is no single answer of a check: it has a reader of its own.
    Compound,
}

impl Input {
    /// The answers of a check: everything that is asked of a candidate.
    pub const CHECK: &'static [Self] = Self::ALL.split_at(Self::Date as usize).0;

    /// The inputs of the allowance tier: the last four of a check.
    pub const STUDIES: InputSet = InputSet::EMPTY
        .with(Self::AlternatingYearsPassed)
        .with(Self::SecondGradePassed)
        .with(Self::ThirdGradeFirstYearPassed)
        .with(Self::BusoOv3QualificationPassed);

    /// What kind of value this input takes.
    #[must_use]
    pub const fn kind(self) -> InputKind {
        match self {
            Self::BirthDate | Self::StartDate => InputKind::Date,
            Self::Nationality => InputKind::Nationality,
            Self::Training => InputKind::Training,
            Self::AlternatingYearsPassed => InputKind::Count,
            _ if self as usize >= Self::CHECK.len() => InputKind::Compound,
            _ => InputKind::Bool,
        }
    }
}

/// A set of inputs, always in asking order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct InputSet(u64);

impl InputSet {
    /// No input.
    pub const EMPTY: Self = Self(0);

    /// This set and `input`.
    #[must_use]
    pub const fn with(self, input: Input) -> Self {
        Self(self.0 | 1 << input as u64)
    }

    /// This set without `input`.
    #[must_use]
    pub const fn without(self, input: Input) -> Self {
        Self(self.0 & !(1 << input as u64))
    }

    /// These inputs.
    #[must_use]
    pub const fn of<const N: usize>(inputs: [Input; N]) -> Self {
        let (mut set, mut next) = (Self::EMPTY, 0);
        while next < N {
            #[expect(clippy::indexing_slicing, reason = "`next` is below the length")]
            {
                set = set.with(inputs[next]);
            }
            next += 1;
        }
        set
    }

    /// Everything in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether `input` is a member.
    #[must_use]
    pub const fn contains(self, input: Input) -> bool {
        self.0 & (1 << input as u64) != 0
    }

    /// Whether there is no member.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many members there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The members, in asking order.
    pub fn iter(self) -> impl Iterator<Item = Input> {
        Input::ALL.iter().copied().filter(move |input| self.contains(*input))
    }
}

impl FromIterator<Input> for InputSet {
    fn from_iter<I: IntoIterator<Item = Input>>(inputs: I) -> Self {
        inputs.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl std::fmt::Debug for InputSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for InputSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
