//! Sealed files: chunked XChaCha20-Poly1305 (STREAM, 64 KiB), one random key each, names that say nothing.

use crate::error::{Result, VaultError, refuse};
use crate::keys::{Key, random};
use crate::layout::{Layout, sync_folder};
use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::XChaCha20Poly1305;
use domain::vault::VaultRefusal;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{Read, Write};

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
const PREFIX: usize = 19;

/// A sealed blob, written and durable, whose row is not committed yet.
pub(crate) struct Sealed {
    pub blob: String,
    pub key: Key,
    pub size: u64,
    pub sha256: [u8; 32],
    pub sealed_sha256: [u8; 32],
}

/// Reads until the buffer is full or the source ends.
fn fill(source: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// Seals a source into `incoming/`, fsyncs and moves it to its place. The caller commits its row after.
pub(crate) fn put(layout: &Layout, source: &mut impl Read) -> Result<Sealed> {
    let key = Key::new(random::<32>());
    let prefix = random::<PREFIX>();
    let blob = hex::encode(random::<16>());
    let half = layout.incoming().join(&blob);
    let mut file = File::create(&half)?;
    let mut sealed_hash = Sha256::new();
    let mut plain_hash = Sha256::new();
    let mut size = 0_u64;
    let mut emit = |bytes: &[u8]| -> std::io::Result<()> {
        sealed_hash.update(bytes);
        file.write_all(bytes)
    };
    emit(&prefix)?;
    let mut stream = EncryptorBE32::<XChaCha20Poly1305>::new((&*key).into(), (&prefix).into());
    let (mut current, mut next) = (vec![0; CHUNK], vec![0; CHUNK]);
    let mut filled = fill(source, &mut current)?;
    loop {
        plain_hash.update(&current[..filled]);
        size += filled as u64;
        let following = if filled == CHUNK { fill(source, &mut next)? } else { 0 };
        if following == 0 {
            emit(&stream.encrypt_last(&current[..filled]).map_err(|_| VaultError::Sealed("file"))?)?;
            break;
        }
        emit(&stream.encrypt_next(&current[..filled]).map_err(|_| VaultError::Sealed("file"))?)?;
        std::mem::swap(&mut current, &mut next);
        filled = following;
    }
    file.sync_all()?;
    let place = layout.blob(&blob);
    let folder = place.parent().map(std::path::Path::to_path_buf).unwrap_or_else(|| layout.content());
    fs::create_dir_all(&folder)?;
    fs::rename(&half, &place)?;
    sync_folder(&folder)?;
    sync_folder(&layout.content())?;
    Ok(Sealed {
        blob,
        key,
        size,
        sha256: plain_hash.finalize().into(),
        sealed_sha256: sealed_hash.finalize().into(),
    })
}

/// Opens a blob into `target`, checking every chunk and the whole.
pub(crate) fn get(
    layout: &Layout,
    blob: &str,
    key: &Key,
    sha256: &[u8],
    target: &mut impl Write,
) -> Result<()> {
    let damaged = || refuse(VaultRefusal::ContentDamaged { file: blob.to_owned() });
    let mut file = File::open(layout.blob(blob)).map_err(|_| damaged())?;
    let mut prefix = [0; PREFIX];
    file.read_exact(&mut prefix).map_err(|_| damaged())?;
    let mut stream = DecryptorBE32::<XChaCha20Poly1305>::new((&**key).into(), (&prefix).into());
    let mut hash = Sha256::new();
    let (mut current, mut next) = (vec![0; CHUNK + TAG], vec![0; CHUNK + TAG]);
    let mut filled = fill(&mut file, &mut current)?;
    loop {
        let following = if filled == CHUNK + TAG { fill(&mut file, &mut next)? } else { 0 };
        if following == 0 {
            let plain = stream.decrypt_last(&current[..filled]).map_err(|_| damaged())?;
            hash.update(&plain);
            target.write_all(&plain)?;
            break;
        }
        let plain = stream.decrypt_next(&current[..filled]).map_err(|_| damaged())?;
        hash.update(&plain);
        target.write_all(&plain)?;
        std::mem::swap(&mut current, &mut next);
        filled = following;
    }
    if hash.finalize().as_slice() != sha256 {
        return Err(damaged());
    }
    Ok(())
}

/// SHA-256 of a blob as it lies there, `None` when it is missing.
pub(crate) fn sealed_hash(layout: &Layout, blob: &str) -> Option<[u8; 32]> {
    hash_of(&mut File::open(layout.blob(blob)).ok()?).ok()
}

/// SHA-256 of everything a source gives.
pub(crate) fn hash_of(source: &mut impl Read) -> std::io::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    loop {
        match fill(source, &mut buffer)? {
            0 => return Ok(hash.finalize().into()),
            read => hash.update(&buffer[..read]),
        }
    }
}

/// Removes a blob for good; missing is fine (a crash may have come between).
#[expect(clippy::disallowed_methods, reason = "unlinking blobs whose key is destroyed is this module's duty")]
pub(crate) fn unlink(layout: &Layout, blob: &str) -> Result<()> {
    let place = layout.blob(blob);
    match fs::remove_file(&place) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    }
    place.parent().map_or(Ok(()), sync_folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault() -> (tempfile::TempDir, Layout) {
        let folder = tempfile::tempdir().expect("a folder");
        let layout = Layout::new(folder.path());
        layout.make_folders().expect("folders");
        (folder, layout)
    }

    #[test]
    fn files_of_every_awkward_size_come_back_whole() {
        let (_folder, layout) = vault();
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
            let plain: Vec<u8> = (0..size).map(|n| (n % 251) as u8).collect();
            let sealed = put(&layout, &mut plain.as_slice()).expect("sealed");
            let mut back = Vec::new();
            get(&layout, &sealed.blob, &sealed.key, &sealed.sha256, &mut back).expect("opened");
            assert_eq!(back, plain);
            assert_eq!(sealed_hash(&layout, &sealed.blob), Some(sealed.sealed_sha256));
        }
    }

    #[test]
    fn a_flipped_bit_or_a_cut_tail_is_refused() {
        let (_folder, layout) = vault();
        let sealed = put(&layout, &mut vec![7_u8; 2 * CHUNK].as_slice()).expect("sealed");
        let whole = fs::read(layout.blob(&sealed.blob)).expect("bytes");
        let mut flipped = whole.clone();
        flipped[CHUNK] ^= 1;
        for bad in [flipped, whole[..whole.len() - CHUNK - TAG].to_vec()] {
            fs::write(layout.blob(&sealed.blob), bad).expect("written");
            assert!(get(&layout, &sealed.blob, &sealed.key, &sealed.sha256, &mut Vec::new()).is_err());
        }
    }
}
