//! The client that the application uses, against a real server.

use crate::support::{Server, send};
use jojo_wire::{
    DocumentKind,
    client::{ApiFault, Call, Content},
};
use reqwest::Method;
use serde_json::Value as Json;

const CONTENT: Content<'_> =
    Content { kind: DocumentKind::Check, title: r#""Mijn \"check\"""#, answers: "{}" };

/// What came back, its ETag and its JSON; or the fault.
async fn ask(server: &Server, call: Call) -> Result<(String, Json), ApiFault> {
    let method = Method::from_bytes(call.method.as_bytes()).expect("a method");
    let mut request = server.client.request(method, server.url(&call.path));
    for (name, value) in call.headers {
        request = request.header(name, value);
    }
    if let Some(body) = call.body {
        request = request.header("content-type", "application/json").body(body);
    }
    let response = send(request).await;
    if let Some(fault) = ApiFault::of_status(response.status().as_u16()) {
        return Err(fault);
    }
    let etag = response.headers().get("etag").map(|tag| tag.to_str().expect("text").to_owned());
    let text = response.text().await.expect("text");
    Ok((etag.unwrap_or_default(), serde_json::from_str(&text).unwrap_or_default()))
}

#[tokio::test]
async fn a_document_is_kept_opened_changed_and_deleted() {
    let server = Server::start().await;
    let (etag, kept) = ask(&server, Call::create_document(&CONTENT, "once")).await.expect("kept");
    let (id, key) = (kept["id"].as_str().expect("id"), kept["edit_key"].as_str().expect("key"));
    let (_, again) = ask(&server, Call::create_document(&CONTENT, "once")).await.expect("kept");
    assert_eq!(again["id"], id);
    assert_eq!(ask(&server, Call::delete_document(id, key)).await, Err(ApiFault::WrongKey));
    let key = again["edit_key"].as_str().expect("the newest key");

    let (_, opened) = ask(&server, Call::show_document(id)).await.expect("opened");
    assert_eq!(opened["title"], "Mijn \"check\"");
    let other = Content { title: r#""Anders""#, ..CONTENT };
    let change = Call::update_document(id, key, &etag, &other);
    let (newer, changed) = ask(&server, change.clone()).await.expect("changed");
    assert_eq!(changed["title"], "Anders");
    assert_ne!(newer, etag);
    assert_eq!(ask(&server, change).await, Err(ApiFault::Changed));

    let wrong = Content { answers: r#"{"naam":"x"}"#, ..CONTENT };
    let refused = ask(&server, Call::create_document(&wrong, "other")).await;
    assert_eq!(refused, Err(ApiFault::Refused));
    ask(&server, Call::delete_document(id, key)).await.expect("deleted");
    assert_eq!(ask(&server, Call::show_document(id)).await, Err(ApiFault::Gone));
}
