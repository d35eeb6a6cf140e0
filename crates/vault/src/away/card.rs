//! The signing card (签批卡): a person's own keys in a file, under the person's passphrase as typed at the export.

use super::{FORM, file_form};
use crate::enrol::check_login_and_passphrase;
use crate::error::{Result, VaultError, refuse};
use crate::keys::{Kdf, Passphrase, PersonKeys};
use crate::session::{Signer, unhex};
use crate::transact::Work;
use domain::PersonId;
use domain::approvals::AwayRefusal;
use serde::{Deserialize, Serialize};

/// The card as it stands in its file. Secret is only `wrapped_private`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningCard {
    pub(super) kind: String,
    pub(super) version: u32,
    /// `QK-0307-2026-0001`.
    pub number: String,
    /// The vault it belongs to.
    pub vault_id: String,
    /// Company and office, for people.
    pub office: String,
    /// Identity of the person.
    pub person: String,
    /// Name.
    pub name: String,
    /// Login; bound into what is wrapped.
    pub login: String,
    /// The slot whose keys these are.
    pub slot: String,
    /// X25519 public key, hex.
    pub receive_public: String,
    /// Ed25519 public key, hex.
    pub sign_public: String,
    /// Argon2id parameters.
    pub(crate) kdf: Kdf,
    /// Both private keys under the passphrase, hex.
    pub(super) wrapped_private: String,
    /// When it was made.
    pub issued_at: String,
}

file_form!(SigningCard, "strongroom-signing-card", "away-file-card");

/// A card opened with its passphrase.
pub struct OpenCard {
    pub(super) card: SigningCard,
    pub(super) signer: Signer,
}

impl OpenCard {
    /// The card.
    #[must_use]
    pub fn card(&self) -> &SigningCard {
        &self.card
    }
}

impl SigningCard {
    /// Opens it; a wrong passphrase is refused, whoever tries.
    pub fn open(&self, passphrase: &Passphrase) -> Result<OpenCard> {
        let wrapped = || refuse(AwayRefusal::CardNotOpened);
        let kek = self.kdf.derive(passphrase)?;
        let sealed = unhex(&self.wrapped_private).map_err(|_| wrapped())?;
        let keys = PersonKeys::unwrap(&kek, &sealed, &self.vault_id, &self.login).map_err(|_| wrapped())?;
        let own = hex::encode(keys.sign_public()) == self.sign_public
            && hex::encode(keys.receive_public()) == self.receive_public;
        if !own {
            return Err(wrapped());
        }
        let person: PersonId = self.person.parse().map_err(|_| wrapped())?;
        let slot = self.slot.parse().map_err(|_| wrapped())?;
        Ok(OpenCard { card: self.clone(), signer: Signer { person, slot, keys } })
    }
}

impl Work<'_, '_> {
    /// Puts the session's own keys on a card, under the passphrase by which `signer` has just been authenticated.
    pub fn signing_card(
        &self,
        signer: &Signer,
        passphrase: &Passphrase,
        (number, name): (&str, &str),
    ) -> Result<SigningCard> {
        let session = self.keys_of_session();
        if signer.person != session.person {
            return Err(VaultError::Bug("a card for somebody else".into()));
        }
        check_login_and_passphrase(&session.login, passphrase, &self.office().password_profile)?;
        let kdf = Kdf::new(self.cost)?;
        let wrapped = signer.keys.wrap(&kdf.derive(passphrase)?, &self.office().vault_id, &session.login);
        Ok(SigningCard {
            kind: <SigningCard as super::FileForm>::KIND.into(),
            version: FORM,
            number: number.to_owned(),
            vault_id: self.office().vault_id.clone(),
            office: format!("{} {}", self.office().company, self.office().name).trim_end().to_owned(),
            person: signer.person.to_string(),
            name: name.to_owned(),
            login: session.login.clone(),
            slot: signer.slot.to_string(),
            receive_public: hex::encode(signer.keys.receive_public()),
            sign_public: hex::encode(signer.keys.sign_public()),
            kdf,
            wrapped_private: hex::encode(wrapped),
            issued_at: self.now().at.to_string(),
        })
    }
}
