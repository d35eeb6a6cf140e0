//! The command line as a script sees it: exit codes, the refusal's JSON, sessions, an empty vault.

use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PASSPHRASE: &str = "Huicui-2026-lou";

fn strongroom(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_strongroom"))
        .args(arguments)
        .env("STRONGROOM_PASSPHRASE", PASSPHRASE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("written");
    child.wait_with_output().expect("ended")
}

fn answer(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

fn problem(output: &Output) -> Value {
    serde_json::from_slice(&output.stderr).expect("the problem as JSON")
}

fn founded(folder: &Path) -> String {
    let vault = folder.join("office.strongroom").display().to_string();
    let person = |name: &str, login: &str| json!({ "name": name, "login": login, "passphrase": PASSPHRASE });
    let holder = |name: &str, login: &str, post: &str| json!({ "name": name, "login": login, "passphrase": PASSPHRASE, "post": post });
    let founding = json!({
        "office": { "company": "恒居物业服务有限公司", "name": "汇翠楼管理处", "number": 12, "fonds": "J018" },
        "system": person("钱松", "qiansong"), "security": person("沈岚", "shenlan"), "audit": person("何敏", "hemin"),
        "holders": [holder("赵志远", "zhaozy", "general_manager"), holder("陈立", "chenli", "secrecy_officer")],
    });
    let made = strongroom(&["init", &vault, "--json", "-"], &founding.to_string());
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(answer(&made)["recovery_key"].as_str().map(str::len), Some(79), "32 bytes in groups of four");
    vault
}

#[test]
fn an_empty_vault_is_founded_and_every_exit_code_means_what_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = founded(folder.path());
    let call = |operation: &str, login: &str, request: &str| {
        strongroom(&["call", operation, request, "--vault", &vault, "--as", login], "")
    };

    let me = call("who_am_i", "zhaozy", "{}");
    assert_eq!((me.status.code(), answer(&me)["posts"][0].as_str()), (Some(0), Some("general_manager")));

    let refused = call("begin_backup", "zhaozy", "{}");
    assert_eq!(refused.status.code(), Some(3));
    assert_eq!(problem(&refused)["refused"]["code"], "access.not_permitted");
    assert!(
        problem(&refused)["refused"]["text"].as_str().is_some_and(|text| text.contains("系统管理员")),
        "it says who can: {}",
        problem(&refused)
    );

    assert_eq!(call("no_such_operation", "zhaozy", "{}").status.code(), Some(2));
    assert_eq!(call("list_trail", "hemin", r#"{"limit":"many"}"#).status.code(), Some(2));
    assert_eq!(
        call("open_record", "zhaozy", r#"{"id":"0190a000-0000-7000-8000-000000000000"}"#).status.code(),
        Some(3)
    );

    let wrong = folder.path().join("wrong.txt");
    std::fs::write(&wrong, "not the passphrase\n").expect("written");
    let locked = strongroom(
        &[
            "call",
            "who_am_i",
            "--vault",
            &vault,
            "--as",
            "zhaozy",
            "--passphrase-file",
            &wrong.display().to_string(),
        ],
        "",
    );
    assert_eq!(
        (locked.status.code(), problem(&locked)["refused"]["code"].as_str()),
        (Some(4), Some("vault.wrong_passphrase"))
    );

    let verified = strongroom(&["verify", &vault, "--as", "hemin", "--json"], "");
    assert_eq!((verified.status.code(), answer(&verified)["intact"].as_bool()), (Some(0), Some(true)));

    // An anchor from another history: the trail cannot have that head, and verification says so with 5.
    let header: Value =
        serde_json::from_slice(&std::fs::read(Path::new(&vault).join("vault.json")).expect("the header"))
            .expect("json");
    let anchor = folder.path().join("anchor.json");
    std::fs::write(
        &anchor,
        json!({ "vault_id": header["vault_id"], "seq": 2, "head": "00".repeat(32), "at": "" }).to_string(),
    )
    .expect("written");
    let altered =
        strongroom(&["verify", &vault, "--as", "hemin", "--anchor", &anchor.display().to_string()], "");
    assert_eq!(altered.status.code(), Some(5));
}

#[test]
fn a_session_unlocks_once_and_answers_line_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = founded(folder.path());
    let lines = "{\"operation\":\"who_am_i\"}\n\n{\"operation\":\"list_records\",\"request\":{}}\nnot json\n";
    let output = strongroom(&["session", "--vault", &vault, "--as", "hemin"], lines);
    assert_eq!(output.status.code(), Some(0));
    let answers: Vec<Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect();
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0]["reply"]["login"], "hemin");
    assert_eq!(answers[1]["refused"]["code"], "access.not_permitted", "an administrator sees no records");
    assert!(answers[2]["malformed"].is_object());
}

#[test]
fn three_administrators_who_are_two_people_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = folder.path().join("v").display().to_string();
    let person = |login: &str, post: &str| json!({ "name": login, "login": login, "passphrase": PASSPHRASE, "post": post });
    let founding = json!({
        "office": { "company": "恒居", "name": "汇翠楼", "number": 12, "fonds": "J018" },
        "system": person("qiansong", ""), "security": person("qiansong", ""), "audit": person("hemin", ""),
        "holders": [person("zhaozy", "general_manager"), person("chenli", "secrecy_officer")],
    });
    let refused = strongroom(&["init", &vault, "--json", "-"], &founding.to_string());
    assert_eq!(refused.status.code(), Some(3));
    assert!(!Path::new(&vault).exists(), "nothing was written");
}

#[test]
fn every_operation_is_listed_with_its_shapes() {
    let listed = answer(&strongroom(&["operations", "--json"], ""));
    let names: Vec<&str> =
        listed.as_array().expect("a list").iter().filter_map(|one| one["name"].as_str()).collect();
    assert!(
        names.len() > 80 && names.contains(&"lend_copy") && names.contains(&"issue_certificate"),
        "{names:?}"
    );
}
