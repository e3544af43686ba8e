//! Where a store lies: a folder, and a database server where the folder's own file is not enough.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

use crate::OpenStoreError;

/// Where a store lies.
#[derive(Debug, Clone)]
pub struct Location {
    /// The folder of the files, and of the database where no server is named.
    pub data: PathBuf,
    /// The database server, where there is one.
    pub database: Option<DatabaseUrl>,
}

impl Location {
    /// Returns the file of the database that lies in the folder.
    pub fn file(&self) -> PathBuf {
        self.data.join("dongho.db")
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.database {
            None => write!(f, "{}", self.data.display()),
            Some(url) => write!(f, "{} + {url}", self.data.display()),
        }
    }
}

impl From<PathBuf> for Location {
    fn from(data: PathBuf) -> Self {
        Location { data, database: None }
    }
}

impl From<&Path> for Location {
    fn from(data: &Path) -> Self {
        data.to_owned().into()
    }
}

impl From<&PathBuf> for Location {
    fn from(data: &PathBuf) -> Self {
        data.clone().into()
    }
}

/// The address of a PostgreSQL database, with the name and perhaps the password to sign in with. Neither its text nor
/// its debug form shows the password.
#[derive(Clone)]
pub struct DatabaseUrl {
    options: PgConnectOptions,
}

impl DatabaseUrl {
    pub(crate) fn options(&self) -> PgConnectOptions {
        match self.options.get_application_name() {
            None => self.options.clone().application_name("dongho"),
            Some(_) => self.options.clone(),
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = OpenStoreError;

    fn from_str(text: &str) -> Result<Self, OpenStoreError> {
        // The text is not repeated in the error: it may hold a password.
        if !(text.starts_with("postgres://") || text.starts_with("postgresql://")) {
            return Err(OpenStoreError::Address { why: "it does not begin with postgres://".to_owned() });
        }
        let options = text.parse().map_err(|error: sqlx::Error| OpenStoreError::Address {
            why: std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string),
        })?;
        Ok(DatabaseUrl { options })
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let options = &self.options;
        let database = options.get_database().unwrap_or(options.get_username());
        match options.get_socket() {
            Some(socket) => write!(f, "{}@{}/{database}", options.get_username(), socket.display()),
            None => {
                write!(
                    f,
                    "{}@{}:{}/{database}",
                    options.get_username(),
                    options.get_host(),
                    options.get_port()
                )
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        let url: DatabaseUrl = "postgres://lan:b%C3%AD-m%E1%BA%ADt@db.example:5433/dongho".parse().unwrap();
        assert_eq!(url.to_string(), "lan@db.example:5433/dongho");
        assert_eq!(format!("{url:?}"), "DatabaseUrl(lan@db.example:5433/dongho)");
        let shown = format!("{:?}", Location { data: "data".into(), database: Some(url) });
        assert!(!shown.contains("mật"), "{shown}");
    }

    #[test]
    fn what_is_no_address_is_refused_without_repeating_it() {
        for text in ["mysql://lan:secret@h/d", "lan:secret@h", "postgres://lan:secret@h:port/d", ""] {
            let refused = text.parse::<DatabaseUrl>().unwrap_err();
            assert!(matches!(refused, OpenStoreError::Address { .. }), "{text}");
            assert!(!refused.message().en.contains("secret"), "{}", refused.message().en);
        }
    }
}
