//! Faults of the box.

use domain::Refusal;

/// A refusal with a code, or a fault that nobody at the desk can mend.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Said to the person.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database.
    #[error(transparent)]
    Store(store::StoreError),
    /// Files.
    #[error("files: {0}")]
    Io(#[from] std::io::Error),
    /// A sealed thing that does not open: wrong key or changed bytes.
    #[error("a sealed {0} does not open")]
    Sealed(&'static str),
    /// A broken promise of the program or of a file's form.
    #[error("BUG: {0}")]
    Bug(String),
}

/// Results of the box.
pub type Result<T> = std::result::Result<T, VaultError>;

impl From<store::StoreError> for VaultError {
    fn from(error: store::StoreError) -> Self {
        match error {
            store::StoreError::KeyMissing => words_locked(),
            other => VaultError::Store(other),
        }
    }
}

/// What is written about 绝密 records can be read, or sealed for the first time, only with that key.
fn words_locked() -> VaultError {
    refuse(domain::vault::VaultRefusal::LevelKeyMissing { level: domain::access::Level::TopSecret })
}

impl From<store::OpenError> for VaultError {
    fn from(error: store::OpenError) -> Self {
        match error {
            store::OpenError::WrongKeyOrDamaged => {
                refuse(domain::vault::VaultRefusal::Damaged { detail: "records.db".into() })
            }
            store::OpenError::TooNew { found, .. } => {
                refuse(domain::vault::VaultRefusal::TooNew { format: found })
            }
            store::OpenError::Store(error) => error.into(),
        }
    }
}

impl From<serde_json::Error> for VaultError {
    fn from(error: serde_json::Error) -> Self {
        VaultError::Bug(format!("json: {error}"))
    }
}

/// An area's refusal as a fault of the box.
pub(crate) fn refuse(refusal: impl Into<Refusal>) -> VaultError {
    VaultError::Refused(refusal.into())
}
