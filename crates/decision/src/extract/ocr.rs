//! Recognition of scans by tesseract with its Vietnamese data.

mod page;
mod tsv;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use dongho_base::{Localized, Severity};

use super::format::Format;
use super::layout::{self, page::Page};
use super::program::{Failure, TESSERACT, Workshop, at_most};
use super::{Content, Limits, ReadDocumentError, file_finding};
use crate::Finding;
use tsv::Recognised;

/// All pages together may take this many times as long as one.
const PATIENCE: u32 = 10;

/// How tesseract is told to look: for blocks of text on a page, or for one block.
const PAGE: &str = "3";
const CELL: &str = "6";

/// What tesseract says about one page.
const DESCRIPTION: usize = 16 << 20;

/// Reads a picture of a page.
pub(super) fn read_image(
    bytes: &[u8],
    format: Format,
    limits: &Limits,
) -> Result<Content, ReadDocumentError> {
    let name = format!("input.{}", format.name());
    let workshop = Workshop::with_file(&name, bytes)?;
    let read = tesseract(&workshop, &name, PAGE, page::DPI, limits)?;
    let recognised = read.into_iter().next().unwrap_or_default();
    let findings = vec![recognised_finding(&[0], &[recognised.confidence])];
    let page = recognised.into_sheet();
    Ok(Content { blocks: layout::read(vec![page]), findings, ..Content::default() })
}

/// Recognises the pages `scans` of `input.pdf`, from 0, several at a time.
///
/// # Errors
/// Where it fails and no other page has text either; else the pages that failed are named in a finding.
pub(super) fn recognise(
    workshop: &Workshop,
    pages: &mut [Page],
    scans: &[usize],
    limits: &Limits,
) -> Result<Vec<Finding>, ReadDocumentError> {
    let (mut read, mut confidences, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    let mut reason = None;
    for (at, result) in all(workshop, pages, scans, limits) {
        match (result, pages.get_mut(at)) {
            (Ok((recognised, confidence)), Some(page)) => {
                read.push(at);
                confidences.push(confidence);
                *page = recognised;
            }
            (Err(error), _) => {
                failed.push(at);
                reason.get_or_insert(error);
            }
            (Ok(_), None) => {}
        }
    }
    let mut findings = Vec::new();
    if let Some(reason) = reason {
        if pages.iter().all(|page| page.words.is_empty()) {
            return Err(reason);
        }
        findings.push(failed_finding(&failed, &reason));
    }
    if !read.is_empty() {
        findings.push(recognised_finding(&read, &confidences));
    }
    Ok(findings)
}

/// A recognised page and how sure that is, in percent.
type Outcome = Result<(Page, f32), ReadDocumentError>;

/// Recognises pages on all processors, each in processes of its own.
fn all(workshop: &Workshop, pages: &[Page], scans: &[usize], limits: &Limits) -> Vec<(usize, Outcome)> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let until = Instant::now() + Duration::from_secs(limits.seconds) * PATIENCE;
    let one = |at: usize| {
        let mut page = pages.get(at).filter(|_| Instant::now() < until).cloned().ok_or({
            let seconds = limits.seconds * u64::from(PATIENCE);
            ReadDocumentError::TimedOut { program: TESSERACT.program, seconds }
        })?;
        let confidence = page::recognise(workshop, at, &mut page, limits)?;
        Ok((page, confidence))
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(scans.len());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(at) = scans.get(next.fetch_add(1, Ordering::Relaxed)).copied() {
                    let outcome = one(at);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((at, outcome));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done
}

/// Runs tesseract over a picture, or a list of pictures, and returns what it read in each.
fn tesseract(
    workshop: &Workshop,
    file: &str,
    mode: &str,
    dpi: u32,
    limits: &Limits,
) -> Result<Vec<Recognised>, ReadDocumentError> {
    let resolution = dpi.to_string();
    let arguments = [file, "-", "-l", "vie", "--dpi", &resolution, "--psm", mode, "tsv"];
    let said =
        workshop.run(TESSERACT, &arguments, limits, at_most(DESCRIPTION)).map_err(
            |failure| match failure {
                Failure::Said(said) if said.contains("vie.traineddata") || said.contains("language") => {
                    ReadDocumentError::missing(&TESSERACT)
                }
                failure => failure.of(TESSERACT),
            },
        )?;
    let said = said.ok_or(ReadDocumentError::TooMuchText { limit: limits.text_bytes })?;
    Ok(Recognised::parse(&String::from_utf8_lossy(&said), 72.0 / dpi as f32))
}

fn recognised_finding(pages: &[usize], confidences: &[f32]) -> Finding {
    let mean = confidences.iter().sum::<f32>() / confidences.len().max(1) as f32;
    let list = list(pages);
    file_finding(
        "DEC-0002",
        Severity::Warning,
        list.clone(),
        Localized::new(
            format!(
                "Bản quét: chữ ở trang {list} do máy nhận dạng (độ tin cậy {mean:.0}%); hãy so với bản gốc."
            ),
            format!(
                "A scan: the text of page {list} was recognised by machine (confidence {mean:.0} %); compare it with \
                 the original."
            ),
        ),
    )
}

fn failed_finding(pages: &[usize], reason: &ReadDocumentError) -> Finding {
    let (list, why, hint) = (list(pages), reason.message(), reason.hint());
    file_finding(
        "DEC-0002",
        Severity::Error,
        list.clone(),
        Localized::new(
            format!("Trang {list} là ảnh quét chưa đọc được chữ. {} {}", why.vi, hint.vi),
            format!("Page {list} is a picture whose text could not be read. {} {}", why.en, hint.en),
        ),
    )
}

/// Writes page numbers, from 1, as stretches: "1-3, 7".
fn list(pages: &[usize]) -> String {
    let stretches: Vec<String> = pages
        .chunk_by(|a, b| a + 1 == *b)
        .filter_map(|stretch| match (stretch.first()?, stretch.last()?) {
            (first, last) if first == last => Some((first + 1).to_string()),
            (first, last) => Some(format!("{}-{}", first + 1, last + 1)),
        })
        .collect();
    stretches.join(", ")
}
