//! What a certificate says, how it is printed, what it proves.

use super::walk::{attested, certified, code, done, duty_log, issue};
use app::disposal::{
    CertificatePaper, ListCertificates, PrintCertificate, PrintDestructionList, VerifyCertificate,
    check_paper, issue_certificate, list_certificates, print_certificate, print_destruction_list,
    verify_certificate,
};
use app::{Locale, OfficeKey};
use testkit::{Office, RecordAdder};

/// Base64 is the border's form of a file.
fn bytes(base64: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for digit in base64.bytes().filter_map(|byte| alphabet.iter().position(|known| *known == byte)) {
        held = (held << 6) | u32::try_from(digit).expect("six bits");
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from((held >> bits) & 0xff).expect("eight bits"));
        }
    }
    out
}

fn print(office: &Office, id: &str) -> Vec<u8> {
    let ask = PrintCertificate { id: id.into(), copy: "original".into() };
    bytes(&office.sits_down("linxw", |desk| done(print_certificate(desk, ask)).reply.pdf))
}

fn key(office: &Office) -> OfficeKey {
    office.sits_down("linxw", |desk| {
        let file = done(app::disposal::export_office_key(desk, app::disposal::ExportOfficeKey {}));
        serde_json::from_str(&file.content).expect("a key file")
    })
}

#[test]
fn certificates_are_numbered_without_gaps_and_chained() {
    let office = Office::with_file_plan();
    let first = certified(&office, &[duty_log("一月"), duty_log("二月")]);
    let list = attested(&office, &[duty_log("三月")]);
    let second = office.sits_down("chenli", |desk| done(issue_certificate(desk, issue(&list.id))).reply);
    assert_eq!(
        (first.certificate.number.as_str(), second.certificate.number.as_str()),
        ("XZ-0307-2026-0001", "XZ-0307-2026-0002")
    );
    assert_eq!(
        (first.previous_hash.as_deref(), second.previous_hash.as_deref()),
        (None, Some(first.statement_hash.as_str()))
    );
    let stated: serde_json::Value = serde_json::from_str(&second.statement).expect("a statement");
    assert_eq!(stated["integrity"]["previous_number"], "XZ-0307-2026-0001");
    assert_eq!(stated["figures"]["destroyed"], 1);
    assert_eq!(stated["signers"].as_array().map(Vec::len), Some(7));
    assert_eq!(stated["basis"]["cooling_off_days"], 7);
    let listed = office
        .sits_down("chenli", |desk| done(list_certificates(desk, ListCertificates::default())).rows.len());
    assert_eq!(listed, 2);
}

#[test]
fn the_destroyed_record_names_its_certificate_and_leaves_the_search() {
    let office = Office::with_file_plan();
    let certificate = certified(&office, &[duty_log("门岗值班记录一月")]);
    office.sits_down("linxw", |desk| {
        let record = testkit::records::record(desk, "门岗值班记录一月");
        let sql = "SELECT state || ' ' || certificate_id FROM records WHERE id = :id";
        let said: Option<String> =
            desk.vault().reader().get(sql, &store::named! { id: record }, |row| row.get(0)).expect("read");
        assert_eq!(said, Some(format!("destroyed {}", certificate.certificate.id)));
        let words = "SELECT count(*) FROM record_search WHERE record_search MATCH :words";
        for (title, left) in [("一月", 0), ("门岗", 0), ("mgzb", 0)] {
            let words_of = store::named! { words: store::records::match_text(title).expect("words") };
            assert_eq!(desk.vault().reader().number(words, &words_of).expect("read"), left, "{title}");
        }
    });
}

#[test]
fn a_printed_certificate_is_genuine_and_every_print_is_recorded() {
    let office = Office::with_file_plan();
    let issued = certified(
        &office,
        &[duty_log("一月"), RecordAdder::named("二月").in_category("ZX-04").dated("2019-02-01")],
    );
    let pdf = print(&office, &issued.certificate.id);
    let verdict = done(check_paper(&CertificatePaper::Pdf(pdf.clone()), &key(&office), Locale::ZhCn));
    assert_eq!(
        (verdict.verdict.as_str(), verdict.items_checked),
        ("genuine", true),
        "{:?}",
        verdict.differences
    );
    assert_eq!(
        (verdict.number.as_str(), verdict.listed, verdict.destroyed, verdict.pages),
        ("XZ-0307-2026-0001", 2, 2, 24)
    );
    let second = print(&office, &issued.certificate.id);
    let again = done(check_paper(&CertificatePaper::Pdf(second), &key(&office), Locale::ZhCn));
    assert_eq!(again.verdict, "genuine", "who printed it, when, and the copy number may differ");
    office.sits_down("luoxy", |desk| {
        let prints = done(list_certificates(desk, ListCertificates::default())).rows[0].prints;
        assert_eq!(prints, 2);
        let ask = VerifyCertificate { qr_text: Some(issued.qr.clone()), ..VerifyCertificate::default() };
        assert_eq!(done(verify_certificate(desk, ask)).verdict, "genuine");
    });
    office.sits_down("sunhao", |desk| {
        let ask = PrintCertificate { id: issued.certificate.id.clone(), copy: "original".into() };
        assert_eq!(code(print_certificate(desk, ask)), "access.not_permitted");
    });
}

#[test]
fn a_certificate_carries_the_marks_of_the_profile_in_force_and_proves_itself_whatever_comes_after() {
    let office = Office::with_file_plan();
    let profile = |value: &str| {
        let ask = app::people::ChangeSetting { key: "marks.profile".into(), value: value.into() };
        office.sits_down("shenlan", |desk| done(app::people::change_setting(desk, ask)));
    };
    let plain = certified(&office, &[duty_log("一月")]);
    assert!(!plain.statement.contains("\"marks\""), "公司机密 is what goes without saying");
    profile("trade_secret");
    let issued = certified(&office, &[duty_log("二月")]);
    let stated: serde_json::Value = serde_json::from_str(&issued.statement).expect("a statement");
    assert_eq!(stated["marks"], "trade_secret");
    profile("company");
    let pdf = print(&office, &issued.certificate.id);
    let verdict = done(check_paper(&CertificatePaper::Pdf(pdf), &key(&office), Locale::ZhCn));
    assert_eq!(
        (verdict.verdict.as_str(), verdict.items_checked),
        ("genuine", true),
        "{:?}",
        verdict.differences
    );
    let mut view = paper::certificate::parse_statement(issued.statement.as_bytes()).expect("the statement");
    view.marks = paper::certificate::Marks::Company;
    let print = paper::certificate::CertificatePrint { qr_text: issued.qr.clone(), ..Default::default() };
    let other = paper::render_certificate(&view, &print, Locale::ZhCn).expect("printed");
    let verdict = done(check_paper(&CertificatePaper::Pdf(other.pdf), &key(&office), Locale::ZhCn));
    assert_eq!(verdict.verdict, "altered", "other marks are another statement");
}

#[test]
fn the_code_alone_proves_the_signed_fields_and_says_what_it_does_not() {
    let office = Office::with_file_plan();
    let issued = certified(&office, &[duty_log("一月")]);
    let key = key(&office);
    let check =
        |text: &str, key: &OfficeKey| check_paper(&CertificatePaper::QrText(text.into()), key, Locale::ZhCn);
    let verdict = done(check(&issued.qr, &key));
    assert_eq!((verdict.verdict.as_str(), verdict.items_checked), ("genuine", false));
    assert!(verdict.proves.contains("没有核验"), "{}", verdict.proves);
    assert_eq!(verdict.statement_hash, issued.statement_hash);

    let mut forged = paper::qr::bytes_of(&issued.qr).expect("a code");
    forged[38] ^= 1;
    assert_eq!(done(check(&paper::qr::text_of(&forged), &key)).verdict, "altered");

    let other = OfficeKey { public: hex::encode([7; 32]), ..key.clone() };
    assert_eq!(done(check(&issued.qr, &other)).verdict, "unknown_key");
    assert_eq!(code(check("SR1:ABC", &key)), "disposal.not_readable");
}

#[test]
fn a_statement_put_in_place_of_the_signed_one_is_found() {
    let office = Office::with_file_plan();
    let issued = certified(&office, &[duty_log("一月"), duty_log("二月")]);
    let mut view = paper::certificate::parse_statement(issued.statement.as_bytes()).expect("the statement");
    view.items[0].title = "另一份记录".into();
    let print = paper::certificate::CertificatePrint { qr_text: issued.qr.clone(), ..Default::default() };
    let forged =
        paper::render_certificate(&view, &print, Locale::ZhCn).expect("a forger has the same printer");
    let verdict = done(check_paper(&CertificatePaper::Pdf(forged.pdf), &key(&office), Locale::ZhCn));
    assert_eq!(verdict.verdict, "altered");
    assert!(verdict.differences.iter().any(|found| found.what == "statement"), "{:?}", verdict.differences);
}

#[test]
fn a_destruction_list_prints_at_every_stage() {
    let office = Office::with_file_plan();
    let list = attested(&office, &[duty_log("一月"), duty_log("二月")]);
    let printed = office.sits_down("linxw", |desk| {
        done(print_destruction_list(desk, PrintDestructionList { id: list.id })).reply
    });
    assert!(
        printed.pages >= 2 && printed.file_name.starts_with("XC-0307-2026-"),
        "{} {}",
        printed.pages,
        printed.file_name
    );
    assert!(printed.missing_glyphs.is_empty());
}
