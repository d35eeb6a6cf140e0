//! The keys of sealed words: whoever writes about a 绝密 record seals, only holders of the 绝密 key open.
//!
//! A holder seals under a key drawn from the level key; anybody else (the clerk who lends by barcode what he may
//! not read) seals to a public key whose private half follows from the level key as well. Both are
//! XChaCha20-Poly1305 bound to vault, table, row and field.

use crate::error::Result;
use crate::keys::{Key, open_sealed, seal_to, unwrap, wrap};
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
    held: Option<Held>,
    public: Option<Vec<u8>>,
}

impl Words {
    pub(crate) fn new(vault_id: &str, level4_key: Option<&Key>, public: Option<Vec<u8>>) -> Words {
        let held =
            level4_key.map(|key| Held { under: drawn(key, b"strongroom.words.v1"), receive: receiving(key) });
        Words { vault_id: vault_id.to_owned(), held, public }
    }

    fn context(&self, place: &str) -> Vec<u8> {
        format!("strongroom.words.v1\0{}\0{place}", self.vault_id).into_bytes()
    }
}

impl Sealing for Words {
    fn seal(&self, place: &str, plain: &str) -> Option<String> {
        let context = self.context(place);
        if let Some(held) = &self.held {
            let sealed = wrap(&held.under, plain.as_bytes(), &context);
            return Some(format!("{UNDER_KEY}{}", STANDARD.encode(sealed)));
        }
        let sealed = seal_to(self.public.as_ref()?, plain.as_bytes(), &context).ok()?;
        Some(format!("{TO_PUBLIC}{}", STANDARD.encode(sealed)))
    }

    fn open(&self, place: &str, sealed: &str) -> Option<String> {
        let (held, context) = (self.held.as_ref()?, self.context(place));
        let plain = match (sealed.strip_prefix(UNDER_KEY), sealed.strip_prefix(TO_PUBLIC)) {
            (Some(body), _) => unwrap(&held.under, &STANDARD.decode(body).ok()?, &context, "text"),
            (_, Some(body)) => open_sealed(&held.receive, &STANDARD.decode(body).ok()?, &context, "text"),
            _ => return None,
        };
        String::from_utf8(plain.ok()?.to_vec()).ok()
    }

    fn opens(&self) -> bool {
        self.held.is_some()
    }
}

impl Vault {
    /// Gives the connection the session's keys of sealed words.
    pub(crate) fn take_word_keys(&mut self) -> Result<()> {
        let public = store::sealed::word_key(&self.database.reader())?;
        let words = Words::new(&self.header.vault_id, self.session.level4_key.as_ref(), public);
        self.database.seal_words_with(Box::new(words));
        Ok(())
    }

    /// A vault of an older program: the first holder of the 绝密 key who unlocks it seals what lies there in the
    /// clear and leaves the public half for everybody else.
    pub(crate) fn seal_old_words(&mut self) -> Result<()> {
        let Some(level4_key) = &self.session.level4_key else { return Ok(()) };
        if store::sealed::word_key(&self.database.reader())?.is_some() {
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
        let key = Key::new([9; 32]);
        let holder = Words::new("vault", Some(&key), None);
        let clerk = Words::new("vault", None, Some(public_half(&key).to_vec()));
        for words in [&holder, &clerk] {
            let sealed = words.seal("loans.purpose:1", "招标").expect("sealed");
            assert_eq!(holder.open("loans.purpose:1", &sealed).as_deref(), Some("招标"));
            assert_eq!(holder.open("loans.purpose:2", &sealed), None);
            assert_eq!(clerk.open("loans.purpose:1", &sealed), None);
            assert_eq!(Words::new("other", Some(&key), None).open("loans.purpose:1", &sealed), None);
        }
        assert_eq!(Words::new("vault", None, None).seal("loans.purpose:1", "招标"), None);
    }
}
