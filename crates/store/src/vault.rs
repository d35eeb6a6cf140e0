//! Rows of the vault itself: charter, office, key slots, number sequences, settings, backup sets.

use crate::{Reader, Result, Row, Tx, named};
use domain::access::Level;
use domain::{Day, Moment, PersonId, RowId};

/// The office this vault belongs to.
#[derive(Debug, Clone)]
pub struct OfficeRow {
    /// Identity of the row.
    pub id: RowId,
    /// Identity of the vault.
    pub vault_id: String,
    /// 公司.
    pub company: String,
    /// 管理处.
    pub name: String,
    /// Address.
    pub address: String,
    /// Four-digit office number.
    pub number: u16,
    /// 全宗号.
    pub fonds: String,
    /// IANA zone.
    pub time_zone: String,
    /// System and security administrator are one person.
    pub small_office: bool,
    /// `dengbao` or `modern`.
    pub password_profile: String,
    /// Whether logins are shown on the lock screen.
    pub is_sample: bool,
    /// Ed25519 public key of certificates.
    pub certificate_public: Vec<u8>,
    /// Its private half under the data key.
    pub certificate_private_sealed: Vec<u8>,
    /// X25519 public half of the recovery key.
    pub recovery_public: Vec<u8>,
    /// When the vault was made.
    pub created_at: Moment,
}

/// A key slot: whose public keys are whose, and the wrapped private halves.
#[derive(Debug, Clone)]
pub struct SlotRow {
    /// Identity.
    pub id: RowId,
    /// Whose.
    pub person: PersonId,
    /// Login.
    pub login: String,
    /// X25519 public.
    pub receive_public: Vec<u8>,
    /// Ed25519 public.
    pub sign_public: Vec<u8>,
    /// Argon2id parameters as JSON.
    pub kdf: String,
    /// Both private keys under the passphrase.
    pub wrapped_private: Vec<u8>,
    /// The data key sealed to this person.
    pub sealed_data_key: Option<Vec<u8>>,
    /// The 机密 key, if cleared.
    pub sealed_level3_key: Option<Vec<u8>>,
    /// The 绝密 key, if cleared.
    pub sealed_level4_key: Option<Vec<u8>>,
    /// What the two signers said, canonical JSON.
    pub statement: String,
    /// First signer (person id).
    pub first_signer: String,
    /// First signature.
    pub first_signature: Vec<u8>,
    /// Second signer; none in the charter's own slots.
    pub second_signer: Option<String>,
    /// Second signature.
    pub second_signature: Option<Vec<u8>>,
    /// Since.
    pub enrolled_at: Moment,
    /// Until.
    pub retired_at: Option<Moment>,
}

/// A backup set as the vault knows it.
#[derive(Debug, Clone)]
pub struct BackupSetRow {
    /// Identity.
    pub id: RowId,
    /// When.
    pub taken_at: Moment,
    /// By whom.
    pub taken_by: PersonId,
    /// Where.
    pub folder: String,
    /// Content files in it.
    pub files: i64,
    /// Size.
    pub size_bytes: i64,
    /// Trail head when it was taken.
    pub head: Vec<u8>,
    /// Its position.
    pub seq: i64,
    /// Kept until.
    pub expires_on: Day,
    /// Checksum of its manifest.
    pub manifest_sha256: Vec<u8>,
    /// `asked`, `before_migration`.
    pub reason: String,
}

crate::statements! {
    OFFICE = "SELECT * FROM offices LIMIT 1";
    CHARTER = "SELECT id, statement, system_signature, security_signature, audit_signature FROM charters LIMIT 1";
    SLOTS = "SELECT * FROM key_slots ORDER BY row";
    LIVE_SLOTS = "SELECT * FROM key_slots WHERE retired_at IS NULL ORDER BY row";
    SETTING = "SELECT value FROM settings WHERE key = :key";
    SETTINGS = "SELECT id, key, value FROM settings ORDER BY key";
    SEQUENCE = "SELECT id, last FROM number_sequences WHERE prefix = :prefix AND year = :year";
    PENDING_SHREDS = "SELECT id, content_id, blob FROM pending_shreds WHERE completed_at IS NULL ORDER BY row";
    // As a form before there were scans of papers has them.
    FILES = "SELECT blob, sealed_sha256, id FROM contents WHERE shredded_at IS NULL ORDER BY row";
    BLOBS = "SELECT blob, sealed_sha256, id FROM (SELECT 0 AS kind, row, blob, sealed_sha256, id FROM contents WHERE shredded_at IS NULL UNION ALL SELECT 1, w.row, w.blob, w.sealed_sha256, w.scan_id FROM paper_approvals AS w JOIN approvals AS a ON a.id = w.approval_id) ORDER BY kind, row";
    BACKUP_SETS = "SELECT * FROM backup_sets ORDER BY row DESC";
    KEY_HOLDERS = "WITH held AS (SELECT k.person_id, k.sealed_level3_key IS NOT NULL AS has3, k.sealed_level4_key IS NOT NULL AS has4, coalesce((SELECT max(c.level) FROM clearances AS c WHERE c.person_id = k.person_id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL), 0) AS level FROM key_slots AS k JOIN accounts AS a ON a.person_id = k.person_id JOIN people AS p ON p.id = k.person_id WHERE k.retired_at IS NULL AND p.state = 'active' AND a.closed_at IS NULL AND (a.valid_until IS NULL OR a.valid_until >= :at)) SELECT coalesce(sum(has3), 0) AS confidential, coalesce(sum(has4), 0) AS top_secret, coalesce(sum((level >= 3 AND NOT has3) OR (level >= 4 AND NOT has4)), 0) AS lacking, coalesce(sum((has3 AND level < 3) OR (has4 AND level < 4)), 0) AS beyond FROM held";
}

/// The office row.
pub fn get_office(reader: &Reader<'_>) -> Result<Option<OfficeRow>> {
    reader.get(OFFICE, &[], |row| {
        Ok(OfficeRow {
            id: crate::id(row, "id")?,
            vault_id: row.get("vault_id")?,
            company: row.get("company")?,
            name: row.get("name")?,
            address: row.get("address")?,
            number: row.get("number")?,
            fonds: row.get("fonds")?,
            time_zone: row.get("time_zone")?,
            small_office: row.get("small_office")?,
            password_profile: row.get("password_profile")?,
            is_sample: row.get("is_sample")?,
            certificate_public: row.get("certificate_public")?,
            certificate_private_sealed: row.get("certificate_private_sealed")?,
            recovery_public: row.get("recovery_public")?,
            created_at: crate::moment(row, "created_at")?,
        })
    })
}

/// Writes the office row, once.
pub fn insert_office(tx: &Tx<'_>, office: &OfficeRow) -> Result<()> {
    tx.insert(
        "offices",
        &named! {
            id: office.id, vault_id: &office.vault_id, company: &office.company, name: &office.name, address: &office.address, number: office.number,
            fonds: &office.fonds, time_zone: &office.time_zone, small_office: office.small_office, password_profile: &office.password_profile, is_sample: office.is_sample,
            certificate_public: &office.certificate_public, certificate_private_sealed: &office.certificate_private_sealed, recovery_public: &office.recovery_public, created_at: office.created_at
        },
    )
}

/// The charter.
#[derive(Debug, Clone)]
pub struct CharterRow {
    /// Identity.
    pub id: RowId,
    /// What the three signed.
    pub statement: String,
    /// System, security, audit.
    pub signatures: [Vec<u8>; 3],
}

/// The charter with the three administrators' signatures.
pub fn get_charter(reader: &Reader<'_>) -> Result<Option<CharterRow>> {
    reader.get(CHARTER, &[], |row| {
        let signatures =
            [row.get("system_signature")?, row.get("security_signature")?, row.get("audit_signature")?];
        Ok(CharterRow { id: crate::id(row, "id")?, statement: row.get("statement")?, signatures })
    })
}

/// Writes the charter, once.
pub fn insert_charter(tx: &Tx<'_>, id: RowId, statement: &str, signatures: [Vec<u8>; 3]) -> Result<()> {
    let [system, security, audit] = signatures;
    tx.insert("charters", &named! { id: id, statement: statement, system_signature: system, security_signature: security, audit_signature: audit })
}

fn slot_from_row(row: &Row<'_>) -> rusqlite::Result<SlotRow> {
    Ok(SlotRow {
        id: crate::id(row, "id")?,
        person: crate::id(row, "person_id")?,
        login: row.get("login")?,
        receive_public: row.get("receive_public")?,
        sign_public: row.get("sign_public")?,
        kdf: row.get("kdf")?,
        wrapped_private: row.get("wrapped_private")?,
        sealed_data_key: row.get("sealed_data_key")?,
        sealed_level3_key: row.get("sealed_level3_key")?,
        sealed_level4_key: row.get("sealed_level4_key")?,
        statement: row.get("statement")?,
        first_signer: row.get("first_signer")?,
        first_signature: row.get("first_signature")?,
        second_signer: row.get("second_signer")?,
        second_signature: row.get("second_signature")?,
        enrolled_at: crate::moment(row, "enrolled_at")?,
        retired_at: crate::optional_moment(row, "retired_at")?,
    })
}

/// Every slot that ever was; old public keys keep old signatures valid.
pub fn list_slots(reader: &Reader<'_>) -> Result<Vec<SlotRow>> {
    reader.list_readable(SLOTS, slot_from_row)
}

/// The slots in force.
pub fn list_live_slots(reader: &Reader<'_>) -> Result<Vec<SlotRow>> {
    reader.list(LIVE_SLOTS, &[], slot_from_row)
}

/// Adds a slot.
pub fn insert_slot(tx: &Tx<'_>, slot: &SlotRow) -> Result<()> {
    tx.insert(
        "key_slots",
        &named! {
            id: slot.id, person_id: slot.person, login: &slot.login, receive_public: &slot.receive_public, sign_public: &slot.sign_public, kdf: &slot.kdf,
            wrapped_private: &slot.wrapped_private, sealed_data_key: slot.sealed_data_key.clone(), sealed_level3_key: slot.sealed_level3_key.clone(), sealed_level4_key: slot.sealed_level4_key.clone(),
            statement: &slot.statement, first_signer: &slot.first_signer, first_signature: &slot.first_signature, second_signer: slot.second_signer.clone(), second_signature: slot.second_signature.clone(),
            enrolled_at: slot.enrolled_at, retired_at: slot.retired_at
        },
    )
}

/// Puts the keys of a level into a slot, or takes them away.
pub fn set_slot_level_key(tx: &Tx<'_>, slot: RowId, level: Level, sealed: Option<Vec<u8>>) -> Result<()> {
    match level {
        Level::TopSecret => tx.update("key_slots", slot, &named! { sealed_level4_key: sealed }),
        _ => tx.update("key_slots", slot, &named! { sealed_level3_key: sealed }),
    }
}

/// Rewraps a slot's private keys under a new passphrase.
pub fn set_slot_passphrase(tx: &Tx<'_>, slot: RowId, kdf: &str, wrapped_private: &[u8]) -> Result<()> {
    tx.update("key_slots", slot, &named! { kdf: kdf, wrapped_private: wrapped_private })
}

/// Ends a slot and drops what was sealed to it.
pub fn retire_slot(tx: &Tx<'_>, slot: RowId, at: Moment) -> Result<()> {
    let nothing: Option<Vec<u8>> = None;
    tx.update("key_slots", slot, &named! { retired_at: at, sealed_data_key: nothing.clone(), sealed_level3_key: nothing.clone(), sealed_level4_key: nothing })
}

/// A setting's JSON value.
pub fn get_setting(reader: &Reader<'_>, key: &str) -> Result<Option<String>> {
    reader.get(SETTING, &named! { key: key }, |row| row.get(0))
}

/// Every setting: row id, key, JSON value.
pub fn list_settings(reader: &Reader<'_>) -> Result<Vec<(RowId, String, String)>> {
    reader.list(SETTINGS, &[], |row| Ok((crate::id(row, "id")?, row.get("key")?, row.get("value")?)))
}

/// The next number of a prefix and year, counted up. `fresh` is used when the sequence begins.
pub fn next_number(tx: &Tx<'_>, prefix: &str, year: i32, fresh: RowId) -> Result<u32> {
    next_numbers(tx, prefix, year, 1, fresh)
}

/// The next `count` numbers of a prefix and year, taken together; answers the first of them.
pub fn next_numbers(tx: &Tx<'_>, prefix: &str, year: i32, count: u32, fresh: RowId) -> Result<u32> {
    let found = tx.get(SEQUENCE, &named! { prefix: prefix, year: year }, |row| {
        Ok((crate::id::<RowId>(row, "id")?, row.get::<_, u32>("last")?))
    })?;
    if let Some((id, last)) = found {
        tx.update("number_sequences", id, &named! { last: last + count })?;
        return Ok(last + 1);
    }
    tx.insert("number_sequences", &named! { id: fresh, prefix: prefix, year: year, last: count })?;
    Ok(1)
}

/// Every backup set, newest first. A forged row that cannot be read must not keep the vault shut.
pub fn list_backup_sets(reader: &Reader<'_>) -> Result<Vec<BackupSetRow>> {
    reader.list_readable(BACKUP_SETS, |row| {
        Ok(BackupSetRow {
            id: crate::id(row, "id")?,
            taken_at: crate::moment(row, "taken_at")?,
            taken_by: crate::id(row, "taken_by")?,
            folder: row.get("folder")?,
            files: row.get("files")?,
            size_bytes: row.get("size_bytes")?,
            head: row.get("head")?,
            seq: row.get("seq")?,
            expires_on: crate::day(row, "expires_on")?,
            manifest_sha256: row.get("manifest_sha256")?,
            reason: row.get("reason")?,
        })
    })
}

/// Records a backup set.
pub fn insert_backup_set(tx: &Tx<'_>, set: &BackupSetRow) -> Result<()> {
    tx.insert(
        "backup_sets",
        &named! {
            id: set.id, taken_at: set.taken_at, taken_by: set.taken_by, folder: &set.folder, files: set.files, size_bytes: set.size_bytes, head: &set.head,
            seq: set.seq, expires_on: set.expires_on, manifest_sha256: &set.manifest_sha256, reason: &set.reason
        },
    )
}

/// Holders of the 机密 and of the 绝密 key with an open account, cleared people without their key, holders of a key
/// above their clearance.
pub fn count_key_holders(reader: &Reader<'_>, at: Moment) -> Result<[i64; 4]> {
    let counted = reader.get(KEY_HOLDERS, &named! { at: at }, |row| {
        Ok([row.get("confidential")?, row.get("top_secret")?, row.get("lacking")?, row.get("beyond")?])
    })?;
    Ok(counted.unwrap_or_default())
}

/// A file whose key is gone and whose blob must be unlinked.
#[derive(Debug, Clone)]
pub struct PendingShred {
    /// Identity.
    pub id: RowId,
    /// The file.
    pub content: domain::ContentId,
    /// Its blob.
    pub blob: String,
}

/// Shreds asked for and not finished.
pub fn list_pending_shreds(reader: &Reader<'_>) -> Result<Vec<PendingShred>> {
    reader.list(PENDING_SHREDS, &[], |row| {
        Ok(PendingShred {
            id: crate::id(row, "id")?,
            content: crate::id(row, "content_id")?,
            blob: row.get("blob")?,
        })
    })
}

/// The blob is gone.
pub fn complete_shred(tx: &Tx<'_>, shred: RowId, at: Moment) -> Result<()> {
    tx.update("pending_shreds", shred, &named! { completed_at: at })
}

/// The form from which scans of signed papers lie beside the files of records.
const FORM_WITH_SCANS: i64 = 14;

/// Every blob that must be there: name, checksum of the sealed bytes, identity of the file.
pub fn list_blobs(reader: &Reader<'_>) -> Result<Vec<(String, Vec<u8>, String)>> {
    let statement = if reader.form()? < FORM_WITH_SCANS { FILES } else { BLOBS };
    reader.list(statement, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
