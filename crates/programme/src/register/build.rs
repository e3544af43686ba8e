//! From the keys of a field to its type, with every key that does not belong to it.

mod bounds;
mod keys;

use dongho_base::Localized;
use serde_json::Value;

use super::draft::{Role, Source, Use, parse};
use super::file::{RawField, RawRule};
use super::kind::{CheckWord, GivesWord, TypeWord};
use super::{Audience, Choice, ChoiceSource, CodeForm, Condition, Field, FieldType, Gives, Pattern, Rule};
use crate::expression::Expression;
use crate::report::Report;

/// Digits behind the comma of decimals where the definition does not say.
const SCALE: u32 = 6;
/// The same for derived decimals, which are rounded.
const DERIVED_SCALE: u32 = 2;
/// Most digits behind the comma.
const MOST_SCALE: u32 = 12;
/// Most rows of a group where the definition does not say.
const MOST_ROWS: u32 = 200;

/// Builds the fields of one file.
pub(super) struct Builder<'a, 'r> {
    pub(super) source: Source<'a>,
    pub(super) report: &'r mut Report,
    /// The expressions met, to be tried when the register is whole.
    pub(super) uses: Vec<Use<'a>>,
    /// The group whose rows are being built.
    group: Option<String>,
    /// Who may see the register, and so a field that does not say.
    audience: Audience,
}

impl<'a, 'r> Builder<'a, 'r> {
    pub(super) fn new(source: Source<'a>, audience: Audience, report: &'r mut Report) -> Self {
        Builder { source, report, uses: Vec::new(), group: None, audience }
    }

    /// Returns the field at `path` where its type could be made.
    pub(super) fn field(&mut self, raw: &RawField, path: &str) -> Option<Field> {
        if self.group.is_some() && raw.kind == TypeWord::Group {
            let (vi, en) =
                ("Nhóm không thể nằm trong một nhóm khác.", "A group cannot stand inside a group.");
            self.report.error("PRG-0411", self.source.place(path), vi.into(), en.into());
            return None;
        }
        keys::check(raw, path, self.source, self.report);
        let kind = self.kind(raw, path)?;
        Some(Field {
            id: raw.id.clone(),
            section: raw.section.clone().unwrap_or_default(),
            label: raw.label.clone(),
            help: raw.help.clone(),
            kind,
            required: self.condition(
                raw.required.as_ref(),
                Condition::Never,
                &raw.id,
                &format!("{path}.required"),
            ),
            visible: self.visible(raw.visible.as_deref(), &raw.id, &format!("{path}.visible")),
            audience: raw.audience.unwrap_or(self.audience),
            index: raw.index,
            source: raw.source.clone(),
            personal: raw.personal.clone(),
            rules: self.rules(&raw.rules, Role::FieldRule, &raw.id, &format!("{path}.rules")),
            formerly: raw.formerly.clone(),
            since: raw.since,
            until: raw.until,
        })
    }

    /// Returns a condition that is true, false or an expression.
    pub(super) fn condition(
        &mut self,
        value: Option<&Value>,
        absent: Condition,
        field: &str,
        path: &str,
    ) -> Condition {
        match value {
            Some(Value::Bool(true)) => Condition::Always,
            Some(Value::Bool(false)) => Condition::Never,
            Some(Value::String(text)) => {
                let expression = self.expression(text, Role::Condition, field, path);
                expression.map_or(absent, Condition::When)
            }
            _ => absent,
        }
    }

    /// Returns when a field is asked for.
    pub(super) fn visible(&mut self, text: Option<&str>, field: &str, path: &str) -> Condition {
        match text {
            None => Condition::Always,
            Some("false") => Condition::Never,
            Some(text) => {
                let expression = self.expression(text, Role::Condition, field, path);
                expression.map_or(Condition::Always, Condition::When)
            }
        }
    }

    /// Returns the rules that could be read.
    pub(super) fn rules(&mut self, raw: &[RawRule], role: Role, field: &str, path: &str) -> Vec<Rule> {
        let rules = raw.iter().enumerate().filter_map(|(index, rule)| {
            let test = self.expression(&rule.test, role.clone(), field, &format!("{path}.{index}.test"))?;
            Some(Rule { test, message: rule.message.clone() })
        });
        rules.collect()
    }

    fn expression(&mut self, text: &str, role: Role, field: &str, path: &str) -> Option<Expression> {
        let expression = parse(self.source, path, text, self.report)?;
        self.uses.push(Use {
            source: self.source,
            path: path.to_owned(),
            expression: expression.clone(),
            role,
            field: field.to_owned(),
            group: self.group.clone(),
        });
        Some(expression)
    }

    fn kind(&mut self, raw: &RawField, path: &str) -> Option<FieldType> {
        let length = |default| raw.max_length.unwrap_or(default);
        Some(match raw.kind {
            TypeWord::Text => FieldType::Text { max_length: length(300) },
            TypeWord::LongText => FieldType::LongText { max_length: length(20_000) },
            TypeWord::Localized => FieldType::Localized { max_length: length(300) },
            TypeWord::Integer | TypeWord::Money | TypeWord::Year => self.whole(raw, path),
            TypeWord::Decimal => self.decimal(raw, path),
            TypeWord::Ratio => FieldType::Ratio,
            TypeWord::Date => self.date(raw, path),
            TypeWord::Period => FieldType::Period,
            TypeWord::Choice => FieldType::Choice(self.choices(raw, path)?),
            TypeWord::Choices => FieldType::Choices(self.choices(raw, path)?),
            TypeWord::YesNo => FieldType::YesNo,
            TypeWord::Code => FieldType::Code(self.code(raw, path)?),
            TypeWord::Link => {
                FieldType::Link { register: raw.register.clone()?, many: raw.many.unwrap_or(false) }
            }
            TypeWord::Address => FieldType::Address,
            TypeWord::Point => FieldType::Point,
            TypeWord::File => FieldType::File {
                accept: raw.accept.clone().unwrap_or_default(),
                max_megabytes: raw.max_megabytes.unwrap_or(20),
                many: raw.many.unwrap_or(false),
            },
            TypeWord::Group => self.group(raw, path)?,
            TypeWord::Derived => self.derived(raw, path)?,
        })
    }

    fn choices(&mut self, raw: &RawField, path: &str) -> Option<ChoiceSource> {
        match (&raw.codes, &raw.choices) {
            (Some(list), None) => Some(ChoiceSource::List(list.clone())),
            (None, Some(choices)) => {
                let choice = |it: &super::file::RawChoice| Choice {
                    id: it.id.clone(),
                    name: Localized::new(&it.vi, &it.en),
                };
                Some(ChoiceSource::Own(choices.iter().map(choice).collect()))
            }
            _ => {
                let (vi, en) = (
                    "Phải có đúng một trong hai khóa `codes` và `choices`.",
                    "Exactly one of `codes` and `choices` is needed.",
                );
                self.report.error("PRG-0413", self.source.place(path), vi.into(), en.into()).hint(
                    "`codes` là mã của một danh mục; `choices` là các lựa chọn ghi ngay tại đây.",
                    "`codes` is the id of a code list; `choices` are choices written here.",
                );
                None
            }
        }
    }

    fn code(&mut self, raw: &RawField, path: &str) -> Option<CodeForm> {
        match (raw.check, &raw.pattern) {
            (Some(check), None) => Some(known_form(check)),
            (None, Some(pattern)) => {
                self.pattern(pattern, raw.example.as_deref(), path).map(CodeForm::Pattern)
            }
            _ => {
                let (vi, en) = (
                    "Phải có đúng một trong hai khóa `check` và `pattern`.",
                    "Exactly one of `check` and `pattern` is needed.",
                );
                self.report.error("PRG-0413", self.source.place(path), vi.into(), en.into());
                None
            }
        }
    }

    fn pattern(&mut self, text: &str, example: Option<&str>, path: &str) -> Option<Pattern> {
        let example = example.unwrap_or_default();
        let (vi, en, key) = match Pattern::new(text, example) {
            Err(_) => ("Đây không phải là biểu thức chính quy.", "This is no regular expression.", "pattern"),
            Ok(pattern) if pattern.fits(example) => return Some(pattern),
            Ok(_) => ("Thiếu ví dụ khớp với mẫu.", "An example that fits the pattern is missing.", "example"),
        };
        let place = self.source.place(&format!("{path}.{key}"));
        self.report.error("PRG-0414", place, vi.into(), en.into()).hint(
            "Ghi mẫu cho cả giá trị và một ví dụ đúng: pattern = '\\d{4}', example = \"2026\".",
            "Write a pattern for the whole value and an example of it: pattern = '\\d{4}', example = \"2026\".",
        );
        None
    }

    fn group(&mut self, raw: &RawField, path: &str) -> Option<FieldType> {
        self.group = Some(raw.id.clone());
        let rows = raw.fields.iter().enumerate();
        let fields: Vec<Option<Field>> =
            rows.map(|(index, row)| self.field(row, &format!("{path}.field.{index}"))).collect();
        self.group = None;
        let (min, max) = self.rows(raw, path);
        Some(FieldType::Group {
            fields: fields.into_iter().flatten().collect(),
            min,
            max: max.unwrap_or(MOST_ROWS.max(min)),
        })
    }

    fn derived(&mut self, raw: &RawField, path: &str) -> Option<FieldType> {
        let scale = raw.scale.unwrap_or(DERIVED_SCALE).min(MOST_SCALE);
        let gives = match raw.gives? {
            GivesWord::Text => Gives::Text,
            GivesWord::Integer => Gives::Integer,
            GivesWord::Decimal => Gives::Decimal { scale, unit: raw.unit.clone() },
            GivesWord::Money => Gives::Money,
            GivesWord::Date => Gives::Date,
            GivesWord::Year => Gives::Year,
            GivesWord::YesNo => Gives::YesNo,
        };
        let role = Role::Formula(gives.clone());
        let formula = self.expression(raw.formula.as_ref()?, role, &raw.id, &format!("{path}.formula"))?;
        Some(FieldType::Derived { formula, gives })
    }
}

fn known_form(check: CheckWord) -> CodeForm {
    match check {
        CheckWord::TaxCode => CodeForm::TaxCode,
        CheckWord::CitizenId => CodeForm::CitizenId,
        CheckWord::Orcid => CodeForm::Orcid,
        CheckWord::Issn => CodeForm::Issn,
        CheckWord::Isbn => CodeForm::Isbn,
        CheckWord::Doi => CodeForm::Doi,
        CheckWord::Email => CodeForm::Email,
        CheckWord::Phone => CodeForm::Phone,
        CheckWord::Ror => CodeForm::Ror,
        CheckWord::Url => CodeForm::Url,
        CheckWord::BodyCode => CodeForm::BodyCode,
    }
}
