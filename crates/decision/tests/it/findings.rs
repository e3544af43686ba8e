//! Findings against a real decision, against clean text, and against the page that explains their codes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use dongho_base::LineIndex;
use dongho_decision::{Finding, finding_kinds, read_text};
use serde_json::Value;

/// Returns a file that lies beside the repository; it may not be there.
fn shared(path: &str) -> Option<String> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")).join(path);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("left out: {} is not there", path.display());
    }
    text
}

fn texts(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let files = std::fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    let mut paths: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|e| e == extension)).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect()
}

/// A finding answers a known fault when it is on its line and one of the two printed texts holds the other, or part of
/// the fault.
fn answers(finding: &Finding, line: usize, fault: &Value, index: &LineIndex, text: &str) -> bool {
    let printed = fault["as_printed"].as_str().unwrap();
    let on_line = index.position(text, finding.start).line == line;
    let of_the_text = finding.code < "DEC-0300";
    of_the_text && on_line && (printed.contains(&*finding.found) || finding.found.contains(printed))
}

#[test]
fn most_certain_faults_of_a_recognised_decision_are_found() {
    let (Some(text), Some(truth)) =
        (shared("decisions/123-qd-ubnd-bac-ninh.txt"), shared("decisions/123-qd-ubnd-bac-ninh.truth.json"))
    else {
        return;
    };
    let truth: Value = serde_json::from_str(&truth).unwrap();
    let (reading, index) = (read_text(&text), LineIndex::new(&text));
    let faults = truth["ocr_errors"].as_array().unwrap();
    let sure = faults.iter().filter(|fault| matches!(fault["confidence"].as_str(), Some("certain" | "high")));
    let (mut found, mut missed) = (0, Vec::new());
    for fault in sure {
        let line = fault["line"].as_u64().unwrap() as usize;
        match reading.findings.iter().any(|finding| answers(finding, line, fault, &index, &text)) {
            true => found += 1,
            false => missed.push(fault["as_printed"].as_str().unwrap()),
        }
    }
    println!("{found} of {} found; missed: {missed:?}", found + missed.len());
    assert!(found >= 32, "only {found} found; missed: {missed:?}");
}

#[test]
fn contradictions_of_a_decision_are_found() {
    let Some(text) = shared("decisions/123-qd-ubnd-bac-ninh.txt") else {
        return;
    };
    let findings = read_text(&text).findings;
    let has = |code: &str, clause: &str| {
        findings.iter().any(|f| f.code == code && f.clause.as_deref() == Some(clause))
    };
    for (code, clause, what) in [
        ("DEC-0601", "II.2.2.i", "the human development index is stated twice"),
        ("DEC-0603", "II.2.2.g", "the share of innovative enterprises is taken of a narrower whole"),
        ("DEC-0604", "II.2.1.g", "six enterprises more beside twelve that are supported"),
        ("DEC-0609", "Phụ lục.r5", "the centre is formed by 2025, and proposed until 2030"),
        ("DEC-0702", "Phụ lục.r7", "two departments lead task 7"),
        ("DEC-0701", "Phụ lục.r9", "all departments lead task 9"),
        ("DEC-0706", "Phụ lục.r9", "the one coordinating department is probably the lead"),
        ("DEC-0703", "Phụ lục.r1", "a yearly task never ends"),
        ("DEC-0304", "II.2.1.e", "the points leave the Vietnamese alphabet"),
    ] {
        assert!(has(code, clause), "{code} in {clause}: {what}");
    }
}

/// Doubts about recognition in clean text: fewer than 5 in 10,000 words. Measured 0 in 26,000 words of Nghị định
/// 30/2020/NĐ-CP and its appendices, and 0 in the clean documents of the corpus.
#[test]
fn clean_text_raises_hardly_any_doubt_about_recognition() {
    let decree = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/gazetteer/nd30"));
    let corpus = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus"));
    let clean = texts(&corpus, "txt").into_iter().filter(|(name, _)| !name.contains("scan-with-faults"));
    let (mut words, mut alarms) = (0, Vec::new());
    for (name, text) in clean.chain(texts(&decree, "md")) {
        words += text.split_whitespace().count();
        let doubts =
            read_text(&text).findings.into_iter().filter(|f| f.code == "DEC-0101" || f.code == "DEC-0102");
        alarms.extend(doubts.map(|finding| format!("{name}: {}", finding.found)));
    }
    println!("{} doubts in {words} words: {alarms:?}", alarms.len());
    assert!(words > 10_000, "only {words} words were read");
    assert!(alarms.len() * 10_000 < words * 5, "{} in {words} words: {alarms:?}", alarms.len());
}

#[test]
fn findings_stand_in_document_order_and_inside_the_text() {
    for (name, text) in texts(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus")), "txt") {
        let reading = read_text(&text);
        assert!(reading.findings.is_sorted_by_key(|finding| finding.start), "{name}");
        for finding in &reading.findings {
            assert!(text.get(finding.start..finding.end).is_some(), "{name}: {finding:?}");
            assert!(finding_kinds().iter().any(|kind| kind.code == finding.code), "{name}: {finding:?}");
            assert!(!finding.message.vi.is_empty() && !finding.message.en.is_empty(), "{name}: {finding:?}");
        }
    }
}

#[test]
fn every_code_is_given_once_and_explained_on_the_page_of_findings() {
    let kinds = finding_kinds();
    assert!(kinds.windows(2).all(|pair| pair[0].code < pair[1].code), "codes are unique and in order");
    let mut page = String::from(PAGE_HEAD);
    for kind in kinds {
        let severity = serde_json::to_value(kind.severity).unwrap();
        let severity = severity.as_str().unwrap();
        writeln!(page, "| {} | {severity} | {} | {} | {} |", kind.code, kind.vi, kind.en, kind.example)
            .unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/findings.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    if written != page {
        let draft = std::env::temp_dir().join("findings.md");
        std::fs::write(&draft, page).unwrap();
        panic!("docs/findings.md differs from the code; copy {} over it", draft.display());
    }
}

const PAGE_HEAD: &str = "# Findings about a decision

What `dongho import` doubts in a document. The importer corrects nothing: the text stays as printed, the suggestion
stands beside it. This page is written from `crates/decision/src/lint/kind.rs`; a test compares the two.

| code | severity | tiếng Việt | English | example |
|---|---|---|---|---|
";

#[test]
fn bodies_without_a_comma_between_them_are_doubted() {
    let text =
        "Chủ trì: Sở Nội vụ Sở Tài chính, Sở Y tế; UBND TỈNH SÔNG LAM SỞ Y TẾ\nSở Nội vụ\nSở Tài chính";
    let findings = read_text(text).findings;
    let missing: Vec<&str> =
        findings.iter().filter(|f| f.code == "DEC-0108").map(|f| f.found.as_str()).collect();
    assert_eq!(missing, ["Sở Nội vụ Sở Tài chính"]);
}
