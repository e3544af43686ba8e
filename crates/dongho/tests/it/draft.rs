//! `dongho import FILE --to DIR`: a draft that `dongho check` accepts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A path of its own for each test, with nothing there.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drafts").join(test);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn dongho(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dongho")).args(arguments).output().expect("the command can be started")
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn demo() -> PathBuf {
    repository().join("programmes/demo/decision.docx")
}

#[test]
fn the_decision_of_the_invented_province_becomes_a_sound_draft() {
    let folder = folder("demo");
    let output = dongho(&["import", path(&demo()), "--to", path(&folder)]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    assert!(told(&output.stdout).contains("dongho check"), "{}", told(&output.stdout));
    let checked = dongho(&["check", path(&folder)]);
    assert!(checked.status.success(), "{}", told(&checked.stdout));
    let same = dongho(&["diff", path(&folder), path(&folder)]);
    assert_eq!(told(&same.stdout), "Không có gì thay đổi.\n");
}

#[test]
fn a_folder_that_holds_something_is_not_written_over_by_mistake() {
    let folder = folder("taken");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("notes.txt"), "mine").expect("written");
    let refused = dongho(&["import", path(&demo()), "--to", path(&folder)]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused.stderr).contains("--force"), "{}", told(&refused.stderr));
    assert!(!folder.join("programme.toml").exists());
    let forced = dongho(&["import", path(&demo()), "--to", path(&folder), "--force", "--english"]);
    assert!(forced.status.success() && told(&forced.stdout).starts_with("The draft programme is in"));
    assert_eq!(fs::read_to_string(folder.join("notes.txt")).expect("still there"), "mine");
}
