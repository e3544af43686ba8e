//! Groups: their rows are small records of their own.

use std::collections::BTreeSet;

use dongho_base::Localized;
use dongho_programme::{Field, record_scope};
use serde_json::Value;

use super::{Validation, rows};
use crate::{Problem, ProblemKind, Record};

impl Validation<'_> {
    /// Checks the number of rows and the form of their values; returns whether all is as it should be.
    pub(super) fn row_forms(
        &mut self,
        fields: &[Field],
        (min, max): (u32, u32),
        value: &Value,
        before: Option<&Value>,
        path: &str,
    ) -> bool {
        let count = value.as_array().filter(|all| all.iter().all(Value::is_object)).map(Vec::len);
        let Some(count) = count.filter(|count| *count > 0) else {
            let message = Localized::new("Ở đây cần các dòng.", "This has to be rows.");
            self.problems.push(Problem { path: path.to_owned(), kind: ProblemKind::Form, message });
            return false;
        };
        if count < min as usize || count > max as usize {
            let message = Localized::new(
                format!("Có {count} dòng; cần từ {min} đến {max} dòng."),
                format!("{count} rows; from {min} to {max} are needed."),
            );
            self.problems.push(Problem { path: path.to_owned(), kind: ProblemKind::Bound, message });
        }
        let mut sound = true;
        for (at, row) in rows(value).enumerate() {
            sound &= self.forms(fields, row, row_before(before, at), &format!("{path}.{at}")).is_empty();
        }
        sound
    }

    /// Checks the conditions and rules of each row, which see the fields of the row.
    pub(super) fn row_fields(&mut self, fields: &[Field], value: &Value, before: Option<&Value>, path: &str) {
        for (at, row) in rows(value).enumerate() {
            let scope = record_scope(fields, row, self.entry.today, self.entry.number, self.entry.state);
            self.fields(
                fields,
                row,
                row_before(before, at),
                &scope,
                &BTreeSet::new(),
                &format!("{path}.{at}"),
            );
        }
    }
}

fn row_before(before: Option<&Value>, at: usize) -> Option<&Record> {
    before.and_then(|rows| rows.get(at)).and_then(Value::as_object)
}
