//! `dongho user`: accounts from the command line.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PASSWORD: &str = "mật khẩu rất dài 2026";

fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("user").join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn fed(mut command: Command, input: &str) -> Output {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it can be started");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

fn accounts(data: &Path) -> String {
    let list = Command::new(env!("CARGO_BIN_EXE_dongho")).args(["user", "list", "--data"]).arg(data).output();
    told(&list.expect("it can be started"))
}

#[test]
fn a_password_from_a_pipe_is_taken() {
    let data = folder("pipe");
    let mut add = Command::new(env!("CARGO_BIN_EXE_dongho"));
    add.args(["user", "add", "lan", "--name", "Nguyễn Thị Lan", "--data"]).arg(&data);
    let output = fed(add, &format!("{PASSWORD}\n"));
    assert!(output.status.success(), "{}", told(&output));
    assert!(accounts(&data).contains("lan\tofficer\tNguyễn Thị Lan"), "{}", accounts(&data));
}

/// Adds an account on a terminal, where `typed` is what somebody types; `None` where `script` is not installed.
fn on_a_terminal(data: &Path, typed: &str) -> Option<Output> {
    let line = format!("{} user add lan --data {}", env!("CARGO_BIN_EXE_dongho"), data.display());
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--echo", "never", "--command", &line, "/dev/null"]);
    if Command::new("script").arg("--version").output().is_err() {
        eprintln!("left out: `script` is not installed, so nothing is typed on a terminal");
        return None;
    }
    Some(fed(script, typed))
}

#[test]
fn a_password_typed_on_a_terminal_is_not_shown() {
    let data = folder("terminal");
    let Some(output) = on_a_terminal(&data, &format!("{PASSWORD}\n{PASSWORD}\n")) else { return };
    assert!(output.status.success(), "{}", told(&output));
    assert!(
        told(&output).contains("không hiện khi gõ") && !told(&output).contains(PASSWORD),
        "{}",
        told(&output)
    );
    assert!(accounts(&data).contains("lan\tofficer"), "{}", accounts(&data));
}

#[test]
fn two_passwords_that_differ_record_nothing() {
    let data = folder("differ");
    let Some(output) = on_a_terminal(&data, &format!("{PASSWORD}\n{PASSWORD}!\n")) else { return };
    assert!(!output.status.success() && told(&output).contains("không giống nhau"), "{}", told(&output));
    assert!(!accounts(&data).contains("lan"), "{}", accounts(&data));
}
