//! Everything that somebody with a copied vault and a valid passphrase can get at: every page of the database and of
//! its log, decrypted one by one (free pages and what was overwritten included), every file of the folder, and
//! every sealed file whose key opens. Written from the formats, not from the program.

use crate::outsider::{Keys, connect};
use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use std::path::{Path, PathBuf};
use x25519_dalek::{PublicKey, StaticSecret};

const PAGE: usize = 4096;
/// Initialisation vector and authentication code at the end of every page.
const RESERVED: usize = 80;
const MARK: char = '\u{F5EA}';

/// One SQLCipher page under its raw key.
fn decrypted(key: &[u8; 32], page: &[u8], is_first: bool) -> Vec<u8> {
    let begin = if is_first { 16 } else { 0 };
    let vector = &page[PAGE - RESERVED..PAGE - RESERVED + 16];
    let mut plain = page[begin..PAGE - RESERVED].to_vec();
    let mut cipher = Decryptor::<Aes256>::new_from_slices(key, vector).expect("lengths");
    for block in plain.chunks_exact_mut(16) {
        cipher.decrypt_block(block.try_into().expect("16 bytes"));
    }
    plain
}

/// Every page of the file, as it lies there.
pub(crate) fn pages(vault: &Path, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let file = std::fs::read(vault.join("records.db")).expect("the database");
    file.chunks_exact(PAGE).enumerate().map(|(at, page)| decrypted(key, page, at == 0)).collect()
}

/// Every page in the log, the frames that are no longer in force included.
pub(crate) fn logged_pages(vault: &Path, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let Ok(log) = std::fs::read(vault.join("records.db-wal")) else { return Vec::new() };
    let frames = log.get(32..).unwrap_or_default().chunks_exact(24 + PAGE);
    frames
        .map(|frame| {
            let number = u32::from_be_bytes(frame[..4].try_into().expect("4 bytes"));
            decrypted(key, &frame[24..], number == 1)
        })
        .collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn unwrapped(key: &[u8; 32], wrapped: &[u8], context: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = wrapped.split_at_checked(24)?;
    let nonce: [u8; 24] = nonce.try_into().ok()?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: context })
        .ok()
}

/// A sealed file: 19 bytes of nonce, then chunks of 64 KiB with counter and last flag (STREAM, big-endian).
fn blob(file: &[u8], key: &[u8; 32]) -> Option<Vec<u8>> {
    let (prefix, rest) = file.split_at_checked(19)?;
    let chunks: Vec<&[u8]> = rest.chunks(64 * 1024 + 16).collect();
    let mut plain = Vec::new();
    for (at, chunk) in chunks.iter().enumerate() {
        let counter = u32::try_from(at).ok()?.to_be_bytes();
        let nonce = [prefix, &counter, &[u8::from(at + 1 == chunks.len())]].concat();
        let nonce: [u8; 24] = nonce.try_into().ok()?;
        plain.extend(XChaCha20Poly1305::new(key.into()).decrypt(&XNonce::from(nonce), *chunk).ok()?);
    }
    Some(plain)
}

/// Content of every sealed file whose key one of these keys opens.
fn contents(vault: &Path, keys: &Keys, usable: &[[u8; 32]]) -> Vec<Vec<u8>> {
    let connection = connect(&vault.join("records.db"), &keys.data_key());
    let mut statement = connection
        .prepare(
            "SELECT f.id, f.blob, k.wrapped FROM contents AS f JOIN content_keys AS k ON k.content_id = f.id",
        )
        .expect("prepared");
    let rows = statement
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Vec<u8>>(2)?))
        })
        .expect("read");
    let mut found = Vec::new();
    for (id, name, wrapped) in rows.map(|row| row.expect("a row")) {
        let place = vault.join("content").join(&name[..2]).join(&name);
        let Ok(sealed) = std::fs::read(place) else { continue };
        for (key, level) in usable.iter().flat_map(|key| [0, 3, 4].map(|level| (key, level))) {
            let context = format!("strongroom.content.v1\0{}\0{id}\0{level}", keys.vault_id());
            let Some(own) = unwrapped(key, &wrapped, context.as_bytes()) else { continue };
            found.extend(blob(&sealed, &own.try_into().expect("32 bytes")));
        }
    }
    found
}

/// Every sealed text that the 绝密 keys open, or that was sealed to this person: what is sealed names its own place.
pub(crate) fn sealed_texts(vault: &Path, keys: &Keys) -> Vec<String> {
    sealed_texts_under(vault, &keys.level_keys(4), keys)
}

/// The same under keys that somebody kept.
pub(crate) fn sealed_texts_under(vault: &Path, level_keys: &[[u8; 32]], keys: &Keys) -> Vec<String> {
    let drawn = |level_key: &[u8; 32], purpose: &[u8]| -> [u8; 32] {
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(None, level_key).expand(purpose, &mut key).expect("32 bytes");
        key
    };
    stored_texts(vault, keys)
        .iter()
        .filter_map(|text| {
            let (place, body) = text.strip_prefix(MARK)?.split_once(MARK)?;
            let context = format!("strongroom.words.v1\0{}\0{place}", keys.vault_id()).into_bytes();
            let (form, body) = body.split_once('.')?;
            let body = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, body).ok()?;
            let plain = match form {
                "k1" => level_keys
                    .iter()
                    .find_map(|key| unwrapped(&drawn(key, b"strongroom.words.v1"), &body, &context)),
                "p1" => level_keys.iter().find_map(|key| {
                    let secret = StaticSecret::from(drawn(key, b"strongroom.words.receive.v1"));
                    received(&secret, &body, &context)
                }),
                _ => received(keys.receive(), &body, &context),
            };
            String::from_utf8(plain?).ok()
        })
        .collect()
}

/// Thumbnails and words taken from files, whose keys one of these keys opens.
fn parts(vault: &Path, keys: &Keys, usable: &[[u8; 32]]) -> Vec<Vec<u8>> {
    let connection = connect(&vault.join("records.db"), &keys.data_key());
    let sql = "SELECT p.content_id, k.wrapped, p.is_sealed, p.thumbnail, p.sealed_words FROM content_previews AS p JOIN content_keys AS k ON k.content_id = p.content_id";
    let mut statement = connection.prepare(sql).expect("prepared");
    let rows = statement
        .query_map([], |row| {
            let blobs: [Option<Vec<u8>>; 2] = [row.get(3)?, row.get(4)?];
            Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, bool>(2)?, blobs))
        })
        .expect("read");
    let mut found = Vec::new();
    for (id, wrapped, is_sealed, blobs) in rows.map(|row| row.expect("a row")) {
        if !is_sealed {
            found.extend(blobs.into_iter().flatten());
            continue;
        }
        let own =
            usable.iter().flat_map(|key| [0, 3, 4].map(|level| (key, level))).find_map(|(key, level)| {
                let context = format!("strongroom.content.v1\0{}\0{id}\0{level}", keys.vault_id());
                unwrapped(key, &wrapped, context.as_bytes())
            });
        let Some(own) = own else { continue };
        for (blob, part) in blobs.iter().zip(["thumbnail", "words"]) {
            let mut key = [0; 32];
            Hkdf::<Sha256>::new(None, &own)
                .expand(format!("strongroom.content.part.v1\0{part}").as_bytes(), &mut key)
                .expect("32 bytes");
            let context = format!("strongroom.content.part.v1\0{}\0{id}\0{part}", keys.vault_id());
            found.extend(blob.as_ref().and_then(|blob| unwrapped(&key, blob, context.as_bytes())));
        }
    }
    found
}

/// Every page of the staging files that this person's keys open: those of imports they began.
fn staged(vault: &Path, keys: &Keys) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    if !vault.join("staging").is_dir() {
        return found;
    }
    let mut there = Vec::new();
    files(&vault.join("staging"), &mut there);
    for file in there.iter().filter(|file| file.extension().is_some_and(|ending| ending == "db")) {
        let import = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let secrets = [keys.data_key().as_slice(), keys.receive().to_bytes().as_slice()].concat();
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(Some(keys.vault_id().as_bytes()), &secrets)
            .expand(format!("strongroom.staging.v1\0{import}").as_bytes(), &mut key)
            .expect("32 bytes");
        let bytes = std::fs::read(file).expect("a staging file");
        let log = std::fs::read(file.with_extension("db-wal")).unwrap_or_default();
        for key in [key, keys.data_key()] {
            let pages = bytes.chunks_exact(PAGE).enumerate();
            found.extend(pages.map(|(at, page)| decrypted(&key, page, at == 0)));
            let frames = log.get(32..).unwrap_or_default().chunks_exact(24 + PAGE);
            found.extend(frames.map(|frame| decrypted(&key, &frame[24..], false)));
        }
    }
    found
}

fn received(secret: &StaticSecret, sealed: &[u8], context: &[u8]) -> Option<Vec<u8>> {
    let (public, wrapped) = sealed.split_at_checked(32)?;
    let public: [u8; 32] = public.try_into().ok()?;
    let shared = secret.diffie_hellman(&PublicKey::from(public));
    let salt = [public.as_slice(), PublicKey::from(secret).as_bytes()].concat();
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(&salt), shared.as_bytes())
        .expand(&[b"strongroom.seal.v1".as_slice(), context].concat(), &mut key)
        .ok()?;
    unwrapped(&key, wrapped, context)
}

/// Every text that stands in any column of any table.
pub(crate) fn stored_texts(vault: &Path, keys: &Keys) -> Vec<String> {
    let connection = connect(&vault.join("records.db"), &keys.data_key());
    let mut names = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'")
        .expect("prepared");
    let tables: Vec<String> =
        names.query_map([], |row| row.get(0)).expect("read").map(|name| name.expect("a name")).collect();
    let mut found = Vec::new();
    for table in tables {
        let mut rows = connection.prepare(&format!("SELECT * FROM \"{table}\"")).expect("prepared");
        let columns = rows.column_count();
        let mut rows = rows.query([]).expect("read");
        while let Some(row) = rows.next().expect("a row") {
            found.extend((0..columns).filter_map(|at| row.get::<_, String>(at).ok()));
        }
    }
    found
}

/// Everything a person gets out of a copied vault.
pub(crate) fn reach(vault: &Path, login: &str, passphrase: &str) -> Vec<Vec<u8>> {
    let keys = Keys::of(vault, login, passphrase);
    let data_key = keys.data_key();
    let usable: Vec<[u8; 32]> =
        [vec![data_key], keys.level_keys(3), keys.level_keys(4)].into_iter().flatten().collect();
    let mut raw = Vec::new();
    files(vault, &mut raw);
    let mut found = pages(vault, &data_key);
    found.extend(logged_pages(vault, &data_key));
    found.extend(raw.iter().map(|file| std::fs::read(file).expect("a file")));
    found.extend(contents(vault, &keys, &usable));
    found.extend(parts(vault, &keys, &usable));
    found.extend(staged(vault, &keys));
    found.extend(stored_texts(vault, &keys).into_iter().map(String::into_bytes));
    found.extend(sealed_texts(vault, &keys).into_iter().map(String::into_bytes));
    found
}

/// Whether a canary stands anywhere in what was reached.
pub(crate) fn holds(reached: &[Vec<u8>], canary: &str) -> bool {
    reached.iter().any(|bytes| bytes.windows(canary.len()).any(|window| window == canary.as_bytes()))
}
