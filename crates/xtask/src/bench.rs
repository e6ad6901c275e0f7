//! stub
use anyhow::Result;
use clap::Args;

/// What to measure.
#[derive(Args)]
pub(crate) struct Bench {}

pub(crate) fn run(_: &Bench) -> Result<()> {
    Ok(())
}
