//! The entry of the embedded bundle.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start_embed();
}
