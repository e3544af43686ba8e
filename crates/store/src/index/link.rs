use super::statement::Statement;
use crate::{ReadError, Store, stamp};

/// The record with all that were found to be the same.
const SAME: &str = "WITH RECURSIVE same (id) AS (
  SELECT r.id FROM record r WHERE r.id = $1 UNION SELECT r.id FROM record r JOIN same s ON r.merged_into = s.id)";

/// A record that refers to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Its id.
    pub record: u64,
    /// Its name.
    pub label: String,
}

/// How many records refer to one, by register and field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCount {
    /// The register they are in.
    pub register: String,
    /// The field that refers.
    pub field: String,
    /// How many.
    pub count: u64,
}

/// The name of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelRow {
    /// Its id.
    pub id: u64,
    /// Its register.
    pub register: String,
    /// Its name.
    pub label: String,
    /// Whether it was taken out of its register.
    pub removed: bool,
    /// The record it was found to be the same as.
    pub merged_into: Option<u64>,
}

impl Store {
    /// Returns the ids of a record and of all that were found to be the same.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn same_records(&self, id: u64) -> Result<Vec<u64>, ReadError> {
        let mut statement = first_argument(id);
        statement.text = format!("{SAME} SELECT id FROM same ORDER BY id");
        let rows = statement.fetch::<(i64,)>(&self.pool).await?;
        Ok(rows.into_iter().map(|(id,)| stamp::natural(id)).collect())
    }

    /// Returns how many records refer to one, or to one that was found to be the same.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_links_to(&self, id: u64) -> Result<Vec<LinkCount>, ReadError> {
        let mut statement = first_argument(id);
        statement.text = format!(
            "{SAME} SELECT l.register, l.field, count(DISTINCT l.record) FROM record_link l
             WHERE l.other IN (SELECT id FROM same) GROUP BY l.register, l.field ORDER BY l.register, l.field"
        );
        let rows = statement.fetch::<(String, String, i64)>(&self.pool).await?;
        let count = |(register, field, count)| LinkCount { register, field, count: stamp::natural(count) };
        Ok(rows.into_iter().map(count).collect())
    }

    /// Returns the records of a register that refer to one by a field, the newest first, before the record `before`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn links_to(
        &self,
        id: u64,
        register: &str,
        field: &str,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<LinkRow>, ReadError> {
        let mut statement = first_argument(id);
        statement.text = format!(
            "{SAME} SELECT n.id, n.label FROM record_label n WHERE n.id IN (
               SELECT l.record FROM record_link l WHERE l.other IN (SELECT id FROM same) AND l.register = "
        );
        statement.bind(register).push(" AND l.field = ").bind(field).push(" AND l.record < ");
        statement.bind(before.map_or(i64::MAX, stamp::whole));
        statement.push(" ORDER BY l.record DESC LIMIT ").bind(i64::from(limit) + 8);
        statement.push(") ORDER BY n.id DESC LIMIT ").bind(i64::from(limit));
        let rows = statement.fetch::<(i64, String)>(&self.pool).await?;
        Ok(rows.into_iter().map(|(id, label)| LinkRow { record: stamp::natural(id), label }).collect())
    }

    /// Returns the names of records, in no order; those that are not there are left out.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn record_labels(&self, ids: &[u64]) -> Result<Vec<LabelRow>, ReadError> {
        let mut rows = Vec::new();
        for some in ids.chunks(500) {
            let mut statement = Statement::of(
                "SELECT r.id, r.register, coalesce(n.label, ''), r.removed, r.merged_into
                 FROM record r LEFT JOIN record_label n ON n.id = r.id WHERE r.id IN ",
            );
            statement.bind_all(some.iter().map(|id| stamp::whole(*id)));
            rows.extend(statement.fetch::<(i64, String, String, i64, Option<i64>)>(&self.pool).await?);
        }
        let row =
            |(id, register, label, removed, merged): (i64, String, String, i64, Option<i64>)| LabelRow {
                id: stamp::natural(id),
                register,
                label,
                removed: removed != 0,
                merged_into: merged.map(stamp::natural),
            };
        Ok(rows.into_iter().map(row).collect())
    }

    /// Returns the record of a register that has a value which no other may have.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn record_with(
        &self,
        register: &str,
        key: &str,
        value: &str,
    ) -> Result<Option<u64>, ReadError> {
        let mut statement = Statement::of("SELECT record FROM record_unique WHERE register = ");
        statement.bind(register).push(" AND key = ").bind(key).push(" AND value = ").bind(value);
        let rows = statement.fetch::<(i64,)>(&self.pool).await?;
        Ok(rows.first().map(|(id,)| stamp::natural(*id)))
    }
}

/// Returns a statement whose first argument is a record; its text is to be written.
fn first_argument(id: u64) -> Statement {
    let mut statement = Statement::default();
    statement.bind(stamp::whole(id));
    statement
}
