//! The items of all files with the places they were read from.

use dongho_base::Span;
use serde::de::DeserializeOwned;
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::value::{Reader, Spans};
use crate::files::FileKind;
use crate::report::{Place, Report, nearest};
use crate::shape::{self, Shape};
use crate::{Duty, Head, Indicator, Instrument, Party, Point, Programme, Succession, Target, Task};

/// One item and where its values stand.
#[derive(Debug)]
pub(crate) struct Item<T> {
    /// The item, where all its keys were readable.
    pub(crate) value: Option<T>,
    /// Its id, also where other keys were not readable: a reference to it is no second mistake.
    pub(crate) id: Option<String>,
    file: String,
    spans: Spans,
}

impl<T> Item<T> {
    /// Returns where the value at `path` stands, or the nearest thing around it.
    pub(crate) fn place(&self, path: &str) -> Place<'_> {
        let mut path = path;
        let span = loop {
            if let Some(span) = self.spans.get(path) {
                break *span;
            }
            match path.rsplit_once('.') {
                Some((outer, _)) => path = outer,
                None if path.is_empty() => break Span::default(),
                None => path = "",
            }
        };
        Place { file: &self.file, span }
    }
}

/// The items of all files.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) head: Option<Item<Head>>,
    pub(crate) parties: Vec<Item<Party>>,
    pub(crate) successions: Vec<Item<Succession>>,
    pub(crate) indicators: Vec<Item<Indicator>>,
    pub(crate) targets: Vec<Item<Target>>,
    pub(crate) tasks: Vec<Item<Task>>,
    pub(crate) duties: Vec<Item<Duty>>,
    pub(crate) orientations: Vec<Item<Point>>,
    pub(crate) solutions: Vec<Item<Point>>,
    pub(crate) sources: Vec<Item<Instrument>>,
}

impl Parts {
    /// Returns the programme, where every item was readable.
    pub(crate) fn into_programme(self) -> Option<Programme> {
        Some(Programme {
            head: self.head?.value?,
            parties: values(self.parties)?,
            successions: values(self.successions)?,
            indicators: values(self.indicators)?,
            targets: values(self.targets)?,
            tasks: values(self.tasks)?,
            duties: values(self.duties)?,
            orientations: values(self.orientations)?,
            solutions: values(self.solutions)?,
            sources: values(self.sources)?,
        })
    }
}

fn values<T>(items: Vec<Item<T>>) -> Option<Vec<T>> {
    items.into_iter().map(|item| item.value).collect()
}

/// A file whose text was parsed.
pub(super) struct Parsed<'t> {
    pub(super) file: &'static FileKind,
    pub(super) root: DeTable<'t>,
}

impl Parsed<'_> {
    /// Returns the file itself as one item.
    pub(super) fn single<T: DeserializeOwned>(self, report: &mut Report) -> Item<T> {
        let root = Spanned::new(0..0, DeValue::Table(self.root));
        item(self.file.name, shape::of_file(self.file), &root, report)
    }

    /// Returns the items of one list; a list that is absent is empty.
    pub(super) fn list<T: DeserializeOwned>(&self, key: &str, report: &mut Report) -> Vec<Item<T>> {
        let Shape::Table(keys) = shape::of_file(self.file) else { return Vec::new() };
        let (Some(Shape::List(shape)), Some(value)) =
            (keys.get(key).map(|key| &key.shape), self.root.get(key))
        else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.get_ref() else {
            let place = Place { file: self.file.name, span: span(value) };
            let (vi, en) = (
                format!("`{key}` phải là danh sách các bảng."),
                format!("`{key}` must be a list of tables."),
            );
            report.error("PRG-0012", place, vi, en).hint(
                format!("Viết [[{key}]], hai dấu ngoặc."),
                format!("Write [[{key}]] with two brackets."),
            );
            return Vec::new();
        };
        array.iter().map(|value| item(self.file.name, shape, value, report)).collect()
    }

    /// Notes the keys of the file's root that no list has.
    pub(super) fn note_unknown_lists(&self, report: &mut Report) {
        let Shape::Table(keys) = shape::of_file(self.file) else { return };
        for (name, _) in self.root.iter().filter(|(name, _)| !keys.contains_key(name.get_ref().as_ref())) {
            let place = Place { file: self.file.name, span: Span::new(name.span().start, name.span().end) };
            let name = name.get_ref().as_ref();
            let all = keys.keys().map(|key| format!("[[{key}]]")).collect::<Vec<_>>().join(", ");
            let near = nearest(name, keys.keys().map(String::as_str));
            let (vi, en) = (
                format!("Tệp này không có phần nào tên là `{name}`."),
                format!("This file has no part `{name}`."),
            );
            let note = report.error("PRG-0010", place, vi, en);
            match near {
                Some(near) => note.did_you_mean(Some(near)),
                None => note.hint(format!("Tệp này chứa: {all}."), format!("This file holds: {all}.")),
            }
        }
    }
}

pub(crate) fn item<T: DeserializeOwned>(
    file: &str,
    shape: &Shape,
    value: &Spanned<DeValue<'_>>,
    report: &mut Report,
) -> Item<T> {
    let mut reader = Reader::new(file, report);
    let read = reader.value(shape, value);
    let spans = reader.into_spans();
    let id =
        value.get_ref().as_table().and_then(|table| table.get("id")).and_then(|id| id.get_ref().as_str());
    let value = read.and_then(|read| typed(read, Place { file, span: span(value) }, report));
    Item { value, id: id.map(str::to_owned), file: file.to_owned(), spans }
}

/// Turns a value of the right shape into the model; the shape comes from the model, so this hardly ever fails.
fn typed<T: DeserializeOwned>(read: Value, place: Place<'_>, report: &mut Report) -> Option<T> {
    serde_json::from_value(read)
        .map_err(|error| {
            let (vi, en) =
                (format!("Không đọc được mục này: {error}."), format!("Cannot read this item: {error}."));
            report.error("PRG-0019", place, vi, en);
        })
        .ok()
}

fn span(value: &Spanned<DeValue<'_>>) -> Span {
    Span::new(value.span().start, value.span().end)
}
