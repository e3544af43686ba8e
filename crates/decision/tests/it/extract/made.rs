//! Word documents made part by part.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Returns a zip of parts.
pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns a document with that body.
pub(super) fn document(body: &str) -> Vec<u8> {
    document_with(body, &[])
}

/// Returns a document with that body and other parts beside it, named without their folder.
pub(super) fn document_with(body: &str, beside: &[(&str, &str)]) -> Vec<u8> {
    let main = wrapped("document", &format!("<w:body>{body}</w:body>"));
    let beside: Vec<(String, String)> =
        beside.iter().map(|(name, content)| (format!("word/{name}.xml"), wrapped(name, content))).collect();
    let mut parts = vec![("[Content_Types].xml", "<Types/>"), ("word/document.xml", main.as_str())];
    parts.extend(beside.iter().map(|(name, content)| (name.as_str(), content.as_str())));
    package(&parts)
}

fn wrapped(element: &str, content: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{element} \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:{element}>"
    )
}

/// Returns a paragraph.
pub(super) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// Returns a paragraph at a level of a list.
pub(super) fn item(list: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>\
         <w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

/// Returns a cell with properties and paragraphs.
pub(super) fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

/// Returns a table of rows of cells.
pub(super) fn tbl(rows: &[&[String]]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("<w:tr>{}</w:tr>", row.concat())).collect();
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}
