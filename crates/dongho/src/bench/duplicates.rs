//! `dongho bench duplicates FILE`: finding the records that are the same, with the truth beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use dongho_base::Language;
use dongho_programme::{load_registers, render};
use dongho_registers::{Duplicates, Record, groups};

use super::{cpu_clock, peak_megabytes};

/// The key of a record's true group in the file.
const TRUTH: &str = "cluster";
/// Records looked up one by one.
const LOOKUPS: usize = 500;

/// Tìm bản ghi trùng và so với kết quả đúng / find duplicates, compare with the truth
#[derive(Debug, Args)]
pub(super) struct DuplicatesBench {
    /// Mỗi dòng một bản ghi JSON có thêm khóa "cluster" / a JSON record a line, with a key "cluster"
    file: PathBuf,
    /// Tệp định nghĩa sổ đăng ký, mặc định là tổ chức hoặc người theo các khóa của tệp / the file of the register; by
    /// default organisations or people, as the keys of the file are
    #[arg(long)]
    register: Option<PathBuf>,
}

impl DuplicatesBench {
    /// Returns the figures, or why there are none.
    pub(super) fn measure(&self) -> Result<String, String> {
        let (records, truth) = records(&read(&self.file)?)?;
        let files = BTreeMap::from([self.definition(&records)?]);
        let (registers, diagnostics) = load_registers(&files, None);
        let registers = registers.ok_or_else(|| render(&diagnostics, &files, Language::En))?;
        let register = registers.registers.first().ok_or("no register\n")?;
        let (begin, wall) = (cpu_clock(), Instant::now());
        let known = records.iter().enumerate().map(|(at, record)| (at as i64, record));
        let duplicates = Duplicates::new(register, known);
        let indexed = cpu_clock() - begin;
        let pairs = duplicates.pairs();
        let (cpu, wall) = (cpu_clock() - begin, wall.elapsed().as_secs_f64());
        let all: Vec<(i64, i64)> = pairs.iter().map(|pair| (pair.one, pair.other)).collect();
        let mut out = format!(
            "{} records, {} pairs: {cpu:.2} s of CPU ({indexed:.2} s to take them in), {wall:.2} s, peak {:.0} MB\n",
            records.len(),
            pairs.len(),
            peak_megabytes().unwrap_or(f64::NAN)
        );
        out.push_str(&told("pairs", &all, &truth));
        out.push_str(&told("groups", &connected(&groups(&pairs)), &truth));
        out.push_str(&lookups(&duplicates, &records));
        Ok(out)
    }
}

impl DuplicatesBench {
    /// Returns the file of the register with its name.
    fn definition(&self, records: &[Record]) -> Result<(String, String), String> {
        let (stem, text) = match &self.register {
            Some(path) => (path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), read(path)?),
            None if records.iter().any(|record| record.contains_key("dob")) => {
                ("person".to_owned(), include_str!("duplicates/person.toml").to_owned())
            }
            None => ("organisation".to_owned(), include_str!("duplicates/organisation.toml").to_owned()),
        };
        Ok((format!("registers/{stem}.toml"), text))
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}\n", path.display()))
}

/// Returns the records and the true group of each.
fn records(text: &str) -> Result<(Vec<Record>, Vec<i64>), String> {
    let (mut records, mut truth) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        let mut record: Record =
            serde_json::from_str(line).map_err(|error| format!("line {}: {error}\n", at + 1))?;
        record.retain(|_, value| !value.is_null());
        truth.push(
            record
                .remove(TRUTH)
                .and_then(|it| it.as_i64())
                .ok_or(format!("line {}: no {TRUTH}\n", at + 1))?,
        );
        records.push(record);
    }
    Ok((records, truth))
}

fn connected(groups: &[Vec<i64>]) -> Vec<(i64, i64)> {
    let pairs = |group: &Vec<i64>| -> Vec<(i64, i64)> {
        let one = group.iter().enumerate();
        one.flat_map(|(at, a)| group.iter().skip(at + 1).map(|b| (*a, *b))).collect()
    };
    groups.iter().flat_map(pairs).collect()
}

/// Returns a line with precision, recall and F1 over all true pairs.
fn told(what: &str, pairs: &[(i64, i64)], truth: &[i64]) -> String {
    let of = |id: i64| usize::try_from(id).ok().and_then(|at| truth.get(at));
    let right = pairs.iter().filter(|(a, b)| of(*a) == of(*b)).count() as f64;
    let mut sizes: BTreeMap<i64, f64> = BTreeMap::new();
    truth.iter().for_each(|group| *sizes.entry(*group).or_default() += 1.0);
    let all: f64 = sizes.values().map(|size| size * (size - 1.0) / 2.0).sum();
    let (precision, recall) = (right / (pairs.len() as f64).max(1.0), right / all.max(1.0));
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    format!("{what:>8}: precision {precision:.4}, recall {recall:.4}, F1 {f1:.4}\n")
}

/// Returns what the check on entry takes.
fn lookups(duplicates: &Duplicates, records: &[Record]) -> String {
    let step = (records.len() / LOOKUPS).max(1);
    let mut times: Vec<f64> = Vec::new();
    for (at, record) in records.iter().enumerate().step_by(step) {
        let begin = Instant::now();
        std::hint::black_box(duplicates.find(record, i64::try_from(at).ok()));
        times.push(begin.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or(f64::NAN);
    format!("on entry: median {:.3} ms, 99 of 100 below {:.3} ms\n", at(0.5), at(0.99))
}
