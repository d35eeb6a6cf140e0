//! Choosing, making, unlocking and locking a vault.

use crate::place::{Place, Shell, at_the_place, hold};
use crate::problem::Problem;
use app::access::{WhoAmI, WhoAmIView, who_am_i};
use app::founding::{Founding, found};
use app::{Closed, Desk, KdfCost, Locale, SystemClock};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::{AppHandle, Emitter, State};

/// Somebody the lock screen may list.
#[derive(Debug, Serialize)]
pub(crate) struct KnownPerson {
    login: String,
    name: String,
    post: String,
    /// Everybody's in a sample vault, which exists to be looked into.
    passphrase: &'static str,
}

/// What the window shows before anybody is at the desk.
#[derive(Debug, Serialize)]
pub(crate) struct VaultStatus {
    state: &'static str,
    folder: Option<String>,
    office: String,
    people: Vec<KnownPerson>,
    is_first_run: bool,
    version: &'static str,
}

/// What the recovery paper shows, once.
#[derive(Debug, Serialize)]
pub(crate) struct Founded {
    vault_id: String,
    recovery_key: String,
}

fn status(place: &Place, folder: Option<&Path>) -> Result<VaultStatus, app::Error> {
    let (state, office, people) = match place {
        Place::Nowhere => ("none", String::new(), Vec::new()),
        Place::Closed(closed) => ("closed", closed.office().to_owned(), closed.known_people()?),
        Place::Open(_) => ("open", String::new(), Vec::new()),
    };
    let people = people.into_iter().map(known_person).collect();
    Ok(VaultStatus {
        state,
        folder: folder.map(|folder| folder.display().to_string()),
        office,
        people,
        is_first_run: state == "none",
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// Only a sample vault lists anybody, see [`Closed::known_people`].
fn known_person(known: app::Known) -> KnownPerson {
    KnownPerson {
        login: known.login,
        name: known.name,
        post: known.post,
        passphrase: app::sample::PASSPHRASE,
    }
}

/// Takes the lock of a folder's vault if nothing is held yet.
fn settle(place: &mut Place, folder: &Path) -> Result<(), app::Error> {
    if matches!(place, Place::Nowhere) {
        *place = Place::Closed(Box::new(Closed::open(folder, Arc::new(SystemClock), KdfCost::Calibrated)?));
    }
    Ok(())
}

/// Where the window stands.
#[tauri::command]
pub(crate) async fn vault_status(shell: State<'_, Shell>) -> Result<VaultStatus, Problem> {
    let (folder, locale) = (hold(&shell.folder).clone(), shell.locale());
    at_the_place(&shell, move |place| {
        let told = match &folder {
            Some(folder) => settle(place, folder).and_then(|()| status(place, Some(folder))),
            None => status(place, None),
        };
        told.map_err(|error| Problem::of(&error, locale))
    })
    .await
}

/// Chooses a folder with a vault in it.
#[tauri::command]
pub(crate) async fn open_folder(
    app: AppHandle,
    shell: State<'_, Shell>,
    folder: String,
) -> Result<VaultStatus, Problem> {
    let folder = PathBuf::from(folder);
    let (chosen, locale) = (folder.clone(), shell.locale());
    let told = at_the_place(&shell, move |place| {
        *place = Place::Nowhere;
        settle(place, &chosen)
            .and_then(|()| status(place, Some(&chosen)))
            .map_err(|error| Problem::of(&error, locale))
    })
    .await?;
    shell.choose(&app, folder);
    Ok(told)
}

/// What the first-run wizard sends.
#[derive(serde::Deserialize)]
pub(crate) struct NewVault {
    folder: String,
    #[serde(flatten)]
    founding: Founding,
}

/// Makes a vault; the recovery key is in the answer and nowhere else.
#[tauri::command]
pub(crate) async fn create_vault(
    app: AppHandle,
    shell: State<'_, Shell>,
    request: NewVault,
) -> Result<Founded, Problem> {
    let folder = PathBuf::from(&request.folder);
    let (chosen, locale) = (folder.clone(), shell.locale());
    let founded = at_the_place(&shell, move |place| {
        let made = found(&chosen, request.founding, &SystemClock);
        let created = made.map_err(|error| Problem::of(&error, locale))?;
        *place = Place::Nowhere;
        settle(place, &chosen).map_err(|error| Problem::of(&error, locale))?;
        Ok(Founded { vault_id: created.vault_id, recovery_key: created.recovery_key })
    })
    .await?;
    shell.choose(&app, folder);
    Ok(founded)
}

/// Makes the sample vault and chooses it.
#[tauri::command]
pub(crate) async fn make_sample(
    app: AppHandle,
    shell: State<'_, Shell>,
    folder: String,
) -> Result<VaultStatus, Problem> {
    let (chosen, locale, window) = (PathBuf::from(&folder), shell.locale(), app.clone());
    at_the_place(&shell, move |_| {
        let tell = |done: u64, total: u64| {
            // A window that is closing cannot be told; the building goes on.
            let _ = window.emit("sample-progress", serde_json::json!({ "done": done, "total": total }));
        };
        app::sample::build(&chosen, &tell).map_err(|error| Problem::of(&error, locale))
    })
    .await?;
    open_folder(app, shell, folder).await
}

/// Opens one person's session.
#[tauri::command]
pub(crate) async fn unlock(
    shell: State<'_, Shell>,
    login: String,
    passphrase: String,
) -> Result<WhoAmIView, Problem> {
    shell.touch();
    let locale = shell.locale();
    at_the_place(&shell, move |place| {
        let held = std::mem::replace(place, Place::Nowhere);
        let closed = match held {
            Place::Closed(closed) => *closed,
            Place::Open(desk) => desk.lock(),
            Place::Nowhere => return Err(Problem::locked()),
        };
        match Desk::unlock_closed(closed, &login, &passphrase, locale) {
            Ok(mut desk) => {
                let me = who_am_i(&mut desk, WhoAmI {}).map_err(|error| Problem::of(&error, locale));
                *place = Place::Open(Box::new(desk));
                me
            }
            Err((closed, error)) => {
                *place = Place::Closed(closed);
                Err(Problem::of(&error, locale))
            }
        }
    })
    .await
}

/// Ends the session; keys are dropped, the lock is kept.
pub(crate) fn lock_place(place: &mut Place) -> bool {
    match std::mem::replace(place, Place::Nowhere) {
        Place::Open(desk) => {
            *place = Place::Closed(Box::new(desk.lock()));
            true
        }
        other => {
            *place = other;
            false
        }
    }
}

/// Locks because the person asked.
#[tauri::command]
pub(crate) async fn lock(app: AppHandle, shell: State<'_, Shell>) -> Result<(), Problem> {
    at_the_place(&shell, |place| Ok(lock_place(place))).await?;
    app.emit("locked", serde_json::json!({ "reason": "asked" }))
        .map_err(|error| Problem::broken(&error.to_string()))
}

/// The language of sentences and printed pages.
#[tauri::command]
pub(crate) async fn set_language(shell: State<'_, Shell>, locale: String) -> Result<(), Problem> {
    let Some(locale) = Locale::from_code(&locale) else { return Err(Problem::broken(&locale)) };
    *hold(&shell.locale) = locale;
    at_the_place(&shell, move |place| {
        if let Place::Open(desk) = place {
            desk.speak(locale);
        }
        Ok(())
    })
    .await
}
