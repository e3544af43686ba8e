//! What the errors of a database server mean.

use sqlx::postgres::PgDatabaseError;

/// Returns the SQLSTATE of an error that a PostgreSQL server reported.
pub(crate) fn state(error: &sqlx::Error) -> Option<String> {
    let sqlx::Error::Database(error) = error else {
        return None;
    };
    error.try_downcast_ref::<PgDatabaseError>().map(|error| error.code().to_owned())
}

/// Returns whether the server is gone or was never reached, so that only a new connection can help.
pub(crate) fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) => true,
        // 08: connection exceptions; 57P01 to 57P05: the server stops, starts or ended the session.
        error => state(error).is_some_and(|state| state.starts_with("08") || state.starts_with("57P")),
    }
}

/// Returns whether the server showed a certificate that nobody vouches for, or would not speak encrypted.
pub(crate) fn is_untrusted(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Tls(_) => true,
        sqlx::Error::Io(error) => error.kind() == std::io::ErrorKind::InvalidData,
        _ => false,
    }
}
