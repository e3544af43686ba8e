//! `dongho bench`: what the machine does, in CPU seconds.

mod duplicates;
mod writes;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Args, Subcommand};
use dongho_decision::{Limits, extract, parse, read_document, read_text};

use crate::output;

/// How long a measurement goes on.
const BATCH: Duration = Duration::from_millis(800);

/// Đo tốc độ / measure
#[derive(Debug, Args)]
pub(crate) struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Đọc tệp và văn bản của nó 1, 10, 100 lần / read FILE, and its text 1, 10 and 100 times over
    Import {
        /// Tệp văn bản / the document
        file: PathBuf,
    },
    Duplicates(duplicates::DuplicatesBench),
    #[command(hide = true)]
    Writes(writes::Writes),
}

impl Bench {
    /// Prints the table of a measurement.
    pub(crate) fn run(&self) -> ExitCode {
        match &self.what {
            What::Import { file } => match import(file) {
                Ok(table) => output::print(table.as_bytes()),
                Err(why) => output::refuse(&why),
            },
            What::Duplicates(bench) => match bench.measure() {
                Ok(figures) => output::print(figures.as_bytes()),
                Err(why) => output::refuse(&why),
            },
            What::Writes(writes) => writes.run(),
        }
    }
}

fn import(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let name = file.to_string_lossy();
    let limits = Limits::default();
    let extracted = extract(&bytes, &name, &limits).map_err(|error| error.to_string())?;
    let whole =
        cpu_seconds(|| read_document(&bytes, &name, &limits).map_or(0, |reading| reading.clauses.len()));
    let mut table = format!(
        "{name}: {} bytes, whole import {:.2} ms of CPU\n{:>6} {:>12} {:>12} {:>10} {:>12} {:>10} {:>10}\n",
        bytes.len(),
        whole * 1e3,
        "times",
        "bytes",
        "tree ms",
        "MB/s",
        "reading ms",
        "MB/s",
        "peak MB"
    );
    for times in [1, 10, 100] {
        let text = extracted.text.repeat(times);
        let tree = cpu_seconds(|| parse(&text).clauses.len());
        let reading = cpu_seconds(|| read_text(&text).clauses.len());
        let megabytes = text.len() as f64 / 1e6;
        let _ = writeln!(
            table,
            "{times:>6} {:>12} {:>12.2} {:>10.1} {:>12.2} {:>10.1} {:>10.1}",
            text.len(),
            tree * 1e3,
            megabytes / tree,
            reading * 1e3,
            megabytes / reading,
            peak_megabytes().unwrap_or(f64::NAN)
        );
    }
    Ok(table)
}

/// Returns the CPU seconds of one run: the mean of a batch that takes over half a second, since the clock counts in
/// hundredths and may come late.
fn cpu_seconds(mut work: impl FnMut() -> usize) -> f64 {
    let mut runs = 0_u32;
    let began = Instant::now();
    let before = cpu_clock();
    while began.elapsed() < BATCH || runs < 3 {
        std::hint::black_box(work());
        runs += 1;
    }
    (cpu_clock() - before) / f64::from(runs)
}

/// CPU seconds of the process so far: user and system time as Linux counts them.
fn cpu_clock() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = behind_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

/// The most memory the process ever held.
fn peak_megabytes() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok().map(|kilobytes| kilobytes / 1e3)
}
