//! The names and functions an expression uses.

use std::collections::BTreeSet;

use cel::common::ast::{EntryExpr, Expr, IdedExpr};

/// Adds the names that `expression` takes values from and the functions it calls.
///
/// The name of a loop stands for one item and is left out, but only inside the loop. The depth is bounded where the text
/// is read.
pub(super) fn gather(expression: &IdedExpr, names: &mut BTreeSet<String>, functions: &mut BTreeSet<String>) {
    Walk { names, functions, bound: Vec::new() }.visit(expression);
}

struct Walk<'w, 'e> {
    names: &'w mut BTreeSet<String>,
    functions: &'w mut BTreeSet<String>,
    bound: Vec<&'e str>,
}

impl<'e> Walk<'_, 'e> {
    fn visit(&mut self, expression: &'e IdedExpr) {
        match &expression.expr {
            Expr::Unspecified | Expr::Literal(_) => {}
            Expr::Ident(name) => self.name(name),
            Expr::Call(call) => {
                if call.func_name.starts_with(|first: char| first.is_ascii_alphabetic()) {
                    self.functions.insert(call.func_name.clone());
                }
                call.target.iter().for_each(|target| self.visit(target));
                call.args.iter().for_each(|argument| self.visit(argument));
            }
            Expr::List(list) => list.elements.iter().for_each(|element| self.visit(element)),
            Expr::Select(select) => self.visit(&select.operand),
            Expr::Map(map) => map.entries.iter().for_each(|entry| self.entry(&entry.expr)),
            Expr::Struct(made) => made.entries.iter().for_each(|entry| self.entry(&entry.expr)),
            Expr::Comprehension(comprehension) => {
                self.visit(&comprehension.iter_range);
                self.visit(&comprehension.accu_init);
                let outside = self.bound.len();
                self.bound.extend([comprehension.iter_var.as_str(), comprehension.accu_var.as_str()]);
                self.bound.extend(comprehension.iter_var2.as_deref());
                self.visit(&comprehension.loop_cond);
                self.visit(&comprehension.loop_step);
                self.visit(&comprehension.result);
                self.bound.truncate(outside);
            }
        }
    }

    fn entry(&mut self, entry: &'e EntryExpr) {
        match entry {
            EntryExpr::StructField(field) => self.visit(&field.value),
            EntryExpr::MapEntry(entry) => {
                self.visit(&entry.key);
                self.visit(&entry.value);
            }
        }
    }

    fn name(&mut self, name: &str) {
        if !name.starts_with('@') && !self.bound.contains(&name) {
            self.names.insert(name.to_owned());
        }
    }
}
