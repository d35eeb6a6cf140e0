//! The one door for operations.

use crate::place::{Place, Shell, at_the_place};
use crate::problem::Problem;
use app::Answer;
use tauri::State;

/// Calls an operation of the open desk.
#[tauri::command]
pub(crate) async fn call(
    shell: State<'_, Shell>,
    operation: String,
    request: serde_json::Value,
) -> Result<Answer, Problem> {
    shell.touch();
    let locale = shell.locale();
    at_the_place(&shell, move |place| match place {
        Place::Open(desk) => {
            app::dispatch(desk, &operation, request).map_err(|error| Problem::of(&error, locale))
        }
        _ => Err(Problem::locked()),
    })
    .await
}

/// The person is here: keys, mouse, scanner.
#[tauri::command]
pub(crate) fn touch(shell: State<'_, Shell>) {
    shell.touch();
}
