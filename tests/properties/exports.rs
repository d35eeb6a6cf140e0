//! Exported cells: whatever stands in them is run by no program and comes back as it was.

use intake::sheet::{SheetLimits, SheetSource};
use paper::spreadsheet::{Cell, Sheet, write_csv, write_xlsx};
use proptest::prelude::*;

/// Signs that begin a formula for one program or another.
const DANGEROUS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Cells of a CSV as RFC 4180 has them, and as any spreadsheet program takes them.
fn cells_of(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

fn read_back(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    let source = SheetSource::open(&path, SheetLimits::default()).expect("readable");
    let mut rows = source.rows(&source.sheets()[0]).expect("begun");
    rows.next_rows(1_000).expect("rows").into_iter().map(|row| row.cells).collect()
}

/// Texts that are likely to do harm, and any others.
fn text() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec![
        "=", "+", "-", "@", "'", "''", "\t=", "\r=", "\n=", "＝", "＠", " =", "_x003D_", "\"=",
    ]);
    prop_oneof![
        (sign, "\\PC{0,12}").prop_map(|(sign, rest)| format!("{sign}{rest}")),
        "[\\PC\n\r\t]{1,20}",
        "=(HYPERLINK|cmd|SUM)\\(\\PC{0,8}",
    ]
}

proptest! {
    #[test]
    fn no_cell_is_a_formula_and_every_cell_comes_back(
        rows in prop::collection::vec(prop::collection::vec(text(), 3), 1..6)
    ) {
        let heads: Vec<String> = ["=甲", "乙", "@丙"].map(str::to_owned).to_vec();
        let cells = rows.iter().map(|row| row.iter().map(|text| Cell::text(text.as_str())).collect()).collect();
        let sheet = Sheet { name: "清单".into(), heads: heads.clone(), rows: cells, made_on: "2026-11-23".into(), ..Sheet::default() };
        let csv = write_csv(&sheet).expect("written");
        for row in cells_of(std::str::from_utf8(&csv).expect("UTF-8")) {
            for cell in row {
                prop_assert!(!cell.starts_with(DANGEROUS), "{cell:?} would be run");
            }
        }
        for (name, bytes) in [("a.csv", csv), ("a.xlsx", write_xlsx(&sheet).expect("written"))] {
            let back = read_back(name, &bytes);
            prop_assert_eq!(&back[0], &heads);
            prop_assert_eq!(&back[1..], &rows[..], "{}", name);
        }
    }
}
