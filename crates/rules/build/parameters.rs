//! The numbers of the law: the allowance series, the ages, the nationalities and the edition.

use crate::emit::{Source, date, read_toml, slice};
use serde::Deserialize;
use std::collections::BTreeMap;

pub(crate) struct Parameters {
    allowance: Allowance,
    eligibility: Eligibility,
    edition: Edition,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowance {
    first_day_source: Source,
    message_codes: MessageCodes,
    tier: Vec<Tier>,
    row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MessageCodes {
    ambtscode: String,
    prestatie: String,
    administratieve_toestand: String,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tier {
    number: u8,
    percentage_bp: u32,
    vakcode: String,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    valid_from: toml::value::Datetime,
    ggmmi_cents: i64,
    ggmmi_source: Source,
    #[serde(default)]
    published: BTreeMap<String, Published>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    amount_cents: i64,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Eligibility {
    ages: BTreeMap<String, Age>,
    free_movement: FreeMovement,
    nationality: Nationality,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Age {
    value: u8,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FreeMovement {
    source: Source,
    countries: String,
    disputed: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nationality {
    codes: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    edition: String,
    verified_until: toml::value::Datetime,
    changes: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    edition: String,
    date: toml::value::Datetime,
    text: String,
}

pub(crate) fn read() -> Parameters {
    let parameters = Parameters {
        allowance: read_toml("parameters/allowance.toml"),
        eligibility: read_toml("parameters/eligibility.toml"),
        edition: read_toml("parameters/edition.toml"),
    };
    let rows = &parameters.allowance.row;
    assert!(
        rows.windows(2).all(|pair| pair[0].valid_from < pair[1].valid_from),
        "allowance.toml: rows must stand in order of valid_from"
    );
    let edition = &parameters.edition;
    assert!(
        edition.changes.first().is_some_and(|newest| newest.edition == edition.edition),
        "edition.toml: the newest change must tell this edition"
    );
    let numbers: Vec<u8> = parameters.allowance.tier.iter().map(|tier| tier.number).collect();
    assert_eq!(numbers, [1, 2, 3], "allowance.toml: the tiers are 1, 2 and 3");
    parameters
}

pub(crate) fn emit(parameters: &Parameters) -> String {
    let Parameters { allowance, eligibility, edition } = parameters;
    let lines = |items: Vec<String>| {
        items.into_iter().map(|item| format!("    {item},\n")).collect::<String>()
    };
    let mut out = String::new();
    out += &format!(
        "pub(crate) const EDITION: &str = {:?};\npub(crate) const VERIFIED_UNTIL: NaiveDate = {};\n",
        edition.edition,
        date(&edition.verified_until)
    );
    out += &format!(
        "pub(crate) static CHANGES: &[Change] = &[\n{}];\n",
        lines(
            edition
                .changes
                .iter()
                .map(|c| format!(
                    "Change {{ edition: {:?}, date: {}, text: {:?} }}",
                    c.edition,
                    date(&c.date),
                    c.text
                ))
                .collect()
        )
    );
    for (name, age) in &eligibility.ages {
        out += &format!(
            "#[doc = {:?}]\npub(crate) const {}: u8 = {};\n",
            format!("Source: {} {}.", age.source.document, age.source.section),
            format!("AGE_{name}").to_uppercase(),
            age.value
        );
    }
    let FreeMovement { source, countries: free, disputed } = &eligibility.free_movement;
    out += &format!("#[doc = \"Source: {} {}.\"]\n", source.document, source.section);
    out += &format!("pub(crate) static FREE_MOVEMENT: &[[u8; 2]] = {};\n", countries(free));
    out += &format!(
        "pub(crate) static FREE_MOVEMENT_DISPUTED: &[[u8; 2]] = {};\n",
        countries(disputed)
    );
    out += &format!(
        "pub(crate) static COUNTRIES: &[[u8; 2]] = {};\n",
        countries(&eligibility.nationality.codes)
    );

    let codes = &allowance.message_codes;
    out += &format!("#[doc = \"Source: {} {}.\"]\n", codes.source.document, codes.source.section);
    out += &format!(
        "pub(crate) const MESSAGE_CODES: MessageCodes = MessageCodes {{ ambtscode: {:?}, prestatie: {:?}, administratieve_toestand: {:?} }};\n",
        codes.ambtscode, codes.prestatie, codes.administratieve_toestand
    );
    out += &format!(
        "pub(crate) static TIERS: [TierParameters; 3] = [\n{}];\n",
        lines(
            allowance
                .tier
                .iter()
                .map(|t| format!(
                    "TierParameters {{ percentage: BasisPoints({}), vakcode: {:?} }} /* {} {} */",
                    t.percentage_bp, t.vakcode, t.source.document, t.source.section
                ))
                .collect()
        )
    );
    let first = &allowance.first_day_source;
    out += &format!("#[doc = \"First day: {} {}.\"]\n", first.document, first.section);
    out += &format!(
        "pub(crate) static TARIFF_ROWS: &[TariffRow] = &[\n{}];\n",
        lines(allowance.row.iter().map(Row::emit).collect())
    );
    out
}

impl Row {
    fn emit(&self) -> String {
        assert!(
            self.published.keys().all(|tier| ["1", "2", "3"].contains(&tier.as_str())),
            "allowance.toml: {}: published has a tier that does not exist",
            self.valid_from
        );
        let published = ["1", "2", "3"].map(|tier| {
            crate::emit::option(self.published.get(tier).map(|value| {
                format!(
                    "Published {{ amount: Cents({}), source: {} }}",
                    value.amount_cents,
                    value.source.emit()
                )
            }))
        });
        format!(
            "TariffRow {{ valid_from: {}, ggmmi: Cents({}), ggmmi_source: {}, published: [{}] }}",
            date(&self.valid_from),
            self.ggmmi_cents,
            self.ggmmi_source.emit(),
            published.join(", ")
        )
    }
}

/// A list of country codes, sorted so that it can be searched.
fn countries(text: &str) -> String {
    let mut codes: Vec<&str> = text.split_whitespace().collect();
    assert!(
        codes.iter().all(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()))
    );
    codes.sort_unstable();
    let before = codes.len();
    codes.dedup();
    assert_eq!(before, codes.len(), "eligibility.toml: a country code stands twice");
    slice(codes.iter().map(|code| format!("*b{code:?}")))
}
