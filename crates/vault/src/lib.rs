//! The box: keys, sealed content, the one transaction door, the chained trail, backup, verify.
//!
//! A vault on disk is a folder (4-security): `vault.json`, `keyring.json`, `vault.lock`, `records.db`,
//! `content/`, `incoming/`, `unclaimed/`, `backups/`. [`Closed`] is a vault whose lock is held and
//! whose keyring is read; [`Closed::unlock`] opens one person's session and gives a [`Vault`].

mod attempts;
mod away;
mod backing_up;
mod backup;
mod broken;
mod certificate_key;
mod clock;
mod content;
mod create;
mod enrol;
mod error;
#[cfg(feature = "figures")]
mod figures;
mod keyring;
mod keys;
mod layout;
mod level_keys;
mod migrate;
mod open;
mod recovery;
mod sealed_content;
mod session;
mod sign;
mod staging;
mod trail;
mod transact;
mod verify;
mod verifying;
mod words;

pub use away::{
    Answer, AskedAway, AwayDecision, AwayRequest, Decided, MadeRequest, NewRequest, OpenCard, SigningCard,
};
pub use backing_up::{BackingUp, CopiedSet};
pub use backup::{BackupManifest, Restored, restore};
pub use broken::Break;
pub use certificate_key::{OfficeKey, key_id, verify_certificate_signature};
pub use clock::{Clock, SystemClock};
pub use create::{Administrators, Created, NewOffice, NewPerson, create};
pub use enrol::NewSlot;
pub use error::{Result, VaultError};
pub use keys::{KdfCost, Passphrase};
pub use layout::Layout;
pub use open::{Closed, Known};
pub use recovery::RecoveryKey;
pub use sealed_content::{ContentKey, Part, SealedContent, SealedFile, Sealer};
pub use session::{Second, Signer};
pub use sign::{Signed, verify_signature};
pub use transact::{Changed, Vault, Work, key_level};
pub use verify::{Anchor, Finding, FindingKind, Report};
pub use verifying::Verifying;
