//! Journal, state, files and search index on SQLite.
