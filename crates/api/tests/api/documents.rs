//! Saved documents: keep, open, change, delete.

use crate::support::{Server, a_check, path, problem, send, with_key};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};

#[tokio::test]
async fn a_document_comes_back_as_it_was_sent_with_its_result() {
    let server = Server::start().await;
    let response = server.post("/api/v1/documents", &a_check()).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let location = response.headers()["location"].to_str().expect("text").to_owned();
    let etag = response.headers()["etag"].clone();
    let created: Json = response.json().await.expect("JSON");
    assert_eq!(location, path(&created));
    assert_eq!(etag, format!("\"1.{}\"", jojo_rules::edition()));
    assert!(created["id"].as_str().is_some_and(|id| id.len() >= 22));
    assert!(created["edit_key"].as_str().is_some_and(|key| key.len() >= 22));

    let response = server.get(&location).await;
    assert_eq!(response.headers()["cache-control"], "private, no-cache");
    assert_eq!(response.headers()["x-robots-tag"], "noindex");
    let opened: Json = response.json().await.expect("JSON");
    assert_eq!(opened["edit_key"], Json::Null);
    assert_eq!(
        opened["answers"].to_string(),
        a_check()["answers"].to_string(),
        "also in the same order"
    );
    assert_eq!(opened["title"], "Mijn check");
    assert_eq!(opened["result"]["findings"].as_array().map(Vec::len), Some(8));
    assert_eq!(opened["result"]["allowance"]["amount_cents"], 71_480);
    for member in ["changed_at", "expires_at"] {
        assert!(opened[member].as_str().is_some_and(|moment| moment.ends_with('Z')), "{member}");
    }
}

#[tokio::test]
async fn without_a_start_date_there_is_no_allowance() {
    let server = Server::start().await;
    let body = json!({"kind": "check", "title": "", "answers": {}});
    let created: Json = server.post("/api/v1/documents", &body).await.json().await.expect("JSON");
    assert_eq!(created["result"]["allowance"], Json::Null);
}

#[tokio::test]
async fn a_client_that_has_it_already_gets_304() {
    let server = Server::start().await;
    let created = server.save().await;
    let etag = server.get(&path(&created)).await.headers()["etag"].clone();
    let response =
        send(server.client.get(server.url(&path(&created))).header("if-none-match", &etag)).await;
    assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(response.headers()["etag"], etag);
}

#[tokio::test]
async fn a_change_needs_key_and_version() {
    let server = Server::start().await;
    let created = server.save().await;
    let url = server.url(&path(&created));
    let body = json!({"kind": "check", "title": "Anders", "answers": {"start_date": "2026-10-01"}});
    let put = || server.client.put(&url).json(&body);

    let response = send(put().header("if-match", "\"1.x\"")).await;
    assert_eq!(response.headers()["www-authenticate"], "Bearer");
    assert_eq!(problem(response).await.0, StatusCode::UNAUTHORIZED);
    let response = send(put().header("if-match", "\"1.x\"").bearer_auth("wrong")).await;
    assert_eq!(problem(response).await.0, StatusCode::FORBIDDEN);
    assert_eq!(
        problem(send(with_key(put(), &created)).await).await.0,
        StatusCode::PRECONDITION_REQUIRED
    );
    let response = send(with_key(put(), &created).header("if-match", "\"2.x\"")).await;
    assert_eq!(problem(response).await.0, StatusCode::PRECONDITION_FAILED);

    let response =
        send(with_key(put(), &created).header("if-match", "\"1.an older edition\"")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["etag"], format!("\"2.{}\"", jojo_rules::edition()));
    let opened: Json = server.get(&path(&created)).await.json().await.expect("JSON");
    assert_eq!((&opened["title"], &opened["answers"]), (&body["title"], &body["answers"]));

    let response = send(with_key(put(), &created).header("if-match", "\"1.x\"")).await;
    assert_eq!(problem(response).await.0, StatusCode::PRECONDITION_FAILED);
    let response = send(
        with_key(
            server.client.put(&url).json(&json!({"kind": "check", "answers": {"x": 1}})),
            &created,
        )
        .header("if-match", "*"),
    )
    .await;
    let (status, json) = problem(response).await;
    assert_eq!(
        (status, &json["errors"][0]["pointer"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("/answers/x"))
    );
}

#[tokio::test]
async fn a_condition_that_cannot_be_read_is_not_met() {
    let server = Server::start().await;
    let created = server.save().await;
    let delete = with_key(server.client.delete(server.url(&path(&created))), &created)
        .header("if-match", "\"1.é\"");
    assert_eq!(problem(send(delete).await).await.0, StatusCode::PRECONDITION_FAILED);
}

#[tokio::test]
async fn of_many_changes_at_once_exactly_one_wins() {
    let server = Server::start().await;
    let created = server.save().await;
    let url = server.url(&path(&created));
    let changes: Vec<_> = (0..12)
        .map(|number| {
            let body = json!({"kind": "check", "title": format!("{number}"), "answers": {}});
            tokio::spawn(send(
                with_key(server.client.put(&url).json(&body), &created)
                    .header("if-match", "\"1.x\""),
            ))
        })
        .collect();
    let mut statuses = Vec::new();
    for change in changes {
        statuses.push(change.await.expect("finished").status());
    }
    assert_eq!(
        statuses.iter().filter(|status| **status == StatusCode::OK).count(),
        1,
        "{statuses:?}"
    );
    assert!(
        statuses.iter().all(|s| [StatusCode::OK, StatusCode::PRECONDITION_FAILED].contains(s)),
        "{statuses:?}"
    );
}

#[tokio::test]
async fn deleted_expired_and_never_existing_look_the_same() {
    let server = Server::start().await;
    let (deleted, expired) = (server.save().await, server.save().await);
    assert_eq!(
        send(server.client.delete(server.url(&path(&deleted)))).await.status(),
        StatusCode::UNAUTHORIZED
    );
    let response =
        send(server.client.delete(server.url(&path(&deleted))).bearer_auth("wrong")).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let response =
        send(with_key(server.client.delete(server.url(&path(&deleted))), &deleted)).await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    server.execute("UPDATE documents SET expires_at = 1").await;

    let mut answers = Vec::new();
    let never = format!("/api/v1/documents/{}", "A".repeat(22));
    for path in [path(&deleted), path(&expired), never] {
        let get = problem(server.get(&path).await).await;
        let put = send(
            with_key(server.client.put(server.url(&path)).json(&a_check()), &deleted)
                .header("if-match", "*"),
        )
        .await;
        let delete = send(with_key(server.client.delete(server.url(&path)), &expired)).await;
        answers.push((get, problem(put).await, problem(delete).await));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[1], answers[2]);
    assert_eq!(answers[0].0.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_repeated_request_keeps_one_document_and_gives_a_new_key() {
    let server = Server::start().await;
    let post = |body: Json| {
        send(
            server
                .client
                .post(server.url("/api/v1/documents"))
                .header("idempotency-key", "k-1")
                .json(&body),
        )
    };
    let first: Json = post(a_check()).await.json().await.expect("JSON");
    let response = post(a_check()).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let second: Json = response.json().await.expect("JSON");
    assert_eq!(first["id"], second["id"]);
    assert_ne!(first["edit_key"], second["edit_key"]);

    let other = json!({"kind": "check", "title": "", "answers": {}});
    assert_eq!(problem(post(other.clone()).await).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let put = |document: &Json| {
        let request =
            server.client.put(server.url(&path(document))).json(&other).header("if-match", "*");
        send(with_key(request, document))
    };
    assert_eq!(put(&first).await.status(), StatusCode::FORBIDDEN, "the new key replaces the old");
    assert_eq!(put(&second).await.status(), StatusCode::OK);
    assert_eq!(problem(post(a_check()).await).await.0, StatusCode::CONFLICT);

    server.execute("UPDATE idempotency_keys SET created_at = created_at - 86400").await;
    let third: Json = post(a_check()).await.json().await.expect("JSON");
    assert_ne!(first["id"], third["id"], "after 24 hours the key is forgotten");

    let response = send(
        server
            .client
            .post(server.url("/api/v1/documents"))
            .header("idempotency-key", "é")
            .json(&a_check()),
    )
    .await;
    assert_eq!(problem(response).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn many_equal_requests_at_once_keep_one_document() {
    let server = Server::start().await;
    let requests: Vec<_> = (0..8)
        .map(|_| {
            let request = server
                .client
                .post(server.url("/api/v1/documents"))
                .header("idempotency-key", "k-2");
            tokio::spawn(send(request.json(&a_check())))
        })
        .collect();
    let mut ids = std::collections::BTreeSet::new();
    for request in requests {
        let created: Json = request.await.expect("finished").json().await.expect("JSON");
        ids.insert(created["id"].to_string());
    }
    assert_eq!(ids.len(), 1);
}

#[tokio::test]
async fn deleting_does_not_mind_a_change_meanwhile() {
    let server = Server::start().await;
    for _ in 0..20 {
        let document = server.save().await;
        let url = server.url(&path(&document));
        let delete = || send(with_key(server.client.delete(&url), &document));
        let change = with_key(server.client.put(&url), &document).header("if-match", "\"1.x\"");
        let change = send(change.json(&a_check()));
        let (one, changed, other) = tokio::join!(delete(), change, delete());
        let mut deleted = [one.status(), other.status()];
        deleted.sort();
        assert_eq!(deleted, [StatusCode::NO_CONTENT, StatusCode::NOT_FOUND]);
        let changed = changed.status();
        assert!([200, 404, 412].contains(&changed.as_u16()), "{changed}");
        assert_eq!(server.get(&path(&document)).await.status(), StatusCode::NOT_FOUND);
    }
}

/// Whether a text stands in a file of an SQLite database.
fn stands_in_a_file(server: &Server, text: &str) -> bool {
    let folder = std::fs::read_dir(server.folder.path()).expect("the folder");
    folder.flatten().any(|entry| {
        let bytes = std::fs::read(entry.path()).expect("a file");
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

#[tokio::test]
async fn what_was_deleted_or_replaced_is_nowhere_in_the_database_files() {
    let server = Server::start_with(|options| options).await;
    let mut check = a_check();
    let mut save = async |title: &str| {
        check["title"] = title.into();
        let created: Json =
            server.post("/api/v1/documents", &check).await.json().await.expect("JSON");
        created
    };
    let (deleted, replaced) = (save("een gewiste titel").await, save("een oude titel").await);
    save("een titel die blijft").await;
    let delete = with_key(server.client.delete(server.url(&path(&deleted))), &deleted);
    assert_eq!(send(delete).await.status(), StatusCode::NO_CONTENT);
    let put = with_key(server.client.put(server.url(&path(&replaced))), &replaced);
    let put = put.header("if-match", "\"1.x\"").json(&a_check());
    assert_eq!(send(put).await.status(), StatusCode::OK);
    // As the server does each hour.
    server.store.purge(0).await.expect("purged");
    assert!(stands_in_a_file(&server, "een titel die blijft"));
    assert!(!stands_in_a_file(&server, "een gewiste titel"));
    assert!(!stands_in_a_file(&server, "een oude titel"));
}

#[tokio::test]
async fn keys_are_nowhere_in_the_database_files() {
    let server = Server::start_with(|options| options).await;
    let request = server.client.post(server.url("/api/v1/documents")).json(&a_check());
    let response = send(request.header("idempotency-key", "my-idempotency-key")).await;
    let created: Json = response.json().await.expect("JSON");
    let key = created["edit_key"].as_str().expect("a key");
    assert!(stands_in_a_file(&server, "Mijn check"));
    assert!(!stands_in_a_file(&server, key) && !stands_in_a_file(&server, "my-idempotency-key"));
}
