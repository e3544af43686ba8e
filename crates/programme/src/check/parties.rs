//! Parties and what passed between them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use dongho_vietnamese::word_key;

use crate::load::parts::{Item, Parts};
use crate::report::Report;
use crate::{Party, Succession, SuccessionKind};

pub(super) fn check(parts: &Parts, report: &mut Report) {
    check_names(parts, report);
    check_lives(parts, report);
    check_acts(parts, report);
    check_cycles(parts, report);
    check_passed(parts, report);
}

/// Two bodies may bear one name one after the other, never at the same time; a printed form means one body.
fn check_names(parts: &Parts, report: &mut Report) {
    let mut named: BTreeMap<String, Vec<&Party>> = BTreeMap::new();
    let mut printed: BTreeMap<String, &str> = BTreeMap::new();
    for item in &parts.parties {
        let Some(party) = &item.value else { continue };
        let bearers = named.entry(word_key(&party.name.vi)).or_default();
        if let Some(other) = bearers.iter().find(|other| overlap(party, other)) {
            let vi = format!("`{}` và `{}` cùng mang một tên trong cùng thời gian.", other.id, party.id);
            let en = format!("`{}` and `{}` bear one name at the same time.", other.id, party.id);
            report.error("PRG-0041", item.place("name.vi"), vi, en).hint(
                "Gộp hai mục hoặc ghi valid_from, valid_to cho rõ.",
                "Join the two or state valid_from and valid_to.",
            );
        }
        bearers.push(party);
        for (index, form) in party.as_printed.iter().enumerate() {
            let owner = *printed.entry(word_key(form)).or_insert(&party.id);
            if owner != party.id {
                let vi = format!("Cách viết \"{form}\" đã thuộc về `{owner}`.");
                let en = format!("The printed form \"{form}\" already belongs to `{owner}`.");
                report.error("PRG-0042", item.place(&format!("as_printed.{index}")), vi, en);
            }
        }
    }
}

fn overlap(a: &Party, b: &Party) -> bool {
    let first = |party: &Party| party.valid_from.unwrap_or(NaiveDate::MIN);
    let last = |party: &Party| party.valid_to.unwrap_or(NaiveDate::MAX);
    first(a) <= last(b) && first(b) <= last(a)
}

fn check_lives(parts: &Parts, report: &mut Report) {
    let handed_on: BTreeSet<&str> = acts(parts).map(|(_, act)| act.from.as_str()).collect();
    for item in &parts.parties {
        let Some(party) = &item.value else { continue };
        if let (Some(from), Some(to)) = (party.valid_from, party.valid_to)
            && from > to
        {
            let (vi, en) = ("Ngày kết thúc trước ngày bắt đầu.", "It ends before it begins.");
            report.error("PRG-0030", item.place("valid_to"), vi.into(), en.into());
        }
        if party.valid_to.is_some() && !handed_on.contains(party.id.as_str()) {
            let vi = format!("`{}` đã kết thúc mà chưa ghi ai kế thừa.", party.id);
            let en = format!("`{}` has ended and nobody is named as its heir.", party.id);
            report.warning("PRG-0045", item.place("valid_to"), vi, en).hint(
                "Thêm [[succession]]; nếu chưa quyết định thì bỏ `to` và ghi câu hỏi.",
                "Add a [[succession]]; where it is undecided leave out `to` and state the question.",
            );
        }
    }
}

fn acts(parts: &Parts) -> impl Iterator<Item = (&Item<Succession>, &Succession)> {
    parts.successions.iter().filter_map(|item| Some((item, item.value.as_ref()?)))
}

fn check_acts(parts: &Parts, report: &mut Report) {
    for (item, act) in acts(parts) {
        if act.to.is_none() && act.question.is_none() {
            let (vi, en) =
                ("Chưa ghi ai kế thừa, cũng chưa ghi câu hỏi.", "Neither an heir nor a question is named.");
            report.error("PRG-0044", item.place(""), vi.into(), en.into()).hint(
                "Thêm `to`, hoặc bảng `question` nói rõ điều gì phải quyết định.",
                "Add `to`, or a table `question` that says what has to be decided.",
            );
        }
        if act.kind == SuccessionKind::Move && act.items.is_empty() && act.function.is_none() {
            let (vi, en) = ("Chuyển giao một phần phải ghi phần nào.", "A move has to say what moved.");
            report
                .error("PRG-0046", item.place("kind"), vi.into(), en.into())
                .hint("Thêm `items` hoặc `function`.", "Add `items` or `function`.");
        }
    }
}

/// Whole bodies cannot pass into each other in a circle; single functions may move to and fro.
fn check_cycles(parts: &Parts, report: &mut Report) {
    let whole = || acts(parts).filter(|(_, act)| act.kind != SuccessionKind::Move);
    let steps: Vec<(&str, &str)> =
        whole().filter_map(|(_, act)| Some((&*act.from, act.to.as_deref()?))).collect();
    let leading = between_cycles(&steps);
    for (item, act) in whole() {
        if act.to.as_deref().is_some_and(|to| leading.contains(&(&*act.from, to))) {
            let vi = format!("`{}` rốt cuộc lại kế thừa chính mình.", act.from);
            let en = format!("`{}` ends up as its own heir.", act.from);
            report.error("PRG-0040", item.place("to"), vi, en).hint(
                "Một trong các bước chuyển giao viết ngược chiều.",
                "One of the steps is the wrong way round.",
            );
        }
    }
}

/// Returns the steps that lie on a circle or between two: those left when ends and beginnings are taken off in turn.
fn between_cycles<'p>(steps: &[(&'p str, &'p str)]) -> BTreeSet<(&'p str, &'p str)> {
    let turned =
        |steps: Vec<(&'p str, &'p str)>| steps.into_iter().map(|(from, to)| (to, from)).collect::<Vec<_>>();
    let without_ends = peel(steps.to_vec());
    turned(peel(turned(without_ends))).into_iter().collect()
}

/// Takes off, again and again, the steps into a party from which no step leads on.
fn peel<'p>(steps: Vec<(&'p str, &'p str)>) -> Vec<(&'p str, &'p str)> {
    let mut onward: BTreeMap<&str, usize> = BTreeMap::new();
    let mut into: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in &steps {
        *onward.entry(from).or_default() += 1;
        onward.entry(to).or_default();
        into.entry(to).or_default().push(from);
    }
    let mut ends: Vec<&str> =
        onward.iter().filter(|(_, count)| **count == 0).map(|(party, _)| *party).collect();
    while let Some(end) = ends.pop() {
        for from in into.remove(end).unwrap_or_default() {
            let count = onward.entry(from).or_default();
            *count = count.saturating_sub(1);
            if *count == 0 {
                ends.push(from);
            }
        }
    }
    steps.into_iter().filter(|(_, to)| into.contains_key(to)).collect()
}

/// What passes from a body must have been with it, or with a body it is heir to.
fn check_passed(parts: &Parts, report: &mut Report) {
    let holders = holders(parts);
    for (item, act) in acts(parts) {
        let ancestors = ancestors(parts, &act.from);
        for (index, passed) in act.items.iter().enumerate() {
            let Some(owners) = holders.get(passed.as_str()) else { continue };
            if owners.is_disjoint(&ancestors) {
                let vi = format!("`{passed}` không thuộc về `{}`.", act.from);
                let en = format!("`{passed}` was never with `{}`.", act.from);
                report.warning("PRG-0047", item.place(&format!("items.{index}")), vi, en);
            }
        }
    }
}

/// The parties of every item: leads, coordinating bodies, the party of a duty.
fn holders(parts: &Parts) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut holders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for target in parts.targets.iter().filter_map(|item| item.value.as_ref()) {
        holders.entry(&target.id).or_default().extend(target.lead.iter().map(String::as_str));
    }
    for task in parts.tasks.iter().filter_map(|item| item.value.as_ref()) {
        let parties = task.lead.iter().chain(&task.coordinating).map(String::as_str);
        holders.entry(&task.id).or_default().extend(parties);
    }
    for duty in parts.duties.iter().filter_map(|item| item.value.as_ref()) {
        holders.entry(&duty.id).or_default().insert(&duty.party);
    }
    holders
}

/// The party and every party it is an heir to.
fn ancestors<'p>(parts: &'p Parts, party: &'p str) -> BTreeSet<&'p str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![party]);
    while let Some(party) = open.pop() {
        if seen.insert(party) {
            open.extend(
                acts(parts)
                    .filter(|(_, act)| act.to.as_deref() == Some(party))
                    .map(|(_, act)| act.from.as_str()),
            );
        }
    }
    seen
}
