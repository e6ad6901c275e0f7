//! The entry of the browser bundle for schools.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start_school();
}
