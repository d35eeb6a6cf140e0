//! The root of a destruction list: what approvers, executor and witnesses sign.
//!
//! Frozen: the bytes below are tested against vectors and must never change; a new form is a new
//! domain tag. Leaf = SHA-256(tag ‖ length-prefixed fields); node = SHA-256(tag ‖ left ‖ right);
//! an odd node rises unchanged. Different tags keep a node from passing as a leaf.

use crate::access::Level;
use crate::ids::{CopyId, RecordId};
use crate::moment::Day;
use sha2::{Digest, Sha256};

const LEAF_TAG: &[u8] = b"strongroom/destruction-leaf/1";
const NODE_TAG: &[u8] = b"strongroom/destruction-node/1";
const TITLE_TAG: &[u8] = b"strongroom/title/1";

/// A copy in a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyMark {
    /// Which.
    pub id: CopyId,
    /// Its barcode.
    pub barcode: String,
    /// `paper`, `electronic`, `photo`, `media`.
    pub medium: String,
    /// Pages.
    pub pages: i64,
    /// SHA-256 of its files in their order.
    pub contents: Vec<[u8; 32]>,
}

/// What a leaf commits to; every field that the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Which record.
    pub record: RecordId,
    /// 档号, or 登记号 when it was never filed.
    pub number: String,
    /// [`title_commitment`].
    pub title: [u8; 32],
    /// Level.
    pub level: Level,
    /// Rule code.
    pub rule: String,
    /// Rule version.
    pub rule_version: i64,
    /// The last day of the term.
    pub due_on: Option<Day>,
    /// Copies, in the list's order.
    pub copies: Vec<CopyMark>,
}

struct Canonical(Sha256);

impl Canonical {
    fn new(tag: &[u8]) -> Canonical {
        Canonical(Sha256::new()).bytes(tag)
    }

    fn bytes(mut self, bytes: &[u8]) -> Canonical {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn text(self, text: &str) -> Canonical {
        self.bytes(text.as_bytes())
    }

    fn number(self, number: i64) -> Canonical {
        self.bytes(&number.to_be_bytes())
    }

    fn end(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// A commitment to a title that tells nothing without the salt.
#[must_use]
pub fn title_commitment(salt: &[u8], title: &str) -> [u8; 32] {
    Canonical::new(TITLE_TAG).bytes(salt).text(title).end()
}

/// The hash of a leaf.
#[must_use]
pub fn leaf_hash(leaf: &Leaf) -> [u8; 32] {
    let due = leaf.due_on.map(|day| day.to_string()).unwrap_or_default();
    let head = Canonical::new(LEAF_TAG)
        .text(&leaf.record.to_string())
        .text(&leaf.number)
        .bytes(&leaf.title)
        .number(leaf.level.rank())
        .text(&leaf.rule)
        .number(leaf.rule_version)
        .text(&due)
        .number(i64::try_from(leaf.copies.len()).unwrap_or(i64::MAX));
    leaf.copies
        .iter()
        .fold(head, |hash, copy| {
            let mark = hash
                .text(&copy.id.to_string())
                .text(&copy.barcode)
                .text(&copy.medium)
                .number(copy.pages)
                .number(i64::try_from(copy.contents.len()).unwrap_or(i64::MAX));
            copy.contents.iter().fold(mark, |hash, content| hash.bytes(content))
        })
        .end()
}

/// The root over leaves in the list's order; `None` for an empty list, which has no root.
#[must_use]
pub fn list_root(leaves: &[[u8; 32]]) -> Option<[u8; 32]> {
    let mut row = leaves.to_vec();
    while row.len() > 1 {
        row = row
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => Canonical::new(NODE_TAG).bytes(left).bytes(right).end(),
                _ => pair[0],
            })
            .collect();
    }
    row.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf() -> Leaf {
        Leaf {
            record: RecordId(uuid::Uuid::from_u128(1)),
            number: "0307-WS·2013-D10-ZH-0007".into(),
            title: title_commitment(&[7; 16], "关于调整小区东门临时停车收费公示的通知"),
            level: Level::Internal,
            rule: "RT-D10".into(),
            rule_version: 3,
            due_on: "2023-12-31".parse().ok(),
            copies: vec![
                CopyMark {
                    id: CopyId(uuid::Uuid::from_u128(2)),
                    barcode: "1030700000017".into(),
                    medium: "paper".into(),
                    pages: 6,
                    contents: vec![],
                },
                CopyMark {
                    id: CopyId(uuid::Uuid::from_u128(3)),
                    barcode: "1030700000025".into(),
                    medium: "electronic".into(),
                    pages: 0,
                    contents: vec![[9; 32]],
                },
            ],
        }
    }

    #[test]
    fn the_bytes_are_frozen() {
        let leaves = [leaf_hash(&leaf()), [1; 32], [2; 32]];
        assert_eq!(
            hex::encode(leaves[0]),
            "d0852f180a9b63ac13d17473ff3b5d68c6feb180087fce5c747e8443cf55be59"
        );
        assert_eq!(
            list_root(&leaves).map(hex::encode).as_deref(),
            Some("8e43a17b58deddb5bc4130568fe0752b04732b6cc2fc3898656694b210aae6c3")
        );
        assert_eq!(list_root(&leaves[..1]), Some(leaves[0]));
        assert_eq!(list_root(&[]), None);
    }

    #[test]
    fn every_field_counts() {
        let changes: [fn(&mut Leaf); 11] = [
            |l| l.record = RecordId(uuid::Uuid::from_u128(9)),
            |l| l.number.push('1'),
            |l| l.title[0] ^= 1,
            |l| l.level = Level::Secret,
            |l| l.rule.push('1'),
            |l| l.rule_version += 1,
            |l| l.due_on = None,
            |l| l.copies[0].pages += 1,
            |l| l.copies[0].medium = "photo".into(),
            |l| l.copies[1].contents.clear(),
            |l| l.copies.reverse(),
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut changed = leaf();
            change(&mut changed);
            assert_ne!(leaf_hash(&changed), leaf_hash(&leaf()), "change {index}");
        }
    }

    #[test]
    fn moving_a_boundary_or_an_item_changes_the_hash() {
        let mut shifted = leaf();
        shifted.number.push('R');
        shifted.rule.remove(0);
        assert_ne!(leaf_hash(&shifted), leaf_hash(&leaf()));
        assert_ne!(list_root(&[[1; 32], [2; 32]]), list_root(&[[2; 32], [1; 32]]));
        let pair = list_root(&[[1; 32], [2; 32]]).expect("BUG: two leaves");
        assert_ne!(list_root(&[[1; 32], [2; 32], [3; 32]]), list_root(&[pair, [3; 32], [3; 32]]));
    }

    #[test]
    fn a_title_commitment_needs_its_salt() {
        assert_ne!(title_commitment(&[1; 16], "工资表"), title_commitment(&[2; 16], "工资表"));
    }
}
