//! What is wrong with an expression, in words.

use cel::{ExecutionError, ParseErrors, Value};
use dongho_base::Localized;

use crate::register::Gives;

/// Why an expression cannot be read or computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The byte of the expression it is at, where that is known.
    pub at: Option<usize>,
    /// What is wrong.
    pub message: Localized,
}

impl Fault {
    pub(super) fn too_long() -> Self {
        let (vi, en) = ("biểu thức quá dài", "the expression is too long");
        Fault { at: None, message: Localized::new(vi, en) }
    }

    pub(super) fn of_syntax(errors: &ParseErrors, text: &str) -> Self {
        let Some(error) = errors.errors.first() else {
            return Fault { at: None, message: Localized::new("sai cú pháp", "a syntax error") };
        };
        let (line, column) = (usize::try_from(error.pos.0).ok(), usize::try_from(error.pos.1).ok());
        let at = line.zip(column).map(|(line, column)| offset(text, line, column));
        Fault { at, message: syntax(&error.msg) }
    }

    pub(super) fn of_evaluation(error: &ExecutionError) -> Self {
        Fault { at: None, message: evaluation(error) }
    }

    pub(super) fn not_a_flag(value: &Value) -> Self {
        let kind = kind(&type_name(value));
        Fault {
            at: None,
            message: Localized::new(
                format!("kết quả phải là đúng hoặc sai, nhưng lại là {}", kind.vi),
                format!("it has to give true or false, but gives {}", kind.en),
            ),
        }
    }

    /// The formula gives something else than its field says.
    pub(crate) fn not_given(gives: &Gives) -> Self {
        let (vi, en) = match gives {
            Gives::Text => ("văn bản", "text"),
            Gives::Integer => ("số nguyên", "a whole number"),
            Gives::Year => ("năm", "a year"),
            Gives::Decimal { .. } | Gives::Money => ("con số", "a number"),
            Gives::Date => ("ngày dạng \"2023-04-05\"", "a date such as \"2023-04-05\""),
            Gives::YesNo => ("đúng hoặc sai", "true or false"),
        };
        Fault {
            at: None,
            message: Localized::new(format!("kết quả phải là {vi}"), format!("it has to give {en}")),
        }
    }
}

/// Returns the byte at a line and a column, both counted from 1, the column in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// Says a message of the parser in a sentence without its list of tokens.
fn syntax(message: &str) -> Localized {
    let quoted = message.split('\'').nth(1).unwrap_or("");
    if quoted == "<EOF>" {
        Localized::new("biểu thức kết thúc quá sớm", "the expression ends too early")
    } else if message.contains("token recognition") {
        Localized::new(
            "có ký tự không dùng được, hoặc văn bản chưa đóng dấu nháy",
            "a character that cannot stand here, or text whose quote is not closed",
        )
    } else if !quoted.is_empty() {
        Localized::new(format!("không thể có `{quoted}` ở đây"), format!("`{quoted}` cannot stand here"))
    } else {
        Localized::new(format!("sai cú pháp ({message})"), format!("a syntax error ({message})"))
    }
}

fn evaluation(error: &ExecutionError) -> Localized {
    match error {
        ExecutionError::NoSuchOverload(overload) => {
            operation(overload.function(), overload.argument_types().iter().map(String::as_str))
        }
        ExecutionError::UnsupportedBinaryOperator(operator, left, right) => {
            let types = [type_name(left), type_name(right)];
            operation(operator, types.iter().map(String::as_str))
        }
        ExecutionError::UnexpectedType { got, want } => {
            let (got, want) = (kind(got), kind(want));
            Localized::new(
                format!("ở chỗ cần {} lại có {}", want.vi, got.vi),
                format!("{} stands where {} is needed", got.en, want.en),
            )
        }
        ExecutionError::NoSuchKey(key) => {
            Localized::new(format!("không có `{key}`"), format!("there is no `{key}`"))
        }
        ExecutionError::DivisionByZero(_) | ExecutionError::RemainderByZero(_) => {
            Localized::new("chia cho 0", "a division by zero")
        }
        ExecutionError::Overflow(..) => Localized::new("số quá lớn", "a number grows too large"),
        ExecutionError::FunctionError { function, message } => Localized::new(
            format!("hàm `{function}` không tính được ({message})"),
            format!("the function `{function}` fails ({message})"),
        ),
        other => {
            Localized::new(format!("không tính được ({other})"), format!("it cannot be computed ({other})"))
        }
    }
}

fn operation<'t>(operator: &str, types: impl Iterator<Item = &'t str>) -> Localized {
    let symbol = operator.trim_matches(['_', '@']);
    let (vi, en): (Vec<String>, Vec<String>) = types.map(kind).map(|kind| (kind.vi, kind.en)).unzip();
    Localized::new(
        format!("phép `{symbol}` không dùng được cho {}", vi.join(" và ")),
        format!("`{symbol}` does not work on {}", en.join(" and ")),
    )
}

fn type_name(value: &Value) -> String {
    value.type_of().to_string()
}

/// Says the name of a type of CEL.
fn kind(name: &str) -> Localized {
    let (vi, en) = match name {
        "null_type" | "null" | "Null" => ("giá trị để trống", "an empty value"),
        "int" | "uint" | "Int" | "i64" => ("số nguyên", "a whole number"),
        "double" | "float" | "Float" => ("số thập phân", "a decimal number"),
        "string" | "String" | "Arc<String>" => ("văn bản", "text"),
        "bool" | "Bool" => ("đúng/sai", "true or false"),
        "list" | "List" | "iterable" => ("danh sách", "a list"),
        "map" | "Map" => ("nhóm giá trị", "a set of values"),
        other => return Localized::new(other, other),
    };
    Localized::new(vi, en)
}
