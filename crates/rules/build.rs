//! Turns `parameters/*.toml` and `texts/nl.toml` into Rust tables, so that no TOML parser ships in the wasm.
//!
//! The build fails when a parameter file does not parse, a source, note or act is unknown, a text is missing or has no
//! owner, or rows stand out of order.

#[path = "build/cases.rs"]
mod cases;
#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/school.rs"]
mod school;

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=parameters");
    println!("cargo::rerun-if-changed=texts");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let with_school = env::var_os("CARGO_FEATURE_SCHOOL").is_some();
    let (catalogue, texts) = (catalogue::read(with_school), catalogue::read_texts());
    let mut parameters = parameters::emit(&parameters::read());
    let mut names = catalogue::emit(&catalogue, &texts, with_school);
    if with_school {
        let cases = cases::read();
        parameters += &school::emit(&school::read());
        parameters += &cases::emit(&cases);
        names += &cases::emit_names(&cases, &texts);
    }
    fs::write(Path::new(&out).join("catalogue.rs"), names).expect("the output folder is writable");
    fs::write(Path::new(&out).join("parameters.rs"), parameters)
        .expect("the output folder is writable");
}
