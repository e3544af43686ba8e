use sqlx::Arguments;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;

/// A value in the place of `$1`. Everything the tables keep is text or a signed number of 64 bits, so that both
/// databases keep the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Argument {
    Text(Option<String>),
    Number(Option<i64>),
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(Some(kept(text)))
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Option<String>> for Argument {
    fn from(text: Option<String>) -> Self {
        Argument::Text(text.map(kept))
    }
}

impl From<&Option<String>> for Argument {
    fn from(text: &Option<String>) -> Self {
        text.clone().into()
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Argument::Number(Some(number))
    }
}

impl From<Option<i64>> for Argument {
    fn from(number: Option<i64>) -> Self {
        Argument::Number(number)
    }
}

/// PostgreSQL keeps no NUL in a text. So that both databases hold the same, neither does.
fn kept(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }
}

pub(super) fn for_sqlite(arguments: Vec<Argument>) -> sqlx::Result<SqliteArguments> {
    let mut all = SqliteArguments::default();
    for argument in arguments {
        match argument {
            Argument::Text(text) => all.add(text),
            Argument::Number(number) => all.add(number),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(all)
}

pub(super) fn for_postgres(arguments: Vec<Argument>) -> sqlx::Result<PgArguments> {
    let mut all = PgArguments::default();
    for argument in arguments {
        match argument {
            Argument::Text(text) => all.add(text),
            Argument::Number(number) => all.add(number),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(all)
}
