//! The one door for operations.

use crate::place::{Place, Shell, at_the_place};
use crate::problem::Problem;
use app::{Answer, Jobs};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tauri::{AppHandle, Emitter, State};

/// What shows a long job's progress.
pub(crate) fn jobs(app: &AppHandle, shell: &Shell) -> Jobs {
    let app = app.clone();
    Jobs {
        report: Arc::new(move |operation, done, total| {
            // A window that is closing cannot be told; the job goes on.
            let _ = app.emit(
                "job-progress",
                serde_json::json!({ "operation": operation, "done": done, "total": total }),
            );
        }),
        cancelled: Arc::clone(&shell.cancelled),
    }
}

/// Calls an operation of the open desk.
#[tauri::command]
pub(crate) async fn call(
    shell: State<'_, Shell>,
    operation: String,
    request: serde_json::Value,
) -> Result<Answer, Problem> {
    shell.touch();
    shell.cancelled.store(false, Ordering::Relaxed);
    let locale = shell.locale();
    at_the_place(&shell, move |place| match place {
        Place::Open(desk) => {
            app::dispatch(desk, &operation, request).map_err(|error| Problem::of(&error, locale))
        }
        _ => Err(Problem::locked()),
    })
    .await
}

/// Asks the running job to end at its next step.
#[tauri::command]
pub(crate) fn cancel_job(shell: State<'_, Shell>) {
    shell.cancelled.store(true, Ordering::Relaxed);
}

/// The person is here: keys, mouse, scanner.
#[tauri::command]
pub(crate) fn touch(shell: State<'_, Shell>) {
    shell.touch();
}
