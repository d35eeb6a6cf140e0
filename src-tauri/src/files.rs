//! Files are picked, read and written here, never by JavaScript.

use crate::place::{Place, Shell, at_the_place, hold};
use crate::problem::Problem;
use app::OfferedFile;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, State};
use tauri_plugin_dialog::DialogExt;

/// Larger files go in by the command line until attaching streams.
const LARGEST_PICK: u64 = 64 * 1024 * 1024;

/// A file the person picked.
#[derive(Debug, Serialize)]
pub(crate) struct Picked {
    name: String,
    base64: String,
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::broken(&error.to_string())
}

/// Device names, separators, trailing dots and direction marks have no place in a file's name.
fn safe_name(name: &str) -> String {
    let cleaned: String = name
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let cleaned = cleaned.trim().trim_matches('.').to_owned();
    if cleaned.is_empty() { "strongroom".into() } else { cleaned }
}

/// The folder named in `STRONGROOM_PAPERS` answers every dialog on unattended machines and in tests.
fn unattended() -> Option<PathBuf> {
    std::env::var_os("STRONGROOM_PAPERS").map(PathBuf::from)
}

/// The newest file of the folder with one of the endings.
fn newest(folder: &Path, endings: &[String]) -> Option<PathBuf> {
    let fits = |path: &PathBuf| {
        endings.is_empty()
            || path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == wanted.as_str()))
    };
    std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .filter(fits)
        .max_by_key(|path| path.metadata().and_then(|facts| facts.modified()).ok())
}

/// Where a file goes: asked of the person.
async fn target(app: &AppHandle, name: &str) -> Result<Option<PathBuf>, Problem> {
    let name = safe_name(name);
    if let Some(folder) = unattended() {
        return Ok(Some(folder.join(name)));
    }
    let dialog = app.dialog().file().set_file_name(&name);
    let chosen =
        tauri::async_runtime::spawn_blocking(move || dialog.blocking_save_file()).await.map_err(broken)?;
    chosen.map(|path| path.into_path().map_err(broken)).transpose()
}

async fn save(
    app: AppHandle,
    shell: State<'_, Shell>,
    name: &str,
    content: &str,
) -> Result<Option<String>, Problem> {
    let bytes = STANDARD.decode(content).map_err(broken)?;
    let Some(path) = target(&app, name).await? else { return Ok(None) };
    std::fs::write(&path, bytes).map_err(broken)?;
    let told = path.display().to_string();
    hold(&shell.saved).push(path);
    Ok(Some(told))
}

/// Saves a printed PDF where the person says; answers the path, or nothing when they changed their mind.
#[tauri::command]
pub(crate) async fn save_pdf(
    app: AppHandle,
    shell: State<'_, Shell>,
    file_name: String,
    base64: String,
) -> Result<Option<String>, Problem> {
    save(app, shell, &file_name, &base64).await
}

/// Saves any other file (anchor, key file, attachment).
#[tauri::command]
pub(crate) async fn save_file(
    app: AppHandle,
    shell: State<'_, Shell>,
    file_name: String,
    base64: String,
) -> Result<Option<String>, Problem> {
    save(app, shell, &file_name, &base64).await
}

/// Opens a file this run saved with the system's viewer; no other.
#[tauri::command]
pub(crate) fn open_saved(shell: State<'_, Shell>, path: String) -> Result<(), Problem> {
    let path = PathBuf::from(path);
    if !hold(&shell.saved).contains(&path) {
        return Err(Problem::broken("not a file of this run"));
    }
    open::that_detached(&path).map_err(broken)
}

async fn picked(app: &AppHandle, endings: &[String]) -> Result<Option<PathBuf>, Problem> {
    if let Some(folder) = unattended() {
        return Ok(newest(&folder, endings));
    }
    let mut dialog = app.dialog().file();
    if !endings.is_empty() {
        let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(endings.join(" "), &endings);
    }
    let chosen =
        tauri::async_runtime::spawn_blocking(move || dialog.blocking_pick_file()).await.map_err(broken)?;
    chosen.map(|path| path.into_path().map_err(broken)).transpose()
}

/// Lets the person pick a file and reads it.
#[tauri::command]
pub(crate) async fn pick_file(
    app: AppHandle,
    filters: Option<Vec<String>>,
) -> Result<Option<Picked>, Problem> {
    let Some(path) = picked(&app, &filters.unwrap_or_default()).await? else { return Ok(None) };
    if std::fs::metadata(&path).map_err(broken)?.len() > LARGEST_PICK {
        return Err(Problem::broken("> 64 MiB"));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(Picked { name, base64: STANDARD.encode(std::fs::read(&path).map_err(broken)?) }))
}

/// Lets the person pick a folder.
#[tauri::command]
pub(crate) async fn pick_folder(app: AppHandle) -> Result<Option<String>, Problem> {
    if let Some(folder) = unattended() {
        return Ok(Some(folder.display().to_string()));
    }
    let dialog = app.dialog().file();
    let chosen =
        tauri::async_runtime::spawn_blocking(move || dialog.blocking_pick_folder()).await.map_err(broken)?;
    Ok(chosen
        .map(|path| path.into_path().map_err(broken))
        .transpose()?
        .map(|path| path.display().to_string()))
}

/// Names files to the desk; requests name them by token, never by path.
async fn offered(shell: &Shell, paths: Vec<PathBuf>) -> Result<Vec<OfferedFile>, Problem> {
    let locale = shell.locale();
    at_the_place(shell, move |place| match place {
        Place::Open(desk) => {
            let files = paths.iter().map(|path| desk.offer_file(path)).collect::<Result<_, _>>();
            files.map_err(|error| Problem::of(&error, locale))
        }
        _ => Err(Problem::locked()),
    })
    .await
}

/// Lets the person pick files of any size; answers their tokens.
#[tauri::command]
pub(crate) async fn offer_files(
    app: AppHandle,
    shell: State<'_, Shell>,
    filters: Option<Vec<String>>,
    many: bool,
) -> Result<Vec<OfferedFile>, Problem> {
    let endings = filters.unwrap_or_default();
    let paths = if many && unattended().is_none() {
        let dialog = app.dialog().file();
        let chosen = tauri::async_runtime::spawn_blocking(move || dialog.blocking_pick_files());
        let chosen = chosen.await.map_err(broken)?.unwrap_or_default();
        chosen.into_iter().map(|path| path.into_path().map_err(broken)).collect::<Result<_, _>>()?
    } else {
        picked(&app, &endings).await?.into_iter().collect()
    };
    offered(&shell, paths).await
}

/// A place for a file that an operation will write.
#[derive(Debug, Serialize)]
pub(crate) struct ChosenTarget {
    token: String,
    path: String,
}

/// Lets the person choose where an operation writes a file; nothing when they changed their mind.
#[tauri::command]
pub(crate) async fn choose_target(
    app: AppHandle,
    shell: State<'_, Shell>,
    file_name: String,
) -> Result<Option<ChosenTarget>, Problem> {
    let Some(path) = target(&app, &file_name).await? else { return Ok(None) };
    hold(&shell.saved).push(path.clone());
    at_the_place(&shell, move |place| match place {
        Place::Open(desk) => {
            let token = desk.offer_target(&path).token;
            Ok(Some(ChosenTarget { token, path: path.display().to_string() }))
        }
        _ => Err(Problem::locked()),
    })
    .await
}

/// Files dragged over or dropped on the window: the page hears where, and of dropped ones their tokens.
pub(crate) fn dragged(app: &AppHandle, event: &DragDropEvent) {
    // A window that is closing cannot be told.
    let tell = |app: &AppHandle, what: serde_json::Value| drop(app.emit("files-dragged", what));
    match event {
        DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
            tell(app, serde_json::json!({ "state": "over", "x": position.x, "y": position.y, "files": [] }));
        }
        DragDropEvent::Drop { paths, position } => {
            let (app, paths, position) = (app.clone(), paths.clone(), *position);
            tauri::async_runtime::spawn(async move {
                let shell = app.state::<Shell>();
                shell.touch();
                let files = offered(&shell, paths).await.unwrap_or_default();
                tell(
                    &app,
                    serde_json::json!({ "state": "dropped", "x": position.x, "y": position.y, "files": files }),
                );
            });
        }
        _ => tell(app, serde_json::json!({ "state": "left", "x": 0, "y": 0, "files": [] })),
    }
}
