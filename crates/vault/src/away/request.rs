//! The request file (签批请求): what is asked, in full, sealed to the person who is to decide.

use super::card::OpenCard;
use super::{FORM, file_form};
use crate::error::{Result, VaultError, refuse};
use crate::keys::{as_key, open_sealed, random, seal_to, unwrap, wrap};
use crate::transact::Work;
use domain::approvals::AwayRefusal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};

/// The file: nothing but identities stands outside the seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwayRequest {
    pub(super) kind: String,
    pub(super) version: u32,
    /// The vault that asks.
    pub vault_id: String,
    /// Identity of the request.
    pub request: String,
    /// Number of the card it is sealed to.
    pub card: String,
    /// What is asked, sealed, hex.
    pub(super) sealed: String,
}

file_form!(AwayRequest, "strongroom-approval-request", "away-file-request");

/// What is asked, as it lies inside the seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedAway {
    /// The vault that asks.
    pub vault_id: String,
    /// Company and office.
    pub office: String,
    /// Identity of the request.
    pub request: String,
    /// Number of the card.
    pub card: String,
    /// Used once, hex.
    pub nonce: String,
    /// Identity of the approval.
    pub approval: String,
    /// `SQ-…`.
    pub number: String,
    /// Digest of the exact content, hex.
    pub content: String,
    /// The exact content, canonical JSON.
    pub statement: String,
    /// The same for a person to read: label and value.
    pub shown: Vec<(String, String)>,
    /// When it was exported.
    pub asked_at: String,
    /// A decision that comes later counts for nothing.
    pub expires_at: String,
    /// What the decision is sealed to, hex.
    pub reply_public: String,
}

/// What the caller says of a new request.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// Its identity.
    pub request: String,
    /// Number of the card.
    pub card: String,
    /// Public key of the card's person.
    pub receive_public: Vec<u8>,
    /// Identity of the approval.
    pub approval: String,
    /// `SQ-…`.
    pub number: String,
    /// Digest of the content.
    pub content: [u8; 32],
    /// The exact content.
    pub statement: String,
    /// The same for a person to read.
    pub shown: Vec<(String, String)>,
    /// Until when.
    pub expires_at: domain::Moment,
}

/// A request ready to be written out, with what the vault keeps of it.
#[derive(Debug, Clone)]
pub struct MadeRequest {
    /// The file.
    pub file: AwayRequest,
    /// Used once.
    pub nonce: [u8; 32],
    /// SHA-256 of what lies inside the seal.
    pub asked_sha256: [u8; 32],
    /// The private key that opens the decision, under the data key.
    pub reply_key: Vec<u8>,
}

/// What the seal of a request is bound to.
fn request_context(vault_id: &str, request: &str) -> Vec<u8> {
    format!("strongroom.approval_request.v1\0{vault_id}\0{request}").into_bytes()
}

fn reply_context(vault_id: &str, request: &str) -> Vec<u8> {
    format!("strongroom.approval_reply_key.v1\0{vault_id}\0{request}").into_bytes()
}

impl AwayRequest {
    /// Opens what is asked, for the person whose card this is, with the digest of exactly these bytes.
    pub fn open(&self, card: &OpenCard) -> Result<(AskedAway, [u8; 32])> {
        if self.vault_id != card.card.vault_id {
            return Err(refuse(AwayRefusal::OtherVault));
        }
        let altered = || refuse(AwayRefusal::RequestNotForCard);
        let sealed = hex::decode(&self.sealed).map_err(|_| altered())?;
        let context = request_context(&self.vault_id, &self.request);
        let plain =
            open_sealed(&card.signer.keys.receive, &sealed, &context, "request").map_err(|_| altered())?;
        let asked: AskedAway = serde_json::from_slice(&plain).map_err(|_| altered())?;
        let same = asked.request == self.request
            && asked.vault_id == self.vault_id
            && asked.card == self.card
            && asked.card == card.card.number
            && asked.content == hex::encode(domain::approvals::digest_of(&asked.statement));
        if !same {
            return Err(altered());
        }
        Ok((asked, Sha256::digest(&plain[..]).into()))
    }
}

impl Work<'_, '_> {
    /// Seals a request to a card's person, with a nonce and a reply key of its own.
    pub fn away_request(&self, new: NewRequest) -> Result<MadeRequest> {
        let vault_id = self.office().vault_id.clone();
        let (nonce, reply) = (random::<32>(), StaticSecret::from(random::<32>()));
        let asked = AskedAway {
            office: format!("{} {}", self.office().company, self.office().name).trim_end().to_owned(),
            request: new.request.clone(),
            card: new.card.clone(),
            nonce: hex::encode(nonce),
            approval: new.approval,
            number: new.number,
            content: hex::encode(new.content),
            statement: new.statement,
            shown: new.shown,
            asked_at: self.now().at.to_string(),
            expires_at: new.expires_at.to_string(),
            reply_public: hex::encode(PublicKey::from(&reply).as_bytes()),
            vault_id: vault_id.clone(),
        };
        let plain = serde_json::to_vec(&asked)?;
        let context = request_context(&vault_id, &new.request);
        Ok(MadeRequest {
            file: AwayRequest {
                kind: <AwayRequest as super::FileForm>::KIND.into(),
                version: FORM,
                vault_id: vault_id.clone(),
                request: new.request.clone(),
                card: new.card,
                sealed: hex::encode(seal_to(&new.receive_public, &plain, &context)?),
            },
            nonce,
            asked_sha256: Sha256::digest(&plain).into(),
            reply_key: wrap(
                &self.keys_of_session().data_key,
                reply.as_bytes(),
                &reply_context(&vault_id, &new.request),
            ),
        })
    }

    /// The key that opens the decision on a request.
    pub(super) fn reply_key(&self, request: &str, wrapped: &[u8]) -> Result<StaticSecret> {
        let context = reply_context(&self.office().vault_id, request);
        let plain = unwrap(&self.keys_of_session().data_key, wrapped, &context, "reply key")?;
        let key = as_key(&plain, "reply key").map_err(|_| VaultError::Sealed("reply key"))?;
        Ok(StaticSecret::from(*key))
    }
}
