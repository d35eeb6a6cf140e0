//! P15: a file put into the vault and got out again, against copying it with fsync and against `rage`.

use crate::pairs::{Pairs, measure, timed};
use crate::run::{Line, Run};
use app::{Error, Result};
use domain::ContentId;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
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

/// P15: rates, so that more is better: the other's time over the sealed file's.
pub(crate) fn put_and_get(run: &mut Run) -> Result<Vec<Line>> {
    let (source, target) = (run.beside("source"), run.beside("target"));
    write_source(&source)?;
    let sealer = run.desk.vault().sealer();
    let put = || {
        timed(|| {
            // Dropped before a row settles it, the sealed file goes again.
            sealer.seal(&mut File::open(&source).map_err(broken)?, &|_| true).map(drop).map_err(Error::from)
        })
    };
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
    let get = || {
        timed(|| {
            let mut out = File::create(&target).map_err(broken)?;
            file.open_into(&mut out, &|_| true)?;
            out.sync_all().map_err(broken)
        })
    };
    let copied = || timed(|| copy(&source, &target));
    let note = format!("{MEGABYTES} MiB; ratio of rates");
    let mut lines = Vec::new();
    let mut line = |what: &str, against: &str, pairs: Pairs, goal: f64| {
        lines.push(Line::rate("P15", what, against, pairs, goal).with_note(note.clone()));
    };
    line("content put", "copy + fsync", measure(run.pairs, |_| copied(), |_| put())?, 0.7);
    line("content get", "copy + fsync", measure(run.pairs, |_| copied(), |_| get())?, 0.7);
    if let Some(rage) = Rage::prepared(run, &source)? {
        line("content put", "`rage` + fsync", measure(run.pairs, |_| rage.encrypt(), |_| put())?, 1.0);
        line("content get", "`rage` + fsync", measure(run.pairs, |_| rage.decrypt(), |_| get())?, 1.0);
    }
    get()?;
    if std::fs::read(&target).map_err(broken)? != std::fs::read(&source).map_err(broken)? {
        return Err(Error::Broken("what came out is not what went in".to_owned()));
    }
    Ok(lines)
}

/// `rage`, the other program that seals files, where the machine has it.
struct Rage {
    source: PathBuf,
    sealed: PathBuf,
    opened: PathBuf,
    identity: PathBuf,
    recipient: String,
}

impl Rage {
    /// `None` where there is no `rage`.
    fn prepared(run: &Run, source: &Path) -> Result<Option<Rage>> {
        let identity = run.beside("identity");
        let Ok(made) = Command::new("rage-keygen").arg("-o").arg(&identity).stderr(Stdio::piped()).output()
        else {
            return Ok(None);
        };
        let said = String::from_utf8_lossy(&made.stderr).into_owned();
        let recipient = said.split_whitespace().find(|word| word.starts_with("age1")).unwrap_or_default();
        let rage = Rage {
            source: source.to_owned(),
            sealed: run.beside("rage"),
            opened: run.beside("raged"),
            identity,
            recipient: recipient.to_owned(),
        };
        rage.encrypt()?;
        Ok(Some(rage))
    }

    fn encrypt(&self) -> Result<Duration> {
        let mut command = Command::new("rage");
        command.args(["-r", &self.recipient, "-o"]).arg(&self.sealed).arg(&self.source);
        synced(&mut command, &self.sealed)
    }

    fn decrypt(&self) -> Result<Duration> {
        let mut command = Command::new("rage");
        command.arg("-d").arg("-i").arg(&self.identity).arg("-o").arg(&self.opened).arg(&self.sealed);
        synced(&mut command, &self.opened)
    }
}

/// How long a program takes to write a file and have it on the disk.
fn synced(command: &mut Command, written: &Path) -> Result<Duration> {
    timed(|| {
        let done = command.stdout(Stdio::null()).stderr(Stdio::null()).status().map_err(broken)?;
        if !done.success() {
            return Err(Error::Broken("the other program failed".to_owned()));
        }
        File::open(written).and_then(|file| file.sync_all()).map_err(broken)
    })
}
