//! Which keys belong to which type.

use crate::register::draft::Source;
use crate::register::file::RawField;
use crate::register::kind::TypeWord;
use crate::report::Report;

/// A key of some types.
struct Key {
    name: &'static str,
    present: fn(&RawField) -> bool,
    belongs: &'static [TypeWord],
    /// Whether these types cannot do without it.
    needed: bool,
}

const fn key(
    name: &'static str,
    present: fn(&RawField) -> bool,
    belongs: &'static [TypeWord],
    needed: bool,
) -> Key {
    Key { name, present, belongs, needed }
}

const KEYS: &[Key] = {
    use TypeWord::*;
    &[
        key("max_length", |raw| raw.max_length.is_some(), &[Text, LongText, Localized], false),
        key("min", |raw| raw.min.is_some(), &[Integer, Decimal, Money, Date, Year, Group], false),
        key("max", |raw| raw.max.is_some(), &[Integer, Decimal, Money, Date, Year, Group], false),
        key("unit", |raw| raw.unit.is_some(), &[Integer, Decimal, Derived], false),
        key("scale", |raw| raw.scale.is_some(), &[Decimal, Derived], false),
        key("codes", |raw| raw.codes.is_some(), &[Choice, Choices], false),
        key("choices", |raw| raw.choices.is_some(), &[Choice, Choices], false),
        key("check", |raw| raw.check.is_some(), &[Code], false),
        key("pattern", |raw| raw.pattern.is_some(), &[Code], false),
        key("example", |raw| raw.example.is_some(), &[Code], false),
        key("register", |raw| raw.register.is_some(), &[Link], true),
        key("many", |raw| raw.many.is_some(), &[Link, File], false),
        key("accept", |raw| raw.accept.is_some(), &[File], false),
        key("max_megabytes", |raw| raw.max_megabytes.is_some(), &[File], false),
        key("field", |raw| !raw.fields.is_empty(), &[Group], true),
        key("formula", |raw| raw.formula.is_some(), &[Derived], true),
        key("gives", |raw| raw.gives.is_some(), &[Derived], true),
    ]
};

/// Notes the keys of a field that do not belong to its type, and those that its type needs.
pub(super) fn check(raw: &RawField, path: &str, source: Source<'_>, report: &mut Report) {
    let kind = word(raw.kind);
    for Key { name, present, belongs, needed } in KEYS {
        if present(raw) && !belongs.contains(&raw.kind) {
            let types = belongs.iter().map(|it| word(*it)).collect::<Vec<_>>().join(", ");
            let vi = format!("Khóa `{name}` không dùng cho kiểu `{kind}`.");
            let en = format!("The key `{name}` does not belong to the type `{kind}`.");
            report
                .error("PRG-0403", source.place(&format!("{path}.{name}")), vi, en)
                .hint(format!("Khóa này chỉ dùng cho: {types}."), format!("It belongs to: {types}."));
        }
        if *needed && !present(raw) && belongs.contains(&raw.kind) {
            let vi = format!("Kiểu `{kind}` cần khóa `{name}`.");
            let en = format!("The type `{kind}` needs the key `{name}`.");
            report.error("PRG-0404", source.place(path), vi, en);
        }
    }
    if raw.kind == TypeWord::Derived && (raw.required.is_some() || !raw.rules.is_empty()) {
        let vi = "Giá trị được tính thì không bắt buộc nhập và không có quy tắc.".to_owned();
        let en = "A derived value is never entered: it is neither required nor has rules.".to_owned();
        report.error("PRG-0403", source.place(path), vi, en);
    }
}

/// Returns the word that files have for a type.
fn word(kind: TypeWord) -> String {
    serde_json::to_value(kind).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}
