//! What the certificate's QR code carries, and what its signature is over.
//!
//! Frozen: 1 version ‖ 8 key id ‖ 16 vault id ‖ number (office 2, year 2, number 4) ‖ date (year 2,
//! month 1, day 1) ‖ counts (listed 2, destroyed 2, left 2, numbered copies 2, pages 4) ‖ trail seq 8 ‖
//! head 16 ‖ statement hash 32, all big-endian; then 64 bytes of Ed25519 over exactly those. Base45
//! behind `SR1:`; 258 characters, so that half a millimetre a module stays readable on a photocopy.

use chrono::Datelike;
use domain::Day;

/// Version written by this program.
const VERSION: u8 = 1;
/// Bytes the signature is over.
const SIGNED: usize = 1 + 8 + 16 + 8 + 4 + 12 + 8 + 16 + 32;

/// The signed fields of a QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QrFields {
    pub key_id: [u8; 8],
    pub vault_id: [u8; 16],
    pub office: u16,
    pub year: u16,
    pub number: u32,
    pub issued_on: Day,
    pub listed: u16,
    pub destroyed: u16,
    pub left: u16,
    pub numbered: u16,
    pub pages: u32,
    pub trail_seq: u64,
    pub trail_head: [u8; 16],
    pub statement_hash: [u8; 32],
}

impl QrFields {
    /// The certificate's number as printed.
    pub(crate) fn paper_number(&self) -> String {
        domain::numbers::paper_number(
            domain::numbers::prefix::CERTIFICATE,
            self.office,
            i32::from(self.year),
            self.number,
        )
    }

    /// The bytes that are signed.
    pub(crate) fn message(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(SIGNED + 64);
        bytes.push(VERSION);
        bytes.extend(self.key_id);
        bytes.extend(self.vault_id);
        bytes.extend(self.office.to_be_bytes());
        bytes.extend(self.year.to_be_bytes());
        bytes.extend(self.number.to_be_bytes());
        bytes.extend(u16::try_from(self.issued_on.year()).unwrap_or_default().to_be_bytes());
        bytes.push(u8::try_from(self.issued_on.month()).unwrap_or_default());
        bytes.push(u8::try_from(self.issued_on.day()).unwrap_or_default());
        for count in [self.listed, self.destroyed, self.left, self.numbered] {
            bytes.extend(count.to_be_bytes());
        }
        bytes.extend(self.pages.to_be_bytes());
        bytes.extend(self.trail_seq.to_be_bytes());
        bytes.extend(self.trail_head);
        bytes.extend(self.statement_hash);
        bytes
    }

    /// The text of the code.
    pub(crate) fn text(&self, signature: &[u8; 64]) -> String {
        let mut bytes = self.message();
        bytes.extend(signature);
        paper::qr::text_of(&bytes)
    }
}

/// A QR code taken apart: fields, signed bytes, signature.
pub(crate) struct ReadQr {
    pub fields: QrFields,
    pub message: Vec<u8>,
    pub signature: [u8; 64],
}

/// A cursor over fixed-size fields.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }
}

/// Takes a code's text apart; `None` when it is no certificate code of a known version.
pub(crate) fn read(text: &str) -> Option<ReadQr> {
    let bytes = paper::qr::bytes_of(text.trim()).ok()?;
    if bytes.len() != SIGNED + 64 || bytes[0] != VERSION {
        return None;
    }
    let mut rest = Bytes(&bytes[1..]);
    let fields = QrFields {
        key_id: rest.take()?,
        vault_id: rest.take()?,
        office: u16::from_be_bytes(rest.take()?),
        year: u16::from_be_bytes(rest.take()?),
        number: u32::from_be_bytes(rest.take()?),
        issued_on: read_day(rest.take()?)?,
        listed: u16::from_be_bytes(rest.take()?),
        destroyed: u16::from_be_bytes(rest.take()?),
        left: u16::from_be_bytes(rest.take()?),
        numbered: u16::from_be_bytes(rest.take()?),
        pages: u32::from_be_bytes(rest.take()?),
        trail_seq: u64::from_be_bytes(rest.take()?),
        trail_head: rest.take()?,
        statement_hash: rest.take()?,
    };
    Some(ReadQr { fields, message: bytes[..SIGNED].to_vec(), signature: rest.take()? })
}

fn read_day(bytes: [u8; 4]) -> Option<Day> {
    Day::from_ymd_opt(i32::from(u16::from_be_bytes([bytes[0], bytes[1]])), bytes[2].into(), bytes[3].into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> QrFields {
        QrFields {
            key_id: [1; 8],
            vault_id: [2; 16],
            office: 307,
            year: 2026,
            number: 7,
            issued_on: Day::from_ymd_opt(2026, 11, 18).expect("BUG: a day"),
            listed: 13,
            destroyed: 12,
            left: 1,
            numbered: 3,
            pages: 548,
            trail_seq: 48_213,
            trail_head: [3; 16],
            statement_hash: [4; 32],
        }
    }

    #[test]
    fn a_code_comes_back_whole_and_fits_its_square() {
        let text = fields().text(&[5; 64]);
        assert!(text.starts_with("SR1:") && text.len() <= 264, "{} characters", text.len());
        let back = read(&text).expect("BUG: own code");
        assert_eq!((back.fields.clone(), back.signature), (fields(), [5; 64]));
        assert_eq!(back.message, fields().message());
        assert_eq!(back.fields.paper_number(), "XZ-0307-2026-0007");
    }

    #[test]
    fn the_signed_bytes_are_frozen() {
        let frozen = "01\
            0101010101010101\
            02020202020202020202020202020202\
            013307ea00000007\
            07ea0b12\
            000d000c0001000300000224\
            000000000000bc55\
            03030303030303030303030303030303\
            0404040404040404040404040404040404040404040404040404040404040404";
        assert_eq!(hex::encode(fields().message()), frozen);
    }

    #[test]
    fn another_text_is_no_certificate_code() {
        let cut = fields().text(&[5; 64]);
        assert!(read(&cut[..cut.len() - 3]).is_none());
        assert!(read("https://example.org").is_none());
    }
}
