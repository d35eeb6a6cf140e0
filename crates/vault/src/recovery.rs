//! The recovery key (恢复密钥): its private half lies on paper in a safe. What opens the vault and its sealed levels is
//! sealed to the public half at the founding and anew at each turn; two administrators together may use it.

use crate::error::{Result, refuse};
use crate::keys::{LevelKeys, as_key, grant_context, open_sealed, seal_to};
use crate::transact::Work;
use domain::access::Level;
use domain::vault::{VaultEvent, VaultRefusal};
use domain::{Moment, PersonId, RowId};
use store::Tx;
use store::vault::OfficeRow;
use x25519_dalek::{PublicKey, StaticSecret};

/// The private half, as typed from the paper.
pub struct RecoveryKey(StaticSecret);

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl RecoveryKey {
    /// Reads the groups of the paper; `None` when they are no key.
    #[must_use]
    pub fn read(text: &str) -> Option<RecoveryKey> {
        let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
        let strange = text.chars().any(|sign| !sign.is_ascii_hexdigit() && !"-– \t\r\n".contains(sign));
        let bytes = hex::decode(digits).ok().filter(|_| !strange)?;
        Some(RecoveryKey(StaticSecret::from(*as_key(&bytes, "recovery key").ok()?)))
    }

    /// The half that this vault knows.
    fn is_of(&self, office: &OfficeRow) -> bool {
        PublicKey::from(&self.0).as_bytes().as_slice() == office.recovery_public
    }
}

/// Seals the keys of a key level to the public half.
pub(crate) fn seal_to_recovery(
    tx: &Tx<'_>,
    office: &OfficeRow,
    (key_level, keys): (u8, &[u8]),
    fresh: RowId,
    by: (PersonId, Moment),
) -> Result<RowId> {
    let sealed = seal_to(&office.recovery_public, keys, &grant_context(&office.vault_id, key_level))?;
    let count = i64::try_from(keys.len() / 32).unwrap_or(i64::MAX);
    Ok(store::recovery::put_recovery_grant(tx, fresh, (key_level, count), sealed, by)?)
}

impl Work<'_, '_> {
    /// Seals to the recovery key what this session holds and what is not sealed to it as it stands.
    pub(crate) fn keep_recovery(&self) -> Result<()> {
        let standing = store::recovery::list_recovery_grants(self)?;
        let session = self.keys_of_session();
        let data_key = LevelKeys::of(session.data_key.clone());
        for (key_level, keys) in [(0, &data_key), (3, &session.level3_keys), (4, &session.level4_keys)] {
            let joined = keys.joined();
            let count = joined.len() / 32;
            let stands = standing
                .iter()
                .any(|grant| grant.key_level == key_level && usize::try_from(grant.keys) == Ok(count));
            if count > 0 && !stands {
                self.renew_recovery(key_level, &joined)?;
            }
        }
        Ok(())
    }

    /// Seals the keys of a key level to the recovery key anew.
    pub(crate) fn renew_recovery(&self, key_level: u8, keys: &[u8]) -> Result<()> {
        let by = (self.actor(), self.now().at);
        let grant = seal_to_recovery(self, self.office(), (key_level, keys), self.new_id(), by)?;
        self.record(VaultEvent::RecoverySealed { grant, level: i64::from(key_level) });
        Ok(())
    }

    /// Takes the keys of the sealed levels from the recovery key and seals them to everybody who is cleared, has an
    /// account and lacks them. The session itself gets nothing. Answers to how many.
    ///
    /// # Errors
    /// [`VaultRefusal::WrongRecoveryKey`], [`VaultRefusal::RecoveryNotNeeded`].
    pub fn recover_level_keys(&self, recovery: &RecoveryKey, second: PersonId) -> Result<i64> {
        if !recovery.is_of(self.office()) {
            return Err(refuse(VaultRefusal::WrongRecoveryKey));
        }
        let standing = store::people::list_key_standing(self, self.now().at)?;
        let slots = store::vault::list_live_slots(self)?;
        let mut people = 0;
        for grant in store::recovery::list_recovery_grants(self)? {
            let level = match grant.key_level {
                3 => Level::Confidential,
                4 => Level::TopSecret,
                _ => continue,
            };
            let context = grant_context(&self.office().vault_id, grant.key_level);
            let keys = open_sealed(&recovery.0, &grant.sealed, &context, "recovery grant")?;
            let keys = LevelKeys::read(&keys)?;
            let mut given = 0;
            for slot in &slots {
                let lacks = crate::level_keys::sealed_key(slot, level).is_none()
                    && standing.iter().any(|one| one.person == slot.person && one.clearance >= level);
                if lacks {
                    self.seal_to_slot(slot, level, &keys)?;
                    given += 1;
                }
            }
            if given > 0 {
                self.record(VaultEvent::RecoveryKeyUsed {
                    grant: grant.id,
                    level: level.rank(),
                    given,
                    first: self.actor(),
                    second,
                });
            }
            people += given;
        }
        if people == 0 { Err(refuse(VaultRefusal::RecoveryNotNeeded)) } else { Ok(people) }
    }
}
