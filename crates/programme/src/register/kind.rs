//! What a field holds.

use chrono::NaiveDate;
use dongho_base::{Decimal, Localized};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Field, Pattern};
use crate::expression::Expression;

/// The largest whole number that JSON readers keep exactly.
pub(crate) const MOST_WHOLE: i64 = 9_007_199_254_740_991;

/// The type of a field with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldType {
    /// One line of text.
    Text {
        /// Most characters.
        max_length: u32,
    },
    /// Text of several lines.
    LongText {
        /// Most characters.
        max_length: u32,
    },
    /// Text in Vietnamese and English.
    Localized {
        /// Most characters of each.
        max_length: u32,
    },
    /// A whole number.
    Integer {
        /// Least value.
        min: i64,
        /// Greatest value.
        max: i64,
        /// What is counted.
        unit: Option<Localized>,
    },
    /// A number with a fraction, kept exactly.
    Decimal {
        /// Least value.
        min: Option<Decimal>,
        /// Greatest value.
        max: Option<Decimal>,
        /// Most digits behind the comma.
        scale: u32,
        /// What is measured in.
        unit: Option<Localized>,
    },
    /// A sum in whole đồng.
    Money {
        /// Least sum.
        min: i64,
        /// Greatest sum.
        max: i64,
    },
    /// A share as numerator and denominator.
    Ratio,
    /// A calendar day.
    Date {
        /// First day allowed.
        min: Option<Limit>,
        /// Last day allowed.
        max: Option<Limit>,
    },
    /// A stretch of time: year, quarter, month, years.
    Period,
    /// A calendar year.
    Year {
        /// First year allowed.
        min: i64,
        /// Last year allowed.
        max: i64,
    },
    /// One of several.
    Choice(ChoiceSource),
    /// Any of several.
    Choices(ChoiceSource),
    /// Yes or no.
    YesNo,
    /// A code whose form is known.
    Code(CodeForm),
    /// Another record.
    Link {
        /// The register it is in.
        register: String,
        /// Whether there may be several.
        many: bool,
    },
    /// A line with the administrative unit it lies in on a day.
    Address,
    /// A point on the map.
    Point,
    /// A file.
    File {
        /// Endings allowed, without the point; all where empty.
        accept: Vec<String>,
        /// Greatest size.
        max_megabytes: u32,
        /// Whether there may be several.
        many: bool,
    },
    /// Rows of fields.
    Group {
        /// The fields of a row.
        fields: Vec<Field>,
        /// Fewest rows.
        min: u32,
        /// Most rows.
        max: u32,
    },
    /// A value computed from others, never entered.
    Derived {
        /// How it is computed.
        formula: Expression,
        /// What comes out.
        gives: Gives,
    },
}

impl FieldType {
    /// Returns the word that definition files have for the type.
    pub fn word(&self) -> &'static str {
        match self {
            FieldType::Text { .. } => "text",
            FieldType::LongText { .. } => "long_text",
            FieldType::Localized { .. } => "localized",
            FieldType::Integer { .. } => "integer",
            FieldType::Decimal { .. } => "decimal",
            FieldType::Money { .. } => "money",
            FieldType::Ratio => "ratio",
            FieldType::Date { .. } => "date",
            FieldType::Period => "period",
            FieldType::Year { .. } => "year",
            FieldType::Choice(_) => "choice",
            FieldType::Choices(_) => "choices",
            FieldType::YesNo => "yes_no",
            FieldType::Code(_) => "code",
            FieldType::Link { .. } => "link",
            FieldType::Address => "address",
            FieldType::Point => "point",
            FieldType::File { .. } => "file",
            FieldType::Group { .. } => "group",
            FieldType::Derived { .. } => "derived",
        }
    }

    /// Returns the id of the code list its values come from.
    pub fn code_list(&self) -> Option<&str> {
        match self {
            FieldType::Choice(ChoiceSource::List(id)) | FieldType::Choices(ChoiceSource::List(id)) => {
                Some(id)
            }
            FieldType::Address => Some(ADMINISTRATIVE_UNITS),
            _ => None,
        }
    }
}

/// The code list that addresses name their unit from.
pub(crate) const ADMINISTRATIVE_UNITS: &str = "admin-units";

/// A bound of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// A fixed day.
    Day(NaiveDate),
    /// The day of the entry.
    Today,
}

impl Limit {
    /// Returns the day it means.
    pub fn on(self, today: NaiveDate) -> NaiveDate {
        match self {
            Limit::Day(day) => day,
            Limit::Today => today,
        }
    }
}

/// Where choices come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoiceSource {
    /// The codes of a list, by its id.
    List(String),
    /// Named where the field is.
    Own(Vec<Choice>),
}

/// One of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub id: String,
    /// What is shown.
    pub name: Localized,
}

/// The form of a code.
#[derive(Debug, Clone, PartialEq)]
pub enum CodeForm {
    /// 10 digits with a check digit, 13 for a branch, or the 12 of a citizen.
    TaxCode,
    /// 12 digits.
    CitizenId,
    /// 16 characters with a check character.
    Orcid,
    /// 8 characters with a check character.
    Issn,
    /// 10 or 13 characters with a check character.
    Isbn,
    /// A digital object identifier.
    Doi,
    /// A mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An identifier of a research organisation.
    Ror,
    /// A web address.
    Url,
    /// The electronic code of a public body.
    BodyCode,
    /// Whatever fits the pattern.
    Pattern(Pattern),
}

/// What a formula gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Gives {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number with a fraction, rounded.
    Decimal {
        /// Digits behind the comma.
        scale: u32,
        /// What is measured in.
        unit: Option<Localized>,
    },
    /// A sum in whole đồng, rounded.
    Money,
    /// A calendar day.
    Date,
    /// A calendar year.
    Year,
    /// Yes or no.
    YesNo,
}

/// The words for the types, as files have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TypeWord {
    /// One line of text.
    Text,
    /// Text of several lines.
    LongText,
    /// Text in Vietnamese and English.
    Localized,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Decimal,
    /// A sum in whole đồng.
    Money,
    /// A share as numerator and denominator.
    Ratio,
    /// A calendar day.
    Date,
    /// A year, quarter, month or several years.
    Period,
    /// A calendar year.
    Year,
    /// One of several.
    Choice,
    /// Any of several.
    Choices,
    /// Yes or no.
    YesNo,
    /// A code whose form is known.
    Code,
    /// Another record.
    Link,
    /// A line with the administrative unit it lies in.
    Address,
    /// A point on the map.
    Point,
    /// A file.
    File,
    /// Rows of fields.
    Group,
    /// A value computed from others.
    Derived,
}

/// The words for the forms of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum CheckWord {
    /// 10 digits with a check digit, 13 for a branch, or the 12 of a citizen.
    TaxCode,
    /// 12 digits.
    CitizenId,
    /// 16 characters with a check character.
    Orcid,
    /// 8 characters with a check character.
    Issn,
    /// 10 or 13 characters with a check character.
    Isbn,
    /// A digital object identifier.
    Doi,
    /// A mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An identifier of a research organisation.
    Ror,
    /// A web address.
    Url,
    /// The electronic code of a public body.
    BodyCode,
}

/// The words for what a formula gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum GivesWord {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Decimal,
    /// A sum in whole đồng.
    Money,
    /// A calendar day.
    Date,
    /// A calendar year.
    Year,
    /// Yes or no.
    YesNo,
}
