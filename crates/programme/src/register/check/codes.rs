//! Code lists: unique codes, parents and successors that exist, days in order.

use std::collections::{BTreeMap, BTreeSet};

use dongho_base::{Digest, Localized};

use super::Known;
use crate::load::parts::Item;
use crate::register::file::RawCode;
use crate::register::load::{Read, ReadFile};
use crate::register::{Code, CodeList, RawCodeList};
use crate::report::{Place, Report};

pub(super) fn check(read: &Read<'_>, report: &mut Report) -> Vec<CodeList> {
    let mut lists: BTreeMap<&str, CodeList> = BTreeMap::new();
    let mut whole: BTreeMap<&str, &RawCodeList> = BTreeMap::new();
    for (file, raw) in files(read).filter(|(_, raw)| raw.extends.is_none()) {
        if whole.contains_key(raw.id.as_str()) {
            note_second(file, raw, report);
        }
        check_list(&file.item, raw, &[], report);
        if let Some(title) = &raw.title {
            lists.insert(&raw.id, list(raw, title, file.text));
            whole.insert(&raw.id, raw);
        } else {
            let (vi, en) = ("Danh mục mã thiếu `title`.", "The code list lacks `title`.");
            report.error("PRG-0404", file.item.place("id"), vi.into(), en.into());
        }
    }
    for (file, raw) in files(read).filter(|(_, raw)| raw.extends.is_some()) {
        let shared = whole.get(raw.extends.as_deref().unwrap_or_default());
        note_strange(file, raw, shared.is_some(), read, report);
        check_list(&file.item, raw, shared.map_or(&[], |shared| &shared.codes), report);
        if let Some(list) = lists.get_mut(raw.id.as_str()) {
            list.codes.extend(raw.codes.iter().map(code));
            list.definition = Digest::of(format!("{}\n{}", list.definition, file.text).as_bytes());
        }
    }
    lists.into_values().map(CodeList::ordered).collect()
}

/// Returns the readable files with what they say.
fn files<'a, 't>(
    read: &'a Read<'t>,
) -> impl Iterator<Item = (&'a ReadFile<'t, RawCodeList>, &'a RawCodeList)> {
    read.code_lists.iter().filter_map(|file| Some((file, file.item.value.as_ref()?)))
}

fn note_second(file: &ReadFile<'_, RawCodeList>, raw: &RawCodeList, report: &mut Report) {
    let vi = format!("Đã có danh mục mã `{}`.", raw.id);
    let en = format!("There is a code list `{}` already.", raw.id);
    report.error("PRG-0020", file.item.place("id"), vi, en).hint(
        format!("Thêm dòng extends = \"{}\" để bổ sung cho nó, hoặc đặt mã khác.", raw.id),
        format!("Add extends = \"{}\" to add to it, or choose another id.", raw.id),
    );
}

/// Notes what an addition to a shared list may not say, and a list that is not there.
fn note_strange(
    file: &ReadFile<'_, RawCodeList>,
    raw: &RawCodeList,
    known: bool,
    read: &Read<'_>,
    report: &mut Report,
) {
    let extended = raw.extends.as_deref().unwrap_or_default();
    if file.shared || extended != raw.id {
        let vi = "Tệp bổ sung thuộc về một chương trình và mang mã của danh mục mà nó bổ sung.".to_owned();
        let en = "An addition belongs to a programme and bears the id of the list it adds to.".to_owned();
        report.error("PRG-0430", file.item.place("extends"), vi, en);
    }
    if raw.title.is_some() {
        let vi = "Tệp bổ sung không đổi được `title` của danh mục dùng chung.".to_owned();
        let en = "An addition cannot change `title` of the shared list.".to_owned();
        report.error("PRG-0430", file.item.place("title"), vi, en);
    }
    // A shared file that cannot be read is its own mistake.
    let named = read.code_lists.iter().filter(|other| other.shared && other.item.value.is_none());
    if !known && !named.into_iter().any(|other| other.item.id.as_deref() == Some(extended)) {
        let whole = files(read).filter(|(_, raw)| raw.extends.is_none()).map(|(_, raw)| raw.id.as_str());
        let known = Known::new("PRG-0408", ("danh mục mã", "code list"), whole);
        known.require(extended, file.item.place("extends"), report);
    }
}

fn list(raw: &RawCodeList, title: &Localized, text: &str) -> CodeList {
    CodeList {
        id: raw.id.clone(),
        title: title.clone(),
        source: raw.source.clone(),
        licence: raw.licence.clone(),
        codes: raw.codes.iter().map(code).collect(),
        definition: Digest::of(text.as_bytes()),
        by_id: Vec::new(),
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

/// Checks the codes of a file; those of the list it adds to are there as well.
fn check_list(item: &Item<RawCodeList>, raw: &RawCodeList, shared: &[RawCode], report: &mut Report) {
    if raw.codes.is_empty() {
        let (vi, en) = ("Danh mục mã để trống.", "The code list is empty.");
        report.error("PRG-0501", item.place("codes"), vi.into(), en.into());
    }
    let all = shared.iter().chain(&raw.codes);
    let by_id: BTreeMap<&str, &RawCode> = all.map(|code| (code.id.as_str(), code)).collect();
    let mut seen: BTreeSet<&str> = shared.iter().map(|code| code.id.as_str()).collect();
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
