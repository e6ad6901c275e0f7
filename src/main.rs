//! The entry of the check and the allowance.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start(jojo_wijzer::app::App);
}
