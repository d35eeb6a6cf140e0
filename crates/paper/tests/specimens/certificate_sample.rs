//! Sample certificates. All names are invented; hashes are filler of the right length.

use paper::certificate::{
    Act, Basis, CertificatePrint, CertificateView, CopyKind, CopyMark, CountBefore, Excluded, Figures,
    Integrity, Item, MediumRecord, NumberedCopy, Role, RuleText, STATEMENT_FORM, Sanitisation, Settlement,
    SharedFacts, Signer, statement_hash, statement_json,
};
use paper::{Carrier, Level, Verdict};

use crate::samples::{HEAD, ink, office};

struct Sample(u32, &'static str, &'static str, Option<&'static str>, &'static str, Level, Option<u32>);

const ITEMS: [Sample; 12] = [
    Sample(
        2013,
        "ZH-0007",
        "关于调整小区东门临时停车收费公示的通知",
        Some("恒居翠管〔2013〕7 号"),
        "综合部",
        Level::General,
        Some(6),
    ),
    Sample(
        2013,
        "GC-0019",
        "3 幢电梯年度维保记录及检验报告",
        Some("恒居工〔2013〕19 号"),
        "工程部",
        Level::Internal,
        Some(64),
    ),
    Sample(2013, "KF-0026", "前台值班交接记录（全年）", None, "客服部", Level::Secret, Some(118)),
    Sample(2014, "ZX-0011", "监控室值班记录（2014 年上半年）", None, "秩序部", Level::Internal, Some(92)),
    Sample(
        2014,
        "ZH-0032",
        "翠湖苑物业服务满意度问卷汇总",
        Some("恒居翠管〔2014〕32 号"),
        "综合部",
        Level::General,
        Some(28),
    ),
    Sample(2014, "KF-0040", "夜间巡查记录（全年，含车库与设备层）", None, "客服部", Level::Secret, Some(73)),
    Sample(
        2014,
        "GC-0045",
        "地下车库排水改造方案比选资料",
        Some("恒居工〔2014〕45 号"),
        "工程部",
        Level::Internal,
        Some(37),
    ),
    Sample(
        2015,
        "ZH-0003",
        "管理处 2015 年上半年工作总结",
        Some("恒居翠管〔2015〕3 号"),
        "综合部",
        Level::General,
        Some(12),
    ),
    Sample(2015, "CW-0015", "公共能耗分摊公示底稿", None, "财务部", Level::Internal, Some(31)),
    Sample(2015, "ZX-0042", "来访人员登记簿（第 9 册）", None, "秩序部", Level::Internal, Some(26)),
    Sample(2015, "KF-0051", "巡更打点记录汇总.pdf", None, "客服部", Level::Secret, None),
    Sample(2015, "GC-0058", "机电设备台账导出.xlsx", None, "工程部", Level::Internal, None),
];

fn item(no: u32, sample: &Sample) -> Item {
    let Sample(year, code, title, document, author, level, pages) = sample;
    Item {
        no,
        archival_number: format!("0307-WS·{year}-D10-{code}"),
        barcode: format!("10307{:07}{}", 4140 + no * 23, no % 10),
        title: (*title).into(),
        document_number: document.map(Into::into),
        author: (*author).into(),
        dated: format!("{year}-{:02}-18", 1 + no % 12),
        level: *level,
        level_term: None,
        owner: if *level == Level::Secret { "业主".into() } else { "本公司".into() },
        carrier: if pages.is_some() { Carrier::Paper } else { Carrier::Electronic },
        originals: 1,
        pages: *pages,
        required_term: None,
        kept_years: 2025 - year,
        kept_months: 10,
        due_on: format!("{}-12-31", year + 10),
        opinion: None,
        reason: None,
        held: false,
        on_loan: false,
        unsettled: false,
        result: Verdict::Passed,
        copies: Vec::new(),
    }
}

fn copy(number: &str, pages: u32, receiver: &str, settled_on: &str) -> NumberedCopy {
    NumberedCopy {
        kind: CopyKind::Copy,
        number: number.into(),
        barcode: "3030700003016".into(),
        pages,
        made_on: "2016-05-10".into(),
        receiver: receiver.into(),
        settlement: Settlement::Returned,
        settled_on: settled_on.into(),
        result: Verdict::Passed,
    }
}

fn signer(
    role: Role,
    (name, post): (&str, &str),
    (department, account): (&str, &str),
    at: &str,
    key: &str,
) -> Signer {
    Signer {
        role,
        name: name.into(),
        post: post.into(),
        department: department.into(),
        account: account.into(),
        signed_at: at.into(),
        pen_at: None,
        key_fingerprint: format!("{key}00112233445566778899aabb"),
        ink_sha256: Some(ink(name).sha256),
    }
}

fn signers() -> Vec<Signer> {
    vec![
        signer(
            Role::Applicant,
            ("林静", "档案管理员"),
            ("综合部", "linjing"),
            "2026-10-27 16:20",
            "7a3e91c0",
        ),
        signer(
            Role::Appraiser,
            ("周敏", "工程部主管"),
            ("工程部", "zhoumin"),
            "2026-11-04 10:12",
            "51d80e4b",
        ),
        signer(
            Role::Appraiser,
            ("何立群", "财务部主管"),
            ("财务部", "heliqun"),
            "2026-11-04 10:31",
            "c90f27aa",
        ),
        signer(
            Role::SecrecyOfficer,
            ("沈佳", "保密责任人"),
            ("综合部", "shenjia"),
            "2026-11-18 10:07",
            "0b66d153",
        ),
        signer(
            Role::Approver,
            ("梁国栋", "管理处主任"),
            ("管理处", "lianggd"),
            "2026-11-07 09:02",
            "e3f17c28",
        ),
        signer(
            Role::Approver,
            ("宋雅琴", "部门分管经理"),
            ("运营中心", "songyq"),
            "2026-11-09 14:45",
            "84b26fd0",
        ),
        signer(Role::Approver, ("许志恒", "总经理"), ("公司", "xuzh"), "2026-11-10 08:50", "2d9ca471"),
        signer(
            Role::Executor,
            ("郑海波", "档案管理员"),
            ("综合部", "zhenghb"),
            "2026-11-18 10:28",
            "f60a3b95",
        ),
        signer(Role::Witness, ("罗晓燕", "客服部主管"), ("客服部", "luoxy"), "2026-11-18 10:31", "9ac458e7"),
        signer(Role::Witness, ("彭建军", "秩序部主管"), ("秩序部", "pengjj"), "2026-11-18 10:32", "36e0b8f2"),
    ]
}

fn media() -> Vec<MediumRecord> {
    let file = |item_no, hash: &str, size| MediumRecord {
        item_no,
        kind: "电子文件".into(),
        source: "保险库".into(),
        maker: None,
        model: None,
        serial: None,
        asset: None,
        content_sha256: Some(hash.into()),
        size_bytes: Some(size),
        capacity: None,
        level_before: if item_no == 11 { Level::Secret } else { Level::Internal },
        level_after: None,
        sanitisation: Sanitisation::Purge,
        technique: "密钥销毁（本库）".into(),
        tool: "守卷 0.1.0".into(),
        verification: "密钥槽回读，100 %".into(),
        result: Verdict::Passed,
        result_at: Some("10:05:41".into()),
        destination: "移除".into(),
        backup: "B-0931 起，见“四”".into(),
    };
    let stick = MediumRecord {
        item_no: 13,
        kind: "USB 闪存盘".into(),
        source: "综合部 2 号电脑".into(),
        maker: Some("恒存".into()),
        model: Some("HC-U32".into()),
        serial: Some("U32-7A11-0093（机身）".into()),
        asset: Some("ZC-0418".into()),
        content_sha256: None,
        size_bytes: None,
        capacity: Some("32 GB".into()),
        level_after: Some(Level::Internal),
        sanitisation: Sanitisation::Clear,
        technique: "全盘覆写".into(),
        verification: "回读抽样 10 %，读取中断".into(),
        result: Verdict::Undecided,
        result_at: None,
        destination: "封存 A-03-1-07".into(),
        backup: "无备份".into(),
        ..file(13, "", 0)
    };
    vec![
        file(11, "839104bf9d2cae503476be3987b1e35e823ea5a33711b934548bd31667ef23b0", 18_874_368),
        file(12, "92aaf17d67568d5f7880d18ae8ed2fd8ca712169144f3656a3c7e738d5948b69", 1_246_208),
        stick,
    ]
}

pub fn certificate() -> CertificateView {
    let mut items: Vec<Item> = (1..).zip(&ITEMS).map(|(no, sample)| item(no, sample)).collect();
    items[2].copies =
        vec![copy("F01", 12, "何立群", "2016-06-02"), copy("F02", 12, "江州市临湖区物管科", "2016-08-19")];
    items[6].copies = vec![copy("F01", 37, "宋雅琴", "2026-11-05")];
    let excluded = vec![Excluded {
        no: 13,
        archival_number: "0307-WS·2015-D10-ZH-0060".into(),
        title: "办公电脑资料备份盘（USB 闪存盘）".into(),
        pages: None,
        copies: 0,
        copy_pages: 0,
        result: Some(Verdict::Undecided),
        finding: "覆写后回读至 37 % 处中断，不能判定是否完成。".into(),
        present: "未计入销毁。封签 FQ-001875，存 A-03-1-07，密级与保管责任不变，保管人 沈佳。".into(),
        next: "2026-12-18 前另立清册，按物理销毁（E-4）处理。".into(),
    }];
    assemble(items, excluded, media())
}

/// A list of `count` items without copies, files or exclusions.
pub fn long_certificate(count: u32) -> CertificateView {
    let items = (1..=count).map(|no| item(no, &ITEMS[(no as usize - 1) % 10])).collect();
    assemble(items, Vec::new(), Vec::new())
}

fn figures(items: &[Item], excluded: &[Excluded]) -> Figures {
    let carried_by = |carrier| items.iter().filter(|item| item.carrier == carrier).count() as u32;
    let copies = || items.iter().flat_map(|item| &item.copies);
    let found = |verdict| excluded.iter().filter(|item| item.result == Some(verdict)).count() as u32;
    Figures {
        listed: (items.len() + excluded.len()) as u32,
        destroyed: items.len() as u32,
        paper: carried_by(Carrier::Paper),
        electronic: carried_by(Carrier::Electronic),
        media: carried_by(Carrier::Media),
        copies: copies().count() as u32,
        pages: items.iter().filter_map(|item| item.pages).sum(),
        copy_pages: copies().map(|copy| copy.pages).sum(),
        passed: items.len() as u32,
        failed: found(Verdict::Failed),
        undecided: found(Verdict::Undecided),
    }
}

fn assemble(items: Vec<Item>, excluded: Vec<Excluded>, media: Vec<MediumRecord>) -> CertificateView {
    let figures = figures(&items, &excluded);
    let electronic = figures.electronic > 0;
    CertificateView {
        form: STATEMENT_FORM,
        number: "XZ-0307-2026-0007".into(),
        version: 1,
        supplements: None,
        vault_id: "7c1e0a52d3f84b6e9a017c1e0a52d3f8".into(),
        issued_at: "2026-11-18 11:40".into(),
        office: office(),
        marks: Default::default(),
        basis: basis(),
        act: act(electronic),
        signers: signers(),
        count_before: CountBefore {
            at: "2026-11-18 08:42".into(),
            items: figures.listed,
            pages: figures.pages,
            copies: figures.copies,
            copy_pages: figures.copy_pages,
            agrees: true,
            by: vec!["郑海波".into(), "罗晓燕".into(), "彭建军".into()],
        },
        attestation_digest: "f745a15188aa90bb12cd34ef56017890".into(),
        integrity: integrity(electronic),
        figures,
        shared: SharedFacts {
            opinion: "销毁".into(),
            reason: "保管期满，经鉴定无继续保存价值".into(),
            required_term: "均为 10 年，自形成次年 1 月 1 日起算".into(),
            checked_at: "2026-11-18 08:30".into(),
        },
        items,
        media,
        excluded,
        kept_at: "0307-WS·2026-Y-ZH-0112".into(),
    }
}

fn basis() -> Basis {
    Basis {
        list_number: "XC-0307-2026-0007".into(),
        list_locked_at: "2026-11-06".into(),
        application_number: "SQ-0307-2026-0011".into(),
        applied_on: "2026-10-27".into(),
        appraisal_batch: "JD-0307-2026-0003".into(),
        appraised_on: "2026-11-04".into(),
        cooling_off_days: 7,
        cooling_off_from: "2026-11-10".into(),
        cooling_off_to: "2026-11-17".into(),
        rules: vec![RuleText {
            code: "RT-WS-10".into(),
            version: 3,
            mandate: "一般性管理文件，自形成次年 1 月 1 日起保管 10 年；期满经鉴定小组确认无继续保存价值的，列入销毁清册，经批准后销毁。".into(),
        }],
    }
}

fn act(electronic: bool) -> Act {
    Act {
        paper_method: Some("粉碎后化浆".into()),
        keys_destroyed: electronic,
        last_backup_expires_on: electronic.then(|| "2027-02-16".into()),
        media_method: None,
        class_required: Some("P-4".into()),
        class_used: Some("P-5".into()),
        equipment: "车载粉碎机 2 号".into(),
        vendor: Some("江州净源服务公司".into()),
        licence: Some("JZ-XH-0192".into()),
        agreement: Some("WT-2026-031（有效）".into()),
        place: "管理处后院（现场）".into(),
        started_at: "2026-11-18 09:10".into(),
        ended_at: "2026-11-18 10:26".into(),
        custody: "08:42 清点；08:55 由库房 A-03 取出，郑海波、彭建军二人押运；09:05 封签 FQ-001873、FQ-001874 核对完好并拆封；09:10 投料。".into(),
        boxes: 2,
        weight: Some("4.1 kg".into()),
        photos: 4,
        photo_digest: Some("84a6dae49cf048120000000000000000".into()),
        exceptions: electronic.then(|| "第 13 件无法判定，封存，见“七”".into()),
    }
}

fn integrity(electronic: bool) -> Integrity {
    Integrity {
        approved_root: "ed21ae35fd0413ae8f9bd3d415ec6f9863136a71269a5f83ba2cf9139f099e9c".into(),
        executed_root: "0c77be19a2d14f0e6b3388215d90fa4e77b1c20395e6d8841fa9027c5be1d360".into(),
        previous_number: Some("XZ-0307-2026-0006".into()),
        previous_hash: Some("eb83852d1add2642e5472c1d19de93d7da44a674ce119f97f80167bc515ed600".into()),
        key_receipt: electronic.then(|| "审计序号 48 207（2 件，2026-11-18 10:05:41）".into()),
        backups: electronic.then(|| {
            "备份集 B-0931 至 B-0944 仍含密文与密钥，最迟 2027-02-16 失效；恢复其中任何一套，须凭本证明重做销毁。"
                .into()
        }),
        trail_seq: 48_213,
        trail_head: HEAD.into(),
        key_fingerprint: "7e4c91a033d8b5f2aabbccdd00112233".into(),
        program: "守卷 0.1.0".into(),
    }
}

/// A first print, with a code of the real length: version, key, vault, number, date, counts, trail,
/// statement hash and signature come to some 175 bytes.
pub fn print(view: &CertificateView) -> CertificatePrint {
    let statement = statement_json(view).expect("a statement in memory");
    let mut code = vec![1; 79];
    code.extend(statement_hash(&statement));
    code.extend([0xa7; 64]);
    CertificatePrint {
        qr_text: paper::qr::text_of(&code),
        inks: view.signers.iter().map(|signer| ink(&signer.name)).collect(),
        copy_mark: CopyMark::Original { no: 1, of: 2 },
        printed_by: "林静".into(),
        printed_account: "linjing".into(),
        printed_at: "2026-11-18 15:20".into(),
    }
}
