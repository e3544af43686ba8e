//! Opening a store: one process at a time, a database that keeps its promises, a schema we know.

mod folder;
mod postgres;
mod schema;
mod sqlite;

use crate::OpenStoreError;
use crate::location::{DatabaseUrl, Location};
use crate::sql::{Connection, Pool};

pub(crate) use folder::{take, take_or_share};

/// How far a commit goes before it is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// To the disk. An acknowledged write survives a power cut.
    #[default]
    Full,
    /// To the operating system. Only for measuring what that would lose.
    Normal,
}

/// Whether others may write too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Company {
    /// This store is the only one that is open for long.
    Alone,
    /// A short command beside whoever works.
    Beside,
}

/// How the connection that writes is made, and made again where it was lost.
#[derive(Debug, Clone)]
pub(crate) struct Connector {
    location: Location,
    durability: Durability,
    company: Company,
}

impl Connector {
    pub(crate) fn new(location: Location, durability: Durability, company: Company) -> Self {
        Connector { location, durability, company }
    }

    /// Opens the connection that writes, making the tables on the first start.
    pub(crate) async fn open(&self) -> Result<Connection, OpenStoreError> {
        let mut conn = match &self.location.database {
            None => sqlite::connect(&self.location.file(), self.durability).await?,
            Some(url) => postgres::connect(url, self.durability, self.company).await?,
        };
        schema::make(&mut conn).await.map_err(|error| self.of_server(error))?;
        Ok(conn)
    }

    /// Opens connections that read and cannot write.
    pub(crate) async fn readers(&self) -> Result<Pool, OpenStoreError> {
        match &self.location.database {
            None => sqlite::readers(&self.location.file()).await,
            Some(url) => postgres::readers(url).await,
        }
    }

    /// Returns the address of the server; `None` where the database lies in the folder.
    pub(crate) fn server(&self) -> Option<&DatabaseUrl> {
        self.location.database.as_ref()
    }

    fn of_server(&self, error: OpenStoreError) -> OpenStoreError {
        match (error, self.server()) {
            (OpenStoreError::Database(error), Some(url)) => postgres::told(url, error),
            (error, _) => error,
        }
    }
}
