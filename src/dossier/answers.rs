//! The answers of a dossier as JSON, as the API keeps them: the facts of `/dossier` and what was ticked off.

use super::form::CaseForm;
use jojo_rules::{Facts, Input, Value, dossier::DOSSIER};
use jojo_wire::DossierAnswers;
use serde_json::Value as Json;

/// The answers of a reading; nothing without a start date.
#[must_use]
pub fn print(facts: &Facts, form: &CaseForm) -> Option<String> {
    facts.date(Input::StartDate)?;
    let mut members: Vec<String> = facts
        .iter()
        .filter(|(input, _)| DOSSIER.contains(*input))
        .map(|(input, value)| match value {
            Value::Bool(_) | Value::Count(_) => format!(r#""{input}":{value}"#),
            // Dates and names hold nothing that JSON would escape.
            text => format!(r#""{input}":"{text}""#),
        })
        .collect();
    let done: Vec<String> = form.done.iter().map(|item| format!(r#""{item}""#)).collect();
    members.push(format!(r#""done":[{}]"#, done.join(",")));
    Some(format!("{{{}}}", members.join(",")))
}

/// A form with these answers filled in; what the server gave is known to be good.
#[must_use]
pub fn read(json: &Json, months: &[&str; 12]) -> CaseForm {
    let answers = DossierAnswers::read(json, "").unwrap_or_default();
    let mut form = CaseForm::of(&answers.facts, months);
    answers.done.into_iter().for_each(|item| form.tick(item, true));
    form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dossier::link, text::SHARED};

    #[test]
    fn the_server_reads_what_is_written_and_it_comes_back() {
        let months = &SHARED.format.months;
        let (form, fault) = link::parse(
            "1.sd20260901.bd20090512.trs.ay1.sg1.cy2.le20270630.erflanders.pc1.pr0.xd-dimona-by.xd-agreement.z",
            months,
        );
        assert_eq!(fault, None);
        let text = print(&form.read(months).facts, &form).expect("a start date");
        let json: Json = serde_json::from_str(&text).expect("JSON");
        assert!(DossierAnswers::read(&json, "").is_ok(), "{text}");
        assert_eq!(read(&json, months), form);
    }

    #[test]
    fn without_a_start_there_is_nothing_to_keep() {
        assert_eq!(print(&Facts::default(), &CaseForm::default()), None);
    }
}
