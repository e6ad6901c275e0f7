//! The trainings (*opleidingen duaal*) that the project names.

crate::named! {
    /// A training. A name with "duaal" or "duaal OV3" behind it is the same training.
    pub enum Training {
        /// Medewerker groen- en tuinbeheer.
        MedewerkerGroenEnTuinbeheer = "medewerker-groen-en-tuinbeheer",
        /// Polyvalent onderhoudswerker gebouwen.
        PolyvalentOnderhoudswerkerGebouwen = "polyvalent-onderhoudswerker-gebouwen",
        /// Schilder.
        Schilder = "schilder",
        /// Any other training: it counts only when the workplace is recognised for it.
        Other = "other",
    }
}
