//! Passphrases, key pairs, wrapping and sealing.

use crate::error::{Result, VaultError};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A 256-bit secret, wiped when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

const NONCE: usize = 24;

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("BUG: the operating system gives no randomness");
    bytes
}

/// What somebody typed: any Unicode, compared in NFKC, wiped when dropped, never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Passphrase {
        Passphrase(typed.nfkc().collect())
    }

    /// The characters, for the policy.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// How dear a guess is made when a slot is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KdfCost {
    /// Argon2id, 64 MiB or more, passes chosen so that one guess takes about 0.5 s here.
    Calibrated,
    /// For test vaults that are thrown away: 8 MiB, one pass.
    ThrowAway,
}

/// Argon2id parameters of one slot, stored beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kdf {
    pub memory_kib: u32,
    pub passes: u32,
    pub salt: String,
}

impl Kdf {
    pub(crate) fn new(cost: KdfCost) -> Result<Kdf> {
        let salt = hex::encode(random::<16>());
        match cost {
            KdfCost::ThrowAway => Ok(Kdf { memory_kib: 8 * 1024, passes: 1, salt }),
            KdfCost::Calibrated => {
                let mut kdf = Kdf { memory_kib: 64 * 1024, passes: 2, salt };
                let begun = std::time::Instant::now();
                kdf.derive(&Passphrase::new("calibration"))?;
                let one_pass_ms = begun.elapsed().as_millis().max(1) / 2;
                kdf.passes = u32::try_from((500 / one_pass_ms.max(1)).clamp(2, 12)).unwrap_or(12);
                Ok(kdf)
            }
        }
    }

    /// Passphrase → key-encryption key.
    pub(crate) fn derive(&self, passphrase: &Passphrase) -> Result<Key> {
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32))
            .map_err(|error| VaultError::Bug(format!("kdf: {error}")))?;
        let salt = hex::decode(&self.salt).map_err(|_| VaultError::Sealed("slot"))?;
        let mut key = Key::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.0.as_bytes(), &salt, key.as_mut())
            .map_err(|error| VaultError::Bug(format!("kdf: {error}")))?;
        Ok(key)
    }
}

/// The keys of a sealed level, oldest first. What is sealed now takes the newest; what was sealed before a rotation
/// opens with the key of then.
#[derive(Clone, Default)]
pub(crate) struct LevelKeys(Vec<Key>);

impl LevelKeys {
    /// The first key of a level.
    pub(crate) fn of(key: Key) -> LevelKeys {
        LevelKeys(vec![key])
    }

    /// Reads what was granted.
    pub(crate) fn read(bytes: &[u8]) -> Result<LevelKeys> {
        bytes.chunks(32).map(|key| as_key(key, "grant")).collect::<Result<_>>().map(LevelKeys)
    }

    /// The form in which they are granted.
    pub(crate) fn joined(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.iter().flat_map(|key| key.iter().copied()).collect())
    }

    /// The same with a new key on top.
    pub(crate) fn turned(&self) -> LevelKeys {
        LevelKeys(self.0.iter().cloned().chain([Key::new(random::<32>())]).collect())
    }

    /// The key in force.
    pub(crate) fn newest(&self) -> Option<&Key> {
        self.0.last()
    }

    pub(crate) fn newest_first(&self) -> impl Iterator<Item = &Key> {
        self.0.iter().rev()
    }
}

/// Encrypts under a symmetric key: 24-byte random nonce ‖ XChaCha20-Poly1305.
pub(crate) fn wrap(key: &[u8; 32], plain: &[u8], context: &[u8]) -> Vec<u8> {
    let nonce = random::<NONCE>();
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: context })
        .expect("BUG: encrypting in memory cannot fail");
    [nonce.as_slice(), &sealed].concat()
}

/// The opposite of [`wrap`]; `what` names the thing in the error.
pub(crate) fn unwrap(
    key: &[u8; 32],
    wrapped: &[u8],
    context: &[u8],
    what: &'static str,
) -> Result<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = wrapped.split_at_checked(NONCE).ok_or(VaultError::Sealed(what))?;
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| VaultError::Sealed(what))?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: context })
        .map(Zeroizing::new)
        .map_err(|_| VaultError::Sealed(what))
}

/// A 32-byte secret out of unwrapped bytes.
pub(crate) fn as_key(bytes: &[u8], what: &'static str) -> Result<Key> {
    bytes.try_into().map(Key::new).map_err(|_| VaultError::Sealed(what))
}

fn seal_key(shared: &[u8; 32], ephemeral: &PublicKey, receiver: &PublicKey, context: &[u8]) -> Key {
    let salt = [ephemeral.as_bytes().as_slice(), receiver.as_bytes()].concat();
    let mut key = Key::new([0; 32]);
    Hkdf::<Sha256>::new(Some(&salt), shared)
        .expand(&[b"strongroom.seal.v1".as_slice(), context].concat(), key.as_mut())
        .expect("BUG: 32 bytes are a valid length");
    key
}

/// Seals to somebody's public key with nobody's passphrase: ephemeral X25519 ‖ wrapped.
pub(crate) fn seal_to(receiver: &[u8], plain: &[u8], context: &[u8]) -> Result<Vec<u8>> {
    let receiver: [u8; 32] = receiver.try_into().map_err(|_| VaultError::Sealed("public key"))?;
    let receiver = PublicKey::from(receiver);
    let ephemeral = StaticSecret::from(random::<32>());
    let public = PublicKey::from(&ephemeral);
    let shared = ephemeral.diffie_hellman(&receiver);
    let key = seal_key(shared.as_bytes(), &public, &receiver, context);
    Ok([public.as_bytes().as_slice(), &wrap(&key, plain, context)].concat())
}

/// The opposite of [`seal_to`].
pub(crate) fn open_sealed(
    secret: &StaticSecret,
    sealed: &[u8],
    context: &[u8],
    what: &'static str,
) -> Result<Zeroizing<Vec<u8>>> {
    let (public, wrapped) = sealed.split_at_checked(32).ok_or(VaultError::Sealed(what))?;
    let public: [u8; 32] = public.try_into().map_err(|_| VaultError::Sealed(what))?;
    let public = PublicKey::from(public);
    let shared = secret.diffie_hellman(&public);
    let key = seal_key(shared.as_bytes(), &public, &PublicKey::from(secret), context);
    unwrap(&key, wrapped, context, what)
}

/// One person's private keys.
pub(crate) struct PersonKeys {
    pub receive: StaticSecret,
    pub sign: SigningKey,
}

impl PersonKeys {
    pub(crate) fn make() -> PersonKeys {
        PersonKeys {
            receive: StaticSecret::from(random::<32>()),
            sign: SigningKey::from_bytes(&random::<32>()),
        }
    }

    pub(crate) fn receive_public(&self) -> [u8; 32] {
        PublicKey::from(&self.receive).to_bytes()
    }

    pub(crate) fn sign_public(&self) -> [u8; 32] {
        self.sign.verifying_key().to_bytes()
    }

    /// Both halves under a passphrase; vault and login are bound in.
    pub(crate) fn wrap(&self, kek: &Key, vault_id: &str, login: &str) -> Vec<u8> {
        let both = Zeroizing::new([self.receive.to_bytes(), self.sign.to_bytes()].concat());
        wrap(kek, &both, slot_context(vault_id, login).as_bytes())
    }

    pub(crate) fn unwrap(kek: &Key, wrapped: &[u8], vault_id: &str, login: &str) -> Result<PersonKeys> {
        let both = unwrap(kek, wrapped, slot_context(vault_id, login).as_bytes(), "slot")?;
        let (receive, sign) = both.split_at_checked(32).ok_or(VaultError::Sealed("slot"))?;
        Ok(PersonKeys {
            receive: StaticSecret::from(*as_key(receive, "slot")?),
            sign: SigningKey::from_bytes(&*as_key(sign, "slot")?),
        })
    }
}

fn slot_context(vault_id: &str, login: &str) -> String {
    format!("strongroom.slot.v1\0{vault_id}\0{login}")
}

/// What a sealed data or level key is bound to: 0 is the data key, 3 and 4 are level keys.
pub(crate) fn grant_context(vault_id: &str, level: u8) -> Vec<u8> {
    format!("strongroom.grant.v1\0{vault_id}\0{level}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_sealed_to_one_person_opens_for_that_person_and_purpose_only() {
        let (mine, other) = (PersonKeys::make(), PersonKeys::make());
        let sealed = seal_to(&mine.receive_public(), b"data key", b"a").expect("sealing works");
        assert_eq!(
            open_sealed(&mine.receive, &sealed, b"a", "key").expect("the receiver opens it").as_slice(),
            b"data key"
        );
        assert!(open_sealed(&other.receive, &sealed, b"a", "key").is_err());
        assert!(open_sealed(&mine.receive, &sealed, b"b", "key").is_err());
    }

    #[test]
    fn a_slot_moved_to_another_login_does_not_open() {
        let keys = PersonKeys::make();
        let kek = Key::new([7; 32]);
        let wrapped = keys.wrap(&kek, "vault", "linxw");
        assert!(PersonKeys::unwrap(&kek, &wrapped, "vault", "linxw").is_ok());
        assert!(PersonKeys::unwrap(&kek, &wrapped, "vault", "chenli").is_err());
        assert!(PersonKeys::unwrap(&kek, &wrapped, "other", "linxw").is_err());
    }

    #[test]
    fn passphrases_are_compared_in_compatibility_form() {
        assert_eq!(Passphrase::new("Ａbc１").as_str(), "Abc1");
    }
}
