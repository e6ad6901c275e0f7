//! The words of the embedded pages.

/// What the embedded pages say beside what the check says.
pub struct EmbedTexts {
    /// Goes to the whole JoJo-wijzer.
    pub open: &'static str,
    /// Goes from the allowance to the check.
    pub to_check: &'static str,
    /// Beside the link that was shared.
    pub link_holds_answers: &'static str,
    /// The page around asked for the result.
    pub result_told: &'static str,
}
