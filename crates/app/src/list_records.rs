//! A page of a register: rows, filters with how many records each choice has, order, words.

mod ask;
mod filters;

use std::collections::BTreeMap;

use dongho_base::Localized;
use dongho_programme::{Field, FieldType, Register};
use dongho_store::PageRow;

use crate::in_force::Present;
use crate::list_registers::{may_see, reference};
use crate::register::shown::{Showing, linked};
use crate::register::{derived, shape};
use crate::{Actor, App, RecordCell, RecordColumn, RecordLine, RecordList, RecordQuery, Refusal};

impl App {
    /// Returns a page of a register.
    ///
    /// # Errors
    /// Where there is no such register, the person may not see it, or the store fails.
    pub async fn list_records(
        &self,
        actor: Option<&Actor>,
        register: &str,
        query: RecordQuery,
    ) -> Result<RecordList, Refusal> {
        let present = self.present();
        let register = visible(&present, actor, register)?;
        let fields = visible_fields(register, actor);
        let of = ask::page_of(register, &fields, &query, &self.order, self.clock.today());
        let mut page = self.store.record_page(&of).await?;
        let counted = shape::counted(register, present.registers());
        let (total, at_least) = self.store.count_records(&of, &counted).await?;
        let columns = columns(register, &fields);
        if columns.iter().any(|column| register.derived.contains(&column.field)) {
            page.rows.iter_mut().for_each(|row| derived::add(&present, register, &mut row.record));
        }
        let showing = self.showing(&present, &fields, &page.rows).await?;
        let rows = page.rows.iter().map(|row| line(row, &columns, register, &showing)).collect();
        let filters = self.filters(&present, register, &fields, &of, &query).await?;
        Ok(RecordList {
            register: reference(register),
            columns,
            rows,
            total,
            at_least,
            filters,
            next: page.next.as_ref().map(ask::cursor),
            query,
        })
    }

    /// Returns with what the values of rows are shown: the names of all records they refer to, in one read.
    pub(crate) async fn showing<'p>(
        &self,
        present: &'p Present,
        fields: &[&Field],
        rows: &[PageRow],
    ) -> Result<Showing<'p>, Refusal> {
        let links: Vec<Field> = fields
            .iter()
            .filter(|field| matches!(field.kind, FieldType::Link { .. }))
            .map(|field| (*field).clone())
            .collect();
        let ids: Vec<u64> = rows.iter().flat_map(|row| linked(&links, &row.record.data)).collect();
        self.showing_of(present, &ids).await
    }

    /// Returns with what values are shown that refer to these records.
    pub(crate) async fn showing_of<'p>(
        &self,
        present: &'p Present,
        ids: &[u64],
    ) -> Result<Showing<'p>, Refusal> {
        let mut labels = BTreeMap::new();
        if !ids.is_empty() {
            labels = self.store.record_labels(ids).await?.into_iter().map(|row| (row.id, row)).collect();
        }
        Ok(Showing { registers: present.registers(), labels })
    }
}

/// Returns a register that a person may see.
pub(crate) fn visible<'p>(
    present: &'p Present,
    actor: Option<&Actor>,
    register: &str,
) -> Result<&'p Register, Refusal> {
    let register = present.register(register)?;
    if may_see(actor, register.audience) { Ok(register) } else { Err(Refusal::Forbidden) }
}

/// Returns the fields of a register that a person may see.
pub(crate) fn visible_fields<'p>(register: &'p Register, actor: Option<&Actor>) -> Vec<&'p Field> {
    register.fields.iter().filter(|field| may_see(actor, field.audience)).collect()
}

fn columns(register: &Register, fields: &[&Field]) -> Vec<RecordColumn> {
    let named = register.list.iter().filter_map(|id| fields.iter().find(|field| field.id == *id));
    let mut columns: Vec<_> = named
        .map(|field| RecordColumn {
            field: field.id.clone(),
            label: field.label.clone(),
            sortable: crate::register::key::has_keys(&field.kind),
            numeric: ask::is_number(&field.kind),
        })
        .collect();
    if !register.states.is_empty() {
        let label = Localized::new("Trạng thái", "State");
        columns.push(RecordColumn { field: "state".to_owned(), label, sortable: true, numeric: false });
    }
    columns
}

fn line(row: &PageRow, columns: &[RecordColumn], register: &Register, showing: &Showing<'_>) -> RecordLine {
    let cell = |column: &RecordColumn| {
        if column.field == "state" {
            let state = row.record.state.as_deref().and_then(|state| register.state(state));
            return RecordCell {
                words: state.map(|state| state.name.clone()).unwrap_or_default(),
                link: None,
            };
        }
        let field = register.field(&column.field);
        let value = field.and_then(|field| row.record.data.get(&field.id).map(|value| (field, value)));
        value.map_or_else(RecordCell::default, |(field, value)| RecordCell {
            words: showing.text(field, value),
            link: value.as_u64().filter(|_| matches!(field.kind, FieldType::Link { .. })),
        })
    };
    RecordLine {
        id: row.record.id,
        label: row.label.clone(),
        number: row.record.number.clone(),
        sample: row.record.sample,
        cells: columns.iter().map(cell).collect(),
    }
}
