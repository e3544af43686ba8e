//! Registers and code lists: what records look like, as definition files say it.

mod assemble;
mod build;
mod check;
mod code_list;
mod draft;
mod file;
mod kind;
mod load;
mod numbering;
mod pattern;
mod sample;
mod scope;

pub use code_list::{Code, CodeList};
pub use kind::{Choice, ChoiceSource, CodeForm, FieldType, Gives, Limit};
pub use load::load_registers;
pub use numbering::Numbering;
pub use pattern::Pattern;
pub use scope::record_scope;

pub(crate) use file::{RawCodeList, RawRegister};

use chrono::NaiveDate;
use dongho_base::{Digest, Localized};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::expression::Expression;

/// Checked registers and code lists: every reference resolves, every expression was tried.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registers {
    /// The registers, by id.
    pub registers: Vec<Register>,
    /// The code lists, by id.
    pub code_lists: Vec<CodeList>,
}

impl Registers {
    /// Returns the register with this id.
    pub fn register(&self, id: &str) -> Option<&Register> {
        self.registers.iter().find(|register| register.id == id)
    }

    /// Returns the code list with this id.
    pub fn code_list(&self, id: &str) -> Option<&CodeList> {
        self.code_lists.iter().find(|list| list.id == id)
    }
}

/// A register: a kind of records.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// Short id: `organisation`.
    pub id: String,
    /// Its name: "Tổ chức khoa học và công nghệ".
    pub title: Localized,
    /// One record of it, inside a sentence: "tổ chức".
    pub item: Localized,
    /// What it is for.
    pub about: Localized,
    /// The law it rests on.
    pub source: Option<Localized>,
    /// Who may see its records.
    pub audience: Audience,
    /// The fields that together name a record.
    pub label: Vec<String>,
    /// Fields that are unique together wherever all of them are filled.
    pub unique: Vec<Vec<String>>,
    /// How a record is numbered when it is entered.
    pub numbering: Option<Numbering>,
    /// The clauses of the decision it serves.
    pub clauses: Vec<String>,
    /// The columns of its list.
    pub list: Vec<String>,
    /// The states of a record, the first being where it begins; none where a register has no states.
    pub states: Vec<State>,
    /// The fields compared when duplicates are looked for, beside the unique ones.
    pub similar: Vec<String>,
    /// Rules about the record as a whole.
    pub rules: Vec<Rule>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// The derived fields by id, each after those it is computed from.
    pub derived: Vec<String>,
    /// The digest of the files it was read from.
    pub definition: Digest,
}

impl Register {
    /// Returns the field with this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// Returns the field that has this id or once had it.
    pub fn field_ever(&self, id: &str) -> Option<&Field> {
        let formerly = || self.fields.iter().find(|field| field.formerly.iter().any(|old| old == id));
        self.field(id).or_else(formerly)
    }

    /// Returns the fields of a section, in order.
    pub fn fields_of<'r>(&'r self, section: &'r str) -> impl Iterator<Item = &'r Field> {
        self.fields.iter().filter(move |field| field.section == section)
    }

    /// Returns the state with this id.
    pub fn state(&self, id: &str) -> Option<&State> {
        self.states.iter().find(|state| state.id == id)
    }
}

/// A part of a register's form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Short id.
    pub id: String,
    /// Its heading.
    pub title: Localized,
    /// What to know before filling it in.
    pub help: Option<Localized>,
}

/// One field of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name in data and expressions: `tax_code`.
    pub id: String,
    /// The section it stands in; empty inside a group.
    pub section: String,
    /// Its label.
    pub label: Localized,
    /// What to know when filling it in.
    pub help: Option<Localized>,
    /// What it holds.
    pub kind: FieldType,
    /// When it has to be filled.
    pub required: Condition,
    /// When it is asked for; a field that is not visible is empty.
    pub visible: Condition,
    /// Who may see it, never more than may see the register.
    pub audience: Audience,
    /// Whether it can be filtered and sorted fast.
    pub index: bool,
    /// The law it rests on.
    pub source: Option<Localized>,
    /// That it is personal data, for what and for how long.
    pub personal: Option<PersonalData>,
    /// What its value has to fulfil.
    pub rules: Vec<Rule>,
    /// Names it had before.
    pub formerly: Vec<String>,
    /// First day it is asked for.
    pub since: Option<NaiveDate>,
    /// Last day it is asked for; values of it stay readable.
    pub until: Option<NaiveDate>,
}

impl Field {
    /// Returns whether the field is asked for on `day`.
    pub fn asked_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// When something holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// For every record.
    Always,
    /// For no record.
    Never,
    /// Where the expression gives true.
    When(Expression),
}

/// A test with what is said where it fails.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What has to be true.
    pub test: Expression,
    /// What is wrong where it is not.
    pub message: Localized,
}

/// Who may see something, from all to few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody.
    Public,
    /// People with an account.
    Office,
    /// People in charge of the register.
    Restricted,
}

/// Why personal data is kept and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonalData {
    /// What it is used for.
    pub purpose: Localized,
    /// Years it is kept after the record has ended.
    pub keep_years: u32,
}

/// A state of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Short id: `active`.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// The states that may follow.
    pub next: Vec<String>,
}
