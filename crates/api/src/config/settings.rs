//! Reading the configuration: every fault, not the first one.

use super::Config;
use crate::{
    spa::{Files, Site},
    store::Database,
};
use ipnet::IpNet;
use std::{
    fmt::{self, Display},
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    ops::RangeInclusive,
    path::PathBuf,
    str::FromStr,
};
use tracing_subscriber::EnvFilter;

/// How to serve, checked.
#[derive(Debug)]
pub struct Settings {
    /// Where documents are kept.
    pub database: Database,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where Prometheus may ask.
    pub metrics: Option<SocketAddr>,
    /// The built application.
    pub files: Files,
    /// What the server knows of the site.
    pub site: Site,
    /// Days that a document is kept after its last change.
    pub retention_days: u32,
    /// How much one client, and all of them, may ask.
    pub limits: Limits,
    /// Which lines to log.
    pub log: EnvFilter,
}

/// How much one client, and all of them, may ask.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Who may say for whom a request is.
    pub trusted_proxies: Vec<IpNet>,
    /// Requests to the API of one client.
    pub requests_per_minute: NonZeroU32,
    /// Those that save, change or delete.
    pub writes_per_minute: NonZeroU32,
    /// Those with a wrong key.
    pub wrong_keys_per_minute: NonZeroU32,
    /// Connections at once.
    pub connections: u32,
    /// Requests to the API at once.
    pub requests_at_once: u32,
}

/// Everything that is wrong with a configuration, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<String>);

impl Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Faults {}

impl Faults {
    /// The value, or a fault that names flag and variable. The value itself is not repeated: it may hold a secret.
    fn read<T>(&mut self, flag: &str, value: Result<T, impl Display>) -> Option<T> {
        value.map_err(|wrong| self.0.push(format!("--{flag} ({}): {wrong}", variable(flag)))).ok()
    }

    fn number<T>(&mut self, flag: &str, text: &str, range: RangeInclusive<T>) -> Option<T>
    where
        T: FromStr + PartialOrd + Display,
    {
        let number = text.trim().parse().ok().filter(|number| range.contains(number));
        let wrong = || format!("write a whole number from {} to {}", range.start(), range.end());
        self.read(flag, number.ok_or_else(wrong))
    }

    fn per_minute(&mut self, flag: &str, text: &str) -> Option<NonZeroU32> {
        self.number(flag, text, 1..=1_000_000).and_then(NonZeroU32::new)
    }
}

impl Settings {
    /// Reads a configuration.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(config: &Config) -> Result<Self, Faults> {
        let mut faults = Faults(Vec::new());
        let settings = (|| {
            // Each is read before any is missed.
            let database = faults.read("database", config.kept.database.parse());
            let host = config.host.parse::<IpAddr>().map_err(|_| "write an IP address");
            let host = faults.read("host", host);
            let port = faults.number("port", &config.port, 0..=u16::MAX);
            let metrics = faults.read("metrics", metrics(&config.metrics));
            let files = faults.read("spa", files(&config.spa));
            let address = faults.read("public-url", site_address(&config.public_url));
            let ancestors =
                faults.read("frame-ancestors", frame_ancestors(&config.frame_ancestors));
            let retention_days =
                faults.number("retention-days", &config.retention_days, 1..=3650_u32);
            let trusted_proxies = faults.read("trusted-proxies", networks(&config.trusted_proxies));
            let requests = faults.per_minute("requests-per-minute", &config.requests_per_minute);
            let writes = faults.per_minute("writes-per-minute", &config.writes_per_minute);
            let wrong_keys =
                faults.per_minute("wrong-keys-per-minute", &config.wrong_keys_per_minute);
            let connections = faults.number("connections", &config.connections, 1..=100_000_u32);
            let requests_at_once =
                faults.number("requests-at-once", &config.requests_at_once, 1..=100_000_u32);
            let log = EnvFilter::try_new(&config.log).map_err(|_| "write for example info");
            let log = faults.read("log", log);
            Some(Self {
                database: database?,
                listen: SocketAddr::new(host?, port?),
                metrics: metrics?,
                files: files?,
                site: Site { address: address?, frame_ancestors: ancestors? },
                retention_days: retention_days?,
                limits: Limits {
                    trusted_proxies: trusted_proxies?,
                    requests_per_minute: requests?,
                    writes_per_minute: writes?,
                    wrong_keys_per_minute: wrong_keys?,
                    connections: connections?,
                    requests_at_once: requests_at_once?,
                },
                log: log?,
            })
        })();
        settings.ok_or(faults)
    }
}

/// The variables whose name begins like ours but that mean nothing: they may be written wrongly.
#[must_use]
pub fn unknown_variables() -> Vec<String> {
    let command = <super::Cli as clap::CommandFactory>::command();
    let known: Vec<_> = command
        .get_subcommands()
        .flat_map(|command| command.get_arguments().filter_map(|one| one.get_env()))
        .collect();
    let ours = std::env::vars_os().map(|(name, _)| name);
    let ours = ours.filter(|name| name.as_encoded_bytes().starts_with(b"JOJO_"));
    ours.filter(|name| !known.contains(&name.as_os_str()))
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// The variable that says the same as a flag.
fn variable(flag: &str) -> String {
    format!("JOJO_{}", flag.to_uppercase().replace('-', "_"))
}

fn metrics(text: &str) -> Result<Option<SocketAddr>, &'static str> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| "write an address and a port, as 127.0.0.1:9464")
}

fn files(text: &str) -> Result<Files, &'static str> {
    match text {
        "" if Files::HAS_INSIDE => Ok(Files::Inside),
        "" => Ok(Files::Folder(PathBuf::from("dist"))),
        folder => Ok(Files::Folder(PathBuf::from(folder))),
    }
}

fn networks(text: &str) -> Result<Vec<IpNet>, String> {
    let network = |one: &str| {
        let network = one.parse::<IpNet>().or_else(|_| one.parse::<IpAddr>().map(IpNet::from));
        network.map_err(|_| format!("{one:?} is no address or network, as 10.0.0.1 or 10.0.0.0/8"))
    };
    text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(network).collect()
}

fn site_address(text: &str) -> Result<String, &'static str> {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let host = host.map(|host| host.trim_end_matches('/'));
    let fits = |host: &str| {
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
        !host.is_empty() && host.bytes().all(safe)
    };
    match host {
        None if text.is_empty() => Ok(String::new()),
        Some(host) if fits(host) => Ok(text.trim_end_matches('/').to_owned()),
        _ => Err("write it as https://example.org, without a path"),
    }
}

fn frame_ancestors(text: &str) -> Result<String, &'static str> {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b" .:-*/[]'".contains(&byte);
    if text.bytes().all(safe) {
        Ok(text.trim().to_owned())
    } else {
        Err("write origins with spaces between them, as https: https://*.example.org")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Cli, Command};
    use clap::Parser;

    fn read(flags: &[&str]) -> Result<Settings, Faults> {
        let line = ["jojo-api", "serve"].iter().chain(flags);
        let Command::Serve(config) = Cli::parse_from(line).command else { panic!("serve") };
        Settings::read(&config)
    }

    #[test]
    fn every_fault_is_told_at_once_and_no_value_is_repeated() {
        let faults = read(&[
            "--database=mysql://jojo:secret@x/y",
            "--host=localhost",
            "--port=70000",
            "--metrics=9464",
            "--public-url=jojo.example",
            "--frame-ancestors=https:; script-src *",
            "--retention-days=0",
            "--trusted-proxies=10.0.0.0/8, proxy.example",
            "--requests-per-minute=none",
            "--writes-per-minute=0",
            "--wrong-keys-per-minute=-1",
            "--connections=0",
            "--requests-at-once=",
            "--log=jojo=loud",
        ])
        .expect_err("faults");
        assert_eq!(faults.0.len(), 14, "{faults}");
        assert!(faults.0[0].starts_with("--database (JOJO_DATABASE): "));
        assert!(faults.to_string().contains("JOJO_TRUSTED_PROXIES): \"proxy.example\" is no"));
        assert!(!faults.to_string().contains("secret"));
    }

    #[test]
    fn proxies_are_addresses_or_networks() {
        let settings = read(&["--trusted-proxies=127.0.0.1, 10.0.0.0/8,::1"]).expect("right");
        let networks: Vec<_> =
            settings.limits.trusted_proxies.iter().map(ToString::to_string).collect();
        assert_eq!(networks, ["127.0.0.1/32", "10.0.0.0/8", "::1/128"]);
    }

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
