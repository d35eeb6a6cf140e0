//! The decision file (签批决定): what was decided over exactly what was asked, signed with the card's key, sealed back.

use super::card::OpenCard;
use super::request::AskedAway;
use super::{FORM, file_form};
use crate::error::{Result, VaultError, refuse};
use crate::keys::{open_sealed, seal_to};
use crate::sign::{Signed, sign, verify_signature};
use crate::transact::Work;
use domain::Moment;
use domain::approvals::AwayRefusal;
use serde::{Deserialize, Serialize};

/// The act a decision by file is signed as.
pub(crate) const ACT: &str = "decide_away";

/// The file: nothing but identities stands outside the seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwayDecision {
    pub(super) kind: String,
    pub(super) version: u32,
    /// The vault that asked.
    pub vault_id: String,
    /// Identity of the request.
    pub request: String,
    /// What was decided, sealed, hex.
    pub(super) sealed: String,
}

file_form!(AwayDecision, "strongroom-approval-decision", "away-file-decision");

/// What was decided, as it lies inside the seal: the statement and its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside {
    person: String,
    slot: String,
    at: String,
    nonce: String,
    statement: String,
    signature: String,
}

/// What a person answers.
#[derive(Debug, Clone)]
pub struct Answer<'a> {
    /// `approve` or `refuse`.
    pub decision: &'static str,
    /// 意见.
    pub opinion: &'a str,
    /// By the clock of the machine it is decided on.
    pub at: Moment,
}

/// The statement that is signed: what was asked, by its digests, and the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// `decide_away`.
    pub act: String,
    /// Identity of the request.
    pub request: String,
    /// The request's nonce, hex.
    pub nonce: String,
    /// Number of the card.
    pub card: String,
    /// Identity of the approval.
    pub approval: String,
    /// `SQ-…`.
    pub number: String,
    /// Digest of the exact content, hex.
    pub content: String,
    /// SHA-256 of everything that was shown, hex.
    pub asked: String,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见.
    pub opinion: String,
}

fn context(vault_id: &str, request: &str) -> Vec<u8> {
    format!("strongroom.approval_decision.v1\0{vault_id}\0{request}").into_bytes()
}

impl OpenCard {
    /// Decides what was asked: signs the answer and seals it back.
    pub fn decide(
        &self,
        (asked, asked_sha256): (&AskedAway, [u8; 32]),
        answer: &Answer<'_>,
    ) -> Result<AwayDecision> {
        let decided = Decided {
            act: ACT.into(),
            request: asked.request.clone(),
            nonce: asked.nonce.clone(),
            card: self.card.number.clone(),
            approval: asked.approval.clone(),
            number: asked.number.clone(),
            content: asked.content.clone(),
            asked: hex::encode(asked_sha256),
            decision: answer.decision.into(),
            opinion: answer.opinion.to_owned(),
        };
        let statement = serde_json::to_string(&decided)?;
        let signed = sign(&asked.vault_id, &self.signer, ACT, &asked.approval, &statement, answer.at);
        let inside = Inside {
            person: signed.person.to_string(),
            slot: signed.slot.to_string(),
            at: signed.at.to_string(),
            nonce: hex::encode(signed.nonce),
            statement: signed.statement,
            signature: hex::encode(signed.signature),
        };
        let reply = hex::decode(&asked.reply_public).map_err(|_| refuse(AwayRefusal::RequestNotForCard))?;
        let sealed =
            seal_to(&reply, &serde_json::to_vec(&inside)?, &context(&asked.vault_id, &asked.request))?;
        Ok(AwayDecision {
            kind: <AwayDecision as super::FileForm>::KIND.into(),
            version: FORM,
            vault_id: asked.vault_id.clone(),
            request: asked.request.clone(),
            sealed: hex::encode(sealed),
        })
    }
}

impl Work<'_, '_> {
    /// Opens a decision with the request's reply key and checks whose signature it is: the statement and the act to
    /// be kept. `public` is the signing key of the card's slot as it stands in this vault.
    pub fn away_decision(
        &self,
        file: &AwayDecision,
        reply_key: &[u8],
        public: &[u8],
    ) -> Result<(Decided, Signed)> {
        let altered = || refuse(AwayRefusal::DecisionAltered);
        let secret = self.reply_key(&file.request, reply_key)?;
        let sealed = hex::decode(&file.sealed).map_err(|_| altered())?;
        let context = context(&self.office().vault_id, &file.request);
        let plain = match open_sealed(&secret, &sealed, &context, "decision") {
            Ok(plain) => plain,
            Err(VaultError::Sealed(_)) => return Err(altered()),
            Err(other) => return Err(other),
        };
        let inside: Inside = serde_json::from_slice(&plain).map_err(|_| altered())?;
        let decided: Decided = serde_json::from_str(&inside.statement).map_err(|_| altered())?;
        let signed = Signed {
            act: ACT.into(),
            subject: decided.approval.clone(),
            digest: sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(
                &inside.statement,
            ))
            .into(),
            person: inside.person.parse().map_err(|_| altered())?,
            slot: inside.slot.parse().map_err(|_| altered())?,
            at: Moment::parse(&inside.at).ok_or_else(altered)?,
            nonce: hex::decode(&inside.nonce).ok().and_then(|raw| raw.try_into().ok()).ok_or_else(altered)?,
            signature: hex::decode(&inside.signature).map_err(|_| altered())?,
            statement: inside.statement,
        };
        if !verify_signature(&self.office().vault_id, public, &signed)? {
            return Err(refuse(AwayRefusal::DecisionNotSigned));
        }
        Ok((decided, signed))
    }
}
