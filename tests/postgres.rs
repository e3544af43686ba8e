//! A PostgreSQL server of its own for each test binary: made from the Debian package in a folder of its own, on a free
//! port, gone with the process that asked for it even where that was killed. The distribution's own cluster is left alone.
#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "a test that cannot go on fails; no binary uses everything"
)]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// The password of the only user, `dongho`.
const PASSWORD: &str = "mật-khẩu";

/// Makes a folder and a cluster in it, and says which folder.
const MAKE: &str = r#"
set -e
folder=$(mktemp -d /tmp/dongho-postgres.XXXXXX)
printf %s "$2" >"$folder/password"
"$1/initdb" -D "$folder/data" -U dongho --auth=scram-sha-256 --pwfile="$folder/password" \
  --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1
printf %s "$folder"
"#;

/// Makes an authority and a certificate for this machine, and has the server insist on them.
const ENCRYPT: &str = r#"
set -e
cd "$1"
new="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
openssl req -x509 $new -subj /CN=authority -keyout authority.key -out authority.crt
openssl req -x509 $new -subj /CN=localhost -CA authority.crt -CAkey authority.key -keyout data/server.key \
  -out data/server.crt -addext basicConstraints=critical,CA:FALSE -addext subjectAltName=DNS:localhost
chmod 600 data/server.key
chmod 755 .
echo "ssl = on" >>data/postgresql.conf
echo "hostssl all all 127.0.0.1/32 scram-sha-256" >data/pg_hba.conf
"#;

/// Runs the cluster until its input ends, which it does when the process that holds the other end is gone.
const RUN: &str = r#"
"$1/pg_ctl" -D "$2/data" -w -t 120 -l "$2/log" -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c fsync=off -c full_page_writes=off" start >/dev/null 2>&1 && echo ready || echo failed
read -r word || word=end
"$1/pg_ctl" -D "$2/data" -w -m immediate stop >/dev/null 2>&1
[ "$word" = keep ] || rm -rf "$2"
"#;

/// A server that can be stopped and started.
pub struct Server {
    programs: PathBuf,
    folder: String,
    port: u16,
    keeper: Option<Child>,
}

impl Server {
    /// Makes and starts a server; `None`, with a line that says so, where PostgreSQL is not installed.
    pub fn start() -> Option<Server> {
        let mut server = Server::make()?;
        server.begin_somewhere();
        Some(server)
    }

    /// The same for a server that speaks with nobody unencrypted. Returns the file of its authority too.
    pub fn start_encrypted() -> Option<(Server, String)> {
        let mut server = Server::make()?;
        let output = shell(ENCRYPT).arg(&server.folder).output().unwrap();
        assert!(output.status.success(), "openssl: {}", String::from_utf8_lossy(&output.stderr));
        server.begin_somewhere();
        let authority = format!("{}/authority.crt", server.folder);
        Some((server, authority))
    }

    fn make() -> Option<Server> {
        let Some(programs) = programs() else {
            eprintln!("PostgreSQL is not installed (Debian package postgresql): its tests are left out");
            return None;
        };
        let output = shell(MAKE).arg(&programs).arg(PASSWORD).output().unwrap();
        let folder = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "initdb in {folder}: {}", String::from_utf8_lossy(&output.stderr));
        Some(Server { programs, folder, port: 0, keeper: None })
    }

    fn begin_somewhere(&mut self) {
        // Between finding a free port and taking it somebody else may take it.
        assert!((0..5).any(|_| self.begin(free_port())), "no server after five attempts");
    }

    /// Returns the address of a new, empty database.
    pub fn database(&self) -> String {
        static COUNTER: AtomicU32 = AtomicU32::new(1);
        let name = format!("trial_{}", COUNTER.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.address(&name)
    }

    /// Returns the address of a database.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://dongho:{PASSWORD}@127.0.0.1:{}/{database}", self.port)
    }

    /// Runs SQL by another program than the one under test.
    pub fn sql(&self, database: &str, sql: &str) {
        let psql = self.programs.join("psql");
        let address = self.address(database);
        let output =
            Command::new(psql).args(["-qX", "-v", "ON_ERROR_STOP=1", "-d", &address, "-c", sql]).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Stops the server as a crash would.
    pub fn stop(&mut self) {
        if let Some(mut keeper) = self.keeper.take() {
            keeper.stdin.take().unwrap().write_all(b"keep\n").unwrap();
            keeper.wait().unwrap();
        }
    }

    /// Starts the server again where it was.
    pub fn start_again(&mut self) {
        assert!(self.begin(self.port), "the server did not start again on port {}", self.port);
    }

    fn begin(&mut self, port: u16) -> bool {
        let mut run = shell(RUN);
        // In a group of its own: what ends the tests (Ctrl+C, a time limit) must not end who tidies up behind them.
        run.arg(&self.programs).arg(&self.folder).arg(port.to_string()).process_group(0);
        let mut keeper =
            run.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut word = String::new();
        BufReader::new(keeper.stdout.take().unwrap()).read_line(&mut word).unwrap();
        if word == "ready\n" {
            (self.port, self.keeper) = (port, Some(keeper));
            return true;
        }
        keeper.stdin.take().unwrap().write_all(b"keep\n").unwrap();
        keeper.wait().unwrap();
        false
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut keeper) = self.keeper.take() {
            drop(keeper.stdin.take());
            let _ = keeper.wait();
        }
    }
}

/// Returns the server that all tests of this binary share.
pub fn shared() -> Option<&'static Server> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    SERVER.get_or_init(Server::start).as_ref()
}

/// Returns the folder of the newest server's programs.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let folders = versions.filter_map(|version| Some(version.ok()?.path().join("bin")));
    folders.filter(|folder| folder.join("initdb").exists()).max()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Returns a shell that runs a script as a user whom the server accepts: it refuses to run as root.
fn shell(script: &str) -> Command {
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut command = Command::new(if root { "runuser" } else { "sh" });
    if root {
        command.args(["-u", "postgres", "--", "sh"]);
    }
    command.current_dir("/").args(["-c", script, "sh"]);
    command
}
