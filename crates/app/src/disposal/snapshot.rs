//! A record as it stands on a destruction list: what the list shows, what its leaf commits to.
//!
//! The snapshot is stored beside the leaf, so that certificate and list print what was approved and
//! not what the rows say later.

use super::standing::Standing;
use domain::access::Level;
use domain::disposal::{Carrier, CopyMark, Leaf, leaf_hash, title_commitment};
use domain::{Day, Moment, RecordId};
use serde::{Deserialize, Serialize};

/// A record on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Snapshot {
    pub record: String,
    pub accession: String,
    pub archival_number: Option<String>,
    pub title: String,
    pub document_number: String,
    pub author: String,
    pub department: String,
    pub dated: String,
    pub level: i64,
    pub level_term: String,
    pub secret_owner: String,
    pub category: String,
    pub personal_information: bool,
    pub rule_code: String,
    pub rule_version: i64,
    pub rule_text: String,
    pub rule_mandate: String,
    pub period_months: Option<u32>,
    pub counted_from: Option<String>,
    pub due_on: Option<String>,
    pub opinion: String,
    /// The salt of the title's commitment, hex; here, under the seal, instead of beside it for a 绝密 record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_salt: Option<String>,
    /// Copies on the shelf: they go with the record.
    pub copies: Vec<SnapshotCopy>,
    /// Numbered copies and excerpts that were destroyed before.
    pub gone: Vec<SnapshotCopy>,
}

/// A copy on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotCopy {
    pub id: String,
    pub label: String,
    pub barcode: String,
    pub kind: String,
    pub medium: String,
    pub pages: i64,
    pub made_on: String,
    pub receiver: String,
    pub settled_on: String,
    pub files: Vec<SnapshotFile>,
}

/// A file on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotFile {
    pub id: String,
    pub sha256: String,
    pub size_bytes: i64,
}

impl SnapshotCopy {
    /// Whether it is a numbered copy or an excerpt, accounted for by its number.
    pub(crate) fn is_numbered(&self) -> bool {
        matches!(self.kind.as_str(), "numbered" | "excerpt")
    }
}

impl Snapshot {
    /// Takes the picture of a record.
    pub(crate) fn of(standing: &Standing, opinion: &str, zone: chrono_tz::Tz) -> Snapshot {
        let row = &standing.row;
        let day = |moment: Option<Moment>| moment.map(|at| at.day_in(zone).to_string()).unwrap_or_default();
        let copy = |copy: &store::disposal::CopyRow| SnapshotCopy {
            id: copy.id.to_string(),
            label: copy.label.clone(),
            barcode: copy.barcode.clone(),
            kind: copy.kind.clone(),
            medium: copy.medium.clone(),
            pages: copy.pages,
            made_on: day(Some(copy.made_at)),
            receiver: copy.receiver.clone(),
            settled_on: day(copy.destroyed_at.or(copy.returned_at)),
            files: standing
                .files
                .iter()
                .filter(|file| file.copy == copy.id)
                .map(|file| SnapshotFile {
                    id: file.id.to_string(),
                    sha256: hex::encode(&file.sha256),
                    size_bytes: file.size_bytes,
                })
                .collect(),
        };
        let in_state = |state: &'static str| standing.copies.iter().filter(move |copy| copy.state == state);
        Snapshot {
            record: row.record.to_string(),
            accession: row.accession.clone(),
            archival_number: row.archival_number.clone(),
            title: row.title.clone(),
            document_number: row.document_number.clone(),
            author: row.author.clone(),
            department: row.department.clone(),
            dated: row.facts.document_date.to_string(),
            level: row.level.rank(),
            level_term: row.level_term.clone(),
            secret_owner: row.secret_owner.clone(),
            category: row.category.clone(),
            personal_information: row.facts.personal_information,
            rule_code: row.rule.code.clone(),
            rule_version: row.rule.version,
            rule_text: row.rule.text.clone(),
            rule_mandate: row.rule.mandate.clone(),
            period_months: row.rule.period_months,
            counted_from: standing.due.counted_from.map(|day| day.to_string()),
            due_on: standing.due.on.map(|day| day.to_string()),
            opinion: opinion.to_owned(),
            title_salt: None,
            copies: in_state("in").map(copy).collect(),
            gone: in_state("destroyed").map(copy).filter(SnapshotCopy::is_numbered).collect(),
        }
    }

    /// Keeps the salt of a 绝密 title under the seal; answers what is kept beside the snapshot.
    pub(crate) fn keep_salt(&mut self, salt: &[u8]) -> Vec<u8> {
        if self.level() < Level::TopSecret {
            return salt.to_vec();
        }
        self.title_salt = Some(hex::encode(salt));
        Vec::new()
    }

    /// Reads a stored snapshot.
    pub(crate) fn parse(text: &str) -> Result<Snapshot, store::StoreError> {
        if text == store::sealed::MASK {
            return Err(store::StoreError::KeyMissing);
        }
        serde_json::from_str(text).map_err(|_| store::StoreError::Unreadable {
            column: "snapshot".into(),
            value: format!("{} characters", text.chars().count()),
        })
    }

    /// The stored form.
    pub(crate) fn to_text(&self) -> String {
        serde_json::to_string(self).expect("BUG: a snapshot is plain data")
    }

    /// 档号, or 登记号 when it was never filed.
    pub(crate) fn number(&self) -> &str {
        self.archival_number.as_deref().unwrap_or(&self.accession)
    }

    /// Level.
    pub(crate) fn level(&self) -> Level {
        Level::from_rank(self.level).unwrap_or(Level::TopSecret)
    }

    /// The last day of its term.
    pub(crate) fn due_on(&self) -> Option<Day> {
        self.due_on.as_deref().and_then(|day| day.parse().ok())
    }

    /// What it is on.
    pub(crate) fn carrier(&self) -> Carrier {
        Carrier::of(self.copies.iter().map(|copy| copy.medium.as_str()))
    }

    /// Copies to be destroyed with it, and their pages: (originals, pages, numbered, pages of numbered).
    pub(crate) fn quantities(&self) -> Quantities {
        self.copies.iter().fold(Quantities::default(), |mut sum, copy| {
            if copy.is_numbered() {
                sum.numbered += 1;
                sum.numbered_pages += copy.pages;
            } else {
                sum.originals += 1;
                sum.pages += copy.pages;
            }
            sum
        })
    }

    /// Its leaf in the list's root.
    pub(crate) fn leaf(&self, title_salt: &[u8]) -> [u8; 32] {
        leaf_hash(&Leaf {
            record: self.record.parse().unwrap_or(RecordId(uuid::Uuid::nil())),
            number: self.number().to_owned(),
            title: title_commitment(title_salt, &self.title),
            level: self.level(),
            rule: self.rule_code.clone(),
            rule_version: self.rule_version,
            due_on: self.due_on(),
            copies: self
                .copies
                .iter()
                .map(|copy| CopyMark {
                    id: copy.id.parse().unwrap_or(domain::CopyId(uuid::Uuid::nil())),
                    barcode: copy.barcode.clone(),
                    medium: copy.medium.clone(),
                    pages: copy.pages,
                    contents: copy.files.iter().map(|file| digest(&file.sha256)).collect(),
                })
                .collect(),
        })
    }
}

/// What a record is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Quantities {
    pub originals: i64,
    pub pages: i64,
    pub numbered: i64,
    pub numbered_pages: i64,
}

impl Quantities {
    /// Copies in all.
    pub(crate) fn copies(&self) -> i64 {
        self.originals + self.numbered
    }

    /// Pages in all.
    pub(crate) fn all_pages(&self) -> i64 {
        self.pages + self.numbered_pages
    }
}

fn digest(hex_text: &str) -> [u8; 32] {
    hex::decode(hex_text).ok().and_then(|bytes| bytes.try_into().ok()).unwrap_or_default()
}
