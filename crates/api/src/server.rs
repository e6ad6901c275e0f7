//! The router and the life of the server.

use crate::{
    config::Settings,
    connections,
    error::ApiError,
    handlers::{documents, evaluate, health, reference},
    headers,
    limits::{self, Limiter},
    log,
    metrics::Metrics,
    openapi,
    page::{self, ApiPage},
    spa::{Files, Site, Spa},
    store::{Database, Store, StoreError},
};
use axum::{
    Json, Router,
    body::Body,
    http::{Method, Request, header},
    middleware::{from_fn, from_fn_with_state},
    response::IntoResponse,
    routing::{any, get},
};
use jojo_wire::API;
use std::{fmt, net::SocketAddr, time::Duration};
use tokio::net::TcpListener;
use tower_http::{
    catch_panic::CatchPanicLayer,
    cors::{Any, CorsLayer},
};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouter},
    routes,
};

/// What the handlers share.
#[derive(Clone, Debug)]
pub(crate) struct AppState {
    pub(crate) store: Store,
}

/// Why the program did not do it, in words for who started it.
#[derive(Debug)]
pub struct StartError(String);

impl StartError {
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

/// How often expired documents are deleted.
const PURGE_EVERY: Duration = Duration::from_secs(60 * 60);

/// How long to wait before a database that could not be opened is tried again.
const OPEN_AGAIN_AFTER: Duration = Duration::from_secs(1);

/// How often documents are counted for Prometheus, and clients that are gone are forgotten.
const COUNT_EVERY: Duration = Duration::from_secs(60);

/// The endpoints of the API, with their description.
pub(crate) fn api() -> OpenApiRouter<AppState> {
    // Any page may ask what the rules say: nothing is kept, and nothing is known of who asks.
    let from_anywhere = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::POST])
        .allow_headers([header::CONTENT_TYPE]);
    let evaluation = OpenApiRouter::new()
        .routes(asked_before(routes!(evaluate::evaluate_eligibility)))
        .routes(asked_before(routes!(evaluate::evaluate_allowance)))
        .routes(asked_before(routes!(evaluate::evaluate_timetable)))
        .routes(asked_before(routes!(evaluate::evaluate_planning)))
        .routes(asked_before(routes!(evaluate::evaluate_dossier)))
        .routes(asked_before(routes!(evaluate::evaluate_sickness)))
        .routes(asked_before(routes!(evaluate::evaluate_termination)))
        .routes(asked_before(routes!(evaluate::evaluate_recognition)))
        .layer(from_anywhere);
    let others = OpenApiRouter::new()
        .routes(routes!(reference::show_partnership))
        .routes(routes!(reference::show_school_year))
        .routes(routes!(reference::list_tariffs))
        .routes(routes!(reference::list_rules))
        .routes(routes!(reference::list_sources))
        .routes(routes!(reference::show_edition))
        .routes(routes!(documents::create_document))
        .routes(routes!(
            documents::show_document,
            documents::update_document,
            documents::delete_document
        ));
    OpenApiRouter::with_openapi(openapi::description()).nest(API, evaluation.merge(others))
}

/// A browser asks before it sends to another site; without an answer for that method the layer is not reached.
fn asked_before((schemas, paths, methods): Route) -> Route {
    (schemas, paths, methods.options(async || ApiError::MethodNotAllowed))
}

/// An endpoint with its description.
type Route = UtoipaMethodRouter<AppState>;

/// Everything the server answers, and how much of it.
pub fn router(
    store: Store,
    files: &Files,
    site: &Site,
    limiter: Limiter,
    metrics: &Metrics,
) -> Router {
    let (api, description) = api().split_for_parts();
    let description = openapi::finish(description);
    let page = ApiPage::of(&description);
    let spa = Spa::open(files, site);
    let not_found = async || ApiError::NotFound;
    Router::new()
        .merge(api)
        .route(&format!("{API}/openapi.json"), get(async move || Json(description)))
        .route("/health/live", get(health::show_live))
        .route(limits::READY, get(health::show_ready))
        .route(page::PAGE, get(async move || page.answer()))
        .route(page::STYLE, get(page::show_style))
        .route("/api/", any(not_found))
        .route("/api/{*rest}", any(not_found))
        .route("/health", any(not_found))
        .route("/health/", any(not_found))
        .route("/health/{*rest}", any(not_found))
        .method_not_allowed_fallback(async || ApiError::MethodNotAllowed)
        .fallback(async move |request: Request<Body>| spa.serve(&request))
        .layer(CatchPanicLayer::custom(|_| ApiError::Internal("a panic").into_response()))
        .layer(from_fn_with_state(limiter, limits::limit))
        .layer(from_fn_with_state(metrics.clone(), log::log_request))
        .layer(from_fn(headers::add_security_headers))
        .with_state(AppState { store })
}

/// Serves until it is told to stop, then finishes what runs.
///
/// # Errors
/// When a port is taken, or the database cannot be opened for a reason that does not pass by itself.
pub async fn serve(settings: Settings) -> Result<(), StartError> {
    let metrics = Metrics::default();
    let Settings { database, files, site, limits, retention_days, .. } = settings;
    let name = database.to_string();
    let store = store_in(database, retention_days)?.measured_by(&metrics);
    let opened = store.open().await;
    if let Some(error) = opened.as_ref().err().filter(|error| !error.may_pass()) {
        return Err(cannot_be_opened(&name, error));
    }
    let (listener, address) = listen(settings.listen, "port").await?;
    let told_to_stop = told_to_stop().map_err(|error| StartError::new(error.to_string()))?;
    let limiter = Limiter::new(&limits, metrics.clone());
    let router = router(store.clone(), &files, &site, limiter.clone(), &metrics);

    let (told, stopping) = tokio::sync::watch::channel(());
    tokio::spawn(async move {
        told_to_stop.await;
        drop(told);
    });
    let stop = |mut stopping: tokio::sync::watch::Receiver<()>| async move {
        drop(stopping.changed().await);
    };
    let mut beside = tokio::task::JoinSet::new();
    beside.spawn(count_regularly(store.clone(), limiter, metrics.clone()));
    let (purging, purged) = (store.clone(), metrics.clone());
    beside.spawn(async move {
        if let Err(error) = opened {
            open_at_last(&purging, &name, error).await;
        }
        purge_regularly(purging, purged).await;
    });
    if let Some(place) = settings.metrics {
        let (listener, address) = listen(place, "port of the metrics").await?;
        tracing::info!("metrics on http://{address}/metrics");
        let router = metrics_router(store.clone(), metrics.clone());
        // Its own figures are not among those it tells.
        let serving =
            connections::serve(listener, router, 16, Metrics::default(), stop(stopping.clone()));
        beside.spawn(serving);
    }
    tracing::info!("listening on http://{address}");
    connections::serve(listener, router, limits.connections, metrics, stop(stopping)).await;
    beside.shutdown().await;
    store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Opens a database in words for who started the program.
pub(crate) async fn open(database: Database, retention_days: u32) -> Result<Store, StartError> {
    let name = database.to_string();
    let store = store_in(database, retention_days)?;
    store.open().await.map_err(|error| cannot_be_opened(&name, &error))?;
    Ok(store)
}

/// Makes the file when it is not there yet.
fn store_in(database: Database, retention_days: u32) -> Result<Store, StartError> {
    database.make_private().map_err(|error| {
        StartError::new(format!("the database {database} cannot be made: {error}"))
    })?;
    Ok(Store::new(database, retention_days))
}

fn cannot_be_opened(name: &str, error: &StoreError) -> StartError {
    StartError::new(format!("the database {name} cannot be opened: {error}"))
}

/// Tries until it works; what needs no database is answered meanwhile.
async fn open_at_last(store: &Store, name: &str, mut error: StoreError) {
    tracing::error!("{}; trying again", cannot_be_opened(name, &error));
    loop {
        tokio::time::sleep(OPEN_AGAIN_AFTER).await;
        match store.open().await {
            Ok(()) => break tracing::info!("the database is open now"),
            Err(other) if other.to_string() == error.to_string() => {}
            Err(other) => {
                error = other;
                tracing::error!("{}; trying again", cannot_be_opened(name, &error));
            }
        }
    }
}

async fn listen(place: SocketAddr, what: &str) -> Result<(TcpListener, SocketAddr), StartError> {
    let cannot = |error| {
        StartError::new(format!(
            "{what} {} cannot be used: {error}; choose another with --port or --metrics",
            place.port()
        ))
    };
    let listener = TcpListener::bind(place).await.map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    Ok((listener, address))
}

/// What Prometheus reads, on an address of its own.
fn metrics_router(store: Store, metrics: Metrics) -> Router {
    const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let text = async move || {
        let (open, idle) = store.connections();
        metrics.database_connections(open, idle);
        ([(header::CONTENT_TYPE, OPEN_METRICS)], metrics.text())
    };
    Router::new()
        .route("/metrics", get(text))
        .fallback(async || ApiError::NotFound)
        .layer(from_fn(headers::add_security_headers))
}

async fn purge_regularly(store: Store, metrics: Metrics) {
    let mut clock = tokio::time::interval(PURGE_EVERY);
    loop {
        clock.tick().await;
        let now = chrono::Utc::now().timestamp();
        match store.purge(now).await {
            Ok(documents) => {
                metrics.purged(documents, now);
                tracing::info!(documents, "purged");
            }
            Err(error) => tracing::error!(%error, "purge"),
        }
    }
}

async fn count_regularly(store: Store, limiter: Limiter, metrics: Metrics) {
    let mut clock = tokio::time::interval(COUNT_EVERY);
    loop {
        clock.tick().await;
        limiter.forget();
        match store.count().await {
            Ok(counts) => metrics.documents(&counts),
            Err(error) => tracing::error!(%error, "count"),
        }
    }
}

/// Ctrl-C or, on Unix, SIGTERM. Listened for from the call on, not only from when it is awaited.
#[cfg(unix)]
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) =
        (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
