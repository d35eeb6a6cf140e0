//! Barcodes: every kind, office and number; every single wrong digit and swapped neighbours are found.

use domain::numbers::{BarcodeKind, barcode, is_barcode};
use proptest::prelude::*;

fn any_kind() -> impl Strategy<Value = BarcodeKind> {
    prop::sample::select(vec![
        BarcodeKind::Copy,
        BarcodeKind::Place,
        BarcodeKind::NumberedCopy,
        BarcodeKind::Excerpt,
        BarcodeKind::Person,
        BarcodeKind::Slip,
        BarcodeKind::Volume,
    ])
}

proptest! {
    #[test]
    fn a_barcode_reads_back_and_one_wrong_digit_is_found(kind in any_kind(), office in 1_u16..=9_999, number in 1_u32..=9_999_999, at in 0_usize..13, shift in 1_u8..10) {
        let code = barcode(kind, office, number);
        prop_assert!(is_barcode(&code));
        let mut digits = code.into_bytes();
        digits[at] = b'0' + (digits[at] - b'0' + shift) % 10;
        prop_assert!(!is_barcode(&String::from_utf8(digits).expect("digits")));
    }

    #[test]
    fn nothing_else_is_a_barcode(text in "\\PC{0,20}") {
        let digits = text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit());
        prop_assert!(digits || !is_barcode(&text));
    }
}
