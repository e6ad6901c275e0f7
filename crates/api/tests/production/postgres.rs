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
    time::Duration,
};
use tokio::time::timeout;

/// Longer than anything here takes.
const MINUTE: Duration = Duration::from_secs(60);

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
        let back = async { while ready().await != StatusCode::OK {} };
        timeout(MINUTE, back).await.expect("it recovers by itself");
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

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_vanishes_without_a_word_is_503_until_another_connection_works() {
    let (_postgres, database) = postgres();
    let network = Network::to(&database).await;
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = serve(folder.path(), &network.address);
    let client = Client::new();
    saved(&client, &server, "before").await;
    // Every connection that the server may have is in the middle of something when the database vanishes.
    let mut other = PgConnection::connect(&database).await.expect("connected");
    let mut lock = other.begin().await.expect("begun");
    lock.execute("LOCK TABLE documents IN ACCESS EXCLUSIVE MODE").await.expect("locked");
    let waiting: Vec<_> = (0..32)
        .map(|number| {
            let (client, address) = (client.clone(), server.address().to_owned());
            let key = format!("during-{number}");
            tokio::spawn(async move { save(&client, &address, &key, &key).await })
        })
        .collect();
    // Inside a transaction the answer would stay what it was first.
    let mut watch = PgConnection::connect(&database).await.expect("connected");
    let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    let all_wait = async {
        while sqlx::query_scalar::<_, i64>(waits).fetch_one(&mut watch).await.expect("a count") < 16
        {
        }
    };
    timeout(MINUTE, all_wait).await.expect("every connection waits");
    network.vanish();
    lock.rollback().await.expect("unlocked");
    for one in waiting {
        let answer = one.await.expect("finished").expect("an answer");
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
    // New connections work: the old ones must not stand in their way.
    timeout(MINUTE, async {
        for number in 0..40 {
            let key = format!("after-{number}");
            while save(&client, server.address(), "one", &key).await.expect("an answer").status()
                != StatusCode::CREATED
            {}
        }
    })
    .await
    .expect("it recovers by itself");
    // A connection that was idle for more than a moment is asked first whether it is there.
    tokio::time::sleep(Duration::from_secs(2)).await;
    network.vanish();
    saved(&client, &server, "idle").await;
    assert!(server.stop().expect("stopped").success());
}

/// A network between server and database, from which what stands in it can vanish without a word.
struct Network {
    address: String,
    vanished: tokio::sync::watch::Sender<u32>,
}

impl Network {
    async fn to(database: &str) -> Self {
        let place = database.split_once('@').expect("a user").1.split_once('/').expect("a name").0;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let here = listener.local_addr().expect("an address").to_string();
        let (vanished, watched) = tokio::sync::watch::channel(0);
        let far = place.to_owned();
        tokio::spawn(async move {
            loop {
                let (mut near, _) = listener.accept().await.expect("a connection");
                let mut far = tokio::net::TcpStream::connect(&far).await.expect("the database");
                let mut watched = watched.clone();
                tokio::spawn(async move {
                    watched.mark_unchanged();
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                        // Both ends stay open, and hear nothing.
                        _ = watched.changed() => std::future::pending().await,
                    }
                });
            }
        });
        Self { address: database.replace(place, &here), vanished }
    }

    /// Lets every connection of this moment fall silent; later ones work.
    fn vanish(&self) {
        self.vanished.send_modify(|times| *times += 1);
    }
}

#[tokio::test]
async fn a_server_that_starts_before_its_database_serves_what_needs_none() {
    let (postgres, database) = postgres();
    postgres.halt().expect("stopped");
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = serve(folder.path(), &database);
    let client = Client::new();
    let asked = client.post(format!("{}/api/v1/eligibility", server.address())).json(&json!({}));
    assert_eq!(asked.send().await.expect("an answer").status(), StatusCode::OK);
    let refused = save(&client, server.address(), "one", "one").await.expect("an answer");
    assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(refused.headers().contains_key("retry-after"));
    let ready = client.get(format!("{}/health/ready", server.address())).send().await;
    assert_eq!(ready.expect("an answer").status(), StatusCode::SERVICE_UNAVAILABLE);
    postgres.resume().expect("started");
    server.says("the database is open now").expect("without a restart");
    server.says("purged").expect("what has expired is deleted also then");
    saved(&client, &server, "one").await;
}

#[test]
fn a_database_that_is_not_there_is_said_in_words_without_its_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = "postgres://jojo:secret@127.0.0.1:1/jojo";
    let output = program(folder.path(), database).arg("check").output().expect("ran");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(said.contains("the database postgres://127.0.0.1:1/jojo cannot be opened"), "{said}");
    let mut server = serve(folder.path(), database);
    let log = server.says("jojo cannot be opened: ").map(|_| server.log()).expect("said");
    assert!(!said.contains("secret") && !log.contains("secret"), "{said} {log}");
}

#[tokio::test]
async fn what_closes_its_connections_is_a_database_that_is_away() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let place = listener.local_addr().expect("an address");
    std::thread::spawn(move || listener.incoming().for_each(drop));
    let folder = tempfile::tempdir().expect("a folder");
    let server = serve(folder.path(), &format!("postgres://jojo@{place}/jojo"));
    let ready = reqwest::get(format!("{}/health/ready", server.address())).await;
    assert_eq!(ready.expect("an answer").status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[test]
fn what_only_the_operator_can_mend_ends_the_server() {
    let (_postgres, database) = postgres();
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = program(folder.path(), &format!("{database}x"));
    let said = Process::start(command.args(["serve", "--port", "0"])).expect_err("no server");
    assert!(said.to_string().contains("does not exist"), "{said}");
}
