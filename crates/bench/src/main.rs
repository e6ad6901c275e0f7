//! Times the rules on native and prints one line of JSON. The peers are timed in the same way: 7 rounds, the median.
#![expect(clippy::print_stdout, reason = "the line is for cargo xtask bench")]

use jojo_bench::{Cases, Year};
use std::{hint::black_box, time::Instant};

fn main() {
    let text = std::env::args()
        .nth(1)
        .and_then(|file| std::fs::read_to_string(file).ok())
        .unwrap_or_default();
    let cases = Cases::load(&text);
    let rate = |reports: u32, work: &dyn Fn(u32) -> u32| {
        let mut rates: Vec<f64> = (0..7)
            .map(|_| {
                let start = Instant::now();
                black_box(work(reports));
                f64::from(reports) / start.elapsed().as_secs_f64()
            })
            .collect();
        rates.sort_by(f64::total_cmp);
        rates.get(3).copied().unwrap_or_default()
    };
    black_box(cases.run_typed(cases.count()));
    let typed = rate(400_000, &|reports| cases.run_typed(reports));
    let json = rate(40_000, &|reports| cases.run_json(reports));
    let year = Year::load().expect("the example is read");
    let years = rate(4_000, &|times| year.run(times));
    println!(
        "{{\"cases\":{},\"skipped\":{},\"mismatches\":{},\"typed\":{typed:.0},\"json\":{json:.0},\"years\":{years:.0}}}",
        cases.count(),
        cases.skipped(),
        cases.mismatches()
    );
}
