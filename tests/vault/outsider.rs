//! Somebody with a valid passphrase and no app: opens the keyring by its documented form and edits
//! the database with the real key. Written from the design, not from the program, on purpose.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use rusqlite::Connection;
use serde_json::Value;
use sha2::Sha256;
use std::path::Path;
use x25519_dalek::{PublicKey, StaticSecret};

fn unwrap(key: &[u8; 32], wrapped: &[u8], context: &[u8]) -> Option<Vec<u8>> {
    let nonce: [u8; 24] = wrapped[..24].try_into().ok()?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(nonce), Payload { msg: &wrapped[24..], aad: context })
        .ok()
}

fn bytes(slot: &Value, field: &str) -> Vec<u8> {
    hex::decode(slot[field].as_str().expect("a field")).expect("hex")
}

/// One person's keys as an outsider can get them.
pub(crate) struct Keys {
    vault_id: String,
    slot: Value,
    receive: StaticSecret,
    sign: [u8; 32],
}

impl Keys {
    pub(crate) fn of(vault: &Path, login: &str, passphrase: &str) -> Keys {
        let read = |name: &str| -> Value {
            serde_json::from_slice(&std::fs::read(vault.join(name)).expect(name)).expect("json")
        };
        let vault_id = read("vault.json")["vault_id"].as_str().expect("an id").to_owned();
        let keyring = read("keyring.json");
        let slot = keyring["slots"]
            .as_array()
            .expect("slots")
            .iter()
            .find(|slot| slot["login"] == login)
            .expect("the login")
            .clone();
        let kdf: Value = serde_json::from_str(slot["kdf"].as_str().expect("kdf")).expect("json");
        let number = |field: &str| u32::try_from(kdf[field].as_u64().expect("a number")).expect("small");
        let mut kek = [0; 32];
        Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            Params::new(number("memory_kib"), number("passes"), 1, Some(32)).expect("parameters"),
        )
        .hash_password_into(passphrase.as_bytes(), &bytes(&kdf, "salt"), &mut kek)
        .expect("derived");
        let both = unwrap(
            &kek,
            &bytes(&slot, "wrapped_private"),
            format!("strongroom.slot.v1\0{vault_id}\0{login}").as_bytes(),
        )
        .expect("the passphrase fits");
        let receive: [u8; 32] = both[..32].try_into().expect("32 bytes");
        let sign = both[32..64].try_into().expect("32 bytes");
        Keys { vault_id, slot, receive: StaticSecret::from(receive), sign }
    }

    fn open(&self, sealed: &[u8], level: u8) -> Vec<u8> {
        let public: [u8; 32] = sealed[..32].try_into().expect("32 bytes");
        let context = format!("strongroom.grant.v1\0{}\0{level}", self.vault_id).into_bytes();
        let shared = self.receive.diffie_hellman(&PublicKey::from(public));
        let salt = [public.as_slice(), PublicKey::from(&self.receive).as_bytes()].concat();
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(Some(&salt), shared.as_bytes())
            .expand(&[b"strongroom.seal.v1".as_slice(), &context].concat(), &mut key)
            .expect("32 bytes");
        unwrap(&key, &sealed[32..], &context).expect("sealed to this person")
    }

    pub(crate) fn vault_id(&self) -> &str {
        &self.vault_id
    }

    /// Whose keys they are.
    pub(crate) fn person(&self) -> &str {
        self.slot["person"].as_str().expect("a person")
    }

    /// The slot that holds them.
    pub(crate) fn slot(&self) -> &str {
        self.slot["slot"].as_str().expect("a slot")
    }

    /// The private half of their signing pair.
    pub(crate) fn signing(&self) -> [u8; 32] {
        self.sign
    }

    pub(crate) fn data_key(&self) -> [u8; 32] {
        self.open(&bytes(&self.slot, "sealed_data_key"), 0).try_into().expect("32 bytes")
    }

    /// The keys of a level that this person was given, oldest first.
    pub(crate) fn level_keys(&self, level: u8) -> Vec<[u8; 32]> {
        let field = format!("sealed_level{level}_key");
        if !self.slot[&field].is_string() {
            return Vec::new();
        }
        let joined = self.open(&bytes(&self.slot, &field), level);
        joined.chunks(32).map(|key| key.try_into().expect("32 bytes")).collect()
    }

    /// The key in force.
    pub(crate) fn level_key(&self, level: u8) -> Option<[u8; 32]> {
        self.level_keys(level).pop()
    }

    /// The private half to which things are sealed for this person.
    pub(crate) fn receive(&self) -> &StaticSecret {
        &self.receive
    }
}

/// The database, opened outside the app.
pub(crate) fn database(office: &testkit::Office) -> Connection {
    let vault = office.path();
    let key = Keys::of(&vault, "linxw", office.passphrase).data_key();
    connect(&vault.join("records.db"), &key)
}

#[expect(clippy::disallowed_methods, reason = "the attacker does not use our door")]
pub(crate) fn connect(file: &Path, key: &[u8; 32]) -> Connection {
    let connection = Connection::open(file).expect("opened");
    connection.pragma_update(None, "key", format!("x'{}'", hex::encode(key))).expect("keyed");
    connection.pragma_update(None, "foreign_keys", "OFF").expect("off");
    connection.pragma_update(None, "ignore_check_constraints", "ON").expect("ignored");
    connection
}
