//! Fields that are named as label, column, key or for comparison: they exist and are of a kind that can serve.

use super::Known;
use crate::register::draft::{Draft, Purpose};
use crate::register::{FieldType, Gives};
use crate::report::Report;

pub(super) fn check(draft: &Draft<'_>, report: &mut Report) {
    let ids = draft.fields.keys().map(String::as_str).filter(|id| !id.contains('.'));
    let known = Known::new("PRG-0406", ("trường", "field"), ids);
    for named in &draft.named {
        let place = named.source.place(&named.path);
        known.require(&named.id, place, report);
        let Some(field) = draft.register.field(&named.id) else { continue };
        if !serves(&field.kind, named.purpose) {
            let (kind, (vi, en)) = (field.kind.word(), purpose(named.purpose));
            let vi = format!("Trường kiểu `{kind}` không dùng làm {vi} được.");
            let en = format!("A field of the type `{kind}` cannot be {en}.");
            report.error("PRG-0409", place, vi, en);
        }
    }
}

fn serves(kind: &FieldType, purpose: Purpose) -> bool {
    use FieldType as T;
    match purpose {
        Purpose::Label => !matches!(
            kind,
            T::LongText { .. }
                | T::Group { .. }
                | T::File { .. }
                | T::Point
                | T::Ratio
                | T::Address
                | T::YesNo
        ),
        Purpose::List => !matches!(kind, T::LongText { .. } | T::Group { .. }),
        Purpose::Unique => {
            let plain = matches!(
                kind,
                T::Text { .. }
                    | T::Integer { .. }
                    | T::Date { .. }
                    | T::Period
                    | T::Year { .. }
                    | T::Choice(_)
                    | T::Code(_)
                    | T::Link { many: false, .. }
            );
            plain || matches!(kind, T::Derived { gives, .. } if !matches!(gives, Gives::YesNo))
        }
        Purpose::Similar => matches!(
            kind,
            T::Text { .. }
                | T::Localized { .. }
                | T::Date { .. }
                | T::Year { .. }
                | T::Code(_)
                | T::Choice(_)
                | T::Address
                | T::Link { .. }
        ),
    }
}

fn purpose(purpose: Purpose) -> (&'static str, &'static str) {
    match purpose {
        Purpose::Label => ("tên bản ghi", "the label of a record"),
        Purpose::List => ("cột của danh sách", "a column of the list"),
        Purpose::Unique => ("khóa duy nhất", "a unique key"),
        Purpose::Similar => ("căn cứ so trùng", "compared for duplicates"),
    }
}
