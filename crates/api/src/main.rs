//! `jojo-api`: the server of the JoJo-wijzer.
#![expect(clippy::print_stdout, reason = "commands talk to who runs them")]

use clap::Parser;
use jojo_api::{
    commands,
    config::{Cli, Command, Settings, unknown_variables},
    log, server,
};
use std::{error::Error, process::ExitCode};

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse().command).await {
        Ok(said) => {
            if !said.is_empty() {
                println!("{said}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<String, Box<dyn Error>> {
    Ok(match command {
        Command::Serve(config) => {
            let mut settings = Settings::read(&config)?;
            log::to_stderr(std::mem::take(&mut settings.log));
            for name in unknown_variables() {
                tracing::warn!(name, "this variable means nothing here");
            }
            server::serve(settings).await?;
            String::new()
        }
        Command::Check(config) => {
            for name in unknown_variables() {
                println!("the variable {name} means nothing here");
            }
            commands::check(Settings::read(&config)?).await?
        }
        Command::Migrate(kept) => commands::migrate(&kept).await?,
        Command::Backup { kept, to } => commands::backup(&kept, &to).await?,
        Command::Restore { kept, from, replace } => {
            commands::restore(&kept, &from, replace).await?
        }
        Command::Copy { from, to, replace } => commands::copy(&from, &to, replace).await?,
        Command::Purge(kept) => commands::purge(&kept).await?,
    })
}
