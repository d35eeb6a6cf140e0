//! Work that goes on outside the desk's lock: a thread that knows a file and a folder and nothing of the vault, or
//! one state of the database and nothing of the desk. The operations that advance it look in, and the last one
//! commits; locking ends it.

use crate::error::{Error, OrMissing, Result};
use ::vault::{CopiedSet, Report, SealedContent};
use domain::access::Level;
use domain::records::FileFault;
use domain::{ContentId, CopyId};
use intake::guard::Description;
use intake::kind::Kind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// How far a thread is, and whether it is still wanted.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    /// All bytes are through; what is left is looking into the file.
    through: AtomicBool,
    cancelled: AtomicBool,
}

impl Progress {
    /// Notes the bytes done and answers whether to go on.
    pub(crate) fn at(&self, done: u64) -> bool {
        self.done.store(done, Ordering::Relaxed);
        !self.is_cancelled()
    }

    /// Notes how much of what is done and answers whether to go on, for work that learns its size as it goes.
    pub(crate) fn of(&self, done: impl TryInto<u64>, total: impl TryInto<u64>) -> bool {
        self.total.store(total.try_into().unwrap_or_default(), Ordering::Relaxed);
        self.at(done.try_into().unwrap_or_default())
    }

    /// Notes that all bytes are through.
    pub(crate) fn set_through(&self) {
        self.through.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// A thread at work on a file. Dropped, it is told to stop and cleans up after itself.
pub(crate) struct Stream<T> {
    progress: Arc<Progress>,
    thread: Option<JoinHandle<T>>,
}

/// An advancing operation looks in for this long, so that asking again at once is no busy waiting.
const LOOK: Duration = Duration::from_millis(60);

impl<T: Send + 'static> Stream<T> {
    pub(crate) fn start(total: u64, work: impl FnOnce(&Progress) -> T + Send + 'static) -> Stream<T> {
        let progress = Arc::new(Progress { total: AtomicU64::new(total), ..Progress::default() });
        let seen = Arc::clone(&progress);
        Stream { progress, thread: Some(std::thread::spawn(move || work(&seen))) }
    }

    /// Waits a moment; what the thread made when it has ended.
    pub(crate) fn look(&mut self) -> Result<Option<T>> {
        let until = Instant::now() + LOOK;
        while self.thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            if Instant::now() > until {
                return Ok(None);
            }
            std::thread::sleep(Duration::from_millis(3));
        }
        self.join().map(Some)
    }

    fn join(&mut self) -> Result<T> {
        let thread = self.thread.take().or_missing()?;
        thread.join().map_err(|_| Error::Broken("a thread of a desk died".into()))
    }

    /// Tells it to stop and waits until it has; what it made until then.
    pub(crate) fn end(mut self) -> Result<T> {
        self.progress.cancelled.store(true, Ordering::Relaxed);
        self.join()
    }

    /// What is done, what there is in all, and whether all bytes are through.
    pub(crate) fn progress(&self) -> (i64, i64, bool) {
        let number = |amount: u64| i64::try_from(amount).unwrap_or(i64::MAX);
        let total = self.progress.total.load(Ordering::Relaxed);
        let done = self.progress.done.load(Ordering::Relaxed).min(total);
        (number(done), number(total), self.progress.through.load(Ordering::Relaxed))
    }
}

impl<T> Drop for Stream<T> {
    fn drop(&mut self) {
        self.progress.cancelled.store(true, Ordering::Relaxed);
    }
}

/// What comes of reading a file in: sealed, and what could be read out of it.
pub(crate) struct ReadIn {
    pub sealed: SealedContent,
    pub kind: Kind,
    pub described: std::result::Result<Description, FileFault>,
}

/// A file on its way in; `None` from its thread when it was told to stop.
pub(crate) struct Attaching {
    pub copy: CopyId,
    pub file_name: String,
    pub stream: Stream<Result<Option<ReadIn>>>,
}

/// A file on its way out; `false` from its thread when it was told to stop.
pub(crate) struct Downloading {
    pub target: PathBuf,
    pub stream: Stream<Result<bool>>,
}

/// The one file that is open in the viewer, in memory until it is closed or the desk is locked.
pub(crate) struct Viewing {
    pub token: String,
    pub content: ContentId,
    pub level: Level,
    pub file_name: String,
    pub kind: Kind,
    pub pages: u32,
    /// A text as pages of lines.
    pub text: Option<Vec<Vec<String>>>,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// A verification beside the desk.
pub(crate) struct Verification {
    pub anchored_seq: i64,
    pub begun_at: String,
    pub stream: Stream<::vault::Result<Report>>,
}

/// A backup set being copied beside the desk; `None` from its thread when it was told to stop.
pub(crate) struct Backup {
    pub folder: Option<PathBuf>,
    pub stream: Stream<::vault::Result<Option<CopiedSet>>>,
}

/// What goes on beside one session's desk.
#[derive(Default)]
pub(crate) struct Streams {
    pub attaching: Vec<(String, Attaching)>,
    pub downloading: Vec<(String, Downloading)>,
    pub exporting: Vec<(String, crate::exports::Exporting)>,
    pub viewing: Option<Viewing>,
    pub verification: Option<Verification>,
    pub backup: Option<Backup>,
}

/// The one with that token.
pub(crate) fn find<'s, T>(all: &'s mut [(String, T)], token: &str) -> Result<&'s mut T> {
    all.iter_mut().find(|(known, _)| known == token).map(|(_, one)| one).or_missing()
}

/// Takes it out.
pub(crate) fn take<T>(all: &mut Vec<(String, T)>, token: &str) -> Result<T> {
    let place = all.iter().position(|(known, _)| known == token).or_missing()?;
    Ok(all.swap_remove(place).1)
}
