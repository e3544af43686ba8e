//! Code lists: unique codes, parents and successors that exist, days in order.

use std::collections::{BTreeMap, BTreeSet};

use dongho_base::{Digest, Localized};

use super::Known;
use crate::load::parts::Item;
use crate::register::file::RawCode;
use crate::register::load::Read;
use crate::register::{Code, CodeList, RawCodeList};
use crate::report::{Place, Report};

pub(super) fn check(read: &Read<'_>, report: &mut Report) -> Vec<CodeList> {
    let mut lists: BTreeMap<&str, CodeList> = BTreeMap::new();
    for file in &read.code_lists {
        let Some(raw) = &file.item.value else { continue };
        if lists.contains_key(raw.id.as_str()) {
            let vi = format!("Đã có danh mục mã `{}`.", raw.id);
            let en = format!("There is a code list `{}` already.", raw.id);
            report.error("PRG-0020", file.item.place("id"), vi, en);
        }
        check_list(&file.item, raw, report);
        lists.insert(&raw.id, list(raw, file.text));
    }
    lists.into_values().collect()
}

fn list(raw: &RawCodeList, text: &str) -> CodeList {
    CodeList {
        id: raw.id.clone(),
        title: raw.title.clone(),
        source: raw.source.clone(),
        licence: raw.licence.clone(),
        codes: raw.codes.iter().map(code).collect(),
        definition: Digest::of(text.as_bytes()),
    }
}

fn code(raw: &RawCode) -> Code {
    Code {
        id: raw.id.clone(),
        name: Localized::new(&raw.vi, raw.en.as_deref().unwrap_or(&raw.vi)),
        parent: raw.parent.clone(),
        from: raw.from,
        to: raw.to,
        becomes: raw.becomes.clone(),
    }
}

fn check_list(item: &Item<RawCodeList>, raw: &RawCodeList, report: &mut Report) {
    if raw.codes.is_empty() {
        let (vi, en) = ("Danh mục mã để trống.", "The code list is empty.");
        report.error("PRG-0501", item.place("codes"), vi.into(), en.into());
    }
    let by_id: BTreeMap<&str, &RawCode> = raw.codes.iter().map(|code| (code.id.as_str(), code)).collect();
    let mut seen = BTreeSet::new();
    for (index, code) in raw.codes.iter().enumerate() {
        let place = |key: &str| item.place(&format!("codes.{index}.{key}"));
        check_id(code, &mut seen, place("id"), report);
        if code.vi.trim().is_empty() {
            let (vi, en) = ("Tên tiếng Việt để trống.", "The Vietnamese text is blank.");
            report.error("PRG-0016", place("vi"), vi.into(), en.into());
        }
        if code.from.zip(code.to).is_some_and(|(from, to)| from > to) {
            let (vi, en) = ("Ngày đầu sau ngày cuối.", "It begins after it ends.");
            report.error("PRG-0030", place("to"), vi.into(), en.into());
        }
        check_place_in_list(code, &by_id, &place, report);
    }
}

fn check_id<'c>(code: &'c RawCode, seen: &mut BTreeSet<&'c str>, place: Place<'_>, report: &mut Report) {
    let id = &code.id;
    if id.is_empty() || id.chars().count() > 60 || id.chars().any(|c| c.is_whitespace() || c.is_control()) {
        let (vi, en) = (format!("Mã `{id}` viết sai quy tắc."), format!("The code `{id}` is malformed."));
        report.error("PRG-0025", place, vi, en).hint(
            "Mã không có dấu cách và dài không quá 60 ký tự.",
            "Codes have no blanks and at most 60 characters.",
        );
    }
    if !seen.insert(id) {
        let (vi, en) =
            (format!("Mã `{id}` đã dùng ở trên."), format!("The code `{id}` is already taken above."));
        report.error("PRG-0020", place, vi, en);
    }
}

fn check_place_in_list<'p>(
    code: &RawCode,
    by_id: &BTreeMap<&str, &RawCode>,
    place: &impl Fn(&str) -> Place<'p>,
    report: &mut Report,
) {
    let missing = |id: &str| !by_id.contains_key(id);
    if let Some(parent) = code.parent.as_deref() {
        if missing(parent) {
            let known = Known::new("PRG-0502", ("mã", "code"), by_id.keys().copied());
            known.require(parent, place("in"), report);
        } else if is_round(code, by_id) {
            let vi = format!("Mã `{}` nằm trong chính nó.", code.id);
            let en = format!("The code `{}` lies inside itself.", code.id);
            report.error("PRG-0503", place("in"), vi, en);
        }
    }
    for (index, next) in code.becomes.iter().enumerate() {
        if missing(next) {
            let known = Known::new("PRG-0502", ("mã", "code"), by_id.keys().copied());
            known.require(next, place(&format!("becomes.{index}")), report);
        }
    }
    if code.becomes.contains(&code.id) || (!code.becomes.is_empty() && code.to.is_none()) {
        let vi = "Mã được thay thế phải có ngày cuối và không thay cho chính nó.".to_owned();
        let en = "A code that has successors ends on a day and is not its own successor.".to_owned();
        report.error("PRG-0504", place("becomes"), vi, en);
    }
}

/// Returns whether a code lies inside itself; of a round of codes only the first by id says so.
fn is_round(code: &RawCode, by_id: &BTreeMap<&str, &RawCode>) -> bool {
    let mut seen = BTreeSet::new();
    let mut above = code.parent.as_deref();
    while let Some(id) = above {
        if id == code.id {
            return seen.iter().all(|other: &&str| *other >= id);
        }
        if !seen.insert(id) {
            return false;
        }
        above = by_id.get(id).and_then(|code| code.parent.as_deref());
    }
    false
}
