//! `jojo-api`: the server of the JoJo-wijzer.

use clap::Parser;
use jojo_api::config::{Cli, Command};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let Cli { command: Command::Serve(config) } = Cli::parse();
    jojo_api::server::log_to_stderr();
    match jojo_api::server::serve(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}
