//! Conditions, rules and formulas of definition files, written in CEL.
//!
//! CEL has no side effects and always comes to an end. It knows no types before it runs, so the names and functions of an
//! expression are checked when it is read, and it is tried on records without and with values.

mod fault;
mod functions;
mod names;
mod scope;

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, LazyLock};

use cel::{Env, Program};
use serde_json::Value;

pub use fault::Fault;
pub(crate) use functions::FUNCTIONS;
pub use scope::Scope;

/// A longer text is no condition but a program.
const MOST_BYTES: usize = 2000;

/// How many operators and brackets an expression may have: each may be one level of the tree, and the tree is walked
/// recursively.
const MOST_OPERATORS: usize = 150;

/// How many brackets may be open at once.
const MOST_OPEN: usize = 24;

pub(super) static ENVIRONMENT: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));

/// An expression that was read.
#[derive(Clone)]
pub struct Expression {
    text: String,
    program: Arc<Program>,
    names: BTreeSet<String>,
    functions: BTreeSet<String>,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    /// Where it is no CEL, with the first place, or too long.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text.len() > MOST_BYTES || operators(text) > MOST_OPERATORS || deepest(text) > MOST_OPEN {
            return Err(Fault::too_long());
        }
        let program = ENVIRONMENT.compile(text).map_err(|errors| Fault::of_syntax(&errors, text))?;
        let (mut names, mut functions) = (BTreeSet::new(), BTreeSet::new());
        names::gather(program.expression(), &mut names, &mut functions);
        Ok(Expression { text: text.to_owned(), program: Arc::new(program), names, functions })
    }

    /// Returns the text as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the names it takes values from.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Returns the functions it calls, operators left out.
    pub(crate) fn functions(&self) -> impl Iterator<Item = &str> {
        self.functions.iter().map(String::as_str)
    }

    /// Returns whether it is true.
    ///
    /// # Errors
    /// Where it cannot be computed, or gives something else than true or false.
    pub fn holds(&self, scope: &Scope) -> Result<bool, Fault> {
        match self.program.execute(scope.context()) {
            Ok(cel::Value::Bool(holds)) => Ok(holds),
            Ok(other) => Err(Fault::not_a_flag(&other)),
            Err(error) => Err(Fault::of_evaluation(&error)),
        }
    }

    /// Returns what it gives, as JSON; null where it gives nothing.
    ///
    /// # Errors
    /// Where it cannot be computed.
    pub fn value(&self, scope: &Scope) -> Result<Value, Fault> {
        let value = self.program.execute(scope.context()).map_err(|error| Fault::of_evaluation(&error))?;
        Ok(scope::to_json(&value))
    }
}

/// Counts what may make the tree deeper.
fn operators(text: &str) -> usize {
    let symbols = text.bytes().filter(|byte| b"+-*/%<>!&|?.([{".contains(byte)).count();
    symbols + text.split_whitespace().filter(|word| *word == "in").count()
}

/// Returns how many brackets are open where most are; those in quotes count, too.
fn deepest(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => open += 1,
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        most = most.max(open);
    }
    most
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Expression").field(&self.text).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn scope() -> Scope {
        let mut scope = Scope::default();
        scope.set("absent", &Value::Null);
        scope.set("staff", &json!(7));
        scope.set("area", &json!(2.5));
        scope.set("kinds", &json!(["lab", "school"]));
        scope.set("rows", &json!([{ "share": 40.0 }, { "share": 60.0 }]));
        scope.set("founded", &json!("2019-02-28"));
        scope
    }

    fn value(text: &str) -> Value {
        Expression::parse(text).unwrap().value(&scope()).unwrap()
    }

    #[test]
    fn expressions_see_values_and_absent_ones_are_null() {
        assert_eq!(value("absent == null || absent > 3"), json!(true));
        assert_eq!(value("staff > area && 'lab' in kinds"), json!(true));
        assert_eq!(value("sum(rows.map(row, row.share)) == 100.0"), json!(true));
        assert_eq!(value("year(founded) + 20"), json!(2039));
        assert_eq!(value("add_months(founded, 12)"), json!("2020-02-28"));
        assert_eq!(value("add_days(founded, 1)"), json!("2019-03-01"));
        assert_eq!(value("days(founded, '2019-03-02')"), json!(2));
        assert_eq!(value("sum([1, 2])"), json!(3));
        assert_eq!(value("percent({'numerator': 1.0, 'denominator': 8.0})"), json!(12.5));
    }

    #[test]
    fn what_cannot_be_computed_is_a_fault_in_words() {
        for text in [
            "absent > 3",
            "staff / 0",
            "year('x')",
            "year(absent)",
            "sum(kinds)",
            "add_months(founded, 99999999)",
            "percent({'numerator': 1.0, 'denominator': 0.0})",
        ] {
            let fault = Expression::parse(text).unwrap().value(&scope()).unwrap_err();
            assert!(!fault.message.vi.is_empty() && !fault.message.en.is_empty(), "{text}");
        }
        let fault = Expression::parse("staff + 1").unwrap().holds(&scope()).unwrap_err();
        assert!(fault.message.en.contains("true or false"), "{fault:?}");
    }

    #[test]
    fn a_fault_of_syntax_has_its_place_in_bytes() {
        let fault = Expression::parse("kind == 'đại học' &&").unwrap_err();
        assert_eq!(fault.at, Some("kind == 'đại học' &&".len()));
        assert_eq!(Expression::parse("a === b").unwrap_err().at, Some(4));
    }

    #[test]
    fn names_of_rows_inside_a_loop_are_no_names_of_the_record() {
        let expression = Expression::parse("rows.exists(row, row.share > staff) && foo(area) == 1").unwrap();
        assert_eq!(expression.names().collect::<Vec<_>>(), ["area", "rows", "staff"]);
        assert_eq!(expression.functions().collect::<Vec<_>>(), ["foo"]);
        let shadow = Expression::parse("rows.exists(staff, staff.share > 1) || staff > 2").unwrap();
        assert_eq!(shadow.names().collect::<Vec<_>>(), ["rows", "staff"]);
    }

    #[test]
    fn the_deepest_expression_allowed_fits_on_a_small_stack() {
        let deep = |texts: [String; 5]| {
            for text in texts {
                if let Ok(expression) = Expression::parse(&text) {
                    let _ = expression.value(&scope());
                }
            }
        };
        let texts = [
            format!("staff{}", "+1".repeat(MOST_OPERATORS)),
            format!("{}true", "!".repeat(MOST_OPERATORS)),
            format!("{}1{}", "[".repeat(MOST_OPEN), "]".repeat(MOST_OPEN)),
            format!("{}1{}", "-(".repeat(MOST_OPEN), ")".repeat(MOST_OPEN)),
            format!("true{}", " ? true : true".repeat(MOST_OPERATORS)),
        ];
        std::thread::Builder::new().stack_size(2 << 20).spawn(move || deep(texts)).unwrap().join().unwrap();
        assert!(Expression::parse(&"+1".repeat(MOST_OPERATORS + 1)).is_err());
        assert!(
            Expression::parse(&format!("{}1{}", "(".repeat(MOST_OPEN + 1), ")".repeat(MOST_OPEN + 1)))
                .is_err()
        );
        assert!(Expression::parse(&" in a".repeat(MOST_OPERATORS + 1)).is_err());
    }
}
