//! What the program can be told: flags, or `JOJO_*` variables.
//!
//! clap takes everything as text; [`Settings::read`] reads all of it, so that every fault is told at once.

mod settings;

pub use settings::{Faults, Limits, Settings, unknown_variables};

use clap::{Args, Parser, Subcommand};

/// The server of the JoJo-wijzer.
#[derive(Debug, Parser)]
#[command(name = "jojo-api", version)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API and the application; brings the database up to date first.
    Serve(Config),
    /// Say whether the configuration and the database are right, and judge everything that is kept by these rules.
    Check(Config),
    /// Bring the database up to date.
    Migrate(Kept),
    /// Write a consistent copy of everything that is kept to a new SQLite file, also while servers run.
    Backup {
        /// Where it is kept.
        #[command(flatten)]
        kept: Kept,
        /// File to write.
        #[arg(long)]
        to: String,
    },
    /// Put a backup into the database.
    Restore {
        /// Where it goes.
        #[command(flatten)]
        kept: Kept,
        /// File that `backup` wrote.
        #[arg(long)]
        from: String,
        /// Delete what the database keeps first.
        #[arg(long)]
        replace: bool,
    },
    /// Copy everything from one database to another, and prove that it is the same. Stop the servers first.
    Copy {
        /// Database to copy from.
        #[arg(long)]
        from: String,
        /// Database to copy to.
        #[arg(long, env = "JOJO_DATABASE", hide_env_values = true)]
        to: String,
        /// Delete what that one keeps first.
        #[arg(long)]
        replace: bool,
    },
    /// Delete what has expired, now.
    Purge(Kept),
}

/// Where documents are kept.
#[derive(Clone, Debug, Args)]
pub struct Kept {
    /// SQLite file with the saved documents, made when it does not exist; or postgres://user@host/name.
    #[arg(long, env = "JOJO_DATABASE", default_value = "data/jojo.sqlite", hide_env_values = true)]
    pub database: String,
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Config {
    /// Where documents are kept.
    #[command(flatten)]
    pub kept: Kept,
    /// Address to listen on.
    #[arg(long, env = "JOJO_HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// Port to listen on; 0 takes a free one.
    #[arg(long, env = "JOJO_PORT", default_value = "8080")]
    pub port: String,
    /// Address and port for Prometheus, as 127.0.0.1:9464; without it nothing is measured for others.
    #[arg(long, env = "JOJO_METRICS", default_value = "", hide_default_value = true)]
    pub metrics: String,
    /// Folder with the built application; without it the one inside this program, or else the folder dist.
    #[arg(long, env = "JOJO_SPA", default_value = "", hide_default_value = true)]
    pub spa: String,
    /// Address of the site, as https://example.org; without it pages name no address and there is no sitemap.
    #[arg(long, env = "JOJO_PUBLIC_URL", default_value = "", hide_default_value = true)]
    pub public_url: String,
    /// Sites that may show the embedded pages, as `frame-ancestors` of a content security policy has them.
    #[arg(
        long,
        env = "JOJO_FRAME_ANCESTORS",
        default_value = "https: http://localhost:* http://127.0.0.1:*"
    )]
    pub frame_ancestors: String,
    /// Days that a document is kept after its last change.
    #[arg(long, env = "JOJO_RETENTION_DAYS", default_value = "180")]
    pub retention_days: String,
    /// Addresses or networks of proxies in front, with commas; only they may say in X-Forwarded-For who asks.
    #[arg(long, env = "JOJO_TRUSTED_PROXIES", default_value = "", hide_default_value = true)]
    pub trusted_proxies: String,
    /// Requests to the API that one client may make in a minute.
    #[arg(long, env = "JOJO_REQUESTS_PER_MINUTE", default_value = "1200")]
    pub requests_per_minute: String,
    /// How many of them may save, change or delete a document.
    #[arg(long, env = "JOJO_WRITES_PER_MINUTE", default_value = "60")]
    pub writes_per_minute: String,
    /// How many of those may have a wrong key; after that the client changes and deletes nothing for a minute.
    #[arg(long, env = "JOJO_WRONG_KEYS_PER_MINUTE", default_value = "30")]
    pub wrong_keys_per_minute: String,
    /// Connections at once; others wait. Each may hold an answer of about a megabyte.
    #[arg(long, env = "JOJO_CONNECTIONS", default_value = "256")]
    pub connections: String,
    /// Requests to the API at once; others are told to come back.
    #[arg(long, env = "JOJO_REQUESTS_AT_ONCE", default_value = "128")]
    pub requests_at_once: String,
    /// Which lines to log: error, warn, info, debug, or by part of the program as in `warn,jojo_api=info`.
    #[arg(long, env = "JOJO_LOG", default_value = "info")]
    pub log: String,
}
