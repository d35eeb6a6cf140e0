//! A process of its own for what is dangerous to parse: limited in memory and time, it may die alone.
//!
//! A program that says at the start of its `main` [`serve_if_asked`] is started again with a
//! hidden first argument; request, file and answer go through its pipes, nothing touches a disk. Where
//! the running program did not say so (tests), a thread with the same limits on sizes does the work.

use crate::kind::Kind;
use crate::{picture, words};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

const ARGUMENT: &str = "intake-guarded";
/// Larger files are kept but not looked into.
pub const LARGEST: u64 = 256 << 20;
/// No answer is larger: a page of 24 million pixels.
const LARGEST_ANSWER: u64 = 96 << 20;
#[cfg(unix)]
const MOST_MEMORY: u64 = 2 << 30;
const LONGEST: Duration = Duration::from_secs(40);

static SERVES: AtomicBool = AtomicBool::new(false);

/// What is to be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Words, thumbnail and number of pages.
    Describe(Kind),
    /// One page as a picture, counted from 0.
    Page {
        /// Of what.
        kind: Kind,
        /// Which.
        page: u32,
        /// Pixels across.
        width: u32,
    },
}

/// Why a file gave nothing. It is kept all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Fault {
    /// Not what it says it is, or broken.
    #[error("damaged")]
    Damaged,
    /// Beyond a limit of size, pixels, parts or ratio.
    #[error("too large")]
    TooLarge,
    /// Behind a password of its own.
    #[error("locked")]
    Locked,
    /// It has no such page.
    #[error("no such page")]
    NoSuchPage,
    /// Its kind has no pages.
    #[error("no pages")]
    NoPages,
    /// It took too long.
    #[error("took too long")]
    TookTooLong,
    /// It brought its own process down.
    #[error("brought its process down")]
    Died,
}

/// A picture, three bytes a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// How many pixels across it has at full size (96 dots an inch of paper; a picture's own): what 100 % means.
    pub full_width: u32,
    /// Red, green, blue.
    pub rgb: Vec<u8>,
}

/// What was read out of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Description {
    /// A small JPEG.
    pub thumbnail: Option<Vec<u8>>,
    /// Its words, empty when it has none.
    pub words: String,
    /// There are more words than were read.
    pub was_cut: bool,
    /// Pages that can be shown.
    pub pages: u32,
}

#[derive(Serialize, Deserialize)]
enum Head {
    Described { pages: u32, was_cut: bool, words: usize, thumbnail: Option<usize> },
    Page { width: u32, height: u32, full_width: u32 },
    Fault(Fault),
}

/// Serves one request and ends the process when that is what it was started for; otherwise lets a
/// question about a file start this program again. The first thing a `main` says.
pub fn serve_if_asked() {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT) {
        limit_this_process();
        let served = serve(&mut io::stdin().lock(), &mut io::stdout().lock());
        std::process::exit(i32::from(served.is_err()));
    }
    SERVES.store(true, Ordering::Relaxed);
}

/// From here on: no more memory than this, no file written, no socket opened, no core left behind.
#[cfg(unix)]
fn limit_this_process() {
    use rlimit::Resource;
    let limits = [
        (Resource::AS, MOST_MEMORY),
        (Resource::CPU, LONGEST.as_secs()),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NOFILE, 4),
    ];
    for (resource, most) in limits {
        if resource.set(most, most).is_err() {
            std::process::exit(3);
        }
    }
}

#[cfg(not(unix))]
fn limit_this_process() {}

/// Words, thumbnail and pages of a file; parts that cannot be had are left out, a file that is no good at all is a fault.
pub fn describe(kind: Kind, source: &mut (dyn Read + Send)) -> Result<Description, Fault> {
    let (head, mut body) = ask(Task::Describe(kind), source)?;
    match head {
        Head::Described { pages, was_cut, words, thumbnail } => {
            if words + thumbnail.unwrap_or(0) != body.len() {
                return Err(Fault::Died);
            }
            let picture = body.split_off(words);
            let words = String::from_utf8(body).map_err(|_| Fault::Died)?;
            Ok(Description { thumbnail: thumbnail.map(|_| picture), words, was_cut, pages })
        }
        Head::Fault(fault) => Err(fault),
        Head::Page { .. } => Err(Fault::Died),
    }
}

/// One page of a file as a picture, counted from 0.
pub fn page(kind: Kind, page: u32, width: u32, source: &mut (dyn Read + Send)) -> Result<Raster, Fault> {
    let (head, rgb) = ask(Task::Page { kind, page, width }, source)?;
    match head {
        Head::Page { width, height, full_width }
            if rgb.len() as u64 == u64::from(width) * u64::from(height) * 3 =>
        {
            Ok(Raster { width, height, full_width, rgb })
        }
        Head::Fault(fault) => Err(fault),
        _ => Err(Fault::Died),
    }
}

fn ask(task: Task, source: &mut (dyn Read + Send)) -> Result<(Head, Vec<u8>), Fault> {
    if SERVES.load(Ordering::Relaxed) { in_a_process(task, source) } else { in_a_thread(task, source) }
}

fn in_a_process(task: Task, source: &mut (dyn Read + Send)) -> Result<(Head, Vec<u8>), Fault> {
    let program = std::env::current_exe().map_err(|_| Fault::Died)?;
    let kept = std::env::vars_os().filter(|(name, _)| name == "LD_LIBRARY_PATH" || name == "SystemRoot");
    let mut child = Command::new(program)
        .arg(ARGUMENT)
        .env_clear()
        .envs(kept.collect::<Vec<_>>())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| Fault::Died)?;
    let answered = converse(&mut child, task, source);
    // Whatever it still does, nobody waits for it.
    let _ = child.kill();
    let _ = child.wait();
    answered
}

fn converse(child: &mut Child, task: Task, source: &mut (dyn Read + Send)) -> Result<(Head, Vec<u8>), Fault> {
    let (mut input, mut output) =
        (child.stdin.take().ok_or(Fault::Died)?, child.stdout.take().ok_or(Fault::Died)?);
    let (told, hear) = channel();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A child that has seen enough closes its end; its answer says why.
            let _ = send(&mut input, task).and_then(|()| io::copy(&mut source.take(LARGEST + 1), &mut input));
        });
        scope.spawn(move || {
            let _ = told.send(receive(&mut output));
        });
        let answered = match hear.recv_timeout(LONGEST) {
            Ok(answer) => answer.ok_or(Fault::Died),
            Err(RecvTimeoutError::Timeout) => Err(Fault::TookTooLong),
            Err(RecvTimeoutError::Disconnected) => Err(Fault::Died),
        };
        // Ends both threads: their pipes break.
        let _ = child.kill();
        answered
    })
}

fn in_a_thread(task: Task, source: &mut (dyn Read + Send)) -> Result<(Head, Vec<u8>), Fault> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| Fault::Damaged)?;
    let (told, hear) = channel();
    std::thread::spawn(move || {
        let _ = told.send(work(task, &bytes));
    });
    match hear.recv_timeout(LONGEST) {
        Ok(answer) => Ok(answer),
        Err(RecvTimeoutError::Timeout) => Err(Fault::TookTooLong),
        Err(RecvTimeoutError::Disconnected) => Err(Fault::Died),
    }
}

/// A length, the JSON, then bytes to the end.
fn send(to: &mut impl Write, head: impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(&head)?;
    to.write_all(&u32::try_from(json.len()).unwrap_or(0).to_be_bytes())?;
    to.write_all(&json)
}

fn head<T: for<'de> Deserialize<'de>>(from: &mut impl Read) -> Option<T> {
    let mut length = [0; 4];
    from.read_exact(&mut length).ok()?;
    let mut json = Vec::new();
    from.take(u64::from(u32::from_be_bytes(length).min(4_096))).read_to_end(&mut json).ok()?;
    serde_json::from_slice(&json).ok()
}

fn receive(from: &mut impl Read) -> Option<(Head, Vec<u8>)> {
    let said = head(from)?;
    let mut body = Vec::new();
    from.take(LARGEST_ANSWER).read_to_end(&mut body).ok()?;
    Some((said, body))
}

fn serve(from: &mut impl Read, to: &mut impl Write) -> io::Result<()> {
    let task: Task = head(from).ok_or(io::ErrorKind::InvalidData)?;
    let mut bytes = Vec::new();
    from.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let (said, body) = work(task, &bytes);
    send(to, said)?;
    to.write_all(&body)?;
    to.flush()
}

fn work(task: Task, bytes: &[u8]) -> (Head, Vec<u8>) {
    let done = match task {
        _ if bytes.len() as u64 > LARGEST => Err(Fault::TooLarge),
        Task::Describe(kind) => described(kind, bytes),
        Task::Page { kind, page, width } => picture::page(kind, bytes, page, width).map(|raster| {
            let Raster { width, height, full_width, rgb } = raster;
            (Head::Page { width, height, full_width }, rgb)
        }),
    };
    done.unwrap_or_else(|fault| (Head::Fault(fault), Vec::new()))
}

fn described(kind: Kind, bytes: &[u8]) -> Result<(Head, Vec<u8>), Fault> {
    let pages = picture::count(kind, bytes)?;
    let thumbnail = if kind.has_pages() { picture::thumbnail(kind, bytes) } else { Err(Fault::NoPages) };
    let (words, was_cut) = match (words::words(kind, bytes), &thumbnail) {
        (Ok(words), _) => words,
        // A page that can be shown is worth something without its words.
        (Err(_), Ok(_)) => (String::new(), false),
        (Err(fault), Err(_)) => return Err(fault),
    };
    if let (Err(fault), true) = (&thumbnail, kind.has_pages() && words.is_empty()) {
        return Err(*fault);
    }
    let picture = thumbnail.ok();
    let head =
        Head::Described { pages, was_cut, words: words.len(), thumbnail: picture.as_ref().map(Vec::len) };
    Ok((head, [words.into_bytes(), picture.unwrap_or_default()].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_a_fault_and_nothing_else() {
        for (kind, bytes) in [
            (Kind::Pdf, &b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >>"[..]),
            (Kind::Png, b"\x89PNG\r\n\x1a\nnothing"),
            (Kind::Docx, b"PK\x03\x04"),
        ] {
            assert!(describe(kind, &mut &bytes[..]).is_err(), "{kind:?}");
        }
        let told = describe(Kind::Text, &mut "渗漏".as_bytes()).expect("described");
        assert_eq!((told.words.as_str(), told.pages, told.thumbnail), ("渗漏\n", 0, None));
    }

    #[test]
    fn an_endless_source_stops_at_the_limit() {
        assert_eq!(describe(Kind::Text, &mut io::repeat(b'x')), Err(Fault::TooLarge));
    }
}
