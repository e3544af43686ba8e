use std::io::{Cursor, Write};

use dongho_decision::{Limits, ReadDocumentError, extract};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::made::{document, p, package};
use super::{bytes_of, has};

fn refusal(bytes: &[u8], file: &str) -> ReadDocumentError {
    match extract(bytes, file, &Limits::default()) {
        Ok(extracted) => panic!("{file} was read: {:.200}", extracted.text),
        Err(error) => {
            let (message, hint) = (error.message(), error.hint());
            for sentence in [&message.vi, &message.en, &hint.vi, &hint.en] {
                assert!(sentence.len() > 10, "{file}: {error:?} says too little");
            }
            assert!(!error.to_string().contains('\n'), "the reason is one line");
            error
        }
    }
}

/// Bytes without order, the same in every run.
fn junk(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let next = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    });
    next.flatten().take(length).collect()
}

#[test]
fn empty_and_blank_files_are_refused() {
    assert_eq!(refusal(b"", "a.txt"), ReadDocumentError::Empty);
    assert_eq!(refusal(b" \n\t\n", "a.txt"), ReadDocumentError::NoText);
    assert_eq!(refusal(&document(&p("")), "a.docx"), ReadDocumentError::NoText);
    assert_eq!(refusal(b"<html><script>x</script></html>", "a.html"), ReadDocumentError::NoText);
}

#[test]
fn binary_junk_is_refused_under_every_name() {
    for file in ["a.txt", "a.docx", "a.pdf", "a.html", "a"] {
        assert_eq!(refusal(&junk(50_000), file), ReadDocumentError::NotADocument);
    }
}

#[test]
fn other_kinds_of_files_are_named() {
    let spreadsheet = package(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")]);
    let archive = package(&[("readme.txt", "x")]);
    let program = [b"\x7fELF\x02\x01\x01\0".as_slice(), &junk(100)].concat();
    for (bytes, file, word) in [
        (&spreadsheet, "a.docx", "spreadsheet"),
        (&archive, "a.zip", ".zip archive"),
        (&program, "a.doc", "computer program"),
    ] {
        let error = refusal(bytes, file);
        assert!(error.message().en.contains(word), "{file}: {error}");
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let limits = Limits { file_bytes: 10, ..Limits::default() };
    let error = extract(b"Quyet dinh so 1", "a.txt", &limits).unwrap_err();
    assert_eq!(error, ReadDocumentError::TooLarge { bytes: 15, limit: 10 });
    let limits = Limits { text_bytes: 100, ..Limits::default() };
    for (bytes, file) in [
        ("x ".repeat(100).into_bytes(), "a.txt"),
        (document(&p(&"x ".repeat(100))), "a.docx"),
        (format!("<html>{}", "x ".repeat(100)).into_bytes(), "a.html"),
    ] {
        let error = extract(&bytes, file, &limits).unwrap_err();
        assert_eq!(error, ReadDocumentError::TooMuchText { limit: 100 }, "{file}");
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<w:document><w:body><w:p><w:r><w:t>").unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..32 {
        zip.write_all(&blanks).unwrap();
    }
    zip.write_all(b"</w:t></w:r></w:p></w:body></w:document>").unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 100_000);
    assert_eq!(refusal(&bytes, "a.docx"), ReadDocumentError::Bomb { format: "docx" });

    let members: Vec<String> = (0..10_001).map(|number| format!("word/{number}")).collect();
    let parts: Vec<(&str, &str)> = members.iter().map(|name| (name.as_str(), "")).collect();
    let bytes = package(&[&[("word/document.xml", "<w:document/>")], parts.as_slice()].concat());
    assert_eq!(refusal(&bytes, "a.docx"), ReadDocumentError::Bomb { format: "docx" });
}

#[test]
fn tables_that_ask_for_endless_columns_are_refused() {
    let row = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc></w:tr>";
    let bytes = document(&format!("<w:tbl>{}</w:tbl>", row.repeat(20_000)));
    let limits = Limits { text_bytes: 1 << 20, ..Limits::default() };
    let error = extract(&bytes, "a.docx", &limits).unwrap_err();
    assert_eq!(error, ReadDocumentError::TooMuchText { limit: 1 << 20 });
}

#[test]
fn a_hundred_thousand_levels_are_refused_and_the_process_lives() {
    let deep = format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000));
    assert_eq!(refusal(&document(&deep), "a.docx"), ReadDocumentError::TooDeep { format: "docx" });
    for element in ["<div>", "<table><tr><td>", "<b>", "<p><span>"] {
        let page = format!("<html>{}x", element.repeat(100_000));
        assert_eq!(refusal(page.as_bytes(), "a.html"), ReadDocumentError::TooDeep { format: "html" });
    }
}

#[test]
fn entities_are_not_expanded() {
    let laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document><w:p><w:r>\
                  <w:t>Điều 1&a;&b;.</w:t></w:r></w:p></w:document>";
    let bytes = package(&[("word/document.xml", laughs)]);
    assert_eq!(super::read(&bytes, "a.docx").text, "Điều 1.\n");
}

#[test]
fn files_cut_short_are_refused() {
    for keep in [200, 5_000, 20_000] {
        let error = refusal(&bytes_of("python-docx.docx")[..keep], "a.docx");
        assert!(matches!(error, ReadDocumentError::Damaged { .. }), "{keep}: {error:?}");
    }
    let unfinished = package(&[("word/document.xml", "<w:document><w:body><w:p><w:r><w:t>Điều 1")]);
    assert!(matches!(refusal(&unfinished, "a.docx"), ReadDocumentError::Damaged { .. }));
    if has("pdftotext") {
        let error = refusal(&bytes_of("libreoffice.pdf")[..9_000], "a.pdf");
        assert!(matches!(error, ReadDocumentError::Damaged { format: "pdf", .. }), "{error:?}");
    }
}

#[test]
fn a_locked_word_file_is_refused() {
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    container.resize(512, 0);
    container.extend(wide("EncryptedPackage"));
    assert_eq!(refusal(&container, "a.docx"), ReadDocumentError::Encrypted { format: "docx" });

    let mut old = bytes_of("libreoffice.doc");
    let block = old.chunks(512).position(|sector| sector.starts_with(b"\xec\xa5")).unwrap() * 512;
    old[block + 11] |= 0x01;
    assert_eq!(refusal(&old, "a.doc"), ReadDocumentError::Encrypted { format: "doc" });
}

#[test]
fn a_locked_pdf_is_refused() {
    if has("pdftotext") {
        assert_eq!(refusal(&bytes_of("locked.pdf"), "a.pdf"), ReadDocumentError::Encrypted { format: "pdf" });
    }
}

#[test]
fn without_time_no_helper_is_started() {
    let limits = Limits { seconds: 0, ..Limits::default() };
    let error = extract(&bytes_of("libreoffice.pdf"), "a.pdf", &limits).unwrap_err();
    assert_eq!(error, ReadDocumentError::TimedOut { program: "pdftotext", seconds: 0 });
}
