//! The router and the life of the server.

use crate::{
    config::Config,
    error::ApiError,
    handlers::{documents, evaluate, health, reference},
    headers, log, openapi,
    spa::{Site, Spa},
    store::Store,
};
use axum::{
    Json, Router,
    http::{Method, Request, header},
    middleware::from_fn,
    routing::{any, get},
};
use jojo_wire::API;
use sqlx::sqlite::SqliteConnectOptions;
use std::{fmt, future::IntoFuture, net::SocketAddr, path::Path, time::Duration};
use tokio::net::TcpListener;
use tower_http::cors::{Any, CorsLayer};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouter},
    routes,
};

/// What the handlers share.
#[derive(Clone, Debug)]
pub(crate) struct AppState {
    pub(crate) store: Store,
}

/// Why the server did not start, in words for who starts it.
#[derive(Debug)]
pub struct StartError(String);

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

/// How long running requests may take after the server was told to stop.
const FINISH_WITHIN: Duration = Duration::from_secs(10);

/// How often expired documents are deleted.
const PURGE_EVERY: Duration = Duration::from_secs(60 * 60);

/// Structured lines on standard error. `RUST_LOG` sets the level.
pub fn log_to_stderr() {
    let filter =
        tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
}

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

/// Everything the server answers.
pub fn router(store: Store, spa_folder: &Path, site: &Site) -> Router {
    let (api, description) = api().split_for_parts();
    let spa = Spa::open(spa_folder, site, store.clone());
    let not_found = async || ApiError::NotFound;
    Router::new()
        .merge(api)
        .route(&format!("{API}/openapi.json"), get(async move || Json(description)))
        .route("/health/live", get(health::show_live))
        .route("/health/ready", get(health::show_ready))
        .route("/api", any(not_found))
        .route("/api/", any(not_found))
        .route("/api/{*rest}", any(not_found))
        .route("/health", any(not_found))
        .route("/health/", any(not_found))
        .route("/health/{*rest}", any(not_found))
        .method_not_allowed_fallback(async || ApiError::MethodNotAllowed)
        .fallback(async move |request: Request<axum::body::Body>| spa.serve(request).await)
        .layer(from_fn(log::log_request))
        .layer(from_fn(headers::add_security_headers))
        .with_state(AppState { store })
}

/// Serves until it is told to stop, then finishes what runs.
///
/// # Errors
/// When the database cannot be opened or the port is taken.
pub async fn serve(config: Config) -> Result<(), StartError> {
    let database = config.database.display();
    if let Some(folder) = config.database.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| {
            StartError(format!("the folder of the database {database} cannot be made: {error}"))
        })?;
    }
    make_private(&config.database)
        .map_err(|error| StartError(format!("the database {database} cannot be made: {error}")))?;
    let options = SqliteConnectOptions::new().filename(&config.database).create_if_missing(true);
    let store = Store::open(options, config.retention_days).await.map_err(|error| {
        StartError(format!("the database {database} cannot be opened: {error}"))
    })?;

    let address = SocketAddr::new(config.host, config.port);
    let listener = TcpListener::bind(address).await.map_err(|error| {
        StartError(format!(
            "port {} cannot be used: {error}; choose another with --port",
            config.port
        ))
    })?;
    let address = listener.local_addr().map_err(|error| StartError(error.to_string()))?;
    let told_to_stop = told_to_stop().map_err(|error| StartError(error.to_string()))?;
    tracing::info!("listening on http://{address}");

    let purge = tokio::spawn(purge_regularly(store.clone()));
    let (told, mut stopping) = tokio::sync::watch::channel(());
    tokio::spawn(async move {
        told_to_stop.await;
        drop(told);
    });
    let mut begun = stopping.clone();
    let site = Site { address: config.public_url, frame_ancestors: config.frame_ancestors };
    let serving = axum::serve(listener, router(store.clone(), &config.spa, &site))
        .with_graceful_shutdown(async move { drop(begun.changed().await) })
        .into_future();
    tokio::select! {
        served = serving => served.map_err(|error| StartError(error.to_string()))?,
        () = async {
            drop(stopping.changed().await);
            tokio::time::sleep(FINISH_WITHIN).await;
        } => tracing::warn!("some requests did not finish in time"),
    }
    purge.abort();
    store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Makes the database file, readable for its owner alone, when it is not there yet.
fn make_private(database: &Path) -> std::io::Result<()> {
    if database.exists() {
        return Ok(());
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(database).map(drop)
}

async fn purge_regularly(store: Store) {
    let mut clock = tokio::time::interval(PURGE_EVERY);
    loop {
        clock.tick().await;
        match store.purge(chrono::Utc::now().timestamp()).await {
            Ok(documents) => tracing::info!(documents, "purged"),
            Err(error) => tracing::error!(%error, "purge"),
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
