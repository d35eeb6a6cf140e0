//! Sealed files as an operation handles them: sealed outside the one lock, settled with their row,
//! opened into a target; and the small things made of a file (words, thumbnail), sealed under its key.

use crate::content::{self, Watch};
use crate::error::{Result, VaultError};
use crate::keys::{Key, unwrap, wrap};
use crate::layout::Layout;
use crate::transact::{Vault, Work};
use domain::ContentId;
use hkdf::Hkdf;
use sha2::Sha256;
use std::io::{Read, Write};
use zeroize::Zeroizing;

/// Seals files beside the database. Knows the folder and nothing else, so that a thread may hold it
/// while the vault is used or locked.
#[derive(Debug, Clone)]
pub struct Sealer {
    layout: Layout,
}

impl Sealer {
    /// Seals a source in constant memory; `watch` is told the bytes done and answers whether to go on.
    /// `None` when it did not: nothing is left of the file then.
    pub fn seal(
        &self,
        source: &mut (impl Read + Send),
        watch: &(dyn Fn(u64) -> bool + Sync),
    ) -> Result<Option<SealedContent>> {
        let sealed = content::put(&self.layout, source, watch)?;
        Ok(sealed.map(|sealed| SealedContent { layout: self.layout.clone(), sealed, settled: false }))
    }
}

/// A file sealed and durable on disk, to be given a row in an act. Dropped before it is settled, it goes.
pub struct SealedContent {
    layout: Layout,
    sealed: content::Sealed,
    settled: bool,
}

impl SealedContent {
    /// Its name under `content/`.
    #[must_use]
    pub fn blob(&self) -> &str {
        &self.sealed.blob
    }

    /// Size of the plain file in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.sealed.size
    }

    /// SHA-256 of the plain file.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        self.sealed.sha256
    }

    /// SHA-256 of the sealed bytes, which an auditor without keys can check.
    #[must_use]
    pub fn sealed_sha256(&self) -> [u8; 32] {
        self.sealed.sealed_sha256
    }

    pub(crate) fn key(&self) -> &Key {
        &self.sealed.key
    }

    /// Moves the blob to its place, durably; its row must be committed by the act that follows.
    pub fn settle(&mut self) -> Result<()> {
        if !self.settled {
            content::settle(&self.layout, self.blob())?;
            self.settled = true;
        }
        Ok(())
    }

    /// Takes a settled blob back because its act was refused: no row ever knew it.
    pub fn take_back(self) -> Result<()> {
        if self.settled { content::unlink(&self.layout, self.blob()) } else { Ok(()) }
    }
}

impl Drop for SealedContent {
    fn drop(&mut self) {
        if !self.settled {
            content::drop_incoming(&self.layout, &self.sealed.blob);
        }
    }
}

/// A sealed file with its own key: can be opened without the vault, by a thread that writes it out.
pub struct SealedFile {
    layout: Layout,
    blob: String,
    key: Key,
    sha256: Vec<u8>,
}

impl SealedFile {
    /// Opens it into a target in constant memory, every chunk and the whole checked; `false` when `watch`
    /// said stop. What was written before a fault is not to be believed.
    pub fn open_into(
        &self,
        target: &mut (impl Write + Send),
        watch: &(dyn Fn(u64) -> bool + Sync),
    ) -> Result<bool> {
        content::get(&self.layout, &self.blob, &self.key, &self.sha256, target, watch)
    }
}

/// What is made of a file and sealed under its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its words.
    Words,
    /// Its small picture.
    Thumbnail,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Part::Words => "words",
            Part::Thumbnail => "thumbnail",
        }
    }
}

/// The key of a part: its own, so that it can be nothing else's.
fn part_key(key: &Key, part: Part) -> Key {
    let mut derived = Key::new([0; 32]);
    Hkdf::<Sha256>::new(None, &key[..])
        .expand(format!("strongroom.content.part.v1\0{}", part.name()).as_bytes(), derived.as_mut())
        .expect("BUG: 32 bytes are a length HKDF gives");
    derived
}

fn part_context(vault_id: &str, content: ContentId, part: Part) -> Vec<u8> {
    format!("strongroom.content.part.v1\0{vault_id}\0{content}\0{}", part.name()).into_bytes()
}

/// A file's own key, held for the length of an act.
pub struct ContentKey(Key);

impl Work<'_, '_> {
    /// The key of a file that has a row; a session without its level's key is refused.
    pub fn open_key(&self, wrapped: &[u8], content: ContentId, key_level: u8) -> Result<ContentKey> {
        self.content_key(wrapped, content, key_level).map(ContentKey)
    }

    /// The key of a file that is getting its row.
    #[must_use]
    pub fn new_key(&self, sealed: &SealedContent) -> ContentKey {
        ContentKey(sealed.key().clone())
    }

    /// Seals a part of a file under the file's key.
    #[must_use]
    pub fn seal_part(&self, key: &ContentKey, content: ContentId, part: Part, plain: &[u8]) -> Vec<u8> {
        wrap(&part_key(&key.0, part), plain, &part_context(&self.office().vault_id, content, part))
    }

    /// Opens a part of a file.
    pub fn open_part(
        &self,
        key: &ContentKey,
        content: ContentId,
        part: Part,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>> {
        let context = part_context(&self.office().vault_id, content, part);
        unwrap(&part_key(&key.0, part), sealed, &context, "part of a file")
    }

    /// A sealed file with its key, to be opened here or in a thread.
    pub fn sealed_file(
        &self,
        blob: &str,
        wrapped: &[u8],
        content: ContentId,
        key_level: u8,
        sha256: &[u8],
    ) -> Result<SealedFile> {
        Ok(SealedFile {
            layout: self.layout().clone(),
            blob: blob.to_owned(),
            key: self.content_key(wrapped, content, key_level)?,
            sha256: sha256.to_vec(),
        })
    }

    /// Opens a sealed file into memory, every chunk and the whole checked.
    pub fn open_content(
        &self,
        blob: &str,
        wrapped: &[u8],
        content: ContentId,
        key_level: u8,
        sha256: &[u8],
    ) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.sealed_file(blob, wrapped, content, key_level, sha256)?.open_into(&mut bytes, &going_on)?;
        Ok(bytes)
    }
}

fn going_on(_: u64) -> bool {
    true
}

impl Vault {
    /// What seals files for this vault.
    #[must_use]
    pub fn sealer(&self) -> Sealer {
        Sealer { layout: self.layout().clone() }
    }

    /// Seals a small source to its place; its row must be committed by the act that follows.
    pub fn seal_content(&self, source: &mut (impl Read + Send)) -> Result<SealedContent> {
        let watch: Watch<'_> = &going_on;
        let mut sealed = self.sealer().seal(source, watch)?.ok_or(VaultError::Sealed("file"))?;
        sealed.settle()?;
        Ok(sealed)
    }
}
