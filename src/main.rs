//! The entry of the browser bundle.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start();
}
