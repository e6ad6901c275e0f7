//! Killed in the middle of 200 writes, again and again: every write that was acknowledged is there, no other is half there.

use crate::{check, program, save, serve, text};
use jojo_testbed::{Durability, Postgres};
use reqwest::{Client, StatusCode};
use serde_json::Value as Json;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};
use tokio::task::JoinHandle;

const WRITES: u32 = 200;
/// How many of them run at once.
const AT_ONCE: u32 = 8;

/// What the server acknowledged of one document.
#[derive(Clone, Debug)]
struct Acknowledged {
    id: String,
    /// The title it has.
    title: String,
    /// The title that it may have instead: a change that was sent, but not acknowledged.
    maybe: Option<String>,
}

#[derive(Default)]
struct Notes {
    acknowledged: Mutex<Vec<Acknowledged>>,
    answers: AtomicU32,
}

/// Saves its share of the documents, and changes every second one.
async fn write(address: String, round: u32, share: u32, notes: Arc<Notes>) {
    let client = Client::new();
    for number in (share..WRITES).step_by(AT_ONCE as usize) {
        let name = format!("{round}-{number}");
        let Some(response) = save(&client, &address, &name, &name).await else { return };
        assert_eq!(response.status(), StatusCode::CREATED);
        let Ok(created) = response.json::<Json>().await else { return };
        let place = {
            let mut acknowledged = notes.acknowledged.lock().expect("no panic");
            let id = text(&created, "id").to_owned();
            let maybe = (number % 2 == 0).then(|| format!("{name} changed"));
            acknowledged.push(Acknowledged { id, title: name, maybe });
            acknowledged.len() - 1
        };
        notes.answers.fetch_add(1, Ordering::Relaxed);
        let one = notes.acknowledged.lock().expect("no panic")[place].clone();
        let Some(change) = one.maybe else { continue };
        let request = client.put(format!("{address}/api/v1/documents/{}", one.id));
        let request = request.bearer_auth(text(&created, "edit_key")).header("if-match", "\"1.\"");
        let Ok(response) = request.json(&check(&change)).send().await else { return };
        assert_eq!(response.status(), StatusCode::OK);
        notes.answers.fetch_add(1, Ordering::Relaxed);
        let mut acknowledged = notes.acknowledged.lock().expect("no panic");
        (acknowledged[place].title, acknowledged[place].maybe) = (change, None);
    }
}

async fn survives(database: &str) {
    let kills: u32 =
        std::env::var("JOJO_KILLS").map_or(3, |kills| kills.parse().expect("a number"));
    let folder = tempfile::tempdir().expect("a folder");
    let client = Client::new();
    for round in 0..kills {
        let mut server = serve(folder.path(), database);
        let notes = Arc::new(Notes::default());
        let writers: Vec<_> = (0..AT_ONCE)
            .map(|share| {
                tokio::spawn(write(server.address().to_owned(), round, share, notes.clone()))
            })
            .collect();
        // At another moment each time.
        let moment = 20 + round * 37 % 150;
        while notes.answers.load(Ordering::Relaxed) < moment {
            assert!(!writers.iter().all(JoinHandle::is_finished), "the writers ended too early");
            tokio::task::yield_now().await;
        }
        server.kill().expect("killed");
        for writer in writers {
            writer.await.expect("no wrong answer");
        }

        let server = serve(folder.path(), database);
        let acknowledged = notes.acknowledged.lock().expect("no panic").clone();
        assert!(acknowledged.len() < WRITES as usize, "the server was killed too late");
        for one in &acknowledged {
            let address = format!("{}/api/v1/documents/{}", server.address(), one.id);
            let response = client.get(address).send().await.expect("an answer");
            assert_eq!(response.status(), StatusCode::OK, "{one:?} is lost");
            let document: Json = response.json().await.expect("JSON");
            let title = text(&document, "title");
            assert!(title == one.title || Some(title) == one.maybe.as_deref(), "{one:?}: {title}");
        }
        // Who heard nothing tries again with the same key, and gets the one document there is.
        for number in 0..WRITES {
            let name = format!("{round}-{number}");
            let is_known = |one: &Acknowledged| one.title.split(' ').next() == Some(&name);
            if !acknowledged.iter().any(is_known) {
                let again = save(&client, server.address(), &name, &name).await;
                assert_eq!(again.expect("an answer").status(), StatusCode::CREATED);
            }
        }
        let checked = program(folder.path(), database).arg("check").output().expect("ran");
        let said = String::from_utf8_lossy(&checked.stdout).into_owned();
        let all = format!("keeps {} documents that these rules can judge", WRITES * (round + 1));
        assert!(checked.status.success() && said.contains(&all), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_keeps_every_acknowledged_write() {
    survives("jojo.sqlite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_keeps_every_acknowledged_write() {
    let postgres = Postgres::start(Durability::Durable).expect("PostgreSQL");
    survives(&postgres.database().expect("a database")).await;
}
