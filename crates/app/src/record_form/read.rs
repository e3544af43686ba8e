//! From what was typed into a form to a record.

use dongho_base::Localized;
use dongho_programme::{ChoiceSource, Field, FieldType};
use dongho_registers::Reader;
use dongho_vietnamese::normal::search_key;
use serde_json::{Map, Value, json};

use super::{is_typed, name_of, not_typed, rows_of};
use crate::list_records::{visible, visible_fields};
use crate::record::permit;
use crate::{Actor, App, FormStamp, RecordProblem, Recorded, Refusal, SaveRecord, SaveRefusal};

/// What was typed, and what of it could not be read.
struct Typed<'a> {
    app: &'a App,
    actor: &'a Actor,
    reader: Reader<'a>,
    answers: &'a [(String, String)],
    today: String,
    problems: Vec<RecordProblem>,
}

impl App {
    /// Saves what was typed into the form of a record. Fields that the form does not show stay as they were.
    ///
    /// # Errors
    /// As [`App::save_record`]; what cannot be read is told with it.
    pub async fn save_record_form(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        register: &str,
        record: Option<u64>,
        answers: &[(String, String)],
    ) -> Result<Recorded, SaveRefusal> {
        permit(actor)?;
        let present = self.present();
        let register = visible(&present, Some(actor), register)?;
        let fields = visible_fields(register, Some(actor));
        let before = match record {
            Some(id) => Some(self.store.record(id).await?.ok_or(Refusal::NotFound)?),
            None => None,
        };
        let mut typed = Typed {
            app: self,
            actor,
            reader: Reader::new(register, present.registers(), present.today),
            answers,
            today: present.today.to_string(),
            problems: Vec::new(),
        };
        let mut data = typed.fields(fields.iter().copied(), &name_of(""), "").await?;
        if !typed.problems.is_empty() {
            return Err(SaveRefusal::Problems(typed.problems));
        }
        if let Some(row) = &before {
            data.extend(not_typed(&register.fields, &row.data, &fields));
        }
        let said = |name: &str| {
            let found = answers.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned());
            found.filter(|value| !value.is_empty())
        };
        let save = SaveRecord {
            register: register.id.clone(),
            record,
            data,
            state: said("state"),
            why: said("why").unwrap_or_default(),
            source: said("source").unwrap_or_default(),
            sample: before.as_ref().is_some_and(|row| row.sample),
            origin: None,
        };
        self.save_record(actor, stamp, save).await
    }
}

impl Typed<'_> {
    fn answer(&self, name: &str) -> &str {
        self.answers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    async fn fields<'f>(
        &mut self,
        fields: impl Iterator<Item = &'f Field>,
        prefix: &str,
        path: &str,
    ) -> Result<Map<String, Value>, Refusal> {
        let mut data = Map::new();
        for field in fields.filter(|field| is_typed(&field.kind)) {
            let (name, path) = (format!("{prefix}{}", field.id), format!("{path}{}", field.id));
            let read = match &field.kind {
                FieldType::Group { fields, .. } => Ok(self.rows(fields, &name, &path).await?),
                FieldType::Link { register, many } => self.links(register, *many, &name).await?,
                _ => self.value(field, &name),
            };
            match read {
                Ok(Some(value)) => {
                    data.insert(field.id.clone(), value);
                }
                Ok(None) => {}
                Err(message) => self.problems.push(RecordProblem { path, message }),
            }
        }
        Ok(data)
    }

    /// Reads the rows that have an answer; blank ones are no rows.
    async fn rows(&mut self, fields: &[Field], name: &str, path: &str) -> Result<Option<Value>, Refusal> {
        let mut rows = Vec::new();
        for place in 0..rows_of(name, self.answers) {
            let (prefix, path) = (format!("{name}-{place}-"), format!("{path}.{place}."));
            let row = Box::pin(self.fields(fields.iter(), &prefix, &path)).await?;
            if !row.is_empty() {
                rows.push(Value::Object(row));
            }
        }
        Ok((!rows.is_empty()).then_some(Value::Array(rows)))
    }

    fn value(&self, field: &Field, name: &str) -> Result<Option<Value>, Localized> {
        let (first, second) = (self.answer(name), |suffix: &str| self.answer(&format!("{name}{suffix}")));
        match &field.kind {
            FieldType::Choices(_) => {
                let all = self.answers.iter().filter(|(key, value)| key == name && !value.trim().is_empty());
                let all: Vec<_> = all.map(|(_, value)| value.trim()).collect();
                match all.as_slice() {
                    [one] => self.reader.read(field, one),
                    all => Ok((!all.is_empty()).then(|| json!(all))),
                }
            }
            FieldType::Localized { .. } => {
                let value = json!({ "vi": first, "en": second("--en") });
                Ok((!first.is_empty() || !second("--en").is_empty()).then_some(value))
            }
            FieldType::Ratio => {
                let of = second("--of");
                if first.is_empty() && of.is_empty() {
                    return Ok(None);
                }
                self.reader.read(field, &format!("{first}/{of}"))
            }
            FieldType::Address => self.address(field, first, second("--unit")),
            _ => self.reader.read(field, first),
        }
    }

    fn address(&self, field: &Field, line: &str, unit: &str) -> Result<Option<Value>, Localized> {
        let mut address = Map::new();
        if !line.is_empty() {
            address.insert("line".to_owned(), json!(line));
        }
        let list = field.kind.code_list().unwrap_or_default().to_owned();
        let of_unit = Field { kind: FieldType::Choice(ChoiceSource::List(list)), ..field.clone() };
        if let Some(unit) = self.reader.read(&of_unit, unit)? {
            address.insert("unit".to_owned(), unit);
            address.insert("on".to_owned(), json!(self.today));
        }
        Ok((!address.is_empty()).then_some(Value::Object(address)))
    }

    /// Reads the records that a link names: by number in the register's journal, by name, by number.
    async fn links(
        &self,
        register: &str,
        many: bool,
        name: &str,
    ) -> Result<Result<Option<Value>, Localized>, Refusal> {
        let mut ids = Vec::new();
        for text in self.answer(name).split(';').map(str::trim).filter(|text| !text.is_empty()) {
            match self.link(register, text).await? {
                Ok(id) => ids.push(id),
                Err(message) => return Ok(Err(message)),
            }
        }
        Ok(match ids.as_slice() {
            [] => Ok(None),
            ids if many => Ok(Some(json!(ids))),
            [one] => Ok(Some(json!(one))),
            _ => Err(Localized::new("Chỉ ghi một bản ghi.", "Name one record only.")),
        })
    }

    async fn link(&self, register: &str, text: &str) -> Result<Result<u64, Localized>, Refusal> {
        let number = text.rsplit_once('#').map(|(_, id)| id.trim_end_matches(')'));
        if let Some(id) = number.and_then(|id| id.parse().ok()) {
            return Ok(Ok(id));
        }
        let options = self.app.find_links(Some(self.actor), register, text).await?;
        let same = |option: &&crate::LinkOption| {
            search_key(&option.label) == search_key(text) || option.number.as_deref() == Some(text)
        };
        let exact: Vec<_> = options.iter().filter(same).collect();
        Ok(match (exact.as_slice(), options.as_slice()) {
            ([one], _) => Ok(one.id),
            ([], [one]) => Ok(one.id),
            _ => Err(several(text, &options)),
        })
    }
}

fn several(text: &str, options: &[crate::LinkOption]) -> Localized {
    let named: Vec<_> =
        options.iter().take(6).map(|option| format!("{} (#{})", option.label, option.id)).collect();
    if named.is_empty() {
        return Localized::new(
            format!("Không có bản ghi nào khớp “{text}”. Hãy nhập bản ghi đó trước."),
            format!("No record matches “{text}”. Enter that record first."),
        );
    }
    let named = named.join("; ");
    Localized::new(
        format!("“{text}” có thể là: {named}. Hãy ghi một trong số đó."),
        format!("“{text}” may be: {named}. Write one of these."),
    )
}
