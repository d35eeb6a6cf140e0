//! Signatures over exact content, by a person's own key.

use crate::error::Result;
use crate::keys::random;
use crate::session::Signer;
use crate::trail::Canonical;
use domain::{Moment, PersonId, RowId};
use ed25519_dalek::{Signature, Signer as _, Verifier, VerifyingKey};
use sha2::{Digest, Sha256};

/// What a signature is over: domain tag ‖ vault ‖ act ‖ subject ‖ content digest ‖ signer ‖ moment ‖ nonce.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The act, e.g. `approve`, `supervise_copying`.
    pub act: String,
    /// What it is about.
    pub subject: String,
    /// The exact content, canonical JSON.
    pub statement: String,
    /// SHA-256 of the statement.
    pub digest: [u8; 32],
    /// Who.
    pub person: PersonId,
    /// With which slot's key.
    pub slot: RowId,
    /// When.
    pub at: Moment,
    /// Makes every signature one of its kind.
    pub nonce: [u8; 16],
    /// Ed25519.
    pub signature: Vec<u8>,
}

impl Signed {
    /// A stored act as it was signed; `None` when its digest or nonce has the wrong length.
    #[must_use]
    pub fn of_row(row: store::signatures::SignatureRow) -> Option<Signed> {
        Some(Signed {
            act: row.act,
            subject: row.subject,
            statement: row.statement,
            digest: row.digest.try_into().ok()?,
            person: row.person,
            slot: row.slot,
            at: row.at,
            nonce: row.nonce.try_into().ok()?,
            signature: row.signature,
        })
    }
}

fn message(vault_id: &str, signed: &Signed) -> [u8; 32] {
    Canonical::new("strongroom.act.v1")
        .text(vault_id)
        .text(&signed.act)
        .text(&signed.subject)
        .bytes(&signed.digest)
        .text(&signed.person.to_string())
        .text(&signed.at.to_string())
        .bytes(&signed.nonce)
        .digest()
}

pub(crate) fn sign(
    vault_id: &str,
    signer: &Signer,
    act: &str,
    subject: &str,
    statement: &str,
    at: Moment,
) -> Signed {
    let mut signed = Signed {
        act: act.to_owned(),
        subject: subject.to_owned(),
        statement: statement.to_owned(),
        digest: Sha256::digest(statement.as_bytes()).into(),
        person: signer.person,
        slot: signer.slot,
        at,
        nonce: random::<16>(),
        signature: Vec::new(),
    };
    signed.signature = signer.keys.sign.sign(&message(vault_id, &signed)).to_bytes().to_vec();
    signed
}

/// Whether a stored signature is over this content by the holder of that public key.
pub fn verify_signature(vault_id: &str, public: &[u8], signed: &Signed) -> Result<bool> {
    let digest: [u8; 32] = Sha256::digest(signed.statement.as_bytes()).into();
    // A statement that this reader cannot open was signed by its digest; its stored bytes are the row digest's matter.
    let stands = digest == signed.digest || signed.statement == store::sealed::MASK;
    Ok(stands && verifies(public, &message(vault_id, signed), &signed.signature))
}

/// Plain Ed25519 check that answers no to malformed keys and signatures.
pub(crate) fn verifies(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let Ok(public) = <[u8; 32]>::try_from(public) else { return false };
    let Ok(signature) = Signature::from_slice(signature) else { return false };
    VerifyingKey::from_bytes(&public).is_ok_and(|key| key.verify(message, &signature).is_ok())
}
