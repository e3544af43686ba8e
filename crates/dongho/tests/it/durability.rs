//! What was acknowledged is there, whatever happens to the process or the disk.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use dongho_store::{Location, Store};

use crate::postgres;

const DONGHO: &str = env!("CARGO_BIN_EXE_dongho");

fn writing(data: &Path) -> Command {
    let mut command = Command::new(DONGHO);
    command.args(["bench", "writes", "--count", "100000", "--waiting", "8", "--data"]).arg(data);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Returns the number of the last acknowledgement after `enough` of them came and the process was killed.
fn kill_after(mut child: Child, enough: usize) -> u64 {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut last = lines.by_ref().take(enough).last().map_or(0, |line| number(&line));
    child.kill().unwrap();
    child.wait().unwrap();
    // What was printed before the kill counts too.
    last = lines.map(|line| number(&line)).max().unwrap_or(last).max(last);
    last
}

/// Returns the number in `ACK 17`; a line cut off by the kill was not acknowledged.
fn number(line: &str) -> u64 {
    line.strip_prefix("ACK ").and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn entries(location: impl Into<Location>) -> u64 {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(location).await.unwrap();
        let before = store.state_digest().await.unwrap();
        store.rebuild().await.unwrap();
        assert_eq!(store.state_digest().await.unwrap(), before, "state and journal agree");
        let count = store.count_entries().await.unwrap();
        store.close().await;
        count
    })
}

fn killed_again_and_again(location: &Location, writing: impl Fn() -> Command) {
    for round in 1..=5 {
        let last = kill_after(writing().spawn().unwrap(), 20 * round);
        assert!(last > 0, "round {round} acknowledged something before it was killed");
        let found = entries(location.clone());
        assert!(found >= last, "round {round}: {last} was acknowledged, {found} are there");
    }
}

#[test]
fn a_process_that_is_killed_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    killed_again_and_again(&folder.path().into(), || writing(folder.path()));
}

#[test]
fn a_process_that_is_killed_loses_nothing_it_acknowledged_on_postgres() {
    let Some(server) = postgres::shared() else { return };
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database());
    let database = Some(url.parse().unwrap());
    let location = Location { data: folder.path().to_owned(), database };
    killed_again_and_again(&location, || {
        let mut command = writing(folder.path());
        command.args(["--database", &url]);
        command
    });
}

#[test]
#[cfg(unix)]
fn a_disk_that_takes_no_more_is_refused_plainly_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // Files may not grow beyond a megabyte here: what a full disk does, without filling one.
    let script = "trap '' XFSZ; ulimit -f 2000; exec \"$@\"";
    let mut command = Command::new("sh");
    command.args([
        "-c",
        script,
        "sh",
        DONGHO,
        "bench",
        "writes",
        "--count",
        "100000",
        "--waiting",
        "8",
        "--data",
    ]);
    let output = command.arg(folder.path()).output().unwrap();
    assert!(!output.status.success(), "100,000 entries do not fit");
    let mut error = String::new();
    output.stderr.as_slice().read_to_string(&mut error).unwrap();
    assert!(error.contains("cannot write now"), "{error}");
    assert!(!error.contains("panicked"), "{error}");
    let acknowledged = String::from_utf8(output.stdout).unwrap().lines().map(number).max().unwrap_or(0);
    assert!(acknowledged > 0, "some entries fit");
    assert!(entries(folder.path()) >= acknowledged, "what was acknowledged is there");

    let last = kill_after(writing(folder.path()).spawn().unwrap(), 1);
    assert!(last > acknowledged, "once there is room again, writing goes on");
}
