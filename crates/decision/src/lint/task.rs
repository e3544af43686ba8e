use std::collections::HashMap;

use dongho_base::{Localized, Span};
use dongho_vietnamese::fold;

use super::kind::{
    LEAD_REVERSED, NO_END, NO_LEAD, NO_TIME, NUMBER_GAP, OPEN_LEAD, RANGE_BACKWARDS, TWO_LEADS,
};
use super::report::{Report, excerpt};
use crate::{Task, TimeKind};

/// Tasks that nobody in particular leads or that never end.
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    let any_lead = reading.tasks.iter().any(|task| !task.lead.is_empty());
    let any_time = reading.tasks.iter().any(|task| task.time.text.is_some());
    for task in &reading.tasks {
        leads(report, task, any_lead);
        time(report, task, any_time);
    }
    numbers(report);
}

/// Returns whether a name stands for an open set of bodies: "các sở, ban, ngành", "các đơn vị liên quan".
pub(super) fn is_open_set(name: &str) -> bool {
    let folded = fold(name);
    let all = folded.starts_with("cac ") && !folded.starts_with("cac xa") && !folded.starts_with("cac huyen");
    let listed = ["so, ban, nganh", "so, nganh", "ban, nganh", "so ban nganh", "bo, nganh"];
    all || folded.contains("lien quan") || listed.iter().any(|words| folded.contains(words))
}

fn span(task: &Task) -> Span {
    Span::new(task.start, task.end)
}

fn leads(report: &mut Report<'_>, task: &Task, any_lead: bool) {
    let no = &task.no;
    if task.lead.is_empty() && any_lead {
        let message = Localized::new(
            format!("Nhiệm vụ {no} không có cơ quan chủ trì."),
            format!("Task {no} has no lead."),
        );
        report.add(&NO_LEAD, span(task), None, message);
    }
    let open: Vec<&str> = task.lead.iter().map(String::as_str).filter(|name| is_open_set(name)).collect();
    if let Some(first) = open.first() {
        let message = Localized::new(
            format!(
                "Nhiệm vụ {no}: chủ trì là “{}”, không xác định cơ quan nào chịu trách nhiệm.",
                excerpt(first)
            ),
            format!("Task {no} is led by “{}”; nobody in particular answers for it.", excerpt(first)),
        );
        report.add(&OPEN_LEAD, span(task), None, message);
    }
    reversed(report, task, &open);
    if task.lead.len() > 1 && open.is_empty() {
        let names = task.lead.join("; ");
        let message = Localized::new(
            format!("Nhiệm vụ {no} có {} cơ quan chủ trì: {names}.", task.lead.len()),
            format!("Task {no} has {} leads: {names}.", task.lead.len()),
        );
        report.add(&TWO_LEADS, span(task), None, message);
    }
}

/// An open set that leads, with one definite body beside it: probably the other way round.
fn reversed(report: &mut Report<'_>, task: &Task, open: &[&str]) {
    if let ([body], false) = (task.coordinating.as_slice(), open.is_empty())
        && !is_open_set(body)
    {
        let message = Localized::new(
            format!("Nhiệm vụ {}: có thể “{body}” là cơ quan chủ trì, các cơ quan khác phối hợp.", task.no),
            format!("Task {}: “{body}” may be meant as lead and the others as coordinating.", task.no),
        );
        report.add(&LEAD_REVERSED, span(task), Some(body.clone()), message);
    }
}

fn time(report: &mut Report<'_>, task: &Task, any_time: bool) {
    let no = &task.no;
    let printed = task.time.text.as_deref().unwrap_or("");
    let returning = matches!(
        task.time.kind,
        Some(TimeKind::Yearly | TimeKind::Quarterly | TimeKind::Monthly | TimeKind::From)
    );
    let steady = fold(printed).contains("thuong xuyen");
    if (returning || steady) && task.time.to.is_none() {
        let message = Localized::new(
            format!("Nhiệm vụ {no} (“{printed}”) không có thời hạn kết thúc."),
            format!("Task {no} (“{printed}”) never ends."),
        );
        report.add(&NO_END, span(task), None, message);
    }
    if task.time.text.is_none() && any_time {
        let message = Localized::new(
            format!("Nhiệm vụ {no} không có thời gian thực hiện."),
            format!("Task {no} has no time."),
        );
        report.add(&NO_TIME, span(task), None, message);
    }
    if let (Some(from), Some(to)) = (&task.time.from, &task.time.to)
        && to.get(..from.len()).unwrap_or(to) < from.get(..to.len()).unwrap_or(from)
    {
        let message = Localized::new(
            format!("Nhiệm vụ {no} kết thúc ({to}) trước khi bắt đầu ({from})."),
            format!("Task {no} ends ({to}) before it begins ({from})."),
        );
        report.add(&RANGE_BACKWARDS, span(task), None, message);
    }
}

/// Numbers of tasks that skip; groups may start anew.
fn numbers(report: &mut Report<'_>) {
    let reading = report.reading;
    let mut last: HashMap<&str, u32> = HashMap::new();
    for task in &reading.tasks {
        let Ok(number) = task.no.trim().trim_end_matches('.').parse::<u32>() else {
            continue;
        };
        let before = last.insert(&task.clause, number);
        if let Some(before) = before.filter(|before| number > before + 1) {
            let message = Localized::new(
                format!("Số thứ tự nhiệm vụ bị nhảy: {number} đứng sau {before}."),
                format!("The numbers of the tasks skip: {number} stands after {before}."),
            );
            report.add(&NUMBER_GAP, span(task), None, message);
        }
    }
}
