//! The entry of the page about embedding.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start(jojo_wijzer::configurator::App);
}
