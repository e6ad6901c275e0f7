//! The client that the application uses, against a real server.

use crate::support::{Server, send};
use jojo_wire::{
    DocumentKind,
    client::{ApiFault, Call, Content, Document},
};
use reqwest::Method;
use serde_json::json;

/// The ETag and the body of what came back; or the fault.
async fn ask(server: &Server, call: Call) -> Result<(String, String), ApiFault> {
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
    Ok((etag.unwrap_or_default(), text))
}

/// The ETag and the document that came back; or the fault.
async fn document(server: &Server, call: Call) -> Result<(String, Document), ApiFault> {
    let (etag, body) = ask(server, call).await?;
    Ok((etag, Document::read(&body)?))
}

#[tokio::test]
async fn a_document_is_kept_opened_changed_and_deleted() {
    let server = Server::start().await;
    let answers = json!({});
    let content = Content { kind: DocumentKind::Check, title: "Mijn \"check\"", answers: &answers };
    let create = || Call::create_document(&content, "once");
    let (etag, kept) = document(&server, create()).await.expect("kept");
    let (id, key) = (kept.id.to_string(), kept.edit_key.expect("a key"));
    let (_, again) = document(&server, create()).await.expect("kept");
    assert_eq!(again.id, kept.id);
    let fault = ask(&server, Call::delete_document(&id, &key)).await;
    assert_eq!(fault, Err(ApiFault::WrongKey));
    let key = again.edit_key.expect("the newest key");

    let (_, opened) = document(&server, Call::show_document(&id)).await.expect("opened");
    assert_eq!((opened.title.as_str(), opened.kind), ("Mijn \"check\"", DocumentKind::Check));
    assert_eq!((&opened.answers, opened.edit_key.as_ref()), (&answers, None));
    assert!(opened.expires_on().is_some());
    let other = Content { title: "Anders", ..content };
    let change = Call::update_document(&id, &key, &etag, &other);
    let (newer, changed) = document(&server, change.clone()).await.expect("changed");
    assert_eq!(changed.title, "Anders");
    assert_ne!(newer, etag);
    assert_eq!(ask(&server, change).await, Err(ApiFault::Changed));

    let wrong = Content { answers: &json!({"naam": "x"}), ..content };
    let refused = ask(&server, Call::create_document(&wrong, "other")).await;
    assert_eq!(refused, Err(ApiFault::Refused));
    ask(&server, Call::delete_document(&id, &key)).await.expect("deleted");
    assert_eq!(ask(&server, Call::show_document(&id)).await, Err(ApiFault::Gone));
}
