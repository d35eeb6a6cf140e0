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
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
const PREFIX: usize = 19;

/// What goes from one thread to the next at once: whole chunks, but for the last of a file.
const BLOCK: usize = 16 * CHUNK;
/// Blocks that may wait between two threads: constant memory whatever the size of the file.
const WAITING: usize = 3;

/// Told how many bytes are done; answers whether to go on.
pub(crate) type Watch<'w> = &'w (dyn Fn(u64) -> bool + Sync);

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

/// Hands on a source block by block and answers its hash and size, or `None` when told to stop.
fn read_blocks(
    source: &mut impl Read,
    block: usize,
    to: &SyncSender<Vec<u8>>,
    watch: Watch<'_>,
) -> std::io::Result<Option<([u8; 32], u64)>> {
    let (mut hash, mut size) = (Sha256::new(), 0_u64);
    loop {
        let mut next = vec![0; block];
        let filled = fill(source, &mut next)?;
        next.truncate(filled);
        hash.update(&next);
        size += filled as u64;
        let ends = filled < block;
        // A receiver that has gone says why itself.
        if to.send(next).is_err() || ends {
            return Ok(Some((hash.finalize().into(), size)));
        }
        if !watch(size) {
            return Ok(None);
        }
    }
}

/// Writes what comes and answers its hash.
fn write_blocks(target: &mut impl Write, from: &Receiver<Vec<u8>>) -> std::io::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    for block in from {
        hash.update(&block);
        target.write_all(&block)?;
    }
    Ok(hash.finalize().into())
}

fn thread_died<T>(_: T) -> VaultError {
    VaultError::Bug("a thread of a file died".into())
}

/// Seals what comes block by block; the last block, and only that, is shorter than the others.
fn seal_blocks(
    key: &Key,
    prefix: &[u8; PREFIX],
    from: &Receiver<Vec<u8>>,
    to: &SyncSender<Vec<u8>>,
) -> Result<()> {
    let failed = |_| VaultError::Sealed("file");
    let mut stream = EncryptorBE32::<XChaCha20Poly1305>::new((&**key).into(), prefix.into());
    let mut held: Option<Vec<u8>> = None;
    loop {
        let next = from.recv().ok().filter(|block| !block.is_empty() || held.is_none());
        if let (Some(block), Some(_)) = (&held, &next) {
            let mut sealed = Vec::with_capacity(block.len() + block.len() / CHUNK * TAG);
            for chunk in block.chunks(CHUNK) {
                sealed.extend(stream.encrypt_next(chunk).map_err(failed)?);
            }
            if to.send(sealed).is_err() {
                return Ok(());
            }
        }
        let Some(block) = next else { break };
        held = Some(block);
    }
    let last = held.unwrap_or_default();
    let whole = last.len().saturating_sub(1) / CHUNK * CHUNK;
    let mut sealed = Vec::with_capacity(last.len() + (last.len() / CHUNK + 1) * TAG);
    for chunk in last[..whole].chunks(CHUNK) {
        sealed.extend(stream.encrypt_next(chunk).map_err(failed)?);
    }
    sealed.extend(stream.encrypt_last(&last[whole..]).map_err(failed)?);
    // A writer that has gone says why itself.
    let _ = to.send(sealed);
    Ok(())
}

/// Seals a source into `incoming/` and fsyncs it: one thread reads and hashes, one seals, one hashes and
/// writes. `None` when told to stop; the half file is gone then. [`settle`] moves it to its place.
pub(crate) fn put(
    layout: &Layout,
    source: &mut (impl Read + Send),
    watch: Watch<'_>,
) -> Result<Option<Sealed>> {
    let (key, prefix) = (Key::new(random::<32>()), random::<PREFIX>());
    let blob = hex::encode(random::<16>());
    let mut file = File::create(layout.incoming().join(&blob))?;
    let done = std::thread::scope(|scope| -> Result<_> {
        let (plain_to, plain_from) = sync_channel(WAITING);
        let (sealed_to, sealed_from) = sync_channel(WAITING);
        let reading = scope.spawn(move || read_blocks(source, BLOCK, &plain_to, watch));
        let file = &mut file;
        let writing = scope.spawn(move || write_blocks(file, &sealed_from));
        let _ = sealed_to.send(prefix.to_vec());
        let sealed = seal_blocks(&key, &prefix, &plain_from, &sealed_to);
        drop((plain_from, sealed_to));
        let written = writing.join().map_err(thread_died)?;
        let read = reading.join().map_err(thread_died)?;
        sealed?;
        Ok((read?, written?))
    });
    let whole = match done {
        Ok((Some((sha256, size)), sealed_sha256)) => {
            file.sync_all()?;
            Ok(Some(Sealed { blob: blob.clone(), key, size, sha256, sealed_sha256 }))
        }
        Ok((None, _)) => Ok(None),
        Err(error) => Err(error),
    };
    if !matches!(whole, Ok(Some(_))) {
        drop_incoming(layout, &blob);
    }
    whole
}

/// Moves a sealed blob from `incoming/` to its place. The caller commits its row after.
pub(crate) fn settle(layout: &Layout, blob: &str) -> Result<()> {
    let place = layout.blob(blob);
    let folder = place.parent().map(std::path::Path::to_path_buf).unwrap_or_else(|| layout.content());
    fs::create_dir_all(&folder)?;
    fs::rename(layout.incoming().join(blob), &place)?;
    sync_folder(&folder)?;
    sync_folder(&layout.content())
}

/// Takes back a blob that never had a row; what cannot be removed is swept at the next opening.
#[expect(clippy::disallowed_methods, reason = "a half-written blob is this module's own and no row knows it")]
pub(crate) fn drop_incoming(layout: &Layout, blob: &str) {
    let _ = fs::remove_file(layout.incoming().join(blob));
}

/// Opens a blob into `target`, checking every chunk and the whole; `false` when told to stop. What was
/// written before a fault is not to be believed.
pub(crate) fn get(
    layout: &Layout,
    blob: &str,
    key: &Key,
    sha256: &[u8],
    target: &mut (impl Write + Send),
    watch: Watch<'_>,
) -> Result<bool> {
    let damaged = || refuse(VaultRefusal::ContentDamaged { file: blob.to_owned() });
    let mut file = File::open(layout.blob(blob)).map_err(|_| damaged())?;
    let mut prefix = [0; PREFIX];
    file.read_exact(&mut prefix).map_err(|_| damaged())?;
    let (opened, written) = std::thread::scope(|scope| -> Result<_> {
        let (to, from) = sync_channel(WAITING);
        let writing = scope.spawn(move || write_blocks(target, &from));
        let opened = open_chunks(&mut file, key, &prefix, &to, watch);
        drop(to);
        Ok((opened, writing.join().map_err(thread_died)?))
    })?;
    let written = written?;
    match opened {
        None => Err(damaged()),
        Some(false) => Ok(false),
        Some(true) if written.as_slice() == sha256 => Ok(true),
        Some(true) => Err(damaged()),
    }
}

/// `None` at the first chunk that is not as it was sealed, `false` when told to stop.
fn open_chunks(
    file: &mut File,
    key: &Key,
    prefix: &[u8; PREFIX],
    to: &SyncSender<Vec<u8>>,
    watch: Watch<'_>,
) -> Option<bool> {
    let mut stream = DecryptorBE32::<XChaCha20Poly1305>::new((&**key).into(), prefix.into());
    let (mut current, mut next) = (vec![0; CHUNK + TAG], vec![0; CHUNK + TAG]);
    let mut filled = fill(file, &mut current).ok()?;
    let mut done = 0_u64;
    loop {
        let following = if filled == CHUNK + TAG { fill(file, &mut next).ok()? } else { 0 };
        if following == 0 {
            let _ = to.send(stream.decrypt_last(&current[..filled]).ok()?);
            return Some(true);
        }
        let plain = stream.decrypt_next(&current[..filled]).ok()?;
        done += plain.len() as u64;
        if to.send(plain).is_err() {
            // The writer has gone and says why itself.
            return Some(true);
        }
        if !watch(done) {
            return Some(false);
        }
        std::mem::swap(&mut current, &mut next);
        filled = following;
    }
}

/// Copies a sealed file into a folder of the same shape, unless it lies there; `false` when it was told to stop.
pub(crate) fn copy_sealed(
    from: &Layout,
    to: &Layout,
    blob: &str,
    going: &mut dyn FnMut() -> bool,
) -> Result<bool> {
    let place = to.blob(blob);
    if place.exists() {
        return Ok(going());
    }
    let folder = place.parent().map(std::path::Path::to_path_buf).unwrap_or_else(|| to.content());
    fs::create_dir_all(&folder)?;
    // Under its own name only when it is whole: the next set takes what lies there for copied.
    let half = place.with_extension("part");
    let (mut source, mut target) = (File::open(from.blob(blob))?, File::create(&half)?);
    let mut buffer = vec![0; BLOCK];
    loop {
        if !going() {
            return Ok(false);
        }
        match fill(&mut source, &mut buffer)? {
            0 => break,
            read => target.write_all(&buffer[..read])?,
        }
    }
    target.sync_all()?;
    fs::rename(&half, &place)?;
    sync_folder(&folder)?;
    Ok(true)
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

    fn put(layout: &Layout, source: &[u8]) -> Sealed {
        let sealed = super::put(layout, &mut &source[..], &|_| true).expect("sealed").expect("to the end");
        settle(layout, &sealed.blob).expect("settled");
        sealed
    }

    fn get(layout: &Layout, sealed: &Sealed) -> Result<Vec<u8>> {
        let mut back = Vec::new();
        super::get(layout, &sealed.blob, &sealed.key, &sealed.sha256, &mut back, &|_| true).map(|_| back)
    }

    #[test]
    fn files_of_every_awkward_size_come_back_whole() {
        let (_folder, layout) = vault();
        for size in [
            0,
            1,
            CHUNK - 1,
            CHUNK,
            CHUNK + 1,
            3 * CHUNK,
            BLOCK - 1,
            BLOCK,
            BLOCK + 1,
            2 * BLOCK,
            5 * BLOCK + 7,
        ] {
            let plain: Vec<u8> = (0..size).map(|n| (n % 251) as u8).collect();
            let sealed = put(&layout, &plain);
            assert_eq!(get(&layout, &sealed).expect("opened"), plain);
            assert_eq!(sealed.size, size as u64);
            assert_eq!(sealed_hash(&layout, &sealed.blob), Some(sealed.sealed_sha256));
        }
    }

    #[test]
    fn a_flipped_bit_or_a_cut_tail_is_refused() {
        let (_folder, layout) = vault();
        let sealed = put(&layout, &vec![7_u8; 2 * CHUNK]);
        let whole = fs::read(layout.blob(&sealed.blob)).expect("bytes");
        let mut flipped = whole.clone();
        flipped[CHUNK] ^= 1;
        for bad in [flipped, whole[..whole.len() - CHUNK - TAG].to_vec()] {
            fs::write(layout.blob(&sealed.blob), bad).expect("written");
            assert!(get(&layout, &sealed).is_err());
        }
    }

    #[test]
    fn who_is_told_to_stop_leaves_nothing_behind() {
        let (_folder, layout) = vault();
        let stopped = super::put(&layout, &mut std::io::repeat(1), &|done| done < 9 * BLOCK as u64);
        assert!(stopped.expect("no fault").is_none());
        assert_eq!(fs::read_dir(layout.incoming()).expect("a folder").count(), 0);
    }

    #[test]
    fn a_source_that_breaks_leaves_nothing_behind() {
        struct Broken(usize);
        impl Read for Broken {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                self.0 += 1;
                if self.0 > 40 { Err(std::io::ErrorKind::BrokenPipe.into()) } else { Ok(buffer.len()) }
            }
        }
        let (_folder, layout) = vault();
        assert!(super::put(&layout, &mut Broken(0), &|_| true).is_err());
        assert_eq!(fs::read_dir(layout.incoming()).expect("a folder").count(), 0);
    }
}
