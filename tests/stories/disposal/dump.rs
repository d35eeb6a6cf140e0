//! Temporary.
use super::walk::*;
use app::disposal::*;
use testkit::{Office, RecordAdder};
#[test]
fn dump() {
    let office = Office::with_file_plan();
    let mut records: Vec<RecordAdder> = (1..=9).map(|n| duty_log(&format!("2019 年度门岗交接班记录（{n} 月）")).with(|ask| ask.document_number = format!("恒居翠管〔2019〕{n} 号"))).collect();
    records.push(RecordAdder::named("安全巡逻记录（全年）").in_category("ZX-04").dated("2019-12-31").of_pages(64).with_copy("further", "paper"));
    let list = counted(&office, &records);
    office.sits_down("linxw", |desk| {
        let mut act = execution(&list);
        act.results[1].result = "unknown".into();
        done(execute_list(desk, act));
        done(attest_list(desk, attestation(&list.id)));
    });
    let issued = office.sits_down("chenli", |desk| done(issue_certificate(desk, issue(&list.id))).reply);
    office.sits_down("linxw", |desk| {
        let c = done(print_certificate(desk, PrintCertificate { id: issued.certificate.id.clone(), copy: "original".into() })).reply;
        std::fs::write("/tmp/cert.b64", c.pdf).unwrap();
        let l = done(print_destruction_list(desk, PrintDestructionList { id: list.id.clone() })).reply;
        std::fs::write("/tmp/list.b64", l.pdf).unwrap();
        std::fs::write("/tmp/view.json", serde_json::to_string_pretty(&read(desk, &list.id)).unwrap()).unwrap();
    });
}
