//! What the rules say of a form, ready to be shown.

use crate::{
    check::form::{CheckForm, Reading},
    text::CheckTexts,
};
use chrono::NaiveDate;
use jojo_rules::{
    AllowanceReport, Answers, ContactId, EligibilityReport, Finding, InputSet, RuleId, Status,
    allowance_of_tier, eligibility, possible_tiers,
};

/// Everything that the pages show of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the form says.
    pub reading: Reading,
    /// The report about the candidate.
    pub report: EligibilityReport,
    /// The day of the amount: the start date, else today.
    pub amount_date: NaiveDate,
    /// The amounts that are still possible, lowest first; none before the first known amount.
    pub amounts: Vec<AllowanceReport>,
}

impl Outcome {
    /// Reads and judges a form.
    #[must_use]
    pub fn of(form: &CheckForm, today: NaiveDate) -> Self {
        let mut reading = form.read(today);
        let report = match eligibility(&reading.answers) {
            Ok(report) => report,
            // The reading has already taken out a start before birth; a report without dates is the safe way out.
            Err(_) => {
                reading.answers.start_date = None;
                eligibility(&reading.answers).unwrap_or_else(|_| empty_report())
            }
        };
        let amount_date = reading.answers.start_date.unwrap_or(today);
        let amounts = possible_tiers(&reading.answers)
            .into_iter()
            .filter_map(|tier| allowance_of_tier(amount_date, tier).ok())
            .collect();
        Self { reading, report, amount_date, amounts }
    }

    /// The valid answers.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.reading.answers
    }

    /// The verdict in words.
    #[must_use]
    pub fn headline(&self, texts: &CheckTexts) -> &'static str {
        let for_good = self.report.findings.iter().any(Finding::is_not_met_for_good);
        (texts.check.verdict)(self.report.verdict, for_good)
    }

    /// The missing inputs that nobody was asked about yet, or left open.
    #[must_use]
    pub fn unanswered(&self) -> InputSet {
        self.report.missing.minus(self.answers().unsure())
    }

    /// Whether everything that is missing was answered with "I do not know".
    #[must_use]
    pub fn only_unsure(&self) -> bool {
        !self.report.missing.is_empty() && self.unanswered().is_empty()
    }

    /// Who can help with what is not met or not known, once each.
    #[must_use]
    pub fn contacts(&self) -> Vec<ContactId> {
        let concerns =
            |status| status == Status::NotMet || status == Status::Unknown && self.only_unsure();
        ContactId::ALL
            .iter()
            .copied()
            .filter(|contact| {
                let of_contact = |rule: RuleId| rule.entry().contact == *contact;
                self.report
                    .findings
                    .iter()
                    .any(|finding| concerns(finding.status) && of_contact(finding.rule))
            })
            .collect()
    }
}

fn empty_report() -> EligibilityReport {
    eligibility(&Answers::default())
        .unwrap_or_else(|_| unreachable!("without dates nothing lies before birth"))
}
