//! What an operator does: migrate, back up, restore, copy, purge, check.

use crate::support::{Server, a_check, new_database, path, problem, send, with_key};
use clap::Parser;
use jojo_api::{
    commands,
    config::{Cli, Command, Kept, Settings},
    store::{Database, Store},
};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

/// A database as it is written on the command line.
fn written(database: &Database) -> String {
    match database {
        Database::Sqlite(_) => database.to_string(),
        Database::Postgres(_) => database.to_string().replace("postgres://", "postgres://jojo@"),
    }
}

fn kept(database: &Database) -> Kept {
    Kept { database: written(database) }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[tokio::test]
async fn a_backup_is_made_while_the_server_runs_and_restored_elsewhere() {
    let server = Server::start().await;
    let mut saved = Vec::new();
    for _ in 0..5 {
        saved.push(server.save().await);
    }
    let send_again = || {
        let request = server.client.post(server.url("/api/v1/documents"));
        send(request.header("idempotency-key", "k").json(&a_check()))
    };
    let first: Json = send_again().await.json().await.expect("JSON");

    let here = folder();
    let file = here.path().join("backup.sqlite");
    let file = file.to_str().expect("text");
    let said = commands::backup(&kept(&server.database()), file).await.expect("a backup");
    assert!(said.contains(": 6 documents, 1 idempotency keys, SHA-256 "), "{said}");
    let later = server.save().await;

    let elsewhere = folder();
    let database = new_database(&elsewhere).await;
    let restored = commands::restore(&kept(&database), file, false).await.expect("restored");
    assert_eq!(
        restored.split_once(": ").map(|(_, proof)| proof),
        said.split_once(": ").map(|(_, proof)| proof)
    );
    let restored = Server::start_on_database(database).await;
    for document in &saved {
        assert_eq!(restored.get(&path(document)).await.status(), StatusCode::OK);
        let delete = restored.client.delete(restored.url(&path(document)));
        assert_eq!(send(with_key(delete, document)).await.status(), StatusCode::NO_CONTENT);
    }
    assert_eq!(restored.get(&path(&later)).await.status(), StatusCode::NOT_FOUND);
    let again = restored.client.post(restored.url("/api/v1/documents"));
    let again = send(again.header("idempotency-key", "k").json(&a_check())).await;
    let again: Json = again.json().await.expect("JSON");
    assert_eq!(again["id"], first["id"], "idempotency keys come along");
}

#[tokio::test]
async fn a_backup_is_for_its_owner_alone_and_replaces_nothing() {
    let server = Server::start().await;
    let here = folder();
    let file = here.path().join("backup.sqlite");
    let name = file.to_str().expect("text");
    commands::backup(&kept(&server.database()), name).await.expect("a backup");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = file.metadata().expect("the file").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
    let files = std::fs::read_dir(here.path()).expect("the folder").count();
    assert_eq!(files, 1, "one file, nothing beside it");
    let error = commands::backup(&kept(&server.database()), name).await.expect_err("refused");
    assert!(error.to_string().contains("is there already"), "{error}");
}

#[tokio::test]
async fn restoring_over_what_is_kept_has_to_be_said() {
    let server = Server::start().await;
    server.save().await;
    let here = folder();
    let file = here.path().join("backup.sqlite");
    let file = file.to_str().expect("text");
    let kept = kept(&server.database());
    commands::backup(&kept, file).await.expect("a backup");
    let later = server.save().await;
    let error = commands::restore(&kept, file, false).await.expect_err("refused").to_string();
    assert!(error.contains("keeps 2 documents already; --replace"), "{error}");
    assert_eq!(server.get(&path(&later)).await.status(), StatusCode::OK, "nothing was changed");
    commands::restore(&kept, file, true).await.expect("restored");
    assert_eq!(server.get(&path(&later)).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_no_backup_is_not_restored() {
    let server = Server::start().await;
    let here = folder();
    let kept = kept(&server.database());
    let missing = here.path().join("missing.sqlite");
    let letter = here.path().join("letter.txt");
    std::fs::write(&letter, "no database at all ".repeat(100)).expect("written");
    let old = here.path().join("old.sqlite");
    std::fs::write(&old, "").expect("written");
    // A database that was copied while a server wrote to it.
    let used = here.path().join("used.sqlite");
    let name = used.to_str().expect("text");
    commands::backup(&kept, name).await.expect("a backup");
    std::fs::write(here.path().join("used.sqlite-wal"), "something").expect("written");
    for file in [missing, letter, old, used] {
        let name = file.to_str().expect("text");
        let error = commands::restore(&kept, name, true).await.expect_err("refused").to_string();
        assert!(error.contains(name), "{error}");
    }
}

#[tokio::test]
async fn everything_goes_to_another_database_and_is_proven_to_be_there() {
    let server = Server::start().await;
    for title in ["één", "Zürich \u{1F333}", "", "a'; DROP TABLE documents; --"] {
        let body = json!({"kind": "check", "title": title, "answers": {}});
        assert_eq!(server.post("/api/v1/documents", &body).await.status(), StatusCode::CREATED);
    }
    let elsewhere = folder();
    let file = Database::file(&elsewhere.path().join("copy.sqlite"));
    let (from, to) = (written(&server.database()), written(&file));
    let there = commands::copy(&from, &to, false).await.expect("copied");
    assert!(there.contains("4 documents"), "{there}");
    let back = commands::copy(&to, &from, true).await.expect("copied back");
    let proof = |said: &str| said.split_once("read back: ").expect("a proof").1.to_owned();
    assert_eq!(proof(&there), proof(&back));
    let error = commands::copy(&to, &to, true).await.expect_err("refused").to_string();
    assert!(error.contains("both databases are the same"), "{error}");
    let error = commands::copy("missing.sqlite", &to, true).await.expect_err("refused");
    assert!(error.to_string().contains("missing.sqlite is not there"), "{error}");
}

#[tokio::test]
async fn many_programs_may_bring_a_database_up_to_date_at_once() {
    for _ in 0..5 {
        let here = folder();
        let database = new_database(&here).await;
        let opened = (0..8).map(|_| {
            let store = Store::new(database.clone(), 180);
            tokio::spawn(async move { store.open().await.map(|()| store) })
        });
        for store in opened.collect::<Vec<_>>() {
            let store = store.await.expect("finished").expect("opened");
            assert!(store.count().await.expect("counted").is_empty());
            store.close().await;
        }
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused_in_words() {
    let server = Server::start().await;
    server
        .execute(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'later', TRUE, '', 0)",
        )
        .await;
    let error = commands::migrate(&kept(&server.database())).await.expect_err("refused");
    assert!(error.to_string().contains("newer version"), "{error}");
}

#[tokio::test]
async fn checking_finds_what_this_version_cannot_read() {
    let server = Server::start().await;
    server.save().await;
    let second = server.save().await;
    let written = written(&server.database());
    let check = async || {
        let cli = Cli::parse_from(["jojo-api", "check", "--database", &written]);
        let Command::Check(config) = cli.command else { panic!("check") };
        commands::check(Settings::read(&config).expect("a configuration")).await
    };
    let said = check().await.expect("right");
    assert!(said.contains("keeps 2 documents that these rules can judge"), "{said}");
    let id = second["id"].as_str().expect("an id");
    let spoil = format!("UPDATE documents SET answers = '{{\"shoe_size\": 42}}' WHERE id = '{id}'");
    server.execute(&spoil).await;
    let error = check().await.expect_err("wrong").to_string();
    assert!(
        error.contains("keeps 1 documents") && error.contains("1 that this version cannot"),
        "{error}"
    );
    let (status, problem) = problem(server.get(&path(&second)).await).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!problem.to_string().contains("shoe_size"));
}

#[tokio::test]
async fn expired_documents_and_old_idempotency_keys_are_purged() {
    let server = Server::start().await;
    let (expired, kept_one) = (server.save().await, server.save().await);
    let request = server.client.post(server.url("/api/v1/documents"));
    send(request.header("idempotency-key", "old").json(&a_check())).await;
    server.execute("UPDATE idempotency_keys SET created_at = 1").await;
    let id = expired["id"].as_str().expect("an id");
    let expire = format!("UPDATE documents SET expires_at = 1 WHERE id = '{id}'");
    server.execute(&expire).await;
    let said = commands::purge(&kept(&server.database())).await.expect("purged");
    assert!(said.starts_with("1 expired documents were deleted"), "{said}");
    assert_eq!(server.get(&path(&kept_one)).await.status(), StatusCode::OK);
    let counts = server.store.count().await.expect("counted");
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("check".to_owned(), 2)]);
    let here = folder();
    let file = here.path().join("backup.sqlite");
    let file = file.to_str().expect("text");
    let said = commands::backup(&kept(&server.database()), file).await.expect("a backup");
    assert!(said.contains("2 documents, 0 idempotency keys"));
}

#[tokio::test]
async fn more_than_can_be_purged_at_once_is_purged_too() {
    let server = Server::start().await;
    server.save().await;
    for round in 0..11 {
        // Twice as many each time: 2048 in the end.
        let twice = format!(
            "INSERT INTO documents SELECT id || '{round}', edit_key_hash, kind, title, answers, version, changed_at, 1
             FROM documents"
        );
        server.execute(&twice).await;
    }
    server.execute("UPDATE documents SET expires_at = 1").await;
    let said = commands::purge(&kept(&server.database())).await.expect("purged");
    assert!(said.starts_with("2048 expired documents"), "{said}");
}
