//! A record: what it says, what refers to it, what became of it; as known today or on an earlier day.

use askama::Template;
use axum::extract::{Path, Query};
use dongho_app::{HistoryStep, LinkGroup, RecordView, Subject, SubjectKind};
use dongho_base::NaiveDate;
use serde::Deserialize;

use crate::address::escaped;
use crate::format;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "record.html")]
struct RecordPage {
    shell: Shell,
    view: RecordView,
}

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    on: Option<String>,
}

/// Shows a record.
pub(crate) async fn show(visit: Visit, Path(id): Path<u64>, Query(asked): Query<Asked>) -> PageResult {
    let day = asked.on.as_deref().and_then(format::read_day);
    let view = visit.app().get_record(visit.actor(), id, day).await?;
    let shell = below(&visit, &view.label, &view, &[]);
    Ok(render::page(&RecordPage { shell, view }))
}

/// Makes the frame of a page about a record.
pub(super) fn below(visit: &Visit, title: &str, view: &RecordView, more: &[(String, String)]) -> Shell {
    let register = view.register.title.get(visit.language).to_owned();
    let mut crumbs = vec![
        ("/registers".to_owned(), visit.t().shell.registers.to_owned()),
        (format!("/registers/{}", escaped(&view.register.id)), register),
    ];
    crumbs.extend_from_slice(more);
    visit.shell_below(title, Section::Registers, crumbs)
}

/// Returns the address of a record, without language.
pub(super) fn address_of(id: u64) -> String {
    crate::address::of(&Subject::new(SubjectKind::Record, id.to_string()))
}

impl RecordPage {
    fn to_record(&self, id: &u64) -> String {
        self.shell.url(address_of(*id))
    }

    fn here(&self) -> String {
        self.to_record(&self.view.id)
    }

    fn form(&self, form: &str) -> String {
        format!("{}/{form}", self.here())
    }

    /// Returns the list of all records that refer to this one by a field; links inside groups have none.
    fn all_of(&self, group: &LinkGroup) -> Option<String> {
        let field = (!group.field.contains('.')).then_some(&group.field)?;
        let path =
            format!("/registers/{}?f.{}={}", escaped(&group.register.id), escaped(field), self.view.id);
        Some(self.shell.url(path))
    }

    fn known_on(&self, day: &NaiveDate) -> String {
        format!("{} {}", self.shell.t.register.known_on, self.shell.day(day))
    }

    fn may_change(&self) -> bool {
        self.shell.may_record() && self.view.as_of.is_none()
    }

    /// Returns the day of an entry as the form for days takes it.
    fn day_of(&self, step: &HistoryStep) -> String {
        format::day_of(step.at)
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |view: RecordView| {
        let mut shell = shell();
        shell.title.clone_from(&view.label);
        RecordPage { shell, view }.render().unwrap()
    };
    let empty = RecordView {
        sections: vec![],
        links: vec![],
        removed: true,
        sample: false,
        ..sample::record::view("Lò nung")
    };
    let merged =
        RecordView { merged_into: Some((7, "Lò An".to_owned())), ..sample::record::view("Lò nung") };
    vec![
        ("record", page(sample::record::view("Lò nung"))),
        ("record-removed", page(empty)),
        ("record-merged", page(merged)),
        ("record-long", page(sample::record::view(sample::LONG))),
        ("record-hostile", page(sample::record::view(sample::HOSTILE))),
    ]
}
