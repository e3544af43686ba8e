//! The same document in other dress: changes that no reader notices must change little of what is read.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::label::{Sample, samples};
use super::score::Tally;
use super::score_all;

/// The documents as they are, and what is read in them.
static PLAIN: LazyLock<(Vec<Sample>, Tally)> = LazyLock::new(|| {
    let plain = samples();
    let total = score_all(&plain).total();
    (plain, total)
});

/// How much of each share a change of dress may cost.
const TOLERANCE: f64 = 0.03;

#[test]
fn line_ends_of_another_system_change_nothing() {
    compare(|text| text.replace("\r\n", "\n").replace('\n', "\r\n"));
}

#[test]
fn decomposed_letters_change_nothing() {
    compare(|text| text.nfd().collect());
}

#[test]
fn no_break_spaces_change_nothing() {
    compare(|text| {
        text.replace("ngày ", "ngày\u{a0}").replace("Điều ", "Điều\u{a0}").replace("Số: ", "Số:\u{a0}")
    });
}

#[test]
fn blanks_at_the_ends_of_lines_change_nothing() {
    compare(|text| text.replace('\n', "  \n"));
}

#[test]
fn a_text_without_blank_lines_reads_almost_alike() {
    compare(|text| {
        text.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect()
    });
}

#[test]
fn page_numbers_between_paragraphs_change_almost_nothing() {
    compare(number_pages);
}

/// Puts a page number into the first blank line behind every 45 lines.
fn number_pages(text: &str) -> String {
    let mut pages = String::new();
    let (mut page, mut lines) = (1, 0);
    for line in text.split_inclusive('\n') {
        pages.push_str(line);
        lines += 1;
        if lines >= 45 && line.trim().is_empty() {
            (page, lines) = (page + 1, 0);
            pages.push_str(&format!("{page}\n\n"));
        }
    }
    pages
}

fn compare(dress: impl Fn(&str) -> String) {
    let (plain, before) = &*PLAIN;
    let dressed: Vec<Sample> = plain.iter().map(|sample| sample.with_text(dress(&sample.text))).collect();
    let report = score_all(&dressed);
    let after = report.total();
    for (what, share) in SHARES {
        let (was, is) = (share(before), share(&after));
        assert!(is >= was - TOLERANCE, "{what} fall from {was:.3} to {is:.3}\n{report}");
    }
}

type Share = fn(&Tally) -> f64;

const SHARES: [(&str, Share); 5] = [
    ("header fields", |tally| tally.header.rate()),
    ("legal bases", |tally| tally.bases.rate()),
    ("task rows", |tally| tally.tasks.rate()),
    ("numeric targets", |tally| tally.targets_right.rate()),
    ("what is reported as a target", Tally::precision),
];

#[test]
fn lines_broken_after_a_width_change_little() {
    compare(wrapped);
}

/// Breaks every line that is longer than a cell after at most 72 characters, as web copies do; no blank lines.
fn wrapped(text: &str) -> String {
    let mut pages = String::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let cells = line.contains(['|', '\t']) || line.trim().contains("   ");
        if cells || line.chars().count() < 110 {
            pages.push_str(line);
            pages.push('\n');
            continue;
        }
        let mut width = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            if width > 0 && width + length > 72 {
                pages.push('\n');
                width = 0;
            } else if width > 0 {
                pages.push(' ');
            }
            pages.push_str(word);
            width += length + 1;
        }
        pages.push('\n');
    }
    pages
}
