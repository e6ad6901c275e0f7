//! What Prometheus may know: how much, how long, how full. Never an id, an address or an input.

use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{
        counter::Counter,
        family::Family,
        gauge::Gauge,
        histogram::{Histogram, exponential_buckets},
        info::Info,
    },
    registry::{Registry, Unit},
};
use std::{collections::BTreeMap, fmt, sync::Arc, time::Duration};

/// Counters and clocks of this server.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    registry: Registry,
    requests: Family<Answer, Counter>,
    duration: Family<Route, Histogram>,
    running: Gauge,
    connections: Gauge,
    refused: Family<Reason, Counter>,
    database: Family<Operation, Histogram>,
    database_errors: Family<Operation, Counter>,
    database_connections: Family<State, Gauge>,
    documents: Family<Kind, Gauge>,
    purged: Counter,
    last_purge: Gauge,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    method: String,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Reason {
    reason: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Operation {
    operation: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kind {
    kind: String,
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics")
    }
}

impl Default for Metrics {
    fn default() -> Self {
        // From a tenth of a millisecond to six seconds.
        let clock: fn() -> Histogram = || Histogram::new(exponential_buckets(0.000_1, 3.0, 11));
        let mut registry = Registry::with_prefix("jojo");
        let inner = Inner {
            requests: Family::default(),
            duration: Family::new_with_constructor(clock),
            running: Gauge::default(),
            connections: Gauge::default(),
            refused: Family::default(),
            database: Family::new_with_constructor(clock),
            database_errors: Family::default(),
            database_connections: Family::default(),
            documents: Family::default(),
            purged: Counter::default(),
            last_purge: Gauge::default(),
            registry: Registry::default(),
        };
        let r = &mut registry;
        let version = vec![
            ("version", env!("CARGO_PKG_VERSION").to_owned()),
            ("edition", jojo_rules::edition().to_owned()),
        ];
        r.register("build", "This program and its rules", Info::new(version));
        r.register("http_requests", "Requests that were answered", inner.requests.clone());
        r.register_with_unit(
            "http_request_duration",
            "Time until the answer",
            Unit::Seconds,
            inner.duration.clone(),
        );
        r.register("http_requests_running", "Requests being answered", inner.running.clone());
        r.register("http_connections", "Open connections", inner.connections.clone());
        r.register("http_refused", "Requests over a limit", inner.refused.clone());
        r.register_with_unit(
            "database_duration",
            "Time that the database took",
            Unit::Seconds,
            inner.database.clone(),
        );
        r.register(
            "database_errors",
            "What the database did not do",
            inner.database_errors.clone(),
        );
        r.register(
            "database_connections",
            "Connections to the database",
            inner.database_connections.clone(),
        );
        r.register("documents", "Saved documents", inner.documents.clone());
        r.register("documents_purged", "Expired documents that were deleted", inner.purged.clone());
        r.register_with_unit(
            "last_purge_timestamp",
            "When expired documents were last deleted, since 1970",
            Unit::Seconds,
            inner.last_purge.clone(),
        );
        // Who watches for a first one has to see that there is none yet.
        for reason in ["busy", "rate"] {
            inner.refused.get_or_create(&Reason { reason }).inc_by(0);
        }
        for operation in ["ping", "read", "count", "create", "update", "delete", "purge"] {
            inner.database_errors.get_or_create(&Operation { operation }).inc_by(0);
        }
        Self(Arc::new(Inner { registry, ..inner }))
    }
}

impl Metrics {
    /// The text that Prometheus reads.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to memory never fails.
        let _ = encode(&mut text, &self.0.registry);
        text
    }

    /// Counts a request until what is returned is dropped.
    pub(crate) fn running(&self) -> Counted {
        Counted::on(&self.0.running)
    }

    /// Counts a connection until what is returned is dropped.
    pub(crate) fn connection(&self) -> Counted {
        Counted::on(&self.0.connections)
    }

    pub(crate) fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        let (method, route) = (method.to_owned(), route.to_owned());
        let duration = self.0.duration.get_or_create(&Route { route: route.clone() }).clone();
        duration.observe(took.as_secs_f64());
        self.0.requests.get_or_create(&Answer { method, route, status }).inc();
    }

    pub(crate) fn refused(&self, reason: &'static str) {
        self.0.refused.get_or_create(&Reason { reason }).inc();
    }

    pub(crate) fn asked_database(&self, operation: &'static str, took: Duration, worked: bool) {
        let operation = Operation { operation };
        self.0.database.get_or_create(&operation).observe(took.as_secs_f64());
        if !worked {
            self.0.database_errors.get_or_create(&operation).inc();
        }
    }

    pub(crate) fn database_connections(&self, open: u32, idle: usize) {
        let set = |state, number| {
            self.0.database_connections.get_or_create(&State { state }).set(number);
        };
        set("open", i64::from(open));
        set("idle", i64::try_from(idle).unwrap_or(i64::MAX));
    }

    pub(crate) fn documents(&self, counts: &BTreeMap<String, i64>) {
        for kind in jojo_wire::DocumentKind::ALL {
            let kind = kind.as_str();
            let count = counts.get(kind).copied().unwrap_or_default();
            self.0.documents.get_or_create(&Kind { kind: kind.to_owned() }).set(count);
        }
    }

    pub(crate) fn purged(&self, documents: u64, now: i64) {
        self.0.purged.inc_by(documents);
        self.0.last_purge.set(now);
    }
}

/// One more, as long as this is there.
#[derive(Debug)]
pub(crate) struct Counted(Gauge);

impl Counted {
    fn on(gauge: &Gauge) -> Self {
        gauge.inc();
        Self(gauge.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.dec();
    }
}
