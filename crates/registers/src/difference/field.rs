//! One field before and after.

use dongho_programme::{ChoiceSource, CodeForm, Condition, Field, FieldType};

use super::{Found, compare_fields, narrowed};

/// Tells of a field that was not there before.
pub(super) fn added(field: &Field, subject: &str, found: &mut Found) {
    match field.required {
        _ if matches!(field.kind, FieldType::Derived { .. }) => {
            found.safe(subject, "trường được tính mới", "a new derived field");
        }
        Condition::Never => {
            found.safe(subject, "trường mới, không bắt buộc", "a new field that may stay empty")
        }
        _ => found.care(
            subject,
            "trường mới bắt buộc: bản ghi cũ phải điền khi được sửa lần tới",
            "a new field that has to be filled: old records ask for it when they are changed next",
        ),
    }
}

pub(super) fn compare(old: &Field, new: &Field, subject: &str, found: &mut Found) {
    if old.id != new.id {
        found.safe(
            subject,
            format!("đổi tên thành `{}`; giá trị cũ vẫn đọc được", new.id),
            format!("it is called `{}` now; old values stay readable", new.id),
        );
    }
    kinds(&old.kind, &new.kind, subject, found);
    if old.required != new.required && new.required != Condition::Never {
        found.care(
            subject,
            "nay bắt buộc trong nhiều trường hợp khác: bản ghi còn trống phải điền khi được sửa lần tới",
            "it has to be filled in other cases now: records without it ask for it when they are changed next",
        );
    }
    if old.visible != new.visible && new.visible != Condition::Always {
        found.care(
            subject,
            "nay chỉ hiện trong trường hợp khác: bản ghi có giá trị mà không thuộc trường hợp ấy phải xóa giá trị khi được sửa",
            "it is asked for in other cases now: records that have it elsewhere have to clear it when they are changed",
        );
    }
    let added =
        new.rules.iter().filter(|rule| !old.rules.iter().any(|before| before.test == rule.test)).count();
    if added > 0 {
        narrowed::rules(subject, added, found);
    }
    narrowed::audience(subject, old.audience, new.audience, found);
    if old.personal.is_some() && new.personal.is_none() {
        found.care(
            subject,
            "không còn được đánh dấu là dữ liệu cá nhân",
            "it is no longer marked as personal data",
        );
    }
    if let Some(until) = new.until.filter(|_| old.until.is_none()) {
        let day = dongho_vietnamese::date::format_date(until);
        found.safe(
            subject,
            format!("chỉ hỏi đến ngày {day}; giá trị cũ vẫn hiện"),
            format!("it is asked for until {day}; old values are still shown"),
        );
    }
}

fn kinds(old: &FieldType, new: &FieldType, subject: &str, found: &mut Found) {
    use FieldType as T;
    match (old, new) {
        (T::Choice(before), T::Choice(after)) | (T::Choices(before), T::Choices(after)) => {
            choices(before, after, subject, found);
        }
        (T::Code(before), T::Code(after)) if before != after => narrower_code(after, subject, found),
        (T::Text { .. } | T::LongText { .. }, T::Code(after)) => narrower_code(after, subject, found),
        (T::Code(_), T::Text { .. } | T::LongText { .. }) => {
            found.safe(
                subject,
                "mã trở thành văn bản; giá trị cũ giữ nguyên",
                "a code becomes text; old values stay",
            );
        }
        (T::Link { register: before, many: one }, T::Link { register: after, many: other }) => {
            if before != after || one != other {
                another_form(old, new, subject, found);
            }
        }
        (T::File { many: one, .. }, T::File { many: other, .. }) if one != other => {
            another_form(old, new, subject, found)
        }
        (T::Group { fields: before, max: was, .. }, T::Group { fields: after, max, .. }) => {
            compare_fields(before, after, subject, found);
            if max < was {
                narrowed::bound(subject, found);
            }
        }
        (T::Derived { formula: before, gives: was }, T::Derived { formula: after, gives }) => {
            if before != after || was != gives {
                found.safe(
                    subject,
                    "công thức mới: giá trị được tính lại cho mọi bản ghi",
                    "a new formula: it is computed anew for all records",
                );
            }
        }
        (before, after) if narrowed::same_form(before, after) => {
            if narrowed::is_narrower(before, after) {
                narrowed::bound(subject, found);
            }
        }
        (before, after) if before.word() == after.word() => {}
        _ => another_form(old, new, subject, found),
    }
}

fn narrower_code(form: &CodeForm, subject: &str, found: &mut Found) {
    let example = match form {
        CodeForm::Pattern(pattern) => format!(" ({})", pattern.example()),
        _ => String::new(),
    };
    found.care(
        subject,
        format!("mã phải theo mẫu khác{example}: giá trị cũ không đúng mẫu phải sửa khi bản ghi được sửa"),
        format!("the code has another form{example}: old values that do not fit have to be mended when they are changed"),
    );
}

fn choices(old: &ChoiceSource, new: &ChoiceSource, subject: &str, found: &mut Found) {
    match (old, new) {
        (ChoiceSource::List(before), ChoiceSource::List(after)) if before == after => {}
        (ChoiceSource::Own(before), ChoiceSource::Own(after)) => {
            for choice in before.iter().filter(|choice| !after.iter().any(|it| it.id == choice.id)) {
                found.unsafe_change(
                    subject,
                    format!("lựa chọn `{}` bị bỏ: giá trị cũ mất tên; hãy giữ lại, hoặc chuyển các lựa chọn thành danh mục mã và đặt ngày cuối", choice.id),
                    format!("the choice `{}` is gone: old values lose their name; keep it, or make the choices a code list and end it", choice.id),
                );
            }
        }
        _ => found.unsafe_change(
            subject,
            "các lựa chọn lấy từ nơi khác: giá trị cũ có thể mất tên; hãy kiểm tra rằng mọi mã cũ đều có",
            "the choices come from elsewhere: old values may lose their names; make sure that all old ids are there",
        ),
    }
}

fn another_form(old: &FieldType, new: &FieldType, subject: &str, found: &mut Found) {
    let (before, after) = (old.word(), new.word());
    found.unsafe_change(
        subject,
        format!("từ kiểu `{before}` thành `{after}`: giá trị cũ không đọc được theo cách mới; hãy thêm một trường mới và cho trường cũ thôi hỏi bằng `until`"),
        format!("from `{before}` to `{after}`: old values cannot be read in the new way; add a new field and end the old one with `until`"),
    );
}
