//! The establishments and trainings that need a recognition, and who handles the request.

use super::CaseForm;
use jojo_rules::{
    dossier::Region,
    recognition::{
        CommitteeNumber, OrganisationKind, PartnershipReport, partnership_of_committee,
        partnership_of_kind,
    },
};

/// Which establishment and training, by their names.
pub type Pair = (String, String);

/// What an organisation without a joint committee is, and where.
pub type Organisation = (OrganisationKind, Region);

impl CaseForm {
    /// The names of the establishments.
    #[must_use]
    pub fn establishment_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.establishments.lines().map(str::trim) {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The names of the trainings: those of the list by their id, another one as it was typed.
    #[must_use]
    pub fn training_names(&self) -> Vec<&str> {
        let other = self.other_training.trim();
        let listed = self.trainings.iter().map(|training| training.as_str());
        listed.chain((!other.is_empty()).then_some(other)).collect()
    }

    /// Every pair of an establishment and a training, and whether it is recognised already.
    #[must_use]
    pub fn pairs(&self) -> Vec<(Pair, bool)> {
        let trainings = self.training_names();
        let of_establishment = |establishment: &str| -> Vec<Pair> {
            let pair = |training: &&str| (establishment.to_owned(), (*training).to_owned());
            trainings.iter().map(pair).collect()
        };
        self.establishment_names()
            .into_iter()
            .flat_map(of_establishment)
            .map(|pair| {
                let is_recognised = self.recognised.contains(&pair);
                (pair, is_recognised)
            })
            .collect()
    }

    /// The number of the joint committee, when it is one.
    #[must_use]
    pub fn committee_number(&self) -> Option<CommitteeNumber> {
        self.committee.trim().parse().ok()
    }

    /// The partnership that handles a request: by the number of the joint committee, else by the kind of organisation.
    #[must_use]
    pub fn partnership(&self) -> Option<PartnershipReport> {
        if let Some(number) = self.committee_number() {
            return Some(partnership_of_committee(&number));
        }
        let (kind, region) = self.organisation?;
        Some(partnership_of_kind(kind, Some(region)))
    }
}
