//! `dossier-documents`: what goes into the file of a contract year.

use super::Dossier;
use crate::{Source, catalogue::DossierDocument, parameters};
use serde::Serialize;

crate::named! {
    /// Why a document is in the file.
    pub enum DossierPart {
        /// The file that the JoJo coordination gets.
        Dossier = "dossier",
        /// An annex of the agreement (*bijlage*).
        Annex = "annex",
        /// For the registration in the *digitaal loket*.
        Registration = "registration",
        /// For the request of an extension (*verlenging*).
        Extension = "extension",
    }
}

/// A document of the table.
pub(crate) struct DocumentRow {
    pub(crate) document: DossierDocument,
    pub(crate) part: DossierPart,
    pub(crate) registered: bool,
    pub(crate) in_year: [bool; 3],
    pub(crate) source: Source,
}

/// A document that is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequiredDocument {
    /// Which.
    pub document: DossierDocument,
    /// Why.
    pub part: DossierPart,
    /// It also goes into the *digitaal loket* at the registration.
    pub registered: bool,
    /// Where it stands.
    pub source: Source,
}

pub(super) fn documents(dossier: &Dossier<'_>) -> Vec<RequiredDocument> {
    let year = usize::from(dossier.year).saturating_sub(1);
    parameters::DOSSIER_DOCUMENTS
        .iter()
        .filter(|row| row.in_year.get(year) == Some(&true))
        .map(|row| RequiredDocument {
            document: row.document,
            part: row.part,
            registered: row.registered || row.part == DossierPart::Registration,
            source: row.source,
        })
        .collect()
}
