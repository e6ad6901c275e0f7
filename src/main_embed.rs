//! The entry of the embedded check.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start(jojo_wijzer::embed::App);
}
