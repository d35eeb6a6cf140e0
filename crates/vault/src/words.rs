//! The keys of sealed words: whoever writes about a 绝密 record seals, only holders of the 绝密 key open.
//!
//! A holder seals under a key drawn from the level key; anybody else (the clerk who lends by barcode what he may
//! not read) seals to a public key whose private half follows from the level key as well. Both are
//! XChaCha20-Poly1305 bound to vault, table, row and field.

use crate::error::Result;
use crate::keys::{Key, LevelKeys, open_sealed, seal_to, unwrap, wrap};
use crate::session::Session;
use crate::transact::Vault;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::RowId;
use domain::vault::VaultEvent;
use hkdf::Hkdf;
use sha2::Sha256;
use store::Sealing;
use x25519_dalek::{PublicKey, StaticSecret};

const UNDER_KEY: &str = "k1.";
const TO_PUBLIC: &str = "p1.";
const TO_WRITER: &str = "o1.";

fn drawn(level4_key: &Key, purpose: &[u8]) -> Key {
    let mut key = Key::new([0; 32]);
    Hkdf::<Sha256>::new(None, &level4_key[..])
        .expand(purpose, key.as_mut())
        .expect("BUG: 32 bytes are a valid length");
    key
}

fn receiving(level4_key: &Key) -> StaticSecret {
    StaticSecret::from(*drawn(level4_key, b"strongroom.words.receive.v1"))
}

/// The public half that everybody with the data key may know.
pub(crate) fn public_half(level4_key: &Key) -> [u8; 32] {
    PublicKey::from(&receiving(level4_key)).to_bytes()
}

struct Held {
    under: Key,
    receive: StaticSecret,
}

/// The keys of one session.
pub(crate) struct Words {
    vault_id: String,
    held: Vec<Held>,
    public: Option<Vec<u8>>,
    own: StaticSecret,
}

impl Words {
    pub(crate) fn new(
        vault_id: &str,
        level4_keys: &LevelKeys,
        public: Option<Vec<u8>>,
        own: StaticSecret,
    ) -> Words {
        let held = level4_keys
            .newest_first()
            .map(|key| Held { under: drawn(key, b"strongroom.words.v1"), receive: receiving(key) })
            .collect();
        Words { vault_id: vault_id.to_owned(), held, public, own }
    }

    fn context(&self, place: &str) -> Vec<u8> {
        format!("strongroom.words.v1\0{}\0{place}", self.vault_id).into_bytes()
    }
}

impl Sealing for Words {
    fn seal(&self, place: &str, plain: &str) -> Option<String> {
        let context = self.context(place);
        if let Some(held) = self.held.first() {
            let sealed = wrap(&held.under, plain.as_bytes(), &context);
            return Some(format!("{UNDER_KEY}{}", STANDARD.encode(sealed)));
        }
        let sealed = seal_to(self.public.as_ref()?, plain.as_bytes(), &context).ok()?;
        Some(format!("{TO_PUBLIC}{}", STANDARD.encode(sealed)))
    }

    fn open(&self, place: &str, sealed: &str) -> Option<String> {
        let context = self.context(place);
        let (form, body) = sealed.split_at_checked(UNDER_KEY.len())?;
        let body = STANDARD.decode(body).ok()?;
        let plain = match form {
            // What was sealed before a rotation opens with the key of then.
            UNDER_KEY => self.held.iter().find_map(|held| unwrap(&held.under, &body, &context, "text").ok()),
            TO_PUBLIC => {
                self.held.iter().find_map(|held| open_sealed(&held.receive, &body, &context, "text").ok())
            }
            TO_WRITER => open_sealed(&self.own, &body, &context, "text").ok(),
            _ => None,
        };
        String::from_utf8(plain?.to_vec()).ok()
    }

    fn opens(&self) -> bool {
        !self.held.is_empty()
    }

    fn seal_own(&self, place: &str, plain: &str) -> Option<String> {
        let own = PublicKey::from(&self.own).to_bytes();
        let sealed = seal_to(&own, plain.as_bytes(), &self.context(place)).ok()?;
        Some(format!("{TO_WRITER}{}", STANDARD.encode(sealed)))
    }
}

impl Vault {
    /// Gives the connection the session's keys of sealed words.
    pub(crate) fn take_word_keys(&mut self) -> Result<()> {
        let public = store::sealed::word_key(&self.database.reader())?;
        let Session { level4_keys, keys, .. } = &self.session;
        let words = Words::new(&self.header.vault_id, level4_keys, public, keys.receive.clone());
        self.database.seal_words_with(Box::new(words));
        Ok(())
    }

    /// A vault of an older program: the first holder of the 绝密 key who unlocks it seals what lies there in the
    /// clear and leaves the public half for everybody else.
    pub(crate) fn seal_old_words(&mut self) -> Result<()> {
        let Some(level4_key) = self.session.level4_keys.newest() else { return Ok(()) };
        if self.broken.is_some() || store::sealed::word_key(&self.database.reader())?.is_some() {
            return Ok(());
        }
        let public = public_half(level4_key);
        self.transact("unlock", |work| -> Result<()> {
            let key: RowId = work.new_id();
            store::sealed::insert_word_key(work, key, &public, work.actor(), work.now().at)?;
            let texts = work.seal_everything_old()?;
            work.record(VaultEvent::WordsSealed { key, texts: i64::try_from(texts).unwrap_or(i64::MAX) });
            Ok(())
        })?;
        self.take_word_keys()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anybody_seals_and_only_a_holder_opens_and_only_in_its_place() {
        let keys = LevelKeys::of(Key::new([9; 32]));
        let (own, nobody) = (|byte| StaticSecret::from([byte; 32]), LevelKeys::default());
        let public = keys.newest().map(|key| public_half(key).to_vec());
        let holder = Words::new("vault", &keys, None, own(1));
        let clerk = Words::new("vault", &nobody, public, own(2));
        for words in [&holder, &clerk] {
            let sealed = words.seal("loans.purpose:1", "招标").expect("sealed");
            assert_eq!(holder.open("loans.purpose:1", &sealed).as_deref(), Some("招标"));
            assert_eq!(holder.open("loans.purpose:2", &sealed), None);
            assert_eq!(clerk.open("loans.purpose:1", &sealed), None);
            assert_eq!(Words::new("other", &keys, None, own(1)).open("loans.purpose:1", &sealed), None);
        }
        assert_eq!(Words::new("vault", &nobody, None, own(2)).seal("loans.purpose:1", "招标"), None);
        let after = Words::new("vault", &keys.turned(), None, own(1));
        let before = holder.seal("loans.purpose:1", "招标").expect("sealed");
        assert_eq!(after.open("loans.purpose:1", &before).as_deref(), Some("招标"));
        let later = after.seal("loans.purpose:1", "招标").expect("sealed");
        assert_eq!(holder.open("loans.purpose:1", &later), None, "who left opens nothing of later");
        let mine = clerk.seal_own("saved_searches.name:1", "招标").expect("sealed");
        assert_eq!(clerk.open("saved_searches.name:1", &mine).as_deref(), Some("招标"));
        assert_eq!(holder.open("saved_searches.name:1", &mine), None);
    }
}
