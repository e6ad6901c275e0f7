//! Taking connections: not too many, with heads that come in time and are not too long, and answers that are
//! taken in time, until the server is told to stop.

use crate::metrics::Metrics;
use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

/// How long a client may take for the head of a request, or be silent between two.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// How long the head of a request may be, in bytes. Longer ones are answered with 431.
const HEAD: usize = 16 * 1024;
/// How long a client may take nothing of an answer.
const TAKE_WITHIN: Duration = Duration::from_secs(30);
/// How long running requests may take after the server was told to stop.
const FINISH_WITHIN: Duration = Duration::from_secs(10);
/// How long to wait when the system has no more connections to give.
const PAUSE: Duration = Duration::from_millis(100);

/// Answers until `stop` is done, then finishes what runs. More connections than `most` wait before they are taken.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    most: u32,
    metrics: Metrics,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN).max_buf_size(HEAD);
    let (running, places) = (GracefulShutdown::new(), Arc::new(Semaphore::new(most as usize)));
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer, place) = tokio::select! {
            () = &mut stop => break,
            taken = take(&listener, &places) => match taken {
                Ok(taken) => taken,
                Err(error) => {
                    tracing::error!(%error, "no connection can be taken");
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
            },
        };
        let router = router.clone();
        let answer = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let counted = metrics.connection();
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(TAKE_WITHIN));
        let stream = TokioIo::new(Box::pin(stream));
        let connection = running.watch(http.serve_connection(stream, answer));
        tokio::spawn(async move {
            // A client that goes away is no fault of anyone.
            let _ = connection.await;
            drop((counted, place));
        });
    }
    drop(listener);
    if tokio::time::timeout(FINISH_WITHIN, running.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
}

/// A connection, and its place among those that there may be.
async fn take(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> std::io::Result<(TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.map_err(std::io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    stream.set_nodelay(true)?;
    Ok((stream, peer, place))
}
