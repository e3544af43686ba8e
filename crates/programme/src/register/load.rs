//! From the texts of register and code list files to checked registers, or to everything that is wrong with them.

use std::collections::BTreeMap;

use dongho_base::{Diagnostic, Digest};
use toml::Spanned;
use toml::de::DeValue;

use super::draft::{Draft, Source};
use super::{RawCodeList, RawRegister, Register, Registers, assemble, check};
use crate::Programme;
use crate::files::{self, FileKind, REGISTER_FILES};
use crate::load::parts::{self, Item};
use crate::load::syntax;
use crate::report::Report;
use crate::shape;

/// What stands in front of the names of shared files.
const SHARED: &str = "library/";

/// Returns the registers and code lists that `files` (texts by name) define, and every problem in them.
///
/// Names are `registers/<id>.toml` and `codes/<id>.toml`, those of the shared library with `library/` in front. The
/// `programme` is the one the files belong to, where they belong to one. There are registers exactly where no problem is
/// an error.
pub fn load_registers(
    files: &BTreeMap<String, String>,
    programme: Option<&Programme>,
) -> (Option<Registers>, Vec<Diagnostic>) {
    let mut report = Report::default();
    let read = Read::of(files, &mut report);
    let mut drafts = assemble::drafts(&read, &mut report);
    let code_lists = check::code_lists(&read, &mut report);
    check::registers(&mut drafts, &read, programme, &mut report);
    let registers = (!report.has_errors()).then(|| Registers {
        registers: drafts.into_iter().map(|draft| finished(draft, files)).collect(),
        code_lists,
    });
    (registers, report.finish())
}

fn finished(draft: Draft<'_>, files: &BTreeMap<String, String>) -> Register {
    let id = &draft.register.id;
    let names = [format!("{SHARED}registers/{id}.toml"), format!("registers/{id}.toml")];
    let texts: Vec<&str> = names.iter().filter_map(|name| files.get(name)).map(String::as_str).collect();
    Register { definition: Digest::of(texts.join("\n").as_bytes()), ..draft.register }
}

/// A file with what it says.
pub(super) struct ReadFile<'t, T> {
    /// Whether it is of the shared library.
    pub(super) shared: bool,
    pub(super) item: Item<T>,
    pub(super) text: &'t str,
}

impl<'t> ReadFile<'t, RawRegister> {
    pub(super) fn source(&self) -> Source<'_> {
        Source { item: &self.item, text: self.text }
    }
}

/// All files with what they say.
pub(super) struct Read<'t> {
    pub(super) registers: Vec<ReadFile<'t, RawRegister>>,
    pub(super) code_lists: Vec<ReadFile<'t, RawCodeList>>,
}

impl<'t> Read<'t> {
    fn of(files: &'t BTreeMap<String, String>, report: &mut Report) -> Self {
        let mut read = Read { registers: Vec::new(), code_lists: Vec::new() };
        for (name, text) in files {
            let (shared, place) = match name.strip_prefix(SHARED) {
                Some(place) => (true, place),
                None => (false, name.as_str()),
            };
            let stem = |folder: &str| place.strip_prefix(folder).and_then(|name| name.strip_suffix(".toml"));
            if let Some(stem) = stem("registers/") {
                read.registers.extend(file(name, stem, files::REGISTER, (shared, text), report));
            } else if let Some(stem) = stem("codes/") {
                read.code_lists.extend(file(name, stem, files::CODES, (shared, text), report));
            } else {
                let vi = format!("`{name}` không phải là tệp của sổ đăng ký hay danh mục mã.");
                let en = format!("`{name}` is no file of a register or a code list.");
                report.file_error("PRG-0402", name, vi, en).hint(
                    "Đặt sổ đăng ký trong registers/ và danh mục mã trong codes/, mỗi tệp một <mã>.toml.",
                    "Registers stand in registers/, code lists in codes/, each in a file <id>.toml.",
                );
            }
        }
        read
    }
}

fn file<'t, T: serde::de::DeserializeOwned>(
    name: &str,
    stem: &str,
    kind: &str,
    (shared, text): (bool, &'t str),
    report: &mut Report,
) -> Option<ReadFile<'t, T>> {
    let kind: &FileKind = REGISTER_FILES.iter().find(|file| file.name == kind)?;
    let root = Spanned::new(0..0, DeValue::Table(syntax::parse(name, text, report)?));
    let mut item: Item<T> = parts::item(name, shape::of_file(kind), &root, report);
    if item.id.as_deref().is_some_and(|id| id != stem) {
        let vi = format!("Mã phải trùng với tên tệp: `{stem}`.");
        let en = format!("The id has to be the name of the file: `{stem}`.");
        report.error("PRG-0401", item.place("id"), vi, en);
    }
    // Others mean the file by its name, also where its id is missing or misspelt.
    item.id = Some(stem.to_owned());
    Some(ReadFile { shared, item, text })
}
