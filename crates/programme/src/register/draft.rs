//! A register while its files are put together, with the places everything stands at.

use std::collections::BTreeMap;

use dongho_base::Span;

use super::{Field, FieldType, Gives, RawRegister, Register};
use crate::expression::{Expression, Fault};
use crate::load::parts::Item;
use crate::report::{Place, Report};

/// A file of a register that was read.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) item: &'a Item<RawRegister>,
    pub(super) text: &'a str,
}

impl<'a> Source<'a> {
    /// Returns where the value at `path` stands, or the nearest thing around it.
    pub(super) fn place(self, path: &str) -> Place<'a> {
        self.item.place(path)
    }

    /// Returns where a byte of an expression stands: exactly where the file has the expression letter for letter, else the
    /// whole value.
    pub(super) fn inside(self, path: &str, expression: &str, at: Option<usize>) -> Place<'a> {
        let place = self.item.place(path);
        let found = at.zip(place.span.of(self.text).find(expression));
        let Some((at, begin)) = found else { return place };
        let start = place.span.start + begin + at.min(expression.len().saturating_sub(1));
        let length = self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Place { file: place.file, span: Span::new(start, start + length) }
    }
}

/// What an expression is for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// When a field is required or asked for.
    Condition,
    /// What a field's value has to fulfil.
    FieldRule,
    /// What a record has to fulfil.
    RecordRule,
    /// How a derived field is computed.
    Formula(Gives),
}

/// An expression of a register and where it stands.
pub(super) struct Use<'a> {
    pub(super) source: Source<'a>,
    pub(super) path: String,
    pub(super) expression: Expression,
    pub(super) role: Role,
    /// The field it belongs to.
    pub(super) field: String,
    /// The group that field is in.
    pub(super) group: Option<String>,
}

/// A field that is named somewhere.
pub(super) struct Named<'a> {
    pub(super) source: Source<'a>,
    pub(super) path: String,
    pub(super) id: String,
    pub(super) purpose: Purpose,
}

/// What a field is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To name a record.
    Label,
    /// To be a column.
    List,
    /// To be unique.
    Unique,
    /// To be compared.
    Similar,
}

/// A register while its files are put together.
pub(super) struct Draft<'a> {
    pub(super) base: Source<'a>,
    pub(super) register: Register,
    pub(super) uses: Vec<Use<'a>>,
    pub(super) named: Vec<Named<'a>>,
    /// Where each field stands, by its id; those of groups by `group.field`.
    pub(super) fields: BTreeMap<String, (Source<'a>, String)>,
}

impl<'a> Draft<'a> {
    /// Returns whether every field could be made.
    pub(super) fn is_complete(&self) -> bool {
        let inner = |field: &Field| match &field.kind {
            FieldType::Group { fields, .. } => fields.len() + 1,
            _ => 1,
        };
        self.register.fields.iter().map(inner).sum::<usize>() == self.fields.len()
    }

    /// Returns where the value at `path` of a field stands.
    pub(super) fn field_place(&self, id: &str, path: &str) -> Place<'a> {
        match self.fields.get(id) {
            Some((source, field)) => source.place(&format!("{field}.{path}")),
            None => self.base.place(""),
        }
    }
}

/// Reads an expression and notes where it is no CEL.
pub(super) fn parse(source: Source<'_>, path: &str, text: &str, report: &mut Report) -> Option<Expression> {
    Expression::parse(text).map_err(|fault| note_fault("PRG-0420", source, path, text, &fault, report)).ok()
}

/// Notes what is wrong with an expression.
pub(super) fn note_fault(
    code: &'static str,
    source: Source<'_>,
    path: &str,
    text: &str,
    fault: &Fault,
    report: &mut Report,
) {
    let vi = format!("Biểu thức không dùng được: {}.", fault.message.vi);
    let en = format!("The expression cannot be used: {}.", fault.message.en);
    report.error(code, source.inside(path, text, fault.at), vi, en);
}
