//! Programs of other projects, each run in a process of its own with limits on time, memory and output.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;

use super::{Limits, ReadDocumentError};

/// A program and the Debian packages that bring it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Helper {
    pub(super) program: &'static str,
    pub(super) package: &'static str,
    /// Address space, in KiB.
    memory: u64,
}

pub(super) const PDFTOTEXT: Helper =
    Helper { program: "pdftotext", package: "poppler-utils", memory: 2 << 20 };
pub(super) const PDFTOPPM: Helper = Helper { program: "pdftoppm", package: "poppler-utils", memory: 2 << 20 };
pub(super) const PDFIMAGES: Helper =
    Helper { program: "pdfimages", package: "poppler-utils", memory: 2 << 20 };
pub(super) const TESSERACT: Helper =
    Helper { program: "tesseract", package: "tesseract-ocr tesseract-ocr-vie", memory: 2 << 20 };
pub(super) const SOFFICE: Helper =
    Helper { program: "soffice", package: "libreoffice-writer-nogui", memory: 6 << 20 };

/// The largest file that a helper may write, in blocks of 512 bytes as `ulimit -f` counts them.
const WRITTEN: u64 = 512 << 11;

/// How much of what a helper complains is read.
const COMPLAINT: u64 = 4096;

/// Starts the program under its limits; one that cannot be set is lower already. The shell sees only fixed words, file
/// names arrive as arguments.
const LIMITED: &str = r#"ulimit -v "$1" 2>/dev/null; ulimit -f "$2" 2>/dev/null; shift 2; exec "$@""#;

/// A private folder for the files of one document, gone when it is dropped.
#[derive(Debug)]
pub(super) struct Workshop {
    folder: TempDir,
    runs: AtomicUsize,
}

impl Workshop {
    /// Makes a folder that holds `bytes` as the file `name`.
    pub(super) fn with_file(name: &str, bytes: &[u8]) -> Result<Self, ReadDocumentError> {
        let folder = tempfile::Builder::new().prefix("dongho-").tempdir().map_err(no_room)?;
        std::fs::write(folder.path().join(name), bytes).map_err(no_room)?;
        Ok(Workshop { folder, runs: AtomicUsize::new(0) })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a helper in the folder and returns what `take` made of its output, which may stop early.
    pub(super) fn run<T>(
        &self,
        helper: Helper,
        arguments: &[&str],
        limits: &Limits,
        take: impl FnOnce(&mut dyn Read) -> io::Result<T>,
    ) -> Result<T, Failure> {
        if limits.seconds == 0 {
            return Err(Failure::Refused(ReadDocumentError::TimedOut {
                program: helper.program,
                seconds: 0,
            }));
        }
        let complaints = self.path().join(format!("run-{}.err", self.runs.fetch_add(1, Ordering::Relaxed)));
        let mut child =
            self.start(helper, arguments, limits, &complaints).map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => Failure::Refused(ReadDocumentError::missing(&helper)),
                _ => Failure::Refused(no_room(error)),
            })?;
        let taken = child.stdout.take().map(|output| drain(output, take));
        let code = wait(&mut child, helper)?;
        match (code, taken) {
            (Some(0), Some(Ok(taken))) => Ok(taken),
            (Some(0), _) => Err(Failure::Said("no output".to_owned())),
            (Some(124 | 137), _) => Err(Failure::Refused(ReadDocumentError::TimedOut {
                program: helper.program,
                seconds: limits.seconds,
            })),
            (Some(126 | 127), _) => Err(Failure::Refused(ReadDocumentError::missing(&helper))),
            _ => Err(Failure::Said(first_complaint(&complaints))),
        }
    }

    /// `timeout` leads a process group of its own and ends all of it, also the children of the program.
    fn start(
        &self,
        helper: Helper,
        arguments: &[&str],
        limits: &Limits,
        complaints: &Path,
    ) -> io::Result<Child> {
        let fixed = ["-k", "2", &limits.seconds.to_string(), "sh", "-c", LIMITED, "sh"]
            .map(OsStr::new)
            .map(OsStr::to_owned);
        Command::new("timeout")
            .args(fixed)
            .args([helper.memory.to_string(), WRITTEN.to_string(), helper.program.to_owned()])
            .args(arguments)
            .current_dir(self.path())
            .env("HOME", self.path())
            .env("TMPDIR", self.path())
            .env("LC_ALL", "C.UTF-8")
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(complaints)?)
            .spawn()
    }
}

/// Why a helper gave nothing.
#[derive(Debug)]
pub(super) enum Failure {
    /// It could not be run to its end.
    Refused(ReadDocumentError),
    /// It ended with this complaint.
    Said(String),
}

impl Failure {
    /// Makes the error of a document that `helper` could not read.
    pub(super) fn of(self, helper: Helper) -> ReadDocumentError {
        match self {
            Failure::Refused(error) => error,
            Failure::Said(detail) => ReadDocumentError::HelperFailed { program: helper.program, detail },
        }
    }
}

/// A program whose output nobody reads any more ends by itself at its next line.
fn drain<T>(mut output: ChildStdout, take: impl FnOnce(&mut dyn Read) -> io::Result<T>) -> io::Result<T> {
    take(&mut output)
}

fn wait(child: &mut Child, helper: Helper) -> Result<Option<i32>, Failure> {
    let failed = |error: io::Error| ReadDocumentError::HelperFailed {
        program: helper.program,
        detail: error.to_string(),
    };
    Ok(child.wait().map_err(|error| Failure::Refused(failed(error)))?.code())
}

fn first_complaint(complaints: &Path) -> String {
    let mut said = Vec::new();
    // Without the complaint there is still the failure itself to tell of.
    let _ = File::open(complaints).and_then(|file| file.take(COMPLAINT).read_to_end(&mut said));
    let said = String::from_utf8_lossy(&said);
    said.lines().find(|line| !line.trim().is_empty()).unwrap_or("no reason given").trim().to_owned()
}

pub(super) fn no_room(error: io::Error) -> ReadDocumentError {
    ReadDocumentError::NoRoom { detail: error.to_string() }
}

/// Reads at most `limit` bytes of output; more is an error.
pub(super) fn at_most(limit: usize) -> impl FnOnce(&mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    move |output| {
        let mut bytes = Vec::new();
        output.take(limit as u64 + 1).read_to_end(&mut bytes)?;
        Ok((bytes.len() <= limit).then_some(bytes))
    }
}
