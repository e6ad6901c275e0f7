//! The embedded pages. They say "je".

use super::keep::LINK_HOLDS_ANSWERS;
use crate::text::EmbedTexts;

/// The Dutch words of the embedded pages.
pub static EMBED: EmbedTexts = EmbedTexts {
    open: "Open de JoJo-wijzer",
    to_check: "Mag ik starten? Doe de check",
    link_holds_answers: LINK_HOLDS_ANSWERS,
    result_told: "De site waarop je dit ziet, krijgt het resultaat en het bedrag. Je antwoorden krijgt ze niet.",
};
