//! A register: its records, filtered, searched and sorted as the address says.

use askama::Template;
use axum::extract::{Path, Query};
use dongho_app::{FieldFilter, RecordColumn, RecordList, RecordQuery, Subject, SubjectKind};

use crate::address::escaped;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    shell: Shell,
    list: RecordList,
}

/// Shows a page of a register.
pub(crate) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> PageResult {
    let list = visit.app().list_records(visit.actor(), &id, query(&asked)).await?;
    let title = list.register.title.get(visit.language).to_owned();
    let crumbs = vec![("/registers".to_owned(), visit.t().shell.registers.to_owned())];
    let shell = visit.shell_below(title, Section::Registers, crumbs);
    Ok(render::page(&RegisterPage { shell, list }))
}

/// Reads an address: `q` words, `sort`, `way=down`, `after`, and for each field `f.x`, `from.x` and `to.x`.
fn query(asked: &[(String, String)]) -> RecordQuery {
    let mut query = RecordQuery::default();
    for (name, value) in asked.iter().filter(|(_, value)| !value.is_empty()) {
        match name.split_once('.') {
            Some(("f", field)) => of(&mut query, field, |filter| filter.values.push(value.clone())),
            Some(("from", field)) => of(&mut query, field, |filter| filter.from.clone_from(value)),
            Some(("to", field)) => of(&mut query, field, |filter| filter.to.clone_from(value)),
            _ => match name.as_str() {
                "q" => query.words.clone_from(value),
                "sort" => query.sort = Some(value.clone()),
                "way" => query.descending = value == "down",
                "after" => query.after = Some(value.clone()),
                _ => {}
            },
        }
    }
    query
}

/// Adds to what a field is to be.
fn of(query: &mut RecordQuery, field: &str, add: impl FnOnce(&mut FieldFilter)) {
    if let Some(filter) = query.filters.iter_mut().find(|filter| filter.field == field) {
        return add(filter);
    }
    let mut filter = FieldFilter { field: field.to_owned(), ..FieldFilter::default() };
    add(&mut filter);
    query.filters.push(filter);
}

/// Writes the address that asks for the same list from another place on.
fn address(register: &str, query: &RecordQuery, after: Option<&str>) -> String {
    let mut pairs = Vec::new();
    for filter in &query.filters {
        pairs.extend(filter.values.iter().map(|value| (format!("f.{}", filter.field), value.as_str())));
        pairs.push((format!("from.{}", filter.field), filter.from.as_str()));
        pairs.push((format!("to.{}", filter.field), filter.to.as_str()));
    }
    pairs.push(("q".to_owned(), query.words.as_str()));
    pairs.push(("sort".to_owned(), query.sort.as_deref().unwrap_or("")));
    pairs.push(("way".to_owned(), if query.descending { "down" } else { "" }));
    pairs.push(("after".to_owned(), after.unwrap_or("")));
    let given = pairs.iter().filter(|(_, value)| !value.is_empty());
    let parts: Vec<_> = given.map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
    let path = format!("/registers/{}", escaped(register));
    if parts.is_empty() { path } else { format!("{path}?{}", parts.join("&")) }
}

impl RegisterPage {
    fn here(&self) -> String {
        self.shell.url(address(&self.list.register.id, &RecordQuery::default(), None))
    }

    fn next(&self) -> Option<String> {
        let after = self.list.next.as_deref()?;
        Some(self.shell.url(address(&self.list.register.id, &self.list.query, Some(after))))
    }

    fn first(&self) -> Option<String> {
        self.list.query.after.as_ref()?;
        Some(self.shell.url(address(&self.list.register.id, &self.list.query, None)))
    }

    fn to_new(&self) -> String {
        self.shell.url(format!("/registers/{}/new", escaped(&self.list.register.id)))
    }

    fn is_asked(&self) -> bool {
        !self.list.query.filters.is_empty() || !self.list.query.words.is_empty()
    }

    fn is_sorted_by(&self, column: &RecordColumn) -> bool {
        self.list.query.sort.as_deref() == Some(&column.field)
    }

    fn to_record(&self, id: &u64) -> String {
        self.shell.at(&Subject::new(SubjectKind::Record, id.to_string()))
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |list| RegisterPage { shell: shell(), list }.render().unwrap();
    vec![
        ("register", page(sample::record::list("Lò nung"))),
        ("register-empty", page(RecordList { rows: vec![], total: 0, ..sample::record::list("Lò nung") })),
        ("register-long", page(sample::record::list(sample::LONG))),
        ("register-hostile", page(sample::record::list(sample::HOSTILE))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        let pairs =
            [("f.kind", "a"), ("f.kind", "b&c"), ("from.year", "2020"), ("q", "lò nung"), ("way", "down")];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let query = query(&pairs);
        assert_eq!(query.filters.len(), 2);
        let written = address("kiln", &query, Some("7~x"));
        assert_eq!(
            written,
            "/registers/kiln?f.kind=a&f.kind=b%26c&from.year=2020&q=l%C3%B2%20nung&way=down&after=7~x"
        );
    }
}
