//! The entry of the browser bundle of the dossier.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start_dossier();
}
