use dongho_programme::{Register, Registers};
use dongho_registers::Record;

/// Returns the name of a record in lists, links and search. What it refers to is no part of it: that changes without
/// the record.
pub(crate) fn of(register: &Register, registers: &Registers, data: &Record, number: Option<&str>) -> String {
    dongho_registers::label(register, registers, data, number, &|_, _| None)
}
