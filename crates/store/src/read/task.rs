use chrono::NaiveDate;

use super::{Signed, instances_of, signed};
use crate::sql;
use crate::{ReadError, Store, stamp};

/// What was last reported about a task instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceRow {
    /// `PL.5`, or `PL.1@2025`.
    pub id: String,
    /// The task.
    pub task: String,
    /// The year, for yearly tasks.
    pub year: Option<i32>,
    /// 0 to 100.
    pub percent: u8,
    /// The state reported.
    pub state: String,
    /// What has come of it.
    pub result: String,
    /// Its version.
    pub seq: u64,
}

/// One report of progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressRow {
    /// Its id.
    pub id: u64,
    /// The instance.
    pub instance: String,
    /// 0 to 100.
    pub percent: u8,
    /// The state reported.
    pub state: String,
    /// Why.
    pub note: String,
    /// Who recorded it, and when.
    pub signed: Signed,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneRow {
    /// Its id.
    pub id: u64,
    /// The instance.
    pub instance: String,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due: NaiveDate,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// What was said when it was done.
    pub done_note: String,
    /// Its version.
    pub seq: u64,
    /// Who added it, and when.
    pub signed: Signed,
}

type Milestone = (i64, String, String, String, Option<String>, String, i64, String, String);

impl Store {
    /// Returns what was last reported about every instance.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn instances(&self) -> Result<Vec<InstanceRow>, ReadError> {
        let rows = sql::query_as::<(String, String, Option<i64>, i64, String, String, i64)>(
            "SELECT id, task, year, percent, state, result, seq FROM instance ORDER BY id",
        )
        .fetch_all(&self.pool)
        .await?;
        let row =
            |(id, task, year, percent, state, result, seq): (_, _, Option<i64>, _, _, _, _)| InstanceRow {
                id,
                task,
                year: year.and_then(|year| i32::try_from(year).ok()),
                percent: percentage(percent),
                state,
                result,
                seq: stamp::natural(seq),
            };
        Ok(rows.into_iter().map(row).collect())
    }

    /// Returns the reports of progress of a task and its instances, newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn progress_of(&self, task: &str) -> Result<Vec<ProgressRow>, ReadError> {
        let (from, to) = instances_of(task);
        let rows = sql::query_as::<(i64, String, i64, String, String, String, String)>(
            "SELECT id, instance, percent, state, note, actor_name, at FROM progress
             WHERE instance = $1 OR (instance >= $2 AND instance < $3) ORDER BY id DESC",
        )
        .bind(task)
        .bind(from)
        .bind(to)
        .fetch_all(&self.pool)
        .await?;
        let row = |(id, instance, percent, state, note, by, at): (_, _, _, _, _, _, String)| {
            let signed = signed(by, &at)?;
            Ok(ProgressRow {
                id: stamp::natural(id),
                instance,
                percent: percentage(percent),
                state,
                note,
                signed,
            })
        };
        rows.into_iter().map(row).collect()
    }

    /// Returns the steps of a task and its instances, by due day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn milestones_of(&self, task: &str) -> Result<Vec<MilestoneRow>, ReadError> {
        let (from, to) = instances_of(task);
        let rows = sql::query_as::<Milestone>(
            "SELECT id, instance, title, due, done_on, done_note, seq, actor_name, at FROM milestone
             WHERE instance = $1 OR (instance >= $2 AND instance < $3) ORDER BY due, id",
        )
        .bind(task)
        .bind(from)
        .bind(to)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(milestone).collect()
    }

    /// Returns the steps that are not done, by due day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_milestones(&self) -> Result<Vec<MilestoneRow>, ReadError> {
        let rows = sql::query_as::<Milestone>(
            "SELECT id, instance, title, due, done_on, done_note, seq, actor_name, at FROM milestone
             WHERE done_on IS NULL ORDER BY due, id",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(milestone).collect()
    }

    /// Returns one step.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn milestone(&self, id: u64) -> Result<Option<MilestoneRow>, ReadError> {
        let row = sql::query_as::<Milestone>(
            "SELECT id, instance, title, due, done_on, done_note, seq, actor_name, at FROM milestone WHERE id = $1",
        )
        .bind(stamp::whole(id))
        .fetch_optional(&self.pool)
        .await?;
        row.map(milestone).transpose()
    }
}

fn milestone(row: Milestone) -> Result<MilestoneRow, ReadError> {
    let (id, instance, title, due, done_on, done_note, seq, by, at) = row;
    Ok(MilestoneRow {
        id: stamp::natural(id),
        instance,
        title,
        due: stamp::day(&due, "milestone.due")?,
        done_on: done_on.map(|day| stamp::day(&day, "milestone.done_on")).transpose()?,
        done_note,
        seq: stamp::natural(seq),
        signed: signed(by, &at)?,
    })
}

fn percentage(number: i64) -> u8 {
    u8::try_from(number.clamp(0, 100)).unwrap_or(0)
}
