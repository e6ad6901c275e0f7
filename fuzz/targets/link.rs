//! Any fragment is read without a panic, and what was read is printed and read again as the same.
#![no_main]

use jojo_wire::link;

libfuzzer_sys::fuzz_target!(|fragment: &str| {
    let (answers, _) = link::parse(fragment);
    let printed = link::print(&answers);
    let (again, fault) = link::parse(&printed);
    assert!(fault.is_none(), "{printed}");
    assert_eq!(link::print(&again), printed);
});
