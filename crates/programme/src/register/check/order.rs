//! The order in which derived fields are computed.

use std::collections::BTreeSet;

use crate::register::draft::Draft;
use crate::register::{Field, FieldType};
use crate::report::Report;

/// Returns the derived fields, each behind those it is computed from, and notes those that need themselves.
pub(super) fn check(draft: &Draft<'_>, report: &mut Report) -> Vec<String> {
    let mut open: Vec<(&Field, BTreeSet<&str>)> = draft.register.fields.iter().filter_map(needs).collect();
    let derived: BTreeSet<&str> = open.iter().map(|(field, _)| field.id.as_str()).collect();
    for (_, needed) in &mut open {
        needed.retain(|name| derived.contains(name));
    }
    let mut order: Vec<String> = Vec::new();
    while let Some(at) =
        open.iter().position(|(_, needed)| needed.iter().all(|it| order.iter().any(|done| done == it)))
    {
        order.push(open.remove(at).0.id.clone());
    }
    for (field, _) in open.iter().filter(|(field, _)| needs_itself(&field.id, &open)) {
        let vi = format!("Công thức của `{}` cần chính kết quả của nó.", field.id);
        let en = format!("The formula of `{}` needs its own result.", field.id);
        report.error("PRG-0425", draft.field_place(&field.id, "formula"), vi, en);
    }
    order
}

fn needs(field: &Field) -> Option<(&Field, BTreeSet<&str>)> {
    match &field.kind {
        FieldType::Derived { formula, .. } => Some((field, formula.names().collect())),
        _ => None,
    }
}

/// Returns whether a field is among those it is computed from, at however many steps.
fn needs_itself(id: &str, open: &[(&Field, BTreeSet<&str>)]) -> bool {
    let needed_by = |id: &str| open.iter().find(|(field, _)| field.id == id).map(|(_, needed)| needed);
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = needed_by(id).into_iter().flatten().copied().collect();
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            next.extend(needed_by(name).into_iter().flatten().copied());
        }
    }
    reached.contains(id)
}
