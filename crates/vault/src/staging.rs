//! `staging/`: the rows of files being imported, each file sealed under a key that only whoever began the import
//! can derive — titles above other people's clearance may stand in it — and gone when its import is ended.

use crate::error::Result;
use crate::keys::Key;
use crate::transact::Vault;
use domain::RowId;
use hkdf::Hkdf;
use sha2::Sha256;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use store::imports::Staging;
use zeroize::Zeroizing;

impl Vault {
    /// Makes the staging file of an import that begins.
    pub fn create_staging(&self, import: RowId) -> Result<Staging> {
        fs::create_dir_all(self.layout.staging())?;
        Ok(Staging::create(&self.staging_path(import), &self.staging_key(import))?)
    }

    /// Opens the staging file of an import; only the session of whoever began it holds its key.
    pub fn open_staging(&self, import: RowId) -> Result<Staging> {
        Ok(Staging::open(&self.staging_path(import), &self.staging_key(import))?)
    }

    /// Removes the staging file of an import that is ended, with its log.
    pub fn drop_staging(&self, import: RowId) -> Result<()> {
        let path = self.staging_path(import);
        for ending in ["", "-wal", "-shm"] {
            let mut name = path.clone().into_os_string();
            name.push(ending);
            remove(Path::new(&name))?;
        }
        Ok(())
    }

    /// Removes every staging file whose import is ended or was never recorded.
    pub(crate) fn sweep_staging(&self) -> Result<()> {
        let folder = self.layout.staging();
        if !folder.exists() {
            return Ok(());
        }
        let needed: HashSet<String> = store::imports::list_not_ended(&self.database.reader())?
            .into_iter()
            .map(|import| format!("{import}.db"))
            .collect();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let of = name.trim_end_matches("-wal").trim_end_matches("-shm");
            if !needed.contains(of) {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }

    fn staging_path(&self, import: RowId) -> PathBuf {
        self.layout.staging().join(format!("{import}.db"))
    }

    fn staging_key(&self, import: RowId) -> Key {
        let secrets = Zeroizing::new(
            [self.session.data_key.as_slice(), self.session.keys.receive.to_bytes().as_slice()].concat(),
        );
        let mut key = Key::new([0; 32]);
        Hkdf::<Sha256>::new(Some(self.office.vault_id.as_bytes()), &secrets)
            .expand(format!("strongroom.staging.v1\0{import}").as_bytes(), key.as_mut())
            .expect("BUG: 32 bytes are a valid length");
        key
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "staging files are this module's own, and of no use once their import is ended"
)]
fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
