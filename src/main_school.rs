//! The entry of the planner.

fn main() {
    #[cfg(feature = "csr")]
    jojo_wijzer::start(jojo_wijzer::school::App);
}
