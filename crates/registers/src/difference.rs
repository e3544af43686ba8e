//! What a change of definitions means for the records that are there.

mod codes;
mod field;
mod narrowed;

use dongho_base::Localized;
use dongho_programme::{Field, FieldType, Register, Registers};

/// How a change meets existing records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// All of them stay as they are and stay sound.
    Safe,
    /// All of them stay readable, but some may have to be mended when they are changed next.
    Care,
    /// Values of some could no longer be read or called by their name.
    Unsafe,
}

/// One change of a definition and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What changed: `organisation`, `organisation.tax_code`, `research-fields.1.1`.
    pub subject: String,
    /// How it meets existing records.
    pub effect: Effect,
    /// The change and what to do about it.
    pub message: Localized,
}

/// Returns what changed from `old` to `new` as far as records are concerned, register by register, then the code lists.
pub fn differences(old: &Registers, new: &Registers) -> Vec<Difference> {
    let mut found = Found::default();
    for register in &old.registers {
        match new.register(&register.id) {
            Some(after) => compare(register, after, &mut found),
            None => found.unsafe_change(
                &register.id,
                "sổ đăng ký bị bỏ: các bản ghi của nó không mở được nữa; hãy giữ tệp lại",
                "the register is gone: its records could no longer be opened; keep the file",
            ),
        }
    }
    for register in new.registers.iter().filter(|register| old.register(&register.id).is_none()) {
        found.safe(&register.id, "sổ đăng ký mới", "a new register");
    }
    codes::compare(old, new, &mut found);
    found.0
}

/// Changes as they are found.
#[derive(Default)]
struct Found(Vec<Difference>);

impl Found {
    fn safe(&mut self, subject: &str, vi: impl Into<String>, en: impl Into<String>) {
        self.note(subject, Effect::Safe, vi.into(), en.into());
    }

    fn care(&mut self, subject: &str, vi: impl Into<String>, en: impl Into<String>) {
        self.note(subject, Effect::Care, vi.into(), en.into());
    }

    fn unsafe_change(&mut self, subject: &str, vi: impl Into<String>, en: impl Into<String>) {
        self.note(subject, Effect::Unsafe, vi.into(), en.into());
    }

    fn note(&mut self, subject: &str, effect: Effect, vi: String, en: String) {
        let message = Localized::new(format!("{vi}."), format!("{en}."));
        self.0.push(Difference { subject: subject.to_owned(), effect, message });
    }
}

fn compare(old: &Register, new: &Register, found: &mut Found) {
    compare_fields(&old.fields, &new.fields, &new.id, found);
    compare_keys(old, new, found);
    compare_states(old, new, found);
    let added =
        new.rules.iter().filter(|rule| !old.rules.iter().any(|before| before.test == rule.test)).count();
    if added > 0 {
        narrowed::rules(&new.id, added, found);
    }
    if old.numbering != new.numbering {
        found.safe(
            &new.id,
            "cách đánh số mới áp dụng cho bản ghi mới; số cũ giữ nguyên",
            "new records are numbered in the new way; old numbers stay",
        );
    }
    narrowed::audience(&new.id, old.audience, new.audience, found);
}

/// Compares the fields of a register or of a row.
fn compare_fields(old: &[Field], new: &[Field], prefix: &str, found: &mut Found) {
    let now = |id: &str| {
        let formerly = || new.iter().find(|field| field.formerly.iter().any(|it| it == id));
        new.iter().find(|field| field.id == id).or_else(formerly)
    };
    for before in old {
        let subject = format!("{prefix}.{}", before.id);
        match now(&before.id) {
            Some(after) => field::compare(before, after, &subject, found),
            None if matches!(before.kind, FieldType::Derived { .. }) => {
                found.safe(&subject, "trường được tính bị bỏ; không mất dữ liệu đã nhập", "a derived field is gone; nothing that was entered is lost");
            }
            None => found.unsafe_change(
                &subject,
                "trường bị bỏ: giá trị đã nhập không còn được hiện; hãy đặt ngày `until` thay vì xóa, hoặc ghi tên cũ vào `formerly` của trường mới",
                "the field is gone: what was entered is shown no more; give it an `until` day instead, or name it in `formerly` of a new field",
            ),
        }
    }
    let known = |field: &&Field| old.iter().any(|it| it.id == field.id || field.formerly.contains(&it.id));
    for field in new.iter().filter(|field| !known(field)) {
        field::added(field, &format!("{prefix}.{}", field.id), found);
    }
}

fn compare_keys(old: &Register, new: &Register, found: &mut Found) {
    for key in new.unique.iter().filter(|key| !old.unique.contains(key)) {
        let fields = key.join(", ");
        found.care(
            &new.id,
            format!("{fields} nay phải duy nhất: các bản ghi đang trùng nhau cần được gộp hoặc sửa"),
            format!("{fields} must be unique now: records that share them have to be merged or mended"),
        );
    }
}

fn compare_states(old: &Register, new: &Register, found: &mut Found) {
    for state in &old.states {
        let subject = format!("{}.{}", new.id, state.id);
        let Some(after) = new.state(&state.id) else {
            found.unsafe_change(
                &subject,
                "trạng thái bị bỏ: bản ghi đang ở trạng thái này không có tên trạng thái; hãy giữ lại và bỏ các đường dẫn tới nó",
                "the state is gone: records in it would have none; keep it and remove the ways to it",
            );
            continue;
        };
        for next in state.next.iter().filter(|next| !after.next.contains(next)) {
            found.safe(
                &subject,
                format!("không còn chuyển sang `{next}` được"),
                format!("it no longer leads to `{next}`"),
            );
        }
    }
}
