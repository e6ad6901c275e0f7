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
    let (catalogue, texts, cases) = (catalogue::read(), catalogue::read_texts(), cases::read());
    let names = catalogue::emit(&catalogue, &texts) + &cases::emit_names(&cases, &texts);
    let parameters = parameters::emit(&parameters::read())
        + &school::emit(&school::read())
        + &cases::emit(&cases);
    fs::write(Path::new(&out).join("catalogue.rs"), names).expect("the output folder is writable");
    fs::write(Path::new(&out).join("parameters.rs"), parameters)
        .expect("the output folder is writable");
}
