//! Locks an idle desk: ten minutes of wall clock, sleep counted.

use crate::open::lock_place;
use crate::place::{Shell, hold};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

const IDLE_SECONDS: i64 = 600;
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Looks every few seconds for as long as the program runs.
pub(crate) fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            let shell = app.state::<Shell>();
            // A running job holds the place; it is not idle.
            if shell.idle_seconds() >= IDLE_SECONDS
                && let place = shell.place()
                && lock_place(&mut hold(&place))
            {
                let _ = app.emit("locked", serde_json::json!({ "reason": "idle" }));
            }
        }
    });
}
