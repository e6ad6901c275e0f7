//! The application in the browser.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start();
}
