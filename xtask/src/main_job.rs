//! The main job without a window: register, classify, lend, return, copy with sign-off, destroy with two
//! witnesses, and leave the certificate — each step through `strongroom call`, as a script of the office would.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::command::{program, say};
use crate::project;

/// Everybody's passphrase in the sample vault; its lock screen says so.
const PASSPHRASE: &str = "Yunlan-2026";

/// Does the main job on a copy of the sample vault and returns where the certificate lies.
pub(crate) fn main_job(strongroom: &Path, vault: &Path) -> Result<PathBuf> {
    let copy = vault.with_file_name("main-job.strongroom");
    if copy.exists() {
        // The copy of an earlier run; the sample itself is never touched.
        #[expect(clippy::disallowed_methods, reason = "a throw-away copy under target/")]
        std::fs::remove_dir_all(&copy)?;
    }
    copy_folder(vault, &copy)?;
    let office = Office { strongroom, vault: &copy };
    register_lend_return(&office)?;
    copy_under_supervision(&office)?;
    let certificate = destroy_with_witnesses(&office)?;
    office.prove(&certificate)?;
    Ok(certificate)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The first of a reply's rows for which `wanted` holds.
fn row(reply: &Value, wanted: impl Fn(&Value) -> bool) -> Result<Value> {
    let rows = reply["rows"].as_array().context("a reply without rows")?;
    rows.iter().find(|row| wanted(row)).cloned().context("the sample vault lacks what this step needs")
}

fn second(login: &str) -> Value {
    json!({ "login": login, "passphrase": PASSPHRASE })
}

fn register_lend_return(office: &Office<'_>) -> Result<()> {
    let categories = office.call("linxw", "list_categories", &json!({}))?;
    let category = row(&categories, |row| row["code"] == "SB-05")?;
    let departments = office.call("linxw", "list_departments", &json!({}))?;
    let department = row(&departments, |row| row["name"] == "工程维保部")?;
    let record = office.call(
        "linxw",
        "register_record",
        &json!({
            "title": "云澜苑电梯困人应急处置记录（2026）", "author": "工程维保部", "document_date": "2026-02-11", "category_id": category["id"], "department_id": department["id"],
            "secret_owner": "own", "property": "own", "pages": 6, "copies": [{ "kind": "original", "medium": "paper", "pages": 6 }],
        }),
    )?;
    say(format!("registered {} at level {}", record["accession"], record["level"]));
    let people = office.call("linxw", "list_people", &json!({ "limit": 200 }))?;
    let borrower = row(&people, |row| row["login"] == "majun")?;
    let copy = &record["copies"][0]["id"];
    let request = json!({ "copy_id": copy, "borrower_id": borrower["id"], "way": "carry_out", "purpose": "电梯应急演练" });
    // 马骏 works with watch records, not with equipment: 内部 outside one's duty needs the office director.
    if let Err(refusal) = office.call("linxw", "lend_copy", &request) {
        say(format!("refused, as it must be: {refusal}"));
    }
    let mut allowed = request;
    allowed["authorise"] = json!([second("zhoujg")]);
    allowed["override_reason"] = json!("当日归还");
    office.call("linxw", "lend_copy", &allowed)?;
    office.call("linxw", "return_copy", &json!({ "copy_id": copy, "pages": 6 }))?;
    Ok(())
}

fn copy_under_supervision(office: &Office<'_>) -> Result<()> {
    let jobs = office.call("linxw", "list_copy_jobs", &json!({ "state": "approved" }))?;
    let job = row(&jobs, |_| true)?;
    let (id, pages) = (&job["id"], job["pages"].as_i64().context("a job without pages")?);
    office.call(
        "linxw",
        "open_copy_session",
        &json!({ "job_id": id, "supervisor": second("chenli"), "duplex": false }),
    )?;
    office.call(
        "linxw",
        "record_copy_counts",
        &json!({ "job_id": id, "copied_copies": 1, "copied_pages": pages, "spoiled_faces": 0 }),
    )?;
    let wrong = json!({ "job_id": id, "copies": 1, "pages": pages + 1, "spoiled": 0, "supervisor": second("chenli") });
    if let Err(refusal) = office.call("linxw", "sign_off_copy_session", &wrong) {
        say(format!("refused, as it must be: {refusal}"));
    }
    office.call(
        "linxw",
        "sign_off_copy_session",
        &json!({ "job_id": id, "copies": 1, "pages": pages, "spoiled": 0, "supervisor": second("chenli") }),
    )?;
    office.call(
        "linxw",
        "hand_over_copies",
        &json!({ "job_id": id, "receipt": { "kind": "passphrase", "second": second("sunhao") } }),
    )?;
    Ok(())
}

fn destroy_with_witnesses(office: &Office<'_>) -> Result<PathBuf> {
    let lists = office.call("linxw", "list_destructions", &json!({}))?;
    let list = row(&lists, |row| row["name"] == "2016–2020 年清洁与绿化记录")?;
    let id = &list["id"];
    let read = office.call("linxw", "read_destruction", &json!({ "id": id }))?;
    let items: Vec<&Value> = read["items"]
        .as_array()
        .context("a list without items")?
        .iter()
        .filter(|item| item["state"] == "listed")
        .collect();
    let counts: Vec<Value> = items
        .iter()
        .map(|item| json!({ "item_id": item["id"], "copies": item["copies"], "pages": item["pages"] }))
        .collect();
    let results: Vec<Value> =
        items.iter().map(|item| json!({ "item_id": item["id"], "result": "passed" })).collect();
    let same_twice = json!({ "id": id, "counts": counts, "executor": second("zhenghb"), "first_witness": second("chenli"), "second_witness": second("chenli") });
    if let Err(refusal) = office.call("linxw", "count_list", &same_twice) {
        say(format!("refused, as it must be: {refusal}"));
    }
    let three = |mut request: Value| {
        request["executor"] = second("zhenghb");
        request["first_witness"] = second("chenli");
        request["second_witness"] = second("pengjj");
        request
    };
    office.call("linxw", "count_list", &three(json!({ "id": id, "counts": counts })))?;
    office.call(
        "linxw",
        "execute_list",
        &json!({ "id": id, "method": "shred", "used_class": "P-4", "equipment": "科密 C-868 碎纸机", "place": "二号库碎纸间", "custody": "郑海波自库房取出", "boxes": 2, "weight": "6 kg", "exceptions": "", "results": results }),
    )?;
    office.call("linxw", "attest_list", &three(json!({ "id": id })))?;
    let issued =
        office.call("chenli", "issue_certificate", &json!({ "id": id, "passphrase": PASSPHRASE }))?;
    let certificate = office.vault.with_file_name("certificate.pdf");
    office.print(&issued["certificate"]["id"], &certificate)?;
    Ok(certificate)
}

/// The command line, opened on one vault.
struct Office<'a> {
    strongroom: &'a Path,
    vault: &'a Path,
}

impl Office<'_> {
    /// One operation as one person. The request goes through standard input, so that the passphrases in it are in
    /// no list of processes; a refusal is an error that carries the sentence the person would read.
    fn call(&self, login: &str, operation: &str, request: &Value) -> Result<Value> {
        say(format!("{}: {operation}", login));
        let mut child = program(self.strongroom, ["call", operation, "-", "--as", login], &project::root())
            .arg("--vault")
            .arg(self.vault)
            .env("STRONGROOM_PASSPHRASE", PASSPHRASE)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("strongroom did not start")?;
        let mut input = child.stdin.take().context("strongroom takes no input")?;
        input.write_all(request.to_string().as_bytes())?;
        drop(input);
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("{operation} as {}: {}", login, String::from_utf8_lossy(&output.stderr).trim());
        }
        serde_json::from_slice(&output.stdout).with_context(|| format!("{operation} did not answer in JSON"))
    }

    /// The certificate as PDF, by the auditor.
    fn print(&self, certificate: &Value, out: &Path) -> Result<()> {
        let request = json!({ "id": certificate, "copy": "original" }).to_string();
        let vault = self.vault.display().to_string();
        let out = out.display().to_string();
        self.run(
            "luoxy",
            &["print", "certificate", &request, "--out", &out, "--vault", &vault, "--as", "luoxy"],
        )
    }

    /// Anyone with the key file can check the paper; the audit administrator verifies the vault.
    fn prove(&self, certificate: &Path) -> Result<()> {
        let key = self.call("luoxy", "export_office_key", &json!({}))?;
        let key_file = self.vault.with_file_name("office-key.json");
        std::fs::write(&key_file, key["content"].as_str().context("no key file")?)?;
        let (paper, key) = (certificate.display().to_string(), key_file.display().to_string());
        self.run("anybody", &["certificate", "verify", &paper, "--key", &key])?;
        let vault = self.vault.display().to_string();
        self.run("hemin", &["verify", &vault, "--as", "hemin"])
    }

    /// A command other than `call`, its answer shown.
    fn run(&self, who: &str, arguments: &[&str]) -> Result<()> {
        say(format!("{who}: {}", arguments[..2].join(" ")));
        let status = program(self.strongroom, arguments.iter().copied(), &project::root())
            .env("STRONGROOM_PASSPHRASE", PASSPHRASE)
            .status()?;
        if !status.success() {
            bail!("{} ended with {status}", arguments[..2].join(" "));
        }
        Ok(())
    }
}
