//! The command on a database server.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::postgres;

const DONGHO: &str = env!("CARGO_BIN_EXE_dongho");

/// Runs the command and returns its exit code and all it printed.
fn dongho(arguments: &[&str]) -> (i32, String) {
    let output = Command::new(DONGHO).args(arguments).stdin(Stdio::null()).output().unwrap();
    let text = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat();
    assert!(!text.contains("panicked"), "{text}");
    (output.status.code().unwrap(), text)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_programme_moves_to_postgres_and_back() {
    let Some(server) = postgres::shared() else { return };
    let folder = tempfile::tempdir().unwrap();
    let [here, there, back] = ["here", "there", "back"].map(|name| folder.path().join(name));
    let (here, there, back, url) = (text(&here), text(&there), text(&back), server.database());
    let password = folder.path().join("password");
    std::fs::write(&password, "trời hôm nay đẹp quá\n").unwrap();
    dongho(&["user", "add", "lan", "--data", here, "--password-file", text(&password)]);
    assert_eq!(dongho(&["bench", "writes", "--count", "300", "--waiting", "8", "--data", here]).0, 0);

    let (code, said) = dongho(&["copy", here, there, "--to-database", &url]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("301 mục nhật ký") && said.contains("both are identical"), "{said}");
    assert_eq!(
        dongho(&["bench", "writes", "--count", "1", "--data", there, "--database", &url]).1,
        "ACK 302\n"
    );
    let (_, accounts) = dongho(&["user", "list", "--data", there, "--database", &url]);
    assert!(accounts.starts_with("lan\t"), "{accounts}");
    let (code, said) = dongho(&["rebuild", "--data", there, "--database", &url]);
    assert_eq!((code, said.contains("identical to what it was")), (0, true), "{said}");

    let (code, said) = dongho(&["copy", here, there, "--to-database", &url]);
    assert_eq!((code, said.contains("is not empty")), (2, true), "{said}");
    let (code, said) = dongho(&["copy", there, back, "--from-database", &url]);
    assert_eq!((code, said.contains("both are identical")), (0, true), "{said}");
}

#[test]
fn pages_are_served_from_postgres() {
    let Some(server) = postgres::shared() else { return };
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database());
    let mut command = Command::new(DONGHO);
    command.args(["serve", "--listen", "127.0.0.1:0", "--database", &url, "--data"]).arg(folder.path());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap();
    let mut page = String::new();
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    stream.read_to_string(&mut page).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(page.starts_with("HTTP/1.1 200") || page.starts_with("HTTP/1.1 303"), "{page}");
    assert!(!folder.path().join("dongho.db").exists(), "nothing is kept in a second place");
}

#[test]
fn a_database_that_cannot_be_used_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = text(folder.path());
    for (url, hint) in [
        ("postgres//lan:secret@h/d", "write it as postgres://user@host:5432/name"),
        ("postgres://lan:secret@127.0.0.1:1/dongho", "check the address and whether it runs"),
    ] {
        for command in [["serve", "--listen=127.0.0.1:0"].as_slice(), &["rebuild"]] {
            let (code, said) = dongho(&[command, &["--data", data, "--database", url]].concat());
            assert_eq!(code, 2, "{said}");
            assert!(said.contains(hint) && !said.contains("secret"), "{said}");
        }
    }
    let (code, said) = dongho(&["rebuild", "--data", data]);
    assert_eq!((code, said.contains("There are no data")), (2, true), "{said}");
}
