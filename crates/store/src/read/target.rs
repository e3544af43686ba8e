use dongho_base::{Decimal, Period};

use super::{Signed, signed};
use crate::sql::{self, Row};
use crate::{ReadError, Store, stamp};

/// A recorded value.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservationRow {
    /// Its id.
    pub id: u64,
    /// The target.
    pub target: String,
    /// The stretch of time it is about.
    pub period: Period,
    /// The value.
    pub value: Decimal,
    /// Numerator, for shares.
    pub numerator: Option<Decimal>,
    /// Denominator, for shares.
    pub denominator: Option<Decimal>,
    /// Where it comes from.
    pub source: String,
    /// How final it is.
    pub vintage: String,
    /// What else was said.
    pub note: String,
    /// The value that took its place.
    pub superseded_by: Option<u64>,
    /// Who recorded it, and when.
    pub signed: Signed,
}

const COLUMNS: &str =
    "id, target, period, value, numerator, denominator, source, vintage, note, superseded_by,
                       actor_name, at";

impl Store {
    /// Returns the values in force of all targets, by target and time.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn observations_in_force(&self) -> Result<Vec<ObservationRow>, ReadError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM observation WHERE superseded_by IS NULL ORDER BY target, last_day, id"
        );
        let rows = sql::query(sqlx::AssertSqlSafe(sql)).fetch_all(&self.pool).await?;
        rows.iter().map(observation).collect()
    }

    /// Returns all values of a target, superseded ones included, newest period first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn observations_of(&self, target: &str) -> Result<Vec<ObservationRow>, ReadError> {
        let sql =
            format!("SELECT {COLUMNS} FROM observation WHERE target = $1 ORDER BY last_day DESC, id DESC");
        let rows = sql::query(sqlx::AssertSqlSafe(sql)).bind(target).fetch_all(&self.pool).await?;
        rows.iter().map(observation).collect()
    }
}

fn observation(row: &Row) -> Result<ObservationRow, ReadError> {
    let period: String = row.try_get("period")?;
    let value: String = row.try_get("value")?;
    Ok(ObservationRow {
        id: stamp::natural(row.try_get("id")?),
        target: row.try_get("target")?,
        period: period.parse().map_err(|_| ReadError::Value("observation.period"))?,
        value: value.parse().map_err(|_| ReadError::Value("observation.value"))?,
        numerator: number(row, "numerator")?,
        denominator: number(row, "denominator")?,
        source: row.try_get("source")?,
        vintage: row.try_get("vintage")?,
        note: row.try_get("note")?,
        superseded_by: row.try_get::<Option<i64>>("superseded_by")?.map(stamp::natural),
        signed: signed(row.try_get("actor_name")?, row.try_get("at")?)?,
    })
}

fn number(row: &Row, column: &'static str) -> Result<Option<Decimal>, ReadError> {
    let text: Option<String> = row.try_get(column)?;
    text.map(|text| text.parse().map_err(|_| ReadError::Value(column))).transpose()
}
