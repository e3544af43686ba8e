//! The fields of an extracted item, as a form shows them.

use dongho_base::{Decimal, Localized, NaiveDate, YearSpan};
use dongho_programme::{Duty, Party, Programme, Target, Task};
use dongho_vietnamese::date::format_date;
use dongho_vietnamese::number::format_number;
use serde::Serialize;

use super::Item;
use crate::{FieldChoice, FieldInput, ItemField, ItemKind};

/// The words of the choices, by field.
pub(super) const TARGET_KINDS: [(&str, &str, &str); 7] = [
    ("value", "Mức phải đạt", "Level"),
    ("growth_per_year", "Tốc độ tăng mỗi năm", "Growth per year"),
    ("change", "Mức tăng thêm", "Change"),
    ("maintain", "Duy trì", "Maintain"),
    ("milestone", "Mốc phải hoàn thành", "Milestone"),
    ("rank", "Thứ hạng", "Rank"),
    ("reference", "Theo mức cơ quan khác giao", "Level set by others"),
];
/// How a value is compared.
pub(super) const COMPARATORS: [(&str, &str, &str); 7] = [
    ("at_least", "ít nhất", "at least"),
    ("more_than", "trên", "more than"),
    ("at_most", "không quá", "at most"),
    ("less_than", "dưới", "less than"),
    ("equal", "đúng bằng", "equal"),
    ("between", "trong khoảng", "between"),
    ("about", "khoảng", "about"),
];
/// What a time means.
pub(super) const TIME_KINDS: [(&str, &str, &str); 7] = [
    ("yearly", "Hằng năm", "Every year"),
    ("by", "Chậm nhất", "By"),
    ("range", "Từ ... đến ...", "From ... to ..."),
    ("from", "Từ", "From"),
    ("quarterly", "Hằng quý", "Every quarter"),
    ("monthly", "Hằng tháng", "Every month"),
    ("date", "Ngày", "On a day"),
];
/// What a party is.
pub(super) const PARTY_KINDS: [(&str, &str, &str); 12] = [
    ("department", "Sở", "Department"),
    ("office", "Văn phòng", "Office"),
    ("peoples_committee", "Ủy ban nhân dân", "People's Committee"),
    ("peoples_council", "Hội đồng nhân dân", "People's Council"),
    ("ministry", "Bộ, cơ quan ngang bộ", "Ministry"),
    ("party", "Cơ quan Đảng", "Body of the Party"),
    ("association", "Mặt trận, hội, đoàn thể", "Association"),
    ("press", "Báo, đài", "Press"),
    ("institution", "Đơn vị sự nghiệp", "Institution"),
    ("enterprise", "Doanh nghiệp", "Enterprise"),
    ("group", "Nhóm cơ quan", "Group of bodies"),
    ("other", "Khác", "Other"),
];
/// What a party is to a duty.
pub(super) const ROLES: [(&str, &str, &str); 2] =
    [("lead", "Chủ trì", "Lead"), ("coordinate", "Phối hợp", "Coordinate")];

/// Returns the fields of an item as they stand in a programme; empty where the item is not in it.
pub(crate) fn fields(item: &Item, programme: &Programme) -> Vec<ItemField> {
    let id = item.own_id.as_str();
    match item.kind {
        ItemKind::Head => head(programme),
        ItemKind::Party => programme.party(id).map(party).unwrap_or_default(),
        ItemKind::Target => programme.target(id).map(target).unwrap_or_default(),
        ItemKind::Task => programme.task(id).map(|it| task(it, programme)).unwrap_or_default(),
        ItemKind::Duty => programme.duty(id).map(|it| duty(it, programme)).unwrap_or_default(),
    }
}

fn head(programme: &Programme) -> Vec<ItemField> {
    let (head, decision) = (&programme.head, &programme.head.decision);
    vec![
        text("name", "Tên chương trình", "Name of the programme", &head.name.vi),
        text("name_en", "Tên tiếng Anh", "English name", &head.name.en),
        text("territory", "Địa bàn", "Territory", &head.territory.vi),
        text("kind", "Loại văn bản", "Kind", &decision.kind),
        text("number", "Số, ký hiệu", "Number", &decision.number),
        day("date", "Ngày ban hành", "Date", decision.date),
        text("issuer", "Cơ quan ban hành", "Issuer", &decision.issuer),
        long("title", "Trích yếu", "Subject", &decision.title.vi),
        text("signer", "Người ký", "Signer", decision.signer.as_deref().unwrap_or("")),
        day("effective_from", "Hiệu lực từ", "In force from", decision.effective_from),
    ]
}

fn party(party: &Party) -> Vec<ItemField> {
    vec![
        text("name", "Tên cơ quan", "Name", &party.name.vi),
        text("name_en", "Tên tiếng Anh", "English name", &party.name.en),
        choice("kind", "Loại", "Kind", &PARTY_KINDS, Some(party.kind)),
    ]
}

fn target(target: &Target) -> Vec<ItemField> {
    vec![
        text("name", "Tên chỉ tiêu", "Name", &target.name.vi),
        text("name_en", "Tên tiếng Anh", "English name", &target.name.en),
        choice("kind", "Loại chỉ tiêu", "Kind", &TARGET_KINDS, Some(target.kind)),
        choice("comparator", "So sánh", "Comparison", &COMPARATORS, target.comparator),
        number("low", "Số dưới", "Lower number", target.low),
        number("high", "Số trên", "Upper number", target.high),
        text("unit", "Đơn vị", "Unit", target.unit.as_deref().unwrap_or("")),
        text("phase", "Giai đoạn (2026-2030)", "Phase (2026-2030)", &years(target.phase)),
        text(
            "base_year",
            "Năm gốc",
            "Base year",
            &target.base_year.map_or_else(String::new, |year| year.to_string()),
        ),
        number("base_value", "Số liệu gốc", "Base value", target.base_value),
    ]
}

fn task(task: &Task, programme: &Programme) -> Vec<ItemField> {
    let time = &task.time;
    vec![
        long("name", "Nhiệm vụ", "Task", &task.name.vi),
        text("name_en", "Tên tiếng Anh", "English name", &task.name.en),
        long(
            "lead",
            "Chủ trì (mỗi dòng một cơ quan)",
            "Lead (one body a line)",
            &names(&task.lead, programme),
        ),
        long(
            "coordinating",
            "Phối hợp (mỗi dòng một cơ quan)",
            "Coordinating (one body a line)",
            &names(&task.coordinating, programme),
        ),
        choice("time_kind", "Thời gian", "Time", &TIME_KINDS, time.kind),
        text("from", "Từ (2025, 2025-06 hoặc 2025-06-30)", "From", time.from.as_deref().unwrap_or("")),
        text("to", "Đến (2025, 2025-06 hoặc 2025-06-30)", "To", time.to.as_deref().unwrap_or("")),
        text("product", "Sản phẩm", "Product", task.product.as_deref().unwrap_or("")),
    ]
}

fn duty(duty: &Duty, programme: &Programme) -> Vec<ItemField> {
    let parties = programme
        .parties
        .iter()
        .map(|party| FieldChoice { key: party.id.clone(), label: party.name.clone() });
    let input = FieldInput::Choice(parties.collect());
    let who = duty.party.clone();
    vec![
        long("name", "Nội dung", "Duty", &duty.name.vi),
        text("name_en", "Tên tiếng Anh", "English name", &duty.name.en),
        ItemField {
            name: "party",
            label: Localized::new("Cơ quan", "Party"),
            input,
            read: who.clone(),
            value: who,
        },
        choice("role", "Vai trò", "Role", &ROLES, duty.role),
        text("frequency", "Định kỳ", "How often", duty.frequency.as_deref().unwrap_or("")),
    ]
}

fn names(ids: &[String], programme: &Programme) -> String {
    let name = |id: &String| programme.party(id).map_or_else(|| id.clone(), |party| party.name.vi.clone());
    ids.iter().map(name).collect::<Vec<_>>().join("\n")
}

fn years(span: Option<YearSpan>) -> String {
    span.map_or_else(String::new, |span| format!("{}-{}", span.from, span.to))
}

fn text(name: &'static str, vi: &str, en: &str, value: &str) -> ItemField {
    field(name, vi, en, FieldInput::Text, value.to_owned())
}

fn long(name: &'static str, vi: &str, en: &str, value: &str) -> ItemField {
    field(name, vi, en, FieldInput::LongText, value.to_owned())
}

fn number(name: &'static str, vi: &str, en: &str, value: Option<Decimal>) -> ItemField {
    field(
        name,
        vi,
        en,
        FieldInput::Number,
        value.map_or_else(String::new, |value| format_number(value.normalize())),
    )
}

fn day(name: &'static str, vi: &str, en: &str, value: Option<NaiveDate>) -> ItemField {
    field(name, vi, en, FieldInput::Date, value.map_or_else(String::new, format_date))
}

fn choice<T: Serialize>(
    name: &'static str,
    vi: &str,
    en: &str,
    choices: &[(&str, &str, &str)],
    value: Option<T>,
) -> ItemField {
    let choice = |(key, vi, en): &(&str, &str, &str)| FieldChoice {
        key: (*key).to_owned(),
        label: Localized::new(*vi, *en),
    };
    let key = value
        .and_then(|value| serde_json::to_value(value).ok())
        .and_then(|key| key.as_str().map(str::to_owned));
    field(name, vi, en, FieldInput::Choice(choices.iter().map(choice).collect()), key.unwrap_or_default())
}

fn field(name: &'static str, vi: &str, en: &str, input: FieldInput, value: String) -> ItemField {
    ItemField { name, label: Localized::new(vi, en), input, read: value.clone(), value }
}
