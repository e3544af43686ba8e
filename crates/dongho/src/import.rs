//! `dongho import FILE`: what can be read in a document, and the draft of its programme.

mod draft;
pub(crate) mod file;
mod summary;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use dongho_base::Language;
use dongho_decision::{Limits, extract, read_document, read_text};

use crate::output;
use file::Refusal;

/// Đọc một văn bản và in ra những gì tìm thấy / read a document and print what is in it
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// Tệp .docx, .doc, .pdf, .html, .txt, .md hoặc ảnh quét / the document
    file: PathBuf,

    /// In toàn bộ kết quả thành một đối tượng JSON / print everything as one JSON object
    #[arg(long, conflicts_with = "text")]
    json: bool,

    /// Chỉ in phần chữ của văn bản / print the text of the document and nothing else
    #[arg(long)]
    text: bool,

    /// In tóm tắt bằng tiếng Anh / print the summary in English
    #[arg(long, conflicts_with_all = ["json", "text"])]
    english: bool,

    /// Ghi dự thảo chương trình vào thư mục này / write the draft of the programme to this folder
    #[arg(long, value_name = "DIR", conflicts_with_all = ["json", "text"])]
    to: Option<PathBuf>,

    /// Ghi đè các tệp cùng tên trong thư mục / replace files of the same names in the folder
    #[arg(long, requires = "to")]
    force: bool,
}

impl Import {
    /// Reads the file and prints what was asked for.
    pub(crate) fn run(&self) -> ExitCode {
        match self.found() {
            Ok(found) => output::print(&found),
            Err(refusal) => output::refuse(&refusal.about(&self.file)),
        }
    }

    fn found(&self) -> Result<Vec<u8>, Refusal> {
        let limits = Limits::default();
        let bytes = file::read(&self.file, &limits)?;
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        if self.text {
            return Ok(extract(&bytes, &name, &limits)?.text.into_bytes());
        }
        let language = if self.english { Language::En } else { Language::Vi };
        if let Some(folder) = &self.to {
            let extracted = extract(&bytes, &name, &limits)?;
            let mut reading = read_text(&extracted.text);
            reading.findings.splice(0..0, extracted.findings);
            return Ok(draft::write(&reading, &extracted.text, folder, self.force, language)?.into_bytes());
        }
        let reading = read_document(&bytes, &name, &limits)?;
        if self.json {
            let mut json = serde_json::to_vec(&reading).map_err(io::Error::from)?;
            json.push(b'\n');
            return Ok(json);
        }
        Ok(summary::of(&reading, language).into_bytes())
    }
}
