use super::shape::{self, RegisterShape};
use super::statement::Statement;
use super::{RecordIndex, RecordRef, counts_of, cut, keys_of, quoted, words};
use crate::sql::{self, Connection};
use crate::{WriteError, stamp};

/// Keeps what records are found by; `first` is the first entry of the same write.
pub(crate) async fn write(
    conn: &mut Connection,
    records: &[RecordIndex],
    first: u64,
) -> Result<(), WriteError> {
    let mut known: Option<RegisterShape> = None;
    for (place, record) in records.iter().enumerate() {
        if known.as_ref().is_none_or(|shape| shape.register != record.register) {
            known = Some(shape::known(conn, &record.register).await?);
        }
        if let Some(shape) = &known {
            write_one(conn, shape, record, first, place).await?;
        }
    }
    Ok(())
}

async fn write_one(
    conn: &mut Connection,
    shape: &RegisterShape,
    record: &RecordIndex,
    first: u64,
    place: usize,
) -> Result<(), WriteError> {
    let id = record.record.id(first);
    if register_of(conn, id).await?.is_some() {
        drop_keys(conn, shape, id).await?;
        drop_rest(conn, id).await?;
    }
    let id = stamp::whole(id);
    let with_number = numbered(conn, record, id).await?;
    let record = with_number.as_ref().unwrap_or(record);
    write_unique(conn, record, id, place).await?;
    write_keys(conn, shape, record, id).await?;
    write_rest(conn, record, id).await?;
    words::write(conn, &record.register, id, &record.words).await?;
    Ok(())
}

/// Returns what a new record is found by with its number, which nobody knew before it was written.
async fn numbered(
    conn: &mut Connection,
    record: &RecordIndex,
    id: i64,
) -> Result<Option<RecordIndex>, WriteError> {
    if !matches!(record.record, RecordRef::Entered(_)) {
        return Ok(None);
    }
    let sql = "SELECT number FROM record WHERE id = $1 AND number IS NOT NULL";
    let Some((number,)) = sql::query_as::<(String,)>(sql).bind(id).fetch_optional(conn).await? else {
        return Ok(None);
    };
    let mut record = record.clone();
    record.keys.push(("number".to_owned(), number.to_lowercase()));
    for words in [&mut record.words.body, &mut record.words.marks] {
        words.push(' ');
        words.push_str(&number.to_lowercase());
    }
    if record.label.is_empty() {
        record.label = number;
    }
    Ok(Some(record))
}

/// Returns the register of a record that is indexed or was.
async fn register_of(conn: &mut Connection, id: u64) -> Result<Option<String>, WriteError> {
    let sql = "SELECT register FROM record_label WHERE id = $1";
    let found = sql::query_as::<(String,)>(sql).bind(stamp::whole(id)).fetch_optional(conn).await?;
    Ok(found.map(|(register,)| register))
}

/// Drops what a record is found by, but for its name, which others still show where they refer to it.
pub(crate) async fn remove(conn: &mut Connection, id: u64) -> Result<(), WriteError> {
    let Some(register) = register_of(conn, id).await? else {
        return Ok(());
    };
    let shape = shape::known(conn, &register).await?;
    drop_keys(conn, &shape, id).await?;
    drop_rest(conn, id).await
}

async fn drop_keys(conn: &mut Connection, shape: &RegisterShape, id: u64) -> Result<(), WriteError> {
    let columns: String = shape.counted().map(|field| format!(", {}", quoted(field))).collect();
    let mut statement = Statement::of(format!("DELETE FROM {} WHERE id = ", keys_of(&shape.register)));
    statement.bind(stamp::whole(id)).push(&format!(" RETURNING CAST(id AS TEXT) AS id{columns}"));
    let rows = statement.rows(&mut *conn).await?;
    let Some(row) = rows.first() else {
        return Ok(());
    };
    let values = row.texts()?.into_iter().skip(1).map(Option::unwrap_or_default);
    let mut statement =
        Statement::of(format!("UPDATE {} SET n = n - 1 WHERE every = ''", counts_of(&shape.register)));
    for (field, value) in shape.counted().zip(values) {
        statement.push(&format!(" AND {} = ", quoted(field))).bind(value);
    }
    statement.execute(conn).await?;
    Ok(())
}

async fn drop_rest(conn: &mut Connection, id: u64) -> Result<(), WriteError> {
    let id = stamp::whole(id);
    for sql in [
        "DELETE FROM record_unique WHERE record = $1",
        "DELETE FROM record_link WHERE record = $1",
        "DELETE FROM record_many WHERE record = $1",
    ] {
        sql::query(sql).bind(id).execute(&mut *conn).await?;
    }
    words::remove(conn, id).await?;
    Ok(())
}

async fn write_unique(
    conn: &mut Connection,
    record: &RecordIndex,
    id: i64,
    place: usize,
) -> Result<(), WriteError> {
    for (key, value) in &record.unique {
        let sql = "SELECT record FROM record_unique WHERE register = $1 AND key = $2 AND value = $3";
        let found = sql::query_as::<(i64,)>(sql).bind(&record.register).bind(key).bind(value);
        if let Some((other,)) = found.fetch_optional(&mut *conn).await? {
            return Err(WriteError::Taken { place, key: key.clone(), record: stamp::natural(other) });
        }
        let sql = "INSERT INTO record_unique (register, key, value, record) VALUES ($1, $2, $3, $4)";
        sql::query(sql).bind(&record.register).bind(key).bind(value).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
}

async fn write_keys(
    conn: &mut Connection,
    shape: &RegisterShape,
    record: &RecordIndex,
    id: i64,
) -> Result<(), WriteError> {
    let key =
        |field: &str| record.keys.iter().find(|(name, _)| name == field).map_or("", |(_, key)| cut(key));
    let columns: String = shape.keys.iter().map(|key| format!(", {}", quoted(&key.field))).collect();
    let mut statement =
        Statement::of(format!("INSERT INTO {} (id{columns}) VALUES (", keys_of(&shape.register)));
    statement.bind(id);
    for field in &shape.keys {
        statement.push(", ").bind(key(&field.field));
    }
    statement.push(")");
    statement.execute(&mut *conn).await?;
    let names: String = shape.counted().map(|field| format!(", {}", quoted(field))).collect();
    let counts = counts_of(&shape.register);
    let mut statement = Statement::of(format!("INSERT INTO {counts} (every{names}, n) VALUES (''"));
    for field in shape.counted() {
        statement.push(", ").bind(key(field));
    }
    statement.push(&format!(", 1) ON CONFLICT (every{names}) DO UPDATE SET n = {counts}.n + 1"));
    statement.execute(conn).await?;
    Ok(())
}

async fn write_rest(conn: &mut Connection, record: &RecordIndex, id: i64) -> Result<(), WriteError> {
    sql::query(
        "INSERT INTO record_label (id, register, label) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET label = excluded.label",
    )
    .bind(id)
    .bind(&record.register)
    .bind(&record.label)
    .execute(&mut *conn)
    .await?;
    for (field, other) in &record.links {
        sql::query(
            "INSERT INTO record_link (record, field, other, register) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(field)
        .bind(stamp::whole(*other))
        .bind(&record.register)
        .execute(&mut *conn)
        .await?;
    }
    for (field, value) in &record.many {
        sql::query(
            "INSERT INTO record_many (register, field, value, record) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
        )
        .bind(&record.register)
        .bind(field)
        .bind(cut(value))
        .bind(id)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
