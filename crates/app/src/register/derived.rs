use dongho_programme::Register;
use dongho_registers::{Entry, Record, derive};
use dongho_store::RecordRow;

use crate::in_force::Present;

/// Adds what is computed from a record as of today; it is never stored, so that it is never out of date.
pub(crate) fn add(present: &Present, register: &Register, row: &mut RecordRow) {
    let derived = of(present, register, &row.data, row.number.as_deref(), row.state.as_deref());
    row.data.extend(derived);
}

/// Returns what is computed from a record as of today.
pub(crate) fn of(
    present: &Present,
    register: &Register,
    data: &Record,
    number: Option<&str>,
    state: Option<&str>,
) -> Record {
    derive(register, &Entry { data, before: None, number, state, today: present.today })
}
