//! The inputs: every question the rules can ask, by its one name.

use crate::InputSet;

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
        /// Which year of the same young person the agreement is: 1, 2 or 3 (*contractjaar*).
        ContractYear = "contract_year",
        /// 30 June of the last school year of the training.
        LastSchoolYearEnd = "last_school_year_end",
        /// The day on which the request to the JoJo coordination was submitted (*aanvraag*).
        RequestSubmittedOn = "request_submitted_on",
        /// The day on which the request for recognition was submitted (*erkenningsaanvraag*).
        RecognitionSubmittedOn = "recognition_submitted_on",
        /// The last day of the recognition (*erkenning als leerwerkplek*).
        RecognitionValidUntil = "recognition_valid_until",
        /// The day by which the mentor follows the training for mentors (*mentoropleiding*).
        MentorTrainingBy = "mentor_training_by",
        /// The date of the extract from the criminal record, model 2 (*uittreksel uit het strafregister*).
        ExtractDatedOn = "extract_dated_on",
        /// The young person needs an (extra) certificate (*certificaat*).
        NeedsCertificate = "needs_certificate",
        /// The young person needs a certificate or diploma of secondary education (*getuigschrift of diploma*).
        NeedsSecondaryProof = "needs_secondary_proof",
        /// School and young person both want the extension (*verlenging*).
        BothWantExtension = "both_want_extension",
        /// The young person lives in the Flemish Region.
        LivesInFlemishRegion = "lives_in_flemish_region",
        /// The region of the establishment (*vestiging*).
        EstablishmentRegion = "establishment_region",
        /// The day on which the agreement was registered in the *digitaal loket*.
        RegisteredOn = "registered_on",
        /// Consent and account number for the pupil's premium (*leerlingenpremie*).
        PremiumConsent = "premium_consent",
        /// Consent and account number for the company's premium (*premie kwalificerend werkplekleren*).
        CompanyPremiumConsent = "company_premium_consent",
        /// Pupil's premiums and start bonuses received before.
        PremiumsReceived = "premiums_received",
        /// The mentor has followed the training for mentors.
        MentorTrained = "mentor_trained",
        /// Learners that one mentor guides at once.
        LearnersAtOnce = "learners_at_once",
        /// Establishments (*vestigingen*) where the young person is trained.
        Establishments = "establishments",
        /// Trainings (*opleidingen*) from which young people come.
        Trainings = "trainings",
        /// The day on which a request for recognition was submitted.
        SubmittedOn = "submitted_on",
        /// That request is complete (*volledig*).
        Complete = "complete",
        /// The day on which it was approved (*goedgekeurd*).
        ApprovedOn = "approved_on",
        /// The partnership that handles it (*sectoraal partnerschap*).
        Partnership = "partnership",
        /// The mentor's date of birth.
        MentorBirthDate = "mentor_birth_date",
        /// The mentor's years of experience in the occupation.
        ExperienceYears = "experience_years",
        /// The mentor has an extract from the criminal record, model 596.2.
        MentorExtract = "extract_596_2",
        /// The mentor's training: followed, exempt, planned or none.
        MentorTraining = "mentor_training",
        /// The mentor is a member of staff of the school (*personeelslid*).
        IsStaff = "is_staff",
        /// The school belongs to a community of basic or secondary education (*scholengemeenschap*).
        InSchoolCommunity = "in_school_community",
        /// JoJo maintenance workers that the community has already.
        MaintenanceWorkers = "maintenance_workers",
        /// The request to the JoJo coordination was approved.
        RequestApproved = "request_approved",
        /// Every establishment is recognised for every training.
        RecognisedEverywhere = "recognised_everywhere",
        /// Mentors, each of one establishment.
        Mentors = "mentors",
        /// More than half of the tasks fit the training.
        MostTasksMatch = "most_tasks_match",
        /// First day of the agreement that a question is about.
        AgreementStart = "agreement_start",
        /// Last day of the agreement that a question is about.
        AgreementEnd = "agreement_end",
        /// How an agreement would be ended.
        TerminationKind = "termination_kind",
        /// The day of the notice (*opzegging*), or of what ends the agreement.
        NoticeDate = "notice_date",
        /// Why an agreement is ended (*reden*).
        Ground = "ground",
        /// Sickness or a work accident.
        AbsenceKind = "absence_kind",
        /// First day of sickness.
        SickFrom = "sick_from",
        /// Last day of sickness.
        SickUntil = "sick_until",
        /// Scheme of the guaranteed allowance: as a worker (*arbeider*) or an employee (*bediende*).
        Scheme = "scheme",
        /// It is the illness of the period before.
        SameIllness = "same_illness",
        /// Earlier periods of sickness.
        PreviousPeriods = "previous_periods",
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
    /// A whole number in a range of its own.
    Whole {
        /// The least.
        least: u8,
        /// The most.
        most: u8,
    },
    /// One of a few names.
    Choice(&'static [&'static str]),
    /// A list or an object: it has a reader of its own.
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
        use crate::{Region, catalogue, recognition, sickness, termination};
        match self {
            Self::BirthDate
            | Self::StartDate
            | Self::LastSchoolYearEnd
            | Self::RequestSubmittedOn
            | Self::RecognitionSubmittedOn
            | Self::RecognitionValidUntil
            | Self::MentorTrainingBy
            | Self::ExtractDatedOn
            | Self::RegisteredOn
            | Self::SubmittedOn
            | Self::ApprovedOn
            | Self::MentorBirthDate
            | Self::AgreementStart
            | Self::AgreementEnd
            | Self::NoticeDate
            | Self::SickFrom
            | Self::SickUntil => InputKind::Date,
            Self::FollowedTwoYearsSecondary
            | Self::LegalResidence
            | Self::HasSecondaryDiploma
            | Self::HasCivilAndPoliticalRights
            | Self::PreviouslyInJojo
            | Self::EnrolledInDualTraining
            | Self::WorkplaceRecognisedForTraining
            | Self::SecondGradePassed
            | Self::ThirdGradeFirstYearPassed
            | Self::BusoOv3QualificationPassed
            | Self::NeedsCertificate
            | Self::NeedsSecondaryProof
            | Self::BothWantExtension
            | Self::LivesInFlemishRegion
            | Self::PremiumConsent
            | Self::CompanyPremiumConsent
            | Self::MentorTrained
            | Self::Complete
            | Self::MentorExtract
            | Self::IsStaff
            | Self::InSchoolCommunity
            | Self::RequestApproved
            | Self::RecognisedEverywhere
            | Self::MostTasksMatch
            | Self::SameIllness => InputKind::Bool,
            Self::Nationality => InputKind::Nationality,
            Self::Training => InputKind::Training,
            Self::ContractYear => InputKind::Whole { least: 1, most: 3 },
            Self::AlternatingYearsPassed | Self::PremiumsReceived => InputKind::Count,
            Self::Establishments | Self::Trainings => InputKind::Whole { least: 1, most: 50 },
            Self::LearnersAtOnce | Self::MaintenanceWorkers | Self::Mentors => {
                InputKind::Whole { least: 0, most: 50 }
            }
            Self::ExperienceYears => InputKind::Whole { least: 0, most: 60 },
            Self::EstablishmentRegion => InputKind::Choice(Region::NAMES),
            Self::Partnership => InputKind::Choice(catalogue::Partnership::NAMES),
            Self::MentorTraining => InputKind::Choice(recognition::MentorTraining::NAMES),
            Self::TerminationKind => InputKind::Choice(termination::TerminationKind::NAMES),
            Self::Ground => InputKind::Choice(termination::Ground::NAMES),
            Self::AbsenceKind => InputKind::Choice(sickness::AbsenceKind::NAMES),
            Self::Scheme => InputKind::Choice(sickness::Scheme::NAMES),
            _ => InputKind::Compound,
        }
    }
}
