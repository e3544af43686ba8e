use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// A folder of its own for each test, emptied before.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(test: &str, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder(test).join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn import(path: &PathBuf, options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dongho")).arg("import").arg(path).args(options).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const DECISION: &str = "ỦY BAN NHÂN DÂN\r\nTỈNH SÔNG LAM\n\nSố: 5/QĐ-UBND\n\nĐiều 1. Ban hành Chương trình.";

#[test]
fn json_is_one_object_and_nothing_else() {
    let path = file("json", "quyet-dinh.txt", DECISION.as_bytes());
    let output = import(&path, &["--json"]);
    assert!(output.status.success());
    assert_eq!(stderr(&output), "");
    let reading: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.stdout.iter().filter(|byte| **byte == b'\n').count(), 1, "one line");
    let names = [
        "document",
        "bases",
        "proposal",
        "citations",
        "clauses",
        "targets",
        "tasks",
        "duties",
        "parties",
        "findings",
        "source",
    ];
    for name in names {
        assert!(reading.get(name).is_some(), "{name} is missing");
    }
    let source = &reading["source"];
    assert_eq!(
        (&source["file"], &source["format"], &source["encoding"]),
        (&"quyet-dinh.txt".into(), &"txt".into(), &"utf-8".into())
    );
    assert_eq!(source["bytes"], DECISION.len());
    assert_eq!(
        (&source["text_bytes"], &source["accounted_bytes"]),
        (&DECISION.len().into(), &DECISION.len().into())
    );
    assert_eq!(source["sha256"].as_str().map(str::len), Some(64));
}

#[test]
fn text_is_exactly_the_extracted_text() {
    let path = file("text", "quyet-dinh.txt", DECISION.as_bytes());
    let output = import(&path, &["--text"]);
    assert!(output.status.success());
    assert_eq!(output.stdout, DECISION.as_bytes());
    let path = file(
        "text",
        "trang.html",
        b"<html><body><p>Quy&#7871;t \xc4\x91\xe1\xbb\x8bnh<br>s&#7889; 5</p></body></html>",
    );
    assert_eq!(import(&path, &["--text"]).stdout, "Quyết định\nsố 5\n".as_bytes());
}

#[test]
fn without_options_a_summary_for_people_is_printed_in_either_language() {
    let path = file("summary", "quyet-dinh.txt", DECISION.as_bytes());
    let vietnamese = String::from_utf8(import(&path, &[]).stdout).unwrap();
    assert!(
        vietnamese.contains("chỉ tiêu") && vietnamese.contains("quyet-dinh.txt: .txt, utf-8"),
        "{vietnamese}"
    );
    let english = String::from_utf8(import(&path, &["--english"]).stdout).unwrap();
    assert!(english.contains("targets"), "{english}");
}

#[test]
fn what_is_no_document_is_refused_with_a_line_and_a_hint() {
    let refused: [(&str, &[u8], &str); 3] = [
        ("rong.txt", b"", "Tệp rỗng. / The file is empty."),
        ("la.docx", b"PK\x03\x04 cut", "zip"),
        (
            "khoa.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            "mật khẩu",
        ),
    ];
    for (name, bytes, reason) in refused {
        for options in [&["--json"][..], &["--text"], &[]] {
            let output = import(&file("refused", name, bytes), options);
            assert_eq!(output.status.code(), Some(2), "{name}");
            assert!(output.stdout.is_empty(), "{name}: standard output stays empty");
            let said = stderr(&output);
            assert_eq!(said.lines().count(), 2, "{said}");
            assert!(said.contains(name) && said.contains(reason) && said.contains(" / "), "{said}");
        }
    }
}

#[test]
fn a_file_of_200_megabytes_is_refused_by_its_size() {
    let path = folder("large").join("lon.txt");
    fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
    let output = import(&path, &["--json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("200 MB"), "{}", stderr(&output));
}

#[test]
fn a_missing_file_and_a_folder_are_refused() {
    let missing = import(&folder("missing").join("khong-co.txt"), &["--json"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(stderr(&missing).contains("Không có tệp này."), "{}", stderr(&missing));
    let directory = import(&folder("folder"), &["--text"]);
    assert_eq!(directory.status.code(), Some(2));
    assert!(stderr(&directory).contains("thư mục"), "{}", stderr(&directory));
}

#[test]
fn a_missing_helper_program_is_named_with_its_package() {
    let empty = folder("nothing-installed");
    for (name, bytes, package) in [
        ("a.pdf", &b"%PDF-1.7\n"[..], "poppler-utils"),
        ("a.rtf", b"{\\rtf1 x}", "libreoffice-writer-nogui"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "tesseract-ocr-vie"),
    ] {
        let path = file("missing-helper", name, bytes);
        let mut command = Command::new(env!("CARGO_BIN_EXE_dongho"));
        let output = command.arg("import").arg(path).arg("--json").env("PATH", &empty).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
        let said = stderr(&output);
        assert!(said.contains("sudo apt-get install") && said.contains(package), "{said}");
    }
}

#[test]
fn wrong_options_are_refused() {
    let path = file("options", "a.txt", b"x");
    assert_eq!(import(&path, &["--json", "--text"]).status.code(), Some(2));
    assert_eq!(import(&path, &["--jsonn"]).status.code(), Some(2));
}
