//! The office's certificate key: signs destruction certificates; its public half travels as a key file.

use crate::error::Result;
use crate::keys::{Key, as_key, random, unwrap, wrap};
use crate::sign::verifies;
use ed25519_dalek::{Signer as _, SigningKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::vault::OfficeRow;

const CONTEXT: &[u8] = b"strongroom.certificate_key.v1";
const MESSAGE_TAG: &[u8] = b"strongroom.certificate.v1";

/// The public file by which anyone checks this office's certificates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeKey {
    /// `strongroom-office-key`.
    pub kind: String,
    /// Identity of the vault.
    pub vault_id: String,
    /// Company and office, for people.
    pub office: String,
    /// Ed25519 public key, hex.
    pub public: String,
    /// First 8 bytes of its SHA-256, hex; what a QR code carries.
    pub key_id: String,
}

impl OfficeKey {
    /// The key file of an office.
    #[must_use]
    pub fn of(office: &OfficeRow) -> OfficeKey {
        OfficeKey {
            kind: "strongroom-office-key".into(),
            vault_id: office.vault_id.clone(),
            office: format!("{} {}", office.company, office.name),
            public: hex::encode(&office.certificate_public),
            key_id: hex::encode(key_id(&office.certificate_public)),
        }
    }
}

/// First 8 bytes of the SHA-256 of a public key.
#[must_use]
pub fn key_id(public: &[u8]) -> [u8; 8] {
    let digest = Sha256::digest(public);
    let mut id = [0; 8];
    id.copy_from_slice(&digest[..8]);
    id
}

/// A new pair: public half, private half under the data key.
pub(crate) fn make(data_key: &Key) -> (Vec<u8>, Vec<u8>) {
    let key = SigningKey::from_bytes(&random::<32>());
    (key.verifying_key().to_bytes().to_vec(), wrap(data_key, &key.to_bytes(), CONTEXT))
}

pub(crate) fn sign(office: &OfficeRow, data_key: &Key, message: &[u8]) -> Result<[u8; 64]> {
    let private = unwrap(data_key, &office.certificate_private_sealed, CONTEXT, "certificate key")?;
    let key = SigningKey::from_bytes(&*as_key(&private, "certificate key")?);
    Ok(key.sign(&[MESSAGE_TAG, message].concat()).to_bytes())
}

/// Whether a certificate message was signed by that public key.
#[must_use]
pub fn verify_certificate_signature(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    verifies(public, &[MESSAGE_TAG, message].concat(), signature)
}
