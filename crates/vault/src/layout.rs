//! The vault's folder: names, atomic writes, where it must not lie.

use crate::error::{Result, refuse};
use domain::vault::VaultRefusal;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Paths inside one vault folder.
#[derive(Debug, Clone)]
pub struct Layout {
    root: PathBuf,
}

const SYNC_FOLDERS: [&str; 8] =
    ["dropbox", "onedrive", "google drive", "icloud", "nutstore", "坚果云", "百度网盘", "baidunetdisk"];
const NETWORK_FILE_SYSTEMS: [&str; 7] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p.network"];

impl Layout {
    /// The vault in that folder.
    #[must_use]
    pub fn new(root: &Path) -> Layout {
        Layout { root: root.to_path_buf() }
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `vault.json`: format version and vault id; no secret.
    #[must_use]
    pub fn header(&self) -> PathBuf {
        self.root.join("vault.json")
    }

    /// `keyring.json`: the key slots, a cache of rows in the database.
    #[must_use]
    pub fn keyring(&self) -> PathBuf {
        self.root.join("keyring.json")
    }

    /// `vault.lock`: held for life.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.root.join("vault.lock")
    }

    /// `attempts.json`: wrong passphrases not yet in the trail.
    #[must_use]
    pub fn attempts(&self) -> PathBuf {
        self.root.join("attempts.json")
    }

    /// `records.db`.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("records.db")
    }

    /// `content/`.
    #[must_use]
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// A sealed blob: `content/ab/<random id>`.
    #[must_use]
    pub fn blob(&self, id: &str) -> PathBuf {
        self.content().join(id.get(..2).unwrap_or("__")).join(id)
    }

    /// `incoming/`: half-written blobs, emptied at open.
    #[must_use]
    pub fn incoming(&self) -> PathBuf {
        self.root.join("incoming")
    }

    /// `staging/`: sealed rows of files being imported, gone when their import is ended.
    #[must_use]
    pub fn staging(&self) -> PathBuf {
        self.root.join("staging")
    }

    /// `unclaimed/`: blobs without a row, never deleted by the program alone.
    #[must_use]
    pub fn unclaimed(&self) -> PathBuf {
        self.root.join("unclaimed")
    }

    /// `backups/`: the default target.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    /// Makes the folders that must exist.
    pub fn make_folders(&self) -> Result<()> {
        for folder in [self.root.clone(), self.content(), self.incoming(), self.unclaimed(), self.backups()] {
            fs::create_dir_all(folder)?;
        }
        Ok(())
    }

    /// Refuses a network share or a folder that some program synchronises: both break locks and the log.
    pub fn refuse_shared_storage(&self) -> Result<()> {
        let absolute = std::path::absolute(&self.root)?;
        let place = absolute.display().to_string();
        let lowered = place.to_lowercase();
        let synced = SYNC_FOLDERS.iter().any(|name| lowered.contains(name));
        if synced || place.starts_with(r"\\") || lies_on_network(&absolute) {
            return Err(refuse(VaultRefusal::OnSharedStorage { place }));
        }
        Ok(())
    }
}

/// Looks the folder's file system up in the kernel's mount table; elsewhere (no table) answers no.
fn lies_on_network(path: &Path) -> bool {
    let Ok(mounts) = fs::read_to_string("/proc/self/mounts") else { return false };
    mounts
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(' ').skip(1);
            Some((fields.next()?.replace("\\040", " "), fields.next()?.to_owned()))
        })
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .is_some_and(|(_, kind)| NETWORK_FILE_SYSTEMS.contains(&kind.as_str()))
}

/// Writes a file so that a crash leaves the old or the new one, never half.
pub(crate) fn write_atomically(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let half = path.with_extension("new");
    let mut file = File::create(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&half, path)?;
    sync_folder(folder)
}

/// Makes renames and unlinks in a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    // Windows cannot open a folder as a file; its renames are durable by the file system's log.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
