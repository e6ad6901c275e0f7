//! The bodies of `POST /dossier`, `/sickness`, `/termination` and `/recognition`, the query of `/partnerships`, and the
//! answers of a saved dossier.

use crate::{
    ErrorCode, MemberError,
    members::{Faults, Members, fault, parsed},
};
use jojo_rules::{
    DossierReport, FactFault, FactFaultKind, Facts, Input, InputSet, RecognitionReport, Region,
    SicknessReport, TerminationReport,
    dossier::{DOSSIER, DossierItem},
    recognition::{
        CommitteeNumber, HOST, MENTOR, OrganisationKind, PartnershipReport, RECOGNITION,
        partnership_of_committee, partnership_of_kind,
    },
    sickness::{Period, SICKNESS},
    termination::TERMINATION,
};
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value as Json;

/// The member that says which of a few things a body is about.
pub(crate) const KIND: &str = "kind";
pub(crate) const DONE: &str = "done";
pub(crate) const MENTOR_MEMBER: &str = "mentor";
pub(crate) const HOST_MEMBER: &str = "host";
pub(crate) const FIRST_DAY: &str = "first_day";
pub(crate) const LAST_DAY: &str = "last_day";

/// How an input is called in the body that holds it.
pub(crate) const fn member(input: Input) -> &'static str {
    match input {
        Input::TerminationKind | Input::AbsenceKind => KIND,
        Input::MentorBirthDate => Input::BirthDate.as_str(),
        Input::MentorTraining => "training",
        _ => input.as_str(),
    }
}

fn read(members: &mut Members<'_>, inputs: InputSet, facts: &mut Facts) {
    for input in inputs.iter() {
        members.fact(input, member(input), facts);
    }
}

/// Reads an object inside the body.
fn inner(members: &mut Members<'_>, name: &'static str, inputs: InputSet, facts: &mut Facts) {
    let pointer = members.pointer_to(name);
    if let Some(json) = members.member(name) {
        let read = Members::of(json, &pointer).and_then(|mut inner| {
            read(&mut inner, inputs, facts);
            inner.finish()
        });
        members.kept(read);
    }
}

/// Faults of the rules at the members that hold them.
fn described<T>(pointer: &str, judged: Result<T, Vec<FactFault>>) -> Result<T, Faults> {
    judged.map_err(|faults| faults.into_iter().map(|fault| describe(pointer, fault)).collect())
}

fn describe(pointer: &str, fault: FactFault) -> MemberError {
    let item = fault.item.map(|item| format!("/{item}")).unwrap_or_default();
    let (code, detail) = match fault.kind {
        FactFaultKind::Missing => (ErrorCode::Missing, "is required"),
        FactFaultKind::OutOfRange if fault.input == Input::LastSchoolYearEnd => {
            (ErrorCode::OutOfRange, "is not 30 June")
        }
        FactFaultKind::OutOfRange if fault.input == Input::AgreementEnd => {
            (ErrorCode::OutOfRange, "does not lie within a year from the start")
        }
        FactFaultKind::OutOfRange => (ErrorCode::OutOfRange, "ends before its first day"),
        FactFaultKind::Outside => (ErrorCode::Outside, "lies outside the dates it belongs to"),
        FactFaultKind::BeforeBirth => (ErrorCode::BeforeBirth, "lies after the start date"),
        FactFaultKind::Overlap => (ErrorCode::Overlap, "overlaps an earlier item of the list"),
        FactFaultKind::UnknownValue => (ErrorCode::UnknownValue, "does not fit this kind"),
    };
    MemberError::new(format!("{pointer}/{}{item}", member(fault.input)), code, detail)
}

/// The body of `POST /dossier`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierRequest(Facts);

impl DossierRequest {
    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut facts = Facts::default();
        let mut members = Members::of(body, "")?;
        members.required(Input::StartDate.as_str());
        read(&mut members, DOSSIER, &mut facts);
        members.finish()?;
        Ok(Self(facts))
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit each other.
    pub fn evaluate(&self) -> Result<DossierReport, Faults> {
        described("", jojo_rules::dossier(&self.0))
    }
}

/// The answers of a saved dossier: the members of `/dossier`, and what was ticked off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DossierAnswers {
    /// What is known.
    pub facts: Facts,
    /// The tasks and documents that are done.
    pub done: Vec<DossierItem>,
}

impl DossierAnswers {
    /// Reads the answers, which stand at `pointer` of the body.
    ///
    /// # Errors
    /// Every member at fault, also dates that do not fit each other.
    pub fn read(json: &Json, pointer: &str) -> Result<Self, Faults> {
        let mut answers = Self::default();
        let mut members = Members::of(json, pointer)?;
        members.required(Input::StartDate.as_str());
        read(&mut members, DOSSIER, &mut answers.facts);
        answers.done = members.list(DONE, parsed::<DossierItem>).unwrap_or_default();
        members.finish()?;
        described(pointer, jojo_rules::dossier(&answers.facts))?;
        Ok(answers)
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit each other.
    pub fn evaluate(&self) -> Result<DossierReport, Faults> {
        described("", jojo_rules::dossier(&self.facts))
    }
}

impl Serialize for DossierAnswers {
    /// Writes what [`Self::read`] takes: the inputs of [`DOSSIER`] that are known, and the list `done`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for (input, value) in self.facts.iter().filter(|(input, _)| DOSSIER.contains(*input)) {
            object.serialize_entry(member(input), &value)?;
        }
        object.serialize_entry(DONE, &self.done)?;
        object.end()
    }
}

/// The body of `POST /sickness`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SicknessRequest {
    facts: Facts,
    previous_periods: Vec<Period>,
}

impl SicknessRequest {
    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut facts = Facts::default();
        let mut members = Members::of(body, "")?;
        for input in [Input::AgreementStart, Input::SickFrom, Input::SickUntil] {
            members.required(member(input));
        }
        read(&mut members, SICKNESS, &mut facts);
        let previous = members.list(Input::PreviousPeriods.as_str(), period).unwrap_or_default();
        members.finish()?;
        Ok(Self { facts, previous_periods: previous })
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit each other.
    pub fn evaluate(&self) -> Result<SicknessReport, Faults> {
        described("", jojo_rules::sickness(&self.facts, &self.previous_periods))
    }
}

fn period(json: &Json, pointer: &str) -> Result<Period, Faults> {
    let mut members = Members::of(json, pointer)?;
    let days = members.required_date(FIRST_DAY).zip(members.required_date(LAST_DAY));
    members.finish()?;
    days.map(|(first_day, last_day)| Period { first_day, last_day }).ok_or_else(Vec::new)
}

/// The body of `POST /termination`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerminationRequest(Facts);

impl TerminationRequest {
    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut facts = Facts::default();
        let mut members = Members::of(body, "")?;
        for input in [Input::AgreementStart, Input::NoticeDate, Input::TerminationKind] {
            members.required(member(input));
        }
        read(&mut members, TERMINATION, &mut facts);
        members.finish()?;
        Ok(Self(facts))
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit each other.
    pub fn evaluate(&self) -> Result<TerminationReport, Faults> {
        described("", jojo_rules::termination(&self.0))
    }
}

/// The body of `POST /recognition`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecognitionRequest(Facts);

impl RecognitionRequest {
    /// Reads a body.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut facts = Facts::default();
        let mut members = Members::of(body, "")?;
        members.required(Input::Establishments.as_str());
        members.required(Input::Trainings.as_str());
        read(&mut members, RECOGNITION, &mut facts);
        inner(&mut members, MENTOR_MEMBER, MENTOR, &mut facts);
        inner(&mut members, HOST_MEMBER, HOST, &mut facts);
        members.finish()?;
        Ok(Self(facts))
    }

    /// The answer of the rules.
    ///
    /// # Errors
    /// Dates that do not fit each other.
    pub fn evaluate(&self) -> Result<RecognitionReport, Faults> {
        described("", jojo_rules::recognition(&self.0))
    }
}

/// The query of `GET /partnerships`: the number of a joint committee, or what the organisation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnershipQuery {
    /// `pc`.
    Committee(CommitteeNumber),
    /// `kind` and `region`.
    Kind(OrganisationKind, Option<Region>),
}

impl PartnershipQuery {
    /// Reads the parameters as an object of texts.
    ///
    /// # Errors
    /// Every parameter at fault; a local authority needs its region.
    pub fn read(parameters: &Json) -> Result<Self, Faults> {
        const PC: &str = "pc";
        const REGION: &str = "region";
        let mut members = Members::of(parameters, "")?;
        let mut read = |name: &'static str| {
            let pointer = members.pointer_to(name);
            members.member(name).map(|json| (json, pointer))
        };
        let (number, kind, region) = (read(PC), read(KIND), read(REGION));
        let number =
            number.and_then(|(json, at)| members.kept(parsed::<CommitteeNumber>(json, &at)));
        let has_kind = kind.is_some();
        let kind = kind.and_then(|(json, at)| members.kept(parsed::<OrganisationKind>(json, &at)));
        let has_region = region.is_some();
        let region = region.and_then(|(json, at)| members.kept(parsed::<Region>(json, &at)));
        if number.is_some() && has_kind {
            members.fault(KIND, ErrorCode::UnknownMember, "does not go with pc");
        }
        if number.is_some() && has_region {
            members.fault(REGION, ErrorCode::UnknownMember, "does not go with pc");
        }
        if kind == Some(OrganisationKind::LocalAuthority) && !has_region {
            members.fault(REGION, ErrorCode::Missing, "is required for a local authority");
        }
        members.finish()?;
        match (number, kind) {
            (Some(number), _) => Ok(Self::Committee(number)),
            (None, Some(kind)) => Ok(Self::Kind(kind, region)),
            (None, None) => fault("/pc", ErrorCode::Missing, "is required, or else kind"),
        }
    }

    /// The answer of the rules.
    #[must_use]
    pub fn evaluate(&self) -> PartnershipReport {
        match self {
            Self::Committee(number) => partnership_of_committee(number),
            Self::Kind(kind, region) => partnership_of_kind(*kind, *region),
        }
    }
}
