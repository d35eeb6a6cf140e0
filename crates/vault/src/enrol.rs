//! Enrolling keys: a slot is a statement that two people sign, and what is sealed to it.

use crate::error::{Result, refuse};
use crate::keys::{Kdf, KdfCost, Key, Passphrase, PersonKeys, grant_context, seal_to};
use crate::trail::Canonical;
use domain::vault::VaultRefusal;
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

/// Length and classes a passphrase must have: 等保 ≥ 10 characters of 3 classes; modern ≥ 15.
pub fn check_passphrase(passphrase: &Passphrase, profile: &str) -> Result<()> {
    let text = passphrase.as_str();
    let characters = text.chars().count();
    let classes = [
        text.chars().any(char::is_lowercase),
        text.chars().any(char::is_uppercase),
        text.chars().any(char::is_numeric),
        text.chars().any(|c| !c.is_alphanumeric()),
        text.chars().any(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()),
    ];
    let (least, kinds) = if profile == "modern" { (15, 1) } else { (10, 3) };
    if characters < least || classes.iter().filter(|class| **class).count() < kinds {
        return Err(refuse(VaultRefusal::WeakPassphrase { characters: least as i64, classes: kinds as i64 }));
    }
    Ok(())
}

/// What the two enrolling people sign: person, login and both public keys.
pub(crate) fn slot_message(statement: &str) -> [u8; 32] {
    Canonical::new("strongroom.slot_statement.v1").text(statement).digest()
}

/// The keys a slot may be given.
pub(crate) struct Grants<'a> {
    pub data_key: &'a Key,
    pub level3_key: Option<&'a Key>,
    pub level4_key: Option<&'a Key>,
}

/// Somebody who signs an enrolment.
pub(crate) struct Enroller<'a> {
    pub person: PersonId,
    pub keys: &'a PersonKeys,
}

/// Makes the slot row of a person: new key pairs, wrapped, granted, and stated by two.
pub(crate) fn make_slot(
    new: &NewSlot<'_>,
    keys: &PersonKeys,
    grants: &Grants<'_>,
    enrollers: [Enroller<'_>; 2],
    id: RowId,
    vault_id: &str,
    at: Moment,
    cost: KdfCost,
) -> Result<SlotRow> {
    let kdf = Kdf::new(cost)?;
    let kek = kdf.derive(new.passphrase)?;
    let (receive, sign) = (keys.receive_public(), keys.sign_public());
    let statement = serde_json::json!({
        "vault": vault_id, "slot": id.to_string(), "person": new.person.to_string(), "login": new.login,
        "receive_public": hex::encode(receive), "sign_public": hex::encode(sign), "at": at.to_string(),
    })
    .to_string();
    let message = slot_message(&statement);
    let [first, second] = enrollers;
    let seal = |key: &Key, level: u8| seal_to(&receive, &key[..], &grant_context(vault_id, level));
    Ok(SlotRow {
        id,
        person: new.person,
        login: new.login.to_owned(),
        receive_public: receive.to_vec(),
        sign_public: sign.to_vec(),
        kdf: serde_json::to_string(&kdf)?,
        wrapped_private: keys.wrap(&kek, vault_id, new.login),
        sealed_data_key: Some(seal(grants.data_key, 0)?),
        sealed_level3_key: grants.level3_key.map(|key| seal(key, 3)).transpose()?,
        sealed_level4_key: grants.level4_key.map(|key| seal(key, 4)).transpose()?,
        first_signer: first.person.to_string(),
        first_signature: first.keys.sign.sign(&message).to_bytes().to_vec(),
        second_signer: Some(second.person.to_string()),
        second_signature: Some(second.keys.sign.sign(&message).to_bytes().to_vec()),
        statement,
        enrolled_at: at,
        retired_at: None,
    })
}
