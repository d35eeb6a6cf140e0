//! Every operation there is, called with whatever names a 绝密 record by everybody who is not cleared for it, keeps
//! its words to itself: in the reply as in the refusal. A new operation is in as soon as it is in the list.

use crate::levels::{office_with_a_record_of_each_level, title};
use app::{Desk, Locale, dispatch};
use domain::access::Level;
use serde_json::{Map, Value, json};
use testkit::{PASSPHRASE, STAFF};

/// In the file's name and in the file.
const CANARY: &str = "金丝雀";

/// What the titles of every level begin with.
const COMMON: &str = "分级可见性试验";

/// What names the record.
struct Names {
    record: String,
    copy: String,
    content: String,
    barcode: String,
}

/// The 绝密 record with a file, as its clerk sees it.
fn with_a_file(desk: &mut Desk, record: &str) -> Names {
    let copy = json!({ "record_id": record, "kind": "electronic", "medium": "electronic", "pages": 1, "seal_number": "" });
    let opened = dispatch(desk, "add_copy", copy).expect("added").reply;
    let copies = opened["copies"].as_array().expect("copies");
    let copy = copies.iter().find(|copy| copy["kind"] == "electronic").expect("the electronic one");
    let (copy, barcode) =
        (copy["id"].as_str().expect("a copy"), copy["barcode"].as_str().expect("a barcode"));
    let file = json!({
        "copy_id": copy, "file_name": format!("{CANARY}.txt"), "media_type": "text/plain",
        "base64": "6YeR5Lid6ZuA",
    });
    dispatch(desk, "attach_file", file).expect("attached");
    let content = desk
        .vault()
        .reader()
        .get("SELECT id FROM contents ORDER BY row DESC LIMIT 1", &[], |row| row.get::<_, String>(0))
        .expect("read")
        .expect("a file");
    Names { record: record.to_owned(), copy: copy.to_owned(), content, barcode: barcode.to_owned() }
}

/// A request that fits the schema and points at the record wherever a field can; `id` is tried as each thing.
fn request(schema: &Value, names: &Names, id: &str) -> Value {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut asked = Map::new();
    for (field, form) in schema["properties"].as_object().into_iter().flatten() {
        let known = match field.as_str() {
            "id" | "subject" => json!(id),
            "record_id" => json!(names.record),
            "record_ids" => json!([names.record]),
            "copy_id" => json!(names.copy),
            "content_id" => json!(names.content),
            "scan" | "barcode" => json!(names.barcode),
            "barcodes" => json!([names.barcode]),
            "query" | "number" => json!(COMMON),
            "passphrase" => json!(PASSPHRASE),
            "purpose" | "reason" => json!("核对"),
            field if !required.contains(&field) => continue,
            field => plain(field, form),
        };
        asked.insert(field.clone(), known);
    }
    Value::Object(asked)
}

fn plain(field: &str, form: &Value) -> Value {
    let kind = form["type"].as_str().or_else(|| form["type"][0].as_str()).unwrap_or("object");
    match kind {
        "integer" | "number" => json!(1),
        "boolean" => json!(false),
        "array" => json!([]),
        "object" => json!({}),
        _ if field.ends_with("_on") || ["from", "to", "until", "day"].contains(&field) => json!("2026-11-23"),
        _ if field == "level" => json!("general"),
        _ => json!("核对"),
    }
}

#[test]
fn no_operation_says_a_word_of_a_record_above_the_reader_s_clearance() {
    let (office, records) = office_with_a_record_of_each_level();
    let record = &records.iter().find(|(_, level)| *level == Level::TopSecret).expect("registered").0;
    let names = office.sits_down("zhenghb", |desk| with_a_file(desk, record));
    let secrets = [title(Level::TopSecret), CANARY.to_owned()];
    let operations = app::contract::json();
    let (mut told, mut answered) = (Vec::new(), std::collections::BTreeSet::new());
    let uncleared = STAFF.iter().filter(|staff| {
        staff.login != "zhenghb" && staff.clearance.is_none_or(|level| level < Level::TopSecret)
    });
    for staff in uncleared {
        let mut desk = office.desk(staff.login);
        for operation in operations.as_array().expect("a list") {
            let (name, schema) = (operation["name"].as_str().expect("a name"), &operation["request"]);
            let ids = [&names.record, &names.copy, &names.content];
            let has_id = ["id", "subject"].iter().any(|field| schema["properties"][field].is_object());
            for id in &ids[..if has_id { 3 } else { 1 }] {
                let asked = request(schema, &names, id);
                let said = match dispatch(&mut desk, name, asked) {
                    Ok(answer) => {
                        answered.insert(name);
                        answer.reply.to_string()
                    }
                    Err(error) => json!(error.to_problem(Locale::ZhCn)).to_string(),
                };
                if secrets.iter().any(|secret| said.contains(secret)) {
                    told.push(format!(
                        "{} {name} {}",
                        staff.login,
                        said.chars().take(300).collect::<String>()
                    ));
                }
            }
        }
        drop(desk.lock());
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(answered.len() > 60, "only {} operations answered at all: {answered:?}", answered.len());
}
