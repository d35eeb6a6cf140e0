//! Barcodes and numbers (3-domain §1): type 1 + office 4 + number 7 + check 1, and `XZ-0307-2026-0007`.

/// What a barcode stands on; the digit is the first of thirteen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BarcodeKind {
    /// 份.
    Copy = 1,
    /// 库位.
    Place = 2,
    /// 编号复制件.
    NumberedCopy = 3,
    /// 摘抄件.
    Excerpt = 4,
    /// 人员.
    Person = 5,
    /// 单据.
    Slip = 6,
    /// 案卷.
    Volume = 7,
}

/// Writes the table of prefixes down once: a constant for whoever takes a number, and all of them for whoever examines
/// what was given.
macro_rules! prefixes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)+) => {
        /// The prefixes of numbered papers; one table, so that no two registers share one.
        pub mod prefix {
            $($(#[$doc])* pub const $name: &str = $text;)+
            /// All of them.
            pub const ALL: &[&str] = &[$($name),+];
        }
    };
}

prefixes! {
    /// 申请.
    REQUEST = "SQ";
    /// 长期批准.
    STANDING_APPROVAL = "CQ";
    /// 授权代批.
    DELEGATION = "DP";
    /// 鉴定.
    APPRAISAL = "JD";
    /// 清册.
    DESTRUCTION_LIST = "XC";
    /// 证明.
    CERTIFICATE = "XZ";
    /// 复制.
    COPY_JOB = "FZ";
    /// 冻结.
    HOLD = "DJ";
    /// 国家秘密转交单.
    TRANSFER_SLIP = "ZJ";
    /// 移库.
    MOVE_SLIP = "YK";
    /// 盘点.
    STOCKTAKE = "PD";
    /// 发现的问题.
    FINDING = "FX";
    /// 归档.
    FILING_RUN = "GD";
    /// 摘抄.
    EXCERPT = "ZC";
    /// 摘抄本.
    NOTEBOOK = "ZB";
    /// 收文.
    INCOMING = "SW";
    /// 发文.
    OUTGOING = "FW";
    /// 传递、传阅.
    TRANSFER = "CD";
    /// 对外提供.
    SHARING = "TG";
    /// 监控调阅.
    FOOTAGE = "JK";
    /// 移交.
    HANDOVER = "YJ";
    /// 编号打印件.
    REGISTERED_PRINT = "DY";
    /// 签批卡.
    SIGNING_CARD = "QK";
    /// 预约.
    RESERVATION = "YY";
    /// 催回.
    RECALL = "CH";
    /// 收回即毁.
    COPY_DESTRUCTION = "JH";
    /// 异常.
    INCIDENT = "YC";
    /// 违规.
    VIOLATION = "WG";
    /// 个人信息泄露核查.
    BREACH_CHECK = "HC";
    /// 外带.
    CARRY_PERMIT = "WD";
    /// 外单位介绍.
    INTRODUCTION = "JS";
}

fn luhn(digits: &str) -> u32 {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, byte)| {
            let digit = u32::from(byte - b'0');
            match (index % 2 == 0, digit * 2) {
                (true, doubled) if doubled > 9 => doubled - 9,
                (true, doubled) => doubled,
                (false, _) => digit,
            }
        })
        .sum();
    (10 - sum % 10) % 10
}

/// Builds a barcode. `office` is the vault's four digits, `number` counts per kind from 1.
#[must_use]
pub fn barcode(kind: BarcodeKind, office: u16, number: u32) -> String {
    let body = format!("{}{office:04}{number:07}", kind as u8);
    let check = luhn(&body);
    format!("{body}{check}")
}

/// Whether thirteen digits carry the right check digit.
#[must_use]
pub fn is_barcode(text: &str) -> bool {
    text.len() == 13
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && luhn(&text[..12]).to_string() == text[12..]
}

/// `XZ-0307-2026-0007`.
#[must_use]
pub fn paper_number(prefix: &str, office: u16, year: i32, number: u32) -> String {
    format!("{prefix}-{office:04}-{year}-{number:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_barcode_checks_itself_and_a_swapped_digit_is_found() {
        let code = barcode(BarcodeKind::Copy, 307, 52_033);
        assert_eq!(code.len(), 13);
        assert!(is_barcode(&code));
        let mut wrong: Vec<char> = code.chars().collect();
        wrong.swap(8, 9);
        assert!(!is_barcode(&wrong.into_iter().collect::<String>()));
    }

    #[test]
    fn no_two_papers_share_a_prefix() {
        let distinct: std::collections::BTreeSet<_> = prefix::ALL.iter().collect();
        assert_eq!(distinct.len(), prefix::ALL.len());
    }
}
