//! Whether a record is sound: every problem at once, each at its field.

mod rows;

use std::collections::BTreeSet;

use dongho_base::{Localized, NaiveDate};
use dongho_programme::expression::{Expression, Fault, Scope};
use dongho_programme::{Condition, Field, FieldType, Register, Registers, Rule};
use serde_json::Value;

use crate::derive::scope_and_derived;
use crate::value::Judge;
use crate::{Problem, ProblemKind, Record};

/// A record as it is to be.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'e> {
    /// Its values.
    pub data: &'e Record,
    /// Its values until now: a choice that was made stays allowed.
    pub before: Option<&'e Record>,
    /// Its number.
    pub number: Option<&'e str>,
    /// Its state.
    pub state: Option<&'e str>,
    /// The day of the entry.
    pub today: NaiveDate,
}

/// Returns everything that is wrong with a record; none where it is sound.
///
/// Derived values are computed, so the data may hold them or not. A rule that cannot be computed is not met.
pub fn validate(register: &Register, registers: &Registers, entry: &Entry<'_>) -> Vec<Problem> {
    let mut validation = Validation { registers, entry, problems: Vec::new() };
    let bad = validation.forms(&register.fields, entry.data, entry.before, "");
    let sound: Record = entry
        .data
        .iter()
        .filter(|(id, _)| !bad.contains(id.as_str()))
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect();
    let (scope, _) = scope_and_derived(register, entry, &sound);
    validation.fields(&register.fields, entry.data, entry.before, &scope, &bad, "");
    for rule in &register.rules {
        validation.rule(rule, &scope, &bad, "");
    }
    let order = |path: &str| {
        let first = path.split('.').next().unwrap_or_default();
        register.fields.iter().position(|field| field.id == first).unwrap_or(usize::MAX)
    };
    validation.problems.sort_by_cached_key(|problem| order(&problem.path));
    validation.problems
}

struct Validation<'v> {
    registers: &'v Registers,
    entry: &'v Entry<'v>,
    problems: Vec<Problem>,
}

impl Validation<'_> {
    /// Checks the form of each value and returns the fields that do not have theirs.
    fn forms<'f>(
        &mut self,
        fields: &'f [Field],
        data: &'f Record,
        before: Option<&Record>,
        prefix: &str,
    ) -> BTreeSet<&'f str> {
        let mut bad = BTreeSet::new();
        for (id, value) in data {
            let Some(field) = fields.iter().find(|field| field.id == *id) else {
                let (vi, en) = (format!("Không có trường `{id}`."), format!("There is no field `{id}`."));
                self.note(prefix, id, ProblemKind::Unknown, vi, en);
                continue;
            };
            let before = before.and_then(|before| before.get(id));
            let sound = match &field.kind {
                FieldType::Group { fields, min, max } => {
                    self.row_forms(fields, (*min, *max), value, before, &path(prefix, id))
                }
                kind => {
                    let judge = Judge { registers: self.registers, today: self.entry.today, before };
                    let judged = judge.judge(kind, value);
                    let sound = judged.is_ok();
                    if let Err((kind, message)) = judged {
                        self.problems.push(Problem { path: path(prefix, id), kind, message });
                    }
                    sound
                }
            };
            if !sound {
                bad.insert(id.as_str());
            }
        }
        bad
    }

    /// Checks which fields have to be filled, which must not be, and what their values have to fulfil.
    fn fields(
        &mut self,
        fields: &[Field],
        data: &Record,
        before: Option<&Record>,
        scope: &Scope,
        bad: &BTreeSet<&str>,
        prefix: &str,
    ) {
        for field in fields.iter().filter(|field| !matches!(field.kind, FieldType::Derived { .. })) {
            let value = data.get(&field.id);
            let unchanged = value.is_some() && before.and_then(|before| before.get(&field.id)) == value;
            let visible = self.holds(&field.visible, scope, bad, true, &path(prefix, &field.id));
            let asked = field.asked_on(self.entry.today);
            if !visible || !asked {
                if value.is_some() && !(visible && unchanged) {
                    let vi = "Không điền mục này trong trường hợp này.".to_owned();
                    let en = "This is not to be filled in here.".to_owned();
                    self.note(prefix, &field.id, ProblemKind::NotAsked, vi, en);
                }
                continue;
            }
            let Some(value) = value else {
                if self.holds(&field.required, scope, bad, false, &path(prefix, &field.id)) {
                    let (vi, en) = ("Phải điền mục này.", "This has to be filled in.");
                    self.note(prefix, &field.id, ProblemKind::Required, vi.to_owned(), en.to_owned());
                }
                continue;
            };
            if bad.contains(field.id.as_str()) {
                continue;
            }
            for rule in &field.rules {
                self.rule(rule, scope, bad, &path(prefix, &field.id));
            }
            if let FieldType::Group { fields, .. } = &field.kind {
                let before = before.and_then(|before| before.get(&field.id));
                self.row_fields(fields, value, before, &path(prefix, &field.id));
            }
        }
    }

    /// Returns whether a condition holds; one about a value that is wrong itself is taken for `unknown`.
    fn holds(
        &mut self,
        condition: &Condition,
        scope: &Scope,
        bad: &BTreeSet<&str>,
        unknown: bool,
        path: &str,
    ) -> bool {
        let expression = match condition {
            Condition::Always => return true,
            Condition::Never => return false,
            Condition::When(expression) if is_about(expression, bad) => return unknown,
            Condition::When(expression) => expression,
        };
        expression.holds(scope).unwrap_or_else(|fault| {
            self.problems.push(failed(&fault, path));
            unknown
        })
    }

    fn rule(&mut self, rule: &Rule, scope: &Scope, bad: &BTreeSet<&str>, path: &str) {
        if is_about(&rule.test, bad) {
            return;
        }
        match rule.test.holds(scope) {
            Ok(true) => {}
            Ok(false) => {
                let message = rule.message.clone();
                self.problems.push(Problem { path: path.to_owned(), kind: ProblemKind::Rule, message });
            }
            Err(fault) => self.problems.push(failed(&fault, path)),
        }
    }

    fn note(&mut self, prefix: &str, id: &str, kind: ProblemKind, vi: String, en: String) {
        self.problems.push(Problem { path: path(prefix, id), kind, message: Localized::new(vi, en) });
    }
}

/// Returns whether an expression takes a value from a field that is wrong: what it says then is no second mistake.
fn is_about(expression: &Expression, bad: &BTreeSet<&str>) -> bool {
    expression.names().any(|name| bad.contains(name))
}

fn failed(fault: &Fault, path: &str) -> Problem {
    let message = Localized::new(
        format!("Không kiểm tra được một quy tắc: {}.", fault.message.vi),
        format!("A rule could not be checked: {}.", fault.message.en),
    );
    Problem { path: path.to_owned(), kind: ProblemKind::Rule, message }
}

fn path(prefix: &str, id: &str) -> String {
    if prefix.is_empty() { id.to_owned() } else { format!("{prefix}.{id}") }
}

/// Returns the rows of a group.
fn rows(value: &Value) -> impl Iterator<Item = &Record> {
    value.as_array().into_iter().flatten().filter_map(Value::as_object)
}
