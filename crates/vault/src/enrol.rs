//! Enrolling keys: a slot is a statement that two people sign, and what is sealed to it.

use crate::error::{Result, refuse};
use crate::keys::{Kdf, KdfCost, Key, LevelKeys, Passphrase, PersonKeys, grant_context, seal_to};
use crate::sign::verifies;
use crate::trail::Canonical;
use domain::people::{PasswordProfile, check_login};
use domain::{Moment, PersonId, RowId};
use ed25519_dalek::Signer as _;
use store::vault::SlotRow;

/// Who is enrolled, with what was typed on the spot.
pub struct NewSlot<'a> {
    /// Whose keys.
    pub person: PersonId,
    /// Login.
    pub login: &'a str,
    /// The person's own passphrase.
    pub passphrase: &'a Passphrase,
}

/// A login any keyboard gives, and a passphrase as the office's profile asks for it.
pub(crate) fn check_login_and_passphrase(login: &str, passphrase: &Passphrase, profile: &str) -> Result<()> {
    check_login(login).map_err(refuse)?;
    PasswordProfile::chosen(profile).check(passphrase.as_str(), login).map_err(refuse)
}

/// What the two enrolling people sign: person, login and both public keys.
fn slot_message(statement: &str) -> [u8; 32] {
    Canonical::new("strongroom.slot_statement.v1").text(statement).digest()
}

/// Whether a slot is what two different enrolled people stated: nothing is sealed to keys that are not.
pub(crate) fn slot_holds(slot: &SlotRow, slots: &[SlotRow]) -> bool {
    let message = slot_message(&slot.statement);
    let stated: serde_json::Value = serde_json::from_str(&slot.statement).unwrap_or_default();
    let matches = stated["sign_public"] == hex::encode(&slot.sign_public)
        && stated["receive_public"] == hex::encode(&slot.receive_public)
        && stated["person"] == slot.person.to_string()
        && stated["login"] == slot.login;
    let signed = |who: &str, signature: &[u8]| {
        slots
            .iter()
            .filter(|other| other.person.to_string() == who)
            .any(|other| verifies(&other.sign_public, &message, signature))
    };
    let second = slot.second_signer.as_ref().zip(slot.second_signature.as_ref());
    matches
        && signed(&slot.first_signer, &slot.first_signature)
        && second.is_some_and(|(who, signature)| *who != slot.first_signer && signed(who, signature))
}

/// The keys a slot may be given.
pub(crate) struct Grants<'a> {
    pub data_key: &'a Key,
    pub level3_keys: Option<&'a LevelKeys>,
    pub level4_keys: Option<&'a LevelKeys>,
}

/// Somebody who signs an enrolment.
pub(crate) struct Enroller<'a> {
    pub person: PersonId,
    pub keys: &'a PersonKeys,
}

/// One person's enrolment: with what, granted what, stated by whom.
pub(crate) struct Enrolment<'a> {
    pub new: &'a NewSlot<'a>,
    pub keys: &'a PersonKeys,
    pub grants: Grants<'a>,
    pub enrollers: [Enroller<'a>; 2],
}

impl Enrolment<'_> {
    /// Makes the slot row: the key pairs wrapped, granted, and stated by two.
    pub(crate) fn slot(self, id: RowId, vault_id: &str, at: Moment, cost: KdfCost) -> Result<SlotRow> {
        let Enrolment { new, keys, grants, enrollers: [first, second] } = self;
        let kdf = Kdf::new(cost)?;
        let kek = kdf.derive(new.passphrase)?;
        let (receive, sign) = (keys.receive_public(), keys.sign_public());
        let statement = serde_json::json!({
            "vault": vault_id, "slot": id.to_string(), "person": new.person.to_string(), "login": new.login,
            "receive_public": hex::encode(receive), "sign_public": hex::encode(sign), "at": at.to_string(),
        })
        .to_string();
        let message = slot_message(&statement);
        let seal = |key: &[u8], level: u8| seal_to(&receive, key, &grant_context(vault_id, level));
        Ok(SlotRow {
            id,
            person: new.person,
            login: new.login.to_owned(),
            receive_public: receive.to_vec(),
            sign_public: sign.to_vec(),
            kdf: serde_json::to_string(&kdf)?,
            wrapped_private: keys.wrap(&kek, vault_id, new.login),
            sealed_data_key: Some(seal(&grants.data_key[..], 0)?),
            sealed_level3_key: grants.level3_keys.map(|keys| seal(&keys.joined(), 3)).transpose()?,
            sealed_level4_key: grants.level4_keys.map(|keys| seal(&keys.joined(), 4)).transpose()?,
            first_signer: first.person.to_string(),
            first_signature: first.keys.sign.sign(&message).to_bytes().to_vec(),
            second_signer: Some(second.person.to_string()),
            second_signature: Some(second.keys.sign.sign(&message).to_bytes().to_vec()),
            statement,
            enrolled_at: at,
            retired_at: None,
        })
    }
}
