//! Samples of what is printed for the shelves: labels, spines, a move slip, a stocktake report.

use paper::{
    BoxSpine, BoxSpinesView, Label, LabelStock, LabelsView, Level, MoveSlipView, MovedLine,
    StocktakeDifference, StocktakeReportView,
};

use super::samples;

/// Levels and marks as an office has them, one of each.
const LEVELS: [(Level, &str); 5] = [
    (Level::General, ""),
    (Level::Internal, "公司机密"),
    (Level::Secret, "公司机密"),
    (Level::Confidential, "公司机密"),
    (Level::TopSecret, "公司机密"),
];

pub fn labels(stock: LabelStock, count: usize, start: usize) -> LabelsView {
    let slip = samples::state_secret_slip();
    LabelsView {
        stock,
        start,
        shift: (0, 0),
        office: slip.office,
        labels: (0..count)
            .map(|n| Label {
                // The check digit is of no matter to a decoder.
                barcode: format!("10307{:07}{}", 52_003 + n * 37, n % 10),
                number: format!("0307-WS·2026-D30-CW-{:04}", n + 1),
                title: Some("关于规范访客登记的通知及其附件一至附件十二的汇编（二〇二六年修订）".into()),
                level: LEVELS[n % LEVELS.len()].0,
                mark: LEVELS[n % LEVELS.len()].1.into(),
                place: "2号库 / C03 / 4 / 17".into(),
            })
            .collect(),
        footer: slip.footer,
    }
}

pub fn spines() -> BoxSpinesView {
    let slip = samples::state_secret_slip();
    let spine = |n: u32, width_mm: u32, mark: &str| BoxSpine {
        of_volume: false,
        width_mm,
        barcode: format!("20307{:07}{}", 17 + n, n % 10),
        code: format!("{}", 17 + n),
        place: "二号库 / C03 / 4".into(),
        years: Some(("2024".into(), "2026".into())),
        first: Some("0307-WS·2024-D30-CW-0001".into()),
        last: Some("0307-WS·2026-D30-CW-0038".into()),
        items: 38,
        mark: mark.into(),
    };
    BoxSpinesView {
        office: slip.office,
        spines: vec![
            spine(0, 20, ""),
            spine(1, 30, "公司机密"),
            spine(2, 40, ""),
            spine(3, 50, "公司机密"),
            spine(4, 50, ""),
        ],
        footer: slip.footer,
    }
}

pub fn move_slip() -> MoveSlipView {
    let slip = samples::state_secret_slip();
    let things = (0..14).map(|n| MovedLine {
        kind: ["copy", "volume", "box"][n % 3],
        barcode: format!("10307{:07}{}", 52_003 + n, n % 10),
        number: format!("0307-WS·2026-D30-CW-{:04}", n + 1),
        title: if n % 3 == 0 { "关于规范访客登记的通知".into() } else { String::new() },
        mark: if n % 6 == 0 { "公司机密".into() } else { String::new() },
        from: "二号库 / C03 / 4 / 17".into(),
    });
    MoveSlipView {
        office: slip.office,
        number: "YK-0307-2026-0007".into(),
        to: "一号库 / A01 / 2".into(),
        rehome: true,
        at: "2026-11-23 10:12".into(),
        reason: "整理".into(),
        mover: "林静".into(),
        receiver: Some("沈佳".into()),
        things: things.collect(),
        footer: slip.footer,
    }
}

pub fn stocktake() -> StocktakeReportView {
    let slip = samples::state_secret_slip();
    let differences = (0..15).map(|n| StocktakeDifference {
        finding: format!("FX-0307-2026-{:04}", n + 1),
        kind: ["缺失", "放错位置", "非本处之物"][n % 3].into(),
        barcode: if n == 4 { String::new() } else { format!("10307{:07}{}", 52_003 + n, n % 10) },
        number: format!("0307-WS·2026-D30-CW-{:04}", n + 1),
        title: "〔密〕".into(),
        mark: "公司机密".into(),
        place: "二号库 / C03 / 4 / 17".into(),
        home: "二号库 / C03 / 4 / 18".into(),
        due_on: "2026-12-23".into(),
        outcome: if n % 2 == 0 { "已放回原位".into() } else { String::new() },
    });
    StocktakeReportView {
        office: slip.office,
        number: "PD-0307-2026-0002".into(),
        place: "二号库 / C03".into(),
        blind: true,
        expected: 412,
        accounted: 407,
        scanned: 409,
        opened_at: "2026-11-23 09:00".into(),
        closed_at: "2026-11-23 11:40".into(),
        counters: vec![("林静".into(), 233), ("郑海波".into(), 176)],
        differences: differences.collect(),
        footer: slip.footer,
    }
}
