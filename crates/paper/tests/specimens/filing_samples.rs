//! Volumes and runs, for specimens and tests.

use paper::filing::{FileLine, FileListForm, FilingStamp, NumberLine, RunFacts};
use paper::{FileListView, FilingStampsView, NumberReportView, Signature, VolumeCoverView, VolumeNoteView};

use super::samples;

fn line(no: u32) -> FileLine {
    let secret = no.is_multiple_of(8);
    FileLine {
        no,
        number: format!("0307-WS·2025-D30-ZH-{no:04}"),
        document_number: if no.is_multiple_of(6) {
            String::new()
        } else {
            format!("恒居翠管〔2025〕{no} 号")
        },
        author: "翠湖苑管理处".into(),
        title: (!secret).then(|| "关于印发《商业秘密与业主信息保密管理办法》的通知".into()),
        date: "2025-02-26".into(),
        mark: if no.is_multiple_of(2) { "公司机密".into() } else { String::new() },
        pages: format!("{}–{}", no * 4, no * 4 + 3),
        note: String::new(),
    }
}

fn run() -> RunFacts {
    RunFacts {
        number: "GD-0307-2026-0001".into(),
        year: 2025,
        department: "综合部".into(),
        terms: "30年".into(),
        span: "0307-WS·2025-D30-ZH-0001 –\n0307-WS·2025-D30-ZH-0014".into(),
    }
}

fn signed(name: &str) -> Signature {
    Signature {
        name: name.into(),
        post: "档案管理员".into(),
        at: "2026-01-20 10:12".into(),
        key_fingerprint: Some("4fb7e2d6".repeat(8)),
        ink: None,
    }
}

fn list(form: FileListForm, print_number: Option<String>) -> FileListView {
    let slip = samples::state_secret_slip();
    let lines = (1..=14).map(line).collect();
    FileListView { office: slip.office, form, lines, pages: 56, print_number, footer: slip.footer }
}

pub fn volume_contents() -> FileListView {
    let volume =
        FileListForm::Volume { key: "3-1204".into(), title: "3 幢 1204 室".into(), term: "30年".into() };
    list(volume, None)
}

pub fn filing_list() -> FileListView {
    list(FileListForm::Filing(run()), Some("DY-0307-2026-0001".into()))
}

pub fn handover_list() -> FileListView {
    let form = FileListForm::Handover {
        run: run(),
        giver: signed("徐佳").into(),
        receiver: signed("林静").into(),
        list: "5a".repeat(32),
    };
    list(form, None)
}

pub fn volume_note() -> VolumeNoteView {
    let slip = samples::state_secret_slip();
    let long = "第 6 件来函原件第 2 页左上角缺损，不影响文字，已于 2026-01-15 托裱。".repeat(60);
    VolumeNoteView {
        office: slip.office,
        key: "3-1204".into(),
        years: "2024–2025".into(),
        term: "30年".into(),
        department: "综合部".into(),
        span: "1–14".into(),
        pieces: 14,
        pages: 56,
        remarks: Some(vec!["本卷 14 件，56 页，顺序、页号与卷内目录相符。".into(), long]),
        arranger: signed("林静"),
        checker: signed("沈佳"),
        footer: slip.footer,
    }
}

pub fn volume_cover() -> VolumeCoverView {
    let slip = samples::state_secret_slip();
    VolumeCoverView {
        office: slip.office,
        kind: "户档".into(),
        key: "3-1204".into(),
        title: Some("3 幢 1204 室业主档案".into()),
        barcode: "7030700000019".into(),
        department: "客户服务部".into(),
        days: "2024-03-01 – 2025-11-14".into(),
        term: "30年".into(),
        mark: "公司机密".into(),
        pieces: 14,
        pages: 56,
        footer: slip.footer,
    }
}

pub fn number_report() -> NumberReportView {
    let slip = samples::state_secret_slip();
    let sequence = |n: u64| NumberLine {
        series: "档号".into(),
        prefix: "0307-WS·2025-D30-ZH".into(),
        year: "2025".into(),
        last: 1_200 + n,
        used: 1_190 + n,
        destroyed: 12,
        missing: if n == 2 { "17, 18, 204".into() } else { String::new() },
        voids: if n == 3 { "9 误印（林静 2026-01-15）".into() } else { String::new() },
        ..NumberLine::default()
    };
    NumberReportView {
        office: slip.office,
        lines: (0..24).map(sequence).collect(),
        missing: 3,
        duplicates: 0,
        voids: 1,
        destroyed: 288,
        certified: 288,
        clean: false,
        footer: slip.footer,
    }
}

pub fn filing_stamps() -> FilingStampsView {
    let slip = samples::state_secret_slip();
    let stamp = |no: u32| FilingStamp {
        year: "2025".into(),
        piece: format!("{no:04}"),
        department: "ZHB".into(),
        term: "30年".into(),
        pages: (no % 9 + 1).to_string(),
    };
    FilingStampsView {
        office: slip.office,
        number: "GD-0307-2026-0001".into(),
        stamps: (1..=40).map(stamp).collect(),
        footer: slip.footer,
    }
}
