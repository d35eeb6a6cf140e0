//! What can go wrong below the rules.

/// A storage fault. Never worded for people: `app` turns it into a reference number.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite or SQLCipher.
    #[error("database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A stored value that the program could not have written.
    #[error("unreadable value in {column}: {value}")]
    Unreadable {
        /// Which column.
        column: String,
        /// What stood there.
        value: String,
    },
    /// Words about something 绝密 cannot be sealed or opened here: the key is missing.
    #[error("the key of sealed words is missing")]
    KeyMissing,
    /// A table that is not declared, or another broken promise of the program itself.
    #[error("BUG: {0}")]
    Bug(String),
}

/// Storage results.
pub type Result<T> = std::result::Result<T, StoreError>;
