//! Sample data for the registers, the list, the report and the slip. All names are invented.

use std::io::Cursor;

use image::{GrayImage, ImageFormat, Luma};
use paper::copy_register::{CopyApproval, CopyLine, CopyRow, CopyState, Supervision};
use paper::destruction_list::{DestructionRow, WitnessRecord};
use paper::loan_register::{LoanApproval, LoanRow};
use paper::reading_register::{ReadingRegisterView, ReadingRow};
use paper::signature::Ink;
use paper::verification_report::{
    AnchorMark, CheckKind, CheckLine, CheckResult, Finding, ReportSignature, ReportVerdict,
};
use paper::{
    CopyRegisterView, DestructionListView, Footer, Level, LoanRegisterView, Office, Signature,
    StateSecretSlipView, VerificationReportView,
};

pub const HEAD: &str = "263f93dca7aa4cca8409592d2b92cf6045b2d88fc77406b1acaa8e014d7515e8";

pub fn office() -> Office {
    Office {
        company: "恒居物业服务有限公司".into(),
        unit: "翠湖苑管理处".into(),
        fonds: "0307".into(),
        address: "江州市临湖区翠湖路 18 号 3 幢一层".into(),
    }
}

pub fn footer() -> Footer {
    Footer {
        printed_by: "林静".into(),
        printed_account: "linjing".into(),
        printed_at: "2026-11-18 15:20".into(),
        trail_seq: 48_213,
        trail_head: HEAD.into(),
    }
}

/// Strokes that stand for handwriting: one looping trace a character, always the same for a name.
pub fn ink(name: &str) -> Ink {
    let mut seed =
        name.chars().fold(2_166_136_261_u32, |seed, c| (seed ^ u32::from(c)).wrapping_mul(16_777_619));
    let mut next = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as f32 / 65_536.0
    };
    let count = name.chars().count() as f32;
    let mut picture = GrayImage::from_pixel((count * 170.0) as u32 + 60, 220, Luma([255]));
    for index in 0..name.chars().count() {
        let left = 30.0 + index as f32 * 165.0;
        for _ in 0..5 {
            let (x, y) = (left + next() * 90.0, 30.0 + next() * 120.0);
            let (dx, dy) = ((next() - 0.3) * 130.0, (next() - 0.4) * 110.0);
            let bend = (next() - 0.5) * 90.0;
            stroke(&mut picture, (x, y), (x + dx, y + dy), bend);
        }
    }
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).expect("a picture in memory");
    paper::signature::ink(png.get_ref()).expect("strokes were drawn")
}

fn stroke(picture: &mut GrayImage, from: (f32, f32), to: (f32, f32), bend: f32) {
    for step in 0..240 {
        let t = step as f32 / 239.0;
        let arch = bend * 4.0 * t * (1.0 - t);
        let (x, y) = (from.0 + (to.0 - from.0) * t + arch * 0.4, from.1 + (to.1 - from.1) * t + arch);
        let radius = 2.2 + 2.4 * (1.0 - t);
        for py in (y - radius) as i32..=(y + radius) as i32 {
            for px in (x - radius) as i32..=(x + radius) as i32 {
                let inside = (px as f32 - x).hypot(py as f32 - y) <= radius;
                let (Ok(px), Ok(py)) = (u32::try_from(px), u32::try_from(py)) else { continue };
                if inside && px < picture.width() && py < picture.height() {
                    picture.put_pixel(px, py, Luma([0]));
                }
            }
        }
    }
}

pub fn signature(name: &str, post: &str, at: &str, key: &str) -> Signature {
    Signature {
        name: name.into(),
        post: post.into(),
        at: at.into(),
        key_fingerprint: Some(key.into()),
        ink: Some(ink(name)),
    }
}

fn destruction_rows(items: u32) -> Vec<DestructionRow> {
    let titles = [
        "关于调整小区东门临时停车收费公示的通知",
        "3 幢电梯年度维保记录及检验报告",
        "前台值班交接记录（全年）",
        "监控室值班记录（2014 年上半年）",
        "翠湖苑物业服务满意度问卷汇总",
        "夜间巡查记录（1–6 幢，含车库与设备层）",
        "地下车库排水改造方案比选资料",
    ];
    let pages = [6, 64, 118, 92, 28, 73, 37];
    (1..=items)
        .map(|no| {
            let index = no as usize % titles.len();
            let electronic = no % 11 == 0;
            DestructionRow {
                no,
                title: titles[index].into(),
                year: (2013 + no % 3).to_string(),
                archival_number: format!("0307-WS·{}-D10-ZH-{no:04}", 2013 + no % 3),
                required_term: "10 年".into(),
                kept_years: 12 - no % 3,
                kept_months: 10,
                pages: (!electronic).then_some(pages[index]),
                counted: true,
                note: if electronic { "电子文件".into() } else { String::new() },
            }
        })
        .collect()
}

pub fn destruction_list(items: u32) -> DestructionListView {
    let rows = destruction_rows(items);
    let electronic = rows.iter().filter(|row| row.pages.is_none()).count() as u32;
    DestructionListView {
        office: office(),
        number: "XC-0307-2026-0007".into(),
        paper_items: items - electronic,
        electronic_items: electronic,
        media_items: 0,
        pages: rows.iter().filter_map(|row| row.pages).sum(),
        copies: 3,
        copy_pages: 61,
        appraisal_batch: "JD-0307-2026-0003".into(),
        appraised_on: "2026-11-04".into(),
        rules: vec!["RT-WS-10 第 3 版".into()],
        locked_at: "2026-11-06 17:02".into(),
        root: "ed21ae35fd0413ae8f9bd3d415ec6f9863136a71269a5f83ba2cf9139f099e9c".into(),
        appraiser: signature("周敏", "工程部主管", "2026-11-04 10:12", "51d80e4b"),
        approver: signature("许志恒", "总经理", "2026-11-10 08:50", "2d9ca471"),
        first_witness: signature("罗晓燕", "客服部主管", "2026-11-18 10:31", "9ac458e7"),
        second_witness: signature("彭建军", "秩序部主管", "2026-11-18 10:32", "36e0b8f2"),
        executed: Some(("2026-11-18 09:10".into(), "10:26".into())),
        certificate: Some("XZ-0307-2026-0007".into()),
        remark: String::new(),
        rows,
        record: Some(WitnessRecord {
            count_before: "2026-11-18 08:42 至 08:50，逐件对照本清册，件数、页数、编号复制件相符。".into(),
            method: "纸质 粉碎（P-5）后化浆；电子 密钥销毁（本库）。".into(),
            marked: "案卷目录、总登记簿已标注“已销毁”，2026-11-18 11:05，经办 郑海波。".into(),
            differences: String::new(),
            executor: signature("郑海波", "档案管理员", "2026-11-18 10:28", "f60a3b95"),
            first_witness: signature("罗晓燕", "客服部主管", "2026-11-18 10:31", "9ac458e7"),
            second_witness: signature("彭建军", "秩序部主管", "2026-11-18 10:32", "36e0b8f2"),
            secrecy_officer: signature("沈佳", "保密责任人", "2026-11-18 10:07", "0b66d153"),
        }),
        footer: footer(),
    }
}

struct Loan {
    day: u32,
    borrower: &'static str,
    department: &'static str,
    phone: &'static str,
    title: &'static str,
    number: &'static str,
    level: Level,
    purpose: &'static str,
    back: bool,
}

const fn loan(
    day: u32,
    (borrower, department, phone): (&'static str, &'static str, &'static str),
    (title, number, level): (&'static str, &'static str, Level),
    purpose: &'static str,
    back: bool,
) -> Loan {
    Loan { day, borrower, department, phone, title, number, level, purpose, back }
}

const LOANS: [Loan; 8] = [
    loan(
        2,
        ("周敏", "工程部", "8021"),
        ("2019 年度消防设施年检报告", "0307-WS·2019-D30-GC-0118", Level::Internal),
        "维保招标核对",
        true,
    ),
    loan(
        2,
        ("何立群", "财务部", "8033"),
        ("物业服务合同（2024–2027）正本", "0307-WS·2024-Y-ZH-0006", Level::Confidential),
        "现场阅览，年度审计",
        true,
    ),
    loan(
        3,
        ("罗晓燕", "客服部", "8016"),
        ("5 幢装修巡查记录（第 3 册）", "0307-WS·2022-D30-KF-0203", Level::Secret),
        "处理漏水纠纷",
        true,
    ),
    loan(
        4,
        ("唐勇", "江州衡信律师所", "139 2207 5518"),
        ("停车场经营权纠纷案卷", "0307-WS·2025-D30-ZH-0077", Level::Confidential),
        "诉讼代理（函 026）",
        false,
    ),
    loan(
        5,
        ("彭建军", "秩序部", "8040"),
        ("监控点位图及设备清单", "0307-KJ·2023-Y-GC-0012", Level::Secret),
        "点位复核",
        true,
    ),
    loan(
        10,
        ("方慧", "客服部", "8018"),
        ("𠮷祥物业前期移交清单", "0307-WS·2011-Y-ZH-0001", Level::Internal),
        "承接查验核对",
        true,
    ),
    loan(
        11,
        ("宋雅琴", "运营中心", "8102"),
        ("2026 年物业费调价测算（未公布）", "0307-WS·2026-D30-CW-0021", Level::TopSecret),
        "现场阅览，方案会审",
        true,
    ),
    loan(
        17,
        ("欧阳䶮", "客服部", "8016"),
        ("业主委员会往来函件（2026）", "0307-WS·2026-D30-KF-0064", Level::General),
        "回复业委会",
        false,
    ),
];

pub fn reading_register(count: u32) -> ReadingRegisterView {
    let row = |index: u32| ReadingRow {
        no: index + 1,
        at: format!("2026-11-{:02} 09:{:02}", 1 + index % 18, index % 60),
        reader: if index.is_multiple_of(3) { "徐佳" } else { "宋雅琴" }.into(),
        department: "客户服务部".into(),
        number: format!("0307-WS·2026-D30-KF-{:04}", 60 + index),
        title: if index.is_multiple_of(4) {
            "〔密〕"
        } else {
            "业主产权资料及装修申请审批记录"
        }
        .into(),
        mark: "公司机密".into(),
        act: if index.is_multiple_of(2) { "查看" } else { "打开" }.into(),
        file: if index.is_multiple_of(2) { "" } else { "产权证复印件.pdf" }.into(),
        purpose: "办理过户，核对产权人".into(),
        elsewhere: if index.is_multiple_of(5) { "非本部门" } else { "" }.into(),
    };
    ReadingRegisterView {
        office: office(),
        from: "2026-11-01".into(),
        to: "2026-11-18".into(),
        rows: (0..count).map(row).collect(),
        people: 2,
        elsewhere: count.div_ceil(5),
        footer: footer(),
    }
}

pub fn loan_register(count: u32) -> LoanRegisterView {
    let rows: Vec<LoanRow> = (0..count).map(loan_row).collect();
    LoanRegisterView {
        office: office(),
        from: "2026-11-01".into(),
        to: "2026-11-18".into(),
        still_out: rows.iter().filter(|row| row.returned_on.is_none()).count() as u32,
        overdue: 1,
        rows,
        footer: footer(),
    }
}

fn loan_row(index: u32) -> LoanRow {
    let loan = &LOANS[index as usize % LOANS.len()];
    let day = |offset: u32| format!("2026-11-{:02}", (loan.day + offset).min(30));
    LoanRow {
        no: 231 + index,
        lent_on: day(0),
        recorded_late: index == 4,
        borrower: loan.borrower.into(),
        department: loan.department.into(),
        phone: loan.phone.into(),
        title: loan.title.into(),
        archival_number: loan.number.into(),
        mark: mark(loan.level),
        place: format!("A-0{}-{}-0{}", 1 + index % 3, 1 + index % 4, 1 + index % 9),
        purpose: loan.purpose.into(),
        days: if loan.purpose.starts_with("现场") { 0 } else { 7 },
        due_on: if index == 3 { "2027-01-04".into() } else { day(7) },
        approval: match loan.level {
            Level::General => LoanApproval::NotNeeded,
            Level::Internal => LoanApproval::OwnDuty { ground: "工程×设备".into() },
            Level::Secret => {
                LoanApproval::Agreed {
                    given: 3, of: 3, name: "许志恒".into(), ink: Some(ink("许志恒"))
                }
            }
            _ => LoanApproval::Agreed {
                given: 1, of: 1, name: "许志恒".into(), ink: Some(ink("许志恒"))
            },
        },
        borrower_ink: Some(ink(loan.borrower)),
        returned_on: loan.back.then(|| day(4)),
        condition: if loan.back { "完好".into() } else { String::new() },
        pages: if loan.back { (40 + index).to_string() } else { String::new() },
        returner_ink: loan.back.then(|| ink(loan.borrower)),
        clerk: "林静".into(),
        note: if index == 2 { "逾期 2 天".into() } else { String::new() },
    }
}

/// As the office's profile words it.
fn mark(level: Level) -> String {
    if level == Level::General { String::new() } else { "公司机密".into() }
}

fn job(no: u32, (title, number, level): (&str, &str, Level), copies: u32, states: &[CopyState]) -> CopyRow {
    CopyRow {
        no,
        asked_on: format!("2026-10-{:02}", 8 + no % 20),
        department: "工程部".into(),
        applicant: "周敏".into(),
        title: title.into(),
        document_number: (no % 2 == 1).then(|| "恒居工〔2026〕8号".to_owned()),
        archival_number: number.into(),
        mark: mark(level),
        original_pages: 14,
        copies,
        faces: 14 * copies,
        sheets: 7 * copies,
        purpose: "维保单位备案".into(),
        receiver: "江州迅达维保".into(),
        applicant_ink: Some(ink("周敏")),
        approval: (level != Level::General).then(|| CopyApproval {
            given: 3,
            of: 3,
            name: "许志恒".into(),
            at: "2026-10-08 09:10".into(),
            ink: Some(ink("许志恒")),
        }),
        operator: "郑海波".into(),
        supervision: (level != Level::General)
            .then(|| Supervision {
                name: "罗晓燕".into(),
                started_at: "2026-10-08 10:02".into(),
                ended_at: "2026-10-08 10:11".into(),
                unsigned: String::new(),
                ink: Some(ink("罗晓燕")),
            })
            .into_iter()
            .collect(),
        lines: states
            .iter()
            .enumerate()
            .map(|(index, state)| CopyLine {
                number: format!("F{:02}", index + 1),
                state: *state,
                settled_on: (*state != CopyState::Out).then(|| "2026-11-02".to_owned()),
            })
            .collect(),
        stamped: no.is_multiple_of(3),
        note: if no == 60 { "废 3 张".into() } else { String::new() },
    }
}

pub fn copy_register() -> CopyRegisterView {
    use CopyState::{Destroyed, Out, Returned};
    CopyRegisterView {
        office: office(),
        from: "2026-10-01".into(),
        to: "2026-11-18".into(),
        rows: vec![
            job(57, ("电梯维保合同（2026）", "0307-WS·2026-D30-GC-0011", Level::Secret), 2, &[Out, Returned]),
            job(58, ("2025 年度财务报表", "0307-KU·2025-Y-CW-0002", Level::TopSecret), 1, &[Returned]),
            job(
                59,
                ("5 幢装修巡查记录", "0307-WS·2024-D10-KF-0088", Level::Secret),
                3,
                &[Out, Destroyed, Destroyed],
            ),
            job(60, ("保密制度汇编", "0307-WS·2025-D10-ZH-0015", Level::Internal), 2, &[Returned, Returned]),
            job(
                61,
                ("监控点位图", "0307-KJ·2023-Y-GC-0012", Level::Secret),
                5,
                &[Out, Out, Out, Returned, Destroyed],
            ),
            job(62, ("停车公示", "0307-WS·2026-D10-ZH-0101", Level::General), 1, &[Out]),
        ],
        footer: footer(),
    }
}

fn check(kind: CheckKind, count: u64) -> CheckLine {
    CheckLine {
        kind,
        expected: count,
        examined: count,
        remark: if kind == CheckKind::Numbers {
            "无缺号、重号；作废号 3 个均有原因；已销毁 7 个均有证明书".into()
        } else {
            String::new()
        },
        result: CheckResult::Agrees,
    }
}

pub fn verification_report() -> VerificationReportView {
    let start = chrono::NaiveDate::from_ymd_opt(2025, 1, 6).expect("a date");
    VerificationReportView {
        office: office(),
        number: "SJ-0307-2026-0046".into(),
        from: "2025-01-01 00:00:00".into(),
        to: "2026-11-18 15:00:00".into(),
        first_seq: 1,
        last_seq: 48_213,
        verdict: ReportVerdict::Intact,
        summary: String::new(),
        vault: "SR-0307-7C1E".into(),
        schema_version: 12,
        small_office: false,
        verifier: "高明远".into(),
        verifier_post: "审计员".into(),
        verifier_account: "gaomy".into(),
        program: "守卷 0.1.0".into(),
        rule_pack: "2026.3".into(),
        trust_anchor: "总部登记 2026-11-16 23:00，序号 47 988".into(),
        clock: "与锚点偏差 0.8 s，无倒退".into(),
        checks: vec![
            check(CheckKind::Chain, 48_213),
            check(CheckKind::Sequence, 48_213),
            check(CheckKind::Seals, 1_904),
            check(CheckKind::Anchors, 97),
            check(CheckKind::Signatures, 9_407),
            check(CheckKind::Rows, 31_906),
            check(CheckKind::Certificates, 7),
            check(CheckKind::Numbers, 3_412),
        ],
        anchors: (0..98)
            .map(|week| AnchorMark {
                on: (start + chrono::Days::new(7 * week)).to_string(),
                missing: week == 96,
            })
            .collect(),
        unanchored: 225,
        findings: vec![Finding {
            position: "事件 46 871–47 988\n2026-11-02 至 11-16".into(),
            fact: "2026-11-09 计划锚定未做，两锚间隔 14 天。该段链接与签名均符合，其间时间仅由本机时钟证明。"
                .into(),
            action: "检查锚定任务\n责任 系统管理员".into(),
        }],
        signatures: vec![
            ReportSignature {
                role: "核验人".into(),
                signature: signature("高明远", "审计员", "2026-11-18 15:12", "a80d19c3"),
            },
            ReportSignature {
                role: "审计管理员".into(),
                signature: signature("苏婉清", "审计管理员", "2026-11-18 15:16", "4fb7e2d6"),
            },
        ],
        qr_text: Some(paper::qr::text_of(&[0x5a; 120])),
        footer: footer(),
    }
}

pub fn state_secret_slip() -> StateSecretSlipView {
    StateSecretSlipView {
        office: office(),
        met_on: "2026-11-18".into(),
        met_by: "林静".into(),
        handed_to: "沈佳".into(),
        footer: footer(),
    }
}
