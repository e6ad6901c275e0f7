//! A disk that is full for a while: the system refuses to let files grow, in the middle of a commit.

use crate::{program, save, text};
use jojo_testbed::Process;
use reqwest::{Client, StatusCode};
use serde_json::{Value as Json, json};
use std::process::Command;

#[tokio::test]
async fn when_there_is_room_again_the_server_goes_on_by_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let jojo = program(folder.path(), "jojo.sqlite");
    // The server hears an error instead of the signal that would end it.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; exec \"$0\" serve --port 0"]).arg(jojo.get_program());
    command.current_dir(folder.path()).env("JOJO_DATABASE", "jojo.sqlite").env("JOJO_LOG", "info");
    let server = Process::start(&mut command).expect("a server");
    let client = Client::new();
    let most = |bytes: &str| {
        let pid = server.id().to_string();
        let mut set = Command::new("prlimit");
        set.args(["--pid", &pid]).arg(format!("--fsize={bytes}:unlimited"));
        assert!(set.status().expect("prlimit").success());
    };
    let mut kept = Vec::new();
    for round in 0..3 {
        most("300000");
        loop {
            let key = format!("{round}-{}", kept.len());
            let response = save(&client, server.address(), &key, &key).await.expect("an answer");
            if response.status() == StatusCode::SERVICE_UNAVAILABLE {
                break;
            }
            assert_eq!(response.status(), StatusCode::CREATED);
            kept.push(text(&response.json().await.expect("JSON"), "id").to_owned());
            assert!(kept.len() < 10_000, "the disk never fills");
        }
        // Now nothing can be written at all, the log neither.
        most("1");
        let asked =
            client.post(format!("{}/api/v1/eligibility", server.address())).json(&json!({}));
        assert_eq!(asked.send().await.expect("an answer").status(), StatusCode::OK);
        let page = client.get(format!("{}/robots.txt", server.address())).send().await;
        assert_eq!(page.expect("an answer").status(), StatusCode::OK);
        most("unlimited");
        let key = format!("after {round}").replace(' ', "-");
        let after = save(&client, server.address(), "after", &key).await.expect("an answer");
        assert_eq!(after.status(), StatusCode::CREATED, "at once, without a restart");
        kept.push(text(&after.json::<Json>().await.expect("JSON"), "id").to_owned());
    }
    for id in &kept {
        let address = format!("{}/api/v1/documents/{id}", server.address());
        assert_eq!(client.get(address).send().await.expect("an answer").status(), StatusCode::OK);
    }
    drop(server);
    let checked = program(folder.path(), "jojo.sqlite").arg("check").output().expect("ran");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(said.contains(&format!("keeps {} documents", kept.len())), "{said}");
}
