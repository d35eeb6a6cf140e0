//! Files of any size in and out of the vault: the same steps the window takes.

use crate::arguments::Login;
use crate::exit::Exit;
use crate::output;
use crate::vaults::desk;
use anyhow::Result;
use app::{Desk, Locale, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Somebody pressed Ctrl-C, or the machine is going down.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Asks for the next step until the work is in one of the last states, telling how far it is. Stopped, it is cancelled as
/// the window cancels it: no half file stays behind outside, and what was sealed so far is gone with the next opening.
fn to_the_end(desk: &mut Desk, work: &str, request: &Value, ends: &[&str]) -> Result<Value> {
    ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed))?;
    let mut told = -1;
    loop {
        if STOPPED.load(Ordering::Relaxed) {
            dispatch(desk, &format!("cancel_{work}"), request.clone())?;
            return Ok(json!({ "state": "cancelled" }));
        }
        let reply = dispatch(desk, &format!("advance_{work}"), request.clone())?.reply;
        let (done, total) = (reply["done"].as_i64().unwrap_or(0), reply["total"].as_i64().unwrap_or(0));
        if ends.contains(&reply["state"].as_str().unwrap_or_default()) {
            return Ok(reply);
        }
        let percent = done * 100 / total.max(1);
        if percent > told {
            told = percent;
            output::error_line(&format!("{percent}%"));
        }
    }
}

fn ended(reply: &Value) -> Exit {
    if reply["state"] == "cancelled" { Exit::Cancelled } else { Exit::Done }
}

pub(crate) fn attach(copy: &str, file: &Path, login: &Login, locale: Locale) -> Result<Exit> {
    let mut desk = desk(login, locale)?;
    let attached = attached(&mut desk, copy, file);
    drop(desk.lock());
    let mut reply = attached?;
    if let Some(fields) = reply.as_object_mut() {
        fields.remove("record");
    }
    output::line(&reply.to_string());
    Ok(ended(&reply))
}

fn attached(desk: &mut Desk, copy: &str, file: &Path) -> Result<Value> {
    let token = desk.offer_file(file)?.token;
    let begun = dispatch(desk, "begin_attachment", json!({ "copy_id": copy, "file": token }))?.reply;
    to_the_end(desk, "attachment", &json!({ "attachment": begun["attachment"] }), &["attached", "cancelled"])
}

pub(crate) fn open(
    content: &str,
    out: &Path,
    purpose: Option<&str>,
    login: &Login,
    locale: Locale,
) -> Result<Exit> {
    let mut desk = desk(login, locale)?;
    let written = written(&mut desk, content, out, purpose);
    drop(desk.lock());
    let reply = written?;
    output::line(&reply.to_string());
    Ok(ended(&reply))
}

fn written(desk: &mut Desk, content: &str, out: &Path, purpose: Option<&str>) -> Result<Value> {
    let target = desk.offer_target(out).token;
    let request = json!({ "content_id": content, "target": target, "purpose": purpose });
    let begun = dispatch(desk, "begin_download", request)?.reply;
    to_the_end(desk, "download", &json!({ "download": begun["download"] }), &["written", "cancelled"])
}
