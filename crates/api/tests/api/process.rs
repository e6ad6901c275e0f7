//! The program itself: its start, its log and its end.

use serde_json::json;
use std::{
    io::{BufRead, BufReader, Read},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
};

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jojo-api"));
    command.current_dir(folder).arg("serve").stderr(Stdio::piped()).stdout(Stdio::null());
    command
}

/// A running server; it ends with the test, also when that fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the server on a free port and returns it with its address and the rest of its log.
fn start(folder: &Path) -> (Running, String, BufReader<std::process::ChildStderr>) {
    let child = command(folder)
        .args(["--port", "0", "--database", "new/folder/jojo.sqlite"])
        .spawn()
        .expect("started");
    let mut child = Running(child);
    let mut log = BufReader::new(child.0.stderr.take().expect("piped"));
    let mut line = String::new();
    loop {
        line.clear();
        assert!(log.read_line(&mut line).expect("a line") > 0, "the server ended");
        if let Some((_, address)) = line.split_once("listening on ") {
            let address = address.split('"').next().expect("an address").to_owned();
            return (child, address, log);
        }
    }
}

fn stop(Running(child): &mut Running) -> std::process::ExitStatus {
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill").success());
    child.wait().expect("ended")
}

#[tokio::test]
async fn it_makes_its_database_serves_without_the_application_and_stops_when_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut child, address, mut log) = start(folder.path());
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

    assert!(stop(&mut child).success());
    let mut lines = String::new();
    log.read_to_string(&mut lines).expect("text");
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
fn a_client_that_never_finishes_does_not_keep_the_server_from_stopping() {
    use std::io::Write;
    let folder = tempfile::tempdir().expect("a folder");
    let (mut child, address, _log) = start(folder.path());
    let mut client =
        std::net::TcpStream::connect(address.trim_start_matches("http://")).expect("connected");
    client
        .write_all(b"POST /api/v1/eligibility HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
        .expect("sent");
    let begin = std::time::Instant::now();
    assert!(stop(&mut child).success());
    // The server waits ten seconds for it; without an end it would wait for ever, and so would this test.
    assert!(begin.elapsed().as_secs() < 60);
}
