//! The program itself: its start, its log and its end.

use jojo_testbed::Process;
use serde_json::json;
use std::{
    io::Write,
    net::TcpListener,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jojo-api"));
    command.current_dir(folder).arg("serve");
    command
}

/// Starts the server on a free port, with a database in a folder that is not there yet.
fn start(folder: &Path) -> Process {
    let mut command = command(folder);
    command.args(["--port", "0", "--metrics", "127.0.0.1:0"]);
    Process::start(command.args(["--database", "new/folder/jojo.sqlite"])).expect("a server")
}

#[tokio::test]
async fn it_makes_its_database_serves_without_the_application_and_stops_when_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = start(folder.path());
    let address = server.address().to_owned();
    let client = reqwest::Client::new();
    let secret = json!({"kind": "check", "title": "geheime titel", "answers": {"birth_date": "2009-05-12", "nationality": "MA"}});
    let created: serde_json::Value = client
        .post(format!("{address}/api/v1/documents"))
        .json(&secret)
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    let (id, key) =
        (created["id"].as_str().expect("an id"), created["edit_key"].as_str().expect("a key"));
    let url = format!("{address}/api/v1/documents/{id}");
    let bad = json!({"birth_date": "geheime invoer"});
    client.get(&url).send().await.expect("an answer");
    client
        .put(&url)
        .bearer_auth(key)
        .json(&secret)
        .header("if-match", "\"1.x\"")
        .send()
        .await
        .expect("an answer");
    client
        .post(format!("{address}/api/v1/eligibility"))
        .json(&bad)
        .send()
        .await
        .expect("an answer");
    client.get(format!("{address}/d/{id}")).send().await.expect("an answer");

    assert!(server.stop().expect("stopped").success());
    let lines = server.log();
    for secret in [id, key, "geheime", "2009-05-12", "\"MA\""] {
        assert!(!lines.contains(secret), "the log holds {secret}");
    }
    assert!(lines.contains("/api/v1/documents/{id}"), "the route template is there");
    assert!(lines.contains("the application is not built here"));
    let database = folder.path().join("new/folder/jojo.sqlite");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = database.metadata().expect("the database").permissions().mode();
        assert_eq!(mode & 0o077, 0, "only the owner may read what was saved");
    }
    assert!(database.exists());
}

fn refusal(mut command: Command) -> String {
    let output = command.output().expect("ran");
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn a_taken_port_is_said_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let mut command = command(folder.path());
    command.args(["--port", &port]);
    let said = refusal(command);
    assert!(
        said.contains(&format!("port {port} cannot be used")) && said.contains("--port"),
        "{said}"
    );
}

#[test]
fn a_file_that_is_no_database_is_said_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("brief.txt"), "geen databank ".repeat(200)).expect("written");
    let mut command = command(folder.path());
    command.args(["--port", "0", "--database", "brief.txt"]);
    let said = refusal(command);
    assert!(said.contains("the database brief.txt cannot be opened"), "{said}");
}

#[test]
fn a_client_that_never_takes_its_answers_does_not_keep_the_server_from_stopping() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = start(folder.path());
    let address = server.address().trim_start_matches("http://");
    let mut client = std::net::TcpStream::connect(address).expect("connected");
    client.set_write_timeout(Some(Duration::from_secs(1))).expect("set");
    // Until neither side can send any more.
    while client.write_all(b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n").is_ok() {}
    assert!(server.stop().expect("stopped").success());
    assert!(server.log().contains("some requests did not finish in time"));
}

#[test]
fn every_fault_of_the_configuration_is_said_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["serve", "check"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jojo-api"));
        command.current_dir(folder.path()).arg(name);
        command.args(["--port", "many", "--retention-days", "0"]);
        command.env("JOJO_DATABASE", "mysql://jojo:secret@db/x").env("JOJO_HOST", "somewhere");
        let said = refusal(command);
        for flag in ["--port (JOJO_PORT)", "--retention-days", "--database", "--host"] {
            assert!(said.contains(flag), "{flag}: {said}");
        }
        assert!(!said.contains("secret"), "{said}");
    }
}

#[test]
fn help_shows_no_password() {
    let output = Command::new(env!("CARGO_BIN_EXE_jojo-api"))
        .args(["serve", "--help"])
        .env("JOJO_DATABASE", "postgres://jojo:secret@db/x")
        .output()
        .expect("ran");
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(text.contains("JOJO_DATABASE") && !text.contains("secret"), "{text}");
}

/// Waits until the metrics have all these, and fails where they have not after half a minute.
async fn until_metrics_have(server: &mut Process, lines: &[&str]) {
    let address = server.says("metrics on ").expect("their address");
    let begin = Instant::now();
    loop {
        let answer = reqwest::get(&address).await.expect("an answer");
        let text = answer.text().await.expect("text");
        let Some(missing) = lines.iter().find(|line| !text.contains(**line)) else { return };
        assert!(begin.elapsed() < Duration::from_secs(30), "{missing} is missing in\n{text}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn metrics_stand_on_an_address_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = start(folder.path());
    let get = async |path| reqwest::get(format!("{}{path}", server.address())).await;
    assert_eq!(get("/metrics").await.expect("an answer").status(), 404);
    get("/api/v1/edition").await.expect("an answer");
    // The first purge and the first count run beside the first answers.
    let lines = [
        r#"jojo_http_requests_total{method="GET",route="/api/v1/edition",status="200"} 1"#,
        r#"jojo_http_request_duration_seconds_count{route="/api/v1/edition"} 1"#,
        r#"jojo_documents{kind="check"} 0"#,
        "jojo_documents_purged_total 0",
        "jojo_last_purge_timestamp_seconds ",
        r#"jojo_database_duration_seconds_count{operation="purge"} 1"#,
        r#"jojo_database_connections{state="open"}"#,
    ];
    until_metrics_have(&mut server, &lines).await;
}

#[tokio::test]
async fn a_request_that_runs_is_finished_when_the_server_is_told_to_stop() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = start(folder.path());
    let (sender, body) = tokio::sync::mpsc::channel::<Result<Vec<u8>, std::io::Error>>(1);
    sender.send(Ok(b"{".to_vec())).await.expect("sent");
    let stream = futures_util::stream::unfold(body, async |mut body| {
        body.recv().await.map(|part| (part, body))
    });
    let request = reqwest::Client::new()
        .post(format!("{}/api/v1/eligibility", server.address()))
        .header("content-type", "application/json")
        .body(reqwest::Body::wrap_stream(stream));
    let answer = tokio::spawn(request.send());
    until_metrics_have(&mut server, &["jojo_http_requests_running 1"]).await;
    server.signal("TERM").expect("told");
    let place = server.address().strip_prefix("http://").expect("an address").to_owned();
    let closed = async {
        while tokio::net::TcpStream::connect(&place).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), closed).await.expect("nobody else is let in");
    sender.send(Ok(b"}".to_vec())).await.expect("sent");
    drop(sender);
    assert_eq!(answer.await.expect("finished").expect("an answer").status(), 200);
    assert!(server.stop().expect("stopped").success());
}
