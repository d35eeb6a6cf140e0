//! Work on files that goes on outside the desk's lock: a thread that knows a file and a folder and nothing
//! of the vault. The operations that advance it look in, and the last one commits; locking ends it.

use crate::error::{Error, OrMissing, Result};
use ::vault::SealedContent;
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
    total: u64,
    thread: Option<JoinHandle<T>>,
}

/// An advancing operation looks in for this long, so that asking again at once is no busy waiting.
const LOOK: Duration = Duration::from_millis(60);

impl<T: Send + 'static> Stream<T> {
    pub(crate) fn start(total: u64, work: impl FnOnce(&Progress) -> T + Send + 'static) -> Stream<T> {
        let progress = Arc::<Progress>::default();
        let seen = Arc::clone(&progress);
        Stream { progress, total, thread: Some(std::thread::spawn(move || work(&seen))) }
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
        let thread = self.thread.take().or_missing()?;
        thread.join().map(Some).map_err(|_| Error::Broken("a thread at a file died".into()))
    }

    /// Bytes done, bytes in all, and whether all are through.
    pub(crate) fn progress(&self) -> (i64, i64, bool) {
        let number = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
        let done = self.progress.done.load(Ordering::Relaxed).min(self.total);
        (number(done), number(self.total), self.progress.through.load(Ordering::Relaxed))
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

/// The files of one session that are on their way.
#[derive(Default)]
pub(crate) struct Streams {
    pub attaching: Vec<(String, Attaching)>,
    pub downloading: Vec<(String, Downloading)>,
    pub viewing: Option<Viewing>,
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
