//! What may be refused before and while a vault is open, and what its trail records.

use crate::access::Post;
use crate::ids::{PersonId, RowId, SessionId};

crate::refusals! {
    /// Refusals of the vault itself.
    pub enum VaultRefusal in "vault" {
        /// Another process holds the vault.
        InUse { holder: String } => "in_use", Form;
        /// The folder lies on a network share or in a sync folder.
        OnSharedStorage { place: String } => "on_shared_storage", Form;
        /// The folder is not a vault.
        NotAVault { place: String } => "not_a_vault", Form;
        /// There is a vault already.
        AlreadyThere { place: String } => "already_there", Form;
        /// Made by a newer program.
        TooNew { format: i64 } => "too_new", Form;
        /// The database is damaged; it was kept as it is.
        Damaged { detail: String } => "damaged", Form;
        /// Wrong login or passphrase; `left` tries remain before the lock-out.
        WrongPassphrase { left: i64 } => "wrong_passphrase", Form;
        /// The growing delay after a wrong passphrase has not passed.
        TooSoon { seconds: i64 } => "too_soon", Form;
        /// Too many wrong passphrases.
        LockedOut { minutes: i64 } => "locked_out", Form;
        /// The passphrase does not meet the policy.
        WeakPassphrase { characters: i64, classes: i64 } => "weak_passphrase", Form;
        /// The account is closed, not yet open or expired.
        AccountClosed { login: String } => "account_closed", Form;
        /// Administrators must be distinct people.
        AdministratorTwice { name: String, held: Post } => "administrator_twice", Evidence;
        /// Level keys need two holders.
        TooFewHolders { named: i64 } => "too_few_holders", Form;
        /// A login is taken.
        LoginTaken { login: String } => "login_taken", Form;
        /// The session is locked.
        Locked => "locked", Form;
        /// The trail is broken; the vault is read-only.
        TrailBroken { seq: i64 } => "trail_broken", Form;
        /// Nothing is broken that could be acknowledged.
        TrailHolds => "trail_holds", Form;
        /// A break is acknowledged by the audit administrator and the system or security administrator.
        BreakByTwo => "break_by_two", Form;
        /// A break is acknowledged with a reason.
        BreakReasonNeeded => "break_reason_needed", Form;
        /// The file's content does not match its checksum.
        ContentDamaged { file: String } => "content_damaged", Evidence;
        /// A person lacks the key of that level.
        LevelKeyMissing { level: crate::access::Level } => "level_key_missing", Evidence;
        /// What was typed is not the recovery key of this vault.
        WrongRecoveryKey => "wrong_recovery_key", Evidence;
        /// Everybody who is cleared holds the level keys already.
        RecoveryNotNeeded => "recovery_not_needed", Form;
        /// The recovery key is used by two administrators.
        RecoveryByTwo => "recovery_by_two", Evidence;
    }
}

crate::events! {
    /// Events of the vault itself.
    pub enum VaultEvent {
        /// Event 1: the charter.
        VaultChartered { charter: RowId, statement: [u8; 32] } => "vault_chartered";
        /// A session began.
        SessionOpened { session: SessionId, person: PersonId } => "session_opened";
        /// A session ended.
        SessionLocked { session: SessionId, person: PersonId } => "session_locked";
        /// Failed passphrases since the last unlock.
        PassphraseFailed { person: PersonId, times: i64 } => "passphrase_failed";
        /// The database was brought to a newer form.
        SchemaMigrated { migration: RowId, from: i64, to: i64, before: [u8; 32], after: [u8; 32] } => "schema_migrated";
        /// A backup set was taken.
        BackupTaken { set: RowId, files: i64, head: [u8; 32] } => "backup_taken";
        /// A vault was restored from a set.
        VaultRestored { restore: RowId, head: [u8; 32] } => "vault_restored";
        /// A blob without a row was moved aside.
        BlobUnclaimed { blob: RowId } => "blob_unclaimed";
        /// An outside anchor was written.
        AnchorExported { anchor: RowId, seq: i64 } => "anchor_exported";
        /// A destroyed file's sealed bytes are gone: the receipt of destruction.
        ShredCompleted { content: crate::ids::ContentId, shred: RowId } => "shred_completed";
        /// The wall clock stood more than two minutes before the last event.
        ClockFlagged { session: SessionId, behind_seconds: i64 } => "clock_flagged";
        /// A person's keys were enrolled by two.
        KeysEnrolled { slot: RowId, person: PersonId, first: PersonId, second: PersonId } => "keys_enrolled";
        /// What an older program had written about 绝密 records in the clear was sealed.
        WordsSealed { key: RowId, texts: i64 } => "words_sealed";
        /// A holder handed a level key on to somebody cleared for it.
        LevelKeyHandedOn { slot: RowId, person: PersonId, level: i64 } => "level_key_handed_on";
        /// A level key was taken from somebody no longer cleared for it.
        LevelKeyWithdrawn { slot: RowId, person: PersonId, level: i64 } => "level_key_withdrawn";
        /// A level key was turned: what is sealed from now on is closed to who left.
        LevelKeyTurned { rotation: RowId, level: i64, holders: i64 } => "level_key_turned";
        /// Keys were sealed to the recovery key: the data key (0) or those of a level.
        RecoverySealed { grant: RowId, level: i64 } => "recovery_sealed";
        /// Two administrators used the recovery key: so many people got the keys of a level from it.
        RecoveryKeyUsed { grant: RowId, level: i64, given: i64, first: PersonId, second: PersonId } => "recovery_key_used";
        /// A break of the trail was acknowledged by two: up to that position it is no longer trusted.
        BreakAcknowledged { acknowledgement: RowId, seq: i64, head: [u8; 32], first: PersonId, second: PersonId } => "break_acknowledged";
        /// A person changed the own passphrase.
        PassphraseChanged { slot: RowId, person: PersonId } => "passphrase_changed";
        /// A verification report was printed.
        ReportPrinted { report: RowId, digest: [u8; 32] } => "report_printed";
        /// The trail and rows were verified.
        VaultVerified { run: RowId, events: i64, rows: i64, findings: i64 } => "vault_verified";
    }
}

/// Who acknowledges a break of the trail: the audit administrator, and beside that person the system or the security
/// administrator; with a reason.
///
/// # Errors
/// [`VaultRefusal::BreakByTwo`], [`VaultRefusal::BreakReasonNeeded`].
pub fn check_acknowledgement(
    (first, first_posts): (PersonId, &[Post]),
    (second, second_posts): (PersonId, &[Post]),
    reason: &str,
) -> Result<(), VaultRefusal> {
    let with = [Post::SystemAdministrator, Post::SecurityAdministrator];
    let two = first != second
        && first_posts.contains(&Post::AuditAdministrator)
        && with.iter().any(|post| second_posts.contains(post));
    if !two {
        return Err(VaultRefusal::BreakByTwo);
    }
    if reason.trim().is_empty() { Err(VaultRefusal::BreakReasonNeeded) } else { Ok(()) }
}

/// Who uses the recovery key: the security administrator, and beside that person another administrator.
///
/// # Errors
/// [`VaultRefusal::RecoveryByTwo`].
pub fn check_recovery(
    (first, first_posts): (PersonId, &[Post]),
    (second, second_posts): (PersonId, &[Post]),
) -> Result<(), VaultRefusal> {
    let two = first != second
        && first_posts.contains(&Post::SecurityAdministrator)
        && second_posts.iter().any(|post| post.is_administrator());
    if two { Ok(()) } else { Err(VaultRefusal::RecoveryByTwo) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_is_acknowledged_by_two_administrators_with_a_reason() {
        let person = |number| PersonId(uuid::Uuid::from_u128(number));
        let audit: &[Post] = &[Post::AuditAdministrator];
        let system: &[Post] = &[Post::SystemAdministrator];
        let check = check_acknowledgement;
        assert_eq!(check((person(1), audit), (person(2), system), "磁盘故障"), Ok(()));
        let by_two = Err(VaultRefusal::BreakByTwo);
        assert_eq!(check((person(1), audit), (person(1), system), "磁盘故障"), by_two);
        assert_eq!(check((person(1), audit), (person(2), &[Post::Clerk]), "磁盘故障"), by_two);
        assert_eq!(check((person(1), system), (person(2), audit), "磁盘故障"), by_two);
        assert_eq!(check((person(1), audit), (person(2), system), " "), Err(VaultRefusal::BreakReasonNeeded));
    }
}
