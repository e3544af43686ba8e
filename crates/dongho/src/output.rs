//! What the command prints.

use std::io::{self, Write};
use std::process::ExitCode;

/// Exit code where what was given cannot be read.
const UNREADABLE: u8 = 2;

/// Prints the result; a reader that has seen enough, such as `head`, is no fault.
pub(crate) fn print(output: &[u8]) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(output).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "stdout: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Says on standard error why there is no result.
pub(crate) fn refuse(reason: &str) -> ExitCode {
    let _ = io::stderr().write_all(reason.as_bytes());
    ExitCode::from(UNREADABLE)
}

/// Sends what the server notes about its work to standard error.
pub(crate) fn log_to_stderr() {
    let log = tracing_subscriber::fmt().with_writer(io::stderr).with_target(false);
    // A log that is set up already is as good.
    let _ = log.with_max_level(tracing::Level::INFO).try_init();
}
