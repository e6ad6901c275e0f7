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
    /// Address of the site, as https://example.org; without it pages name no address and there is no sitemap.
    #[arg(long, env = "JOJO_PUBLIC_URL", default_value = "", hide_default_value = true, value_parser = site_address)]
    pub public_url: String,
    /// Sites that may show the embedded pages, as `frame-ancestors` of a content security policy has them.
    #[arg(long, env = "JOJO_FRAME_ANCESTORS", default_value = "https: http://localhost:* http://127.0.0.1:*", value_parser = frame_ancestors)]
    pub frame_ancestors: String,
    /// Days that a document is kept after its last change.
    #[arg(long, env = "JOJO_RETENTION_DAYS", default_value_t = 180, value_parser = clap::value_parser!(u32).range(1..=3650))]
    pub retention_days: u32,
}

fn site_address(text: &str) -> Result<String, String> {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let host = host.map(|host| host.trim_end_matches('/'));
    let fits = |host: &str| {
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
        !host.is_empty() && host.bytes().all(safe)
    };
    match host {
        None if text.is_empty() => Ok(String::new()),
        Some(host) if fits(host) => Ok(text.trim_end_matches('/').to_owned()),
        _ => Err("write it as https://example.org, without a path".to_owned()),
    }
}

fn frame_ancestors(text: &str) -> Result<String, String> {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b" .:-*/[]'".contains(&byte);
    if text.bytes().all(safe) {
        Ok(text.trim().to_owned())
    } else {
        Err("write origins with spaces between them, as https: https://*.example.org".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_the_site_is_an_origin() {
        assert_eq!(site_address("https://jojo.example/"), Ok("https://jojo.example".to_owned()));
        assert_eq!(site_address(""), Ok(String::new()));
        for text in ["jojo.example", "https://", "https://a/b", "https://a\"b", "ftp://a"] {
            assert!(site_address(text).is_err(), "{text}");
        }
    }

    #[test]
    fn who_may_frame_cannot_end_the_policy() {
        assert!(frame_ancestors("https: http://localhost:*").is_ok());
        for text in ["https:; script-src *", "https:, x", "https:\nSet-Cookie: a"] {
            assert!(frame_ancestors(text).is_err(), "{text}");
        }
    }
}
