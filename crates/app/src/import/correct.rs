//! Corrections of extracted items: what the form says goes into the draft, and every wrong field is told.

use std::collections::BTreeMap;

use dongho_base::{Decimal, Localized, NaiveDate, YearSpan};
use dongho_programme::{Party, Programme};
use dongho_vietnamese::same_name;
use serde::de::DeserializeOwned;

use super::Item;
use crate::ItemKind;
use crate::field::{Fields, LINE, TEXT};
use crate::rule::time::first_of;

/// Puts corrected fields into an item of a programme. Fields that are not sent stay as they are; an item that is not
/// there changes nothing.
pub(crate) fn correct(
    item: &Item,
    typed: &BTreeMap<String, String>,
    programme: &mut Programme,
    fields: &mut Fields,
) {
    let mut form = Form { typed, fields };
    match item.kind {
        ItemKind::Head => head(&mut form, programme),
        ItemKind::Party => party(&mut form, &item.own_id, programme),
        ItemKind::Target => target(&mut form, &item.own_id, programme),
        ItemKind::Task => task(&mut form, &item.own_id, programme),
        ItemKind::Duty => duty(&mut form, &item.own_id, programme),
    }
}

/// What was typed, field by field; each reader changes its place only where the field was sent.
struct Form<'f> {
    typed: &'f BTreeMap<String, String>,
    fields: &'f mut Fields,
}

impl Form<'_> {
    fn sent(&self, name: &str) -> Option<String> {
        self.typed.get(name).cloned()
    }

    fn required(&mut self, name: &'static str, place: &mut String) {
        if let Some(typed) = self.sent(name) {
            *place = self.fields.required(name, &typed, TEXT, ("nội dung này", "this"));
        }
    }

    fn text(&mut self, name: &'static str, place: &mut String) {
        if let Some(typed) = self.sent(name) {
            *place = self.fields.text(name, &typed, TEXT);
        }
    }

    fn optional(&mut self, name: &'static str, place: &mut Option<String>) {
        if let Some(typed) = self.sent(name) {
            let text = self.fields.text(name, &typed, LINE);
            *place = (!text.is_empty()).then_some(text);
        }
    }

    fn number(&mut self, name: &'static str, place: &mut Option<Decimal>) {
        if let Some(typed) = self.sent(name) {
            *place = self.fields.optional_number(name, &typed);
        }
    }

    fn day(&mut self, name: &'static str, place: &mut Option<NaiveDate>) {
        if let Some(typed) = self.sent(name) {
            *place = if typed.trim().is_empty() { None } else { self.fields.day(name, &typed) };
        }
    }

    fn choice<T: DeserializeOwned>(&mut self, name: &'static str, place: &mut Option<T>) {
        let Some(typed) = self.sent(name) else {
            return;
        };
        let key = typed.trim().to_owned();
        *place = (!key.is_empty()).then(|| serde_json::from_value(key.clone().into()).ok()).flatten();
        if place.is_none() && !key.is_empty() {
            let vi = "Hãy chọn một mục trong danh sách.";
            self.fields.problem(name, Localized::new(vi, "Choose one of the list."));
        }
    }

    fn chosen<T: DeserializeOwned>(&mut self, name: &'static str, place: &mut T) {
        let mut chosen = None;
        self.choice(name, &mut chosen);
        if let Some(chosen) = chosen {
            *place = chosen;
        }
    }

    fn year(&mut self, name: &'static str, place: &mut Option<i32>) {
        let Some(typed) = self.sent(name) else {
            return;
        };
        *place = typed.trim().parse().ok().filter(|year| (1900..=2200).contains(year));
        if place.is_none() && !typed.trim().is_empty() {
            self.fields
                .problem(name, Localized::new("Hãy nhập một năm như 2025.", "Enter a year like 2025."));
        }
    }

    fn years(&mut self, name: &'static str, place: &mut Option<YearSpan>) {
        let Some(typed) = self.sent(name) else {
            return;
        };
        *place = read_years(&typed);
        if place.is_none() && !typed.trim().is_empty() {
            let vi = "Hãy nhập giai đoạn như 2026-2030.";
            self.fields.problem(name, Localized::new(vi, "Enter years like 2026-2030."));
        }
    }

    fn moment(&mut self, name: &'static str, place: &mut Option<String>) {
        self.optional(name, place);
        if place.as_deref().is_some_and(|text| first_of(text).is_none()) {
            let vi = "Hãy nhập 2025, 2025-06 hoặc 2025-06-30.";
            self.fields.problem(name, Localized::new(vi, "Enter 2025, 2025-06 or 2025-06-30."));
        }
    }

    fn parties(&mut self, name: &'static str, place: &mut Vec<String>, known: &[Party]) {
        let Some(typed) = self.sent(name) else {
            return;
        };
        place.clear();
        for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match find(line, known) {
                Some(id) if place.contains(&id) => {}
                Some(id) => place.push(id),
                None => self.fields.problem(name, unknown_party(line)),
            }
        }
    }
}

fn read_years(typed: &str) -> Option<YearSpan> {
    let (from, to) = typed.split_once(['-', '–']).unwrap_or((typed, typed));
    let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    let sound = (1900..=2200).contains(&from) && (from..=2200).contains(&to);
    sound.then_some(YearSpan { from, to })
}

fn find(name: &str, known: &[Party]) -> Option<String> {
    let named = |party: &&Party| {
        party.id == name
            || same_name(&party.name.vi, name)
            || party.as_printed.iter().any(|printed| same_name(printed, name))
    };
    known.iter().find(named).map(|party| party.id.clone())
}

fn unknown_party(name: &str) -> Localized {
    Localized::new(
        format!("Không có cơ quan “{name}” trong danh sách cơ quan của văn bản; hãy kiểm tra tên."),
        format!("The document names no body “{name}”; check the name."),
    )
}

fn head(form: &mut Form<'_>, programme: &mut Programme) {
    let head = &mut programme.head;
    form.required("name", &mut head.name.vi);
    form.text("name_en", &mut head.name.en);
    form.required("territory", &mut head.territory.vi);
    let decision = &mut head.decision;
    form.required("kind", &mut decision.kind);
    form.required("number", &mut decision.number);
    form.day("date", &mut decision.date);
    form.required("issuer", &mut decision.issuer);
    form.required("title", &mut decision.title.vi);
    form.optional("signer", &mut decision.signer);
    form.day("effective_from", &mut decision.effective_from);
}

fn party(form: &mut Form<'_>, id: &str, programme: &mut Programme) {
    if let Some(party) = programme.parties.iter_mut().find(|party| party.id == id) {
        form.required("name", &mut party.name.vi);
        form.text("name_en", &mut party.name.en);
        form.chosen("kind", &mut party.kind);
    }
}

fn target(form: &mut Form<'_>, id: &str, programme: &mut Programme) {
    if let Some(target) = programme.targets.iter_mut().find(|target| target.id == id) {
        form.required("name", &mut target.name.vi);
        form.text("name_en", &mut target.name.en);
        form.chosen("kind", &mut target.kind);
        form.choice("comparator", &mut target.comparator);
        form.number("low", &mut target.low);
        form.number("high", &mut target.high);
        form.optional("unit", &mut target.unit);
        form.years("phase", &mut target.phase);
        form.year("base_year", &mut target.base_year);
        form.number("base_value", &mut target.base_value);
    }
}

fn task(form: &mut Form<'_>, id: &str, programme: &mut Programme) {
    if let Some(task) = programme.tasks.iter_mut().find(|task| task.id == id) {
        form.required("name", &mut task.name.vi);
        form.text("name_en", &mut task.name.en);
        form.parties("lead", &mut task.lead, &programme.parties);
        form.parties("coordinating", &mut task.coordinating, &programme.parties);
        form.choice("time_kind", &mut task.time.kind);
        form.moment("from", &mut task.time.from);
        form.moment("to", &mut task.time.to);
        form.optional("product", &mut task.product);
    }
}

fn duty(form: &mut Form<'_>, id: &str, programme: &mut Programme) {
    if let Some(duty) = programme.duties.iter_mut().find(|duty| duty.id == id) {
        form.required("name", &mut duty.name.vi);
        form.text("name_en", &mut duty.name.en);
        if let Some(party) = form.sent("party") {
            match find(party.trim(), &programme.parties) {
                Some(id) => duty.party = id,
                None => form.fields.problem("party", unknown_party(&party)),
            }
        }
        form.choice("role", &mut duty.role);
        form.optional("frequency", &mut duty.frequency);
    }
}
