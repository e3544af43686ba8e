//! Files that other programs wrote.

use std::fs;
use std::path::PathBuf;

use super::{bytes_of, has, read, text_of};

/// The lines of a text; blank ones carry no meaning.
fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.trim().is_empty()).collect()
}

fn assert_is_the_plan(file: &str) {
    let (read, plan) = (text_of(file), text_of("plan.txt"));
    let (read, plan) = (lines(&read), lines(&plan));
    for (at, (got, wanted)) in read.iter().zip(&plan).enumerate() {
        assert_eq!(got, wanted, "{file}, line {}", at + 1);
    }
    assert_eq!(read.len(), plan.len(), "{file} has fewer or more lines");
}

#[test]
fn word_processors_and_pages_give_the_same_text() {
    for file in ["python-docx.docx", "libreoffice.docx", "libreoffice.html"] {
        assert_is_the_plan(file);
    }
}

#[test]
fn an_old_word_file_is_read_through_libreoffice() {
    if has("soffice") {
        assert_is_the_plan("libreoffice.doc");
        assert_eq!(read(&bytes_of("libreoffice.doc"), "a.docx").format, "doc");
    }
}

#[test]
fn a_pdf_gives_paragraphs_and_a_table_over_two_pages() {
    if !has("pdftotext") {
        return;
    }
    let (read, plan) = (text_of("libreoffice.pdf"), text_of("plan.txt"));
    let header = "STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện";
    assert_eq!(read.matches(header).count(), 2, "the header stands on both pages");
    let mut seen = false;
    let once: Vec<&str> = lines(&read)
        .into_iter()
        .filter(|line| *line != header || !std::mem::replace(&mut seen, true))
        .collect();
    assert_eq!(once, lines(&plan));
}

#[test]
fn a_scan_is_recognised_with_a_finding() {
    if !(has("pdftotext") && has("tesseract")) {
        return;
    }
    let scan = bytes_of("scan.pdf");
    let extracted = match dongho_decision::extract(&scan, "scan.pdf", &dongho_decision::Limits::default()) {
        Err(dongho_decision::ReadDocumentError::HelperMissing { package, .. }) => {
            eprintln!("left out: {package}");
            return;
        }
        read => read.unwrap(),
    };
    let found: Vec<&str> = extracted.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(found, ["DEC-0002"]);
    let text = &extracted.text;
    for line in [
        "UBND TỈNH HÒA SƠN\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 89/KH-SKHCN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
        "trong đó có 05 doanh nghiệp khoa học và công nghệ.\n",
        "\tTổ chức hội thảo kết nối cung cầu công nghệ\tTrung tâm Ứng dụng tiến bộ khoa học\tTháng 6/2022\n",
        "\tVăn phòng Sở\tTháng 12/2022\n",
    ] {
        assert!(text.contains(line), "{line:?} is missing in:\n{text}");
    }
}

#[test]
fn a_picture_is_recognised() {
    if !has("tesseract") {
        return;
    }
    match dongho_decision::extract(
        &bytes_of("heading.png"),
        "heading.png",
        &dongho_decision::Limits::default(),
    ) {
        Err(dongho_decision::ReadDocumentError::HelperMissing { package, .. }) => {
            eprintln!("left out: {package}")
        }
        read => {
            let extracted = read.unwrap();
            assert!(extracted.text.contains("Số: 89/KH-SKHCN\n"), "{}", extracted.text);
            assert_eq!((extracted.format.as_str(), extracted.findings[0].code), ("png", "DEC-0002"));
        }
    }
}

#[test]
fn annexes_of_a_decree_made_elsewhere_are_read() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/gazetteer/nd30");
    for (file, line, row) in [
        ("Phuluc1.docx", "a) Căn cứ ban hành văn bản", "13\tChỉ dẫn về phạm vi lưu hành\t"),
        ("Phuluc3.docx", "BẢNG CHỮ VIẾT TẮT TÊN LOẠI,", "\tQuyết định (cá biệt)\tQĐ"),
    ] {
        let Ok(bytes) = fs::read(folder.join(file)) else {
            eprintln!("left out: {file} is not beside the repository");
            continue;
        };
        let text = read(&bytes, file).text;
        assert!(text.lines().any(|other| other == line), "{file}: {line}");
        assert!(text.lines().any(|other| other.starts_with(row) || other.ends_with(row)), "{file}: {row}");
    }
}
