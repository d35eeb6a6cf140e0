//! The way of a file into the vault: sealed as it streams, then looked into by the guarded reader.

use crate::Result;
use crate::records::previews::fault;
use crate::streams::{Progress, ReadIn};
use ::vault::Sealer;
use domain::records::{FileFault, FileRefusal};
use intake::guard::{self, Description};
use intake::kind::{HEAD, Kind};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

/// Opens a chosen file and tells its size; a folder, an empty or a forbidden file is refused.
pub(crate) fn chosen(path: &Path, name: &str) -> Result<(File, u64)> {
    let refused = |_| FileRefusal::NotReadable { name: name.to_owned() };
    let file = File::open(path).map_err(refused)?;
    let facts = file.metadata().map_err(refused)?;
    match (facts.is_file(), facts.len()) {
        (false, _) => Err(FileRefusal::NotReadable { name: name.to_owned() }.into()),
        (true, 0) => Err(FileRefusal::Empty { name: name.to_owned() }.into()),
        (true, size) => Ok((file, size)),
    }
}

/// Seals a file in constant memory and reads what can be read out of it. `None` when told to stop.
pub(crate) fn read_in(
    sealer: &Sealer,
    file: &mut (impl Read + Seek + Send),
    name: &str,
    progress: &Progress,
) -> Result<Option<ReadIn>> {
    let refused = |_| FileRefusal::NotReadable { name: name.to_owned() };
    let mut head = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(refused)?;
    file.rewind().map_err(refused)?;
    let kind = Kind::of(&head, name);
    let Some(sealed) = sealer.seal(file, &|done| progress.at(done))? else { return Ok(None) };
    progress.set_through();
    file.rewind().map_err(refused)?;
    let described = described(kind, sealed.size(), &sealed.sha256(), file);
    Ok((!progress.is_cancelled()).then_some(ReadIn { sealed, kind, described }))
}

/// What can be read out of a file, when that is still the file that was sealed.
fn described(
    kind: Kind,
    size: u64,
    sha256: &[u8],
    file: &mut (impl Read + Send),
) -> std::result::Result<Description, FileFault> {
    if !kind.is_readable() {
        return Ok(Description::default());
    }
    if size > guard::LARGEST {
        return Err(FileFault::TooLarge);
    }
    let mut hashed = Hashed { file, hash: Sha256::new() };
    let described = guard::describe(kind, &mut hashed).map_err(fault)?;
    if hashed.hash.finalize().as_slice() == sha256 { Ok(described) } else { Err(FileFault::Damaged) }
}

/// Hashes what is read through it.
struct Hashed<'f, F> {
    file: &'f mut F,
    hash: Sha256,
}

impl<F: Read> Read for Hashed<'_, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}
