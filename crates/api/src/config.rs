//! What the server can be told at its start.

use clap::{Args, Parser, Subcommand};
use std::{net::IpAddr, path::PathBuf};

/// The server of the JoJo-wijzer.
#[derive(Debug, Parser)]
#[command(name = "jojo-api", version)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the server can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API and the application.
    Serve(Config),
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Config {
    /// Address to listen on.
    #[arg(long, env = "JOJO_HOST", default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    #[arg(long, env = "JOJO_PORT", default_value_t = 8080)]
    pub port: u16,
    /// SQLite file with the saved documents; made when it does not exist.
    #[arg(long, env = "JOJO_DATABASE", default_value = "data/jojo.sqlite")]
    pub database: PathBuf,
    /// Folder with the built application.
    #[arg(long, env = "JOJO_SPA", default_value = "dist")]
    pub spa: PathBuf,
    /// Days that a document is kept after its last change.
    #[arg(long, env = "JOJO_RETENTION_DAYS", default_value_t = 180, value_parser = clap::value_parser!(u32).range(1..=3650))]
    pub retention_days: u32,
}
