//! What this process holds: no vault, a closed one, or one person's open desk.

use crate::problem::Problem;
use app::{Clock, Closed, Desk, Locale, SystemClock};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, Manager};

/// The vault as this process holds it.
pub(crate) enum Place {
    /// Nothing chosen yet.
    Nowhere,
    /// A folder is chosen; its lock is held.
    Closed(Box<Closed>),
    /// Somebody is at the desk.
    Open(Box<Desk>),
}

/// State shared by the commands.
pub(crate) struct Shell {
    place: Arc<Mutex<Place>>,
    pub folder: Mutex<Option<PathBuf>>,
    pub locale: Mutex<Locale>,
    /// Files this run saved, the only ones it will open.
    pub saved: Mutex<Vec<PathBuf>>,
    last_activity: AtomicI64,
}

impl Shell {
    /// `--vault DIR` chooses the folder.
    pub(crate) fn from_arguments() -> Shell {
        let mut arguments = std::env::args_os().skip(1);
        let mut folder = None;
        while let Some(argument) = arguments.next() {
            if argument == "--vault" {
                folder = arguments.next().map(PathBuf::from);
            }
        }
        let shell = Shell {
            place: Arc::new(Mutex::new(Place::Nowhere)),
            folder: Mutex::new(folder),
            locale: Mutex::new(Locale::ZhCn),
            saved: Mutex::default(),
            last_activity: AtomicI64::new(0),
        };
        shell.touch();
        shell
    }

    /// Without an argument the window opens on the vault it was left with, if that is still there.
    pub(crate) fn remember(&self, app: &AppHandle) {
        let mut folder = hold(&self.folder);
        if folder.is_none()
            && let Some(known) = last_used(app).and_then(|file| std::fs::read_to_string(file).ok())
        {
            *folder = Some(PathBuf::from(known.trim())).filter(|folder| folder.is_dir());
        }
    }

    /// A vault was chosen; the next start begins with it.
    pub(crate) fn choose(&self, app: &AppHandle, folder: PathBuf) {
        if let Some(file) = last_used(app) {
            // A machine that keeps nothing only asks again next time.
            let _ = file.parent().map(std::fs::create_dir_all);
            let _ = std::fs::write(file, folder.display().to_string());
        }
        *hold(&self.folder) = Some(folder);
    }

    pub(crate) fn place(&self) -> Arc<Mutex<Place>> {
        Arc::clone(&self.place)
    }

    pub(crate) fn touch(&self) {
        self.last_activity.store(SystemClock.now().timestamp(), Ordering::Relaxed);
    }

    /// Wall-clock seconds since the last activity, so that sleep counts.
    pub(crate) fn idle_seconds(&self) -> i64 {
        SystemClock.now().timestamp() - self.last_activity.load(Ordering::Relaxed)
    }

    pub(crate) fn locale(&self) -> Locale {
        *hold(&self.locale)
    }
}

fn last_used(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_config_dir().ok().map(|folder| folder.join("last-vault"))
}

/// Takes a lock; a panic elsewhere must not make the vault unreachable.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs on a blocking thread with the place locked.
pub(crate) async fn at_the_place<T: Send + 'static>(
    shell: &Shell,
    act: impl FnOnce(&mut Place) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let place = shell.place();
    tauri::async_runtime::spawn_blocking(move || act(&mut hold(&place)))
        .await
        .map_err(|error| Problem::broken(&error.to_string()))?
}
