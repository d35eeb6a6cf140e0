//! One function a command.

use crate::arguments::{ApprovalAct, Arguments, CertificateAct, Command, Login};
use crate::exit::Exit;
use crate::vaults::{desk, json, passphrase};
use crate::{certificate, export, figures, files, output, session};
use anyhow::{Context, Result};
use app::audit::VerificationView;
use app::{Desk, Locale, SystemClock, contract, dispatch, founding};
use base64::Engine;
use std::path::{Path, PathBuf};

pub(crate) fn run(arguments: Arguments) -> Result<Exit> {
    let locale = arguments.locale();
    match arguments.command {
        Command::Sample { folder } => sample(&folder),
        Command::Init { folder, json: text } => init(&folder, &text),
        Command::Operations { json, typescript } => {
            operations(json, typescript);
            Ok(Exit::Done)
        }
        Command::Call { operation, request, login } => call(&operation, &request, &login, locale),
        Command::Session { login } => session::serve(desk(&login, locale)?, locale).map(|()| Exit::Done),
        Command::Verify { vault, anchor, json, login, passphrase_file } => {
            verify(&anchor, json, &Login { vault, login, passphrase_file }, locale)
        }
        Command::Print { form, request, out, login } => print(&form, &request, &out, &login, locale),
        Command::Certificate { act: CertificateAct::Verify { paper, key } } => {
            certificate::verify(&paper, &key, locale)
        }
        Command::Approval { act: ApprovalAct::Decide(asked) } => crate::approval::decide(&asked, locale),
        Command::Import(asked) => crate::imports::import(&asked, locale),
        Command::Bench(asked) => figures::bench(&asked),
        Command::Attach { copy, file, login } => files::attach(&copy, &file, &login, locale),
        Command::OpenFile { content, out, purpose, login } => {
            files::open(&content, &out, purpose.as_deref(), &login, locale)
        }
        Command::Export { ask, login } => export::export(&ask, &login, locale),
        Command::Backup { to, login } => backup(to.as_deref(), &login, locale),
        Command::Restore { set, target, login, passphrase_file } => {
            restore(&set, &target, &login, passphrase_file.as_deref())
        }
    }
}

fn sample(folder: &Path) -> Result<Exit> {
    app::sample::build(folder, &|done, total| output::error_line(&format!("{done}/{total}")))?;
    output::line(&serde_json::json!({ "vault": folder.display().to_string() }).to_string());
    Ok(Exit::Done)
}

fn init(folder: &Path, text: &str) -> Result<Exit> {
    let asked: founding::Founding = serde_json::from_value(json(text)?).map_err(app::Error::from)?;
    let created = founding::found(folder, asked, &SystemClock)?;
    output::line(
        &serde_json::json!({ "vault_id": created.vault_id, "recovery_key": created.recovery_key })
            .to_string(),
    );
    Ok(Exit::Done)
}

fn operations(as_json: bool, typescript: bool) {
    if typescript {
        output::line(contract::typescript().trim_end());
    } else if as_json {
        output::line(&format!("{:#}", contract::json()));
    } else {
        for operation in app::OPERATIONS {
            output::line(&format!("{:32} {}", operation.name(), operation.permission().code()));
        }
    }
}

fn call(operation: &str, request: &str, login: &Login, locale: Locale) -> Result<Exit> {
    let request = json(request)?;
    let mut desk = desk(login, locale)?;
    let answered = dispatch(&mut desk, operation, request);
    drop(desk.lock());
    output::line(&answered?.reply.to_string());
    Ok(Exit::Done)
}

fn verify(anchors: &[PathBuf], as_json: bool, login: &Login, locale: Locale) -> Result<Exit> {
    let anchors = anchors
        .iter()
        .map(|file| {
            serde_json::from_slice::<serde_json::Value>(&std::fs::read(file)?)
                .with_context(|| format!("{}", file.display()))
        })
        .collect::<Result<Vec<_>>>()?;
    let mut desk = desk(login, locale)?;
    let reported = to_the_end(&mut desk, "verification", serde_json::json!({ "anchors": anchors }), "report");
    drop(desk.lock());
    let report: VerificationView = serde_json::from_value(reported?)?;
    if as_json {
        output::line(&serde_json::to_string_pretty(&report)?);
    } else {
        output::line(&format!(
            "{}: {} events, {} rows, {} files, {} anchors",
            if report.intact { "ok" } else { "NOT INTACT" },
            report.events,
            report.rows,
            report.files,
            report.anchors
        ));
        for finding in &report.findings {
            let seq = finding.seq.map(|seq| format!("#{seq} ")).unwrap_or_default();
            output::line(&format!(
                "{} {seq}{} {} {}",
                finding.kind,
                finding.table.as_deref().unwrap_or(""),
                finding.id.as_deref().unwrap_or(""),
                finding.label
            ));
        }
    }
    Ok(if report.intact { Exit::Done } else { Exit::VerificationFailed })
}

fn print(form: &str, request: &str, out: &Path, login: &Login, locale: Locale) -> Result<Exit> {
    let request = json(request)?;
    let mut desk = desk(login, locale)?;
    let answered = dispatch(&mut desk, &format!("print_{form}"), request);
    drop(desk.lock());
    let mut reply = answered?.reply;
    let pdf = base64::engine::general_purpose::STANDARD.decode(reply["pdf"].as_str().unwrap_or_default())?;
    std::fs::write(out, pdf).with_context(|| format!("{}", out.display()))?;
    if let Some(fields) = reply.as_object_mut() {
        fields.remove("pdf");
    }
    output::line(&reply.to_string());
    Ok(Exit::Done)
}

fn backup(to: Option<&Path>, login: &Login, locale: Locale) -> Result<Exit> {
    let request = serde_json::json!({ "folder": to.map(|to| to.display().to_string()) });
    let mut desk = desk(login, locale)?;
    let set = to_the_end(&mut desk, "backup", request, "set");
    drop(desk.lock());
    output::line(&set?.to_string());
    Ok(Exit::Done)
}

/// Begins a long work and looks in until there is what comes of it.
fn to_the_end(
    desk: &mut Desk,
    work: &str,
    request: serde_json::Value,
    result: &str,
) -> app::Result<serde_json::Value> {
    let mut told = dispatch(desk, &format!("begin_{work}"), request)?.reply;
    while told[result].is_null() {
        told = dispatch(desk, &format!("advance_{work}"), serde_json::json!({}))?.reply;
    }
    Ok(told[result].take())
}

fn restore(set: &Path, target: &Path, login: &str, passphrase_file: Option<&Path>) -> Result<Exit> {
    let restored =
        app::vault::restore_backup(set, target, login, &passphrase(passphrase_file)?, &SystemClock)?;
    output::line(
        &serde_json::json!({ "seq": restored.seq, "head": restored.head, "files": restored.files })
            .to_string(),
    );
    Ok(Exit::Done)
}
