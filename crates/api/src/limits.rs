//! How much one client, and all of them together, may ask of the API.
//!
//! A client is an address: that of the connection, or the one that a trusted proxy names. Of IPv6 the network counts, because
//! a client has all of it. Who connects from this machine without a proxy in between is not limited.

use crate::{config::Limits, error::ApiError, metrics::Metrics};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};
use ipnet::IpNet;
use jojo_wire::{API, DOCUMENTS};
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;

const FORWARDED_FOR: &str = "x-forwarded-for";
const FORWARDED: &str = "forwarded";
/// Whether the database answers.
pub(crate) const READY: &str = "/health/ready";

/// How long a client that had too many wrong keys changes and deletes nothing.
const SHUT_OUT: Duration = Duration::from_secs(60);

/// What each client has asked lately, and how much is asked now.
#[derive(Clone, Debug)]
pub struct Limiter(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    trusted: Vec<IpNet>,
    requests: DefaultKeyedRateLimiter<IpAddr>,
    writes: DefaultKeyedRateLimiter<IpAddr>,
    wrong_keys: DefaultKeyedRateLimiter<IpAddr>,
    /// Who had too many wrong keys, and until when that client changes and deletes nothing.
    shut_out: Mutex<HashMap<IpAddr, Instant>>,
    at_once: Arc<Semaphore>,
    metrics: Metrics,
}

impl Limiter {
    /// Nobody has asked anything yet.
    #[must_use]
    pub fn new(limits: &Limits, metrics: Metrics) -> Self {
        let limiter = |per_minute| RateLimiter::keyed(Quota::per_minute(per_minute));
        Self(Arc::new(Inner {
            trusted: limits.trusted_proxies.clone(),
            requests: limiter(limits.requests_per_minute),
            writes: limiter(limits.writes_per_minute),
            wrong_keys: limiter(limits.wrong_keys_per_minute),
            shut_out: Mutex::default(),
            at_once: Arc::new(Semaphore::new(limits.requests_at_once as usize)),
            metrics,
        }))
    }

    /// Forgets who has asked nothing lately, so that memory does not grow with the number of clients.
    pub(crate) fn forget(&self) {
        for limiter in [&self.0.requests, &self.0.writes, &self.0.wrong_keys] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        let now = Instant::now();
        self.shut_out().retain(|_, until| *until > now);
    }

    fn shut_out(&self) -> std::sync::MutexGuard<'_, HashMap<IpAddr, Instant>> {
        self.0.shut_out.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Refuses what goes over a limit before anything is read.
    fn admit(&self, client: IpAddr, kind: Kind) -> Result<(), ApiError> {
        take(&self.0.requests, client)?;
        if [Kind::Save, Kind::Change].contains(&kind) {
            take(&self.0.writes, client)?;
        }
        if kind != Kind::Change {
            return Ok(());
        }
        let until = self.shut_out().get(&client).copied();
        match until.and_then(|until| until.checked_duration_since(Instant::now())) {
            Some(wait) => Err(ApiError::TooManyRequests(wait)),
            None => Ok(()),
        }
    }

    /// Counts a wrong key.
    fn had_wrong_key(&self, client: IpAddr) {
        if take(&self.0.wrong_keys, client).is_err() {
            self.shut_out().insert(client, Instant::now() + SHUT_OUT);
        }
    }
}

fn take(limiter: &DefaultKeyedRateLimiter<IpAddr>, client: IpAddr) -> Result<(), ApiError> {
    limiter
        .check_key(&client)
        .map_err(|until| ApiError::TooManyRequests(until.wait_time_from(limiter.clock().now())))
}

/// What a request wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Pages and files, and whether the program runs: not limited.
    Free,
    /// Whether the database answers.
    Health,
    /// An answer of the rules, or a document.
    Ask,
    /// To save a document.
    Save,
    /// To change or delete a document, with its key.
    Change,
}

impl Kind {
    fn of(method: &Method, path: &str) -> Self {
        let api = path.strip_prefix(API);
        match api.map(|below| below.starts_with(DOCUMENTS)) {
            Some(true) if method == Method::POST => Self::Save,
            Some(true) if ![Method::GET, Method::HEAD].contains(method) => Self::Change,
            Some(_) => Self::Ask,
            None if path.starts_with("/d/") => Self::Ask,
            None if path == READY => Self::Health,
            None => Self::Free,
        }
    }
}

/// Lets a request through, or says when to come back.
pub(crate) async fn limit(
    State(limiter): State<Limiter>,
    request: Request,
    next: Next,
) -> Response {
    let kind = Kind::of(request.method(), request.uri().path());
    if kind == Kind::Free {
        return next.run(request).await;
    }
    let place = limiter.0.at_once.clone().try_acquire_owned();
    // Who asks how it goes hears that also when there is much to do.
    if place.is_err() && kind != Kind::Health {
        limiter.0.metrics.refused("busy");
        return ApiError::Busy.into_response();
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let Some(client) = peer.and_then(|peer| client(peer, request.headers(), &limiter.0.trusted))
    else {
        return next.run(request).await;
    };
    if let Err(refusal) = limiter.admit(client, kind) {
        limiter.0.metrics.refused("rate");
        return refusal.into_response();
    }
    let response = next.run(request).await;
    if kind == Kind::Change && response.status() == StatusCode::FORBIDDEN {
        limiter.had_wrong_key(client);
    }
    drop(place);
    response
}

/// For whom a request is; nobody when it comes from this machine without a proxy.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> Option<IpAddr> {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    let peer = peer.to_canonical();
    let is_forwarded = headers.contains_key(FORWARDED_FOR) || headers.contains_key(FORWARDED);
    if peer.is_loopback() && !is_forwarded {
        return None;
    }
    let mut client = peer;
    // From the nearest to the farthest: each proxy appends whom it saw, and what it was told before that counts only from
    // another proxy that is trusted.
    let lines = headers.get_all(FORWARDED_FOR).iter().collect::<Vec<_>>();
    let named = lines.iter().rev().flat_map(|line| line.to_str().unwrap_or("?").rsplit(','));
    for name in named {
        let Some(address) = Some(client).filter(is_trusted).and_then(|_| name.trim().parse().ok())
        else {
            break;
        };
        client = IpAddr::to_canonical(&address);
    }
    Some(network(client))
}

/// A client of IPv6 has a network of its own, /64.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
    }
}

/// The seconds to wait, never 0.
pub(crate) fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client_of(peer: &str, forwarded: &[&str], trusted: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED_FOR, line.parse().expect("a header"));
        }
        let trusted: Vec<IpNet> = trusted.iter().map(|one| one.parse().expect("net")).collect();
        client(peer.parse().expect("an address"), &headers, &trusted).map(|ip| ip.to_string())
    }

    #[test]
    fn only_a_trusted_proxy_names_the_client() {
        let of = |peer, forwarded, trusted| client_of(peer, forwarded, trusted).expect("a client");
        let proxy = &["10.0.0.0/8"][..];
        assert_eq!(of("10.0.0.1", &["192.0.2.7"], proxy), "192.0.2.7");
        assert_eq!(of("203.0.113.9", &["192.0.2.7"], proxy), "203.0.113.9", "a lie");
        assert_eq!(of("10.0.0.1", &["192.0.2.7, 198.51.100.2"], proxy), "198.51.100.2", "spoofed");
        assert_eq!(of("10.0.0.1", &["192.0.2.7", "10.0.0.2"], proxy), "192.0.2.7", "two proxies");
        assert_eq!(of("10.0.0.1", &["nonsense"], proxy), "10.0.0.1");
        assert_eq!(of("10.0.0.1", &[], proxy), "10.0.0.1");
    }

    #[test]
    fn this_machine_is_free_unless_it_speaks_for_someone() {
        assert_eq!(client_of("127.0.0.1", &[], &[]), None);
        assert_eq!(client_of("::1", &[], &[]), None);
        assert_eq!(client_of("127.0.0.1", &["192.0.2.7"], &[]), Some("127.0.0.1".into()));
        let trusted = &["127.0.0.0/8"];
        assert_eq!(client_of("127.0.0.1", &["192.0.2.7"], trusted), Some("192.0.2.7".into()));
        assert_eq!(
            client_of("::ffff:127.0.0.1", &["192.0.2.7"], trusted),
            Some("192.0.2.7".into())
        );
    }

    #[test]
    fn of_ipv6_the_network_counts() {
        let of = |peer| client_of(peer, &[], &[]);
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }
}
