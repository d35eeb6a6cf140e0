//! P15: a file put into the vault and got out again, against copying it with fsync.

use crate::pairs::{measure, timed};
use crate::run::{Line, Run};
use app::{Error, Result};
use domain::ContentId;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use vault::VaultError;

/// Large enough that opening and naming files does not count.
const MEGABYTES: usize = 64;

fn broken(error: std::io::Error) -> Error {
    Error::Broken(error.to_string())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut target = File::create(to).map_err(broken)?;
    std::io::copy(&mut File::open(from).map_err(broken)?, &mut target).map_err(broken)?;
    target.sync_all().map_err(broken)
}

/// Bytes no compression shortens.
fn write_source(to: &Path) -> Result<()> {
    let mut chance = crate::chance::Chance::of(15);
    let mut file = File::create(to).map_err(broken)?;
    let mut block = Vec::with_capacity(1 << 20);
    for _ in 0..MEGABYTES {
        block.clear();
        (0..1 << 17).for_each(|_| block.extend_from_slice(&chance.next().to_le_bytes()));
        file.write_all(&block).map_err(broken)?;
    }
    file.sync_all().map_err(broken)
}

/// P15: rates, so that more is better: plain time over sealed time.
pub(crate) fn put_and_get(run: &mut Run) -> Result<Vec<Line>> {
    let (source, target) = (run.beside("source"), run.beside("target"));
    write_source(&source)?;
    let sealer = run.desk.vault().sealer();
    let watch = |_: u64| true;
    let put = measure(
        run.pairs,
        |_| timed(|| copy(&source, &target)),
        |_| {
            timed(|| {
                // Dropped before a row settles it, the sealed file goes again.
                sealer.seal(&mut File::open(&source).map_err(broken)?, &watch).map(drop).map_err(Error::from)
            })
        },
    )?;
    let sealed = run.desk.vault().seal_content(&mut File::open(&source).map_err(broken)?)?;
    let file = run
        .desk
        .vault()
        .witness("open_file", |work| -> std::result::Result<_, VaultError> {
            let id: ContentId = work.new_id();
            let wrapped = work.wrap_content_key(&sealed, id, 0)?;
            work.sealed_file(sealed.blob(), &wrapped, id, 0, &sealed.sha256())
        })?
        .reply;
    let get = measure(
        run.pairs,
        |_| timed(|| copy(&source, &target)),
        |_| {
            timed(|| {
                let mut out = File::create(&target).map_err(broken)?;
                file.open_into(&mut out, &watch)?;
                out.sync_all().map_err(broken)
            })
        },
    )?;
    let mut back = Vec::new();
    File::open(&target).and_then(|mut file| file.read_to_end(&mut back)).map_err(broken)?;
    if back.len() != MEGABYTES << 20 {
        return Err(Error::Broken("what came out is not what went in".to_owned()));
    }
    let note = format!("{MEGABYTES} MiB; ratio of rates");
    Ok(vec![
        Line::rate("P15", "content put", "copy + fsync", put, 0.7).with_note(note.clone()),
        Line::rate("P15", "content get", "copy + fsync", get, 0.7).with_note(note),
    ])
}
