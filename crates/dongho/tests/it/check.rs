//! `dongho check` on folders, `dongho diff` on folders and documents.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn dongho(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dongho"))
        .args(arguments)
        .current_dir(repository())
        .output()
        .expect("the command can be started")
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A copy of the shipped programme with one text replaced, in a folder of its own.
fn edited(name: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for entry in fs::read_dir(repository().join("programmes/bac-ninh")).expect("there") {
        let path = entry.expect("readable").path();
        // Its registers and code lists are left out: they need the library.
        if path.is_dir() {
            continue;
        }
        fs::copy(&path, folder.join(path.file_name().expect("a name"))).expect("a copy");
    }
    let text = fs::read_to_string(folder.join(file)).expect("there");
    assert!(text.contains(from), "{file} has no {from:?}");
    fs::write(folder.join(file), text.replacen(from, to, 1)).expect("written");
    folder
}

#[test]
fn every_shipped_programme_is_sound() {
    for entry in fs::read_dir(repository().join("programmes")).expect("there") {
        let folder = entry.expect("readable").path();
        if folder.join("programme.toml").exists() {
            let output = dongho(&["check", folder.to_str().expect("UTF-8")]);
            assert!(output.status.success(), "{}", told(&output.stdout));
            assert!(told(&output.stdout).contains("0 lỗi, 0 cảnh báo."), "{}", told(&output.stdout));
        }
    }
}

#[test]
fn a_mistake_is_shown_with_file_line_column_and_a_hint_in_the_language_asked_for() {
    let folder = edited("check-mistake", "tasks.toml", "coordinating = ", "cordinating = ");
    let output = dongho(&["check", folder.to_str().expect("UTF-8"), "--english"]);
    assert_eq!(output.status.code(), Some(1));
    let text = told(&output.stdout);
    assert!(text.contains("error[PRG-0010]") && text.contains("--> tasks.toml:13:1"), "{text}");
    assert!(text.contains("Did you mean `coordinating`?") && text.contains("Errors: 1"), "{text}");
}

#[test]
fn a_folder_that_is_not_there_is_one_sentence_and_a_hint() {
    let output = dongho(&["check", "programmes/nowhere"]);
    assert_eq!(output.status.code(), Some(2));
    let text = told(&output.stderr);
    assert!(text.starts_with("Không mở được thư mục programmes/nowhere: không tìm thấy."), "{text}");
    assert!(text.contains("gợi ý") && output.stdout.is_empty(), "{text}");
}

/// A library with one register and one code list, in a folder of its own.
fn library(name: &str, rule: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("registers")).expect("a folder");
    fs::create_dir_all(folder.join("codes")).expect("a folder");
    let register = format!(
        "id = \"well\"\ntitle = {{ vi = \"Giếng\", en = \"Wells\" }}\nitem = {{ vi = \"giếng\", en = \"well\" }}\n\
         about = {{ vi = \"Giếng quan trắc.\", en = \"Wells that are watched.\" }}\naudience = \"public\"\n\
         label = [\"name\"]\n\n[[section]]\nid = \"main\"\ntitle = {{ vi = \"Chung\", en = \"General\" }}\n\n\
         [[field]]\nid = \"name\"\nsection = \"main\"\nlabel = {{ vi = \"Tên\", en = \"Name\" }}\ntype = \"text\"\n\n\
         [[field]]\nid = \"kind\"\nsection = \"main\"\nlabel = {{ vi = \"Loại\", en = \"Kind\" }}\n\
         type = \"choice\"\ncodes = \"wells\"\nvisible = \"{rule}\"\n"
    );
    let codes = "id = \"wells\"\ntitle = { vi = \"Loại giếng\", en = \"Kinds of wells\" }\n\
                 codes = [{ id = \"deep\", vi = \"Giếng sâu\", en = \"Deep\" }]\n";
    fs::write(folder.join("registers/well.toml"), register).expect("written");
    fs::write(folder.join("codes/wells.toml"), codes).expect("written");
    folder
}

#[test]
fn a_library_of_registers_is_checked_and_counted() {
    let folder = library("check-library", "name != null");
    let output = dongho(&["check", folder.to_str().expect("UTF-8")]);
    assert_eq!(told(&output.stdout), "1 sổ đăng ký, 2 trường, 1 danh mục mã với 1 mã.\n0 lỗi, 0 cảnh báo.\n");
    assert!(output.status.success());
    let folder = library("check-library-mistake", "nmae != null");
    let output = dongho(&["check", folder.to_str().expect("UTF-8"), "--english"]);
    let text = told(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(text.contains("error[PRG-0421]") && text.contains("--> registers/well.toml:24:12"), "{text}");
    assert!(text.contains("Did you mean `name`?"), "{text}");
}

#[test]
fn a_programme_is_checked_with_what_it_adds_to_the_library() {
    let library = library("check-with-library", "true");
    let folder = edited("check-addition", "tasks.toml", "coordinating = ", "coordinating = ");
    fs::create_dir_all(folder.join("registers")).expect("a folder");
    let addition = "id = \"well\"\nextends = \"well\"\nclauses = [\"IV.1.b\"]\nlist = [\"kynd\"]\n";
    fs::write(folder.join("registers/well.toml"), addition).expect("written");
    let arguments = ["check", folder.to_str().expect("UTF-8"), "--library", library.to_str().expect("UTF-8")];
    let text = told(&dongho(&arguments).stdout);
    assert!(text.contains("lỗi[PRG-0406]") && text.contains("--> registers/well.toml:4:9"), "{text}");
    fs::write(folder.join("registers/well.toml"), addition.replace("kynd", "kind")).expect("written");
    let output = dongho(&arguments);
    assert!(output.status.success() && told(&output.stdout).starts_with("1 sổ đăng ký, 2 trường"));
}

#[test]
fn a_changed_register_says_what_it_means_for_the_records() {
    let (old, new) = (library("check-old", "name != null"), library("check-new", "name != 'x'"));
    let (old, new) = (old.to_str().expect("UTF-8"), new.to_str().expect("UTF-8"));
    let output = dongho(&["check", new, "--against", old]);
    let text = told(&output.stdout);
    assert!(output.status.success() && text.contains("[cần lưu ý] well.kind: nay chỉ hiện"), "{text}");
    let same = told(&dongho(&["check", old, "--against", old, "--english"]).stdout);
    assert!(same.ends_with("Nothing changed as far as records are concerned.\n"), "{same}");
    let codes = Path::new(new).join("codes/wells.toml");
    let text = fs::read_to_string(&codes).expect("there").replace("id = \"deep\"", "id = \"low\"");
    fs::write(&codes, text).expect("written");
    let output = dongho(&["check", new, "--against", old, "--english"]);
    let text = told(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(text.contains("[unsafe] wells.deep: the code is gone"), "{text}");
}

#[test]
fn diff_says_what_changed() {
    let folder = edited("diff-raised", "targets.toml", "low = 45\nhigh = 47\n", "low = 48\nhigh = 50\n");
    let output = dongho(&["diff", "programmes/bac-ninh", folder.to_str().expect("UTF-8")]);
    assert!(output.status.success());
    assert!(told(&output.stdout).contains("mức từ 45-47% thành 48-50%."), "{}", told(&output.stdout));
    let same = dongho(&["diff", "programmes/bac-ninh", "programmes/bac-ninh"]);
    assert_eq!(told(&same.stdout), "Không có gì thay đổi.\n");
}

#[test]
fn diff_of_two_documents_says_what_changed_whatever_their_format() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff-documents");
    fs::create_dir_all(&folder).expect("a folder");
    let demo = repository().join("programmes/demo/decision.docx");
    let text = dongho(&["import", demo.to_str().expect("UTF-8"), "--text"]);
    let text = told(&text.stdout);
    let amended = folder.join("amended.txt");
    fs::write(&amended, text.replace("01 tháng 01 năm 2026", "15 tháng 01 năm 2026")).expect("written");
    let (old, new) = (demo.to_str().expect("UTF-8"), amended.to_str().expect("UTF-8"));
    let output = dongho(&["diff", old, new, "--english"]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    let changes = told(&output.stdout);
    assert!(
        changes.starts_with(
            "Programme: first day in force from 1 January 2026 to 15 January 2026.\nĐiều 2: from"
        ),
        "{changes}"
    );
    assert_eq!(changes.lines().count(), 2, "{changes}");
}

#[test]
fn diff_of_a_folder_and_its_document_is_that_of_the_draft() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff-draft");
    let _ = fs::remove_dir_all(&folder);
    let (demo, draft) = ("programmes/demo/decision.docx", folder.to_str().expect("UTF-8"));
    assert!(dongho(&["import", demo, "--to", draft]).status.success());
    assert_eq!(told(&dongho(&["diff", draft, demo]).stdout), "Không có gì thay đổi.\n");
}

#[test]
fn diff_refuses_what_is_no_document_with_a_sentence() {
    let output = dongho(&["diff", "programmes/demo/decision.docx", "docs/overview.png.nowhere", "--english"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output.stderr).contains("docs/overview.png.nowhere"), "{}", told(&output.stderr));
}
