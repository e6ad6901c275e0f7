//! The work that `cargo xtask bench` times: one full report (verdict, eight findings, tier and amount) for each case.
//!
//! The cases are those of the peers when they are there, else a fixed series of our own. Time is taken outside.

mod year;

pub use year::Year;

use jojo_rules::{
    Answers, Input, Nationality, Status, Training, Value, Verdict, allowance, date, eligibility,
};
use jojo_wire::{AllowanceRequest, EligibilityRequest};
use serde_json::{Value as Json, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// Cases, ready to be judged.
#[wasm_bindgen]
pub struct Cases {
    typed: Vec<Answers>,
    bodies: Vec<(String, String)>,
    expected: Vec<Json>,
    skipped: u32,
}

#[wasm_bindgen]
impl Cases {
    /// Reads the cases of the peers, or makes our own from an empty text.
    ///
    /// Cases that cannot occur under the full rules are left out and counted: the peers take "compulsory education is
    /// over" as an answer of its own, while here it follows from the age, except at 15.
    #[must_use]
    pub fn load(text: &str) -> Self {
        let mut cases =
            Self { typed: Vec::new(), bodies: Vec::new(), expected: Vec::new(), skipped: 0 };
        let peers: Vec<Json> = if text.is_empty() {
            own_cases()
        } else {
            serde_json::from_str(text).unwrap_or_default()
        };
        for peer in peers {
            match answers_of(&peer) {
                Some(answers) => {
                    cases.bodies.push(bodies(&answers));
                    cases.typed.push(answers);
                    cases.expected.push(peer["expect"].clone());
                }
                None => cases.skipped += 1,
            }
        }
        cases
    }

    /// How many cases are judged.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.typed.len()).unwrap_or(u32::MAX)
    }

    /// How many cases cannot occur.
    #[must_use]
    pub fn skipped(&self) -> u32 {
        self.skipped
    }

    /// Makes `reports` full reports of typed answers; returns something that depends on all of them.
    #[must_use]
    pub fn run_typed(&self, reports: u32) -> u32 {
        let mut sum = 0_u32;
        for answers in self.typed.iter().cycle().take(reports as usize) {
            if let Ok(report) = eligibility(answers) {
                sum = sum.wrapping_add(
                    report.findings.iter().filter(|finding| finding.status == Status::Met).count()
                        as u32,
                );
            }
            if let Some(Ok(report)) = answers.start_date.map(|date| allowance(date, answers)) {
                sum = sum.wrapping_add(report.amount.0 as u32);
            }
        }
        sum
    }

    /// The same with JSON in and JSON out, as the API does it.
    #[must_use]
    pub fn run_json(&self, reports: u32) -> u32 {
        let mut sum = 0_u32;
        for (candidate, studies) in self.bodies.iter().cycle().take(reports as usize) {
            for answer in [candidate_json(candidate), studies_json(studies)].into_iter().flatten() {
                sum = sum.wrapping_add(answer.len() as u32);
            }
        }
        sum
    }

    /// How many cases come out otherwise than the peers' oracle says; its amounts are those of our own table.
    #[must_use]
    pub fn mismatches(&self) -> u32 {
        let wrong = |(answers, expected): (&Answers, &Json)| {
            let eligible =
                eligibility(answers).is_ok_and(|report| report.verdict == Verdict::Eligible);
            let amount = answers
                .start_date
                .and_then(|date| allowance(date, answers).ok())
                .map(|report| report.amount.0);
            expected["eligible"] != eligible || expected["cents"].as_i64() != amount
        };
        self.typed
            .iter()
            .zip(&self.expected)
            .filter(|(_, expected)| !expected.is_null())
            .filter(|case| wrong(*case))
            .count() as u32
    }
}

fn candidate_json(body: &str) -> Option<Vec<u8>> {
    let body: Json = serde_json::from_str(body).ok()?;
    serde_json::to_vec(&EligibilityRequest::read(&body).ok()?.evaluate().ok()?).ok()
}

fn studies_json(body: &str) -> Option<Vec<u8>> {
    let body: Json = serde_json::from_str(body).ok()?;
    serde_json::to_vec(&AllowanceRequest::read(&body).ok()?.evaluate().ok()?).ok()
}

/// A case of the peers as answers; `None` when it cannot occur.
fn answers_of(case: &Json) -> Option<Answers> {
    let yes = |name: &str| case[name].as_bool();
    let day = |name: &str| case[name].as_str().and_then(|text| date::parse(text).ok());
    let mut answers = Answers::default();
    answers.birth_date = day("dob");
    answers.start_date = day("start");
    answers.enrolled_in_dual_training = yes("enrolled");
    answers.has_civil_and_political_rights = yes("rights");
    answers.has_secondary_diploma = yes("diploma");
    answers.previously_in_jojo = yes("earlier");
    answers.workplace_recognised_for_training = yes("recognised");
    answers.training = Some(match case["training"].as_str()? {
        "groen" => Training::MedewerkerGroenEnTuinbeheer,
        "polyvalent" => Training::PolyvalentOnderhoudswerkerGebouwen,
        "schilder" => Training::Schilder,
        _ => Training::Other,
    });
    let nationality: Nationality = if yes("noneu")? { "MA" } else { "BE" }.parse().ok()?;
    answers.nationality = Some(nationality);
    answers.legal_residence = yes("legalstay");
    answers.alternating_years_passed =
        case["years"].as_u64().and_then(|years| u8::try_from(years).ok());
    answers.second_grade_passed = yes("second");
    answers.third_grade_first_year_passed = yes("third1");
    answers.buso_ov3_qualification_passed = yes("buso");
    let compulsory = yes("compulsory")?;
    match date::age_on(answers.birth_date?, answers.start_date?) {
        ..15 if compulsory => None,
        15 => {
            answers.followed_two_years_secondary = Some(compulsory);
            Some(answers)
        }
        16.. if !compulsory => None,
        _ => Some(answers),
    }
}

/// The bodies of the two requests.
fn bodies(answers: &Answers) -> (String, String) {
    let mut candidate = answers.clone();
    let mut studies = json!({"date": answers.start_date});
    for input in Input::STUDIES.iter() {
        if let Some(value) = answers.get(input) {
            studies[input.as_str()] = match value {
                Value::Bool(yes) => yes.into(),
                other => other.to_string().parse::<u8>().unwrap_or(0).into(),
            };
        }
        // Clearing fits every input.
        let _ = candidate.set(input, None);
    }
    (serde_json::to_string(&candidate).unwrap_or_default(), studies.to_string())
}

/// How the peers name the trainings.
const TRAININGS: [&str; 4] = ["groen", "polyvalent", "schilder", "andere"];

/// 2000 cases without an oracle, from a small generator with a fixed seed.
fn own_cases() -> Vec<Json> {
    let mut seed = 20_260_101_u32;
    let mut next = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % below
    };
    (0..2000)
        .map(|_| {
            json!({
                "dob": format!("{}-{:02}-{:02}", 1998 + next(12), 1 + next(12), 1 + next(28)),
                "start": format!("{}-{:02}-{:02}", 2023 + next(3), 1 + next(12), 1 + next(28)),
                "enrolled": next(20) > 0, "compulsory": true, "rights": next(30) > 0, "diploma": next(16) == 0,
                "earlier": next(20) == 0, "training": TRAININGS[next(4) as usize],
                "recognised": next(5) < 2, "noneu": next(5) == 0, "legalstay": next(10) < 7, "years": next(4),
                "second": next(2) == 0, "third1": next(5) == 0, "buso": next(10) == 0
            })
        })
        .collect()
}
