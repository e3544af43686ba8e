//! The invented province from its document to its pages: import, check, serve.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const DONGHO: &str = env!("CARGO_BIN_EXE_dongho");

fn programme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/demo")
}

/// A server that ends with the test.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Server {
        let mut command = Command::new(DONGHO);
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        command.arg("--programme").arg(programme());
        command.arg("--document").arg(programme().join("decision.docx"));
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("http://")?.1.split_once('/')?.0.to_owned()))
            .unwrap();
        Server { process, address }
    }

    /// Returns the page at `path`, head and body.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn the_shipped_programme_checks_without_a_word() {
    let checked = Command::new(DONGHO).arg("check").arg(programme()).output().unwrap();
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(checked.status.success() && said.contains("0 lỗi, 0 cảnh báo"), "{said}");
}

#[test]
fn the_invented_province_is_served_with_its_decision_lit_up() {
    let data = tempfile::tempdir().unwrap();
    let server = Server::start(data.path());
    let overview = server.get("/");
    assert!(overview.starts_with("HTTP/1.1 200"), "{overview}");
    assert!(
        overview.contains("tỉnh Sông Ngân") && overview.contains("hư cấu"),
        "every page says it is invented"
    );
    assert!(server.get("/tasks").contains("Đầu tư xây dựng Trung tâm Đổi mới sáng tạo"));
    let decision = server.get("/decision");
    assert!(
        decision.contains("1986/QĐ-UBND") && decision.contains("Đúng văn bản"),
        "the document is the one of the files"
    );
    assert!(decision.contains("Lắp đặt mạng quan trắc mặn tự động"), "the text itself is shown");
}
