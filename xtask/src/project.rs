//! Where things lie in the repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo says it anew at each run, so a moved checkout is no trouble; the compiled-in folder serves a bare call.
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), Path::to_path_buf)
}

/// The folder of everything built.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The folder of the user interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder of the stories that run in a real window.
pub(crate) fn end_to_end() -> PathBuf {
    root().join("tests").join("e2e")
}

/// Every file under `folder`, sorted, without what was installed or built.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            let built = path.file_name().is_some_and(|name| name == "node_modules" || name == "dist");
            if path.is_dir() && !built {
                folders.push(path);
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether `made` is missing or older than any of the files it is made from.
pub(crate) fn is_stale(made: &Path, sources: &[PathBuf]) -> bool {
    let Some(made) = changed_at(made) else { return true };
    sources.iter().filter_map(|source| changed_at(source)).any(|source| source > made)
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_the_workspace_manifest_lies() {
        assert!(root().join("Cargo.toml").is_file());
    }

    #[test]
    fn what_was_never_made_is_stale() {
        assert!(is_stale(&root().join("no such file"), &[]));
    }
}
