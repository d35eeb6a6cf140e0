//! Samples of single-sheet forms.

use paper::form::{Fact, Form, Format, Part, Said, Sign, Table};
use paper::{Office, Signature};

use super::samples;

fn cells(rows: &[(&str, &str)]) -> Vec<Vec<String>> {
    rows.iter().map(|(key, value)| vec![(*key).into(), (*value).into()]).collect()
}

/// An approval sheet in each size, long enough to turn the page on a slip.
pub fn approval_sheet(format: Format) -> Form {
    let slip = samples::state_secret_slip();
    let sign = |role: &str| Sign {
        role: role.into(),
        signature: Signature::default(),
        choices: vec!["approval-agreed", "approval-not-agreed"],
    };
    Form {
        format,
        title: "approval-title",
        number: "SQ-0307-2026-0018".into(),
        code: paper::qr::text_of(&[7; 65]),
        office: Office { ..slip.office },
        parts: vec![
            Part::Facts(vec![
                Fact::new("approval-applicant", "孙浩"),
                Fact::new("approval-asked", "2026-11-18 10:31"),
                Fact::new("approval-action", "复制"),
                Fact::new("approval-level", "公司机密"),
                Fact::new("approval-record", "0307-WS·2026-D30-CW-0021"),
                Fact::new("approval-valid", "2026-12-02"),
                Fact::wide("approval-title-head", "翠湖苑小区地下二层东侧停车区域施工图纸及设备台账汇编"),
                Fact::wide("approval-purpose", "外墙渗水维修报价，须向施工单位提供局部图纸"),
            ]),
            Part::Section("approval-content"),
            Part::Said(Said::new("approval-sentence").with("hash", "1f3a 9b02")),
            Part::Table(Table {
                columns: vec![(1, "approval-key"), (3, "approval-value")],
                rows: cells(&[
                    ("页", "1–14"),
                    ("份数", "2"),
                    ("接收人", "恒居物业工程部"),
                    ("收回日期", "2026-12-31"),
                ]),
                blank_rows: 4,
            }),
            Part::Section("approval-decisions"),
            Part::Signatures(vec![sign("总经理"), sign("部门分管经理"), sign("管理处主任")]),
            Part::Facts(vec![Fact::wide("approval-opinion", "")]),
            Part::Note(Said::new("approval-note").with("days", "10")),
            Part::SignaturesAndSeal(vec![sign("总经理")]),
            Part::TearOff("approval-title"),
            Part::Facts(vec![
                Fact::new("approval-applicant", "孙浩"),
                Fact::new("approval-valid", "2026-12-02"),
            ]),
            Part::Signatures(vec![sign("总经理")]),
        ],
        footer: slip.footer,
    }
}
