//! Mixed load, as many people at once: pages, evaluations, and documents that are saved, read, changed and deleted.
//! `mixed ADDRESS SECONDS` prints how many answers there were of each kind, and fails when one of them is wrong.
#![expect(clippy::print_stdout, reason = "a command talks to who runs it")]

use reqwest::{Client, RequestBuilder};
use serde_json::Value as Json;
use std::{
    collections::BTreeMap,
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};

const PEOPLE: usize = 32;

const EVALUATIONS: [(&str, &str); 4] = [
    ("eligibility", include_str!("../../../wire/src/schema/examples/eligibility.json")),
    ("timetable", include_str!("../../../wire/src/schema/examples/timetable.json")),
    ("planning", include_str!("../../../wire/src/schema/examples/planning.json")),
    ("dossier", include_str!("../../../wire/src/schema/examples/dossier.json")),
];
const DOCUMENT: &str = include_str!("../../../wire/src/schema/examples/documents.json");
const PAGES: [&str; 5] = ["/", "/check", "/planning", "/regels", "/api"];

type Counts = BTreeMap<&'static str, u64>;

struct Person {
    client: Client,
    address: Arc<str>,
    counts: Counts,
}

impl Person {
    /// Sends a request and returns its answer, which has to have this status.
    async fn ask(
        &mut self,
        what: &'static str,
        request: RequestBuilder,
        status: u16,
    ) -> Result<(String, Json), Box<dyn Error + Send + Sync>> {
        let response = request.send().await?;
        if response.status() != status {
            return Err(format!("{what}: {} instead of {status}", response.status()).into());
        }
        *self.counts.entry(what).or_default() += 1;
        let etag =
            response.headers().get("etag").and_then(|tag| tag.to_str().ok()).map(str::to_owned);
        let body = response.bytes().await?;
        Ok((etag.unwrap_or_default(), serde_json::from_slice(&body).unwrap_or_default()))
    }

    fn post(&self, path: &str, body: &'static str) -> RequestBuilder {
        let request = self.client.post(format!("{}/api/v1/{path}", self.address));
        request.header("content-type", "application/json").body(body)
    }

    async fn visit(&mut self, round: usize) -> Result<(), Box<dyn Error + Send + Sync>> {
        let page = format!("{}{}", self.address, PAGES[round % PAGES.len()]);
        let request = self.client.get(page).header("accept-encoding", "br");
        self.ask("page", request, 200).await?;
        for (path, body) in EVALUATIONS {
            let request = self.post(path, body);
            self.ask("evaluation", request, 200).await?;
        }
        let request = self.post("documents", DOCUMENT);
        let (etag, saved) = self.ask("save", request, 201).await?;
        let text = |member: &str| saved[member].as_str().unwrap_or_default().to_owned();
        let (url, key) =
            (format!("{}/api/v1/documents/{}", self.address, text("id")), text("edit_key"));
        for _ in 0..3 {
            let request = self.client.get(&url);
            self.ask("read", request, 200).await?;
        }
        let request =
            self.client.put(&url).header("content-type", "application/json").body(DOCUMENT);
        let request = request.bearer_auth(&key).header("if-match", etag);
        self.ask("change", request, 200).await?;
        let request = self.client.delete(&url).bearer_auth(&key);
        self.ask("delete", request, 204).await?;
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut arguments = std::env::args().skip(1);
    let address: Arc<str> = arguments.next().ok_or("which address?")?.into();
    let seconds: u64 = arguments.next().ok_or("how many seconds?")?.parse()?;
    let (client, start) = (Client::new(), Instant::now());
    let people: Vec<_> = (0..PEOPLE)
        .map(|number| {
            let (client, address) = (client.clone(), Arc::clone(&address));
            let mut person = Person { client, address, counts: Counts::new() };
            tokio::spawn(async move {
                let mut round = number;
                while start.elapsed() < Duration::from_secs(seconds) {
                    person.visit(round).await?;
                    round += 1;
                }
                Ok::<_, Box<dyn Error + Send + Sync>>(person.counts)
            })
        })
        .collect();
    let mut counts = Counts::new();
    for person in people {
        for (what, count) in person.await?? {
            *counts.entry(what).or_default() += count;
        }
    }
    println!("{}", serde_json::to_string(&counts)?);
    Ok(())
}
