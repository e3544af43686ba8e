use std::collections::HashSet;

use dongho_base::{Localized, Span};
use dongho_vietnamese::word_key;

use super::kind::{DUTY_WITHOUT_TASK, TASK_WITHOUT_DUTY};
use super::report::Report;
use super::task::is_open_set;

/// Bodies that have duties but no task, or lead a task but have no duty.
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    if reading.tasks.is_empty() || reading.duties.is_empty() {
        return;
    }
    let named = reading.tasks.iter().flat_map(|task| task.lead.iter().chain(&task.coordinating));
    let with_task: HashSet<String> = named.map(|name| word_key(name)).collect();
    let with_duty: HashSet<String> = reading.duties.iter().map(|duty| word_key(&duty.party)).collect();
    let mut told = HashSet::new();
    for duty in &reading.duties {
        let key = word_key(&duty.party);
        if !is_set(&duty.party, &key) && !is_known(&key, &with_task) && told.insert(key) {
            let name = &duty.party;
            let message = Localized::new(
                format!("“{name}” có trách nhiệm nhưng không có nhiệm vụ nào trong danh mục."),
                format!("“{name}” has duties, but no task names it."),
            );
            report.add(&DUTY_WITHOUT_TASK, Span::new(duty.start, duty.end), None, message);
        }
    }
    for task in &reading.tasks {
        for name in &task.lead {
            let key = word_key(name);
            if !is_set(name, &key) && !is_known(&key, &with_duty) && told.insert(key) {
                let message = Localized::new(
                    format!("“{name}” chủ trì nhiệm vụ {} nhưng không có mục trách nhiệm.", task.no),
                    format!("“{name}” leads task {}, but has no duties.", task.no),
                );
                report.add(&TASK_WITHOUT_DUTY, Span::new(task.start, task.end), None, message);
            }
        }
    }
}

/// Returns whether a name stands for several bodies, which duties and tasks put together differently.
fn is_set(name: &str, key: &str) -> bool {
    is_open_set(name) || key.contains(" các ") || key.contains(" cấp ")
}

/// Returns whether a body is among `keys`, by itself or within a list ("Các sở, ban, ngành, UBND các huyện").
fn is_known(key: &str, keys: &HashSet<String>) -> bool {
    keys.contains(key) || keys.iter().filter(|other| other.len() > key.len()).any(|other| other.contains(key))
}
