//! Tells cargo what goes into the program beside Rust: the migrations, and the built application.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-env-changed=JOJO_DIST");
    if let Some(folder) = std::env::var_os("JOJO_DIST") {
        println!("cargo::rerun-if-changed={}", folder.to_string_lossy());
    }
}
