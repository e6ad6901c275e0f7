//! Several servers on one PostgreSQL, and a PostgreSQL that goes away.

use crate::{check, program, save, serve, text};
use jojo_testbed::{Durability, Postgres, Process};
use reqwest::{Client, StatusCode};
use serde_json::{Value as Json, json};
use sqlx::{Connection, Executor, PgConnection};
use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

fn postgres() -> (Postgres, String) {
    let postgres = Postgres::start(Durability::Quick).expect("PostgreSQL");
    let database = postgres.database().expect("a database");
    (postgres, database)
}

async fn saved(client: &Client, server: &Process, key: &str) -> Json {
    let response = save(client, server.address(), "one", key).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::CREATED);
    response.json().await.expect("JSON")
}

#[tokio::test]
async fn two_servers_share_one_database_and_of_two_changes_exactly_one_wins() {
    let (_postgres, database) = postgres();
    let folder = tempfile::tempdir().expect("a folder");
    let servers = [serve(folder.path(), &database), serve(folder.path(), &database)];
    let client = Client::new();
    for round in 0..20 {
        let document = saved(&client, &servers[round % 2], &format!("k{round}")).await;
        let id = text(&document, "id");
        let changes: Vec<_> = (0..8)
            .map(|number| {
                let address = servers[number % 2].address();
                let request = client.put(format!("{address}/api/v1/documents/{id}"));
                let request = request.bearer_auth(text(&document, "edit_key"));
                let request =
                    request.header("if-match", "\"1.\"").json(&check(&number.to_string()));
                tokio::spawn(request.send())
            })
            .collect();
        let mut winners = Vec::new();
        for (number, change) in changes.into_iter().enumerate() {
            let status = change.await.expect("finished").expect("an answer").status();
            match status {
                StatusCode::OK => winners.push(number.to_string()),
                other => assert_eq!(other, StatusCode::PRECONDITION_FAILED),
            }
        }
        assert_eq!(winners.len(), 1, "{winners:?}");
        for server in &servers {
            let response =
                client.get(format!("{}/api/v1/documents/{id}", server.address())).send().await;
            let response = response.expect("an answer");
            let etag = response.headers()["etag"].to_str().expect("text").to_owned();
            assert!(etag.starts_with("\"2."), "{etag}");
            assert_eq!(text(&response.json().await.expect("JSON"), "title"), winners[0]);
        }
    }
}

#[tokio::test]
async fn equal_requests_to_two_servers_at_once_keep_one_document() {
    let (_postgres, database) = postgres();
    let folder = tempfile::tempdir().expect("a folder");
    let servers = [serve(folder.path(), &database), serve(folder.path(), &database)];
    let client = Client::new();
    for round in 0..20 {
        let key = format!("round {round}").replace(' ', "-");
        let requests: Vec<_> = (0..8)
            .map(|number| {
                let (client, key) = (client.clone(), key.clone());
                let address = servers[number % 2].address().to_owned();
                tokio::spawn(async move { save(&client, &address, "one", &key).await })
            })
            .collect();
        let mut ids = BTreeSet::new();
        for request in requests {
            let response = request.await.expect("finished").expect("an answer");
            assert_eq!(response.status(), StatusCode::CREATED);
            ids.insert(text(&response.json::<Json>().await.expect("JSON"), "id").to_owned());
        }
        assert_eq!(ids.len(), 1, "{ids:?}");
    }
    let checked = program(folder.path(), &database).arg("check").output().expect("ran");
    assert!(String::from_utf8_lossy(&checked.stdout).contains("keeps 20 documents"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_database_the_server_says_503_and_recovers_by_itself() {
    let (postgres, database) = postgres();
    let folder = tempfile::tempdir().expect("a folder");
    let server = serve(folder.path(), &database);
    let client = Client::new();
    let kept = saved(&client, &server, "before").await;
    let document = format!("{}/api/v1/documents/{}", server.address(), text(&kept, "id"));

    let stop = Arc::new(AtomicBool::new(false));
    let load: Vec<_> = (0..4)
        .map(|share| {
            let (client, stop) = (client.clone(), stop.clone());
            let (address, document) = (server.address().to_owned(), document.clone());
            tokio::spawn(async move {
                let (mut statuses, mut ids, mut number) = (BTreeSet::new(), Vec::new(), 0);
                while !stop.load(Ordering::Relaxed) {
                    number += 1;
                    let key = format!("{share}-{number}");
                    let response = save(&client, &address, &key, &key).await.expect("an answer");
                    statuses.insert(response.status().as_u16());
                    if response.status() == StatusCode::CREATED {
                        ids.push(text(&response.json().await.expect("JSON"), "id").to_owned());
                    } else {
                        assert!(response.headers().contains_key("retry-after"));
                    }
                    let read = client.get(&document).send().await.expect("an answer");
                    statuses.insert(read.status().as_u16());
                    let asked = client.post(format!("{address}/api/v1/eligibility"));
                    let asked = asked.json(&json!({})).send().await.expect("an answer");
                    assert_eq!(asked.status(), StatusCode::OK, "evaluations need no database");
                }
                (statuses, ids)
            })
        })
        .collect();

    let ready = async || {
        let ready = client.get(format!("{}/health/ready", server.address()));
        ready.send().await.expect("an answer").status()
    };
    for _ in 0..2 {
        assert_eq!(ready().await, StatusCode::OK);
        postgres.halt().expect("stopped");
        assert_eq!(ready().await, StatusCode::SERVICE_UNAVAILABLE);
        let read = client.get(&document).send().await.expect("an answer");
        assert_eq!(read.status(), StatusCode::SERVICE_UNAVAILABLE);
        postgres.resume().expect("started");
        while ready().await != StatusCode::OK {}
        let again = client.get(&document).send().await.expect("an answer");
        assert_eq!(again.status(), StatusCode::OK, "without a restart");
    }
    stop.store(true, Ordering::Relaxed);
    for one in load {
        let (statuses, ids) = one.await.expect("no wrong answer");
        assert!(statuses.is_subset(&BTreeSet::from([200, 201, 503])), "{statuses:?}");
        assert!(statuses.contains(&503), "the load went on meanwhile");
        for id in ids {
            let address = format!("{}/api/v1/documents/{id}", server.address());
            let read = client.get(address).send().await.expect("an answer");
            assert_eq!(read.status(), StatusCode::OK, "acknowledged, so it is there");
        }
    }
}

#[tokio::test]
async fn a_database_that_takes_too_long_is_503_and_evaluations_go_on() {
    let (_postgres, database) = postgres();
    let folder = tempfile::tempdir().expect("a folder");
    let server = serve(folder.path(), &database);
    let client = Client::new();
    saved(&client, &server, "before").await;
    let mut other = PgConnection::connect(&database).await.expect("connected");
    let mut lock = other.begin().await.expect("begun");
    lock.execute("LOCK TABLE documents IN ACCESS EXCLUSIVE MODE").await.expect("locked");
    let waiting = save(&client, server.address(), "one", "during");
    let asked = client.post(format!("{}/api/v1/eligibility", server.address()));
    let asked = asked.json(&json!({})).send();
    let (waited, asked) = tokio::join!(waiting, asked);
    assert_eq!(asked.expect("an answer").status(), StatusCode::OK);
    let waited = waited.expect("an answer");
    assert_eq!(waited.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(waited.headers().contains_key("retry-after"));
    lock.rollback().await.expect("unlocked");
    saved(&client, &server, "during").await;
    let checked = program(folder.path(), &database).arg("check").output().expect("ran");
    assert!(String::from_utf8_lossy(&checked.stdout).contains("keeps 2 documents"));
}

#[test]
fn a_database_that_is_not_there_is_said_in_words_without_its_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = "postgres://jojo:secret@127.0.0.1:1/jojo";
    let output = program(folder.path(), database).arg("serve").output().expect("ran");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(said.contains("the database postgres://127.0.0.1:1/jojo cannot be opened"), "{said}");
    assert!(!said.contains("secret"), "{said}");
}
