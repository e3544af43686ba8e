//! What stands in the files of registers and code lists, key by key; the schema comes from here.

use chrono::NaiveDate;
use dongho_base::Localized;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{CheckWord, GivesWord, TypeWord};
use super::{Audience, PersonalData, Section};

/// A file of a register, or of what a programme adds to a shared one.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRegister {
    /// Short id, also the file's name: `organisation`.
    pub(crate) id: String,
    /// The shared register this file adds to; then the id is the same.
    pub(crate) extends: Option<String>,
    /// Its name.
    pub(crate) title: Option<Localized>,
    /// One record of it, inside a sentence.
    pub(crate) item: Option<Localized>,
    /// What it is for, one or two sentences.
    pub(crate) about: Option<Localized>,
    /// The law it rests on.
    pub(crate) source: Option<Localized>,
    /// Who may see its records.
    pub(crate) audience: Option<Audience>,
    /// The fields that together name a record.
    #[serde(default)]
    pub(crate) label: Vec<String>,
    /// Fields that are unique together wherever all of them are filled.
    #[serde(default)]
    pub(crate) unique: Vec<Vec<String>>,
    /// How a record is numbered when it is entered: `TC-{year}-{number:4}`.
    pub(crate) numbering: Option<String>,
    /// The clauses of the decision it serves; only in a programme's file.
    #[serde(default)]
    pub(crate) clauses: Vec<String>,
    /// The columns of its list, in order; the label where none are named.
    #[serde(default)]
    pub(crate) list: Vec<String>,
    /// The states of a record; the first is where it begins.
    #[serde(default)]
    pub(crate) states: Vec<RawState>,
    /// The fields compared when duplicates are looked for.
    #[serde(default)]
    pub(crate) similar: Vec<String>,
    /// Rules about the record as a whole.
    #[serde(default)]
    pub(crate) rules: Vec<RawRule>,
    /// Its parts, in order.
    #[serde(default, rename = "section")]
    pub(crate) sections: Vec<Section>,
    /// Its fields, in order.
    #[serde(default, rename = "field")]
    pub(crate) fields: Vec<RawField>,
    /// What becomes different about a field of the shared register.
    #[serde(default, rename = "change")]
    pub(crate) changes: Vec<RawChange>,
}

/// A state of a record.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawState {
    /// Short id.
    pub(crate) id: String,
    /// Its Vietnamese name.
    pub(crate) vi: String,
    /// Its English name.
    pub(crate) en: String,
    /// The states that may follow.
    #[serde(default)]
    pub(crate) next: Vec<String>,
}

/// A test with what is said where it fails.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    /// A CEL expression that has to be true.
    pub(crate) test: String,
    /// What is wrong where it is not.
    pub(crate) message: Localized,
}

/// A field with the keys of every type; which belong to which is checked.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawField {
    /// Its name in data and expressions: `tax_code`.
    pub(crate) id: String,
    /// The section it stands in; none inside a group.
    pub(crate) section: Option<String>,
    /// Its label.
    pub(crate) label: Localized,
    /// What to know when filling it in.
    pub(crate) help: Option<Localized>,
    /// What it holds.
    #[serde(rename = "type")]
    pub(crate) kind: TypeWord,
    /// Whether it has to be filled: true, false or a CEL expression.
    #[schemars(with = "Option<Value>", extend("type" = ["boolean", "string"], "format" = "condition"))]
    pub(crate) required: Option<Value>,
    /// A CEL expression that says when it is asked for.
    pub(crate) visible: Option<String>,
    /// Who may see it, never more than may see the register.
    pub(crate) audience: Option<Audience>,
    /// Whether it can be filtered and sorted fast.
    #[serde(default)]
    pub(crate) index: bool,
    /// The law it rests on.
    pub(crate) source: Option<Localized>,
    /// That it is personal data, for what and for how long.
    pub(crate) personal: Option<PersonalData>,
    /// What its value has to fulfil.
    #[serde(default)]
    pub(crate) rules: Vec<RawRule>,
    /// Names it had before.
    #[serde(default)]
    pub(crate) formerly: Vec<String>,
    /// First day it is asked for.
    pub(crate) since: Option<NaiveDate>,
    /// Last day it is asked for.
    pub(crate) until: Option<NaiveDate>,

    /// Of texts: most characters.
    pub(crate) max_length: Option<u32>,
    /// Of numbers, dates and rows: the least.
    #[schemars(with = "Option<Value>", extend("type" = ["number", "string"], "format" = "bound"))]
    pub(crate) min: Option<Value>,
    /// Of numbers, dates and rows: the most.
    #[schemars(with = "Option<Value>", extend("type" = ["number", "string"], "format" = "bound"))]
    pub(crate) max: Option<Value>,
    /// Of numbers: what is counted or measured in.
    pub(crate) unit: Option<Localized>,
    /// Of decimals: digits behind the comma.
    pub(crate) scale: Option<u32>,
    /// Of choices: the id of a code list.
    pub(crate) codes: Option<String>,
    /// Of choices: the choices themselves.
    pub(crate) choices: Option<Vec<RawChoice>>,
    /// Of codes: a form that is known.
    pub(crate) check: Option<CheckWord>,
    /// Of codes: a regular expression that the whole value fits.
    pub(crate) pattern: Option<String>,
    /// Of codes with a pattern: a value that fits.
    pub(crate) example: Option<String>,
    /// Of links: the register of the other record.
    pub(crate) register: Option<String>,
    /// Of links and files: whether there may be several.
    pub(crate) many: Option<bool>,
    /// Of files: endings allowed, without the point.
    pub(crate) accept: Option<Vec<String>>,
    /// Of files: greatest size.
    pub(crate) max_megabytes: Option<u32>,
    /// Of groups: the fields of a row.
    #[serde(default, rename = "field")]
    pub(crate) fields: Vec<RawField>,
    /// Of derived fields: a CEL expression that computes it.
    pub(crate) formula: Option<String>,
    /// Of derived fields: what comes out.
    pub(crate) gives: Option<GivesWord>,
}

/// A choice named where the field is.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawChoice {
    /// What is stored.
    pub(crate) id: String,
    /// What is shown in Vietnamese.
    pub(crate) vi: String,
    /// What is shown in English.
    pub(crate) en: String,
}

/// What becomes different about a field of the shared register; nothing gets looser.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawChange {
    /// The field.
    pub(crate) field: String,
    /// Another label.
    pub(crate) label: Option<Localized>,
    /// Another help text.
    pub(crate) help: Option<Localized>,
    /// Where it has to be filled as well: true or a CEL expression.
    #[schemars(with = "Option<Value>", extend("type" = ["boolean", "string"], "format" = "condition"))]
    pub(crate) required: Option<Value>,
    /// A CEL expression that also has to hold for it to be asked for; `false` hides it.
    pub(crate) visible: Option<String>,
    /// Who may see it, no more than before.
    pub(crate) audience: Option<Audience>,
    /// What its value has to fulfil as well.
    #[serde(default)]
    pub(crate) rules: Vec<RawRule>,
}

/// A file of a code list, or of what a programme adds to a shared one.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCodeList {
    /// Short id, also the file's name: `research-fields`.
    pub(crate) id: String,
    /// The shared code list this file adds to; then the id is the same.
    pub(crate) extends: Option<String>,
    /// Its name.
    pub(crate) title: Option<Localized>,
    /// Where it comes from.
    pub(crate) source: Option<Localized>,
    /// What its use is bound to.
    pub(crate) licence: Option<String>,
    /// The codes, in the order they are shown.
    pub(crate) codes: Vec<RawCode>,
}

/// One code.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCode {
    /// What is stored.
    pub(crate) id: String,
    /// What is shown in Vietnamese.
    pub(crate) vi: String,
    /// What is shown in English, where it differs.
    pub(crate) en: Option<String>,
    /// The code above.
    #[serde(rename = "in")]
    pub(crate) parent: Option<String>,
    /// First day it may be used.
    pub(crate) from: Option<NaiveDate>,
    /// Last day it may be used.
    pub(crate) to: Option<NaiveDate>,
    /// The codes that took its place.
    #[serde(default)]
    pub(crate) becomes: Vec<String>,
}
