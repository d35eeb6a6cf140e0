//! A destruction walked step by step through the public operations, up to where a story begins.

use app::approvals::{AuthoriseOnTheSpot, authorise_on_the_spot};
use app::disposal::{
    AppraiseItem, AttestList, CloseAppraisal, CountList, DestructionView, DraftList, ExecuteList,
    IssueCertificate, IssuedCertificate, ItemCount, ItemOutcome, LockList, OpenAppraisal, ReadDestruction,
    appraise_item, attest_list, close_appraisal, count_list, draft_list, execute_list, issue_certificate,
    lock_list, open_appraisal, read_destruction,
};
use app::{Desk, Error};
use testkit::{Office, PASSPHRASE, RecordAdder};

/// The code of a refusal.
pub fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

/// What must not be refused in this story.
pub fn done<T>(result: app::Result<T>) -> T {
    match result {
        Ok(reply) => reply,
        Err(error) => panic!("refused: {}", error.to_problem(app::Locale::ZhCn).text),
    }
}

/// Duty logs of 2019: three years, due since the end of 2022.
pub fn duty_log(title: &str) -> RecordAdder {
    RecordAdder::named(title).in_category("ZX-03").dated("2019-05-06").of_department("综合部")
}

/// A batch over these records, all decided for destruction and closed; answers its identity.
pub fn appraised(desk: &mut Desk, records: &[String]) -> String {
    let ask = OpenAppraisal {
        title: "2019 年度值班记录".into(),
        family: "watch".into(),
        record_ids: records.to_vec(),
    };
    let batch = done(open_appraisal(desk, ask)).reply;
    for item in &batch.items {
        let ask = AppraiseItem {
            item_id: item.id.clone(),
            decision: "destroy".into(),
            opinion: "期满，无继续保存价值".into(),
            extend_until: None,
        };
        done(appraise_item(desk, ask));
    }
    done(close_appraisal(desk, CloseAppraisal { id: batch.batch.id.clone() }));
    batch.batch.id
}

/// A draft from that batch.
pub fn drafted(desk: &mut Desk, appraisal: &str) -> DestructionView {
    let ask = DraftList {
        appraisal_id: appraisal.into(),
        name: "2019 年度值班记录销毁".into(),
        reason: "保管期满，经鉴定无继续保存价值".into(),
    };
    done(draft_list(desk, ask)).reply
}

/// Locked under its name.
pub fn locked(desk: &mut Desk, list: &DestructionView) -> DestructionView {
    done(lock_list(desk, LockList { id: list.id.clone(), typed_name: list.name.clone() })).reply
}

/// Allowed on the spot by the director, whose matrix cell 内部 is.
pub fn approved(desk: &mut Desk, list: &DestructionView) -> DestructionView {
    let approval = list.approval.as_ref().expect("locking asks for approval").id.clone();
    let ask = AuthoriseOnTheSpot {
        id: approval,
        decision: "approve".into(),
        opinion: "同意".into(),
        second: Office::second("zhoujg"),
    };
    done(authorise_on_the_spot(desk, ask));
    read(desk, &list.id)
}

/// The list as it stands.
pub fn read(desk: &mut Desk, list: &str) -> DestructionView {
    done(read_destruction(desk, ReadDestruction { id: list.into() }))
}

/// The count as the list says, by the usual three.
pub fn counting(list: &DestructionView) -> CountList {
    let listed = list.items.iter().filter(|item| item.state == "listed");
    CountList {
        id: list.id.clone(),
        counts: listed
            .map(|item| ItemCount { item_id: item.id.clone(), copies: item.copies, pages: item.pages })
            .collect(),
        executor: Office::second("zhenghb"),
        first_witness: Office::second("sunhao"),
        second_witness: Office::second("xujia"),
    }
}

/// The act as the list asks for, everything 合格.
pub fn execution(list: &DestructionView) -> ExecuteList {
    let listed = list.items.iter().filter(|item| item.state == "listed");
    ExecuteList {
        id: list.id.clone(),
        method: "shred".into(),
        used_class: "P-5".into(),
        equipment: "科密 C-868，资产 YL-1102".into(),
        vendor: String::new(),
        place: "二号库房".into(),
        custody: "库房 A-03 取出，郑海波、孙浩押运，封签核对完好".into(),
        boxes: 2,
        weight: "4.1 kg".into(),
        exceptions: String::new(),
        begun_at: None,
        ended_at: None,
        results: listed
            .map(|item| ItemOutcome { item_id: item.id.clone(), result: "passed".into() })
            .collect(),
    }
}

/// The attestation by the usual three.
pub fn attestation(list: &str) -> AttestList {
    AttestList {
        id: list.into(),
        executor: Office::second("zhenghb"),
        first_witness: Office::second("sunhao"),
        second_witness: Office::second("xujia"),
    }
}

/// Registers records and brings them, as the clerk, to a list whose cooling-off is over.
pub fn cooled(office: &Office, records: &[RecordAdder]) -> DestructionView {
    let list = office.sits_down("linxw", |desk| {
        let ids: Vec<String> = records.iter().map(|record| record.add(desk).id).collect();
        let batch = appraised(desk, &ids);
        let draft = drafted(desk, &batch);
        let list = locked(desk, &draft);
        approved(desk, &list)
    });
    office.days_pass(8);
    list
}

/// … to a counted one.
pub fn counted(office: &Office, records: &[RecordAdder]) -> DestructionView {
    let list = cooled(office, records);
    office.sits_down("linxw", |desk| done(count_list(desk, counting(&list))).reply)
}

/// … to an attested one.
pub fn attested(office: &Office, records: &[RecordAdder]) -> DestructionView {
    let list = counted(office, records);
    office.sits_down("linxw", |desk| {
        done(execute_list(desk, execution(&list)));
        done(attest_list(desk, attestation(&list.id))).reply
    })
}

/// … to a certificate, issued by the secrecy officer.
pub fn certified(office: &Office, records: &[RecordAdder]) -> IssuedCertificate {
    let list = attested(office, records);
    office.sits_down("chenli", |desk| done(issue_certificate(desk, issue(&list.id))).reply)
}

/// The issuer's request.
pub fn issue(list: &str) -> IssueCertificate {
    IssueCertificate { id: list.into(), passphrase: PASSPHRASE.into(), signature_png: None }
}
