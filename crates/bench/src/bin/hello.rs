//! A bare axum server that does nothing but answer: how fast any server can be on this machine. `hello PORT`

use axum::{Router, routing::post};
use std::net::Ipv4Addr;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = std::env::args().nth(1).and_then(|port| port.parse().ok()).unwrap_or_default();
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    eprintln!("\"listening on http://{}\"", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/", post(async || "hello"))).await
}
