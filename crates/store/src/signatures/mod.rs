//! Every signed act, and the handwriting that may come with it.

use crate::{Reader, Result, Row, Tx, named};
use domain::{Moment, PersonId, RowId, SignatureId, SignatureImageId};

/// A signed act as stored.
#[derive(Debug, Clone)]
pub struct SignatureRow {
    /// Identity.
    pub id: SignatureId,
    /// `approve`, `supervise_copying`, `witness_count` …
    pub act: String,
    /// What it is about.
    pub subject: String,
    /// Who.
    pub person: PersonId,
    /// In which post.
    pub post: String,
    /// With which slot's key.
    pub slot: RowId,
    /// The exact content.
    pub statement: String,
    /// Its SHA-256.
    pub digest: Vec<u8>,
    /// One of its kind.
    pub nonce: Vec<u8>,
    /// Ed25519.
    pub signature: Vec<u8>,
    /// Handwriting from the pad.
    pub image: Option<SignatureImageId>,
    /// Signed with a pen on the printed form, scan to follow (纸签待扫).
    pub on_paper: bool,
    /// When.
    pub at: Moment,
}

crate::statements! {
    EVERY = "SELECT * FROM signatures ORDER BY row";
    OF_SUBJECT = "SELECT * FROM signatures WHERE subject_id = :subject ORDER BY row";
    BY_ID = "SELECT * FROM signatures WHERE id = :id";
    IMAGE = "SELECT png FROM signature_images WHERE id = :id";
    PUBLIC_KEY = "SELECT sign_public FROM key_slots WHERE id = :id";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SignatureRow> {
    Ok(SignatureRow {
        id: crate::id(row, "id")?,
        act: row.get("act")?,
        subject: row.get("subject_id")?,
        person: crate::id(row, "person_id")?,
        post: row.get("post")?,
        slot: crate::id(row, "slot_id")?,
        statement: row.get("statement")?,
        digest: row.get("digest")?,
        nonce: row.get("nonce")?,
        signature: row.get("signature")?,
        image: crate::optional_id(row, "image_id")?,
        on_paper: row.get("on_paper")?,
        at: crate::moment(row, "at")?,
    })
}

/// Keeps a signed act.
pub fn insert(tx: &Tx<'_>, row: &SignatureRow) -> Result<()> {
    tx.insert(
        "signatures",
        &named! {
            id: row.id, act: &row.act, subject_id: &row.subject, person_id: row.person, post: &row.post, slot_id: row.slot, statement: &row.statement, digest: &row.digest,
            nonce: &row.nonce, signature: &row.signature, image_id: row.image, on_paper: row.on_paper, at: row.at
        },
    )
}

/// Keeps handwriting.
pub fn insert_image(
    tx: &Tx<'_>,
    id: SignatureImageId,
    png: &[u8],
    sha256: &[u8],
    width: u32,
    height: u32,
) -> Result<()> {
    tx.insert("signature_images", &named! { id: id, png: png, sha256: sha256, width: width, height: height })
}

/// The acts about one thing, in order.
pub fn list_of_subject(reader: &Reader<'_>, subject: &str) -> Result<Vec<SignatureRow>> {
    reader.list(OF_SUBJECT, &named! { subject: subject }, from_row)
}

/// Every act there is, for verification.
pub fn list(reader: &Reader<'_>) -> Result<Vec<SignatureRow>> {
    reader.list_readable(EVERY, from_row)
}

/// One act.
pub fn get(reader: &Reader<'_>, id: SignatureId) -> Result<Option<SignatureRow>> {
    reader.get(BY_ID, &named! { id: id }, from_row)
}

/// The PNG of handwriting.
pub fn get_image(reader: &Reader<'_>, id: SignatureImageId) -> Result<Option<Vec<u8>>> {
    reader.get(IMAGE, &named! { id: id }, |row| row.get(0))
}

/// The public signing key of a slot.
pub fn get_public_key(reader: &Reader<'_>, slot: RowId) -> Result<Option<Vec<u8>>> {
    reader.get(PUBLIC_KEY, &named! { id: slot }, |row| row.get(0))
}
