//! The entry of the dossier.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start(jojo_wijzer::dossier::App);
}
